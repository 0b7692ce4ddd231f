"""Where the program can't begin, people read why."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_uploader.store.paths import HOME
from desktop_uploader.ui.application import refuse


def test_a_folder_that_cant_be_made_is_told_of(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("a file in its place")
    environ = {**os.environ, HOME: str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "desktop_uploader"]
    with subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, text=True) as child:
        try:
            assert child.stderr is not None
            assert child.stderr.readline().startswith("The settings could not be read or written")
        finally:
            child.kill()


def test_it_is_shown_until_it_was_read(qtbot: QtBot) -> None:
    read: list[str] = []

    def press() -> None:
        (box,) = (it for it in QApplication.topLevelWidgets() if isinstance(it, QMessageBox))
        read.append(box.text())
        box.accept()

    QTimer.singleShot(0, press)
    assert refuse("No <b>room</b>.") == 1
    assert read == ["No <b>room</b>."]
