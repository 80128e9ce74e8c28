"""A receipt that holds: the entry is in the tree whose head the pinned registry signed."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from authenticator.errors import InputError, VerificationError
from authenticator.protocol.canonical import unb64u
from authenticator.protocol.entry import (
    REVOCATIONS,
    SESSION_OPENINGS,
    Attestation,
    Entry,
    Opening,
    provider_commitment,
)
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.receipt import Receipt
from authenticator.verify.checkpoint import VerifiedCheckpoint, verify_checkpoint
from authenticator.verify.inclusion import verify_inclusion

_PROVIDER_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class VerifiedReceipt:
    """An entry that is proven to be in the registry.

    Attributes:
        entry: the leaf; its signature holds.
        index: its place.
        checkpoint: the head that proves it.
        openings: what it hides; they open its commitments.
    """

    entry: Entry
    index: int
    checkpoint: VerifiedCheckpoint
    openings: Mapping[str, Opening] = field(repr=False)


def verify_receipt(receipt: Receipt, network: NetworkRecord) -> VerifiedReceipt:
    """Check a receipt against the pinned network record.

    Raises:
        VerificationError: `wrong_network`, `checkpoint_invalid`, `quorum_missing`, `inclusion`, `bad_signature`,
            `entries`, `account_mismatch`.
        InputError: `malformed` for a signature that is none, `receipt_invalid` for openings that open nothing.
    """
    entry = receipt.entry
    if receipt.network != network.network_id or entry.network != network.network_id:
        raise VerificationError("wrong_network", "receipt")
    checkpoint = verify_checkpoint(receipt.checkpoint, network)
    head = checkpoint.checkpoint
    verify_inclusion(entry.leaf_hash, receipt.index, head.size, receipt.proof, head.root)
    entry.check_signature()
    check_attestations(entry, receipt.attestations, network)
    check_openings(entry, receipt.openings)
    return VerifiedReceipt(entry, receipt.index, checkpoint, receipt.openings)


def check_attestations(entry: Entry, attestations: tuple[Attestation, ...], network: NetworkRecord) -> None:
    """Check that a quorum of validators attests the leaf; revocations need none.

    Attestations by strangers say nothing; one that is said to be a relay's or a validator's must hold. How many are
    needed comes from the pinned network record, never from the receipt.

    Raises:
        VerificationError: `bad_signature`, `quorum_missing`.
    """
    validators = {peer.public_key for peer in network.validators}
    known = validators | {peer.public_key for peer in network.relays}
    leaf_hash = entry.leaf_hash
    for attestation in attestations:
        if attestation.by in known:
            attestation.verify(entry.network, leaf_hash)
    count = len(validators & {attestation.by for attestation in attestations})
    if count < network.quorum and entry.kind not in REVOCATIONS:
        raise VerificationError("quorum_missing", f"{count} of {network.quorum}")


def check_openings(entry: Entry, openings: Mapping[str, Opening]) -> None:
    """Check that openings open what the entry commits to.

    Raises:
        InputError: `receipt_invalid`.
    """
    for name, opening in openings.items():
        if name != "provider" or entry.kind not in SESSION_OPENINGS:
            raise InputError("receipt_invalid", "an opening of nothing")
        if not _PROVIDER_ID.fullmatch(opening.value):
            raise InputError("receipt_invalid", "opening")
        expected = provider_commitment(opening.salt, opening.value)
        if not hmac.compare_digest(expected, unb64u(entry.text("provider_commitment"))):
            raise InputError("receipt_invalid", "another value")
