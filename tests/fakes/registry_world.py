"""A registry's surroundings: a network record with known keys, and entries that a relay attests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from authenticator.files import make_private_dir, write_private
from authenticator.protocol import ed25519, ethereum
from authenticator.protocol.entry import (
    Attestation,
    Entry,
    delegation_granted,
    delegation_revoked,
    identity_changed,
    identity_enrolled,
    provider_registered,
    session_created,
    session_rekeyed,
    session_revoked,
)
from authenticator.protocol.network_record import NetworkRecord, Peer, Policy, sign_network
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.registry.log import KEY_NAME, Log

START = 1_790_000_000


def seed(name: str) -> bytes:
    """32 bytes that depend on a name alone."""
    return hashlib.sha256(name.encode()).digest()


def make_record(*, registry: str = "registry", relay: str = "relay") -> NetworkRecord:
    """A network record whose keys follow from the names."""
    return NetworkRecord(
        v=1,
        name="Test",
        seq=0,
        prev=None,
        registry=Peer("countersign-registry/test", "http://127.0.0.1:1", ed25519.public_key(seed(registry))),
        validators=(),
        quorum=0,
        relays=(Peer("countersign-relay/test", "http://127.0.0.1:2", ed25519.public_key(seed(relay))),),
        policy=Policy(enrolment="open", virtual_keys=True),
    )


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    time: int = START

    def __call__(self) -> int:
        """The time it shows."""
        return self.time


@dataclass
class Entries:
    """Makes entries for one network, and a relay's attestations of them."""

    network: str
    relay_seed: bytes = field(repr=False)

    def provider(self, name: str = "photos") -> Entry:
        """A provider's registration."""
        origin = f"https://{name}.example"
        public_key = ed25519.public_key(seed(name))
        record = ProviderRecord.create(public_key, name, (origin,), (f"{origin}/callback",))
        return provider_registered(self.network, record, seed(name))

    def followed(self, before: Entry, site: str = "photos", **changes: Any) -> Entry:
        """The record of a provider after the one in an entry, with changes."""
        known = ProviderRecord.from_json(before.fields["record"])
        return provider_registered(self.network, replace(known, **changes).after(known), seed(site))

    def enrolled(self, name: str = "alice") -> Entry:
        """An identity's enrolment."""
        return identity_enrolled(self.network, seed(name))

    def changed(self, before: str, after: str) -> Entry:
        """An identity's change."""
        return identity_changed(self.network, seed(before), seed(after))

    def session(self, name: str, *, account: str | None = None, salt: str = "") -> Entry:
        """The beginning of the session `name`."""
        commitment = seed(f"commitment {name}{salt}")
        return session_created(self.network, address(name), commitment, seed(account or name))

    def granted(self, name: str, key: str, *, account: str | None = None, expires_at: int = START) -> Entry:
        """A delegation to `key` in the session `name`."""
        return delegation_granted(self.network, address(name), delegation(key), expires_at, seed(account or name))

    def key_revoked(self, name: str, key: str, *, account: str | None = None) -> Entry:
        """The end of a delegation."""
        return delegation_revoked(self.network, address(name), delegation(key), seed(account or name))

    def rekeyed(self, name: str, after: str, *, before: str | None = None, salt: str = "") -> Entry:
        """The session `name` goes on under the account of `after`."""
        commitment = seed(f"commitment {name}{salt}")
        account = ethereum.account_of(seed(after))
        return session_rekeyed(self.network, address(name), account, commitment, seed(before or name))

    def ended(self, name: str, *, account: str | None = None) -> Entry:
        """The end of the session `name`."""
        return session_revoked(self.network, address(name), seed(account or name))

    def attest(self, entry: Entry) -> list[Attestation]:
        """The relay's word for an entry."""
        return [Attestation.make(self.network, entry.leaf_hash, self.relay_seed)]

    def body(self, entries: Sequence[Entry], *, attested: bool = True) -> dict[str, Any]:
        """What is posted to have entries recorded."""
        attestations = [[each.to_json() for each in self.attest(entry)] if attested else [] for entry in entries]
        return {"entries": [entry.to_json() for entry in entries], "attestations": attestations}


def address(name: str) -> str:
    """A session address for a name."""
    return seed(f"address {name}")[:16].hex()


def delegation(key: str) -> str:
    """A delegation id for a key's name."""
    return seed(f"delegation {key}").hex()


@dataclass
class World:
    """One registry's data folder, opened in this process."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    record: NetworkRecord = field(default_factory=make_record)

    def __post_init__(self) -> None:
        """Put the registry's key in its place."""
        make_private_dir(self.folder)
        write_private(self.folder / KEY_NAME, seed("registry"))

    @property
    def signed(self) -> dict[str, Any]:
        """The signed network record."""
        return sign_network(self.record, seed("registry"))

    @property
    def entries(self) -> Entries:
        """Makes entries for this network."""
        return Entries(self.record.network_id, seed("relay"))

    def open(self) -> Log:
        """Open the log; close it yourself."""
        return Log.open(self.folder, self.record, self.clock)

    def fill(self, count: int) -> None:
        """Record `count` sessions, one at a time, each with a delegation; end every third."""
        log = self.open()
        try:
            make = self.entries
            for number in range(count):
                name = f"person {number}"
                self.add(log, make.session(name), make.granted(name, name))
                if number % 3 == 2:
                    self.add(log, make.ended(name))
                self.clock.time += 4
        finally:
            log.close()

    def add(self, log: Log, *entries: Entry) -> None:
        """Record attested entries."""
        log.append(entries, [self.entries.attest(entry) for entry in entries])
