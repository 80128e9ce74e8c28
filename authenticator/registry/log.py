"""The append-only log: entries in, heads and proofs out. Knows nothing of HTTP.

Rules:
- Entries, what follows from them, and the signed head that covers them are written in one transaction, and
  nothing is answered before that transaction is on the disk. Whoever was answered finds the entry again.
- A head is signed inside the transaction that stores it. Sizes, heights and times never go down, and there is
  one root a size, because a head's root is computed from the very rows it is stored with.
- `height = (time - genesis) // BLOCK_INTERVAL`. Within one height and size the same head is served again; an
  entry gets a new head at once. A clock that was set back does not move time back: heads wait for it.

The registry is trusted to append in order and to show everyone the same log; whoever holds its key could show
two. Clients, providers and validators keep the largest head they saw and demand that the next continues it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from authenticator.errors import LocalError, VerificationError
from authenticator.limits import BLOCK_INTERVAL, DELEGATIONS_SHOWN_MAX, ENTRIES_PAGE_MAX, HEAD_MEMORY
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u
from authenticator.protocol.entry import Attestation, Entry
from authenticator.protocol.merkle import (
    EMPTY_ROOT,
    consistency_path,
    inclusion_path,
    leaf_hash,
    new_nodes,
    root_of,
)
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.note import Checkpoint, block_hash, sign_note
from authenticator.registry.admission import check_alone, encode_attestations, newest_record, place_of
from authenticator.registry.audit import audit
from authenticator.registry.ledger import COMMITMENT, record
from authenticator.registry.store import Store, Transaction
from authenticator.registry.tables import (
    ACTIVE,
    SCHEMA,
    StoredDelegation,
    StoredEntry,
    StoredHead,
    StoredSession,
)
from authenticator.service_key import load_or_create_seed
from authenticator.verify.status import CommitmentStatus, State, build_commitment_status, build_status

KEY_NAME = "registry.key"


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry of the log, and the path from its leaf to the head's root."""

    entry: StoredEntry
    proof: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Proven:
    """Entries, each proven under one head."""

    records: tuple[Recorded, ...]
    head: StoredHead


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """What the log says of one session, with the newest of its delegations."""

    session: StoredSession
    delegations: tuple[StoredDelegation, ...]


class Log:
    """The log in one data folder."""

    def __init__(self, store: Store, network: NetworkRecord, seed: bytes, clock: Callable[[], int]) -> None:
        self._store = store
        self._network = network
        self._seed = seed
        self._clock = clock
        self._genesis = self._prepare()

    @classmethod
    def open(cls, folder: Path, network: NetworkRecord, clock: Callable[[], int]) -> Log:
        """Open the log in `folder`, or begin it, and check all of it.

        Raises:
            LocalError: `file_damaged` where the stored log is not what its heads say, or belongs to another
                network; `storage_failed`.
        """
        seed = load_or_create_seed(folder / KEY_NAME)
        if ed25519.public_key(seed) != network.registry.public_key:
            raise LocalError("file_damaged", "the registry's key is not the one in the network record")
        store = Store(folder)
        try:
            return cls(store, network, seed, clock)
        except BaseException:
            store.close()
            raise

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def append(self, entries: Sequence[Entry], attestations: Sequence[Sequence[Attestation]]) -> Proven:
        """Record entries, all or none, and prove each under one new head.

        An entry that is recorded already, or whose effect is, is answered with the recorded one.

        Raises:
            VerificationError: an entry may not be recorded; then none was.
            LocalError: the disk refuses; then none was.
        """
        for entry, attested in zip(entries, attestations, strict=True):
            check_alone(entry, attested, self._network)
        now = self._clock()
        with self._store.writing() as transaction:
            newest = transaction.newest_head()
            size, positions = newest.size, list[int]()
            for entry, attested in zip(entries, attestations, strict=True):
                found = place_of(transaction, entry)
                if found is None:
                    _add(transaction, size, entry, encode_attestations(attested, self._network))
                    found, size = size, size + 1
                positions.append(found)
            head = self._advance(transaction, newest, size, now)
            return Proven(tuple(_recorded(transaction, each, head.size) for each in positions), head)

    def head(self) -> StoredHead:
        """The head of this height."""
        now = self._clock()
        with self._store.reading() as transaction:
            newest = transaction.newest_head()
        if self._height(now) <= newest.height:
            return newest
        with self._store.writing() as transaction:
            newest = transaction.newest_head()
            return self._advance(transaction, newest, newest.size, now)

    def size(self) -> int:
        """How many entries the log has."""
        with self._store.reading() as transaction:
            return transaction.newest_head().size

    def head_by_hash(self, block: bytes) -> StoredHead:
        """The head whose text has a hash.

        Raises:
            VerificationError: `block_unknown`.
        """
        with self._store.reading() as transaction:
            head = transaction.head_by_hash(block)
        if head is None:
            raise VerificationError("block_unknown")
        return head

    def entry_at(self, position: int) -> Proven:
        """The entry at an index, proven under the newest head.

        Raises:
            VerificationError: `entry_unknown`.
        """
        with self._store.reading() as transaction:
            head = transaction.newest_head()
            if not 0 <= position < head.size:
                raise VerificationError("entry_unknown")
            return Proven((_recorded(transaction, position, head.size),), head)

    def entry_by_hash(self, hashed: bytes) -> Proven:
        """The entry with a leaf hash, proven under the newest head.

        Raises:
            VerificationError: `entry_unknown`.
        """
        with self._store.reading() as transaction:
            head = transaction.newest_head()
            entry = transaction.entry_by_hash(hashed)
            if entry is None:
                raise VerificationError("entry_unknown")
            return Proven((_recorded(transaction, entry.position, head.size),), head)

    def provider(self, provider: str) -> Proven:
        """The entry with the newest record of a provider, proven under the newest head.

        Raises:
            VerificationError: `provider_unknown`.
        """
        with self._store.reading() as transaction:
            head = transaction.newest_head()
            entry = newest_record(transaction, provider)
            if entry is None:
                raise VerificationError("provider_unknown")
            return Proven((_recorded(transaction, entry.position, head.size),), head)

    def page(self, start: int, limit: int) -> tuple[list[StoredEntry], StoredHead]:
        """Up to `limit` entries from an index on, and the newest head."""
        with self._store.reading() as transaction:
            head = transaction.newest_head()
            return transaction.entries_from(start, min(limit, ENTRIES_PAGE_MAX)), head

    def consistency(self, old: int, new: int) -> list[bytes]:
        """Proof that the log of `new` entries continues the one of `old`.

        Raises:
            InputError: `malformed` where the sizes are in the wrong order.
            VerificationError: `entry_unknown` where the log is not that long.
        """
        with self._store.reading() as transaction:
            if new > transaction.newest_head().size:
                raise VerificationError("entry_unknown", "the log is not that long")
            return consistency_path(transaction.node, old, new)

    def session(self, address: str) -> SessionRecord:
        """A session and its delegations.

        Raises:
            VerificationError: `session_unknown`.
        """
        with self._store.reading() as transaction:
            session = transaction.session(address)
            if session is None:
                raise VerificationError("session_unknown")
            delegations = transaction.delegations_of(address, DELEGATIONS_SHOWN_MAX)
            return SessionRecord(session, tuple(delegations))

    def status(self, address: str, delegation_id: str | None) -> str:
        """A signed statement that says whether a session and a delegation hold now."""
        height = self.head().height
        with self._store.reading() as transaction:
            session = transaction.session(address)
            delegation = transaction.delegation(delegation_id) if delegation_id is not None else None
        if delegation is not None and delegation.address != address:
            delegation = None
        return build_status(
            network=self._network.network_id,
            address=address,
            session=_state(session),
            delegation_id=delegation_id,
            delegation=None if delegation_id is None else _state(delegation),
            height=height,
            now=self._clock(),
            registry_seed=self._seed,
        )

    def commitment_status(self, commitment: bytes) -> str:
        """A signed statement that says whether an identity's commitment is the newest of its identity now."""
        with self._store.reading() as transaction:
            found = transaction.name(COMMITMENT, b64u(commitment))
        status = CommitmentStatus("unknown", None)
        if found is not None:
            status = CommitmentStatus("newest" if found.status == ACTIVE else "replaced", found.position)
        return build_commitment_status(
            network=self._network.network_id,
            commitment=commitment,
            status=status,
            now=self._clock(),
            registry_seed=self._seed,
        )

    def _prepare(self) -> int:
        """Begin a new log, or check the one that is there; the second at which it began."""
        with self._store.writing() as transaction:
            if transaction.empty():
                return self._begin(transaction)
        self._store.check_pages()
        with self._store.reading() as transaction:
            return audit(transaction, self._network)

    def _begin(self, transaction: Transaction) -> int:
        now = self._clock()
        facts = {"schema": SCHEMA, "network": self._network.network_id, "genesis": str(now), "heads": "1"}
        for name, value in facts.items():
            transaction.add_value(name, value)
        transaction.add_head(self._sign(1, 0, EMPTY_ROOT, 0, now, idle=False), forget_idle_before=0)
        return now

    def _advance(self, transaction: Transaction, newest: StoredHead, size: int, now: int) -> StoredHead:
        time = max(now, newest.time)
        height = self._height(time)
        if size == newest.size and height == newest.height:
            return newest
        idle = size == newest.size
        root = newest.root if idle else root_of(transaction.node, size)
        head = self._sign(newest.number + 1, size, root, height, time, idle=idle)
        transaction.add_head(head, forget_idle_before=time - HEAD_MEMORY)
        transaction.set_value("heads", str(head.number))
        return head

    def _sign(self, number: int, size: int, root: bytes, height: int, time: int, *, idle: bool) -> StoredHead:
        name = self._network.registry.name
        text = Checkpoint(name, size, root, height, time).text()
        note = sign_note(text, name, self._seed)
        return StoredHead(number, size, root, height, time, idle, block_hash(text), note)

    def _height(self, time: int) -> int:
        return (time - self._genesis) // BLOCK_INTERVAL


def _add(transaction: Transaction, position: int, entry: Entry, attestations: str) -> None:
    leaf = entry.leaf
    hashed = leaf_hash(leaf)
    transaction.add_entry(StoredEntry(position, leaf, hashed, attestations))
    transaction.add_nodes(list(new_nodes(transaction.node, position, hashed)))
    record(transaction, entry, position)


def _recorded(transaction: Transaction, position: int, size: int) -> Recorded:
    entry = transaction.entry(position)
    if entry is None:
        raise LocalError("file_damaged", f"entry {position} is missing")
    return Recorded(entry, tuple(inclusion_path(transaction.node, position, size)))


def _state(stored: StoredSession | StoredDelegation | None) -> State:
    if stored is None:
        return "unknown"
    return "active" if stored.status == ACTIVE else "revoked"
