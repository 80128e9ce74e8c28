"""What gives a relay an identity that it lost, or never had: the newest record, the sealed vault, and the sessions.

The registry's log tells which record is the newest, and the identity key signs, so that only who opened the vault can
give an identity to a relay, and never an old one. Each session comes with the proof of its address, because only the
owner of K_session can say whose it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Self

from authenticator.limits import GENERATIONS_MAX, RESTORED_SESSIONS_MAX, VAULT_MAX
from authenticator.protocol.address import PROOF_BYTES
from authenticator.protocol.canonical import JsonValue, b64u, jcs, lp, sha256, u64
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityOpening

_LABEL = "countersign/restore/v1"
_NONCE = 32


@dataclass(frozen=True, slots=True)
class RestoredSession:
    """One session of the identity.

    Attributes:
        provider: the provider's id.
        generation: which of the identity's sessions there.
        proof: VRF proof of its address.
        first_login: UTC seconds.
        last_login: UTC seconds.
        logins: how often.
    """

    provider: str
    generation: int
    proof: bytes
    first_login: int
    last_login: int
    logins: int

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "provider": self.provider,
            "generation": self.generation,
            "proof": b64u(self.proof),
            "first_login": self.first_login,
            "last_login": self.last_login,
            "logins": self.logins,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "restored session")
        session = cls(
            provider=fields.hex_("provider", 16),
            generation=fields.integer("generation", maximum=GENERATIONS_MAX),
            proof=fields.bytes_("proof", length=PROOF_BYTES),
            first_login=fields.integer("first_login"),
            last_login=fields.integer("last_login"),
            logins=fields.integer("logins"),
        )
        fields.done()
        return session


@dataclass(frozen=True, slots=True)
class Restoration:
    """An identity that is given to a relay.

    Attributes:
        opening: its newest record.
        vault: the sealed vault that goes with it.
        vault_signature: the identity key's, over `vault_message`.
        sessions: those that the app knows.
        time: UTC seconds.
        nonce: 32 random bytes, good once.
        signature: the identity key's, over `restore_message`.
    """

    opening: IdentityOpening
    vault: bytes = field(repr=False)
    vault_signature: bytes
    sessions: tuple[RestoredSession, ...]
    time: int
    nonce: bytes
    signature: bytes

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": 1,
            "opening": self.opening.to_json(),
            "vault": b64u(self.vault),
            "vault_signature": b64u(self.vault_signature),
            "sessions": [session.to_json() for session in self.sessions],
            "time": self.time,
            "nonce": b64u(self.nonce),
            "signature": b64u(self.signature),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "restoration")
        fields.literal("v", 1)
        restoration = cls(
            opening=IdentityOpening.from_json(fields.object_("opening")),
            vault=fields.bytes_("vault", maximum=VAULT_MAX),
            vault_signature=fields.bytes_("vault_signature", length=64),
            sessions=tuple(RestoredSession.from_json(item) for item in fields.list_("sessions", RESTORED_SESSIONS_MAX)),
            time=fields.integer("time"),
            nonce=fields.bytes_("nonce", length=_NONCE),
            signature=fields.bytes_("signature", length=64),
        )
        fields.done()
        return restoration


def restore_message(relay: str, restoration: Restoration) -> bytes:
    """What the identity key signs to give an identity to one relay."""
    sessions = jcs([session.to_json() for session in restoration.sessions])
    head = _LABEL.encode() + lp(relay) + lp(restoration.opening.commitment) + lp(sha256(restoration.vault))
    return head + lp(sha256(sessions)) + u64(restoration.time) + lp(restoration.nonce)
