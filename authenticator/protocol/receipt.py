"""Receipts: an entry, what it hides, its place in the tree, and the registry's signed head."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from authenticator.errors import InputError
from authenticator.limits import MERKLE_PROOF_MAX, NOTE_MAX, RECEIPT_MAX
from authenticator.protocol.canonical import JsonValue, b64u, jcs, parse_json, unb64u
from authenticator.protocol.entry import Attestation, Entry, Opening, parse_entry
from authenticator.protocol.fields import Fields
from authenticator.protocol.note import parse_checkpoint, parse_note

_ATTESTATIONS_MAX = 64
_NODE_CHARACTERS = 43


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that an entry is in the registry; nobody has checked it yet.

    Attributes:
        network: network id.
        entry: the leaf.
        attestations: beside the leaf.
        openings: by the name of what they open, such as `provider`.
        index: the leaf's place.
        proof: its audit path.
        checkpoint: the signed note.
    """

    network: str
    entry: Entry
    attestations: tuple[Attestation, ...]
    openings: Mapping[str, Opening] = field(repr=False)
    index: int
    proof: tuple[bytes, ...]
    checkpoint: str

    @property
    def height(self) -> int:
        """Height of the block it names."""
        return parse_checkpoint(parse_note(self.checkpoint).text).height

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": 1,
            "network": self.network,
            "entry": self.entry.to_json(),
            "attestations": [attestation.to_json() for attestation in self.attestations],
            "openings": {name: opening.to_json() for name, opening in self.openings.items()},
            "index": self.index,
            "proof": [b64u(node) for node in self.proof],
            "checkpoint": self.checkpoint,
        }

    def to_bytes(self) -> bytes:
        """The canonical bytes."""
        return jcs(self.to_json())

    @classmethod
    def from_json(cls, value: JsonValue | Mapping[str, Any]) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "receipt")
        fields.literal("v", 1)
        openings = fields.object_("openings")
        receipt = cls(
            network=fields.hex_("network", 32),
            entry=parse_entry(fields.object_("entry")),
            attestations=tuple(Attestation.from_json(item) for item in fields.list_("attestations", _ATTESTATIONS_MAX)),
            openings={name: Opening.from_json(opening) for name, opening in openings.items()},
            index=fields.integer("index"),
            proof=tuple(unb64u(node, length=32) for node in fields.texts("proof", MERKLE_PROOF_MAX, _NODE_CHARACTERS)),
            checkpoint=fields.message("checkpoint", NOTE_MAX),
        )
        fields.done()
        return receipt

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a file's bytes; raise `InputError` `receipt_invalid` or `too_large`."""
        try:
            return cls.from_json(parse_json(data, RECEIPT_MAX))
        except InputError as error:
            if error.code == "too_large":
                raise
            raise InputError("receipt_invalid", error.detail) from error
