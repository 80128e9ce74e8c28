"""The demo's pictures on disk."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from authenticator.demo.albums import Albums, NotHere
from authenticator.demo.pictures import SAMPLES, landscape
from authenticator.errors import InputError

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 16


@pytest.fixture
def albums(tmp_path: Path) -> Albums:
    made = Albums(tmp_path / "albums")
    made.add_samples()
    return made


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_well_formed_and_the_same_each_time(name: str) -> None:
    picture = landscape(name)
    assert picture == landscape(name)
    root = ET.fromstring(picture)  # noqa: S314 - our own pictures
    assert root.tag.endswith("svg")
    assert not [item for item in root.iter() if item.tag.endswith("script")]


def test_albums_are_listed(albums: Albums) -> None:
    listing = albums.list_("/albums/2026")
    assert (listing.albums, listing.pictures) == (("alps", "inbox", "lisbon"), ())
    assert albums.list_("/albums/2026/inbox/").pictures == ("welcome.svg",)
    assert albums.list_("/albums").albums == ("2025", "2026")


def test_a_picture_is_added_read_and_deleted(albums: Albums) -> None:
    albums.write("/albums/2026/inbox/new.png", PNG)
    assert albums.read("/albums/2026/inbox/new.png").content == PNG
    assert albums.read("/albums/2026/inbox/new.png").media_type == "image/png"
    assert albums.size("/albums/2026/inbox/new.png") == len(PNG)
    albums.delete("/albums/2026/inbox/new.png")
    with pytest.raises(NotHere):
        albums.read("/albums/2026/inbox/new.png")


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/other", id="outside albums"),
        pytest.param("/albums/2026/../2025", id="dot dot"),
        pytest.param("/albums/.hidden/a.png", id="hidden"),
        pytest.param("/albums/a/b/c/d/e.png", id="too deep"),
        pytest.param("/albums/2026/inbox/a b.png", id="space"),
        pytest.param("/albums/2026/inbox/\u202egnp.png", id="direction mark"),
    ],
)
def test_odd_places_are_not_there(albums: Albums, path: str) -> None:
    for action in (albums.read, albums.delete, albums.list_):
        with pytest.raises(NotHere):
            action(path)
    with pytest.raises(NotHere):
        albums.write(path, PNG)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        pytest.param("/albums/2026/inbox/a.svg", b"<svg/>", id="a document with scripts"),
        pytest.param("/albums/2026/inbox/a.png", b"\xff\xd8\xff\xe0", id="another kind than its name"),
        pytest.param("/albums/2026/inbox/a.html", PNG, id="not a picture's name"),
        pytest.param("/albums/2026/inbox/a", PNG, id="no kind"),
    ],
)
def test_only_pictures_are_stored(albums: Albums, path: str, content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        albums.write(path, content)
    assert caught.value.code == "image_unreadable"


def test_what_a_person_deleted_is_not_drawn_again(albums: Albums) -> None:
    albums.delete("/albums/2026/inbox/welcome.svg")
    albums.add_samples()
    assert albums.list_("/albums/2026/inbox").pictures == ()
