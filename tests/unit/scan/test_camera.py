from __future__ import annotations

import threading
from pathlib import Path

import cv2
import numpy as np
import pytest

from authenticator.errors import InputError, LocalError, PersonError
from authenticator.protocol.link import parse_link
from authenticator.scan.camera import Camera, watch
from tests.fakes.codes import LINK, OTHER, Pixels, code, screen
from tests.fakes.decoder import PlainDecoder

BLANK = screen(width=640, height=480)
GOOD = screen(code(LINK), width=640, height=480)
OTHERS = screen(code(OTHER), width=640, height=480)


def colour(pixels: Pixels) -> Pixels:
    return np.ascontiguousarray(np.dstack([pixels] * 3))


def test_two_frames_in_a_row_agree() -> None:
    seen: list[Pixels] = []
    link = watch([BLANK, GOOD, GOOD, BLANK], PlainDecoder(), threading.Event(), seen.append)
    assert link == parse_link(LINK)
    assert len(seen) == 3


@pytest.mark.parametrize(
    "frames",
    [[GOOD], [GOOD, BLANK, GOOD], [GOOD, OTHERS, GOOD], []],
    ids=["one", "gap", "other-between", "none"],
)
def test_one_frame_alone_is_not_believed(frames: list[Pixels]) -> None:
    with pytest.raises(InputError) as raised:
        watch(frames, PlainDecoder(), threading.Event())
    assert raised.value.code == "no_code_found"


def test_two_codes_in_one_frame_are_refused() -> None:
    both = screen(code(LINK), code(OTHER))
    with pytest.raises(InputError) as raised:
        watch([both], PlainDecoder(), threading.Event())
    assert raised.value.code == "several_codes"


def test_watching_can_be_ended() -> None:
    ended = threading.Event()
    ended.set()
    with pytest.raises(PersonError) as raised:
        watch([GOOD, GOOD], PlainDecoder(), ended)
    assert raised.value.code == "cancelled"


def test_a_video_file_is_a_camera(tmp_path: Path) -> None:
    path = tmp_path / "code.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (640, 480))
    for frame in (BLANK, GOOD, GOOD, GOOD):
        writer.write(colour(frame))
    writer.release()
    with Camera(path) as camera:
        assert watch(camera, PlainDecoder(), threading.Event()) == parse_link(LINK)


def test_a_video_file_ends(tmp_path: Path) -> None:
    path = tmp_path / "blank.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (640, 480))
    for _ in range(3):
        writer.write(colour(BLANK))
    writer.release()
    with Camera(str(path)) as camera:
        assert len(list(camera)) == 3


@pytest.mark.parametrize("source", ["/no/such/device", 97])
def test_a_camera_that_is_not_there_says_so(source: str | int) -> None:
    with pytest.raises(LocalError) as raised:
        Camera(source)
    assert raised.value.code == "camera_unavailable"
