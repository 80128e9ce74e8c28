"""The approval challenge: a VRF output over the exact intent, its policy, a recent block and one identity.

Field names on the wire follow Tatchi's; the suite is RFC 9381's ECVRF-EDWARDS25519-SHA512-TAI.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from authenticator.errors import InputError
from authenticator.limits import NAME_MAX
from authenticator.protocol import vrf
from authenticator.protocol.canonical import JsonValue, b64u, labelled_hash, lp, u64
from authenticator.protocol.fields import Fields

RP_ID = "id.countersign.invalid"
"""A name that no web page can have, so that no site can ask a person's key for the vault's secret."""
RP_ORIGIN = f"https://{RP_ID}"
CHALLENGE_BYTES = 32
_LABEL = "countersign/challenge/v1"
_DIGEST_BYTES = 32


@dataclass(frozen=True, slots=True)
class VrfData:
    """A challenge and how it came about.

    Attributes:
        vrf_input_data: 32 bytes, as `vrf_input` gives them.
        vrf_output: 64 bytes; the first 32 are the WebAuthn challenge.
        vrf_proof: 80 bytes.
        public_key: public half of K_challenge, 32 bytes.
        user_id: the identity id, hex.
        rp_id: the relying party id.
        block_height: number of the block.
        block_hash: SHA-256 of the block's note text.
        intent_digest_32: digest of what is approved.
        session_policy_digest_32: digest of its lifetime and budgets; zeros where it has none.
    """

    vrf_input_data: bytes
    vrf_output: bytes
    vrf_proof: bytes
    public_key: bytes
    user_id: str
    rp_id: str
    block_height: int
    block_hash: bytes
    intent_digest_32: bytes
    session_policy_digest_32: bytes

    @property
    def challenge(self) -> bytes:
        """What the security key signs."""
        return self.vrf_output[:CHALLENGE_BYTES]

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "vrf_input_data": b64u(self.vrf_input_data),
            "vrf_output": b64u(self.vrf_output),
            "vrf_proof": b64u(self.vrf_proof),
            "public_key": b64u(self.public_key),
            "user_id": self.user_id,
            "rp_id": self.rp_id,
            "block_height": self.block_height,
            "block_hash": b64u(self.block_hash),
            "intent_digest_32": b64u(self.intent_digest_32),
            "session_policy_digest_32": b64u(self.session_policy_digest_32),
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "vrf_data")
        data = cls(
            vrf_input_data=fields.bytes_("vrf_input_data", length=32),
            vrf_output=fields.bytes_("vrf_output", length=64),
            vrf_proof=fields.bytes_("vrf_proof", length=80),
            public_key=fields.bytes_("public_key", length=32),
            user_id=fields.hex_("user_id", 32),
            rp_id=fields.text("rp_id", NAME_MAX),
            block_height=fields.integer("block_height"),
            block_hash=fields.bytes_("block_hash", length=32),
            intent_digest_32=fields.bytes_("intent_digest_32", length=32),
            session_policy_digest_32=fields.bytes_("session_policy_digest_32", length=32),
        )
        fields.done()
        return data


def vrf_input(
    identity_id: str, rp_id: str, height: int, block_hash: bytes, intent_digest: bytes, policy_digest: bytes
) -> bytes:
    """The 32 bytes that the VRF is evaluated on.

    Raises:
        InputError: `malformed` where a digest is not 32 bytes; they stand in a row without length prefixes.
    """
    if any(len(part) != _DIGEST_BYTES for part in (block_hash, intent_digest, policy_digest)):
        raise InputError("malformed", "digest length")
    return labelled_hash(
        _LABEL,
        lp(bytes.fromhex(identity_id)),
        lp(rp_id),
        u64(height),
        block_hash,
        intent_digest,
        policy_digest,
    )


def make_vrf_data(
    k_challenge: bytes,
    *,
    identity_id: str,
    rp_id: str,
    height: int,
    block_hash: bytes,
    intent_digest: bytes,
    policy_digest: bytes,
) -> VrfData:
    """Make the challenge for one approval."""
    alpha = vrf_input(identity_id, rp_id, height, block_hash, intent_digest, policy_digest)
    proof = vrf.prove(k_challenge, alpha)
    return VrfData(
        vrf_input_data=alpha,
        vrf_output=vrf.proof_to_hash(proof),
        vrf_proof=proof,
        public_key=vrf.public_key(k_challenge),
        user_id=identity_id,
        rp_id=rp_id,
        block_height=height,
        block_hash=block_hash,
        intent_digest_32=intent_digest,
        session_policy_digest_32=policy_digest,
    )
