"""Chains that must not be believed, and uses of good ones that must be refused, each with its exact code.

Every link is signed by the key that it names unless that is what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import pytest

from authenticator.errors import PeerError
from authenticator.limits import BLOCK_FUTURE_MAX
from authenticator.protocol.canonical import b64u, unb64u
from authenticator.protocol.dpop import token_hash
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.subdelegation import SubDelegation, cid_of, parse_subdelegation
from authenticator.session.keys import SessionKey
from authenticator.verify.chain import verify_chain
from authenticator.verify.delegation import VerifiedDelegation
from tests.fakes.chain import ATT, KEYS, LESS, NOW, RESOURCE, ROOT, Chain, claims, key, link, read, root, write
from tests.fakes.chain_door import HELPER, READING, SECOND, ChainDoor, of
from tests.fakes.refusal import refused
from tests.fakes.world import ATT as WORLD_ATT
from tests.fakes.world import ORIGIN, OTHER_ORIGIN, Person, World
from tests.fakes.world import RESOURCE as WORLD_RESOURCE

FOREIGN = key("foreign")
FOREIGN_P256 = key("foreign", "p256")

Made = tuple[VerifiedDelegation, Sequence[SubDelegation]]


def last(**changes: Any) -> Callable[[], Made]:
    """Two links, of which the last one is changed before it is signed."""

    def make() -> Made:
        chain = Chain.of(2, **changes)
        return chain.root, chain.links

    return make


def first(**changes: Any) -> Callable[[], Made]:
    """Two links, of which the first one is changed before it is signed."""

    def make() -> Made:
        chain = Chain.of(1, **changes).add()
        return chain.root, chain.links

    return make


def under(top: Callable[[], VerifiedDelegation], **changes: Any) -> Callable[[], Made]:
    """One link below another delegation."""

    def make() -> Made:
        chain = Chain.of(1, top(), **changes)
        return chain.root, chain.links

    return make


def picked(depth: int, *order: int) -> Callable[[], Made]:
    """The links of a good chain in another order, or some of them."""

    def make() -> Made:
        chain = Chain.of(depth)
        return chain.root, [chain.links[at] for at in order]

    return make


def signed(signer: SessionKey, at: int = 1, **header: Any) -> Callable[[], Made]:
    """Two links, of which one is signed by another key or under another header."""

    def make() -> Made:
        chain = Chain.of(2)
        issuer, parent = (ROOT, Chain.of(0).cid) if at == 0 else (KEYS[0], chain.links[0].cid)
        text = write(signer, claims(issuer, KEYS[at], parent), header=header)
        chain.links[at] = parse_subdelegation(text)
        return chain.root, chain.links

    return make


def _spliced() -> Made:
    """The upper half of one chain, the lower half of another below the same delegation."""
    other = Chain.of(1, jti="other").add()
    return other.root, [Chain.of(1).links[0], other.links[1]]


def _below_another_delegation() -> Made:
    return root(delegation_id="12" * 32), Chain.of(2).links


def _of_another_person() -> Made:
    return root(delegation_id="34" * 32, account="0x" + "22" * 20), Chain.of(1).links


def _of_another_session_key() -> Made:
    return root(session_key=FOREIGN.public), Chain.of(1).links


_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def _skipping() -> Made:
    """The first key hands on what the second key was given."""
    chain = Chain.of(2)
    return chain.root, [*chain.links, link(KEYS[0], KEYS[2], chain.links[1].cid)]


def _named_parent_signed_by_child() -> Made:
    chain = Chain.of(1)
    return chain.root, [*chain.links, link(KEYS[1], KEYS[2], chain.links[0].cid)]


def _to(audience: SessionKey) -> Callable[[], Made]:
    def make() -> Made:
        chain = Chain.of(1)
        return chain.root, [*chain.links, link(KEYS[0], audience, chain.links[0].cid)]

    return make


def _tampered(at: int, part: int) -> Callable[[], Made]:
    """One bit of a link's signature, or of its claims, changed."""

    def make() -> Made:
        chain = Chain.of(2)
        parts = chain.links[at].text.split(".")
        raw = bytearray(unb64u(parts[part]))
        where = raw.index(b"to-") + 3 if part == 1 else 5
        raw[where] ^= 1
        parts[part] = b64u(bytes(raw))
        chain.links[at] = parse_subdelegation(".".join(parts))
        return chain.root, chain.links

    return make


def _added(make: Callable[[], Made], **changes: Any) -> Made:
    """The last link replaced by one that is changed."""
    top, links = make()
    return top, [links[0], link(KEYS[0], KEYS[1], links[0].cid, **changes)]


def _prf_of_claims() -> Made:
    chain = Chain.of(1)
    return chain.root, Chain.of(2, prf=cid_of(chain.links[0].jws.payload)).links


def _empty_signature() -> Made:
    chain = Chain.of(2)
    head, _, _ = chain.links[1].text.rpartition(".")
    return chain.root, [chain.links[0], parse_subdelegation(f"{head}.")]


FULL = ATT[RESOURCE]["photos/read"][0]
WILD = Capabilities.from_att({RESOURCE: {"photos/*": [{"max_uses": 4}]}})
BROKEN, WIDER, BAD, OVER = "chain_broken", "chain_wider", "bad_signature", "delegation_expired"

CHAINS = [
    # Put together wrongly.
    pytest.param(lambda: (root(), []), "malformed", id="no link at all"),
    pytest.param(lambda: (root(), [*Chain.of(4).links, link(KEYS[3], KEYS[4], "x")]), "chain_deep", id="depth 5"),
    pytest.param(picked(2, 1, 0), BROKEN, id="turned round"),
    pytest.param(picked(3, 0, 2, 1), BROKEN, id="two lower links turned round"),
    pytest.param(picked(2, 1), BROKEN, id="cut at the top"),
    pytest.param(picked(3, 0, 2), BROKEN, id="cut in the middle"),
    pytest.param(picked(1, 0, 0), BROKEN, id="a link twice"),
    pytest.param(_spliced, BROKEN, id="spliced from two chains"),
    pytest.param(_below_another_delegation, BROKEN, id="below another delegation of the same key"),
    pytest.param(_of_another_person, BROKEN, id="below another person's delegation"),
    pytest.param(_of_another_session_key, BROKEN, id="below another session key's delegation"),
    pytest.param(_skipping, BROKEN, id="handed on by a key two above"),
    pytest.param(_named_parent_signed_by_child, BROKEN, id="handed on by a key that was handed nothing"),
    pytest.param(last(prf=cid_of(b"something else")), BROKEN, id="wrong prf"),
    pytest.param(last(prf="ab" * 29 + "a"), BROKEN, id="prf that is no CID"),
    pytest.param(last(prf=Chain.of(0).cid), BROKEN, id="prf of the grandparent"),
    pytest.param(last(prf=Chain.of(1).cid.upper()), BROKEN, id="prf in capitals"),
    pytest.param(last(prf=""), BROKEN, id="empty prf"),
    pytest.param(_prf_of_claims, BROKEN, id="prf of the parent's claims alone"),
    pytest.param(_to(KEYS[0]), BROKEN, id="handed to oneself"),
    pytest.param(_to(ROOT), BROKEN, id="handed back to the top"),
    pytest.param(lambda: (root(), [link(ROOT, ROOT, Chain.of(0).cid)]), BROKEN, id="first link to oneself"),
    pytest.param(last(iss=ROOT.public.did), BROKEN, id="issuer is the key above the parent"),
    pytest.param(last(iss=FOREIGN.public.did), BROKEN, id="issuer nobody named"),
    # Signatures.
    pytest.param(signed(FOREIGN), BAD, id="signed by another key"),
    pytest.param(signed(FOREIGN, at=0), BAD, id="first link signed by another key"),
    pytest.param(signed(KEYS[4]), BAD, id="signed by a key further down"),
    pytest.param(signed(FOREIGN_P256), BAD, id="wrong curve"),
    pytest.param(signed(FOREIGN_P256, alg="EdDSA"), BAD, id="wrong curve under the right name"),
    pytest.param(signed(KEYS[0], alg="ES256"), BAD, id="other algorithm's name"),
    pytest.param(signed(KEYS[0], alg="none"), BAD, id="algorithm none"),
    pytest.param(signed(KEYS[0], alg="HS256"), BAD, id="algorithm HS256"),
    pytest.param(signed(KEYS[0], alg=7), BAD, id="algorithm is a number"),
    pytest.param(signed(KEYS[0], typ="dpop+jwt"), BAD, id="a proof's type"),
    pytest.param(signed(KEYS[0], typ="login-request+jwt"), BAD, id="a login request's type"),
    pytest.param(signed(KEYS[0], typ="CS-DELEGATION+JWT"), BAD, id="type in capitals"),
    pytest.param(signed(KEYS[0], typ="JWT"), BAD, id="any JWT"),
    pytest.param(_tampered(0, 2), BAD, id="first signature changed"),
    pytest.param(_tampered(1, 2), BAD, id="last signature changed"),
    pytest.param(_tampered(0, 1), BAD, id="first claims changed"),
    pytest.param(_tampered(1, 1), BAD, id="last claims changed"),
    pytest.param(_empty_signature, BAD, id="no signature"),
    # Wider.
    pytest.param(last(att={f"{RESOURCE}/2026": LESS[RESOURCE]}), WIDER, id="resource below the parent's"),
    pytest.param(last(att={RESOURCE + "/": LESS[RESOURCE]}), WIDER, id="resource with a slash more"),
    pytest.param(last(att={"https://photos.example": LESS[RESOURCE]}), WIDER, id="wider resource"),
    pytest.param(last(att={"https://other.example/albums": LESS[RESOURCE]}), WIDER, id="another site's resource"),
    pytest.param(last(att={**LESS, "https://other.example/x": {"a/b": [{}]}}), WIDER, id="one resource more"),
    pytest.param(last(att={RESOURCE: {"photos/write": [{}]}}), WIDER, id="ability the parent lacks"),
    pytest.param(first(att={RESOURCE: {"photos/delete": [{}]}}), WIDER, id="ability the delegation lacks"),
    pytest.param(last(att={RESOURCE: {"photos/*": [FULL]}}), WIDER, id="wildcard over one ability"),
    pytest.param(last(att={RESOURCE: {"*/*": [FULL]}}), WIDER, id="wildcard over everything"),
    pytest.param(last(att={RESOURCE: {"Photos/read": [FULL]}}), WIDER, id="ability in another case"),
    pytest.param(last(att=read(path_prefix="/albums/2026")), WIDER, id="prefix above the parent's"),
    pytest.param(last(att=read(path_prefix="/")), WIDER, id="everything as prefix"),
    pytest.param(last(att=read(path_prefix="/albums/2026/alpsX")), WIDER, id="prefix that only begins alike"),
    pytest.param(last(att=read(path_prefix="/albums/2025")), WIDER, id="prefix beside the parent's"),
    pytest.param(last(att=read(path_prefix=...)), WIDER, id="prefix left out"),
    pytest.param(last(att=read(max_uses=6)), WIDER, id="one use more"),
    pytest.param(last(att=read(max_uses=...)), WIDER, id="uses left out"),
    pytest.param(last(att=read(max_bytes=501)), WIDER, id="one byte more"),
    pytest.param(last(att=read(max_bytes=...)), WIDER, id="bytes left out"),
    pytest.param(last(att=read(rate="4/min")), WIDER, id="higher rate"),
    pytest.param(last(att=read(rate="3/s")), WIDER, id="same count in a shorter window"),
    pytest.param(last(att=read(rate="4/h")), WIDER, id="more at once in a longer window"),
    pytest.param(last(att=read(rate=...)), WIDER, id="rate left out"),
    pytest.param(
        first(att={RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026/inbox"}]}}), WIDER, id="no start"
    ),
    pytest.param(
        first(att={RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026/inbox", "not_before": NOW - 61}]}}),
        WIDER,
        id="ability starts earlier",
    ),
    pytest.param(first(att=ATT, exp=NOW + 3601), WIDER, id="ends after the delegation"),
    pytest.param(last(exp=NOW + 1801), WIDER, id="ends after its parent"),
    pytest.param(first(nbf=NOW - 601), WIDER, id="starts before the delegation"),
    pytest.param(
        lambda: _added(first(nbf=NOW - 30), nbf=NOW - 31),
        WIDER,
        id="starts before its parent",
    ),
    pytest.param(under(lambda: root(capabilities=None)), WIDER, id="below a delegation that allows nothing"),
    pytest.param(
        under(
            lambda: root(capabilities=WILD),
            att={RESOURCE: {"photos/read": [{"max_uses": 2}], "photos/list": [{"max_uses": 2}]}},
        ),
        WIDER,
        id="two parts of one budget",
    ),
    # Times and ends.
    pytest.param(under(lambda: root(expires_at=NOW), exp=NOW), OVER, id="delegation ran out"),
    pytest.param(first(exp=NOW), OVER, id="parent ran out"),
    pytest.param(last(exp=NOW), OVER, id="link ran out"),
    pytest.param(last(exp=NOW - 100, iat=NOW - 200), OVER, id="link ran out long ago"),
    pytest.param(last(exp=0, iat=...), OVER, id="end at the beginning of time"),
    pytest.param(last(nbf=NOW + 1), "chain_early", id="not yet"),
    pytest.param(first(nbf=NOW + 1), "chain_early", id="parent not yet"),
    pytest.param(last(iat=NOW + BLOCK_FUTURE_MAX + 1), "chain_early", id="made in the future"),
    pytest.param(last(nbf=NOW + 1800), BROKEN, id="starts when it ends"),
    pytest.param(last(iat=NOW + 1900), BROKEN, id="made after its end"),
]


@pytest.mark.parametrize(("make", "code"), CHAINS)
def test_refused(make: Callable[[], Made], code: str) -> None:
    top, links = make()
    refused(code, lambda: verify_chain(top, links, NOW))


def test_a_link_below_a_rewritten_one() -> None:
    """A P-256 link with its signature written in the second way still holds; what hangs from the first way does not."""
    chain = Chain.of(4)
    rewritten = _rewrite(chain.links[2])
    verify_chain(chain.root, [*chain.links[:2], rewritten], NOW)
    refused(BROKEN, lambda: verify_chain(chain.root, [*chain.links[:2], rewritten, chain.links[3]], NOW))


def _rewrite(made: SubDelegation) -> SubDelegation:
    head, _, signature = made.text.rpartition(".")
    raw = unb64u(signature)
    other = raw[:32] + (_ORDER - int.from_bytes(raw[32:], "big")).to_bytes(32, "big")
    return parse_subdelegation(f"{head}.{b64u(other)}")


ENDED = [
    pytest.param(lambda chain: {chain.root.delegation_id}, id="the delegation"),
    pytest.param(lambda chain: {chain.links[0].link_id}, id="the first link"),
    pytest.param(lambda chain: {chain.links[1].link_id}, id="a link in the middle"),
    pytest.param(lambda chain: {chain.links[2].link_id}, id="the last link"),
    pytest.param(lambda chain: {one.link_id for one in chain.links}, id="all links"),
]


@pytest.mark.parametrize("ended", ENDED)
def test_a_revoked_ancestor_ends_all_below(ended: Callable[[Chain], Collection[str]]) -> None:
    chain = Chain.of(3)
    refused("delegation_revoked", lambda: verify_chain(chain.root, chain.links, NOW, revoked=ended(chain)))


@pytest.fixture
def door(tmp_path: Path) -> ChainDoor:
    return ChainDoor(tmp_path)


Attempt = Callable[[ChainDoor], object]


def _on_top_of_another_login(d: ChainDoor) -> None:
    made = d.hand_on()
    other = d.world.delegation(expires_at=NOW + 99)
    d.show(of(other), chain=made.to_json()["chain"])


def _with_another_persons_delegation(d: ChainDoor) -> None:
    made = d.hand_on()
    other = World()
    other.person = Person(account_key=b"\x08" * 32, address="f" * 32)
    other.log = d.world.log
    d.show(of(other.delegation()), chain=made.to_json()["chain"])


def _at_another_provider(d: ChainDoor) -> None:
    other = World(origin=OTHER_ORIGIN)
    other.network, other.log = d.world.network, d.world.log
    chain = ChainDoor(d.folder / "other", other)
    d.show(chain.hand_on(att={f"{OTHER_ORIGIN}/albums": READING[WORLD_RESOURCE]}, show=False))


def _shown_after_its_end(d: ChainDoor) -> None:
    made = d.hand_on(show=False)
    d.world.now = NOW + 600
    d.show(made)


def _shown_after_the_delegation_ended(d: ChainDoor) -> None:
    made = d.hand_on(until=NOW + 3600, show=False)
    d.world.now = NOW + 3600
    d.show(made)


def _shown_again_after_it_ended(d: ChainDoor) -> None:
    made = d.hand_on()
    d.guard.delegations.end(made.delegation_id)
    d.show(made)


def _below_one_that_ended(d: ChainDoor) -> None:
    made = d.hand_on()
    d.guard.delegations.end(made.delegation_id)
    d.hand_on(SECOND, above=made, by=HELPER)


def _too_many(d: ChainDoor) -> None:
    for number in range(3):
        d.hand_on(key(f"helper {number}"))


PRESENTED = [
    pytest.param(lambda d: d.show(d.hand_on(), chain=[]), "malformed", id="empty chain"),
    pytest.param(lambda d: d.show(d.hand_on(), chain="x"), "malformed", id="chain is a text"),
    pytest.param(lambda d: d.show(d.hand_on(), chain=[7]), "malformed", id="link is a number"),
    pytest.param(lambda d: d.show(d.hand_on(), chain=["a.b.c"]), "malformed", id="link is nonsense"),
    pytest.param(lambda d: d.show(d.hand_on(), chain=[d.hand_on().links[0].text] * 5), "chain_deep", id="five links"),
    pytest.param(lambda d: d.show(d.hand_on(), chain=["a.b.c"] * 9), "malformed", id="nine links"),
    pytest.param(lambda d: d.show(d.hand_on(), receipts=[]), "receipt_invalid", id="no receipts"),
    pytest.param(lambda d: d.show(d.hand_on(), links=[]), "unknown_field", id="another name for the chain"),
    pytest.param(_on_top_of_another_login, BROKEN, id="moved below another delegation of the same key"),
    pytest.param(_with_another_persons_delegation, BROKEN, id="moved below another person's delegation"),
    pytest.param(_at_another_provider, "siwe_mismatch", id="shown to another provider"),
    pytest.param(_shown_after_its_end, OVER, id="shown after its end"),
    pytest.param(_shown_after_the_delegation_ended, OVER, id="shown after the delegation's end"),
    pytest.param(_shown_again_after_it_ended, "delegation_revoked", id="shown again after it was ended"),
    pytest.param(_below_one_that_ended, "delegation_revoked", id="handed on by a key that was ended"),
    pytest.param(lambda d: d.hand_on(att=WORLD_ATT | {"https://x.example": {"a/b": [{}]}}), WIDER, id="made too wide"),
    pytest.param(lambda d: d.hand_on(until=NOW + 3601), WIDER, id="made too long"),
    pytest.param(lambda d: d.hand_on(d.world.key), BROKEN, id="made for oneself"),
    pytest.param(lambda d: d.hand_on(until=NOW), OVER, id="made for no time"),
    pytest.param(lambda d: d.hand_on(by=FOREIGN), BROKEN, id="made by a key that has nothing"),
]


@pytest.mark.parametrize(("attempt", "code"), PRESENTED)
def test_not_taken_in(door: ChainDoor, attempt: Attempt, code: str) -> None:
    refused(code, lambda: attempt(door))


def test_more_links_than_a_provider_keeps(door: ChainDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.limits.CHAIN_LINKS_MAX", 2)
    refused("chain_full", lambda: _too_many(door))
    door.world.now = NOW + 600
    door.hand_on(key("later"), until=NOW + 700)


def test_ending_a_key_makes_room_for_others(door: ChainDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    """A helper that handed on all there was is ended, and with it what hangs from it."""
    monkeypatch.setattr("authenticator.limits.CHAIN_LINKS_MAX", 4)
    other = door.hand_on(key("other"))
    made = door.hand_on()
    below = door.hand_on(SECOND, above=made, by=HELPER)
    door.hand_on(key("third"), above=below, by=SECOND)
    refused("chain_full", lambda: door.hand_on(key("fourth"), above=below, by=SECOND))
    refused("chain_full", lambda: door.hand_on(key("fifth")))
    door.end_by(made, door.world.key)
    door.call_as(door.hand_on(key("fifth")), key("fifth"))
    door.call_as(other, key("other"))
    again = ChainDoor(door.folder, door.world)
    refused("delegation_unknown", lambda: again.call_as(below, SECOND))
    refused("delegation_revoked", lambda: again.show(below))


def test_one_helper_does_not_fill_the_room_of_others(door: ChainDoor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.limits.CHAIN_LINKS_BELOW_MAX", 3)
    made = door.hand_on()
    below = door.hand_on(SECOND, above=made, by=HELPER)
    door.hand_on(key("third"), above=below, by=SECOND)
    refused("chain_full", lambda: door.hand_on(key("fourth"), above=made, by=HELPER))
    refused("chain_full", lambda: door.hand_on(key("fourth"), above=below, by=SECOND))
    door.call_as(door.hand_on(key("other")), key("other"))
    door.show(below)
    door.call_as(below, SECOND)
    door.end_by(below, HELPER)
    door.call_as(door.hand_on(key("fourth"), above=made, by=HELPER), key("fourth"))


def _replay(d: ChainDoor) -> None:
    made = d.hand_on()
    proof = d.world.proof("GET", f"{ORIGIN}{PICTURE}", made.delegation_id, key=HELPER)
    d.call_as(made, proofs=[proof])
    d.call_as(made, proofs=[proof])


def _proof_for_another_link(d: ChainDoor) -> None:
    one, two = d.hand_on(), d.hand_on()
    d.call_as(one, proof={"ath": token_hash(two.delegation_id)})


def _ended_between(d: ChainDoor) -> None:
    made = d.hand_on()
    d.call_as(made)
    d.guard.delegations.end(made.delegation_id)
    d.call_as(made)


def _ended_above(d: ChainDoor) -> None:
    made = d.hand_on()
    below = d.hand_on(SECOND, above=made, by=HELPER)
    d.call_as(below, SECOND)
    d.guard.delegations.end(made.delegation_id)
    d.call_as(below, SECOND)


def _ended_at_the_top(d: ChainDoor) -> None:
    made = d.hand_on()
    d.guard.delegations.end(d.presented.delegation_id)
    d.call_as(made)


def _after(seconds: int) -> Attempt:
    def attempt(d: ChainDoor) -> None:
        made = d.hand_on()
        d.world.now = NOW + seconds
        d.call_as(made)

    return attempt


def _with_status(**change: Any) -> Attempt:
    def attempt(d: ChainDoor) -> None:
        made, address, top = d.hand_on(), d.world.person.address, d.presented.delegation_id
        d.world.statuses[(address, top)] = d.world.active(address, top, **change)
        d.call_as(made)

    return attempt


def _registry_away(d: ChainDoor) -> None:
    d.world.statuses[(d.world.person.address, None)] = PeerError("registry_down")
    d.call_as(d.hand_on())


def _beside_the_token(d: ChainDoor) -> None:
    made, token = d.hand_on(), d.token()
    proof = d.world.proof("GET", f"{ORIGIN}{PICTURE}", token, key=HELPER)
    d.call_as(made, authorization=f"DPoP {token}", proofs=[proof])


def _by_the_root_with_its_token(d: ChainDoor) -> None:
    made, token = d.hand_on(), d.token()
    proof = d.world.proof("GET", f"{ORIGIN}{PICTURE}", token)
    d.call_as(made, authorization=f"DPoP {token}", proofs=[proof])


def _delegation_without_token(d: ChainDoor) -> None:
    d.call_as(d.top, d.world.key, path="/albums/2026/a.png")


PICTURE = "/albums/2026/alps/ridge.svg"
REVOKED, MISSING = "delegation_revoked", "capability_missing"

USES = [
    pytest.param(lambda d: d.call_as(d.hand_on(), FOREIGN), "chain_key", id="another key"),
    pytest.param(lambda d: d.call_as(d.hand_on(), d.world.key), "chain_key", id="the key above"),
    pytest.param(
        lambda d: d.call_as(d.hand_on(SECOND, above=d.hand_on(), by=HELPER)), "chain_key", id="the key in between"
    ),
    pytest.param(lambda d: d.call_as(d.hand_on(show=False)), "delegation_unknown", id="never shown"),
    pytest.param(lambda d: d.call_as(d.hand_on(), named="0" * 64), "delegation_unknown", id="id nobody knows"),
    pytest.param(lambda d: d.call_as(d.hand_on(), named=None), "token_missing", id="no id"),
    pytest.param(_delegation_without_token, "token_missing", id="a delegation's own id without a token"),
    pytest.param(_beside_the_token, "token_binding", id="beside the token of the key above"),
    pytest.param(_by_the_root_with_its_token, "token_binding", id="named by the key above with its token"),
    pytest.param(lambda d: d.call_as(d.hand_on(), authorization=""), "token_missing", id="empty header"),
    pytest.param(
        lambda d: d.call_as(d.hand_on(), authorization="Bearer x"), "token_scheme", id="any other authorization"
    ),
    pytest.param(lambda d: d.call_as(d.hand_on(), proofs=[]), "proof_missing", id="no proof"),
    pytest.param(lambda d: d.call_as(d.hand_on(), proof={"ath": None}), "proof_mismatch", id="proof for no permission"),
    pytest.param(
        lambda d: d.call_as(d.hand_on(), proof={"ath": token_hash(d.presented.delegation_id)}),
        "proof_mismatch",
        id="proof for the delegation",
    ),
    pytest.param(_proof_for_another_link, "proof_mismatch", id="proof for another link of the same key"),
    pytest.param(
        lambda d: d.call_as(d.hand_on(), proof={"htm": "PUT"}), "proof_mismatch", id="proof of another method"
    ),
    pytest.param(
        lambda d: d.call_as(d.hand_on(), proof={"htu": f"{ORIGIN}/albums/2026/alps"}),
        "proof_mismatch",
        id="proof of another path",
    ),
    pytest.param(lambda d: d.call_as(d.hand_on(), proof={"iat": NOW - 31}), "proof_stale", id="old proof"),
    pytest.param(_replay, "proof_replayed", id="proof again"),
    pytest.param(lambda d: d.call_as(d.hand_on(), ability=None), MISSING, id="being signed in"),
    pytest.param(lambda d: d.call_as(d.hand_on(), ability="photos/list"), MISSING, id="what only the key above may"),
    pytest.param(lambda d: d.call_as(d.hand_on(), ability="photos/delete"), MISSING, id="what nobody may"),
    pytest.param(
        lambda d: d.call_as(d.hand_on(), path="/albums/2026/lisbon/river.svg"), MISSING, id="beside its album"
    ),
    pytest.param(lambda d: d.call_as(d.hand_on(), path="/albums/2026/alpsX/a.svg"), MISSING, id="album that begins so"),
    pytest.param(lambda d: d.call_as(d.hand_on(), path="/albums/2026/alps/../lisbon"), "path_ambiguous", id="dots"),
    pytest.param(lambda d: d.call_as(d.hand_on(), resource=f"{OTHER_ORIGIN}/albums"), MISSING, id="another site"),
    pytest.param(_after(600), OVER, id="after its end"),
    pytest.param(_ended_between, REVOKED, id="after it was ended"),
    pytest.param(_ended_above, REVOKED, id="after the link above was ended"),
    pytest.param(_ended_at_the_top, REVOKED, id="after the provider cut off the delegation"),
    pytest.param(_with_status(delegation="revoked"), REVOKED, id="after the delegation was revoked"),
    pytest.param(_with_status(delegation="unknown"), "delegation_unknown", id="delegation not in the registry"),
    pytest.param(_with_status(session="revoked"), "session_revoked", id="after the session was revoked"),
    pytest.param(_registry_away, "status_unproven", id="registry away"),
]


@pytest.mark.parametrize(("attempt", "code"), USES)
def test_uses_refused(door: ChainDoor, attempt: Attempt, code: str) -> None:
    refused(code, lambda: attempt(door))


def _end(signer: SessionKey, **changes: Any) -> Attempt:
    return lambda d: d.end_by(d.hand_on(), signer, **changes)


def _end_the_one_above(d: ChainDoor) -> None:
    made = d.hand_on()
    d.hand_on(SECOND, above=made, by=HELPER)
    d.end_by(made, SECOND)


ENDS = [
    pytest.param(_end(FOREIGN), "chain_key", id="by another key"),
    pytest.param(_end_the_one_above, "chain_key", id="of a link above one's own"),
    pytest.param(_end(HELPER, proofs=[]), "proof_missing", id="without a proof"),
    pytest.param(_end(HELPER, delegation=None), "delegation_unknown", id="of nothing"),
    pytest.param(_end(HELPER, delegation="0" * 64), "delegation_unknown", id="of an unknown link"),
    pytest.param(lambda d: d.end_by(d.top, d.world.key), "delegation_unknown", id="of the delegation"),
    pytest.param(_end(HELPER, method="GET"), "proof_mismatch", id="by a proof of another method"),
    pytest.param(_end(HELPER, url=f"{ORIGIN}/albums"), "proof_mismatch", id="by a proof of another address"),
]


@pytest.mark.parametrize(("attempt", "code"), ENDS)
def test_not_ended(door: ChainDoor, attempt: Attempt, code: str) -> None:
    refused(code, lambda: attempt(door))
