"""The first steps, and every sign-in after: where to, who you are, and once where new videos go."""

from concurrent.futures import Future

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop_uploader.core.account import Account
from desktop_uploader.core.ports.service import Server
from desktop_uploader.service.sign_in import SignIn
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.sign_in.address_step import AddressStep
from desktop_uploader.ui.sign_in.browser_step import BrowserStep
from desktop_uploader.ui.sign_in.defaults_step import DefaultsStep
from desktop_uploader.ui.sign_in.progress import Progress
from desktop_uploader.ui.sign_in.sheet import Sheet
from desktop_uploader.ui.sign_in.step import Press, Step
from desktop_uploader.ui.sign_in.token_step import TokenStep

_ASIDE = 32
"""Pixels at both sides of the words."""


class SignInCard(Sheet):
    """`steps`: 3 the first time, else 2; for the next question. What was typed stays when it is put off."""

    signed_in = Signal(object)
    """An `Account` whose token is kept."""

    this_computer = Signal()
    put_off = Signal()

    def __init__(
        self,
        sign_in: SignIn,
        later: Later,
        icons: Icons,
        theme: Theme,
        parent: QWidget,
        *,
        steps: int = 2,
        locked: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(theme, parent)
        self._sign_in, self._later, self.steps, self._icons = sign_in, later, steps, icons
        self._seeking: Future[Server] | None = None
        self.progress, self.close_button = Progress(self.inside), self._close_button()
        self.back = Press(self.tr("&Another server…"), self.inside)
        self.back.setObjectName("plain")
        self.where = AddressStep(sign_in, later, icons, self.inside)
        self.browser = BrowserStep(sign_in, later, icons, self.inside)
        self.token = TokenStep(sign_in, later, icons, self.inside)
        self.defaults = DefaultsStep(icons, theme, locked, self.inside)
        self._now: Step = self.where
        self._numbers = {self.where: 1, self.browser: 2, self.token: 2, self.defaults: 3}
        self._lay_out()
        self._wire()
        self.wear(theme)

    def begin(self, address: str = "", reason: str = "") -> None:
        """`address`: one that is known; `reason`: why somebody must sign in there again, at once."""
        self.where.offer(address)
        if not reason and self.isVisible() and self._now is not self.where:
            return  # somebody is on the way; the address is for when they come back
        self.appear()
        if not reason:
            self._turn_to(self.where)
            return
        self.browser.at(address, "", takes_tokens=True)
        self.token.at(address, "", through_browser=True)
        self._turn_to(self.browser)
        self.browser.say(reason)
        self._seeking = self._sign_in.find(address)
        self._later.call(lambda answer: self._met(answer, address, reason), self._seeking)

    def ask_defaults(self) -> None:
        """The last of the first steps."""
        self.appear()
        self._turn_to(self.defaults)

    def wear(self, theme: Theme) -> None:
        super().wear(theme)
        side = self.fontMetrics().height()
        self.close_button.setIconSize(QSize(side, side))
        self.close_button.setIcon(self._icons.icon("cancel", QColor(theme.muted), side))
        self.defaults.wear(theme)

    def tell_lasting(self, is_lasting: bool) -> None:
        """Whether a token will be there the next time."""
        for step in (self.browser, self.token):
            step.session.setVisible(not is_lasting)

    def stops(self) -> list[QWidget]:
        return [*self._now.stops(), self.back, self.close_button]

    def said(self, width: int) -> int:
        return self._now.said(width - 2 * _ASIDE)

    @Slot()
    def leave(self) -> None:
        """Done, or put off; what is under way keeps nothing."""
        self._now.leave()
        self._seeking = None
        self.hide()

    def _put_off(self) -> None:
        self.leave()
        self.put_off.emit()

    def _met(self, answer: "Future[Server]", address: str, reason: str) -> None:
        """Where a browser is of no use, a token is asked for at once."""
        if answer is not self._seeking or answer.cancelled() or answer.exception() is not None:
            return
        server = answer.result()
        self._prepare(address, server)
        if "device" not in server.sign_in and self._now is self.browser:
            self._turn_to(self.token)
            self.token.say(reason)

    def _go_on(self, address: str, server: Server) -> None:
        self._prepare(address, server)
        if "device" in server.sign_in:
            self._turn_to(self.browser)
            self.browser.ask()
        else:
            self._turn_to(self.token)

    def _prepare(self, address: str, server: Server) -> None:
        through_browser = "device" in server.sign_in
        self.browser.at(address, server.name, takes_tokens="token" in server.sign_in)
        self.token.at(address, server.name, through_browser=through_browser)

    def _end(self, account: Account) -> None:
        self.leave()
        self.signed_in.emit(account)

    def _stay_here(self) -> None:
        self.leave()
        self.this_computer.emit()

    @Slot()
    def _go_back(self) -> None:
        """What is under way keeps nothing; the address that was typed stays."""
        self._seeking = None
        self._turn_to(self.where)

    def _turn_to(self, step: Step) -> None:
        if step is not self._now:
            self._now.leave()
            step.say("")
        self._now = step
        for each in self._numbers:
            each.setVisible(each is step)
        self.back.setVisible(step in {self.browser, self.token})
        self.progress.show_step(self._numbers[step], self.steps)
        self.fit()
        step.begin()

    def _wire(self) -> None:
        self.dismissed.connect(self._put_off)
        self.close_button.clicked.connect(self._put_off)
        self.back.clicked.connect(self._go_back)
        self.where.found_at.connect(self._go_on)
        self.where.this_computer.connect(self._stay_here)
        self.browser.token_instead.connect(lambda: self._turn_to(self.token))
        self.token.browser_instead.connect(lambda: self._turn_to(self.browser))
        self.defaults.done.connect(self.leave)
        for signing in (self.browser, self.token):
            signing.signed_in.connect(self._end)
        for step in self._numbers:
            step.grown.connect(self.fit)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(_ASIDE, 18, _ASIDE, 28)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for step in self._numbers:
            column.addWidget(step)

    def _close_button(self) -> QToolButton:
        button = QToolButton(self.inside)
        button.setObjectName("menu")
        button.setAccessibleName(self.tr("Not now"))
        button.setToolTip(self.tr("Not now"))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
