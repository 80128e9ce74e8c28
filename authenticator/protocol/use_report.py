"""Use reports: what a provider tells, through the relay, of the use of one delegation.

A report is a compact JWS, `typ: use-report+jwt`, signed by the provider's registered key, about one delegation and
what was handed on below it, so that a relay can hand it to the person as it is and change nothing in it. Rules: header
and payload are JCS; links stand in order, each below one that stands before it; times of use are whole minutes, and no
path, address or content of a call is in it.

`UsesAsked` is how a computer of the identity asks its relay for what was reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from authenticator.errors import InputError, VerificationError
from authenticator.limits import (
    CHAIN_DEPTH_MAX,
    NAME_MAX,
    TEXT_MAX,
    USE_BUDGETS_MAX,
    USE_LINKS_MAX,
    USE_REPORT_MAX,
)
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import JsonValue, b64u, jcs, lp, parse_canonical, u64
from authenticator.protocol.caveats import BUDGETS
from authenticator.protocol.did import SessionPublicKey, from_did
from authenticator.protocol.fields import Fields
from authenticator.protocol.jws import Jws, parse_jws, sign_jws, verify_jws
from authenticator.protocol.recap import Capabilities

TYP = "use-report+jwt"
MINUTE = 60
_HEADER: Mapping[str, str] = {"alg": "EdDSA", "typ": TYP}
_ASKED_LABEL = b"countersign/uses/v1"
_DID_MAX = 80
_NONCE = 32


@dataclass(frozen=True, slots=True)
class ReportedBudget:
    """How far one budget is used.

    Attributes:
        resource: as the capability names it.
        ability: likewise.
        caveat: `max_uses`, `max_bytes` or `rate`.
        limit: uses, or bytes.
        used: of these.
        resets_at: UTC seconds, a whole minute, from which on nothing of it is used; None where it never resets.
    """

    resource: str
    ability: str
    caveat: str
    limit: int
    used: int
    resets_at: int | None

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "resource": self.resource,
            "ability": self.ability,
            "caveat": self.caveat,
            "limit": self.limit,
            "used": self.used,
            "resets_at": self.resets_at,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "reported budget")
        budget = cls(
            resource=fields.text("resource", TEXT_MAX),
            ability=fields.text("ability", NAME_MAX),
            caveat=fields.literal("caveat", *sorted(BUDGETS)),
            limit=fields.integer("limit"),
            used=fields.integer("used"),
            resets_at=_minute(fields.optional_integer("resets_at")),
        )
        fields.done()
        return budget


@dataclass(frozen=True, slots=True)
class ReportedLink:
    """A part of the delegation that was handed on.

    Attributes:
        link_id: hex.
        parent_id: what it hangs from: the delegation, or a link that stands before it.
        session_key: `did:key` of the key that received it.
        capabilities: what that key may do.
        expires_at: UTC seconds.
        ended: it was ended at the provider, or something above it was.
        uses: how many calls were served, those below it included.
        last_use: UTC seconds, a whole minute; None where there was none.
        budgets: those that were touched.
    """

    link_id: str
    parent_id: str
    session_key: str
    capabilities: Capabilities
    expires_at: int
    ended: bool
    uses: int
    last_use: int | None
    budgets: tuple[ReportedBudget, ...]

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "delegation_id": self.link_id,
            "parent": self.parent_id,
            "session_key": self.session_key,
            "capabilities": self.capabilities.to_att(),
            "expires_at": self.expires_at,
            "ended": self.ended,
            "uses": self.uses,
            "last_use": self.last_use,
            "budgets": [budget.to_json() for budget in self.budgets],
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "reported link")
        link = cls(
            link_id=fields.hex_("delegation_id", 32),
            parent_id=fields.hex_("parent", 32),
            session_key=from_did(fields.text("session_key", _DID_MAX)).did,
            capabilities=Capabilities.from_att(fields.object_("capabilities")),
            expires_at=fields.integer("expires_at"),
            ended=fields.boolean("ended"),
            uses=fields.integer("uses"),
            last_use=_minute(fields.optional_integer("last_use")),
            budgets=_budgets(fields),
        )
        fields.done()
        return link


@dataclass(frozen=True, slots=True)
class UseReport:
    """What a provider says of the use of one delegation; nobody has checked its signature.

    Attributes:
        provider: provider id.
        relay: origin of the relay that it is for.
        delegation_id: hex.
        address: the session.
        reported_at: UTC seconds.
        uses: how many calls were served, those of links included.
        last_use: UTC seconds, a whole minute; None where there was none.
        budgets: those of the delegation itself that were touched.
        links: what was handed on, a parent before what hangs from it.
        left_out: how many links more there are.
    """

    provider: str
    relay: str
    delegation_id: str
    address: str
    reported_at: int
    uses: int
    last_use: int | None
    budgets: tuple[ReportedBudget, ...]
    links: tuple[ReportedLink, ...] = ()
    left_out: int = 0

    def to_json(self) -> dict[str, Any]:
        """The payload."""
        return {
            "v": 1,
            "iss": self.provider,
            "aud": self.relay,
            "delegation_id": self.delegation_id,
            "address": self.address,
            "iat": self.reported_at,
            "uses": self.uses,
            "last_use": self.last_use,
            "budgets": [budget.to_json() for budget in self.budgets],
            "links": [link.to_json() for link in self.links],
            "left_out": self.left_out,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the payload.

        Raises:
            InputError: it is malformed.
            VerificationError: `chain_broken` where a link hangs from nothing or stands twice, `chain_deep`.
        """
        fields = Fields(value, "use report")
        fields.literal("v", 1)
        report = cls(
            provider=fields.hex_("iss", 16),
            relay=fields.origin("aud"),
            delegation_id=fields.hex_("delegation_id", 32),
            address=fields.hex_("address", 16),
            reported_at=fields.integer("iat"),
            uses=fields.integer("uses"),
            last_use=_minute(fields.optional_integer("last_use")),
            budgets=_budgets(fields),
            links=tuple(ReportedLink.from_json(each) for each in fields.list_("links", USE_LINKS_MAX)),
            left_out=fields.integer("left_out"),
        )
        fields.done()
        report.depths()
        return report

    def depths(self) -> dict[str, int]:
        """How deep each link hangs below the delegation, which is at 0.

        Raises:
            VerificationError: `chain_broken`, `chain_deep`.
        """
        depths = {self.delegation_id: 0}
        for link in self.links:
            if link.parent_id not in depths or link.link_id in depths:
                raise VerificationError("chain_broken", "a link hangs from nothing, or stands twice")
            depths[link.link_id] = depths[link.parent_id] + 1
            if depths[link.link_id] > CHAIN_DEPTH_MAX:
                raise VerificationError("chain_deep", "reported links")
        return depths


def sign_report(report: UseReport, seed: bytes) -> str:
    """The signed form.

    Args:
        report: what it says.
        seed: the provider's key.
    """
    return sign_jws(_HEADER, jcs(report.to_json()), lambda message: ed25519.sign(seed, message))


def parse_report(text: str) -> tuple[Jws, UseReport]:
    """Read a signed report; its signature is checked by `verify.use_report`.

    Raises:
        InputError: it is malformed, not canonical or too large.
        VerificationError: `chain_broken`, `chain_deep`.
    """
    jws = parse_jws(text, USE_REPORT_MAX)
    if dict(jws.header) != dict(_HEADER):
        raise InputError("malformed", "header of a use report")
    return jws, UseReport.from_json(parse_canonical(jws.payload, USE_REPORT_MAX))


def check_signature(jws: Jws, public_key: bytes) -> None:
    """Check who signed; raise `VerificationError` `bad_signature`."""
    verify_jws(jws, SessionPublicKey("ed25519", public_key), TYP)


@dataclass(frozen=True, slots=True)
class UsesAsked:
    """Asks a relay what was reported of one identity's delegations.

    Attributes:
        identity_id: whose.
        public_key: a device key of its newest record.
        time: UTC seconds.
        nonce: 32 bytes, used once.
        signature: by that key, over `asked_message`.
    """

    identity_id: str
    public_key: bytes
    time: int
    nonce: bytes
    signature: bytes

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "identity_id": self.identity_id,
            "public_key": b64u(self.public_key),
            "time": self.time,
            "nonce": b64u(self.nonce),
            "signature": b64u(self.signature),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "uses asked for")
        asked = cls(
            identity_id=fields.hex_("identity_id", 32),
            public_key=fields.bytes_("public_key", length=32),
            time=fields.integer("time"),
            nonce=fields.bytes_("nonce", length=_NONCE),
            signature=fields.bytes_("signature", length=64),
        )
        fields.done()
        return asked


def asked_message(relay: str, asked: UsesAsked) -> bytes:
    """What a device key signs to be told what was reported."""
    identity = bytes.fromhex(asked.identity_id)
    return _ASKED_LABEL + lp(relay) + lp(identity) + lp(asked.public_key) + u64(asked.time) + lp(asked.nonce)


def _budgets(fields: Fields) -> tuple[ReportedBudget, ...]:
    return tuple(ReportedBudget.from_json(each) for each in fields.list_("budgets", USE_BUDGETS_MAX))


def _minute(time: int | None) -> int | None:
    if time is not None and time % MINUTE:
        raise InputError("malformed", "a time of use that is not a whole minute")
    return time
