"""The plain words: verbs and nouns of abilities, sizes, counts and lengths of time.

Rules: no two abilities have the same words, so that a sentence tells which are meant; of several namespaces that mean
the same thing one has the bare noun, and the others name themselves beside it; a size is never rounded down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from authenticator.consent.unmask import isolated, visible
from authenticator.protocol.vocabulary import DELETES, NAMESPACES, READS

VERBS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "read": ("read",),
        "get": ("get",),
        "view": ("view",),
        "list": ("list",),
        "search": ("search",),
        "download": ("download",),
        "write": ("add", "change"),
        "create": ("create",),
        "add": ("add new",),
        "upload": ("upload",),
        "put": ("put", "replace"),
        "post": ("post",),
        "update": ("update",),
        "change": ("alter",),
        "edit": ("edit",),
        "rename": ("rename",),
        "move": ("move",),
        "copy": ("copy",),
        "share": ("share",),
        "send": ("send",),
        "delete": ("delete",),
        "remove": ("remove",),
    }
)
"""What each ability's name says; in the order in which they are read out."""
NOUNS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("photos", "photo", "picture", "pictures", "image", "images"), "pictures"),
        **dict.fromkeys(("albums", "album"), "albums"),
        **dict.fromkeys(("files", "file", "storage"), "files"),
        **dict.fromkeys(("messages", "message", "mail"), "messages"),
        **dict.fromkeys(("notes", "note"), "notes"),
        **dict.fromkeys(("data", "crud", "http", "kv"), "data"),
        "calendar": "events",
        "contacts": "contacts",
    }
)
_BARE = {noun: namespace for namespace, noun in reversed([*NOUNS.items()])}
"""The first namespace of each noun, which needs no naming."""
_ORDER = tuple(VERBS)
_INNER_QUOTES = str.maketrans("\u201c\u201d", '""')
_UNITS = ((10**15, "PB"), (10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "kB"))


def quoted(text: str) -> str:
    """Return text of others in quotation marks, made safe to look at; no mark in it ends the quotation."""
    return f"\u201c{isolated(visible(text)).translate(_INNER_QUOTES)}\u201d"


def noun(namespace: str) -> str:
    """Return what a namespace is about; one without a word is quoted."""
    if namespace not in NAMESPACES:
        return quoted(namespace)
    word = NOUNS[namespace]
    return word if _BARE[word] == namespace else f"{word} ({quoted(namespace)})"


def verbs(names: Sequence[str]) -> str:
    """Return what several abilities of ours do, as one list."""
    return joined([word for name in sorted(names, key=_ORDER.index) for word in VERBS[name]])


def rank(ability: str) -> tuple[int, str]:
    """Return where an ability stands among others: reading first, deleting last, what is not ours at the end."""
    name = ability.partition("/")[2]
    return (_ORDER.index(name) if name in VERBS else len(_ORDER), ability)


def only_reads(name: str) -> bool:
    """The ability of that name changes nothing."""
    return name in READS


def deletes(name: str) -> bool:
    """The ability of that name makes something go away."""
    return name in DELETES


def joined(words: Sequence[str]) -> str:
    """Return a list in words."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def number_text(number: int) -> str:
    """Return a number in groups of three."""
    return f"{number:,}".replace(",", "\u202f")


def size_text(size: int) -> str:
    """Return bytes in the largest fitting unit, never less than `size`."""
    for unit, name in _UNITS:
        if size >= unit:
            hundredths = -(-size * 100 // unit)
            whole, rest = divmod(hundredths, 100)
            return f"{whole}{f'.{rest:02}'.rstrip('0') if rest else ''} {name}"
    return f"{size} bytes" if size != 1 else "1 byte"


def exact_size_text(size: int) -> str:
    """Return bytes as `size_text` does, and to the byte where that is rounded."""
    unit = next((unit for unit, _ in _UNITS if size >= unit), 1)
    text = size_text(size)
    return text if size * 100 % unit == 0 else f"{text} (exactly {number_text(size)} bytes)"


def duration_text(seconds: int) -> str:
    """Return a length of time in words, such as `4 hours`, and to the second where it is no round one."""
    for unit, name in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= unit and seconds % unit == 0:
            count = seconds // unit
            return f"{count} {name}{'s' if count != 1 else ''}"
    if seconds < 60:
        return f"{seconds} second{'s' if seconds != 1 else ''}"
    minutes, rest = divmod(seconds, 60)
    parts = [(minutes // 1_440, "d"), (minutes // 60 % 24, "h"), (minutes % 60, "min"), (rest, "s")]
    return " ".join(f"{count} {unit}" for count, unit in parts if count)
