"""Keeps `None` alive where PySide6 6.12.0 would let it die.

That release gives back one reference to `None` too many with every call that returns nothing. From Python 3.12 on
`None` is immortal and nobody notices; on Python 3.11 its count reaches zero after some thousand calls, and the
interpreter aborts. Releases before 6.12 are sound. A count that is far from zero is as good as immortality, and it
is what Python 3.12 does itself.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40


def keep_none() -> None:
    """Give `None` more references than a program can lose; once is enough, twice does no harm."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _PLENTY // 2:
        return
    ctypes.c_ssize_t.from_address(id(None)).value += _PLENTY
