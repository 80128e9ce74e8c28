"""A credential that joins an identity: registered, accepted by the network, held by whoever sends it.

An enrolment has one, a change may have several; the numbers are those of the plan in `approval.py`. The registration
is good without a challenge of its own: the touch that follows answers the approval's challenge, which covers the
record with the credential in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from authenticator.errors import VerificationError
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.protocol.identity import Credential
from authenticator.protocol.network_record import Policy
from authenticator.verify import webauthn
from authenticator.verify.authenticator_data import AuthenticatorData
from authenticator.verify.policy import check_policy
from authenticator.verify.steps import step
from authenticator.verify.touch import Expected, check_touch
from authenticator.verify.webauthn import ClientData, RegisteredCredential


def check_registration(
    registration: Registration, claimed: Sequence[Credential], *, rp_id: str, origin: str
) -> RegisteredCredential:
    """What a key made is one of the credentials that the record claims, in every detail; part of step 7.

    Raises:
        CountersignError: what `webauthn.verify_registration` raises, or `credential_unknown`.
    """
    second_factor = any(credential.second_factor for credential in claimed)
    registered = webauthn.verify_registration(registration, rp_id=rp_id, origin=origin, second_factor=second_factor)
    if registered.credential not in claimed:
        raise VerificationError("credential_unknown", "the record holds another credential")
    return registered


def check_held(
    registered: RegisteredCredential,
    assertion: WebAuthnAssertion,
    client_data: ClientData,
    *,
    rp_id: str,
    origin: str,
    policy: Policy,
    now: int,
) -> AuthenticatorData:
    """The network accepts the credential (14), and whoever sends it touched it (8 to 13).

    A user handle that comes with the first touch is the enrolled one from then on.

    Raises:
        CountersignError: with the number of the failed step.
    """
    with step(14):  # before (10), where it depends on the policy what is asked of the key
        check_policy(registered, policy, now)
    expected = Expected(
        rp_id=rp_id,
        origin=origin,
        credential=registered.credential,
        counter=registered.counter,
        user_handle=assertion.user_handle,
        second_factor_keys=policy.second_factor_keys,
    )
    return check_touch(assertion, client_data, expected)
