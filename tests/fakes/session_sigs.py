"""A provider's door for SessionSigs: a good one, bent before it is signed (by its key) or after (by a thief)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from authenticator.database import Place
from authenticator.protocol.canonical import b64u, unb64u
from authenticator.protocol.sessionsig import milliseconds_text
from authenticator.provider.guard import Use, UseRequest
from authenticator.session.keys import SessionKey
from tests.fakes.door import Door
from tests.fakes.world import NOW, ORIGIN, RESOURCE, Presented

Members = dict[str, Any]
Bend = Callable[[Members], object]


def stringify(value: object) -> str:
    """As JavaScript writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def after(seconds: float) -> str:
    """A moment, so many seconds from now, as the message has it."""
    return milliseconds_text(round((NOW + seconds) * 1000))


def request(ability: str = "photos/list", resource: str = RESOURCE) -> Members:
    prefix, _, rest = resource.partition("://")
    return {"resource": {"resource": rest, "resourcePrefix": prefix}, "ability": ability}


def reordered(members: Members) -> None:
    """The same members, the first one last."""
    first = next(iter(members))
    members[first] = members.pop(first)


class SigDoor(Door):
    """A guard that is called with a SessionSig, everything about which can be changed."""

    def __init__(self, folder: Path, place: Place | None = None) -> None:
        super().__init__(folder, place=place)
        self.folder = folder
        self.signer = self.world.key

    def message(self, *attached: Presented) -> Members:
        """What a good client signs."""
        delegations = attached or (self.presented,)
        return {
            "sessionKey": self.signer.public.raw.hex(),
            "resourceAbilityRequests": [request(), request("photos/write")],
            "capabilities": [each.auth_sig.to_json() for each in delegations],
            "issuedAt": after(0),
            "expiration": after(60),
            "nodeAddress": ORIGIN,
        }

    def sign(self, text: str, key: SessionKey | None = None) -> Members:
        """A SessionSig over any text."""
        used = key or self.signer
        return {
            "sig": used.sign(text.encode()).hex(),
            "derivedVia": "litSessionSignViaNacl",
            "signedMessage": text,
            "address": used.public.raw.hex(),
            "algo": "ed25519",
        }

    def good(self) -> Members:
        return self.sign(stringify(self.message()))

    def bent(self, bend: Bend, *attached: Presented, key: SessionKey | None = None) -> Members:
        """A SessionSig whose message was changed before it was signed."""
        message = self.message(*attached)
        bend(message)
        return self.sign(stringify(message), key)

    def rewritten(self, change: Callable[[str], str]) -> Members:
        """A SessionSig whose text was changed before it was signed."""
        text = stringify(self.message())
        assert change(text) != text
        return self.sign(change(text))

    def spoilt(self, bend: Bend) -> Members:
        """A good SessionSig that a thief changed."""
        members = self.good()
        bend(members)
        return members

    def use(self, members: Members | str | None = None, *, path: str = "/albums/2026", **changes: Any) -> Use:
        """Make a good call, except for what is passed; a SessionSig is given as its members or as a header."""
        return self.guard.check_use(call(self.good() if members is None else members, path=path, **changes))

    def another(self, **changes: Any) -> Presented:
        """Another delegation, not presented; changes replace parts of the grant."""
        return self.world.delegation(**{"nonce": "another-nonce", **changes})


def call(members: Members | str, *, path: str = "/albums/2026", **changes: Any) -> UseRequest:
    """The call that a SessionSig comes with."""
    values: Members = {
        "method": "GET",
        "url": ORIGIN + path,
        "authorization": None,
        "proofs": (),
        "session_sigs": (members if isinstance(members, str) else header_of(members),),
        "ability": "photos/list",
        "resource": RESOURCE,
        **changes,
    }
    return UseRequest(**values)


def header_of(members: Members) -> str:
    return b64u(stringify(members).encode())


def text_of(header: str) -> str:
    return unb64u(header).decode()
