"""What a provider does beside serving calls, and that it ends with it."""

from __future__ import annotations

import dataclasses
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from authenticator.demo.app import options
from authenticator.provider.service import Provider, ProviderOptions
from tests.fakes.world import ORIGIN, RELAY, World

THREADS = {"revocations", "use-reports"}


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
    provider = Provider.open(
        chosen,
        data=tmp_path,
        network=World().network,
        registry_url="http://127.0.0.1:9",
        relay=RELAY,
    )
    try:
        assert running() == expected
    finally:
        provider.close()
    assert running() == set()


def test_nothing_is_reported_unless_it_is_asked_for() -> None:
    fields = {field.name: field.default for field in dataclasses.fields(ProviderOptions)}
    assert (fields["report_every"], fields["listen"]) == (None, True)
