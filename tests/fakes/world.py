"""A small network without processes: keys, a log with real proofs, a token issuer, and a client that signs.

Everything is signed and provable as the services would do it, so that a provider's door can be tried alone.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field, replace
from typing import Any

from joserfc import jws
from joserfc.jwk import RSAKey

from authenticator.protocol import ed25519, ethereum, merkle
from authenticator.protocol.authsig import AuthSig, siwe_for_grant
from authenticator.protocol.dpop import sign_proof, token_hash
from authenticator.protocol.entry import (
    PROVIDER_REGISTERED,
    Entry,
    Opening,
    delegation_granted,
    provider_commitment,
    provider_registered,
    session_created,
    session_rekeyed,
)
from authenticator.protocol.intent import Grant
from authenticator.protocol.network_record import NetworkRecord, Peer, Policy
from authenticator.protocol.note import Checkpoint, sign_note
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.session.keys import SessionKey
from authenticator.verify.status import Status

NOW = 1_800_000_000
RELAY = "http://127.0.0.1:8471"
ORIGIN = "http://127.0.0.1:8473"
OTHER_ORIGIN = "http://127.0.0.1:8474"
RESOURCE = f"{ORIGIN}/albums"
ATT: dict[str, Any] = {
    RESOURCE: {
        "photos/list": [{"path_prefix": "/albums/2026"}],
        "photos/read": [{"path_prefix": "/albums/2026"}],
        "photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": 2}],
    }
}
ADDRESS = "0123456789abcdef0123456789abcdef"


def seed(name: str) -> bytes:
    """A key that is the same in each run."""
    return name.encode().ljust(32, b".")[:32]


def network(name: str = "test", *, registry: str = "registry", relay: str = RELAY) -> NetworkRecord:
    """A network without validators."""
    return NetworkRecord(
        v=1,
        name=name,
        seq=0,
        prev=None,
        registry=Peer(f"countersign-registry/{name}", "http://127.0.0.1:8470", ed25519.public_key(seed(registry))),
        validators=(),
        quorum=0,
        relays=(Peer(f"countersign-relay/{name}", relay, ed25519.public_key(seed("relay"))),),
        policy=Policy("open", virtual_keys=True),
    )


def provider(name: str = "photos", origin: str = ORIGIN) -> ProviderRecord:
    """A registered provider."""
    return ProviderRecord.create(ed25519.public_key(seed(name)), name.title(), (origin,), ())


class Log:
    """An append-only log in memory, with the registry's signature on its head."""

    def __init__(self, record: NetworkRecord, registry: str = "registry") -> None:
        self.network = record
        self._seed = seed(registry)
        self._leaves: list[bytes] = []
        self._registrations: dict[str, tuple[Entry, int]] = {}

    def append(self, *entries: Entry) -> list[int]:
        first = len(self._leaves)
        self._leaves += [entry.leaf_hash for entry in entries]
        for index, entry in enumerate(entries, first):
            if entry.kind == PROVIDER_REGISTERED:
                self._registrations[entry.text("provider")] = entry, index
        return list(range(first, len(self._leaves)))

    def registration(self, provider_id: str) -> Receipt | None:
        found = self._registrations.get(provider_id)
        return None if found is None else self.receipt(*found)

    def receipt(self, entry: Entry, index: int, openings: dict[str, Opening] | None = None) -> Receipt:
        size = len(self._leaves)
        root = merkle.root_of(self._read, size)
        checkpoint = Checkpoint(self.network.registry.name, size, root, 7, NOW)
        return Receipt(
            network=self.network.network_id,
            entry=entry,
            attestations=(),
            openings=openings or {},
            index=index,
            proof=tuple(merkle.inclusion_path(self._read, index, size)),
            checkpoint=sign_note(checkpoint.text(), self.network.registry.name, self._seed),
        )

    def _read(self, level: int, index: int) -> bytes:
        if level == 0:
            return self._leaves[index]
        return merkle.node_hash(self._read(level - 1, 2 * index), self._read(level - 1, 2 * index + 1))


@dataclass
class Person:
    """The account of one identity at one provider."""

    account_key: bytes = field(default_factory=lambda: ethereum.private_key_from(b"\x07" * 48))
    address: str = ADDRESS

    @property
    def account(self) -> str:
        return ethereum.account_of(self.account_key)


@dataclass(frozen=True)
class Presented:
    """A delegation and its receipts, as a client presents them."""

    auth_sig: AuthSig
    receipts: tuple[Receipt, ...]
    expires_at: int

    @property
    def delegation_id(self) -> str:
        return self.auth_sig.delegation_id

    def body(self) -> dict[str, Any]:
        return {
            "auth_sig": self.auth_sig.to_json(),
            "receipts": [receipt.to_json() for receipt in self.receipts],
        }


class World:
    """One network, one provider, one person, one client."""

    def __init__(self, *, origin: str = ORIGIN, relay: str = RELAY) -> None:
        self.relay = relay
        self.network = network(relay=relay)
        self.provider = provider(origin=origin)
        self.att: dict[str, Any] = {f"{origin}/albums": ATT[RESOURCE]}
        self.log = Log(self.network)
        self.log.append(provider_registered(self.network.network_id, self.provider, seed("photos")))
        self.person = Person()
        self.key = SessionKey.from_secret("ed25519", seed("session key"))
        self.now = NOW
        self.rsa = _rsa_key()
        self.statuses: dict[tuple[str, str | None], Status | Exception] = {}
        self.asked: list[tuple[str, str | None]] = []

    def clock(self) -> int:
        return self.now

    def grant(self, **changes: Any) -> Grant:
        values: dict[str, Any] = {
            "network": self.network.network_id,
            "relay": self.relay,
            "provider": self.provider.provider,
            "provider_origin": self.provider.origins[0],
            "request_digest": b"\x05" * 32,
            "nonce": "nonce-of-the-provider",
            "session_key": self.key.public.did,
            "claims": (),
            "capabilities": Capabilities.from_att(self.att),
            "issued_at": self.now,
            "expires_at": self.now + 3600,
        }
        return Grant(**{**values, **changes})

    def delegation(
        self,
        *,
        host: str | None = None,
        log: Log | None = None,
        commitment_to: str | None = None,
        account_before: bytes | None = None,
        **changes: Any,
    ) -> Presented:
        """Sign a delegation and record it; with `account_before` the session was carried on from that account."""
        grant, person, used = self.grant(**changes), self.person, log or self.log
        message = siwe_for_grant(grant, host or self.provider.host, person.account, "request-id").text()
        signature = ethereum.sign_personal(person.account_key, message.encode())
        auth_sig = AuthSig(signature, "web3.eth.personal.sign", message, person.account)
        salt, opened = b"\x09" * 32, commitment_to or self.provider.provider
        network_id = used.network.network_id
        commitment = provider_commitment(salt, opened)
        session = session_created(network_id, person.address, commitment, account_before or person.account_key)
        if account_before is not None:
            used.append(session)
            session = session_rekeyed(network_id, person.address, person.account, commitment, account_before)
        granted = delegation_granted(
            network_id, person.address, auth_sig.delegation_id, grant.expires_at, person.account_key
        )
        first, second = used.append(session, granted)
        receipts = (
            used.receipt(session, first, {"provider": Opening(salt, opened)}),
            used.receipt(granted, second),
        )
        return Presented(auth_sig, receipts, grant.expires_at)

    def token(self, *, header: dict[str, Any] | None = None, key: RSAKey | None = None, **changes: Any) -> str:
        """An access token as the relay issues it; None as a value takes a claim out."""
        claims = {
            "iss": self.relay,
            "sub": self.person.address,
            "aud": [self.provider.provider, self.relay],
            "client_id": self.provider.provider,
            "iat": self.now,
            "exp": self.now + 600,
            "jti": secrets.token_urlsafe(8),
            "cnf": {"jkt": self.key.public.thumbprint},
            "session_generation": 0,
            **changes,
        }
        kept = {name: value for name, value in claims.items() if value is not None}
        protected = {"alg": "RS256", "typ": "at+jwt", "kid": "key-1", **(header or {})}
        algorithms = [str(protected["alg"])]
        return jws.serialize_compact(protected, json.dumps(kept), key or self.rsa, algorithms=algorithms)

    def jwks(self) -> dict[str, Any]:
        public = self.rsa.as_dict(private=False)
        return {"keys": [{**public, "kid": "key-1", "use": "sig", "alg": "RS256"}]}

    def proof(self, method: str, url: str, token: str | None, *, key: SessionKey | None = None, **changes: Any) -> str:
        """A DPoP proof; changes replace its fields."""
        signer = key or self.key
        fields: dict[str, Any] = {
            "htm": method,
            "htu": url.partition("?")[0],
            "iat": self.now,
            "jti": secrets.token_urlsafe(12),
            "ath": token_hash(token) if token is not None else None,
            **changes,
        }
        return sign_proof(signer.public, signer.sign, **fields)

    def status(self, address: str, delegation_id: str | None) -> Status:
        """The registry's answer; active where nothing else was set."""
        self.asked.append((address, delegation_id))
        found = self.statuses.get((address, delegation_id))
        if found is None:
            found = self.statuses.get((address, None))
            if isinstance(found, Status):  # what was set for the whole session, said about this delegation
                found = replace(found, delegation_id=delegation_id, delegation="active" if delegation_id else None)
        if isinstance(found, Exception):
            raise found
        return found or self.active(address, delegation_id)

    def registration(self, provider_id: str) -> Receipt | None:
        """The receipt of a provider's newest record."""
        return self.log.registration(provider_id)

    def active(self, address: str, delegation_id: str | None, **changes: Any) -> Status:
        """An active status, with changes."""
        status = Status(
            network=self.network.network_id,
            address=address,
            session="active",
            delegation_id=delegation_id,
            delegation="active" if delegation_id else None,
            height=7,
            iat=self.now,
            exp=self.now + 15,
        )
        return replace(status, **changes)


_RSA: list[RSAKey] = []


def _rsa_key() -> RSAKey:
    if not _RSA:
        _RSA.append(RSAKey.generate_key(2048, private=True))
    return _RSA[0]
