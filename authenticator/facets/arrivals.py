"""An identity comes to this computer: it is made here, or brought with a key, with the phrase or from a file.

Rules: nothing of an identity stays where it does not come; but what was signed, and may still be recorded, stays, and
is settled before another is brought. One that is here already is not brought again.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from authenticator import enrol
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction
from authenticator.arrive import Arrival, Arrived, arrive_with_key, arrive_with_phrase
from authenticator.change import NewKey
from authenticator.clients.reach import Reach
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.errors import LocalError, PeerError, PersonError
from authenticator.exported import Exported
from authenticator.facets.ground import ERRAND_LOCK
from authenticator.facets.networks import Networks
from authenticator.files import locked, read_private
from authenticator.held import Held
from authenticator.limits import EXPORT_MAX
from authenticator.profile import Profile
from authenticator.protocol.identity_code import IdentityCode
from authenticator.protocol.network_record import parse_signed_network
from authenticator.vault.computer import Computer
from authenticator.vault.recovery import RecoveryPhrase
from authenticator.views import IdentityInfo, NetworkPreview


class Arrivals(Networks):
    """Ways in which an identity comes to be on this computer."""

    def create_identity(
        self, preview: NetworkPreview, *, name: str, key: KeyChoice, interaction: Interaction, label: str = ""
    ) -> IdentityInfo:
        """Join the network and enrol `key`, with two touches: first run, or another identity, called `label`.

        Raises:
            PersonError: `already_set_up` where an identity in this network is here and no label tells them apart;
                `name_taken`, `name_missing`.
        """
        network = parse_signed_network(preview.signed)
        if not label and any(each.network().record.network_id == network.network_id for each in self._house.all()):
            raise PersonError("already_set_up")
        profile = Profile(name)
        with self._errand(), self._house.coming(preview, label) as held:
            held.save_profile(profile)
            made = enrol.enrol(
                self._services(held, preview),
                self._keys.open(key),
                interaction,
                name=name,
                claims=profile.claims(),
                computer_name=platform.node(),
                place=held.place,
                store=held.store,
            )
        return IdentityInfo(made.computer.identity_id, made.receipt, made.prompts)

    def open_with_key(self, code: str, key: KeyChoice, label: str, interaction: Interaction) -> IdentityInfo:
        """Bring an identity to this computer with one of its keys: two touches, once."""
        return self._open_with_key(IdentityCode.parse(code), key, label, interaction)

    def open_with_phrase(
        self, relay: str, words: str, key: KeyChoice, label: str, interaction: Interaction
    ) -> IdentityInfo:
        """Bring an identity to this computer with its phrase alone, and enrol `key`."""
        return self._open_with_phrase(relay, RecoveryPhrase.from_words(words), key, label, interaction)

    def open_from_file(
        self, path: Path, key: KeyChoice, label: str, interaction: Interaction, *, words: str = ""
    ) -> IdentityInfo:
        """Bring an identity to this computer from an exported file, with one of its keys, or with its phrase.

        A relay that does not know the identity, or has an older record of it, is given it from the file.

        Args:
            path: the file.
            key: one of the identity's keys; with the phrase a new one, that is enrolled.
            label: what it is to be called here.
            interaction: the person.
            words: the phrase.

        Raises:
            InputError: `identity_file`.
            VerificationError: `identity_file_old` where the registry has a later record than the file, and the relay
                has none.
            PeerError: relay or registry is away; nothing was done.
        """
        exported = Exported.from_bytes(read_private(path, EXPORT_MAX))
        if words:
            phrase = RecoveryPhrase.from_words(words)
            return self._open_with_phrase(exported.code.relay, phrase, key, label, interaction, exported)
        return self._open_with_key(exported.code, key, label, interaction, exported)

    def _open_with_key(
        self,
        code: IdentityCode,
        key: KeyChoice,
        label: str,
        interaction: Interaction,
        exported: Exported | None = None,
    ) -> IdentityInfo:
        def come(arrival: Arrival) -> Arrived:
            return arrive_with_key(arrival, code.identity_id, self._keys.open(key), interaction, exported)

        return self._arrive(code.relay, label, interaction, lambda it: it.identity_id == code.identity_id, come)

    def _open_with_phrase(
        self,
        relay: str,
        phrase: RecoveryPhrase,
        key: KeyChoice,
        label: str,
        interaction: Interaction,
        exported: Exported | None = None,
    ) -> IdentityInfo:
        def come(arrival: Arrival) -> Arrived:
            new_key = NewKey(self._keys.open(key), key.name)
            return arrive_with_phrase(arrival, phrase, new_key, interaction, exported)

        return self._arrive(relay, label, interaction, lambda it: it.record.recovery_pk == phrase.recovery_pk, come)

    def _arrive(
        self,
        relay: str,
        label: str,
        interaction: Interaction,
        wanted: Callable[[Computer], bool],
        come: Callable[[Arrival], Arrived],
    ) -> IdentityInfo:
        """Bring an identity here; one that an earlier try was recorded for is simply here.

        Args:
            relay: who knows it.
            label: what it is to be called.
            interaction: the person.
            wanted: whether an identity of this computer is the one that is to come.
            come: fetches it.

        Raises:
            PersonError: `already_here`.
        """
        if any(wanted(held.computer()) for held in self._house.all()):
            raise PersonError("already_here")
        preview = self.preview_network(relay)
        with self._errand():
            for info in self._house.finish(interaction):
                if wanted(self._house.by_id(info.identity_id).computer()):
                    return info
            with self._house.coming(preview, label) as held:
                services = self._services(held, preview)
                arrived = come(Arrival(services, held.place, held.store, held.journal, platform.node()))
        return IdentityInfo(arrived.identity_id, arrived.changed.receipt, arrived.prompts)

    def _finish_arrivals(self) -> None:
        """Let an identity be here that was recorded when the program, or its connection, ended."""
        with suppress(LocalError, PeerError), locked(self.home / ERRAND_LOCK, 0):
            self._house.finish(None)

    def _services(self, held: Held, preview: NetworkPreview) -> enrol.Services:
        network = parse_signed_network(preview.signed)
        registry = RegistryClient(preview.registry_url, network, heads=held.heads, reach=Reach.of_person())
        relay = RelayClient(preview.origin, Reach.of_person())
        return enrol.Services(network, preview.origin, relay, registry, self._clock)
