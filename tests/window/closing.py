"""What a window manager says when somebody clicks a window's ✕: closing.py WINDOW-NUMBER, on $DISPLAY.

A process of its own: Xlib ends the process when the window is gone already.
"""

import ctypes
import struct
import sys

_CLIENT_MESSAGE = 33
_EVENT_SIZE = 192

x = ctypes.CDLL("libX11.so.6")
x.XOpenDisplay.restype = ctypes.c_void_p
x.XInternAtom.restype = ctypes.c_ulong
x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
x.XSendEvent.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_char_p)
x.XCloseDisplay.argtypes = (ctypes.c_void_p,)

window = int(sys.argv[1])
display = x.XOpenDisplay(None)
protocols, delete = (x.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
event = struct.pack("@iLiPLLi5L", _CLIENT_MESSAGE, 0, 1, 0, window, protocols, 32, delete, 0, 0, 0, 0)
x.XSendEvent(display, window, 0, 0, event.ljust(_EVENT_SIZE, b"\0"))
x.XCloseDisplay(display)
