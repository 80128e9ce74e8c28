"""What happened: its lines, its picture, its files, and its page."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from authenticator.errors import LocalError
from authenticator.journal import ActivityRow
from authenticator.protocol.receipt import Receipt
from authenticator.views import DelegationView
from tests.fakes.app import ADDRESS, NOW, receipt, session_view, used_session
from tests.fakes.many_sessions import busy_month, many_sessions
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import TOURS, fill
from ui.models.activity import activity_days, activity_line, as_csv, as_file, as_json, happened
from ui.models.timeline import Reach, timeline
from ui.widgets.cards import Card, Row
from ui.widgets.timeline_plot import TimelinePlot

HOUR, DAY = 3_600, 86_400
LOGIN = ActivityRow(NOW - 60, "login", "Photos", 18_204, receipt().to_json(), ADDRESS)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("login", "Signed in to Photos"),
        ("session ended", "Ended the session with Photos"),
        ("key ended", "Ended the key of Photos"),
        ("session ended elsewhere", "The session with Photos ended elsewhere"),
        ("key ended elsewhere", "The key of Photos ended elsewhere"),
        ("key added", "Let the key Photos in"),
        ("key removed", "Removed the key Photos"),
        ("lost key removed", "Removed the lost key Photos"),
        ("computer added", "Opened on the computer Photos"),
        ("computer removed", "Removed the computer Photos"),
        ("recovery phrase made", "Made a recovery phrase"),
        ("recovered with the phrase", "Recovered with the phrase, with the key Photos"),
        ("something newer", "something newer: Photos"),
    ],
)
def test_each_kind_has_its_sentence(kind: str, title: str) -> None:
    assert activity_line(replace(LOGIN, kind=kind)).title == title


def test_what_is_proven_is_said_apart_from_what_is_only_numbered() -> None:
    assert activity_line(LOGIN).subtitle == "14:12 \u00b7 Verified in block 18\u202f204"
    assert activity_line(replace(LOGIN, receipt=None)).subtitle == "14:12 \u00b7 block 18\u202f204"
    assert activity_line(replace(LOGIN, receipt=None, block=None)).subtitle == "14:12"


def test_names_are_unmasked() -> None:
    assert "\u202e" not in activity_line(replace(LOGIN, subject="Pho\u202etos")).title


def test_days_come_newest_first() -> None:
    rows = [
        LOGIN,
        replace(LOGIN, time=NOW - DAY),
        replace(LOGIN, time=NOW - DAY - 60),
        replace(LOGIN, time=NOW - 9 * DAY),
    ]
    days = activity_days(rows, NOW)
    assert [(day.title, len(day.lines)) for day in days] == [("Today", 1), ("Yesterday", 2), ("12 September", 1)]


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("+49", "'+49", id="plus"),
        pytest.param("-2", "'-2", id="minus"),
        pytest.param("\tx", "'\tx", id="tab"),
        pytest.param('a,"b"\nc', 'a,"b"\nc', id="quotes-and-lines"),
        pytest.param("Photos", "Photos", id="plain"),
    ],
)
def test_a_name_is_no_formula_in_a_table(name: str, cell: str) -> None:
    head, row = csv.reader(io.StringIO(as_csv([replace(LOGIN, subject=name)])))
    assert head == ["time", "what", "name", "session", "block", "entry"]
    assert row == ["2026-09-21T14:12:20Z", "login", cell, ADDRESS, "18204", "0"]


def test_json_has_receipts_that_can_be_read_back() -> None:
    (row, bare) = json.loads(as_json([LOGIN, ActivityRow(NOW, "key added", "Key", None)]))
    assert Receipt.from_json(row["receipt"]) == receipt()
    assert (row["time"], row["block"], row["kind"]) == ("2026-09-21T14:12:20Z", 18_204, "login")
    assert bare["receipt"] is None


def test_the_name_of_a_file_decides_its_form() -> None:
    assert as_file([LOGIN], "a.JSON").startswith(b"[")
    assert as_file([LOGIN], "a.csv").startswith(b"time,")
    assert as_file([], "a").startswith(b"time,")


def key(**changes: object) -> DelegationView:
    return replace(session_view().delegations[0], **changes)  # type: ignore[arg-type]


def test_a_lane_has_keys_logins_uses_and_ends() -> None:
    session = used_session()
    rows = [LOGIN, replace(LOGIN, time=NOW - DAY), ActivityRow(NOW - HOUR, "key ended", "Old tool", 7, None, ADDRESS)]
    (lane,) = timeline([session], rows, NOW, Reach.WEEK).lanes
    assert lane.title == "Photos"
    assert (lane.start, lane.end) == (0.0, 1.0)
    assert list(lane.marks) == sorted(lane.marks, key=lambda mark: mark.at)
    assert sorted(mark.kind for mark in lane.marks) == ["end", "login", "login", "use", "use"]
    assert all(0 <= mark.at <= 1 for mark in lane.marks)
    assert [(bar.active, bar.changes, bar.end) for bar in lane.bars] == [(True, False, 1.0), (True, True, 1.0)]
    assert lane.words == "Photos: logins 2, keys that act 2, ended 1, last today, 14:12."


def test_keys_that_acted_together_lie_below_each_other() -> None:
    keys = (
        key(issued_at=NOW - 6 * HOUR, expires_at=NOW - 4 * HOUR),
        key(issued_at=NOW - 5 * HOUR, expires_at=NOW - 3 * HOUR),
        key(issued_at=NOW - 2 * HOUR, expires_at=NOW - HOUR),
    )
    (lane,) = timeline([session_view(delegations=keys)], [], NOW, Reach.DAY).lanes
    assert [bar.row for bar in lane.bars] == [0, 1, 0]
    crowd = tuple(key(issued_at=NOW - HOUR) for _ in range(9))
    (lane,) = timeline([session_view(delegations=crowd)], [], NOW, Reach.DAY).lanes
    assert max(bar.row for bar in lane.bars) == 2


@pytest.mark.parametrize(
    ("status", "rows", "end"),
    [
        pytest.param("expired", [], 0.75, id="ran out"),
        pytest.param(
            "revoked",
            [ActivityRow(NOW - 12 * HOUR, "key ended", "Browser on this computer", 7, None, ADDRESS)],
            0.5,
            id="ended",
        ),
        pytest.param(
            "revoked", [ActivityRow(NOW - 12 * HOUR, "session ended", "Photos", 7, None, ADDRESS)], 0.5, id="with all"
        ),
        pytest.param("revoked", [], 0.75, id="ended elsewhere, nobody knows when"),
    ],
)
def test_a_bar_ends_when_its_key_did(status: str, rows: list[ActivityRow], end: float) -> None:
    one = key(status=status, issued_at=NOW - 20 * HOUR, expires_at=NOW - 6 * HOUR)
    (lane,) = timeline([session_view(delegations=(one,))], rows, NOW, Reach.DAY).lanes
    assert [(round(bar.end, 3), bar.active) for bar in lane.bars] == [(end, False)]


def test_what_is_older_is_not_drawn_and_what_is_too_much_is_counted() -> None:
    old = session_view(last_login=NOW - 40 * DAY, delegations=())
    assert timeline([old], [], NOW, Reach.MONTH).lanes == ()
    many = timeline(many_sessions(40), [], NOW, Reach.MONTH)
    assert len(many.lanes) == 6
    assert many.more == "34 more sites not drawn"


@pytest.mark.parametrize("reach", Reach)
def test_the_axis_is_in_order_and_ends_now(reach: Reach) -> None:
    ticks = timeline([], [], NOW, reach).ticks
    places = [at for at, _ in ticks]
    assert places == sorted(places)
    assert ticks[-1] == (1.0, "now")
    assert all(0 <= at <= 1 for at in places)
    assert len(ticks) >= 4


def activity_page(bench: MakeBench) -> Bench:
    window = bench()
    window.app.views, window.app.happened = busy_month()
    window.click("activityNavButton")
    window.settled()
    return window


def receipts(window: Bench) -> list[QPushButton]:
    return [
        button
        for button in window.window.activity.findChildren(QPushButton, "activityReceiptButton")
        if button.isVisible()
    ]


def test_a_line_leads_to_its_receipt(bench: MakeBench, tmp_path: Path) -> None:
    window = bench()
    window.click("activityNavButton")
    window.settled()
    window.until(lambda: len(receipts(window)) == 2)
    assert [button.accessibleName() for button in receipts(window)] == [
        "Receipt: Signed in to Photos, Today, 14:12 \u00b7 Verified in block 18\u202f204",
        "Receipt: Ended the key of Backup tool, Yesterday, 14:13 \u00b7 Verified in block 17\u202f990",
    ]
    receipts(window)[1].click()
    dialog = window.window.findChild(QFileDialog, "receiptDialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "receipt.json"))
    dialog.close()
    window.until((tmp_path / "receipt.json").exists)
    window.settled()
    assert Receipt.from_bytes((tmp_path / "receipt.json").read_bytes()) == receipt(17_990)
    assert window.text("saidText") == "Saved as receipt.json."


@pytest.mark.parametrize("name", ["all.csv", "all.json"])
def test_everything_can_be_taken_along(bench: MakeBench, tmp_path: Path, name: str) -> None:
    window = activity_page(bench)
    window.click("exportActivityButton")
    dialog = window.window.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    assert dialog.defaultSuffix() == "csv"
    dialog.fileSelected.emit(str(tmp_path / name))
    dialog.close()
    window.until((tmp_path / name).exists)
    window.settled()
    assert (tmp_path / name).read_bytes() == as_file(window.app.happened, name)
    assert (tmp_path / name).stat().st_mode & 0o077 == 0


def test_a_full_disk_is_said(bench: MakeBench, tmp_path: Path) -> None:
    window = activity_page(bench)
    window.app.failures["whole_activity"] = LocalError("disk_full")
    window.click("exportActivityButton")
    dialog = window.window.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "all.csv"))
    dialog.close()
    window.settled()
    window.until(lambda: window.text("saidText") == LocalError("disk_full").user_text())
    assert not (tmp_path / "all.csv").exists()


def test_the_picture_is_told_to_whoever_cannot_see_it(bench: MakeBench) -> None:
    window = activity_page(bench)
    plot = window.find("timelinePlot")
    assert isinstance(plot, TimelinePlot)
    assert plot.accessibleName() == "Timeline of your sessions"
    assert len(plot.accessibleDescription().splitlines()) == 6
    assert window.text("timelineNote") == "2 more sites not drawn"
    week = plot.accessibleDescription()
    assert week.startswith("Album: logins 5, keys that act 1, ended 0, last ")
    window.click("reach_day")
    assert plot.accessibleDescription().startswith("Album: logins 2, ")


def test_the_picture_is_mirrored_where_people_read_from_the_right(bench: MakeBench) -> None:
    window = activity_page(bench)
    plot = window.find("timelinePlot")
    plain = plot.grab().toImage()
    plot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = plot.grab().toImage()
    # The axis' last place, now, lies at the other end; the lane of the second site reaches it.
    at = plain.height() // 3
    colours = {plain.pixel(plain.width() - 17, at), plain.pixel(plain.width() - 60, at)}
    assert colours <= {mirrored.pixel(x, at) for x in range(10, 70)}
    assert plain != mirrored


def test_earlier_lines_are_made_when_they_are_asked_for(bench: MakeBench) -> None:
    window = activity_page(bench)
    window.until(window.find("earlierButton").isVisible)
    window.until(lambda: 0 < len(receipts(window)) <= 30)
    assert len(window.app.happened) > 30
    window.click("earlierButton")
    window.until(lambda: len(receipts(window)) == sum(row.receipt is not None for row in window.app.happened))


@pytest.mark.parametrize(("rows", "more"), [(40, False), (41, True)])
def test_where_the_list_ends_before_what_happened_does_it_says_so(
    bench: MakeBench, monkeypatch: pytest.MonkeyPatch, rows: int, more: bool
) -> None:
    monkeypatch.setattr("ui.models.activity.ACTIVITY_LISTED", 40)
    window = bench()
    window.app.happened = [replace(LOGIN, time=NOW - index) for index in range(rows)]
    window.click("activityNavButton")
    window.settled()
    window.until(window.find("earlierButton").isVisible)
    assert not window.find("earlierNote").isVisible()
    window.click("earlierButton")
    window.until(lambda: len(receipts(window)) == 40)
    window.until(lambda: not window.find("earlierButton").isVisible())
    assert window.find("earlierNote").isVisible() is more


def test_an_end_that_was_learned_is_in_the_picture() -> None:
    row = replace(LOGIN, kind="session ended elsewhere", time=NOW - HOUR)
    (lane,) = timeline([session_view(status="revoked")], [row], NOW, Reach.WEEK).lanes
    assert "end" in {mark.kind for mark in lane.marks}


def test_what_is_shown_already_does_not_move(bench: MakeBench) -> None:
    window = activity_page(bench)
    window.until(window.find("earlierButton").isVisible)
    window.qtbot.wait(50)  # the last ones are shown with the next turn of the event loop
    before = receipts(window)
    window.controller.places.load()
    window.settled()
    assert receipts(window) == before
    window.app.happened = window.app.happened[1:]
    window.controller.places.load()
    window.settled()
    window.until(lambda: bool(receipts(window)) and receipts(window) != before)


def test_nothing_yet_leads_to_the_first_login(bench: MakeBench) -> None:
    window = bench()
    window.app.views, window.app.happened = [], []
    window.click("activityNavButton")
    window.settled()
    assert not window.find("exportActivityButton").isVisible()
    assert "Nothing yet" in [label.accessibleName() for label in window.window.activity.findChildren(QLabel)]
    window.click("activityBeginButton")
    window.on("homePage")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("", ["Signed in to Photos", "Ended the key of Tool", "Signed in to Forum"], id="nothing"),
        pytest.param("SIGNED", ["Signed in to Photos", "Signed in to Forum"], id="what happened, whatever its case"),
        pytest.param("photos signed", ["Signed in to Photos"], id="words in any order"),
        pytest.param("photos forum", [], id="words of two"),
        pytest.param("yesterday", ["Signed in to Forum"], id="a day"),
        pytest.param("block 18", ["Signed in to Photos", "Signed in to Forum"], id="its proof"),
        pytest.param(ADDRESS[:12], ["Signed in to Photos", "Signed in to Forum"], id="its session"),
        pytest.param("%", [], id="no pattern"),
    ],
)
def test_a_search(words: str, found: list[str]) -> None:
    rows = [
        LOGIN,
        ActivityRow(NOW - 120, "key ended", "Tool", None, None, ""),
        replace(LOGIN, time=NOW - DAY, subject="Forum"),
    ]
    days = happened([], rows, NOW).select(words)
    assert [line.title for day in days for line in day.lines] == found
    assert all(day.lines for day in days)


def test_the_page_lists_what_a_search_finds(bench: MakeBench) -> None:
    window = TOURS["activity-full"](bench)
    assert not window.find("nothingLikeIt").isVisible()
    QTest.keyClick(window.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    window.until(window.find("activitySearchEdit").hasFocus)
    QTest.keyClicks(window.find("activitySearchEdit"), "drive")
    window.until(lambda: len(listed(window)) > 0 and all("Drive" in title for title in listed(window)))
    assert window.find("timelineCard").isVisible()
    QTest.keyClicks(window.find("activitySearchEdit"), "zzz")
    window.until(lambda: window.find("nothingLikeIt").isVisible() and not listed(window))
    fill(window, "activitySearchEdit", "")
    window.until(lambda: len(listed(window)) > 5)
    assert not window.find("nothingLikeIt").isVisible()


def listed(window: Bench) -> list[str]:
    """The titles of the rows that are seen."""
    cards = [card for card in window.window.activity.findChildren(Card, "activityCard") if card.isVisible()]
    return [row.title.text() for card in cards for row in card.findChildren(Row) if row.isVisible()]
