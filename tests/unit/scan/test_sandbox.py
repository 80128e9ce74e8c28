from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from pathlib import Path

import pytest

from authenticator.scan import sandbox
from authenticator.scan.process import child_environment

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in sandbox._CALLS, reason="no filter for this system"
)


def confined(script: str) -> str:
    """What a confined process prints of an attempt: the error's name, or what came of it."""
    whole = (
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


NAMES = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
REFUSED = {
    *("openat", "open_by_handle_at", "openat2", "socket", "connect", "sendto", "sendmsg", "bind", "listen"),
    *("socketpair", "execve", "execveat", "kill", "pidfd_send_signal", "pidfd_open", "pidfd_getfd", "ptrace"),
    *("process_vm_readv", "process_vm_writev", "truncate", "mknodat", "mkdirat", "unlinkat", "symlinkat", "linkat"),
    *("renameat", "renameat2", "fchmodat", "fchownat", "shmget", "shmat", "semget", "msgget", "mq_open", "add_key"),
    *("request_key", "keyctl", "perf_event_open", "bpf", "userfaultfd", "io_uring_setup"),
}
OLD = {
    *("open", "creat", "rename", "mkdir", "rmdir", "link", "unlink", "symlink", "chmod", "chown", "lchown", "mknod"),
}


@pytest.mark.parametrize("machine", sorted(NAMES))
def test_the_numbers_are_those_of_the_kernels_own_table(machine: str) -> None:
    if not NAMES[machine].exists():
        pytest.skip("no headers of the kernel here")
    table = {
        int(number): name
        for name, number in re.findall(
            r"^#define __NR(?:3264)?_(\w+)\s+(\d+)", NAMES[machine].read_text(), re.MULTILINE
        )
    }
    names = {table[number] for number in sandbox._CALLS[machine][1]}
    assert names == (REFUSED | OLD if machine == "x86_64" else REFUSED)


def test_a_kernel_without_filters_is_lived_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_SYSTEM", "darwin")
    monkeypatch.setattr(sandbox, "_bound", lambda: None)
    sandbox.confine()
    assert Path(__file__).read_text()
