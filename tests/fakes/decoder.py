"""The decoder without its process, for tests of what stands on it."""

from __future__ import annotations

from authenticator.scan.decode import Frames, decode_codes, decode_pages
from authenticator.scan.found import Found
from authenticator.scan.image import load_image, load_pages
from tests.fakes.codes import Pixels


class PlainDecoder:
    """Decodes where it is called."""

    def __init__(self) -> None:
        self.closed = False
        self._frames = Frames()

    def start(self) -> None:
        """It is ready: it decodes where it is called."""

    def codes(self, pixels: Pixels) -> tuple[Found, ...]:
        return decode_codes(pixels)

    def codes_of_frame(self, pixels: Pixels) -> tuple[Found, ...]:
        return self._frames.see(pixels)

    def codes_of_file(self, content: bytes) -> tuple[Found, ...]:
        return decode_pages(load_pages(content))

    def picture_of_file(self, content: bytes) -> Pixels:
        return load_image(content)

    def close(self) -> None:
        self.closed = True


def texts(pixels: Pixels) -> list[str]:
    """What the codes of a picture say."""
    return [code.text for code in decode_codes(pixels)]
