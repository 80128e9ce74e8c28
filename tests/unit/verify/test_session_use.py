"""What a provider lets through."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from authenticator.errors import VerificationError
from authenticator.limits import BLOCK_FUTURE_MAX
from authenticator.protocol.canonical import sha256
from authenticator.protocol.dpop import body_hash, query_hash, token_hash
from authenticator.protocol.recap import Capabilities
from authenticator.verify.session_use import Standing, check_link_use, check_use_again, standing_of
from tests.fakes.refusal import refused
from tests.fakes.use import ADDRESS, DELEGATION_ID, NOW, RESOURCE, URL, Client, Delegation, Use


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
def test_good_use(kind: str) -> None:
    use = Use(kind)
    verified = use.check()
    assert verified.address == ADDRESS
    assert verified.thumbprint == use.client.key.thumbprint
    assert verified.jti == "jti-0001"
    assert verified.delegation_id == DELEGATION_ID
    assert verified.capability is not None
    assert (verified.capability.resource, verified.capability.ability) == (RESOURCE, "photos/read")
    assert verified.capability.caveats == {"path_prefix": "/albums/2026"}


def test_a_delegation_may_be_a_little_ahead() -> None:
    use = Use()
    use.hold(issued_at=NOW + BLOCK_FUTURE_MAX)
    assert use.check().delegation_id == DELEGATION_ID


@pytest.mark.parametrize("offset", [-30, -10, 0, 10])
def test_clocks_may_differ_a_little(offset: int) -> None:
    use = Use()
    use.prove(iat=NOW + offset)
    verified = use.check()
    # Until it is forgotten, the proof is refused as replayed; from then on, as stale.
    assert verified.forget_at == NOW + offset + 31


@pytest.mark.parametrize(
    "htu",
    [
        URL + "?size=large",
        URL + "#top",
        URL.replace("photos", "PHOTOS"),
        URL.replace("https", "HTTPS"),
        URL.replace(".example", ".example:443"),
    ],
    ids=["query", "fragment", "host-case", "scheme-case", "default-port"],
)
def test_addresses_are_compared_as_the_standard_says(htu: str) -> None:
    use = Use()
    use.prove(htu=htu)
    use.check()


def test_the_query_of_the_call_does_not_count() -> None:
    use = Use()
    use.ask(url=URL + "?size=large")
    use.check()


def test_nonce_that_was_asked_for() -> None:
    use = Use()
    use.nonce = "nonce-of-the-server"
    use.prove(nonce="nonce-of-the-server")
    use.check()


def test_signing_in_names_no_delegation_and_acts_under_it() -> None:
    use = Use()
    use.delegation = None
    use.ask(ability=None)
    verified = use.check()
    assert verified.delegation_id == DELEGATION_ID
    assert verified.capability is None


def test_an_ability_whose_time_has_come() -> None:
    use = Use()
    use.ask(ability="photos/write")
    use.now = NOW + 60
    use.prove(iat=NOW + 60)
    use.check()


def stands(use: Use) -> Standing | None:
    return standing_of(use.check(), use.request, use.token, use.delegation, use.now)


def test_the_next_use_is_found_to_be_what_the_first_was() -> None:
    use = Use()
    standing = stands(use)
    assert standing is not None
    assert check_use_again(use.request, standing, use.request.path or "/", NOW) == use.check()
    use.ask(path="/albums/2026/lisbon/river.jpg")
    use.prove(jti="jti-0002", iat=NOW + 1)
    use.now = NOW + 1
    assert check_use_again(use.request, standing, use.request.path or "/", NOW + 1) == use.check()


@pytest.mark.parametrize("kind", ["token", "delegation"])
def test_what_was_found_ends_with_what_it_was_found_of(kind: str) -> None:
    use = Use()
    if kind == "token":
        use.token = replace(use.token, expires_at=NOW + 60)
    else:
        use.hold(expires_at=NOW + 60)
    standing = stands(use)
    assert standing is not None
    for now, stands_then in ((NOW - 1, False), (NOW, True), (NOW + 59, True), (NOW + 60, False)):
        use.prove(iat=now)
        assert (check_use_again(use.request, standing, "/albums/2026", now) is not None) is stands_then


@pytest.mark.parametrize(
    ("change", "path"),
    [
        pytest.param({}, "/albums/2026b", id="half-a-segment"),
        pytest.param({}, "/albums", id="a-path-above"),
        pytest.param({"ability": "photos/write"}, "/albums/2026", id="another-ability"),
        pytest.param({"ability": None}, "/albums/2026", id="no-ability"),
        pytest.param({"resource": f"{RESOURCE}/2026"}, "/albums/2026", id="another-resource"),
        pytest.param({"resource": None}, "/albums/2026", id="no-resource"),
    ],
)
def test_of_anything_else_nothing_was_found(change: dict[str, Any], path: str) -> None:
    use = Use()
    standing = stands(use)
    assert standing is not None
    assert check_use_again(use.request, standing, "/albums/2026", NOW) is not None
    use.ask(**change)
    assert check_use_again(use.request, standing, path, NOW) is None


def test_being_signed_in_stands_too() -> None:
    use = Use()
    use.delegation = None
    use.ask(ability=None)
    standing = stands(use)
    assert standing is not None
    assert (standing.capability, standing.until) == (None, NOW + 600)
    assert check_use_again(use.request, standing, use.request.path or "/", NOW) == use.check()


@pytest.mark.parametrize(
    ("caveats", "stays"),
    [
        pytest.param({}, True, id="none"),
        pytest.param({"path_prefix": "/albums"}, True, id="path"),
        pytest.param({"not_before": NOW}, True, id="start"),
        pytest.param({"max_uses": 9}, False, id="uses"),
        pytest.param({"max_bytes": 9}, False, id="bytes"),
        pytest.param({"rate": "9/min"}, False, id="rate"),
        pytest.param({"path_prefix": "/albums", "max_uses": 9}, False, id="path-and-uses"),
        pytest.param({"max_width": 9}, False, id="the-providers-own"),
    ],
)
def test_what_counts_or_is_the_providers_own_is_found_anew(caveats: dict[str, Any], *, stays: bool) -> None:
    use = Use()
    use.hold(capabilities=Capabilities.from_att({RESOURCE: {"photos/read": [caveats]}}))
    assert (stands(use) is not None) is stays


def test_replay_key_names_key_and_jti() -> None:
    use, other = Use(), Use("p256")
    first = use.check().replay_key
    assert first == use.check().replay_key
    assert first != other.check().replay_key
    use.prove(jti="jti-0002")
    assert first != use.check().replay_key
    assert len(first) == len(sha256())


def test_token_and_proof_stay_out_of_reprs() -> None:
    use = Use()
    assert use.request.token not in repr(use.request)
    assert use.request.proofs[0] not in repr(use.request)


def _handed_on() -> tuple[Use, Delegation, Delegation]:
    """A use by a key below a delegation of another key: the request, the link, the delegation."""
    use = Use()
    assert use.delegation is not None
    link = replace(use.delegation, delegation_id="cd" * 32, expires_at=NOW + 60)
    use.ask(token=link.delegation_id)
    use.prove(ath=token_hash(link.delegation_id))
    return use, link, replace(use.delegation, thumbprint=Client(seed=8).key.thumbprint)


def test_a_use_below_a_delegation_names_what_answers_at_each_level() -> None:
    use, link, top = _handed_on()
    verified = check_link_use(use.request, link, (top,), NOW)
    assert (verified.delegation_id, verified.thumbprint) == (link.delegation_id, use.client.key.thumbprint)
    assert verified.capability is not None
    assert [entry.ability for entry in (*verified.above, verified.capability)] == ["photos/read", "photos/read"]


LEVELS = [
    pytest.param({}, {"address": "f" * 32}, "chain_broken", id="a level of another session"),
    pytest.param({"delegation_id": "ee" * 32}, {}, "chain_broken", id="proof for another link"),
    pytest.param({"thumbprint": "x" * 43}, {}, "chain_key", id="link of another key"),
    pytest.param({"expires_at": NOW}, {}, "delegation_expired", id="link ran out"),
    pytest.param({}, {"expires_at": NOW}, "delegation_expired", id="delegation ran out"),
    pytest.param({"issued_at": NOW + 11}, {}, "delegation_expired", id="link not yet"),
    pytest.param({"capabilities": None}, {}, "capability_missing", id="link allows nothing"),
    pytest.param({}, {"capabilities": None}, "capability_missing", id="delegation allows nothing"),
    pytest.param(
        {},
        {"capabilities": Capabilities.from_att({RESOURCE: {"photos/list": [{}]}})},
        "capability_missing",
        id="delegation allows something else",
    ),
]


@pytest.mark.parametrize(("link_change", "top_change", "code"), LEVELS)
def test_every_level_must_allow_the_use(link_change: dict[str, Any], top_change: dict[str, Any], code: str) -> None:
    use, link, top = _handed_on()
    refused(code, lambda: check_link_use(use.request, replace(link, **link_change), (replace(top, **top_change),), NOW))


@pytest.mark.parametrize(
    ("query", "body", "claims"),
    [
        pytest.param("", None, {}, id="nothing-bound"),
        pytest.param("a=1", b"body", {}, id="left-out-where-nobody-asks"),
        pytest.param("a=1", None, {"cs_query": query_hash("a=1")}, id="query"),
        pytest.param("", b"", {"cs_query": query_hash(""), "cs_body": body_hash(b"")}, id="of-nothing"),
        pytest.param("a=%20", b"\0", {"cs_query": query_hash("a=%20"), "cs_body": body_hash(b"\0")}, id="both"),
    ],
)
def test_query_and_body_are_bound(query: str, body: bytes | None, claims: dict[str, str]) -> None:
    use = Use()
    use.prove(**claims)
    bind: Any = frozenset(name.removeprefix("cs_") for name in claims)
    use.ask(query=query, body=body, bind=bind)
    assert use.check().capability is not None


@pytest.mark.parametrize(
    ("ability", "path", "needed"),
    [
        pytest.param("photos/delete", "/albums/2026/a", {}, id="another-ability"),
        pytest.param("photos/write", "/albums/2026/a", {}, id="not-yet"),
        pytest.param("photos/read", "/albums/2025", {"path_prefix": "/albums/2025"}, id="another-path"),
        pytest.param("photos/read", "/albums/My photos/1", {"path_prefix": "/albums"}, id="a-path-no-prefix-can-hold"),
        pytest.param("photos/read", "/\u00e9", {}, id="nothing-above-it-but-the-root"),
    ],
)
def test_a_refusal_says_what_was_needed(ability: str, path: str, needed: dict[str, str]) -> None:
    use = Use()
    use.ask(ability=ability, path=path)
    with pytest.raises(VerificationError, match="capability_missing") as caught:
        use.check()
    assert caught.value.data == {"needed": {RESOURCE: {ability: [needed]}}}
    Capabilities.from_att(caught.value.data["needed"])
