"""Which keys there are."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fido2.ctap import CtapDevice
from fido2.hid.base import HidDescriptor

from authenticator.approve.devices import KeyChoice, list_keys, open_key, open_keys, plugged_key
from authenticator.approve.security_key import ReaderKey, SecurityKey, SocketKey
from authenticator.approve.selection import ManyKeys
from authenticator.approve.virtual_authenticator import VirtualAuthenticator
from authenticator.errors import SecurityKeyError
from tests.fakes.keys import PlainSealer, enrol_request, sign_request, virtual_authenticator, virtual_key
from tests.fakes.person import Person

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
    devices = tmp_path / "dev"
    devices.mkdir()
    for name, report in (("hidraw3", FIDO_REPORT), ("hidraw4", KEYBOARD_REPORT), ("hidraw5", b"")):
        device = tmp_path / name / "device"
        device.mkdir(parents=True)
        (device / "report_descriptor").write_bytes(report)
        (devices / name).touch()
    (tmp_path / "hidraw6").mkdir()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert list_keys(list, tmp_path, devices=devices) == [
        KeyChoice(str(devices / "hidraw3"), "Security key", "usb", "key_no_permission"),
        VIRTUAL,
    ]
    monkeypatch.setattr(os, "access", lambda _path, _mode: True)
    assert list_keys(list, tmp_path, devices=devices) == [VIRTUAL]


def test_this_computer_can_be_asked() -> None:
    assert list_keys()[-1] == VIRTUAL


def test_a_choice_becomes_an_authenticator(tmp_path: Path) -> None:
    for choice, kind in ((VIRTUAL, VirtualAuthenticator), (KeyChoice("/dev/hidraw1", "Key", "usb"), SecurityKey)):
        key = open_key(choice, virtual_path=tmp_path / "v", sealer=PlainSealer())
        assert isinstance(key, kind)
        assert (key.key_name, key.kind) == (choice.name, choice.kind)


def _code(run: Any) -> str:
    with pytest.raises(SecurityKeyError) as refused:
        run()
    return refused.value.code


def test_listing_that_fails_in_the_middle_is_done_once_more(tmp_path: Path) -> None:
    calls: list[int] = []

    def shaky() -> Iterator[HidDescriptor]:
        calls.append(1)
        yield _descriptor("/dev/hidraw1", "First")
        if len(calls) == 1:
            raise OSError("a key was pulled out just now")
        yield _descriptor("/dev/hidraw2", "Second")

    assert [choice.name for choice in list_keys(shaky, tmp_path)] == ["First", "Second", "Virtual key"]
    assert len(calls) == 2


FIRST = _descriptor("/dev/hidraw1", "YubiKey 5")


def test_the_systems_own_come_before_the_virtual_key(tmp_path: Path) -> None:
    gate = KeyChoice("polkit", "This computer", "platform")
    assert list_keys(lambda: [FIRST], tmp_path, platform=lambda: [gate])[1:] == [gate, VIRTUAL]
    inner = virtual_authenticator(tmp_path / "v")
    opened = open_key(gate, virtual_path=tmp_path / "v", sealer=PlainSealer(), platform=lambda choice: inner)
    assert opened is inner
    assert _code(lambda: open_key(gate, virtual_path=tmp_path / "v", sealer=PlainSealer())) == "key_unplugged"


def test_a_software_key_by_its_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "tcp://127.0.0.1:35962"
    listed = KeyChoice(url, "Key at 127.0.0.1:35962", "usb")
    assert list_keys(list, tmp_path, fido_device=url) == [listed, VIRTUAL]
    monkeypatch.setenv("COUNTERSIGN_FIDO_DEVICE", url)
    assert list_keys(list, tmp_path) == [listed, VIRTUAL]
    assert list_keys(list, tmp_path, fido_device="") == [VIRTUAL]


def test_a_software_key_is_one_like_any_other(tmp_path: Path) -> None:
    opened: list[str] = []

    def open_it(url: str, _stop: threading.Event) -> CtapDevice:
        opened.append(url)
        return virtual_key(tmp_path / "key.sealed")

    key = SocketKey("Key", "tcp://127.0.0.1:1", open_it)
    made = key.enrol(enrol_request(), None, Person())
    assert key.sign(sign_request(made), None, Person()).secret
    assert set(opened) == {"tcp://127.0.0.1:1"}
    assert key.kind == "usb"


@pytest.mark.parametrize(
    ("choice", "kind"),
    [
        (KeyChoice("/dev/hidraw1", "Key", "usb"), SecurityKey),
        (KeyChoice("ACS ACR122U", "Key", "nfc"), ReaderKey),
        (KeyChoice("tcp://127.0.0.1:1", "Key", "usb"), SocketKey),
    ],
)
def test_each_kind_has_its_authenticator(choice: KeyChoice, kind: type) -> None:
    assert isinstance(plugged_key(choice), kind)


def test_several_become_one_authenticator(tmp_path: Path) -> None:
    choices = [
        KeyChoice("/dev/hidraw1", "Key", "usb"),
        KeyChoice("/dev/hidraw2", "Kept", "usb", "key_admin_only"),
        VIRTUAL,
    ]
    many = open_keys(choices, virtual_path=tmp_path / "v", sealer=PlainSealer())
    assert isinstance(many, ManyKeys)
    assert many.key_name == "Key"
    alone = open_keys([VIRTUAL], virtual_path=tmp_path / "v", sealer=PlainSealer())
    made = alone.enrol(enrol_request(), None, Person())
    assert alone.kind == "virtual"
    again = open_keys(
        [VIRTUAL], virtual_path=tmp_path / "v", sealer=PlainSealer(), credentials=[made.credential], remembered=b"x"
    )
    assert again.sign(sign_request(made), None, Person()).secret


def test_none_that_can_be_used(tmp_path: Path) -> None:
    kept = [KeyChoice("/dev/hidraw2", "Kept", "usb", "key_no_permission")]
    assert _code(lambda: open_keys(kept, virtual_path=tmp_path / "v", sealer=PlainSealer())) == "key_no_permission"
    assert _code(lambda: open_keys([], virtual_path=tmp_path / "v", sealer=PlainSealer())) == "no_key"
