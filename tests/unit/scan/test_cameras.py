from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from authenticator.limits import CAMERAS_MAX
from authenticator.scan.cameras import CameraChoice, camera_refusal, cameras, probe_camera


def node(folder: Path, number: int, name: str, index: int = 0) -> None:
    """A camera's node, as the kernel shows it."""
    path = folder / f"video{number}"
    path.mkdir()
    (path / "name").write_bytes(name.encode() + b"\n")
    (path / "index").write_text(f"{index}\n")


@contextmanager
def as_somebody() -> Iterator[None]:
    """As an account that may not open everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_cameras_have_the_names_that_the_kernel_gives(tmp_path: Path) -> None:
    folder, links = tmp_path / "sys", tmp_path / "by-id"
    folder.mkdir()
    links.mkdir()
    node(folder, 10, "Door")
    node(folder, 0, "Desk: Desk")
    node(folder, 1, "Desk: Desk", index=1)  # carries times, not pictures
    node(folder, 2, "Door")
    node(folder, 3, "")
    (folder / "video4").mkdir()  # just unplugged
    (folder / "v4l-subdev0").mkdir()
    (links / "usb-Maker_Desk-video-index0").symlink_to("/dev/video0")
    (links / "usb-Other-video-index0").symlink_to("/dev/video77")
    assert cameras("linux", folder, links) == (
        CameraChoice(str(links / "usb-Maker_Desk-video-index0"), "Desk: Desk"),
        CameraChoice("/dev/video2", "Door"),
        CameraChoice("/dev/video3", "video3"),
        CameraChoice("/dev/video10", "Door (2)"),
    )


def test_no_more_cameras_are_offered_than_anybody_has(tmp_path: Path) -> None:
    for number in range(CAMERAS_MAX + 5):
        node(tmp_path, number, f"Camera {number}" + "x" * 500)
    found = cameras("linux", tmp_path, tmp_path / "none")
    assert len(found) == CAMERAS_MAX
    assert max(len(each.name) for each in found) <= 100


def test_a_computer_without_cameras_has_none(tmp_path: Path) -> None:
    assert cameras("linux", tmp_path / "none", tmp_path / "none") == ()


def test_macos_cameras_have_the_names_that_it_gives() -> None:
    assert cameras("darwin", mac=lambda: ("Desk", "Phone", "Desk")) == (
        CameraChoice("0", "Desk"),
        CameraChoice("1", "Phone"),
        CameraChoice("2", "Desk (2)"),
    )
    assert cameras("darwin", mac=lambda: ()) == ()


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_where_there_are_no_names_cameras_are_numbered(system: str) -> None:
    found = cameras(system, mac=lambda: None)
    assert found[0] == CameraChoice("0", "First camera")
    assert [each.id for each in found] == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        (errno.ENOENT, "camera_absent"),
        (errno.ENODEV, "camera_absent"),
        (errno.ENXIO, "camera_absent"),
        (errno.EACCES, "camera_denied"),
        (errno.EPERM, "camera_denied"),
        (errno.EBUSY, "camera_busy"),
        (errno.EIO, "camera_unavailable"),
        (0, "camera_unavailable"),
    ],
)
def test_each_reason_has_its_sentence(reason: int, expected: str) -> None:
    assert camera_refusal("/dev/video0", lambda _: reason).code == expected


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel of Linux is asked")
def test_the_kernel_is_asked_without_taking_a_picture() -> None:
    assert probe_camera("/dev/video97") == errno.ENOENT
    assert probe_camera("97") == errno.ENOENT
    assert probe_camera("/dev/null") == 0  # which is no camera, and says nothing of one


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel of Linux is asked")
@pytest.mark.parametrize(
    ("answer", "expected"),
    [(errno.EBUSY, errno.EBUSY), (errno.ENOTTY, 0), (None, 0)],
    ids=["another-program-streams", "no-such-question", "free"],
)
def test_the_kernel_says_whether_another_program_streams(
    monkeypatch: pytest.MonkeyPatch, answer: int | None, expected: int
) -> None:
    import fcntl

    def ioctl(_handle: int, request: int, buffers: bytearray) -> int:
        assert request == 0xC0145608
        assert len(buffers) == 20
        if answer is not None:
            raise OSError(answer, os.strerror(answer))
        return 0

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    assert probe_camera("/dev/null") == expected


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel of Linux is asked")
def test_a_camera_that_this_account_may_not_open() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        device = Path(folder) / "video0"
        device.touch(mode=0)
        with as_somebody():
            assert device.exists()
            assert probe_camera(str(device)) == errno.EACCES
