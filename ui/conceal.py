"""Keeping the window out of pictures of the screen, where the system can.

Windows leaves such a window out of what it gives to screenshots, recordings and shared screens; old versions show it
black. macOS shares none of its content; its newest recorders may see it all the same, which nobody can help. Linux has
nothing of the kind: on X11 every program sees every window, and on Wayland the person chooses.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

_EXCLUDE, _BLACK = 0x11, 0x01  # WDA_EXCLUDEFROMCAPTURE; WDA_MONITOR, before Windows 10 2004
_NO_SHARING = 0  # NSWindowSharingNone


def conceal(handle: int) -> bool:
    """Keep a window out of pictures of the screen.

    Args:
        handle: of a window that was made already.

    Returns:
        Whether the system does that.
    """
    if sys.platform == "win32":
        return conceal_on_windows(ctypes.windll.user32, handle)
    if sys.platform == "darwin":
        import objc

        return conceal_on_macos(objc.objc_object(c_void_p=handle))
    return False


def conceal_on_windows(user32: Any, handle: int) -> bool:
    """Ask Windows for it, in the newer way or in the older."""
    window = ctypes.c_void_p(handle)
    return any(user32.SetWindowDisplayAffinity(window, how) for how in (_EXCLUDE, _BLACK))


def conceal_on_macos(view: Any) -> bool:
    """Ask macOS for it; `view` is what Qt calls the window."""
    window = view.window()
    if window is None:
        return False
    window.setSharingType_(_NO_SHARING)
    return bool(window.sharingType() == _NO_SHARING)
