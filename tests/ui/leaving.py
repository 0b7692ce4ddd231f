"""A window that closes itself, and what then is left of it: leaving.py ready|running|paused FILE.

Prints JSON: how long the end took, and every thread, child process, socket and timer that survived it.
"""

import gc
import json
import os
import sys
import threading
import time
from collections.abc import Sequence
from functools import partial

import psutil
from PySide6.QtCore import QTimer
from shiboken6 import isValid

from desktop_uploader.app import Program
from desktop_uploader.core.account import Connection
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Notice, RowChanged
from desktop_uploader.store.paths import Paths
from desktop_uploader.ui.application import Parts, run
from desktop_uploader.ui.doors import Doors
from tests.ui.plain_window import PlainNews, PlainWindow

wanted, file = sys.argv[1:]
left_at: list[float] = []


class LeavingWindow(PlainWindow):
    """Closes once its only row is where it was wanted."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._engine = parts.desk.engine

    def show_notices(self, notices: Sequence[Notice]) -> None:
        super().show_notices(notices)
        for notice in notices:
            if not isinstance(notice, RowChanged):
                continue
            match wanted, notice.upload.phase:
                case ("ready", Phase.READY) | ("running", Phase.UPLOADING) | ("paused", Phase.PAUSED):
                    QTimer.singleShot(0, self.leave)
                case ("paused", Phase.UPLOADING):
                    self._engine.tell(partial(Engine.pause, upload_id=notice.upload.id))

    def leave(self) -> None:
        left_at.append(time.monotonic())
        self.close()


def sockets() -> list[str]:
    return [f"{it.type.name} {it.laddr} {it.raddr}" for it in psutil.Process().net_connections("all")]


program = Program(Paths.of(os.environ))
program.paths.make()
limit = None if wanted == "ready" else 4_000_000
doors = Doors(
    lambda listener: program.engine(Connection(), listener, limit=limit),
    lambda *_: None,
    lambda: None,
    program.paths.journal.parent,
)
code = run(doors, PlainNews, LeavingWindow, [file])
timers = [it for it in gc.get_objects() if isinstance(it, QTimer)]
left = {
    "code": code,
    "seconds": time.monotonic() - left_at[0],
    "threads": [it.name for it in threading.enumerate() if it is not threading.main_thread()],
    "children": [child.name() for child in psutil.Process().children(recursive=True)],
    "sockets": [it for it in sockets() if "dbus" not in it],
    "timers": [
        repr(it) for it in gc.get_objects() if isinstance(it, QTimer) and isValid(it) and it.isActive()
    ],
}
print(json.dumps(left))
