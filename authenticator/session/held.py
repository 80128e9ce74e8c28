"""What a session's one key holds, and which of it goes with a call. Pure.

A key may be given several permissions, one after another, each with tokens of its own. A client knows addresses, not
the abilities that they need. So a call takes the permission that was right for its method and place before, otherwise
the first that has not run out; where the provider answers that another is needed, `instead` finds one that has it.

A permission that a newer one replaces in all it allows, and outlives, is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from authenticator import limits
from authenticator.errors import CountersignError
from authenticator.protocol.caveats import path_within
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.recap import Capabilities, CapabilityUse
from authenticator.session.calls import Call, Refusal
from authenticator.session.tokens import Granted, Tokens


@dataclass(frozen=True, slots=True)
class Held:
    """One login: its tokens, and its permission where it has one.

    Attributes:
        tokens: for this login only.
        granted: None for a login that allows nothing but being signed in.
        presented: the provider has seen the permission.
        spent: resources and abilities whose budget was used up.
        ended: the provider says that it was ended.
    """

    tokens: Tokens = field(repr=False)
    granted: Granted | None
    presented: bool = False
    spent: frozenset[tuple[str, str]] = frozenset()
    ended: bool = False

    @property
    def delegation_id(self) -> str | None:
        """What names it."""
        return self.granted.delegation_id if self.granted else None

    @property
    def entries(self) -> tuple[CapabilityUse, ...]:
        """What it still allows."""
        capabilities = self.granted.capabilities if self.granted else None
        listed = capabilities.entries if capabilities else ()
        return tuple(entry for entry in listed if (entry.resource, entry.ability) not in self.spent)

    def lasts(self, now: int) -> bool:
        """Whether it was not ended and has not run out."""
        return not self.ended and (self.granted is None or now < self.granted.expires_at)


class Holdings:
    """All that one key holds at a provider, in the order in which it came. Not for several threads at once."""

    def __init__(self, held: Iterable[Held], permissions: Permissions = NONE) -> None:
        self._held = list(held)
        self._permissions = permissions
        self._learned: dict[tuple[str, str], str | None] = {}

    def __iter__(self) -> Iterator[Held]:
        return iter(tuple(self._held))

    @property
    def first(self) -> Held:
        """The oldest."""
        return self._held[0]

    def current(self, held: Held) -> Held:
        """The newest state of one; itself where there is none of its name."""
        return next((each for each in self._held if each.delegation_id == held.delegation_id), held)

    def take(self, held: Iterable[Held]) -> None:
        """Hold these and no others."""
        self._held = list(held)

    def put(self, held: Held) -> None:
        """Take one in, in place of an older one of the same name."""
        names = [each.delegation_id for each in self._held]
        if held.delegation_id in names:
            self._held[names.index(held.delegation_id)] = held
        else:
            self._held.append(held)

    def tidy(self, now: int) -> None:
        """Leave out what has run out or is replaced, but never the last one."""
        kept = [held for held in self._held if held.lasts(now) and not self._replaced(held)]
        self._held = kept[-limits.HELD_MAX :] or self._held[-1:]

    def choose(self, call: Call, now: int) -> Held:
        """The one that goes with a call."""
        learned = self._learned.get(self._place(call), "")
        lasting = [held for held in self._held if held.lasts(now)] or self._held
        return next((held for held in lasting if held.delegation_id == learned), lasting[0])

    def instead(self, call: Call, refusal: Refusal, refused: Held, now: int) -> Held | None:
        """The one that has what the provider says a call needs; remembered for calls beside it."""
        name = refused.delegation_id
        others = [held for held in self._held if held.delegation_id != name and held.lasts(now)]
        found = next((held for held in others if _has(held, call, refusal.asked)), None)
        if found is not None:
            while len(self._learned) >= limits.LEARNED_PLACES_MAX:
                self._learned.pop(next(iter(self._learned)))
            self._learned[_beside(call)] = found.delegation_id
        return found

    def missing(self, wanted: Capabilities, now: int) -> Capabilities | None:
        """The part of `wanted` that nothing held covers; None where all is covered."""
        lasting = [held for held in self._held if held.lasts(now)]
        left = [entry for entry in wanted.entries if not any(self._covers(held, entry) for held in lasting)]
        return Capabilities(tuple(left)) if left else None

    def everything(self) -> Capabilities | None:
        """What all together allow, spent or not; of two limits for one ability the newer one's."""
        return _together(held.granted for held in reversed(self._held))

    def ending(self) -> Capabilities | None:
        """What to ask for when the first permission ends: all of it, and what goes beside it of the others.

        One login has one limit for each ability, so that another limit for the same stays with its own permission.
        """
        granted = [held.granted for held in self._held if held.granted is not None]
        granted.sort(key=lambda each: each.expires_at)
        return _together(granted)

    def _place(self, call: Call) -> tuple[str, str]:
        """The nearest place above a call of which something is known."""
        method, path = _beside(call)
        known = [
            name for name in self._learned if name[0] == method and (path_within(path, name[1]) or name[1] == call.path)
        ]
        return max(known, key=lambda name: len(name[1]), default=(method, path))

    def _replaced(self, held: Held) -> bool:
        newer = self._held[self._held.index(held) + 1 :]
        return any(self._replaces(other.granted, held.granted) for other in newer)

    def _covers(self, held: Held, entry: CapabilityUse) -> bool:
        return self._within(Capabilities((entry,)), Capabilities(held.entries))

    def _replaces(self, newer: Granted | None, older: Granted | None) -> bool:
        if newer is None or older is None:
            return older is None
        if newer.expires_at < older.expires_at:
            return False
        if older.capabilities is None or newer.capabilities is None:
            return older.capabilities is None
        return self._within(older.capabilities, newer.capabilities)

    def _within(self, narrower: Capabilities, wider: Capabilities) -> bool:
        try:
            wider.covers(narrower, self._permissions)
        except CountersignError:
            return False
        return True


def _together(granted: Iterable[Granted | None]) -> Capabilities | None:
    """All entries; of two for one ability the one that comes first."""
    merged: dict[tuple[str, str], CapabilityUse] = {}
    for each in granted:
        for entry in each.capabilities.entries if each and each.capabilities else ():
            merged.setdefault((entry.resource, entry.ability), entry)
    return Capabilities(tuple(merged[name] for name in sorted(merged))) if merged else None


def _beside(call: Call) -> tuple[str, str]:
    """Calls in the same folder, with the same method, mostly need the same."""
    return call.method, call.path.rpartition("/")[0] or "/"


def _has(held: Held, call: Call, asked: Capabilities | None) -> bool:
    """Whether one may have what a call needs; without the provider's word, by the call's place."""
    if asked is None:
        return any(path_within(call.path, str(entry.caveats.get("path_prefix", "/"))) for entry in held.entries)
    places = {(e.resource, e.ability): str(e.caveats.get("path_prefix", call.path)) for e in asked.entries}
    return all(_allows(held, resource, ability, place) for (resource, ability), place in places.items())


def _allows(held: Held, resource: str, ability: str, place: str) -> bool:
    entry = Capabilities(held.entries).find(ability, resource)
    return entry is not None and path_within(place, str(entry.caveats.get("path_prefix", "/")))
