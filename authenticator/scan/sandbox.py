"""Takes from the process that decodes what decoding does not take, once everything is loaded.

Rules: what the system cannot take away stays, and nothing fails for it; on Linux no file, no socket, no program and
no other process can be reached any more; elsewhere on Unix memory, core files and writing are bounded; on Windows
there is only the time limit, and that the process was given nothing.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys

from authenticator.limits import DECODER_MEMORY_MAX

_SYSTEM: str = sys.platform  # a plain string, so that the code for every system is checked on each
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2  # of prctl
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # instructions of the kernel's packet filter
_ALLOW, _REFUSE = 0x7FFF_0000, 0x0005_0000 | errno.EPERM
_NUMBER_AT, _MACHINE_AT = 0, 4  # in what the filter is shown of a call
_OTHER_TABLE = 0x4000_0000  # calls of another table of x86-64, which would pass by their numbers

# What opens, connects, starts, reaches or renames; numbers of Linux' calls by machine, of which each has its own.
_X86_64 = (
    *(2, 85, 257, 304, 437),  # open, creat, openat, open_by_handle_at, openat2
    *(41, 42, 44, 46, 49, 50, 53),  # socket, connect, sendto, sendmsg, bind, listen, socketpair
    *(59, 322, 62, 424, 434, 438),  # execve, execveat, kill, pidfd_send_signal, pidfd_open, pidfd_getfd
    *(101, 310, 311),  # ptrace, process_vm_readv, process_vm_writev
    *(76, 82, 83, 84, 86, 87, 88, 90, 92, 94, 133),  # truncate, rename ... unlink, symlink, chmod, chown, mknod
    *(258, 259, 260, 263, 264, 265, 266, 268, 316),  # the same with a folder
    *(29, 30, 64, 68, 240),  # shared memory, semaphores, queues
    *(248, 249, 250, 298, 321, 323, 425),  # kernel's keys, perf_event_open, bpf, userfaultfd, io_uring_setup
)
_AARCH64 = (
    *(56, 265, 437),
    *(198, 203, 206, 211, 200, 201, 199),
    *(221, 281, 129, 424, 434, 438),
    *(117, 270, 271),
    *(45, 33, 34, 35, 36, 37, 38, 53, 54, 276),
    *(194, 196, 190, 186, 180),
    *(217, 218, 219, 241, 280, 282, 425),
)
_CALLS = {"x86_64": (0xC000_003E, _X86_64), "aarch64": (0xC000_00B7, _AARCH64)}


def confine() -> None:
    """Give up whatever can be given up; for good."""
    _bound()
    if _SYSTEM == "linux" and platform.machine() in _CALLS:
        _filter_calls(*_CALLS[platform.machine()])


def _bound() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    for limit, most in (
        (resource.RLIMIT_CORE, 0),  # a picture of somebody's screen stays out of core files
        (resource.RLIMIT_FSIZE, 0),  # nothing is written
        (resource.RLIMIT_AS, DECODER_MEMORY_MAX),
    ):
        try:
            _, hard = resource.getrlimit(limit)
            resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        except (OSError, ValueError):  # macOS does not bound the address space
            continue


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


def _filter_calls(machine: int, refused: tuple[int, ...]) -> None:
    """Have the kernel refuse these calls, in this process and its threads, as if it had no right to them."""
    instructions = ctypes.create_string_buffer(_instructions(machine, refused))
    program = _Program(len(instructions.raw[:-1]) // 8, ctypes.cast(instructions, ctypes.c_void_p))
    prctl = ctypes.CDLL(None).prctl
    prctl.argtypes = [ctypes.c_int, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong]
    # A kernel without this says so by its result, and the process goes on with what it has.
    if prctl(_NO_NEW_PRIVILEGES, 1, None, 0, 0) == 0:
        prctl(_SECCOMP, _FILTER, ctypes.addressof(program), 0, 0)


def _instructions(machine: int, refused: tuple[int, ...]) -> bytes:
    steps = [(_LOAD, 0, 0, _MACHINE_AT), (_EQUAL, 0, len(refused) + 3, machine), (_LOAD, 0, 0, _NUMBER_AT)]
    steps.append((_AT_LEAST, len(refused) + 1, 0, _OTHER_TABLE))
    for number, call in enumerate(refused):
        steps.append((_EQUAL, len(refused) - number, 0, call))
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
    return b"".join(struct.pack("<HBBI", *step) for step in steps)
