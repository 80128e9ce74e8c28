"""What every module of the relay works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from authenticator import clock
from authenticator.clients.registry import RegistryClient
from authenticator.database import Database
from authenticator.errors import VerificationError
from authenticator.protocol.entry import Entry
from authenticator.protocol.network_record import NetworkRecord, Peer
from authenticator.protocol.receipt import Receipt
from authenticator.relay.keys import RelayKeys
from authenticator.relay.tables import metadata


@dataclass(frozen=True, slots=True)
class Parts:
    """One relay's network, keys, memory and registry.

    Attributes:
        network: the record of its network, signed by the registry.
        peer: this relay in that record.
        now: UTC seconds.
    """

    network: NetworkRecord
    peer: Peer
    keys: RelayKeys
    database: Database
    registry: RegistryClient
    now: Callable[[], int]

    @classmethod
    def open(cls, folder: Path, network: NetworkRecord, now: Callable[[], int] = clock.now) -> Parts:
        """Open a relay's data folder.

        Raises:
            VerificationError: `wrong_relay` where the network record does not name this relay's key.
            LocalError: a file is missing or damaged.
        """
        keys = RelayKeys.open(folder)
        own = keys.public_key
        peer = next((relay for relay in network.relays if relay.public_key == own), None)
        if peer is None:
            raise VerificationError("wrong_relay", "the network record does not name this relay's key")
        database = Database(folder / "relay.sqlite3", metadata)
        return cls(network, peer, keys, database, RegistryClient(network.registry.origin, network), now)

    def record(self, entries: list[Entry]) -> list[Receipt]:
        """Attest entries and have the registry append them, all or none; a receipt for each, in their order.

        Raises:
            PeerError: the registry is away; the same call may be made again.
            VerificationError: it refuses.
        """
        network = self.network.network_id
        attestations = [[self.keys.attest(network, entry)] for entry in entries]
        return self.registry.submit(entries, attestations)
