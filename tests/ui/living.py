"""A window over a real engine, whose world is in memory and stands still until told otherwise."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.ui.application import Parts
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.computer.system import System
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.main_window import MainWindow
from tests.engine.world import World


@dataclass(frozen=True, slots=True)
class Living:
    window: MainWindow
    world: World
    desk: Desk
    kept: list[Settings]

    def phase(self, upload_id: UploadId) -> Phase | None:
        """As the window shows it."""
        shown = self.window.page.model.upload(upload_id)
        return shown.phase if shown else None


@contextmanager
def living(qtbot: QtBot, folder: Path, *rows: Upload, world: World | None = None) -> Iterator[Living]:
    """`rows` are in the journal when it starts."""
    # Windows of tests before end here, not on the engine's thread, where Qt can't take their timers back.
    gc.collect()
    world, bridge, kept = world or World(), Bridge(), [Settings(appearance="light")]
    world.transfer.go.clear()
    world.disk.rows = {row.id: row for row in rows}
    doors = Doors(
        lambda listener: world.engine(listener=listener),
        lambda *_: None,
        lambda: None,
        folder,
        settings=lambda: kept[-1],
        change=kept.append,
    )
    desk, system = Desk(doors, bridge.listener), System(QDBusConnection("none"), SystemClock(), lambda: False)
    window = MainWindow(Parts(desk, bridge, system))
    qtbot.addWidget(window)
    window.show()
    desk.start()
    try:
        yield Living(window, world, desk, kept)
    finally:
        window.close()
        system.close()
        desk.close()
