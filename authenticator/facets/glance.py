"""What window and command line show of the app at a glance.

Rule: whatever could not be asked is told as unknown, never as well.
"""

from __future__ import annotations

from authenticator import ways_in
from authenticator.clients.http import is_local
from authenticator.facets.ground import Ground
from authenticator.keys_seen import key_state
from authenticator.protocol.identity import VIRTUAL_AAGUID
from authenticator.views import Overview


class Glance(Ground):
    """The state of this computer in a few words."""

    def overview(self, *, ask_network: bool = True) -> Overview:
        """What the home page shows at a glance; asks relay and registry unless told not to."""
        if not self.set_up:
            return Overview(False, "", "", "", "", None, self._store.strength, None, None, loopback=False)
        held = self._current()
        network = held.network()
        found = self._connection(held) if ask_network else None
        return Overview(
            set_up=True,
            identity_name=held.profile().name,
            key_name=held.computer().key_name,
            network_name=network.record.name,
            relay_origin=network.relay,
            registry_height=None if found is None else found.height,
            keyring_strength=self._store.strength,
            relay_ok=None if found is None else found.relay is None,
            registry_ok=None if found is None else found.registry is None,
            loopback=is_local(network.relay),
            relay_error=None if found is None else found.relay,
            registry_error=None if found is None else found.registry,
            clock_error=None if found is None else found.clock,
            key_state=key_state(ways_in.list_keys(held, self._models), self._keys.list()) if ask_network else "",
        )

    def is_loopback(self) -> bool:
        """The joined network runs on this computer."""
        return is_local(self._current().network().relay)

    def uses_virtual_key(self) -> bool:
        """One of the identity's keys is the virtual one."""
        return any(each.aaguid == VIRTUAL_AAGUID for each in self._current().computer().record.credentials)
