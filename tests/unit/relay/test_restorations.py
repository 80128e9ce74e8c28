"""What a relay believes of a registry when an identity comes back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from authenticator.protocol.entry import Entry, identity_changed, identity_enrolled
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.restoration import Restoration
from authenticator.relay.restorations import Restorations
from authenticator.verify.status import CommitmentStatus
from tests.fakes.approvals import NOW, seed
from tests.fakes.changes import grown
from tests.fakes.refusal import refused
from tests.fakes.world import Log, network

NETWORK = network()
ADA, MALLORY = grown(), grown("mallory")
COMMITMENT = ADA.opening.commitment
GIVEN = Restoration(ADA.opening, ADA.vault, ADA.sign_vault(), (), NOW, seed("nonce"), bytes(64))


def receipt_by(entry: Entry) -> Receipt:
    """What a relay keeps where the registry names a leaf for Ada's record, and proves that this leaf is recorded."""
    log = Log(NETWORK)
    (index,) = log.append(entry)
    registry = SimpleNamespace(
        commitment=lambda _: CommitmentStatus("newest", index), receipt_at=lambda _: log.receipt(entry, index)
    )
    nobody = cast("Any", None)
    return Restorations(cast("Any", SimpleNamespace(registry=registry)), nobody, nobody)._receipt(GIVEN)


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(identity_enrolled(NETWORK.network_id, COMMITMENT), id="enrolled"),
        pytest.param(identity_changed(NETWORK.network_id, MALLORY.opening.commitment, COMMITMENT), id="changed"),
    ],
)
def test_the_leaf_of_the_record_is_kept(entry: Entry) -> None:
    assert receipt_by(entry).entry == entry


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(identity_enrolled(NETWORK.network_id, MALLORY.opening.commitment), id="of-another-identity"),
        pytest.param(
            identity_changed(NETWORK.network_id, COMMITMENT, MALLORY.opening.commitment), id="that-replaced-it"
        ),
    ],
)
def test_another_leaf_that_a_registry_names_is_refused(entry: Entry) -> None:
    refused("identity_commitment", lambda: receipt_by(entry))
