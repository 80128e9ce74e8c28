"""RFC 6962 inclusion: a leaf is in a tree."""

from __future__ import annotations

import hmac
from collections.abc import Sequence

from authenticator.errors import VerificationError
from authenticator.limits import INTEGER_MAX, MERKLE_PROOF_MAX
from authenticator.protocol.merkle import node_hash

_HASH_BYTES = 32


def verify_inclusion(leaf_hash: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> None:
    """Check that the leaf is at `index` in the tree of `size` leaves (RFC 9162, section 2.1.3.2).

    Raises:
        VerificationError: `inclusion`.
    """
    if not 0 <= index < size <= INTEGER_MAX:
        raise VerificationError("inclusion", "index or size")
    if len(proof) > MERKLE_PROOF_MAX or any(len(item) != _HASH_BYTES for item in (leaf_hash, root, *proof)):
        raise VerificationError("inclusion", "hash lengths")
    position, last, node = index, size - 1, leaf_hash
    for sibling in proof:
        if last == 0:
            raise VerificationError("inclusion", "proof too long")
        if position % 2 or position == last:
            node = node_hash(sibling, node)
            while not position % 2 and position:
                position, last = position >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        position, last = position >> 1, last >> 1
    if last or not hmac.compare_digest(node, root):
        raise VerificationError("inclusion", "another root")
