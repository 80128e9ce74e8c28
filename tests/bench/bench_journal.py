"""Ten thousand sessions and eight thousand keys of a real journal, read for the sessions page.

What counts is the time of this process, the best of a few rounds, since the machine may have other things to do. The
second row is what cannot be spared as long as rows are sealed one by one: opening each and reading its JSON.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from authenticator.journal import DelegationRow, Journal
from authenticator.secret_store import SecretStore
from authenticator.shown import session_views
from tests.bench.harness import Sheet
from tests.fakes.app import ATT, NOW, provider, receipt, session_row

_SESSIONS = 10_000
_PROOF = tuple(bytes([number]) * 32 for number in range(17))  # of a log with a hundred thousand entries
_GOAL = 3.0  # seconds
_ROUNDS = 3


def run() -> list[Sheet]:
    """Fill a journal, then read all of it."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        journal = Journal(home / "journal.sqlite3", SecretStore.unlock("bench", home, lambda: None))
        _fill(journal)
        views = _best(lambda: session_views(journal, NOW))
        rows = _best(lambda: list(journal.with_keys()))
        journal.close()
    missed = () if views <= _GOAL else (f"{views:.2f} s, goal {_GOAL:.0f} s",)
    figures = (("as the page shows them", f"{views:.2f} s"), ("opened, and their JSON read", f"{rows:.2f} s"))
    return [Sheet(f"{_SESSIONS:,} sessions from the journal".replace(",", " "), ("what", "time"), figures, missed)]


def _fill(journal: Journal) -> None:
    proof, record = replace(receipt(), proof=_PROOF).to_json(), provider().to_json()
    with journal._writing() as db:
        for index in range(_SESSIONS):
            address = f"{index:032x}"
            journal._put_session(db, session_row(address=address, last_login=NOW - index, receipt=proof))
            for number in range(index % 3 if index % 5 != 4 else 0):
                key_id = f"{index * 3 + number:064x}"
                row = DelegationRow(key_id, address, "Backup", ATT, NOW - 60, NOW + 60, "active", proof, record)
                journal._put_delegation(db, row)


def _best(call: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        started = time.process_time()
        call()
        times.append(time.process_time() - started)
    return min(times)
