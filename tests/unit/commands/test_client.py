from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import typer

from authenticator.commands import client
from authenticator.errors import CountersignError
from authenticator.limits import PROVIDER_UPLOAD_MAX
from authenticator.protocol.recap import Capabilities


@dataclass
class Known:
    """The part of a site that matters here."""

    resource: str | None
    origins: tuple[str, ...] = ("https://photos.example",)

    @property
    def provider(self) -> Known:
        return self


@pytest.mark.parametrize(
    ("wanted", "abilities"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param(["photos/read"], {"photos/read": [{}]}, id="everywhere"),
        pytest.param(
            ["photos/read:/albums/2026", "photos/list"],
            {"photos/read": [{"path_prefix": "/albums/2026"}], "photos/list": [{}]},
            id="one-below-a-path",
        ),
    ],
)
def test_abilities_are_read(wanted: list[str], abilities: dict[str, object]) -> None:
    assert client._abilities(wanted) == abilities


def test_one_ability_has_one_limit() -> None:
    with pytest.raises(typer.BadParameter):
        client._abilities(["photos/read:/a", "photos/read:/b"])


@pytest.mark.parametrize(
    ("resource", "named"), [(None, "https://photos.example"), ("https://photos.example/albums",) * 2]
)
def test_capabilities_are_about_the_sites_own_resource(resource: str | None, named: str) -> None:
    found = client._capabilities(Known(resource), {"photos/read": [{}]})  # type: ignore[arg-type]
    assert found == Capabilities.from_att({named: {"photos/read": [{}]}})
    assert client._capabilities(Known(resource), {}) is None  # type: ignore[arg-type]


def test_a_body_is_text_or_a_file(tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"\x00\xff")
    assert client._body(None) is None
    assert client._body("text ü") == "text ü".encode()
    assert client._body(f"@{path}") == b"\x00\xff"


def test_a_body_is_read_up_to_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "body"
    with path.open("wb") as file:
        file.truncate(PROVIDER_UPLOAD_MAX + 1)
    with pytest.raises(CountersignError) as refused:
        client._body(f"@{path}")
    assert refused.value.code == "too_large"
    with pytest.raises(CountersignError) as refused:
        client._body(f"@{tmp_path}")
    assert refused.value.code == "file_unreadable"
