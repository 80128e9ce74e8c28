"""Every answer of a security key that must be refused, and with which code."""

from __future__ import annotations

import dataclasses
import json
import struct
from collections.abc import Callable
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from authenticator.errors import CountersignError
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.verify.webauthn import verify_assertion, verify_registration
from tests.fakes.attester import (
    ATTESTER,
    ATTESTER_ED25519,
    ATTESTER_P384,
    SUBJECT,
    certificate,
    certified,
    patched,
    twice_constrained,
    u2f,
    version_1,
)
from tests.fakes.soft_key import (
    AT,
    BE,
    BS,
    CHALLENGE,
    ED,
    ORIGIN,
    RP_ID,
    UP,
    UV,
    SoftKey,
    authenticator_data,
    b64u,
    client_data,
    expectation,
)

GET, CREATE = "webauthn.get", "webauthn.create"
P = 2**256 - 2**224 + 2**192 + 2**96 - 1


def refused(code: str, call: Callable[[], object]) -> None:
    with pytest.raises(CountersignError) as caught:
        call()
    assert caught.value.code == code, caught.value


# Client data: what is signed is exactly `client`, and the signature over it is good.
CLIENT_DATA: list[tuple[str, bytes, str]] = [
    ("type-create", client_data(CREATE, CHALLENGE), "client_data"),
    ("type-missing", client_data(GET, CHALLENGE, type=...), "client_data"),
    ("type-case", client_data("WebAuthn.Get", CHALLENGE), "client_data"),
    ("type-trailing-space", client_data("webauthn.get ", CHALLENGE), "client_data"),
    ("type-payment", client_data("payment.get", CHALLENGE), "client_data"),
    ("type-null", client_data(GET, CHALLENGE, type=None), "client_data"),
    ("challenge-missing", client_data(GET, CHALLENGE, challenge=...), "challenge_mismatch"),
    ("challenge-other", client_data(GET, bytes(32)), "challenge_mismatch"),
    ("challenge-empty", client_data(GET, b""), "challenge_mismatch"),
    ("challenge-prefix", client_data(GET, CHALLENGE[:31]), "challenge_mismatch"),
    ("challenge-longer", client_data(GET, CHALLENGE + b"\0"), "challenge_mismatch"),
    ("challenge-padded", client_data(GET, CHALLENGE, challenge=b64u(CHALLENGE) + "="), "challenge_mismatch"),
    ("challenge-hex", client_data(GET, CHALLENGE, challenge=CHALLENGE.hex()), "challenge_mismatch"),
    ("challenge-number", client_data(GET, CHALLENGE, challenge=7), "challenge_mismatch"),
    ("challenge-list", client_data(GET, CHALLENGE, challenge=[b64u(CHALLENGE)]), "challenge_mismatch"),
    ("challenge-not-ascii", client_data(GET, CHALLENGE, challenge="\u00e9" * 43), "challenge_mismatch"),
    ("origin-missing", client_data(GET, CHALLENGE, origin=...), "client_origin"),
    ("origin-http", client_data(GET, CHALLENGE, origin="http://" + RP_ID), "client_origin"),
    ("origin-foreign", client_data(GET, CHALLENGE, origin="https://evil.example"), "client_origin"),
    ("origin-subdomain", client_data(GET, CHALLENGE, origin="https://a." + RP_ID), "client_origin"),
    ("origin-suffix", client_data(GET, CHALLENGE, origin=ORIGIN + ".evil.example"), "client_origin"),
    ("origin-port", client_data(GET, CHALLENGE, origin=ORIGIN + ":8443"), "client_origin"),
    ("origin-slash", client_data(GET, CHALLENGE, origin=ORIGIN + "/"), "client_origin"),
    ("origin-case", client_data(GET, CHALLENGE, origin="https://ID.countersign.invalid"), "client_origin"),
    ("origin-null", client_data(GET, CHALLENGE, origin="null"), "client_origin"),
    ("origin-list", client_data(GET, CHALLENGE, origin=[ORIGIN]), "client_origin"),
    ("cross-origin", client_data(GET, CHALLENGE, crossOrigin=True), "client_origin"),
    ("cross-origin-string", client_data(GET, CHALLENGE, crossOrigin="false"), "client_origin"),
    ("cross-origin-null", client_data(GET, CHALLENGE, crossOrigin=None), "client_origin"),
    ("cross-origin-zero", client_data(GET, CHALLENGE, crossOrigin=0), "client_origin"),
    ("top-origin", client_data(GET, CHALLENGE, topOrigin="https://evil.example"), "client_origin"),
    ("top-origin-own", client_data(GET, CHALLENGE, topOrigin=ORIGIN), "client_origin"),
    ("top-origin-null", client_data(GET, CHALLENGE, topOrigin=None), "client_origin"),
    (
        "token-binding-present",
        client_data(GET, CHALLENGE, tokenBinding={"status": "present", "id": "x"}),
        "client_data",
    ),
    ("token-binding-unknown", client_data(GET, CHALLENGE, tokenBinding={"status": "bound"}), "client_data"),
    ("token-binding-empty", client_data(GET, CHALLENGE, tokenBinding={}), "client_data"),
    ("token-binding-string", client_data(GET, CHALLENGE, tokenBinding="supported"), "client_data"),
    ("twice-challenge", b'{"challenge":"AAAA",' + client_data(GET, CHALLENGE)[1:], "malformed"),
    (
        "twice-origin",
        client_data(GET, CHALLENGE)[:-1] + b',"origin":"' + ORIGIN.encode() + b'"}',
        "malformed",
    ),
    ("twice-escaped", client_data(GET, CHALLENGE)[:-1] + b',"orig\\u0069n":"x"}', "malformed"),
    ("twice-nested", client_data(GET, CHALLENGE)[:-1] + b',"x":{"a":1,"a":2}}', "malformed"),
    ("not-utf8", client_data(GET, CHALLENGE)[:-1] + b',"x":"\xff"}', "malformed"),
    ("utf16", client_data(GET, CHALLENGE).decode().encode("utf-16"), "malformed"),
    ("byte-order-mark", b"\xef\xbb\xbf" + client_data(GET, CHALLENGE), "malformed"),
    ("empty", b"", "malformed"),
    ("array", b"[" + client_data(GET, CHALLENGE) + b"]", "malformed"),
    ("string", json.dumps(client_data(GET, CHALLENGE).decode()).encode(), "malformed"),
    ("trailing-bytes", client_data(GET, CHALLENGE) + b"{}", "malformed"),
    ("trailing-nul", client_data(GET, CHALLENGE) + b"\0", "malformed"),
    ("trailing-comma", client_data(GET, CHALLENGE)[:-1] + b",}", "malformed"),
    ("not-a-number", client_data(GET, CHALLENGE)[:-1] + b',"x":NaN}', "malformed"),
    ("deep", client_data(GET, CHALLENGE)[:-1] + b',"x":' + b"[" * 900 + b"]" * 900 + b"}", "malformed"),
    ("too-large", client_data(GET, CHALLENGE, x="y" * 2048), "too_large"),
]


@pytest.mark.parametrize(("client", "code"), [pytest.param(*row[1:], id=row[0]) for row in CLIENT_DATA])
def test_client_data(client: bytes, code: str) -> None:
    key = SoftKey()
    assertion = key.assertion(CHALLENGE, client=client)
    refused(code, lambda: verify_assertion(assertion, expectation(key)))


def data(**changes: Any) -> bytes:
    return authenticator_data(**{"flags": UP | UV, "counter": 2, **changes})


EXTENSIONS = cbor2.dumps({"hmac-secret": bytes(32)}, canonical=True)

# Authenticator data: signed as it stands.
AUTHENTICATOR_DATA: list[tuple[str, bytes, str]] = [
    ("rp-id-other", data(rp_id="evil.example"), "rp_id_hash"),
    ("rp-id-parent", data(rp_id="countersign.invalid"), "rp_id_hash"),
    ("rp-id-origin", data(rp_id=ORIGIN), "rp_id_hash"),
    ("user-absent", data(flags=UV), "user_absent"),
    ("user-unverified", data(flags=UP), "user_unverified"),
    ("no-flags", data(flags=0), "user_absent"),
    ("backup-state-without-eligible", data(flags=UP | UV | BS), "backup_state"),
    ("backup-eligible-appears", data(flags=UP | UV | BE), "backup_state"),
    ("backup-both-appear", data(flags=UP | UV | BE | BS), "backup_state"),
    ("counter-same", data(counter=1), "counter"),
    ("counter-back-to-zero", data(counter=0), "counter"),
    ("empty", b"", "malformed"),
    ("one-byte-short", data()[:-1], "malformed"),
    ("one-byte-long", data() + b"\0", "malformed"),
    ("unannounced-extensions", data(extensions=EXTENSIONS), "malformed"),
    ("announced-extensions-missing", data(flags=UP | UV | ED), "malformed"),
    ("new-credential", data(flags=UP | UV | AT, attested=SoftKey().attested()), "malformed"),
    ("announced-credential-missing", data(flags=UP | UV | AT), "malformed"),
    ("extensions-list", data(flags=UP | UV | ED, extensions=b"\x80"), "malformed"),
    ("extensions-number-name", data(flags=UP | UV | ED, extensions=b"\xa1\x01\x02"), "malformed"),
    ("extensions-byte-name", data(flags=UP | UV | ED, extensions=b"\xa1\x61a\xa1\x41b\x01"), "malformed"),
    ("extensions-undefined-within", data(flags=UP | UV | ED, extensions=b"\xa1\x61a\x81\xf7"), "malformed"),
    ("extensions-float-deeper", data(flags=UP | UV | ED, extensions=b"\xa1\x61a\xa1\x61b\xf9\x3c\x00"), "malformed"),
    ("extensions-cut", data(flags=UP | UV | ED, extensions=EXTENSIONS[:-1]), "malformed"),
    ("extensions-trailing", data(flags=UP | UV | ED, extensions=EXTENSIONS + b"\0"), "not_canonical"),
    ("extensions-twice", data(flags=UP | UV | ED, extensions=EXTENSIONS + EXTENSIONS), "not_canonical"),
    ("extensions-same-name", data(flags=UP | UV | ED, extensions=b"\xa2\x61a\x01\x61a\x01"), "malformed"),
    ("extensions-order", data(flags=UP | UV | ED, extensions=b"\xa2\x61b\x01\x61a\x01"), "not_canonical"),
    ("extensions-long-number", data(flags=UP | UV | ED, extensions=b"\xa1\x61a\x18\x01"), "not_canonical"),
    ("extensions-indefinite", data(flags=UP | UV | ED, extensions=b"\xbf\x61a\x01\xff"), "malformed"),
    ("extensions-tag", data(flags=UP | UV | ED, extensions=b"\xa1\x61a\xc1\x00"), "malformed"),
    ("extensions-float", data(flags=UP | UV | ED, extensions=b"\xa1\x61a\xf9\x3c\x00"), "malformed"),
    ("extensions-undefined", data(flags=UP | UV | ED, extensions=b"\xa1\x61a\xf7"), "malformed"),
    (
        "extensions-deep",
        data(flags=UP | UV | ED, extensions=b"\xa1\x61a" + b"\x81" * 40 + b"\x00"),
        "malformed",
    ),
    ("extensions-huge-length", data(flags=UP | UV | ED, extensions=b"\xbb" + b"\x7f" * 8), "malformed"),
    ("extensions-bad-text", data(flags=UP | UV | ED, extensions=b"\xa1\x61\xff\x01"), "malformed"),
    ("too-large", data(flags=UP | UV | ED, extensions=cbor2.dumps({"a": bytes(5000)})), "too_large"),
]


@pytest.mark.parametrize(("raw", "code"), [pytest.param(*row[1:], id=row[0]) for row in AUTHENTICATOR_DATA])
def test_authenticator_data(raw: bytes, code: str) -> None:
    key = SoftKey()
    assertion = key.assertion(CHALLENGE, data=raw)
    refused(code, lambda: verify_assertion(assertion, expectation(key)))


@pytest.mark.parametrize(
    ("enrolled", "given"),
    [(BE, 0), (BE, BE | BS), (BE | BS, BE), (BE | BS, 0)],
    ids=["eligible-disappears", "state-appears", "state-disappears", "both-disappear"],
)
def test_backup_flags_change(enrolled: int, given: int) -> None:
    key = SoftKey(backup=enrolled)
    assertion = key.assertion(CHALLENGE, data=data(flags=UP | UV | given))
    refused("backup_state", lambda: verify_assertion(assertion, expectation(key)))


@pytest.mark.parametrize(
    ("stored", "given"),
    [(5, 5), (5, 4), (5, 0), (1, 0), (2**32 - 1, 0), (2**32 - 1, 2**32 - 1)],
)
def test_counter(stored: int, given: int) -> None:
    key = SoftKey()
    assertion = key.assertion(CHALLENGE, data=data(counter=given))
    refused("counter", lambda: verify_assertion(assertion, expectation(key, counter=stored)))


def swap(assertion: WebAuthnAssertion, **changes: Any) -> WebAuthnAssertion:
    return dataclasses.replace(assertion, **changes)


Change = Callable[[SoftKey, WebAuthnAssertion], WebAuthnAssertion]

# The answer is changed after the key signed it.
CHANGED_AFTER: list[tuple[str, Change, str]] = [
    ("credential-other", lambda k, a: swap(a, id=b"another"), "credential_unknown"),
    ("credential-empty", lambda k, a: swap(a, id=b""), "credential_unknown"),
    ("credential-prefix", lambda k, a: swap(a, id=a.id[:-1]), "credential_unknown"),
    ("user-handle-unexpected", lambda k, a: swap(a, user_handle=b"someone"), "user_handle"),
    ("user-handle-empty", lambda k, a: swap(a, user_handle=b""), "user_handle"),
    ("signature-empty", lambda k, a: swap(a, signature=b""), "assertion_signature"),
    ("signature-cut", lambda k, a: swap(a, signature=a.signature[:-1]), "assertion_signature"),
    ("signature-trailing", lambda k, a: swap(a, signature=a.signature + b"\0"), "assertion_signature"),
    ("signature-too-large", lambda k, a: swap(a, signature=a.signature + bytes(40)), "assertion_signature"),
    ("signature-raw-form", lambda k, a: swap(a, signature=bytes(64)), "assertion_signature"),
    (
        "signature-zeros",
        lambda k, a: swap(a, signature=bytes.fromhex("3006020100020100")),
        "assertion_signature",
    ),
    (
        "signature-flipped",
        lambda k, a: swap(a, signature=a.signature[:-1] + bytes([a.signature[-1] ^ 1])),
        "assertion_signature",
    ),
    ("signature-other-key", lambda k, a: swap(SoftKey(seed=2).assertion(CHALLENGE)), "assertion_signature"),
    (
        "signature-other-algorithm",
        lambda k, a: swap(SoftKey("ed25519").assertion(CHALLENGE)),
        "assertion_signature",
    ),
    ("counter-raised", lambda k, a: swap(a, authenticator_data=data(counter=9)), "assertion_signature"),
    (
        "client-data-respaced",
        lambda k, a: swap(a, client_data_json=a.client_data_json + b" "),
        "assertion_signature",
    ),
    (
        "signature-without-client-data",
        lambda k, a: swap(a, signature=k.sign(a.authenticator_data)),
        "assertion_signature",
    ),
    (
        "signature-over-raw-client-data",
        lambda k, a: swap(a, signature=k.sign(a.authenticator_data + a.client_data_json)),
        "assertion_signature",
    ),
]


@pytest.mark.parametrize(("change", "code"), [pytest.param(*row[1:], id=row[0]) for row in CHANGED_AFTER])
def test_changed_after_signing(change: Change, code: str) -> None:
    key = SoftKey()
    assertion = change(key, key.assertion(CHALLENGE))
    refused(code, lambda: verify_assertion(assertion, expectation(key)))


def test_user_handle_of_another() -> None:
    key = SoftKey()
    assertion = key.assertion(CHALLENGE, user_handle=b"mallory")
    refused("user_handle", lambda: verify_assertion(assertion, expectation(key, user_handle=b"alice")))


def coordinates(key: SoftKey) -> tuple[bytes, bytes]:
    return key.cose_map[-2], key.cose_map[-3]


X, Y = coordinates(SoftKey())


def cose(*pairs: tuple[int, Any]) -> bytes:
    """A map in exactly this order."""
    return bytes([0xA0 + len(pairs)]) + b"".join(cbor2.dumps(k) + cbor2.dumps(v) for k, v in pairs)


OKP = SoftKey("ed25519").cose_map[-2]
GOOD = ((1, 2), (3, -7), (-1, 1), (-2, X), (-3, Y))

# Public keys: as the stored one of an assertion, and inside a registration.
KEYS: list[tuple[str, bytes, str]] = [
    ("empty", b"", "algorithm"),
    ("not-a-map", b"\x01", "algorithm"),
    ("kty-okp-alg-es256", cose((1, 1), *GOOD[1:]), "algorithm"),
    ("kty-rsa", cose((1, 3), *GOOD[1:]), "algorithm"),
    ("kty-missing", cose(*GOOD[1:]), "algorithm"),
    ("alg-missing", cose(GOOD[0], *GOOD[2:]), "algorithm"),
    ("alg-es384", cose(GOOD[0], (3, -35), *GOOD[2:]), "algorithm"),
    ("alg-rs256", cose(GOOD[0], (3, -257), *GOOD[2:]), "algorithm"),
    ("alg-eddsa-on-p256", cose(GOOD[0], (3, -8), *GOOD[2:]), "algorithm"),
    ("alg-as-text", cose(GOOD[0], (3, "ES256"), *GOOD[2:]), "algorithm"),
    ("crv-p384", cose(*GOOD[:2], (-1, 2), *GOOD[3:]), "algorithm"),
    ("crv-secp256k1", cose(*GOOD[:2], (-1, 8), *GOOD[3:]), "algorithm"),
    ("crv-missing", cose(*GOOD[:2], *GOOD[3:]), "algorithm"),
    ("x-short", cose(*GOOD[:3], (-2, X[1:]), GOOD[4]), "algorithm"),
    ("x-long", cose(*GOOD[:3], (-2, b"\0" + X), GOOD[4]), "algorithm"),
    ("x-text", cose(*GOOD[:3], (-2, "x" * 32), GOOD[4]), "algorithm"),
    ("y-missing", cose(*GOOD[:4]), "algorithm"),
    ("y-as-sign-bit", cose(*GOOD[:4], (-3, True)), "algorithm"),
    ("y-short", cose(*GOOD[:4], (-3, Y[:31])), "algorithm"),
    ("y-under-another-label", cose(*GOOD[:4], (-4, Y)), "algorithm"),
    ("private-part", cose(*GOOD, (-4, bytes(32))), "algorithm"),
    ("optional-key-id", cose(*GOOD, (2, b"kid")), "algorithm"),
    ("order", cose(GOOD[1], GOOD[0], *GOOD[2:]), "algorithm"),
    ("twice", cose(*GOOD, GOOD[4]), "algorithm"),
    ("long-number", b"\xa5\x18\x01" + SoftKey().cose[2:], "algorithm"),
    ("indefinite", b"\xbf" + SoftKey().cose[1:] + b"\xff", "algorithm"),
    ("cut", SoftKey().cose[:-1], "algorithm"),
    ("not-on-curve", cose(*GOOD[:4], (-3, Y[:31] + bytes([Y[31] ^ 1]))), "bad_key"),
    ("zero-point", cose(*GOOD[:3], (-2, bytes(32)), (-3, bytes(32))), "bad_key"),
    ("x-beyond-field", cose(*GOOD[:3], (-2, P.to_bytes(32, "big")), GOOD[4]), "bad_key"),
    ("okp-x448", cose((1, 1), (3, -8), (-1, 5), (-2, OKP)), "algorithm"),
    ("okp-x25519", cose((1, 1), (3, -8), (-1, 4), (-2, OKP)), "algorithm"),
    ("okp-short", cose((1, 1), (3, -8), (-1, 6), (-2, OKP[:31])), "algorithm"),
    ("okp-with-y", cose((1, 1), (3, -8), (-1, 6), (-2, OKP), (-3, OKP)), "algorithm"),
]


@pytest.mark.parametrize(("encoded", "code"), [pytest.param(*row[1:], id=row[0]) for row in KEYS])
def test_stored_key(encoded: bytes, code: str) -> None:
    key = SoftKey()
    credential = dataclasses.replace(key.credential, public_key=encoded)
    assertion = key.assertion(CHALLENGE)
    refused(code, lambda: verify_assertion(assertion, expectation(key, credential=credential)))


def test_stored_key_with_trailing_bytes() -> None:
    key = SoftKey()
    credential = dataclasses.replace(key.credential, public_key=key.cose + b"\0")
    assertion = key.assertion(CHALLENGE)
    refused("malformed", lambda: verify_assertion(assertion, expectation(key, credential=credential)))


@pytest.mark.parametrize("alg", [-8, -257, -35, 0, 7])
def test_stored_algorithm_differs(alg: int) -> None:
    key = SoftKey()
    credential = dataclasses.replace(key.credential, alg=alg)
    assertion = key.assertion(CHALLENGE)
    refused("algorithm", lambda: verify_assertion(assertion, expectation(key, credential=credential)))


@pytest.mark.parametrize(
    "encoded",
    ["00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ff" * 32],
    ids=["zero", "one", "minus-one", "beyond"],
)
def test_small_order_key_verifies_nothing(encoded: str) -> None:
    key = SoftKey("ed25519")
    head = key.cose[:-32]
    credential = dataclasses.replace(key.credential, public_key=head + bytes.fromhex(encoded))
    assertion = swap(key.assertion(CHALLENGE), signature=bytes.fromhex("01" + "00" * 63))
    with pytest.raises(CountersignError) as caught:
        verify_assertion(assertion, expectation(key, credential=credential))
    assert caught.value.code in {"assertion_signature", "bad_key"}


# ---- Registration ----


def registered(key: SoftKey, **changes: Any) -> Registration:
    return key.registration(CHALLENGE, **changes)


def new_data(key: SoftKey | None = None, **changes: Any) -> bytes:
    used = key or SoftKey()
    return authenticator_data(**{"flags": UP | UV | AT, "attested": used.attested(), **changes})


REGISTRATIONS: list[tuple[str, Callable[[SoftKey], Registration], str]] = [
    ("type-get", lambda k: registered(k, client=client_data(GET, CHALLENGE)), "client_data"),
    ("challenge-other", lambda k: k.registration(bytes(32)), "challenge_mismatch"),
    (
        "origin-foreign",
        lambda k: registered(k, client=client_data(CREATE, CHALLENGE, origin="https://evil.example")),
        "client_origin",
    ),
    (
        "cross-origin",
        lambda k: registered(k, client=client_data(CREATE, CHALLENGE, crossOrigin=True)),
        "client_origin",
    ),
    (
        "top-origin",
        lambda k: registered(k, client=client_data(CREATE, CHALLENGE, topOrigin=ORIGIN)),
        "client_origin",
    ),
    ("rp-id-other", lambda k: registered(k, data=new_data(rp_id="evil.example")), "rp_id_hash"),
    ("user-absent", lambda k: registered(k, data=new_data(flags=UV | AT)), "user_absent"),
    ("user-unverified", lambda k: registered(k, data=new_data(flags=UP | AT)), "user_unverified"),
    ("backup-state-alone", lambda k: registered(k, data=new_data(flags=UP | UV | AT | BS)), "backup_state"),
    ("no-credential", lambda k: registered(k, data=data()), "malformed"),
    ("credential-unannounced", lambda k: registered(k, data=new_data(flags=UP | UV)), "malformed"),
    ("credential-cut", lambda k: registered(k, data=new_data()[:60]), "malformed"),
    (
        "credential-id-empty",
        lambda k: registered(k, data=new_data(attested=k.attested(credential_id=b""))),
        "malformed",
    ),
    (
        "credential-id-too-long",
        lambda k: registered(k, data=new_data(attested=k.attested(credential_id=bytes(1024)))),
        "malformed",
    ),
    (
        "credential-id-length-lies",
        lambda k: registered(k, data=new_data(attested=bytes(16) + struct.pack(">H", 900) + bytes(20))),
        "malformed",
    ),
    ("trailing-bytes", lambda k: registered(k, data=new_data() + b"\0"), "malformed"),
    (
        "extensions-trailing",
        lambda k: registered(k, data=new_data(flags=UP | UV | AT | ED, extensions=EXTENSIONS + b"\0")),
        "not_canonical",
    ),
    ("extensions-missing", lambda k: registered(k, data=new_data(flags=UP | UV | AT | ED)), "malformed"),
    ("none-with-statement", lambda k: registered(k, statement={"sig": b""}), "malformed"),
    ("format-unknown", lambda k: registered(k, fmt="acme", statement={}), "enrolment_refused"),
    (
        "u2f-of-a-key-that-verifies",
        lambda k: registered(k, fmt="fido-u2f", statement={"sig": b"", "x5c": []}),
        "enrolment_refused",
    ),
    ("format-case", lambda k: registered(k, fmt="None", statement={}), "enrolment_refused"),
    ("packed-empty", lambda k: registered(k, fmt="packed", statement={}), "malformed"),
    ("packed-no-signature", lambda k: registered(k, fmt="packed", statement={"alg": -7}), "malformed"),
    (
        "packed-alg-text",
        lambda k: registered(k, fmt="packed", statement={"alg": "ES256", "sig": b""}),
        "malformed",
    ),
    (
        "packed-alg-true",
        lambda k: registered(k, fmt="packed", statement={"alg": True, "sig": b""}),
        "malformed",
    ),
    (
        "packed-ecdaa",
        lambda k: registered(k, fmt="packed", statement={"alg": -7, "sig": b"", "ecdaaKeyId": b""}),
        "malformed",
    ),
    (
        "self-other-algorithm",
        lambda k: registered(k, fmt="packed", statement={"alg": -8, "sig": bytes(64)}),
        "algorithm",
    ),
    (
        "self-bad-signature",
        lambda k: registered(k, fmt="packed", statement={"alg": -7, "sig": k.sign(b"x")}),
        "assertion_signature",
    ),
    (
        "self-signed-by-another",
        lambda k: dataclasses.replace(
            registered(k),
            attestation_object=registered(SoftKey(seed=2), fmt="packed", data=new_data()).attestation_object,
        ),
        "assertion_signature",
    ),
    ("object-empty", lambda k: dataclasses.replace(registered(k), attestation_object=b""), "malformed"),
    ("object-list", lambda k: dataclasses.replace(registered(k), attestation_object=b"\x80"), "malformed"),
    (
        "object-cut",
        lambda k: dataclasses.replace(registered(k), attestation_object=registered(k).attestation_object[:-1]),
        "malformed",
    ),
    (
        "object-trailing",
        lambda k: dataclasses.replace(registered(k), attestation_object=registered(k).attestation_object + b"\0"),
        "not_canonical",
    ),
    (
        "object-extra-member",
        lambda k: dataclasses.replace(
            registered(k),
            attestation_object=cbor2.dumps(
                {"fmt": "none", "attStmt": {}, "authData": new_data(), "x": 1}, canonical=True
            ),
        ),
        "malformed",
    ),
    (
        "object-order",
        lambda k: dataclasses.replace(
            registered(k),
            attestation_object=cbor2.dumps({"authData": new_data(), "fmt": "none", "attStmt": {}}),
        ),
        "not_canonical",
    ),
    (
        "object-data-text",
        lambda k: dataclasses.replace(
            registered(k),
            attestation_object=cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": "x"}, canonical=True),
        ),
        "malformed",
    ),
    (
        "object-statement-list",
        lambda k: dataclasses.replace(
            registered(k),
            attestation_object=cbor2.dumps({"fmt": "none", "attStmt": [], "authData": new_data()}, canonical=True),
        ),
        "malformed",
    ),
    (
        "object-too-large",
        lambda k: dataclasses.replace(registered(k), attestation_object=bytes(20_000)),
        "too_large",
    ),
]


@pytest.mark.parametrize(("make", "code"), [pytest.param(*row[1:], id=row[0]) for row in REGISTRATIONS])
def test_registration(make: Callable[[SoftKey], Registration], code: str) -> None:
    registration = make(SoftKey())
    refused(code, lambda: verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE))


@pytest.mark.parametrize(("encoded", "code"), [pytest.param(*row[1:], id=row[0]) for row in KEYS])
def test_registered_key(encoded: bytes, code: str) -> None:
    key = SoftKey()
    registration = registered(key, data=new_data(attested=key.attested(cose=encoded)))
    with pytest.raises(CountersignError) as caught:
        verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE)
    # A key of one accepted form with more behind it reads as a good key and stray bytes.
    assert caught.value.code in {code, "malformed"}


@pytest.mark.parametrize("encoded", ["00" * 32, "01" + "00" * 31, "ec" + "ff" * 30 + "7f", "ff" * 32])
def test_registered_key_of_small_order(encoded: str) -> None:
    key = SoftKey("ed25519")
    registration = registered(key, data=new_data(attested=key.attested(cose=key.cose[:-32] + bytes.fromhex(encoded))))
    refused("bad_key", lambda: verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE))


@pytest.mark.parametrize("challenge", [..., "", "AAAA", 7, None, "not base64 at all!!", "A" * 22 + "="])
def test_registration_challenge_has_a_form_even_when_unknown(challenge: object) -> None:
    key = SoftKey()
    registration = registered(key, client=client_data(CREATE, CHALLENGE, challenge=challenge))
    with pytest.raises(CountersignError):
        verify_registration(registration, rp_id=RP_ID, origin=ORIGIN)


# ---- Attestation certificates ----


def without(name: str) -> dict[str, str]:
    return {short: value for short, value in SUBJECT.items() if short != name}


CERTIFICATES: list[tuple[str, Callable[[], Registration], str]] = [
    ("empty-chain", lambda: certified([]), "malformed"),
    ("chain-not-a-list", lambda: certified(certificate()), "malformed"),
    ("chain-too-long", lambda: certified([certificate()] * 5), "malformed"),
    ("chain-of-text", lambda: certified(["x"]), "malformed"),
    ("not-a-certificate", lambda: certified([b"x"]), "malformed"),
    ("cut", lambda: certified([certificate()[:-1]]), "malformed"),
    (
        "bad-signature",
        lambda: certified([certificate()], signature=ATTESTER.sign(b"x", ec.ECDSA(hashes.SHA256()))),
        "assertion_signature",
    ),
    (
        "signature-by-credential",
        lambda: certified([certificate()], signature=SoftKey().sign(b"x")),
        "assertion_signature",
    ),
    ("alg-eddsa-with-p256", lambda: certified([certificate()], alg=-8), "algorithm"),
    ("alg-rs256", lambda: certified([certificate()], alg=-257), "algorithm"),
    ("other-model", lambda: certified([certificate(aaguid=b"\x04\x10" + bytes(16))]), "enrolment_refused"),
    ("model-unwrapped", lambda: certified([certificate(aaguid=bytes(range(16)))]), "enrolment_refused"),
    ("model-critical", lambda: certified([certificate(critical=True)]), "malformed"),
    ("authority", lambda: certified([certificate(ca=True)]), "malformed"),
    ("extension-twice", lambda: certified([twice_constrained()]), "malformed"),
    ("unknown-curve", lambda: certified([patched("2a8648ce3d030107", "2a8648ce3d030109")]), "bad_key"),
    ("point-compressed-badly", lambda: certified([patched("03420004", "03420005")]), "bad_key"),
    (
        "p384-key",
        lambda: certified([certificate(key=ATTESTER_P384)], attester=ATTESTER_P384),
        "algorithm",
    ),
    (
        "eddsa-bad-signature",
        lambda: certified([certificate(key=ATTESTER_ED25519)], alg=-8, signature=bytes(64)),
        "assertion_signature",
    ),
    (
        "alg-es256-with-ed25519",
        lambda: certified([certificate(key=ATTESTER_ED25519)], attester=ATTESTER_ED25519),
        "algorithm",
    ),
    ("version-2", lambda: certified([patched("a003020102", "a003020101")]), "malformed"),
    ("version-4", lambda: certified([patched("a003020102", "a003020103")]), "malformed"),
    ("country-in-bits", lambda: certified([patched("55040613025345", "55040603025345")]), "malformed"),
    ("country-in-bits-unused", lambda: certified([patched("55040613025345", "55040603020045")]), "malformed"),
    ("version-1", lambda: certified([version_1()]), "malformed"),
    ("no-constraints", lambda: certified([certificate(ca=None)]), "malformed"),
    ("no-country", lambda: certified([certificate(subject=without("C"))]), "malformed"),
    ("no-maker", lambda: certified([certificate(subject=without("O"))]), "malformed"),
    ("no-unit", lambda: certified([certificate(subject=without("OU"))]), "malformed"),
    ("other-unit", lambda: certified([certificate(subject={**SUBJECT, "OU": "Sales"})]), "malformed"),
    ("no-name", lambda: certified([certificate(subject=without("CN"))]), "malformed"),
    ("second-certificate-broken", lambda: certified([certificate(), b"x"]), "malformed"),
]


@pytest.mark.parametrize(("make", "code"), [pytest.param(*row[1:], id=row[0]) for row in CERTIFICATES])
def test_attestation_certificate(make: Callable[[], Registration], code: str) -> None:
    registration = make()
    refused(code, lambda: verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE))


# ---- Keys that cannot verify the person ----

MODEL = SoftKey(second_factor=True, aaguid=bytes(range(16)))
CERTIFIED = {"sig": b"", "x5c": [certificate()]}

U2F: list[tuple[str, Callable[[], Registration], str]] = [
    ("verified-after-all", lambda: u2f(flags=UP | UV | AT), "enrolment_refused"),
    ("untouched", lambda: u2f(flags=AT), "user_absent"),
    ("backup-contradicts", lambda: u2f(flags=UP | AT | BS), "backup_state"),
    ("statement-empty", lambda: u2f(statement={}), "malformed"),
    ("statement-with-an-algorithm", lambda: u2f(statement={"alg": -7, **CERTIFIED}), "malformed"),
    ("statement-without-a-chain", lambda: u2f(statement={"sig": b""}), "malformed"),
    ("statement-without-a-signature", lambda: u2f(statement={"x5c": [certificate()]}), "malformed"),
    ("signature-as-text", lambda: u2f(statement={**CERTIFIED, "sig": "x"}), "malformed"),
    ("chain-empty", lambda: u2f(chain=[]), "malformed"),
    ("chain-of-two", lambda: u2f(chain=[certificate(), certificate()]), "malformed"),
    ("chain-not-a-list", lambda: u2f(chain=certificate()), "malformed"),
    ("chain-of-text", lambda: u2f(chain=["x"]), "malformed"),
    ("certificate-cut", lambda: u2f(chain=[certificate()[:-1]]), "malformed"),
    ("certificate-of-another-curve", lambda: u2f(chain=[certificate(key=ATTESTER_P384)]), "algorithm"),
    ("certificate-of-another-kind", lambda: u2f(chain=[certificate(key=ATTESTER_ED25519)]), "algorithm"),
    ("key-of-another-kind", lambda: u2f(SoftKey("ed25519", second_factor=True)), "algorithm"),
    ("model-named", lambda: u2f(MODEL), "enrolment_refused"),
    ("signed-by-another-maker", lambda: u2f(signer=ec.derive_private_key(7, ec.SECP256R1())), "assertion_signature"),
    ("signed-by-the-credential", lambda: u2f(signer=SoftKey().private), "assertion_signature"),
    ("signature-no-der", lambda: u2f(statement={**CERTIFIED, "sig": bytes(64)}), "assertion_signature"),
    ("signed-without-the-reserved-byte", lambda: u2f(changes={"reserved": b""}), "assertion_signature"),
    ("signed-for-another-rp", lambda: u2f(changes={"rp": bytes(32)}), "assertion_signature"),
    ("signed-for-another-challenge", lambda: u2f(changes={"client": bytes(32)}), "assertion_signature"),
    ("signed-for-another-credential", lambda: u2f(changes={"id": b"another"}), "assertion_signature"),
    ("signed-for-another-key", lambda: u2f(changes={"point": b"\4" + bytes(64)}), "assertion_signature"),
]


@pytest.mark.parametrize(("make", "code"), [pytest.param(*row[1:], id=row[0]) for row in U2F])
def test_u2f_statement(make: Callable[[], Registration], code: str) -> None:
    registration = make()
    refused(
        code,
        lambda: verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE, second_factor=True),
    )


def test_a_u2f_key_where_no_second_factor_is_expected() -> None:
    refused("user_unverified", lambda: verify_registration(u2f(), rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE))


SECOND = SoftKey(second_factor=True)


@pytest.mark.parametrize(
    ("changes", "allowed", "code"),
    [
        pytest.param({}, False, "user_unverified", id="none-is-accepted"),
        pytest.param({"flags": 0}, True, "user_absent", id="untouched"),
        pytest.param({"flags": UV}, True, "user_absent", id="verified-and-untouched"),
        pytest.param({"flags": UP | BE}, True, "backup_state", id="backup-appears"),
        pytest.param({"counter": 1}, True, "counter", id="counter-same"),
    ],
)
def test_second_factor(changes: dict[str, Any], allowed: bool, code: str) -> None:
    key = dataclasses.replace(SECOND)
    raw = authenticator_data(**{"flags": UP, "counter": 2, **changes})
    assertion = key.assertion(CHALLENGE, data=raw)
    refused(code, lambda: verify_assertion(assertion, expectation(key, second_factor_keys=allowed)))


def test_a_key_that_verifies_must_do_so_where_second_factors_are_accepted() -> None:
    key = SoftKey()
    assertion = key.assertion(CHALLENGE, data=authenticator_data(flags=UP, counter=2))
    refused("user_unverified", lambda: verify_assertion(assertion, expectation(key, second_factor_keys=True)))
