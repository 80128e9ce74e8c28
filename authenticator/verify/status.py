"""The registry's signed word on what holds at this moment: a session and a delegation, or an identity's record.

Inclusion proves that something was recorded, and nothing proves that something was not: that an identity's commitment
was replaced by no other the registry can only say. It signs that, so that a lie of it is evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from authenticator.errors import VerificationError
from authenticator.limits import DPOP_FUTURE_MAX, STATUS_INTERVAL, TOKEN_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, jcs, parse_canonical
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.fields import Fields
from authenticator.protocol.jws import parse_jws, sign_jws, verify_jws
from authenticator.protocol.network_record import NetworkRecord

TYP = "cs-status+jwt"
COMMITMENT_TYP = "cs-commitment+jwt"
State = Literal["active", "revoked", "unknown"]
CommitmentState = Literal["newest", "replaced", "unknown"]


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
    _check_moment(status.iat, status.exp, now)
    return status


@dataclass(frozen=True, slots=True)
class CommitmentStatus:
    """What the registry says of an identity's commitment.

    Attributes:
        state: whether it is the newest of its identity, was replaced by a later one, or was never recorded.
        index: where its leaf is; None where it was never recorded.
    """

    state: CommitmentState
    index: int | None


def build_commitment_status(
    *, network: str, commitment: bytes, status: CommitmentStatus, now: int, registry_seed: bytes
) -> str:
    """Make and sign a statement about an identity's commitment that is good for one status interval."""
    content = {
        "network": network,
        "commitment": b64u(commitment),
        "state": status.state,
        "index": status.index,
        "iat": now,
        "exp": now + STATUS_INTERVAL,
    }
    header = {"typ": COMMITMENT_TYP, "alg": "EdDSA"}
    return sign_jws(header, jcs(content), lambda message: ed25519.sign(registry_seed, message))


def verify_commitment_status(jws_text: str, network: NetworkRecord, commitment: bytes, now: int) -> CommitmentStatus:
    """Check a statement about an identity's commitment: the registry's, about what was asked, made just now.

    Raises:
        VerificationError: `status_unproven`, `bad_signature`.
        InputError: it is malformed.
    """
    jws = parse_jws(jws_text, TOKEN_MAX)
    verify_jws(jws, SessionPublicKey("ed25519", network.registry.public_key), COMMITMENT_TYP)
    fields = Fields(parse_canonical(jws.payload, TOKEN_MAX), "commitment status")
    named = fields.hex_("network", 32), fields.bytes_("commitment", length=32)
    state = cast("CommitmentState", fields.literal("state", *get_args(CommitmentState)))
    status = CommitmentStatus(state, fields.integer("index") if fields.has("index") else None)
    issued, ends = fields.integer("iat"), fields.integer("exp")
    fields.done()
    if named != (network.network_id, commitment):
        raise VerificationError("status_unproven", "about something else")
    if (status.state == "unknown") != (status.index is None):
        raise VerificationError("status_unproven", "recorded nowhere")
    _check_moment(issued, ends, now)
    return status


def _check_moment(issued: int, ends: int, now: int) -> None:
    if not issued - DPOP_FUTURE_MAX <= now < ends <= issued + STATUS_INTERVAL:
        raise VerificationError("status_unproven", "not of this moment")


def _state(text: str) -> State:
    if text == "active":
        return "active"
    return "revoked" if text == "revoked" else "unknown"
