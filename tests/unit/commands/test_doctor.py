from __future__ import annotations

import ctypes.util
import importlib.util
import sys

import pytest

from authenticator.app import App
from authenticator.approve.devices import KeyChoice
from authenticator.commands import doctor
from authenticator.errors import LocalError
from tests.fakes.command_app import CommandApp, answer, run


def test_it_exits_with_1_where_something_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    forbidden = KeyChoice("/dev/hidraw3", "Security key 5C", "usb", "key_no_permission")
    monkeypatch.setattr(doctor, "list_keys", lambda: [forbidden, KeyChoice("virtual", "Virtual key", "virtual")])
    done = run(monkeypatch, CommandApp(), "doctor", "--json")
    found = {finding["subject"]: finding for finding in answer(done)["findings"]}
    assert done.exit_code == 1
    assert found["security key"]["state"] == "missing"
    assert "may not use it" in found["security key"]["text"]


def test_it_exits_with_0_where_all_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "list_keys", lambda: [KeyChoice("usb-1", "Security key 5C", "usb")])
    done = run(monkeypatch, CommandApp(), "doctor")
    assert done.exit_code == 0
    assert "Security key 5C" in done.stdout
    assert "block 18204" in done.stdout


def test_files_that_cannot_be_opened_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> App:
        raise LocalError("keyring_unavailable")

    monkeypatch.setattr(App, "open", fails)
    (finding,) = doctor._app(None)
    assert (finding.state, "keyring" in finding.text) == ("missing", True)


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
        pytest.param("linux", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "weaker", id="wayland"),
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
