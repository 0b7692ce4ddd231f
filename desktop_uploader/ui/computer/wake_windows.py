"""Sleep as Windows tells it: WM_POWERBROADCAST, which every top-level window is sent.

Written by Microsoft's documentation and tested with messages made by hand: it has not run on Windows yet. A
computer in modern standby may not send it; then the clocks that jumped tell (`sleep.SleepWatch`).
"""

from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal

_MESSAGE = b"windows_generic_MSG"
WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND, PBT_APMRESUMESUSPEND, PBT_APMRESUMEAUTOMATIC = 0x0004, 0x0007, 0x0012


class WindowsPower(QObject):
    """`sleep.PowerNews`; needs the application object."""

    about_to_sleep = Signal()
    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter: _Filter | None = _Filter(self._hear)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)

    def close(self) -> None:
        application, installed, self._filter = QCoreApplication.instance(), self._filter, None
        if application is not None and installed is not None:
            application.removeNativeEventFilter(installed)

    def _hear(self, event: int) -> None:
        if event == PBT_APMSUSPEND:
            self.about_to_sleep.emit()
        elif event in {PBT_APMRESUMEAUTOMATIC, PBT_APMRESUMESUSPEND}:
            self.woke.emit()


class _Filter(QAbstractNativeEventFilter):
    """Lets every message through; a filter can't be a QObject too."""

    def __init__(self, hear: Callable[[int], None]) -> None:
        super().__init__()
        self._hear = hear

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if kind == _MESSAGE:
            told = wintypes.MSG.from_address(int(message))
            if told.message == WM_POWERBROADCAST:
                self._hear(int(told.wParam))
        return False, 0
