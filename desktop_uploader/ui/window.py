"""The window program's door: everything of `ui` put together, for whoever has an engine to give it."""

import gc
import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection

from desktop_uploader.ui.application import Program
from desktop_uploader.ui.application import run as run_application
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.look.motion import Motion
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.outside.outside import Outside

_GARBAGE = (10_000, 20, 20)
"""New objects between two looks for garbage, a millisecond each, and looks between two that go further: ten
thousand rows must not bring about one at all of them, which takes some 50.
"""

_SWITCH = 0.001
"""Seconds that a thread which computes may go on while another one waits; Python's own are 0.005. Whoever
asks the disk gives its turn away some dozen times for a thousand rows.
"""


def run(doors: Doors, files: Sequence[str], *, background: bool = False) -> int:
    """Until it is quit; `background`: it begins beside the clock. The process's exit code."""
    stay_quick()
    return run_application(doors, Bridge, MainWindow, files, _attend, background=background)


def stay_quick() -> None:
    """A look through everything for garbage, or an engine at work, must not hold the window's thread up."""
    gc.freeze()  # modules stay: nobody need look through them again and again
    gc.set_threshold(*_GARBAGE)
    sys.setswitchinterval(_SWITCH)


def _attend(program: Program) -> None:
    if isinstance(program.window, MainWindow):
        program.desk.begun.connect(
            stay_quick, Qt.ConnectionType.SingleShotConnection
        )  # what it imported stays
        bus = QDBusConnection.sessionBus()
        Outside(program, program.window, bus)
        program.window.page.keep_still(Motion(bus, program).still)
