"""What the library does not say: keys that may not be used, and those it gave up on."""

from __future__ import annotations

import ctypes
import os
import sys
import types
from pathlib import Path

import pytest
from fido2.hid.base import HidDescriptor

from authenticator.approve.devices import list_keys, plugged_key
from authenticator.approve.hid_probe import forbidden, forget_failures, only_administrators
from authenticator.errors import SecurityKeyError

FIDO_REPORT = bytes.fromhex("06d0f10901a1010920150026ff007508954081020921150026ff00750895409102c0")


def _windows(monkeypatch: pytest.MonkeyPatch, *, admin: bool) -> None:
    shell = types.SimpleNamespace(IsUserAnAdmin=lambda: int(admin))
    monkeypatch.setattr(ctypes, "windll", types.SimpleNamespace(shell32=shell), raising=False)


def test_only_windows_keeps_keys_to_administrators(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(ctypes, "windll", raising=False)
    assert not only_administrators()
    _windows(monkeypatch, admin=True)
    assert not only_administrators()
    _windows(monkeypatch, admin=False)
    assert only_administrators()


def test_a_key_that_windows_keeps_is_there_and_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _windows(monkeypatch, admin=False)
    path = rb"\\?\hid#vid_1050&pid_0407&mi_01#8&1b2c"
    found = list_keys(lambda: [HidDescriptor(path, 0x1050, 0x0407, 64, 64, "YubiKey", None)], tmp_path)
    assert (found[0].name, found[0].problem) == ("YubiKey", "key_admin_only")
    with pytest.raises(SecurityKeyError) as refused:
        plugged_key(found[0])
    assert refused.value.code == "key_admin_only"
    assert found[-1].problem is None  # the virtual key is nobody's to keep


def test_what_windows_could_not_read_once_is_forgotten() -> None:
    skip = object()
    kept = HidDescriptor(b"good", 1, 1, 64, 64, None, None)
    backend = types.SimpleNamespace(_SKIP=skip, _descriptor_cache={b"bad": skip, b"good": kept})
    forget_failures(backend)
    assert backend._descriptor_cache == {b"good": kept}
    forget_failures(types.SimpleNamespace())
    forget_failures()


def test_a_forbidden_key_is_named_by_its_driver(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    device = tmp_path / "hidraw3" / "device"
    device.mkdir(parents=True)
    (device / "report_descriptor").write_bytes(FIDO_REPORT)
    (device / "uevent").write_text("DRIVER=hid-generic\nHID_NAME=Nitrokey Nitrokey 3\nHID_UNIQ=SERIAL1234\n")
    devices = tmp_path / "dev"
    devices.mkdir()
    (devices / "hidraw3").touch()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert list(forbidden(tmp_path, devices)) == [(str(devices / "hidraw3"), "Nitrokey Nitrokey 3")]
    assert "SERIAL" not in repr(list_keys(list, tmp_path, devices=devices))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert list(forbidden(tmp_path, devices)) == []


def test_a_key_without_a_device_file_is_not_one_without_permission(tmp_path: Path) -> None:
    """As in a container, whose sysfs shows the keys of the whole machine."""
    device = tmp_path / "hidraw3" / "device"
    device.mkdir(parents=True)
    (device / "report_descriptor").write_bytes(FIDO_REPORT)
    (tmp_path / "dev").mkdir()
    assert list(forbidden(tmp_path, tmp_path / "dev")) == []
