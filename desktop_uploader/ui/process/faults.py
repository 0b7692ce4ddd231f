"""The owned top level of the window: a fault of ours that nobody caught is logged, not printed and lost."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

_log = logging.getLogger(__name__)


@contextmanager
def faults_in_the_log() -> Iterator[None]:
    """While entered: Qt calls slots without anybody above them, and threads have nobody either."""
    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = _in_a_slot, _in_a_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before


def _in_a_slot(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _log.critical("A fault of ours in the window", exc_info=(kind, error, trace))


def _in_a_thread(fault: threading.ExceptHookArgs) -> None:
    name = fault.thread.name if fault.thread else "a thread"
    error = fault.exc_value or fault.exc_type()
    _log.critical(
        "A fault of ours in the thread %s", name, exc_info=(fault.exc_type, error, fault.exc_traceback)
    )
