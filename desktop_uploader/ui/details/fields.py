"""The fields of the details panel: each is shown a value, and tells when a person has made another of it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from desktop_uploader.ui.details.choice_search import FEW, ChoiceSearch
from desktop_uploader.ui.details.options import Options
from desktop_uploader.ui.details.shared_details import LONGEST, Field
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme

_WALKING = {
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
}


class Typed:
    """Tells what was typed from what was shown, so that news never touch the former."""

    def __init__(
        self, read: Callable[[], str], write: Callable[[str], None], tell: Callable[[str], None]
    ) -> None:
        self._read, self._write, self._tell = read, write, tell
        self._value: str | None = None
        self._held = ""

    def show(self, value: str) -> None:
        if value != self._value and self._read() == self._held:
            self._write(value)
            self._value, self._held = value, self._read()

    def keep(self) -> None:
        """Tell what was typed, if anything was."""
        text = self._read()
        if text != self._held:
            self._value = self._held = text
            self._tell(text)

    def start_afresh(self) -> None:
        """The next value is another upload's: its field has nothing to undo."""
        self._value = None


class TitleField(QLineEdit):
    edited = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST[Field.TITLE])
        self.setAlignment(leading(self) | Qt.AlignmentFlag.AlignVCenter)
        self.typed = Typed(self.text, self._write, self.edited.emit)
        self.editingFinished.connect(self.typed.keep)

    def _write(self, text: str) -> None:
        at = min(self.cursorPosition(), len(text)) if self.hasFocus() else 0
        self.setText(text)
        self.setCursorPosition(at)


class DescriptionField(QPlainTextEdit):
    """Grows with its text, within bounds. `overflowed`: more than the contract takes was not taken."""

    edited = Signal(str)
    overflowed = Signal()
    _LINES = (3, 10)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.typed = Typed(self.toPlainText, self._write, self.edited.emit)
        self.textChanged.connect(self._stay_within)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:  # Qt's name
        fewest, most = self._LINES
        lines = min(most, max(fewest, round(self.document().size().height())))
        padding = self.height() - self.viewport().height() + 2 * round(self.document().documentMargin())
        return QSize(200, lines * self.fontMetrics().lineSpacing() + padding)

    def minimumSizeHint(self) -> QSize:  # Qt's name
        return QSize(60, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # Qt's name
        super().focusOutEvent(event)
        self.typed.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.keep()
        else:
            super().keyPressEvent(event)

    def _write(self, text: str) -> None:
        at = min(self.textCursor().position(), len(text)) if self.hasFocus() else 0
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(at)
        self.setTextCursor(cursor)

    def _stay_within(self) -> None:
        """As a line edit does: what has no room isn't taken, what was there stays."""
        excess = len(self.toPlainText()) - LONGEST[Field.DESCRIPTION]
        if excess > 0:
            cursor = self.textCursor()
            cursor.joinPreviousEditBlock()
            cursor.movePosition(
                QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, excess
            )
            cursor.removeSelectedText()
            cursor.endEditBlock()
            self.overflowed.emit()


class Choice(QComboBox):
    """`edited` carries the value behind the chosen words; neither wheel nor keys choose in passing."""

    edited = Signal(str)

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("details_choice")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(1)
        self.setItemDelegate(QStyledItemDelegate(self))  # one that the style sheet reaches
        self._icons, self.theme = icons, theme
        self._options: dict[str, str] = {}
        self._rows = Options(self)
        self.setModel(self._rows)
        self._search: ChoiceSearch | None = None
        self.activated.connect(lambda index: self.edited.emit(self.itemData(index)))

    def show_choice(self, options: dict[str, str], value: str | None, unset: str) -> None:
        """`options`: words by value; an unknown value stands for itself; None shows the words of `unset`."""
        known = options if value is None else {**options, value: options.get(value, value)}
        if known != self._options:
            self._options = known
            self._rows.show(list(known.items()))
        self.setPlaceholderText(unset)
        self.setCurrentIndex(-1 if value is None else list(known).index(value))

    def showPopup(self) -> None:  # Qt's name
        """Among many, people search."""
        if self._is_long:
            self._find("")
        else:
            super().showPopup()

    @property
    def search(self) -> "ChoiceSearch | None":
        """What drops down where there are many; None before it first did."""
        return self._search

    @property
    def _is_long(self) -> bool:
        return len(self._options) > FEW

    def _find(self, typed: str) -> None:
        if self._search is None:
            self._search = ChoiceSearch(self)
            self._search.chosen.connect(self._found)
        self._search.begin(list(self._options.items()), self.currentData(), typed)

    def _found(self, value: str) -> None:
        index = list(self._options).index(value)
        self.setCurrentIndex(index)
        self.activated.emit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:  # Qt's name
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # Qt's name
        typed = event.text().strip()
        if self._is_long and typed.isprintable() and typed:
            self._find(typed)
        elif event.key() in _WALKING or (typed and typed.isprintable()):
            self.showPopup()
            if typed:
                self.view().keyboardSearch(typed)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """As the style does, with words that give way to the room there is."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        unset, side = self.currentIndex() < 0, self.fontMetrics().height()
        words = self.rect().adjusted(11, 0, -side - 14, 0)
        text = self.placeholderText() if unset else self.currentText()
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(QColor(self.theme.muted if unset else self.theme.text))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words read their own way
        painter.drawText(self._mirrored(words), leading(self) | Qt.AlignmentFlag.AlignVCenter, shown)
        arrow = QRect(self.width() - side - 8, (self.height() - side) // 2, side, side)
        self._icons.paint(painter, "expand", QRectF(self._mirrored(arrow)), QColor(self.theme.muted))
        painter.end()

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)


def leading(widget: QWidget) -> Qt.AlignmentFlag:
    """Where lines begin in this window: a label on its own goes by the language of its words."""
    side = QStyle.visualAlignment(widget.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
    return side | Qt.AlignmentFlag.AlignAbsolute


def commit_preedit() -> None:
    """What an input method has not handed over yet was typed, too."""
    QGuiApplication.inputMethod().commit()
