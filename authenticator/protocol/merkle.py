"""RFC 6962 Merkle trees: hashes, roots and proofs over stored subtree hashes.

A tree is read through `read(level, index)`: the hash of the perfect subtree of 2**level leaves that starts at
leaf index * 2**level. Whoever appends stores those hashes once (`new_nodes`); every proof is O(log n) then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from authenticator.errors import InputError
from authenticator.protocol.canonical import sha256

ReadNode = Callable[[int, int], bytes]
EMPTY_ROOT = sha256(b"")


def leaf_hash(leaf: bytes) -> bytes:
    """Hash of one leaf (RFC 6962, section 2.1)."""
    return sha256(b"\x00", leaf)


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node (RFC 6962, section 2.1)."""
    return sha256(b"\x01", left, right)


def new_nodes(read: ReadNode, index: int, hash_: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Every perfect subtree that appending leaf `index` completes: level, index, hash."""
    level, position, node = 0, index, hash_
    yield level, position, node
    while position % 2:
        node = node_hash(read(level, position - 1), node)
        level, position = level + 1, position // 2
        yield level, position, node


def root_of(read: ReadNode, size: int) -> bytes:
    """Root of the first `size` leaves."""
    return EMPTY_ROOT if size == 0 else _range_hash(read, 0, size)


def inclusion_path(read: ReadNode, index: int, size: int) -> list[bytes]:
    """Audit path of leaf `index` in the tree of `size` leaves (RFC 6962, section 2.1.1).

    Raises:
        InputError: `malformed` where there is no such leaf.
    """
    if not 0 <= index < size:
        raise InputError("malformed", "leaf index")
    return _path(read, index, 0, size)


def consistency_path(read: ReadNode, old: int, new: int) -> list[bytes]:
    """Proof that the tree of `new` leaves continues the one of `old` leaves (RFC 6962, section 2.1.2).

    Raises:
        InputError: `malformed` where `old` is larger than `new`.
    """
    if not 0 <= old <= new:
        raise InputError("malformed", "tree sizes")
    if old in (0, new):
        return []
    return _subproof(read, old, 0, new, whole=True)


def _path(read: ReadNode, index: int, start: int, end: int) -> list[bytes]:
    if end - start == 1:
        return []
    split = start + _split(end - start)
    if index < split:
        return [*_path(read, index, start, split), _range_hash(read, split, end)]
    return [*_path(read, index, split, end), _range_hash(read, start, split)]


def _subproof(read: ReadNode, old: int, start: int, end: int, *, whole: bool) -> list[bytes]:
    if old == end:
        return [] if whole else [_range_hash(read, start, end)]
    split = start + _split(end - start)
    if old <= split:
        return [*_subproof(read, old, start, split, whole=whole), _range_hash(read, split, end)]
    return [*_subproof(read, old, split, end, whole=False), _range_hash(read, start, split)]


def _range_hash(read: ReadNode, start: int, end: int) -> bytes:
    size = end - start
    if size & (size - 1) == 0:
        return read(size.bit_length() - 1, start // size)
    split = start + _split(size)
    return node_hash(_range_hash(read, start, split), _range_hash(read, split, end))


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1
