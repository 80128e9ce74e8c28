"""An app with the real one's interface and real values, without network, disk or key.

Set `failures[method]` to an error to have the next call of that method raise it; `asks_pin` to have the key want its
PIN first; `key_kind` to `usb` for a key that is touched by `usb_touched.set()`; `blinking` to names of keys of which
one is chosen by `chosen.set()`; clear `lets_go` for a key that takes its time after a cancel; without `hears_cancel` it
is touched all the same.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, replace
from typing import Any

from authenticator.approve.authenticator import KeyKind
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import Interaction, PinPrompt, TouchPrompt
from authenticator.consent.sentences import describe
from authenticator.consent.view import History, Match, Recorded, Source, build_view
from authenticator.errors import CountersignError, PersonError, SecurityKeyError, VerificationError
from authenticator.flow import Approved, Choice, Consent
from authenticator.journal import ActivityRow, DelegationRow, SessionRow
from authenticator.keys_seen import key_state
from authenticator.preferences import Preferences
from authenticator.profile import Profile
from authenticator.protocol import ed25519
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.entry import Entry, provider_commitment, session_created
from authenticator.protocol.link import RequestLink
from authenticator.protocol.network_record import NetworkRecord, Peer, Policy
from authenticator.protocol.note import Checkpoint, sign_note
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.request import build_request_payload, parse_request, sign_plain_request, sign_request
from authenticator.revoke import Revoked
from authenticator.revoke_many import RevokedMany
from authenticator.verify.request import VerifiedRequest
from authenticator.views import (
    BudgetView,
    DelegationView,
    EnrolledKey,
    IdentityInfo,
    IdentityView,
    LinkView,
    NetworkPreview,
    Overview,
    SessionView,
    UsesView,
)
from tests.fakes.app_keys import BLUE, HOME, WORK, KeysPart
from tests.fakes.app_networks import NetworksPart
from tests.fakes.decoder import PlainDecoder

NOW = 1_790_000_000
RECORDED = Recorded(17_900, NOW - 40 * 86_400)
_SEED = bytes(range(32))
_ACCOUNT_KEY = bytes([7]) * 32
ADDRESS = "3fa971c208be4d15a0b1c2d3e4f50617"
PHOTOS = "https://photos.example"
ATT: dict[str, Any] = {
    PHOTOS: {
        "photos/list": [{"path_prefix": "/albums/2026", "max_bytes": 10**9}],
        "photos/read": [{"path_prefix": "/albums/2026", "max_bytes": 10**9}],
        "photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": 500}],
    }
}


def provider(name: str = "Photos", origin: str = PHOTOS) -> ProviderRecord:
    """A provider's record."""
    public_key = ed25519.public_key(_SEED)
    return replace(ProviderRecord.create(public_key, "x", ["https://x.example"]), name=name, origins=(origin,))


def network(*, virtual_keys: bool = True) -> NetworkRecord:
    """A network of one registry and one relay."""
    key = ed25519.public_key(_SEED)
    return NetworkRecord(
        v=1,
        name="Personal",
        seq=0,
        prev=None,
        registry=Peer("countersign-registry/personal", "https://registry.example", key),
        validators=(),
        quorum=0,
        relays=(Peer("countersign-relay/personal", "https://relay.example", key),),
        policy=Policy("open", virtual_keys),
    )


def link(number: int = 0) -> RequestLink:
    """A link to some request."""
    return RequestLink.for_request("https://relay.example", f"{'A' * 21}{'AQgw'[number]}", f"request {number}")


def verified_request(
    *,
    att: dict[str, Any] | None = None,
    claims: tuple[str, ...] = ("name", "avatar"),
    client_name: str = "Browser on this computer",
    purpose: str = "Sort the pictures of this year",
    valid_for: int = 4 * 3600,
    plain: bool = False,
) -> VerifiedRequest:
    """A request that was signed for real; only the times and parties are made up."""
    asked = ATT if att is None else att
    payload = build_request_payload(
        iss=provider().provider,
        aud="https://relay.example",
        iat=NOW,
        exp=NOW + 120,
        jti="jti-1",
        nonce="nonce-1",
        claims=claims,
        capabilities=Capabilities.from_att(asked) if asked and not plain else None,
        valid_for=valid_for,
        client_name=client_name,
        purpose=purpose,
    )
    if plain:
        return VerifiedRequest(parse_request(sign_plain_request(payload, "kid", _SEED)))
    key = SessionPublicKey("ed25519", ed25519.public_key(_SEED))
    return VerifiedRequest(parse_request(sign_request(payload, key, lambda data: ed25519.sign(_SEED, data))))


def receipt(height: int = 18_204) -> Receipt:
    """A receipt of the right form; nothing in it would verify."""
    entry: Entry = session_created(
        network().network_id, ADDRESS, provider_commitment(bytes(32), provider().provider), _ACCOUNT_KEY
    )
    note = Checkpoint("countersign-registry/personal", 1, bytes(32), height, NOW)
    signed = sign_note(note.text(), "countersign-registry/personal", _SEED)
    return Receipt(network().network_id, entry, (), {}, 0, (), signed)


def session_row(**changes: Any) -> SessionRow:
    """A live session with Photos."""
    row = SessionRow(
        address=ADDRESS,
        provider_id=provider().provider,
        provider_name="Photos",
        origin=PHOTOS,
        account="0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        generation=0,
        status="active",
        first_login=NOW - 200 * 86_400,
        last_login=NOW - 60,
        logins=14,
        receipt={},
    )
    return replace(row, **changes)


@dataclass
class Previewed:
    """What the network that is looked at asks of keys."""

    virtual_keys: bool = True
    attested: bool = False
    second_factor_keys: bool = True


class FakeApp(NetworksPart, KeysPart):
    """See the module."""

    def __init__(self, *, set_up: bool = True, loopback: bool = False) -> None:
        super().__init__()
        self.decoder = PlainDecoder()
        self.set_up = set_up
        self.loopback = loopback
        self.key_kind: KeyKind = "virtual"
        self.asks_pin: PinPrompt | None = None
        self.right_pin = "1234"
        self.pins: list[str | None] = []
        self.usb_touched = threading.Event()
        self.chosen = threading.Event()
        self.failures: dict[str, CountersignError] = {}
        self.calls: list[str] = []
        self.choices: list[Choice] = []
        self.touches = 1
        self.lets_go = threading.Event()
        self.lets_go.set()
        self.hears_cancel = True
        self.pending = False
        self.provider = provider()
        self.request = verified_request()
        self.history: History | None = None
        self.match_code = self.right_code = "47"
        self.match = Match.COMPARED
        self.insists = False
        self.typed: list[str] = []
        self.expires_at = NOW + 102
        self.kept = Profile("Ada Example", "ada@example.org")
        self.views: list[SessionView] = [session_view(), *other_sessions()]
        self.happened = [
            ActivityRow(NOW - 60, "login", "Photos", 18_204, receipt().to_json(), ADDRESS),
            ActivityRow(NOW - 86_400, "key ended", "Backup tool", 17_990, receipt(17_990).to_json(), ADDRESS),
            ActivityRow(NOW - 90_000, "session ended", "Forum", 17_988),
        ]
        self.many: list[tuple[str | None, bool]] = []  # what was to be ended at once: whose, and whether sessions too
        self.not_ended: tuple[str, ...] = ()
        self.waiting = 0
        self.reported: list[SessionView] | None = None  # what the next look at the sites' reports brings
        if not set_up:
            self.enrolled, self.belongs, self.identity_views = [], {}, []
        self.previewed = Previewed()
        self.answering: list[IdentityView] = []
        self.names = {WORK: "Ada Example", HOME: "Ada at home"}
        self.gate: threading.Event | None = None
        self.takes = 0.0  # seconds of every call
        self.closed = False
        self.preferred = Preferences()
        self.locked = False

    def overview(self, *, ask_network: bool = True) -> Overview:
        self._called("overview")
        if not self.set_up:
            return Overview(False, "", "", "", "", None, "keyring", None, None, loopback=False)
        return Overview(
            set_up=True,
            identity_name=self.kept.name,
            key_name="Security key 5C" if self.key_kind == "usb" else "Virtual key",
            network_name="Personal",
            relay_origin="http://127.0.0.1:8431" if self.loopback else "https://relay.example",
            registry_height=18_204 if ask_network else None,
            keyring_strength="keyring",
            relay_ok=self.connection.relay is None if ask_network else None,
            registry_ok=self.connection.registry is None if ask_network else None,
            loopback=self.loopback,
            relay_error=self.connection.relay,
            registry_error=self.connection.registry,
            clock_error=self.connection.clock,
            key_state=key_state(self.enrolled, self.plugged) if ask_network and self.key_kind == "usb" else "",
        )

    def list_keys(self) -> list[KeyChoice]:
        self._called("list_keys")
        return list(self.plugged)

    def preview_network(self, relay_origin: str) -> NetworkPreview:
        self._called("preview_network")
        return NetworkPreview(
            origin=relay_origin,
            name="Personal",
            fingerprint="1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809",
            loopback=self.loopback,
            virtual_keys=self.previewed.virtual_keys,
            registry_url="https://registry.example",
            signed={},
            attested=self.previewed.attested,
            second_factor_keys=self.previewed.second_factor_keys,
            registry_fingerprint="7c1d 90ab 3344 e5f6 0718 293a 4b5c 6d7e",
        )

    def create_identity(
        self, preview: NetworkPreview, *, name: str, key: KeyChoice, interaction: Interaction, label: str = ""
    ) -> IdentityInfo:
        self._called("create_identity")
        self._prompts(interaction, key)
        for number in (1, 2):
            self._touch(interaction, TouchPrompt(key.name, "to make this key yours", number, 2, key.kind == "virtual"))
        self.set_up = True
        self.kept = Profile(name)
        self.views = []
        self.enrolled = [EnrolledKey(BLUE, key.name, key.name, key.icon, "prf", "strong", last=True)]
        self.belongs = {key.id: BLUE}
        self._add_identity(WORK if not self.identity_views else HOME, label)
        return IdentityInfo(WORK, receipt(), 2)

    def profile(self) -> Profile:
        self._called("profile")
        return self.kept

    def save_profile(self, profile: Profile) -> None:
        self._called("save_profile")
        self.kept = profile

    def open_request(self, link: RequestLink, source: Source) -> Consent:
        self._called("open_request")
        return self._consent(link, source, self.kept.claims())

    def identities_for(self, consent: Consent) -> tuple[IdentityView, ...]:
        self._called("identities_for")
        return tuple(self.answering)

    def answer_as(self, consent: Consent, identity_id: str) -> Consent:
        self._called("answer_as")
        self.answering = [replace(view, current=view.id == identity_id) for view in self.answering]
        return self._consent(consent.link, consent.source, {"name": self.names[identity_id]})

    def _consent(self, link: RequestLink, source: Source, claims: dict[str, str]) -> Consent:
        match = self.match if self.match_code else Match.NONE
        view = build_view(
            self.request,
            self.provider,
            recorded=RECORDED,
            claims=claims,
            history=self.history,
            match=match,
            match_code=self.match_code if match is Match.COMPARED else "",
            insists=self.insists,
            source=source,
            network=network(),
            expires_at=self.expires_at,
        )
        network_id = network().network_id
        return Consent(link, source, bytes(32), self.request, self.provider, claims, view, self.expires_at, network_id)

    def check_code(self, consent: Consent, code: str) -> Consent:
        self._called("check_code")
        self.typed.append(code)
        if code == self.right_code:
            return replace(consent, matched=True)
        raise VerificationError("match_code_wrong" if len(self.typed) == 1 else "request_ended")

    def deny(self, consent: Consent) -> None:
        self._called("deny")

    def forget_request(self) -> None:
        self._called("forget_request")

    def approve(self, consent: Consent, choice: Choice, key: KeyChoice | None, interaction: Interaction) -> Approved:
        self.choices.append(choice)
        if self.asks_pin is not None:
            self._pin(interaction, self.asks_pin)
        self._prompts(interaction)
        for number in range(1, self.touches + 1):
            purpose = consent.view.touch_purpose
            self._touch(interaction, TouchPrompt(self._key_name(), purpose, number, self.touches, self._virtual))
        self._called("approve")
        return self._approved(choice)

    def has_pending(self) -> bool:
        self._called("has_pending")
        return self.pending

    def resume(self, interaction: Interaction) -> Approved | None:
        self._called("resume")
        self.pending = False
        return self._approved(self.choices[-1] if self.choices else Choice(frozenset(), None, 3600))

    def sessions(self) -> list[SessionView]:
        self._called("sessions")
        return list(self.views)

    def activity(self) -> list[ActivityRow]:
        self._called("activity")
        return list(self.happened)

    def refresh(self) -> None:
        self._called("refresh")

    def refresh_uses(self) -> bool:
        self._called("refresh_uses")
        news, self.reported = self.reported, None
        if news is not None:
            self.views = news
        return news is not None

    def revoke_session(self, address: str, interaction: Interaction, key: KeyChoice | None = None) -> Revoked:
        prompt = TouchPrompt(self._key_name(), "to end your session", 1, 1, self._virtual)
        self._touch(interaction, prompt)
        self._called("revoke_session")
        self.views = [replace(v, status="revoked") if v.address == address else v for v in self.views]
        return Revoked(receipt(18_206), 18_206, 1)

    def revoke_delegation(self, delegation_id: str, interaction: Interaction, key: KeyChoice | None = None) -> Revoked:
        self._touch(interaction, TouchPrompt(self._key_name(), "to end a key", 1, 1, self._virtual))
        self._called("revoke_delegation")
        self.views = [
            replace(
                view,
                delegations=tuple(
                    replace(key, status="revoked") if key.delegation_id == delegation_id else key
                    for key in view.delegations
                ),
            )
            for view in self.views
        ]
        return Revoked(receipt(18_207), 18_207, 1)

    # The window on this computer.

    def preferences(self) -> Preferences:
        self._called("preferences")
        return self.preferred

    def save_preferences(self, wanted: Preferences) -> None:
        self._called("save_preferences")
        self.preferred = wanted

    def lock(self) -> None:
        self._called("lock")
        self.locked = True

    def unlock(self, interaction: Interaction, words: str = "") -> None:
        if words:
            self._open_phrase(words)
        else:
            prompt = TouchPrompt(self._key_name(), "to open Countersign", 1, 1, self._virtual)
            self._touch(interaction, prompt)
        self._called("unlock")
        self.locked = False

    # Many ends at once, and a longer look back.

    def revoke_many(
        self, interaction: Interaction, key: KeyChoice | None = None, *, provider_id: str | None = None, sessions: bool
    ) -> RevokedMany:
        self._touch(interaction, TouchPrompt(self._key_name(), "to end every key", 1, 1, self._virtual))
        self.many.append((provider_id, sessions))
        self._called("revoke_many")
        meant = [view for view in self.views if view.status == "active" and provider_id in {None, view.provider_id}]
        keys = [key for view in meant for key in view.delegations if key.status == "active"]
        self.views = [_ended(view, sessions=sessions) if view in meant else view for view in self.views]
        return RevokedMany(len(meant) if sessions else 0, 0 if sessions else len(keys), 18_208, 1, self.not_ended)

    def endings_waiting(self) -> int:
        self._called("endings_waiting")
        return self.waiting

    def finish_endings(self) -> RevokedMany:
        self._called("finish_endings")
        sent, self.waiting = self.waiting - len(self.not_ended), len(self.not_ended)
        if not sent:
            return RevokedMany(0, 0, None, 0, self.not_ended)
        self.views = [_ended(view, sessions=True) for view in self.views]
        return RevokedMany(sent, 0, 18_209, 0, self.not_ended)

    def whole_activity(self) -> list[ActivityRow]:
        self._called("whole_activity")
        return list(self.happened)

    def close(self) -> None:
        self.closed = True

    @property
    def _virtual(self) -> bool:
        return self.key_kind == "virtual"

    def _key_name(self) -> str:
        return "Virtual key" if self._virtual else "Security key 5C"

    def _called(self, name: str) -> None:
        self.calls.append(name)
        time.sleep(self.takes)
        if self.gate is not None:
            self.gate.wait(5)
        error = self.failures.pop(name, None)
        if error is not None:
            raise error

    def _approved(self, choice: Choice) -> Approved:
        delegation = None
        if choice.capabilities is not None:
            delegation = DelegationRow(
                delegation_id="cd" * 32,
                address=ADDRESS,
                client_name="Browser on this computer",
                capabilities=choice.capabilities.to_att(),
                issued_at=NOW,
                expires_at=NOW + choice.valid_for,
                status="active",
                receipt={},
            )
        return Approved(session_row(), delegation, (receipt(), receipt()), 18_204, 1, b"key")

    def _pin(self, interaction: Interaction, prompt: PinPrompt) -> None:
        while True:
            pin = interaction.ask_pin(prompt)
            self.pins.append(pin)
            if pin is None:
                raise PersonError("cancelled")
            if pin == self.right_pin:
                return
            left = (prompt.attempts_left or 8) - 1
            if left == 0:
                raise SecurityKeyError("pin_blocked")
            prompt = replace(prompt, attempts_left=left, wrong=True)

    def _receipt(self, height: int) -> Receipt:
        return receipt(height)

    def _touch(self, interaction: Interaction, prompt: TouchPrompt) -> None:
        interaction.touch(prompt)
        if prompt.virtual:
            if not interaction.confirm_presence(prompt):
                self.lets_go.wait(5)
                raise PersonError("cancelled")
            return
        while not self.usb_touched.wait(0.02):
            if interaction.cancelled.is_set() and self.hears_cancel:
                self.lets_go.wait(5)
                raise PersonError("cancelled")


def _ended(view: SessionView, *, sessions: bool) -> SessionView:
    """A session with every key ended, and itself as well."""
    keys = tuple(replace(key, status="revoked") for key in view.delegations)
    return replace(view, status="revoked" if sessions else view.status, delegations=keys)


def session_view(**changes: Any) -> SessionView:
    """A live session with two keys."""
    row = session_row()
    att = ATT[PHOTOS]
    reads = {PHOTOS: {name: att[name] for name in ("photos/list", "photos/read")}}
    writes = {PHOTOS: {"photos/write": att["photos/write"]}}
    view = SessionView(
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
        delegations=(
            _key("c1" * 32, "Browser on this computer", reads, 11_520),
            _key("c2" * 32, "Backup tool", writes, 3 * 86_400),
        ),
        receipt=receipt(),
    )
    return replace(view, **changes)


def used_session() -> SessionView:
    """A live session whose site reports: keys that handed on parts, down to the fourth level, one of them ended."""
    view = session_view()
    browser, backup = view.delegations
    reads = ATT[PHOTOS]["photos/read"][0]
    links = tuple(
        _link(depth, name, {"photos/read": [{**reads, "path_prefix": path, "max_uses": 500}]}, left, used)
        for depth, name, path, left, used in (
            (1, "LzK7tQ", "/albums/2026/may", 7_200, 40),
            (2, "h2Vw9e", "/albums/2026/may/alps", 3_600, 12),
            (3, "mB41pd", "/albums/2026/may/alps", 3_000, 0),
            (4, "Xq0sZa", "/albums/2026/may/alps/ridge", 600, 0),
            (1, "e8Nn3R", "/albums/2026", -300, 500),
        )
    )
    parents = {1: browser.delegation_id}
    placed = []
    for each in links:
        placed.append(replace(each, parent_id=parents[each.depth]))
        parents[each.depth + 1] = each.delegation_id
    budgets = (
        BudgetView("Read pictures under /albums/2026", "max_bytes", 10**9, 310_000_000, None),
        BudgetView("List pictures under /albums/2026", "max_bytes", 10**9, 1_200_000, None),
    )
    changes = (BudgetView("Add and change pictures under /albums/2026/inbox", "max_uses", 500, 310, None),)
    return replace(
        view,
        delegations=(
            replace(browser, uses=UsesView(NOW - 50, 1_312, NOW - 150, budgets), links=tuple(placed)),
            replace(backup, uses=UsesView(NOW - 50, 310, NOW - 86_400, changes), links_left_out=3),
        ),
    )


def _link(depth: int, name: str, att: dict[str, Any], left: int, used: int) -> LinkView:
    sentences = tuple(describe(Capabilities.from_att({PHOTOS: att})))
    budgets = (
        BudgetView(sentences[0].text, "max_uses", 500, used, None),
        BudgetView(sentences[0].text, "max_bytes", 10**9, used * 1_000_000, None),
    )
    return LinkView(
        delegation_id=name.encode().hex().ljust(64, "0"),
        parent_id="",
        depth=depth,
        session_key=f"did:key:z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKG{name}",
        sentences=sentences,
        expires_at=NOW + left,
        status="active" if left > 0 else "expired",
        uses=UsesView(NOW - 50, used, NOW - 600 if used else None, budgets),
    )


def other_sessions() -> list[SessionView]:
    """A login without a key, and a session that ended."""
    return [
        session_view(
            address="b0" * 16,
            provider_id="b1" * 16,
            provider_name="Builds",
            origin="https://builds.example",
            last_login=NOW - 2 * 86_400,
            delegations=(),
        ),
        session_view(
            address="f0" * 16,
            provider_id="f1" * 16,
            provider_name="Forum",
            origin="https://forum.example",
            status="revoked",
            last_login=NOW - 9 * 86_400,
            delegations=(),
        ),
    ]


def _key(delegation_id: str, name: str, att: dict[str, Any], left: int) -> DelegationView:
    sentences = tuple(describe(Capabilities.from_att(att)))
    return DelegationView(
        delegation_id=delegation_id,
        client_name=name,
        sentences=sentences,
        issued_at=NOW - 3_600,
        expires_at=NOW + left,
        status="active",
        receipt=None,
    )
