"""One reading of a path, or none."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.errors import InputError
from authenticator.provider.paths import plain_path


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("/", "/"),
        ("/albums", "/albums"),
        ("/albums/", "/albums/"),
        ("/albums/2026/a_b-c~d.png", "/albums/2026/a_b-c~d.png"),
        ("/albums/L%C3%A9on", "/albums/Léon"),
        ("/albums/L%c3%a9on", "/albums/Léon"),
        ("/albums/two%20words", "/albums/two words"),
        ("/a:b@c", "/a:b@c"),
    ],
)
def test_plain_paths_are_decoded(raw: str, read: str) -> None:
    assert plain_path(raw) == read


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("", id="empty"),
        pytest.param("albums", id="relative"),
        pytest.param("//albums", id="two slashes first"),
        pytest.param("/albums//2026", id="two slashes"),
        pytest.param("/albums/../admin", id="dot dot"),
        pytest.param("/albums/./2026", id="dot"),
        pytest.param("/albums/%2e%2e/admin", id="encoded dot dot"),
        pytest.param("/albums/.%2E/admin", id="half encoded dot dot"),
        pytest.param("/albums%2f2026", id="encoded slash"),
        pytest.param("/albums%5c2026", id="encoded backslash"),
        pytest.param("/albums\\2026", id="backslash"),
        pytest.param("/albums/%252e%252e", id="encoded twice"),
        pytest.param("/albums/%61", id="needless escape"),
        pytest.param("/albums/2026;x=1", id="path parameter"),
        pytest.param("/albums/2026%3Bx", id="encoded path parameter"),
        pytest.param("/albums/a%00b", id="null byte"),
        pytest.param("/albums/a%0Ab", id="line feed"),
        pytest.param("/albums/a%E2%80%AEb", id="text direction mark"),
        pytest.param("/albums/%ff", id="not UTF-8"),
        pytest.param("/albums/%C0%AF", id="overlong slash"),
        pytest.param("/albums/%zz", id="broken escape"),
        pytest.param("/albums/%2", id="cut escape"),
        pytest.param("/albums/ü", id="raw letter outside ASCII"),
        pytest.param("/albums?x", id="query"),
        pytest.param("/albums#x", id="fragment"),
        pytest.param("/albums/a b", id="raw space"),
    ],
)
def test_a_path_with_two_readings_is_refused(raw: str) -> None:
    with pytest.raises(InputError) as caught:
        plain_path(raw)
    assert caught.value.code == "path_ambiguous"


def test_a_long_path_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        plain_path("/" + "a" * 3000)
    assert caught.value.code == "too_large"


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8), min_size=1, max_size=4))
def test_what_is_quoted_once_is_read_back(segments: list[str]) -> None:
    path = "/" + "/".join(segments)
    assert plain_path(quote(path)) == path
