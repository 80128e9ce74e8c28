"""The relay's answers about identities: read strictly, and a nonsensical one is the relay's fault."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from authenticator.clients.relay import RelayClient
from authenticator.errors import CountersignError
from authenticator.limits import CREDENTIALS_MAX, ENTRIES_AT_ONCE_MAX, HTTP_BODY_MAX, STORED_SESSIONS_MAX, VAULT_MAX
from authenticator.protocol.canonical import b64u
from authenticator.protocol.change import StoredSession
from authenticator.protocol.entry import Entry, identity_changed
from tests.fakes.approvals import NOW
from tests.fakes.changes import Change, Session, grown
from tests.fakes.http_peer import answering, peer
from tests.fakes.world import World
from tests.negative.test_open_identity import by_key

Edit = Callable[[dict[str, Any]], object]
ADA = grown()
LOG = World().log


def receipt(entry: Entry) -> Any:
    (index,) = LOG.append(entry)
    return LOG.receipt(entry, index).to_json()


NET = LOG.network.network_id
CHANGED = receipt(identity_changed(NET, bytes(32), b"\1" * 32))
SESSION = StoredSession("ab" * 16, 0, "cd" * 16, NOW, NOW + 5, 3)
STORED: dict[str, Any] = {
    "opening": ADA.opening.to_json(),
    "vault": b64u(ADA.vault),
    "vault_signature": b64u(b"\3" * 64),
    "receipt": CHANGED,
    "sessions": [SESSION.to_json()],
    "server_time": NOW,
}
LOOKUP: dict[str, Any] = {
    "credentials": [b64u(credential.id) for credential in ADA.record.credentials],
    "prf_salt": b64u(bytes(32)),
    "nonce": b64u(b"\2" * 32),
    "server_time": NOW,
}
RECEIPTS: dict[str, Any] = {"receipts": [CHANGED]}


def told(answer: Any, call: Callable[[RelayClient], Any], status: int = 200) -> Any:
    with peer(answering(status, json.dumps(answer).encode())) as url:
        return call(RelayClient(url))


def lookup(client: RelayClient) -> Any:
    return client.lookup_identity(ADA.identity_id)


def open_identity(client: RelayClient) -> Any:
    return client.open_identity(by_key())


def change(client: RelayClient) -> Any:
    return client.change_identity(Change().build()[0])


def test_a_stored_identity() -> None:
    stored = told({**STORED, "more": "in a later version"}, open_identity)
    assert stored.opening == ADA.opening
    assert (stored.vault, stored.vault_signature) == (ADA.vault, b"\3" * 64)
    assert stored.sessions == (SESSION,)
    assert (stored.server_time, stored.receipt.entry.kind) == (NOW, "identity.changed")
    assert repr(stored.vault) not in repr(stored)


def test_a_lookup() -> None:
    found = told(LOOKUP, lookup)
    assert found.credentials == tuple(credential.id for credential in ADA.record.credentials)
    assert (found.prf_salt, found.nonce, found.server_time) == (bytes(32), b"\2" * 32, NOW)
    assert repr(found.prf_salt) not in repr(found)


def test_receipts_of_a_change() -> None:
    (got,) = told(RECEIPTS, change)
    assert got.to_json() == CHANGED


def test_many_receipts_are_longer_than_other_answers() -> None:
    carried = [receipt(Session(number).rekeyed(ADA, NET)) for number in range(ENTRIES_AT_ONCE_MAX)]
    assert len(json.dumps(carried)) > HTTP_BODY_MAX
    assert len(told({"receipts": carried}, change)) == ENTRIES_AT_ONCE_MAX


def put(name: str, value: Any) -> Edit:
    return lambda answer: answer.update({name: value})


def drop(name: str) -> Edit:
    return lambda answer: answer.pop(name)


ANSWERS: list[Any] = [
    *[pytest.param(STORED, open_identity, drop(name), id=f"stored-without-{name}") for name in STORED],
    *[pytest.param(LOOKUP, lookup, drop(name), id=f"lookup-without-{name}") for name in LOOKUP],
    pytest.param(RECEIPTS, change, drop("receipts"), id="no-receipts"),
    pytest.param(RECEIPTS, change, put("receipts", [CHANGED] * (ENTRIES_AT_ONCE_MAX + 1)), id="too-many-receipts"),
    pytest.param(RECEIPTS, change, put("receipts", [{}]), id="receipt-that-is-none"),
    pytest.param(STORED, open_identity, put("vault", b64u(bytes(VAULT_MAX + 1))), id="vault-too-large"),
    pytest.param(STORED, open_identity, put("vault", "A==="), id="vault-padded"),
    pytest.param(STORED, open_identity, put("opening", {"salt": "", "record": {}}), id="opening-empty"),
    pytest.param(STORED, open_identity, put("sessions", [{}]), id="session-that-is-none"),
    pytest.param(
        STORED, open_identity, put("sessions", [SESSION.to_json()] * (STORED_SESSIONS_MAX + 1)), id="too-many-sessions"
    ),
    pytest.param(LOOKUP, lookup, put("credentials", ["!"]), id="credential-no-base64url"),
    pytest.param(LOOKUP, lookup, put("credentials", ["AAAA"] * (CREDENTIALS_MAX + 1)), id="too-many-credentials"),
    pytest.param(LOOKUP, lookup, put("nonce", b64u(bytes(16))), id="nonce-short"),
    pytest.param(LOOKUP, lookup, put("prf_salt", b64u(bytes(33))), id="salt-long"),
]


@pytest.mark.parametrize(("answer", "call", "edit"), ANSWERS)
def test_nonsense(answer: dict[str, Any], call: Callable[[RelayClient], Any], edit: Edit) -> None:
    changed = deepcopy(answer)
    edit(changed)
    with pytest.raises(CountersignError) as caught:
        told(changed, call)
    assert caught.value.code == "peer_answer"


@pytest.mark.parametrize(
    ("call", "status", "code"),
    [
        pytest.param(lookup, 404, "identity_unknown", id="unknown"),
        pytest.param(open_identity, 403, "computer_removed", id="removed"),
        pytest.param(open_identity, 404, "recovery_unknown", id="no-such-phrase"),
        pytest.param(open_identity, 429, "rate_limited", id="too-often"),
        pytest.param(change, 403, "record_change", id="not-allowed"),
        pytest.param(change, 503, "registry_down", id="registry-away"),
    ],
)
def test_refusals_are_raised_again(call: Callable[[RelayClient], Any], status: int, code: str) -> None:
    with pytest.raises(CountersignError) as caught:
        told({"error": code, "error_description": ""}, call, status)
    assert caught.value.code == code
