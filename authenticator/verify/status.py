"""The registry's signed word on whether a session and a delegation hold at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from authenticator.errors import VerificationError
from authenticator.limits import DPOP_FUTURE_MAX, STATUS_INTERVAL, TOKEN_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import jcs, parse_canonical
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.fields import Fields
from authenticator.protocol.jws import parse_jws, sign_jws, verify_jws
from authenticator.protocol.network_record import NetworkRecord

TYP = "cs-status+jwt"
State = Literal["active", "revoked", "unknown"]


@dataclass(frozen=True, slots=True)
class Status:
    """One statement.

    Attributes:
        network: network id.
        address: the session.
        session: its state.
        delegation_id: the delegation that was asked about, if any.
        delegation: its state; None where none was asked about.
        height: the block it was made at.
        iat: UTC seconds.
        exp: UTC seconds.
    """

    network: str
    address: str
    session: State
    delegation_id: str | None
    delegation: State | None
    height: int
    iat: int
    exp: int

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "network": self.network,
            "address": self.address,
            "session": self.session,
            "delegation_id": self.delegation_id,
            "delegation": self.delegation,
            "height": self.height,
            "iat": self.iat,
            "exp": self.exp,
        }


def build_status(
    *,
    network: str,
    address: str,
    session: State,
    delegation_id: str | None,
    delegation: State | None,
    height: int,
    now: int,
    registry_seed: bytes,
) -> str:
    """Make and sign a statement that is good for one status interval."""
    status = Status(network, address, session, delegation_id, delegation, height, now, now + STATUS_INTERVAL)
    header = {"typ": TYP, "alg": "EdDSA"}
    return sign_jws(header, jcs(status.to_json()), lambda message: ed25519.sign(registry_seed, message))


def verify_status(jws_text: str, network: NetworkRecord, address: str, delegation_id: str | None, now: int) -> Status:
    """Check a statement: the registry's, about what was asked, made just now.

    Raises:
        VerificationError: `status_unproven`, `bad_signature`.
        InputError: it is malformed.
    """
    jws = parse_jws(jws_text, TOKEN_MAX)
    verify_jws(jws, SessionPublicKey("ed25519", network.registry.public_key), TYP)
    fields = Fields(parse_canonical(jws.payload, TOKEN_MAX), "status")
    states: tuple[State, ...] = ("active", "revoked", "unknown")
    status = Status(
        network=fields.hex_("network", 32),
        address=fields.hex_("address", 16),
        session=_state(fields.literal("session", *states)),
        delegation_id=fields.optional_hex("delegation_id", 32),
        delegation=_state(fields.literal("delegation", *states)) if fields.has("delegation") else None,
        height=fields.integer("height"),
        iat=fields.integer("iat"),
        exp=fields.integer("exp"),
    )
    fields.done()
    if (status.network, status.address) != (
        network.network_id,
        address,
    ) or status.delegation_id != delegation_id:
        raise VerificationError("status_unproven", "about something else")
    if (status.delegation is None) != (delegation_id is None):
        raise VerificationError("status_unproven", "says nothing about the delegation")
    if not status.iat - DPOP_FUTURE_MAX <= now < status.exp <= status.iat + STATUS_INTERVAL:
        raise VerificationError("status_unproven", "not of this moment")
    return status


def _state(text: str) -> State:
    if text == "active":
        return "active"
    return "revoked" if text == "revoked" else "unknown"
