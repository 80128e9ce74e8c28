"""Budgets: what a use is charged, and what the store lets through."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest

from authenticator.database import Place
from authenticator.errors import InputError, VerificationError
from authenticator.limits import STORE_CLOCKS_APART, STORE_SWEEP_INTERVAL, USES_KEPT
from authenticator.protocol.recap import Capabilities, CapabilityUse
from authenticator.provider.budgets import BudgetUse, DelegationUsage, Level
from authenticator.provider.meter import charges_for
from authenticator.provider.store import NewLink, ProviderStore, StoredDelegation

NOW = 1_800_000_000


def charges(caveats: dict[str, Any], *, size: int = 0, now: int = NOW, delegation: str = "d" * 64) -> Any:
    entry = CapabilityUse("res", "photos/read", caveats)
    return charges_for(delegation, entry, size=size, expires_at=NOW + 3600, now=now)


@pytest.fixture
def store(place: Place) -> Iterator[ProviderStore]:
    opened = ProviderStore(place)
    yield opened
    opened.close()


def use(store: ProviderStore, taken: Any, number: int, now: int = NOW) -> None:
    store.record_use(number.to_bytes(32, "big"), now + 31, taken, now)


def test_uses_are_counted_and_the_count_survives_a_restart(place: Place) -> None:
    store = ProviderStore(place)
    use(store, charges({"max_uses": 2}), 1)
    store.close()
    again = ProviderStore(place)
    use(again, charges({"max_uses": 2}), 2)
    with pytest.raises(VerificationError, match="budget_spent"):
        use(again, charges({"max_uses": 2}), 3)
    again.close()


def test_another_delegation_has_its_own_counter(store: ProviderStore) -> None:
    use(store, charges({"max_uses": 1}), 1)
    use(store, charges({"max_uses": 1}, delegation="e" * 64), 2)


def test_bytes_are_counted(store: ProviderStore) -> None:
    use(store, charges({"max_bytes": 100}, size=70), 1)
    use(store, charges({"max_bytes": 100}, size=30), 2)
    with pytest.raises(VerificationError, match="budget_spent"):
        use(store, charges({"max_bytes": 100}, size=1), 3)


def test_one_use_above_the_budget_is_refused(store: ProviderStore) -> None:
    with pytest.raises(VerificationError, match="budget_spent"):
        use(store, charges({"max_bytes": 100}, size=101), 1)


@pytest.mark.parametrize(("rate", "window"), [("2/s", 1), ("2/min", 60), ("2/h", 3600)])
def test_a_rate_starts_anew_with_its_window(store: ProviderStore, rate: str, window: int) -> None:
    start = NOW - NOW % window
    use(store, charges({"rate": rate}, now=start), 1, start)
    use(store, charges({"rate": rate}, now=start), 2, start)
    with pytest.raises(VerificationError, match="budget_spent"):
        use(store, charges({"rate": rate}, now=start), 3, start)
    later = start + window
    use(store, charges({"rate": rate}, now=later), 4, later)


def test_a_refused_charge_takes_nothing_and_uses_up_no_proof(store: ProviderStore) -> None:
    both = charges({"max_uses": 5, "max_bytes": 10}, size=11)
    for _ in range(9):
        with pytest.raises(VerificationError, match="budget_spent"):
            use(store, both, 1)
    for number in range(5):
        use(store, charges({"max_uses": 5, "max_bytes": 10}, size=2), number)


def test_the_same_proof_is_refused(store: ProviderStore) -> None:
    use(store, (), 1)
    with pytest.raises(VerificationError, match="proof_replayed"):
        use(store, (), 1, NOW + 31)


def test_old_proofs_are_forgotten(store: ProviderStore) -> None:
    use(store, (), 1)
    later = NOW + 32 + STORE_CLOCKS_APART
    use(store, (), 2, later)
    use(store, (), 1, later)  # by then its time is long refused, by every worker's clock


@pytest.mark.parametrize("caveats", [{"rate": 3}, {"max_uses": "3"}])
def test_a_caveat_that_cannot_be_kept_is_refused(caveats: dict[str, Any]) -> None:
    with pytest.raises(VerificationError, match="capability_missing"):
        charges(caveats)


def test_a_refusal_says_what_is_left_and_what_to_ask_for(store: ProviderStore) -> None:
    both = charges({"max_uses": 3, "rate": "1/min", "path_prefix": "/a"})
    use(store, both, 1)
    with pytest.raises(VerificationError) as refused:
        use(store, both, 2)
    entry = {"delegation_id": "d" * 64, "resource": "res", "ability": "photos/read"}
    minute = NOW - NOW % 60 + 60
    assert refused.value.data == {
        "left": [
            {**entry, "caveat": "max_uses", "limit": 3, "left": 2, "resets_at": None},
            {**entry, "caveat": "rate", "limit": 1, "left": 0, "resets_at": minute},
        ],
        "step_up": {"res": {"photos/read": [{"max_uses": 3, "rate": "1/min", "path_prefix": "/a"}]}},
    }


def test_usage_can_be_read(store: ProviderStore) -> None:
    level = Level("d" * 64, NOW + 9999)
    for number, moment in enumerate((NOW, NOW + 70, NOW + 60)):
        store.record_use(bytes([number]) * 32, NOW + 99, charges({"rate": "5/min"}, now=moment), moment, (level,))
    start = (NOW + 60) - NOW % 60
    assert store.usage("d" * 64) == DelegationUsage(
        "d" * 64, 3, NOW + 70, (BudgetUse("res", "photos/read", "rate", 5, 2, start + 60),)
    )
    assert store.usage("e" * 64) == DelegationUsage("e" * 64, 0, 0, ())
    assert store.changed_usage(NOW + 70) == ("d" * 64,)
    assert store.changed_usage(NOW + 71) == ()


def test_a_refused_use_is_not_counted(store: ProviderStore) -> None:
    level = Level("d" * 64, NOW + 9999)
    for number in range(3):
        with contextlib.suppress(VerificationError):
            store.record_use(bytes([number]) * 32, NOW + 31, charges({"max_uses": 1}), NOW, (level,))
    assert store.usage("d" * 64).uses == 1


def test_a_rate_of_another_window_is_kept_apart(store: ProviderStore) -> None:
    start = NOW - NOW % 60
    for number, moment in enumerate((start + 59, start + 60, start + 61, start + 58)):  # the last by a slower clock
        use(store, charges({"rate": "2/min"}, now=moment), number, moment)
    for moment in (start + 57, start + 62):
        with pytest.raises(VerificationError, match="budget_spent"):
            use(store, charges({"rate": "2/min"}, now=moment), 9, moment)


def test_a_worker_whose_clock_is_ahead_resets_nothing(store: ProviderStore, place: Place) -> None:
    use(store, charges({"max_uses": 1}), 1)
    ahead = ProviderStore(place)
    ahead.record_use(bytes(32), NOW + 4000, (), NOW + 31 + STORE_CLOCKS_APART)
    with pytest.raises(VerificationError, match="proof_replayed"):
        use(store, (), 1)
    ahead.record_use(bytes([9]) * 32, NOW + 4000, (), NOW + 3600 + STORE_CLOCKS_APART)
    with pytest.raises(VerificationError, match="budget_spent"):
        use(store, charges({"max_uses": 1}), 2, NOW + 3599)
    ahead.close()


def test_what_is_over_is_forgotten(store: ProviderStore) -> None:
    level = Level("d" * 64, NOW + 3600)
    store.record_use(bytes(32), NOW + 31, charges({"max_uses": 1}), NOW, (level,))
    store.record_use(bytes(32), NOW + 9999, (), NOW + 3601 + STORE_CLOCKS_APART)
    assert store.usage("d" * 64) == DelegationUsage("d" * 64, 0, 0, ())


def test_permissions_that_ended_long_ago_are_forgotten(store: ProviderStore, place: Place) -> None:
    rights = Capabilities.from_att({"https://a.example": {"photos/read": [{}]}})
    store.add_delegation(StoredDelegation("d" * 64, "a" * 32, "0x", "t", rights, NOW, NOW + 3600), {})
    store.add_links("d" * 64, [NewLink("e" * 64, "t", rights, NOW, NOW + 60, "link")], NOW)
    other = ProviderStore(place)
    kept, ended = NOW + 60 + USES_KEPT + STORE_CLOCKS_APART, NOW + 3600 + USES_KEPT + STORE_CLOCKS_APART
    other.record_use(bytes(32), ended + 99, (), kept)
    assert [link.link_id for link in other.links("d" * 64)] == ["e" * 64]
    other.record_use(bytes([1]) * 32, ended + 99, (), kept + STORE_SWEEP_INTERVAL)
    assert (other.links("d" * 64), other.delegation("d" * 64).delegation_id) == ((), "d" * 64)
    store.record_use(bytes([2]) * 32, ended + 99, (), ended + 1)
    with pytest.raises(VerificationError, match="delegation_unknown"):
        store.delegation("d" * 64)
    other.close()


def test_all_levels_of_a_chain_are_charged_or_none(store: ProviderStore) -> None:
    levels = (Level("d" * 64, NOW + 9999), Level("e" * 64, NOW + 9999))
    both = (*charges({"max_uses": 9}), *charges({"max_uses": 1}, delegation="e" * 64))
    store.record_use(bytes([1]) * 32, NOW + 31, both, NOW, levels)
    with pytest.raises(VerificationError, match="budget_spent") as caught:
        store.record_use(bytes([2]) * 32, NOW + 31, both, NOW, levels)
    assert [(left["delegation_id"][0], left["left"]) for left in caught.value.data["left"]] == [("d", 8), ("e", 0)]
    assert [store.usage(level.delegation_id).uses for level in levels] == [1, 1]
    assert [budget.used for level in levels for budget in store.usage(level.delegation_id).budgets] == [1, 1]


def test_a_use_of_less_than_nothing_gives_nothing_back() -> None:
    with pytest.raises(InputError, match="malformed"):
        charges({"max_bytes": 10}, size=-1)
