from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from typer.testing import Result

from tests.fakes.app import ADDRESS
from tests.fakes.command_app import CommandApp, answer, run

Call = Callable[..., Result]


@pytest.fixture
def app() -> CommandApp:
    return CommandApp()


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, app: CommandApp) -> Call:
    def made(*arguments: str, typed: str | None = None) -> Result:
        return run(monkeypatch, app, "sessions", *arguments, typed=typed)

    return made


def test_the_list_has_every_session_and_key(app: CommandApp, call: Call) -> None:
    found = answer(call("list", "--json"))["sessions"]
    assert [session["address"] for session in found] == [view.address for view in app.views]
    assert [len(session["delegations"]) for session in found] == [len(view.delegations) for view in app.views]
    assert found[0]["delegations"][0]["may"]
    assert "Builds" in call("list").stdout


def test_an_empty_list_says_so(app: CommandApp, call: Call) -> None:
    app.views = []
    assert "No sessions yet" in call("list").stdout


def test_names_are_not_markup(app: CommandApp, call: Call) -> None:
    app.views = [replace(app.views[0], provider_name="[red]Bank[/red]")]
    assert "[red]Bank" in call("list").stdout


def test_a_session_is_ended(app: CommandApp, call: Call) -> None:
    done = call("revoke", ADDRESS, typed="y\n\n")
    assert done.exit_code == 0
    assert "as someone new to this site" in done.stderr
    assert app.views[0].status == "revoked"


def test_a_key_is_ended_and_the_session_stays(app: CommandApp, call: Call) -> None:
    key = app.views[0].delegations[1]
    done = call("revoke", key.delegation_id, typed="y\n\n")
    assert done.exit_code == 0
    assert "Backup tool" in done.stderr
    assert "as someone new" not in done.stderr
    assert (app.views[0].status, app.views[0].delegations[1].status) == ("active", "revoked")


@pytest.mark.parametrize("typed", ["n\n", "\n", ""])
def test_anything_but_yes_ends_nothing(app: CommandApp, call: Call, typed: str) -> None:
    assert call("revoke", ADDRESS, typed=typed).exit_code == 1
    assert app.views[0].status == "active"


@pytest.mark.parametrize(
    ("loopback", "kind", "more"),
    [
        pytest.param(False, "virtual", (), id="network-elsewhere"),
        pytest.param(True, "usb", (), id="real-key"),
        pytest.param(True, "virtual", ("--key", "5C"), id="real-key-named"),
    ],
)
def test_yes_is_refused(app: CommandApp, call: Call, loopback: bool, kind: str, more: tuple[str, ...]) -> None:
    app.loopback = loopback
    app.key_kind = "virtual" if kind == "virtual" else "usb"
    done = call("revoke", ADDRESS, "--yes", "--json", *more)
    assert (done.exit_code, answer(done)["error"]) == (1, "yes_not_allowed")
    assert app.views[0].status == "active"


@pytest.mark.parametrize(
    ("target", "code"),
    [pytest.param("00" * 16, "session_unknown", id="session"), pytest.param("00" * 32, "delegation_unknown", id="key")],
)
def test_what_is_not_known_is_not_ended(call: Call, target: str, code: str) -> None:
    done = call("revoke", target, "--yes", "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, code)


@pytest.mark.parametrize("target", ["", "ab", "AB" * 16, "ab" * 17, "zz" * 16, "ab" * 16 + "\n"])
def test_what_is_no_id_is_a_wrong_call(call: Call, target: str) -> None:
    assert call("revoke", target).exit_code == 2
