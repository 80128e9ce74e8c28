"""Inclusion and consistency proofs that must be refused."""

from __future__ import annotations

from functools import partial

import pytest

from authenticator.errors import InputError, VerificationError
from authenticator.limits import INTEGER_MAX
from authenticator.protocol.merkle import EMPTY_ROOT, consistency_path, inclusion_path, leaf_hash, new_nodes, root_of
from authenticator.protocol.merkle import node_hash as node
from authenticator.verify.consistency import verify_consistency
from authenticator.verify.inclusion import verify_inclusion
from tests.fakes.refusal import refused

SIZE, OLD, INDEX = 13, 7, 5


class Tree:
    """Stored subtrees of some leaves."""

    def __init__(self, leaves: list[bytes]) -> None:
        self.nodes: dict[tuple[int, int], bytes] = {}
        for index, leaf in enumerate(leaves):
            for level, position, hash_ in new_nodes(self.read, index, leaf_hash(leaf)):
                self.nodes[level, position] = hash_

    def read(self, level: int, index: int) -> bytes:
        return self.nodes[level, index]

    def root(self, size: int) -> bytes:
        return root_of(self.read, size)


LEAVES = [bytes([number]) for number in range(SIZE)]
TREE = Tree(LEAVES)
REWRITTEN = Tree([b"changed", *LEAVES[1:]])
LEAF = leaf_hash(LEAVES[INDEX])
ROOT, OLD_ROOT = TREE.root(SIZE), TREE.root(OLD)
PATH = inclusion_path(TREE.read, INDEX, SIZE)
CONTINUES = consistency_path(TREE.read, OLD, SIZE)


def flipped(proof: list[bytes], index: int) -> list[bytes]:
    changed = bytes([proof[index][0] ^ 1]) + proof[index][1:]
    return [*proof[:index], changed, *proof[index + 1 :]]


Inclusion = tuple[str, bytes, int, int, list[bytes], bytes]
INCLUSION: list[Inclusion] = [
    ("another-leaf", leaf_hash(b"x"), INDEX, SIZE, PATH, ROOT),
    ("leaf-not-hashed", LEAVES[INDEX], INDEX, SIZE, PATH, ROOT),
    ("leaf-hashed-as-a-node", node(LEAVES[INDEX], b""), INDEX, SIZE, PATH, ROOT),
    ("inner-node-as-a-leaf", leaf_hash(TREE.read(0, 4) + TREE.read(0, 5)), 2, 7, PATH[1:], ROOT),
    ("inner-node-for-the-leafs-hash", TREE.read(1, 2), 2, SIZE, PATH[1:], ROOT),
    ("root-as-the-only-leaf", leaf_hash(ROOT), 0, 1, [], ROOT),
    ("next-index", LEAF, INDEX + 1, SIZE, PATH, ROOT),
    ("index-before", LEAF, INDEX - 1, SIZE, PATH, ROOT),
    ("index-of-the-other-half", LEAF, INDEX + 8, SIZE, PATH, ROOT),
    ("negative-index", LEAF, -1, SIZE, PATH, ROOT),
    ("index-is-the-size", LEAF, SIZE, SIZE, PATH, ROOT),
    ("index-64-bits-round", LEAF, INDEX + 2**64, SIZE, PATH, ROOT),
    ("empty-tree", LEAF, 0, 0, [], EMPTY_ROOT),
    ("negative-size", LEAF, 0, -1, [], ROOT),
    ("size-beyond-2-to-the-53", LEAF, INDEX, INTEGER_MAX + 1, PATH, ROOT),
    ("half-the-size", LEAF, INDEX, SIZE // 2, PATH, ROOT),
    ("twice-the-size", LEAF, INDEX, SIZE * 2, PATH, ROOT),
    ("root-of-an-older-tree", LEAF, INDEX, SIZE, PATH, OLD_ROOT),
    ("root-of-another-tree", LEAF, INDEX, SIZE, PATH, REWRITTEN.root(SIZE)),
    ("empty-root", LEAF, INDEX, SIZE, PATH, b""),
    ("root-of-31-bytes", LEAF, INDEX, SIZE, PATH, ROOT[:31]),
    ("leaf-hash-of-33-bytes", LEAF + b"\0", INDEX, SIZE, PATH, ROOT),
    ("no-proof", LEAF, INDEX, SIZE, [], ROOT),
    ("first-hash-missing", LEAF, INDEX, SIZE, PATH[1:], ROOT),
    ("last-hash-missing", LEAF, INDEX, SIZE, PATH[:-1], ROOT),
    ("hash-too-many-in-front", LEAF, INDEX, SIZE, [bytes(32), *PATH], ROOT),
    ("hash-too-many-at-the-end", LEAF, INDEX, SIZE, [*PATH, bytes(32)], ROOT),
    ("root-at-the-end", LEAF, INDEX, SIZE, [*PATH, ROOT], ROOT),
    ("backwards", LEAF, INDEX, SIZE, PATH[::-1], ROOT),
    ("empty-hash-in-it", LEAF, INDEX, SIZE, [*PATH[:-1], b""], ROOT),
    ("hash-of-31-bytes-in-it", LEAF, INDEX, SIZE, [*PATH[:-1], PATH[-1][:31]], ROOT),
    ("64-hashes", LEAF, INDEX, SIZE, [bytes(32)] * 64, ROOT),
    ("index-beyond-a-tree-of-one", LEAF, INDEX, 1, [], LEAF),
    ("only-leaf-of-31-bytes", LEAF[:31], 0, 1, [], LEAF[:31]),
    ("path-of-a-larger-tree", TREE.read(0, 1), 0, 1, [TREE.read(0, 0)], TREE.root(2)),
    *[(f"bit-of-hash-{n}", LEAF, INDEX, SIZE, flipped(PATH, n), ROOT) for n in range(len(PATH))],
]

Consistency = tuple[str, int, bytes, int, bytes, list[bytes]]
CONSISTENCY: list[Consistency] = [
    ("history-rewritten", OLD, OLD_ROOT, SIZE, REWRITTEN.root(SIZE), CONTINUES),
    (
        "history-rewritten-with-its-own-proof",
        OLD,
        OLD_ROOT,
        SIZE,
        REWRITTEN.root(SIZE),
        consistency_path(REWRITTEN.read, OLD, SIZE),
    ),
    ("another-old-root", OLD, REWRITTEN.root(OLD), SIZE, ROOT, CONTINUES),
    ("roots-swapped", OLD, ROOT, SIZE, OLD_ROOT, CONTINUES),
    ("sizes-swapped", SIZE, OLD_ROOT, OLD, ROOT, CONTINUES),
    ("old-one-larger", OLD + 1, OLD_ROOT, SIZE, ROOT, CONTINUES),
    ("old-one-smaller", OLD - 1, OLD_ROOT, SIZE, ROOT, CONTINUES),
    ("half-the-new-size", OLD, OLD_ROOT, 8, ROOT, CONTINUES),
    ("twice-the-new-size", OLD, OLD_ROOT, SIZE * 2, ROOT, CONTINUES),
    ("negative-old-size", -1, OLD_ROOT, SIZE, ROOT, CONTINUES),
    ("negative-sizes", -2, EMPTY_ROOT, -1, EMPTY_ROOT, []),
    ("size-beyond-2-to-the-53", OLD, OLD_ROOT, INTEGER_MAX + 1, ROOT, CONTINUES),
    ("no-proof", OLD, OLD_ROOT, SIZE, ROOT, []),
    ("no-proof-from-a-power-of-two", 4, TREE.root(4), SIZE, ROOT, []),
    ("first-hash-missing", OLD, OLD_ROOT, SIZE, ROOT, CONTINUES[1:]),
    ("last-hash-missing", OLD, OLD_ROOT, SIZE, ROOT, CONTINUES[:-1]),
    ("hash-too-many-in-front", OLD, OLD_ROOT, SIZE, ROOT, [bytes(32), *CONTINUES]),
    ("hash-too-many-at-the-end", OLD, OLD_ROOT, SIZE, ROOT, [*CONTINUES, bytes(32)]),
    ("backwards", OLD, OLD_ROOT, SIZE, ROOT, CONTINUES[::-1]),
    ("hash-of-31-bytes-in-it", OLD, OLD_ROOT, SIZE, ROOT, [CONTINUES[0][:31], *CONTINUES[1:]]),
    ("empty-hash-in-it", OLD, OLD_ROOT, SIZE, ROOT, [b"", *CONTINUES[1:]]),
    ("64-hashes", OLD, OLD_ROOT, SIZE, ROOT, [bytes(32)] * 64),
    ("two-roots-of-one-size", SIZE, REWRITTEN.root(SIZE), SIZE, ROOT, []),
    ("proof-between-equals", SIZE, ROOT, SIZE, ROOT, [ROOT]),
    ("proof-from-nothing", 0, EMPTY_ROOT, SIZE, ROOT, [ROOT]),
    ("nothing-with-another-root", 0, ROOT, SIZE, ROOT, []),
    ("nothing-twice-with-two-roots", 0, EMPTY_ROOT, 0, ROOT, []),
    ("nothing-twice-with-another-root", 0, ROOT, 0, ROOT, []),
    ("root-of-31-bytes", OLD, OLD_ROOT[:31], SIZE, ROOT, CONTINUES),
    ("empty-roots", OLD, b"", SIZE, b"", CONTINUES),
    ("from-nothing-to-less", 0, EMPTY_ROOT, -1, ROOT, []),
    ("equals-beyond-2-to-the-53", INTEGER_MAX + 1, ROOT, INTEGER_MAX + 1, ROOT, []),
    ("equals-with-empty-roots", SIZE, b"", SIZE, b"", []),
    ("sizes-of-the-right-half-only", 3, TREE.root(7), 4, TREE.root(8), consistency_path(TREE.read, 7, 8)),
    *[(f"bit-of-hash-{n}", OLD, OLD_ROOT, SIZE, ROOT, flipped(CONTINUES, n)) for n in range(len(CONTINUES))],
]


def test_the_untouched_ones_hold() -> None:
    """Every leaf of every small tree, and every step from one to a larger one."""
    for size in range(1, SIZE + 1):
        for index in range(size):
            path = inclusion_path(TREE.read, index, size)
            verify_inclusion(leaf_hash(LEAVES[index]), index, size, path, TREE.root(size))
        for old in range(size + 1):
            verify_consistency(old, TREE.root(old), size, TREE.root(size), consistency_path(TREE.read, old, size))


@pytest.mark.parametrize(
    ("leaf", "index", "size", "proof", "root"), [r[1:] for r in INCLUSION], ids=[r[0] for r in INCLUSION]
)
def test_inclusion(leaf: bytes, index: int, size: int, proof: list[bytes], root: bytes) -> None:
    error = refused("inclusion", lambda: verify_inclusion(leaf, index, size, proof, root))
    assert isinstance(error, VerificationError)


@pytest.mark.parametrize(
    ("old", "old_root", "new", "root", "proof"), [r[1:] for r in CONSISTENCY], ids=[r[0] for r in CONSISTENCY]
)
def test_consistency(old: int, old_root: bytes, new: int, root: bytes, proof: list[bytes]) -> None:
    error = refused("consistency", lambda: verify_consistency(old, old_root, new, root, proof))
    assert isinstance(error, VerificationError)


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (4, 3), (0, 0)])
def test_no_path_of_no_leaf(index: int, size: int) -> None:
    assert isinstance(refused("malformed", lambda: inclusion_path(TREE.read, index, size)), InputError)


@pytest.mark.parametrize(("old", "new"), [(-1, 3), (4, 3), (1, 0)])
def test_no_path_backwards(old: int, new: int) -> None:
    assert isinstance(refused("malformed", lambda: consistency_path(TREE.read, old, new)), InputError)


def test_a_path_leads_from_one_leaf_only() -> None:
    """Every path of a small tree, for every other index and size: none of them holds."""
    for index in range(SIZE):
        path = inclusion_path(TREE.read, index, SIZE)
        leaf = leaf_hash(LEAVES[index])
        for elsewhere in range(SIZE):
            if elsewhere != index:
                refused("inclusion", partial(verify_inclusion, leaf, elsewhere, SIZE, path, ROOT))
