"""Text of strangers that may stand inside a sentence of ours: one line, nothing hidden, no quotation marks of ours.

What is shown is then what was written: `consent.unmask.visible` leaves such a text as it is.
"""

from __future__ import annotations

import unicodedata

from authenticator.errors import InputError

MARKS_IN_A_ROW_MAX = 2  # Vietnamese needs two; more is a pile that covers other lines
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
_DRAWN_AS_NOTHING = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5")
_OUR_QUOTES = frozenset("\u201c\u201d")


def hides(char: str) -> bool:
    """Controls, formats, private and unassigned code points, and letters that are drawn as nothing."""
    if unicodedata.category(char) in _HIDDEN or char in _DRAWN_AS_NOTHING:
        return True
    return 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF


def is_mark(char: str) -> bool:
    """The character is drawn over or around the one before."""
    return unicodedata.category(char) in ("Mn", "Me")


def check_plain(text: str, limit: int, what: str) -> None:
    """Check a text of 1 to `limit` characters.

    Raises:
        InputError: `malformed`.
    """
    if not 0 < len(text) <= limit or " ".join(text.split()) != text:
        raise InputError("malformed", f"length or blanks of {what}")
    if text.isascii() and text.isprintable():
        return  # such a text has nothing that follows
    if any(hides(char) or char in _OUR_QUOTES for char in text) or unicodedata.normalize("NFC", text) != text:
        raise InputError("malformed", f"characters of {what}")
    run = 0
    for char in text:
        run = run + 1 if is_mark(char) else 0
        if run > MARKS_IN_A_ROW_MAX:
            raise InputError("malformed", f"marks of {what}")
