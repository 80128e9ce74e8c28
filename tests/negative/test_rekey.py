"""Every way to carry sessions on that must be refused: in a change, in a login afterwards, by the registry's rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from authenticator.errors import CountersignError, InputError
from authenticator.protocol import ethereum
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import b64u
from authenticator.protocol.entry import (
    Entry,
    EntrySignature,
    Opening,
    delegation_granted,
    parse_entry,
    provider_commitment,
    session_created,
    session_rekeyed,
    session_revoked,
)
from authenticator.protocol.identity import IdentityRecord
from authenticator.verify.approval import ApprovalContext, KnownSession, verify_approval
from authenticator.verify.change import verify_change
from authenticator.verify.entry import Admission, Recorded, admit
from tests.fakes.approvals import NETWORK, PROVIDER, Login, Person
from tests.fakes.changes import SPARE, Change, Session, grown

ADA, MALLORY = grown(), grown("mallory")
NET = NETWORK.network_id
LIVE, OTHER, ENDED, FOREIGN = Session(0), Session(1), Session(2, live=False), Session(7)
KEYS = {session.number: session.key(ADA, 0) for session in (LIVE, OTHER, ENDED, FOREIGN)}
GOOD = (LIVE.rekeyed(ADA, NET), OTHER.rekeyed(ADA, NET))
ACCOUNT = ethereum.account_of(LIVE.key(ADA, 1))
Rekeys = tuple[Entry, ...]


def rekeyed(session: Session = LIVE, **changes: Any) -> Entry:
    """A leaf that carries a session on, with other contents, well signed."""
    values = {
        "network": NET,
        "address": session.address,
        "account": ethereum.account_of(session.key(ADA, 1)),
        "commitment": session.commitment,
        "previous_key": KEYS[session.number],
        **changes,
    }
    return session_rekeyed(**values)


def unsigned(entry: Entry, **fields: Any) -> Entry:
    """Other contents under the old signature."""
    return dataclasses.replace(entry, fields={**entry.fields, **fields})


CHANGES: list[tuple[str, Rekeys, str, int]] = [
    ("none-carried-on", (), "entries", 20),
    ("one-left-behind", GOOD[:1], "entries", 20),
    ("one-twice", (*GOOD, GOOD[0]), "entries", 20),
    ("one-twice-instead-of-the-other", (GOOD[0], GOOD[0]), "entries", 20),
    ("an-ended-one-too", (*GOOD, rekeyed(ENDED)), "session_revoked", 19),
    ("somebody-elses-too", (*GOOD, rekeyed(FOREIGN)), "entries", 20),
    ("somebody-elses-instead", (GOOD[0], rekeyed(FOREIGN)), "entries", 20),
    ("under-another-address", (GOOD[1], rekeyed(address="ab" * 16)), "entries", 20),
    ("another-network", (GOOD[1], rekeyed(network="00" * 32)), "wrong_network", 20),
    ("another-provider", (GOOD[1], rekeyed(commitment=bytes(32))), "entries", 20),
    ("the-other-sessions-provider", (GOOD[1], rekeyed(commitment=OTHER.commitment)), "entries", 20),
    (
        "signed-by-the-new-account",
        (GOOD[1], rekeyed(previous_key=LIVE.key(ADA, 1), account=ethereum.account_of(KEYS[0]))),
        "account_mismatch",
        18,
    ),
    ("signed-by-the-other-sessions-account", (GOOD[1], rekeyed(previous_key=KEYS[1])), "account_mismatch", 18),
    ("signed-by-mallory", (GOOD[1], rekeyed(previous_key=LIVE.key(MALLORY, 0))), "account_mismatch", 18),
    ("to-the-same-account", (GOOD[1], rekeyed(account=ethereum.account_of(KEYS[0]))), "account_mismatch", 18),
    ("to-one-account-for-both", (GOOD[1], rekeyed(account=ethereum.account_of(OTHER.key(ADA, 1)))), "entries", 20),
    ("to-the-account-of-another-session", (GOOD[1], rekeyed(account=ethereum.account_of(KEYS[1]))), "entries", 20),
    ("to-the-account-of-an-ended-session", (GOOD[1], rekeyed(account=ethereum.account_of(KEYS[2]))), "entries", 20),
    (
        "account-changed-after-signing",
        (GOOD[1], unsigned(GOOD[0], account=ethereum.account_of(LIVE.key(MALLORY, 1)))),
        "bad_signature",
        18,
    ),
    ("signature-of-the-other", (GOOD[1], dataclasses.replace(GOOD[0], sigs=GOOD[1].sigs)), "account_mismatch", 18),
    ("unsigned", (GOOD[1], dataclasses.replace(GOOD[0], sigs=())), "entries", 18),
    ("a-beginning-instead", (GOOD[1], session_created(NET, LIVE.address, LIVE.commitment, KEYS[0])), "entries", 20),
    ("an-end-instead", (GOOD[1], session_revoked(NET, LIVE.address, KEYS[0])), "entries", 20),
    ("a-permission-too", (*GOOD, delegation_granted(NET, LIVE.address, "ab" * 32, 3600, KEYS[0])), "entries", 20),
]


@pytest.mark.parametrize(("rekeys", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in CHANGES])
def test_in_a_change(rekeys: Rekeys, code: str, step: int) -> None:
    change = Change(renew=True, sessions=[LIVE, OTHER, ENDED], rekeys=rekeys)
    with pytest.raises(CountersignError) as caught:
        verify_change(*change.build())
    assert (caught.value.code, caught.value.step) == (code, step), caught.value


@pytest.mark.parametrize("sessions", [[LIVE], []], ids=["of-a-live-session", "of-none"])
def test_without_a_new_seed_nothing_is_carried_on(sessions: list[Session]) -> None:
    change = Change(remove=(SPARE.credential_id,), sessions=sessions, rekeys=GOOD[:1])
    with pytest.raises(CountersignError) as caught:
        verify_change(*change.build())
    assert (caught.value.code, caught.value.step) == ("entries", 20)


# ---- the leaf by itself ----


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        pytest.param(rekeyed(account=ethereum.account_of(KEYS[0])), "account_mismatch", id="to-the-same-account"),
        pytest.param(dataclasses.replace(GOOD[0], sigs=()), "entries", id="unsigned"),
        pytest.param(dataclasses.replace(GOOD[0], sigs=GOOD[0].sigs * 2), "entries", id="signed-twice"),
        pytest.param(unsigned(GOOD[0], address="ab" * 16), "bad_signature", id="another-address"),
        pytest.param(
            dataclasses.replace(GOOD[0], sigs=(EntrySignature(ACCOUNT, GOOD[0].sigs[0].sig),)),
            "account_mismatch",
            id="said-to-be-signed-by-the-new-account",
        ),
    ],
)
def test_signature(entry: Entry, code: str) -> None:
    with pytest.raises(CountersignError) as caught:
        entry.check_signature()
    assert caught.value.code == code


def put(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda leaf: leaf.update(changes)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(put(account=ACCOUNT.lower()), "not_canonical", id="account-without-checksum"),
        pytest.param(put(account="0x00"), "malformed", id="account-short"),
        pytest.param(put(provider_commitment=b64u(bytes(31))), "malformed", id="commitment-short"),
        pytest.param(put(address="AB" * 16), "malformed", id="address-in-capitals"),
        pytest.param(put(previous_account=ACCOUNT), "unknown_field", id="one-field-more"),
        pytest.param(lambda leaf: leaf.pop("provider_commitment"), "malformed", id="no-commitment"),
        pytest.param(lambda leaf: leaf.pop("account"), "malformed", id="no-account"),
    ],
)
def test_form(change: Callable[[dict[str, Any]], object], code: str) -> None:
    leaf = GOOD[0].to_json()
    change(leaf)
    with pytest.raises(InputError) as caught:
        parse_entry(leaf)
    assert caught.value.code == code


# ---- what the registry admits ----

RECORDED = Recorded(session_account=ethereum.account_of(KEYS[0]), session_commitment=b64u(LIVE.commitment))


@pytest.mark.parametrize(
    ("entry", "recorded", "code"),
    [
        pytest.param(GOOD[0], Recorded(), "session_unknown", id="unknown-session"),
        pytest.param(
            GOOD[0], dataclasses.replace(RECORDED, session_account=ACCOUNT), "account_mismatch", id="rekeyed-before"
        ),
        pytest.param(rekeyed(previous_key=LIVE.key(MALLORY, 0)), RECORDED, "account_mismatch", id="by-another-account"),
        pytest.param(
            GOOD[0], dataclasses.replace(RECORDED, session_revoked=True), "session_revoked", id="ended-session"
        ),
        pytest.param(rekeyed(commitment=bytes(32)), RECORDED, "entries", id="another-provider"),
    ],
)
def test_the_registry_refuses(entry: Entry, recorded: Recorded, code: str) -> None:
    with pytest.raises(CountersignError) as caught:
        admit(entry, recorded)
    assert caught.value.code == code


def test_a_session_that_was_carried_on_begins_no_second_time() -> None:
    again = session_created(NET, LIVE.address, LIVE.commitment, LIVE.key(ADA, 1))
    with pytest.raises(CountersignError) as caught:
        admit(again, dataclasses.replace(RECORDED, session_account=ACCOUNT, session_rekeyed=True))
    assert caught.value.code == "entries"


def test_the_registry_admits_the_account_that_is_recorded() -> None:
    assert admit(GOOD[0], RECORDED) is Admission.APPEND


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(session_created(NET, LIVE.address, LIVE.commitment, KEYS[0]), id="begins-again"),
        pytest.param(delegation_granted(NET, LIVE.address, "ab" * 32, 3600, KEYS[0]), id="grants"),
        pytest.param(session_revoked(NET, LIVE.address, KEYS[0]), id="ends"),
        pytest.param(rekeyed(account=ethereum.account_of(LIVE.key(ADA, 2))), id="carries-on-once-more"),
    ],
)
def test_an_account_that_was_given_up_records_nothing_more(entry: Entry) -> None:
    after = dataclasses.replace(RECORDED, session_account=ACCOUNT)
    with pytest.raises(CountersignError) as caught:
        admit(entry, after)
    assert caught.value.code == "account_mismatch"


# ---- a login afterwards ----


def login_of(person: Person) -> tuple[Approval, ApprovalContext]:
    """A login at a session that was carried on: the recorded leaf stands first."""
    login = Login(person=person, account_key=person.account_key())
    approval, context = login.build()
    leaf = carried(person)
    known = KnownSession(person.address(), "active", person.account(), rekeyed=leaf.leaf_hash)
    approval = dataclasses.replace(approval, entries=(leaf, *approval.entries[1:]))
    return approval, dataclasses.replace(context, session=known)


def carried(person: Person, **changes: Any) -> Entry:
    commitment = provider_commitment(person.secret("provider-salt"), PROVIDER.provider)
    values = {
        "network": NET,
        "address": person.address(),
        "account": person.account(),
        "commitment": commitment,
        "previous_key": person.account_key(seeds=0),
        **changes,
    }
    return session_rekeyed(**values)


def renewed() -> Person:
    person = Person()
    record: IdentityRecord = person.record
    change = Change(person=person, renew=True)
    change.accept()
    assert person.record.identity_pk != record.identity_pk
    return person


def test_the_recorded_leaf_opens_the_session() -> None:
    person = renewed()
    approval, context = login_of(person)
    verified = verify_approval(approval, context)
    assert verified.account == person.account() != ethereum.account_of(person.account_key(seeds=0))
    assert [entry.kind for entry in verified.entries] == ["session.rekeyed", "delegation.granted"]


LoginAfter = Callable[[Person, Approval, ApprovalContext], tuple[Approval, ApprovalContext]]


def first(make: Callable[[Person], Entry]) -> LoginAfter:
    return lambda person, approval, context: (
        dataclasses.replace(approval, entries=(make(person), *approval.entries[1:])),
        context,
    )


def knows(**changes: Any) -> LoginAfter:
    return lambda person, approval, context: (
        approval,
        dataclasses.replace(context, session=dataclasses.replace(context.session, **changes)),
    )


def opened(**changes: Any) -> LoginAfter:
    return lambda person, approval, context: (
        dataclasses.replace(
            approval, entry_openings={"provider": dataclasses.replace(approval.entry_openings["provider"], **changes)}
        ),
        context,
    )


def begun_again(person: Person) -> Entry:
    commitment = provider_commitment(person.secret("provider-salt"), PROVIDER.provider)
    return session_created(NET, person.address(), commitment, person.account_key())


LOGINS: list[tuple[str, LoginAfter, str, int]] = [
    ("begins-again-instead", first(begun_again), "entries", 20),
    ("another-leaf-than-the-recorded", first(lambda p: carried(p, previous_key=p.account_key(3))), "entries", 20),
    ("another-address", first(lambda p: carried(p, address="ab" * 16)), "entries", 20),
    ("another-account", first(lambda p: carried(p, account=MALLORY.account())), "entries", 20),
    ("another-commitment", first(lambda p: carried(p, commitment=bytes(32))), "entries", 20),
    ("another-network", first(lambda p: carried(p, network="00" * 32)), "wrong_network", 20),
    ("where-nothing-was-rekeyed", knows(rekeyed=None), "entries", 20),
    ("where-it-was-rekeyed-once-more", knows(rekeyed=bytes(32)), "entries", 20),
    ("where-another-account-is-recorded", knows(account=MALLORY.account()), "account_mismatch", 18),
    ("where-the-session-has-ended", knows(status="revoked"), "session_revoked", 19),
    ("opened-with-another-salt", opened(salt=bytes(32)), "entries", 20),
    ("opened-as-another-provider", opened(value="ab" * 16), "entries", 20),
    ("not-opened", lambda p, a, c: (dataclasses.replace(a, entry_openings={}), c), "entries", 20),
    (
        "opened-twice",
        lambda p, a, c: (
            dataclasses.replace(a, entry_openings={**a.entry_openings, "more": Opening(bytes(32), PROVIDER.provider)}),
            c,
        ),
        "entries",
        20,
    ),
    ("recorded-leaf-missing", lambda p, a, c: (dataclasses.replace(a, entries=a.entries[1:]), c), "entries", 20),
]


@pytest.mark.parametrize(("after", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in LOGINS])
def test_in_a_login(after: LoginAfter, code: str, step: int) -> None:
    person = renewed()
    approval, context = after(person, *login_of(person))
    with pytest.raises(CountersignError) as caught:
        verify_approval(approval, context)
    assert (caught.value.code, caught.value.step) == (code, step), caught.value


def test_the_account_of_the_seed_before_signs_in_no_more() -> None:
    person = renewed()
    old = Login(person=person, account_key=person.account_key(seeds=0))
    approval, context = old.build()
    known = KnownSession(person.address(), "active", person.account(), rekeyed=carried(person).leaf_hash)
    with pytest.raises(CountersignError) as caught:
        verify_approval(approval, dataclasses.replace(context, session=known))
    assert (caught.value.code, caught.value.step) == ("account_mismatch", 18)


def test_the_identity_key_of_the_seed_before_binds_nothing_more() -> None:
    person = renewed()
    thief = Login(person=person, binding_seed=person.secret("identity"))
    approval, context = thief.build()
    with pytest.raises(CountersignError) as caught:
        verify_approval(approval, context)
    assert (caught.value.code, caught.value.step) == ("binding", 16)
