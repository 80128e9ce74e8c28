"""What this system offers the window beyond showing it. What is None is not offered, and the window says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.away import Away, away
from ui.conceal import conceal
from ui.tray import Tray

if TYPE_CHECKING:
    from ui.at_login import AtLogin


def _keeps_nothing_out(_handle: int) -> bool:
    return False


def _at_login() -> AtLogin:
    from ui.at_login import at_login

    return at_login()


@dataclass(frozen=True, slots=True)
class System:
    """See the module.

    Attributes:
        at_login: makes what starts the app at login.
        tray: where the app is while its window is closed.
        away: makes what tells whether somebody is there, for a window's handle.
        conceal: keeps the window with a handle out of pictures of the screen; whether it could.
    """

    at_login: Callable[[], AtLogin] | None = None
    tray: Tray | None = None
    away: Callable[[int], Away] | None = None
    conceal: Callable[[int], bool] = _keeps_nothing_out

    @classmethod
    def real(cls, *, capturable: bool = False) -> System:
        """All of it; `capturable` where the person wants the window in pictures of the screen."""
        return cls(_at_login, Tray(), away, _keeps_nothing_out if capturable else conceal)
