"""What a session key may do, in plain words.

Rules: the sentence is a pure function of the capabilities; whatever widens a permission is in it; a limit is
never rounded down; a permission this version has no words for is quoted, not dressed up; abilities that share
place and limits are one sentence and one switch, unless one of them can change something and another cannot.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import urlsplit

from authenticator.consent.unmask import isolated, visible
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.caveats import path_within
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities

Level = Literal["read", "write", "wildcard"]

_READ = {
    "read": "read",
    "get": "read",
    "view": "view",
    "list": "list",
    "search": "search",
    "download": "download",
}
_WRITE = {
    "write": "add and change",
    "create": "add",
    "add": "add",
    "upload": "add",
    "put": "add and replace",
    "post": "add",
    "update": "change",
    "change": "change",
    "edit": "change",
    "rename": "rename",
    "move": "move",
    "copy": "copy",
    "share": "share",
    "send": "send",
}
_DELETE = {"delete": "delete", "remove": "delete"}
_ORDER = [*_READ, *_WRITE, *_DELETE]
_NOUNS = {
    "photo": "pictures",
    "photos": "pictures",
    "picture": "pictures",
    "pictures": "pictures",
    "image": "pictures",
    "images": "pictures",
    "album": "albums",
    "albums": "albums",
    "file": "files",
    "files": "files",
    "storage": "files",
    "mail": "messages",
    "message": "messages",
    "messages": "messages",
    "calendar": "events",
    "contacts": "contacts",
    "data": "data",
    "crud": "data",
    "http": "data",
    "kv": "data",
}
_UNITS = ((10**15, "PB"), (10**12, "TB"), (10**9, "GB"), (10**6, "MB"), (10**3, "kB"))
_PER = {"s": "second", "min": "minute", "h": "hour"}


@dataclass(frozen=True, slots=True)
class CapabilitySentence:
    """One line of “Its key may, without asking again”, and one switch.

    Attributes:
        text: what the key may do, and where.
        limit_text: how much, how often, from when; empty where nothing limits it.
        level: `read`, `write` for what changes data, `wildcard` for everything.
        tag: two words for the coloured tag; empty for `read`.
        resource: the resource of the capabilities this stands for.
        abilities: its abilities.
    """

    text: str
    limit_text: str
    level: Level
    tag: str
    resource: str
    abilities: tuple[str, ...]

    @property
    def ability(self) -> str:
        """The abilities as one text."""
        return ", ".join(self.abilities)


@dataclass(frozen=True, slots=True)
class _Group:
    resource: str
    noun: str
    level: Level
    caveats: tuple[tuple[str, JsonValue], ...]


def describe(capabilities: Capabilities, provider: ProviderRecord | None = None) -> list[CapabilitySentence]:
    """Return one sentence for each group of abilities, what only reads first.

    The address of a place is named unless it is the only one, or the site's own where `provider` tells which
    that is.
    """
    own = _own_origins(capabilities, provider)
    groups: dict[_Group, list[str]] = {}
    for resource, abilities in sorted(capabilities.to_att().items()):
        for ability, caveats in sorted(abilities.items(), key=lambda item: _rank(item[0])):
            group = _Group(resource, _noun(ability), _level(resource, ability), _frozen(caveats))
            groups.setdefault(group, []).append(ability)
    sentences = [_sentence(group, abilities, own) for group, abilities in groups.items()]
    order = {"read": 0, "write": 1, "wildcard": 2}
    return sorted(sentences, key=lambda sentence: order[sentence.level])


def keep(capabilities: Capabilities, kept: Iterable[CapabilitySentence]) -> Capabilities | None:
    """Return the capabilities without those whose sentence was switched off; nothing where none is left."""
    wanted: dict[str, set[str]] = {}
    for sentence in kept:
        wanted.setdefault(sentence.resource, set()).update(sentence.abilities)
    left = {
        resource: {name: caveats for name, caveats in abilities.items() if name in wanted.get(resource, ())}
        for resource, abilities in capabilities.to_att().items()
    }
    left = {resource: abilities for resource, abilities in left.items() if abilities}
    return Capabilities.from_att(left) if left else None


def size_text(size: int) -> str:
    """Return bytes in the largest fitting unit, never less than `size`."""
    for unit, name in _UNITS:
        if size >= unit:
            hundredths = -(-size * 100 // unit)
            whole, rest = divmod(hundredths, 100)
            return f"{whole}{f'.{rest:02}'.rstrip('0') if rest else ''} {name}"
    return f"{size} bytes" if size != 1 else "1 byte"


def duration_text(seconds: int) -> str:
    """Return a length of time in words, such as `4 hours`."""
    for unit, name in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= unit and seconds % unit == 0:
            count = seconds // unit
            return f"{count} {name}{'s' if count != 1 else ''}"
    if seconds > 60:
        return f"{seconds // 60} min {seconds % 60} s" if seconds < 3_600 else f"{seconds / 3_600:.1f} hours"
    return f"{seconds} second{'s' if seconds != 1 else ''}"


def _sentence(group: _Group, abilities: list[str], own: frozenset[str]) -> CapabilitySentence:
    caveats = dict(group.caveats)
    what = _what(group, abilities)
    where = _where(group, caveats.get("path_prefix"), own)
    return CapabilitySentence(
        text=f"{what}{where}",
        limit_text=_limits(caveats, group.level),
        level=group.level,
        tag=_tag(group.level, abilities),
        resource=group.resource,
        abilities=tuple(abilities),
    )


def _what(group: _Group, abilities: list[str]) -> str:
    names = [_action(ability) for ability in abilities]
    noun = isolated(visible(group.noun))
    if "*" in names:
        return "Do anything" if noun == "*" else f"Do anything with {noun}"
    known = [word for name in names if (verb := _verb(name)) for word in verb.split(" and ")]
    unknown = [f"“{isolated(visible(name))}”" for name in names if not _verb(name)]
    parts = []
    if known:
        parts.append(f"{_joined(list(dict.fromkeys(known)))} {noun}")
    if unknown:
        parts.append(f"use {_joined(unknown)} of {noun}")
    text = " and ".join(parts)
    return text[:1].upper() + text[1:]


def _own_origins(capabilities: Capabilities, provider: ProviderRecord | None) -> frozenset[str]:
    """Return the origins that need no naming."""
    if provider is not None:
        return frozenset(provider.origins[:1])
    found = frozenset(_origin(resource) for resource in capabilities.to_att())
    return found if len(found) == 1 else frozenset()


def _origin(resource: str) -> str:
    parts = urlsplit(resource)
    return f"{parts.scheme}://{parts.netloc}"


def _where(group: _Group, prefix: JsonValue, own: frozenset[str]) -> str:
    place = _place(group.resource, own)
    if isinstance(prefix, str) and prefix != "/":
        if _says_the_same(group.resource, prefix, own):
            place = ""
        return f" under {isolated(visible(prefix))}{place}"
    return place if place.startswith(" under") else f" anywhere{place}"


def _says_the_same(resource: str, prefix: str, own: frozenset[str]) -> bool:
    """Tell whether the prefix, being a whole path, names the resource's own path already."""
    path = urlsplit(resource).path.rstrip("/")
    return _origin(resource) in own and path_within(prefix, path or "/")


def _place(resource: str, own: frozenset[str]) -> str:
    if "*" in resource:
        return ""
    parts = urlsplit(resource)
    path = visible(parts.path).rstrip("/")
    if _origin(resource) in own:
        return f" under {path}" if path else ""
    return f" on {visible(parts.netloc or resource)}{path}"


def _limits(caveats: Mapping[str, JsonValue], level: Level) -> str:
    texts = []
    size, uses, rate, start = (caveats.get(name) for name in ("max_bytes", "max_uses", "rate", "not_before"))
    if isinstance(size, int):
        texts.append(f"up to {size_text(size)}")
    if isinstance(uses, int):
        noun = "time" if level == "read" else "change"
        texts.append(f"up to {uses:,} {noun}{'s' if uses != 1 else ''}".replace(",", "\u202f"))
    if isinstance(rate, str):
        count, _, per = rate.partition("/")
        texts.append(f"at most {visible(count)} each {_PER.get(per, visible(per))}")
    if isinstance(start, int):
        moment = datetime.fromtimestamp(start, UTC)
        texts.append(f"not before {moment.day} {moment:%b %Y, %H:%M} UTC")
    known = {"max_bytes", "max_uses", "rate", "not_before", "path_prefix"}
    texts += [f"“{visible(name)}” {visible(str(value))}" for name, value in caveats.items() if name not in known]
    return ", ".join(texts)


def _tag(level: Level, abilities: list[str]) -> str:
    if level == "wildcard":
        return "everything"
    if level == "read":
        return ""
    names = {_action(ability) for ability in abilities}
    return "can delete" if names & _DELETE.keys() else "can change"


def _level(resource: str, ability: str) -> Level:
    if "*" in ability or "*" in resource:
        return "wildcard"
    return "read" if _action(ability) in _READ else "write"


def _noun(ability: str) -> str:
    namespace = ability.partition("/")[0]
    return _NOUNS.get(namespace.lower(), namespace)


def _action(ability: str) -> str:
    action = ability.partition("/")[2]
    return action.lower() if action.lower() in _ORDER else action


def _verb(action: str) -> str | None:
    return _READ.get(action) or _WRITE.get(action) or _DELETE.get(action)


def _rank(ability: str) -> tuple[int, str]:
    action = _action(ability)
    return (_ORDER.index(action) if action in _ORDER else len(_ORDER), ability)


def _joined(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def _frozen(caveats: object) -> tuple[tuple[str, JsonValue], ...]:
    """Return the one caveats object of an ability, sorted, whether it is alone or in its list."""
    only = caveats[0] if isinstance(caveats, list) and caveats else caveats
    return tuple(sorted(only.items())) if isinstance(only, dict) else ()
