from __future__ import annotations

import ast
import errno
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from authenticator.scan import sandbox
from authenticator.scan.process import child_environment
from tests.fakes.system_calls import CALLS

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in sandbox._CALLS, reason="no filter for this system"
)


def confined(script: str, before: str = "") -> str:
    """What a confined process prints of an attempt: the error's name, or what came of it."""
    whole = (
        f"{before}\n"
        "import os, socket, subprocess, threading, sys, resource, signal\n"
        "from authenticator.scan.sandbox import confine\n"
        "confine()\n"
        f"try:\n    print({script})\n"
        "except BaseException as error:\n    print(type(error).__name__)\n"
    )
    command = [sys.executable, "-P", "-s", "-c", whole]
    done = subprocess.run(command, env=child_environment(os.environ), capture_output=True, check=True, text=True)
    return done.stdout.strip()


@pytest.mark.parametrize(
    "attempt",
    [
        pytest.param("open('/etc/hostname').read()", id="read-a-file"),
        pytest.param("open('/dev/null', 'w')", id="open-for-writing"),
        pytest.param("socket.socket()", id="internet"),
        pytest.param("socket.socket(socket.AF_UNIX)", id="session-bus"),
        pytest.param("socket.socketpair()", id="pair"),
        pytest.param("os.execv('/bin/true', ['true'])", id="become-a-program"),
        pytest.param("os.kill(os.getppid(), 0)", id="signal-another"),
        pytest.param("os.unlink('/tmp/x')", id="delete"),
        pytest.param("os.rename('/tmp/x', '/tmp/y')", id="rename"),
        pytest.param("os.mkdir('/tmp/x')", id="make-a-folder"),
        pytest.param("os.symlink('/tmp/x', '/tmp/y')", id="link"),
        pytest.param("os.chmod('/tmp', 0o777)", id="change-rights"),
        pytest.param("os.truncate('/tmp/x', 0)", id="cut"),
        pytest.param("os.pidfd_open(os.getppid())", id="hold-another"),
    ],
)
def test_what_is_out_of_reach(attempt: str) -> None:
    assert confined(attempt) == "PermissionError"


def test_a_program_cannot_be_started() -> None:
    assert confined("subprocess.run(['/bin/true'])") == "PermissionError"


@pytest.mark.parametrize(
    ("attempt", "expected"),
    [
        pytest.param("len(bytearray(200_000_000))", "200000000", id="memory"),
        pytest.param("threading.Thread(target=int).start()", "None", id="a-thread"),
        pytest.param("len(bytearray(5_000_000_000))", "MemoryError", id="too-much-memory"),
        pytest.param("resource.getrlimit(resource.RLIMIT_CORE)[0]", "0", id="no-core-file"),
    ],
)
def test_what_is_left(attempt: str, expected: str) -> None:
    assert confined(attempt) == expected


@pytest.mark.parametrize("machine", sorted(CALLS))
def test_what_is_refused_is_what_reaches_out(machine: str) -> None:
    assert sorted(sandbox._CALLS[machine][1]) == sorted(CALLS[machine].values())


def test_old_calls_are_refused_where_there_are_any() -> None:
    """A machine that is older has each of them twice, with a folder and without."""
    assert CALLS["x86_64"].keys() > CALLS["aarch64"].keys()
    assert {"open", "unlink", "rename", "chmod"} <= CALLS["x86_64"].keys() - CALLS["aarch64"].keys()


def test_the_kernel_refuses_each() -> None:
    """The arguments are nonsense, so that without the filter another error would come of it."""
    numbers = CALLS[platform.machine()]
    attempt = f"{{name: (call(number, *[-1] * 6), ctypes.get_errno()) for name, number in {numbers}.items()}}"
    before = "import ctypes\ncall = ctypes.CDLL(None, use_errno=True).syscall"
    assert ast.literal_eval(confined(attempt, before)) == dict.fromkeys(numbers, (-1, errno.EPERM))


def test_a_kernel_without_filters_is_lived_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_SYSTEM", "darwin")
    monkeypatch.setattr(sandbox, "_bound", lambda: None)
    sandbox.confine()
    assert Path(__file__).read_text()
