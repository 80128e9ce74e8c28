"""What the system says of contrast and motion.

    Linux     the desktop's portal for settings: the freedesktop.org names, and GNOME's and KDE's own for motion
    Windows   SystemParametersInfo, as the pages *Accessibility* of its settings write it
    macOS     NSWorkspace, over the same bridge as Touch ID

Rules: asking may take a moment, so it is done on a thread; a system that does not tell, or tells something else than it
should, asks for nothing special. Nothing here is kept: what a system says is asked again when the person comes back to
the window.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_PORTAL = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_APPEARANCE, _GNOME, _KDE = "org.freedesktop.appearance", "org.gnome.desktop.interface", "org.kde.kdeglobals.KDE"
_PATIENCE = 2.0  # seconds; a portal that is just being started answers within one
_GET_HIGH_CONTRAST, _GET_ANIMATION = 0x0042, 0x1042  # of SystemParametersInfo
_HIGH_CONTRAST_ON = 0x1


@dataclass(frozen=True, slots=True)
class Comfort:
    """What the person asked the system for."""

    high_contrast: bool = False
    reduced_motion: bool = False


def read_comfort() -> Comfort:
    """Ask the system that this runs on."""
    if sys.platform == "win32":
        import ctypes

        return of_windows(ctypes.windll.user32)
    workspace = _workspace()  # there on macOS only
    return of_workspace(workspace) if workspace is not None else of_portal(portal_settings())


def portal_settings(bus: str = "SESSION", patience: float = _PATIENCE) -> Mapping[str, Mapping[str, object]]:
    """Return the settings that the desktop's portal tells, by namespace and name; nothing where there is none."""
    from jeepney import DBusAddress, DBusErrorResponse, new_method_call
    from jeepney.io.blocking import open_dbus_connection
    from jeepney.wrappers import unwrap_msg

    address = DBusAddress(_PATH, bus_name=_PORTAL, interface=_INTERFACE)
    call = new_method_call(address, "ReadAll", "as", ([_APPEARANCE, _GNOME, _KDE],))
    try:
        with open_dbus_connection(bus) as connection:
            (spaces,) = unwrap_msg(connection.send_and_get_reply(call, timeout=patience))
        return {space: {name: value for name, (_, value) in told.items()} for space, told in spaces.items()}
    except (DBusErrorResponse, OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def of_portal(settings: Mapping[str, Mapping[str, object]]) -> Comfort:
    """Read what a desktop's settings mean."""
    appearance, gnome, kde = (settings.get(space, {}) for space in (_APPEARANCE, _GNOME, _KDE))
    still = (
        appearance.get("reduced-motion") == 1,
        gnome.get("enable-animations") is False,
        kde.get("AnimationDurationFactor") in ("0", "0.0", 0, 0.0),
    )
    return Comfort(appearance.get("contrast") == 1, any(still))


def of_windows(user32: Any) -> Comfort:
    """Ask Windows; a call that fails changes nothing of what it was given, which asks for nothing special."""
    import ctypes  # which the window's first picture does not wait for

    class HighContrast(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint32), ("flags", ctypes.c_uint32), ("scheme", ctypes.c_void_p))

    contrast = HighContrast(ctypes.sizeof(HighContrast), 0, None)
    user32.SystemParametersInfoW(_GET_HIGH_CONTRAST, contrast.size, ctypes.byref(contrast), 0)
    moves = ctypes.c_int(1)
    user32.SystemParametersInfoW(_GET_ANIMATION, 0, ctypes.byref(moves), 0)
    return Comfort(bool(contrast.flags & _HIGH_CONTRAST_ON), not moves.value)


def of_workspace(workspace: Any) -> Comfort:
    """Ask macOS' `NSWorkspace`."""
    return Comfort(
        bool(workspace.accessibilityDisplayShouldIncreaseContrast()),
        bool(workspace.accessibilityDisplayShouldReduceMotion()),
    )


def _workspace() -> Any:
    try:
        from AppKit import NSWorkspace
    except ImportError:
        return None
    return NSWorkspace.sharedWorkspace()
