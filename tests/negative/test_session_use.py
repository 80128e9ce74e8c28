"""Every use of a session key that must be refused: the twelve checks of RFC 9449, then ours (13, 14, …)."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import pytest

from authenticator.errors import CountersignError
from authenticator.protocol import dpop
from authenticator.protocol.canonical import b64u
from authenticator.protocol.recap import Capabilities
from authenticator.verify.session_use import Standing, check_use_again, read_signed, standing_of
from tests.fakes.refusal import code_of
from tests.fakes.use import ADDRESS, NOW, RESOURCE, TOKEN, URL, Client, Use, flip

Spoil = Callable[[Use], object]


def header_of(use: Use, **changes: object) -> None:
    use.prove(header=changes)


def unsecured(use: Use) -> None:
    """No algorithm and no signature, as RFC 7515 allows and nobody should."""
    header_of(use, alg="none")
    use.bend(lambda parts: [*parts[:2], ""])


def private_jwk(use: Use) -> dict[str, str]:
    return {**use.client.key.jwk, "d": b64u(bytes(32))}


def signed_by(use: Use, other: Client) -> None:
    """The header names the good key; another key signs."""
    proof = other.proof(header={"jwk": use.client.key.jwk, "alg": use.client.key.alg})
    use.ask(proofs=(proof,))


def token_of(use: Use, **changes: object) -> None:
    use.token = dataclasses.replace(use.token, **changes)  # type: ignore[arg-type]


def drop_delegation(use: Use) -> None:
    use.delegation = None


def want_nonce(use: Use, given: object) -> None:
    use.nonce = "nonce-of-the-server"
    use.prove(nonce=given)


def at(use: Use, now: int) -> None:
    use.now = now


def bound(use: Use, *, bind: Iterable[Any] = (), query: str = "", body: bytes | None = None, **claims: str) -> None:
    """A call with a query and a body, whose proof names what `claims` say."""
    use.prove(**claims)
    use.ask(query=query, body=body, bind=frozenset(bind))


P256 = Client("p256")
QUERY = dpop.query_hash("size=1")
BODY = dpop.body_hash(b"body")

ROWS: list[tuple[str, Spoil, str]] = [
    # 1: not more than one DPoP header
    ("1-no-proof", lambda u: u.ask(proofs=()), "proof_missing"),
    ("1-two-proofs", lambda u: u.ask(proofs=[*u.request.proofs, *u.request.proofs]), "malformed"),
    (
        "1-two-different-proofs",
        lambda u: u.ask(proofs=(*u.request.proofs, u.client.proof(jti="x"))),
        "malformed",
    ),
    ("1-two-in-one-header", lambda u: u.ask(proofs=(",".join([*u.request.proofs, *u.request.proofs]),)), "malformed"),
    # 2: one well-formed JWT
    ("2-empty", lambda u: u.ask(proofs=("",)), "malformed"),
    ("2-two-parts", lambda u: u.bend(lambda p: p[:2]), "malformed"),
    ("2-four-parts", lambda u: u.bend(lambda p: [*p, p[2]]), "malformed"),
    ("2-padded", lambda u: u.bend(lambda p: [p[0], p[1] + "=", p[2]]), "not_canonical"),
    ("2-standard-alphabet", lambda u: u.bend(lambda p: [p[0], p[1], "+/" + p[2][2:]]), "not_canonical"),
    ("2-space", lambda u: u.bend(lambda p: [" " + p[0], p[1], p[2]]), "malformed"),
    ("2-not-ascii", lambda u: u.bend(lambda p: [p[0], p[1], "\u00e9" + p[2][1:]]), "malformed"),
    ("2-header-not-json", lambda u: u.bend(lambda p: [b64u(b"{"), p[1], p[2]]), "malformed"),
    ("2-header-list", lambda u: u.bend(lambda p: [b64u(b"[]"), p[1], p[2]]), "malformed"),
    (
        "2-header-twice",
        lambda u: u.bend(lambda p: [b64u(b'{"typ":"a","typ":"dpop+jwt"}'), p[1], p[2]]),
        "malformed",
    ),
    ("2-payload-list", lambda u: u.bend(lambda p: [p[0], b64u(b"[]"), p[2]]), "malformed"),
    (
        "2-payload-twice",
        lambda u: u.bend(lambda p: [p[0], b64u(b'{"htm":"GET","htm":"PUT"}'), p[2]]),
        "malformed",
    ),
    ("2-payload-not-utf8", lambda u: u.bend(lambda p: [p[0], b64u(b'{"htm":"\xff"}'), p[2]]), "malformed"),
    ("2-too-large", lambda u: u.prove(padding="x" * 4096), "too_large"),
    # 3: all required claims
    ("3-no-htm", lambda u: u.prove(htm=...), "malformed"),
    ("3-no-htu", lambda u: u.prove(htu=...), "malformed"),
    ("3-no-iat", lambda u: u.prove(iat=...), "malformed"),
    ("3-no-jti", lambda u: u.prove(jti=...), "malformed"),
    ("3-empty-jti", lambda u: u.prove(jti=""), "malformed"),
    ("3-jti-number", lambda u: u.prove(jti=7), "malformed"),
    ("3-jti-half-character", lambda u: u.prove(jti="\ud800"), "malformed"),
    ("3-jti-huge", lambda u: u.prove(jti="x" * 2049), "malformed"),
    ("3-iat-text", lambda u: u.prove(iat=str(NOW)), "malformed"),
    ("3-iat-fraction", lambda u: u.prove(iat=NOW + 0.5), "malformed"),
    ("3-iat-true", lambda u: u.prove(iat=True), "malformed"),
    ("3-iat-beyond-2-53", lambda u: u.prove(iat=2**53), "malformed"),
    ("3-htm-list", lambda u: u.prove(htm=["GET"]), "malformed"),
    ("3-htu-null", lambda u: u.prove(htu=None), "malformed"),
    # 4: typ
    ("4-no-typ", lambda u: header_of(u, typ=...), "bad_signature"),
    ("4-jwt", lambda u: header_of(u, typ="JWT"), "bad_signature"),
    ("4-access-token", lambda u: header_of(u, typ="at+jwt"), "bad_signature"),
    ("4-login-request", lambda u: header_of(u, typ="login-request+jwt"), "bad_signature"),
    ("4-case", lambda u: header_of(u, typ="DPoP+JWT"), "bad_signature"),
    # 5: algorithm
    ("5-none", lambda u: header_of(u, alg="none"), "bad_signature"),
    ("5-no-alg", lambda u: header_of(u, alg=...), "bad_signature"),
    ("5-hmac", lambda u: header_of(u, alg="HS256"), "bad_signature"),
    ("5-other-curve", lambda u: header_of(u, alg="ES256"), "bad_signature"),
    ("5-rs256", lambda u: header_of(u, alg="RS256"), "bad_signature"),
    ("5-number", lambda u: header_of(u, alg=-8), "bad_signature"),
    (
        "5-none-and-no-signature",
        unsecured,
        "bad_signature",
    ),
    # 6: signature
    ("6-flipped", lambda u: u.bend(lambda p: [p[0], p[1], flip(p[2])]), "bad_signature"),
    ("6-empty", lambda u: u.bend(lambda p: [p[0], p[1], ""]), "bad_signature"),
    ("6-short", lambda u: u.bend(lambda p: [p[0], p[1], b64u(bytes(63))]), "bad_signature"),
    ("6-of-another-key", lambda u: signed_by(u, Client(seed=8)), "bad_signature"),
    (
        "6-of-another-payload",
        lambda u: u.bend(lambda p: [p[0], u.client.proof(jti="y").split(".")[1], p[2]]),
        "bad_signature",
    ),
    ("6-of-another-curve", lambda u: signed_by(u, P256), "bad_signature"),
    # 7: the key in the header
    ("7-no-jwk", lambda u: header_of(u, jwk=...), "malformed"),
    ("7-jwk-text", lambda u: header_of(u, jwk="key"), "malformed"),
    ("7-private", lambda u: header_of(u, jwk=private_jwk(u)), "bad_key"),
    ("7-symmetric", lambda u: header_of(u, jwk={"kty": "oct", "k": b64u(bytes(32))}), "malformed"),
    ("7-rsa", lambda u: header_of(u, jwk={"kty": "RSA", "n": b64u(bytes(256)), "e": "AQAB"}), "malformed"),
    ("7-x25519", lambda u: header_of(u, jwk={**u.client.key.jwk, "crv": "X25519"}), "malformed"),
    ("7-short", lambda u: header_of(u, jwk={**u.client.key.jwk, "x": b64u(bytes(31))}), "malformed"),
    (
        "7-not-on-curve",
        lambda u: header_of(u, jwk={"kty": "EC", "crv": "P-256", "x": b64u(bytes(32)), "y": b64u(bytes(32))}),
        "bad_key",
    ),
    ("7-key-id-only", lambda u: header_of(u, jwk=..., kid="1"), "malformed"),
    ("7-critical", lambda u: header_of(u, crit=["b64"]), "unknown_field"),
    ("7-unencoded", lambda u: header_of(u, b64=False), "unknown_field"),
    ("7-certificate", lambda u: header_of(u, x5c=["x"]), "unknown_field"),
    # 8: method
    ("8-put", lambda u: u.prove(htm="PUT"), "proof_mismatch"),
    ("8-case", lambda u: u.prove(htm="get"), "proof_mismatch"),
    ("8-used-for-delete", lambda u: u.ask(method="DELETE"), "proof_mismatch"),
    ("8-head", lambda u: u.prove(htm="HEAD"), "proof_mismatch"),
    # 9: address
    ("9-other-host", lambda u: u.prove(htu="https://evil.example/albums/2026/cover.jpg"), "proof_mismatch"),
    ("9-other-scheme", lambda u: u.prove(htu=URL.replace("https", "http")), "proof_mismatch"),
    ("9-other-port", lambda u: u.prove(htu=URL.replace(".example", ".example:8443")), "proof_mismatch"),
    ("9-other-path", lambda u: u.prove(htu=URL + "/"), "proof_mismatch"),
    ("9-path-case", lambda u: u.prove(htu=URL.replace("albums", "Albums")), "proof_mismatch"),
    ("9-parent", lambda u: u.prove(htu=URL.replace("2026", "2026/../2026")), "proof_mismatch"),
    ("9-origin-only", lambda u: u.prove(htu="https://photos.example"), "proof_mismatch"),
    ("9-user-in-address", lambda u: u.prove(htu=URL.replace("://", "://photos@")), "malformed"),
    ("9-not-an-address", lambda u: u.prove(htu="cover.jpg"), "malformed"),
    ("9-bad-port", lambda u: u.prove(htu="https://photos.example:99999/"), "malformed"),
    ("9-other-protocol", lambda u: u.prove(htu="ftp://photos.example/albums"), "malformed"),
    # 10: nonce
    ("10-no-nonce", lambda u: want_nonce(u, ...), "proof_mismatch"),
    ("10-other-nonce", lambda u: want_nonce(u, "older"), "proof_mismatch"),
    ("10-nonce-number", lambda u: want_nonce(u, 7), "malformed"),
    ("10-nonce-prefix", lambda u: want_nonce(u, "nonce-of-the-serve"), "proof_mismatch"),
    # 11: time
    ("11-hour-old", lambda u: u.prove(iat=NOW - 3600), "proof_stale"),
    ("11-hour-ahead", lambda u: u.prove(iat=NOW + 3600), "proof_stale"),
    ("11-one-second-too-old", lambda u: u.prove(iat=NOW - 31), "proof_stale"),
    ("11-one-second-too-new", lambda u: u.prove(iat=NOW + 11), "proof_stale"),
    ("11-zero", lambda u: u.prove(iat=0), "proof_stale"),
    ("11-negative", lambda u: u.prove(iat=-NOW), "proof_stale"),
    ("11-milliseconds", lambda u: u.prove(iat=NOW * 1000), "proof_stale"),
    ("11-clock-back", lambda u: at(u, NOW - 3600), "proof_stale"),
    # 12: the access token and the key it is bound to
    ("12-no-ath", lambda u: u.prove(ath=...), "proof_mismatch"),
    ("12-ath-of-another-token", lambda u: u.prove(ath=dpop.token_hash("another")), "proof_mismatch"),
    ("12-ath-is-the-token", lambda u: u.prove(ath=TOKEN), "proof_mismatch"),
    ("12-ath-padded", lambda u: u.prove(ath=dpop.token_hash(TOKEN) + "="), "proof_mismatch"),
    ("12-ath-number", lambda u: u.prove(ath=7), "malformed"),
    ("12-another-token", lambda u: u.ask(token="another"), "proof_mismatch"),
    ("12-token-not-ascii", lambda u: u.ask(token="t\u00f6ken"), "token_invalid"),
    (
        "12-token-of-another-key",
        lambda u: token_of(u, thumbprint=Client(seed=8).key.thumbprint),
        "token_binding",
    ),
    ("12-token-of-no-key", lambda u: token_of(u, thumbprint=""), "token_binding"),
    ("12-stolen-token-own-key", lambda u: u.ask(proofs=(Client(seed=8).proof(),)), "token_binding"),
    # query and body, which the standard leaves out
    ("13-another-query", lambda u: bound(u, cs_query=QUERY, query="size=2"), "proof_mismatch"),
    ("13-query-taken-away", lambda u: bound(u, cs_query=QUERY, query=""), "proof_mismatch"),
    ("13-query-longer", lambda u: bound(u, cs_query=QUERY, query="size=1&all=1"), "proof_mismatch"),
    ("13-query-in-another-order", lambda u: bound(u, cs_query=dpop.query_hash("a&b"), query="b&a"), "proof_mismatch"),
    ("13-query-escaped-otherwise", lambda u: bound(u, cs_query=QUERY, query="siz%65=1"), "proof_mismatch"),
    ("13-query-with-its-mark", lambda u: bound(u, cs_query=QUERY, query="?size=1"), "proof_mismatch"),
    ("13-query-not-ascii", lambda u: bound(u, cs_query=QUERY, query="size=\u0661"), "malformed"),
    ("13-query-unbound-but-wanted", lambda u: bound(u, query="size=1", bind={"query"}), "proof_binding"),
    ("13-query-absent-and-unbound", lambda u: bound(u, bind={"query"}), "proof_binding"),
    ("13-query-hash-padded", lambda u: bound(u, cs_query=QUERY + "=", query="size=1"), "proof_mismatch"),
    ("13-query-hash-number", lambda u: u.prove(cs_query=1), "malformed"),
    ("14-another-body", lambda u: bound(u, cs_body=BODY, body=b"other"), "proof_mismatch"),
    ("14-body-taken-away", lambda u: bound(u, cs_body=BODY, body=b""), "proof_mismatch"),
    ("14-body-longer", lambda u: bound(u, cs_body=BODY, body=b"body "), "proof_mismatch"),
    ("14-body-nobody-read", lambda u: bound(u, cs_body=BODY), "proof_binding"),
    ("14-body-unbound-but-wanted", lambda u: bound(u, body=b"body", bind={"body"}), "proof_binding"),
    ("14-empty-body-unbound-but-wanted", lambda u: bound(u, body=b"", bind={"body"}), "proof_binding"),
    ("14-body-wanted-and-nobody-read", lambda u: bound(u, bind={"body"}), "proof_binding"),
    ("14-body-hash-of-the-query", lambda u: bound(u, cs_body=QUERY, body=b"body", query="size=1"), "proof_mismatch"),
    ("14-body-hash-empty", lambda u: bound(u, cs_body="", body=b""), "malformed"),
    # the token
    ("token-over", lambda u: token_of(u, expires_at=NOW), "token_invalid"),
    ("token-long-over", lambda u: token_of(u, expires_at=0), "token_invalid"),
    # the delegation
    ("delegation-of-another-token", lambda u: token_of(u, delegation_id="cd" * 32), "token_binding"),
    ("delegation-the-token-lacks", lambda u: token_of(u, delegation_id=None), "token_binding"),
    ("delegation-of-another-session", lambda u: u.hold(address=ADDRESS[::-1]), "token_binding"),
    (
        "delegation-of-another-key",
        lambda u: u.hold(thumbprint=Client(seed=8).key.thumbprint),
        "token_binding",
    ),
    ("delegation-over", lambda u: u.hold(expires_at=NOW), "delegation_expired"),
    ("delegation-long-over", lambda u: u.hold(expires_at=NOW - 86_400), "delegation_expired"),
    ("delegation-of-tomorrow", lambda u: u.hold(issued_at=NOW + 86_400), "delegation_expired"),
    # what it may do
    ("no-delegation", drop_delegation, "capability_missing"),
    ("no-capabilities", lambda u: u.hold(capabilities=None), "capability_missing"),
    ("other-ability", lambda u: u.ask(ability="photos/delete"), "capability_missing"),
    ("other-namespace", lambda u: u.ask(ability="users/read"), "capability_missing"),
    ("ability-prefix", lambda u: u.ask(ability="photos/rea"), "capability_missing"),
    ("ability-wildcard", lambda u: u.ask(ability="photos/*"), "capability_missing"),
    ("ability-empty", lambda u: u.ask(ability=""), "capability_missing"),
    ("other-resource", lambda u: u.ask(resource="https://photos.example/users"), "capability_missing"),
    ("resource-prefix", lambda u: u.ask(resource="https://photos.example"), "capability_missing"),
    ("no-resource", lambda u: u.ask(resource=None), "capability_missing"),
    ("other-path", lambda u: u.ask(path="/albums/2025/cover.jpg"), "capability_missing"),
    ("path-half-segment", lambda u: u.ask(path="/albums/2026b/cover.jpg"), "capability_missing"),
    ("path-parent", lambda u: u.ask(path="/albums"), "capability_missing"),
    ("no-path", lambda u: u.ask(path=None), "capability_missing"),
    ("not-before-its-time", lambda u: u.ask(ability="photos/write"), "capability_missing"),
    (
        "read-is-not-write",
        lambda u: u.hold(capabilities=Capabilities.from_att({RESOURCE: {"photos/list": [{}]}})),
        "capability_missing",
    ),
]


@pytest.mark.parametrize(("spoil", "code"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_refused_use(spoil: Spoil, code: str) -> None:
    use = Use()
    spoil(use)
    with pytest.raises(CountersignError) as caught:
        use.check()
    assert caught.value.code == code, caught.value


@pytest.mark.parametrize(("spoil", "code"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
def test_a_signature_that_was_checked_before_changes_nothing(spoil: Spoil, code: str) -> None:
    """The good use's proof was checked, and so was the spoilt one's where its signature holds."""
    before = Use()
    known = [read_signed(before.request.proofs)]
    use = Use()
    spoil(use)
    with suppress(CountersignError):
        known.append(read_signed(use.request.proofs))
    for signed in known:
        use.ask(signed=signed)
        assert code_of(use.check) == code


def stands() -> Standing:
    """What the good use says of the next one."""
    good = Use()
    standing = standing_of(good.check(), good.request, good.token, good.delegation, NOW)
    assert standing is not None
    return standing


def _is_next(spoil: Spoil) -> bool:
    """The spoilt use comes at the same moment with the same token and delegation, as a next one does."""
    good, use = Use(), Use()
    spoil(use)
    same = use.request.token == good.request.token  # by which a standing is found
    return same and (use.token, use.delegation, use.nonce, use.now) == (good.token, good.delegation, good.nonce, NOW)


NEXT = [row for row in ROWS if _is_next(row[1])]


@pytest.mark.parametrize(("spoil", "code"), [pytest.param(*row[1:], id=row[0]) for row in NEXT])
def test_a_key_that_was_let_in_before_is_refused_alike(spoil: Spoil, code: str) -> None:
    use = Use()
    spoil(use)

    def next_use() -> None:
        """As the guard does it: of what the standing says nothing, the whole check is made."""
        if check_use_again(use.request, stands(), use.request.path or "/", use.now) is None:
            use.check()

    assert code_of(next_use) == code


def test_most_rows_can_come_next() -> None:
    assert len(NEXT) >= 115


def test_each_check_of_the_proof_has_three_rows() -> None:
    for number in range(1, 15):
        assert sum(row[0].startswith(f"{number}-") for row in ROWS) >= 3, number
