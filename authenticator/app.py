"""The composition root: the only place where the real parts meet.

`App` is what the window and the command line see. Every call may block on a key, a disk or a network, so a
window calls it from a worker thread; one request is open at a time, and a second one is refused.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_data_path

from authenticator import clock as system_clock
from authenticator import enrol, flow, revoke
from authenticator.approve.authenticator import Authenticator
from authenticator.approve.devices import KeyChoice, list_keys, open_key
from authenticator.approve.interaction import Interaction
from authenticator.clients.heads import FileHeads
from authenticator.clients.http import is_local, require_no_detour
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.consent.sentences import describe
from authenticator.consent.view import Source
from authenticator.errors import (
    CountersignError,
    InputError,
    PersonError,
    SecurityKeyError,
    VerificationError,
)
from authenticator.files import make_private_dir, remove_private
from authenticator.flow import Approved, Choice, Consent
from authenticator.journal import ActivityRow, DelegationRow, Journal, SessionRow
from authenticator.pinned import PinnedNetwork
from authenticator.profile import Profile
from authenticator.protocol.identity import VIRTUAL_AAGUID
from authenticator.protocol.link import RequestLink
from authenticator.protocol.network_record import parse_signed_network
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.secret_store import SecretStore
from authenticator.vault.computer import Computer
from authenticator.vault.vault import Vault
from authenticator.verify.receipt import VerifiedReceipt, verify_receipt
from authenticator.views import DelegationView, IdentityInfo, NetworkPreview, Overview, SessionView

_SERVICE = "countersign"


class App:
    """Everything that the window and the command line can do on one computer.

    Attributes:
        home: the folder that holds this computer's files.
    """

    def __init__(self, home: Path, store: SecretStore, clock: Callable[[], int]) -> None:
        self.home = home
        self._store = store
        self._clock = clock
        self._one_request, self._one_opening = threading.Lock(), threading.Lock()
        self._shown: Consent | None = None
        self._tried: tuple[str, bytes] | None = None  # a request whose claim came to nothing, and its token
        self._heads = FileHeads(home / "registry-head.note")
        self._journal = Journal(home / "journal.sqlite3", store)

    @classmethod
    def open(cls, home: Path | None = None, clock: Callable[[], int] = system_clock.now) -> App:
        """Open the app's files in `home`, or in the system's place for them.

        Raises:
            LocalError: the folder or the keyring cannot be used.
        """
        folder = home or user_data_path("countersign", appauthor=False)
        make_private_dir(folder)
        service = _SERVICE if home is None else f"{_SERVICE}:{folder.resolve()}"
        return cls(folder, SecretStore.unlock(service, folder), clock)

    def close(self) -> None:
        """Let go of the files."""
        self._journal.close()

    @property
    def set_up(self) -> bool:
        """There is an identity on this computer."""
        return self._path("computer.sealed").exists()

    def overview(self, *, ask_network: bool = True) -> Overview:
        """What the home page shows; asks relay and registry unless told not to."""
        if not self.set_up:
            return Overview(False, "", "", "", "", None, self._store.strength, None, None, loopback=False)
        network = self._network()
        height, relay_ok, registry_ok = None, None, None
        if ask_network:
            relay_ok = _answers(lambda: RelayClient(network.relay).about())
            try:
                registry = RegistryClient(network.registry, network.record, heads=self._heads)
                height = registry.checkpoint().checkpoint.height
                registry_ok = True
            except CountersignError:
                registry_ok = False
        return Overview(
            set_up=True,
            identity_name=self.profile().name,
            key_name=self._computer().key_name,
            network_name=network.record.name,
            relay_origin=network.relay,
            registry_height=height,
            keyring_strength=self._store.strength,
            relay_ok=relay_ok,
            registry_ok=registry_ok,
            loopback=is_local(network.relay),
        )

    def list_keys(self) -> list[KeyChoice]:
        """Security keys that are plugged in, then the virtual key."""
        return list_keys()

    def preview_network(self, relay_origin: str) -> NetworkPreview:
        """Ask a relay for its network and check the record's signature; nothing is joined yet."""
        about = RelayClient(relay_origin).about()
        require_no_detour(about.registry, relay_origin)
        registry = RegistryClient(about.registry, None)
        record, signed = registry.network()
        if record.network_id != about.network:
            raise VerificationError("wrong_network", "relay and registry name different networks")
        if record.relay(relay_origin).public_key != about.public_key:
            raise VerificationError("wrong_relay", relay_origin)
        digits = record.network_id[:32]
        return NetworkPreview(
            origin=relay_origin,
            name=record.name,
            fingerprint=" ".join(digits[start : start + 4] for start in range(0, 32, 4)),
            loopback=is_local(relay_origin),
            virtual_keys=record.policy.virtual_keys,
            registry_url=about.registry,
            signed=signed,
        )

    def create_identity(
        self, preview: NetworkPreview, *, name: str, key: KeyChoice, interaction: Interaction
    ) -> IdentityInfo:
        """First run: join the network and enrol `key`, with two touches."""
        if self.set_up:
            raise PersonError("already_set_up")
        profile = Profile(name)
        network = parse_signed_network(preview.signed)
        relay = RelayClient(preview.origin)
        registry = RegistryClient(preview.registry_url, network, heads=self._heads)
        services = enrol.Services(network, preview.origin, relay, registry, self._clock)
        with _holding(self._one_request):
            remove_private(self._heads.path)  # of a first run that came to nothing, perhaps on another network
            path = self._path("network.json")
            PinnedNetwork.save(path, preview.signed, relay=preview.origin, registry=preview.registry_url)
            profile.save(self._path("profile.sealed"), self._store)
            made = enrol.enrol(
                services,
                self._open_key(key),
                interaction,
                name=name,
                claims=profile.claims(),
                places=enrol.Places(self._path("vault.json"), self._path("computer.sealed")),
                store=self._store,
            )
        return IdentityInfo(made.computer.identity_id, made.receipt, made.prompts)

    def profile(self) -> Profile:
        """The claims the person may hand out."""
        self._require_identity()
        return Profile.load(self._path("profile.sealed"), self._store)

    def save_profile(self, profile: Profile) -> None:
        """Change the claims; sites that were told the old ones keep them."""
        self._require_identity()
        profile.save(self._path("profile.sealed"), self._store)

    def open_request(self, link: RequestLink, source: Source) -> Consent:
        """Fetch and check what `link` asks for.

        Raises:
            PersonError: `busy` while another request is shown, `relay_unknown`, `not_set_up`.
        """
        with _holding(self._one_opening):
            shown = self._shown
            if shown is not None and self._clock() < shown.expires_at:
                raise PersonError("busy")
            if self._tried is None or self._tried[0] != link.request_id:
                self._tried = (link.request_id, secrets.token_bytes(32))
            # Where an answer was lost or could not be used, the same token gets the same request again.
            consent = flow.fetch(self._parts(), link, source, self.profile().claims(), self._tried[1])
            self._shown, self._tried = consent, None
            return consent

    def deny(self, consent: Consent) -> None:
        """Tell the relay that the person said no."""
        self._shown = None
        self._parts().relay.deny(consent.link.request_id, consent.claim_token)

    def approve(self, consent: Consent, choice: Choice, key: KeyChoice | None, interaction: Interaction) -> Approved:
        """Approve what is shown, with one touch.

        Where the relay or the registry stay away, the approval is kept, and `resume` sends it again. Where nothing
        was signed and the request is still good, it stays shown and may be approved again.
        """
        with _holding(self._one_request):
            try:
                approved = flow.approve(self._parts(), consent, choice, self._key_for_identity(key), interaction)
            except CountersignError as error:
                if self.has_pending() or _ends_request(error):
                    self._shown = None
                raise
            self._shown = None
        return approved

    def resume(self, interaction: Interaction) -> Approved | None:
        """Send again what was signed and not answered; no touch is needed."""
        with _holding(self._one_request):
            return flow.resume(self._parts(), interaction)

    def has_pending(self) -> bool:
        """An approval was signed and has not been answered yet."""
        return self._journal.pending() is not None

    def forget_request(self) -> None:
        """Stop showing a request that cannot be answered any more."""
        self._shown = None

    def sessions(self) -> list[SessionView]:
        """Every session this computer knows, the one used last first."""
        return [self._session_view(row) for row in self._journal.sessions()]

    def session(self, address: str) -> SessionView:
        """One session.

        Raises:
            VerificationError: `session_unknown`.
        """
        row = self._journal.session(address)
        if row is None:
            raise VerificationError("session_unknown", address)
        return self._session_view(row)

    def activity(self) -> list[ActivityRow]:
        """What happened on this computer, the newest first."""
        return self._journal.activity()

    def revoke_session(self, address: str, interaction: Interaction, key: KeyChoice | None = None) -> revoke.Revoked:
        """End a session for good, with one touch."""
        with _holding(self._one_request):
            return revoke.revoke_session(self._parts(), address, self._key_for_identity(key), interaction)

    def revoke_delegation(
        self, delegation_id: str, interaction: Interaction, key: KeyChoice | None = None
    ) -> revoke.Revoked:
        """Take back one key's permission for good, with one touch."""
        with _holding(self._one_request):
            opened = self._key_for_identity(key)
            return revoke.revoke_delegation(self._parts(), delegation_id, opened, interaction)

    def refresh(self) -> None:
        """Ask the registry which sessions ended elsewhere, and remember it."""
        revoke.refresh(self._parts())

    def verify_receipt(self, content: bytes) -> VerifiedReceipt:
        """Check a receipt against the network this computer joined."""
        return verify_receipt(Receipt.from_bytes(content), self._network().record)

    def is_loopback(self) -> bool:
        """The joined network runs on this computer."""
        return is_local(self._network().relay)

    def uses_virtual_key(self) -> bool:
        """The identity's key is the virtual one."""
        return any(credential.aaguid == VIRTUAL_AAGUID for credential in self._computer().record.credentials)

    def _session_view(self, row: SessionRow) -> SessionView:
        delegations = tuple(self._delegation_view(found) for found in self._journal.delegations(row.address))
        return SessionView(
            address=row.address,
            provider_id=row.provider_id,
            provider_name=row.provider_name,
            origin=row.origin,
            status=row.status,
            first_login=row.first_login,
            last_login=row.last_login,
            logins=row.logins,
            generation=row.generation,
            account=row.account,
            delegations=delegations,
            receipt=Receipt.from_json(row.receipt) if row.receipt else None,
        )

    def _delegation_view(self, row: DelegationRow) -> DelegationView:
        capabilities = Capabilities.from_att(row.capabilities) if row.capabilities else None
        status = "expired" if row.status == "active" and row.expires_at <= self._clock() else row.status
        return DelegationView(
            delegation_id=row.delegation_id,
            client_name=row.client_name,
            sentences=tuple(describe(capabilities)) if capabilities else (),
            issued_at=row.issued_at,
            expires_at=row.expires_at,
            status=status,
            receipt=Receipt.from_json(row.receipt) if row.receipt else None,
        )

    def _parts(self) -> flow.Parts:
        self._require_identity()
        network = self._network()
        return flow.Parts(
            network=network.record,
            relay=RelayClient(network.relay),
            registry=RegistryClient(network.registry, network.record, heads=self._heads),
            vault=Vault.load(self._path("vault.json"), self._store),
            computer=self._computer(),
            journal=self._journal,
            clock=self._clock,
        )

    def _computer(self) -> Computer:
        return Computer.load(self._path("computer.sealed"), self._store)

    def _network(self) -> PinnedNetwork:
        self._require_identity()
        return PinnedNetwork.load(self._path("network.json"))

    def _key_for_identity(self, key: KeyChoice | None) -> Authenticator:
        if key is not None:
            return self._open_key(key)
        kind = "virtual" if self.uses_virtual_key() else "usb"
        found = next((choice for choice in list_keys() if choice.kind == kind), None)
        if found is None:
            raise SecurityKeyError("no_key")
        return self._open_key(found)

    def _open_key(self, key: KeyChoice) -> Authenticator:
        return open_key(key, virtual_path=self._path("virtual-key.sealed"), sealer=self._store)

    def _require_identity(self) -> None:
        if not self.set_up:
            raise PersonError("not_set_up")

    def _path(self, name: str) -> Path:
        return self.home / name


@contextmanager
def _holding(lock: threading.Lock) -> Iterator[None]:
    """One prompt at a time: hold the lock, or refuse at once."""
    if not lock.acquire(blocking=False):
        raise PersonError("busy")
    try:
        yield
    finally:
        lock.release()


def _answers(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except CountersignError:
        return False
    return True


def _ends_request(error: CountersignError) -> bool:
    """A refusal ends a request; what is wrong with key, computer or connection does not."""
    return isinstance(error, (VerificationError, InputError)) and error.code != "block_stale"
