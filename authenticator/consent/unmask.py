"""Text that others wrote, made safe to look at.

Rules: nothing that is invisible, that turns the reading direction, or that starts a new line passes unseen;
it is written out as `[U+202E]`. A host is always shown as the network sees it, in ASCII, and what it pretends
to be is said beside it. Nothing here refuses; refusing is `verify`'s work.
"""
# ruff: noqa: RUF001 - the table of lookalikes is made of the letters this rule is about

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from authenticator.protocol.plain import MARKS_IN_A_ROW_MAX, hides, is_mark
from authenticator.translation import tr

_STANDS_FOR = "\ufffc"  # an object that is not there; many fonts draw it as nothing
_JOINERS = {"\u200c", "\u200d"}  # needed inside Persian and Indic words, a trick anywhere else
_JOINING_SCRIPTS = {"ARABIC", "DEVANAGARI", "BENGALI", "TAMIL", "MALAYALAM", "SINHALA", "KANNADA", "TELUGU"}

# What badges look like; a name that carries one claims a check that nobody made.
_BADGES = frozenset("✓✔☑✅🗸🗹🔒🔐🛡™®©ⓒⓡ")

# Letters that look like a Latin one. Whole alphabets are not listed, only what deceives at reading size.
_LOOKALIKES = {
    **dict(zip("аеорсухіјѕһԁԛԝӏьѵ", "aeopcyxijshdqwlbv", strict=True)),
    **dict(zip("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS", strict=True)),
    **dict(zip("αορνικτυγχε", "aopviktuyxe", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("ոսօցհ", "nuoqh", strict=True)),
    **dict(zip("ıɩɑɡʟƿ", "iiaglp", strict=True)),
    "ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ĸ": "k", "ß": "b", "þ": "p",
}  # fmt: skip
_ASCII_LOOKALIKES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("5", "s"), ("|", "l"))
_BORROWED_ENDINGS = frozenset({"com", "org", "net", "gov", "edu", "mil", "bank", "co", "io", "app"})


@dataclass(frozen=True, slots=True)
class HostDisplay:
    """A host as it is shown.

    Attributes:
        text: the host in ASCII, never shortened.
        warning: one sentence on what the host pretends, or nothing.
    """

    text: str
    warning: str | None


def visible(text: str) -> str:
    """Return `text` on one line, with everything that hides or turns text written out."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())  # nothing in it hides, joins, is a mark, or can be written otherwise
    shown: list[str] = []
    marks = 0
    for index, char in enumerate(unicodedata.normalize("NFC", text)):
        category = unicodedata.category(char)
        marks = marks + 1 if is_mark(char) else 0
        if char in "\t\n\r" or (char.isspace() and category not in ("Cc", "Zl", "Zp")):
            shown.append(" ")
        elif char in _JOINERS and _joins(text, index):
            shown.append(char)
        elif hides(char) or char == _STANDS_FOR or marks > MARKS_IN_A_ROW_MAX:
            shown.append(f"[U+{ord(char):04X}]")
        else:
            shown.append(char)
    return " ".join("".join(shown).split())


def isolated(text: str) -> str:
    """Return `text` so that right-to-left letters in it cannot reorder the sentence around it."""
    if not text.isascii() and any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text):
        return f"\u2068{text}\u2069"
    return text


def scripts(text: str) -> frozenset[str]:
    """Return the scripts of the letters in `text`, by the first word of their Unicode names."""
    found = {unicodedata.name(char, "UNKNOWN").split()[0] for char in text if char.isalpha()}
    if found & {"HIRAGANA", "KATAKANA", "CJK", "BOPOMOFO", "HANGUL"}:
        # These are written together, and with Latin letters, in everyday Chinese, Japanese and Korean.
        found = found - {"HIRAGANA", "KATAKANA", "CJK", "BOPOMOFO", "HANGUL", "LATIN"} | {"CJK"}
    return frozenset("LATIN" if name in ("FULLWIDTH", "MATHEMATICAL", "MODIFIER") else name for name in found)


def skeleton(text: str) -> str:
    """Return what `text` looks like at a glance, in lower-case ASCII where that can be said."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = "".join(_LOOKALIKES.get(char, char) for char in plain).casefold()
    plain = "".join(_LOOKALIKES.get(char, char) for char in plain)
    for fake, real in _ASCII_LOOKALIKES:
        plain = plain.replace(fake, real)
    return plain


def looks_borrowed(text: str) -> bool:
    """The letters of `text` are not all Latin, and yet it reads like Latin ones or mixes scripts."""
    letters = [char for char in text if char.isalpha()]
    used = scripts(text)
    if len(used) > 1:
        return True
    reads_latin = letters and all(char.isascii() or char in _LOOKALIKES for char in letters)
    foreign = any(not char.isascii() and "LATIN" not in unicodedata.name(char, "") for char in letters)
    styled = any(unicodedata.normalize("NFKC", char) != char for char in letters)
    return bool((reads_latin and foreign) or styled)


def has_badge(text: str) -> bool:
    """The text carries a sign that looks like somebody vouched for it."""
    return any(char in _BADGES for char in text)


def looks_like_address(text: str) -> bool:
    """The text reads as the address of a site."""
    plain = unicodedata.normalize("NFKC", text).replace("\u3002", ".").casefold()
    plain = "".join(char for char in plain if not hides(char))
    if "://" in plain or plain.startswith(("www.", "localhost")):
        return True
    return any(_is_host_word(word.strip("()[]<>,;:!?\"'")) for word in plain.split())


def display_host(host: str) -> HostDisplay:
    """Return how `host`, as a provider's record names it, is shown."""
    plain = host.strip().rstrip(".").lower()
    ascii_host = ".".join(_ascii_label(label) for label in plain.split("."))
    reading = ".".join(_unicode_label(label) for label in ascii_host.split("."))
    if reading != ascii_host:
        return HostDisplay(visible(ascii_host), _idn_warning(reading))
    return HostDisplay(visible(ascii_host), _ascii_warning(ascii_host))


def _joins(text: str, index: int) -> bool:
    """A joiner stands between two letters of a script that needs joiners."""
    if not 0 < index < len(text) - 1:
        return False
    around = scripts(text[index - 1] + text[index + 1])
    return bool(around) and around <= _JOINING_SCRIPTS


def _is_host_word(word: str) -> bool:
    labels = word.split(".")
    if len(labels) < 2 or not all(labels):
        return False
    return labels[-1].isalpha() and len(labels[-1]) >= 2 and all(_is_label(label) for label in labels)


def _is_label(label: str) -> bool:
    return all(char.isalnum() or char == "-" for char in label)


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label
    return "xn--" + unicodedata.normalize("NFC", label).encode("punycode").decode("ascii")


def _unicode_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        reading = label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label
    return reading or label


def _idn_warning(reading: str) -> str:
    shown = isolated(visible(reading))
    labels = reading.split(".")
    if any(looks_borrowed(label) for label in labels) or shown != isolated(reading):
        return tr("This address imitates another one: it reads “{reading}”, but in other letters.", reading=shown)
    return tr("This address has letters beyond a to z: it reads “{reading}”.", reading=shown)


def _ascii_warning(host: str) -> str | None:
    name = host.rsplit(":", 1)[0] if host.count(":") == 1 else host
    labels = name.split(".")
    if any(label.startswith("xn--") for label in labels):
        return tr("Part of this address cannot be read; do not trust it.")
    borrowed = _first_borrowed(labels[:-2])
    if borrowed is not None:
        end = ".".join(labels[-2:])
        start = ".".join(labels[: borrowed + 1])
        return tr("Only the end of this address counts, “{end}”; “{start}” is not the site.", end=end, start=start)
    return None


def _first_borrowed(labels: Iterable[str]) -> int | None:
    for index, label in enumerate(labels):
        if index and label in _BORROWED_ENDINGS:
            return index
    return None
