"""One provider put together: its key and record, its network and relay, its guard and its signature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from authenticator import clock, limits
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.errors import VerificationError
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.entry import Entry
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.provider.budgets import DelegationUsage
from authenticator.provider.delegations import Delegations
from authenticator.provider.events import RevocationListener
from authenticator.provider.guard import CaveatCheck, Guard, Use
from authenticator.provider.key import ProviderKey
from authenticator.provider.registration import register_provider
from authenticator.provider.reports import Relay as ReportsRelay
from authenticator.provider.reports import Reporter, UseReports
from authenticator.provider.signing import RequestSigner, SigningPolicy
from authenticator.provider.status import StatusCheck
from authenticator.provider.store import ProviderStore
from authenticator.provider.tokens import TokenVerifier
from authenticator.verify.status import Status


class Registry(Protocol):
    """What a provider asks of the registry."""

    def status(self, address: str, delegation_id: str | None) -> Status:
        """A signed, recent statement."""
        ...

    def registration(self, provider_id: str) -> Receipt | None:
        """The receipt of a provider's newest record; None where it has none."""
        ...


class Relay(Protocol):
    """What a provider asks of its relay."""

    def jwks(self) -> JsonValue:
        """The keys of its tokens."""
        ...

    def register_provider(self, entry: Entry) -> Receipt:
        """Have the provider recorded."""
        ...


@dataclass(frozen=True, slots=True)
class ProviderOptions:
    """What a provider decides for itself.

    Attributes:
        name: shown to people.
        origins: where its pages live; the first one is what its capabilities and proofs name.
        resource: the resource its capabilities are about.
        capabilities: the most it ever asks for.
        claims: the claims it ever asks for.
        client_name: what its pages call themselves in a login request.
        redirect_uris: for browsers that are sent back.
        status_interval: seconds between two questions to the registry about one session.
        report_every: seconds between two reports, through the relay, of the use of delegations; None for none.
        listen: hear from the registry at once what ends, on a thread; without, a use is refused within the interval.
        accept_unproven_status_for_seconds: how long after a statement of the registry has run out it is believed all
            the same while the registry is away. 0, the default, refuses at once. A longer time keeps a site going, and
            gives a key that was revoked meanwhile that much more; at most an hour. What was never proven, what a stream
            said has ended, and what the registry answers wrongly is refused even so.
        permissions: abilities and caveats of its own, with the words that people read.
        caveat_checks: what keeps each of its own caveats at a use, by name; a use that depends on one without a check
            is refused.
    """

    name: str
    origins: tuple[str, ...]
    resource: str
    capabilities: Capabilities
    claims: frozenset[str] = frozenset({"name", "avatar", "email"})
    client_name: str = "A page in this browser"
    redirect_uris: tuple[str, ...] = ()
    status_interval: int = limits.STATUS_INTERVAL
    report_every: float | None = None
    listen: bool = True
    accept_unproven_status_for_seconds: int = 0
    permissions: Permissions = NONE
    caveat_checks: Mapping[str, CaveatCheck] = field(default_factory=dict)


class Provider:
    """A running provider's parts."""

    def __init__(
        self,
        options: ProviderOptions,
        *,
        key: ProviderKey,
        network: NetworkRecord,
        registry: Registry,
        relay: Relay,
        relay_origin: str,
        store: ProviderStore,
        now: Callable[[], int] = clock.now,
    ) -> None:
        self.options = options
        self.network = network
        self.relay = network.relay(relay_origin).origin
        self.record = ProviderRecord.create(
            key.public_key, options.name, options.origins, options.redirect_uris, options.permissions
        )
        options.capabilities.check_registered(self.record)
        store.keep_for(self.record.provider)
        self.resource = options.resource
        self._key = key
        self._store = store
        self.now = now
        policy = SigningPolicy(
            relays=frozenset({self.relay}),
            claims=options.claims,
            capabilities=options.capabilities,
            permissions=options.permissions,
        )
        self.signer = RequestSigner(key, policy, now)
        self._registry = registry
        self._relay = relay
        self.status = StatusCheck(registry.status, options.status_interval, options.accept_unproven_status_for_seconds)
        self._listener: RevocationListener | None = None
        self._reporter: Reporter | None = None
        self.guard = Guard(
            tokens=TokenVerifier(self.relay, key.provider, self._relay.jwks),
            status=self.status,
            store=store,
            delegations=Delegations(network=network, record=self.record, store=store, now=now),
            now=now,
            caveat_checks=options.caveat_checks,
        )

    @classmethod
    def open(
        cls,
        options: ProviderOptions,
        *,
        data: Path,
        network: NetworkRecord,
        registry_url: str,
        relay: str,
        database: str | None = None,
    ) -> Provider:
        """Open the data folder of a provider, making key and database where it is new.

        Args:
            options: what the provider decides for itself.
            data: its folder.
            network: the pinned network record.
            registry_url: where the registry answers.
            relay: the origin of its relay.
            database: `postgresql://user@host/name`, where workers on several machines share one; None for a file in
                the folder, which workers on one machine may share.
        """
        relay_client = RelayClient(relay)
        provider = cls(
            options,
            key=ProviderKey.load_or_create(data / "provider.key"),
            network=network,
            registry=RegistryClient(registry_url, network),
            relay=relay_client,
            relay_origin=relay,
            store=ProviderStore(database if database is not None else data / "provider.sqlite3"),
        )
        if options.listen:
            provider.listen(registry_url)
        if options.report_every is not None:
            provider.report(relay_client, options.report_every)
        return provider

    def listen(self, registry_url: str) -> None:
        """Hear from the registry at once what ends, until `close`."""
        self._listener = RevocationListener(registry_url, self.status)
        self._listener.start()

    def report(self, relay: ReportsRelay, every: float) -> None:
        """Tell the relay every so many seconds what changed in the use of delegations, until `close`."""
        self._reporter = Reporter(UseReports(self._store, self._key, relay, self.relay, self.now), every)
        self._reporter.start()

    def register(self) -> Receipt:
        """Make the provider known to its network, or have a later record of it follow where the options changed.

        Called again with nothing new it records nothing new.

        Raises:
            PeerError: registry or relay stays away.
            VerificationError: the record is refused, or its receipt does not hold.
        """
        receipt = register_provider(
            self.network, self.record, self._key, self._registry.registration, self._relay.register_provider
        )
        self.record = ProviderRecord.from_json(receipt.entry.fields["record"])
        return receipt

    def about(self) -> dict[str, Any]:
        """What a client has to know before it asks for a login."""
        return {
            "client_id": self.record.provider,
            "name": self.record.name,
            "client_name": self.options.client_name,
            "relay": self.relay,
            "network": self.network.network_id,
            "resource": self.resource,
            "signs": True,
            "time": self.now(),
        }

    def usage(self, use: Use, delegation_id: str) -> DelegationUsage:
        """What happened under a delegation or a link, for a caller of the same session.

        Raises:
            VerificationError: `delegation_unknown`, also where it is of another session.
        """
        if self._store.delegation(delegation_id).address != use.address:
            raise VerificationError("delegation_unknown", "of another session")
        return self._store.usage(delegation_id)

    def close(self) -> None:
        """Stop listening and reporting, and let go of the database."""
        for background in (self._listener, self._reporter):
            if background is not None:
                background.close()
        self._store.close()
