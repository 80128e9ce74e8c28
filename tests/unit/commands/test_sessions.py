from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from typer.testing import Result

from authenticator.consent.sentences import describe
from authenticator.errors import CountersignError, LocalError, PeerError, VerificationError
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.recap import Capabilities
from tests.fakes.app import ADDRESS, PHOTOS, used_session
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


def test_one_session_is_shown_with_its_tree(app: CommandApp, call: Call) -> None:
    app.views = [used_session(), *app.views[1:]]
    shown = answer(call("show", ADDRESS, "--json"))
    assert app.calls.count("refresh") == 1
    browser, backup = shown["delegations"]
    assert (browser["uses"]["uses"], backup["uses"]["uses"]) == (1_312, 310)
    assert [link["depth"] for link in browser["links"]] == [1, 2, 3, 4, 1]
    assert [link["status"] for link in browser["links"]] == ["active"] * 4 + ["expired"]
    assert browser["links"][1]["parent"] == browser["links"][0]["delegation_id"]
    assert browser["links"][0]["uses"]["budgets"][0] | {"what": ""} == {
        "what": "",
        "caveat": "max_uses",
        "limit": 500,
        "used": 40,
        "resets_at": None,
    }
    assert (browser["links_left_out"], backup["links_left_out"]) == (0, 3)


def test_a_tree_in_the_terminal(app: CommandApp, call: Call) -> None:
    app.views = [used_session()]
    text = call("show", ADDRESS).stdout
    for words in ("Browser on this computer, active", "LzK7tQ, active", "40 of 500 uses", "310 MB of 1 GB", "3 more"):
        assert words in text
    lines = text.splitlines()
    indents = [next(line.index("key ") for line in lines if name in line) for name in ("LzK7tQ", "h2Vw9e", "mB41pd")]
    assert indents == sorted(set(indents))


def test_nothing_of_a_permission_is_cut_off(app: CommandApp, call: Call) -> None:
    asked: dict[str, JsonValue] = {
        "photos/read": [{"path_prefix": "/albums/" + "a" * 60, "max_bytes": 1_001_234_567, "max_uses": 500}]
    }
    (sentence,) = describe(Capabilities.from_att({PHOTOS: asked}))
    view = used_session()
    app.views = [replace(view, delegations=(replace(view.delegations[0], sentences=(sentence,), links=()),))]
    text = "".join(call("show", ADDRESS).stdout.replace("\u2502", "").split())
    assert "".join(f"{sentence.text}, {sentence.limit_text}".split()) in text


def test_a_site_that_reports_nothing(app: CommandApp, call: Call) -> None:
    assert "does not report" in call("show", ADDRESS).stdout
    assert answer(call("show", ADDRESS, "--json"))["delegations"][0]["uses"] is None


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(PeerError("relay_down"), id="relay-away"),
        pytest.param(VerificationError("identity_unknown"), id="relay-lost-the-identity"),
        pytest.param(LocalError("busy_elsewhere"), id="window-asks-for-a-touch"),
    ],
)
def test_what_is_known_is_shown_though_nothing_new_can_be_learned(
    app: CommandApp, call: Call, error: CountersignError
) -> None:
    app.failures["refresh"] = error
    done = call("show", ADDRESS, "--json")
    assert answer(done)["address"] == ADDRESS
    assert error.user_text() in done.stderr


@pytest.mark.parametrize("address", ["x", "ab" * 32, "AB" * 16], ids=["no hex", "a key's id", "upper case"])
def test_only_an_address_is_shown(call: Call, address: str) -> None:
    assert call("show", address).exit_code == 2


def test_an_unknown_session(call: Call) -> None:
    assert answer(call("show", "00" * 16, "--json"))["error"] == "session_unknown"


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


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        pytest.param((), (None, False), id="every-key"),
        pytest.param(("--sessions",), (None, True), id="everything"),
        pytest.param(("--site", "https://builds.example"), ("b1" * 16, False), id="one-site-by-its-address"),
        pytest.param(("--site", "HTTPS://Builds.example/", "--sessions"), ("b1" * 16, True), id="written-otherwise"),
        pytest.param(("--site", "b1" * 16), ("b1" * 16, False), id="one-site-by-its-id"),
    ],
)
def test_many_end_at_once(app: CommandApp, call: Call, arguments: tuple[str, ...], meant: tuple[str, bool]) -> None:
    done = answer(call("revoke-all", *arguments, "--yes", "--json"))
    assert app.many == [meant]
    assert done["block"] == 18_208
    assert set(done) == {"sessions", "keys", "block", "prompts", "refused"}


def test_ending_many_is_asked_first(app: CommandApp, call: Call) -> None:
    asked = call("revoke-all", "--sessions", typed="n\n")
    assert asked.exit_code != 0
    assert app.many == []
    assert "Every session and every key at Photos, Builds." in asked.stderr
    assert "Forum" not in asked.stderr


def test_what_ended_is_said(app: CommandApp, call: Call) -> None:
    app.not_ended = ("ab" * 16,)
    done = call("revoke-all", "--yes")
    assert "Ended 2 keys; it stands in block 18208." in done.stdout
    assert f"refused to end {'ab' * 16}" in done.stdout.replace("\n", " ")


def test_an_unknown_site(app: CommandApp, call: Call) -> None:
    assert (
        answer(call("revoke-all", "--site", "https://nowhere.example", "--yes", "--json"))["error"] == "session_unknown"
    )
    assert app.many == []
