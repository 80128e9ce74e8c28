"""The registry's head: signed by the registry, co-signed by a quorum of validators, fresh where needed."""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.errors import InputError, VerificationError
from authenticator.limits import BLOCK_AGE_MAX, BLOCK_FUTURE_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.merkle import EMPTY_ROOT
from authenticator.protocol.network_record import NetworkRecord, Peer
from authenticator.protocol.note import (
    Checkpoint,
    SignedNote,
    block_hash,
    note_key_hash,
    parse_checkpoint,
    parse_note,
)


@dataclass(frozen=True, slots=True)
class VerifiedCheckpoint:
    """A checkpoint whose signatures hold in a network.

    Attributes:
        checkpoint: the head.
        block_hash: SHA-256 of the note's text.
        text: the note's text.
        note: the whole note.
        validators: how many validators co-signed.
    """

    checkpoint: Checkpoint
    block_hash: bytes
    text: str
    note: str
    validators: int


def verify_checkpoint(note: str, network: NetworkRecord) -> VerifiedCheckpoint:
    """Check a note against the pinned network record.

    The registry's signature is always required; quorum counts validators only; a known key whose signature
    fails spoils the note.

    Raises:
        VerificationError: `checkpoint_invalid`, `quorum_missing`.
    """
    try:
        parsed = parse_note(note)
        checkpoint = parse_checkpoint(parsed.text)
    except InputError as error:
        raise VerificationError("checkpoint_invalid", str(error)) from error
    if checkpoint.origin != network.registry.name:
        raise VerificationError("checkpoint_invalid", "another registry's")
    if checkpoint.size == 0 and checkpoint.root != EMPTY_ROOT:
        raise VerificationError("checkpoint_invalid", "root of the empty tree")
    if not _signed_by(parsed, network.registry):
        raise VerificationError("checkpoint_invalid", "not signed by the registry")
    validators = sum(_signed_by(parsed, validator) for validator in network.validators)
    if validators < network.quorum:
        raise VerificationError("quorum_missing", f"{validators} of {network.quorum}")
    return VerifiedCheckpoint(checkpoint, block_hash(parsed.text), parsed.text, note, validators)


def check_fresh(verified: VerifiedCheckpoint, now: int) -> None:
    """Check that a block is recent by the checker's own clock.

    Raises:
        VerificationError: `block_stale`.
    """
    age = now - verified.checkpoint.time
    if not -BLOCK_FUTURE_MAX <= age <= BLOCK_AGE_MAX:
        raise VerificationError("block_stale", f"{age} s old", step=3)


def _signed_by(note: SignedNote, peer: Peer) -> bool:
    key_hash = note_key_hash(peer.name, peer.public_key)
    found = [s for s in note.signatures if s.name == peer.name and s.key_hash == key_hash]
    for signature in found:
        try:
            ed25519.verify(peer.public_key, note.text.encode("utf-8"), signature.signature)
        except VerificationError as error:
            raise VerificationError("checkpoint_invalid", f"signature of {peer.name}") from error
    return bool(found)
