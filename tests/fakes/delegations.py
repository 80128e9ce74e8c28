"""Many varied delegations, the same in each run: what other people's software is asked about."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from authenticator.protocol import ethereum
from authenticator.protocol.authsig import siwe_for_grant
from authenticator.protocol.intent import Grant
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.siwe import SiweMessage, time_text
from authenticator.session.keys import Kind, SessionKey
from tests.fakes.registered import FORMATS, RECORD

NOW = 1_800_000_000
ORIGINS = (
    "https://photos.example",
    "https://photos.example:8443",
    "https://a.b.c.photos.example",
    "https://xn--mnchen-3ya.example",
    "http://localhost:8471",
    "http://127.0.0.1:65535",
)
PATHS = ("", "/", "/albums", "/albums/2026", "/a~b/$c&(d)", "/v1.2/_x,y;z=@w:")
NAMES = ("photos", "files", "mail", "notes", "own", "own+more")
VERBS = ("read", "list", "write", "delete", "send", "under_way", "X-1", "*")


@dataclass(frozen=True)
class Signed:
    """One delegation and all that went into it."""

    grant: Grant
    capabilities: Capabilities | None
    message: SiweMessage
    signature: str
    account: str

    @property
    def permissions(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Resource, ability and caveats, in an order of their own."""
        entries = self.capabilities.to_att() if self.capabilities is not None else {}
        listed = [(where, what, notes[0]) for where, names in entries.items() for what, notes in names.items()]
        random.Random(self.message.nonce).shuffle(listed)  # noqa: S311 - the same in each run
        return listed

    @property
    def question(self) -> dict[str, Any]:
        """What a peer is asked to check."""
        return {
            "message": self.message.text(),
            "signature": self.signature,
            "domain": self.message.domain,
            "nonce": self.message.nonce,
            "time": time_text((self.grant.issued_at + self.grant.expires_at) // 2),
        }

    @property
    def fields(self) -> dict[str, Any]:
        """The message without what follows from the permissions, as npm siwe names it."""
        message = self.message
        return {
            "domain": message.domain,
            "address": message.address,
            "uri": message.uri,
            "version": message.version,
            "chainId": message.chain_id,
            "nonce": message.nonce,
            "issuedAt": message.issued_at,
            "expirationTime": message.expiration_time,
            "requestId": message.request_id,
        }


def delegations(count: int) -> list[Signed]:
    """`count` delegations, every tenth without any capability."""
    draw = random.Random("delegations")  # noqa: S311 - the same in each run
    return [_signed(draw, number) for number in range(count)]


def _signed(draw: random.Random, number: int) -> Signed:
    origin = draw.choice(ORIGINS)
    capabilities = None if number % 10 == 9 else Capabilities.from_att(_att(draw, origin))
    kind: Kind = draw.choice(("ed25519", "p256"))
    issued_at = NOW + draw.randrange(10**6)
    grant = Grant(
        network=draw.randbytes(32).hex(),
        relay="https://relay.example",
        provider=RECORD.provider,
        provider_origin=origin,
        request_digest=draw.randbytes(32),
        nonce=draw.randbytes(16).hex(),
        session_key=SessionKey.from_secret(kind, draw.randbytes(32)).public.did,
        claims=(),
        capabilities=capabilities,
        issued_at=issued_at,
        expires_at=issued_at + draw.choice((60, 3_600, 86_400, 30 * 86_400)),
    )
    key = draw.randbytes(32)
    account = ethereum.account_of(key)
    message = siwe_for_grant(grant, urlsplit(origin).netloc, account, f"request-{number:04}")
    return Signed(grant, capabilities, message, ethereum.sign_personal(key, message.text().encode()), account)


def _att(draw: random.Random, origin: str) -> dict[str, Any]:
    resources = draw.sample(PATHS, draw.randint(1, 3))
    return {f"{origin}{path}": _abilities(draw) for path in resources}


def _abilities(draw: random.Random) -> dict[str, Any]:
    if draw.random() < 0.05:
        return {"*/*": [_caveats(draw)]}
    found: dict[str, Any] = {}
    for namespace in draw.sample(NAMES[:4], draw.randint(1, 2)) + draw.sample(NAMES[4:], draw.randint(0, 1)):
        verbs = ["*"] if draw.random() < 0.1 else draw.sample(VERBS[:-1], draw.randint(1, 3))
        found |= {f"{namespace}/{verb}": [_caveats(draw)] for verb in verbs}
    return found


def _caveats(draw: random.Random) -> dict[str, Any]:
    every: dict[str, Any] = {
        "path_prefix": draw.choice(("/", "/albums", "/albums/2026/inbox")),
        "max_bytes": draw.randint(1, 2**53 - 1),
        "max_uses": draw.randint(1, 1_000),
        "rate": f"{draw.randint(1, 99)}/{draw.choice(('s', 'min', 'h'))}",
        "not_before": draw.randint(0, 2 * NOW),
        "max_width": draw.randint(1, 8_000),
        "min_age": draw.randint(-9, 9),
        "formats": draw.sample(FORMATS, draw.randint(1, 4)),
        "team": draw.choice(("blue", "a, b", "\u00e9t\u00e9", "\u05d0")),
        "with_faces": draw.random() < 0.5,
    }
    names = draw.sample(sorted(every), draw.randint(0, 4))
    return {name: every[name] for name in names}
