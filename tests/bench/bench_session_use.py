"""Checking one use of a session key, beside one bare Ed25519 verification and two token libraries.

Warm: the client, its header and its addresses were seen before, as in every use but the first. PyJWT checks
one EdDSA signature and reads no more of the proof; biscuit reads a token of one block, checks and authorises.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import biscuit_auth
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from nacl.signing import VerifyKey

from authenticator.protocol import dpop, ed25519
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.jws import parse_jws
from authenticator.protocol.recap import Capabilities
from authenticator.verify.session_use import UseRequest, check_use
from tests.bench.harness import Figure, Table, measure

NOW = 1_800_000_000
URL = "https://photos.example/albums/2026/cover.jpg"
RESOURCE = "https://photos.example/albums"
ADDRESS = "0123456789abcdef0123456789abcdef"
TOKEN = "eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9." + "A" * 500 + "." + "B" * 342
SEED = bytes(range(32))


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


def run() -> list[Table]:
    """Measure a use with a delegation, which is the longest way."""
    key = SessionPublicKey("ed25519", ed25519.public_key(SEED))
    proof = dpop.sign_proof(
        key,
        lambda message: ed25519.sign(SEED, message),
        htm="GET",
        htu=URL,
        iat=NOW,
        jti="0123456789abcdefghijkl",
        ath=dpop.token_hash(TOKEN),
    )
    token = Token(ADDRESS, key.thumbprint, NOW + 600, "ab" * 32)
    capabilities = Capabilities.from_att({RESOURCE: {"photos/read": [{"path_prefix": "/albums/2026"}]}})
    delegation = Delegation("ab" * 32, ADDRESS, key.thumbprint, capabilities, NOW - 60, NOW + 3600)
    request = UseRequest("GET", URL, (proof,), TOKEN, "photos/read", RESOURCE, "/albums/2026/cover.jpg")
    parsed = parse_jws(proof, 4096)
    bare = VerifyKey(key.raw)
    public = Ed25519PublicKey.from_public_bytes(key.raw)
    pair = biscuit_auth.KeyPair()
    biscuit = biscuit_auth.BiscuitBuilder('right("/albums/2026", "read")').build(pair.private_key).to_base64()

    def ours() -> object:
        return check_use(request, token, delegation, NOW)

    def pynacl() -> object:
        return bare.verify(parsed.signing_input, parsed.signature)

    def pyjwt() -> object:
        return jwt.decode(proof, public, algorithms=["EdDSA"], options={"verify_iat": False})

    def biscuits() -> object:
        held = biscuit_auth.Biscuit.from_base64(biscuit, pair.public_key)
        rules = 'operation("/albums/2026", "read"); allow if operation($p, $o), right($p, $o)'
        authorizer: Any = biscuit_auth.AuthorizerBuilder(rules)  # its stubs leave the limits out
        limits = authorizer.limits()
        limits.max_time = timedelta(seconds=1)  # its own limit is a millisecond of a machine that may be busy
        authorizer.set_limits(limits)
        return authorizer.build(held).authorize()

    took = measure({"ours": ours, "pynacl": pynacl, "pyjwt": pyjwt, "biscuit": biscuits})
    return [
        Table(
            "session use, warm",
            (
                Figure("ours, all checks and the delegation", took["ours"], peer=False),
                Figure("PyNaCl, one bare verification", took["pynacl"], goal=1.5),
                Figure("PyJWT, one EdDSA decode", took["pyjwt"], goal=1.0),
                Figure("biscuit, parse, verify, authorise", took["biscuit"]),
            ),
        )
    ]
