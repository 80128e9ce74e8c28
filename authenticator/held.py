"""One identity on this computer, with its files: what `app` puts together for an errand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from authenticator.clients.heads import FileHeads
from authenticator.clients.reach import Reach
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.errors import LocalError
from authenticator.flow import Parts
from authenticator.journal import Journal
from authenticator.pinned import PinnedNetwork
from authenticator.place import Place
from authenticator.profile import Profile
from authenticator.secret_store import SecretStore
from authenticator.settle import Kept
from authenticator.vault.computer import Computer
from authenticator.vault.names import Names
from authenticator.vault.vault import Vault


class Held:
    """An identity's files, the journal open.

    Attributes:
        place: its folder.
        store: what seals in that folder, and opens nothing of another identity's.
        journal: its sessions and activity.
        heads: the largest head of its registry that was seen.
    """

    def __init__(self, place: Place, store: SecretStore, clock: Callable[[], int]) -> None:
        self.place = place
        self.store = store.inside(place.name)
        self._clock = clock
        self.heads = FileHeads(place.heads)
        self.journal = Journal(place.journal, self.store)

    def close(self) -> None:
        """Let go of the files."""
        self.journal.close()

    def network(self) -> PinnedNetwork:
        """The network it is in."""
        return PinnedNetwork.load(self.place.network)

    def signed_network(self) -> dict[str, Any]:
        """The network's record, as it was signed."""
        return PinnedNetwork.load_signed(self.place.network)

    def computer(self) -> Computer:
        """This computer's share of it."""
        return Computer.load(self.place.computer, self.store)

    def learn_names(self, names: Names) -> None:
        """Remember what other computers call keys and computers; what this one calls them stays."""
        computer = self.computer()
        known = computer.with_names(names)
        if known.names != computer.names:
            known.save(self.place.computer, self.store)

    def profile(self) -> Profile:
        """The claims the person may hand out."""
        return Profile.load(self.place.profile, self.store)

    def save_profile(self, profile: Profile) -> None:
        """Change the claims; the vault has them for other computers from the next change of the identity on."""
        profile.save(self.place.profile, self.store)

    def vault(self) -> Vault:
        """The sealed seed."""
        return Vault.load(self.place.vault, self.store)

    def registry(self) -> RegistryClient:
        """The registry of its network."""
        network = self.network()
        return RegistryClient(network.registry, network.record, heads=self.heads, reach=Reach.of_person())

    def parts(self) -> Parts:
        """Everything that an approval runs through.

        Raises:
            LocalError: `file_damaged`, also where files of two identities were mixed.
        """
        return self._parts(self.computer())

    def _parts(self, computer: Computer) -> Parts:
        network, vault = self.network(), self.vault()
        if vault.identity_id != computer.identity_id:
            raise LocalError("file_damaged", "the vault is another identity's")
        return Parts(
            network=network.record,
            relay=RelayClient(network.relay, Reach.of_person()),
            registry=RegistryClient(network.registry, network.record, heads=self.heads, reach=Reach.of_person()),
            vault=vault,
            computer=computer,
            journal=self.journal,
            clock=self._clock,
            learn=self.learn_names,
        )

    def kept(self) -> Kept:
        """Everything that a change of the identity runs through."""
        return Kept(self.parts(), self.place, self.store)

    def draft(self) -> Computer:
        """This computer's share of an identity that is not here yet.

        Raises:
            LocalError: `file_damaged`.
        """
        return Computer.load(self.place.draft, self.store)

    def coming(self) -> Kept:
        """The same as `kept`, of an identity that is not here yet."""
        return Kept(self._parts(self.draft()), self.place, self.store)
