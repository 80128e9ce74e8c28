"""Session addresses: one for each identity, provider and generation, proven by the identity's K_session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from authenticator.errors import InputError
from authenticator.limits import GENERATIONS_MAX
from authenticator.protocol.canonical import JsonValue, b64u, labelled_hash, lp, u32
from authenticator.protocol.fields import Fields

PROOF_BYTES = 80
_LABEL = "countersign/session/v1"
_OUTPUT_BYTES = 64
_ADDRESS_BYTES = 16


@dataclass(frozen=True, slots=True)
class SessionProof:
    """Proves a session address, and the one before it where the session is not the first.

    Attributes:
        generation: 0 for the first session of identity and provider.
        proof: VRF proof of this generation's address.
        previous_proof: VRF proof of the generation before; None for generation 0.
    """

    generation: int
    proof: bytes
    previous_proof: bytes | None

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        previous = None if self.previous_proof is None else b64u(self.previous_proof)
        return {"generation": self.generation, "proof": b64u(self.proof), "previous_proof": previous}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "session proof")
        proof = cls(
            generation=fields.integer("generation", maximum=GENERATIONS_MAX),
            proof=fields.bytes_("proof", length=PROOF_BYTES),
            previous_proof=fields.optional_bytes("previous_proof", length=PROOF_BYTES),
        )
        fields.done()
        if (proof.generation == 0) != (proof.previous_proof is None):
            raise InputError("malformed", "a later generation proves the one before, the first does not")
        return proof


def address_input(provider_id: str, generation: int) -> bytes:
    """What K_session's VRF is evaluated on."""
    return lp(bytes.fromhex(provider_id)) + u32(generation)


def address_from_output(output: bytes) -> str:
    """The address of a 64-byte VRF output: 32 hex characters.

    Raises:
        InputError: `malformed` for another length.
    """
    if len(output) != _OUTPUT_BYTES:
        raise InputError("malformed", "VRF output")
    return labelled_hash(_LABEL, output)[:_ADDRESS_BYTES].hex()
