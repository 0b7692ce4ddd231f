"""“Where do your videos go?”: the school's address and an access token, or this computer to try it.

It isn't modal: videos can be dropped on the window behind it, and wait until somebody is signed in.
"""

from concurrent.futures import Future

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports import Server
from desktop_uploader.service.sign_in import Account, SignIn, address_of
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Note
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import Explanation
from desktop_uploader.words.sign_in import NO_TOKEN, explain_sign_in, why_no_address

_TYPING_ENDS = 500
"""Milliseconds after the last key before the server is looked for."""

_WIDEST = 720
"""Pixels, however large the letters are: it must fit a small screen."""


class SignInDialog(QDialog):
    """Signals what was chosen, or `rejected`; whoever shows it acts on that and may show it again.

    Its colours come from the style sheet of the window it belongs to.
    """

    signed_in = Signal(object)
    """An `Account` whose token was checked and kept."""

    this_computer = Signal()

    def __init__(self, sign_in: SignIn, later: Later, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign_in, self._later = sign_in, later
        self._asked: Future[Server] | None = None
        self._signing: Future[Account] | None = None
        self.setObjectName("sign_in")
        self.setWindowTitle(self.tr("Sign in"))
        self._make_fields(Icons(resources() / "icons"))
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_ENDS)
        self._typing.timeout.connect(self._find)
        self.address.textEdited.connect(self._address_edited)
        self.rejected.connect(self._stop)
        self._show_whether_busy()

    def begin(self, address: str = "", reason: str = "") -> None:
        """Show it; `reason` says why it is there if it isn't for the first time. What was typed stays."""
        if address and address != address_of(self.address.text()):
            self.address.setText(address)
            self.token.clear()
        self._say(reason)
        self.show()
        self._find()
        self.raise_()
        self.activateWindow()
        (self.token if self.address.text() else self.address).setFocus()

    def _make_fields(self, icons: Icons) -> None:
        self.address = QLineEdit(placeholderText="video.example.edu")
        self.address.setAccessibleName(self.tr("Your school's address"))
        self.address.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)
        self.found = Note(icons, "ready", "found")
        self.token = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.token.setAccessibleName(self.tr("Access token"))
        self.problem = Note(icons, "needs_you", "problem")
        self.try_here = QPushButton(self.tr("Try it on this computer"), autoDefault=False)
        self.try_here.setObjectName("plain")
        self.try_here.clicked.connect(self._choose_this_computer)
        self.go = QPushButton(self.tr("Sign in"), default=True)
        self.go.setObjectName("primary")
        self.go.clicked.connect(self._go)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 28, 36, 28)
        column.setSpacing(8)
        heading = QLabel(self.tr("Where do your videos go?"), wordWrap=True)
        heading.setFont(scaled(self.font(), 1.6, QFont.Weight.DemiBold))
        text = self.tr(
            "Your school gave you an address and an access token. You can already drop videos "
            "behind this window; they wait until you are signed in."
        )
        explained = QLabel(text, wordWrap=True)
        explained.setObjectName("quiet")
        column.addWidget(heading)
        column.addWidget(explained)
        self._add_field(column, self.tr("Your school's &address"), self.address)
        column.addWidget(self.found)
        self._add_field(column, self.tr("Access &token"), self.token)
        column.addSpacing(4)
        column.addWidget(self.problem)
        column.addStretch()
        column.addSpacing(12)
        column.addLayout(self._buttons())
        self.setMinimumWidth(min(_WIDEST, self.fontMetrics().averageCharWidth() * 72 + 72))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.try_here)
        row.addStretch()
        row.addWidget(self.go)
        return row

    def _add_field(self, column: QVBoxLayout, name: str, field: QLineEdit) -> None:
        label = QLabel(name)
        label.setFont(scaled(self.font(), SECONDARY, QFont.Weight.DemiBold))
        label.setBuddy(field)
        column.addSpacing(8)
        column.addWidget(label)
        column.addWidget(field)

    @Slot()
    def _address_edited(self) -> None:
        self._asked = None
        self.found.clear()
        self._typing.start()

    def _show_whether_busy(self) -> None:
        busy = self._signing is not None
        self.go.setText(self.tr("Signing in…") if busy else self.tr("Sign in"))
        for widget in (self.go, self.address, self.token, self.try_here):
            widget.setEnabled(not busy)

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
        size = quantities.size(server.limits.max_file_size)
        hours = quantities.hours(server.limits.max_duration)
        self.found.tell(self.tr("Found: {0} · up to {1} and {2} each").format(server.name, size, hours))
        self._fit()

    @Slot()
    def _go(self) -> None:
        address, token = address_of(self.address.text()), self.token.text().strip()
        if self._signing is not None:
            return
        if address is None or not token:
            self._say(NO_TOKEN if address else why_no_address(self.address.text()))
            (self.token if address else self.address).setFocus()
            return
        self._say("")
        self._signing = self._sign_in.sign_in(address, token)
        self._show_whether_busy()
        self._later.call(self._end, self._signing)

    def _end(self, answer: "Future[Account]") -> None:
        if answer is not self._signing or answer.cancelled():
            return
        self._signing = None
        self._show_whether_busy()
        match answer.exception():
            case None:
                self.token.clear()
                self.hide()
                self.signed_in.emit(answer.result())
            case WorldError(failure=failure):
                self._say(explain_sign_in(failure, address_of(self.address.text()) or ""))
                self.token.setFocus()
            case fault:
                self._say(self.tr("Something went wrong in this program."))
                raise fault

    @Slot()
    def _stop(self) -> None:
        """Put off: what is under way keeps nothing, what was typed stays."""
        self._typing.stop()
        self._asked = None
        if self._signing is not None:
            self._signing.cancel()
            self._signing = None
            self._show_whether_busy()

    @Slot()
    def _choose_this_computer(self) -> None:
        self._stop()
        self.hide()
        self.this_computer.emit()

    def _say(self, problem: str | Explanation) -> None:
        if problem:
            self.problem.tell(problem)
        else:
            self.problem.clear()
        self._fit()

    def _fit(self) -> None:
        """Lines that wrap make it as high as they need, which Qt leaves to us."""
        column = self.layout()
        if column is not None:
            column.activate()
            self.resize(self.width(), column.totalHeightForWidth(self.width()))
