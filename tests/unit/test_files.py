"""Private files: whole or absent, 0600, and durable."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from authenticator.errors import LocalError
from authenticator.files import locked, make_private_dir, read_file, read_private, remove_private, write_private
from tests.fakes.refusal import refused


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_private(tmp_path / "secret", b"data")
    finally:
        os.umask(before)
    assert _mode(tmp_path / "secret") == 0o600
    assert (tmp_path / "secret").read_bytes() == b"data"


def test_a_loose_file_becomes_private_when_it_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_private(path, b"new")
    assert _mode(path) == 0o600


def test_only_the_file_itself_is_left(tmp_path: Path) -> None:
    for number in range(3):
        write_private(tmp_path / "secret", bytes([number]))
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_file_and_directory_are_synced_before_it_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(handle: int) -> None:
        steps.append("directory" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        real_sync(handle)

    def replace(self: Path, target: Path) -> Path:
        steps.append("rename")
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    write_private(tmp_path / "secret", b"data")
    assert steps == ["file", "rename", "directory"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        pytest.param(errno.ENOSPC, "disk_full", id="no space"),
        pytest.param(errno.EDQUOT, "disk_full", id="over quota"),
        pytest.param(errno.EIO, "storage_failed", id="broken disk"),
        pytest.param(errno.EROFS, "storage_failed", id="read-only"),
    ],
)
def test_a_failed_write_keeps_the_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    path = tmp_path / "secret"
    write_private(path, b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(LocalError) as refused:
        write_private(path, b"new")
    monkeypatch.undo()
    assert refused.value.code == code
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["secret"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    full = subprocess.run(
        [sys.executable, "-c", _FILL, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert full.stdout.strip() == "disk_full", full.stderr


_FILL = """
import resource, signal, sys
from pathlib import Path
from authenticator.errors import LocalError
from authenticator.files import write_private
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_private(Path(sys.argv[1]) / "secret", b"x" * 5000)
except LocalError as error:
    print(error.code)
"""


def test_missing_and_oversized_files_are_damaged(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    with pytest.raises(LocalError) as refused:
        read_private(path, 10)
    assert refused.value.code == "file_damaged"
    path.write_bytes(b"x" * 11)
    with pytest.raises(LocalError) as refused:
        read_private(path, 10)
    assert refused.value.code == "file_damaged"
    path.write_bytes(b"x" * 10)
    assert read_private(path, 10) == b"x" * 10


def test_removing_is_fine_twice(tmp_path: Path) -> None:
    write_private(tmp_path / "secret", b"data")
    remove_private(tmp_path / "secret")
    remove_private(tmp_path / "secret")
    assert list(tmp_path.iterdir()) == []


def test_a_directory_is_closed_to_others(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b"
    make_private_dir(path)
    assert _mode(path) == 0o700
    path.chmod(0o755)
    make_private_dir(path)
    assert _mode(path) == 0o700


def test_a_file_in_a_directorys_place(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(LocalError) as refused:
        make_private_dir(tmp_path / "a")
    assert refused.value.code == "storage_failed"


def test_a_lock_keeps_others_out(tmp_path: Path) -> None:
    inside, most = 0, 0

    def work() -> None:
        nonlocal inside, most
        for _ in range(20):
            with locked(tmp_path / "lock"):
                inside += 1
                most = max(most, inside)
                inside -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_patience_with_a_lock_ends(tmp_path: Path) -> None:
    with locked(tmp_path / "lock"), pytest.raises(LocalError) as refused, locked(tmp_path / "lock", 0.12):
        raise AssertionError("both hold it")
    assert refused.value.code == "busy_elsewhere"
    with locked(tmp_path / "lock", 0):
        assert (tmp_path / "lock").exists()


def test_a_lock_is_waited_for(tmp_path: Path) -> None:
    held, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with locked(tmp_path / "lock"):
            held.set()
            let_go.wait(5)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(5)
    threading.Timer(0.1, let_go.set).start()
    with locked(tmp_path / "lock", 5):
        assert let_go.is_set()
    holder.join()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(None, "file_unreadable", id="not-there"),
        pytest.param(b"12345", "too_large", id="a-byte-too-long"),
    ],
)
def test_a_named_file_that_cannot_be_used(tmp_path: Path, content: bytes | None, code: str) -> None:
    path = tmp_path / "named"
    if content is not None:
        path.write_bytes(content)
    refused(code, lambda: read_file(path, 4))


def test_a_named_file_may_be_as_long_as_the_limit(tmp_path: Path) -> None:
    (tmp_path / "named").write_bytes(b"1234")
    assert read_file(tmp_path / "named", 4) == b"1234"
