"""Signing in through the browser: it is opened, a short code serves one elsewhere, and we wait."""

from collections.abc import Callable
from concurrent.futures import Future
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import WorldError
from desktop_uploader.service.device_code import Code, CodeExpiredError, CodeRefusedError
from desktop_uploader.service.sign_in import SignIn
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.sign_in.step import Press, Step
from desktop_uploader.words.failures import Explanation
from desktop_uploader.words.sign_in import code_expired, code_refused, explain_sign_in

_THANKS = 2000
"""Milliseconds that “Copied” is shown."""


def _browse(url: str) -> object:
    return QDesktopServices.openUrl(QUrl(url))


class BrowserStep(Step):
    signed_in = Signal(object)
    """An `Account` whose token is kept."""

    token_instead = Signal()

    def __init__(
        self,
        sign_in: SignIn,
        later: Later,
        icons: Icons,
        parent: QWidget,
        browse: Callable[[str], object] = _browse,
    ) -> None:
        super().__init__(icons, parent)
        self._sign_in, self._later, self._icons, self._browse = sign_in, later, icons, browse
        self._address = self._name = ""
        self._code: Code | None = None
        self._asking: Future[Code] | None = None
        self._waiting: Future[Account] | None = None
        self.box = self._code_box()
        self.elsewhere = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.elsewhere.setObjectName("quiet")
        for part in (self.box, self.elsewhere):
            self.add(part)
        self.session = self.say_session()
        self.other.setText(self.tr("Use an access &token instead"))
        self.finish()
        self.next.clicked.connect(self._press)
        self.other.clicked.connect(self.token_instead)
        self._show()

    def at(self, address: str, name: str, *, takes_tokens: bool) -> None:
        """Which server, and its name as people know it."""
        self._address, self._name = address, name or urlsplit(address).netloc
        self.other.setVisible(takes_tokens)
        self._show()

    def begin(self) -> None:
        self.next.setFocus()

    def ask(self) -> None:
        """For a code; the browser opens once it is here."""
        self.leave()
        self.say("")
        self._asking = self._sign_in.begin(self._address)
        self._later.call(self._asked, self._asking)
        self._show()

    def leave(self) -> None:
        for future in (self._asking, self._waiting):
            if future is not None:
                future.cancel()
        self._asking = self._waiting = self._code = None
        self._show()

    @Slot()
    def _press(self) -> None:
        if self._code is not None:
            self._browse(self._code.direct)
        elif self._asking is None:
            self.ask()

    def _asked(self, answer: "Future[Code]") -> None:
        if answer is not self._asking or answer.cancelled():
            return
        self._asking = None
        error = answer.exception()
        if error is not None:
            self._end(error)
            return
        self._code = answer.result()
        self._waiting = self._sign_in.wait(self._address, self._code)
        self._later.call(self._waited, self._waiting)
        self._show()
        self.next.setFocus()
        self._browse(self._code.direct)

    def _waited(self, answer: "Future[Account]") -> None:
        if answer is not self._waiting or answer.cancelled():
            return
        self._waiting = self._code = None
        error = answer.exception()
        if error is not None:
            self._end(error)
        else:
            self.signed_in.emit(answer.result())

    def _end(self, error: BaseException) -> None:
        self._code = None
        self._show()
        self.say(self._why(error))
        self.next.setFocus()

    def _why(self, error: BaseException) -> Explanation:
        match error:
            case CodeExpiredError():
                return code_expired()
            case CodeRefusedError():
                return code_refused()
            case WorldError(failure=failure):
                return explain_sign_in(failure, self._address)
        raise error

    def _show(self) -> None:
        code = self._code
        self.box.setVisible(code is not None)
        self.elsewhere.setVisible(code is not None)
        if code is not None:
            self._letters.setText(code.user_code)
            words = self.tr(
                "No browser here? Open {page} on your phone or another computer and type the code."
            )
            self.elsewhere.setText(words.format(page=code.page.partition("://")[2]))
            self.title(
                self.tr("Continue in your browser"),
                self.tr(
                    "Sign in at {server} in the window that has opened. This one goes on by itself."
                ).format(server=self._name),
            )
            self.next.setText(self.tr("Open &browser again"))
        else:
            self.title(
                self.tr("Sign in"),
                self.tr("Your browser opens the sign-in page of {server}. Your password stays there.").format(
                    server=self._name
                ),
            )
            self.next.setText(self.tr("One moment…") if self._asking else self.tr("Continue in &browser"))
        self.next.setEnabled(self._asking is None)
        self.grown.emit()

    def _code_box(self) -> QFrame:
        box = QFrame(self)
        box.setObjectName("sign_in_code")
        self._letters = QLabel(box, textFormat=Qt.TextFormat.PlainText)
        self._letters.setObjectName("sign_in_letters")
        self._letters.setAccessibleName(self.tr("Code"))
        font = scaled(self.font(), 1.9, QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 112)
        self._letters.setFont(font)
        self.copy = Press(self.tr("&Copy"), box)
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 12, 12, 12)
        row.addWidget(self._letters, 1)
        row.addWidget(self.copy)
        self._thanks = QTimer(self, singleShot=True, interval=_THANKS)
        self._thanks.timeout.connect(lambda: self.copy.setText(self.tr("&Copy")))
        return box

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._letters.text())
        self.copy.setText(self.tr("Copied"))
        self._thanks.start()
