from __future__ import annotations

import ctypes.util
import importlib.util
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.client import WebAuthnClient
from fido2.ctap import CtapDevice
from fido2.ctap2.pin import ClientPin
from typer.testing import CliRunner, Result

from authenticator.app import App
from authenticator.approve import nfc, security_key
from authenticator.approve.devices import KeyChoice, key_details
from authenticator.approve.models import Models
from authenticator.approve.platform import PlatformKeys, System
from authenticator.cli import cli
from authenticator.commands import doctor
from authenticator.errors import LocalError, PeerError, SecurityKeyError
from authenticator.secret_store import SecretStore
from authenticator.sentences import SENTENCES
from tests.fakes.command_app import CommandApp, answer, run
from tests.fakes.gates import PlainStore, ScriptedGate
from tests.fakes.key_faults import FaultyKey, answers, at_pin
from tests.fakes.keys import virtual_authenticator, virtual_key
from tests.fakes.soft_u2f import SoftU2f, U2fMemory
from tests.fakes.webauthn_dll import FakeWindows

KEY = KeyChoice("/dev/hidraw7", "Security key 5C", "usb")
VIRTUAL = KeyChoice("virtual", "Virtual key", "virtual")
SECRETS = ("Ada", "ada@example.org", "SERIAL1234", "/home/")


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Plug keys in: what is listed, and what opens at a path."""

    def plug(*choices: KeyChoice, device: Callable[[], CtapDevice] | None = None) -> None:
        monkeypatch.setattr(CommandApp, "list_keys", lambda _app: [*choices, VIRTUAL])
        if device is not None:
            monkeypatch.setattr(security_key, "open_device", lambda _path, _stop: device())

    return plug


Plug = Callable[..., None]


def _found(done: Result, subject: str = "security key") -> dict[str, Any]:
    (finding,) = [each for each in answer(done)["findings"] if each["subject"] == subject]
    return dict(finding)


def test_it_exits_with_1_where_something_is_missing(monkeypatch: pytest.MonkeyPatch, plugged: Plug) -> None:
    plugged(KeyChoice("/dev/hidraw3", "Security key 5C", "usb", "key_no_permission"))
    done = run(monkeypatch, CommandApp(), "doctor", "--json")
    assert done.exit_code == 1
    assert _found(done)["state"] == "missing"
    assert "may not use it" in _found(done)["text"]


def test_it_exits_with_0_where_all_works(monkeypatch: pytest.MonkeyPatch, plugged: Plug, tmp_path: Path) -> None:
    plugged(KEY, device=lambda: virtual_key(tmp_path / "key.sealed"))
    done = run(monkeypatch, CommandApp(), "doctor")
    assert done.exit_code == 0
    assert "Virtual key (FIDO_2_0, FIDO_2_1" in done.stdout
    assert "block 18204" in done.stdout


def test_the_udev_line_can_be_copied(monkeypatch: pytest.MonkeyPatch, plugged: Plug) -> None:
    plugged(KeyChoice("/dev/hidraw3", "Key", "usb", "key_no_permission"))
    fix = _found(run(monkeypatch, CommandApp(), "doctor", "--json"))["fix"]
    assert fix.startswith("countersign doctor --udev-rule | sudo tee /etc/udev/rules.d/70-countersign.rules")
    assert "udevadm trigger" in fix
    rule = run(monkeypatch, CommandApp(), "doctor", "--udev-rule")
    assert rule.exit_code == 0
    assert rule.stdout == doctor._RULE.read_text()


@pytest.mark.parametrize(
    ("problem", "word"),
    [
        ("key_admin_only", "administrator"),
        ("key_no_permission", "udev"),
    ],
)
def test_a_key_that_may_not_be_used(monkeypatch: pytest.MonkeyPatch, plugged: Plug, problem: str, word: str) -> None:
    plugged(KeyChoice("p", "Key", "usb", problem))
    assert word in _found(run(monkeypatch, CommandApp(), "doctor", "--json"))["fix"]


def test_a_key_without_a_pin_yet_is_told_how(monkeypatch: pytest.MonkeyPatch, plugged: Plug, tmp_path: Path) -> None:
    plugged(KEY, device=lambda: virtual_key(tmp_path / "key.sealed", built_in_uv=False))
    done = run(monkeypatch, CommandApp(), "doctor", "--json")
    assert (_found(done)["state"], _found(done)["fix"]) == ("weaker", "countersign keys pin set")
    assert done.exit_code == 0


def test_few_attempts_are_told(monkeypatch: pytest.MonkeyPatch, plugged: Plug, tmp_path: Path) -> None:
    virtual_authenticator(tmp_path / "key.sealed").set_pin("1234")
    few = answers(b"\0" + cbor.encode({3: 2}))

    def device() -> CtapDevice:
        inner = virtual_key(tmp_path / "key.sealed", built_in_uv=False)
        return FaultyKey(inner, at_pin(ClientPin.CMD.GET_PIN_RETRIES), few)

    plugged(KEY, device=device)
    assert "its PIN is set (2 attempts left)" in _found(run(monkeypatch, CommandApp(), "doctor", "--json"))["text"]


@pytest.mark.parametrize(
    ("retries", "fix"),
    [({3: 0}, "reset"), ({3: 5, 4: True}, "unplug it")],
)
def test_a_lock_and_a_block_want_different_things(
    monkeypatch: pytest.MonkeyPatch, plugged: Plug, tmp_path: Path, retries: dict[int, Any], fix: str
) -> None:
    virtual_authenticator(tmp_path / "key.sealed").set_pin("1234")
    given = answers(b"\0" + cbor.encode(retries))
    plugged(
        KEY,
        device=lambda: FaultyKey(
            virtual_key(tmp_path / "key.sealed", built_in_uv=False), at_pin(ClientPin.CMD.GET_PIN_RETRIES), given
        ),
    )
    done = run(monkeypatch, CommandApp(), "doctor", "--json")
    assert _found(done)["state"] == "missing"
    assert fix in _found(done)["fix"]


def test_a_second_factor_is_weaker(monkeypatch: pytest.MonkeyPatch, plugged: Plug) -> None:
    plugged(KEY, device=lambda: SoftU2f(U2fMemory()))
    assert _found(run(monkeypatch, CommandApp(), "doctor", "--json"))["state"] == "weaker"


def test_a_key_that_does_not_answer(monkeypatch: pytest.MonkeyPatch, plugged: Plug) -> None:
    def gone() -> CtapDevice:
        raise FileNotFoundError(2, "canary")

    plugged(KEY, device=gone)
    done = run(monkeypatch, CommandApp(), "doctor", "--json")
    assert (_found(done)["state"], _found(done)["fix"]) == ("missing", "plug it in again")


def test_none_is_plugged_in(monkeypatch: pytest.MonkeyPatch, plugged: Plug) -> None:
    plugged()
    assert _found(run(monkeypatch, CommandApp(), "doctor", "--json"))["state"] == "weaker"


def test_every_problem_of_a_key_has_one_thing_to_do() -> None:
    assert all(doctor._FIXES.values())
    assert set(doctor._FIXES) <= set(SENTENCES)


def test_it_may_be_shown_to_anybody(monkeypatch: pytest.MonkeyPatch, plugged: Plug, tmp_path: Path) -> None:
    reader = KeyChoice("Reader (SERIAL1234) 00 00", nfc.key_name("Reader (SERIAL1234) 00 00"), "nfc", "key_taken_away")
    plugged(KEY, reader, device=lambda: virtual_key(tmp_path / "key.sealed"))
    for arguments in (("doctor",), ("doctor", "--json")):
        done = run(monkeypatch, CommandApp(), *arguments)
        assert not [secret for secret in SECRETS if secret in done.stdout + done.stderr]
        assert str(tmp_path) not in done.stdout
        assert str(Path.home()) not in done.stdout


def test_a_keyring_that_is_none(monkeypatch: pytest.MonkeyPatch, plugged: Plug) -> None:
    plugged()
    app = CommandApp()
    away: dict[str, Any] = {"relay_error": PeerError("relay_down"), "registry_error": PeerError("registry_down")}
    overview = replace(app.overview(), keyring_strength="file", relay_ok=False, registry_ok=False, **away)
    monkeypatch.setattr(app, "overview", lambda: overview)
    done = run(monkeypatch, app, "doctor", "--json")
    assert "keyring" in _found(done, "keyring")["fix"]
    assert _found(done, "relay")["fix"] == "countersign network up"
    assert _found(done, "registry")["state"] == "missing"


def test_without_an_identity_it_says_how_to_make_one(monkeypatch: pytest.MonkeyPatch, plugged: Plug) -> None:
    plugged()
    done = run(monkeypatch, CommandApp(set_up=False), "doctor", "--json")
    assert _found(done, "identity")["fix"] == "countersign identity create"


@pytest.mark.parametrize(
    ("platform", "files", "allowed", "state", "fix"),
    [
        pytest.param("linux", ["video0"], True, "ok", "", id="there"),
        pytest.param("linux", ["video0"], False, "weaker", "usermod", id="not-permitted"),
        pytest.param("linux", [], True, "weaker", "picture", id="none"),
        pytest.param("darwin", [], True, "ok", "", id="macos"),
    ],
)
def test_cameras(
    platform: str,
    files: list[str],
    allowed: bool,
    state: str,
    fix: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in files:
        (tmp_path / name).touch()
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(os, "access", lambda _path, _mode: allowed)
    found = doctor._camera(tmp_path)
    assert found.state == state
    assert fix in found.fix


@pytest.mark.parametrize("there", [True, False])
def test_readers(monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: object() if there else None)
    assert doctor._readers().state == "ok"
    assert ("nfc" in doctor._readers().fix) != there


def test_files_that_cannot_be_opened_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> App:
        raise LocalError("keyring_unavailable")

    monkeypatch.setattr(App, "open", fails)
    monkeypatch.setattr(doctor, "list_keys", lambda: [KeyChoice("p", "Key", "usb", "key_busy")])
    key, finding = doctor._app(None, Models())
    assert (key.subject, key.fix) == ("security key", "close the other program that uses it")
    assert (finding.state, "keyring" in finding.text) == ("missing", True)


# The system's own sign-in.

ADMIN_ONLY = KeyChoice("usb-1", "YubiKey 5", "usb", "key_admin_only")


def _own(app: CommandApp, folder: Path, system: System, *plugged_in: KeyChoice, keyring: bool = True) -> None:
    """Give the app a system with a sign-in of its own."""
    own = PlatformKeys(PlainStore("keyring" if keyring else "file"), folder / "gated", system=system)
    app.list_keys = lambda: [*plugged_in, *own.list(), VIRTUAL]  # type: ignore[method-assign]
    app.key_details = lambda key: key_details(key, own.open(key))  # type: ignore[method-assign]


def _gate(name: str, problem: str | None = None) -> System:
    gate = ScriptedGate(problem=SecurityKeyError(problem) if problem else None)
    return System(name, FakeWindows().find, lambda: gate, lambda: gate)


def _no_windows() -> Callable[..., WebAuthnClient]:
    raise SecurityKeyError("windows_too_old")


@pytest.mark.parametrize(
    ("system", "keyring", "state", "says", "fix"),
    [
        pytest.param(_gate("win32"), False, "ok", "Windows Hello or a security key: works. Strong", "", id="Windows"),
        pytest.param(_gate("linux"), True, "weaker", "works. Weaker than a security key: Linux", "", id="polkit"),
        pytest.param(_gate("darwin"), True, "weaker", "works. Weaker than a security key: macOS", "", id="Touch ID"),
        pytest.param(System("win32", _no_windows), True, "weaker", "does not work", "updates", id="an old Windows"),
        pytest.param(_gate("linux"), False, "weaker", "does not work", "keyring", id="no keyring"),
        pytest.param(
            _gate("linux", "gate_not_installed"),
            True,
            "weaker",
            "does not work",
            "--polkit-policy | sudo",
            id="no policy",
        ),
        pytest.param(
            _gate("darwin", "gate_no_password"),
            True,
            "weaker",
            "does not work",
            "password",
            id="a Mac without password",
        ),
        pytest.param(_gate("freebsd14"), True, "weaker", "none that can be used", "security key", id="no such system"),
    ],
)
def test_the_systems_own_sign_in_is_diagnosed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: System, keyring: bool, state: str, says: str, fix: str
) -> None:
    app = CommandApp()
    _own(app, tmp_path, system, keyring=keyring)
    done = run(monkeypatch, app, "doctor", "--json")
    found = _found(done, "system sign-in")
    assert (found["state"], says in found["text"]) == (state, True)
    assert fix in found["fix"]
    assert bool(found["fix"]) == bool(fix)
    assert done.exit_code == 0  # nobody has to have it


def test_a_sign_in_that_stops_working_when_it_is_asked_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app, gate = CommandApp(), ScriptedGate()
    _own(app, tmp_path, System("linux", polkit=lambda: gate))
    app.list_keys()
    gate.problem = SecurityKeyError("gate_forbidden")
    assert "log in at the computer" in _found(run(monkeypatch, app, "doctor", "--json"), "system sign-in")["fix"]


def test_every_problem_of_a_gate_has_one_thing_to_do() -> None:
    gates = {code for code in SENTENCES if code.startswith("gate_")} - {
        "gate_no_agent",
        "gate_refused",
    }  # at the question
    assert gates <= set(doctor._SIGN_IN_FIXES) <= set(SENTENCES)


def test_a_key_that_windows_keeps_works_in_windows_own_dialog(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = CommandApp()
    _own(app, tmp_path, _gate("win32"), ADMIN_ONLY)
    done = run(monkeypatch, app, "doctor", "--json")
    assert done.exit_code == 0
    assert (_found(done)["state"], _found(done)["fix"]) == ("ok", "choose 'Windows Hello or a security key'")
    assert "YubiKey 5: works in Windows' own dialog" in _found(done)["text"]


def test_where_windows_dialog_does_not_work_either_it_takes_an_administrator(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    app = CommandApp()
    _own(app, tmp_path, System("win32", _no_windows), ADMIN_ONLY)
    done = run(monkeypatch, app, "doctor", "--json")
    assert (done.exit_code, _found(done)["state"]) == (1, "missing")
    assert "administrator" in _found(done)["fix"]


def test_the_policy_can_be_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = run(monkeypatch, CommandApp(), "doctor", "--polkit-policy")
    assert (policy.exit_code, policy.stdout) == (0, doctor._POLICY.read_text())


def test_on_this_computer_as_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The real app, with what this computer has, except for a keyring of the person's."""
    unlock = SecretStore.unlock
    monkeypatch.setattr(SecretStore, "unlock", lambda service, folder: unlock(service, folder, lambda: None))
    done = CliRunner().invoke(cli, ["doctor", "--json", "--home", str(tmp_path / "home")])
    assert _found(done, "system sign-in")["text"]
    assert str(tmp_path) not in done.stdout


@pytest.mark.parametrize(
    ("zxing", "zbar", "state"),
    [
        pytest.param(True, True, "ok", id="both"),
        pytest.param(True, False, "weaker", id="one"),
        pytest.param(False, True, "missing", id="none-that-is-enough"),
    ],
)
def test_decoders(zxing: bool, zbar: bool, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: object() if zxing else None)
    monkeypatch.setattr(ctypes.util, "find_library", lambda _: "libzbar.so.0" if zbar else None)
    assert doctor._decoders().state == state


@pytest.mark.parametrize(
    ("platform", "environment", "state"),
    [
        pytest.param("linux", {"DISPLAY": ":0"}, "ok", id="x11"),
        pytest.param("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "ok", id="wayland"),
        pytest.param("linux", {}, "weaker", id="no-display"),
        pytest.param("darwin", {}, "ok", id="macos"),
    ],
)
def test_screens(platform: str, environment: dict[str, str], state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert doctor._screen().state == state
