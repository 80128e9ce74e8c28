"""Handing on in the page against Python: names of keys, links, ids, and what is narrower than what."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authenticator.errors import CountersignError, VerificationError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import b64u
from authenticator.protocol.did import from_did, from_jwk
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.subdelegation import cid_of_digest, parse_subdelegation, sign_subdelegation
from authenticator.session.keys import Kind, SessionKey
from authenticator.verify.chain import verify_chain
from authenticator.verify.delegation import verify_delegation
from tests.fakes.node import run_module
from tests.fakes.world import NOW, RESOURCE, World, seed

CAN: dict[str, Any] = {RESOURCE: {"photos/list": [{"path_prefix": "/albums/2026/alps"}]}}
OTHER: dict[str, Any] = {RESOURCE: {"photos/list": [{"path_prefix": "/albums/2025"}]}}


def ask(program: str, **question: Any) -> Any:
    """Run a program of the page's modules on one question."""
    return json.loads(run_module(_HEAD + program + "\nconsole.log(JSON.stringify(answer));", json.dumps(question)))


_HEAD = """
import { covers, Delegated, SessionKey } from "%s/countersign.js";
import { checkChain, handOn } from "%s/delegation.js";
import { checkDid, didOf } from "%s/keys.js";
const question = JSON.parse(process.argv[2]);
const said = async (work) => { try { return await work(); } catch (error) { return error.code; } };
const imported = async ({ alg, jwk }) => {
  const how = alg === "EdDSA" ? { name: "Ed25519" } : { name: "ECDSA", namedCurve: "P-256" };
  const { d, ...open } = jwk;
  const privateKey = await crypto.subtle.importKey("jwk", jwk, how, false, ["sign"]);
  return new SessionKey({ alg, jwk: open, privateKey });
};
"""


def jwk_of(key: SessionKey) -> dict[str, Any]:
    """A key that the page may sign with."""
    return {"alg": key.public.alg, "jwk": {**key.public.jwk, "d": b64u(key.secret())}}


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
def test_a_key_has_the_name_that_python_gives_it(kind: Kind) -> None:
    keys = [SessionKey.generate(kind).public for _ in range(40)]
    names = ask(
        "const answer = question.keys.map(didOf).map(checkDid);",
        keys=[key.jwk for key in keys],
    )
    assert names == [key.did for key in keys]


def test_keys_of_the_page_are_read_by_python() -> None:
    program = """
    const answer = [];
    for (const alg of ["EdDSA", "ES256"]) {
      const key = await SessionKey.create([alg]);
      answer.push([key.jwk, key.did, await key.thumbprint()]);
    }"""
    for jwk, did, thumbprint in ask(program):
        assert from_did(did) == from_jwk(jwk)
        assert from_did(did).thumbprint == thumbprint


def test_the_other_spelling_of_a_name_is_read() -> None:
    key = SessionKey.generate().public
    assert ask("const answer = checkDid(question.name);", name=key.lit_uri) == key.did


_DID = SessionKey.from_secret("ed25519", seed("session key")).public.did


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="nothing"),
        pytest.param(_DID[:-1], id="one character short"),
        pytest.param(_DID + "1", id="one character long"),
        pytest.param(_DID.replace("did:key:z", "did:key:z1"), id="a leading zero"),
        pytest.param(_DID[:12] + "0" + _DID[13:], id="a character that base58 has not"),
        pytest.param("did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme", id="a key of another curve"),
        pytest.param("did:web:photos.example", id="another method"),
        pytest.param("lit:session:" + "0" * 62, id="a short lit name"),
        pytest.param("lit:session:" + "G" * 64, id="a lit name that is not hex"),
        pytest.param("did:key:z" + "1" * 90, id="too long"),
    ],
)
def test_what_names_no_session_key_is_refused(name: str) -> None:
    answer = ask("const answer = await said(async () => checkDid(question.name));", name=name)
    assert answer in {"bad_key", "malformed"}
    with pytest.raises(CountersignError):
        from_did(name)


_PREFIXES = ["/", "/albums", "/albums/2026", "/albums/2026/alps", "/albums/20"]
_CAVEATS = st.fixed_dictionaries(
    {},
    optional={
        "path_prefix": st.sampled_from(_PREFIXES),
        "max_uses": st.integers(1, 4),
        "max_bytes": st.sampled_from([1, 1000, 2**53 - 1]),
        "rate": st.sampled_from(["1/s", "10/s", "10/min", "600/min", "60/h", "3600/h"]),
        "not_before": st.integers(0, 3),
    },
)
_RESOURCES = [RESOURCE, RESOURCE + "/x"]
_ABILITIES = st.dictionaries(
    st.sampled_from(["photos/list", "photos/read", "files/read"]), _CAVEATS.map(lambda one: [one]), min_size=1
) | st.sampled_from([{"photos/*": [{}]}, {"*/*": [{}]}, {"photos/*": [{"max_uses": 3}]}])
_ATT = st.dictionaries(st.sampled_from(_RESOURCES), _ABILITIES, min_size=1, max_size=2)


def _narrowed(att: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The same list, or some of it with some caveats more: often narrower, not always."""
    return st.just(att) | st.fixed_dictionaries(
        {
            resource: st.fixed_dictionaries({ability: _with_more(notes[0]) for ability, notes in given.items()})
            for resource, given in att.items()
        }
    )


def _with_more(caveats: dict[str, Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    return _CAVEATS.map(lambda more: [{**caveats, **more}])


_PAIRS = _ATT.flatmap(lambda att: st.tuples(st.just(att), _narrowed(att) | _ATT))


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example])
@given(st.lists(_PAIRS, min_size=60, max_size=80))
def test_narrower_is_what_python_calls_narrower(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    answers = ask("const answer = question.pairs.map(([above, below]) => covers(above, below));", pairs=pairs)
    assert answers == [_covers(above, below) for above, below in pairs]


def _covers(above: dict[str, Any], below: dict[str, Any]) -> bool:
    try:
        Capabilities.from_att(above).covers(Capabilities.from_att(below))
    except VerificationError:
        return False
    return True


@pytest.mark.parametrize(
    ("above", "below"),
    [
        pytest.param({"photos/list": []}, {"photos/list": [{}]}, id="no authority above"),
        pytest.param({"photos/list": [{}]}, {"photos/list": []}, id="no object of caveats"),
        pytest.param({"photos/list": [{}]}, {"photos/list": [{}, {}]}, id="two objects of caveats"),
        pytest.param({"photos/list": [{"rate": "1/s"}]}, {"photos/list": [{"rate": "fast"}]}, id="a rate of no form"),
        pytest.param({"photos/list": [{"max_uses": 3}]}, {"photos/list": [{"max_uses": "2"}]}, id="a number as text"),
        pytest.param({"photos/list": [{"max_uses": 3}]}, {"photos/list": [{"max_uses": -2}]}, id="less than nothing"),
        pytest.param({"photos/list": [{"colour": "red"}]}, {"photos/list": [{}]}, id="the site's own caveat left out"),
        pytest.param({"photos/list": [{"width": 10}]}, {"photos/list": [{"width": "9"}]}, id="the site's own as text"),
    ],
)
def test_what_cannot_be_compared_is_not_narrower(above: dict[str, Any], below: dict[str, Any]) -> None:
    program = "const answer = covers(question.above, question.below);"
    assert ask(program, above={RESOURCE: above}, below={RESOURCE: below}) is False


def test_what_narrows_the_sites_own_caveat_is_for_the_site_to_say() -> None:
    att = {RESOURCE: {"photos/read": [{"kinds": ["png", "svg"], "max_picture_kb": 40}]}}
    less = {RESOURCE: {"photos/read": [{"kinds": ["png"], "max_picture_kb": 4}]}}
    assert ask("const answer = covers(question.above, question.below);", above=att, below=less) is True


_HAND_ON = """
let above = { authSig: question.auth_sig, receipts: question.receipts, chain: [] };
const answer = [];
for (const [index, key] of question.keys.slice(0, -1).entries()) {
  const to = question.keys[index + 1].did;
  const wish = { to, can: question.can, until: question.until, now: question.now };
  const made = await said(async () => handOn(above, await imported(key), wish));
  if (typeof made === "string") { answer.push(made); break; }
  above = made;
  answer.push({ chain: made.chain, id: made.delegationId, to: made.to, expiresAt: made.expiresAt });
}
"""


def hand_on(world: World, keys: list[SessionKey], **wish: Any) -> list[Any]:
    """Hand the world's delegation down a row of keys in the page."""
    presented = world.delegation(session_key=keys[0].public.did)
    named = [{**jwk_of(key), "did": key.public.did} for key in keys]
    question = {"can": CAN, "until": NOW + 60, "now": NOW, **presented.body(), "keys": named, **wish}
    made: list[Any] = ask(_HAND_ON, **question)
    for each in made:
        if isinstance(each, dict):
            root = verify_delegation(presented.auth_sig, provider=world.provider, now=NOW)
            chain = verify_chain(root, [parse_subdelegation(text) for text in each["chain"]], NOW)
            assert (chain.last.link_id, chain.last.session_key.did) == (each["id"], each["to"])
            assert chain.last.expires_at == each["expiresAt"]
            assert chain.last.capabilities == Capabilities.from_att(wish.get("can", CAN))
    return made


def test_a_chain_of_the_page_holds_in_python() -> None:
    keys = [SessionKey.generate("p256" if index % 2 else "ed25519") for index in range(6)]
    made = hand_on(World(), keys)
    assert [len(each["chain"]) for each in made[:-1]] == [1, 2, 3, 4]
    assert made[-1] == "chain_deep"


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        pytest.param({"can": OTHER}, "chain_wider", id="another place"),
        pytest.param({"can": {RESOURCE: {"photos/delete": [{}]}}}, "chain_wider", id="another ability"),
        pytest.param({"can": {RESOURCE: {"photos/list": [{}]}}}, "chain_wider", id="a limit left out"),
        pytest.param({"until": NOW + 3601}, "chain_wider", id="longer"),
        pytest.param({"until": NOW}, "delegation_expired", id="over already"),
        pytest.param({"now": NOW + 3600, "until": NOW + 3600}, "delegation_expired", id="the one above is over"),
        pytest.param({"now": NOW - 3600, "until": NOW - 3590}, None, id="made before, over for Python"),
    ],
)
def test_what_is_not_narrower_is_not_handed_on(wish: dict[str, Any], code: str | None) -> None:
    world, keys = World(), [SessionKey.generate() for _ in range(2)]
    if code is not None:
        assert hand_on(world, keys, **wish) == [code]
        return
    with pytest.raises(VerificationError) as refused:
        hand_on(world, keys, **wish)
    assert refused.value.code == "delegation_expired"


def test_a_key_gets_nothing_of_its_own() -> None:
    key = SessionKey.generate()
    assert hand_on(World(), [key, key]) == ["chain_broken"]


_READ = """
const answer = await said(async () => {
  const handed = await Delegated.read(question.handed);
  await checkChain(handed, question.now);
  return handed.delegationId;
});
"""


def _handed(**changes: Any) -> tuple[dict[str, Any], str]:
    world, key, child = World(), SessionKey.generate(), SessionKey.generate("p256")
    presented = world.delegation(session_key=key.public.did)
    values: dict[str, Any] = {
        "audience": child.public,
        "capabilities": Capabilities.from_att(CAN),
        "expires_at": NOW + 60,
        "issued_at": NOW,
        "jti": "one",
        "parent": cid_of_digest(bytes.fromhex(presented.delegation_id)),
    }
    link = sign_subdelegation(key.public, key.sign, **{**values, **changes})
    return {**presented.body(), "chain": [link.text]}, link.link_id


def test_a_link_of_python_is_read_by_the_page() -> None:
    handed, link_id = _handed(not_before=NOW)
    assert ask(_READ, handed=handed, now=NOW) == link_id


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"parent": cid_of_digest(b"\0" * 32)}, "chain_broken", id="another parent"),
        pytest.param({"capabilities": Capabilities.from_att(OTHER)}, "chain_wider", id="wider"),
        pytest.param({"expires_at": NOW + 3601}, "chain_wider", id="longer"),
        pytest.param({"not_before": NOW - 1}, "chain_wider", id="earlier"),
        pytest.param({"not_before": NOW + 9}, "chain_early", id="not yet"),
        pytest.param({"issued_at": NOW + 11}, "chain_early", id="made in the future"),
        pytest.param({"issued_at": NOW + 60}, "chain_broken", id="ends before it starts"),
        pytest.param({"expires_at": NOW}, "delegation_expired", id="over"),
    ],
)
def test_a_link_that_does_not_hold_is_refused(changes: dict[str, Any], code: str) -> None:
    handed, _ = _handed(**changes)
    assert ask(_READ, handed=handed, now=NOW) == code
    links = [parse_subdelegation(text) for text in handed["chain"]]
    world = World()
    root = verify_delegation(AuthSig.from_json(handed["auth_sig"]), provider=world.provider, now=NOW)
    with pytest.raises(VerificationError) as refused:
        verify_chain(root, links, NOW)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "handed",
    [
        pytest.param(None, id="nothing"),
        pytest.param({}, id="an empty object"),
        pytest.param({"chain": []}, id="no link"),
        pytest.param({"chain": ["x.y.z"]}, id="no JWS"),
        pytest.param({"chain": ["e30.e30.AA"]}, id="an empty link"),
        pytest.param({"chain": [7]}, id="a number"),
        pytest.param({"receipts": None}, id="no receipts"),
        pytest.param({"auth_sig": {}}, id="no statement"),
    ],
)
def test_what_is_no_handed_on_permission_is_refused(handed: Any) -> None:
    whole = {**_handed()[0], **handed} if handed else handed
    assert ask(_READ, handed=whole, now=NOW) in {"malformed", "token_invalid", "bad_key"}
