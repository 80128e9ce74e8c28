"""Private files: whole or absent, readable by nobody else, and on the disk before anyone is told so.

Rules: a file is written under another name beside its place (0600 from the first byte), synced, renamed
over the old one, and the directory is synced too; a crash leaves the old content or the new, never a part.
Directories are 0700. What goes wrong leaves as `LocalError`: `disk_full`, `file_damaged` or
`storage_failed`.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from authenticator.errors import InputError, LocalError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
_LOCK_PAUSE = 0.05  # seconds between two tries
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_private(path: Path, data: bytes) -> None:
    """Replace `path` by `data`, durably and in one step.

    Raises:
        LocalError: `disk_full` or `storage_failed`; the old content is still there.
    """
    import secrets  # it brings libraries that the window is seen without

    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        try:
            _write_new(temporary, data)
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        _sync_directory(path.parent)
    except OSError as error:
        raise _local_error(error) from error


def read_private(path: Path, limit: int) -> bytes:
    """Return the content of `path`.

    Raises:
        LocalError: `file_damaged` where it is missing, longer than `limit` bytes, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise LocalError("file_damaged", f"{path.name}: {errno.errorcode.get(error.errno or 0, 'error')}") from error
    if len(data) > limit:
        raise LocalError("file_damaged", f"{path.name} is longer than {limit} bytes")
    return data


def read_file(path: Path, limit: int) -> bytes:
    """Return the content of a file that a person named.

    Raises:
        LocalError: `file_unreadable`.
        InputError: `too_large`, with more than `limit` bytes.
    """
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise LocalError("file_unreadable", path.name) from error
    if len(content) > limit:
        raise InputError("too_large", path.name)
    return content


def move_private(path: Path, to: Path) -> None:
    """Give `path` another name, durably; it replaces what had that name."""
    try:
        path.replace(to)
        _sync_directory(to.parent)
    except OSError as error:
        raise _local_error(error) from error


def remove_private(path: Path) -> None:
    """Remove `path`, durably; one that is not there is fine."""
    try:
        path.unlink(missing_ok=True)
        _sync_directory(path.parent)
    except OSError as error:
        raise _local_error(error) from error


def home_folder(home: Path | None) -> Path:
    """The folder of this computer's files: the one that was given, or the system's place for it."""
    if home is not None:
        return home
    from platformdirs import user_data_path

    return user_data_path("countersign", appauthor=False)


def make_private_dir(path: Path) -> None:
    """Make `path` a directory that only this user may enter; close an open one."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.stat().st_mode & 0o077:
            path.chmod(0o700)
    except OSError as error:
        raise _local_error(error) from error


@contextmanager
def locked(path: Path, patience: float | None = None) -> Iterator[None]:
    """Hold `path` as a lock between processes (and threads) of this user; a process that dies lets go of it.

    Args:
        path: the lock's file, made where it is missing.
        patience: how long to wait for whoever holds it, seconds; as long as it takes by default.

    Raises:
        LocalError: `busy_elsewhere` where it is still held after that.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        raise _local_error(error) from error
    try:
        if patience is None:
            _lock(handle)
        else:
            _lock_within(handle, patience)
        yield
    finally:
        os.close(handle)


def _write_new(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_directory(path: Path) -> None:
    if sys.platform == "win32":  # a rename is durable there without it, and directories cannot be opened
        return
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError as error:
        raise _local_error(error) from error


def _lock_within(handle: int, patience: float) -> None:
    ends = time.monotonic() + patience
    while True:
        try:
            if sys.platform == "win32":
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _HELD:
                raise _local_error(error) from error
            if time.monotonic() >= ends:
                raise LocalError("busy_elsewhere") from error
        else:
            return
        time.sleep(_LOCK_PAUSE)


def _local_error(error: OSError) -> LocalError:
    name = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return LocalError("disk_full" if error.errno in _FULL else "storage_failed", name)
