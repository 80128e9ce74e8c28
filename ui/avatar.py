"""A picture of oneself, cropped and made small before anything keeps it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from authenticator.errors import InputError
from authenticator.limits import AVATAR_MAX, IMAGE_BYTES_MAX, IMAGE_PIXELS_MAX
from authenticator.scan.image import image_size
from ui.models.cropping import Crop

_SIDES = (96, 80, 64, 48)
_QUALITIES = (85, 70, 55, 40)
_HEADER = len("data:image/jpeg;base64,")
_SHORT_SIDE_MAX = 1_024  # pixels; enough for the closest crop, and quick to paint
AVATAR_TYPE = "image/jpeg"


def picture_from_file(path: str) -> QImage:
    """Return the picture at `path`, upright, on white where it is transparent.

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
    picture = _read(content)
    short = min(picture.width(), picture.height())
    if short > _SHORT_SIDE_MAX:
        part = _SHORT_SIDE_MAX / short
        picture = _scaled(picture, round(picture.width() * part), round(picture.height() * part))
    return _flat(picture, picture.rect())


def avatar_of(picture: QImage, crop: Crop) -> bytes:
    """Return a square of a picture as a JPEG small enough for a claim.

    Written anew from its pixels, so that place, time and device in the file stay on this computer.

    Raises:
        InputError: `too_large`.
    """
    left, top, side = crop.square
    square = _flat(picture, QRect(left, top, side, side))
    for wanted in _SIDES:
        scaled = _scaled(square, wanted, wanted)
        for quality in _QUALITIES:
            content = _jpeg(scaled, quality)
            if _HEADER + 4 * -(-len(content) // 3) <= AVATAR_MAX:
                return content
    raise InputError("too_large", "picture")


def _read(content: bytes) -> QImage:
    """Decode, and turn it as the camera was held."""
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    picture = reader.read()
    if picture.isNull():
        raise InputError("image_unreadable", "the decoder refused it")
    return picture


def _flat(picture: QImage, part: QRect) -> QImage:
    flat = QImage(part.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(flat.rect(), picture, part)
    painter.end()
    return flat


def _scaled(picture: QImage, width: int, height: int) -> QImage:
    return picture.scaled(
        width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _jpeg(picture: QImage, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
