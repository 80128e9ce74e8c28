"""What a session key may do, in plain words.

Rules: the sentence is a pure function of the capabilities and of what the provider registered; it changes whenever an
authorised thing changes, be it one byte of a limit; a limit is never rounded down; abilities that share place and
limits are one sentence, unless one of them can change something and another cannot; what only reads says so, where
nothing else here may change the same things. The provider's own words are quoted and named as such, and a permission
without any words is quoted, not dressed up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import urlsplit

from authenticator.consent import words
from authenticator.consent.unmask import isolated, visible
from authenticator.protocol.caveats import CAVEATS, Caveats, CaveatValue, path_within
from authenticator.protocol.permissions import NONE, PLACEHOLDER, Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities, CapabilityUse
from authenticator.protocol.vocabulary import is_ours
from authenticator.translation import mark, tr

Level = Literal["read", "write", "wildcard"]
LimitKind = Literal["size", "count", "rate", "number"]

_ORDER = {"read": 0, "write": 1, "wildcard": 2}
_EACH = {
    "s": mark("at most {count} each second"),
    "min": mark("at most {count} each minute"),
    "h": mark("at most {count} each hour"),
}
_OFTEN = {
    "s": mark("At most this often each second"),
    "min": mark("At most this often each minute"),
    "h": mark("At most this often each hour"),
}
_MONTHS = (
    *(mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun")),
    *(mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec")),
)
_ALL, _WITHIN = "all", "within"
_WHERE = {
    ("", ""): mark("{what} anywhere"),
    ("", "path"): mark("{what} anywhere under {path}"),
    ("", "elsewhere"): mark("{what} anywhere on {place}"),
    (_ALL, ""): mark("{what} anywhere under {prefix}"),
    (_ALL, "path"): mark("{what} anywhere under {prefix} under {path}"),
    (_ALL, "elsewhere"): mark("{what} anywhere under {prefix} on {place}"),
    (_WITHIN, ""): mark("{what} under {prefix}"),
    (_WITHIN, "path"): mark("{what} under {prefix} under {path}"),
    (_WITHIN, "elsewhere"): mark("{what} under {prefix} on {place}"),
}
"""Where it holds: by whether a prefix narrows it, and by how the place is named."""
_LAST_SECOND = int(datetime(9999, 12, 31, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Action:
    """One ability of a sentence, which can be switched off alone.

    Attributes:
        ability: its name.
        text: what it does.
    """

    ability: str
    text: str


@dataclass(frozen=True, slots=True)
class Limit:
    """One number of a sentence, which can be lowered.

    Attributes:
        caveat: its name.
        kind: how it is written.
        text: what it limits, such as `Times each minute`.
        value_text: how much was asked for.
    """

    caveat: str
    kind: LimitKind
    text: str
    value_text: str


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
        actions: what each of them does, in the same order.
        limits: its numbers.
    """

    text: str
    limit_text: str
    level: Level
    tag: str
    resource: str
    abilities: tuple[str, ...]
    actions: tuple[Action, ...] = ()
    limits: tuple[Limit, ...] = ()

    @property
    def ability(self) -> str:
        """The abilities as one text."""
        return ", ".join(self.abilities)

    @property
    def place(self) -> str:
        """The resource as it is shown."""
        return visible(self.resource)

    @property
    def whole(self) -> str:
        """All of it on one line: what, where, how much, and at which resource."""
        parts = (self.text, self.limit_text, tr("at {place}", place=self.place))
        return words.in_a_row([part for part in parts if part])

    @property
    def deletes(self) -> bool:
        """It can make something go away, and not all of it is allowed anyway."""
        return self.level == "write" and any(words.deletes(_name(ability)) for ability in self.abilities)


@dataclass(frozen=True, slots=True)
class _Group:
    """What shares a sentence.

    Attributes:
        resource: where.
        subject: the namespace; the whole name for an ability in the provider's words.
        level: what it can do.
        caveats: what limits it, as items.
    """

    resource: str
    subject: str
    level: Level
    caveats: tuple[tuple[str, CaveatValue], ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the sentences depend on beside the permission itself."""

    own: frozenset[str]
    permissions: Permissions
    changed: frozenset[str]


def describe(
    capabilities: Capabilities, provider: ProviderRecord | None = None, *, among: Capabilities | None = None
) -> list[CapabilitySentence]:
    """Return one sentence for each group of abilities, what only reads first.

    The address of a place is named unless it is the only one, or the site's own where `provider` tells which
    that is.

    Args:
        capabilities: what is described.
        provider: whose they are; without it the provider's own permissions have no words.
        among: all that is granted, where `capabilities` are a part of it.
    """
    permissions = provider.permissions if provider is not None else NONE
    reading = _Reading(_own_origins(capabilities, provider), permissions, _changed(among or capabilities, permissions))
    groups: dict[_Group, list[str]] = {}
    for entry in sorted(capabilities.entries, key=lambda entry: (entry.resource, words.rank(entry.ability))):
        groups.setdefault(_group(entry, permissions), []).append(entry.ability)
    sentences = [_sentence(group, abilities, reading) for group, abilities in groups.items()]
    return sorted(sentences, key=lambda sentence: _ORDER[sentence.level])


def _group(entry: CapabilityUse, permissions: Permissions) -> _Group:
    registered = permissions.ability(entry.ability) is not None
    subject = entry.ability if registered else entry.ability.partition("/")[0]
    return _Group(entry.resource, subject, _level(entry, permissions), tuple(sorted(entry.caveats.items())))


def _level(entry: CapabilityUse, permissions: Permissions) -> Level:
    if "*" in entry.ability or "*" in entry.resource:
        return "wildcard"
    registered = permissions.ability(entry.ability)
    if registered is not None:
        return registered.level
    return "read" if is_ours(entry.ability) and words.only_reads(_name(entry.ability)) else "write"


def _changed(capabilities: Capabilities, permissions: Permissions) -> frozenset[str]:
    """Return the namespaces of what may be changed; `*` where it is everything."""
    return frozenset(
        entry.ability.partition("/")[0] for entry in capabilities.entries if _level(entry, permissions) != "read"
    )


def _sentence(group: _Group, abilities: list[str], reading: _Reading) -> CapabilitySentence:
    caveats = dict(group.caveats)
    return CapabilitySentence(
        text=_where(_what(group, abilities, reading), group, caveats.get("path_prefix"), reading.own),
        limit_text=_limit_text(caveats, group.level, reading.permissions),
        level=group.level,
        tag=_tag(group.level, abilities),
        resource=group.resource,
        abilities=tuple(abilities),
        actions=tuple(Action(ability, _action_text(ability, reading.permissions)) for ability in abilities),
        limits=tuple(_limits(caveats, reading.permissions)),
    )


def _what(group: _Group, abilities: list[str], reading: _Reading) -> str:
    registered = reading.permissions.ability(group.subject)
    if registered is not None:
        said = words.quoted(registered.sentence)
        return tr("{words} (the site\u2019s words for {ability})", words=said, ability=registered.name)
    if group.subject == "*":
        return tr("Do anything")
    subject = words.noun(group.subject)
    if _name(abilities[0]) == "*":
        return tr("Do anything with {things}", things=subject)
    known = [_name(ability) for ability in abilities if is_ours(ability)]
    unknown = [words.quoted(_name(ability)) for ability in abilities if not is_ours(ability)]
    parts = []
    if known and group.level == "read" and reading.changed.isdisjoint({group.subject, "*"}):
        parts.append(tr("{verbs}, not change, {things}", verbs=words.verbs(known), things=subject))
    elif known:
        parts.append(tr("{verbs} {things}", verbs=words.verbs(known), things=subject))
    if unknown:
        parts.append(tr("use {abilities} of {things}", abilities=words.joined(unknown), things=subject))
    return _begun(words.joined(parts))


def _action_text(ability: str, permissions: Permissions) -> str:
    registered = permissions.ability(ability)
    if registered is not None:
        return words.quoted(registered.sentence)
    if _name(ability) == "*":
        return tr("Do anything")
    if is_ours(ability):
        return _begun(words.verbs([_name(ability)]))
    return _begun(tr("use {ability}", ability=words.quoted(_name(ability))))


def _begun(text: str) -> str:
    """As the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def _own_origins(capabilities: Capabilities, provider: ProviderRecord | None) -> frozenset[str]:
    """Return the origins that need no naming."""
    if provider is not None:
        return frozenset(provider.origins[:1])
    found = frozenset(_origin(resource) for resource in capabilities.resources)
    return found if len(found) == 1 else frozenset()


def _origin(resource: str) -> str:
    parts = urlsplit(resource)
    return f"{parts.scheme}://{parts.netloc}"


def _where(what: str, group: _Group, prefix: CaveatValue | None, own: frozenset[str]) -> str:
    kind, place = _place(group.resource, own)
    narrowed = ""
    if isinstance(prefix, str):
        narrowed = _ALL if prefix == "/" else _WITHIN
        if _says_the_same(group.resource, prefix, own):
            kind = ""
    shown = isolated(visible(prefix)) if isinstance(prefix, str) else ""
    return tr(_WHERE[narrowed, kind], what=what, prefix=shown, path=place, place=place)


def _says_the_same(resource: str, prefix: str, own: frozenset[str]) -> bool:
    """Tell whether the prefix, being a whole path, names the resource's own path already."""
    path = urlsplit(resource).path.rstrip("/")
    return _origin(resource) in own and path_within(prefix, path or "/")


def _place(resource: str, own: frozenset[str]) -> tuple[str, str]:
    """Return how a place is named, `path`, `elsewhere` or not at all, and its name."""
    if "*" in resource:
        return "", ""
    parts = urlsplit(resource)
    path = visible(parts.path).rstrip("/")
    if _origin(resource) in own:
        return ("path", path) if path else ("", "")
    return "elsewhere", f"{visible(parts.netloc or resource)}{path}"


def _limit_text(caveats: Mapping[str, CaveatValue], level: Level, permissions: Permissions) -> str:
    texts = []
    size, uses, rate, start = (caveats.get(name) for name in ("max_bytes", "max_uses", "rate", "not_before"))
    if isinstance(size, int):
        texts.append(tr("up to {size}", size=words.exact_size_text(size)))
    if isinstance(uses, int) and level == "read":
        texts.append(tr("up to {count} time(s)", "", uses, count=words.number_text(uses)))
    elif isinstance(uses, int):
        texts.append(tr("up to {count} change(s)", "", uses, count=words.number_text(uses)))
    if isinstance(rate, str):
        count, _, per = rate.partition("/")
        texts.append(tr(_EACH[per], count=visible(count)))
    if isinstance(start, int):
        texts.append(tr("not before {moment}", moment=_moment(start)))
    texts += [_registered_text(name, value, permissions) for name, value in caveats.items() if name not in CAVEATS]
    return words.in_a_row(texts)


def _registered_text(name: str, value: CaveatValue, permissions: Permissions) -> str:
    registered = permissions.caveat(name)
    if registered is None:
        return f"{words.quoted(name)} {visible(json.dumps(value, ensure_ascii=False))}"
    return f"{words.quoted(registered.sentence.replace(PLACEHOLDER, _value_text(value)))} ({name})"


def _value_text(value: CaveatValue) -> str:
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int):
        return words.number_text(value)
    return value if isinstance(value, str) else ", ".join(value)


def _limits(caveats: Caveats, permissions: Permissions) -> Iterable[Limit]:
    """Return the numbers that a person can lower."""
    size, uses, rate = (caveats.get(name) for name in ("max_bytes", "max_uses", "rate"))
    if isinstance(size, int):
        yield Limit("max_bytes", "size", tr("At most this much"), words.size_text(size))
    if isinstance(uses, int):
        yield Limit("max_uses", "count", tr("At most this often"), words.number_text(uses))
    if isinstance(rate, str):
        count, _, per = rate.partition("/")
        yield Limit("rate", "rate", tr(_OFTEN[per]), count)
    for name, value in caveats.items():
        registered = permissions.caveat(name)
        if registered is not None and registered.order == "lower" and isinstance(value, int):
            text = words.quoted(registered.sentence.replace(PLACEHOLDER, "\u2026"))
            yield Limit(name, "number", text, words.number_text(value))


def _moment(seconds: int) -> str:
    if seconds > _LAST_SECOND:
        return tr("second {number} after 1970", number=words.number_text(seconds))
    moment = datetime.fromtimestamp(seconds, UTC)
    clock = f"{moment:%H:%M:%S}" if seconds % 60 else f"{moment:%H:%M}"
    month = tr(_MONTHS[moment.month - 1])
    return tr("{day} {month} {year}, {time} UTC", day=moment.day, month=month, year=moment.year, time=clock)


def _tag(level: Level, abilities: list[str]) -> str:
    if level == "wildcard":
        return tr("everything")
    if level == "read":
        return ""
    if any(words.deletes(_name(ability)) for ability in abilities):
        return tr("can delete")
    return tr("can change")


def _name(ability: str) -> str:
    return ability.partition("/")[2]
