"""A registry's tree in memory: entries in, receipts out, signed as the test network's registry signs them."""

from __future__ import annotations

from dataclasses import dataclass, field

from authenticator.protocol import merkle
from authenticator.protocol.approval import Approval
from authenticator.protocol.entry import Attestation, Entry, Opening, identity_enrolled
from authenticator.protocol.note import Checkpoint, sign_note
from authenticator.protocol.receipt import Receipt
from tests.fakes.approvals import HEIGHT, NETWORK, NOW, REGISTRY, REGISTRY_SEED, RELAY_SEED


def others(count: int) -> tuple[Entry, ...]:
    """Entries of somebody else, so that a tree has more than one leaf."""
    return tuple(identity_enrolled(NETWORK.network_id, bytes([number + 1]) * 32) for number in range(count))


@dataclass
class Ledger:
    """The leaves so far; every receipt is against the newest head."""

    entries: list[Entry] = field(default_factory=lambda: list(others(4)))

    def append(self, *entries: Entry) -> None:
        self.entries.extend(entries)

    def checkpoint(self, *, height: int = HEIGHT, time: int = NOW) -> str:
        size = len(self.entries)
        text = Checkpoint(REGISTRY.name, size, merkle.root_of(self._read, size), height, time).text()
        return sign_note(text, REGISTRY.name, REGISTRY_SEED)

    def receipt(self, entry: Entry, openings: dict[str, Opening] | None = None) -> Receipt:
        index = self.entries.index(entry)
        return Receipt(
            network=NETWORK.network_id,
            entry=entry,
            attestations=(Attestation.make(NETWORK.network_id, entry.leaf_hash, RELAY_SEED),),
            openings=openings or {},
            index=index,
            proof=tuple(merkle.inclusion_path(self._read, index, len(self.entries))),
            checkpoint=self.checkpoint(),
        )

    def record(self, approval: Approval) -> tuple[Receipt, ...]:
        """Append what an approval records; a receipt for each entry, with its openings."""
        self.append(*approval.entries)
        openings = [dict(approval.entry_openings), *({} for _ in approval.entries[1:])]
        return tuple(self.receipt(entry, opened) for entry, opened in zip(approval.entries, openings, strict=True))

    def _read(self, level: int, index: int) -> bytes:
        if level == 0:
            return self.entries[index].leaf_hash
        return merkle.node_hash(self._read(level - 1, 2 * index), self._read(level - 1, 2 * index + 1))
