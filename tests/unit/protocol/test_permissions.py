from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.consent.unmask import visible
from authenticator.consent.words import NOUNS, VERBS
from authenticator.errors import InputError
from authenticator.limits import ENTRY_MAX, INTEGER_MAX, PERMISSIONS_MAX, REGISTERED_TEXT_MAX
from authenticator.protocol.canonical import jcs, parse_canonical, parse_json
from authenticator.protocol.entry import parse_entry, provider_registered
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.plain import check_plain
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.vocabulary import DELETES, NAMESPACES, READS, WRITES, is_ours
from tests.fakes.refusal import code_of, refused
from tests.fakes.registered import BARE, PERMISSIONS, RECORD, REGISTERED, VALUES, atts, notes
from tests.fakes.tape import Tape, tapes
from tests.fakes.wishes import ORIGIN, WISH

SEED = bytes(range(32))
ROOT = Path(__file__).parents[3]


def test_what_is_read_is_what_was_written() -> None:
    assert PERMISSIONS.to_json() == REGISTERED
    assert ProviderRecord.from_json(RECORD.to_json()) == RECORD
    assert hash(RECORD) != hash(BARE)
    assert RECORD.provider == BARE.provider


def test_a_record_without_permissions_has_the_bytes_it_always_had() -> None:
    assert jcs(BARE.to_json()) == (
        b'{"name":"Photos","origins":["https://photos.example"],'
        b'"provider":"' + BARE.provider.encode() + b'","public_key":"A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg",'
        b'"redirect_uris":[],"v":1}'
    )
    assert BARE.permissions is NONE


def test_the_example_for_sites_can_be_registered() -> None:
    document = (ROOT / "docs" / "providers.md").read_text()
    (example,) = re.findall(r"```json\n((?:(?!```).)*?abilities.*?)```", document, re.DOTALL)
    permissions = Permissions.from_json(parse_json(example, PERMISSIONS_MAX))
    assert (permissions.abilities[0].name, permissions.caveats[0].name) == ("builds/start", "max_width")


def test_a_record_with_permissions_is_registered_like_any_other() -> None:
    entry = provider_registered("00" * 32, RECORD, SEED)
    read: Any = parse_canonical(entry.leaf, ENTRY_MAX)
    assert ProviderRecord.from_json(parse_entry(read).fields["record"]) == RECORD


def test_a_later_record_keeps_its_name_with_another_key_and_other_permissions() -> None:
    later = replace(RECORD, public_key=bytes(32), permissions=NONE)
    assert ProviderRecord.from_json(later.to_json()).provider == RECORD.provider


def test_the_largest_permissions_fit_a_leaf() -> None:
    abilities = {f"own/a{number}": {"sentence": "s" * 80, "level": "read"} for number in range(16)}
    permissions = Permissions.from_json({"abilities": abilities, "caveats": {}})
    assert len(jcs(permissions.to_json())) <= PERMISSIONS_MAX
    record = ProviderRecord.create(
        RECORD.public_key, "N" * 100, [f"https://{'a' * 60}{n}.example" for n in range(16)], permissions=permissions
    )
    for largest in (record, replace(record, seq=INTEGER_MAX - 1).after(replace(record, seq=INTEGER_MAX - 1))):
        assert len(provider_registered("00" * 32, largest, SEED).leaf) <= ENTRY_MAX


def test_everybody_has_words_for_what_is_ours() -> None:
    assert set(VERBS) == READS | WRITES | DELETES
    assert set(NOUNS) == NAMESPACES
    assert not READS & WRITES
    assert not (READS | WRITES) & DELETES
    units = [word for verb in VERBS.values() for word in verb]
    assert len(set(units)) == len(units)
    assert not any(" and " in word or "," in word for word in units)


@pytest.mark.parametrize(
    ("ability", "ours"),
    [
        ("photos/read", True),
        ("photos/*", True),
        ("builds/*", True),
        ("*/*", True),
        ("photos/Read", False),
        ("Photos/read", False),
        ("photos/rotate", False),
        ("builds/read", False),
    ],
)
def test_what_is_ours(ability: str, ours: bool) -> None:
    assert is_ours(ability) is ours


@given(atts)
def test_what_is_registered_is_known_there_and_unknown_elsewhere(att: dict[str, Any]) -> None:
    caps = Capabilities.from_att(att)
    caps.check_registered(RECORD)
    assert caps.to_att() == att
    assert Capabilities.from_recap_uri(caps.recap_uri()) == caps
    own = any(
        not is_ours(entry.ability) or any(PERMISSIONS.caveat(name) for name in entry.caveats) for entry in caps.entries
    )
    assert code_of(lambda: caps.check_registered(BARE)) == ("capability_unknown" if own else "")


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(tapes(WISH))
def test_a_child_never_exceeds_its_parent_in_what_is_registered(tape: Tape) -> None:
    """What each order means, said in another way than in the product: which uses a value lets through."""
    parent = notes(tape)
    changed = tape.some(sorted(parent), 0, len(parent))
    child: dict[str, Any] = {**parent, **{name: VALUES[name](tape) for name in changed}}
    away = tape.some(sorted(parent), 0, 1)
    child = {name: value for name, value in child.items() if name not in away}
    if tape.number(0, 3) == 3:
        child = notes(tape)
    above, below = (Capabilities.from_att({ORIGIN: {"photos/read": [part]}}) for part in (parent, child))
    code = code_of(lambda: above.covers(below, PERMISSIONS))
    assert code in ("", "grant_wider")
    own = [name for name in parent if name in REGISTERED["caveats"]]
    exceeds = any(_lets_more(name, child.get(name), parent[name]) for name in own)
    if exceeds:
        assert code == "grant_wider"
    elif own == list(parent):
        assert code == ""
    if code_of(lambda: above.covers(below)) == "":
        assert code == "", "without the record nothing is within that is not within with it"


def _lets_more(name: str, child: Any, parent: Any) -> bool:
    """Whether some use goes through the child and not through the parent."""
    if child is None:
        return True
    order = REGISTERED["caveats"][name]["order"]
    if order in ("lower", "higher"):
        tried = {child, parent, child - 1, parent - 1, child + 1, parent + 1}
        sign = 1 if order == "lower" else -1
        return any(sign * use <= sign * child and sign * use > sign * parent for use in tried)
    if order == "subset":
        return any(use not in parent for use in child)
    return bool(child != parent)


@given(st.text(max_size=12))
def test_plain_text_is_shown_as_it_was_written(text: str) -> None:
    try:
        check_plain(text, REGISTERED_TEXT_MAX, "text")
    except InputError:
        return
    assert visible(text) == text
    assert "\u201c" not in text


def test_a_list_in_another_order_is_as_narrow() -> None:
    one, other = (
        Capabilities.from_att({ORIGIN: {"photos/read": [{"formats": formats}]}})
        for formats in (["jpeg", "png"], ["png", "jpeg"])
    )
    one.covers(other, PERMISSIONS)
    refused("grant_wider", lambda: one.covers(other))
