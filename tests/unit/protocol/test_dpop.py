"""DPoP: the examples of RFC 9449, and addresses that are the same."""

from __future__ import annotations

import json
import secrets
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.errors import InputError
from authenticator.protocol import dpop, ed25519
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.jws import sign_jws

SEED = bytes(range(32))
KEY = SessionPublicKey("ed25519", ed25519.public_key(SEED))
# RFC 9449, section 4.1, figure 1.
RFC_PROOF = (
    "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscE"
    "JoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19."
    "eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaW"
    "F0IjoxNTYyMjYyNjE2fQ."
    "2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg"
)


def test_rfc9449_proof() -> None:
    proof = dpop.verify_proof(RFC_PROOF)
    assert proof.key.thumbprint == "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"
    assert (proof.htm, proof.htu) == ("POST", "https://server.example.com/token")
    assert (proof.iat, proof.jti) == (1562262616, "-BwC3ESc6acc2lTc")
    assert proof.ath is proof.nonce is None


def test_rfc9449_token_hash() -> None:
    token = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"
    assert dpop.token_hash(token) == "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"


def test_no_token_is_kept() -> None:
    token = secrets.token_urlsafe()
    held = sys.getrefcount(token)
    dpop.token_hash(token)
    assert sys.getrefcount(token) == held


def test_a_token_that_is_no_ascii_has_a_hash_of_its_own() -> None:
    assert len({dpop.token_hash(token) for token in ("e", "\u00e9", "\udce9")}) == 3


@pytest.mark.parametrize(("ath", "nonce"), [(None, None), ("hash", None), ("hash", "nonce")])
def test_round_trip(ath: str | None, nonce: str | None) -> None:
    text = dpop.sign_proof(
        KEY,
        partial(ed25519.sign, SEED),
        htm="GET",
        htu="https://photos.example/api",
        iat=1_800_000_000,
        jti="one",
        ath=ath,
        nonce=nonce,
    )
    proof = dpop.verify_proof(text)
    assert proof == dpop.DpopProof(KEY, "GET", "https://photos.example/api", 1_800_000_000, "one", ath, nonce)


_HASHES = st.text("AZaz09-_", min_size=43, max_size=43)
_TEXTS = st.one_of(st.text("AZaz09-_", max_size=4), st.text('A/:!~ "\\\u00e9\x7f\n', max_size=4))
_PAYLOADS = st.fixed_dictionaries(
    {
        "htm": st.one_of(st.sampled_from(["GET", "get", "", "M-SEARCH"]), _TEXTS),
        "htu": st.one_of(st.just("https://photos.example/a"), _TEXTS),
        "iat": st.one_of(st.integers(0, 2**32), st.sampled_from([-1, 10**15 - 1, 10**15, 2**53 - 1, 2**53])),
        "jti": _TEXTS,
    },
    optional={"ath": _HASHES, "cs_body": _HASHES, "cs_query": st.one_of(_HASHES, _TEXTS), "nonce": _TEXTS},
)


@settings(max_examples=10_000, deadline=None)
@given(_PAYLOADS, st.sampled_from(["canonical", "spaced", "turned", "twice", "cut"]))
def test_a_payload_that_is_written_as_ours_is_read_as_any_other(payload: dict[str, Any], written: str) -> None:
    text = json.dumps(payload, ensure_ascii=False, sort_keys=written != "turned", separators=(",", ":"))
    if written == "spaced":
        text = text.replace(",", ", ")
    elif written == "twice":
        text = f'{text[:-1]},"nonce":"two"}}'
    elif written == "cut":
        text = text[:-1]
    data = text.encode()

    def whole() -> dpop.DpopProof:
        return dpop.verify_proof(
            sign_jws({"typ": dpop.TYP, "alg": KEY.alg, "jwk": KEY.jwk}, data, partial(ed25519.sign, SEED))
        )

    assert _outcome(whole) == _outcome(lambda: dpop.read_payload(data, KEY))


def _outcome(read: Callable[[], dpop.DpopProof]) -> object:
    try:
        return read()
    except InputError as error:
        return error.code


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://photos.example", "https://photos.example/"),
        ("HTTPS://Photos.Example/A", "https://photos.example/A"),
        ("https://photos.example:443/a", "https://photos.example/a"),
        ("https://photos.example:/a", "https://photos.example/a"),
        ("http://photos.example:80/a", "http://photos.example/a"),
        ("https://photos.example:80/a", "https://photos.example:80/a"),
        ("https://photos.example/a?b=c#d", "https://photos.example/a"),
        ("http://127.0.0.1:8471/a%2Fb", "http://127.0.0.1:8471/a%2Fb"),
        ("http://[::1]:8471/", "http://[::1]:8471/"),
        ("https://photos.example/a//b/", "https://photos.example/a//b/"),
    ],
)
def test_addresses(url: str, expected: str) -> None:
    assert dpop.normalise_htu(url) == expected
    assert dpop.normalise_htu(expected) == expected
