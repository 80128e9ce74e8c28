"""That the window is locked is kept, also by a disk that is full by then."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from authenticator import files
from authenticator.window_lock import is_locked, make_ready, mark_locked, mark_open
from tests.fakes.refusal import refused


def full(_path: Path, _data: bytes) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_lock_is_kept_and_undone_again_and_again(tmp_path: Path) -> None:
    for _ in range(3):
        mark_locked(tmp_path)
        assert is_locked(tmp_path)
        mark_open(tmp_path)
        assert not is_locked(tmp_path)


def test_opening_what_is_open_does_nothing(tmp_path: Path) -> None:
    mark_open(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_takes_the_lock_that_lies_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ready(tmp_path)
    assert not is_locked(tmp_path)
    monkeypatch.setattr(files, "_write_new", full)
    for _ in range(2):
        mark_locked(tmp_path)
        assert is_locked(tmp_path)
        mark_open(tmp_path)
        assert not is_locked(tmp_path)


def test_a_disk_that_was_full_before_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_write_new", full)
    make_ready(tmp_path)
    refused("disk_full", lambda: mark_locked(tmp_path))
    assert not is_locked(tmp_path)


def test_making_ready_opens_nothing(tmp_path: Path) -> None:
    mark_locked(tmp_path)
    make_ready(tmp_path)
    assert is_locked(tmp_path)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_lock_that_was_kept_twice_is_undone_once(tmp_path: Path) -> None:
    mark_locked(tmp_path)
    mark_locked(tmp_path)
    mark_open(tmp_path)
    assert not is_locked(tmp_path)
