from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from authenticator.consent.view import History, Match, Source
from authenticator.scan.cameras import CameraChoice
from tests.fakes.app import NOW, PHOTOS, link, verified_request
from tests.fakes.codes import OTHER, code, png, screen
from tests.fakes.command_app import CommandApp, answer, run
from tests.ui.films import film

LINK = link().qr_text
Call = Callable[..., Result]


@pytest.fixture
def app() -> CommandApp:
    """An identity with the virtual key, on a network on this computer."""
    return CommandApp()


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, app: CommandApp) -> Call:
    def made(*arguments: str, typed: str | None = None) -> Result:
        return run(monkeypatch, app, "approve", *arguments, typed=typed)

    return made


def test_yes_needs_no_answer(app: CommandApp, call: Call) -> None:
    done = call(LINK, "--code", "47", "--yes", "--json")
    assert done.exit_code == 0
    assert answer(done)["prompts"] == 1
    assert "deny" not in app.calls
    assert app.closed


@pytest.mark.parametrize(
    ("loopback", "kind", "more"),
    [
        pytest.param(False, "virtual", (), id="network-elsewhere"),
        pytest.param(True, "usb", (), id="real-key"),
        pytest.param(True, "virtual", ("--key", "5C"), id="real-key-named"),
        pytest.param(False, "usb", ("--key", "virtual"), id="virtual-key-named-network-elsewhere"),
    ],
)
def test_yes_is_refused(app: CommandApp, call: Call, loopback: bool, kind: str, more: tuple[str, ...]) -> None:
    app.loopback = loopback
    app.key_kind = "virtual" if kind == "virtual" else "usb"
    done = call(LINK, "--code", "47", "--yes", "--json", *more)
    assert (done.exit_code, answer(done)["error"]) == (1, "yes_not_allowed")
    assert "open_request" not in app.calls
    assert app.closed


def test_what_changed_since_the_last_login_is_printed(app: CommandApp, call: Call) -> None:
    app.history = History(3, NOW - 60, "Pictures")
    done = call(LINK, "--code", "47", "--yes")
    assert done.exit_code == 0
    words = " ".join(done.stderr.split())
    assert "This site was called \u201cPictures\u201d until now; it calls itself \u201cPhotos\u201d." in words


@pytest.mark.parametrize("code", ["46", "", "470", "٤٧", "47 "])
def test_a_wrong_number_declines(app: CommandApp, call: Call, code: str) -> None:
    done = call(LINK, "--code", code, "--yes", "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "match_code_wrong")
    assert app.calls[-1] == "deny"
    assert app.choices == []


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("n\n", id="no"),
        pytest.param("\n", id="enter"),
        pytest.param("", id="end-of-input"),
        pytest.param("maybe\n", id="something-else"),
    ],
)
def test_anything_but_yes_declines(app: CommandApp, call: Call, typed: str) -> None:
    done = call(LINK, typed="47\n" + typed)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "Declined" in done.stderr
    assert app.calls[-1] == "deny"
    assert app.choices == []


def test_everything_is_shown_before_the_question(app: CommandApp, call: Call) -> None:
    done = call(LINK, typed="47\nn\n")
    said = done.stderr[: done.stderr.index("Approve?")]
    for text in (
        "Photos (https://photos.example)",
        "Browser on this computer",
        "Sort the pictures of this year",
        "Ada Example",
        "/albums/2026",
        "For 4 hours.",
    ):
        assert text in said
    assert said.count("without asking again") == 2


def granted(app: CommandApp) -> Any:
    (choice,) = app.choices
    return None if choice.capabilities is None else choice.capabilities.to_att()[PHOTOS]


def test_what_is_taken_away_is_told_and_not_given(app: CommandApp, call: Call) -> None:
    less = ("--without", "photos/write", "--limit", "photos/read:max_bytes=500 MB", "--for", "30m")
    done = call(LINK, "--code", "47", *less, typed="y\n\n")
    assert done.exit_code == 0
    said = " ".join(done.stderr.split())
    assert "You allow: Read, not change, pictures under /albums/2026, up to 500 MB, at https://photos.example" in said
    assert "You allow it for 30 minutes." in said
    assert granted(app) == {
        "photos/list": [{"path_prefix": "/albums/2026", "max_bytes": 10**9}],
        "photos/read": [{"path_prefix": "/albums/2026", "max_bytes": 5 * 10**8}],
    }
    assert app.choices[0].valid_for == 1_800


def test_everything_may_be_left_out(app: CommandApp, call: Call) -> None:
    less = [word for ability in ("photos/read", "photos/list", "photos/write") for word in ("--without", ability)]
    done = call(LINK, "--code", "47", "--yes", *less)
    assert (done.exit_code, "You allow nothing but the sign-in." in done.stderr) == (0, True)
    assert granted(app) is None


@pytest.mark.parametrize(
    ("less", "code"),
    [
        pytest.param(("--without", "photos/delete"), "choice_unknown", id="not-asked-for"),
        pytest.param(("--without", "photos/*"), "choice_unknown", id="wildcard"),
        pytest.param(("--limit", "photos/list:max_bytes=2GB"), "choice_wider", id="more-bytes"),
        pytest.param(("--limit", "photos/write:path_prefix=/"), "choice_wider", id="place-above"),
        pytest.param(("--limit", "photos/list:max_width=5"), "choice_amount", id="not-registered"),
        pytest.param(("--for", "5h"), "choice_wider", id="longer"),
    ],
)
def test_what_cannot_be_taken_away_ends_the_request(
    app: CommandApp, call: Call, less: tuple[str, ...], code: str
) -> None:
    done = call(LINK, "--code", "47", "--yes", "--json", *less)
    assert (done.exit_code, answer(done)["error"]) == (1, code)
    assert app.calls[-1] == "deny"
    assert app.choices == []


@pytest.mark.parametrize(
    "less",
    [
        pytest.param(("--limit", "photos/read"), id="limit-without-a-name"),
        pytest.param(("--limit", "max_bytes=5"), id="limit-without-an-ability"),
        pytest.param(("--for", "soon"), id="time-in-words"),
        pytest.param(("--for", "0"), id="no-time"),
    ],
)
def test_what_cannot_be_read_is_told_before_the_request_is_opened(
    app: CommandApp, call: Call, less: tuple[str, ...]
) -> None:
    done = call(LINK, "--yes", "--json", *less)
    assert (done.exit_code, answer(done)["error"]) == (1, "choice_amount")
    assert "open_request" not in app.calls


def test_others_text_is_not_markup(app: CommandApp, call: Call) -> None:
    app.request = verified_request(client_name="[bold]Bank[/bold]", purpose="[/]\u202eevil")
    done = call(LINK, typed="47\nn\n")
    assert "[bold]Bank[/bold]" in done.stderr
    assert "[/][U+202E]evil" in done.stderr


def test_a_refused_touch_declines(app: CommandApp, call: Call) -> None:
    done = call(LINK, typed="47\ny\nn\n")
    assert done.exit_code == 1
    assert app.calls[-1] == "deny"


def test_a_person_answers_and_touches(app: CommandApp, call: Call) -> None:
    done = call(LINK, typed="47\ny\n\n")
    assert (done.exit_code, "1 touch." in done.stdout) == (0, True)
    (choice,) = app.choices
    assert choice.claims == {"name"}
    assert choice.valid_for == 4 * 3600


def test_what_was_signed_is_kept_and_sent_again(app: CommandApp, call: Call) -> None:
    app.relay_away = True
    done = call(LINK, "--code", "47", "--yes")
    assert (done.exit_code, "send it again" in done.stderr) == (1, True)
    assert "deny" not in app.calls
    other = call(LINK, "--code", "47", "--yes", "--json")
    assert (other.exit_code, answer(other)["error"]) == (1, "answer_pending")
    again = call("--json")
    assert (again.exit_code, app.pending) == (0, False)
    assert answer(again)["session_address"]


def test_nothing_waits(call: Call) -> None:
    done = call("--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "nothing_pending")


@pytest.mark.parametrize("text", ["", "nonsense", "https://relay.example/", "file:///etc/passwd"])
def test_what_is_no_link_is_not_opened(app: CommandApp, call: Call, text: str) -> None:
    done = call(text, "--json")
    assert (done.exit_code, answer(done)["error"] in {"link_invalid", "link_unsafe"}) == (1, True)
    assert "open_request" not in app.calls


GOOD = screen(code(LINK), width=640, height=480)


def test_the_link_is_read_with_a_camera(app: CommandApp, call: Call, tmp_path: Path) -> None:
    done = call("--camera", film(tmp_path / "code.avi", GOOD, GOOD), "--code", "47", "--yes", "--json")
    assert done.exit_code == 0
    assert answer(done)["prompts"] == 1
    assert app.sources == [Source.CAMERA]


def test_a_folder_of_pictures_serves_as_a_camera(app: CommandApp, call: Call, tmp_path: Path) -> None:
    for number in range(2):
        (tmp_path / f"{number}.png").write_bytes(png(GOOD))
    assert call("--camera", str(tmp_path), "--code", "47", "--yes", "--json").exit_code == 0


def test_two_codes_before_a_camera_are_refused(app: CommandApp, call: Call, tmp_path: Path) -> None:
    both = screen(code(LINK, scale=3), code(OTHER, scale=3), width=640, height=480)
    done = call("--camera", film(tmp_path / "both.avi", both, both), "--code", "47", "--yes", "--json")
    assert answer(done)["error"] == "several_codes"
    assert "open_request" not in app.calls


@pytest.mark.parametrize(
    ("camera", "expected"), [("/no/such/camera", "camera_absent"), ("", "camera_absent")], ids=["no-such", "none"]
)
def test_a_camera_that_is_not_there(
    app: CommandApp, call: Call, monkeypatch: pytest.MonkeyPatch, camera: str, expected: str
) -> None:
    monkeypatch.setattr("authenticator.scan.cameras.cameras", tuple)
    done = call("--camera", camera, "--json")
    assert answer(done)["error"] == expected
    assert app.closed


def test_the_camera_that_was_chosen_last_is_used(
    app: CommandApp, call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = film(tmp_path / "code.avi", GOOD, GOOD)
    monkeypatch.setattr(
        "authenticator.scan.cameras.cameras", lambda: (CameraChoice("/dev/none", "A"), CameraChoice(path, "B"))
    )
    app.last_camera = path
    assert call("--camera", "", "--code", "47", "--yes", "--json").exit_code == 0


def test_a_link_and_a_camera_are_one_too_many(call: Call) -> None:
    assert call(LINK, "--camera", "0").exit_code == 2


@pytest.mark.parametrize(
    ("typed", "code", "numbers"),
    [
        pytest.param("46\n47\ny\n\n", None, ["46", "47"], id="right-at-the-second-try"),
        pytest.param("47\ny\n\n", None, ["47"], id="right-at-once"),
        pytest.param("46\n45\n", "request_ended", ["46", "45"], id="wrong-twice"),
        pytest.param("\n", "denied", [], id="nothing-typed"),
        pytest.param("", "denied", [], id="end-of-input"),
    ],
)
def test_the_number_is_asked_for(app: CommandApp, call: Call, typed: str, code: str | None, numbers: list[str]) -> None:
    done = call(LINK, "--json", typed=typed)
    assert answer(done).get("error") == code
    assert app.typed == numbers
    assert len(app.choices) == int(code is None)
    assert ("deny" in app.calls) == (code is not None)
    assert "47" not in done.stderr


def test_yes_alone_types_no_number(app: CommandApp, call: Call) -> None:
    done = call(LINK, "--yes", "--json")
    assert (done.exit_code, answer(done)["error"]) == (1, "match_code_needed")
    assert (app.calls[-1], app.choices) == ("deny", [])


@pytest.mark.parametrize(
    ("typed", "approved"),
    [
        pytest.param("approve\n\n", True, id="the-word"),
        pytest.param("y\n\n", False, id="yes-is-not-enough"),
        pytest.param("\n", False, id="nothing"),
    ],
)
def test_without_a_number_to_compare_it_takes_more_than_yes(
    app: CommandApp, call: Call, typed: str, approved: bool
) -> None:
    app.match_code = ""
    done = call(LINK, typed=typed)
    assert "cannot show a number" in done.stderr
    assert len(app.choices) == int(approved)


def test_a_number_may_still_be_compared(app: CommandApp, call: Call) -> None:
    app.match = Match.COMPARED
    assert "must show the number 47" in call(LINK, typed="y\n\n").stderr
    assert app.typed == []


def test_where_the_page_may_be_is_told(app: CommandApp, call: Call) -> None:
    app.insists = True
    assert "another network than this computer" in " ".join(call(LINK, typed="\n").stderr.split())
