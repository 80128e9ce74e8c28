"""RFC 6962 consistency: a tree continues an older one."""

from __future__ import annotations

import hmac
from collections.abc import Sequence

from authenticator.errors import VerificationError
from authenticator.limits import INTEGER_MAX, MERKLE_PROOF_MAX
from authenticator.protocol.merkle import EMPTY_ROOT, node_hash

_HASH_BYTES = 32


def verify_consistency(size1: int, root1: bytes, size2: int, root2: bytes, proof: Sequence[bytes]) -> None:
    """Check that the tree of `size2` leaves starts with the one of `size1` (RFC 9162, section 2.1.4.2).

    Raises:
        VerificationError: `consistency`.
    """
    if not 0 <= size1 <= size2 <= INTEGER_MAX:
        raise VerificationError("consistency", "sizes")
    if len(proof) > MERKLE_PROOF_MAX or any(len(item) != _HASH_BYTES for item in (root1, root2, *proof)):
        raise VerificationError("consistency", "hash lengths")
    if size1 in (0, size2):
        _check_trivial(size1, root1, size2, root2, proof)
        return
    path = list(proof) if size1 & (size1 - 1) else [root1, *proof]
    old, new = _roots(path, size1, size2)
    if not (hmac.compare_digest(old, root1) and hmac.compare_digest(new, root2)):
        raise VerificationError("consistency", "another root")


def _roots(path: Sequence[bytes], size1: int, size2: int) -> tuple[bytes, bytes]:
    """The two roots that a path from the old tree's last perfect subtree upwards leads to."""
    if not path:
        raise VerificationError("consistency", "empty proof")
    position, last = size1 - 1, size2 - 1
    while position % 2:
        position, last = position >> 1, last >> 1
    old = new = path[0]
    for node in path[1:]:
        if last == 0:
            raise VerificationError("consistency", "proof too long")
        if position % 2 or position == last:
            old, new = node_hash(node, old), node_hash(node, new)
            while not position % 2 and position:
                position, last = position >> 1, last >> 1
        else:
            new = node_hash(new, node)
        position, last = position >> 1, last >> 1
    if last:
        raise VerificationError("consistency", "proof too short")
    return old, new


def _check_trivial(size1: int, root1: bytes, size2: int, root2: bytes, proof: Sequence[bytes]) -> None:
    if proof:
        raise VerificationError("consistency", "a proof where none is needed")
    if size1 == size2 and not hmac.compare_digest(root1, root2):
        raise VerificationError("consistency", "two roots of one size")
    if size1 == 0 and not hmac.compare_digest(root1, EMPTY_ROOT):
        raise VerificationError("consistency", "root of the empty tree")
