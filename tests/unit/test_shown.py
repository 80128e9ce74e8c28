"""Sessions as they are shown: all of them at once are the same as each alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from authenticator.journal import DelegationRow, Journal
from authenticator.secret_store import SecretStore
from authenticator.shown import session_view, session_views
from tests.fakes.app import ATT, NOW, receipt, session_row
from tests.fakes.use_reports import report

SESSION = session_row(receipt=receipt().to_json())
BARE = session_row(address="0b" * 16, last_login=NOW)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    made = Journal(tmp_path / "journal.sqlite3", SecretStore.unlock("test", tmp_path / "store", lambda: None))
    key = DelegationRow(report().delegation_id, SESSION.address, "Backup tool", ATT, NOW - 9, NOW + 60, "active", {})
    made.put_sessions([SESSION, BARE])
    with made._writing() as db:
        for row in (key, replace(key, delegation_id="02" * 32, expires_at=NOW)):
            made._put_delegation(db, row)
    made.keep_uses(key.delegation_id, {"text": "", "report": report().to_json()})
    yield made
    made.close()


def test_all_at_once_are_the_same_as_each_alone_the_one_used_last_first(journal: Journal) -> None:
    together = session_views(journal, NOW)
    assert together == [session_view(journal, row, NOW) for row in (BARE, SESSION)]
    assert [key.status for key in together[1].delegations] == ["active", "expired"]
    assert [key.uses is not None for key in together[1].delegations] == [True, False]
    assert together[1].receipt == receipt()
