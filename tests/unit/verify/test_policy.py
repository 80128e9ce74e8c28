"""Which keys a network accepts: models by their certificates, and what it says of software and second factors."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from authenticator.errors import VerificationError
from authenticator.protocol.identity import LINUX_GATE_AAGUID, MACOS_GATE_AAGUID, VIRTUAL_AAGUID, Credential
from authenticator.protocol.network_record import Policy
from authenticator.verify.enrolment import verify_enrolment
from authenticator.verify.policy import check_policy
from authenticator.verify.webauthn import RegisteredCredential
from tests.fakes.approvals import Enrol, Person, network
from tests.fakes.attester import AAGUID, ATTESTER, Authority
from tests.fakes.soft_key import SoftKey

NOW = 1_800_000_000
ROOT, OTHER, MIDDLE = Authority("Root", number=1), Authority("Other", number=2), Authority("Middle", number=3)
TWIN = Authority("Root", number=4)
LEAF = ROOT.issue(ATTESTER)
BELOW = MIDDLE.issue(ATTESTER)
ATTESTED = Policy("attested", virtual_keys=True, second_factor_keys=True, attestation_roots=(OTHER.der, ROOT.der))
OPEN = Policy("open", virtual_keys=True, second_factor_keys=True)


def registered(*chain: bytes, **changes: Any) -> RegisteredCredential:
    credential: Credential = dataclasses.replace(SoftKey().credential, **changes)
    return RegisteredCredential(credential, 1, "x5c" if chain else "none", chain)


@pytest.mark.parametrize(
    ("chain", "roots"),
    [
        pytest.param((LEAF,), (ROOT.der,), id="right-below-the-root"),
        pytest.param((LEAF, ROOT.der), (ROOT.der,), id="with-the-root-itself"),
        pytest.param((BELOW, ROOT.certify(MIDDLE)), (OTHER.der, ROOT.der), id="with-one-between"),
        pytest.param((BELOW, ROOT.certify(MIDDLE), ROOT.der), (ROOT.der,), id="with-everything"),
        pytest.param((BELOW,), (ROOT.certify(MIDDLE),), id="the-one-between-is-a-root"),
        pytest.param((LEAF,), (LEAF,), id="the-leaf-is-a-root"),
        pytest.param((LEAF, OTHER.der), (ROOT.der,), id="something-else-behind-the-root"),
    ],
)
def test_chains_that_hold(chain: tuple[bytes, ...], roots: tuple[bytes, ...]) -> None:
    check_policy(registered(*chain), dataclasses.replace(ATTESTED, attestation_roots=roots), NOW)


@pytest.mark.parametrize(
    "chain",
    [
        pytest.param((), id="none"),
        pytest.param((OTHER.issue(ATTESTER), MIDDLE.der), id="below-nobody-that-signed-it"),
        pytest.param((BELOW,), id="one-between-is-missing"),
        pytest.param((BELOW, MIDDLE.der), id="one-between-signed-by-itself"),
        pytest.param((BELOW, TWIN.certify(MIDDLE)), id="root-of-the-same-name"),
        pytest.param((TWIN.issue(ATTESTER), ROOT.der), id="leaf-by-a-root-of-the-same-name"),
        pytest.param((BELOW, ROOT.certify(MIDDLE, ca=False)), id="one-between-is-no-authority"),
        pytest.param((BELOW, ROOT.certify(MIDDLE, ca=None)), id="one-between-says-nothing"),
        pytest.param((ROOT.issue(ATTESTER, years=(2010, 2015)),), id="leaf-has-run-out"),
        pytest.param((ROOT.issue(ATTESTER, years=(2035, 2040)),), id="leaf-is-not-valid-yet"),
        pytest.param((BELOW, ROOT.certify(MIDDLE, years=(2010, 2015))), id="one-between-has-run-out"),
        pytest.param((LEAF[:-4] + bytes(4),), id="leaf-with-another-signature"),
    ],
)
def test_chains_that_do_not(chain: tuple[bytes, ...]) -> None:
    roots = (ROOT.der,)
    with pytest.raises(VerificationError) as caught:
        check_policy(registered(*chain), dataclasses.replace(ATTESTED, attestation_roots=roots), NOW)
    assert caught.value.code == "enrolment_refused"


def test_a_root_that_has_run_out_is_trusted_because_the_network_says_so() -> None:
    old = Authority("Root", number=1, years=(2010, 2015))
    check_policy(registered(old.issue(ATTESTER)), dataclasses.replace(ATTESTED, attestation_roots=(old.der,)), NOW)


@pytest.mark.parametrize(
    ("changes", "policy"),
    [
        pytest.param({"aaguid": VIRTUAL_AAGUID}, {"virtual_keys": False}, id="virtual-key"),
        pytest.param({"second_factor": True}, {"second_factor_keys": False}, id="second-factor"),
    ],
)
@pytest.mark.parametrize("chain", [(), (LEAF,)], ids=["unattested", "attested"])
def test_what_a_policy_leaves_out(changes: dict[str, Any], policy: dict[str, Any], chain: tuple[bytes, ...]) -> None:
    for base in (OPEN, ATTESTED):
        with pytest.raises(VerificationError) as caught:
            check_policy(registered(*chain, **changes), dataclasses.replace(base, **policy), NOW)
        assert caught.value.code == "enrolment_refused"


@pytest.mark.parametrize("aaguid", [VIRTUAL_AAGUID, LINUX_GATE_AAGUID, MACOS_GATE_AAGUID])
def test_software_passes_in_an_open_network_and_proves_no_model_in_an_attested_one(aaguid: str) -> None:
    check_policy(registered(aaguid=aaguid), OPEN, NOW)
    with pytest.raises(VerificationError):
        check_policy(registered(aaguid=aaguid), ATTESTED, NOW)


def test_an_open_network_asks_for_no_certificate_and_looks_at_none() -> None:
    check_policy(registered(), OPEN, NOW)
    check_policy(registered(OTHER.issue(ATTESTER, years=(2010, 2015))), OPEN, NOW)


def attested_enrolment(chain: list[bytes]) -> Callable[[], object]:
    """A whole enrolment, by a key whose maker signs with a chain, in a network that trusts one root."""
    trusting = network(enrolment="attested", attestation_roots=(ROOT.der,))
    enrol = Enrol(person=Person(key=SoftKey(aaguid=AAGUID)))
    enrol.context_changes["network"], enrol.intent_changes["network"] = trusting, trusting.network_id
    enrol.attest(chain)
    return lambda: verify_enrolment(*enrol.build())


def test_an_enrolment_by_an_attested_key() -> None:
    attested_enrolment([LEAF])()
    with pytest.raises(VerificationError) as caught:
        attested_enrolment([OTHER.issue(ATTESTER)])()
    assert (caught.value.code, caught.value.step) == ("enrolment_refused", 14)
