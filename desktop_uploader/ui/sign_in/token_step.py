"""Signing in with an access token that somebody was given."""

from concurrent.futures import Future
from urllib.parse import urlsplit

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import WorldError
from desktop_uploader.service.sign_in import SignIn
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.sign_in.step import Step
from desktop_uploader.words.sign_in import explain_sign_in, no_token


class TokenStep(Step):
    signed_in = Signal(object)
    """An `Account` whose token was checked and kept."""

    browser_instead = Signal()

    def __init__(self, sign_in: SignIn, later: Later, icons: Icons, parent: QWidget) -> None:
        super().__init__(icons, parent)
        self._sign_in, self._later = sign_in, later
        self._address = ""
        self._signing: Future[Account] | None = None
        self.token = QLineEdit(self, echoMode=QLineEdit.EchoMode.Password)
        self.token.setMaxLength(4000)
        self.add(self.token, self.tr("Access &token"))
        self.session = self.say_session()
        self.other.setText(self.tr("Use the &browser instead"))
        self.finish()
        self.token.returnPressed.connect(self._go)
        self.next.clicked.connect(self._go)
        self.other.clicked.connect(self.browser_instead)
        self._show_whether_busy()

    def at(self, address: str, name: str, *, through_browser: bool) -> None:
        """Which server; a token that was typed for another one is forgotten."""
        if address != self._address:
            self.token.clear()
        self._address = address
        self.other.setVisible(through_browser)
        words = self.tr(
            "{server} takes an access token: a long password made for this program. "
            "Your school’s IT help desk gives you one; paste it here."
        )
        self.title(self.tr("Sign in"), words.format(server=name or urlsplit(address).netloc))

    def begin(self) -> None:
        self.token.setFocus()

    def leave(self) -> None:
        if self._signing is not None:
            self._signing.cancel()
        self._signing = None
        self._show_whether_busy()

    @Slot()
    def _go(self) -> None:
        token = self.token.text().strip()
        if self._signing is not None:
            return
        if not token:
            self.say(no_token())
            self.token.setFocus()
            return
        self.say("")
        self._signing = self._sign_in.sign_in(self._address, token)
        self._later.call(self._end, self._signing)
        self._show_whether_busy()

    def _end(self, answer: "Future[Account]") -> None:
        if answer is not self._signing or answer.cancelled():
            return
        self._signing = None
        self._show_whether_busy()
        match answer.exception():
            case None:
                self.token.clear()
                self.signed_in.emit(answer.result())
            case WorldError(failure=failure):
                self.say(explain_sign_in(failure, self._address))
                self.token.setFocus()
            case fault:
                raise fault

    def _show_whether_busy(self) -> None:
        busy = self._signing is not None
        self.next.setText(self.tr("Signing in…") if busy else self.tr("&Sign in"))
        for widget in (self.next, self.token, self.other):
            widget.setEnabled(not busy)
