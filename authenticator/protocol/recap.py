"""Capabilities as a ReCap (ERC-5573) carries them: resource -> ability -> caveats.

Where specification and implementations disagree, the rules here are:

1. abilities are separated by a comma and a space;
2. each ability has exactly one object of caveats, `[{}]` where nothing limits it; `[]` is no authority;
3. `prf` is written as `[]` and may be absent;
4. a `prf` that names a parent is refused: sub-delegations travel in another form;
5. the URN is base64url without padding;
6. a ReCap that is not the last resource is refused (by `authsig`);
7. the preamble stands in a statement exactly once, and nothing of the statement is anybody else's text;
8. a resource that a statement cannot hold is refused: percent escapes, quotes, backslashes, other scripts;
9. a resource that is only a name (`eip155`) can be read; it is nobody's origin, so that it never authorises.

Beside these: no dot segments, one spelling of each web address, and no ability beside a wildcard that covers it, so
that at most one entry answers for a use. Namespaces that published packages put in different orders, because one
begins like another (`a`, `a.b`) or is a number, are refused. Resources are compared byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from authenticator.errors import InputError, VerificationError
from authenticator.limits import (
    AUTH_SIG_MAX,
    CAPABILITY_ABILITIES_MAX,
    CAPABILITY_RESOURCES_MAX,
    NAME_MAX,
    TEXT_MAX,
)
from authenticator.protocol.canonical import JsonValue, b64u, jcs, parse_canonical, unb64u
from authenticator.protocol.caveats import (
    BUDGETS,
    Caveats,
    caveats_json,
    check_caveats,
    check_path,
    check_within,
    path_within,
)
from authenticator.protocol.fields import Fields
from authenticator.protocol.origin import check_origin
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.provider_record import ProviderRecord

PREAMBLE = "I further authorize the stated URI to perform the following actions on my behalf:"
URN = "urn:recap:"
_ABILITY = re.compile(r"[a-zA-Z0-9.*_+-]+/[a-zA-Z0-9.*_+-]+")
_RESOURCE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?::[A-Za-z0-9._~:/?#\[\]@!$&()*+,;=-]+)?")
_WEB_ADDRESS = re.compile(r"(https?://[^/?#]+)(?:/[A-Za-z0-9._~!$&()*+,;=:@-]+)*/?")


@dataclass(frozen=True, slots=True)
class CapabilityUse:
    """The entry that answers for one use: its counters and limits are the ones to charge."""

    resource: str
    ability: str
    caveats: Caveats


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a session key may do; nothing in it can be changed.

    Attributes:
        entries: one for each resource and ability, sorted.
    """

    entries: tuple[CapabilityUse, ...]

    def __hash__(self) -> int:
        return hash(jcs(self.to_att()))

    @classmethod
    def from_att(cls, value: JsonValue) -> Capabilities:
        """Read the `att` of a ReCap; what it says is not yet known to mean anything (`check_registered`).

        Raises:
            InputError: `recap_invalid`, or `capability_unknown` for a caveat that nobody can register.
        """
        if not isinstance(value, Mapping) or not 0 < len(value) <= CAPABILITY_RESOURCES_MAX:
            raise InputError("recap_invalid", "resources")
        entries: list[CapabilityUse] = []
        for resource, abilities in sorted(value.items()):
            _check_resource(resource)
            entries.extend(_read_abilities(resource, abilities))
        if len(entries) > CAPABILITY_ABILITIES_MAX:
            raise InputError("recap_invalid", "too many abilities")
        return cls(tuple(entries))

    def to_att(self) -> dict[str, dict[str, list[dict[str, Any]]]]:
        """The `att` of a ReCap."""
        att: dict[str, dict[str, list[dict[str, Any]]]] = {}
        for entry in self.entries:
            att.setdefault(entry.resource, {})[entry.ability] = [caveats_json(entry.caveats)]
        return att

    @property
    def resources(self) -> tuple[str, ...]:
        """The resources, sorted."""
        return tuple(dict.fromkeys(entry.resource for entry in self.entries))

    @property
    def budgets(self) -> dict[str, dict[str, dict[str, Any]]]:
        """The caveats of each resource and ability, for the session policy's digest."""
        return {
            resource: {ability: caveats[0] for ability, caveats in abilities.items()}
            for resource, abilities in self.to_att().items()
        }

    def check_registered(self, record: ProviderRecord) -> None:
        """Check that every ability and caveat is one of ours or registered by the provider.

        Whoever knows the provider calls this before anything is shown, signed or allowed.

        Raises:
            InputError: `capability_unknown`, or `recap_invalid` for a value that is outside its registered schema.
        """
        self.check_known(record.permissions)

    def check_known(self, permissions: Permissions) -> None:
        """As `check_registered`, where the record is not at hand but what it registers is."""
        for entry in self.entries:
            permissions.check(entry.ability, entry.caveats)

    def covers(self, other: Capabilities, permissions: Permissions = NONE) -> None:
        """Check that `other` allows nothing that these do not.

        Args:
            other: the narrower ones.
            permissions: what the provider registered, which says how its caveats compare; without it they have to
                be the same.

        Raises:
            VerificationError: `grant_wider`.
        """
        orders = permissions.orders
        charged: set[tuple[str, str]] = set()
        for child in other.entries:
            parent = self._covering(child.resource, child.ability)
            if parent is None:
                raise VerificationError("grant_wider", f"{child.ability} was not asked for")
            check_within(child.caveats, parent.caveats, orders)
            if not BUDGETS.isdisjoint(parent.caveats):
                # Each entry has its own counters: two parts of one budget would be more than the whole.
                if (parent.resource, parent.ability) in charged:
                    raise VerificationError("grant_wider", f"{parent.ability} has one budget")
                charged.add((parent.resource, parent.ability))

    def allows(self, ability: str, resource: str, path: str, now: int | None = None) -> CapabilityUse:
        """Find the entry that answers for one use; without `now` (UTC seconds) none with `not_before` does.

        Raises:
            InputError: `path_ambiguous` where the path has more than one reading.
            VerificationError: `capability_missing`.
        """
        check_path(path)
        entry = self.find(ability, resource)
        if entry is None:
            raise VerificationError("capability_missing", ability)
        prefix = entry.caveats.get("path_prefix", "/")
        if not path_within(path, str(prefix)):
            raise VerificationError("capability_missing", "another path")
        not_before = entry.caveats.get("not_before")
        if isinstance(not_before, int) and (now is None or now < not_before):
            raise VerificationError("capability_missing", "not yet")
        return entry

    def find(self, ability: str, resource: str) -> CapabilityUse | None:
        """The entry that covers an ability of a resource, whatever its path and time; none covers a wildcard."""
        return None if "*" in ability else self._covering(resource, ability)

    def statement(self) -> str:
        """What a person's wallet would show: the text that a SIWE message has to end with."""
        parts = (
            f" ({number}) '{namespace}': {', '.join(names)} for '{resource}'."
            for number, (resource, namespace, names) in enumerate(self._groups(), 1)
        )
        return PREAMBLE + "".join(parts)

    def recap_uri(self) -> str:
        """The resource of a SIWE message that carries these."""
        return URN + b64u(jcs({"att": self.to_att(), "prf": []}))

    @classmethod
    def from_recap_uri(cls, uri: str) -> Capabilities:
        """Read what `recap_uri` writes.

        Raises:
            InputError: `recap_invalid`, `capability_unknown`.
        """
        if not uri.startswith(URN):
            raise InputError("recap_invalid", "not a ReCap")
        try:
            fields = Fields(parse_canonical(unb64u(uri.removeprefix(URN)), AUTH_SIG_MAX), "ReCap")
            att, has_parents = fields.object_("att"), fields.has("prf")
            if has_parents and fields.list_("prf", 1):
                raise InputError("recap_invalid", "a parent")
            fields.done()
        except InputError as error:
            raise InputError("recap_invalid", error.detail or error.code) from error
        return cls.from_att(att)

    def _covering(self, resource: str, ability: str) -> CapabilityUse | None:
        for entry in self.entries:
            if entry.resource == resource and _ability_covers(entry.ability, ability):
                return entry
        return None

    def _groups(self) -> Iterator[tuple[str, str, list[str]]]:
        groups: dict[tuple[str, str], list[str]] = {}
        for entry in self.entries:
            namespace, _, name = entry.ability.partition("/")
            groups.setdefault((entry.resource, namespace), []).append(f"'{name}'")
        for (resource, namespace), names in sorted(groups.items()):
            yield resource, namespace, names


def _read_abilities(resource: str, abilities: JsonValue) -> Iterator[CapabilityUse]:
    if not isinstance(abilities, Mapping) or not 0 < len(abilities) <= CAPABILITY_ABILITIES_MAX:
        raise InputError("recap_invalid", "abilities")
    for ability in abilities:
        _check_ability(ability)
    if len(abilities) > 1 and sorted(abilities) != sorted(abilities, key=lambda ability: ability.split("/")):
        raise InputError("recap_invalid", "abilities that have two orders")
    for ability, notes in sorted(abilities.items()):
        if len(abilities) > 1 and any(other != ability and _ability_covers(other, ability) for other in abilities):
            raise InputError("recap_invalid", f"{ability} beside a wildcard that covers it")
        if not isinstance(notes, list) or len(notes) != 1:
            raise InputError("recap_invalid", f"{ability} needs one object of caveats")
        yield CapabilityUse(resource, ability, check_caveats(notes[0]))


def _check_ability(ability: str) -> None:
    if len(ability) > NAME_MAX or not _ABILITY.fullmatch(ability):
        raise InputError("recap_invalid", "ability")
    namespace, _, name = ability.partition("/")
    if ("*" in name and name != "*") or ("*" in namespace and ability != "*/*"):
        raise InputError("recap_invalid", "a wildcard is a whole name")
    if namespace.isdigit():
        raise InputError("recap_invalid", "a namespace is not a number")


def _ability_covers(parent: str, child: str) -> bool:
    return parent == child or (parent[-1] == "*" and parent in ("*/*", f"{child.partition('/')[0]}/*"))


@lru_cache(maxsize=1024)
def _check_resource(resource: str) -> None:
    if len(resource) > TEXT_MAX or not _RESOURCE.fullmatch(resource):
        raise InputError("recap_invalid", "resource")
    if any(segment in (".", "..") for segment in re.split(r"[/?#]", resource)):
        raise InputError("recap_invalid", "dot segment in a resource")
    scheme = resource.partition(":")[0]
    if scheme.lower() in ("http", "https"):
        _check_web_address(resource)


def _check_web_address(resource: str) -> None:
    match = _WEB_ADDRESS.fullmatch(resource)
    if match is None:
        raise InputError("recap_invalid", "web address")
    try:
        check_origin(match[1])
    except InputError as error:
        raise InputError("recap_invalid", error.detail) from error
