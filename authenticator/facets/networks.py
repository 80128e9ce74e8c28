"""The networks: those that the identities on this computer are in, and one that may be joined.

Rules: what is told of a joined network was pinned on joining. Of another one, relay and registry must name the same,
the relay's key must be the one in the record, and the relay may not send this computer to a service of its own.
"""

from __future__ import annotations

from authenticator.clients.http import is_local, require_no_detour
from authenticator.clients.reach import Reach
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.errors import PersonError, VerificationError
from authenticator.facets.ground import Ground
from authenticator.networks import network_views
from authenticator.protocol.network_record import fingerprint
from authenticator.views import Connection, NetworkPreview, NetworkView


class Networks(Ground):
    """Whose keys and which quorum are trusted."""

    def networks(self) -> tuple[NetworkView, ...]:
        """The networks that the identities on this computer are in: whose keys and which quorum are trusted."""
        return network_views(self._house)

    def check_network(self, network_id: str) -> Connection:
        """Ask a network's relay and registry whether they answer, and compare clocks.

        Raises:
            PersonError: `identity_missing` where no identity on this computer is in it.
        """
        for held in self._house.all():
            if held.network().record.network_id == network_id:
                return self._connection(held)
        raise PersonError("identity_missing")

    def preview_network(self, relay_origin: str) -> NetworkPreview:
        """Ask a relay for its network and check the record's signature; nothing is joined yet."""
        about = RelayClient(relay_origin, Reach.of_person()).about()
        require_no_detour(about.registry, relay_origin)
        registry = RegistryClient(about.registry, None, reach=Reach.of_person())
        record, signed = registry.network()
        if record.network_id != about.network:
            raise VerificationError("wrong_network", "relay and registry name different networks")
        if record.relay(relay_origin).public_key != about.public_key:
            raise VerificationError("wrong_relay", relay_origin)
        return NetworkPreview(
            origin=relay_origin,
            name=record.name,
            fingerprint=fingerprint(record.network_id),
            loopback=is_local(relay_origin),
            virtual_keys=record.policy.virtual_keys,
            registry_url=about.registry,
            signed=signed,
            attested=record.policy.enrolment == "attested",
            second_factor_keys=record.policy.second_factor_keys,
            registry_fingerprint=record.registry.fingerprint,
        )
