"""Networks that were joined, and the usual trouble with them, over real servers: what app and command line say."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from authenticator import clock
from authenticator.app import App
from authenticator.cli import cli
from authenticator.clients import http
from authenticator.sentences import SENTENCES
from tests.fakes.http_peer import answering, peer
from tests.fakes.middle import WatchedNetwork
from tests.fakes.refusal import refused
from tests.fakes.secure_peer import Authority
from tests.flow.conftest import Desk, new_desk

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WatchedNetwork]:
    """A network with someone in the middle."""
    made = WatchedNetwork(tmp_path_factory.mktemp("network") / "data")
    yield made
    made.stop()


@pytest.fixture(scope="module")
def home(network: WatchedNetwork, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a person who is in it."""
    folder = tmp_path_factory.mktemp("home") / "files"
    new_desk(network, folder).app.close()
    return folder


@pytest.fixture
def desk(network: WatchedNetwork, home: Path) -> Iterator[Desk]:
    app = App.open(home)
    yield Desk(app, network)
    app.close()


def test_a_network_that_was_joined(desk: Desk, network: WatchedNetwork) -> None:
    record = network.record
    (found,) = desk.app.networks()
    assert (found.id, found.name, found.current, found.loopback) == (record.network_id, record.name, True, True)
    assert found.fingerprint.replace(" ", "") == record.network_id[:32]
    assert found.registry.fingerprint == fingerprint_of(record.registry.public_key)
    assert [relay.fingerprint for relay in found.relays] == [fingerprint_of(record.relays[0].public_key)]
    assert found.relays[0].used
    assert (found.quorum, found.validators) == (0, ())
    assert abs(clock.now() - found.since) < 100
    assert found.identities == (record.name,)
    assert found.registry.fingerprint != found.relays[0].fingerprint


def fingerprint_of(public_key: bytes) -> str:
    digits = hashlib.sha256(public_key).hexdigest()
    return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


def test_a_network_that_answers(desk: Desk, network: WatchedNetwork) -> None:
    found = desk.app.check_network(network.record.network_id)
    assert found.height is not None
    assert (found.relay, found.registry, found.clock) == (None, None, None)
    refused("identity_missing", lambda: desk.app.check_network("ab" * 32))


def test_a_relay_that_is_away(desk: Desk, network: WatchedNetwork, home: Path) -> None:
    with network.relay.gone():
        found = desk.app.check_network(network.record.network_id)
        overview = desk.app.overview()
        said = doctor(home)
    assert found.relay is not None
    assert (found.relay.code, found.registry) == ("relay_down", None)
    assert (overview.relay_ok, overview.registry_ok) == (False, True)
    assert overview.relay_error is not None
    assert said["relay"] == ("missing", "The relay cannot be reached", "countersign network up")


def test_a_registry_that_is_away_or_talks_nonsense(desk: Desk, network: WatchedNetwork, home: Path) -> None:
    with network.registry.gone():
        found = desk.app.check_network(network.record.network_id)
    assert found.registry is not None
    assert (found.registry.code, found.relay, found.clock, found.height) == ("registry_down", None, None, None)
    with network.registry.saying("/checkpoint", 200, b"<html>sign in first</html>"):
        said = doctor(home)
    assert said["registry"][0] == "missing"
    assert said["registry"][2]  # it says what to do
    assert "clock" not in said


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        pytest.param(241, "4 minutes", id="four minutes ahead"),
        pytest.param(-250, "4 minutes", id="four minutes behind"),
        pytest.param(3_605, "60 minutes", id="an hour ahead"),
    ],
)
def test_a_clock_that_is_off_is_said_with_how_much(
    network: WatchedNetwork, home: Path, monkeypatch: pytest.MonkeyPatch, offset: int, words: str
) -> None:
    app = App.open(home, lambda: clock.now() + offset)
    found = app.check_network(network.record.network_id)
    overview = app.overview()
    app.close()
    assert found.clock is not None
    assert found.clock.user_text() == SENTENCES["clock_off"].format(offset=words)
    assert overview.clock_error is not None
    assert overview.clock_error.code == "clock_off"
    opened = App.open
    monkeypatch.setattr(App, "open", lambda home: opened(home, lambda: clock.now() + offset))
    assert doctor(home)["clock"] == ("missing", f"This computer's clock is {words} off", "set it and try again")


def test_a_clock_that_is_off_a_little_is_not_mentioned(network: WatchedNetwork, home: Path) -> None:
    app = App.open(home, lambda: clock.now() + 9)
    assert app.check_network(network.record.network_id).clock is None
    app.close()


def doctor(home: Path) -> dict[str, tuple[str, str, str]]:
    """What `countersign doctor` finds."""
    done = CliRunner().invoke(cli, ["doctor", "--json", "--home", str(home)])
    findings = json.loads(done.stdout)["findings"]
    return {each["subject"]: (each["state"], each["text"], each["fix"]) for each in findings}


def test_a_command_says_what_is_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    http.trust_store.cache_clear()
    arguments = ["identity", "create", "--name", "Ada", "--key", "virtual", "--yes", "--home", str(tmp_path / "home")]
    runner = CliRunner()
    with peer(answering(200, b"{}"), Authority.make(tmp_path).server(tmp_path)) as url:
        done = runner.invoke(cli, [*arguments, "--relay", url])
    assert (done.exit_code, done.stderr.replace("\n", " ").strip()) == (
        1,
        f"countersign: {SENTENCES['certificate_untrusted']}",
    )
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    done = runner.invoke(cli, [*arguments, "--relay", "https://relay.example", "--json"])
    assert json.loads(done.stdout)["error"] == "proxy_down"
    with peer(answering(407, b"")) as url:
        monkeypatch.setenv("HTTPS_PROXY", url)
        done = runner.invoke(cli, [*arguments, "--relay", "https://relay.example", "--json"])
    assert json.loads(done.stdout) == {"error": "proxy_login", "error_description": SENTENCES["proxy_login"]}
