"""Services that begin where their imports end, so that starting one in a test does not cost a second of computing.

Rules: one process imports what the services import, runs nothing of it, and forks for each start. The fork then is
the service: it has the arguments, environment, folder, streams and signals that it would have been started with, it
runs its module as `python -m` does, and it is killed, ends and is waited for as any process; `PYTHONWARNINGS` it
heeds where it makes errors of them; other variables of Python's own it does not. Only what is named in `MODULES`, and
`COMMAND` or `INSTALLED` where a test asks for it, is started so; anything else, whatever is to outlive the tests, and
every process where the system cannot fork, is started as ever. With `COUNTERSIGN_COLD` set, everything is.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
import time
import warnings
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any, Self

MODULES = (
    "authenticator.registry",
    "authenticator.relay",
    "authenticator.demo",
    "tests.fakes.dying_arrival",
    "tests.fakes.dying_relay",
)
COMMAND = (sys.executable, "-c", "from authenticator.cli import main; main()")
"""The command line, where a test is not about how it is started."""
INSTALLED = str(Path(sys.executable).with_name("countersign"))
"""The command line by the name that it is installed under, likewise."""
_LATER = (  # what they import only once they run
    "anyio._backends._asyncio",
    "authenticator.cli",
    "pydantic.v1",
    "sqlalchemy.dialects.sqlite",
    "uvicorn.lifespan.on",
    "uvicorn.loops.auto",
    "uvicorn.protocols.http.auto",
)
_READ_AT_IMPORT = ("COLUMNS", "LINES")  # where they are set, a fork would not heed its own
PIPE, DEVNULL, TimeoutExpired = subprocess.PIPE, subprocess.DEVNULL, subprocess.TimeoutExpired
_ROOT = Path(__file__).parents[2]
_MESSAGE_MAX = 262_144
_GONE = -9  # what is said of a process whose end nobody saw


class Process:
    """A service that was forked; as much of `subprocess.Popen` as tests use."""

    def __init__(self, pid: int, status: int, streams: Sequence[IO[Any] | None]) -> None:
        self.pid = pid
        self.stdin, self.stdout, self.stderr = streams
        self.returncode: int | None = None
        self._status = status

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for stream in (self.stdin, self.stdout, self.stderr):
            if stream is not None:
                stream.close()
        self.wait()

    def poll(self) -> int | None:
        """Its exit status, once there is one."""
        return self._end(0)

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end."""
        status = self._end(timeout)
        if status is None:
            assert timeout is not None
            raise TimeoutExpired([str(self.pid)], timeout)
        return status

    def communicate(self, text: str = "", timeout: float | None = None) -> tuple[str, str]:
        """Say something and wait for its end: what it wrote to its output, and to its errors.

        It is killed where it takes longer than the timeout in seconds.
        """
        assert self.stdin is not None
        assert self.stdout is not None
        assert self.stderr is not None
        with self.stdout, self.stderr, ThreadPoolExecutor(2) as readers:
            said, complained = (readers.submit(stream.read) for stream in (self.stdout, self.stderr))
            with contextlib.suppress(BrokenPipeError), self.stdin:
                self.stdin.write(text)
            try:
                self.wait(timeout)
            except TimeoutExpired:
                self.kill()
                raise
            return said.result(), complained.result()

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def send_signal(self, number: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def _end(self, timeout: float | None) -> int | None:
        if self.returncode is None and select.select([self._status], [], [], timeout)[0]:
            self.returncode = int(os.read(self._status, 16) or _GONE)
            os.close(self._status)
        return self.returncode


class _Oven:
    """The process that forks, as the tests see it."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            command = [sys.executable, "-m", "tests.fakes.warm", str(theirs.fileno())]
            kept = {name: value for name, value in os.environ.items() if name not in _READ_AT_IMPORT}
            self._process = subprocess.Popen(command, cwd=_ROOT, pass_fds=[theirs.fileno()], stdin=DEVNULL, env=kept)
        self._line = ours

    def fork(self, order: dict[str, Any], streams: Sequence[int]) -> tuple[int, int]:
        """The new process's id, and where its exit status will be told."""
        status, told = os.pipe()
        try:
            socket.send_fds(self._line, [json.dumps(order).encode()], [*streams, told])
            answer = self._line.recv(32)
        finally:
            os.close(told)
        return int(answer), status

    def close(self) -> None:
        """Fork no more; what was forked goes on."""
        self._line.close()
        self._process.wait()


_ovens: list[_Oven] = []


def _oven() -> _Oven:
    if not _ovens:
        _ovens.append(_Oven())
    return _ovens[0]


def close() -> None:
    """Fork no more."""
    while _ovens:
        _ovens.pop().close()


def Popen(  # noqa: N802 - it stands where the real one does
    command: Sequence[str], *, start_new_session: bool = False, **named: Any
) -> subprocess.Popen[Any] | Process:
    """Start a process, warm where that is possible."""
    if start_new_session or not _can_be_warm(command):
        return subprocess.Popen(command, start_new_session=start_new_session, **named)
    return _warm(command, **named)


def _can_be_warm(command: Sequence[str]) -> bool:
    wanted = [part for part in command if part != "-P"][:3]
    known = wanted[:2] == [sys.executable, "-m"] and wanted[2] in MODULES
    known = known or tuple(wanted) == COMMAND or wanted[0] == INSTALLED
    return known and sys.platform == "linux" and not os.environ.get("COUNTERSIGN_COLD")


def _warm(
    command: Sequence[str],
    *,
    stdin: Any = None,
    stdout: Any = None,
    stderr: Any = None,
    env: dict[str, str] | None = None,
    cwd: Path | None = None,
    text: bool = False,
) -> Process:
    own: list[IO[Any] | None] = [None, None, None]
    with contextlib.ExitStack() as given:

        def end_of_pipe(at: int) -> int:
            read, write = os.pipe()
            ours, theirs = (write, read) if at == 0 else (read, write)
            own[at] = open(ours, ("w" if at == 0 else "r") + ("" if text else "b"), buffering=1 if text else 0)  # noqa: SIM115, PTH123
            given.callback(os.close, theirs)
            return theirs

        def stream(wish: Any, at: int) -> int:
            if wish == PIPE:
                return end_of_pipe(at)
            if wish == DEVNULL:
                handle = os.open(os.devnull, os.O_RDWR)
                given.callback(os.close, handle)
                return handle
            return at if wish is None else int(wish if isinstance(wish, int) else wish.fileno())

        streams = [stream(wish, at) for at, wish in enumerate((stdin, stdout, stderr))]
        parts = [part for part in command if part != "-P"]
        kind, program, *arguments = ("file", *parts) if parts[0] == INSTALLED else parts[1:]
        order = {
            "kind": kind,
            "program": program,
            "arguments": arguments,
            "safe": "-P" in command,
            "environment": dict(os.environ if env is None else env),
            "folder": str(cwd or Path.cwd()),
        }
        pid, status = _oven().fork(order, streams)
    return Process(pid, status, own)


class _Forks:
    """What the forking process knows of its forks."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._told: dict[int, int] = {}
        self._heard, self._rung = socket.socketpair()
        for end in (self._heard, self._rung):
            end.setblocking(False)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the forks are told themselves
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._rung.fileno())

    def next_order(self) -> dict[str, Any] | None:
        """Fork for every order; in a fork, its order; None where there will be no more."""
        while True:
            ready, _, _ = select.select([self._line, self._heard], [], [])
            if self._heard in ready:
                self._heard.recv(4096)
                self._tell()
            if self._line in ready:
                message, handles, _, _ = socket.recv_fds(self._line, _MESSAGE_MAX, 4)
                if not message:
                    return None
                pid = os.fork()
                if pid == 0:
                    self._become(handles)
                    order: dict[str, Any] = json.loads(message)
                    return order
                for handle in handles[:3]:
                    os.close(handle)
                self._told[pid] = handles[3]
                self._line.send(str(pid).encode())

    def _tell(self) -> None:
        with contextlib.suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                told = self._told.pop(ended[0])
                with contextlib.suppress(BrokenPipeError):
                    os.write(told, str(os.waitstatus_to_exitcode(ended[1])).encode())
                os.close(told)

    def _become(self, handles: list[int]) -> None:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for end in (self._heard, self._rung, self._line):
            end.close()
        for at, handle in enumerate(handles[:3]):
            os.dup2(handle, at)
        for handle in (*handles, *self._told.values()):
            os.close(handle)


def _serve(line: int) -> None:
    names = [module if module.startswith("tests.") else f"{module}.__main__" for module in MODULES]
    for name in (*names, *_LATER):
        importlib.import_module(name)
    for name in names:
        del sys.modules[name]  # it is run as `__main__`, and nobody may think that it was imported before
    gc.collect()
    gc.freeze()
    assert len(list(Path("/proc/self/task").iterdir())) == 1, "a thread does not survive a fork"
    order = _Forks(socket.socket(fileno=line)).next_order()
    if order is None:
        return
    os.environ.clear()
    os.environ.update(order["environment"])
    time.tzset()
    if os.environ.get("PYTHONWARNINGS") == "error":
        warnings.simplefilter("error")
    os.chdir(order["folder"])
    sys.path[0:1] = [] if order["safe"] else [order["folder"]]
    sys.argv[1:] = order["arguments"]
    if order["kind"] == "-m":
        runpy.run_module(order["program"], run_name="__main__", alter_sys=True)
    elif order["kind"] == "file":
        runpy.run_path(order["program"], run_name="__main__")
    else:
        sys.argv[0] = "-c"
        exec(order["program"], {"__name__": "__main__"})  # noqa: S102 - as `python -c` does


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
