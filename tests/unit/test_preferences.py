from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from authenticator import preferences
from authenticator.errors import LocalError
from authenticator.limits import LOCK_MINUTES_MAX, PREFERENCES_MAX
from authenticator.preferences import Preferences, Read, read_preferences, save_preferences
from tests.fakes.refusal import refused

OTHERS = Preferences(
    language="zh_CN",
    appearance="dark",
    contrast="high",
    close_to_tray=False,
    start_hidden=False,
    lock_minutes=5,
    status_seconds=60,
)


def test_who_never_said_gets_the_usual(tmp_path: Path) -> None:
    assert read_preferences(tmp_path) == Read(Preferences())


def test_what_was_saved_is_read(tmp_path: Path) -> None:
    save_preferences(tmp_path, OTHERS)
    assert read_preferences(tmp_path) == Read(OTHERS)
    assert (tmp_path / "preferences.json").stat().st_mode & 0o777 == 0o600


def test_a_field_of_a_later_version_is_kept(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"font": {"name": "Serif"}, "lock_minutes": 5}')
    read = read_preferences(tmp_path).preferences
    assert read.lock_minutes == 5
    save_preferences(tmp_path, replace(read, lock_minutes=0))
    assert json.loads((tmp_path / "preferences.json").read_text())["font"] == {"name": "Serif"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("language", "../../etc", id="a-path"),
        pytest.param("language", "d" * 17, id="a-long-code"),
        pytest.param("language", "d\u0435", id="a-cyrillic-code"),
        pytest.param("language", 7, id="a-number-for-a-code"),
        pytest.param("appearance", "sepia", id="an-appearance-there-is-not"),
        pytest.param("appearance", None, id="no-appearance"),
        pytest.param("appearance", ["light"], id="a-list"),
        pytest.param("contrast", "low", id="a-contrast-there-is-not"),
        pytest.param("close_to_tray", 1, id="a-number-for-a-choice"),
        pytest.param("start_hidden", "yes", id="a-word-for-a-choice"),
        pytest.param("lock_minutes", -1, id="less-than-never"),
        pytest.param("lock_minutes", 1_441, id="longer-than-a-day"),
        pytest.param("lock_minutes", 99_999, id="longer-than-a-month"),
        pytest.param("lock_minutes", 1.5, id="half-a-minute"),
        pytest.param("lock_minutes", 5.0, id="a-fraction-of-none"),
        pytest.param("lock_minutes", True, id="a-choice-for-a-number"),
        pytest.param("status_seconds", 0, id="all-the-time"),
        pytest.param("status_seconds", 4, id="too-often"),
        pytest.param("status_seconds", "15", id="a-text-for-a-number"),
    ],
)
def test_a_value_that_cannot_be_is_told_and_costs_no_other(tmp_path: Path, name: str, value: Any) -> None:
    content = {**json.loads(OTHERS.to_bytes()), name: value}
    (tmp_path / "preferences.json").write_text(json.dumps(content))
    read = read_preferences(tmp_path)
    instead: Any = LOCK_MINUTES_MAX if name == "lock_minutes" else getattr(Preferences(), name)
    assert read == Read(replace(OTHERS, **{name: instead}), damaged=True)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut-short"),
        pytest.param(b"[]", id="a-list"),
        pytest.param(b'"dark"', id="a-word"),
        pytest.param(b"\xff\xfe{}", id="no-text"),
        pytest.param(b"[" * 60_000, id="deep"),
        pytest.param(b"{}" + b" " * PREFERENCES_MAX, id="too-long"),
    ],
)
def test_a_damaged_file_costs_the_preferences_and_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "preferences.json").write_bytes(content)
    assert read_preferences(tmp_path) == Read(Preferences(), damaged=True)
    save_preferences(tmp_path, OTHERS)
    assert read_preferences(tmp_path) == Read(OTHERS)


def test_a_damaged_file_has_a_code(tmp_path: Path) -> None:
    refused("file_damaged", lambda: Read.from_bytes(b"{"))


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_preferences(tmp_path, OTHERS)

    def full(_path: Path, _content: bytes) -> None:
        raise LocalError("disk_full")

    monkeypatch.setattr(preferences, "write_private", full)
    refused("disk_full", lambda: save_preferences(tmp_path, Preferences()))
    assert read_preferences(tmp_path) == Read(OTHERS)
