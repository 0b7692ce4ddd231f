"""What a window is made from, without an engine behind it."""

from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from pathlib import Path

from PySide6.QtDBus import QDBusConnection

from desktop_uploader.core.settings import Settings
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener
from desktop_uploader.ui.application import Parts
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.computer.system import System
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.doors import Doors


def _no_engine(_: Listener) -> AbstractAsyncContextManager[Engine]:
    raise AssertionError("nobody starts it")


@contextmanager
def parts(folder: Path, appearance: str = "light") -> Iterator[Parts]:
    bridge = Bridge()
    settings = Settings(appearance=appearance)
    doors = Doors(_no_engine, lambda *_: None, lambda: None, folder, settings=lambda: settings)
    desk = Desk(doors, bridge.listener)
    system = System(QDBusConnection("none"), SystemClock(), lambda: False)
    try:
        yield Parts(desk, bridge, system)
    finally:
        system.close()
        desk.close()
