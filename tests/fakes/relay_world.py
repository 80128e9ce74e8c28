"""A real relay and registry, and around them a site, a client and a wallet that speak their protocols.

The wallet signs as the app does, with a software key of the tests; every part of an approval may be changed before
it is signed. `Call` sends raw HTTP, so that a test sees statuses and headers.
"""

from __future__ import annotations

import dataclasses
import json
import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from authenticator import clock
from authenticator.clients.http import Answer, HttpClient
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import ApprovalAnswer, ClaimedRequest, RelayClient
from authenticator.network import RunningNetwork
from authenticator.protocol import ed25519, ethereum, vrf
from authenticator.protocol.address import SessionProof, address_from_output
from authenticator.protocol.approval import Approval, Enrolment, EnrolmentProofs, possession_message
from authenticator.protocol.authsig import AuthSig, siwe_for_grant
from authenticator.protocol.binding import binding_message
from authenticator.protocol.canonical import b64u, sha256
from authenticator.protocol.challenge import RP_ID, make_vrf_data
from authenticator.protocol.change import OpenByCredential, OpenByKey, open_challenge, open_message
from authenticator.protocol.claims import ClaimOpening
from authenticator.protocol.dpop import sign_proof, token_hash
from authenticator.protocol.entry import (
    SESSION_REKEYED,
    Entry,
    Opening,
    delegation_revoked,
    identity_enrolled,
    provider_commitment,
    provider_registered,
    session_rekeyed,
    session_revoked,
)
from authenticator.protocol.identity import IdentityOpening
from authenticator.protocol.intent import (
    ClaimDigest,
    EnrolIntent,
    Grant,
    intent_digest,
    session_policy_digest,
)
from authenticator.protocol.link import RequestLink, parse_link
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.request import build_request_payload, parse_request, sign_request
from authenticator.session.keys import SessionKey
from tests.fakes.approvals import Person, entries
from tests.fakes.changes import Change
from tests.fakes.soft_key import SoftKey

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}
VALUES = {"name": "Ada Example", "email": "ada@example.org", "avatar": "data:image/png;base64,AAAA"}
VERIFIER = "v" * 43
CHALLENGE = b64u(sha256(VERIFIER.encode()))


@dataclass
class Site:
    """A provider with a key and a page."""

    name: str = field(default_factory=lambda: f"site-{secrets.token_hex(6)}")
    seed: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    @property
    def origin(self) -> str:
        return f"https://{self.name}.example"

    @property
    def callback(self) -> str:
        return f"{self.origin}/back?from=relay"

    @property
    def record(self) -> ProviderRecord:
        public_key = ed25519.public_key(self.seed)
        return ProviderRecord.create(public_key, self.name.title(), (self.origin,), (self.callback,))

    @property
    def client_id(self) -> str:
        return self.record.provider

    @property
    def capabilities(self) -> Capabilities:
        resource = f"{self.origin}/albums"
        return Capabilities.from_att({resource: {"photos/read": [{"path_prefix": "/albums/2026"}]}})

    def entry(self, network: RunningNetwork) -> Entry:
        return provider_registered(network.record.network_id, self.record, self.seed)

    def register(self, network: RunningNetwork) -> Receipt:
        return RelayClient(network.relay_url).register_provider(self.entry(network))

    def followed(self, network: RunningNetwork, before: ProviderRecord, **changes: Any) -> Entry:
        """The record after another one, with changes."""
        record = dataclasses.replace(before, **changes).after(before)
        return provider_registered(network.record.network_id, record, self.seed)


@dataclass
class Call:
    """Raw calls of one relay."""

    origin: str

    def get(self, path: str, parameters: dict[str, str] | None = None, **headers: str) -> Answer:
        query = f"?{urlencode(parameters)}" if parameters else ""
        return self._send("GET", path + query, None, headers)

    def post(self, path: str, body: object, **headers: str) -> Answer:
        return self._send("POST", path, json.dumps(body).encode(), {**JSON, **headers})

    def form(self, path: str, values: dict[str, str] | str, **headers: str) -> Answer:
        text = values if isinstance(values, str) else urlencode(values)
        return self._send("POST", path, text.encode(), {**FORM, **headers})

    def send(self, method: str, path: str, content: bytes | None = None, **headers: str) -> Answer:
        return self._send(method, path, content, headers)

    def _send(self, method: str, path: str, content: bytes | None, headers: dict[str, str]) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return HttpClient(self.origin, "relay_down").exchange(method, path, content=content, headers=named)


@dataclass
class Asked:
    """A request that waits, and what its client keeps to itself."""

    site: Site
    link: RequestLink
    polling_code: str
    key: SessionKey | None
    nonce: str
    match_code: str
    expired_at: int
    verifier: str = VERIFIER
    state: str | None = None


@dataclass
class Client:
    """A client of a site: asks, polls, exchanges."""

    network: RunningNetwork
    site: Site

    @property
    def call(self) -> Call:
        return Call(self.network.relay_url)

    def request(self, key: SessionKey, **changes: Any) -> str:
        """A login request, signed by `key`."""
        now = clock.now()
        values: dict[str, Any] = {
            "iss": self.site.client_id,
            "aud": self.network.relay_url,
            "iat": now,
            "exp": now + 110,
            "jti": secrets.token_urlsafe(12),
            "nonce": secrets.token_urlsafe(12),
            "claims": ("name", "email"),
            "capabilities": self.site.capabilities,
            "valid_for": 3600,
            "client_name": "A test",
            **changes,
        }
        return sign_request(build_request_payload(**values), key.public, key.sign)

    def ask(self, *, state: str | None = "some state", **changes: Any) -> Asked:
        """Ask with a session key."""
        key = SessionKey.generate()
        text = self.request(key, **changes)
        posted = RelayClient(self.network.relay_url).post_request(text, code_challenge=CHALLENGE, state=state)
        return Asked(
            self.site,
            parse_link(posted.link),
            posted.polling_code,
            key,
            parse_request(text).nonce,
            posted.match_code,
            posted.expired_at,
            state=state,
        )

    def parameters(self, **changes: str | None) -> dict[str, str]:
        """Parameters of a plain OpenID Connect request; None takes one out."""
        values: dict[str, str | None] = {
            "response_type": "code",
            "response_mode": "json",
            "client_id": self.site.client_id,
            "scope": "openid profile email",
            "code_challenge": CHALLENGE,
            "code_challenge_method": "S256",
            **changes,
        }
        return {name: value for name, value in values.items() if value is not None}

    def ask_plain(self, **changes: str | None) -> Asked:
        """Ask without a session key, as plain OpenID Connect clients do."""
        answer: Any = self.call.get("/oauth/authorize", self.parameters(**changes)).json()
        return Asked(
            self.site,
            parse_link(answer["deep_link"]),
            answer["polling_code"],
            None,
            changes.get("nonce") or "",
            answer["match_code"],
            answer["expired_at"],
            state=changes.get("state"),
        )

    def poll(self, asked: Asked) -> dict[str, Any]:
        answer: Any = self.call.post("/oauth/poll", {"polling_code": asked.polling_code}).json()
        return dict(answer)

    def code(self, asked: Asked) -> str:
        answer = self.poll(asked)
        assert answer["status"] == "authorized"
        return str(answer["authorization_code"])

    def form(self, asked: Asked, code: str, /, **changes: str | None) -> dict[str, str]:
        values: dict[str, str | None] = {
            "grant_type": "authorization_code",
            "code": code,
            "client_id": self.site.client_id,
            "code_verifier": asked.verifier,
            **changes,
        }
        return {name: value for name, value in values.items() if value is not None}

    def proof(self, key: SessionKey, path: str = "/oauth/token", method: str = "POST", **changes: Any) -> str:
        values: dict[str, Any] = {
            "htm": method,
            "htu": self.network.relay_url + path,
            "iat": clock.now(),
            "jti": secrets.token_urlsafe(12),
            **changes,
        }
        return sign_proof(key.public, key.sign, **values)

    def exchange(self, asked: Asked, code: str | None = None, **changes: str | None) -> Answer:
        form = self.form(asked, code or self.code(asked), **changes)
        headers = {"DPoP": self.proof(asked.key)} if asked.key else {}
        return self.call.form("/oauth/token", form, **headers)

    def tokens(self, asked: Asked) -> dict[str, Any]:
        answer = self.exchange(asked)
        assert answer.status == 200, answer.body
        found: Any = answer.json()
        return dict(found)

    def refresh(self, token: str, key: SessionKey | None, **changes: str) -> Answer:
        form = {
            "grant_type": "refresh_token",
            "refresh_token": token,
            "client_id": self.site.client_id,
            **changes,
        }
        headers = {"DPoP": self.proof(key)} if key else {}
        return self.call.form("/oauth/token", form, **headers)

    def userinfo(self, token: str, key: SessionKey | None) -> Answer:
        if key is None:
            return self.call.get("/oauth/userinfo", Authorization=f"Bearer {token}")
        proof = self.proof(key, "/oauth/userinfo", "GET", ath=token_hash(token))
        return self.call.get("/oauth/userinfo", Authorization=f"DPoP {token}", DPoP=proof)


@dataclass
class WalletSession:
    """A session of a wallet, as a change carries it on."""

    wallet: Wallet
    provider: str
    generation: int
    live: bool = True

    @property
    def address(self) -> str:
        return self.wallet.person.address(self.generation, self.provider)

    def rekeyed(self, person: Person, network: str) -> Entry:
        salt = person.secret("salt/" + self.provider)
        before, after = (person.account_key(self.generation, self.provider, person.seeds + n) for n in (0, 1))
        commitment = provider_commitment(salt, self.provider)
        return session_rekeyed(network, self.address, ethereum.account_of(after), commitment, before)


class Wallet:
    """One person's app, without its window."""

    def __init__(self, network: RunningNetwork) -> None:
        name = secrets.token_hex(8)
        self.person = Person(name, SoftKey(credential_id=name.encode(), seed=secrets.randbelow(10**6)))
        self.network = network
        self.relay = RelayClient(network.relay_url)
        self.registry = RegistryClient(network.registry_url, network.record)
        self.generation = 0

    def enrolment(self, **changes: Any) -> Enrolment:
        """An enrolment; changes replace parts of it after it was made."""
        person, record = self.person, self.person.record
        registration = person.key.registration()
        opening = IdentityOpening(person.secret("salt"), record)
        intent = EnrolIntent(
            network=self.network.record.network_id,
            relay=self.network.relay_url,
            identity_id=record.identity_id,
            record_commitment=opening.commitment,
            k_challenge_pk=record.k_challenge_pks[0],
            issued_at=clock.now(),
        )
        block = self.registry.checkpoint()
        data = make_vrf_data(
            person.secret("k-challenge"),
            identity_id=record.identity_id,
            rp_id=RP_ID,
            height=block.checkpoint.height,
            block_hash=block.block_hash,
            intent_digest=intent_digest(intent),
            policy_digest=session_policy_digest(intent),
        )

        def signed(role: str) -> bytes:
            return ed25519.sign(person.secret(role), possession_message(role, intent_digest(intent)))

        proof = vrf.prove(person.secret("k-session"), possession_message("k_session", intent_digest(intent)))
        enrolment = Enrolment(
            intent=intent,
            vrf_data=data,
            webauthn=person.key.assertion(data.challenge),
            registration=registration,
            identity_opening=opening,
            proofs=EnrolmentProofs(signed("identity"), signed("device"), proof, None),
            entry=identity_enrolled(intent.network, opening.commitment),
        )
        return dataclasses.replace(enrolment, **changes)

    def enrol(self, enrolment: Enrolment | None = None) -> Receipt:
        return self.relay.enrol(enrolment or self.enrolment(), self.person.vault, self.person.sign_vault())

    def change(self, **changes: Any) -> Change:
        """The ingredients of a change, in the network as it is now."""
        values: dict[str, Any] = {
            "person": self.person,
            "key": self.person.key,
            "network": self.network.record,
            "relay": self.network.record.relays[0],
            "now": clock.now(),
            "block": self.registry.checkpoint(),
            **changes,
        }
        return Change(**values)

    def apply(self, change: Change) -> tuple[Receipt, ...]:
        """Send a change and, once it is recorded, go on with the new record."""
        receipts = self.relay.change_identity(change.build()[0])
        change.accept()
        return receipts

    def session_at(self, site: Site, *, live: bool = True) -> WalletSession:
        return WalletSession(self, site.client_id, self.generation, live=live)

    def ask_by_key(self, role: str = "device", **changes: Any) -> OpenByKey:
        """Ask for the identity with a device key or the recovery key."""
        secret = changes.pop("secret", self.person.secret(role))
        by = role.partition("/")[0]
        asked = OpenByKey(
            by=by,
            identity_id=self.person.identity_id if by == "device" else None,
            public_key=ed25519.public_key(secret),
            time=clock.now(),
            nonce=secrets.token_bytes(32),
            signature=b"",
        )
        asked = dataclasses.replace(asked, **changes)
        return dataclasses.replace(asked, signature=ed25519.sign(secret, open_message(self.network.relay_url, asked)))

    def ask_by_touch(self, key: SoftKey | None = None, nonce: bytes | None = None) -> OpenByCredential:
        """Ask for the identity with a touch."""
        identity_id, app_nonce = self.person.identity_id, secrets.token_bytes(32)
        relay_nonce = nonce or self.relay.lookup_identity(identity_id).nonce
        challenge = open_challenge(self.network.relay_url, identity_id, relay_nonce, app_nonce)
        return OpenByCredential(identity_id, relay_nonce, app_nonce, (key or self.person.key).assertion(challenge))

    def claim(self, asked: Asked, token: bytes | None = None) -> tuple[ClaimedRequest, bytes]:
        used = token or secrets.token_bytes(32)
        return self.relay.claim(asked.link, used), used

    def approval(self, claimed: ClaimedRequest, **changes: Any) -> Approval:
        """An approval of everything that is asked for; changes replace fields of the grant."""
        request, provider, person = parse_request(claimed.request), claimed.provider, self.person
        openings = tuple(ClaimOpening(name, VALUES[name], secrets.token_bytes(32)) for name in request.claims)
        now = clock.now()
        grant = Grant(
            network=self.network.record.network_id,
            relay=self.network.relay_url,
            provider=provider.provider,
            provider_origin=provider.origins[0],
            request_digest=request.digest,
            nonce=request.nonce,
            session_key=request.session_key.did if request.session_key else None,
            claims=tuple(ClaimDigest(opening.name, opening.digest) for opening in openings),
            capabilities=request.capabilities,
            issued_at=now,
            expires_at=now + request.valid_for,
        )
        grant = dataclasses.replace(grant, **changes)
        block = self.registry.checkpoint()
        data = make_vrf_data(
            person.secret("k-challenge"),
            identity_id=person.identity_id,
            rp_id=RP_ID,
            height=block.checkpoint.height,
            block_hash=block.block_hash,
            intent_digest=intent_digest(grant),
            policy_digest=session_policy_digest(grant),
        )
        key = self.account_key(provider.provider)
        proof = self.session_proof(provider.provider)
        address = address_from_output(vrf.proof_to_hash(proof.proof))
        auth_sig = None
        if grant.session_key is not None:
            text = siwe_for_grant(grant, provider.host, ethereum.account_of(key), request.jti).text()
            signature = ethereum.sign_personal(key, text.encode())
            auth_sig = AuthSig(signature, "web3.eth.personal.sign", text, ethereum.account_of(key))
        statement = auth_sig.signed_message if auth_sig else None
        salt = person.secret("salt/" + provider.provider)
        return Approval(
            request=claimed.request,
            intent=grant,
            vrf_data=data,
            webauthn=person.key.assertion(data.challenge),
            auth_sig=auth_sig,
            binding=ed25519.sign(
                person.held("identity"),
                binding_message(intent_digest(grant), address, ethereum.account_of(key), statement),
            ),
            session_proof=proof,
            identity_opening=person.opening,
            entries=self.opened(address, entries(grant, address, key, auth_sig, salt)),
            entry_openings={"provider": Opening(salt, provider.provider)},
            claims=openings,
        )

    def approve(self, asked: Asked, **changes: Any) -> ApprovalAnswer:
        claimed, token = self.claim(asked)
        return self.relay.approve(asked.link.request_id, token, self.approval(claimed, **changes))

    def account_key(self, provider: str) -> bytes:
        return self.person.account_key(self.generation, provider)

    def opened(self, address: str, made: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """A session that was carried on is opened by the recorded leaf."""
        opening = self.registry.session_opening(address) if self.person.seeds else None
        return made if opening is None or opening.entry.kind != SESSION_REKEYED else (opening.entry, *made[1:])

    def session_proof(self, provider: str) -> SessionProof:
        generation = self.generation
        previous = self.person.prove(generation - 1, provider) if generation else None
        return SessionProof(generation, self.person.prove(generation, provider), previous)

    def address(self, provider: str) -> str:
        return self.person.address(self.generation, provider)

    def revoke_session(self, site: Site) -> None:
        entry = session_revoked(
            self.network.record.network_id, self.address(site.client_id), self.account_key(site.client_id)
        )
        self.registry.submit([entry], [[]])

    def revoke_delegation(self, site: Site, delegation_id: str) -> None:
        network_id, key = self.network.record.network_id, self.account_key(site.client_id)
        entry = delegation_revoked(network_id, self.address(site.client_id), delegation_id, key)
        self.registry.submit([entry], [[]])


def query_of(answer: Answer) -> tuple[str, dict[str, str]]:
    """Where a redirect goes, without and with its query."""
    location = urlsplit(answer.headers["location"])
    values = parse_qs(location.query, strict_parsing=True)
    assert all(len(each) == 1 for each in values.values())
    return f"{location.scheme}://{location.netloc}{location.path}", {name: each[0] for name, each in values.items()}


def error_of(answer: Answer) -> tuple[int, str]:
    """Status and code of a refusal."""
    body: Any = answer.json()
    return answer.status, str(body["error"])
