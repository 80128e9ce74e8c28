"""A touch within the plan of `approval.py`: steps 8 to 13, which every touch walks, whatever it approves."""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.protocol.approval import WebAuthnAssertion
from authenticator.protocol.identity import Credential
from authenticator.verify import webauthn
from authenticator.verify.authenticator_data import AuthenticatorData, parse_authenticator_data
from authenticator.verify.steps import step
from authenticator.verify.webauthn import ClientData


@dataclass(frozen=True, slots=True)
class Expected:
    """What a touch has to be.

    Attributes:
        rp_id: the relying party id that every credential belongs to.
        origin: the origin that our own collector writes.
        credential: the enrolled credential that must have signed.
        counter: the highest signature counter seen from it; None where this very touch was accepted before, so that
            its counter is stored already.
        user_handle: the handle it was enrolled with, where that is known.
        second_factor_keys: the network accepts keys that cannot verify the person.
    """

    rp_id: str
    origin: str
    credential: Credential
    counter: int | None
    user_handle: bytes | None
    second_factor_keys: bool


def check_touch(assertion: WebAuthnAssertion, client_data: ClientData, expected: Expected) -> AuthenticatorData:
    """Walk steps 8 to 13; the challenge (6) and whose credential it is (7) are the caller's.

    Raises:
        CountersignError: with the number of the failed step.
    """
    credential = expected.credential
    with step(8):
        webauthn.check_client_type(client_data)
        webauthn.check_client_origin(client_data, expected.origin)
    with step(9):
        data = parse_authenticator_data(assertion.authenticator_data)
        webauthn.check_rp_id_hash(data, expected.rp_id)
    with step(10):
        webauthn.check_flags(data, credential, second_factor_keys=expected.second_factor_keys)
    with step(11):
        webauthn.check_credential_id(assertion, credential)
        webauthn.check_signature(assertion, client_data, credential)
    with step(12):
        webauthn.check_user_handle(assertion, expected.user_handle)
    with step(13):
        if expected.counter is not None:
            webauthn.check_counter(data, expected.counter)
    return data
