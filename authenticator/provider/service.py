"""One provider put together: its key and record, its network and relay, its guard and its signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from authenticator import clock, limits
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.entry import Entry
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.provider.delegations import Delegations
from authenticator.provider.guard import Guard
from authenticator.provider.key import ProviderKey
from authenticator.provider.registration import register_provider
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
    """

    name: str
    origins: tuple[str, ...]
    resource: str
    capabilities: Capabilities
    claims: frozenset[str] = frozenset({"name", "avatar", "email"})
    client_name: str = "A page in this browser"
    redirect_uris: tuple[str, ...] = ()
    status_interval: int = limits.STATUS_INTERVAL


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
        self.record = ProviderRecord.create(key.public_key, options.name, options.origins, options.redirect_uris)
        self.resource = options.resource
        self._key = key
        self._store = store
        self.now = now
        policy = SigningPolicy(relays=frozenset({self.relay}), claims=options.claims, capabilities=options.capabilities)
        self.signer = RequestSigner(key, policy, now)
        self._relay = relay
        self.guard = Guard(
            tokens=TokenVerifier(self.relay, key.provider, self._relay.jwks),
            status=StatusCheck(registry.status, options.status_interval),
            store=store,
            delegations=Delegations(network=network, record=self.record, store=store, now=now),
            now=now,
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
    ) -> Provider:
        """Open the data folder of a provider, making key and database where it is new."""
        return cls(
            options,
            key=ProviderKey.load_or_create(data / "provider.key"),
            network=network,
            registry=RegistryClient(registry_url, network),
            relay=RelayClient(relay),
            relay_origin=relay,
            store=ProviderStore(data / "provider.sqlite3"),
        )

    def register(self) -> Receipt:
        """Make the provider known to its network."""
        return register_provider(self.network, self.record, self._key, self._relay.register_provider)

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

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()
