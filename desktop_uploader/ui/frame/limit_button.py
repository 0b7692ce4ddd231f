"""The limit of the speed, at the foot: what it is, and the usual others in a menu."""

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.words import quantities

_MB = 1_000_000
USUAL = tuple(count * _MB for count in (1, 2, 5, 10))
"""Bytes a second."""


class LimitButton(QToolButton):
    """`chosen` carries bytes a second, None for no limit; `other`: somebody wants another than these."""

    chosen = Signal(object)
    other = Signal()

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setObjectName("flat")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenu(QMenu(self))
        self._limit: int | None = None
        self._group = QActionGroup(self)
        self.menu().aboutToShow.connect(self._list)
        self.show_limit(None)
        self.wear(theme)

    def show_limit(self, limit: int | None, *, fixed: str = "") -> None:
        """`fixed`: why nobody can choose another one; empty: anybody can."""
        self._limit = limit
        words = self.tr("off") if limit is None else quantities.speed(limit)
        self.setText(self.tr("Limit: {limit}").format(limit=words))
        self.setEnabled(not fixed)
        self.setToolTip(fixed or self.tr("How fast all uploads together may be"))
        self.setAccessibleDescription(self.toolTip())

    def wear(self, theme: Theme) -> None:
        side = self.fontMetrics().height()
        self.setIcon(self._icons.icon("limit", QColor(theme.muted), side))
        self.setIconSize(QSize(side, side))

    def sizeHint(self) -> QSize:  # Qt's name
        """As much above its words as below, or they stand a pixel lower than those beside it."""
        hint = super().sizeHint()
        return hint.grownBy(QMargins(0, (hint.height() - self.fontMetrics().height()) % 2, 0, 0))

    def _list(self) -> None:
        """With the one of now, wherever it was chosen."""
        menu, chosen = self.menu(), self._limit
        menu.clear()
        self._group.deleteLater()
        self._group = group = QActionGroup(self)
        for limit in (None, *sorted({*USUAL, *([chosen] if chosen else [])})):
            words = self.tr("Off") if limit is None else quantities.speed(limit)
            entry = QAction(words, group, checkable=True, checked=limit == chosen)
            entry.triggered.connect(lambda _=False, limit=limit: self.chosen.emit(limit))
            menu.addAction(entry)
        menu.addSeparator()
        menu.addAction(self.tr("Other…")).triggered.connect(self.other)
