"""What a provider does beside serving calls and that it ends with it, and whose database it opens."""

from __future__ import annotations

import dataclasses
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from authenticator.demo.app import options
from authenticator.errors import LocalError
from authenticator.provider.service import Provider, ProviderOptions
from tests.fakes.world import ORIGIN, RELAY, World

THREADS = {"revocations", "use-reports"}


def opened(folder: Path, chosen: ProviderOptions) -> Provider:
    return Provider.open(chosen, data=folder, network=World().network, registry_url="http://127.0.0.1:9", relay=RELAY)


def running() -> set[str]:
    return THREADS & {thread.name for thread in threading.enumerate()}


@pytest.mark.parametrize(
    ("listen", "report_every", "expected"),
    [
        pytest.param(True, 60, THREADS, id="both"),
        pytest.param(True, None, {"revocations"}, id="listens only"),
        pytest.param(False, 60, {"use-reports"}, id="reports only"),
        pytest.param(False, None, set(), id="neither"),
    ],
)
def test_a_provider_does_beside_its_calls_what_it_chose(
    tmp_path: Path, expected: set[str], report_every: float | None, *, listen: bool
) -> None:
    chosen = replace(options(ORIGIN), listen=listen, report_every=report_every)
    provider = opened(tmp_path, chosen)
    try:
        assert running() == expected
    finally:
        provider.close()
    assert running() == set()


def test_nothing_is_reported_unless_it_is_asked_for() -> None:
    fields = {field.name: field.default for field in dataclasses.fields(ProviderOptions)}
    assert (fields["report_every"], fields["listen"]) == (None, True)


def test_another_key_does_not_open_the_database_of_the_first(tmp_path: Path) -> None:
    chosen = replace(options(ORIGIN), listen=False)
    opened(tmp_path, chosen).close()
    opened(tmp_path, chosen).close()
    first = tmp_path / "provider.key"
    first.rename(tmp_path / "first.key")
    with pytest.raises(LocalError, match="database_of_another"):
        opened(tmp_path, chosen)
    (tmp_path / "first.key").replace(first)
    opened(tmp_path, chosen).close()


def test_a_database_of_before_becomes_its_providers(tmp_path: Path) -> None:
    chosen = replace(options(ORIGIN), listen=False)
    opened(tmp_path, chosen).close()
    with closing(sqlite3.connect(tmp_path / "provider.sqlite3")) as connection:
        connection.execute("DROP TABLE provider")
        connection.commit()
    opened(tmp_path, chosen).close()
    (tmp_path / "provider.key").unlink()
    with pytest.raises(LocalError, match="database_of_another"):
        opened(tmp_path, chosen)
