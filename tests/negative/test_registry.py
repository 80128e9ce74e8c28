"""Everything the registry must refuse to record, each with its exact code, and nothing recorded by it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from authenticator.clients.http import HttpClient
from authenticator.limits import ENTRIES_AT_ONCE_MAX, RELAYS_PER_ENTRY_MAX
from authenticator.protocol import ed25519, ethereum
from authenticator.protocol.canonical import b64u
from authenticator.protocol.entry import Entry, EntrySignature
from authenticator.registry.api import create_app
from authenticator.registry.log import Log
from tests.fakes.registry_world import Entries, World, address, delegation, make_record, seed
from tests.fakes.served import served

Body = dict[str, Any]
Build = Callable[[Entries], Any]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, Log]]:
    """A log with a live session, an ended and a rekeyed one, a revoked key, a provider and two identities."""
    world = World(tmp_path_factory.mktemp("negative") / "registry")
    log = world.open()
    make = world.entries
    world.add(log, make.session("live"), make.granted("live", "key"))
    world.add(log, make.granted("live", "revoked key"), make.session("gone"), make.granted("gone", "gone key"))
    world.add(log, make.provider("photos"), make.enrolled("alice"), make.changed("alice", "alice again"))
    world.add(log, make.session("moved"), make.granted("moved", "old key"), make.rekeyed("moved", "moved on"))
    log.append([make.key_revoked("live", "revoked key"), make.ended("gone")], [[], []])
    yield world, log
    log.close()


@pytest.fixture(scope="module")
def door(opened: tuple[World, Log]) -> Iterator[HttpClient]:
    world, log = opened
    with served(create_app(log, world.signed)) as face:
        yield HttpClient(face.url, "registry_down")


def one(make: Entries, entry: Entry) -> Body:
    return make.body([entry])


def changed(entry: Entry, **fields: object) -> Entry:
    """The same entry with other contents and the old signature."""
    return replace(entry, fields={**entry.fields, **fields})  # type: ignore[dict-item]


def resigned(entry: Entry, signer: str) -> Entry:
    """The same contents, signed by another account."""
    bare = replace(entry, sigs=())
    key = seed(signer)
    signature = ethereum.sign_personal(key, bare.signed_part)
    return replace(bare, sigs=(EntrySignature(ethereum.account_of(key), signature),))


def posing(entry: Entry, signer: str) -> Entry:
    """Signed by another account, and said to be signed by the right one."""
    return replace(entry, sigs=(replace(resigned(entry, signer).sigs[0], by=entry.account),))


def malleable(entry: Entry) -> Entry:
    """The same signature with the other s, which some verifiers accept too."""
    order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141
    sig = entry.sigs[0].sig
    other = f"{order - int(sig[66:130], 16):064x}" + ("1b" if sig[130:] == "1c" else "1c")
    return replace(entry, sigs=(replace(entry.sigs[0], sig=sig[:66] + other),))


def without_attestation(entry: Callable[[Entries], Entry]) -> Build:
    return lambda make: make.body([entry(make)], attested=False)


def attested_by(name: str) -> Build:
    def build(make: Entries) -> Body:
        return Entries(make.network, seed(name)).body([make.session("new")])

    return build


def attestation_of_another(make: Entries) -> Body:
    body = one(make, make.session("new"))
    body["attestations"] = one(make, make.session("other"))["attestations"]
    return body


def attestation_in_another_network(make: Entries) -> Body:
    body = one(make, make.session("new"))
    elsewhere = Entries("ab" * 32, seed("relay"))
    body["attestations"] = [[each.to_json() for each in elsewhere.attest(make.session("new"))]]
    return body


def edited(edit: Callable[[Body], object], entry: Callable[[Entries], Entry] | None = None) -> Build:
    """A good body, then spoilt."""

    def build(make: Entries) -> Body:
        body = copy.deepcopy(one(make, entry(make) if entry else make.session("new")))
        edit(body)
        return body

    return build


def provider_posing(make: Entries) -> Body:
    """Registers another provider's record under one's own signature."""
    genuine, own = make.provider("bank"), make.provider("thief")
    return one(make, replace(genuine, sigs=own.sigs))


def provider_signed_by_another(make: Entries) -> Body:
    genuine = make.provider("bank")
    signature = ed25519.sign(seed("thief"), genuine.signed_part)
    return one(make, replace(genuine, sigs=(replace(genuine.sigs[0], sig=b64u(signature)),)))


def provider_under_another_id(make: Entries) -> Body:
    return one(make, changed(make.provider("bank"), provider="ab" * 16))


def provider_with_another_name(make: Entries) -> Body:
    record = {**make.provider("bank").fields["record"], "name": "Your bank"}  # type: ignore[dict-item]
    return one(make, changed(make.provider("bank"), record=record))


ROWS: list[Any] = [
    # What is no body at all.
    pytest.param(lambda _: b"", 400, "malformed", id="empty-body"),
    pytest.param(lambda _: b"{", 400, "malformed", id="not-json"),
    pytest.param(lambda _: b"[]", 400, "malformed", id="a-list"),
    pytest.param(lambda _: b"\xff\xfe", 400, "malformed", id="not-utf8"),
    pytest.param(lambda _: b"[" * 10_000, 400, "malformed", id="nested-without-end"),
    pytest.param(lambda _: b'{"entries":[],"entries":[],"attestations":[]}', 400, "malformed", id="duplicate-name"),
    pytest.param(lambda _: {"entries": [], "attestations": []}, 400, "malformed", id="no-entries"),
    pytest.param(lambda _: {"entries": []}, 400, "malformed", id="no-attestation-lists"),
    pytest.param(edited(lambda body: body.update(extra=1)), 400, "unknown_field", id="unknown-field"),
    pytest.param(
        edited(lambda body: body["attestations"].append([])), 400, "malformed", id="more-attestations-than-entries"
    ),
    pytest.param(edited(lambda body: body.update(attestations=[])), 400, "malformed", id="fewer-attestations"),
    pytest.param(edited(lambda body: body.update(attestations=[{}])), 400, "malformed", id="attestations-no-list"),
    pytest.param(
        edited(lambda body: body["attestations"][0].extend(body["attestations"][0] * RELAYS_PER_ENTRY_MAX)),
        400,
        "malformed",
        id="too-many-attestations",
    ),
    pytest.param(
        lambda make: make.body([make.session(f"n{each}") for each in range(ENTRIES_AT_ONCE_MAX + 1)]),
        400,
        "malformed",
        id="too-many-entries",
    ),
    # What is no entry.
    pytest.param(edited(lambda body: body["entries"][0].update(v=2)), 400, "malformed", id="another-version"),
    pytest.param(edited(lambda body: body["entries"][0].update(v=True)), 400, "malformed", id="version-true"),
    pytest.param(
        edited(lambda body: body["entries"][0].update(kind="session.renamed")), 400, "unknown_field", id="unknown-kind"
    ),
    pytest.param(
        edited(lambda body: body["entries"][0].update(name="Ann")), 400, "unknown_field", id="field-of-no-kind"
    ),
    pytest.param(edited(lambda body: body["entries"][0].pop("address")), 400, "malformed", id="no-address"),
    pytest.param(
        edited(lambda body: body["entries"][0].update(address="AB" * 16)), 400, "malformed", id="address-upper-case"
    ),
    pytest.param(
        edited(lambda body: body["entries"][0].update(address="ab" * 20)), 400, "malformed", id="address-too-long"
    ),
    pytest.param(
        edited(lambda body: body["entries"][0].update(account=body["entries"][0]["account"].lower())),
        400,
        "not_canonical",
        id="account-without-checksum",
    ),
    pytest.param(
        edited(lambda body: body["entries"][0].update(provider_commitment="AAAA")),
        400,
        "malformed",
        id="commitment-short",
    ),
    pytest.param(
        edited(lambda body: body["entries"][0]["sigs"].append(body["entries"][0]["sigs"][0])),
        400,
        "malformed",
        id="two-signatures",
    ),
    pytest.param(edited(lambda body: body["entries"][0].update(sigs=[])), 403, "entries", id="no-signature"),
    pytest.param(
        lambda make: one(make, changed(make.granted("live", "new key"), expires_at=3601)),
        400,
        "not_canonical",
        id="expiry-not-rounded",
    ),
    pytest.param(
        edited(
            lambda body: body["entries"][0].update(expires_at=2**53 + 3600),
            lambda make: make.granted("live", "new key"),
        ),
        400,
        "malformed",
        id="expiry-beyond-integers",
    ),
    # Signatures.
    pytest.param(
        lambda make: one(make, changed(make.session("new"), address=address("live two"))),
        403,
        "bad_signature",
        id="address-changed-after-signing",
    ),
    pytest.param(
        lambda make: one(make, changed(make.session("new"), provider_commitment=b64u(seed("x")))),
        403,
        "bad_signature",
        id="commitment-changed-after-signing",
    ),
    pytest.param(
        lambda make: one(make, posing(make.session("new"), "thief")), 403, "bad_signature", id="signed-by-another-key"
    ),
    pytest.param(
        lambda make: one(make, resigned(make.session("new"), "thief")),
        403,
        "account_mismatch",
        id="names-another-account",
    ),
    pytest.param(
        lambda make: one(make, malleable(make.session("new"))), 403, "bad_signature", id="malleable-signature"
    ),
    pytest.param(
        edited(lambda body: body["entries"][0]["sigs"][0].update(sig="0x00")),
        400,
        "malformed",
        id="signature-short",
    ),
    pytest.param(
        lambda make: one(make, replace(make.enrolled("bob"), sigs=make.session("new").sigs)),
        403,
        "entries",
        id="identity-entry-is-signed",
    ),
    pytest.param(
        lambda make: one(make, Entries("ab" * 32, make.relay_seed).session("new")),
        403,
        "wrong_network",
        id="entry-of-another-network",
    ),
    # Attestations.
    pytest.param(without_attestation(lambda make: make.session("new")), 403, "entries", id="session-unattested"),
    pytest.param(
        without_attestation(lambda make: make.granted("live", "new key")), 403, "entries", id="delegation-unattested"
    ),
    pytest.param(without_attestation(lambda make: make.provider("bank")), 403, "entries", id="provider-unattested"),
    pytest.param(without_attestation(lambda make: make.enrolled("bob")), 403, "entries", id="identity-unattested"),
    pytest.param(
        without_attestation(lambda make: make.changed("alice again", "x")), 403, "entries", id="change-unattested"
    ),
    pytest.param(attested_by("stranger"), 403, "entries", id="attested-by-a-stranger"),
    pytest.param(attested_by("registry"), 403, "entries", id="attested-by-the-registry-itself"),
    pytest.param(attestation_of_another, 403, "bad_signature", id="attestation-of-another-entry"),
    pytest.param(attestation_in_another_network, 403, "bad_signature", id="attestation-in-another-network"),
    pytest.param(
        edited(lambda body: body["attestations"][0][0].update(sig="AAAA")), 400, "malformed", id="attestation-short"
    ),
    pytest.param(
        edited(lambda body: body["attestations"][0][0].update(role="relay")),
        400,
        "unknown_field",
        id="attestation-field",
    ),
    # What the log already says.
    pytest.param(
        lambda make: one(make, make.session("live", account="thief")), 403, "account_mismatch", id="session-of-another"
    ),
    pytest.param(lambda make: one(make, make.session("gone")), 403, "session_revoked", id="ended-session-again"),
    pytest.param(
        lambda make: one(make, make.session("gone", salt="x")), 403, "session_revoked", id="ended-session-another-leaf"
    ),
    pytest.param(
        lambda make: one(make, make.session("gone", account="thief")),
        403,
        "account_mismatch",
        id="ended-session-of-another",
    ),
    pytest.param(
        lambda make: one(make, make.granted("nobody", "new key")), 404, "session_unknown", id="delegation-nowhere"
    ),
    pytest.param(
        lambda make: one(make, make.granted("live", "new key", account="thief")),
        403,
        "account_mismatch",
        id="delegation-by-another",
    ),
    pytest.param(
        lambda make: one(make, make.granted("gone", "new key")),
        403,
        "session_revoked",
        id="delegation-in-ended-session",
    ),
    pytest.param(
        lambda make: one(make, make.granted("gone", "gone key")), 403, "session_revoked", id="old-delegation-again"
    ),
    pytest.param(
        lambda make: one(make, make.granted("live", "key", expires_at=1_890_000_000)),
        403,
        "entries",
        id="delegation-lengthened",
    ),
    pytest.param(
        lambda make: one(make, make.granted("live", "revoked key", expires_at=1_890_000_000)),
        403,
        "entries",
        id="revoked-delegation-granted-again",
    ),
    pytest.param(
        lambda make: make.body([make.session("x"), make.granted("live", "gone key")]),
        403,
        "entries",
        id="delegation-of-another-session",
    ),
    pytest.param(
        lambda make: make.body([make.key_revoked("live", "nothing")], attested=False),
        404,
        "delegation_unknown",
        id="revokes-unknown-delegation",
    ),
    pytest.param(
        lambda make: make.body([make.key_revoked("live", "gone key")], attested=False),
        404,
        "delegation_unknown",
        id="revokes-in-another-session",
    ),
    pytest.param(
        lambda make: make.body([make.key_revoked("live", "key", account="thief")], attested=False),
        403,
        "account_mismatch",
        id="revokes-anothers-delegation",
    ),
    pytest.param(
        lambda make: make.body([make.ended("live", account="thief")], attested=False),
        403,
        "account_mismatch",
        id="ends-anothers-session",
    ),
    pytest.param(
        lambda make: make.body([make.ended("live", account="thief")]),
        403,
        "account_mismatch",
        id="ends-anothers-session-with-the-relays-word",
    ),
    pytest.param(
        lambda make: make.body([posing(make.ended("live"), "thief")], attested=False),
        403,
        "bad_signature",
        id="ends-a-session-posing-as-its-account",
    ),
    pytest.param(
        lambda make: make.body([make.ended("nobody")], attested=False), 404, "session_unknown", id="ends-no-session"
    ),
    pytest.param(provider_posing, 403, "entries", id="provider-signed-as-another"),
    pytest.param(provider_signed_by_another, 403, "bad_signature", id="provider-signed-by-another-key"),
    pytest.param(provider_under_another_id, 400, "malformed", id="provider-under-another-id"),
    pytest.param(provider_with_another_name, 403, "bad_signature", id="provider-name-changed-after-signing"),
    pytest.param(lambda make: one(make, make.changed("alice", "x")), 403, "entries", id="replaces-an-old-identity"),
    pytest.param(lambda make: one(make, make.changed("nobody", "x")), 403, "entries", id="replaces-no-identity"),
    pytest.param(lambda make: one(make, make.changed("alice again", "alice")), 403, "entries", id="identity-goes-back"),
    # Sessions under another account.
    pytest.param(without_attestation(lambda make: make.rekeyed("live", "x")), 403, "entries", id="rekey-unattested"),
    pytest.param(lambda make: one(make, make.rekeyed("nobody", "x")), 404, "session_unknown", id="rekeys-no-session"),
    pytest.param(lambda make: one(make, make.rekeyed("gone", "x")), 403, "session_revoked", id="rekeys-an-ended-one"),
    pytest.param(
        lambda make: one(make, make.rekeyed("live", "x", before="thief")), 403, "account_mismatch", id="rekeys-anothers"
    ),
    pytest.param(
        lambda make: one(make, make.rekeyed("live", "live")), 403, "account_mismatch", id="rekeys-to-the-same-account"
    ),
    pytest.param(
        lambda make: one(make, make.rekeyed("live", "x", salt="y")), 403, "entries", id="rekeys-for-another-provider"
    ),
    pytest.param(
        lambda make: one(make, make.rekeyed("moved", "thief")), 403, "account_mismatch", id="rekeyed-by-the-old-account"
    ),
    pytest.param(
        lambda make: one(make, make.rekeyed("moved", "moved", before="moved on", salt="y")),
        403,
        "entries",
        id="rekeyed-back-for-another-provider",
    ),
    pytest.param(
        lambda make: one(make, posing(make.rekeyed("live", "x"), "thief")), 403, "bad_signature", id="rekey-posing"
    ),
    pytest.param(
        lambda make: one(make, changed(make.rekeyed("live", "x"), address=address("moved"))),
        403,
        "bad_signature",
        id="rekey-moved-after-signing",
    ),
    pytest.param(
        lambda make: one(make, make.session("moved")), 403, "account_mismatch", id="old-account-shows-its-beginning"
    ),
    pytest.param(
        lambda make: one(make, make.session("moved", account="moved on")), 403, "entries", id="new-account-begins-again"
    ),
    pytest.param(
        lambda make: one(make, make.granted("moved", "old key")), 403, "account_mismatch", id="old-account-grants-again"
    ),
    pytest.param(
        lambda make: one(make, make.granted("moved", "new key")), 403, "account_mismatch", id="old-account-grants"
    ),
    pytest.param(
        lambda make: make.body([make.key_revoked("moved", "old key")], attested=False),
        403,
        "account_mismatch",
        id="old-account-takes-a-key-back",
    ),
    pytest.param(
        lambda make: make.body([make.ended("moved")], attested=False), 403, "account_mismatch", id="old-account-ends"
    ),
    pytest.param(
        lambda make: make.body(
            [make.changed("alice again", "x"), make.rekeyed("live", "x"), make.rekeyed("live", "y")]
        ),
        403,
        "account_mismatch",
        id="one-session-rekeyed-twice-at-once",
    ),
    # All or none.
    pytest.param(
        lambda make: make.body(
            [make.changed("alice again", "x"), make.rekeyed("live", "x"), make.rekeyed("gone", "x")]
        ),
        403,
        "session_revoked",
        id="a-change-whose-last-session-has-ended",
    ),
    pytest.param(
        lambda make: make.body([make.session("x"), make.granted("x", "x key"), make.granted("y", "y key")]),
        404,
        "session_unknown",
        id="last-of-three-is-bad",
    ),
    pytest.param(
        lambda make: make.body([make.granted("x", "x key"), make.session("x")]),
        404,
        "session_unknown",
        id="delegation-before-its-session",
    ),
]


@pytest.mark.parametrize(("build", "status", "code"), ROWS)
def test_registry_refuses(opened: tuple[World, Log], door: HttpClient, build: Build, status: int, code: str) -> None:
    world, log = opened
    before = log.head()
    body = build(world.entries)
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = door.exchange("POST", "/entries", content=content)
    said = answer.json()
    assert isinstance(said, dict)
    assert (answer.status, said["error"]) == (status, code)
    assert log.head() == before
    assert log.session(address("live")).session.status == "active"


def test_good_bodies_are_accepted(opened: tuple[World, Log], tmp_path: Path) -> None:
    """The table above spoils bodies that would otherwise be accepted."""
    fresh = World(tmp_path / "registry")
    log = fresh.open()
    make = fresh.entries
    with served(create_app(log, fresh.signed)) as face:
        client = HttpClient(face.url, "registry_down")
        for entries in (
            [make.session("new")],
            [make.granted("new", "new key")],
            [make.provider("bank"), make.enrolled("bob"), make.changed("bob", "x")],
        ):
            client.post_json("/entries", make.body(entries))
        client.post_json("/entries", make.body([make.key_revoked("new", "new key")], attested=False))
        client.post_json("/entries", make.body([make.ended("new")], attested=False))
    assert log.head().size == 7
    assert make_record() == fresh.record
    assert log.session(address("new")).delegations[0].delegation_id == delegation("new key")
    log.close()
