"""What macOS and Windows tell of cameras, from answers in the form that these systems give."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from authenticator.scan import camera_facts
from authenticator.scan.camera_facts import mac_cameras, mac_reason, windows_reason

BUILT_IN, PHONE = "47B4B64B-7067-4B9C-AD2B-AE273A71F4B5", "0x1421100015320e05"
NAMES = {"FaceTime HD Camera": BUILT_IN, "USB Camera": PHONE}


def profile(cameras: dict[str, str]) -> bytes:
    each = [{"_name": name, "spcamera_model-id": "m", "spcamera_unique-id": unique} for name, unique in cameras.items()]
    return json.dumps({"SPCameraDataType": each}).encode()


def test_macos_cameras_are_in_the_order_in_which_they_are_opened() -> None:
    assert mac_cameras(lambda: profile(NAMES)) == ("USB Camera", "FaceTime HD Camera")
    assert mac_cameras(lambda: profile({})) == ()


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff", id="no-text"),
        pytest.param(b"[]", id="a-list"),
        pytest.param(b"{}", id="another-question"),
        pytest.param(b'{"SPCameraDataType": 1}', id="a-number"),
        pytest.param(b'{"SPCameraDataType": ["x"]}', id="texts"),
        pytest.param(b'{"SPCameraDataType": [{"_name": "Nameless"}]}', id="without-an-id"),
        pytest.param(b'{"SPCameraDataType": [{"spcamera_unique-id": "1"}]}', id="without-a-name"),
        pytest.param(b'{"SPCameraDataType": [{"_name": 1, "spcamera_unique-id": "1"}]}', id="a-number-for-a-name"),
        pytest.param(b"[" * 100_000, id="deep"),
    ],
)
def test_an_answer_of_another_form_tells_nothing(answer: bytes) -> None:
    assert mac_cameras(lambda: answer) is None
    assert mac_reason("0", lambda: answer) == 0


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        pytest.param("0", 0, id="it-is-there"),
        pytest.param("1", 0, id="the-last-one"),
        pytest.param("2", errno.ENODEV, id="one-more-than-there-are"),
        pytest.param("/a/film", 0, id="no-camera-of-the-system's"),
    ],
)
def test_macos_says_whether_there_is_such_a_camera(source: str, reason: int) -> None:
    assert mac_reason(source, lambda: profile(NAMES)) == reason


def test_the_tool_of_macos_is_run_once_and_may_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0, profile(NAMES), b"")

    monkeypatch.setattr(subprocess, "run", run)
    assert mac_cameras() == ("USB Camera", "FaceTime HD Camera")
    assert ran == [["/usr/sbin/system_profiler", "-json", "SPCameraDataType"]]
    for error in (FileNotFoundError(), subprocess.TimeoutExpired("x", 1)):

        def fail(*_: Any, error: Exception = error, **__: Any) -> None:
            raise error

        monkeypatch.setattr(subprocess, "run", fail)
        assert mac_cameras() is None


# Windows

USER, COMPUTER = "user", "computer"
CONSENT = camera_facts.CONSENT
CAMERAS = camera_facts.INTERFACES
CALL = r"C:#Program Files#Call#call.exe"
CAMERA = r"##?#USB#VID_046D&PID_082D#{e5323777-f976-4f5b-9b94-b74ba6b2ef1b}"


class Registry:
    """The registry of a Windows, as `winreg` reads it: keys and their values, by where they begin."""

    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE = USER, COMPUTER

    def __init__(self, keys: dict[tuple[str, str], dict[str, object]]) -> None:
        self._keys = keys

    @contextmanager
    def OpenKey(self, root: str, path: str) -> Iterator[tuple[str, str]]:  # noqa: N802 - winreg's name
        if not [each for base, each in self._keys if base == root and f"{each}\\".startswith(f"{path}\\")]:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        yield root, path

    def QueryValueEx(self, key: tuple[str, str], name: str) -> tuple[object, int]:  # noqa: N802 - winreg's name
        values = self._keys.get(key, {})
        if name not in values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return values[name], 1

    def EnumKey(self, key: tuple[str, str], number: int) -> str:  # noqa: N802 - winreg's name
        root, path = key
        below = dict.fromkeys(
            each[1][len(path) + 1 :].partition("\\")[0]
            for each in self._keys
            if each[0] == root and each[1].startswith(f"{path}\\")
        )
        try:
            return list(below)[number]
        except IndexError:
            raise OSError(259, "No more data is available") from None


def linked(value: int = 1) -> dict[tuple[str, str], dict[str, object]]:
    return {(COMPUTER, rf"{CAMERAS}\{CAMERA}\#\Control"): {"Linked": value}}


def consent(path: str = "", *, root: str = USER, **values: object) -> dict[tuple[str, str], dict[str, object]]:
    return {(root, f"{CONSENT}{path}"): values}


USED = 133_000_000_000_000_000
OWN = sys.executable.replace("\\", "#")
BASE = str(getattr(sys, "_base_executable")).replace("\\", "#")  # noqa: B009 - no type knows it


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        pytest.param({}, 0, id="an-older-windows-tells-nothing"),
        pytest.param({**linked(), **consent(Value="Allow")}, 0, id="free"),
        pytest.param({**linked(), **consent(Value="Deny")}, errno.EACCES, id="denied-to-all"),
        pytest.param({**linked(), **consent(r"\NonPackaged", Value="Deny")}, errno.EACCES, id="denied-to-programs"),
        pytest.param({**linked(), **consent(root=COMPUTER, Value="Deny")}, errno.EACCES, id="denied-by-the-computer"),
        pytest.param(
            {**linked(), **consent(rf"\NonPackaged\{CALL}", LastUsedTimeStart=USED, LastUsedTimeStop=0)},
            errno.EBUSY,
            id="a-program-uses-it",
        ),
        pytest.param(
            {**linked(), **consent(r"\Call_8wekyb3d8bbwe", LastUsedTimeStart=USED, LastUsedTimeStop=0)},
            errno.EBUSY,
            id="an-app-uses-it",
        ),
        pytest.param(
            {
                **linked(),
                **consent(rf"\NonPackaged\{CALL}", LastUsedTimeStart=USED, LastUsedTimeStop=133_000_000_000_000_009),
            },
            0,
            id="a-program-used-it",
        ),
        pytest.param(
            {**linked(), **consent(rf"\NonPackaged\{CALL}", LastUsedTimeStop=0)}, 0, id="a-program-never-used-it"
        ),
        pytest.param(
            {**linked(), **consent(rf"\NonPackaged\{OWN}", LastUsedTimeStart=USED, LastUsedTimeStop=0)},
            0,
            id="that-is-ourselves",
        ),
        pytest.param(
            {**linked(), **consent(rf"\NonPackaged\{BASE}", LastUsedTimeStart=USED, LastUsedTimeStop=0)},
            0,
            id="that-is-ourselves-below-a-launcher",
        ),
        pytest.param(linked(0), errno.ENODEV, id="unplugged"),
        pytest.param(
            {**linked(0), **consent(rf"\NonPackaged\{CALL}", LastUsedTimeStart=USED, LastUsedTimeStop=0)},
            errno.ENODEV,
            id="unplugged-while-a-program-used-it",
        ),
        pytest.param({**linked(0), **consent(Value="Deny")}, errno.EACCES, id="denied-comes-first"),
    ],
)
def test_windows_says_why_a_camera_gives_nothing(keys: dict[tuple[str, str], dict[str, object]], reason: int) -> None:
    assert windows_reason(Registry(keys)) == reason
