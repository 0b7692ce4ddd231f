"""Ctrl-C and SIGTERM end the window as its close button does."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSocketNotifier

_ENDING = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def interrupts(end: Callable[[], None]) -> Iterator[None]:
    """While entered, by the main thread. Python handles signals between its own instructions only, and an
    idle event loop of Qt's has none: the byte that a signal writes to the socket wakes it."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        for end_of_pair in (ours, theirs):
            end_of_pair.setblocking(False)
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda *_: ours.recv(4096))
        woken_before = signal.set_wakeup_fd(theirs.fileno())
        handled_before = {number: signal.signal(number, lambda *_: end()) for number in _ENDING}
        try:
            yield
        finally:
            for number, handler in handled_before.items():
                signal.signal(number, handler)
            signal.set_wakeup_fd(woken_before)
            notifier.setEnabled(False)
