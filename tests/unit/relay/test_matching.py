from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, insert, select

from authenticator.database import Database
from authenticator.protocol.canonical import b64u
from authenticator.relay.keys import RelayKeys
from authenticator.relay.matching import Told, check_typed, keep_match, network_of, require_match, tell
from authenticator.relay.tables import matches, metadata, requests
from authenticator.service_key import load_or_create_seed
from tests.fakes.refusal import code_of

HOME, AWAY = "203.0.113.7", "198.51.100.9"


@pytest.mark.parametrize(
    ("address", "local", "network"),
    [
        pytest.param("127.0.0.1", True, "this computer", id="loopback-relay"),
        pytest.param("127.8.9.1", True, "this computer", id="all-of-loopback-is-one-computer"),
        pytest.param("::1", True, "this computer", id="loopback-v6"),
        pytest.param("127.0.0.1", False, None, id="behind-a-proxy-on-the-relay's-own-computer"),
        pytest.param("::ffff:127.0.0.1", False, None, id="the-same-in-v6"),
        pytest.param("10.0.0.8", False, None, id="private-could-be-a-proxy"),
        pytest.param("192.168.1.20", True, None, id="private-at-a-loopback-relay"),
        pytest.param("169.254.1.1", False, None, id="link-local"),
        pytest.param("100.64.0.1", False, None, id="carrier's-own"),
        pytest.param("fe80::1", False, None, id="link-local-v6"),
        pytest.param("fd00::1", False, None, id="unique-local"),
        pytest.param("93.184.215.14", False, "93.184.215.14", id="public"),
        pytest.param("::ffff:93.184.215.14", False, "93.184.215.14", id="public-as-v6"),
        pytest.param("2606:2800:21f:cb07:6820:80da:af6b:8b2c", False, "2606:2800:21f:cb07::/64", id="a-household-v6"),
        pytest.param("2606:2800:21f:cb07::9", False, "2606:2800:21f:cb07::/64", id="another-computer-of-it"),
        pytest.param("", False, None, id="unknown"),
        pytest.param("testclient", False, None, id="no-address"),
    ],
)
def test_what_an_address_tells(address: str, local: bool, network: str | None) -> None:
    assert network_of(address, relay_is_local=local) == network


class Waiting:
    """One request at a relay's database, and its number 47."""

    def __init__(self, folder: Path) -> None:
        load_or_create_seed(folder / "relay.key")
        self.keys = RelayKeys.open(folder)
        self.database = Database(folder / "relay.sqlite3", metadata)
        self.request_id = b64u(bytes(16))
        row: dict[str, Any] = {
            "request_id": self.request_id,
            "jws": "",
            "digest": bytes(32),
            "provider": "",
            "code_challenge": "",
            "polling_hash": bytes(32),
            "match_code": "47",
            "expires_at": 1,
            "status": "claimed",
        }
        with self.database.writing() as connection:
            connection.execute(insert(requests), row)

    def kept(self, network: str | None = HOME, *, shows_code: bool = True) -> Waiting:
        with self.database.writing() as connection:
            keep_match(connection, self.keys, self.request_id, network, shows_code=shows_code)
        return self

    def row(self) -> Row[Any]:
        with self.database.reading() as connection:
            return connection.execute(select(requests)).one()

    def tell(self, network: str | None = HOME, *, typed: bool | None = None) -> Told:
        with self.database.writing() as connection:
            return tell(connection, self.keys, self.row(), network, typed=typed)

    def type(self, number: str) -> str | None:
        with self.database.writing() as connection:
            return check_typed(connection, self.row(), number)

    def may_be_approved(self) -> bool:
        with self.database.reading() as connection:
            return code_of(lambda: require_match(connection, self.request_id)) != "match_code_needed"


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[Waiting]:
    made = Waiting(tmp_path)
    yield made
    made.database.close()


@pytest.mark.parametrize(
    ("asked_from", "claimed_from", "typed", "told"),
    [
        pytest.param(HOME, HOME, False, Told("compared", insists=False, match_code="47"), id="near"),
        pytest.param(HOME, HOME, None, Told("compared", insists=False, match_code="47"), id="an-app-that-does-not-say"),
        pytest.param(HOME, HOME, True, Told("typed", insists=False, match_code=""), id="the-app-wants-it-typed"),
        pytest.param(HOME, AWAY, False, Told("typed", insists=True, match_code=""), id="elsewhere"),
        pytest.param(HOME, None, False, Told("typed", insists=True, match_code=""), id="the-app-is-nowhere"),
        pytest.param(None, HOME, False, Told("typed", insists=True, match_code=""), id="the-page-is-nowhere"),
        pytest.param(None, None, False, Told("typed", insists=True, match_code=""), id="nobody-is-anywhere"),
    ],
)
def test_who_is_told_the_number(
    waiting: Waiting, asked_from: str | None, claimed_from: str | None, typed: bool | None, told: Told
) -> None:
    assert waiting.kept(asked_from).tell(claimed_from, typed=typed) == told
    assert waiting.may_be_approved() == (told.match != "typed")


def test_a_relay_that_insisted_goes_on_insisting(waiting: Waiting) -> None:
    waiting.kept().tell(AWAY)
    assert waiting.tell(HOME, typed=False) == Told("typed", insists=True, match_code="")


def test_an_app_may_change_its_mind_before_anything_was_typed(waiting: Waiting) -> None:
    waiting.kept().tell(typed=True)
    assert waiting.tell(typed=False).match == "compared"
    assert waiting.tell(typed=True).match == "typed"
    assert waiting.tell(typed=None).match == "typed"


def test_after_a_miss_nobody_is_told(waiting: Waiting) -> None:
    waiting.kept().tell(typed=True)
    assert waiting.type("46") == "match_code_wrong"
    assert waiting.tell(typed=False) == Told("typed", insists=True, match_code="")


def test_two_misses_end_it_and_the_same_one_again_is_the_same(waiting: Waiting) -> None:
    waiting.kept().tell(typed=True)
    assert [waiting.type(number) for number in ("46", "46", "46", "48")] == [*["match_code_wrong"] * 3, "request_ended"]
    assert not waiting.may_be_approved()


def test_right_after_a_miss(waiting: Waiting) -> None:
    waiting.kept().tell(typed=True)
    assert waiting.type("46") == "match_code_wrong"
    assert not waiting.may_be_approved()
    assert [waiting.type("47"), waiting.type("47")] == [None, None]
    assert waiting.may_be_approved()


def test_a_client_that_shows_no_number(waiting: Waiting) -> None:
    assert waiting.kept(shows_code=False).tell(AWAY, typed=True) == Told("none", insists=False, match_code="")
    assert waiting.may_be_approved()


def test_where_it_was_asked_from_is_not_kept_in_clear(waiting: Waiting) -> None:
    waiting.kept()
    with waiting.database.reading() as connection:
        kept = connection.execute(select(matches)).one().asked_from
    assert len(kept) == 43
    assert HOME.encode() not in kept
