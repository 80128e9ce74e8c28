"""Whether the stored log is the one that was signed: checked in full whenever the registry starts.

The plan:
 (1) the facts about the log are those of this network and this version;
 (2) entries are numbered from 0 without a gap; each leaf is canonical, of this network, and hashes
     to its stored hash;
 (3) each attestation is a relay's of the network record, over that leaf;
 (4) the stored subtree hashes are those that follow from the leaf hashes, and no others;
 (5) heads are numbered up to the stored count; a gap is only where idle heads were forgotten; each has the
     registry's signature, its columns are its text, and its root is the root of that many leaves;
 (6) sizes, heights and times never go down; heights follow from the times; the newest head covers every
     entry;
 (7) sessions, delegations and names are those that follow from the entries.

What this cannot see is a file that was replaced by an older copy of itself, whole: clients see that, because
they remember the largest head. The time is linear: about 20 s for 100,000 entries (docs/decisions/0003).
"""

from __future__ import annotations

from authenticator.errors import CountersignError, LocalError
from authenticator.limits import BLOCK_INTERVAL, ENTRY_MAX, HEAD_MEMORY
from authenticator.protocol.entry import parse_entry
from authenticator.protocol.merkle import leaf_hash, new_nodes, root_of
from authenticator.protocol.network_record import NetworkRecord
from authenticator.registry.admission import check_stored_attestations
from authenticator.registry.ledger import MemoryLedger, record
from authenticator.registry.store import Transaction
from authenticator.registry.tables import (
    SCHEMA,
    StoredDelegation,
    StoredEntry,
    StoredHead,
    StoredName,
    StoredSession,
    delegations,
    entries,
    heads,
    names,
    nodes,
    sessions,
)
from authenticator.verify.checkpoint import verify_checkpoint


def audit(transaction: Transaction, network: NetworkRecord) -> int:
    """Check everything that is stored; the second at which the log began.

    Raises:
        LocalError: `file_damaged`, with the first thing that does not hold.
    """
    try:
        return _Audit(transaction, network).run()
    except LocalError:
        raise
    except (CountersignError, TypeError, ValueError, KeyError, OverflowError) as error:
        # A changed row may hold a value of any type; whatever it breaks, the log is not the signed one.
        raise _damaged(f"{type(error).__name__}: {error}") from error


class _Audit:
    """One pass over the tables."""

    def __init__(self, transaction: Transaction, network: NetworkRecord) -> None:
        self._transaction = transaction
        self._network = network
        self._network_id = network.network_id
        self._nodes: dict[tuple[int, int], bytes] = {}
        self._ledger = MemoryLedger()
        self._size = 0

    def run(self) -> int:
        """The plan, in its order."""
        genesis, count = self._check_facts()  # (1)
        for row in self._transaction.rows(entries):
            self._check_entry(StoredEntry(**row))  # (2) (3)
        self._check_nodes()  # (4)
        self._check_heads(genesis, count)  # (5) (6)
        self._check_ledger()  # (7)
        return genesis

    def _check_facts(self) -> tuple[int, int]:
        value = self._transaction.value
        if value("schema") != SCHEMA:
            raise _damaged("the schema is another one")
        if value("network") != self._network_id:
            raise _damaged("the log belongs to another network")
        return int(value("genesis") or ""), int(value("heads") or "")

    def _check_entry(self, row: StoredEntry) -> None:
        if row.position != self._size or len(row.leaf) > ENTRY_MAX:
            raise _damaged(f"entry {self._size} is missing")
        entry = parse_entry(row.leaf)
        hashed = leaf_hash(row.leaf)
        if row.leaf_hash != hashed or entry.network != self._network_id:
            raise _damaged(f"entry {row.position}")
        check_stored_attestations(entry, row.attestations, self._network)
        for level, index, value in new_nodes(self._node, row.position, hashed):
            self._nodes[level, index] = value
        record(self._ledger, entry, row.position)
        self._size += 1

    def _check_nodes(self) -> None:
        found = 0
        for row in self._transaction.rows(nodes):
            if self._nodes.get((row["level"], row["position"])) != row["hash"]:
                raise _damaged(f"tree node {row['level']}/{row['position']}")
            found += 1
        if found != len(self._nodes):
            raise _damaged("tree nodes are missing")

    def _check_heads(self, genesis: int, count: int) -> None:
        before: StoredHead | None = None
        newest_time = self._transaction.newest_head().time
        for row in self._transaction.rows(heads):
            head = StoredHead(**row)
            self._check_head(head, genesis)
            if before is None:
                if (head.number, head.size, head.time, head.idle) != (1, 0, genesis, False):
                    raise _damaged("the first head is missing")
            else:
                _check_order(before, head, newest_time)
            before = head
        if before is None or before.number != count or before.size != self._size:
            raise _damaged("the newest head is missing")

    def _check_head(self, head: StoredHead, genesis: int) -> None:
        verified = verify_checkpoint(head.note, self._network)
        signed = verified.checkpoint
        if (signed.size, signed.root, signed.height, signed.time) != (
            head.size,
            head.root,
            head.height,
            head.time,
        ) or head.block_hash != verified.block_hash:
            raise _damaged(f"head {head.number} is not what it signs")
        if head.size > self._size or head.root != root_of(self._node, head.size):
            raise _damaged(f"head {head.number} is of another log")
        if head.height != (head.time - genesis) // BLOCK_INTERVAL:
            raise _damaged(f"head {head.number} has another height")

    def _check_ledger(self) -> None:
        rows = self._transaction.rows
        kept = self._ledger
        if {each.address: each for each in (StoredSession(**row) for row in rows(sessions))} != kept.sessions:
            raise _damaged("sessions do not follow from the entries")
        stored = {each.delegation_id: each for each in (StoredDelegation(**row) for row in rows(delegations))}
        if stored != kept.delegations:
            raise _damaged("delegations do not follow from the entries")
        if {(each.kind, each.name): each for each in (StoredName(**row) for row in rows(names))} != kept.names:
            raise _damaged("names do not follow from the entries")

    def _node(self, level: int, index: int) -> bytes:
        return self._nodes[level, index]


def _check_order(before: StoredHead, head: StoredHead, newest_time: int) -> None:
    if head.size < before.size or head.height < before.height or head.time < before.time:
        raise _damaged(f"head {head.number} goes back")
    if head.idle != (head.size == before.size):
        raise _damaged(f"head {head.number} is marked wrongly")
    forgotten = before.time < newest_time - HEAD_MEMORY
    if head.number != before.number + 1 and not forgotten:
        raise _damaged(f"head {before.number + 1} is missing")


def _damaged(detail: str) -> LocalError:
    return LocalError("file_damaged", detail)
