"""The window program's door: everything of `ui` put together, for whoever has an engine to give it."""

from collections.abc import Sequence

from desktop_uploader.ui.application import run as run_application
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.desk import Doors
from desktop_uploader.ui.main_window import MainWindow


def run(doors: Doors, files: Sequence[str]) -> int:
    """Until the window is closed. The process's exit code."""
    return run_application(doors, Bridge, MainWindow, files)
