"""`countersign testkey`: a security key in software behind a port of this computer, for testers."""

from __future__ import annotations

import getpass
import io
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
from platformdirs import user_data_path

from authenticator.approve.tcp_device import parse_listen_address
from authenticator.approve.testkey import AbsentHands, KeyServer, WillingHands, give_key_pin, listen
from authenticator.approve.virtual_hands import Hands, Touch, Verdict
from authenticator.approve.virtual_key import VirtualKey
from authenticator.approve.virtual_state import StateFile
from authenticator.commands.output import HomeOption, JsonOption, emit, messages, told
from authenticator.errors import PersonError
from authenticator.files import make_private_dir
from authenticator.secret_store import SecretStore

_SERVICE = "countersign-testkey"
_LINE_MAX = 1024  # bytes of a typed line
_REASONS = {"make": "to make a credential", "sign": "to sign", "select": "to be chosen", "reset": "to be reset"}

commands = typer.Typer(help="A security key in software, for testers.", no_args_is_help=True)


class TouchMode(StrEnum):
    """Who touches the key."""

    AUTO = "auto"
    ASK = "ask"
    NONE = "none"


@commands.callback()
def testkey() -> None:
    """A security key in software, for testers."""


@commands.command()
def serve(
    tcp: Annotated[
        str, typer.Option("--tcp", metavar="HOST:PORT", help="A loopback address; port 0 takes a free one.")
    ] = "127.0.0.1:0",
    state: Annotated[
        Path | None,
        typer.Option(
            "--state", metavar="FILE", help="What the key remembers; one of its own otherwise.", show_default=False
        ),
    ] = None,
    pin: Annotated[
        bool, typer.Option("--pin", help="Give it a PIN first: asked for, or the first line of standard input.")
    ] = False,
    no_uv: Annotated[
        bool, typer.Option("--no-uv", help="It does not recognise the person, so that it needs a PIN.")
    ] = False,
    touch: Annotated[
        TouchMode, typer.Option("--touch", help="Touch it at once, when Enter is pressed here, or never.")
    ] = TouchMode.AUTO,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Serve a software key on a port of this computer.

    Prints its address, and runs until Ctrl+C. Connecting plugs the key in, and disconnecting pulls it out.
    """
    with told(as_json=as_json):
        address = parse_listen_address(tcp)
        store, folder = _store(home)
        path = state or folder / "key.sealed"
        StateFile(path, store).read()  # a file that is damaged is told now, not to a platform
        lines = _lines()
        if pin:
            give_key_pin(StateFile(path, store), _ask_pin(lines))
        hands = _hands(touch, lines)
        with closing(listen(address)) as listener:
            server = KeyServer(listener, lambda: VirtualKey(path, store, hands, built_in_uv=not no_uv))
            with _until_told(server.stop):
                url = server.address.url
                emit({"url": url}, as_json=as_json, lines=[f"A test key at {url}; Ctrl+C stops it."])
                sys.stdout.flush()
                server.run()


class AskingHands:
    """A person at this terminal, who answers each touch with a line.

    Lines are read by one thread. Only the newest question gets an answer: whoever asked an older one has been
    cancelled meanwhile. What was typed before a question does not answer it.

    Args:
        lines: what the person types.
    """

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._changed = threading.Condition()
        self._turn = 0
        self._line: str | None = None
        self._closed = False
        threading.Thread(target=self._read, name="testkey-hands", daemon=True).start()

    def touch(self, reason: Touch) -> bool:
        """Enter touches the key, `n` declines."""
        line = self._ask(f"The key waits for a touch, {_REASONS[reason]}: press Enter, or n to decline.")
        return line is not None and not line.startswith("n")

    def verify(self) -> Verdict:
        """Enter is being recognised, `f` is not being recognised, `n` declines."""
        line = self._ask("The key waits for its owner: press Enter, f to fail, or n to decline.")
        if line is None or line.startswith("n"):
            return "declined"
        return "failed" if line.startswith("f") else "verified"

    def _ask(self, question: str) -> str | None:
        """Return the line that answers; None where nobody answers any more, or another question came."""
        with self._changed:
            self._turn += 1
            turn, self._line = self._turn, None
            self._changed.notify_all()
            messages.print(question, markup=False)
            self._changed.wait_for(lambda: self._line is not None or self._turn != turn or self._closed)
            return self._line if self._turn == turn else None

    def _read(self) -> None:
        for line in self._lines:
            with self._changed:
                self._line = line.strip().lower()
                self._changed.notify_all()
        with self._changed:
            self._closed = True
            self._changed.notify_all()


def _hands(mode: TouchMode, lines: Iterator[str]) -> Hands:
    if mode is TouchMode.ASK:
        return AskingHands(lines)
    return WillingHands() if mode is TouchMode.AUTO else AbsentHands()


def _store(home: Path | None) -> tuple[SecretStore, Path]:
    """What seals the key, and the folder that it lives in; apart from the app's own wrap key."""
    parent = home or user_data_path("countersign", appauthor=False)
    folder = parent / "testkey"
    make_private_dir(folder)
    service = _SERVICE if home is None else f"{_SERVICE}:{folder.resolve()}"
    return SecretStore.unlock(service, folder), folder


def _lines() -> Iterator[str]:
    """Lines of standard input, read past its buffer: a thread that holds that one's lock would spoil the exit."""
    rest = b""
    with io.FileIO(sys.stdin.fileno(), closefd=False) as stream:
        while piece := stream.read(_LINE_MAX):
            *whole, rest = (rest + piece).split(b"\n")
            yield from (line.decode(errors="replace") for line in whole)
            rest = rest[:_LINE_MAX]
    if rest:
        yield rest.decode(errors="replace")


def _ask_pin(lines: Iterator[str]) -> str:
    """Ask for the PIN without showing it; from a pipe, take its first line.

    Raises:
        PersonError: `cancelled`.
    """
    try:
        pin = getpass.getpass("New PIN of the test key: ") if sys.stdin.isatty() else next(lines, "")
    except (EOFError, KeyboardInterrupt):
        pin = ""
    if not pin:
        raise PersonError("cancelled")
    return pin


@contextmanager
def _until_told(stop: Callable[[], None]) -> Iterator[None]:
    """Stop in an orderly way at SIGINT and SIGTERM: it is what was asked for."""

    def handle(_number: int, _frame: FrameType | None) -> None:
        stop()

    previous = {number: signal.signal(number, handle) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
