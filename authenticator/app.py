"""The composition root: the only place where the real parts meet.

`App` is what the window and the command line see. Every call may block on a key, a disk or a network, so a
window calls it from a worker thread; one request is open at a time, and a second one is refused. Several identities may
be on one computer: one is current and shown, and a request is answered by the one that its site knows.
"""

from __future__ import annotations

import platform
import secrets
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from authenticator import clock as system_clock
from authenticator import enrol, flow, preferences, revoke, revoke_many, ways_in, window_lock
from authenticator.approve.authenticator import Authenticator, Identifies, KeepsPin
from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.approve.interaction import Interaction
from authenticator.approve.models import Models
from authenticator.arrive import Arrival, Arrived, arrive_with_key, arrive_with_phrase
from authenticator.change import NewKey
from authenticator.clients.http import is_local, require_no_detour
from authenticator.clients.reach import Reach
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.connection import look
from authenticator.consent.view import Source
from authenticator.errors import (
    CountersignError,
    InputError,
    LocalError,
    PeerError,
    PersonError,
    SecurityKeyError,
    VerificationError,
)
from authenticator.exported import Exported
from authenticator.files import home_folder, locked, make_private_dir, read_private, write_private
from authenticator.flow import Approved, Choice, Consent
from authenticator.giving import GivenBack
from authenticator.held import Held
from authenticator.household import Household
from authenticator.journal import ActivityRow
from authenticator.keys_at_hand import KeysAtHand, RealKeys, may_approve
from authenticator.keys_seen import key_state
from authenticator.limits import ACTIVITY_MAX, ERRAND_WAIT, EXPORT_MAX, LOCK_WAIT, REMIND_AFTER
from authenticator.networks import fingerprint, network_views
from authenticator.place import Place
from authenticator.preferences import Preferences
from authenticator.profile import Profile
from authenticator.protocol.identity import GATE_AAGUIDS, VIRTUAL_AAGUID
from authenticator.protocol.identity_code import IdentityCode
from authenticator.protocol.link import RequestLink
from authenticator.protocol.network_record import parse_signed_network
from authenticator.protocol.receipt import Receipt
from authenticator.revoke_many import RevokedMany
from authenticator.scan.process import Decoder, DecoderProcess
from authenticator.secret_store import SecretStore
from authenticator.settle import Changed
from authenticator.shown import session_view
from authenticator.uses import refresh_uses
from authenticator.vault.computer import Computer
from authenticator.vault.recovery import RecoveryPhrase, ask_for
from authenticator.verify.receipt import VerifiedReceipt, verify_receipt
from authenticator.views import (
    ComputerView,
    Connection,
    EnrolledKey,
    IdentityInfo,
    IdentityView,
    NetworkPreview,
    NetworkView,
    NewPhrase,
    Overview,
    Safety,
    SessionView,
)

_SERVICE = "countersign"
_ERRAND_LOCK = ".errand.lock"
_ENDS_NOTHING = frozenset({"block_stale", "match_code_needed", "match_code_wrong"})


@dataclass(frozen=True, slots=True)
class _Shown:
    """A request that is shown, and the identity that would answer it."""

    consent: Consent
    held: Held


class App:
    """Everything that the window and the command line can do on one computer.

    Attributes:
        home: the folder that holds this computer's files.
    """

    def __init__(
        self,
        home: Path,
        store: SecretStore,
        clock: Callable[[], int],
        keys: KeysAtHand | None = None,
        models: Models | None = None,
        window: Callable[[], int | None] = lambda: None,
    ) -> None:
        self.home = home
        self._models = models or Models()
        self._keys: KeysAtHand = keys or RealKeys(home, store, self._models, window)
        self._store = store
        self._clock = clock
        self._one_request, self._one_opening = threading.Lock(), threading.Lock()
        self._showing = threading.Lock()
        self._times_locked = 0  # what was begun before a lock shows nothing after it
        self._shown: _Shown | None = None
        # What was shown last, where its answer came to nothing: another may be shown, and it may be answered again.
        self._refused: _Shown | None = None
        self._tried: tuple[str, bytes] | None = None  # a request whose claim came to nothing, and its token
        self._house = Household(home, store, clock)
        self._decoder = DecoderProcess()

    @classmethod
    def open(
        cls,
        home: Path | None = None,
        clock: Callable[[], int] = system_clock.now,
        keys: KeysAtHand | None = None,
        models: Models | None = None,
        window: Callable[[], int | None] = lambda: None,
    ) -> App:
        """Open the app's files in `home`, or in the system's place for them.

        Args:
            home: the folder.
            clock: UTC seconds.
            keys: the keys at hand; by default those that are plugged in, and the virtual key.
            models: names of key models; by default the bundled ones.
            window: gives the handle of the window that the system's own dialogs belong to, where there is one.

        Raises:
            LocalError: the folder or the keyring cannot be used.
        """
        folder = home_folder(home)
        make_private_dir(folder)
        service = _SERVICE if home is None else f"{_SERVICE}:{folder.resolve()}"
        app = cls(folder, SecretStore.unlock(service, folder), clock, keys, models, window)
        try:
            app._house.all()  # a journal that cannot be read is told now, not in the middle of an approval
            app._finish_arrivals()
        except BaseException:
            app.close()
            raise
        return app

    def close(self) -> None:
        """Let go of the files, and end the process that looks at pictures."""
        self._decoder.close()
        self._house.close()

    @property
    def decoder(self) -> Decoder:
        """What looks for codes in pictures: a process without the vault, started when it is first wanted."""
        return self._decoder

    @property
    def set_up(self) -> bool:
        """There is an identity on this computer."""
        return not self._house.empty

    @property
    def place(self) -> Place:
        """The current identity's folder.

        Raises:
            PersonError: `not_set_up`.
        """
        return self._house.place

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

    def _connection(self, held: Held) -> Connection:
        return look(RelayClient(held.network().relay, Reach.of_person()), held.registry(), self._clock)

    # Identities.

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
                self._open_key(key),
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

    def identities(self) -> tuple[IdentityView, ...]:
        """The identities on this computer."""
        current = self._house.catalogue.current()
        return tuple(self._house.view(held, current=held.place == current) for held in self._house.all())

    def choose_identity(self, identity_id: str) -> None:
        """Show another identity from now on."""
        self._house.catalogue.choose(self._house.by_id(identity_id).place)

    def rename_identity(self, identity_id: str, label: str) -> None:
        """Call an identity something else, on this computer."""
        if not label.strip():
            raise PersonError("name_missing")
        self._house.catalogue.rename(self._house.by_id(identity_id).place, label)

    def profile(self) -> Profile:
        """The claims the person may hand out."""
        return self._current().profile()

    def save_profile(self, profile: Profile) -> None:
        """Change the claims; sites that were told the old ones keep them."""
        self._current().save_profile(profile)

    # Requests.

    def open_request(self, link: RequestLink, source: Source) -> Consent:
        """Fetch and check what `link` asks for.

        Raises:
            PersonError: `busy` while another request is shown, `relay_unknown`, `not_set_up`.
            InputError: `link_unsafe` for a relay on this computer, where none is in use here.
        """
        if (
            self.set_up
            and is_local(link.relay)
            and not any(is_local(held.network().relay) for held in self._house.all())
        ):
            raise InputError("link_unsafe", "no relay on this computer is in use")
        with _holding(self._one_opening):
            shown, since = self._shown, self._times_locked
            if shown is not None and self._clock() < shown.consent.expires_at:
                raise PersonError("busy")
            if self._tried is None or self._tried[0] != link.request_id:
                self._tried = (link.request_id, secrets.token_bytes(32))
            held = self._house.for_relay(link.relay)
            # Where an answer was lost or could not be used, the same token gets the same request again.
            consent = flow.fetch(held.parts(), link, source, held.profile().claims(), self._tried[1])
            fetched = self._show(_Shown(consent, held), since)
            self._refused = self._tried = None
            return self._as_before(fetched, since)

    def identities_for(self, consent: Consent) -> tuple[IdentityView, ...]:
        """The identities that could answer a shown request; the one that would is `current`."""
        answering = self._answering(consent)
        return tuple(
            self._house.view(held, current=held.place == answering.place) for held in self._house.able(consent)
        )

    def answer_as(self, consent: Consent, identity_id: str) -> Consent:
        """Answer a shown request as another identity; the site is answered so from now on.

        Raises:
            PersonError: `identity_missing`; `relay_unknown` where that identity is in another network.
        """
        since, held = self._times_locked, self._house.by_id(identity_id)
        shown = flow.shown_as(held.parts(), consent, held.profile().claims())
        self._show(_Shown(shown, held), since)
        self._house.catalogue.answer(consent.provider.provider, held.place)
        return shown

    def check_code(self, consent: Consent, code: str) -> Consent:
        """Have the number compared that the page shows and the person typed; two misses end the request.

        Raises:
            VerificationError: `match_code_wrong` where one try is left, `request_ended` where none is.
        """
        since, held = self._times_locked, self._answering(consent)
        with _holding(self._one_request):
            try:
                matched = flow.check_code(held.parts(), consent, code)
            except CountersignError as error:
                if _ends_request(error):
                    self._shown = None
                raise
            self._show(_Shown(matched, held), since)
        return matched

    def deny(self, consent: Consent) -> None:
        """Tell the relay that the person said no."""
        held = self._answering(consent)
        self._shown = self._refused = None
        held.parts().relay.deny(consent.link.request_id, consent.claim_token)

    def approve(self, consent: Consent, choice: Choice, key: KeyChoice | None, interaction: Interaction) -> Approved:
        """Approve what is shown, with one touch.

        Where the relay or the registry stay away, the approval is kept, and `resume` sends it again. Where nothing
        was signed and the request is still good, it stays shown and may be approved again.

        Raises:
            PersonError: `not_shown` where this app shows no such request, or shows it otherwise.
        """
        with self._errand():
            shown = next((each for each in (self._shown, self._refused) if each and each.consent == consent), None)
            if shown is None:
                raise PersonError("not_shown")
            consent, held = shown.consent, shown.held
            try:
                kept, _ = ways_in.newest(held, interaction)
                opened = self._key_for(held, key)
                approved = flow.approve(kept.parts, consent, choice, opened, interaction)
            except CountersignError as error:
                if held.journal.pending() is not None or _ends_request(error):
                    self._shown, self._refused = None, shown
                raise
            self._shown = self._refused = None
            self._house.catalogue.answer(consent.provider.provider, held.place)
            self._house.catalogue.remember_key(held.place, approved.credential_id.hex())
        return approved

    def resume(self, interaction: Interaction) -> Approved | None:
        """Send again what was signed and not answered; no touch is needed.

        Raises:
            PersonError: `not_set_up`.
        """
        if not self.set_up:
            raise PersonError("not_set_up")
        with self._errand():
            for held in self._house.all():
                approved = flow.resume(held.parts(), interaction)
                if approved is not None:
                    return approved
        return None

    def has_pending(self) -> bool:
        """An approval was signed and has not been answered yet."""
        return any(held.journal.pending() is not None for held in self._house.all())

    def forget_request(self) -> None:
        """Stop showing a request that cannot be answered any more."""
        self._shown = self._refused = None

    # Sessions.

    def sessions(self) -> list[SessionView]:
        """Every session this computer knows, the one used last first."""
        if not self.set_up:
            return []
        held = self._current()
        return [session_view(held, row, self._clock()) for row in held.journal.sessions()]

    def session(self, address: str) -> SessionView:
        """One session.

        Raises:
            VerificationError: `session_unknown`.
        """
        held = self._current()
        row = held.journal.session(address)
        if row is None:
            raise VerificationError("session_unknown", address)
        return session_view(held, row, self._clock())

    def activity(self) -> list[ActivityRow]:
        """What happened on this computer, the newest first."""
        return self._current().journal.activity() if self.set_up else []

    def revoke_session(self, address: str, interaction: Interaction, key: KeyChoice | None = None) -> revoke.Revoked:
        """End a session for good, with one touch."""
        with self._errand():
            held = self._current()
            return revoke.revoke_session(held.parts(), address, self._key_for(held, key), interaction)

    def revoke_delegation(
        self, delegation_id: str, interaction: Interaction, key: KeyChoice | None = None
    ) -> revoke.Revoked:
        """Take back one key's permission for good, with one touch."""
        with self._errand():
            held = self._current()
            return revoke.revoke_delegation(held.parts(), delegation_id, self._key_for(held, key), interaction)

    def refresh(self) -> None:
        """Settle what was left open, and learn what other computers changed, began and ended, and what sites report."""
        with self._errand():
            held = self._current()
            with self._forgetting(held):
                kept, _ = ways_in.newest(held, None)
            revoke_many.send_kept(kept.parts, None)
            revoke.refresh(kept.parts)
            with suppress(PeerError, VerificationError):  # it is news; what ended is known already
                refresh_uses(kept.parts)

    def refresh_uses(self) -> bool:
        """Learn what sites report of the keys that act for the person; whether anything is new."""
        return refresh_uses(self._current().parts())

    def verify_receipt(self, content: bytes) -> VerifiedReceipt:
        """Check a receipt against the network this computer joined."""
        return verify_receipt(Receipt.from_bytes(content), self._current().network().record)

    # Keys.

    def list_keys(self) -> list[KeyChoice]:
        """Security keys that are plugged in, then the virtual key."""
        return self._keys.list()

    def enrolled_keys(self) -> tuple[EnrolledKey, ...]:
        """The identity's keys, the first enrolled first."""
        return ways_in.list_keys(self._current(), self._models)

    def add_key(
        self, key: KeyChoice, name: str, interaction: Interaction, approver: KeyChoice | None = None
    ) -> Changed:
        """Let another key in: two touches of the new one, then one of a key that is in already."""
        with self._errand():
            held = self._current()
            authority = self._key_for(held, approver, but=key)
            return ways_in.add_key(held, NewKey(self._open_key(key), name or key.name), authority, interaction)

    def rename_key(self, key_id: str, name: str) -> None:
        """Call a key something else, on this computer."""
        ways_in.rename_key(self._current(), key_id, name)

    def remove_key(
        self,
        key_id: str,
        interaction: Interaction,
        *,
        lost: bool,
        renew: bool | None = None,
        approver: KeyChoice | None = None,
    ) -> Changed:
        """Let a key in no longer, with a touch of another; `renew` renews the seed, as a lost key does by default."""
        with self._errand():
            held = self._current()
            ways_in.check_removable(held, key_id)
            authority = self._key_for(held, approver, without=(key_id,))
            renew = lost if renew is None else renew
            with self._forgetting(held):
                return ways_in.remove_key(held, key_id, authority, interaction, lost=lost, renew=renew)

    def safety(self) -> Safety:
        """What would bring the identity back if its key were lost."""
        held = self._current()
        return ways_in.safety(held, self._clock(), self._house.catalogue.quiet_until(held.place))

    def not_now(self) -> None:
        """Remind of a second key later, not now."""
        self._house.catalogue.be_quiet(self.place, self._clock() + REMIND_AFTER)

    def camera(self) -> str:
        """The id of the camera that was chosen last; empty where none was."""
        return self._house.catalogue.camera()

    def remember_camera(self, camera: str) -> None:
        """Begin with this camera from now on."""
        self._house.catalogue.remember_camera(camera)

    def key_details(self, key: KeyChoice) -> KeyDetails:
        """What a key says of itself; no touch."""
        return self._keys.details(key)

    def set_pin(self, key: KeyChoice, pin: str) -> None:
        """Give a key its first PIN."""
        self._pin_keeper(key).set_pin(pin)

    def change_pin(self, key: KeyChoice, old: str, new: str) -> None:
        """Replace a key's PIN."""
        self._pin_keeper(key).change_pin(old, new)

    def test_key(self, key: KeyChoice, interaction: Interaction) -> KeyDetails:
        """Find out with one touch whether a key opens this identity.

        Raises:
            SecurityKeyError: `key_wrong` where it is none of the identity's keys.
            LocalError: `vault_locked` where it gives another secret than it was enrolled with.
        """
        with self._errand():
            held, opened = self._current(), self._open_key(key)
            parts = held.parts()
            window_lock.require_key(parts, opened, interaction, "to test it")
            return self.key_details(key)

    def identify_key(self, key: KeyChoice, interaction: Interaction) -> KeyDetails:
        """Find out with one touch whether a key answers at all; nothing is signed.

        Raises:
            PersonError: `not_set_up` where only an identity could tell.
        """
        with _holding(self._one_request):
            opened = self._open_key(key)
            if not isinstance(opened, Identifies):
                raise PersonError("not_set_up")
            opened.identify(interaction)
            return self.key_details(key)

    # The recovery phrase.

    def new_phrase(self) -> NewPhrase:
        """Draw a phrase, to be shown once; nothing is kept before `keep_phrase`."""
        first, second, third = ask_for(3)
        return NewPhrase(RecoveryPhrase.generate().words, (first, second, third))

    def keep_phrase(self, phrase: NewPhrase, interaction: Interaction, approver: KeyChoice | None = None) -> Changed:
        """Let the phrase in, with one touch; an earlier phrase is let in no longer."""
        words = RecoveryPhrase.from_words(" ".join(phrase.words))
        with self._errand():
            held = self._current()
            return ways_in.keep_phrase(held, words, self._key_for(held, approver), interaction)

    def recover(self, words: str, key: KeyChoice, interaction: Interaction, *, lost: tuple[str, ...]) -> Changed:
        """Open the identity on this computer with its phrase, enrol `key`, and remove the lost ones."""
        phrase = RecoveryPhrase.from_words(words)
        with self._errand():
            held, new_key = self._current(), NewKey(self._open_key(key), key.name)
            with self._forgetting(held):
                return ways_in.recover(held, phrase, new_key, interaction, lost=lost)

    # Computers.

    def computers(self) -> tuple[ComputerView, ...]:
        """The identity's computers, this one first."""
        return ways_in.computers(self._current())

    def remove_computer(
        self,
        computer_id: str,
        interaction: Interaction,
        approver: KeyChoice | None = None,
        *,
        renew: bool = False,
        keys: tuple[str, ...] = (),
    ) -> Changed:
        """Let a computer ask for approvals no longer, with one touch.

        Args:
            computer_id: which.
            interaction: the person.
            approver: the key that approves it.
            renew: renew the seed, because the copy of the vault there may be in other hands.
            keys: ids of keys that went with it, to be let in no longer as well.
        """
        with self._errand():
            held = self._current()
            ways_in.check_removable(held, *keys)
            authority = self._key_for(held, approver, without=keys)
            with self._forgetting(held):
                return ways_in.remove_computer(held, computer_id, authority, interaction, renew=renew, keys=keys)

    def identity_code(self) -> str:
        """A text that tells another computer where this identity is; opens nothing by itself."""
        return ways_in.code_of(self._current()).text

    def export_identity(self, path: Path) -> None:
        """Write the sealed identity to a file; only a key of it or the phrase opens that."""
        write_private(path, ways_in.exported(self._current()))

    def give_back(self, interaction: Interaction, key: KeyChoice | None = None) -> GivenBack:
        """Give the relay the identity that it lost, with one touch.

        Raises:
            VerificationError: `identity_commitment` where this computer's record is not the newest.
        """
        with self._errand():
            held = self._current()
            return ways_in.give_back(held, self._key_for(held, key), interaction)

    # What only the command line asks.

    def is_loopback(self) -> bool:
        """The joined network runs on this computer."""
        return is_local(self._current().network().relay)

    def uses_virtual_key(self) -> bool:
        """One of the identity's keys is the virtual one."""
        return any(each.aaguid == VIRTUAL_AAGUID for each in self._current().computer().record.credentials)

    def _open_with_key(
        self,
        code: IdentityCode,
        key: KeyChoice,
        label: str,
        interaction: Interaction,
        exported: Exported | None = None,
    ) -> IdentityInfo:
        def come(arrival: Arrival) -> Arrived:
            return arrive_with_key(arrival, code.identity_id, self._open_key(key), interaction, exported)

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
            new_key = NewKey(self._open_key(key), key.name)
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
        with suppress(LocalError, PeerError), locked(self.home / _ERRAND_LOCK, 0):
            self._house.finish(None)

    @contextmanager
    def _errand(self) -> Iterator[None]:
        """One prompt at a time, on this computer: in this window, and among all that use these files.

        Raises:
            PersonError: `busy`.
            LocalError: `busy_elsewhere`.
        """
        with _holding(self._one_request), locked(self.home / _ERRAND_LOCK, ERRAND_WAIT):
            yield

    def _services(self, held: Held, preview: NetworkPreview) -> enrol.Services:
        network = parse_signed_network(preview.signed)
        registry = RegistryClient(preview.registry_url, network, heads=held.heads, reach=Reach.of_person())
        relay = RelayClient(preview.origin, Reach.of_person())
        return enrol.Services(network, preview.origin, relay, registry, self._clock)

    def _current(self) -> Held:
        return self._house.current()

    @contextmanager
    def _forgetting(self, held: Held) -> Iterator[None]:
        """Have this computer's own keys let go of ways in that end meanwhile."""
        before = held.computer().record.credentials
        yield
        left = {credential.id for credential in held.computer().record.credentials}
        for credential in before:
            if credential.id not in left:
                with suppress(CountersignError):  # the way in has ended, whether or not a file could be written
                    self._keys.forget(credential)

    def _show(self, shown: _Shown, since: int) -> _Shown:
        """Show a request, unless the window was locked after it was begun.

        Raises:
            LocalError: `locked`.
        """
        with self._showing:
            if self._times_locked != since:
                raise LocalError("locked")
            self._shown = shown
        return shown

    def _as_before(self, shown: _Shown, since: int) -> Consent:
        """A site is answered by the identity that answered it before."""
        name = self._house.catalogue.answering(shown.consent.provider.provider)
        before = next((held for held in self._house.able(shown.consent) if held.place.name == name), shown.held)
        if before is not shown.held:
            consent = flow.shown_as(before.parts(), shown.consent, before.profile().claims())
            self._show(_Shown(consent, before), since)
            return consent
        return shown.consent

    def _answering(self, consent: Consent) -> Held:
        shown = self._shown
        if shown is not None and shown.consent.link.request_id == consent.link.request_id:
            return shown.held
        return self._house.for_relay(consent.link.relay)

    def _key_for(
        self, held: Held, key: KeyChoice | None, but: KeyChoice | None = None, without: tuple[str, ...] = ()
    ) -> Authenticator:
        """The key that is to approve: the one that was chosen, or one of the identity's that is at hand.

        Args:
            held: the identity.
            key: what was chosen.
            but: a key that is not meant, because it is the new one.
            without: ids of keys that are to be locked out, and so cannot approve.
        """
        if key is not None:
            return self._open_key(key)
        credentials = [each for each in held.computer().record.credentials if each.id.hex() not in without]
        aaguids = {credential.aaguid for credential in credentials}
        # A software key that another process serves is plugged in like one on USB.
        kinds = {"virtual", "usb"} if VIRTUAL_AAGUID in aaguids else set()
        # Windows stands before every key, and its credentials do not tell.
        kinds |= {"platform"} if aaguids & GATE_AAGUIDS or sys.platform == "win32" else set()
        kinds |= {"usb", "nfc"} if aaguids - GATE_AAGUIDS - {VIRTUAL_AAGUID} else set()
        found = [each for each in self.list_keys() if each.kind in kinds and may_approve(each, but)]
        if len(found) == 1:
            return self._open_key(found[0])
        remembered = bytes.fromhex(self._house.catalogue.last_key(held.place))
        return self._keys.open_several(found, credentials, remembered)

    def _pin_keeper(self, key: KeyChoice) -> KeepsPin:
        opened = self._open_key(key)
        if not isinstance(opened, KeepsPin):
            raise SecurityKeyError("key_unsupported", "no PIN")
        return opened

    def _open_key(self, key: KeyChoice) -> Authenticator:
        return self._keys.open(key)

    # The window on this computer.

    def preferences(self) -> Preferences:
        """What the person prefers of the window."""
        return preferences.read_preferences(self.home).preferences

    def save_preferences(self, wanted: Preferences) -> None:
        """Keep what the person prefers of the window."""
        preferences.save_preferences(self.home, wanted)

    def lock(self) -> None:
        """Let go of every secret, and stay locked until `unlock`, also when the app is started again.

        What was begun may end first, so that nothing that was signed is lost; what takes longer loses its files.

        Raises:
            LocalError: `disk_full` or `storage_failed`: it is open after another start; the secrets are gone all the
                same.
        """
        try:
            window_lock.mark_locked(self.home)
        finally:
            ended = self._one_request.acquire(timeout=LOCK_WAIT)
            try:
                self._let_go()
            finally:
                if ended:
                    self._one_request.release()

    def _let_go(self) -> None:
        """Let go of every secret; what is fetched meanwhile is not shown any more."""
        self._house.let_go()
        self._store.forget()
        with self._showing:
            self._times_locked += 1
            self._shown = self._refused = self._tried = None

    def unlock(self, interaction: Interaction, words: str = "") -> None:
        """Open what was locked, with one touch of a key of the identity that is shown, or with its recovery phrase.

        Raises:
            SecurityKeyError: `key_wrong`, and what a key says.
            PersonError: `cancelled`; `phrase_other`, and what is wrong with the words.
            LocalError: `keyring_unavailable` while the system's keyring is locked; `storage_failed` where it cannot be
                kept that it is open.
        """
        self._store.remember()
        try:
            if self._house.empty:
                pass  # the last identity was taken away meanwhile: there is nothing to show, and no key to ask
            elif words:
                window_lock.require_phrase(self._house.all(), words)
            else:
                with self._errand():
                    held = self._current()
                    opened = self._key_for(held, None)
                    window_lock.require_key(held.parts(), opened, interaction, "to open Countersign")
            window_lock.mark_open(self.home)
        except BaseException:
            self._let_go()
            raise

    # Many ends at once, and a longer look back.

    def revoke_many(
        self, interaction: Interaction, key: KeyChoice | None = None, *, provider_id: str | None = None, sessions: bool
    ) -> RevokedMany:
        """End every key for good, of one site or of all, with one touch; with `sessions` every session as well."""
        with self._errand():
            held = self._current()
            chosen = self._key_for(held, key)
            return revoke_many.revoke_many(
                held.parts(), chosen, interaction, provider_id=provider_id, sessions=sessions
            )

    def endings_waiting(self) -> int:
        """How many sessions and keys the person has ended and the registry has not answered for."""
        return self._current().journal.endings_waiting() if self.set_up else 0

    def finish_endings(self) -> RevokedMany:
        """Send those again; no touch is needed."""
        with self._errand():
            return revoke_many.send_kept(self._current().parts(), None)

    def whole_activity(self) -> list[ActivityRow]:
        """Everything that happened on this computer, the newest first, to be written to a file."""
        return self._current().journal.activity(most=ACTIVITY_MAX)


@contextmanager
def _holding(lock: threading.Lock) -> Iterator[None]:
    """One prompt at a time: hold the lock, or refuse at once."""
    if not lock.acquire(blocking=False):
        raise PersonError("busy")
    try:
        yield
    finally:
        lock.release()


def _ends_request(error: CountersignError) -> bool:
    """A refusal ends a request; what is wrong with key, computer or connection does not."""
    return isinstance(error, (VerificationError, InputError)) and error.code not in _ENDS_NOTHING
