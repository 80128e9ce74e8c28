"""`countersign doctor`: what works on this computer, and what to do where it does not."""

from __future__ import annotations

import ctypes.util
import importlib.util
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

import typer

from authenticator.app import App
from authenticator.approve.devices import list_keys
from authenticator.commands.output import HomeOption, JsonOption, emit
from authenticator.errors import CountersignError
from authenticator.sentences import SENTENCES


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: what.
        state: `ok`, `weaker` or `missing`.
        text: what was found, and what to do where it is not `ok`.
    """

    subject: str
    state: str
    text: str


def doctor(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Say what works on this computer, and what to do.

    Looks at keys, keyring, screen, decoders and the network; exits with 1 where something is missing.
    """
    findings = [_python(), _screen(), _decoders(), *_keys(), *_app(home)]
    content = {"findings": [{"subject": f.subject, "state": f.state, "text": f.text} for f in findings]}
    emit(content, as_json=as_json, lines=[f"{f.state:8} {f.subject}: {f.text}" for f in findings])
    if any(finding.state == "missing" for finding in findings):
        raise typer.Exit(1)


def _python() -> Finding:
    return Finding("python", "ok", f"{platform.python_version()} on {platform.system()}")


def _screen() -> Finding:
    if sys.platform != "linux":
        return Finding("screen", "ok", "the system's own")
    if os.environ.get("WAYLAND_DISPLAY"):
        return Finding("screen", "weaker", "Wayland: reading the screen is not possible yet; open a picture instead")
    if os.environ.get("DISPLAY"):
        return Finding("screen", "ok", "X11")
    return Finding("screen", "weaker", "none; the command line works, the window needs a display")


def _decoders() -> Finding:
    if importlib.util.find_spec("zxingcpp") is None:
        return Finding("codes", "missing", "zxing-cpp is not installed; run pip install zxing-cpp")
    if ctypes.util.find_library("zbar") is None:
        return Finding("codes", "weaker", "zxing only; install libzbar0 for a second decoder")
    return Finding("codes", "ok", "zxing, and zbar as a second decoder")


def _keys() -> list[Finding]:
    plugged_in = [choice for choice in list_keys() if choice.kind != "virtual"]
    if not plugged_in:
        return [Finding("security key", "weaker", "none is plugged in")]
    return [
        Finding("security key", "missing", f"{choice.name} ({choice.id}): {SENTENCES[choice.problem]}")
        if choice.problem
        else Finding("security key", "ok", choice.name)
        for choice in plugged_in
    ]


def _app(home: Path | None) -> list[Finding]:
    try:
        app = App.open(home)
    except CountersignError as error:
        return [Finding("files", "missing", error.user_text())]
    try:
        return _identity(app)
    finally:
        app.close()


def _identity(app: App) -> list[Finding]:
    overview = app.overview()
    strong = overview.keyring_strength == "keyring"
    keyring = "the system's keyring" if strong else "none: the wrap key is a file that only you can read"
    findings = [Finding("keyring", "ok" if strong else "weaker", keyring)]
    if not overview.set_up:
        return [*findings, Finding("identity", "weaker", "none yet; run countersign identity create")]
    findings.append(Finding("identity", "ok", overview.identity_name))
    relay = "answers" if overview.relay_ok else "does not answer; is the network up?"
    findings.append(Finding("relay", "ok" if overview.relay_ok else "missing", f"{overview.relay_origin} {relay}"))
    registry = f"block {overview.registry_height}" if overview.registry_ok else "does not answer"
    findings.append(Finding("registry", "ok" if overview.registry_ok else "missing", registry))
    return findings
