"""`countersign testkey serve`: a software key behind a port, and the person at its terminal."""

from __future__ import annotations

import io
import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fido2.ctap import CtapError
from fido2.ctap2.base import Ctap2

from authenticator.approve.tcp_device import open_tcp
from authenticator.commands import testkey
from authenticator.commands.output import messages
from authenticator.commands.testkey import AskingHands
from tests.fakes.keys import virtual_key
from tests.fakes.ports import GET, MAKE, PIN, RP_ID, Platform, refused

ERR = CtapError.ERR
ROOT = Path(__file__).parents[3]
_TIMEOUT = 60


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """No keyring, and nothing of the person who runs the tests."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "COUNTERSIGN_HOME": str(tmp_path / "home"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "PYTHONWARNINGS": "error",
    }


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "from authenticator.cli import main; main()", "testkey", "serve", *arguments]


@contextmanager
def serving(
    environment: dict[str, str], *arguments: str, typed: str = ""
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The command, with the address it printed; it is told to stop afterwards."""
    process = subprocess.Popen(
        _command("--json", *arguments),
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(typed)
            process.stdin.flush()
            yield json.loads(process.stdout.readline())["url"], process
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(_TIMEOUT)


def _refusal(environment: dict[str, str], *arguments: str, typed: str = "") -> tuple[int, str]:
    found = subprocess.run(
        _command("--json", *arguments),
        env=environment,
        input=typed,
        capture_output=True,
        text=True,
        timeout=_TIMEOUT,
        check=False,
    )
    return found.returncode, json.loads(found.stdout)["error"]


def test_it_remembers_and_ends_in_order(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, "--pin", "--no-uv", typed=f"{PIN}\n") as (url, process):
        platform = Platform(Ctap2(open_tcp(url)))
        assert "uv" not in platform.ctap.info.options
        made = platform.make(token=platform.token(MAKE, RP_ID, PIN))
        process.send_signal(signal.SIGTERM)
        assert process.wait(_TIMEOUT) == 0
        platform.ctap.device.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
    sealed = tmp_path / "home" / "testkey" / "key.sealed"
    assert made.auth_data.credential_data is not None
    assert made.auth_data.credential_data.credential_id not in sealed.read_bytes()
    assert sealed.stat().st_mode & 0o077 == 0
    with serving(environment, "--tcp", "localhost:0", "--no-uv") as (url, process):
        platform = Platform(Ctap2(open_tcp(url)))
        assert platform.sign(made, token=platform.token(GET, RP_ID, PIN)).signature
        platform.ctap.device.close()
        process.send_signal(signal.SIGINT)
        assert process.wait(_TIMEOUT) == 0


def test_whoever_is_asked_touches_it(environment: dict[str, str], tmp_path: Path) -> None:
    state = tmp_path / "elsewhere.sealed"
    with serving(environment, "--touch", "ask", "--state", str(state)) as (url, process):
        assert process.stdin is not None
        assert process.stderr is not None
        ctap = Ctap2(open_tcp(url))
        answers: list[int] = []

        def select() -> None:
            try:
                ctap.selection()
                answers.append(0)
            except CtapError as error:
                answers.append(int(error.code))

        for typed in ("\n", "n\n"):
            thread = threading.Thread(target=select)
            thread.start()
            assert "waits for a touch, to be chosen" in process.stderr.readline()
            process.stdin.write(typed)
            process.stdin.flush()
            thread.join(_TIMEOUT)
        assert answers == [0, ERR.OPERATION_DENIED]
        ctap.device.close()
        process.send_signal(signal.SIGTERM)  # while a thread waits for a line
        assert process.wait(_TIMEOUT) == 0
        assert process.stderr.read() == ""


@pytest.mark.parametrize(
    ("arguments", "typed", "code"),
    [
        pytest.param(("--tcp", "192.168.1.5:35962"), "", "device_address", id="an address of another computer"),
        pytest.param(("--tcp", "35962"), "", "device_address", id="a port alone"),
        pytest.param(("--pin",), "", "cancelled", id="a PIN that nobody types"),
        pytest.param(("--pin",), "123\n", "pin_policy", id="a short PIN"),
    ],
)
def test_what_it_refuses(environment: dict[str, str], arguments: tuple[str, ...], typed: str, code: str) -> None:
    assert _refusal(environment, *arguments, typed=typed) == (1, code)


def test_a_port_that_is_taken_and_a_damaged_memory(environment: dict[str, str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        taken = f"127.0.0.1:{listener.getsockname()[1]}"
        assert _refusal(environment, "--tcp", taken) == (1, "port_in_use")
    damaged = tmp_path / "damaged"
    damaged.write_bytes(b"not a key")
    assert _refusal(environment, "--state", str(damaged)) == (1, "file_damaged")
    assert damaged.read_bytes() == b"not a key"


# ---- the person at the terminal --------------------------------------------------------------------------------------


class Keyboard:
    """Lines that a test types, one at a time."""

    def __init__(self) -> None:
        self._typed: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def type(self, line: str | None) -> None:
        """Type a line; None closes the terminal."""
        self._typed.put(line)

    def lines(self) -> Iterator[str]:
        """What was typed."""
        while (line := self._typed.get()) is not None:
            yield line


@pytest.fixture
def keyboard() -> Iterator[Keyboard]:
    found = Keyboard()
    yield found
    found.type(None)


class Screen:
    """What was asked; a test answers from here."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: queue.SimpleQueue[str] = queue.SimpleQueue()
        monkeypatch.setattr(messages, "print", lambda text, **_more: self.asked.put(text))


@pytest.mark.parametrize(
    ("typed", "touched", "verdict"),
    [
        pytest.param("", True, "verified", id="Enter"),
        pytest.param(" N ", False, "declined", id="no"),
        pytest.param("f", True, "failed", id="not recognised"),
        pytest.param(None, False, "declined", id="a closed terminal"),
    ],
)
def test_answers(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, typed: str | None, touched: bool, verdict: str
) -> None:
    screen, hands = Screen(monkeypatch), AskingHands(keyboard.lines())
    results: list[object] = []
    for ask in (lambda: hands.touch("sign"), hands.verify):
        thread = threading.Thread(target=lambda ask=ask: results.append(ask()))
        thread.start()
        screen.asked.get(timeout=10)
        keyboard.type(typed)
        thread.join(10)
    assert results == [touched, verdict]


def test_a_question_that_was_cancelled_takes_no_answer(
    keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    screen, hands = Screen(monkeypatch), AskingHands(keyboard.lines())
    ctap = Ctap2(virtual_key(tmp_path / "key.sealed", hands))
    cancel = threading.Event()
    threading.Timer(0.05, cancel.set).start()
    assert refused(lambda: ctap.selection(event=cancel)) == ERR.KEEPALIVE_CANCEL
    screen.asked.get(timeout=10)
    threading.Timer(0.05, keyboard.type, [""]).start()
    ctap.selection()  # the line answers this question, not the one before


def test_lines_are_read_past_the_buffer(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading) as stdin, os.fdopen(writing, "wb", buffering=0) as keyboard:
        monkeypatch.setattr(sys, "stdin", stdin)
        keyboard.write(b"1234\nsecond\nthi")
        lines = testkey._lines()
        assert testkey._ask_pin(lines) == "1234"
        assert next(lines) == "second"
        keyboard.write("rd ä\n".encode() + b"x" * 5000 + b"\n\xff\nlast")
        keyboard.close()
        assert next(lines) == "third ä"
        assert set(next(lines)) == {"x"}
        assert list(lines) == ["\N{REPLACEMENT CHARACTER}", "last"]


def test_a_pin_at_a_terminal_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _question: PIN)
    assert testkey._ask_pin(iter(["not this"])) == PIN
