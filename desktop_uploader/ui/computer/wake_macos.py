"""Sleep as macOS tells it: IOKit's power notifications, on the main thread's run loop, which is Qt's too.

NSWorkspace would need a class in Objective-C; this is the C function beneath it (Apple's QA1340), reached
with ctypes. Written by that note: it has not run on a Mac yet. Where it can't be set up, it is silent, and
the clocks that jumped tell (`sleep.SleepWatch`).
"""

import ctypes
import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

CAN_SLEEP, WILL_SLEEP, HAS_POWERED_ON = 0xE0000270, 0xE0000280, 0xE0000300

_FRAMEWORKS = "/System/Library/Frameworks/{0}.framework/{0}"
_CALLBACK = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint32, ctypes.c_void_p)

_log = logging.getLogger(__name__)


class MacPower(QObject):
    """`sleep.PowerNews`; to be made on the main thread."""

    about_to_sleep = Signal()
    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._port: _PowerPort | None = None
        try:
            self._port = _PowerPort(self.hear)
        except (OSError, AttributeError):
            _log.info("macOS doesn't tell of sleep; the clocks will", exc_info=True)

    def hear(self, event: int) -> None:
        if event == WILL_SLEEP:
            self.about_to_sleep.emit()
        elif event == HAS_POWERED_ON:
            self.woke.emit()

    def close(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port = None


class _PowerPort:
    """The system waits up to 30 s for an answer before it sleeps: each question is answered at once."""

    def __init__(self, hear: Callable[[int], None]) -> None:
        """Raises OSError or AttributeError where this isn't macOS."""
        self._kit, self._core = (ctypes.CDLL(_FRAMEWORKS.format(it)) for it in ("IOKit", "CoreFoundation"))
        self._declare()
        self._hear = hear
        self._callback = _CALLBACK(self._called)  # kept: it is called for as long as the port is open
        self._notifications, self._notifier = ctypes.c_void_p(), ctypes.c_uint32()
        self._root = self._kit.IORegisterForSystemPower(
            None, ctypes.byref(self._notifications), self._callback, ctypes.byref(self._notifier)
        )
        if not self._root:
            raise OSError("IORegisterForSystemPower refused")
        self._core.CFRunLoopAddSource(*self._source())

    def close(self) -> None:
        """Set up in `__init__`, taken back in reverse."""
        self._core.CFRunLoopRemoveSource(*self._source())
        self._kit.IODeregisterForSystemPower(ctypes.byref(self._notifier))
        self._kit.IOServiceClose(self._root)
        self._kit.IONotificationPortDestroy(self._notifications)

    def _called(self, _context: int | None, _service: int, event: int, argument: int | None) -> None:
        if event in {CAN_SLEEP, WILL_SLEEP}:
            self._kit.IOAllowPowerChange(self._root, argument or 0)
        self._hear(event)

    def _source(self) -> tuple[int, int, ctypes.c_void_p]:
        modes = ctypes.c_void_p.in_dll(self._core, "kCFRunLoopCommonModes")
        source = self._kit.IONotificationPortGetRunLoopSource(self._notifications)
        return self._core.CFRunLoopGetMain(), source, modes

    def _declare(self) -> None:
        pointer, number = ctypes.c_void_p, ctypes.c_uint32
        functions: dict[Any, tuple[Any, list[Any]]] = {  # as ctypes has them
            self._kit.IORegisterForSystemPower: (number, [pointer, pointer, _CALLBACK, pointer]),
            self._kit.IODeregisterForSystemPower: (ctypes.c_int, [pointer]),
            self._kit.IOAllowPowerChange: (ctypes.c_int, [number, ctypes.c_ssize_t]),
            self._kit.IOServiceClose: (ctypes.c_int, [number]),
            self._kit.IONotificationPortDestroy: (None, [pointer]),
            self._kit.IONotificationPortGetRunLoopSource: (pointer, [pointer]),
            self._core.CFRunLoopGetMain: (pointer, []),
            self._core.CFRunLoopAddSource: (None, [pointer, pointer, pointer]),
            self._core.CFRunLoopRemoveSource: (None, [pointer, pointer, pointer]),
        }
        for function, (result, arguments) in functions.items():
            function.restype, function.argtypes = result, arguments
