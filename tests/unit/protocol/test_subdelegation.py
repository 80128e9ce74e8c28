from __future__ import annotations

import base64
from typing import Any

import pytest

from authenticator.protocol.canonical import b64u, sha256, unb64u
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.subdelegation import cid_of, cid_of_digest, parse_subdelegation, sign_subdelegation
from authenticator.session.keys import Kind
from tests.fakes.chain import KEYS, LESS, NOW, ROOT, Chain, claims, key, link, write
from tests.fakes.refusal import refused

PARENT = cid_of(b"a parent")


def test_cid_of_known_bytes() -> None:
    """The CIDs that the IPFS tools give these bytes as one raw block."""
    assert cid_of(b"") == "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku"
    assert cid_of(b"hello world") == "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e"


def test_a_cid_is_version_codec_hash_and_digest() -> None:
    text = cid_of(b"some bytes")
    raw = base64.b32decode(text[1:].upper() + "=" * (-len(text[1:]) % 8))
    assert (text[0], raw) == ("b", b"\x01\x55\x12\x20" + sha256(b"some bytes"))
    assert cid_of_digest(sha256(b"some bytes")) == text
    refused("malformed", lambda: cid_of_digest(b"short"))


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
@pytest.mark.parametrize("times", [{}, {"issued_at": NOW}, {"not_before": NOW}, {"issued_at": NOW, "not_before": NOW}])
def test_what_is_signed_is_read_back(kind: Kind, times: dict[str, int]) -> None:
    issuer, audience = key("issuer", kind), key("audience", kind)
    made = sign_subdelegation(
        issuer.public,
        issuer.sign,
        audience=audience.public,
        capabilities=Capabilities.from_att(LESS),
        expires_at=NOW + 60,
        jti="one",
        parent=PARENT,
        **times,
    )
    assert parse_subdelegation(made.text) == made
    assert (made.issuer, made.audience, made.parent, made.jti) == (issuer.public, audience.public, PARENT, "one")
    assert (made.not_before, made.issued_at) == (times.get("not_before"), times.get("issued_at"))
    assert made.capabilities.to_att() == LESS


def test_another_name_makes_another_link() -> None:
    one, two = (link(ROOT, KEYS[0], PARENT, jti=name) for name in ("one", "two"))
    assert one.link_id != two.link_id
    assert one.cid != two.cid


def test_an_id_leaves_the_signature_out_and_a_cid_does_not() -> None:
    issuer = key("issuer", "p256")
    payload = claims(issuer, KEYS[0], PARENT)
    one = parse_subdelegation(write(issuer, payload))
    head, _, signature = one.text.rpartition(".")
    raw = unb64u(signature)
    order = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    other = raw[:32] + (order - int.from_bytes(raw[32:], "big")).to_bytes(32, "big")
    two = parse_subdelegation(f"{head}.{b64u(other)}")
    assert two.link_id == one.link_id
    assert two.cid != one.cid


def _claims(**changes: Any) -> str:
    return write(ROOT, claims(ROOT, KEYS[0], PARENT, **changes))


def _spaced() -> str:
    head, _, _ = _claims().partition(".")
    spaced = unb64u(head).replace(b":", b": ")
    _, payload, signature = _claims().split(".")
    return f"{b64u(spaced)}.{payload}.{signature}"


def _twice() -> str:
    text = write(ROOT, claims(ROOT, KEYS[0], PARENT), canonical=False)
    return write(ROOT, unb64u(text.split(".")[1]).replace(b'"jti"', b'"jti": "x", "jti"'))


UNREADABLE = [
    pytest.param(lambda: "", "malformed", id="nothing"),
    pytest.param(lambda: "a.b", "malformed", id="two parts"),
    pytest.param(lambda: _claims() + ".x", "malformed", id="four parts"),
    pytest.param(lambda: "a" * 16_385, "too_large", id="too large"),
    pytest.param(lambda: write(ROOT, b"no JSON"), "malformed", id="no JSON"),
    pytest.param(lambda: write(ROOT, b"[]"), "malformed", id="a list"),
    pytest.param(lambda: write(ROOT, claims(ROOT, KEYS[0], PARENT), canonical=False), "not_canonical", id="spaces"),
    pytest.param(_spaced, "not_canonical", id="spaces in the header"),
    pytest.param(_twice, "malformed", id="a claim twice"),
    pytest.param(lambda: _claims() + "=", "not_canonical", id="padding"),
    pytest.param(lambda: write(ROOT, {}, header={"jwk": ROOT.public.jwk}), "unknown_field", id="a key in the header"),
    pytest.param(lambda: write(ROOT, {}, header={"kid": "x"}), "unknown_field", id="a key id in the header"),
    pytest.param(lambda: write(ROOT, {}, header={"crit": ["exp"]}), "unknown_field", id="critical header"),
    pytest.param(lambda: write(ROOT, {}, header={"typ": ...}), "unknown_field", id="no type"),
    pytest.param(lambda: write(ROOT, {}, header={"alg": ...}), "unknown_field", id="no algorithm"),
    *(
        pytest.param(lambda name=name: _claims(**{name: ...}), "malformed", id=f"no {name}")
        for name in ("iss", "aud", "att", "exp", "jti", "prf")
    ),
    pytest.param(lambda: _claims(nbf=None), "not_canonical", id="null instead of absent"),
    pytest.param(lambda: _claims(sub="x"), "unknown_field", id="a claim nobody knows"),
    pytest.param(lambda: _claims(fct={}), "unknown_field", id="facts"),
    pytest.param(lambda: _claims(exp="1800000000"), "malformed", id="end as text"),
    pytest.param(lambda: _claims(exp=True), "malformed", id="end as truth"),
    pytest.param(lambda: _claims(exp=-1), "malformed", id="negative end"),
    pytest.param(lambda: _claims(iat=-1), "malformed", id="negative time"),
    pytest.param(lambda: _claims(jti=""), "malformed", id="empty jti"),
    pytest.param(lambda: _claims(jti="x" * 101), "malformed", id="long jti"),
    pytest.param(lambda: _claims(jti="a\nb"), "malformed", id="line feed in the jti"),
    pytest.param(lambda: _claims(prf=[PARENT]), "malformed", id="a list of parents"),
    pytest.param(lambda: _claims(prf=PARENT + "a"), "malformed", id="long prf"),
    pytest.param(lambda: _claims(iss="did:web:photos.example"), "malformed", id="a name that is no key"),
    pytest.param(lambda: _claims(aud=ROOT.public.lit_uri), "not_canonical", id="another maker's name of a key"),
    pytest.param(lambda: _claims(aud="did:key:z6Mk"), "bad_key", id="cut key"),
    pytest.param(lambda: _claims(att={}), "recap_invalid", id="nothing handed on"),
    pytest.param(
        lambda: _claims(att={"https://photos.example": {"photos/read": []}}), "recap_invalid", id="no authority"
    ),
    pytest.param(
        lambda: _claims(att={"https://photos.example": {"photos/read": [{"Colour": "red"}]}}),
        "capability_unknown",
        id="caveat nobody can register",
    ),
]


@pytest.mark.parametrize(("text", "code"), UNREADABLE)
def test_unreadable(text: Any, code: str) -> None:
    refused(code, lambda: parse_subdelegation(text()))


def test_a_chain_of_four_is_small() -> None:
    assert sum(len(one.text) for one in Chain.of(4).links) < 4 * 1024
