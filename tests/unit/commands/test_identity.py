from __future__ import annotations

from collections.abc import Callable

import pytest
from typer.testing import Result

from authenticator.approve.devices import KeyChoice
from tests.fakes.command_app import CommandApp, answer, run

RELAY = ("--relay", "https://relay.example")
Call = Callable[..., Result]


@pytest.fixture
def app() -> CommandApp:
    return CommandApp(set_up=False)


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, app: CommandApp) -> Call:
    def made(*arguments: str, typed: str | None = None) -> Result:
        return run(monkeypatch, app, "identity", "create", *arguments, typed=typed)

    return made


def test_the_network_is_shown_before_it_is_joined(app: CommandApp, call: Call) -> None:
    done = call(*RELAY, "--key", "virtual", typed="y\nAda Example\n\n\n")
    assert done.exit_code == 0
    assert "1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809" in done.stderr[: done.stderr.index("Join")]
    assert (app.set_up, app.kept.name) == (True, "Ada Example")


def test_another_way_in_is_asked_for(app: CommandApp, call: Call) -> None:
    done = call(*RELAY, "--name", "Ada", "--key", "virtual", typed="y\n\n\n")
    assert "nobody can bring the identity back" in done.stdout
    assert "countersign keys enrol" in done.stdout
    assert "countersign identity phrase" in done.stdout


@pytest.mark.parametrize("typed", ["n\n", "\n", ""])
def test_anything_but_yes_joins_nothing(app: CommandApp, call: Call, typed: str) -> None:
    done = call(*RELAY, "--name", "Ada", "--key", "virtual", typed=typed)
    assert (done.exit_code, app.set_up) == (1, False)


@pytest.mark.parametrize(
    ("loopback", "key"),
    [pytest.param(False, "virtual", id="network-elsewhere"), pytest.param(True, "5C", id="real-key")],
)
def test_yes_is_refused(app: CommandApp, call: Call, loopback: bool, key: str) -> None:
    app.loopback = loopback
    done = call(*RELAY, "--name", "Ada", "--key", key, "--yes", "--json")
    assert (done.exit_code, answer(done)["error"], app.set_up) == (1, "yes_not_allowed", False)


def test_a_real_key_is_taken_unless_another_is_named(app: CommandApp, call: Call) -> None:
    app.plugged = [KeyChoice("virtual", "Virtual key", "virtual")]
    done = call(*RELAY, "--name", "Ada", "--yes", "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "no_key")
    done = call(*RELAY, "--name", "Ada", "--key", "Nano", "--yes", "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "no_key")
