"""RS256 tokens: the header that is read, and the keys that are used."""

from __future__ import annotations

from typing import Any

import pytest

from authenticator.protocol.canonical import b64u, jcs
from authenticator.verify.rs256 import parse_token, read_keys
from tests.fakes.refusal import refused

HEADER = {"alg": "RS256", "typ": "at+jwt", "kid": "key-1"}
BITS = 2_048


def token(**changes: Any) -> str:
    header = {name: value for name, value in {**HEADER, **changes}.items() if value is not ...}
    return f"{b64u(jcs(header))}.{b64u(b'{}')}.{b64u(bytes(256))}"


def number(value: int) -> str:
    return b64u(value.to_bytes((value.bit_length() + 7) // 8))


def key(**changes: Any) -> dict[str, Any]:
    values = {"kty": "RSA", "kid": "key-1", "n": number(2**BITS - 1), "e": number(65_537), **changes}
    return {"keys": [{name: value for name, value in values.items() if value is not ...}]}


def test_a_good_header_names_its_key() -> None:
    assert parse_token(token(), "at+jwt", 8_192)[1] == "key-1"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(token(alg="RS512"), id="a-longer-hash"),
        pytest.param(token(alg="PS256"), id="another-padding"),
        pytest.param(token(alg="HS256"), id="a-shared-key"),
        pytest.param(token(alg="none"), id="no-signature"),
        pytest.param(token(alg=...), id="no-algorithm"),
        pytest.param(token(typ="JWT"), id="an-id-token"),
        pytest.param(token(typ="AT+JWT"), id="type-in-upper-case"),
        pytest.param(token(typ=...), id="no-type"),
        pytest.param(token(kid=...), id="no-key"),
        pytest.param(token(kid=1), id="a-number-as-key"),
        pytest.param(token(crit=["b64"], b64=False), id="critical"),
        pytest.param("a" * 9_000, id="too-long"),
        pytest.param("a.b", id="two-parts"),
    ],
)
def test_header_is_refused(text: str) -> None:
    refused("token_invalid", lambda: parse_token(text, "at+jwt", 8_192))


@pytest.mark.parametrize("bits", [BITS, 4_096, 8_192])
def test_a_good_key_is_read(bits: int) -> None:
    assert read_keys(key(n=number(2**bits - 1)))["key-1"].key_size == bits


@pytest.mark.parametrize(
    "jwks",
    [
        pytest.param(key(n=number(2 ** (BITS - 1) - 1)), id="one-bit-too-short"),
        pytest.param(key(n=number(2**8_193 - 1)), id="one-bit-too-long"),
        pytest.param(key(e=number(2**32 + 1)), id="exponent-too-large"),
        pytest.param(key(e=number(2)), id="exponent-even"),
        pytest.param(key(e=""), id="exponent-empty"),
        pytest.param(key(n="="), id="modulus-is-no-base64url"),
        pytest.param(key(n=1), id="modulus-is-a-number"),
        pytest.param(key(n=...), id="no-modulus"),
        pytest.param(key(kty="EC"), id="another-kind"),
        pytest.param(key(kid=...), id="no-name"),
        pytest.param(key(use="enc"), id="for-encryption"),
        pytest.param(key(alg="RS512"), id="for-another-algorithm"),
        pytest.param(key(d="AQAB"), id="private"),
        pytest.param({"keys": {"0": key()["keys"][0]}}, id="keys-as-an-object"),
        pytest.param({"keys": [1, None, []]}, id="keys-that-are-none"),
        pytest.param([], id="a-list"),
        pytest.param(None, id="nothing"),
    ],
)
def test_key_is_left_out(jwks: Any) -> None:
    assert read_keys(jwks) == {}
