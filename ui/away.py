"""What the system tells of whether somebody is there: its screen was locked, and how long nobody touched anything."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

Idle = Callable[[int | None], None]


class Away(QObject):
    """A system that tells nothing; the others are made from it.

    Signals:
        screen_locked: the screen was locked, or the computer goes to sleep.
    """

    screen_locked = Signal()

    @property
    def hears_screen(self) -> bool:
        """The system tells when its screen is locked."""
        return False

    def ask_idle(self, done: Idle) -> None:
        """Tell `done` for how many milliseconds nobody touched this computer; None where nobody knows."""
        done(None)

    def stop(self) -> None:
        """Listen no more."""


def away(handle: int) -> Away:
    """This system's.

    Args:
        handle: of the window, which Windows tells what happens to the session.
    """
    if sys.platform == "win32":
        from ui.away_windows import WindowsAway

        return WindowsAway.of_system(handle)
    if sys.platform == "darwin":
        from ui.away_macos import MacAway

        return MacAway.of_system()
    from ui.away_linux import LinuxAway

    return LinuxAway.of_system()
