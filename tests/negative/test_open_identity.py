"""Everybody who must not be given an identity, with the code and the number of the step that refuses them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from authenticator import limits
from authenticator.errors import CountersignError, InputError
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import b64u, labelled_hash, lp
from authenticator.protocol.change import (
    OpenByCredential,
    OpenByKey,
    StoredSession,
    open_challenge,
    open_message,
    parse_opening,
)
from authenticator.protocol.identity import IdentityRecord
from authenticator.protocol.vault_copy import VaultCopy
from authenticator.verify.open_identity import OpenContext, verify_opening
from tests.fakes.approvals import NOW, RELAY_ORIGIN, sealed_vault, seed
from tests.fakes.changes import MAIN, SPARE, fresh, grown
from tests.fakes.soft_key import AT, BE, ORIGIN, RP_ID, UP, UV, SoftKey, authenticator_data, client_data

ADA, MALLORY = grown(), grown("mallory")
RECORD = ADA.record
RELAY_NONCE, APP_NONCE = seed("relay nonce"), seed("app nonce")
Context = Callable[[OpenContext], OpenContext]


def knows(**changes: Any) -> Context:
    return lambda context: dataclasses.replace(context, **changes)


def context(**changes: Any) -> OpenContext:
    known = OpenContext(
        relay=RELAY_ORIGIN,
        rp_id=RP_ID,
        origin=ORIGIN,
        now=NOW,
        record=RECORD,
        nonce_used=False,
        nonce_ends_at=NOW + 60,
        counter=1,
    )
    return dataclasses.replace(known, **changes)


def by_key(
    role: str = "device", *, secret: bytes | None = None, relay: str = RELAY_ORIGIN, **changes: Any
) -> OpenByKey:
    """Asked with a device key or the recovery key; well signed, whatever it says."""
    used = secret or ADA.secret(role)
    asked = OpenByKey(
        by=role,
        identity_id=ADA.identity_id if role == "device" else None,
        public_key=ed25519.public_key(used),
        time=NOW,
        nonce=seed("nonce"),
        signature=b"",
    )
    asked = dataclasses.replace(asked, **changes)
    if asked.signature:
        return asked
    return dataclasses.replace(asked, signature=ed25519.sign(used, open_message(relay, asked)))


def by_touch(key: SoftKey | None = None, **changes: Any) -> OpenByCredential:
    """Asked with a touch over the challenge that follows."""
    relay, answer = changes.pop("relay", RELAY_ORIGIN), changes.pop("answer", {})
    values = {"identity_id": ADA.identity_id, "relay_nonce": RELAY_NONCE, "app_nonce": APP_NONCE, **changes}
    challenge = open_challenge(relay, values["identity_id"], values["relay_nonce"], values["app_nonce"])
    return OpenByCredential(**values, webauthn=(key or fresh(MAIN)).assertion(challenge, **answer))


def client(**changes: Any) -> dict[str, Any]:
    kind = changes.pop("kind", "webauthn.get")
    challenge = open_challenge(RELAY_ORIGIN, ADA.identity_id, RELAY_NONCE, APP_NONCE)
    return {"answer": {"client": client_data(kind, challenge, **changes)}}


def says(**changes: Any) -> dict[str, Any]:
    return {"answer": {"data": authenticator_data(**{"flags": UP | UV, "counter": 2, **changes})}}


def without(key: SoftKey) -> IdentityRecord:
    kept = tuple(each for each in RECORD.credentials if each.id != key.credential_id)
    return dataclasses.replace(RECORD, credentials=kept)


SKEW = limits.OPEN_SKEW
A_LIST: Any = [ADA.identity_id]

KEYS: list[tuple[str, OpenByKey, Context, str, int]] = [
    ("time-behind", by_key(time=NOW - SKEW - 1), knows(), "proof_stale", 3),
    ("time-ahead", by_key(time=NOW + SKEW + 1), knows(), "proof_stale", 3),
    ("time-of-last-year", by_key(time=NOW - 31_536_000), knows(), "proof_stale", 3),
    ("phrase-time-behind", by_key("recovery", time=NOW - SKEW - 1), knows(), "proof_stale", 3),
    ("nonce-used", by_key(), knows(nonce_used=True), "proof_replayed", 6),
    ("phrase-nonce-used", by_key("recovery"), knows(nonce_used=True), "proof_replayed", 6),
    ("identity-unknown", by_key(), knows(record=None), "identity_unknown", 7),
    ("identity-of-another", by_key(identity_id=MALLORY.identity_id), knows(), "identity_unknown", 7),
    ("computer-of-another", by_key(secret=MALLORY.secret("device")), knows(), "computer_removed", 7),
    (
        "computer-was-removed",
        by_key(),
        knows(record=dataclasses.replace(RECORD, device_pks=RECORD.device_pks[1:])),
        "computer_removed",
        7,
    ),
    ("identity-key-as-a-device", by_key(secret=ADA.secret("identity")), knows(), "computer_removed", 7),
    ("phrase-as-a-device", by_key(secret=ADA.secret("recovery")), knows(), "computer_removed", 7),
    ("device-as-a-phrase", by_key("recovery", secret=ADA.secret("device")), knows(), "recovery_unknown", 7),
    ("phrase-unknown", by_key("recovery"), knows(record=None), "recovery_unknown", 7),
    ("phrase-of-another", by_key("recovery", secret=MALLORY.secret("recovery")), knows(), "recovery_unknown", 7),
    (
        "phrase-was-replaced",
        by_key("recovery"),
        knows(record=dataclasses.replace(RECORD, recovery_pk=MALLORY.record.recovery_pk)),
        "recovery_unknown",
        7,
    ),
    (
        "phrase-was-taken-away",
        by_key("recovery"),
        knows(record=dataclasses.replace(RECORD, recovery_pk=None)),
        "recovery_unknown",
        7,
    ),
    ("signature-zeros", by_key(signature=bytes(64)), knows(), "bad_signature", 16),
    ("signed-for-another-relay", by_key(relay="https://other.example"), knows(), "bad_signature", 16),
    ("relay-at-another-place", by_key(), knows(relay="https://other.example"), "bad_signature", 16),
    (
        "signed-by-another-key",
        by_key(secret=MALLORY.secret("device"), public_key=RECORD.device_pks[0]),
        knows(),
        "bad_signature",
        16,
    ),
    (
        "phrase-signed-for-another-relay",
        by_key("recovery", relay="https://other.example"),
        knows(),
        "bad_signature",
        16,
    ),
    (
        "time-moved-on-after-signing",
        dataclasses.replace(by_key(time=NOW - 300), time=NOW),
        knows(),
        "bad_signature",
        16,
    ),
    ("nonce-changed-after-signing", dataclasses.replace(by_key(), nonce=seed("another")), knows(), "bad_signature", 16),
    ("nonce-short", by_key(nonce=bytes(31)), knows(), "malformed", 1),
    ("key-short", by_key(public_key=bytes(31)), knows(), "malformed", 1),
    ("signature-short", by_key(signature=bytes(63)), knows(), "malformed", 1),
    ("device-that-names-no-identity", by_key(identity_id=None), knows(), "malformed", 1),
    ("phrase-that-names-an-identity", by_key("recovery", identity_id=ADA.identity_id), knows(), "malformed", 1),
    ("by-the-identity-key", by_key("identity"), knows(), "malformed", 1),
]


@pytest.mark.parametrize(("asked", "known", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in KEYS])
def test_by_a_key(asked: OpenByKey, known: Context, code: str, step: int) -> None:
    with pytest.raises(CountersignError) as caught:
        verify_opening(asked, known(context()))
    assert (caught.value.code, caught.value.step) == (code, step), caught.value


TOUCHES: list[tuple[str, Callable[[], OpenByCredential], Context, str, int]] = [
    ("nonce-of-nobody", by_touch, knows(nonce_ends_at=None), "proof_stale", 3),
    ("nonce-too-old", by_touch, knows(nonce_ends_at=NOW), "proof_stale", 3),
    ("nonce-used", by_touch, knows(nonce_used=True), "proof_replayed", 6),
    ("challenge-for-another-relay", lambda: by_touch(relay="https://other.example"), knows(), "challenge_mismatch", 6),
    ("relay-at-another-place", by_touch, knows(relay="https://other.example"), "challenge_mismatch", 6),
    (
        "challenge-of-another-nonce",
        lambda: dataclasses.replace(by_touch(), relay_nonce=bytes(32)),
        knows(),
        "challenge_mismatch",
        6,
    ),
    (
        "challenge-of-another-app",
        lambda: dataclasses.replace(by_touch(), app_nonce=bytes(32)),
        knows(),
        "challenge_mismatch",
        6,
    ),
    (
        "nonces-swapped",
        lambda: dataclasses.replace(by_touch(), relay_nonce=APP_NONCE, app_nonce=RELAY_NONCE),
        knows(),
        "challenge_mismatch",
        6,
    ),
    (
        "touch-for-another-identity",
        lambda: dataclasses.replace(by_touch(), identity_id=MALLORY.identity_id),
        knows(),
        "challenge_mismatch",
        6,
    ),
    (
        "touch-of-a-login",
        lambda: by_touch(answer={"client": client_data("webauthn.get", seed("a challenge"))}),
        knows(),
        "challenge_mismatch",
        6,
    ),
    ("identity-unknown", by_touch, knows(record=None), "identity_unknown", 7),
    ("identity-of-another", lambda: by_touch(identity_id=MALLORY.identity_id), knows(), "identity_unknown", 7),
    ("credential-unknown", lambda: by_touch(SoftKey(credential_id=b"unknown")), knows(), "credential_unknown", 7),
    (
        "credential-was-removed",
        by_touch,
        knows(removed_credentials=frozenset({MAIN.credential_id})),
        "credential_removed",
        7,
    ),
    (
        "credential-is-not-in-the-newest-record",
        lambda: by_touch(fresh(SPARE)),
        knows(record=without(SPARE)),
        "credential_unknown",
        7,
    ),
    ("client-create", lambda: by_touch(**client(kind="webauthn.create")), knows(), "client_data", 8),
    ("client-foreign-origin", lambda: by_touch(**client(origin="https://evil.example")), knows(), "client_origin", 8),
    ("client-cross-origin", lambda: by_touch(**client(crossOrigin=True)), knows(), "client_origin", 8),
    ("client-top-origin", lambda: by_touch(**client(topOrigin="https://evil.example")), knows(), "client_origin", 8),
    ("rp-of-a-site", lambda: by_touch(**says(rp_id="photos.example")), knows(), "rp_id_hash", 9),
    ("user-absent", lambda: by_touch(**says(flags=UV)), knows(), "user_absent", 10),
    ("user-unverified", lambda: by_touch(**says(flags=UP)), knows(), "user_unverified", 10),
    ("backup-appears", lambda: by_touch(**says(flags=UP | UV | BE)), knows(), "backup_state", 10),
    (
        "a-new-credential-inside",
        lambda: by_touch(**says(flags=UP | UV | AT, attested=MAIN.attested())),
        knows(),
        "malformed",
        10,
    ),
    ("signed-by-another-key", lambda: by_touch(dataclasses.replace(MAIN, seed=5)), knows(), "assertion_signature", 11),
    ("user-handle-of-another", lambda: by_touch(answer={"user_handle": b"someone"}), knows(), "user_handle", 12),
    ("counter-same", lambda: by_touch(**says(counter=1)), knows(), "counter", 13),
    ("counter-back", lambda: by_touch(**says(counter=0)), knows(), "counter", 13),
    ("counter-behind-what-was-seen", by_touch, knows(counter=7), "counter", 13),
    ("nonce-short", lambda: dataclasses.replace(by_touch(), relay_nonce=bytes(31)), knows(), "malformed", 1),
    ("identity-in-a-list", lambda: dataclasses.replace(by_touch(), identity_id=A_LIST), knows(), "malformed", 1),
]


@pytest.mark.parametrize(("make", "known", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in TOUCHES])
def test_by_a_touch(make: Callable[[], OpenByCredential], known: Context, code: str, step: int) -> None:
    with pytest.raises(CountersignError) as caught:
        verify_opening(make(), known(context()))
    assert (caught.value.code, caught.value.step) == (code, step), caught.value


def test_a_second_factor_where_none_is_accepted() -> None:
    key = SoftKey(seed=7, credential_id=b"u2f", second_factor=True)
    record = dataclasses.replace(RECORD, credentials=(*RECORD.credentials, key.credential))
    with pytest.raises(CountersignError) as caught:
        verify_opening(by_touch(key), context(record=record))
    assert (caught.value.code, caught.value.step) == ("user_unverified", 10)
    allowed = context(record=record, second_factor_keys=True)
    assert verify_opening(by_touch(dataclasses.replace(key)), allowed).credential_id == b"u2f"


# ---- the forms on the wire ----


def put(**changes: Any) -> Callable[[dict[str, Any]], object]:
    return lambda value: value.update(changes)


def drop(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda value: value.pop(name)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(put(by="nobody"), "malformed", id="by-nobody"),
        pytest.param(put(by=None), "malformed", id="by-null"),
        pytest.param(drop("by"), "malformed", id="by-missing"),
        pytest.param(put(time=-1), "malformed", id="time-negative"),
        pytest.param(put(time="now"), "malformed", id="time-as-text"),
        pytest.param(put(nonce=b64u(bytes(33))), "malformed", id="nonce-long"),
        pytest.param(put(nonce=b64u(bytes(32)) + "="), "not_canonical", id="nonce-padded"),
        pytest.param(put(signature=None), "malformed", id="signature-null"),
        pytest.param(put(identity_id="AB" * 32), "malformed", id="identity-in-capitals"),
        pytest.param(put(more=1), "unknown_field", id="one-field-more"),
        pytest.param(drop("public_key"), "malformed", id="no-key"),
    ],
)
def test_malformed(change: Callable[[dict[str, Any]], object], code: str) -> None:
    value = by_key().to_json()
    change(value)
    with pytest.raises(InputError) as caught:
        parse_opening(value)
    assert caught.value.code == code


@pytest.mark.parametrize("value", [None, [], "device", 1], ids=["null", "list", "text", "number"])
def test_no_object(value: Any) -> None:
    with pytest.raises(InputError) as caught:
        parse_opening(value)
    assert caught.value.code == "malformed"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(put(generation=-1), "malformed", id="generation-negative"),
        pytest.param(put(generation=1.5), "malformed", id="generation-a-fraction"),
        pytest.param(put(provider="ab"), "malformed", id="provider-short"),
        pytest.param(put(address="ab" * 20), "malformed", id="address-long"),
        pytest.param(put(salt="AAAA"), "unknown_field", id="one-field-more"),
        pytest.param(drop("logins"), "malformed", id="no-logins"),
    ],
)
def test_malformed_sessions(change: Callable[[dict[str, Any]], object], code: str) -> None:
    value = StoredSession("ab" * 16, 0, "cd" * 16, NOW, NOW, 1).to_json()
    change(value)
    with pytest.raises(InputError) as caught:
        StoredSession.from_json(value)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "malformed", id="empty"),
        pytest.param(b"[]", "malformed", id="a-list"),
        pytest.param(sealed_vault(ADA.identity_id, 0), "malformed", id="version-0"),
        pytest.param(sealed_vault("ab", 1), "malformed", id="identity-short"),
        pytest.param(sealed_vault(ADA.identity_id, 1, slots={}), "malformed", id="slots-an-object"),
        pytest.param(sealed_vault(ADA.identity_id, 1, prf_salt=None), "malformed", id="salt-null"),
        pytest.param(b" " + sealed_vault(ADA.identity_id, 1), "not_canonical", id="a-space"),
        pytest.param(bytes(limits.VAULT_MAX + 1), "too_large", id="too-large"),
    ],
)
def test_malformed_vaults(data: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        VaultCopy.parse(data)
    assert caught.value.code == code


# ---- what holds ----


@pytest.mark.parametrize("role", ["device", "recovery"])
@pytest.mark.parametrize("offset", [-SKEW, 0, SKEW])
def test_a_key_of_the_newest_record(role: str, offset: int) -> None:
    verified = verify_opening(by_key(role, time=NOW + offset), context())
    assert (verified.record, verified.credential_id) == (RECORD, None)


def test_a_touch_of_the_newest_record() -> None:
    verified = verify_opening(by_touch(), context())
    assert (verified.record, verified.credential_id, verified.new_counter) == (RECORD, MAIN.credential_id, 2)


@pytest.mark.parametrize("asked", [by_key(), by_key("recovery"), by_touch()], ids=["device", "recovery", "credential"])
def test_the_wire_changes_nothing(asked: OpenByKey | OpenByCredential) -> None:
    assert parse_opening(asked.to_json()) == asked


def test_the_challenge_names_everything_in_its_place() -> None:
    expected = labelled_hash(
        "countersign/open/v1", lp(RELAY_ORIGIN), lp(bytes.fromhex(ADA.identity_id)), lp(RELAY_NONCE), lp(APP_NONCE)
    )
    assert open_challenge(RELAY_ORIGIN, ADA.identity_id, RELAY_NONCE, APP_NONCE) == expected
