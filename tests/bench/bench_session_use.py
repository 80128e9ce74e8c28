"""Checking one use of a session key, beside one bare Ed25519 verification and other people's tokens.

Warm: the client, its header and its addresses were seen before, as in every use but the first. Cold: nothing of the
client was seen, its delegation and the links below it are read and checked first, each of them again every time.
PyJWT checks one EdDSA signature and reads no more of the proof; biscuit reads a token with a block for each link,
checks and authorises; pymacaroons reads a macaroon with a caveat for each link and checks its one HMAC chain. What
proofs and budgets cost that are kept on a disk is measured apart, by `bench_store`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import biscuit_auth
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from nacl.signing import VerifyKey
from pymacaroons import Macaroon, Verifier

from authenticator.protocol.jws import parse_jws
from tests.bench.harness import Figure, Table, measure
from tests.bench.uses import DEPTHS, Uses, forget

_COLD = 300  # microseconds, for a delegation that nobody has seen and the first use of its key
_MACAROON_KEY = "k" * 32
_CAVEAT = "ability = photos/read"


def run() -> list[Table]:
    """Measure both forms, warm and cold, at every depth."""
    uses = Uses()
    return [_warm(uses), _session_sig(uses), *(_at_depth(uses, depth) for depth in DEPTHS)]


def _warm(uses: Uses) -> Table:
    proof = uses.requests[0].proofs[0]
    parsed = parse_jws(proof, 4096)
    key = uses.world.key.public.raw
    bare, public = VerifyKey(key), Ed25519PublicKey.from_public_bytes(key)
    _, held = uses.verified(0)
    took = measure(
        {
            "ours": partial(uses.check, 0, held),
            "pynacl": lambda: bare.verify(parsed.signing_input, parsed.signature),
            "pyjwt": lambda: jwt.decode(proof, public, algorithms=["EdDSA"], options={"verify_iat": False}),
            "biscuit": _biscuit(0),
            "macaroon": _macaroon(0),
        }
    )
    return Table(
        "use by DPoP, warm",
        (
            Figure("ours, all checks and the delegation", took["ours"], peer=False),
            Figure("PyNaCl, one bare verification", took["pynacl"], goal=1.5),
            Figure("PyJWT, one EdDSA decode", took["pyjwt"], goal=1.0),
            Figure("biscuit, parse, verify, authorise", took["biscuit"]),
            Figure("pymacaroons, parse and verify", took["macaroon"]),
        ),
    )


def _session_sig(uses: Uses) -> Table:
    """A SessionSig brings its delegation along, so that there is ten times as much to read and to hash."""
    bare = VerifyKey(uses.world.key.public.raw)
    message, signature = uses.session_sig.signed_message.encode(), bytes.fromhex(uses.session_sig.sig)

    def cold() -> object:
        forget()
        return uses.check_session_sig(uses.unseen)

    took = measure(
        {
            "ours": partial(uses.check_session_sig, uses.header),
            "pynacl": lambda: bare.verify(message, signature),
            "cold": cold,
        },
    )
    return Table(
        "use by SessionSig, warm",
        (
            Figure("ours, all checks of a node", took["ours"], peer=False),
            Figure("PyNaCl, one bare verification", took["pynacl"], goal=1.5),
            Figure("ours, cold", took["cold"], peer=False),
        ),
    )


def _at_depth(uses: Uses, depth: int) -> Table:
    """A chain with `depth` links below the delegation; 0 is the delegation alone."""
    bare = VerifyKey(uses.world.key.public.raw)
    message, signature = b"m" * 400, uses.world.key.sign(b"m" * 400)
    _, held = uses.verified(depth)

    def cold() -> object:
        forget()
        return uses.check(depth, uses.verified(depth)[1])

    took = measure(
        {
            "ours": cold,
            "warm": partial(uses.check, depth, held),
            "pynacl": lambda: bare.verify(message, signature),
            "biscuit": _biscuit(depth),
            "macaroon": _macaroon(depth),
        }
    )
    # One check of the account's signature, one of each link's and one of the proof's.
    goal = (Figure("goal", _COLD, goal=1.0),) if depth == 0 else ()
    return Table(
        "delegation and first use, cold" if depth == 0 else f"chain of {depth} and first use, cold",
        (
            Figure("ours, everything anew", took["ours"], peer=False),
            *goal,
            Figure("PyNaCl, one bare verification", took["pynacl"]),
            Figure("ours, warm", took["warm"], peer=False),
            Figure(f"biscuit with {depth + 1} blocks", took["biscuit"]),
            Figure(f"pymacaroons with {depth + 1} caveats", took["macaroon"]),
        ),
    )


def _biscuit(depth: int) -> Callable[[], object]:
    pair = biscuit_auth.KeyPair()
    token = biscuit_auth.BiscuitBuilder('right("/albums/2026", "read")').build(pair.private_key)
    for _ in range(depth):
        token = token.append(biscuit_auth.BlockBuilder('check if operation("/albums/2026", "read")'))
    text = token.to_base64()
    rules = 'operation("/albums/2026", "read"); allow if operation($p, $o), right($p, $o)'

    def check() -> object:
        held = biscuit_auth.Biscuit.from_base64(text, pair.public_key)
        authorizer: Any = biscuit_auth.AuthorizerBuilder(rules)  # its stubs leave the limits out
        limits = authorizer.limits()
        limits.max_time = timedelta(seconds=1)  # its own limit is a millisecond of a machine that may be busy
        authorizer.set_limits(limits)
        return authorizer.build(held).authorize()

    return check


def _macaroon(depth: int) -> Callable[[], object]:
    macaroon = Macaroon(location="https://photos.example", identifier="session", key=_MACAROON_KEY)
    for _ in range(depth + 1):
        macaroon.add_first_party_caveat(_CAVEAT)
    text = macaroon.serialize()

    def check() -> object:
        verifier = Verifier()
        verifier.satisfy_exact(_CAVEAT)
        return verifier.verify(Macaroon.deserialize(text), _MACAROON_KEY)

    return check
