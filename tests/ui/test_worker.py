"""Threads, questions across them, and their end."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from authenticator.approve.interaction import PinPrompt, TouchPrompt
from authenticator.errors import CountersignError, PeerError
from ui.interaction import WindowInteraction
from ui.worker import InTurn, Worker

PIN = PinPrompt("Key", 8, False, 4)
TOUCH = TouchPrompt("Key", "to sign in", 1, 1, True)


def ignore(_: object) -> None:
    """What comes back is not looked at."""


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.stop()
    made.deleteLater()


def test_a_call_runs_elsewhere_and_its_result_comes_back(worker: Worker, qtbot: QtBot) -> None:
    threads: list[object] = []
    results: list[int] = []

    def call() -> int:
        threads.append(threading.current_thread())
        return 7

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    worker.run(call, done, lambda _: None)
    qtbot.waitUntil(lambda: results == [7])
    assert threads[0] is not threads[1]
    assert threads[1] is threading.main_thread()
    assert not worker.busy


def test_an_expected_error_comes_back_as_it_is(worker: Worker, qtbot: QtBot) -> None:
    errors: list[CountersignError] = []

    def call() -> int:
        raise PeerError("relay_down")

    worker.run(call, ignore, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "relay_down"


def test_an_unexpected_error_has_a_sentence_too(worker: Worker, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    errors: list[CountersignError] = []

    def call() -> int:
        raise KeyError("x")

    worker.run(call, ignore, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "unexpected"
    assert errors[0].detail == "KeyError"
    assert caplog.records


def test_nothing_comes_back_after_the_end(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Event()
    results: list[bool] = []
    worker.run(lambda: gate.wait(5), results.append, ignore)
    gate.set()
    worker.stop()
    qtbot.wait(50)
    assert results == []
    assert not worker.busy
    worker.run(lambda: True, results.append, ignore)
    assert not worker.busy


@pytest.fixture
def interaction(qapp: QApplication) -> Iterator[WindowInteraction]:
    made = WindowInteraction()
    yield made
    made.cancel()
    made.deleteLater()


def test_a_pin_is_asked_of_the_window_and_answered_to_the_key(
    interaction: WindowInteraction, worker: Worker, qtbot: QtBot
) -> None:
    answers: list[str | None] = []
    where: list[QThread] = []

    def asked(prompt: PinPrompt) -> None:
        where.append(QThread.currentThread())
        assert prompt is PIN
        interaction.give_pin("1234")

    interaction.pin_wanted.connect(asked)
    worker.run(lambda: interaction.ask_pin(PIN), answers.append, lambda _: None)
    qtbot.waitUntil(lambda: answers == ["1234"])


def test_an_answer_nobody_asked_for_is_not_kept(interaction: WindowInteraction, worker: Worker, qtbot: QtBot) -> None:
    interaction.give_pin("old")
    interaction.give_presence(present=True)
    answers: list[object] = []
    interaction.pin_wanted.connect(lambda _: interaction.give_pin("new"))
    interaction.presence_wanted.connect(lambda _: interaction.give_presence(present=False))
    worker.run(lambda: interaction.ask_pin(PIN), answers.append, lambda _: None)
    qtbot.waitUntil(lambda: answers == ["new"])
    worker.run(lambda: interaction.confirm_presence(TOUCH), answers.append, lambda _: None)
    qtbot.waitUntil(lambda: answers == ["new", False])


def test_every_question_ends_with_cancel(interaction: WindowInteraction, worker: Worker, qtbot: QtBot) -> None:
    answers: list[object] = []
    worker.run(lambda: interaction.ask_pin(PIN), answers.append, lambda _: None)
    worker.run(lambda: interaction.confirm_presence(TOUCH), answers.append, lambda _: None)
    interaction.cancel()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert set(answers) == {None, False}
    assert interaction.cancelled.is_set()


def test_a_pin_is_in_no_representation(interaction: WindowInteraction) -> None:
    interaction.give_pin("canary pin")
    assert "canary" not in repr(interaction)
    assert "canary" not in repr(vars(interaction))


def test_writes_follow_one_another_and_the_last_one_holds(worker: Worker, qtbot: QtBot) -> None:
    entries, gate, begun = InTurn(), threading.Event(), threading.Event()
    written: list[str] = []
    told: list[str] = []

    def slow() -> None:
        begun.set()
        gate.wait(5)
        written.append("first")

    entries.write(worker, slow, lambda _: told.append("first"), ignore)
    qtbot.waitUntil(begun.is_set)
    for name in ("second", "third"):
        entries.write(worker, lambda name=name: written.append(name), lambda _, name=name: told.append(name), ignore)  # type: ignore[misc]
    gate.set()
    qtbot.waitUntil(lambda: not worker.busy)
    assert written == ["first", "third"]
    assert told == ["third"]


def test_what_was_read_before_a_write_is_not_told(worker: Worker, qtbot: QtBot) -> None:
    entries, gate, reading = InTurn(), threading.Event(), threading.Event()
    told: list[object] = []

    def read() -> bool:
        reading.set()
        gate.wait(5)
        return False

    entries.read(worker, read, told.append, ignore)
    qtbot.waitUntil(reading.is_set)
    entries.write(worker, lambda: None, lambda _: told.append("written"), ignore)
    gate.set()
    qtbot.waitUntil(lambda: not worker.busy)
    assert told == ["written"]
    entries.read(worker, lambda: True, told.append, ignore)
    qtbot.waitUntil(lambda: told == ["written", True])
