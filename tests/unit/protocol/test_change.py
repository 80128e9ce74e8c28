"""What travels when an identity changes or is handed out: read back as it was written, or refused."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.errors import CountersignError
from authenticator.limits import CHANGE_MAX, CREDENTIALS_MAX, REKEYS_MAX, VAULT_MAX
from authenticator.protocol.canonical import b64u, jcs, lp, sha256, u64
from authenticator.protocol.change import (
    IdentityChange,
    OpenByCredential,
    OpenByKey,
    StoredSession,
    open_message,
    parse_opening,
    vault_message,
)
from authenticator.protocol.vault_copy import VaultCopy
from authenticator.verify.change import verify_change
from tests.fakes.approvals import sealed_vault
from tests.fakes.changes import MAIN, NEW, SPARE, Change, Session, fresh, grown
from tests.fakes.refusal import refused

CHANGES: dict[str, Callable[[], Change]] = {
    "a new vault": Change,
    "a key joins": lambda: Change(add=(fresh(NEW),)),
    "a key goes": lambda: Change(remove=(SPARE.credential_id,)),
    "a computer joins": lambda: Change(computer="attic"),
    "another phrase": lambda: Change(recovery="other"),
    "no phrase": lambda: Change(recovery=""),
    "by the phrase": lambda: Change(key=None, add=(fresh(NEW),), computer="attic", renew=True, sessions=[Session()]),
    "a renewed seed": lambda: Change(renew=True, sessions=[Session(0), Session(1), Session(2)]),
}
BYTES = st.binary(min_size=32, max_size=32)
SIGNATURES = st.binary(min_size=64, max_size=64)
HEX = BYTES.map(bytes.hex)
SHORT = HEX.map(lambda text: text[:32])
TIMES = st.integers(0, 2**53 - 1)
BY_KEY = st.one_of(
    st.builds(OpenByKey, st.just("device"), HEX, BYTES, TIMES, BYTES, SIGNATURES),
    st.builds(OpenByKey, st.just("recovery"), st.none(), BYTES, TIMES, BYTES, SIGNATURES),
)
OPENINGS = st.one_of(
    BY_KEY,
    st.builds(OpenByCredential, HEX, BYTES, BYTES, st.just(fresh(MAIN).assertion(bytes(32)))),
)


@pytest.mark.parametrize("make", CHANGES.values(), ids=CHANGES)
def test_a_change_is_read_back(make: Callable[[], Change]) -> None:
    change, _ = make().build()
    encoded = jcs(change.to_json())
    assert len(encoded) <= CHANGE_MAX
    read = IdentityChange.from_bytes(encoded)
    assert read == change
    assert read.digest == change.digest == sha256(encoded)


def test_the_largest_change_fits() -> None:
    sessions = [Session(number) for number in range(REKEYS_MAX)]
    keys = tuple(dataclasses.replace(NEW, credential_id=bytes([n]) * 255) for n in range(CREDENTIALS_MAX - 2))
    vault = sealed_vault(grown().identity_id, 5, payload="A" * (VAULT_MAX - 600))
    change, _ = Change(renew=True, sessions=sessions, add=keys, vault=vault, recovery="other").build()
    encoded = jcs({"change": change.to_json()})
    assert len(encoded) <= CHANGE_MAX
    assert IdentityChange.from_bytes(jcs(change.to_json())) == change


@given(OPENINGS)
def test_what_asks_for_an_identity_is_read_back(asked: OpenByKey | OpenByCredential) -> None:
    assert parse_opening(asked.to_json()) == asked


@given(st.builds(StoredSession, SHORT, TIMES, SHORT, TIMES, TIMES, TIMES))
def test_a_stored_session_is_read_back(session: StoredSession) -> None:
    assert StoredSession.from_json(session.to_json()) == session


@given(BY_KEY, BY_KEY)
def test_two_that_ask_do_not_sign_the_same(one: OpenByKey, other: OpenByKey) -> None:
    same = dataclasses.replace(one, signature=b"") == dataclasses.replace(other, signature=b"")
    assert (open_message("https://relay.example", one) == open_message("https://relay.example", other)) == same
    assert open_message("https://relay.example", one) != open_message("https://relay.example:444", one)


def test_what_is_signed_of_a_vault() -> None:
    expected = b"countersign/vault-copy/v1" + lp(bytes.fromhex("ab" * 32)) + u64(7) + sha256(b"sealed")
    assert vault_message("ab" * 32, 7, b"sealed") == expected


def test_the_outside_of_a_vault() -> None:
    copy = VaultCopy.parse(sealed_vault("ab" * 32, 3))
    assert (copy.identity_id, copy.version, len(copy.prf_salt)) == ("ab" * 32, 3, 32)
    assert repr(copy.prf_salt) not in repr(copy)


# ---- refused ----

Put = Callable[[dict[str, Any]], object]


def put(*path: str | int, value: object) -> Put:
    def change(content: dict[str, Any]) -> None:
        target: Any = content
        for name in path[:-1]:
            target = target[name]
        target[path[-1]] = value

    return change


def drop(*path: str | int) -> Put:
    def change(content: dict[str, Any]) -> None:
        target: Any = content
        for name in path[:-1]:
            target = target[name]
        target.pop(path[-1])

    return change


REQUIRED = [name for name in Change().build()[0].to_json() if name != "webauthn_authentication"]
IN_THE_INTENT = list(Change().intent().to_json())
CREDENTIAL = ("identity_opening", "record", "credentials", 0)

MALFORMED: list[tuple[str, Put, str]] = [
    *[(f"no-{name}", drop(name), "malformed") for name in REQUIRED],
    *[(f"{name}-null", put(name, value=None), "malformed") for name in REQUIRED],
    *[(f"no-{name}-in-the-intent", drop("intent", name), "malformed") for name in IN_THE_INTENT],
    ("more-than-that", put("trusted", value=True), "unknown_field"),
    ("version-2", put("v", value=2), "malformed"),
    ("intent-of-an-enrolment", put("intent", "kind", value="enrol"), "malformed"),
    ("intent-with-more", put("intent", "force", value=True), "unknown_field"),
    ("intent-commitment-short", put("intent", "record_commitment", value="AAAA"), "malformed"),
    ("intent-relay-with-a-path", put("intent", "relay", value="https://relay.example/x"), "link_invalid"),
    ("proof-short", put("proofs", "identity", value=b64u(bytes(63))), "malformed"),
    ("proof-null", put("proofs", "vault", value=None), "malformed"),
    ("proofs-with-more", put("proofs", "admin", value=b64u(bytes(64))), "unknown_field"),
    ("touch-a-number", put("webauthn_authentication", value=1), "malformed"),
    (
        "touch-with-extension-results",
        put("webauthn_authentication", "clientExtensionResults", value={"prf": 1}),
        "unknown_field",
    ),
    ("added-too-many", put("added", value=[{}] * (CREDENTIALS_MAX + 1)), "malformed"),
    ("added-without-a-touch", drop("added", 0, "webauthn_authentication"), "malformed"),
    ("added-without-a-registration", drop("added", 0, "registration"), "malformed"),
    ("added-with-more", put("added", 0, "name", value="x"), "unknown_field"),
    ("rekeys-too-many", put("rekeys", value=[{}] * (REKEYS_MAX + 1)), "malformed"),
    ("rekeys-an-object", put("rekeys", value={}), "malformed"),
    ("entry-of-no-kind", put("entry", "kind", value="identity.renamed"), "unknown_field"),
    ("vault-padded", put("vault", value="AAA="), "not_canonical"),
    ("vault-too-large", put("vault", value=b64u(bytes(VAULT_MAX + 1))), "malformed"),
    ("record-without-second-factor", drop(*CREDENTIAL, "second_factor"), "malformed"),
    ("record-second-factor-a-number", put(*CREDENTIAL, "second_factor", value=0), "malformed"),
]


@pytest.mark.parametrize(("change", "code"), [pytest.param(*row[1:], id=row[0]) for row in MALFORMED])
def test_malformed(change: Put, code: str) -> None:
    content = deepcopy(Change(add=(fresh(NEW),)).build()[0].to_json())
    change(content)
    refused(code, lambda: IdentityChange.from_json(content))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "malformed", id="nothing"),
        pytest.param(b"[]", "malformed", id="a-list"),
        pytest.param(b'{"v":1,"v":1}', "malformed", id="a-name-twice"),
        pytest.param(b" " * (CHANGE_MAX + 1), "too_large", id="too-large"),
    ],
)
def test_no_change_at_all(data: bytes, code: str) -> None:
    refused(code, lambda: IdentityChange.from_bytes(data))


# ---- nothing of a change can be another and still be accepted ----

FULL = Change(
    add=(fresh(NEW),), fmt="packed", computer="attic", renew=True, recovery="other", sessions=[Session()]
).build()
"""Its new key attests itself, so that what it was registered with is signed too."""


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Where every text and number of a message stands."""
    if isinstance(value, dict):
        return [found for name, member in value.items() for found in leaves(member, (*path, name))]
    if isinstance(value, list):
        return [found for index, member in enumerate(value) for found in leaves(member, (*path, index))]
    return [path]


LEAVES = leaves(FULL[0].to_json())


def other(value: Any, data: st.DataObject) -> Any:
    """A value of the same type that is not the same."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return data.draw(st.integers(0, 2**53 - 1).filter(lambda number: number != value))
    if not value:
        return "A" if isinstance(value, str) else {}
    position = data.draw(st.integers(0, len(value) - 1))
    letter = data.draw(st.sampled_from("Aa0bc1").filter(lambda each: each != value[position]))
    return value[:position] + letter + value[position + 1 :]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(LEAVES), st.data())
def test_a_change_with_anything_else_in_it_is_refused(path: tuple[str | int, ...], data: st.DataObject) -> None:
    content = deepcopy(FULL[0].to_json())
    target: Any = content
    for name in path[:-1]:
        target = target[name]
    target[path[-1]] = other(target[path[-1]], data)
    with pytest.raises(CountersignError):
        verify_change(IdentityChange.from_json(content), FULL[1])


def test_and_unchanged_it_is_accepted() -> None:
    assert verify_change(*FULL).renewed
    assert len(LEAVES) > 100
