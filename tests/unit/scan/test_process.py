"""The decoder's process: what it is given, and what becomes of the app when it misbehaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from authenticator.errors import InputError, LocalError
from authenticator.limits import IMAGE_BYTES_MAX, IMAGE_PIXELS_MAX
from authenticator.scan import process, wire
from authenticator.scan.found import Found
from authenticator.scan.process import CHILD_ARGUMENT, DecoderProcess, child_command, child_environment
from tests.fakes.codes import LINK, code, png, screen

GOOD = screen(code(LINK), width=640, height=480)
SLOW = np.random.default_rng(1).integers(0, 255, (2160, 3840), dtype=np.uint8)  # every look, and none helps
READY = "import sys, time, os\nout = sys.stdout.buffer\nout.write(b'R\\0\\0\\0\\0'); out.flush()\n"


@pytest.fixture
def decoder() -> Iterator[DecoderProcess]:
    with DecoderProcess() as made:
        yield made


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def failing(script: str, seconds: float = 20, camera: bool = False) -> str:
    """The error of a picture that a child of this script is given."""
    with DecoderProcess([sys.executable, "-c", READY + script], seconds) as decoder:
        with pytest.raises(LocalError) as raised:
            (decoder.codes_of_frame if camera else decoder.codes)(GOOD)
        assert decoder.pid is None
    return raised.value.code


def test_nothing_is_started_before_it_is_wanted(decoder: DecoderProcess) -> None:
    assert decoder.pid is None


def test_pixels_frames_and_files_are_read_by_one_child(decoder: DecoderProcess) -> None:
    decoder.start()
    first = decoder.pid
    assert decoder.codes(GOOD) == (Found(LINK, ((56, 76), (204, 76), (204, 224), (56, 224))),)
    assert [found.text for found in decoder.codes_of_frame(np.dstack([GOOD] * 3))] == [LINK]
    assert [found.text for found in decoder.codes_of_file(png(GOOD))] == [LINK]
    assert np.array_equal(decoder.picture_of_file(png(GOOD)), GOOD)
    assert decoder.codes(screen(width=320, height=240)) == ()
    assert decoder.pid == first


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        pytest.param(lambda d: d.codes_of_file(b""), "image_unreadable", id="an-empty-file"),
        pytest.param(lambda d: d.codes_of_file(b"hello"), "image_unreadable", id="a-text"),
        pytest.param(lambda d: d.picture_of_file(b"hello"), "image_unreadable", id="a-text-for-a-picture"),
        pytest.param(lambda d: d.picture_of_file(bytes(IMAGE_BYTES_MAX + 1)), "too_large", id="too-many-for-a-picture"),
        pytest.param(lambda d: d.codes_of_file(bytes(IMAGE_BYTES_MAX + 1)), "too_large", id="too-many-bytes"),
        pytest.param(
            lambda d: d.codes(np.zeros((IMAGE_PIXELS_MAX + 1, 1), np.uint8)), "too_large", id="too-many-pixels"
        ),
        pytest.param(lambda d: d.codes(np.zeros((4, 4), np.float64)), "image_unreadable", id="not-bytes"),
    ],
)
def test_what_is_refused_leaves_the_child_alive(
    decoder: DecoderProcess, look: Callable[[DecoderProcess], object], expected: str
) -> None:
    decoder.start()
    first = decoder.pid
    with pytest.raises(InputError) as raised:
        look(decoder)
    assert raised.value.code == expected
    assert decoder.codes(GOOD)
    assert decoder.pid == first


def test_a_child_that_is_killed_in_a_picture_costs_that_picture(decoder: DecoderProcess) -> None:
    decoder.start()
    first = decoder.pid
    assert first is not None
    timer = threading.Timer(0.3, os.kill, (first, signal.SIGKILL))
    timer.start()
    with pytest.raises(LocalError) as raised:
        decoder.codes(SLOW)
    timer.join()
    assert raised.value.code == "decoder_failed"
    assert decoder.codes(GOOD)
    assert decoder.pid != first
    assert gone(first)


def test_a_child_that_died_between_two_pictures_costs_none(decoder: DecoderProcess) -> None:
    decoder.start()
    first = decoder.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    deadline = time.monotonic() + 5
    while decoder.pid is not None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert decoder.codes(GOOD)


@pytest.mark.parametrize("camera", [False, True], ids=["picture", "frame"])
def test_a_child_that_hangs_is_ended_in_time(camera: bool) -> None:
    begun = time.monotonic()
    assert failing("time.sleep(600)", 0.5, camera) == "decoder_failed"
    assert time.monotonic() - begun < 10


def test_a_child_that_reads_and_then_hangs_is_ended_in_time() -> None:
    assert failing("sys.stdin.buffer.read(12 + 640 * 480)\ntime.sleep(600)", 0.5) == "decoder_failed"


def test_a_child_that_drips_its_answer_is_ended_in_time() -> None:
    drip = "while True:\n  out.write(b'C'); out.flush(); time.sleep(0.2)"
    assert failing(f"out.write(b'C\\xff\\0\\0\\0'); out.flush()\n{drip}", 0.7) == "decoder_failed"


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\n", id="another-protocol"),
        pytest.param(b"C\xff\xff\xff\xff" + b"x" * 5_000, id="four-gigabytes-announced"),
        pytest.param(b"C\x05\0\0\0abcde", id="codes-of-nothing"),
        pytest.param(b"E\x09\0\0\0cancelled", id="an-error-that-is-not-its-own"),
        pytest.param(b"E\x04\0\0\0\xff\xfe\xfd\xfc", id="an-error-that-is-no-text"),
        pytest.param(b"R\0\0\0\0", id="ready-again"),
        pytest.param(b"", id="nothing"),
        pytest.param(b"C\x22\0\0\0abc", id="cut-short"),
        pytest.param(b"\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x04true\x85R.", id="a-pickle"),
    ],
)
def test_a_child_that_answers_nonsense(answer: bytes) -> None:
    script = f"sys.stdin.buffer.read({wire.JOB_BYTES} + 640 * 480)\nout.write({answer!r}); out.flush()"
    assert failing(script) == "decoder_failed"


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["/no/such/program"], id="absent"),
        pytest.param([sys.executable, "-c", "pass"], id="ends-at-once"),
        pytest.param([sys.executable, "-c", "print('hello there, reader')"], id="something-else"),
        pytest.param([sys.executable, "-c", "import os; os.write(1, b'C\\0\\0\\0\\0')"], id="codes-before-it-is-ready"),
    ],
)
def test_a_program_that_is_no_decoder(command: list[str]) -> None:
    with DecoderProcess(command) as decoder, pytest.raises(LocalError) as raised:
        decoder.start()
    assert raised.value.code == "decoder_failed"


def test_closing_leaves_no_process() -> None:
    decoder = DecoderProcess()
    decoder.start()
    pid = decoder.pid
    assert pid is not None
    decoder.close()
    assert gone(pid)
    decoder.close()
    with pytest.raises(LocalError) as raised:
        decoder.codes(GOOD)
    assert raised.value.code == "decoder_failed"


def test_closing_does_not_wait_for_a_picture() -> None:
    decoder = DecoderProcess()
    decoder.start()
    pid = decoder.pid
    assert pid is not None
    errors: list[str] = []

    def look() -> None:
        try:
            decoder.codes(SLOW)
        except LocalError as error:
            errors.append(error.code)

    thread = threading.Thread(target=look)
    thread.start()
    time.sleep(0.3)
    begun = time.monotonic()
    decoder.close()
    thread.join(10)
    assert time.monotonic() - begun < 8
    assert errors == ["decoder_failed"]
    assert gone(pid)


def test_threads_wait_for_one_another(decoder: DecoderProcess) -> None:
    seen: list[str] = []
    threads = [
        threading.Thread(target=lambda: seen.extend(found.text for found in decoder.codes(GOOD))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [LINK] * 4


def test_a_child_whose_app_is_gone_ends() -> None:
    child = subprocess.Popen(
        child_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=child_environment(os.environ)
    )
    assert child.stdin is not None
    assert child.stdout is not None
    with child.stdin, child.stdout:
        assert child.stdout.read(5) == wire.ready_answer()
        child.stdin.write(wire.pixels_job(640, 480, camera=False) + bytes(100))
        child.stdin.close()
        assert child.wait(10) == 1


# What the child is given.


def test_the_environment_carries_no_secret() -> None:
    given = {
        "PATH": "/bin",
        "LANG": "C",
        "AWS_SECRET_ACCESS_KEY": "x",
        "DBUS_SESSION_BUS_ADDRESS": "unix:x",
        "HOME": "/",
    }
    child = child_environment(given)
    assert sorted(child) == ["LANG", "PATH", "PYTHONPATH"]
    assert (Path(child["PYTHONPATH"]) / "authenticator" / "scan" / "child.py").is_file()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no /proc here")
def test_the_child_has_no_handle_and_no_variable_of_ours(
    decoder: DecoderProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERSIGN_CANARY", "canary")
    secret = tmp_path / "vault"
    secret.write_text("secret")
    with secret.open() as held:
        os.set_inheritable(held.fileno(), True)
        decoder.start()
        decoder.codes(GOOD)
        pid = decoder.pid
        handles = [str(path.readlink()) for path in Path(f"/proc/{pid}/fd").iterdir()]
    assert {name.partition(":")[0] for name in handles} == {"pipe", "/dev/null"}
    environment = Path(f"/proc/{pid}/environ").read_bytes()
    assert b"canary" not in environment
    assert b"HOME=" not in environment


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="no /proc here")
def test_the_child_loads_nothing_that_opens_the_vault(decoder: DecoderProcess) -> None:
    script = "import sys; import authenticator.scan.child; print('\\n'.join(sorted(sys.modules)))"
    loaded = subprocess.run(
        [sys.executable, "-P", "-s", "-c", script], env=child_environment(os.environ), capture_output=True, check=True
    ).stdout.decode()
    ours = {name for name in loaded.split() if name.startswith("authenticator.")}
    assert not {name for name in ours if name.split(".")[1] in {"vault", "secret_store", "app", "clients", "approve"}}
    assert not {"keyring", "fido2", "PySide6", "httpx2", "multiprocessing"} & set(loaded.split())


def test_a_frozen_app_runs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, CHILD_ARGUMENT]


@pytest.mark.parametrize("module", ["ui.__main__", "authenticator.cli"])
def test_each_entry_point_becomes_the_child_where_it_is_asked_to(module: str) -> None:
    script = f"import sys; from {module} import main; sys.exit(main())"
    command = [sys.executable, "-P", "-s", "-c", script, CHILD_ARGUMENT]
    with DecoderProcess(command) as decoder:
        assert [found.text for found in decoder.codes(GOOD)] == [LINK]


def test_a_pipe_without_room_for_a_frame_serves_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_PIPE_BYTES", 4_096)
    with DecoderProcess() as decoder:
        assert decoder.codes(GOOD)
