"""“Where do your videos go?”: the school’s address, looked for while it is typed; or this computer."""

from concurrent.futures import Future

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.service import Server
from desktop_uploader.core.typed_address import address_of, shown_as
from desktop_uploader.service.sign_in import SignIn
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.note import Note
from desktop_uploader.ui.sign_in.step import Step
from desktop_uploader.words import quantities
from desktop_uploader.words.sign_in import explain_sign_in, why_no_address

_TYPING_ENDS = 500
"""Milliseconds after the last key before the server is looked for."""


class AddressStep(Step):
    found_at = Signal(str, object)
    """The address, and the `Server` that answers there: somebody wants to sign in."""

    this_computer = Signal()

    def __init__(self, sign_in: SignIn, later: Later, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self._sign_in, self._later = sign_in, later
        self._asked: Future[Server] | None = None
        self._server: Server | None = None
        self._goes = False
        self.title(
            self.tr("Where do your videos go?"),
            self.tr(
                "Your school gave you an address. You can add videos before you sign in; "
                "they wait until then."
            ),
        )
        self.address = QLineEdit(self, placeholderText="video.example.edu")
        self.address.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)
        self.address.setMaxLength(2000)
        self.found = Note(icons, "ready", "found", self)
        self.add(self.address, self.tr("Your school’s &address"))
        self.add(self.found)
        self.other.setText(self.tr("&Try it on this computer"))
        self.finish()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_ENDS)
        self._typing.timeout.connect(self._find)
        self.address.textEdited.connect(self._edited)
        self.address.returnPressed.connect(self.go)
        self.next.clicked.connect(self.go)
        self.other.clicked.connect(self.this_computer)
        self._show_whether_busy()

    def offer(self, address: str) -> None:
        """One that is known: by an administrator, a link, the last sign-in. Empty: what is typed stays."""
        if address and address != address_of(self.address.text()):
            self.address.setText(shown_as(address))
            self._forget()

    def begin(self) -> None:
        self._find()
        self.address.setFocus()
        if self.address.text():
            self.address.selectAll()

    def leave(self) -> None:
        self._typing.stop()
        self._goes = False
        self._asked = None
        self._show_whether_busy()

    @Slot()
    def go(self) -> None:
        """To the next step, once the server has answered."""
        address = address_of(self.address.text())
        if address is None:
            self.say(why_no_address(self.address.text()))
            self.address.setFocus()
            return
        self.say("")
        if self._server is not None:
            self.found_at.emit(address, self._server)
            return
        self._goes = True
        self._show_whether_busy()
        self._find()

    @Slot()
    def _edited(self) -> None:
        self._forget()
        self.say("")
        self._typing.start()

    def _forget(self) -> None:
        self._asked = self._server = None
        self._goes = False
        self.found.clear()
        self._show_whether_busy()

    @Slot()
    def _find(self) -> None:
        address = address_of(self.address.text())
        self._typing.stop()
        if address is not None and self._server is None:
            self._asked = self._sign_in.find(address)
            self._later.call(self._answered, self._asked)

    def _answered(self, answer: "Future[Server]") -> None:
        if answer is not self._asked or answer.cancelled():
            return  # the address is another one by now
        self._asked, goes, self._goes = None, self._goes, False
        self._show_whether_busy()
        match answer.exception():
            case None:
                self._show(answer.result())
                if goes:
                    self.go()
            case WorldError(failure=failure) if goes:
                self.say(explain_sign_in(failure, address_of(self.address.text()) or ""))
                self.address.setFocus()
            case WorldError():
                return  # for whoever presses the button
            case fault:
                raise fault

    def _show(self, server: Server) -> None:
        self._server = server
        size, hours = (
            quantities.size(server.limits.max_file_size),
            quantities.hours(server.limits.max_duration),
        )
        words = self.tr("Found: {name} · up to {size} and {hours} each")
        self.found.tell(words.format(name=server.name, size=size, hours=hours))
        self._show_whether_busy()
        self.grown.emit()

    def _show_whether_busy(self) -> None:
        through = self._server is None or "device" in self._server.sign_in
        ready = self.tr("Continue in &browser") if through else self.tr("&Continue")
        self.next.setText(self.tr("Looking for it…") if self._goes else ready)
        self.next.setEnabled(not self._goes)
