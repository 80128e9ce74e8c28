"""Parts of the plan in `approval.py` that hold for whatever is approved: its form, its place, whose record it names."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Any, Protocol, Self

from authenticator.errors import InputError, VerificationError
from authenticator.limits import BLOCK_AGE_MAX, BLOCK_FUTURE_MAX
from authenticator.protocol.canonical import jcs, sha256
from authenticator.protocol.identity import Credential, IdentityOpening, IdentityRecord
from authenticator.protocol.intent import Intent


class Sent(Protocol):
    """A message with one canonical form."""

    def to_json(self) -> Mapping[str, Any]:
        """The JSON form."""

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read its bytes; raise `InputError`."""


def check_form(sent: Sent) -> bytes:
    """Write a message, read it again, compare; returns its digest.

    Raises:
        InputError: `malformed`, `too_large` or `not_canonical`.
    """
    encoded = jcs(sent.to_json())
    if type(sent).from_bytes(encoded) != sent:
        raise InputError("not_canonical", f"{type(sent).__name__} reads otherwise than it was written")
    return sha256(encoded)


def check_place(intent: Intent, network: str, relay: str) -> None:
    """It was approved for this network and this relay.

    Raises:
        VerificationError: `wrong_network`, `wrong_relay`.
    """
    if intent.network != network:
        raise VerificationError("wrong_network", "intent")
    if intent.relay != relay:
        raise VerificationError("wrong_relay", "intent")


def check_issued(issued_at: int, now: int) -> None:
    """It was approved just now.

    Raises:
        VerificationError: `grant_times`.
    """
    if not -BLOCK_FUTURE_MAX <= now - issued_at <= BLOCK_AGE_MAX:
        raise VerificationError("grant_times", "issued at")


def check_newest(opening: IdentityOpening, commitment: bytes | None) -> None:
    """The record is the newest one that is known of its identity.

    Raises:
        VerificationError: `identity_unknown`, `identity_commitment`.
    """
    if commitment is None:
        raise VerificationError("identity_unknown", "no commitment")
    if not hmac.compare_digest(opening.commitment, commitment):
        raise VerificationError("identity_commitment", "not the newest record")


def find_credential(record: IdentityRecord, credential_id: bytes, removed: frozenset[bytes]) -> Credential:
    """The record's credential with this id, which was not removed.

    Raises:
        VerificationError: `credential_unknown`, `credential_removed`.
    """
    if credential_id in removed:
        raise VerificationError("credential_removed")
    found = record.credential(credential_id)
    if found is None:
        raise VerificationError("credential_unknown")
    return found
