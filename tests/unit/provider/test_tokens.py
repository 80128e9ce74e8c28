"""Tokens are checked once, keys are fetched seldom, and a relay that is away ends neither."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from joserfc.jwk import RSAKey

from authenticator import limits
from authenticator.errors import PeerError, VerificationError
from authenticator.protocol.canonical import b64u
from authenticator.provider.tokens import TokenVerifier
from tests.fakes.world import NOW, RELAY, World


class Relay:
    """Counts how often its keys are asked for."""

    def __init__(self) -> None:
        self.world = World()
        self.asked = 0
        self.jwks: Any = self.world.jwks()
        self.away = False
        self.before: Callable[[], None] = lambda: None
        self.verifier = TokenVerifier(RELAY, self.world.provider.provider, self._fetch)

    def _fetch(self) -> Any:
        self.asked += 1
        self.before()
        if self.away:
            raise PeerError("relay_down")
        return self.jwks


@pytest.fixture
def relay() -> Relay:
    return Relay()


def test_what_a_token_says_is_read(relay: Relay) -> None:
    token = relay.verifier.verify(relay.world.token(session_generation=3, delegation_id="d" * 64), NOW)
    assert (token.address, token.generation, token.delegation_id) == (relay.world.person.address, 3, "d" * 64)
    assert token.thumbprint == relay.world.key.public.thumbprint


def test_keys_are_fetched_once_for_many_tokens(relay: Relay) -> None:
    for _ in range(5):
        relay.verifier.verify(relay.world.token(), NOW)
    assert relay.asked == 1


def test_a_checked_token_needs_no_relay_but_still_ends(relay: Relay) -> None:
    token = relay.world.token()
    relay.verifier.verify(token, NOW)
    relay.away = True
    relay.verifier.verify(token, NOW + 599)
    with pytest.raises(VerificationError, match="token_invalid"):
        relay.verifier.verify(token, NOW + 600)


def test_a_token_that_has_ended_is_forgotten_when_another_comes(relay: Relay) -> None:
    first, later = relay.world.token(jti="first"), NOW + 600
    relay.verifier.verify(first, NOW)
    held = sys.getrefcount(first)
    relay.verifier.verify(relay.world.token(jti="second"), NOW + 599)
    assert sys.getrefcount(first) == held  # not over yet
    relay.verifier.verify(relay.world.token(iat=later, exp=later + 600), later)
    assert sys.getrefcount(first) < held


def test_a_token_that_comes_after_its_end_is_not_kept(relay: Relay) -> None:
    token = relay.world.token()
    held = sys.getrefcount(token)
    with pytest.raises(VerificationError, match="token_invalid"):
        relay.verifier.verify(token, NOW + 600)
    assert sys.getrefcount(token) == held


def test_known_keys_outlast_a_relay_that_is_away(relay: Relay) -> None:
    relay.verifier.verify(relay.world.token(), NOW)
    relay.away = True
    later = NOW + limits.JWKS_LIFETIME
    relay.verifier.verify(relay.world.token(iat=later, exp=later + 600), later)


def test_a_relay_that_hangs_holds_up_nobody_whose_key_is_known(relay: Relay) -> None:
    relay.verifier.verify(relay.world.token(), NOW)
    asked, answered = threading.Event(), threading.Event()
    later = NOW + limits.JWKS_LIFETIME
    first, second = (relay.world.token(iat=later, exp=later + 600) for _ in range(2))

    def hang() -> None:
        asked.set()
        assert answered.wait(30)

    relay.before = hang
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(relay.verifier.verify, first, later)
        assert asked.wait(30)
        try:
            assert pool.submit(relay.verifier.verify, second, later).result(10).address == relay.world.person.address
        finally:
            answered.set()
        assert waiting.result(30).address == relay.world.person.address
    assert relay.asked == 2


def test_without_keys_a_relay_that_is_away_is_named(relay: Relay) -> None:
    relay.away = True
    with pytest.raises(PeerError, match="relay_down"):
        relay.verifier.verify(relay.world.token(), NOW)


def test_a_relay_that_was_never_reached_is_not_asked_for_every_token(relay: Relay) -> None:
    relay.away = True
    for _ in range(20):
        with pytest.raises(PeerError, match="relay_down"):
            relay.verifier.verify(relay.world.token(), NOW)
    assert relay.asked == 1
    relay.away = False
    relay.verifier.verify(relay.world.token(), NOW + limits.JWKS_FIRST_RETRY)
    assert relay.asked == 2


def test_a_new_key_is_found_and_unknown_ones_do_not_hammer_the_relay(relay: Relay) -> None:
    relay.verifier.verify(relay.world.token(), NOW)
    for _ in range(20):
        with pytest.raises(VerificationError, match="token_invalid"):
            relay.verifier.verify(relay.world.token(header={"kid": "nowhere"}), NOW + limits.JWKS_RETRY)
    assert relay.asked == 2
    fresh = RSAKey.generate_key(2048, private=True)
    relay.jwks = {"keys": [{**fresh.as_dict(private=False), "kid": "key-2"}]}
    later = NOW + 2 * limits.JWKS_RETRY
    relay.verifier.verify(relay.world.token(header={"kid": "key-2"}, key=fresh), later)
    assert relay.asked == 3


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"use": "enc"}, id="an encryption key"),
        pytest.param({"alg": "PS256"}, id="for another algorithm"),
        pytest.param({"kty": "oct", "k": "AAAA"}, id="a shared secret"),
        pytest.param({"kid": 7}, id="key id of another type"),
    ],
)
def test_keys_for_something_else_are_not_used(relay: Relay, change: dict[str, Any]) -> None:
    relay.jwks = {"keys": [{**relay.jwks["keys"][0], **change}]}
    with pytest.raises(VerificationError, match="token_invalid"):
        relay.verifier.verify(relay.world.token(), NOW)


@pytest.mark.parametrize(
    "jwks", [[], {}, {"keys": 1}, {"keys": [1, None, {}]}, {"keys": [{"kty": "RSA", "kid": "key-1"}]}]
)
def test_a_key_set_of_another_form_has_no_keys(relay: Relay, jwks: Any) -> None:
    relay.jwks = jwks
    with pytest.raises(VerificationError, match="token_invalid"):
        relay.verifier.verify(relay.world.token(), NOW)


def test_a_private_key_in_the_set_is_not_used(relay: Relay) -> None:
    relay.jwks = {"keys": [{**relay.world.rsa.as_dict(private=True), "kid": "key-1"}]}
    with pytest.raises(VerificationError, match="token_invalid"):
        relay.verifier.verify(relay.world.token(), NOW)


def test_a_short_rsa_key_is_not_used(relay: Relay) -> None:
    number = rsa.generate_private_key(65_537, 1024).public_key().public_numbers().n  # noqa: S505 - that is the point
    relay.jwks = {"keys": [{"kty": "RSA", "kid": "key-1", "e": "AQAB", "n": b64u(number.to_bytes(128))}]}
    with pytest.raises(VerificationError, match="token_invalid"):
        relay.verifier.verify(relay.world.token(), NOW)
