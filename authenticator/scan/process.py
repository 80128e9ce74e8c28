"""The process that looks for codes in foreign pixels, seen from the app.

Rules: the process has nothing of ours: no vault, no handle but its two pipes, none of our environment but what
starting a program takes; it is started when it is first wanted, kept, and ended with the app; a picture that
crashes it or takes too long costs that picture alone, and the next one gets a new process; what it answers is
believed no more than the picture itself (see `wire`).
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Protocol, Self, TypeVar

from authenticator.errors import InputError, LocalError
from authenticator.limits import (
    DECODE_TIMEOUT,
    DECODER_EXIT_TIMEOUT,
    DECODER_START_TIMEOUT,
    FRAME_TIMEOUT,
    IMAGE_BYTES_MAX,
)
from authenticator.scan import wire
from authenticator.scan.found import Found

if TYPE_CHECKING:  # numpy is not loaded by a command that looks at no picture
    from authenticator.scan.image import Pixels

CHILD_ARGUMENT = "--decode-pictures"  # what a frozen app is started with to be the child
# What starting a program takes, and a locale; everything else stays with the app.
_ENVIRONMENT = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL")
_PIPE_BYTES = 1_048_576  # room for a frame of a camera, so that writing one does not wait for the reader
_T = TypeVar("_T")


class Decoder(Protocol):
    """Looks for codes. `DecoderProcess` is the real one."""

    def start(self) -> None:
        """Make ready, so that the first picture does not wait."""

    def codes(self, pixels: Pixels) -> tuple[Found, ...]:
        """The codes of a picture that stands still; everything is tried."""

    def codes_of_frame(self, pixels: Pixels) -> tuple[Found, ...]:
        """The codes of the next of a camera's frames; quick."""

    def codes_of_file(self, content: bytes) -> tuple[Found, ...]:
        """The codes of a PNG, JPEG, WebP, GIF, BMP or PDF file."""

    def picture_of_file(self, content: bytes) -> Pixels:
        """The grey pixels of a PNG, JPEG, WebP, GIF or BMP file."""

    def close(self) -> None:
        """End it."""


class DecoderProcess:
    """One child process, used by one thread at a time; others wait.

    Use it in a `with` block, or close it.
    """

    def __init__(self, command: Sequence[str] | None = None, seconds: float = DECODE_TIMEOUT) -> None:
        """Prepare; nothing is started yet.

        Args:
            command: how to start the child; by default this program's own.
            seconds: how long one picture may take; a frame of a camera at most `FRAME_TIMEOUT`.
        """
        self._command = list(command) if command is not None else child_command()
        self._seconds = seconds
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The child's id while it lives."""
        child = self._child
        return child.pid if child is not None and child.poll() is None else None

    def start(self) -> None:
        """Start the child now, so that the first picture does not wait for it.

        Raises:
            LocalError: `decoder_failed`.
        """
        with self._turn:
            self._running()

    def codes(self, pixels: Pixels) -> tuple[Found, ...]:
        """Return the codes of a picture that stands still; everything is tried.

        Raises:
            InputError: `too_large`, `image_unreadable` where the array is no picture.
            LocalError: `decoder_failed` where the child crashed, took too long or answered nonsense.
        """
        return self._look(pixels, camera=False)

    def codes_of_frame(self, pixels: Pixels) -> tuple[Found, ...]:
        """Return the codes of the next of a camera's frames.

        A quick look, and now and then one of the slower ones, so that some frames together see what a picture does.

        Raises:
            InputError: as `codes`.
            LocalError: as `codes`.
        """
        return self._look(pixels, camera=True)

    def codes_of_file(self, content: bytes) -> tuple[Found, ...]:
        """Return the codes of a PNG, JPEG, WebP, GIF, BMP or PDF file.

        Raises:
            InputError: `too_large`, `image_unreadable`, `pdf_unsupported`.
            LocalError: as `codes`.
        """
        if len(content) > IMAGE_BYTES_MAX:
            raise InputError("too_large", "picture")
        return self._ask(wire.file_job(len(content)), content, self._seconds, b"C", wire.read_codes)

    def picture_of_file(self, content: bytes) -> Pixels:
        """Return the grey pixels of a PNG, JPEG, WebP, GIF or BMP file, which are a stranger's, but only pixels.

        Raises:
            InputError: `too_large`, `image_unreadable`.
            LocalError: as `codes`.
        """
        import numpy as np

        if len(content) > IMAGE_BYTES_MAX:
            raise InputError("too_large", "picture")
        job = wire.picture_job(len(content))
        width, height, pixels = self._ask(job, content, self._seconds, b"G", wire.read_picture)
        return np.frombuffer(pixels, np.uint8).reshape(height, width)

    def close(self) -> None:
        """End the child, even in the middle of a picture."""
        self._closed.set()
        child = self._child
        if child is not None:
            child.kill()
        with self._turn:
            self._drop()

    def _look(self, pixels: Pixels, *, camera: bool) -> tuple[Found, ...]:
        from authenticator.scan.image import plain_grey

        plain = plain_grey(pixels)
        height, width = plain.shape
        seconds = min(self._seconds, FRAME_TIMEOUT) if camera else self._seconds
        job = wire.pixels_job(width, height, camera=camera)
        return self._ask(job, plain.data.cast("B"), seconds, b"C", wire.read_codes)

    def _ask(
        self, head: bytes, content: bytes | memoryview, seconds: float, wanted: bytes, read: Callable[[bytes], _T]
    ) -> _T:
        with self._turn:
            child = self._running()
            kind, answer = self._limited(child, seconds, lambda: _exchange(child, head, content))
            try:
                if kind == wanted:
                    return read(answer)
                if kind == b"E":
                    raise InputError(wire.read_refusal(answer), "by the decoder")
            except wire.Garbage as error:
                self._drop()
                raise LocalError("decoder_failed", "nonsense") from error
            self._drop()
            raise LocalError("decoder_failed", "nonsense")

    def _running(self) -> subprocess.Popen[bytes]:
        if self._closed.is_set():
            raise LocalError("decoder_failed", "closed")
        if self._child is not None and self._child.poll() is None:
            return self._child
        self._drop()
        try:
            child = subprocess.Popen(  # noqa: S603
                self._command,
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=child_environment(os.environ),
                close_fds=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise LocalError("decoder_failed", type(error).__name__) from error
        self._child = child
        if self._closed.is_set():  # closed while it was being started
            self._drop()
            raise LocalError("decoder_failed", "closed")
        _widen(child)
        kind, _ = self._limited(child, DECODER_START_TIMEOUT, lambda: _answer(_pipe(child.stdout)))
        if kind != b"R":
            self._drop()
            raise LocalError("decoder_failed", "it did not say that it is ready")
        return child

    def _limited(self, child: subprocess.Popen[bytes], seconds: float, call: Callable[[], _T]) -> _T:
        """Run a call that reads or writes pipes; the child is ended when it takes too long, which ends the call."""
        timer = threading.Timer(seconds, child.kill)
        timer.daemon = True
        timer.start()
        try:
            return call()
        except (OSError, EOFError, ValueError, wire.Garbage) as error:
            self._drop()
            raise LocalError("decoder_failed", type(error).__name__) from error
        except BaseException:
            self._drop()
            raise
        finally:
            timer.cancel()

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            with suppress(OSError):
                _pipe(pipe).close()
        with suppress(subprocess.TimeoutExpired):
            child.wait(DECODER_EXIT_TIMEOUT)


def child_command() -> list[str]:
    """How the child is started: this program's interpreter, or the frozen program itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    # The safe path keeps a folder that happens to be the current one from shadowing this package.
    return [sys.executable, "-P", "-s", "-m", "authenticator.scan.child"]


def is_child(arguments: Sequence[str]) -> bool:
    """Whether a frozen app was started to be the child."""
    return list(arguments) == [CHILD_ARGUMENT]


def child_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """What the child sees of the environment, and where it finds the same package as this process."""
    kept = {name: value for name, value in environment.items() if name.upper() in _ENVIRONMENT}
    return {**kept, "PYTHONPATH": str(Path(__file__).parents[2])}


def _exchange(child: subprocess.Popen[bytes], head: bytes, content: bytes | memoryview) -> tuple[bytes, bytes]:
    stdin = _pipe(child.stdin)
    for part in (head, content):
        left = memoryview(part)
        while left:
            left = left[stdin.write(left) :]
    return _answer(_pipe(child.stdout))


def _answer(pipe: IO[bytes]) -> tuple[bytes, bytes]:
    kind, length = wire.read_answer_head(_exactly(pipe, wire.ANSWER_BYTES))
    return kind, _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    parts = bytearray()
    while len(parts) < length:
        part = pipe.read(length - len(parts))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise EOFError
    return pipe


def _widen(child: subprocess.Popen[bytes]) -> None:
    """Give the pipe room for a frame, where the system lets us."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(_pipe(child.stdin), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
