"""The progress on Windows' taskbar: ITaskbarList3, by its place in the table of its functions.

Written by Microsoft's documentation (shobjidl_core.h): it has not run on Windows yet. Where anything is in
the way, there is no progress and nothing else changes.
"""

import ctypes
import logging
from typing import Any

from desktop_uploader.ui.outside.taskbar import QtBadge

_CLSID_TASKBAR_LIST = "{56FDF344-FD6D-11D0-958A-006097C9A090}"
_IID_TASKBAR_LIST3 = "{EA1AFB91-9E28-4B86-90E9-9E9F8A5EEFAF}"
_IN_PROCESS = 1
_HR_INIT, _SET_VALUE, _SET_STATE = 3, 9, 10
"""After IUnknown's three: HrInit, AddTab, DeleteTab, ActivateTab, SetActiveAlt, MarkFullscreenWindow, …"""

_NONE, _NORMAL = 0, 2
_WHOLE = 1000

_log = logging.getLogger(__name__)


class WindowsTaskbar(QtBadge):
    """`taskbar.Taskbar`, for the window with this handle. For the window's thread, where Qt has begun COM."""

    def __init__(self, window: int) -> None:
        self._window = ctypes.c_void_p(window)
        self._list: ctypes.c_void_p | None = None
        try:
            self._list = _taskbar_list()
        except (OSError, AttributeError):
            _log.info("Windows shows no progress in the taskbar", exc_info=True)

    def show(self, fraction: float | None) -> None:
        if self._list is None:
            return
        try:
            if fraction is None:
                _call(self._list, _SET_STATE, self._window, ctypes.c_int(_NONE))
            else:
                _call(self._list, _SET_STATE, self._window, ctypes.c_int(_NORMAL))
                done = ctypes.c_ulonglong(round(fraction * _WHOLE))
                _call(self._list, _SET_VALUE, self._window, done, ctypes.c_ulonglong(_WHOLE))
        except OSError:
            self._list = None


class _Guid(ctypes.Structure):
    _fields_ = (
        ("data1", ctypes.c_ulong),
        ("data2", ctypes.c_ushort),
        ("data3", ctypes.c_ushort),
        ("data4", ctypes.c_ubyte * 8),
    )


def _taskbar_list() -> ctypes.c_void_p:
    """Raises OSError or AttributeError where this isn't Windows."""
    ole, made = ctypes.OleDLL("ole32"), ctypes.c_void_p()  # type: ignore[attr-defined]  # of Windows only
    guids = [_Guid(), _Guid()]
    for text, guid in zip((_CLSID_TASKBAR_LIST, _IID_TASKBAR_LIST3), guids, strict=True):
        ole.CLSIDFromString(ctypes.c_wchar_p(text), ctypes.byref(guid))
    ole.CoCreateInstance(
        ctypes.byref(guids[0]), None, _IN_PROCESS, ctypes.byref(guids[1]), ctypes.byref(made)
    )
    _call(made, _HR_INIT)
    return made


def _call(made: ctypes.c_void_p, place: int, *arguments: Any) -> None:
    """Each of the arguments has a type of ctypes. Raises OSError for what the function refuses."""
    table = ctypes.cast(made, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    kinds: list[Any] = [type(argument) for argument in arguments]
    function = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *kinds)(table[place] or 0)
    result = function(made, *arguments)
    if result < 0:
        raise OSError(f"HRESULT {result:#x}")
