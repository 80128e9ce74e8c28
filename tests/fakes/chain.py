"""A chain below a delegation: keys that hand on, links that are good, and ways to write others."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from authenticator.protocol.canonical import b64u, jcs
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.subdelegation import SubDelegation, cid_of_digest, parse_subdelegation
from authenticator.session.keys import Kind, SessionKey
from authenticator.verify.delegation import VerifiedDelegation

NOW = 1_800_000_000
SITE = "https://photos.example"
RESOURCE = f"{SITE}/albums"
ATT: dict[str, Any] = {
    RESOURCE: {
        "photos/read": [{"path_prefix": "/albums/2026", "max_uses": 10, "max_bytes": 1000, "rate": "6/min"}],
        "photos/write": [{"path_prefix": "/albums/2026/inbox", "not_before": NOW - 60}],
    }
}
LESS: dict[str, Any] = {
    RESOURCE: {"photos/read": [{"path_prefix": "/albums/2026/alps", "max_uses": 5, "max_bytes": 500, "rate": "3/min"}]}
}
"""A little less than ATT; handing on exactly what one has is allowed too."""


def key(name: str, kind: Kind = "ed25519") -> SessionKey:
    """A key that is the same in each run."""
    return SessionKey.from_secret(kind, name.encode().ljust(32, b".")[:32])


ROOT = key("root")
KEYS = [key("first"), key("second", "p256"), key("third"), key("fourth", "p256"), key("fifth")]


def root(**changes: Any) -> VerifiedDelegation:
    """A delegation that a person approved for the key ROOT."""
    values: dict[str, Any] = {
        "delegation_id": "ab" * 32,
        "account": "0x" + "11" * 20,
        "session_key": ROOT.public,
        "capabilities": Capabilities.from_att(ATT),
        "issued_at": NOW - 600,
        "expires_at": NOW + 3600,
        "nonce": "cd" * 32,
        "request_id": "request-0001",
    }
    return VerifiedDelegation(**{**values, **changes})


def cid_of_root(delegation: VerifiedDelegation) -> str:
    return cid_of_digest(bytes.fromhex(delegation.delegation_id))


def claims(issuer: SessionKey, audience: SessionKey, parent: str, **changes: Any) -> dict[str, Any]:
    """The claims of a good link; `...` as a value takes one out."""
    values = {
        "iss": issuer.public.did,
        "aud": audience.public.did,
        "att": LESS,
        "exp": NOW + 1800,
        "iat": NOW - 5,
        "jti": f"to-{audience.public.thumbprint[:8]}",
        "prf": parent,
        **changes,
    }
    return {name: value for name, value in values.items() if value is not ...}


def write(signer: SessionKey, payload: Any, *, header: dict[str, Any] | None = None, canonical: bool = True) -> str:
    """Sign anything as if it were a link."""
    protected = {"alg": signer.public.alg, "typ": "cs-delegation+jwt", **(header or {})}
    kept = {name: value for name, value in protected.items() if value is not ...}
    body = payload if isinstance(payload, bytes) else jcs(payload) if canonical else json.dumps(payload).encode()
    signed = f"{b64u(jcs(kept))}.{b64u(body)}"
    return f"{signed}.{b64u(signer.sign(signed.encode()))}"


def link(issuer: SessionKey, audience: SessionKey, parent: str, **changes: Any) -> SubDelegation:
    """A link that can be read; changes may make it wrong."""
    return parse_subdelegation(write(issuer, claims(issuer, audience, parent, **changes)))


@dataclass
class Chain:
    """A delegation and good links below it, from the top."""

    root: VerifiedDelegation
    links: list[SubDelegation]

    @classmethod
    def of(cls, depth: int, top: VerifiedDelegation | None = None, **changes: Any) -> Chain:
        """A chain of some depth; changes go into its last link."""
        made = cls(top or root(), [])
        for number in range(depth):
            made.add(**(changes if number == depth - 1 else {}))
        return made

    @property
    def holder(self) -> SessionKey:
        """Whose turn it is to hand on."""
        return KEYS[len(self.links) - 1] if self.links else ROOT

    @property
    def cid(self) -> str:
        """What the next link has to name."""
        return self.links[-1].cid if self.links else cid_of_root(self.root)

    def add(self, **changes: Any) -> Chain:
        """Hand on once more."""
        self.links.append(link(self.holder, KEYS[len(self.links)], self.cid, **changes))
        return self


def read(**caveats: Any) -> dict[str, Any]:
    """What LESS allows, with other caveats; `...` takes one out."""
    merged = {**LESS[RESOURCE]["photos/read"][0], **caveats}
    return {RESOURCE: {"photos/read": [{name: value for name, value in merged.items() if value is not ...}]}}
