"""The small control that says in which order the rows lie, and has them lie in another."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.rows.sorting import Sort

_APART = 4


def sort_words() -> dict[Sort, str]:
    translate = QCoreApplication.translate
    return {
        Sort.UPLOAD: translate("SortButton", "Upload order"),
        Sort.NEWEST: translate("SortButton", "Newest first"),
        Sort.TITLE: translate("SortButton", "Title"),
        Sort.STATE: translate("SortButton", "State"),
        Sort.SIZE: translate("SortButton", "Largest first"),
        Sort.COURSE: translate("SortButton", "Course"),
    }


class SortButton(QToolButton):
    """`chosen` carries the `Sort`. Where there is little room it is an icon alone."""

    chosen = Signal(object)

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons, self._words = icons, sort_words()
        self.setObjectName("flat")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("In which order the videos are listed"))
        self.setMenu(self._menu())
        self.show_sort(Sort.UPLOAD)
        self.wear(theme)

    def show_sort(self, sort: Sort) -> None:
        self.setText(self._words[sort])
        self.setAccessibleName(self.tr("Sorted by: {order}").format(order=self._words[sort]))
        self._entries[sort].setChecked(True)

    def say_less(self, less: bool) -> None:
        """The icon alone, or its words beside it."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if less else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)

    @property
    def overhang(self) -> int:
        """How far its words or its icon stand in from its end, pixels."""
        bare = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        return self.sizeHint().width() - self._end_of_words() if not bare else _APART + 7

    def _end_of_words(self) -> int:
        return 7 + self.iconSize().width() + 4 + self.fontMetrics().horizontalAdvance(self.text())

    def wear(self, theme: Theme) -> None:
        side, colour = self.fontMetrics().height(), QColor(theme.muted)
        size = QSize(side + _APART, side)
        self.setIconSize(size)
        self.setIcon(self._icons.icon_beside_words("sort", colour, size, self.layoutDirection()))

    def _menu(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        self._entries: dict[Sort, QAction] = {}
        for sort, words in self._words.items():
            self._entries[sort] = entry = QAction(words, group, checkable=True)
            entry.triggered.connect(lambda _=False, sort=sort: self._choose(sort))
            menu.addAction(entry)
        return menu

    def _choose(self, sort: Sort) -> None:
        self.show_sort(sort)
        self.chosen.emit(sort)
