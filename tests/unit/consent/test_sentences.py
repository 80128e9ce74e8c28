from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.consent.sentences import describe
from authenticator.consent.words import duration_text, exact_size_text, size_text
from authenticator.protocol.recap import Capabilities
from tests.fakes.app import PHOTOS, provider
from tests.fakes.refusal import code_of
from tests.fakes.registered import ABILITIES, RECORD, VALUES, asked
from tests.fakes.tape import Tape, tapes
from tests.fakes.wishes import RESOURCES, WISH


def sentences(abilities: dict[str, Any], resource: str = PHOTOS) -> list[tuple[str, str, str, str]]:
    capabilities = Capabilities.from_att({resource: {name: [notes] for name, notes in abilities.items()}})
    return [(found.text, found.limit_text, found.level, found.tag) for found in describe(capabilities, provider())]


def test_what_shares_place_and_limits_is_one_sentence() -> None:
    notes = {"path_prefix": "/albums/2026", "max_bytes": 10**9}
    assert sentences({"photos/list": notes, "photos/read": notes}) == [
        ("Read and list, not change, pictures under /albums/2026", "up to 1 GB", "read", "")
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
        ({"builds/*": {}}, "Do anything with \u201cbuilds\u201d anywhere", "wildcard", "everything"),
        ({"photos/read": {}}, "Read, not change, pictures anywhere", "read", ""),
        ({"builds/trigger": {}}, "Use \u201ctrigger\u201d of \u201cbuilds\u201d anywhere", "write", "can change"),
        ({"files/upload": {"path_prefix": "/inbox"}}, "Upload files under /inbox", "write", "can change"),
        ({"photos/read": {"path_prefix": "/"}}, "Read, not change, pictures anywhere under /", "read", ""),
        ({"photo/read": {}}, "Read, not change, pictures (\u201cphoto\u201d) anywhere", "read", ""),
        ({"x.y/READ": {}}, "Use \u201cREAD\u201d of \u201cx.y\u201d anywhere", "write", "can change"),
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
        ("photos/read", {"not_before": 1_790_000_000}, "not before 21 Sep 2026, 14:13:20 UTC"),
        ("photos/read", {"max_bytes": 5_000, "max_uses": 2}, "up to 5 kB, up to 2 times"),
        ("photos/read", {}, ""),
    ],
)
def test_limits(ability: str, notes: dict[str, Any], text: str) -> None:
    assert [limit for _, limit, _, _ in sentences({ability: notes})] == [text]


def test_another_place_is_named() -> None:
    capabilities = Capabilities.from_att({"https://cdn.example/raw": {"photos/read": [{"path_prefix": "/a"}]}})
    (found,) = describe(capabilities, provider())
    assert found.text == "Read, not change, pictures under /a on cdn.example/raw"


def test_a_resource_within_the_site_is_named_by_its_path() -> None:
    assert sentences({"photos/read": {}}, f"{PHOTOS}/api")[0][0] == "Read, not change, pictures anywhere under /api"


def test_without_a_provider_a_single_place_needs_no_name_and_two_do() -> None:
    one = Capabilities.from_att({PHOTOS: {"photos/read": [{}]}})
    assert describe(one)[0].text == "Read, not change, pictures anywhere"
    two = Capabilities.from_att({PHOTOS: {"photos/read": [{}]}, "https://b.example": {"photos/read": [{}]}})
    assert [found.text for found in describe(two)] == [
        "Read, not change, pictures anywhere on b.example",
        "Read, not change, pictures anywhere on photos.example",
    ]


def test_what_only_reads_does_not_say_so_where_something_else_changes_it() -> None:
    texts = [text for text, _, _, _ in sentences({"photos/read": {}, "photos/delete": {}, "notes/read": {}})]
    assert texts == ["Read, not change, notes anywhere", "Read pictures anywhere", "Delete pictures anywhere"]
    whole = Capabilities.from_att({PHOTOS: {"photos/read": [{}], "photos/write": [{}]}})
    part = Capabilities(whole.entries[:1])
    assert [found.text for found in describe(part, provider(), among=whole)] == ["Read pictures anywhere"]


def test_a_registered_ability_is_in_the_words_of_the_site() -> None:
    asked = Capabilities.from_att({PHOTOS: {"builds/start": [{"path_prefix": "/main"}], "builds/watch": [{}]}})
    assert [(found.text, found.level, found.tag) for found in describe(asked, RECORD)] == [
        ("\u201cwatch a build\u201d (the site\u2019s words for builds/watch) anywhere", "read", ""),
        ("\u201cstart a build\u201d (the site\u2019s words for builds/start) under /main", "write", "can change"),
    ]


@pytest.mark.parametrize(
    ("notes", "text"),
    [
        ({"max_width": 1500}, "\u201cat most 1 500 pixels wide\u201d (max_width)"),
        ({"min_age": -3}, "\u201c-3 days old or older\u201d (min_age)"),
        ({"formats": ["jpeg", "raw"]}, "\u201conly as jpeg, raw\u201d (formats)"),
        ({"state": "draft"}, "\u201conly what is draft\u201d (state)"),
        ({"with_faces": False}, "\u201cwith faces: no\u201d (with_faces)"),
        ({"team": "\u05d0"}, "\u201c\u2068of the team \u05d0\u2069\u201d (team)"),
        ({"max_bytes": 10**9, "max_width": 9}, "up to 1 GB, \u201cat most 9 pixels wide\u201d (max_width)"),
    ],
)
def test_a_registered_caveat_is_in_the_words_of_the_site(notes: dict[str, Any], text: str) -> None:
    (found,) = describe(Capabilities.from_att({PHOTOS: {"photos/read": [notes]}}), RECORD)
    assert found.limit_text == text


def test_without_the_record_what_is_registered_is_quoted() -> None:
    (found,) = describe(Capabilities.from_att({PHOTOS: {"photos/read": [{"formats": ["raw"]}]}}))
    assert found.limit_text == '\u201cformats\u201d ["raw"]'


def test_the_whole_sentence_names_the_resource() -> None:
    asked = Capabilities.from_att({f"{PHOTOS}/albums": {"photos/read": [{"path_prefix": "/a", "max_uses": 2}]}})
    (found,) = describe(asked, provider())
    assert found.whole == (
        "Read, not change, pictures under /a under /albums, up to 2 times, at https://photos.example/albums"
    )


def test_each_ability_and_each_number_can_be_told_apart() -> None:
    notes: dict[str, Any] = {"max_bytes": 10**9, "max_uses": 2_000, "rate": "10/min", "max_width": 800, "min_age": 3}
    asked = Capabilities.from_att({PHOTOS: {"photos/read": [notes], "photos/list": [notes]}})
    (found,) = describe(asked, RECORD)
    assert [(action.ability, action.text) for action in found.actions] == [
        ("photos/read", "Read"),
        ("photos/list", "List"),
    ]
    assert [(limit.caveat, limit.kind, limit.text, limit.value_text) for limit in found.limits] == [
        ("max_bytes", "size", "At most this much", "1 GB"),
        ("max_uses", "count", "At most this often", "2\u202f000"),
        ("rate", "rate", "At most this often each minute", "10"),
        ("max_width", "number", "\u201cat most \u2026 pixels wide\u201d", "800"),
    ]


def test_a_start_beyond_any_calendar_is_still_told() -> None:
    assert sentences({"photos/read": {"not_before": 2**53 - 1}})[0][1] == (
        "not before second 9\u202f007\u202f199\u202f254\u202f740\u202f991 after 1970"
    )


def said(granted: Capabilities) -> list[str]:
    """All that the person reads of a grant."""
    return [f"{found.whole} {found.level} {found.tag}" for found in describe(granted, RECORD)]


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(tapes(WISH))
def test_the_sentence_changes_whenever_an_authorised_thing_changes(tape: Tape) -> None:
    granted = asked(tape)
    other = _changed(granted, tape)
    if other is None or other == granted:
        return
    assert said(other) != said(granted)
    assert [found.whole for found in describe(other)] != [found.whole for found in describe(granted)]


def _changed(granted: Capabilities, tape: Tape) -> Capabilities | None:
    """The same capabilities but for one thing: an ability, a resource, or a caveat or its value."""
    att = granted.to_att()
    entry = tape.one_of(granted.entries)
    kind = tape.one_of(("ability", "resource", "value", "more", "less", "gone"))
    notes = att[entry.resource].pop(entry.ability)
    caveats = notes[0]
    name = tape.one_of(sorted(caveats) if caveats and kind != "more" else sorted(VALUES))
    if kind == "ability":
        att[entry.resource][tape.one_of(ABILITIES)] = notes
    elif kind == "resource":
        att.setdefault(tape.one_of(RESOURCES), {})[entry.ability] = notes
    elif kind != "gone":
        if kind == "less":
            caveats.pop(name, None)
        else:
            caveats[name] = VALUES[name](tape)
        att[entry.resource][entry.ability] = notes
    made: list[Capabilities] = []
    left = {resource: abilities for resource, abilities in att.items() if abilities}
    if code_of(lambda: made.append(Capabilities.from_att(left))):
        return None
    made[0].check_registered(RECORD)
    return made[0]


@given(st.integers(1, 2**53 - 1), st.integers(1, 2**53 - 1))
def test_two_sizes_are_never_one_text(one: int, other: int) -> None:
    assert (exact_size_text(one) == exact_size_text(other)) is (one == other)
    assert exact_size_text(one) != exact_size_text(one + 1)


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
        (119, "1 min 59 s"),
        (59, "59 seconds"),
        (14_401, "4 h 1 s"),
        (14_500, "4 h 1 min 40 s"),
        (90_061, "1 d 1 h 1 min 1 s"),
    ],
)
def test_durations(seconds: int, text: str) -> None:
    assert duration_text(seconds) == text
