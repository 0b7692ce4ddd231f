"""Native controls, one for each kind of setting, behind one face: shown a value, and telling of another."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_uploader.core.ports.service import Course
from desktop_uploader.core.settings import Rule
from desktop_uploader.ui.details.fields import Choice
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.settings.painted import Arrows, Box, SpeedSpin, Spin
from desktop_uploader.ui.settings.words import choices

_MB = 1_000_000
_FASTEST = 10_000.0
"""MB/s, of which no line has more."""

_FOLDERS_SHOWN = 4


class Control(QWidget):
    """`typed`: a value that a person is making, perhaps not whole yet; `settled`: they are done with it."""

    typed = Signal(object)
    settled = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def show_value(self, value: object) -> None:
        raise NotImplementedError

    def settle(self) -> None:
        """Whoever still types is done."""

    def wear(self, theme: Theme) -> None:
        """Change the colours of what is painted by us."""

    def _hold(self, widget: QWidget, *, fills: bool = True) -> None:
        self._row.addWidget(widget, 1 if fills else 0)
        if not fills:
            self._row.addStretch()
        self.setFocusProxy(widget)

    def _done(self, value: object) -> None:
        self.typed.emit(value)
        self.settled.emit(value)


class Switch(Control):
    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = Box(icons, theme, self)
        self.box.clicked.connect(self._done)
        self._hold(self.box)

    def show_value(self, value: object) -> None:
        self.box.setChecked(bool(value))

    def wear(self, theme: Theme) -> None:
        self.box.theme = theme
        self.box.update()


class Spinning(Control):
    """A number that is typed or stepped. Told of when it is whole, never at each key."""

    spin: Spin | SpeedSpin

    def __init__(self, spin: Spin | SpeedSpin, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.spin, self._arrows = spin, Arrows(icons, theme)
        spin.arrows = self._arrows
        spin.lineEdit().setTextMargins(8, 0, 8, 0)
        spin.setKeyboardTracking(False)
        self._hold(spin, fills=False)

    def settle(self) -> None:
        self.spin.interpretText()

    def wear(self, theme: Theme) -> None:
        self._arrows.theme = theme
        self.spin.update()


class Number(Spinning):
    spin: Spin

    def __init__(self, rule: Rule, icons: Icons, theme: Theme, parent: QWidget) -> None:
        spin = Spin()
        super().__init__(spin, icons, theme, parent)
        spin.setRange(rule.least, rule.most or 2**31 - 1)
        spin.valueChanged.connect(self._done)

    def show_value(self, value: object) -> None:
        with QSignalBlocker(self.spin):
            self.spin.setValue(value if isinstance(value, int) else 0)


class Speed(Spinning):
    """Bytes a second, or None: shown as MB/s, and nothing as no limit."""

    spin: SpeedSpin

    def __init__(self, rule: Rule, icons: Icons, theme: Theme, parent: QWidget) -> None:
        spin = SpeedSpin()
        super().__init__(spin, icons, theme, parent)
        self._least = rule.least
        spin.setRange(0.0, _FASTEST)
        spin.setDecimals(3)
        spin.setSingleStep(0.5)
        spin.setSpecialValueText(self.tr("No limit"))
        spin.setSuffix(self.tr(" MB/s"))
        spin.valueChanged.connect(self._changed)

    def show_value(self, value: object) -> None:
        with QSignalBlocker(self.spin):
            self.spin.setValue(value / _MB if isinstance(value, int) else 0.0)

    def _changed(self, shown: float) -> None:
        self._done(max(self._least, round(shown * _MB)) if shown else None)


class Words(Control):
    """A line of text. Told of at each key, settled when the focus leaves it or Enter is pressed."""

    def __init__(self, rule: Rule, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setMaxLength(rule.most or 32_767)
        self.line.textEdited.connect(lambda text: self.typed.emit(text.strip()))
        self.line.editingFinished.connect(self.settle)
        self._shown = ""
        self._hold(self.line)

    def show_value(self, value: object) -> None:
        """What is being typed stays."""
        if not self.line.isModified():
            self._write(value if isinstance(value, str) else "")

    def settle(self) -> None:
        text = self.line.text().strip()
        if text != self._shown:
            self._shown = text
            self.line.setModified(False)
            self._done(text)

    def _write(self, text: str) -> None:
        self._shown = text
        self.line.setText(text)


class OneOf(Control):
    """The words of the declared choices, or of the server's courses (`set_courses`)."""

    def __init__(self, rule: Rule, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rule, self._value = rule, ""
        self._options = choices(rule) or {"": self.tr("No course")}
        self.choice = Choice(icons, theme, self)
        self.choice.edited.connect(lambda value: self._done(value or None if rule.optional else value))
        self._hold(self.choice)

    def show_value(self, value: object) -> None:
        self._value = value if isinstance(value, str) else ""
        self.choice.show_choice(self._options, self._value, "")

    def set_courses(self, courses: Sequence[Course]) -> None:
        if not self._rule.choices:
            self._options = {"": self.tr("No course"), **{course.id: course.title for course in courses}}
            self.show_value(self._value)

    def wear(self, theme: Theme) -> None:
        self.choice.theme = theme
        self.choice.update()


class Folders(Control):
    """A list of folders, with a way to add one and to take the chosen one out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setObjectName("settings_folders")
        self.list.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # paths read so everywhere
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add = QPushButton(self.tr("Add folder…"), self, autoDefault=False)
        self.remove = QPushButton(self.tr("Remove"), self, autoDefault=False)
        self.add.clicked.connect(self._choose)
        self.remove.clicked.connect(self._take_out)
        self.list.currentRowChanged.connect(self._show_whether)
        inside = QVBoxLayout()
        inside.setSpacing(8)
        inside.addWidget(self.list)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        inside.addLayout(buttons)
        self._row.addLayout(inside)
        self.setFocusProxy(self.list)
        self._show_whether()

    def show_value(self, value: object) -> None:
        folders = value if isinstance(value, tuple) else ()
        if folders != self._folders():
            self.list.clear()
            self.list.addItems(folders)
        self.list.setFixedHeight((self.fontMetrics().height() + 8) * _FOLDERS_SHOWN)
        self._show_whether()

    def take(self, folder: str) -> None:
        """One more, unless it is there already."""
        if folder and folder not in self._folders():
            self._done((*self._folders(), folder))

    def _folders(self) -> tuple[str, ...]:
        return tuple(self.list.item(row).text() for row in range(self.list.count()))

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Which folder is to be watched?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_out(self) -> None:
        chosen = self.list.currentRow()
        self._done(tuple(it for row, it in enumerate(self._folders()) if row != chosen))

    def _show_whether(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)


def control_of(name: str, rule: Rule, icons: Icons, theme: Theme, parent: QWidget) -> Control:
    """The control for a setting of this kind."""
    if rule.kind is bool:
        return Switch(icons, theme, parent)
    if rule.kind is tuple:
        return Folders(parent)
    if rule.kind is int:
        return (Speed if rule.optional else Number)(rule, icons, theme, parent)
    if rule.choices or name == "course_id":
        return OneOf(rule, icons, theme, parent)
    return Words(rule, parent)
