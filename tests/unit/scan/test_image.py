from __future__ import annotations

import io
import struct
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from authenticator.errors import InputError
from authenticator.limits import PDF_PAGES_MAX, PDF_PIXELS_MAX
from authenticator.scan.image import Pixels, grey, image_size, load_image, load_pages, read_file
from tests.fakes.codes import LINK, OTHER, code
from tests.fakes.decoder import texts


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


def test_the_first_picture_of_a_gif_is_read() -> None:
    pixels = np.full((30, 70, 3), 255, np.uint8)
    pixels[:10] = 0
    content = encoded(".gif", pixels)
    assert image_size(content) == (70, 30)
    plain = load_image(content)
    assert plain.shape == (30, 70)
    assert plain[0, 0] == 0
    assert plain[29, 0] > 240  # of the 256 colours that a GIF has, the nearest


def test_the_oldest_bitmaps_have_their_size_read() -> None:
    core = b"BM" + bytes(12) + struct.pack("<IHHHH", 12, 5, 3, 1, 24)
    assert image_size(core) == (5, 3)


def pdf(*pages: Pixels, side: float = 400) -> bytes:
    """A document with one picture a page."""
    pypdfium2 = pytest.importorskip("pypdfium2")
    document = pypdfium2.PdfDocument.new()
    for pixels in pages:
        page = document.new_page(side, side)
        picture = pypdfium2.PdfImage.new(document)
        bitmap = pypdfium2.PdfBitmap.new_native(pixels.shape[1], pixels.shape[0], 2)  # three bytes a pixel
        bitmap.to_numpy()[:] = np.dstack([pixels] * 3)
        picture.set_bitmap(bitmap)
        picture.set_matrix(pypdfium2.PdfMatrix().scale(side / 2, side / 2))
        page.insert_obj(picture)
        page.gen_content()
        bitmap.close()
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def test_the_pages_of_a_pdf_are_pictures() -> None:
    pages = list(load_pages(pdf(code(LINK), code(OTHER))))
    assert [texts(page) for page in pages] == [[LINK], [OTHER]]
    assert pages[0].shape == (1112, 1112)


def test_only_so_many_pages_are_looked_at() -> None:
    assert len(list(load_pages(pdf(*[np.zeros((2, 2), np.uint8)] * (PDF_PAGES_MAX + 3), side=20)))) == PDF_PAGES_MAX


def test_a_large_page_is_drawn_no_larger_than_is_allowed() -> None:
    (page,) = load_pages(pdf(code(LINK), side=5_000))
    assert page.size <= PDF_PIXELS_MAX * 1.01
    assert texts(page) == [LINK]


def test_a_page_beyond_all_sides_is_refused() -> None:
    content = pdf(np.zeros((2, 2), np.uint8), side=5_000).replace(b"5000", b"90000")
    with pytest.raises(InputError) as raised:
        list(load_pages(content))
    assert raised.value.code == "too_large"


def test_a_pdf_without_its_reader_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(InputError) as raised:
        list(load_pages(b"%PDF-1.7\n"))
    assert raised.value.code == "pdf_unsupported"


def test_a_picture_is_one_page(tmp_path: Path) -> None:
    content = encoded(".png", np.zeros((3, 4), np.uint8))
    assert [page.shape for page in load_pages(content)] == [(3, 4)]
    path = tmp_path / "code.png"
    path.write_bytes(content)
    assert read_file(path) == read_file(str(path)) == content
