"""Between the desk and the card that asks: when it is shown, and what follows from an answer."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_uploader.core.account import Account
from desktop_uploader.core.settings import Settings
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.look.appearance import Appearance
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.sign_in.sign_in_card import SignInCard


class FirstSteps(QObject):
    """Owns the card over `window`."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._is_first = desk, desk.people.is_first
        self._appearance = Appearance(desk.settings.appearance, self)
        self.card = SignInCard(
            desk.sign_in,
            desk.later,
            Icons(resources() / "icons"),
            self._appearance.theme,
            window,
            locked=desk.locked,
        )
        self._appearance.changed.connect(self.card.wear)
        desk.changed.connect(self._dress)
        desk.sign_in_needed.connect(self._ask)
        self.card.put_off.connect(desk.people.not_now)
        self.card.signed_in.connect(self._signed_in)
        self.card.this_computer.connect(self._stay_here)
        self.card.defaults.chosen.connect(desk.change)

    def _dress(self, settings: Settings) -> None:
        if settings.appearance != self._appearance.choice:
            self._appearance.choose(settings.appearance)

    @Slot(str, str)
    def _ask(self, address: str, reason: str) -> None:
        self.card.steps = 3 if self._is_first else 2
        self.card.begin(address, reason)
        self._desk.later.call(self._tell_lasting, self._desk.people.is_lasting())

    def _tell_lasting(self, answer: "Future[bool]") -> None:
        self.card.tell_lasting(answer.cancelled() or answer.exception() is not None or answer.result())

    @Slot(object)
    def _signed_in(self, account: Account) -> None:
        self._desk.switch(account)
        self._ask_defaults()

    @Slot()
    def _stay_here(self) -> None:
        self._desk.stay_here()
        self._ask_defaults()

    def _ask_defaults(self) -> None:
        """Once, after the first choice of all."""
        if self._is_first:
            self._is_first = False
            self.card.defaults.show_settings(self._desk.settings)
            self.card.ask_defaults()
            self._desk.ask(Engine.courses, self.card.defaults.set_courses, lambda _: None)
