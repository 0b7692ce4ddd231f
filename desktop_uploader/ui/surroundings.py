"""What the engine should know of the computer it runs on, and of the settings that hold there."""

from functools import partial

from desktop_uploader.core.settings import Settings
from desktop_uploader.core.system import Hint, Metered, NetworkBack, Woke
from desktop_uploader.core.upload import PauseReason
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.holding import Holding
from desktop_uploader.ui.late_engine import LateEngine


class Surroundings:
    """`settings`: those of the start."""

    def __init__(self, engine: LateEngine, holding: Holding, settings: Settings) -> None:
        self._engine, self._holding, self._settings = engine, holding, settings
        self._is_metered = False

    def adapt(self, settings: Settings) -> None:
        """These hold from now on."""
        self._settings = settings
        self._engine.tell(partial(Engine.adapt, settings=settings))
        self._hold_limited_data()

    def hear(self, hint: Hint) -> None:
        match hint:
            case Woke():
                self._engine.tell(Engine.woke)
            case NetworkBack():
                self._engine.tell(Engine.try_now)
            case Metered(is_metered=is_metered):
                self._is_metered = is_metered
                self._hold_limited_data()

    def _hold_limited_data(self) -> None:
        holds = self._is_metered and not self._settings.limited_data
        (self._holding.hold if holds else self._holding.let_go)(PauseReason.LIMITED_DATA)
