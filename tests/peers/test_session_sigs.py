"""SessionSigs between us and Lit's own objects (`@lit-protocol/auth-helpers` 7): theirs are taken, ours are theirs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from authenticator import clock
from authenticator.protocol.did import from_did
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.sessionsig import SessionSig, SessionSigMessage
from authenticator.protocol.siwe import time_text
from authenticator.session.signing import SessionSigner
from authenticator.verify.session_sig import SessionSigUse, verify_session_sig
from tests.fakes.peers import ask, node, node_modules
from tests.fakes.refusal import refused
from tests.fakes.world import ORIGIN, OTHER_ORIGIN, RESOURCE, World

pytestmark = [pytest.mark.peer, pytest.mark.slow, pytest.mark.timeout(500)]


@pytest.fixture(scope="module")
def lit() -> Path:
    return node_modules("lit")


@pytest.fixture
def world() -> World:
    """Lit's validator asks its own clock, so this one tells the real time."""
    made = World()
    made.now = clock.now()
    return made


def theirs(lit: Path, world: World, **changes: Any) -> SessionSig:
    """A SessionSig whose delegation, requests and text are made by Lit's objects."""
    question = {
        "do": "make",
        "att": world.att,
        "requests": [["photos/list", RESOURCE], ["photos/write", RESOURCE]],
        "accountKey": world.person.account_key.hex(),
        "sessionKey": world.key.public.raw.hex(),
        "seed": world.key.secret().hex(),
        "domain": world.provider.host,
        "nonce": "0" * 64,
        "begin": time_text(world.now),
        "end": time_text(world.now + 3600),
        "now": world.now * 1000 + 7,
        "node": ORIGIN,
        **changes,
    }
    return SessionSig.from_text(ask([node(), "sessionsig.mjs"], question, lit)["text"])


def test_we_take_what_lit_makes(lit: Path, world: World) -> None:
    made = theirs(lit, world)
    assert SessionSigMessage.from_text(made.signed_message).text() == made.signed_message
    use = SessionSigUse(ORIGIN, "photos/list", RESOURCE, "/albums/2026/cover.jpg")
    verified = verify_session_sig(made, use, world.provider, world.now)
    assert verified.answering.account == world.person.account
    assert verified.answering.capabilities == Capabilities.from_att(world.att)
    assert verified.thumbprint == world.key.public.thumbprint


def test_lits_own_requests_can_be_read_and_are_nobodys_here(lit: Path, world: World) -> None:
    att: dict[str, Any] = {"lit-pkp://*": {"Threshold/Signing": [{}]}}
    made = theirs(lit, world, builder=True, att=att)
    assert [(each.ability, each.resource) for each in made.message.requests] == [("pkp-signing", "lit-pkp://*")]
    refused("capability_unknown", lambda: verify_session_sig(made, SessionSigUse(ORIGIN), world.provider, world.now))


def test_lit_takes_what_we_make(lit: Path, world: World) -> None:
    nodes = [ORIGIN, OTHER_ORIGIN, "https://node.example:7470"]
    delegations = [
        world.delegation(session_key=world.key.public.lit_uri, nonce="another-nonce").auth_sig,
        world.delegation().auth_sig,
    ]
    made = SessionSigner(world.key, world.clock).sign(nodes, delegations)
    question = {"do": "take", "sigs": {name: each.text() for name, each in made.items()}}
    answer = ask([node(), "sessionsig.mjs"], question, lit)
    assert answer["valid"], answer["errors"]
    assert [each["node"] for each in answer["found"]] == nodes
    for each in answer["found"]:
        assert (each["same"], each["signed"], each["account"]) == (True, True, True)
        assert each["keys"] == [RESOURCE] * 3
        assert each["att"] == world.att
        assert from_did(each["uri"]) == world.key.public


def test_lit_calls_one_that_is_over_over(lit: Path, world: World) -> None:
    world.now -= 7200
    made = SessionSigner(world.key, world.clock).sign([ORIGIN], [world.delegation().auth_sig])
    answer = ask([node(), "sessionsig.mjs"], {"do": "take", "sigs": {ORIGIN: made[ORIGIN].text()}}, lit)
    assert not answer["valid"]
    assert answer["found"][0]["same"]
