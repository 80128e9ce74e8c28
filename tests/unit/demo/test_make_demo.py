"""`make demo`: where it leaves what it made."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.demo import __main__ as make_demo
from tests.demo import attended, unattended


@pytest.mark.parametrize(("demo", "by", "folder"), [("auto", "alone", "demo"), ("", "person", "try")])
def test_the_pictures_are_where_it_says(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    demo: str,
    by: str,
    folder: str,
) -> None:
    ran: list[tuple[str, Path]] = []

    def run(name: str, build: Path) -> int:
        ran.append((name, build))
        return 0

    monkeypatch.setattr(unattended, "run", partial(run, "alone"))
    monkeypatch.setattr(attended, "run", partial(run, "person"))
    monkeypatch.setenv("DEMO", demo)
    monkeypatch.setenv("DISPLAY", ":9")
    assert make_demo.main() == 0
    assert ran == [(by, Path("build") / folder)]
    assert by == "person" or str(ran[0][1]) in capsys.readouterr().out


def test_a_demo_that_fails_says_what_and_ends_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_build: Path) -> None:
        raise AssertionError("nothing is shown")

    monkeypatch.setattr(unattended, "run", fail)
    monkeypatch.setenv("DEMO", "auto")
    assert make_demo.main() == 1
    assert "nothing is shown" in capsys.readouterr().err
