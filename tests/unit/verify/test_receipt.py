from __future__ import annotations

import dataclasses

import pytest

from authenticator.protocol.entry import Attestation, Entry, provider_registered, session_revoked
from authenticator.protocol.network_record import Peer
from authenticator.protocol.receipt import Receipt
from authenticator.verify.receipt import check_attestations, verify_receipt
from tests.fakes.approvals import NETWORK, PROVIDER, PROVIDER_SEED, Login, Person, seed
from tests.fakes.ledger import Ledger, others
from tests.fakes.refusal import refused


@pytest.mark.parametrize("plain", [True, False], ids=["plain", "session-key"])
def test_receipts_of_a_login_hold(plain: bool) -> None:
    approval, _context = Login(plain=plain).build()
    ledger = Ledger()
    for receipt, entry in zip(ledger.record(approval), approval.entries, strict=True):
        verified = verify_receipt(Receipt.from_bytes(receipt.to_bytes()), NETWORK)
        assert verified.entry == entry
        assert verified.index == receipt.index == ledger.entries.index(entry)
        assert verified.checkpoint.checkpoint.height == receipt.height
    created = verify_receipt(ledger.receipt(approval.entries[0], dict(approval.entry_openings)), NETWORK)
    assert created.openings["provider"].value == PROVIDER.provider


@pytest.mark.parametrize("size", range(1, 18))
def test_every_leaf_of_small_trees_has_a_receipt(size: int) -> None:
    ledger = Ledger(list(others(size)))
    for entry in ledger.entries:
        verify_receipt(ledger.receipt(entry), NETWORK)


@pytest.mark.parametrize(
    "entry",
    [
        provider_registered(NETWORK.network_id, PROVIDER, PROVIDER_SEED),
        session_revoked(NETWORK.network_id, Person().address(), Person().account_key()),
    ],
    ids=["provider", "revocation"],
)
def test_other_kinds_hold(entry: Entry) -> None:
    ledger = Ledger()
    ledger.append(entry)
    assert verify_receipt(ledger.receipt(entry), NETWORK).entry == entry


def test_a_quorum_is_counted_from_the_pinned_record_and_once_for_each_validator() -> None:
    seeds = [seed(f"validator {number}") for number in range(3)]
    leaf = Ledger().entries[0]
    attested = [Attestation.make(NETWORK.network_id, leaf.leaf_hash, validator) for validator in seeds]
    network = dataclasses.replace(
        NETWORK,
        validators=tuple(
            Peer(f"validator-{number}", f"https://v{number}.example", attestation.by)
            for number, attestation in enumerate(attested)
        ),
    )
    receipt = Ledger().receipt(leaf)

    def needing(quorum: int, *attestations: Attestation) -> None:
        check_attestations(leaf, attestations, dataclasses.replace(network, quorum=quorum))

    needing(2, attested[0], attested[1])
    needing(2, *receipt.attestations, attested[0], attested[2])
    refused("quorum_missing", lambda: needing(2, attested[0], attested[0]))
    refused("quorum_missing", lambda: needing(1, *receipt.attestations))
    forged = dataclasses.replace(attested[1], sig=attested[0].sig)
    refused("bad_signature", lambda: needing(1, attested[0], forged))


def test_a_revocation_needs_no_quorum() -> None:
    ended = session_revoked(NETWORK.network_id, Person().address(), Person().account_key())
    check_attestations(ended, (), dataclasses.replace(NETWORK, quorum=1))


def test_a_stranger_attests_nothing() -> None:
    ledger = Ledger()
    receipt = ledger.receipt(ledger.entries[0])
    stranger = Attestation(by=seed("stranger"), sig=bytes(64))
    held = verify_receipt(dataclasses.replace(receipt, attestations=(stranger,)), NETWORK)
    assert held.entry == receipt.entry
