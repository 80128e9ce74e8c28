from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from authenticator.errors import LocalError
from authenticator.limits import CAMERA_MISSES_MAX, IMAGE_BYTES_MAX
from authenticator.protocol.link import parse_link
from authenticator.scan import camera as module
from authenticator.scan.camera import Camera
from authenticator.scan.watch import FrameReader, login_link, watch
from tests.fakes.codes import LINK, Pixels, code, png, screen
from tests.fakes.decoder import PlainDecoder
from tests.fakes.refusal import refused
from tests.ui.films import film

BLANK = screen(width=640, height=480)
GOOD = screen(code(LINK), width=640, height=480)


def test_a_film_is_a_camera(tmp_path: Path) -> None:
    with Camera(film(tmp_path / "code.avi", BLANK, GOOD, GOOD, GOOD)) as camera:
        seen = watch(camera, FrameReader(PlainDecoder()), login_link, threading.Event())
    assert [one.value for one in seen.sightings] == [parse_link(LINK)]


def test_a_film_ends(tmp_path: Path) -> None:
    with Camera(film(tmp_path / "blank.avi", BLANK, BLANK, BLANK)) as camera:
        assert len(list(camera)) == 3


def test_the_pictures_of_a_folder_are_frames_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name, shade in (("b", 20), ("a", 10), ("c", 30)):
        (tmp_path / f"{name}.png").write_bytes(png(np.full((4, 4), shade, np.uint8)))
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nhello")
    (tmp_path / "d.txt").write_text("no picture")
    (tmp_path / "e.png").mkdir()
    with (tmp_path / "f.png").open("wb") as file:
        file.write(png(BLANK))
        file.truncate(IMAGE_BYTES_MAX + 1)
    with Camera(tmp_path) as camera:
        assert [int(frame[0, 0, 0]) for frame in camera] == [10, 20, 30]


def test_a_file_that_is_no_film_says_so(tmp_path: Path) -> None:
    (tmp_path / "film.avi").write_text("hello")
    refused("camera_unavailable", lambda: Camera(tmp_path / "film.avi"))


@pytest.mark.parametrize("source", ["/no/such/device", "/dev/null", 97, "97", "/dev/video97"])
def test_a_camera_that_is_not_there_says_so(source: str | int) -> None:
    refused("camera_absent", lambda: Camera(source))


class Device:
    """What OpenCV hands out for a camera: some frames, and then what a test says."""

    def __init__(self, frames: int, *, opened: bool = True) -> None:
        self.left = frames
        self.opened = opened
        self.released = False

    def __call__(self, *_: object) -> Device:
        return self

    def isOpened(self) -> bool:  # noqa: N802 - OpenCV's name
        return self.opened

    def set(self, *_: object) -> bool:
        return True

    def read(self) -> tuple[bool, Any]:
        self.left -= 1
        return (True, np.zeros((48, 64, 3), np.uint8)) if self.left >= 0 else (False, None)

    def release(self) -> None:
        self.released = True


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Callable[[Device], None]:
    def make(device: Device) -> None:
        monkeypatch.setattr(cv2, "VideoCapture", device)
        monkeypatch.setattr(module, "_PAUSE", 0)

    return make


def says(expected: str) -> Callable[[str], LocalError]:
    return lambda source: LocalError(expected, source)


@pytest.mark.parametrize(
    ("frames", "reason", "expected"),
    [
        pytest.param(3, "camera_absent", "camera_unplugged", id="unplugged-while-it-was-used"),
        pytest.param(0, "camera_absent", "camera_absent", id="gone-before-the-first-picture"),
        pytest.param(0, "camera_busy", "camera_busy", id="another-program-has-the-pictures"),
        pytest.param(3, "camera_busy", "camera_busy", id="another-program-took-it"),
        pytest.param(3, "camera_unavailable", "camera_unavailable", id="it-stopped-and-nobody-knows-why"),
    ],
)
def test_a_camera_that_gives_nothing_more_is_told_apart(
    plug: Callable[[Device], None], frames: int, reason: str, expected: str
) -> None:
    device = Device(frames)
    plug(device)

    def why(source: str) -> LocalError:
        assert device.released  # or it would be busy with ourselves
        return LocalError(reason, source)

    with Camera("0", why) as camera:
        assert refused(expected, lambda: list(camera)).code == expected
    assert device.left == -CAMERA_MISSES_MAX
    assert device.released


@pytest.mark.parametrize("reason", ["camera_absent", "camera_denied", "camera_busy", "camera_unavailable"])
def test_a_camera_that_does_not_open_is_told_apart(plug: Callable[[Device], None], reason: str) -> None:
    device = Device(0, opened=False)
    plug(device)
    refused(reason, lambda: Camera(0, says(reason)))
    assert device.released


def test_a_camera_that_is_silent_is_not_waited_for(
    plug: Callable[[Device], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    device = Device(0)
    plug(device)
    monkeypatch.setattr(module, "CAMERA_SILENCE", -1)
    with Camera("0", says("camera_unavailable")) as camera:
        refused("camera_unavailable", lambda: list(camera))
    assert device.left == 0  # it was not asked again and again


def test_a_frame_beyond_the_limit_is_passed_over(
    plug: Callable[[Device], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plug(Device(3))
    monkeypatch.setattr(module, "IMAGE_PIXELS_MAX", 100)
    seen: list[Pixels] = []
    with Camera("0", says("camera_unavailable")) as camera:
        refused("camera_unavailable", lambda: seen.extend(camera))
    assert seen == []
