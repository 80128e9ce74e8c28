"""A display with two monitors of unlike scale: one X server, which is told where its monitors are."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

LEFT, RIGHT = (0, 0, 1920, 1080), (1920, 0, 2560, 1440)
SCALES = "LEFT=1;RIGHT=2"
_LIBRARIES = ("X11", "Xrandr")


class _Monitor(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("noutput", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("mwidth", ctypes.c_int),
        ("mheight", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class _Resources(ctypes.Structure):
    _fields_ = (
        ("timestamp", ctypes.c_ulong),
        ("configured", ctypes.c_ulong),
        ("ncrtc", ctypes.c_int),
        ("crtcs", ctypes.POINTER(ctypes.c_ulong)),
        ("noutput", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


def missing() -> str:
    """What this computer lacks for it; empty where nothing."""
    programs = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    return ", ".join(programs + [name for name in _LIBRARIES if ctypes.util.find_library(name) is None])


@contextmanager
def two_monitors() -> Iterator[dict[str, str]]:
    """Run it; gives the environment for programs that are to be shown there."""
    read_end, write_end = os.pipe()
    size = f"{RIGHT[0] + RIGHT[2]}x{max(LEFT[3], RIGHT[3])}x24"
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL) as server:
        try:
            os.close(write_end)
            with os.fdopen(read_end) as pipe:
                display = f":{pipe.readline().strip()}"
            _set_monitors(display)
            environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
            environment.pop("WAYLAND_DISPLAY", None)
            yield {**environment, "QT_SCREEN_SCALE_FACTORS": SCALES}
        finally:
            server.terminate()


def _set_monitors(name: str) -> None:
    x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
    randr = ctypes.CDLL(ctypes.util.find_library("Xrandr"))
    pointer, number = ctypes.c_void_p, ctypes.c_ulong
    x11.XOpenDisplay.restype = pointer
    x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [pointer], number
    x11.XInternAtom.argtypes, x11.XInternAtom.restype = [pointer, ctypes.c_char_p, ctypes.c_int], number
    x11.XCloseDisplay.argtypes = [pointer]
    randr.XRRGetScreenResources.argtypes = [pointer, number]
    randr.XRRGetScreenResources.restype = ctypes.POINTER(_Resources)
    randr.XRRAllocateMonitor.argtypes = [pointer, ctypes.c_int]
    randr.XRRAllocateMonitor.restype = ctypes.POINTER(_Monitor)
    randr.XRRSetMonitor.argtypes = [pointer, number, ctypes.POINTER(_Monitor)]
    display = x11.XOpenDisplay(name.encode())
    assert display, "the display does not answer"
    root = x11.XDefaultRootWindow(display)
    output = randr.XRRGetScreenResources(display, root).contents.outputs[0]
    for label, (x, y, width, height) in ((b"LEFT", LEFT), (b"RIGHT", RIGHT)):
        first = int(label == b"LEFT")
        monitor = randr.XRRAllocateMonitor(display, first)
        made = monitor.contents
        made.name, made.primary, made.automatic = x11.XInternAtom(display, label, 0), first, 0
        made.x, made.y, made.width, made.height = x, y, width, height
        made.mwidth, made.mheight = width // 4, height // 4
        if first:
            made.outputs[0] = output
        randr.XRRSetMonitor(display, root, monitor)
    x11.XCloseDisplay(display)
