"""The process that decodes foreign pixels: jobs in at standard input, answers out at standard output.

Run by `process.DecoderProcess` as `python -m authenticator.scan.child`; a frozen app runs itself with
`process.CHILD_ARGUMENT` instead, and its entry points come here before they do anything else.

Rules: one job after the other, until the input ends; a picture that takes too long ends the process by itself,
even where nobody is left to end it; what a library prints goes nowhere; nothing is opened once it is ready.
"""

from __future__ import annotations

import faulthandler
import importlib
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import IO

import numpy as np

from authenticator.errors import InputError
from authenticator.limits import DECODE_TIMEOUT, IMAGE_PIXELS_MAX
from authenticator.scan import wire
from authenticator.scan.decode import Frames, decode_codes, decode_pages, warm_up
from authenticator.scan.found import Found
from authenticator.scan.image import Pixels, load_image, load_pages
from authenticator.scan.sandbox import confine

_GRACE = 5  # seconds after the app has given up on it


def main() -> int:
    """Answer jobs until the input ends."""
    jobs = os.fdopen(os.dup(0), "rb", buffering=0)
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.environ["OPENCV_IO_MAX_IMAGE_PIXELS"] = str(IMAGE_PIXELS_MAX)
    load()
    confine()
    frames = Frames()
    try:
        _send(answers, wire.ready_answer())
        while (head := _read(jobs, wire.JOB_BYTES)).size:
            job = wire.read_job(head.tobytes())
            content = _read(jobs, job.length)
            # The watch is the interpreter's own thread in C: it ends the process even inside a library.
            faulthandler.dump_traceback_later(DECODE_TIMEOUT + _GRACE, file=nowhere, exit=True)
            answer = _answer(job, content, frames)
            faulthandler.cancel_dump_traceback_later()
            _send(answers, answer)
    except (OSError, EOFError):  # the app is gone
        return 1
    return 0


def load() -> None:
    """Load whatever decodes, so that nothing is looked for later."""
    warm_up()
    with suppress(ImportError):  # an extra
        importlib.import_module("pypdfium2")


def _answer(job: wire.Job, content: Pixels, frames: Frames) -> bytes:
    try:
        if job.picture:
            pixels = load_image(content.tobytes())
            return wire.picture_answer(pixels.shape[1], pixels.shape[0], pixels.tobytes())
        return wire.codes_answer(_codes(job, content, frames))
    except InputError as error:
        return wire.refusal_answer(error.code)


def _codes(job: wire.Job, content: Pixels, frames: Frames) -> Iterable[Found]:
    if job.is_file:
        return decode_pages(load_pages(content.tobytes()))
    pixels = content.reshape(job.height, job.width)
    return frames.see(pixels) if job.camera else decode_codes(pixels)


def _read(pipe: IO[bytes], length: int) -> Pixels:
    """Read exactly so many bytes, or none where the input ends before the first."""
    content = np.empty(length, np.uint8)
    view, at = content.data, 0
    while at < length:
        count = pipe.readinto(view[at:])  # type: ignore[attr-defined]  # a raw file has it
        if not count:
            if at:
                raise EOFError
            return content[:0]
        at += count
    return content


def _send(pipe: IO[bytes], content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[pipe.write(left) :]


if __name__ == "__main__":
    sys.exit(main())
