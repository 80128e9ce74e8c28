from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.protocol.canonical import b64u, jcs
from authenticator.protocol.caveats import path_within
from authenticator.protocol.recap import PREAMBLE, Capabilities
from tests.fakes.refusal import code_of, refused
from tests.fakes.wishes import ABILITIES, ORIGIN, PATHS, RESOURCES, atts, capabilities, covered, number

ATT: dict[str, Any] = {
    f"{ORIGIN}/albums": {
        "photos/write": [{"max_uses": 5}],
        "photos/read": [{"path_prefix": "/albums/2026"}],
        "mail/send": [{}],
    },
    ORIGIN: {"photos/list": [{}]},
}


def test_the_statement_is_the_one_of_the_published_packages() -> None:
    assert Capabilities.from_att(ATT).statement() == (
        f"{PREAMBLE} (1) 'photos': 'list' for '{ORIGIN}'."
        f" (2) 'mail': 'send' for '{ORIGIN}/albums'."
        f" (3) 'photos': 'read', 'write' for '{ORIGIN}/albums'."
    )


def test_the_urn_is_canonical_json_without_padding() -> None:
    given_caps = Capabilities.from_att(ATT)
    assert given_caps.recap_uri() == "urn:recap:" + b64u(jcs({"att": ATT, "prf": []}))
    without_parents = "urn:recap:" + b64u(jcs({"att": ATT}))
    assert Capabilities.from_recap_uri(without_parents) == given_caps


@given(atts)
def test_what_is_read_is_what_was_written(att: dict[str, Any]) -> None:
    read = Capabilities.from_att(att)
    assert read.to_att() == att
    assert Capabilities.from_recap_uri(read.recap_uri()) == read
    assert hash(Capabilities.from_att(read.to_att())) == hash(read)
    assert read.statement().count(PREAMBLE) == 1


def test_nothing_in_it_can_be_changed() -> None:
    caps = Capabilities.from_att(ATT)
    caps.to_att()[ORIGIN]["photos/list"][0]["max_uses"] = 1
    assert caps == Capabilities.from_att(ATT)
    with pytest.raises(TypeError):
        caps.entries[0].caveats["max_uses"] = 1  # type: ignore[index]


def test_a_bare_name_is_read_and_is_nobodys_origin() -> None:
    caps = Capabilities.from_att({"eip155": {"request/eth_sign": [{}]}})
    assert caps.resources == ("eip155",)
    assert caps.statement().endswith(" (1) 'request': 'eth_sign' for 'eip155'.")


@given(capabilities)
def test_each_covers_itself(caps: Capabilities) -> None:
    caps.covers(caps)


@given(capabilities, st.data(), st.sampled_from(ABILITIES), st.sampled_from(RESOURCES), st.sampled_from(PATHS))
def test_what_is_covered_never_allows_more(
    parent: Capabilities, data: st.DataObject, ability: str, resource: str, path: str
) -> None:
    child = _neighbour(parent, data)
    wider, missing = code_of(lambda: parent.covers(child)), code_of(lambda: child.allows(ability, resource, path))
    assert (wider, missing) in {(a, b) for a in ("", "grant_wider") for b in ("", "capability_missing")}
    if wider or missing:
        return
    used, allowed = child.allows(ability, resource, path), parent.allows(ability, resource, path)
    for name in allowed.caveats.keys() - {"path_prefix"}:
        assert name in used.caveats
    for name in {"max_bytes", "max_uses"} & allowed.caveats.keys():
        assert number(used.caveats, name) <= number(allowed.caveats, name)


@given(capabilities, st.data())
def test_parts_of_a_budget_are_not_more_than_the_whole(parent: Capabilities, data: st.DataObject) -> None:
    """Counters belong to an entry, so that the entries under one parent entry must not add up to more than it has."""
    child = _neighbour(parent, data)
    if code_of(lambda: parent.covers(child)):
        return
    for name in ("max_bytes", "max_uses"):
        for entry in parent.entries:
            if name not in entry.caveats:
                continue
            parts = [
                number(part.caveats, name)
                for part in child.entries
                if part.resource == entry.resource and covered(part.ability, entry.ability)
            ]
            assert sum(parts) <= number(entry.caveats, name)


@given(capabilities, st.data())
def test_lowering_is_covered_again_and_again(caps: Capabilities, data: st.DataObject) -> None:
    lowered = _lowered(caps, data)
    caps.covers(lowered)
    lower_still = _lowered(lowered, data)
    lowered.covers(lower_still)
    caps.covers(lower_still)


@given(capabilities, st.data())
def test_raising_is_not_covered(caps: Capabilities, data: st.DataObject) -> None:
    limited = [entry for entry in caps.entries if entry.caveats]
    if not limited:
        return
    entry = data.draw(st.sampled_from(limited))
    name = data.draw(st.sampled_from(sorted(entry.caveats)))
    att = caps.to_att()
    changed = att[entry.resource][entry.ability][0]
    if name in ("max_bytes", "max_uses") and data.draw(st.booleans()):
        changed[name] += 1
    elif name == "rate" and data.draw(st.booleans()):
        count, unit = changed[name].split("/")
        changed[name] = f"{int(count) + 1}/{unit}"
    else:
        del changed[name]
    refused("grant_wider", lambda: caps.covers(Capabilities.from_att(att)))


def _lowered(caps: Capabilities, data: st.DataObject) -> Capabilities:
    """Some of the entries, each with limits as low or lower."""
    att = caps.to_att()
    kept = data.draw(st.lists(st.sampled_from(caps.entries), min_size=1, unique_by=id))
    lowered: dict[str, Any] = {}
    for entry in kept:
        notes = att[entry.resource][entry.ability]
        _lower(notes[0], data)
        lowered.setdefault(entry.resource, {})[entry.ability] = notes
    return Capabilities.from_att(lowered)


def _neighbour(caps: Capabilities, data: st.DataObject) -> Capabilities:
    """Lowered entries, where a wildcard may have been replaced by several of the abilities under it."""
    att: dict[str, Any] = _lowered(caps, data).to_att()
    for abilities in att.values():
        for ability in list(abilities):
            inner = [name for name in ABILITIES if name != ability and "*" not in name and covered(name, ability)]
            chosen = data.draw(st.lists(st.sampled_from(inner), unique=True)) if inner else []
            if chosen:
                notes = abilities.pop(ability)
                abilities.update({name: [dict(notes[0])] for name in chosen})
    return Capabilities.from_att(att)


def _lower(caveats: dict[str, Any], data: st.DataObject) -> None:
    for name in ("max_bytes", "max_uses"):
        if name in caveats:
            caveats[name] = data.draw(st.integers(1, caveats[name]))
    if "not_before" in caveats:
        caveats["not_before"] += data.draw(st.integers(0, 5))
    inner = [path for path in PATHS if path_within(path, caveats.get("path_prefix", "/"))]
    if data.draw(st.booleans()):
        caveats["path_prefix"] = data.draw(st.sampled_from(inner))


@pytest.mark.parametrize(
    ("ability", "resource", "path", "entry"),
    [
        ("photos/read", f"{ORIGIN}/albums", "/albums/2026/a.jpg", "photos/read"),
        ("photos/write", f"{ORIGIN}/albums", "/anywhere", "photos/write"),
        ("photos/list", ORIGIN, "/", "photos/list"),
    ],
)
def test_a_use_is_answered_by_one_entry(ability: str, resource: str, path: str, entry: str) -> None:
    use = Capabilities.from_att(ATT).allows(ability, resource, path)
    assert (use.resource, use.ability) == (resource, entry)


def test_a_use_under_a_wildcard_is_charged_to_the_wildcard() -> None:
    caps = Capabilities.from_att({ORIGIN: {"photos/*": [{"max_uses": 2}]}})
    use = caps.allows("photos/delete", ORIGIN, "/")
    assert (use.ability, dict(use.caveats)) == ("photos/*", {"max_uses": 2})


def test_before_its_start_a_use_is_not_allowed() -> None:
    caps = Capabilities.from_att({ORIGIN: {"photos/read": [{"not_before": 100}]}})
    assert caps.allows("photos/read", ORIGIN, "/", now=100).caveats["not_before"] == 100
    refused("capability_missing", lambda: caps.allows("photos/read", ORIGIN, "/", now=99))
    refused("capability_missing", lambda: caps.allows("photos/read", ORIGIN, "/"))
