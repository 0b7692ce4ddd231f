"""An idle event loop hears signals."""

import os
import signal
import threading

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from desktop_uploader.ui.process.interrupts import interrupts


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_as_if_closed(qapp: object, number: int) -> None:
    before = signal.getsignal(number)
    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=5000)
    late.timeout.connect(lambda: loop.exit(1))
    late.start()
    sender = threading.Timer(0.1, os.kill, (os.getpid(), number))
    sender.start()
    with interrupts(loop.quit):
        assert loop.exec() == 0
    sender.join()
    late.stop()
    assert signal.getsignal(number) is before
