"""The part of the fake app that knows networks."""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.protocol.network_record import Peer
from authenticator.views import Connection, NetworkPreview, NetworkView, ServiceView
from tests.fakes.app_ground import FakeGround

FINGERPRINT = "1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809"
NETWORK, OTHER_NETWORK = "1a2b3c4d5e6f708192a3b4c5d6e7f809" + "00" * 16, "77" * 32
_JOINED = 1_790_000_000 - 200 * 86_400


def service(name: str, origin: str, number: int, *, used: bool = True) -> ServiceView:
    """One service, with a key of its own."""
    return ServiceView(name, origin, Peer(name, origin, bytes([number]) * 32).fingerprint, used)


def network_view() -> NetworkView:
    """A network of one registry and one relay."""
    return NetworkView(
        id=NETWORK,
        name="Personal",
        fingerprint=FINGERPRINT,
        registry=service("countersign-registry/personal", "https://registry.example", 1),
        relays=(service("countersign-relay/personal", "https://relay.example", 2),),
        validators=(),
        quorum=0,
        since=_JOINED,
        identities=("Work",),
        current=True,
        loopback=False,
        attested=False,
        virtual_keys=True,
        second_factor_keys=True,
    )


def quorum_view() -> NetworkView:
    """A network whose blocks three of four validators must have signed."""
    hosts = [f"validator-{number}.company.example" for number in range(1, 5)]
    return NetworkView(
        id=OTHER_NETWORK,
        name="A company of some size",
        fingerprint=" ".join(["7777"] * 8),
        registry=service("countersign-registry/company", "https://registry.company.example", 3),
        relays=(
            service("countersign-relay/company-1", "https://relay.company.example", 4),
            service("countersign-relay/company-2", "https://other-relay.company.example", 5, used=False),
        ),
        validators=tuple(service(host, f"https://{host}", 6 + number) for number, host in enumerate(hosts)),
        quorum=3,
        since=0,
        identities=("Company", "Company, on call"),
        current=False,
        loopback=False,
        attested=True,
        virtual_keys=False,
        second_factor_keys=False,
    )


@dataclass
class Previewed:
    """What the network that is looked at asks of keys."""

    virtual_keys: bool = True
    attested: bool = False
    second_factor_keys: bool = True


class NetworksPart(FakeGround):
    """Networks that a test may set, and what a look at one of them finds."""

    def __init__(self) -> None:
        super().__init__()
        self.loopback = False
        self.joined: list[NetworkView] = [network_view()]
        self.connection = Connection(18_204)
        self.checked: list[str] = []
        self.previewed = Previewed()

    def preview_network(self, relay_origin: str) -> NetworkPreview:
        self._called("preview_network")
        return NetworkPreview(
            origin=relay_origin,
            name="Personal",
            fingerprint=FINGERPRINT,
            loopback=self.loopback,
            virtual_keys=self.previewed.virtual_keys,
            registry_url="https://registry.example",
            signed={},
            attested=self.previewed.attested,
            second_factor_keys=self.previewed.second_factor_keys,
            registry_fingerprint="7c1d 90ab 3344 e5f6 0718 293a 4b5c 6d7e",
        )

    def networks(self) -> tuple[NetworkView, ...]:
        self._called("networks")
        return tuple(self.joined)

    def check_network(self, network_id: str) -> Connection:
        self._called("check_network")
        self.checked.append(network_id)
        return self.connection
