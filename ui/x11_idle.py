"""For how long nobody touched an X server, as its screen saver extension counts it."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication


class _Info(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


def x11_idle() -> Callable[[], int | None]:
    """Return what asks: milliseconds; None where there is no such server, or only one below a desktop of its own."""
    wanted = QGuiApplication.platformName() == "xcb" and not os.environ.get("WAYLAND_DISPLAY")
    x11, saver = ctypes.util.find_library("X11"), ctypes.util.find_library("Xss")
    if not wanted or x11 is None or saver is None:
        return lambda: None
    return _Server(ctypes.CDLL(x11), ctypes.CDLL(saver)).idle


class _Server:
    """A connection of its own for each question, which comes once in minutes."""

    def __init__(self, x11: ctypes.CDLL, saver: ctypes.CDLL) -> None:
        pointer = ctypes.c_void_p
        x11.XOpenDisplay.restype = pointer
        x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [pointer], ctypes.c_ulong
        x11.XCloseDisplay.argtypes = x11.XFree.argtypes = [pointer]
        saver.XScreenSaverAllocInfo.restype = ctypes.POINTER(_Info)
        saver.XScreenSaverQueryInfo.argtypes = [pointer, ctypes.c_ulong, ctypes.POINTER(_Info)]
        self._x11, self._saver = x11, saver

    def idle(self) -> int | None:
        display = self._x11.XOpenDisplay(None)
        if not display:
            return None
        info = self._saver.XScreenSaverAllocInfo()
        try:
            root = self._x11.XDefaultRootWindow(display)
            answered = self._saver.XScreenSaverQueryInfo(display, root, info)
            return int(info.contents.idle) if answered else None
        finally:
            self._x11.XFree(info)
            self._x11.XCloseDisplay(display)
