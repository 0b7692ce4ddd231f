"""Choosing among thousands: a field to type in, and below it the options that have these words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from desktop_uploader.ui.details.options import Option, Options

FEW = 12
"""So many options people find at a glance: an ordinary list will do."""

_WALKING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NARROWEST, _LINES = 280, 11
_TALL = 16
"""Heights of a line in its width: large letters need more room, and the panel gives them none."""


class ChoiceSearch(QWidget):
    """Drops down from `field`; `chosen` carries the value. Esc, or a click elsewhere, chooses nothing.

    No QFrame: style sheets leave those of a QComboBox alone.
    """

    chosen = Signal(str)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setObjectName("choice_search")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field, self._options = field, list[tuple[str, Option]]()
        self.words, self.list, self._found = QLineEdit(self), QListView(self), Options(self)
        self.words.setPlaceholderText(self.tr("Search"))
        self.words.setAccessibleName(self.tr("Search"))
        self.words.setClearButtonEnabled(True)
        self.list.setModel(self._found)
        self.list.setItemDelegate(QStyledItemDelegate(self))  # one that the style sheet reaches
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.words.textChanged.connect(self._find)
        self.words.installEventFilter(self)
        self.list.clicked.connect(self._choose)

    def begin(self, options: Sequence[Option], value: str | None, typed: str) -> None:
        """With this value to begin with, or what was typed already."""
        self.list.ensurePolished()  # else it keeps the height that lines have without a style sheet
        self._options = [(words.casefold(), (value_, words)) for value_, words in options]
        self.list.setAccessibleName(self._field.accessibleName())
        self.words.setText(typed)
        self._find(typed)
        values = [value_ for value_, _ in options]
        if not typed and value in values:
            self._go_to(values.index(value))
        self.setGeometry(self._place())
        self.show()
        self.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's name
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in _WALKING:
            QApplication.sendEvent(self.list, event)
        elif event.key() in _ENTER:
            self._choose(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            return False
        return True

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        self._found.show([it for folded, it in self._options if all(word in folded for word in words)])
        self._go_to(0)

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self._found.index(row))
        self.list.scrollTo(self._found.index(row), QListView.ScrollHint.PositionAtCenter)

    def _choose(self, index: QModelIndex) -> None:
        value = index.data(Qt.ItemDataRole.UserRole)
        if value is not None:
            self.close()
            self.chosen.emit(value)

    def _place(self) -> QRect:
        """Below the field, or above it where the screen ends; never beside the screen."""
        field, screen = self._field.rect(), self._field.screen().availableGeometry()
        line = self.fontMetrics().height()
        width = min(max(_NARROWEST, field.width(), _TALL * line), screen.width())
        height = min((_LINES + 2) * round(1.7 * line), screen.height())
        corner = self._field.mapToGlobal(field.bottomLeft() + QPoint(0, 3))
        if self._field.isRightToLeft():
            corner.setX(corner.x() + field.width() - width)
        if corner.y() + height > screen.bottom():
            corner.setY(max(screen.top(), corner.y() - field.height() - 6 - height))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - width)))
        return QRect(corner.x(), corner.y(), width, height)
