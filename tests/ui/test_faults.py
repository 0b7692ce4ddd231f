"""Faults that nobody catches reach the log."""

import logging
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.process.faults import faults_in_the_log


def fail() -> None:
    raise ZeroDivisionError("by nobody's fault")


@pytest.mark.logs_errors
@pytest.mark.qt_no_exception_capture
def test_of_slots_and_threads(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    before = sys.excepthook, threading.excepthook
    with faults_in_the_log():
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: len(caplog.records) == 1)
        thread = threading.Thread(target=fail, name="work")
        thread.start()
        thread.join()
    assert (sys.excepthook, threading.excepthook) == before
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL] * 2
    assert "by nobody's fault" in caplog.text
    assert "thread work" in caplog.text


def test_the_toolkit_keeps_its_references() -> None:
    """6.12.0 lost one to None with every void call, and aborted after some 5,000 of them."""
    many = (
        "from PySide6.QtCore import QObject; it = QObject(); [it.setObjectName('a') for _ in range(20_000)]"
    )
    assert subprocess.run([sys.executable, "-c", many], check=False).returncode == 0
