"""What a security key answers when all is well."""

from __future__ import annotations

import cbor2
import pytest

from authenticator.verify.authenticator_data import parse_authenticator_data
from authenticator.verify.cose import parse_cose_key
from authenticator.verify.webauthn import verify_assertion, verify_registration
from tests.fakes.attester import AAGUID, ATTESTER_ED25519, certificate, certified, u2f
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
    client_data,
    expectation,
)

EXTENSIONS = cbor2.dumps({"hmac-secret": bytes(64)}, canonical=True)


@pytest.mark.parametrize("kind", ["p256", "ed25519"])
@pytest.mark.parametrize("backup", [0, BE, BE | BS], ids=["single-device", "eligible", "backed-up"])
def test_good_assertion(kind: str, backup: int) -> None:
    key = SoftKey(kind, backup=backup)
    verified = verify_assertion(key.assertion(CHALLENGE), expectation(key))
    assert verified.credential_id == key.credential_id
    assert verified.counter == 2
    assert verified.backup_state is bool(backup & BS)


def test_a_key_that_does_not_count() -> None:
    key = SoftKey(counter=0)
    assert verify_assertion(key.assertion(CHALLENGE), expectation(key, counter=0)).counter == 0


@pytest.mark.parametrize(("stored", "given"), [(0, 1), (1, 2), (1, 2**32 - 1), (2**32 - 2, 2**32 - 1)])
def test_a_counter_that_grows(stored: int, given: int) -> None:
    key = SoftKey()
    assertion = key.assertion(CHALLENGE, data=authenticator_data(counter=given))
    assert verify_assertion(assertion, expectation(key, counter=stored)).counter == given


@pytest.mark.parametrize("extensions", [EXTENSIONS, b"\xa0", cbor2.dumps({"a": [1, None, True, {"b": -1}]})])
def test_extensions_are_read_and_ignored(extensions: bytes) -> None:
    key = SoftKey()
    raw = authenticator_data(flags=UP | UV | ED, counter=2, extensions=extensions)
    verify_assertion(key.assertion(CHALLENGE, data=raw), expectation(key))
    assert parse_authenticator_data(raw).extensions == cbor2.loads(extensions)


@pytest.mark.parametrize(
    "changes",
    [{"crossOrigin": ...}, {"extra": {"a": [1]}}, {"tokenBinding": {"status": "supported"}}],
    ids=["no-cross-origin", "member-of-the-future", "token-binding-supported"],
)
def test_client_data_variants(changes: dict[str, object]) -> None:
    key = SoftKey()
    assertion = key.assertion(CHALLENGE, client=client_data("webauthn.get", CHALLENGE, **changes))
    verify_assertion(assertion, expectation(key))


def test_reserved_flags_are_ignored() -> None:
    key = SoftKey()
    raw = authenticator_data(flags=UP | UV | 0x02 | 0x20, counter=2)
    verify_assertion(key.assertion(CHALLENGE, data=raw), expectation(key))


def test_user_handle_that_is_known() -> None:
    key = SoftKey()
    assertion = key.assertion(CHALLENGE, user_handle=b"alice")
    verify_assertion(assertion, expectation(key, user_handle=b"alice"))


@pytest.mark.parametrize("kind", ["p256", "ed25519"])
@pytest.mark.parametrize(("fmt", "attestation"), [("none", "none"), ("packed", "self")])
def test_good_registration(kind: str, fmt: str, attestation: str) -> None:
    key = SoftKey(kind, backup=BE)
    registration = key.registration(CHALLENGE, fmt=fmt)
    registered = verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE)
    assert registered.credential == key.credential
    assert registered.attestation == attestation
    assert registered.counter == 1
    # What was registered verifies what the key signs next.
    verify_assertion(key.assertion(CHALLENGE), expectation(key, credential=registered.credential))


def test_registration_with_extensions_after_the_key() -> None:
    key = SoftKey()
    raw = authenticator_data(flags=UP | UV | AT | ED, attested=key.attested(), extensions=b"\xa1\x6bhmac-secret\xf5")
    registered = verify_registration(key.registration(data=raw), rp_id=RP_ID, origin=ORIGIN)
    assert registered.credential == key.credential


def test_the_longest_credential_id() -> None:
    key = SoftKey(credential_id=bytes(1023))
    registered = verify_registration(key.registration(), rp_id=RP_ID, origin=ORIGIN)
    assert registered.credential.id == bytes(1023)


@pytest.mark.parametrize("aaguid", [b"\x04\x10" + AAGUID, None], ids=["model-named", "model-not-named"])
def test_attestation_by_certificate(aaguid: bytes | None) -> None:
    chain = [certificate(aaguid=aaguid), certificate()]
    registered = verify_registration(certified(chain), rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE)
    assert registered.attestation == "x5c"
    assert registered.certificates == tuple(chain)
    assert registered.credential.aaguid == AAGUID.hex()


def test_attestation_by_an_ed25519_certificate() -> None:
    registration = certified([certificate(key=ATTESTER_ED25519)], alg=-8, attester=ATTESTER_ED25519)
    assert verify_registration(registration, rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE).attestation == "x5c"


@pytest.mark.parametrize("kind", ["p256", "ed25519"])
def test_the_one_encoding_of_a_key(kind: str) -> None:
    key = SoftKey(kind)
    parsed = parse_cose_key(key.cose)
    assert parsed.alg == key.alg
    assert parsed.raw.endswith(key.cose_map[-3] if kind == "p256" else key.cose_map[-2])
    parsed.check()


def test_a_u2f_key_is_a_second_factor() -> None:
    key = SoftKey(second_factor=True)
    registered = verify_registration(u2f(key), rp_id=RP_ID, origin=ORIGIN, challenge=CHALLENGE, second_factor=True)
    assert registered.credential == key.credential
    assert registered.credential.second_factor
    assert registered.attestation == "x5c"
    verify_assertion(key.assertion(CHALLENGE), expectation(key, second_factor_keys=True))


def test_a_second_factor_without_a_statement() -> None:
    key = SoftKey(second_factor=True)
    registered = verify_registration(key.registration(), rp_id=RP_ID, origin=ORIGIN, second_factor=True)
    assert registered.credential.second_factor


def test_a_key_that_verifies_is_no_second_factor_though_one_would_do() -> None:
    registered = verify_registration(SoftKey().registration(), rp_id=RP_ID, origin=ORIGIN, second_factor=True)
    assert not registered.credential.second_factor
