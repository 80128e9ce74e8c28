"""RFC 6962 trees against the plain definition, read from stored subtrees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol import merkle
from authenticator.verify.consistency import verify_consistency
from authenticator.verify.inclusion import verify_inclusion

# RFC 6962's own reference data: the eight leaves of the Certificate Transparency tests, and the root of them all.
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    4: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}
SIZES = st.integers(1, 300)


class Store:
    """What a registry keeps: the hash of every perfect subtree."""

    def __init__(self, leaves: list[bytes]) -> None:
        self.nodes: dict[tuple[int, int], bytes] = {}
        for index, leaf in enumerate(leaves):
            for level, position, node in merkle.new_nodes(self.read, index, merkle.leaf_hash(leaf)):
                self.nodes[level, position] = node

    def read(self, level: int, index: int) -> bytes:
        return self.nodes[level, index]


def naive_root(leaves: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, word for word."""
    if not leaves:
        return merkle.EMPTY_ROOT
    if len(leaves) == 1:
        return merkle.leaf_hash(leaves[0])
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return merkle.node_hash(naive_root(leaves[:split]), naive_root(leaves[split:]))


def leaves_of(size: int) -> list[bytes]:
    return [f"leaf {number}".encode() for number in range(size)]


EVERYTHING = leaves_of(300)
STORE = Store(EVERYTHING)


def test_published_roots() -> None:
    store = Store(LEAVES)
    assert {size: merkle.root_of(store.read, size).hex() for size in ROOTS} == ROOTS


def test_a_perfect_subtree_is_stored_once() -> None:
    for size in range(1, 40):
        assert len(Store(EVERYTHING[:size]).nodes) == 2 * size - size.bit_count()


@given(SIZES)
def test_roots(size: int) -> None:
    assert merkle.root_of(STORE.read, size) == naive_root(EVERYTHING[:size])


@given(st.data(), SIZES)
def test_inclusion_of_every_leaf(data: st.DataObject, size: int) -> None:
    index = data.draw(st.integers(0, size - 1))
    path = merkle.inclusion_path(STORE.read, index, size)
    leaf = merkle.leaf_hash(EVERYTHING[index])
    verify_inclusion(leaf, index, size, path, naive_root(EVERYTHING[:size]))


@given(st.data(), SIZES)
def test_consistency_of_every_pair(data: st.DataObject, new: int) -> None:
    old = data.draw(st.integers(0, new))
    path = merkle.consistency_path(STORE.read, old, new)
    verify_consistency(old, naive_root(EVERYTHING[:old]), new, naive_root(EVERYTHING[:new]), path)


def test_every_proof_of_small_trees() -> None:
    roots = [naive_root(EVERYTHING[:size]) for size in range(34)]
    for size in range(1, 34):
        for index in range(size):
            path = merkle.inclusion_path(STORE.read, index, size)
            verify_inclusion(merkle.leaf_hash(EVERYTHING[index]), index, size, path, roots[size])
        for old in range(size + 1):
            path = merkle.consistency_path(STORE.read, old, size)
            verify_consistency(old, roots[old], size, roots[size], path)


def test_a_leaf_is_no_node() -> None:
    left, right = merkle.leaf_hash(b"a"), merkle.leaf_hash(b"b")
    assert merkle.leaf_hash(left + right) != merkle.node_hash(left, right)
