"""What the commands share: options, printing for people or programs, and prompts in a terminal."""

from __future__ import annotations

import getpass
import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from authenticator.app import App
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import NewPinPrompt, PassphrasePrompt, PinPrompt, TouchPrompt
from authenticator.errors import CountersignError, PersonError

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        envvar="COUNTERSIGN_HOME",
        metavar="FOLDER",
        help="This computer's files.",
        show_default=False,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
KeyOption = Annotated[
    str | None,
    typer.Option(
        "--key", metavar="NAME", help="Which key: 'virtual', or part of a security key's name.", show_default=False
    ),
]
YesOption = Annotated[
    bool, typer.Option("--yes", help="Do not ask; only with the virtual key on a network on this computer.")
]

console = Console(highlight=False, soft_wrap=True)
messages = Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def told(*, as_json: bool) -> Iterator[None]:
    """Turn one of our errors into a sentence (or JSON) and exit status 1."""
    try:
        yield
    except CountersignError as error:
        if as_json:
            sys.stdout.write(json.dumps({"error": error.code, "error_description": error.sentence}) + "\n")
        else:
            messages.print(f"countersign: {error.user_text()}", style="red", markup=False)
        raise typer.Exit(1) from error
    except KeyboardInterrupt as error:
        messages.print("countersign: stopped.")
        raise typer.Exit(1) from error


@contextmanager
def opened_app(home: Path | None, *, as_json: bool) -> Iterator[App]:
    """The app on this computer's files, closed afterwards; failures are told."""
    with told(as_json=as_json):
        app = App.open(home)
        try:
            yield app
        finally:
            app.close()


def emit(content: dict[str, Any], *, as_json: bool, lines: list[str]) -> None:
    """Print one answer, as JSON or as lines of text."""
    if as_json:
        sys.stdout.write(json.dumps(content) + "\n")
        return
    for line in lines:
        console.print(line, markup=False)


def ask_line(question: str) -> str | None:
    """Ask on standard error, so that standard output stays for the answer; None where nobody answers."""
    messages.print(f"{question} ", end="", markup=False)
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    if not line:
        messages.print()
        return None
    return line.strip()


def agreed(question: str) -> bool:
    """Ask; only a plain yes is a yes."""
    return (ask_line(f"{question} [y/N]") or "").lower() in ("y", "yes")


def check_yes(app: App, chosen: KeyChoice | None) -> None:
    """Refuse `--yes` where a person could be harmed by it.

    Raises:
        PersonError: `not_set_up`; `yes_not_allowed` with a real key, or on a network that is not on this computer.
    """
    loopback = app.is_loopback()
    virtual = chosen.kind == "virtual" if chosen else app.uses_virtual_key()
    if not (virtual and loopback):
        raise PersonError("yes_not_allowed")


def refreshed(app: App) -> None:
    """Learn what is new; where that cannot be, say why, and what is known here is shown all the same.

    Raises:
        PersonError: `not_set_up`.
    """
    try:
        app.refresh()
    except PersonError:
        raise
    except CountersignError as error:
        messages.print(f"This may not be the newest. {error.user_text()}", markup=False)


def moment(seconds: int) -> str:
    """A UTC second as local date and time."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))


class TerminalInteraction:
    """Prompts in a terminal.

    Attributes:
        cancelled: set by Ctrl+C.
        assume_presence: the virtual key is touched without asking, as `--yes` allows.
    """

    def __init__(self, *, assume_presence: bool) -> None:
        self.cancelled = threading.Event()
        self.assume_presence = assume_presence

    def touch(self, prompt: TouchPrompt) -> None:
        """Say which key waits, and for what."""
        count = f" ({prompt.number} of {prompt.of})" if prompt.of > 1 else ""
        left = f" It may fail to recognise you {prompt.attempts_left} more times." if prompt.attempts_left else ""
        messages.print(f"Touch {prompt.key_name}{count} {prompt.purpose}.{left}", markup=False)

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        """Ask for the PIN without showing it."""
        if prompt.wrong:
            messages.print("That PIN is not right.")
        left = f", {prompt.attempts_left} attempts left" if prompt.attempts_left is not None else ""
        return ask_hidden(f"PIN of {prompt.key_name}{left}: ")

    def ask_new_pin(self, prompt: NewPinPrompt) -> str | None:
        """Ask for a PIN to set, twice."""
        if prompt.refused:
            messages.print("The key does not accept that PIN.")
        return _twice(f"New PIN of {prompt.key_name}, at least {prompt.minimum} characters: ")

    def ask_passphrase(self, prompt: PassphrasePrompt) -> str | None:
        """Ask for the passphrase; twice where it is new."""
        if prompt.wrong:
            messages.print("Use a longer passphrase." if prompt.new else "That passphrase is not right.")
        if prompt.new:
            return _twice(f"New passphrase that goes with {prompt.key_name}: ")
        return ask_hidden(f"Passphrase that goes with {prompt.key_name}: ")

    def confirm_presence(self, prompt: TouchPrompt) -> bool:
        """Let the person touch the virtual key by pressing Enter."""
        if self.assume_presence:
            return True
        answer = ask_line(f"{prompt.key_name}: press Enter to touch it, or type n to refuse:")
        return answer is not None and not answer.lower().startswith("n")


def shows_on_a_terminal() -> bool:
    """What is said on standard error is seen by a person, and kept in no file."""
    return sys.stderr.isatty()


def ask_hidden(question: str) -> str | None:
    """Ask for something that is not shown while it is typed; None where nobody answers."""
    try:
        return getpass.getpass(question) or None
    except (EOFError, KeyboardInterrupt):
        return None


def _twice(question: str) -> str | None:
    while True:
        first = ask_hidden(question)
        if first is None or ask_hidden("The same again: ") == first:
            return first
        messages.print("The two are not alike.")
