"""Which cameras there are, what they are called, and why one cannot be used.

Rules: nothing here opens a camera to take pictures, so no light goes on; a name is the system's own, and where the
system does not tell, cameras are numbered and called nothing else; a reason is given only where the system gives it.
"""

from __future__ import annotations

import errno
import os
import re
import struct
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from authenticator.errors import LocalError
from authenticator.limits import CAMERAS_MAX, NAME_MAX
from authenticator.scan.camera_facts import mac_cameras, mac_reason, windows_reason
from authenticator.translation import mark, tr

if sys.platform == "win32":
    import winreg
else:
    import fcntl

DEVICE = re.compile(r"/dev/video[0-9]{1,4}")
"""A camera of Linux, by the name of its device."""

_SYS = Path("/sys/class/video4linux")
_BY_ID = Path("/dev/v4l/by-id")
_NUMBERED = (mark("First camera"), mark("Second camera"), mark("Third camera"), mark("Fourth camera"))
_REQUEST_BUFFERS = 0xC0145608  # VIDIOC_REQBUFS, which the kernel answers EBUSY while another program streams
_CAPTURE, _MMAP = 1, 1
_REASONS = {
    errno.ENOENT: "camera_absent",
    errno.ENXIO: "camera_absent",
    errno.ENODEV: "camera_absent",
    errno.EACCES: "camera_denied",
    errno.EPERM: "camera_denied",
    errno.EBUSY: "camera_busy",
}


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """A camera that can be chosen.

    Attributes:
        id: what opens it, and what it is remembered by: a device, or a number where there are no names.
        name: what the system calls it.
    """

    id: str
    name: str


def cameras(
    system: str = sys.platform,
    folder: Path = _SYS,
    links: Path = _BY_ID,
    mac: Callable[[], tuple[str, ...] | None] = mac_cameras,
) -> tuple[CameraChoice, ...]:
    """Return the cameras that can be chosen, the system's first one first.

    Where the system gives no names without opening a camera, a few are numbered; one that is not there says so when
    it is chosen.
    """
    if system == "linux":
        return tuple(_told_apart(list(_linux_cameras(folder, links))[:CAMERAS_MAX]))
    names = mac() if system == "darwin" else None
    if names is None:
        names = tuple(tr(text) for text in _NUMBERED)
    return tuple(_told_apart([CameraChoice(str(number), name) for number, name in enumerate(names)]))


def camera_refusal(source: str, probe: Callable[[str], int] | None = None) -> LocalError:
    """Return why a camera that did not open, or gave no picture, cannot be used, as far as the system tells.

    Returns:
        `camera_absent`, `camera_denied`, `camera_busy`, or `camera_unavailable` where it does not tell.
    """
    reason = (probe or probe_camera)(source)
    return LocalError(_REASONS.get(reason, "camera_unavailable"), f"{source}: {errno.errorcode.get(reason, 'unknown')}")


def probe_camera(source: str) -> int:
    """Ask the system about a camera without taking a picture; returns its error number, or 0."""
    if sys.platform == "win32":
        return windows_reason(winreg)
    if sys.platform != "linux":
        return mac_reason(source)
    device = f"/dev/video{source}" if source.isdigit() else source
    try:
        handle = os.open(device, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        return error.errno or 0
    try:
        fcntl.ioctl(handle, _REQUEST_BUFFERS, bytearray(struct.pack("<5I", 1, _CAPTURE, _MMAP, 0, 0)))
    except OSError as error:
        return errno.EBUSY if error.errno == errno.EBUSY else 0
    finally:
        os.close(handle)  # which gives the buffers back
    return 0


def _linux_cameras(folder: Path, links: Path) -> Iterator[CameraChoice]:
    lasting = {}
    with suppress(OSError):
        lasting = {str(link.resolve()): str(link) for link in sorted(links.iterdir(), reverse=True)}
    nodes = [node for node in folder.glob("video*") if DEVICE.fullmatch(f"/dev/{node.name}")]
    for node in sorted(nodes, key=lambda it: int(it.name.removeprefix("video"))):
        try:
            # The nodes after the first of one camera carry what is not a picture, such as times.
            first = (node / "index").read_text(encoding="ascii").strip() == "0"
            name = (node / "name").read_text(encoding="utf-8", errors="replace").strip()[:NAME_MAX]
        except (OSError, ValueError):
            continue
        if first:
            device = f"/dev/{node.name}"
            yield CameraChoice(lasting.get(device, device), name or node.name)


def _told_apart(found: list[CameraChoice]) -> Iterator[CameraChoice]:
    """Number those that have one name."""
    counts: dict[str, int] = {}
    for choice in found:
        counts[choice.name] = number = counts.get(choice.name, 0) + 1
        yield choice if number == 1 else CameraChoice(choice.id, f"{choice.name} ({number})")
