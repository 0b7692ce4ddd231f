"""The window program's door: everything of `ui` put together, for whoever has an engine to give it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_uploader.ui.application import run as run_application
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.desk import Doors, OpenEngine
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.sign_in import Keep


def run(
    open_engine: OpenEngine,
    keep: Keep,
    stay_here: Callable[[], None],
    *,
    folder: Path,
    server: str,
    files: Sequence[str],
) -> int:
    """Until the window is closed; see `Doors` for what is given. The process's exit code."""
    doors = Doors(open_engine, keep, stay_here, folder, server)
    return run_application(doors, Bridge, MainWindow, files)
