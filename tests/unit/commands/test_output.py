from __future__ import annotations

import io
import json

import pytest
import typer

from authenticator.approve.interaction import PinPrompt, TouchPrompt
from authenticator.commands import output
from authenticator.errors import PersonError

TOUCH = TouchPrompt("Virtual key", "to sign in", 1, 1, virtual=True)


def test_a_failure_is_one_sentence_or_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    for as_json in (False, True):
        with pytest.raises(typer.Exit) as ended, output.told(as_json=as_json):
            raise PersonError("busy")
        assert ended.value.exit_code == 1
    said = capsys.readouterr()
    assert said.err == "countersign: Another request is being shown; answer that one first.\n"
    assert json.loads(said.out) == {
        "error": "busy",
        "error_description": "Another request is being shown; answer that one first.",
    }


def test_ctrl_c_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended, output.told(as_json=False):
        raise KeyboardInterrupt
    assert (ended.value.exit_code, capsys.readouterr().err) == (1, "countersign: stopped.\n")


@pytest.mark.parametrize(
    ("typed", "touched"), [("\n", True), ("y\n", True), ("n\n", False), (" No\n", False), ("", False)]
)
def test_the_virtual_key_is_touched_by_enter(typed: str, touched: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert output.TerminalInteraction(assume_presence=False).confirm_presence(TOUCH) is touched


def test_what_a_touch_is_for_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    interaction = output.TerminalInteraction(assume_presence=False)
    names = ("Red", "Green")
    interaction.touch(TouchPrompt("Red or Green", "to choose it", 1, 2, virtual=False, selecting=True, keys=names))
    interaction.touch(TouchPrompt("Red", "to sign in", 2, 2, virtual=False, attempts_left=2))
    assert capsys.readouterr().err == (
        "Touch Red or Green (1 of 2) to choose it.\n"
        "Touch Red (2 of 2) to sign in. It may fail to recognise you 2 more times.\n"
    )


def test_presence_may_be_assumed() -> None:
    assert output.TerminalInteraction(assume_presence=True).confirm_presence(TOUCH) is True


def test_a_pin_is_not_shown(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[str] = []

    def getpass(prompt: str) -> str:
        asked.append(prompt)
        return "1234"

    monkeypatch.setattr("getpass.getpass", getpass)
    interaction = output.TerminalInteraction(assume_presence=False)
    assert interaction.ask_pin(PinPrompt("Key", 3, wrong=True, minimum=4)) == "1234"
    assert asked == ["PIN of Key, 3 attempts left: "]
    said = capsys.readouterr()
    assert "1234" not in said.out + said.err


def test_no_pin_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def getpass(prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", getpass)
    interaction = output.TerminalInteraction(assume_presence=False)
    assert interaction.ask_pin(PinPrompt("Key", None, wrong=False, minimum=4)) is None
