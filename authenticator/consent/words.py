"""The plain words: verbs and nouns of abilities, sizes, counts and lengths of time.

Rules: no two abilities have the same words, so that a sentence tells which are meant; of several namespaces that mean
the same thing one has the bare noun, and the others name themselves beside it; a size is never rounded down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from authenticator.consent.unmask import isolated, visible
from authenticator.protocol.vocabulary import DELETES, NAMESPACES, READS
from authenticator.translation import mark, tr

VERBS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "read": (mark("read"),),
        "get": (mark("get"),),
        "view": (mark("view"),),
        "list": (mark("list"),),
        "search": (mark("search"),),
        "download": (mark("download"),),
        "write": (mark("add"), mark("change")),
        "create": (mark("create"),),
        "add": (mark("add new"),),
        "upload": (mark("upload"),),
        "put": (mark("put"), mark("replace")),
        "post": (mark("post"),),
        "update": (mark("update"),),
        "change": (mark("alter"),),
        "edit": (mark("edit"),),
        "rename": (mark("rename"),),
        "move": (mark("move"),),
        "copy": (mark("copy"),),
        "share": (mark("share"),),
        "send": (mark("send"),),
        "delete": (mark("delete"),),
        "remove": (mark("remove"),),
    }
)
"""What each ability's name says; in the order in which they are read out."""
NOUNS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("photos", "photo", "picture", "pictures", "image", "images"), mark("pictures")),
        **dict.fromkeys(("albums", "album"), mark("albums")),
        **dict.fromkeys(("files", "file", "storage"), mark("files")),
        **dict.fromkeys(("messages", "message", "mail"), mark("messages")),
        **dict.fromkeys(("notes", "note"), mark("notes")),
        **dict.fromkeys(("data", "crud", "http", "kv"), mark("data")),
        "calendar": mark("events"),
        "contacts": mark("contacts"),
    }
)
_BARE = {noun: namespace for namespace, noun in reversed([*NOUNS.items()])}
"""The first namespace of each noun, which needs no naming."""
_ORDER = tuple(VERBS)
_INNER_QUOTES = str.maketrans("\u201c\u201d", '""')
_LENGTHS = ((86_400, mark("%n day(s)")), (3_600, mark("%n hour(s)")), (60, mark("%n minute(s)")))
_SHORT_LENGTHS = (mark("{count} d"), mark("{count} h"), mark("{count} min"), mark("{count} s"))
_UNITS = ((10**15, "PB"), (10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "kB"))


def quoted(text: str) -> str:
    """Return text of others in quotation marks, made safe to look at; no mark in it ends the quotation."""
    return f"\u201c{isolated(visible(text)).translate(_INNER_QUOTES)}\u201d"


def noun(namespace: str) -> str:
    """Return what a namespace is about; one without a word is quoted."""
    if namespace not in NAMESPACES:
        return quoted(namespace)
    word = NOUNS[namespace]
    return tr(word) if _BARE[word] == namespace else f"{tr(word)} ({quoted(namespace)})"


def verbs(names: Sequence[str]) -> str:
    """Return what several abilities of ours do, as one list."""
    return joined([tr(word) for name in sorted(names, key=_ORDER.index) for word in VERBS[name]])


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
    if len(words) == 1:
        return words[0]
    return tr("{first} and {last}", first=in_a_row(words[:-1]), last=words[-1])


def in_a_row(parts: Sequence[str]) -> str:
    """Return parts one after the other, with what stands between them."""
    row = parts[0] if parts else ""
    for part in parts[1:]:
        row = tr("{first}, {next}", first=row, next=part)
    return row


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
    return tr("%n byte(s)", "", size)


def exact_size_text(size: int) -> str:
    """Return bytes as `size_text` does, and to the byte where that is rounded."""
    unit = next((unit for unit, _ in _UNITS if size >= unit), 1)
    text = size_text(size)
    if size * 100 % unit == 0:
        return text
    return tr("{size} (exactly {count} bytes)", size=text, count=number_text(size))


def duration_text(seconds: int) -> str:
    """Return a length of time in words, such as `4 hours`, and to the second where it is no round one."""
    for unit, text in _LENGTHS:
        if seconds >= unit and seconds % unit == 0:
            return tr(text, "", seconds // unit)
    if seconds < 60:
        return tr("%n second(s)", "", seconds)
    minutes, rest = divmod(seconds, 60)
    counts = (minutes // 1_440, minutes // 60 % 24, minutes % 60, rest)
    return " ".join(tr(text, count=count) for count, text in zip(counts, _SHORT_LENGTHS, strict=True) if count)
