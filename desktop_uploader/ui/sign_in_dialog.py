"""“Where do your videos go?”: the school's address and an access token, or this computer to try it.

It isn't modal: videos can be dropped on the window behind it, and wait until somebody is signed in.
"""

from concurrent.futures import Future

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports import Server
from desktop_uploader.ui.later import Later
from desktop_uploader.ui.sign_in import Account, SignIn, address_of, words_of
from desktop_uploader.words import quantities

_TYPING_ENDS = 500
"""Milliseconds after the last key before the server is looked for."""


class SignInDialog(QDialog):
    """Signals what was chosen, or `rejected`; whoever shows it acts on that and may show it again.

    A style finds its lines by name: `found`, `problem`.
    """

    signed_in = Signal(object)
    """An `Account` whose token was checked and kept."""

    this_computer = Signal()

    def __init__(self, sign_in: SignIn, later: Later, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign_in, self._later = sign_in, later
        self._asked: Future[Server] | None = None
        self._signing: Future[Account] | None = None
        self.setWindowTitle(self.tr("Sign in"))
        self._make_fields()
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_ENDS)
        self._typing.timeout.connect(self._find)
        self.address.textEdited.connect(self._address_edited)
        self.token.textEdited.connect(self._show_what_is_possible)
        self._show_what_is_possible()

    def begin(self, address: str = "", reason: str = "") -> None:
        """Show it, afresh; `reason` says why it is there if it isn't for the first time."""
        self.address.setText(address)
        self.token.clear()
        self._tell(reason)
        self._show_what_is_possible()
        self.show()
        self._find()
        self.raise_()
        (self.token if address else self.address).setFocus()

    def _make_fields(self) -> None:
        self.address = QLineEdit(placeholderText="video.example.edu")
        self.address.setAccessibleName(self.tr("Your school's address"))
        self.address.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)
        self.found = QLabel()
        self.found.setObjectName("found")
        self.token = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.token.setAccessibleName(self.tr("Access token"))
        self.problem = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.problem.setObjectName("problem")
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.try_here = QPushButton(self.tr("Try it on this computer"), flat=True, autoDefault=False)
        self.try_here.clicked.connect(self._choose_this_computer)
        self.go = QPushButton(self.tr("Sign in"), default=True)
        self.go.clicked.connect(self._go)
        for button in (self.try_here, self.go):
            button.setMinimumHeight(36)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 32, 36, 32)
        column.setSpacing(8)
        heading = QLabel(self.tr("Where do your videos go?"))
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        heading.setFont(font)
        text = self.tr(
            "Your school gave you an address and an access token. You can already drop videos "
            "behind this window; they wait until you are signed in."
        )
        column.addWidget(heading)
        column.addWidget(QLabel(text, wordWrap=True))
        column.addSpacing(12)
        self._add_field(column, self.tr("Your school's &address"), self.address)
        column.addWidget(self.found)
        self._add_field(column, self.tr("Access &token"), self.token)
        column.addWidget(self.problem)
        column.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.addWidget(self.try_here)
        buttons.addStretch()
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        column.addStretch()
        self.setMinimumWidth(520)

    def _add_field(self, column: QVBoxLayout, name: str, field: QLineEdit) -> None:
        label = QLabel(name)
        label.setBuddy(field)
        field.setMinimumHeight(36)
        field.setTextMargins(8, 0, 8, 0)
        column.addWidget(label)
        column.addWidget(field)

    @Slot()
    def _address_edited(self) -> None:
        self._asked = None
        self.found.clear()
        self._typing.start()
        self._show_what_is_possible()

    @Slot()
    def _show_what_is_possible(self) -> None:
        waiting = self._signing is not None
        complete = address_of(self.address.text()) is not None and bool(self.token.text().strip())
        self.go.setEnabled(complete and not waiting)
        self.go.setText(self.tr("Signing in …") if waiting else self.tr("Sign in"))
        for widget in (self.address, self.token, self.try_here):
            widget.setEnabled(not waiting)

    @Slot()
    def _find(self) -> None:
        address = address_of(self.address.text())
        if address is not None and self.isVisible():
            self._asked = self._sign_in.find(address)
            self._later.call(self._show_found, self._asked)

    def _show_found(self, answer: "Future[Server]") -> None:
        if answer is not self._asked or answer.cancelled() or answer.exception() is not None:
            return  # the address is another one by now; an error is for whoever presses the button
        server = answer.result()
        size, hours = (
            quantities.size(server.limits.max_file_size),
            quantities.hours(server.limits.max_duration),
        )
        self.found.setText(self.tr("✓  Found: {0} · up to {1} and {2} each").format(server.name, size, hours))

    @Slot()
    def _go(self) -> None:
        address = address_of(self.address.text())
        if address is None or self._signing is not None:
            return
        self._tell("")
        self._signing = self._sign_in.sign_in(address, self.token.text())
        self._show_what_is_possible()
        self._later.call(self._end, self._signing)

    def _end(self, answer: "Future[Account]") -> None:
        self._signing = None
        self._show_what_is_possible()
        if answer.cancelled():
            return
        error = answer.exception()
        if error is None:
            self.token.clear()
            self.hide()
            self.signed_in.emit(answer.result())
        elif isinstance(error, WorldError):
            self._tell(words_of(error.failure, address_of(self.address.text()) or ""))
            self.token.setFocus()
        else:
            raise error

    @Slot()
    def _choose_this_computer(self) -> None:
        self.hide()
        self.this_computer.emit()

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, problem))
