"""Which keys there are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from fido2.hid.base import HidDescriptor

from authenticator.approve.devices import KeyChoice, list_keys, open_key
from authenticator.approve.security_key import SecurityKey
from authenticator.approve.virtual_authenticator import VirtualAuthenticator
from tests.fakes.keys import PlainSealer

VIRTUAL = KeyChoice("virtual", "Virtual key", "virtual")
# The first bytes of a FIDO key's report descriptor: usage page 0xF1D0, usage 1, 64 bytes in and out.
FIDO_REPORT = bytes.fromhex("06d0f10901a1010920150026ff0075089540810209211500 26ff00750895409102c0".replace(" ", ""))
KEYBOARD_REPORT = bytes.fromhex("05010906a101050719e029e71500250175019508810295017508810195037501c0")


def _descriptor(path: str, name: str | None) -> HidDescriptor:
    return HidDescriptor(path, 0x1050, 0x0407, 64, 64, name, None)


def test_plugged_in_keys_come_first(tmp_path: Path) -> None:
    found = [_descriptor("/dev/hidraw1", "YubiKey 5"), _descriptor("/dev/hidraw2", None)]
    assert list_keys(lambda: found, tmp_path) == [
        KeyChoice("/dev/hidraw1", "YubiKey 5", "usb"),
        KeyChoice("/dev/hidraw2", "Security key", "usb"),
        VIRTUAL,
    ]


def test_without_any_there_is_the_virtual_key(tmp_path: Path) -> None:
    assert list_keys(list, tmp_path) == [VIRTUAL]


def test_a_broken_hid_stack_does_not_hide_the_virtual_key(tmp_path: Path) -> None:
    def broken() -> Iterator[HidDescriptor]:
        raise OSError("no HID")

    assert list_keys(broken, tmp_path) == [VIRTUAL]


def test_a_device_that_fails_while_listing_does_not_hide_the_others(tmp_path: Path) -> None:
    def failing() -> Iterator[HidDescriptor]:
        yield _descriptor("/dev/hidraw1", "YubiKey 5")
        raise OSError("no")

    assert [choice.name for choice in list_keys(failing, tmp_path)] == ["YubiKey 5", "Virtual key"]


def test_a_name_is_shortened_and_cleaned(tmp_path: Path) -> None:
    names = [choice.name for choice in list_keys(lambda: [_descriptor("p", "\x1b[31mKey\n" + "x" * 500)], tmp_path)]
    assert names[0].startswith("[31mKeyxxx")
    assert len(names[0]) == 100


def test_a_key_without_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, report in (("hidraw3", FIDO_REPORT), ("hidraw4", KEYBOARD_REPORT), ("hidraw5", b"")):
        device = tmp_path / name / "device"
        device.mkdir(parents=True)
        (device / "report_descriptor").write_bytes(report)
    (tmp_path / "hidraw6").mkdir()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert list_keys(list, tmp_path) == [
        KeyChoice("/dev/hidraw3", "Security key", "usb", "key_no_permission"),
        VIRTUAL,
    ]
    monkeypatch.setattr(os, "access", lambda _path, _mode: True)
    assert list_keys(list, tmp_path) == [VIRTUAL]


def test_this_computer_can_be_asked() -> None:
    assert list_keys()[-1] == VIRTUAL


def test_a_choice_becomes_an_authenticator(tmp_path: Path) -> None:
    for choice, kind in ((VIRTUAL, VirtualAuthenticator), (KeyChoice("/dev/hidraw1", "Key", "usb"), SecurityKey)):
        key = open_key(choice, virtual_path=tmp_path / "v", sealer=PlainSealer())
        assert isinstance(key, kind)
        assert (key.key_name, key.kind) == (choice.name, choice.kind)
