"""Several identities, the phrase, other computers: what the commands ask, say and refuse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from authenticator.commands import identity
from authenticator.errors import PeerError, VerificationError
from authenticator.views import WITHOUT_RENEWAL
from tests.fakes.app_keys import CODE, HOME, WORDS, WORK, blue_key, spare_key
from tests.fakes.command_app import CommandApp, answer, run

Call = Callable[..., Result]


@pytest.fixture
def app() -> CommandApp:
    return CommandApp()


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, app: CommandApp) -> Call:
    def made(*arguments: str, typed: str | None = None) -> Result:
        return run(monkeypatch, app, *arguments, typed=typed)

    return made


@pytest.fixture
def phrase_typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """The person types a phrase where it is not shown."""

    def typed(words: str | None) -> None:
        monkeypatch.setattr(identity, "ask_hidden", lambda _question: words)

    return typed


def test_the_current_one_is_marked(app: CommandApp, call: Call) -> None:
    app._add_identity(HOME, "Home")
    done = call("identity", "list")
    assert [line[0] for line in done.stdout.splitlines()] == [" ", "*"]
    assert {each["label"] for each in answer(call("identity", "list", "--json"))["identities"]} == {"Work", "Home"}


@pytest.mark.parametrize("which", ["Work", "WORK", WORK[:6], WORK])
def test_another_one_is_used(app: CommandApp, call: Call, which: str) -> None:
    app._add_identity(HOME, "Home")
    assert answer(call("identity", "use", which, "--json")) == {"identity_id": WORK}
    assert [view.id for view in app.identity_views if view.current] == [WORK]


@pytest.mark.parametrize("which", ["Club", WORK[:5], ""])
def test_one_that_is_not_there(call: Call, which: str) -> None:
    done = call("identity", "use", which, "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "identity_missing")


def test_one_is_called_something_else(app: CommandApp, call: Call) -> None:
    assert call("identity", "rename", "work", "Office").exit_code == 0
    assert [view.label for view in app.identity_views] == ["Office"]


def test_the_code(call: Call) -> None:
    assert call("identity", "code").stdout == f"{CODE}\n"
    assert answer(call("identity", "code", "--json")) == {"code": CODE}


def test_an_export_overwrites_nothing(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine"
    assert call("identity", "export", str(path)).exit_code == 0
    assert path.read_text() == "sealed"
    done = call("identity", "export", str(path), "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "file_exists")


def test_one_comes_by_its_code(app: CommandApp, call: Call) -> None:
    done = call("identity", "open", "--code", CODE, "--key", "virtual", "--label", "Home", "--json", typed="\n\n")
    assert answer(done) == {"identity_id": HOME, "prompts": 2}
    assert "open_with_key" in app.calls


def test_one_comes_from_a_file(app: CommandApp, call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine"
    path.write_text("sealed")
    assert call("identity", "open", "--file", str(path), "--key", "virtual", typed="\n\n").exit_code == 0
    assert "open_from_file" in app.calls


def test_one_comes_by_its_phrase(app: CommandApp, call: Call, phrase_typed: Callable[[str | None], None]) -> None:
    wanted = ("identity", "open", "--phrase", "--relay", "https://relay.example", "--key", "virtual", "--json")
    phrase_typed(" ".join(WORDS))
    assert answer(call(*wanted, typed="\n\n"))["identity_id"] == HOME
    phrase_typed("abandon " * 24)
    assert answer(call(*wanted))["error"] == "phrase_other"
    phrase_typed(None)
    assert answer(call(*wanted))["error"] == "cancelled"


def test_one_comes_from_a_file_by_its_phrase(
    app: CommandApp, call: Call, phrase_typed: Callable[[str | None], None], tmp_path: Path
) -> None:
    path = tmp_path / "mine"
    path.write_text("sealed")
    wanted = ("identity", "open", "--file", str(path), "--phrase", "--json")
    phrase_typed(" ".join(WORDS))
    assert answer(call(*wanted, "--key", "virtual", typed="\n\n"))["identity_id"] == HOME
    assert app.came_from_file == " ".join(WORDS)
    phrase_typed("abandon " * 24)
    assert answer(call(*wanted, "--key", "virtual"))["error"] == "phrase_other"


def test_a_relay_is_given_what_it_lost(app: CommandApp, call: Call) -> None:
    done = call("identity", "restore", "--json", typed="\n")
    assert answer(done) == {"sessions": 3, "prompts": 1}
    app.failures["give_back"] = VerificationError("identity_commitment")
    assert answer(call("identity", "restore", "--json", typed="\n"))["error"] == "identity_commitment"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param((), id="none"),
        pytest.param(("--code", CODE, "--phrase"), id="two"),
        pytest.param(("--code", CODE, "--file", "x"), id="code-and-file"),
        pytest.param(("--code", CODE, "--phrase", "--file", "x"), id="all"),
    ],
)
def test_one_way_to_come_is_named(app: CommandApp, call: Call, arguments: tuple[str, ...]) -> None:
    done = call("identity", "open", *arguments)
    assert done.exit_code == 2
    assert "give --code, --file, --phrase, or --file and --phrase" in " ".join(done.stderr.replace("│", " ").split())
    assert app.calls == []


def test_a_phrase_is_for_a_terminal_only(app: CommandApp, call: Call) -> None:
    done = call("identity", "phrase", "--json")
    assert (done.exit_code, answer(done)["error"], app.phrase) == (1, "needs_terminal", False)
    assert not any(word in done.stdout + done.stderr for word in WORDS if len(word) > 6)


def test_a_phrase_is_shown_asked_for_and_kept(monkeypatch: pytest.MonkeyPatch, app: CommandApp, call: Call) -> None:
    monkeypatch.setattr(identity, "shows_on_a_terminal", lambda: True)
    asked = app.new_phrase().asked
    right = "".join(f"{WORDS[position]}\n" for position in asked)
    done = call("identity", "phrase", "--json", typed=f"{right}\n")
    assert answer(done) == {"block": 18_209, "prompts": 1}
    assert app.phrase
    assert all(f"{number:3}. {word}" in done.stderr for number, word in enumerate(WORDS, start=1))
    assert not any(word in done.stdout for word in WORDS if len(word) > 6)


def test_a_phrase_that_was_not_written_down_is_not_kept(
    monkeypatch: pytest.MonkeyPatch, app: CommandApp, call: Call
) -> None:
    monkeypatch.setattr(identity, "shows_on_a_terminal", lambda: True)
    done = call("identity", "phrase", "--json", typed="wrong\n")
    assert (done.exit_code, answer(done)["error"], app.phrase) == (1, "phrase_not_repeated", False)


def test_the_phrase_gets_in_and_locks_the_lost_key_out(
    app: CommandApp, call: Call, phrase_typed: Callable[[str | None], None]
) -> None:
    phrase_typed(" ".join(WORDS))
    (blue,) = app.enrolled
    done = call("identity", "recover", "--lost", blue.name, "--key", "virtual", "--json", typed="\n\n")
    assert answer(done) == {"block": 18_210, "prompts": 2, "rekeyed": app.rekeyed}
    assert blue not in app.enrolled


@pytest.mark.parametrize(("says", "lost"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_the_phrase_asks_which_keys_are_lost(
    app: CommandApp, call: Call, phrase_typed: Callable[[str | None], None], says: str, lost: bool
) -> None:
    phrase_typed(" ".join(WORDS))
    (blue,) = app.enrolled
    done = call("identity", "recover", "--key", "virtual", typed=f"{says}\n\n")
    assert done.exit_code == 0
    assert f"Is {blue.name} lost?" in done.stderr
    assert (blue not in app.enrolled) is lost


def test_a_lost_key_that_nobody_knows(app: CommandApp, call: Call, phrase_typed: Callable[[str | None], None]) -> None:
    phrase_typed(" ".join(WORDS))
    done = call("identity", "recover", "--lost", "Green", "--key", "virtual", "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "key_unclear")
    assert "recover" not in app.calls


def test_computers_are_listed_and_this_one_is_marked(app: CommandApp, call: Call) -> None:
    lines = call("computers", "list").stdout.splitlines()
    assert [line[0] for line in lines] == ["*", " ", " "]
    assert "Laptop" in lines[1]
    assert "no name" in lines[2]
    listed = answer(call("computers", "list", "--json"))["computers"]
    assert [each["this"] for each in listed] == [True, False, False]


@pytest.mark.parametrize("command", [("list",), ("remove", "Laptop")], ids=lambda command: command[0])
def test_a_computer_that_came_meanwhile_is_known(app: CommandApp, call: Call, command: tuple[str, ...]) -> None:
    elsewhere = app.places.pop(1)
    app.refresh = lambda: app.places.insert(1, elsewhere)  # type: ignore[method-assign]
    done = call("computers", *command, typed="y\nn\n\n")
    assert done.exit_code == 0
    assert elsewhere not in app.places if command[0] == "remove" else "Laptop" in done.stdout


def test_where_nobody_can_be_asked_what_is_known_here_is_listed(app: CommandApp, call: Call) -> None:
    app.failures["refresh"] = PeerError("relay_down")
    done = call("computers", "list")
    assert "Laptop" in done.stdout
    assert "This may not be the newest" in done.stderr


@pytest.mark.parametrize("which", ["Laptop", "d1e2"])
def test_a_computer_is_locked_out(app: CommandApp, call: Call, which: str) -> None:
    done = call("computers", "remove", which, "--json", typed="y\nn\n\n")
    assert answer(done) == {"block": 18_211, "prompts": 1, "renewed": False, "rekeyed": 0}
    assert WITHOUT_RENEWAL in " ".join(done.stderr.split())
    assert [each.name for each in app.places] == ["Desk", ""]


@pytest.mark.parametrize(
    ("options", "typed", "renews"),
    [
        pytest.param((), "y\ny\n\n", True, id="asked-and-yes"),
        pytest.param((), "y\n\n\n", False, id="asked-and-nothing-said"),
        pytest.param(("--lost",), "y\n\n", True, id="lost"),
        pytest.param(("--lost", "--keep-seed"), "y\n\n", False, id="lost-and-kept"),
        pytest.param(("--renew",), "y\n\n", True, id="at-hand-and-renewed"),
        pytest.param(("--keep-seed",), "y\n\n", False, id="at-hand-and-kept"),
        pytest.param(("--yes",), "", False, id="nobody-asked"),
        pytest.param(("--yes", "--lost"), "", True, id="nobody-asked-and-lost"),
    ],
)
def test_a_computer_is_locked_out_with_or_without_a_new_seed(
    app: CommandApp, call: Call, options: tuple[str, ...], typed: str, renews: bool
) -> None:
    done = answer(call("computers", "remove", "Laptop", "--json", *options, typed=typed))
    assert (done["renewed"], done["rekeyed"], app.renewals) == (renews, 3 if renews else 0, [renews])


def test_keys_that_went_with_a_computer_go_with_it(app: CommandApp, call: Call) -> None:
    app.enrolled = [blue_key(last=False), spare_key()]
    done = call("computers", "remove", "Laptop", "--lost", "--key-too", "Key at home", "--json", typed="y\n\n")
    assert answer(done)["renewed"]
    assert [key.name for key in app.enrolled] == ["Blue key"]
    done = call("computers", "remove", "d2a1", "--lost", "--key-too", "Nobody", "--json", typed="y\n\n")
    assert answer(done)["error"] == "key_unclear"


@pytest.mark.parametrize("typed", ["n\n", "\n", ""])
def test_anything_but_yes_locks_nothing_out(app: CommandApp, call: Call, typed: str) -> None:
    assert answer(call("computers", "remove", "Laptop", "--json", typed=typed))["error"] == "denied"
    assert len(app.places) == 3


@pytest.mark.parametrize("which", ["", "d", "Tower"])
def test_a_computer_that_is_not_exactly_one(app: CommandApp, call: Call, which: str) -> None:
    assert answer(call("computers", "remove", which, "--json", typed="y\n"))["error"] == "computer_missing"
    assert len(app.places) == 3
