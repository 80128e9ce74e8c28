from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from authenticator.errors import InputError
from authenticator.scan.image import grey, image_size, load_image


def encoded(kind: str, pixels: np.ndarray) -> bytes:
    return cv2.imencode(kind, pixels)[1].tobytes()


@pytest.mark.parametrize("kind", [".png", ".jpg", ".webp", ".bmp"])
def test_size_is_read_from_the_header(kind: str) -> None:
    content = encoded(kind, np.zeros((30, 70, 3), np.uint8))
    assert image_size(content) == (70, 30)
    assert load_image(content).shape == (30, 70)


def test_lossless_and_lossy_webp_have_their_size_read() -> None:
    pixels = np.zeros((30, 70, 3), np.uint8)
    lossless = cv2.imencode(".webp", pixels, [cv2.IMWRITE_WEBP_QUALITY, 101])[1].tobytes()
    extended = cv2.imencode(".webp", np.full((30, 70, 4), 128, np.uint8))[1].tobytes()
    assert image_size(lossless) == image_size(extended) == (70, 30)


def test_progressive_jpegs_are_read() -> None:
    content = cv2.imencode(".jpg", np.zeros((8, 16), np.uint8), [cv2.IMWRITE_JPEG_PROGRESSIVE, 1])[1].tobytes()
    assert image_size(content) == (16, 8)


def test_what_is_transparent_becomes_white() -> None:
    pixels = np.zeros((4, 4, 4), np.uint8)
    pixels[0, 0] = (0, 0, 0, 255)
    plain = load_image(encoded(".png", pixels))
    assert plain[0, 0] == 0
    assert plain[3, 3] == 255


def test_sixteen_bit_pictures_are_read() -> None:
    assert load_image(encoded(".png", np.full((4, 4), 0xFF00, np.uint16)))[0, 0] == 255


def test_a_path_is_read(tmp_path: Path) -> None:
    path = tmp_path / "code.dat"
    path.write_bytes(encoded(".png", np.full((5, 6), 9, np.uint8)))
    assert load_image(path).shape == (5, 6)
    assert load_image(str(path))[0, 0] == 9


def test_grey_leaves_grey_alone() -> None:
    pixels = np.full((2, 2), 7, np.uint8)
    assert grey(pixels) is pixels


def test_an_upside_down_bitmap_has_a_negative_height() -> None:
    content = bytearray(encoded(".bmp", np.zeros((3, 5, 3), np.uint8)))
    content[22:26] = (-3).to_bytes(4, "little", signed=True)
    assert image_size(bytes(content)) == (5, 3)


def test_a_jpeg_without_a_frame_is_refused() -> None:
    with pytest.raises(InputError) as raised:
        image_size(b"\xff\xd8\xff\xd9")
    assert raised.value.code == "image_unreadable"
