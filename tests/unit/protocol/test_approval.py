from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from authenticator.limits import APPROVAL_MAX
from authenticator.protocol.approval import (
    Approval,
    Enrolment,
    EnrolmentProofs,
    Registration,
    WebAuthnAssertion,
    possession_message,
)
from authenticator.protocol.canonical import b64u, jcs, lp, sha256
from tests.fakes.approvals import Enrol, Login, Person
from tests.fakes.refusal import code_of, refused
from tests.fakes.soft_key import SoftKey

APPROVALS: dict[str, Callable[[], Login]] = {
    "session key": Login,
    "plain": lambda: Login(plain=True),
    "later generation": lambda: Login(generation=3),
    "signed by the provider": lambda: Login(provider_signs=True),
    "Ed25519 key": lambda: Login(person=Person(key=SoftKey(kind="ed25519"))),
    "user handle": lambda: Login(answer={"user_handle": b"handle"}),
    "no capabilities": lambda: Login(grant_changes={"capabilities": None}),
}


@pytest.mark.parametrize("make", APPROVALS.values(), ids=APPROVALS)
def test_an_approval_is_read_back(make: Callable[[], Login]) -> None:
    approval, _context = make().build()
    encoded = jcs(approval.to_json())
    assert len(encoded) <= APPROVAL_MAX
    read = Approval.from_bytes(encoded)
    assert read == approval
    assert read.digest == approval.digest == sha256(encoded)


def test_an_enrolment_is_read_back() -> None:
    for fmt in ("none", "packed"):
        enrolment, _context = Enrol(fmt=fmt).build()
        encoded = jcs(enrolment.to_json())
        assert Enrolment.from_bytes(encoded) == enrolment
        assert enrolment.digest == sha256(encoded)


def test_the_assertion_has_the_standards_form_without_extension_results() -> None:
    approval, _context = Login().build()
    content = approval.webauthn.to_json()
    assert set(content) == {"id", "rawId", "type", "response", "clientExtensionResults"}
    assert content["id"] == content["rawId"] == b64u(approval.webauthn.id)
    assert content["clientExtensionResults"] == {}
    assert content["response"]["userHandle"] is None


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place of a JSON value that holds no other value."""
    if isinstance(value, dict | list) and value:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(item, (*path, key))
    else:
        yield path


def without(value: Any, path: tuple[Any, ...]) -> Any:
    """A copy without one member."""
    copied = value.copy()
    if len(path) == 1:
        del copied[path[0]]
    else:
        copied[path[0]] = without(copied[path[0]], path[1:])
    return copied


def altered(value: Any, path: tuple[Any, ...]) -> Any:
    """A copy with another value of another type in one place."""
    if not path:
        return "x" if isinstance(value, int) else 1
    copied = value.copy()
    copied[path[0]] = altered(copied[path[0]], path[1:])
    return copied


CONTENT: Any = Login(provider_signs=True, generation=1, answer={"user_handle": b"handle"}).build()[0].to_json()
MAY_BE_ABSENT = {
    ("auth_sig",),
    ("webauthn_authentication", "response", "userHandle"),
    ("identity_opening", "record", "prev"),
    ("identity_opening", "record", "recovery_pk"),
}


@pytest.mark.parametrize("path", list(places(CONTENT)), ids=lambda path: ".".join(map(str, path)))
def test_every_value_is_needed_and_has_its_type(path: tuple[Any, ...]) -> None:
    missing = code_of(lambda: Approval.from_json(without(CONTENT, path)))
    if path[0] in ("entries", "claims") and len(path) == 2:
        return
    in_list = isinstance(path[-1], int)
    optional = path in MAY_BE_ABSENT or path[:2] == ("intent", "capabilities") or in_list
    assert missing or optional, path
    assert code_of(lambda: Approval.from_json(altered(CONTENT, path))), path


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("intent",),
        ("vrf_data",),
        ("webauthn_authentication",),
        ("webauthn_authentication", "response"),
        ("auth_sig",),
        ("session_proof",),
        ("identity_opening",),
        ("identity_opening", "record"),
        ("entries", 0),
        ("claims", 0),
        ("entry_openings", "provider"),
    ],
    ids=lambda path: ".".join(map(str, path)) or "approval",
)
def test_no_object_may_hold_more(path: tuple[Any, ...]) -> None:
    def more(value: Any, rest: tuple[Any, ...]) -> Any:
        copied = value.copy()
        if rest:
            copied[rest[0]] = more(copied[rest[0]], rest[1:])
        else:
            copied["note"] = "x"
        return copied

    refused("unknown_field", lambda: Approval.from_json(more(CONTENT, path)))


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "another raw id": ({"rawId": b64u(b"other")}, "malformed"),
    "another type": ({"type": "password"}, "malformed"),
    "extension results": ({"clientExtensionResults": {"prf": {"results": {"first": "AA"}}}}, "unknown_field"),
    "attachment": ({"authenticatorAttachment": "platform"}, "unknown_field"),
    "id that is too long": ({"id": b64u(bytes(1024)), "rawId": b64u(bytes(1024))}, "malformed"),
}


@pytest.mark.parametrize(("change", "code"), WRONG.values(), ids=WRONG)
def test_malformed_assertions_are_refused(change: dict[str, Any], code: str) -> None:
    content = Login().build()[0].webauthn.to_json()
    refused(code, lambda: WebAuthnAssertion.from_json({**content, **change}))


def test_too_much_is_refused() -> None:
    for read in (Approval.from_bytes, Enrolment.from_bytes):
        with pytest.raises(Exception, match="too_large"):
            read(b"[" * (APPROVAL_MAX + 1))


def test_a_registration_and_proofs_are_read_back() -> None:
    registration = SoftKey().registration()
    assert Registration.from_json(registration.to_json()) == registration
    for recovery in (None, bytes(64)):
        proofs = EnrolmentProofs(bytes(64), bytes(64), bytes(80), recovery)
        assert EnrolmentProofs.from_json(proofs.to_json()) == proofs


def test_possession_is_shown_for_one_role_and_intent() -> None:
    roles = ("identity", "device", "recovery", "k_session")
    messages = {possession_message(role, digest) for role in roles for digest in (bytes(32), b"\x01" * 32)}
    assert len(messages) == 8
    assert possession_message("device", bytes(32)) == b"countersign/possess/v1" + lp("device") + lp(bytes(32))


def test_values_that_are_handed_out_are_in_no_repr() -> None:
    approval, _context = Login().build()
    shown = repr(approval)
    assert "Ada" not in shown
    assert repr(approval.entry_openings["provider"].salt) not in shown
    assert dataclasses.replace(approval, claims=()).digest != approval.digest
