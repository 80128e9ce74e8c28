"""Every identity that a relay must not be given, with the code and the number of the step that refuses it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from authenticator import limits
from authenticator.errors import CountersignError
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.address import address_from_output, address_input
from authenticator.protocol.canonical import b64u
from authenticator.protocol.change import vault_message
from authenticator.protocol.restoration import Restoration, RestoredSession, restore_message
from authenticator.verify.restoration import RestorationContext, verify_restoration
from tests.fakes.approvals import NOW, RELAY_ORIGIN, sealed_vault, seed
from tests.fakes.changes import grown

ADA, MALLORY = grown(), grown("mallory")
RECORD = ADA.record
KNOWN = RestorationContext(relay=RELAY_ORIGIN, now=NOW, state="newest", nonce_used=False)
PROVIDER = "ab" * 16


def session(provider: str = PROVIDER, generation: int = 0, *, secret: bytes | None = None) -> RestoredSession:
    """A session whose address is proven."""
    proof = vrf.prove(secret or ADA.secret("k-session"), address_input(provider, generation))
    return RestoredSession(provider, generation, proof, NOW - 9, NOW - 3, 2)


def given(*, by: bytes | None = None, relay: str = RELAY_ORIGIN, **changes: Any) -> Restoration:
    """An identity as its owner gives it; well signed, whatever it says."""
    key = by or ADA.held("identity")
    vault = changes.get("vault", ADA.vault)
    message = vault_message(RECORD.identity_id, RECORD.vault_version, vault)
    unsigned = Restoration(
        opening=ADA.opening,
        vault=vault,
        vault_signature=ed25519.sign(key, message),
        sessions=(session(), session(generation=1)),
        time=NOW,
        nonce=seed("nonce"),
        signature=b"",
    )
    unsigned = dataclasses.replace(unsigned, **changes)
    if unsigned.signature:
        return unsigned
    return dataclasses.replace(unsigned, signature=ed25519.sign(key, restore_message(relay, unsigned)))


def test_an_identity_is_given_by_its_owner() -> None:
    verified = verify_restoration(given(), KNOWN)
    assert verified.record == RECORD
    proof = session(generation=1).proof
    assert list(verified.sessions.values()) == [session(), session(generation=1)]
    assert address_from_output(vrf.proof_to_hash(proof)) in verified.sessions


def test_what_travels_is_read_back() -> None:
    assert Restoration.from_json(given().to_json()) == given()


def after(make: Callable[[], Restoration], **changes: Any) -> Restoration:
    """The same, changed after it was signed."""
    return dataclasses.replace(make(), **changes)


CASES = [
    pytest.param(given(), {"now": NOW + limits.OPEN_SKEW + 1}, "proof_stale", 3, id="too-old"),
    pytest.param(given(), {"now": NOW - limits.OPEN_SKEW - 1}, "proof_stale", 3, id="of-the-future"),
    pytest.param(given(), {"nonce_used": True}, "proof_replayed", 6, id="sent-before"),
    pytest.param(given(), {"state": "replaced"}, "identity_commitment", 7, id="an-old-record"),
    pytest.param(given(), {"state": "unknown"}, "identity_commitment", 7, id="a-record-that-was-never-recorded"),
    pytest.param(given(), {"taken_credentials": frozenset({b"x"})}, "enrolment_refused", 7, id="anothers-key"),
    pytest.param(given(), {"recovery_taken": True}, "recovery_taken", 7, id="anothers-phrase"),
    pytest.param(given(vault=b"sealed"), {}, "malformed", 1, id="no-vault"),
    pytest.param(
        given(vault=sealed_vault(RECORD.identity_id, RECORD.vault_version + 1)), {}, "vault_copy", 7, id="other-version"
    ),
    pytest.param(
        given(vault=sealed_vault(MALLORY.identity_id, RECORD.vault_version)), {}, "vault_copy", 7, id="anothers-vault"
    ),
    pytest.param(given(by=MALLORY.held("identity")), {}, "bad_signature", 16, id="by-somebody-else"),
    pytest.param(given(by=ADA.secret("device")), {}, "bad_signature", 16, id="by-a-device-key"),
    pytest.param(given(relay="https://other.example"), {}, "bad_signature", 16, id="for-another-relay"),
    pytest.param(given(vault_signature=bytes(64)), {}, "possession", 16, id="a-vault-that-nobody-signed"),
    pytest.param(after(given, time=NOW + 1), {}, "bad_signature", 16, id="another-time"),
    pytest.param(after(given, nonce=bytes(32)), {}, "bad_signature", 16, id="another-nonce"),
    pytest.param(after(given, sessions=()), {}, "bad_signature", 16, id="sessions-left-out"),
    pytest.param(
        after(given, vault=sealed_vault(RECORD.identity_id, RECORD.vault_version, mac=b64u(bytes(32)))),
        {},
        "bad_signature",
        16,
        id="another-vault",
    ),
    pytest.param(
        given(sessions=(session(secret=MALLORY.secret("k-session")),)), {}, "session_address", 17, id="anothers-session"
    ),
    pytest.param(
        given(sessions=(dataclasses.replace(session(), generation=3),)),
        {},
        "session_address",
        17,
        id="other-generation",
    ),
    pytest.param(given(sessions=(session(), session())), {}, "session_address", 17, id="a-session-twice"),
]


@pytest.mark.parametrize(("restoration", "known", "code", "number"), CASES)
def test_what_is_refused(restoration: Restoration, known: dict[str, Any], code: str, number: int) -> None:
    with pytest.raises(CountersignError) as refused:
        verify_restoration(restoration, dataclasses.replace(KNOWN, **known))
    assert (refused.value.code, refused.value.step) == (code, number), refused.value


@pytest.mark.parametrize("member", ["opening", "vault", "vault_signature", "sessions", "time", "nonce", "signature"])
def test_every_member_is_needed_and_no_other_is_known(member: str) -> None:
    whole = given().to_json()
    with pytest.raises(CountersignError) as missing:
        Restoration.from_json({name: value for name, value in whole.items() if name != member})
    assert missing.value.code == "malformed"
    with pytest.raises(CountersignError) as more:
        Restoration.from_json({**whole, "more": 1})
    assert more.value.code == "unknown_field"
