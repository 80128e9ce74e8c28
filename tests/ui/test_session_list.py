"""The list of sessions: what is in it, in which order, what a search finds, and how it behaves in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from authenticator.views import SessionView
from tests.fakes.app import ADDRESS, NOW, other_sessions, session_view
from tests.fakes.many_sessions import long_sessions, many_sessions
from tests.ui.conftest import Bench, MakeBench
from ui.models.session_list import Kind, SessionList, count_text
from ui.widgets.session_rows import SessionRows


def earlier(number: int = 1) -> SessionView:
    """A session with Photos that ended before the one that lives."""
    return session_view(
        address=f"{number:032x}", status="revoked", generation=-number, last_login=NOW + number, delegations=()
    )


def titles(listed: SessionList, words: str = "", kind: Kind = Kind.ALL) -> list[str]:
    return [item.title for item in listed.select(words, kind)]


def rows(window: Bench) -> SessionRows:
    found = window.find("sessionRows")
    assert isinstance(found, SessionRows)
    return found


def shown(window: Bench) -> list[str]:
    return [item.title for item in rows(window).items]


def test_sessions_of_one_site_stand_together_the_live_one_first() -> None:
    listed = SessionList([earlier(2), other_sessions()[0], session_view(), earlier(1)], NOW)
    assert [(item.title, item.live, item.later, item.subtitle) for item in listed.items] == [
        ("Photos", True, False, "2 keys active"),
        ("Photos", False, True, "ended, an earlier session"),
        ("Photos", False, True, "ended, an earlier session"),
        ("Builds", True, False, "login only"),
    ]
    assert [item.address for item in listed.items[1:3]] == [earlier(1).address, earlier(2).address]
    assert (listed.live, listed.acting, len(listed)) == (2, 2, 4)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("PHOTOS", ["Photos"], id="a name, whatever its case"),
        pytest.param("example", ["Photos", "Builds", "Forum"], id="an address"),
        pytest.param("backup tool", ["Photos"], id="a client"),
        pytest.param("tool photos", ["Photos"], id="words in any order"),
        pytest.param("3fa971c2", ["Photos"], id="the session's own address"),
        pytest.param("photos forum", [], id="words of two sessions"),
        pytest.param("  ", ["Photos", "Builds", "Forum"], id="blanks"),
        pytest.param("%", [], id="no pattern"),
    ],
)
def test_a_search(words: str, found: list[str]) -> None:
    assert titles(SessionList([session_view(), *other_sessions()], NOW), words) == found


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Kind.ALL, ["Photos", "Builds", "Forum"]),
        (Kind.ACTING, ["Photos"]),
        (Kind.LIVE, ["Photos", "Builds"]),
        (Kind.ENDED, ["Forum"]),
    ],
)
def test_a_kind(kind: Kind, found: list[str]) -> None:
    assert titles(SessionList([session_view(), *other_sessions()], NOW), kind=kind) == found


def test_a_name_is_searched_as_it_is_shown() -> None:
    listed = SessionList([session_view(provider_name="Pho\u202etos", delegations=())], NOW)
    (item,) = listed.items
    assert "\u202e" not in item.title
    assert listed.select(item.title, Kind.ALL) == (item,)


def test_keys_that_ran_out_do_not_act() -> None:
    session = session_view()
    late = max(key.expires_at for key in session.delegations)
    assert SessionList([session], late).acting == 0
    ended = replace(session, status="revoked")
    assert SessionList([ended], NOW).acting == 0


def test_counts_of_rows() -> None:
    assert count_text(12, 10_000) == "12 of 10\u202f000"
    assert count_text(7, 7) == "7"


def sessions_page(bench: MakeBench, views: list[SessionView]) -> Bench:
    window = bench()
    window.app.views = views
    window.click("sessionsNavButton")
    window.settled()
    return window


def test_a_search_looks_at_the_first_that_it_finds(bench: MakeBench) -> None:
    window = sessions_page(bench, many_sessions(300))
    QTest.keyClicks(window.find("searchEdit"), "payroll 00041")
    window.until(lambda: shown(window) == ["Payroll 00041"])
    assert window.text("sessionTitle") == "Payroll 00041"
    assert window.text("sessionCount") == "1 of 300"


def test_a_search_that_finds_nothing_leads_back(bench: MakeBench) -> None:
    window = sessions_page(bench, many_sessions(30))
    QTest.keyClicks(window.find("searchEdit"), "zzz")
    window.click("showAllButton")
    window.until(lambda: len(shown(window)) == 30)
    assert rows(window).isVisible()


def test_the_menu_narrows_the_list_down(bench: MakeBench) -> None:
    window = sessions_page(bench, many_sessions(30))
    window.click("filterButton")
    menu = window.window.findChild(QMenu, "filterMenu")
    assert menu is not None
    next(action for action in menu.actions() if action.objectName() == "choice_ended").trigger()
    menu.close()
    assert shown(window)
    assert not any(item.live for item in rows(window).items)
    assert window.find("filterButton").accessibleName() == "Shown: Ended"


def test_arrow_keys_move_the_choice(bench: MakeBench) -> None:
    window = sessions_page(bench, [session_view(), *other_sessions()])
    rows(window).setFocus()
    QTest.keyClick(rows(window), Qt.Key.Key_Down)
    assert window.text("sessionTitle") == "Builds"
    QTest.keyClick(rows(window), Qt.Key.Key_End)
    assert window.text("sessionTitle") == "Forum"
    assert window.find("endedTag").isVisible()


def test_assistive_technology_hears_name_and_state(bench: MakeBench) -> None:
    window = sessions_page(bench, [session_view(), *other_sessions()])
    index = rows(window).model().index(2, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Forum, ended"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "https://forum.example"


def test_new_figures_leave_the_list_where_it_was(bench: MakeBench) -> None:
    window = sessions_page(bench, many_sessions(300))
    bar = rows(window).verticalScrollBar()
    bar.setValue(2_000)
    window.controller.places.load()
    window.settled()
    assert bar.value() == 2_000


def test_a_session_that_a_search_hides_is_shown_when_it_is_led_to(bench: MakeBench) -> None:
    window = sessions_page(bench, [session_view(), *other_sessions()])
    QTest.keyClicks(window.find("searchEdit"), "forum")
    window.controller.places.go_sessions(ADDRESS)
    window.settled()
    window.until(lambda: window.text("sessionTitle") == "Photos")
    assert len(shown(window)) == 3


def test_rows_are_no_widgets(bench: MakeBench) -> None:
    window = sessions_page(bench, many_sessions(10))
    few = len(window.window.sessions.findChildren(QWidget))
    window.app.views = many_sessions(3_000)
    window.controller.places.load()
    window.settled()
    assert len(shown(window)) == 3_000
    assert len(window.window.sessions.findChildren(QWidget)) <= few + 20


@pytest.mark.parametrize("width", [800, 960])
def test_nothing_is_cut_at_the_side(bench: MakeBench, width: int) -> None:
    window = sessions_page(bench, long_sessions())
    window.window.resize(width, 540)
    window.qtbot.wait(50)
    page = window.window.sessions
    for name in ("endSessionButton", "keysCard", "sessionTitle", "searchEdit", "endEverythingButton"):
        widget = window.find(name)
        assert widget.mapTo(page, widget.rect().topRight()).x() < page.width(), name
