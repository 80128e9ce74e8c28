"""The pictures of the demo: folders and files below one folder, named by plain segments.

Paths are those of the site, `/albums/2026/lisbon/river.svg`, and were already read in their one way by
the guard. A name here is stricter still: letters, digits, dot, dash and underscore, not starting with a
dot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from authenticator import limits
from authenticator.demo.pictures import SAMPLES, landscape
from authenticator.errors import InputError
from authenticator.files import make_private_dir, remove_private, write_private

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}")
_DEPTH_MAX = 5
_ROOT = "albums"
_KINDS = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}
_MAGIC = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "webp": b"RIFF"}


@dataclass(frozen=True, slots=True)
class Listing:
    """What is directly inside one album."""

    path: str
    albums: tuple[str, ...]
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture and its media type."""

    content: bytes
    media_type: str


class NotHere(Exception):  # noqa: N818 - an answer, not a failure
    """There is no album or picture at that path."""


class Albums:
    """Everything under `/albums`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add_samples(self) -> None:
        """Draw the sample pictures where the folder is new."""
        if self._folder.exists():
            return
        for sample in SAMPLES:
            self._write(self._folder / sample, landscape(sample))

    def list_(self, path: str) -> Listing:
        """Albums and pictures in the album at `path`."""
        folder = self._place(path)
        if not folder.is_dir():
            raise NotHere(path)
        found = sorted(folder.iterdir())
        return Listing(
            path=path.rstrip("/"),
            albums=tuple(item.name for item in found if item.is_dir()),
            pictures=tuple(item.name for item in found if item.is_file() and _kind(item.name)),
        )

    def size(self, path: str) -> int:
        """Bytes of the picture at `path`; 0 where there is none, which reading it will say."""
        place = self._place(path)
        return place.stat().st_size if place.is_file() else 0

    def read(self, path: str) -> Picture:
        """The picture at `path`."""
        place = self._place(path)
        kind = _kind(place.name)
        if kind is None or not place.is_file():
            raise NotHere(path)
        return Picture(place.read_bytes(), _KINDS[kind])

    def write(self, path: str, content: bytes) -> None:
        """Store an uploaded picture; only what a camera or a canvas makes, never a document with scripts."""
        place = self._place(path)
        kind = _kind(place.name)
        if kind not in _MAGIC or not content.startswith(_MAGIC[kind]):
            raise InputError("image_unreadable", place.name)
        if len(content) > limits.PROVIDER_UPLOAD_MAX:
            raise InputError("too_large", "picture")
        self._write(place, content)

    def delete(self, path: str) -> None:
        """Remove the picture at `path`."""
        place = self._place(path)
        if not place.is_file():
            raise NotHere(path)
        remove_private(place)

    def _place(self, path: str) -> Path:
        segments = path.strip("/").split("/")
        if segments[0] != _ROOT or len(segments) > _DEPTH_MAX:
            raise NotHere(path)
        if not all(_NAME.fullmatch(segment) for segment in segments[1:]):
            raise NotHere(path)
        return self._folder.joinpath(*segments[1:])

    @staticmethod
    def _write(place: Path, content: bytes) -> None:
        make_private_dir(place.parent)
        write_private(place, content)


def _kind(name: str) -> str | None:
    suffix = name.rpartition(".")[2].lower()
    return {"jpeg": "jpg"}.get(suffix, suffix) if suffix in _KINDS or suffix == "jpeg" else None
