"""Chains that hold, and the one property that matters: whoever is further down may never do more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from authenticator.limits import BLOCK_FUTURE_MAX, CHAIN_DEPTH_MAX
from authenticator.protocol.canonical import b64u, jcs, parse_json, unb64u
from authenticator.protocol.caveats import BUDGETS, parse_rate, path_within
from authenticator.protocol.recap import Capabilities, CapabilityUse
from authenticator.protocol.subdelegation import parse_subdelegation
from authenticator.verify.chain import VerifiedLink, verify_chain
from authenticator.verify.delegation import VerifiedDelegation
from tests.fakes.chain import ATT, KEYS, NOW, ROOT, Chain, link, root, write
from tests.fakes.refusal import code_of, refused
from tests.fakes.tape import Tape, tapes
from tests.fakes.wishes import ABILITIES, PATHS, WISH, covered, limits, number, wish

DEPTHS = range(1, CHAIN_DEPTH_MAX + 1)
SIGNED = [Chain.of(depth) for depth in DEPTHS]


@pytest.mark.parametrize("depth", DEPTHS)
def test_a_chain_holds(depth: int) -> None:
    chain = Chain.of(depth)
    verified = verify_chain(chain.root, chain.links, NOW)
    assert verified.ids == (chain.root.delegation_id, *(one.link_id for one in chain.links))
    assert verified.last.session_key == KEYS[depth - 1].public
    assert verified.last.capabilities == chain.links[-1].capabilities
    assert (verified.last.starts_at, verified.last.expires_at) == (NOW - 600, NOW + 1800)


def test_all_of_it_may_be_handed_on() -> None:
    chain = Chain.of(2, att=ATT, exp=NOW + 3600)
    refused("chain_wider", lambda: verify_chain(chain.root, chain.links, NOW))
    chain = Chain(root(), []).add(att=ATT, exp=NOW + 3600).add(att=ATT, exp=NOW + 3600)
    assert verify_chain(chain.root, chain.links, NOW).last.capabilities.to_att() == ATT


def test_a_later_start_is_handed_down() -> None:
    chain = Chain(root(), []).add(nbf=NOW - 30).add()
    assert verify_chain(chain.root, chain.links, NOW).last.starts_at == NOW - 30


def test_a_clock_may_be_a_little_ahead() -> None:
    chain = Chain.of(1, iat=NOW + BLOCK_FUTURE_MAX)
    verify_chain(chain.root, chain.links, NOW)


def test_it_holds_until_its_end() -> None:
    chain = Chain.of(1)
    verify_chain(chain.root, chain.links, NOW + 1799)
    refused("delegation_expired", lambda: verify_chain(chain.root, chain.links, NOW + 1800))


def test_what_ended_elsewhere_does_not_end_it() -> None:
    chain = Chain.of(2)
    verify_chain(chain.root, chain.links, NOW, revoked={"ee" * 32, chain.links[0].cid})


def _uses(caps: Capabilities) -> Iterator[tuple[CapabilityUse, tuple[str, str, str]]]:
    """Every use out of a small world that some capabilities allow, with the entry that answers for it."""
    for entry in caps.entries:
        for ability in ABILITIES:
            if "*" in ability or not covered(ability, entry.ability):
                continue
            for path in PATHS:
                if path_within(path, str(entry.caveats.get("path_prefix", "/"))):
                    yield entry, (ability, entry.resource, path)


def _part(caps: Capabilities, tape: Tape) -> dict[str, Any]:
    """Some of the entries, each with a few limits changed: lower, higher or gone."""
    att: dict[str, Any] = {}
    for entry in tape.some(caps.entries, 1, 3):
        caveats = dict(entry.caveats)
        name = tape.one_of(("none", *sorted(caveats)))
        change = tape.number(-1, 2)
        if name != "none" and change == 2:
            del caveats[name]
        elif isinstance(caveats.get(name), int):
            caveats[name] = max(1, number(caveats, name) + change)
        elif name == "path_prefix":
            caveats[name] = tape.one_of(PATHS)
        elif name == "rate":
            caveats[name] = tape.one_of(("1/h", "1/min", "9999/s"))
        att.setdefault(entry.resource, {})[entry.ability] = [caveats]
    return att


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(tapes(2 * WISH))
def test_a_child_never_exceeds_its_parent(tape: Tape) -> None:
    """Whatever is written into a link: where it holds, its key can do nothing that the key above cannot."""
    longer, earlier = (tape.one_of((0, 0, -1, 1, -2, 2)) for _ in range(2))
    above = wish(tape)
    wished = wish(tape).to_att() if tape.number(0, 7) == 7 else _part(above, tape)
    top = root(capabilities=above)
    made = link(ROOT, KEYS[0], Chain(top, []).cid, att=wished, exp=top.expires_at + longer, nbf=top.issued_at + earlier)
    holding: list[VerifiedLink] = []
    code = code_of(lambda: holding.append(verify_chain(top, [made], NOW).last))
    assert code in ("", "chain_wider")
    if not code:
        _check_within(holding[0], top)


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(tapes(2 * WISH))
def test_whatever_is_narrower_holds(tape: Tape) -> None:
    """A child that was made out of its parent by taking away is accepted, and can do nothing more than it."""
    shorter, later = tape.number(0, 2), tape.number(0, 2)
    above = wish(tape)
    top = root(capabilities=above)
    times = {"exp": top.expires_at - shorter, "nbf": top.issued_at + later}
    made = link(ROOT, KEYS[0], Chain(top, []).cid, att=_less(above, tape), **times)
    _check_within(verify_chain(top, [made], NOW).last, top)


def _less(caps: Capabilities, tape: Tape) -> dict[str, Any]:
    """Some of the entries, for one of their abilities, each with limits that are as they were, lower, or more."""
    att: dict[str, Any] = {}
    for entry in tape.some(caps.entries, 1, 3):
        ability = tape.one_of([one for one in ABILITIES if covered(one, entry.ability)])
        lower = {name: _lower(name, above, tape) for name, above in entry.caveats.items()}
        att.setdefault(entry.resource, {})[ability] = [{**limits(tape), **lower}]
    return att


def _lower(name: str, above: object, tape: Tape) -> object:
    if name == "path_prefix":
        return tape.one_of([path for path in PATHS if path_within(path, str(above))])
    if name == "rate":
        count, unit = str(above).split("/")
        return f"{tape.number(1, int(count))}/{unit}"
    assert isinstance(above, int)
    return above + tape.number(0, 3) if name == "not_before" else tape.number(1, above)


def _check_within(last: VerifiedLink, top: VerifiedDelegation) -> None:
    """Everything that a key at the end of a chain can do, the one at its top can as well."""
    above = top.capabilities
    assert above is not None
    assert last.expires_at <= top.expires_at
    assert last.starts_at >= top.issued_at
    charged: dict[tuple[str, str], CapabilityUse] = {}
    for child, use in _uses(last.capabilities):
        start = number(child.caveats, "not_before", 0)
        parent = above.allows(*use, start)
        for name in BUDGETS & parent.caveats.keys():
            assert name in child.caveats
            assert name == "rate" or number(child.caveats, name) <= number(parent.caveats, name)
            assert charged.setdefault((parent.resource, parent.ability), child) == child, "two parts of one budget"
        assert "rate" not in parent.caveats or _most(child) <= _most(parent)


def _most(entry: CapabilityUse) -> int:
    """The most uses that an hour that starts with a window can hold."""
    count, window = parse_rate(str(entry.caveats["rate"]))
    return count * (3600 // window)


@pytest.mark.slow
@pytest.mark.timeout(900)
@settings(max_examples=10_000, deadline=None)
@given(tapes(24))
def test_every_change_of_something_signed_is_refused(tape: Tape) -> None:
    """One claim, one header member or one byte, of any link of a chain, after it was signed."""
    chain = tape.one_of(SIGNED)
    at = tape.number(0, len(chain.links) - 1)
    header, payload, signature = chain.links[at].text.split(".")
    part = tape.one_of(("claim", "header", "byte"))
    if part == "claim":
        payload = _changed_member(payload, tape)
    elif part == "header":
        header = _changed_member(header, tape)
    elif tape.flip():
        signature = _flip(signature, tape)
    else:
        payload = _flip(payload, tape)
    texts = [one.text for one in chain.links]
    texts[at] = f"{header}.{payload}.{signature}"

    def verify() -> None:
        verify_chain(chain.root, [parse_subdelegation(text) for text in texts], NOW)

    assert code_of(verify)


def _changed_member(part: str, tape: Tape) -> str:
    """The same part with one member changed or left out."""
    members = parse_json(unb64u(part), 16_384)
    assert isinstance(members, dict)
    name = tape.one_of(sorted(members))
    old = members.pop(name)
    new: Any = tape.one_of([..., None, 7, "x", {}, [], KEYS[4].public.did, "ES256", "EdDSA", NOW + 17])
    if new is not ... and new != old:
        members[name] = new
    return b64u(jcs(members))


def _flip(part: str, tape: Tape) -> str:
    raw = bytearray(unb64u(part))
    raw[tape.number(0, len(raw) - 1)] ^= tape.number(1, 255)
    return b64u(bytes(raw))


def test_a_key_may_sign_by_either_name_of_its_algorithm() -> None:
    chain = Chain.of(0)
    payload = parse_json(unb64u(link(ROOT, KEYS[0], chain.cid).text.split(".")[1]), 16_384)
    renamed = parse_subdelegation(write(ROOT, payload, header={"alg": "Ed25519"}))
    verify_chain(chain.root, [renamed], NOW)
