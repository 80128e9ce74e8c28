"""Pixels and text in, one `RequestLink` out. No network, no window.

Rules: pictures are bounded before they are decoded; only QR codes are looked for; codes that are no login
code are passed over; the same login code seen twice counts once, two different ones are refused, because the
person meant one of them and nobody here knows which.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from authenticator.errors import InputError
from authenticator.limits import CODES_MAX, IMAGE_PIXELS_MAX, LINK_MAX, SCAN_TEXT_MAX
from authenticator.protocol.link import RequestLink, parse_link
from authenticator.scan.image import Pixels, grey

_MARGIN = 48  # pixels of white around a code that fills its picture


def decode_image(pixels: Pixels) -> list[str]:
    """Return the text of every QR code in the picture, without doubles, in the order they were found.

    zxing-cpp reads first; where it finds nothing, pyzbar gives a second opinion if it is installed, and then
    the picture is tried once more with a white margin, because a code that touches the edge has none.

    Raises:
        InputError: `too_large`, or `image_unreadable` where the array is no picture.
    """
    plain = _checked(pixels)
    for read in (_zxing, _zbar, _zxing_with_margin):
        texts = read(plain)
        if texts:
            return list(dict.fromkeys(texts))[:CODES_MAX]
    return []


def find_link(texts: Iterable[str]) -> RequestLink:
    """Return the one login link among what was read.

    Raises:
        InputError: `no_code_found` where nothing was read, `several_codes` where two links differ; where no
            text is a login link, what is wrong with the last: `link_invalid` or `link_unsafe`.
    """
    links: list[RequestLink] = []
    refusal = InputError("no_code_found")
    for text in texts:
        try:
            link = link_from_text(text)
        except InputError as error:
            refusal = error
            continue
        if link not in links:
            links.append(link)
    if len(links) > 1:
        raise InputError("several_codes", f"{len(links)} codes")
    if not links:
        raise refusal
    return links[0]


def link_from_text(text: str) -> RequestLink:
    """Return the link that a person pasted or opened; blanks around it are forgiven, nothing inside it is.

    Raises:
        InputError: `link_invalid` or another code of the link's own parser.
    """
    plain = text.strip() if len(text) <= SCAN_TEXT_MAX else text
    if len(plain) > LINK_MAX:
        raise InputError("link_invalid", "too long")
    return parse_link(plain)


def find_link_in_images(images: Iterable[Pixels]) -> RequestLink:
    """Return the one login link on several pictures, such as the screens of one computer.

    Raises:
        InputError: as `find_link`.
    """
    return find_link([text for pixels in images for text in decode_image(pixels)])


def _checked(pixels: Pixels) -> Pixels:
    if pixels.ndim not in (2, 3) or pixels.dtype != np.uint8 or pixels.size == 0:
        raise InputError("image_unreadable", "not a picture")
    if pixels.ndim == 3 and pixels.shape[2] not in (1, 3, 4):
        raise InputError("image_unreadable", "unknown channels")
    if pixels.shape[0] * pixels.shape[1] > IMAGE_PIXELS_MAX:
        raise InputError("too_large", "picture")
    return np.ascontiguousarray(grey(pixels))


def _zxing(pixels: Pixels) -> list[str]:
    import zxingcpp

    found = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    return [code.text for code in found if code.valid and code.text]


def _zxing_with_margin(pixels: Pixels) -> list[str]:
    return _zxing(np.pad(pixels, _MARGIN, constant_values=255))


def _zbar(pixels: Pixels) -> list[str]:
    try:
        from pyzbar import pyzbar
    except ImportError:  # libzbar is not on this computer; zxing-cpp alone reads nearly everything
        return []
    found = pyzbar.decode(pixels, symbols=[pyzbar.ZBarSymbol.QRCODE])
    return [code.data.decode("utf-8", "replace") for code in found if code.data]
