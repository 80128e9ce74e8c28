"""`countersign doctor`: what works on this computer, and the one thing to do where it does not.

What it says may be shown to anybody: no serial number, no PIN, no name of a person, no path of theirs.
"""

from __future__ import annotations

import ctypes.util
import importlib.util
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Protocol

import typer

from authenticator.app import App
from authenticator.approve.devices import KeyChoice, KeyDetails, key_details, list_keys, plugged_key
from authenticator.approve.models import Models
from authenticator.approve.platform import STRENGTHS, WINDOWS_ID
from authenticator.commands import scheme
from authenticator.commands.findings import Finding, State, report
from authenticator.commands.key_options import FidoDeviceOption, MdsOption, MdsRootOption, models, use_device
from authenticator.commands.output import HomeOption, JsonOption, emit, told
from authenticator.errors import CountersignError
from authenticator.limits import PIN_ATTEMPTS_SHOWN
from authenticator.sentences import SENTENCES
from authenticator.views import Overview

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_RULE = _RESOURCES / "udev" / "70-countersign.rules"
_POLICY = _RESOURCES / "polkit" / "invalid.countersign.policy"
_ADD_RULE = (
    f"countersign doctor --udev-rule | sudo tee /etc/udev/rules.d/{_RULE.name} && "
    "sudo udevadm control --reload && sudo udevadm trigger --subsystem-match=hidraw"
)
_SET_PIN = "countersign keys pin set"
_FIXES = {  # the one thing to do about a key
    "key_no_permission": _ADD_RULE,
    "key_admin_only": "choose Windows in the list of keys, or start Countersign as administrator",
    "key_unplugged": "plug it in again",
    "key_taken_away": "hold it to the reader until it is done",
    "key_stuck": "unplug it and plug it in again",
    "key_failed": "unplug it and plug it in again",
    "key_busy": "close the other program that uses it",
    "key_unsupported": "use another key",
    "uv_not_set": "add a fingerprint with its maker's tool",
    "uv_blocked": "use its PIN",
    "pin_not_set": _SET_PIN,
    "pin_change_required": "countersign keys pin change",
    "pin_auth_blocked": "unplug it and plug it in again",
    "pin_blocked": "reset it with its maker's tool, which empties it, and enrol it anew",
}
_KEYRING = "install and unlock a keyring, such as gnome-keyring or KWallet, before you set up an identity"
_SIGN_IN = "system sign-in"
_SIGN_IN_FIXES = {  # the one thing to do about the system's own
    "windows_too_old": "install Windows' updates",
    "keyring_needed": _KEYRING,
    "platform_absent": "use a security key",
    "gate_not_installed": f"countersign doctor --polkit-policy | sudo tee /usr/share/polkit-1/actions/{_POLICY.name}",
    "gate_forbidden": "log in at the computer itself",
    "gate_wide_open": "use a security key; whoever runs this computer lets everybody through",
    "gate_untrusted": "tell whoever runs this computer",
    "gate_failed": "log out and in again, or use a security key",
    "gate_interrupted": "try again",
    "gate_timeout": "try again",
    "gate_locked": "unlock this computer with its password",
    "gate_not_enrolled": "add a fingerprint in the system's settings",
    "gate_no_password": "set a password for this account",
}
_SOON = frozenset({"pin_not_set", "pin_change_required"})


def doctor(
    udev_rule: Annotated[
        bool, typer.Option("--udev-rule", help="Print the rule that lets you use keys on Linux, and nothing else.")
    ] = False,
    polkit_policy: Annotated[
        bool,
        typer.Option("--polkit-policy", help="Print what lets Linux ask for your password, and nothing else."),
    ] = False,
    register: Annotated[
        bool, typer.Option("--register", help="Have countersign: links opened by this checkout, for you only.")
    ] = False,
    unregister: Annotated[bool, typer.Option("--unregister", help="Undo --register.")] = False,
    mds: MdsOption = None,
    mds_root: MdsRootOption = None,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what works on this computer, and what to do.

    Looks at keys, the system's own sign-in, keyring, screen, camera, decoders, the network and the clock; exits with 1
    where something is missing. No key blinks, and nothing that it prints is secret.
    """
    use_device(fido_device)
    if udev_rule or polkit_policy:
        sys.stdout.write((_RULE if udev_rule else _POLICY).read_text(encoding="utf-8"))
        return
    if register or unregister:
        _change_handler(register=register, as_json=as_json)
        return
    with told(as_json=as_json):
        known = models(mds, mds_root)
    findings = [*_computer(), *_app(home, known)]
    emit({"findings": [asdict(each) for each in findings]}, as_json=as_json, lines=report(findings))
    if any(finding.state == "missing" for finding in findings):
        raise typer.Exit(1)


class Looked(Protocol):
    """What is wanted of the app, to look at it."""

    def list_keys(self) -> list[KeyChoice]:
        """Keys that could be used, real ones first."""

    def key_details(self, key: KeyChoice) -> KeyDetails:
        """What a key says of itself; no touch."""

    def overview(self) -> Overview:
        """What the home page shows at a glance."""


def examine(app: Looked) -> list[Finding]:
    """Look at this computer and at an app that is open; blocks on keys and the network.

    Raises:
        LocalError: the app's files cannot be read.
    """
    listed = app.list_keys()
    return [*_computer(), *_keys(listed, app.key_details), *_sign_ins(listed, app), *_identity(app)]


def _computer() -> list[Finding]:
    return [_python(), _screen(), _camera(), _decoders(), _links(), _readers()]


def _change_handler(*, register: bool, as_json: bool) -> None:
    with told(as_json=as_json):
        found = scheme.handler()
        (found.register if register else found.unregister)()
    text = "This checkout opens countersign: links now." if register else "This checkout opens no links any more."
    emit({"registered": register}, as_json=as_json, lines=[text])


def _links() -> Finding:
    if scheme.handler().registered():
        return Finding("links", "ok", "countersign: links open this app")
    if sys.platform == "darwin":
        return Finding("links", "weaker", SENTENCES["bundle_needed"], "paste the link, or scan the code")
    return Finding("links", "weaker", "countersign: links do not open this app", "countersign doctor --register")


def _python() -> Finding:
    return Finding("python", "ok", f"{platform.python_version()} on {platform.system()}")


def _screen() -> Finding:
    if sys.platform != "linux":
        return Finding("screen", "ok", "the system's own")
    if os.environ.get("WAYLAND_DISPLAY"):
        return Finding("screen", "ok", "Wayland: the desktop shows it once you allow it")
    if os.environ.get("DISPLAY"):
        return Finding("screen", "ok", "X11")
    return Finding("screen", "weaker", "none; the command line works, the window needs a display")


def _camera(devices: Path = Path("/dev")) -> Finding:
    """Looked for, not switched on: its light would come on."""
    if sys.platform != "linux":
        return Finding("camera", "ok", "the system asks you when it is first used")
    found = sorted(devices.glob("video*"))
    if not found:
        return Finding("camera", "weaker", "none", "show the code on the screen, or open a picture of it")
    if not any(os.access(path, os.R_OK | os.W_OK) for path in found):
        return Finding("camera", "weaker", "there, but this account may not use it", "sudo usermod -aG video $USER")
    return Finding("camera", "ok", "there")


def _decoders() -> Finding:
    if importlib.util.find_spec("zxingcpp") is None:
        return Finding("codes", "missing", "zxing-cpp is not installed", "pip install zxing-cpp")
    if ctypes.util.find_library("zbar") is None:
        return Finding("codes", "weaker", "zxing only; install libzbar0 for a second decoder")
    return Finding("codes", "ok", "zxing, and zbar as a second decoder")


def _keys(listed: list[KeyChoice], details: Callable[[KeyChoice], KeyDetails]) -> list[Finding]:
    plugged_in = [choice for choice in listed if choice.kind in ("usb", "nfc")]
    if not plugged_in:
        return [
            Finding("security key", "weaker", "none is plugged in", "plug one in; the virtual key is for trying out")
        ]
    dialog = next((each.name for each in listed if each.id == WINDOWS_ID and each.problem is None), None)
    return [
        _behind_windows(choice, dialog)
        if dialog is not None and choice.problem == "key_admin_only"
        else _key(choice, details)
        for choice in plugged_in
    ]


def _behind_windows(choice: KeyChoice, dialog: str) -> Finding:
    """A key that Windows keeps to itself, and lets everybody use in its own dialog."""
    return Finding("security key", "ok", f"{choice.name}: works in Windows' own dialog", f"choose {dialog!r}")


def _sign_ins(listed: list[KeyChoice], app: Looked) -> list[Finding]:
    """What the system itself can do in place of a security key; nobody has to have it, so it is never missing."""
    own = [choice for choice in listed if choice.kind == "platform"]
    return [_sign_in(choice, app) for choice in own] or [
        Finding(_SIGN_IN, "weaker", "none that can be used here", "use a security key")
    ]


def _sign_in(choice: KeyChoice, app: Looked) -> Finding:
    try:
        problem = choice.problem or app.key_details(choice).problem
    except CountersignError as error:
        problem = error.code
    if problem is not None:
        fix = _SIGN_IN_FIXES.get(problem, "use a security key")
        return Finding(_SIGN_IN, "weaker", f"{choice.name}: does not work. {SENTENCES[problem]}", fix)
    strength = STRENGTHS[choice.id]
    state: State = "ok" if strength.strength == "strong" else "weaker"
    return Finding(_SIGN_IN, state, f"{choice.name}: works. {strength.text}")


def _key(choice: KeyChoice, ask: Callable[[KeyChoice], KeyDetails]) -> Finding:
    try:
        details = ask(choice)
    except CountersignError as error:
        return Finding("security key", "missing", f"{choice.name}: {error.user_text()}", _FIXES.get(error.code, ""))
    text = f"{details.choice.name} ({', '.join(details.versions)}): {_can(details)}"
    if details.problem is not None:
        state: State = "weaker" if details.problem in _SOON else "missing"
        return Finding("security key", state, f"{text}. {SENTENCES[details.problem]}", _FIXES.get(details.problem, ""))
    if details.strength == "weaker":
        return Finding("security key", "weaker", f"{text}; a second factor beside a passphrase")
    return Finding("security key", "ok", text)


def _can(details: KeyDetails) -> str:
    """What works and what does not, without anything that names this one key."""
    secret = "gives the secret that opens the vault" if "hmac-secret" in details.extensions else "gives no secret"
    pin = {None: "has no PIN", False: "its PIN is not set"}.get(details.pin_set, "its PIN is set")
    if details.pin_attempts is not None and details.pin_attempts <= PIN_ATTEMPTS_SHOWN:
        pin += f" ({details.pin_attempts} attempts left)"
    return ", ".join([secret, pin, *(["recognises you"] if details.verifies else [])])


def _readers() -> Finding:
    if importlib.util.find_spec("smartcard") is None:
        fix = "pip install 'countersign-authenticator[nfc]', if you hold keys to a reader"
        return Finding("readers", "ok", "contactless readers are not looked at", fix)
    return Finding("readers", "ok", "keys on contactless readers are found")


def _app(home: Path | None, known: Models) -> list[Finding]:
    """What the app's files are needed for; without them, keys that are plugged in are looked at all the same."""

    def plugged(choice: KeyChoice) -> KeyDetails:
        return key_details(choice, plugged_key(choice), known)

    try:
        app = App.open(home)
    except CountersignError as error:
        fix = "unlock the system's keyring" if error.code == "keyring_unavailable" else ""
        return [*_keys(list_keys(), plugged), Finding("files", "missing", error.user_text(), fix)]
    try:
        listed = app.list_keys()
        return [*_keys(listed, plugged), *_sign_ins(listed, app), *_identity(app)]
    finally:
        app.close()


def _identity(app: Looked) -> list[Finding]:
    overview = app.overview()
    findings = [Finding("keyring", "ok", "the system's keyring")]
    if overview.keyring_strength != "keyring":
        findings = [Finding("keyring", "weaker", "none: the wrap key is a file that only you can read", _KEYRING)]
    if not overview.set_up:
        return [*findings, Finding("identity", "weaker", "none yet", "countersign identity create")]
    findings.append(Finding("identity", "ok", "set up"))
    relay = f"{overview.relay_origin} answers"
    away = "countersign network up" if overview.loopback else ""
    findings.append(_network("relay", relay, overview.relay_error, away))
    findings.append(_network("registry", f"block {overview.registry_height}", overview.registry_error, away))
    if overview.registry_ok:
        findings.append(_network("clock", "agrees with the registry's", overview.clock_error))
    return findings


def _network(subject: str, well: str, error: CountersignError | None, away: str = "") -> Finding:
    """One thing that was asked of the network; `away` is what helps where nobody answers."""
    if error is None:
        return Finding(subject, "ok", well)
    happened, _, advice = error.user_text().partition("; ")
    fix = away if away and error.code in ("relay_down", "registry_down") else advice.rstrip(".")
    return Finding(subject, "missing", happened.rstrip("."), fix)
