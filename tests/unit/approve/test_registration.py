"""What is read of a new credential, and what is not believed of one."""

from __future__ import annotations

import pytest
from fido2.webauthn import AttestationObject

from authenticator.approve.registration import read_registration
from authenticator.errors import SecurityKeyError
from authenticator.limits import ATTESTATION_MAX, TRANSPORTS_MAX
from tests.fakes.soft_key import AT, CHALLENGE, UP, UV, SoftKey, authenticator_data, client_data

CLIENT_DATA = client_data("webauthn.create", CHALLENGE)


def _attestation(
    flags: int, *, attested: bool = True, key: SoftKey | None = None, padding: int = 0
) -> AttestationObject:
    made = key or SoftKey()
    data = authenticator_data(flags=flags, attested=made.attested() if attested else b"")
    statement = {"alg": made.alg, "sig": bytes(padding)}
    return AttestationObject(made.registration(data=data, fmt="packed", statement=statement).attestation_object)


def test_it_is_what_the_key_said() -> None:
    key = SoftKey()
    attestation = _attestation(UP | UV | AT, key=key)
    credential, registration = read_registration(CLIENT_DATA, attestation, ("usb",))
    assert credential == key.credential
    assert registration.attestation_object == bytes(attestation)
    assert registration.client_data_json == CLIENT_DATA
    assert registration.transports == ("usb",)


def test_a_second_factor_need_not_verify_anybody() -> None:
    credential, _ = read_registration(CLIENT_DATA, _attestation(UP | AT), ("usb",), second_factor=True)
    assert credential.second_factor


def test_transports_are_not_endless() -> None:
    many = tuple(f"t{number}" for number in range(TRANSPORTS_MAX + 1))
    credential, registration = read_registration(CLIENT_DATA, _attestation(UP | UV | AT), many)
    assert credential.transports == registration.transports == many[:TRANSPORTS_MAX]


@pytest.mark.parametrize(
    ("attestation", "code"),
    [
        pytest.param(_attestation(UP | UV, attested=False), "key_failed", id="no credential"),
        pytest.param(_attestation(UV | AT), "key_failed", id="no touch"),
        pytest.param(_attestation(UP | AT), "uv_invalid", id="no verification"),
        pytest.param(
            _attestation(UP | UV | AT, key=SoftKey(credential_id=b"")), "key_failed", id="a credential without a name"
        ),
        pytest.param(
            _attestation(UP | UV | AT, key=SoftKey(credential_id=bytes(1024))),
            "key_failed",
            id="a name that is too long",
        ),
        pytest.param(
            _attestation(UP | UV | AT, padding=ATTESTATION_MAX), "key_failed", id="an attestation that is too large"
        ),
    ],
)
def test_what_does_not_hold_is_refused(attestation: AttestationObject, code: str) -> None:
    with pytest.raises(SecurityKeyError) as refused:
        read_registration(CLIENT_DATA, attestation, ("usb",))
    assert refused.value.code == code
