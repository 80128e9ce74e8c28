"""The row of one provider's records, however they are mixed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol import ed25519
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.verify.provider import check_follows, check_not_older
from tests.fakes.refusal import code_of, refused
from tests.fakes.world import seed

FIRST = ProviderRecord.create(ed25519.public_key(seed("photos")), "Photos", ("https://photos.example",))
OTHER = ProviderRecord.create(ed25519.public_key(seed("other")), "Photos", ("https://other.example",))
NAMES = st.lists(st.sampled_from(("Photos", "Pictures", "Albums")), max_size=5)


def row(names: list[str]) -> list[ProviderRecord]:
    records = [FIRST]
    for name in names:
        records.append(replace(records[-1], name=name).after(records[-1]))
    return records


@given(names=NAMES, others=NAMES)
def test_only_the_next_of_the_very_same_row_follows(names: list[str], others: list[str]) -> None:
    records, rivals = row(names), row(others)
    for before in (None, *records):
        for record in (*records, *rivals):
            follows = record.prev is None if before is None else record.prev == before.digest
            assert code_of(partial(check_follows, record, before)) == ("" if follows else "provider_not_next")


@given(names=NAMES, data=st.data())
def test_whatever_order_they_come_in_nobody_goes_back(names: list[str], data: st.DataObject) -> None:
    known: ProviderRecord | None = None
    for record in data.draw(st.permutations(row(names))):
        if code_of(partial(check_not_older, record, known)) == "":
            assert known is None or record.seq > known.seq
            known = record
        else:
            assert known is not None
            assert record.seq < known.seq


@pytest.mark.parametrize(
    "offered",
    [
        pytest.param(FIRST, id="the-first"),
        pytest.param(replace(row(["Pictures"])[1], name="Albums"), id="same-number-other-contents"),
        pytest.param(replace(row(["Pictures"])[1], prev="00" * 32), id="same-number-after-another"),
    ],
)
def test_a_step_back_is_refused(offered: ProviderRecord) -> None:
    refused("provider_older", lambda: check_not_older(offered, row(["Pictures"])[1]))


@pytest.mark.parametrize("known", [None, FIRST, OTHER.after(OTHER)], ids=["nothing", "itself", "another-provider"])
def test_what_is_no_step_back_is_taken(known: ProviderRecord | None) -> None:
    check_not_older(FIRST, known)
