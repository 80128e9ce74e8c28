"""What a command line asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from authenticator.commands.wishes import as_options, read_time, read_wishes
from authenticator.protocol.recap import Capabilities

SITE = "https://files.example"


@dataclass
class Known:
    """The part of a site that matters here."""

    resource: str | None
    origins: tuple[str, ...] = (SITE,)

    @property
    def provider(self) -> Known:
        return self


def at(resource: str | None, can: list[str], limits: list[str] | None = None) -> Capabilities | None:
    return read_wishes(can, limits or []).at(Known(resource))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("can", "limits", "abilities"),
    [
        pytest.param(["photos/read"], [], {"photos/read": [{}]}, id="everywhere"),
        pytest.param([f"photos/read={SITE}"], [], {"photos/read": [{}]}, id="everywhere-at-an-address"),
        pytest.param([f"photos/read={SITE}/"], [], {"photos/read": [{}]}, id="everywhere-with-a-slash"),
        pytest.param(
            ["photos/read:/albums/2026", f"photos/list={SITE}/albums/2026/"],
            [],
            {"photos/read": [{"path_prefix": "/albums/2026"}], "photos/list": [{"path_prefix": "/albums/2026"}]},
            id="below-a-path",
        ),
        pytest.param(
            ["photos/read:/a"],
            ["photos/read:max_bytes=1GB", "photos/read:max_uses=5", "photos/read:rate=10/min"],
            {"photos/read": [{"path_prefix": "/a", "max_bytes": 10**9, "max_uses": 5, "rate": "10/min"}]},
            id="limits",
        ),
        pytest.param(
            ["a/b"],
            ["a/b:sizes=small,large", "a/b:only=one,", "a/b:public=true", "a/b:kind=raw"],
            {"a/b": [{"sizes": ["small", "large"], "only": ["one"], "public": True, "kind": "raw"}]},
            id="a-sites-own",
        ),
        pytest.param(["a/b"], ["a/b:max_bytes=250kB"], {"a/b": [{"max_bytes": 250_000}]}, id="kilobytes"),
    ],
)
@pytest.mark.parametrize("resource", [None, f"{SITE}/albums"])
def test_abilities_are_about_the_sites_own_resource(
    can: list[str], limits: list[str], abilities: dict[str, Any], resource: str | None
) -> None:
    assert at(resource, can, limits) == Capabilities.from_att({resource or SITE: abilities})


def test_nothing_is_asked_for() -> None:
    assert at(None, []) is None


@pytest.mark.parametrize(
    ("can", "origin"),
    [
        pytest.param(["a/b"], None, id="none"),
        pytest.param([f"a/b={SITE}/x", "c/d:/y"], SITE, id="one"),
        pytest.param(["a/b=http://127.0.0.1:8473/x"], "http://127.0.0.1:8473", id="with-a-port"),
    ],
)
def test_the_site_is_named_by_an_address(can: list[str], origin: str | None) -> None:
    assert read_wishes(can, []).origin == origin


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("30m", 1800), ("1h", 3600), ("2d", 172_800), ("90", 5400), ("45s", 45), ("30d", 30 * 86_400)],
)
def test_times(text: str, seconds: int) -> None:
    assert read_time(text) == seconds


@pytest.mark.parametrize("text", ["", "0", "0h", "-1h", "1.5h", "1w", "31d", "h", "1 h", "\u0661h", "99999999"])
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(typer.BadParameter):
        read_time(text)


ABILITIES = st.sampled_from(["photos/read", "photos/write", "files/list"])
CAVEATS = st.fixed_dictionaries(
    {},
    optional={
        "path_prefix": st.sampled_from(["/a", "/a/b.c", "/albums/2026"]),
        "max_bytes": st.integers(1, 2**53 - 1),
        "max_uses": st.integers(1, 10**6),
        "rate": st.sampled_from(["1/s", "10/min", "100/h"]),
        "sizes": st.lists(st.sampled_from(["small", "large", "raw"]), min_size=1, unique=True),
        "public": st.booleans(),
    },
)


@given(abilities=st.dictionaries(ABILITIES, CAVEATS, min_size=1))
def test_what_is_told_to_ask_for_is_what_is_asked_for(abilities: dict[str, dict[str, Any]]) -> None:
    wanted = Capabilities.from_att({SITE: {name: [caveats] for name, caveats in abilities.items()}})
    words = as_options(wanted, SITE).replace("'", "").split(" ")
    given = list(zip(words[::2], words[1::2], strict=True))
    can, limits = ([value for name, value in given if name == option] for option in ("--can", "--limit"))
    assert at(None, can, limits) == wanted
