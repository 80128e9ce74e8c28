"""Network and provider records that must be refused, and with which code."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from authenticator.errors import InputError, VerificationError
from authenticator.limits import ATTESTATION_ROOT_MAX, ATTESTATION_ROOTS_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, jcs, unb64u
from authenticator.protocol.network_record import NetworkRecord, parse_signed_network, sign_network
from authenticator.protocol.provider_record import ProviderRecord
from tests.fakes.attester import Authority
from tests.fakes.heads import NETWORK, REGISTRY
from tests.fakes.refusal import refused

Change = Callable[[dict[str, Any]], object]
RECORD = NETWORK.to_json()
ROOT = b64u(Authority().der)
PROVIDER = ProviderRecord.create(
    bytes(32), "Photos", ["https://photos.example"], ["https://photos.example/back"]
).to_json()


def changed(value: dict[str, Any], change: Change) -> dict[str, Any]:
    copy = deepcopy(value)
    change(copy)
    return copy


def later(**values: object) -> Change:
    """A record after another one, with changes of its place."""
    return lambda record: record.update({"seq": 1, "prev": "ab" * 32, **values})


def put(*path: str | int, value: object) -> Change:
    def change(record: dict[str, Any]) -> None:
        target: Any = record
        for name in path[:-1]:
            target = target[name]
        target[path[-1]] = value

    return change


def drop(name: str) -> Change:
    return lambda record: record.pop(name)


NETWORKS: list[tuple[str, Change, str]] = [
    *[(f"no-{name}", drop(name), "malformed") for name in RECORD if name != "prev"],
    *[(f"{name}-null", put(name, value=None), "malformed") for name in RECORD if name != "prev"],
    *[(f"{name}-number", put(name, value=7), "malformed") for name in RECORD],
    ("more-than-that", put("admin", value=True), "unknown_field"),
    ("version-2", put("v", value=2), "malformed"),
    ("version-as-text", put("v", value="1"), "malformed"),
    ("version-truth", put("v", value=True), "malformed"),
    ("second-record", put("seq", value=1), "malformed"),
    ("first-record-with-a-past", put("prev", value="0" * 64), "malformed"),
    ("name-with-a-line-feed", put("name", value="a\nb"), "malformed"),
    ("name-too-long", put("name", value="a" * 101), "malformed"),
    ("quorum-beyond-the-validators", put("quorum", value=5), "malformed"),
    ("negative-quorum", put("quorum", value=-1), "malformed"),
    ("quorum-as-text", put("quorum", value="3"), "malformed"),
    ("65-validators", put("validators", value=[RECORD["validators"][0]] * 65), "malformed"),
    ("one-validator-twice", put("validators", 1, value=RECORD["validators"][0]), "malformed"),
    (
        "two-validators-with-one-key",
        put("validators", 1, "public_key", value=RECORD["validators"][0]["public_key"]),
        "malformed",
    ),
    ("two-validators-with-one-name", put("validators", 1, "name", value=RECORD["validators"][0]["name"]), "malformed"),
    (
        "registry-as-its-own-validator",
        put("validators", 0, "public_key", value=RECORD["registry"]["public_key"]),
        "malformed",
    ),
    ("two-relays-at-one-origin", put("relays", value=RECORD["relays"] * 2), "malformed"),
    ("key-too-short", put("registry", "public_key", value=b64u(bytes(31))), "malformed"),
    ("key-padded", put("registry", "public_key", value=RECORD["registry"]["public_key"] + "="), "not_canonical"),
    ("peer-with-more", put("registry", "admin", value=True), "unknown_field"),
    ("peer-without-a-name", put("registry", "name", value=""), "malformed"),
    ("peer-name-with-a-space", put("registry", "name", value="a b"), "malformed"),
    ("peer-name-with-a-plus-sign", put("registry", "name", value="a+b"), "malformed"),
    ("peer-in-clear", put("registry", "origin", value="http://registry.example"), "link_unsafe"),
    ("peer-with-a-path", put("registry", "origin", value="https://registry.example/a"), "link_invalid"),
    ("peer-with-a-user", put("registry", "origin", value="https://a@registry.example"), "link_invalid"),
    ("enrolment-of-another-kind", put("policy", "enrolment", value="secret"), "malformed"),
    ("virtual-keys-as-a-number", put("policy", "virtual_keys", value=1), "malformed"),
    ("policy-with-more", put("policy", "admins", value=[]), "unknown_field"),
    *[(f"policy-without-{name}", lambda r, n=name: r["policy"].pop(n), "malformed") for name in RECORD["policy"]],
    ("second-factor-keys-as-text", put("policy", "second_factor_keys", value="yes"), "malformed"),
    ("enrolment-by-nobody", put("policy", "enrolment", value=None), "malformed"),
    ("attested-without-roots", put("policy", "enrolment", value="attested"), "malformed"),
    ("roots-an-object", put("policy", "attestation_roots", value={}), "malformed"),
    ("root-a-number", put("policy", "attestation_roots", value=[1]), "malformed"),
    ("root-padded", put("policy", "attestation_roots", value=[ROOT + "="]), "not_canonical"),
    ("root-that-is-no-certificate", put("policy", "attestation_roots", value=[b64u(bytes(100))]), "malformed"),
    ("root-cut", put("policy", "attestation_roots", value=[b64u(unb64u(ROOT)[:-1])]), "malformed"),
    ("root-with-more-behind-it", put("policy", "attestation_roots", value=[b64u(unb64u(ROOT) + b"x")]), "malformed"),
    ("root-as-pem", put("policy", "attestation_roots", value=["-----BEGIN CERTIFICATE-----"]), "malformed"),
    ("one-root-twice", put("policy", "attestation_roots", value=[ROOT, ROOT]), "malformed"),
    ("too-many-roots", put("policy", "attestation_roots", value=[ROOT] * (ATTESTATION_ROOTS_MAX + 1)), "malformed"),
    ("root-too-long", put("policy", "attestation_roots", value=["A" * (ATTESTATION_ROOT_MAX + 1)]), "malformed"),
]

SIGNED = sign_network(NETWORK, REGISTRY)
SIGNATURES: list[tuple[str, Change, str]] = [
    ("no-signature", put("signatures", value=[]), "bad_signature"),
    (
        "signed-by-someone-else",
        put("signatures", value=sign_network(NETWORK, bytes(32))["signatures"]),
        "bad_signature",
    ),
    ("changed-after-signing", put("record", "name", value="other"), "bad_signature"),
    ("quorum-lowered-after-signing", put("record", "quorum", value=0), "bad_signature"),
    (
        "registry-swapped-after-signing",
        put("record", "registry", "public_key", value=b64u(ed25519.public_key(bytes(32)))),
        "bad_signature",
    ),
    ("zeros", put("signatures", 0, "sig", value=b64u(bytes(64))), "bad_signature"),
    (
        "without-its-label",
        put("signatures", 0, "sig", value=b64u(ed25519.sign(REGISTRY, jcs(RECORD)))),
        "bad_signature",
    ),
    (
        "bad-one-before-the-good-one",
        lambda s: s["signatures"].insert(0, {**s["signatures"][0], "sig": b64u(bytes(64))}),
        "bad_signature",
    ),
    ("63-bytes", put("signatures", 0, "sig", value=b64u(bytes(63))), "malformed"),
    ("no-key", lambda s: s["signatures"][0].pop("key"), "malformed"),
    ("signature-with-more", put("signatures", 0, "alg", value="none"), "unknown_field"),
    ("signed-with-more", put("admin", value=True), "unknown_field"),
    ("no-record", drop("record"), "malformed"),
]

PROVIDERS: list[tuple[str, Change, str]] = [
    *[(f"no-{name}", drop(name), "malformed") for name in PROVIDER],
    *[(f"{name}-null", put(name, value=None), "malformed") for name in PROVIDER],
    ("more-than-that", put("trusted", value=True), "unknown_field"),
    ("version-2", put("v", value=2), "malformed"),
    ("id-in-capitals", put("provider", value="A" * 32), "malformed"),
    ("id-too-short", put("provider", value="a" * 31), "malformed"),
    ("no-letters-in-the-name", put("name", value="  "), "malformed"),
    ("empty-name", put("name", value=""), "malformed"),
    ("name-with-a-line-feed", put("name", value="a\nb"), "malformed"),
    ("name-with-an-escape", put("name", value="a\x1b[2J"), "malformed"),
    ("name-too-long", put("name", value="a" * 101), "malformed"),
    ("no-origin", put("origins", value=[]), "malformed"),
    ("17-origins", put("origins", value=[f"https://{n}.example" for n in range(17)]), "malformed"),
    ("origin-in-clear", put("origins", 0, value="http://photos.example"), "link_unsafe"),
    ("origin-with-a-path", put("origins", 0, value="https://photos.example/"), "link_invalid"),
    ("origin-in-capitals", put("origins", 0, value="https://Photos.example"), "link_invalid"),
    ("origin-with-the-usual-port", put("origins", 0, value="https://photos.example:443"), "link_invalid"),
    ("origin-with-a-user", put("origins", 0, value="https://a@photos.example"), "link_invalid"),
    ("origin-null", put("origins", 0, value=None), "malformed"),
    ("return-elsewhere", put("redirect_uris", 0, value="https://evil.example/"), "malformed"),
    ("return-to-a-longer-host", put("redirect_uris", 0, value="https://photos.example.evil.example/"), "malformed"),
    ("return-to-another-port", put("redirect_uris", 0, value="https://photos.example:8443/"), "malformed"),
    ("return-to-a-user", put("redirect_uris", 0, value="https://photos.example@evil.example/"), "malformed"),
    ("return-in-clear", put("redirect_uris", 0, value="http://photos.example/back"), "malformed"),
    ("return-with-a-fragment", put("redirect_uris", 0, value="https://photos.example/back#a"), "malformed"),
    ("return-with-a-line-feed", put("redirect_uris", 0, value="https://photos.example/\r\nSet-Cookie: a"), "malformed"),
    ("return-too-long", put("redirect_uris", 0, value="https://photos.example/" + "a" * 500), "malformed"),
    ("return-as-a-number", put("redirect_uris", 0, value=1), "malformed"),
    ("key-too-long", put("public_key", value=b64u(bytes(33))), "malformed"),
    ("later-record-that-names-none-before", put("seq", value=1), "malformed"),
    ("first-record-that-names-one-before", put("prev", value="00" * 32), "malformed"),
    ("first-record-that-says-it-is", put("seq", value=0), "malformed"),
    ("number-zero-after-another", later(seq=0), "malformed"),
    ("number-below-zero", later(seq=-1), "malformed"),
    ("number-as-text", later(seq="1"), "malformed"),
    ("number-that-is-nothing", later(seq=None), "malformed"),
    ("number-that-is-a-truth-value", later(seq=True), "malformed"),
    ("number-too-large", later(seq=2**53), "malformed"),
    ("one-before-that-is-nothing", later(prev=None), "malformed"),
    ("one-before-in-upper-case", later(prev="AB" * 32), "malformed"),
    ("one-before-too-short", later(prev="ab" * 31), "malformed"),
    ("one-before-in-base64url", later(prev=b64u(bytes(32))), "malformed"),
]


def test_the_untouched_ones_hold() -> None:
    assert NetworkRecord.from_json(RECORD) == NETWORK
    assert parse_signed_network(SIGNED) == NETWORK
    assert ProviderRecord.from_json(PROVIDER).to_json() == PROVIDER
    following = changed(PROVIDER, later())
    assert ProviderRecord.from_json(following).to_json() == following


@pytest.mark.parametrize(("change", "code"), [r[1:] for r in NETWORKS], ids=[r[0] for r in NETWORKS])
def test_networks(change: Change, code: str) -> None:
    record = changed(RECORD, change)
    assert isinstance(refused(code, lambda: NetworkRecord.from_json(record)), InputError)


@pytest.mark.parametrize(("change", "code"), [r[1:] for r in SIGNATURES], ids=[r[0] for r in SIGNATURES])
def test_signed_networks(change: Change, code: str) -> None:
    error = refused(code, lambda: parse_signed_network(changed(SIGNED, change)))
    assert isinstance(error, VerificationError if code == "bad_signature" else InputError)


@pytest.mark.parametrize(("change", "code"), [r[1:] for r in PROVIDERS], ids=[r[0] for r in PROVIDERS])
def test_providers(change: Change, code: str) -> None:
    record = changed(PROVIDER, change)
    assert isinstance(refused(code, lambda: ProviderRecord.from_json(record)), InputError)


@pytest.mark.parametrize("value", [None, [], "x", 1], ids=["null", "list", "text", "number"])
def test_no_objects(value: Any) -> None:
    refused("malformed", lambda: NetworkRecord.from_json(value))
    refused("malformed", lambda: ProviderRecord.from_json(value))
    refused("malformed", lambda: parse_signed_network(value))
