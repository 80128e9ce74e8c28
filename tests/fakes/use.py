"""One good use of a session key, and ways to spoil it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from authenticator.protocol import dpop, ed25519
from authenticator.protocol.canonical import b64u, unb64u
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.recap import Capabilities
from authenticator.verify.session_use import UseRequest, VerifiedUse, check_use
from tests.fakes.soft_key import SoftKey

NOW = 1_800_000_000
URL = "https://photos.example/albums/2026/cover.jpg"
RESOURCE = "https://photos.example/albums"
ADDRESS = "0123456789abcdef0123456789abcdef"
TOKEN = "access-token-of-the-relay"
DELEGATION_ID = "ab" * 32
ATT: Any = {
    RESOURCE: {
        "photos/read": [{"path_prefix": "/albums/2026"}],
        "photos/write": [{"not_before": NOW + 60}],
        "photos/list": [{}],
    }
}


@dataclass(frozen=True)
class Token:
    address: str
    thumbprint: str
    expires_at: int
    delegation_id: str | None


@dataclass(frozen=True)
class Delegation:
    delegation_id: str
    address: str
    thumbprint: str
    capabilities: Capabilities | None
    issued_at: int
    expires_at: int


class Client:
    """A client with its own key, which makes proofs that a test may bend at any point before signing."""

    def __init__(self, kind: str = "ed25519", seed: int = 7) -> None:
        self._ed25519 = bytes([seed]) * 32
        self._p256 = SoftKey("p256", seed=seed)
        if kind == "ed25519":
            self.key = SessionPublicKey("ed25519", ed25519.public_key(self._ed25519))
        else:
            cose = self._p256.cose_map
            self.key = SessionPublicKey("p256", b"\x04" + cose[-2] + cose[-3])

    def sign(self, message: bytes) -> bytes:
        if self.key.kind == "ed25519":
            return ed25519.sign(self._ed25519, message)
        return self._p256.sign_raw(message)

    def proof(self, *, header: dict[str, Any] | None = None, **changes: Any) -> str:
        """A proof for the good use; `...` as a value takes a member out."""
        payload = {
            "htm": "GET",
            "htu": URL,
            "iat": NOW,
            "jti": "jti-0001",
            "ath": dpop.token_hash(TOKEN),
            **changes,
        }
        protected = {"typ": "dpop+jwt", "alg": self.key.alg, "jwk": self.key.jwk, **(header or {})}
        return self.compact(_kept(protected), json.dumps(_kept(payload)).encode())

    def compact(self, header: dict[str, Any], payload: bytes) -> str:
        """A compact JWS over anything."""
        signed = f"{b64u(json.dumps(header).encode())}.{b64u(payload)}"
        return f"{signed}.{b64u(self.sign(signed.encode()))}"


class Use:
    """A good use; tests replace parts of it."""

    def __init__(self, kind: str = "ed25519") -> None:
        self.client = Client(kind)
        thumbprint = self.client.key.thumbprint
        self.request = UseRequest(
            method="GET",
            url=URL,
            proofs=(self.client.proof(),),
            token=TOKEN,
            ability="photos/read",
            resource=RESOURCE,
            path="/albums/2026/cover.jpg",
        )
        self.token = Token(ADDRESS, thumbprint, NOW + 600, DELEGATION_ID)
        self.delegation: Delegation | None = Delegation(
            DELEGATION_ID, ADDRESS, thumbprint, Capabilities.from_att(ATT), NOW - 60, NOW + 3600
        )
        self.nonce: str | None = None
        self.now = NOW

    def ask(self, **changes: Any) -> None:
        """Change the request."""
        self.request = replace(self.request, **changes)

    def prove(self, **changes: Any) -> None:
        """Use another proof."""
        self.ask(proofs=(self.client.proof(**changes),))

    def bend(self, change: Callable[[list[str]], list[str]]) -> None:
        """Change the three parts of the compact proof after signing."""
        self.ask(proofs=(".".join(change(self.request.proofs[0].split("."))),))

    def hold(self, **changes: Any) -> None:
        """Change the delegation."""
        assert self.delegation is not None
        self.delegation = replace(self.delegation, **changes)

    def check(self) -> VerifiedUse:
        return check_use(self.request, self.token, self.delegation, self.now, nonce=self.nonce)


def flip(part: str) -> str:
    """The same part with one bit of its bytes changed."""
    data = bytearray(unb64u(part))
    data[-1] ^= 1
    return b64u(bytes(data))


def _kept(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not ...}
