"""Workers of one provider, each a process with many threads, share one budget: exactly the limit is served."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from authenticator.database import Place
from authenticator.provider.store import ProviderStore
from tests.fakes.spender import spend

ROOT = Path(__file__).parents[2]
NOW = 1_800_000_000
WORKERS, THREADS, TRIES = 3, 8, 120


def spend_at_once(place: Place, limit: int) -> Counter[str]:
    """All workers begin at the same moment; what their uses were answered, counted."""
    arguments = [str(number) for number in (THREADS, TRIES, limit, NOW)]
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.spender", str(place), str(number), *arguments],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(WORKERS)
    ]
    answers: Counter[str] = Counter()
    for worker in workers:
        assert worker.stdout is not None
        assert worker.stdout.readline() == "ready\n"
    for worker in workers:
        assert worker.stdin is not None
        worker.stdin.write("\n")
        worker.stdin.flush()
    for worker in workers:
        output, _ = worker.communicate(timeout=100)
        assert worker.returncode == 0
        answers += Counter(json.loads(output))
    return answers


@pytest.mark.slow
def test_many_workers_serve_exactly_the_limit(place: Place) -> None:
    limit = 100
    answers = spend_at_once(place, limit)
    assert answers["served"] == limit
    assert set(answers) == {"served", "budget_spent", "proof_replayed"}
    assert answers.total() == WORKERS * TRIES
    store = ProviderStore(place)
    for level in ("d" * 64, "e" * 64):
        usage = store.usage(level)
        assert usage.uses == limit
        assert {budget.caveat: budget.used for budget in usage.budgets} == {
            "max_uses": limit,
            "max_bytes": 7 * limit,
            "rate": limit,
        }
    store.close()


@pytest.mark.slow
def test_many_workers_take_each_proof_once(place: Place) -> None:
    answers = spend_at_once(place, 10**6)
    own = WORKERS * TRIES // 2
    shared = TRIES // 2
    assert answers == {"served": own + shared, "proof_replayed": own - shared}


@pytest.mark.slow
def test_a_restart_and_a_replay_reset_nothing(place: Place) -> None:
    caveats = {"max_uses": 3, "max_bytes": 21, "rate": "3/h"}
    answers = []
    for number in range(5):
        store = ProviderStore(place)
        answers.append(spend(store, bytes([number]) * 32, caveats, NOW))
        answers.append(spend(store, bytes([number]) * 32, caveats, NOW))
        store.close()
    assert answers == [*["served", "proof_replayed"] * 3, *["budget_spent"] * 4]
