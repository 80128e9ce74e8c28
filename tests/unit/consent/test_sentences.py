from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.consent.sentences import describe, duration_text, keep, size_text
from authenticator.protocol.recap import Capabilities
from tests.fakes.app import PHOTOS, provider


def sentences(abilities: dict[str, Any], resource: str = PHOTOS) -> list[tuple[str, str, str, str]]:
    capabilities = Capabilities.from_att({resource: {name: [notes] for name, notes in abilities.items()}})
    return [(found.text, found.limit_text, found.level, found.tag) for found in describe(capabilities, provider())]


def test_what_shares_place_and_limits_is_one_sentence() -> None:
    notes = {"path_prefix": "/albums/2026", "max_bytes": 10**9}
    assert sentences({"photos/list": notes, "photos/read": notes}) == [
        ("Read and list pictures under /albums/2026", "up to 1 GB", "read", "")
    ]


def test_what_changes_stands_apart_from_what_reads() -> None:
    notes = {"path_prefix": "/a"}
    found = sentences({"photos/read": notes, "photos/write": notes, "photos/delete": notes})
    assert [(text, tag) for text, _, _, tag in found] == [
        ("Read pictures under /a", ""),
        ("Add, change and delete pictures under /a", "can delete"),
    ]


@pytest.mark.parametrize(
    ("abilities", "text", "level", "tag"),
    [
        ({"photos/*": {}}, "Do anything with pictures anywhere", "wildcard", "everything"),
        ({"*/*": {}}, "Do anything anywhere", "wildcard", "everything"),
        ({"photos/read": {}}, "Read pictures anywhere", "read", ""),
        ({"builds/trigger": {}}, "Use \u201ctrigger\u201d of builds anywhere", "write", "can change"),
        ({"files/upload": {"path_prefix": "/inbox"}}, "Add files under /inbox", "write", "can change"),
        ({"photos/read": {"path_prefix": "/"}}, "Read pictures anywhere", "read", ""),
        ({"x.y/READ": {}}, "Read x.y anywhere", "read", ""),
    ],
)
def test_sentences(abilities: dict[str, Any], text: str, level: str, tag: str) -> None:
    assert [(t, lv, tg) for t, _, lv, tg in sentences(abilities)] == [(text, level, tag)]


@pytest.mark.parametrize(
    ("ability", "notes", "text"),
    [
        ("photos/read", {"max_bytes": 1}, "up to 1 byte"),
        ("photos/read", {"max_uses": 1}, "up to 1 time"),
        ("photos/write", {"max_uses": 1500}, "up to 1\u202f500 changes"),
        ("photos/read", {"rate": "10/min"}, "at most 10 each minute"),
        ("photos/read", {"not_before": 1_790_000_000}, "not before 21 Sep 2026, 14:13 UTC"),
        ("photos/read", {"max_bytes": 5_000, "max_uses": 2}, "up to 5 kB, up to 2 times"),
        ("photos/read", {}, ""),
    ],
)
def test_limits(ability: str, notes: dict[str, Any], text: str) -> None:
    assert [limit for _, limit, _, _ in sentences({ability: notes})] == [text]


def test_another_place_is_named() -> None:
    capabilities = Capabilities.from_att({"https://cdn.example/raw": {"photos/read": [{"path_prefix": "/a"}]}})
    (found,) = describe(capabilities, provider())
    assert found.text == "Read pictures under /a on cdn.example/raw"


def test_a_resource_within_the_site_is_named_by_its_path() -> None:
    assert sentences({"photos/read": {}}, f"{PHOTOS}/api")[0][0] == "Read pictures under /api"


def test_without_a_provider_a_single_place_needs_no_name_and_two_do() -> None:
    one = Capabilities.from_att({PHOTOS: {"photos/read": [{}]}})
    assert describe(one)[0].text == "Read pictures anywhere"
    two = Capabilities.from_att({PHOTOS: {"photos/read": [{}]}, "https://b.example": {"photos/read": [{}]}})
    assert [found.text for found in describe(two)] == [
        "Read pictures anywhere on b.example",
        "Read pictures anywhere on photos.example",
    ]


def test_what_is_kept_is_never_more_than_was_asked() -> None:
    asked = Capabilities.from_att(
        {PHOTOS: {"photos/read": [{"max_uses": 5}], "photos/write": [{}], "photos/list": [{"max_uses": 5}]}}
    )
    found = describe(asked, provider())
    kept = keep(asked, found[:1])
    assert kept is not None
    assert kept.to_att() == {PHOTOS: {"photos/list": [{"max_uses": 5}], "photos/read": [{"max_uses": 5}]}}
    asked.covers(kept)
    assert keep(asked, []) is None


@given(st.integers(min_value=1, max_value=2**53 - 1))
def test_a_size_is_never_rounded_down(size: int) -> None:
    number, unit = size_text(size).split()
    units = {"byte": 1, "bytes": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "PB": 10**15}
    assert round(float(number) * 100) * units[unit] >= size * 100


@pytest.mark.parametrize(
    ("size", "text"),
    [(1_000, "1 kB"), (1_500_000, "1.5 MB"), (2**30, "1.08 GB"), (999, "999 bytes"), (999_999, "1000 kB")],
)
def test_sizes(size: int, text: str) -> None:
    assert size_text(size) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (3_600, "1 hour"),
        (86_400 * 7, "7 days"),
        (90, "1 min 30 s"),
        (60, "1 minute"),
        (1, "1 second"),
        (5_400, "90 minutes"),
    ],
)
def test_durations(seconds: int, text: str) -> None:
    assert duration_text(seconds) == text
