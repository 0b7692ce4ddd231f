"""The window as a process of its own, on DESKTOP_UPLOADER_HOME: window_process.py [FILE …].

WINDOW_LIMIT: bytes per second, so that there is a middle in which to kill it.
"""

import os
import sys

from desktop_uploader.app import Program
from desktop_uploader.core.account import Connection
from desktop_uploader.store.paths import Paths
from desktop_uploader.ui.application import run
from desktop_uploader.ui.doors import Doors
from tests.ui.plain_window import PlainNews, PlainWindow

program = Program(Paths.of(os.environ))
program.paths.make()
limit = int(os.environ.get("WINDOW_LIMIT", "0")) or None
doors = Doors(
    lambda listener: program.engine(Connection(), listener, limit=limit),
    lambda *_: None,
    lambda: None,
    program.paths.journal.parent,
)
sys.exit(run(doors, PlainNews, PlainWindow, sys.argv[1:]))
