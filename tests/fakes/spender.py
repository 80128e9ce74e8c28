"""A worker of a provider as a process of its own, which spends a budget from many threads.

`python -m tests.fakes.spender PLACE NUMBER THREADS TRIES LIMIT NOW`: it prints `ready`, waits for a line, tries, and
prints how many of its uses were served and what the others were refused with.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from authenticator.errors import CountersignError
from authenticator.protocol.recap import CapabilityUse
from authenticator.provider.budgets import Level
from authenticator.provider.meter import charges_for
from authenticator.provider.store import ProviderStore


def spend(store: ProviderStore, proof: bytes, caveats: dict[str, Any], now: int) -> str:
    """Use a chain of two once, each level with the same caveats; the answer is "served" or the refusal's code."""
    charges = tuple(
        charge
        for level in ("d" * 64, "e" * 64)
        for charge in charges_for(
            level, CapabilityUse("res", "photos/read", caveats), size=7, expires_at=now + 3600, now=now
        )
    )
    levels = [Level("d" * 64, now + 9999), Level("e" * 64, now + 9999)]
    try:
        store.record_use(proof, now + 31, charges, now, levels)
    except CountersignError as error:
        return error.code
    return "served"


def main() -> None:
    """Do what the arguments say."""
    place, number, threads, tries, limit, now = sys.argv[1:]
    store = ProviderStore(place if "://" in place else Path(place))
    caveats = {"max_uses": int(limit), "max_bytes": 7 * int(limit), "rate": f"{limit}/h"}
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()

    def attempt(index: int) -> str:
        # Half of the proofs are this worker's own; the others are tried by every worker, and one of them may have each.
        name = f"{number}-{index}" if index % 2 else f"shared-{index}"
        return spend(store, name.encode().ljust(32, b"."), caveats, int(now))

    with ThreadPoolExecutor(int(threads)) as pool:
        answers = Counter(pool.map(attempt, range(int(tries))))
    store.close()
    sys.stdout.write(json.dumps(answers) + "\n")


if __name__ == "__main__":
    main()
