"""Receipts that must not be read or believed."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from typing import Any

import pytest

from authenticator.protocol.canonical import b64u
from authenticator.protocol.entry import (
    Attestation,
    EntrySignature,
    Opening,
    identity_enrolled,
    session_created,
    session_revoked,
)
from authenticator.protocol.note import Checkpoint, sign_note, signature_line
from authenticator.protocol.receipt import Receipt
from authenticator.verify.receipt import verify_receipt
from tests.fakes.approvals import (
    HEIGHT,
    NETWORK,
    NOW,
    PROVIDER,
    REGISTRY,
    REGISTRY_SEED,
    RELAY_SEED,
    Login,
    Person,
    network,
    seed,
)
from tests.fakes.ledger import Ledger
from tests.fakes.refusal import refused

LEDGER = Ledger()
GOOD, GRANTED = LEDGER.record(Login().build()[0])
GOOD = LEDGER.receipt(GOOD.entry, dict(GOOD.openings))
SALT = GOOD.openings["provider"].salt
TEXT = GOOD.checkpoint.partition("\n\n")[0] + "\n"
INVALID, HEAD, NOT_IN = "receipt_invalid", "checkpoint_invalid", "inclusion"


def change(**changes: Any) -> Receipt:
    return dataclasses.replace(GOOD, **changes)


def head(text: str, name: str = REGISTRY.name, by: bytes = REGISTRY_SEED) -> Receipt:
    return change(checkpoint=sign_note(text, name, by))


def line(number: int, text: str) -> str:
    lines = TEXT.split("\n")
    lines[number] = text
    return "\n".join(lines)


def other_tree() -> Receipt:
    """A head that the registry signed, of another tree of the same size."""
    forked = Ledger(list(reversed(LEDGER.entries)))
    return change(checkpoint=forked.checkpoint())


def smaller_tree() -> Receipt:
    """A head from before the entry was appended."""
    return change(checkpoint=Ledger(LEDGER.entries[: GOOD.index]).checkpoint())


def signed_by_another() -> Receipt:
    entry = dataclasses.replace(GOOD.entry, sigs=(EntrySignature(Person("bob").account(), GOOD.entry.sigs[0].sig),))
    ledger = Ledger()
    ledger.append(entry)
    return ledger.receipt(entry)


def unsigned() -> Receipt:
    entry = dataclasses.replace(GOOD.entry, sigs=())
    ledger = Ledger()
    ledger.append(entry)
    return ledger.receipt(entry)


def unsigned_revocation() -> Receipt:
    revoked = session_revoked(NETWORK.network_id, GOOD.entry.text("address"), Person().account_key())
    entry = dataclasses.replace(revoked, sigs=GOOD.entry.sigs)
    ledger = Ledger()
    ledger.append(entry)
    return ledger.receipt(entry)


def of_another_network() -> Receipt:
    entry = session_created("00" * 32, "ab" * 16, bytes(32), Person().account_key())
    ledger = Ledger()
    ledger.append(entry)
    return ledger.receipt(entry)


CASES: dict[str, tuple[Callable[[], Receipt], str]] = {
    "another network's receipt": (lambda: change(network="00" * 32), "wrong_network"),
    "entry of another network": (of_another_network, "wrong_network"),
    "head that nobody signed": (lambda: change(checkpoint=TEXT), HEAD),
    "head without signatures": (lambda: change(checkpoint=f"{TEXT}\n"), HEAD),
    "head signed by another key": (lambda: head(TEXT, by=seed("stranger")), HEAD),
    "head signed by the relay": (lambda: head(TEXT, by=RELAY_SEED), HEAD),
    "head signed under another name": (lambda: head(TEXT, name="countersign-registry/other"), HEAD),
    "head of another registry": (lambda: head(line(0, "countersign-registry/other")), HEAD),
    "head with a changed size": (lambda: change(checkpoint=GOOD.checkpoint.replace(TEXT, line(1, "7"))), HEAD),
    "head with a changed height": (
        lambda: change(checkpoint=GOOD.checkpoint.replace(f"height {HEIGHT}", f"height {HEIGHT + 1}")),
        HEAD,
    ),
    "head with a changed time": (
        lambda: change(checkpoint=GOOD.checkpoint.replace(f"time {NOW}", f"time {NOW + 1}")),
        HEAD,
    ),
    "head with another line": (lambda: head(f"{TEXT}state 0\n"), HEAD),
    "head without its time": (lambda: head(TEXT.rpartition("time")[0]), HEAD),
    "head with a zero before its size": (lambda: head(line(1, "06")), HEAD),
    "head with carriage returns": (lambda: change(checkpoint=GOOD.checkpoint.replace("\n", "\r\n")), HEAD),
    "head with a signature that does not hold": (
        lambda: change(checkpoint=GOOD.checkpoint + signature_line("other\n", REGISTRY.name, REGISTRY_SEED)),
        HEAD,
    ),
    "empty head": (lambda: change(checkpoint=""), HEAD),
    "head of an empty tree": (
        lambda: head(Checkpoint(REGISTRY.name, 0, bytes(32), HEIGHT, NOW).text()),
        HEAD,
    ),
    "head of another tree": (other_tree, NOT_IN),
    "head from before": (smaller_tree, NOT_IN),
    "another place": (lambda: change(index=GOOD.index + 1), NOT_IN),
    "place before": (lambda: change(index=GOOD.index - 1), NOT_IN),
    "place beyond the tree": (lambda: change(index=len(LEDGER.entries)), NOT_IN),
    "place far beyond the tree": (lambda: change(index=2**52), NOT_IN),
    "no proof": (lambda: change(proof=()), NOT_IN),
    "proof that is cut": (lambda: change(proof=GOOD.proof[:-1]), NOT_IN),
    "proof that is longer": (lambda: change(proof=(*GOOD.proof, bytes(32))), NOT_IN),
    "proof in another order": (lambda: change(proof=GOOD.proof[::-1]), NOT_IN),
    "proof with another hash": (lambda: change(proof=(bytes(32), *GOOD.proof[1:])), NOT_IN),
    "proof with a short hash": (lambda: change(proof=(bytes(31), *GOOD.proof[1:])), NOT_IN),
    "proof of another entry": (lambda: change(proof=GRANTED.proof, index=GRANTED.index), NOT_IN),
    "another entry": (lambda: change(entry=GRANTED.entry), NOT_IN),
    "entry with another account": (
        lambda: change(
            entry=dataclasses.replace(GOOD.entry, fields={**GOOD.entry.fields, "account": Person("bob").account()})
        ),
        NOT_IN,
    ),
    "entry without its signature": (lambda: change(entry=dataclasses.replace(GOOD.entry, sigs=())), NOT_IN),
    "recorded and signed by another": (signed_by_another, "account_mismatch"),
    "recorded without a signature": (unsigned, "entries"),
    "recorded with another entry's signature": (unsigned_revocation, "bad_signature"),
    "attestation of the relay that does not hold": (
        lambda: change(attestations=(Attestation.make(NETWORK.network_id, GRANTED.entry.leaf_hash, RELAY_SEED),)),
        "bad_signature",
    ),
    "opening to another provider": (
        lambda: change(openings={"provider": Opening(SALT, "00" * 16)}),
        INVALID,
    ),
    "opening with another salt": (
        lambda: change(openings={"provider": Opening(bytes(32), PROVIDER.provider)}),
        INVALID,
    ),
    "opening to a provider in upper case": (
        lambda: change(openings={"provider": Opening(SALT, PROVIDER.provider.upper())}),
        INVALID,
    ),
    "opening to a provider with a blank": (
        lambda: change(openings={"provider": Opening(SALT, PROVIDER.provider[:2] + " " + PROVIDER.provider[2:])}),
        INVALID,
    ),
    "opening to no provider": (lambda: change(openings={"provider": Opening(SALT, "photos")}), INVALID),
    "opening of something else": (
        lambda: change(openings={"account": GOOD.openings["provider"]}),
        INVALID,
    ),
    "opening more": (
        lambda: change(openings={**GOOD.openings, "identity": GOOD.openings["provider"]}),
        INVALID,
    ),
    "opening of an entry that hides nothing": (
        lambda: dataclasses.replace(LEDGER.receipt(GRANTED.entry), openings=GOOD.openings),
        INVALID,
    ),
}


@pytest.mark.parametrize(("make", "code"), CASES.values(), ids=CASES)
def test_receipts_that_prove_nothing_are_refused(make: Callable[[], Receipt], code: str) -> None:
    receipt = make()
    refused(code, lambda: verify_receipt(receipt, NETWORK))


def test_a_receipt_of_this_network_is_nothing_in_another() -> None:
    refused("wrong_network", lambda: verify_receipt(GOOD, network(name="other")))


def test_the_quorum_of_the_pinned_record_is_needed() -> None:
    strict = dataclasses.replace(NETWORK, quorum=1)
    entry = identity_enrolled(strict.network_id, bytes(32))
    ledger = Ledger()
    ledger.append(entry)
    receipt = dataclasses.replace(ledger.receipt(entry), network=strict.network_id, attestations=())
    refused("quorum_missing", lambda: verify_receipt(receipt, strict))


def content(**changes: Any) -> Any:
    return {name: value for name, value in {**GOOD.to_json(), **changes}.items() if value is not ...}


FORMS: dict[str, Any] = {
    "a list": [],
    "nothing": {},
    "another version": content(v=2),
    "another field": content(note="x"),
    **{f"no {name}": content(**{name: ...}) for name in GOOD.to_json()},
    "network in upper case": content(network=NETWORK.network_id.upper()),
    "entry as text": content(entry=json.dumps(GOOD.entry.to_json())),
    "entry of an unknown kind": content(entry={**GOOD.entry.to_json(), "kind": "session.lent"}),
    "negative place": content(index=-1),
    "place as text": content(index="4"),
    "place beyond exact numbers": content(index=2**53),
    "proof as text": content(proof="proof"),
    "proof with a short hash": content(proof=[b64u(bytes(31))]),
    "proof with a padded hash": content(proof=[b64u(bytes(32)) + "="]),
    "proof that is too long": content(proof=[b64u(bytes(32))] * 64),
    "head that is no text": content(checkpoint=1),
    "head that is too long": content(checkpoint="a" * 17_000),
    "attestations as an object": content(attestations={}),
    "attestation without a signer": content(attestations=[{"sig": b64u(bytes(64))}]),
    "too many attestations": content(attestations=[a.to_json() for a in GOOD.attestations] * 65),
    "openings as a list": content(openings=[]),
    "opening with a short salt": content(openings={"provider": {"salt": "AA", "value": "x"}}),
}


@pytest.mark.parametrize("value", FORMS.values(), ids=FORMS)
def test_malformed_receipts_are_refused(value: Any) -> None:
    refused(INVALID, lambda: Receipt.from_bytes(json.dumps(value).encode()))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", INVALID),
        (b"receipt", INVALID),
        (b"\xff\xfe", INVALID),
        (GOOD.to_bytes()[:-1], INVALID),
        (GOOD.to_bytes() + b"{}", INVALID),
        (GOOD.to_bytes().replace(b'"index"', b'"index":1,"index"'), INVALID),
        (b"[" * 100_000, "too_large"),
        (b"[" * 60_000, INVALID),
    ],
    ids=["nothing", "no JSON", "not UTF-8", "cut", "more", "a member twice", "too large", "nested"],
)
def test_bytes_that_are_no_receipt_are_refused(data: bytes, code: str) -> None:
    refused(code, lambda: Receipt.from_bytes(data))


def test_the_receipt_that_was_spoiled_holds() -> None:
    assert verify_receipt(GOOD, NETWORK).openings["provider"].value == PROVIDER.provider
    assert verify_receipt(Receipt.from_bytes(json.dumps(content(), indent=2).encode()), NETWORK).entry == GOOD.entry
