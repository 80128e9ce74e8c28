"""Services as processes of their own: start one, wait until it is ready, tell whether it lives, end it.

Rules: a process is known by its id *and* by when it started, because ids are used again; what a service
prints goes to its own log file, never to a pipe that could fill or break; ending is asked for first
(SIGTERM) and forced after a grace.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from authenticator.errors import LocalError
from authenticator.limits import SERVICE_LOG_MAX, SERVICE_START_TIMEOUT, SERVICE_STOP_TIMEOUT
from authenticator.sentences import LOCAL_CODES, SENTENCES

_POLL = 0.02  # seconds
_SYSTEM: str = sys.platform  # a plain string, so that the code for every system is checked on each


@dataclass(frozen=True, slots=True)
class ProcessMark:
    """One process, told apart from a later one with the same id."""

    pid: int
    started: str

    @classmethod
    def of(cls, pid: int) -> ProcessMark:
        """The process that has the id now."""
        return cls(pid, _start_of(pid))

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self.started != "" and _start_of(self.pid) == self.started


def start(
    name: str, arguments: Sequence[str], folder: Path, *, environment: Mapping[str, str], detached: bool
) -> subprocess.Popen[bytes]:
    """Run a module of this package and wait until it says that it is ready.

    A detached one outlives this process; another gets a pipe as standard input, which ends with this process.

    Raises:
        LocalError: the reason that the service gives, or `service_failed`.
    """
    log = folder / "service.log"
    with suppress(OSError):
        if log.stat().st_size > SERVICE_LOG_MAX:
            log.unlink()
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        begin = os.fstat(handle).st_size
        # The safe path keeps a folder that happens to be the current one from shadowing this package.
        child = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", "-m", *arguments],
            stdin=subprocess.DEVNULL if detached else subprocess.PIPE,
            stdout=handle,
            stderr=handle,
            env={**os.environ, **environment},
            start_new_session=detached,
        )
    except OSError as error:
        raise LocalError("service_failed", type(error).__name__, name=name) from error
    finally:
        os.close(handle)
    try:
        _wait_ready(name, child, log, begin)
    except BaseException:
        end(child)
        raise
    return child


def end(child: subprocess.Popen[bytes]) -> None:
    """End a child of this process, and reap it."""
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(SERVICE_STOP_TIMEOUT)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    if child.stdin is not None:
        child.stdin.close()


def end_marked(mark: ProcessMark) -> None:
    """End a process that an earlier run of this program started."""
    if not mark.alive:
        return
    for number in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        with suppress(OSError):
            os.kill(mark.pid, number)
        if _until(lambda: not mark.alive, SERVICE_STOP_TIMEOUT):
            break
    with suppress(OSError, AttributeError):  # reap it where it is a child of this very process
        os.waitpid(mark.pid, os.WNOHANG)


def _wait_ready(name: str, child: subprocess.Popen[bytes], log: Path, begin: int) -> None:
    def said(line_start: bytes) -> bytes | None:
        with log.open("rb") as file:
            file.seek(begin)
            lines = file.read().split(b"\n")[:-1]
        return next((line for line in reversed(lines) if line.startswith(line_start)), None)

    if _until(lambda: said(b"ready ") is not None or child.poll() is not None, SERVICE_START_TIMEOUT) and (
        said(b"ready ") is not None and child.poll() is None
    ):
        return
    reason = (said(b"error ") or b"").decode("ascii", "replace").removeprefix("error ")
    if reason in LOCAL_CODES and "{" not in SENTENCES[reason]:
        raise LocalError(reason, name)
    raise LocalError("service_failed", f"{name}: see {log.name}", name=name)


def _until(true: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL)
    return True


def _start_of(pid: int) -> str:
    """When the process with an id started, in the system's own words; empty where there is none."""
    if _SYSTEM == "linux":
        try:
            # The name in parentheses may itself hold spaces and parentheses.
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return ""
        return "" if fields[0] in {"Z", "X"} else fields[19]
    question = (
        ["tasklist", "/FI", f"PID eq {pid}", "/FO", "CSV", "/NH"]
        if _SYSTEM == "win32"
        else ["ps", "-o", "lstart=", "-p", str(pid)]
    )
    found = subprocess.run(question, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603
    if _SYSTEM == "win32":  # sizes change from one look to the next; name and id do not
        return ",".join(found.split(",")[:2]) if f'"{pid}"' in found else ""
    return found
