"""A picture of oneself, made small and square before anything keeps it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QImage

from authenticator.errors import InputError
from authenticator.limits import AVATAR_MAX, IMAGE_BYTES_MAX, IMAGE_PIXELS_MAX
from authenticator.scan.image import image_size

_SIDES = (96, 80, 64, 48)
_QUALITIES = (85, 70, 55, 40)
_HEADER = len("data:image/jpeg;base64,")
AVATAR_TYPE = "image/jpeg"


def avatar_from_file(path: str) -> bytes:
    """Return the middle square of the picture at `path` as a JPEG small enough for a claim.

    Written anew from its pixels, so that place, time and device in the file stay on this computer.

    Raises:
        InputError: `too_large`, `image_unreadable`.
    """
    try:
        with Path(path).open("rb") as file:
            content = file.read(IMAGE_BYTES_MAX + 1)
    except OSError as error:
        raise InputError("image_unreadable", type(error).__name__) from error
    if len(content) > IMAGE_BYTES_MAX:
        raise InputError("too_large", "picture")
    width, height = image_size(content)
    if width * height > IMAGE_PIXELS_MAX:
        raise InputError("too_large", f"{width}x{height} pixels")
    picture = QImage.fromData(content)
    if picture.isNull():
        raise InputError("image_unreadable", "the decoder refused it")
    return _small(_square(picture))


def _square(picture: QImage) -> QImage:
    side = min(picture.width(), picture.height())
    left, top = (picture.width() - side) // 2, (picture.height() - side) // 2
    flat = QImage(side, side, QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    from PySide6.QtGui import QPainter

    painter = QPainter(flat)
    painter.drawImage(flat.rect(), picture, QRect(left, top, side, side))
    painter.end()
    return flat


def _small(square: QImage) -> bytes:
    for side in _SIDES:
        scaled = square.scaled(
            side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        for quality in _QUALITIES:
            content = _jpeg(scaled, quality)
            if _HEADER + 4 * -(-len(content) // 3) <= AVATAR_MAX:
                return content
    raise InputError("too_large", "picture")


def _jpeg(picture: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
