"""What a window that only waits has not loaded and not built, and that it is there when it is wanted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from authenticator.approve import ready
from authenticator.consent.view import Source
from authenticator.network import RunningNetwork, running_network
from tests.fakes.app import link
from tests.fakes.app_views import PHOTOS, verified_request
from tests.flow.conftest import new_desk
from tests.ui.conftest import Bench, MakeBench
from ui.models.computers import IdentityLine
from ui.pages.consent import ConsentPage
from ui.turns import GrowingPage
from ui.window import Window

ROOT = Path(__file__).parents[2]
HEAVY = (
    *ready.PARTS,
    "authenticator.approve.client",
    "authenticator.approve.gated_key",
    "authenticator.approve.windows",
    "cryptography.hazmat.primitives.serialization",
    "cryptography.x509",
    "cv2",
    "fido2.attestation",
    "fido2.client",
    "fido2.ctap2",
    "fido2.mds3",
    "fido2.webauthn",
    "numpy",
    "pypdfium2",
    "ui.pages.activity",
    "ui.pages.camera",
    "ui.pages.profile",
    "ui.pages.sessions",
    "ui.pages.settings",
    "ui.pages.success",
    "zxingcpp",
)
"""What opens keys, reads certificates or pictures, and shows other places than home."""

IDLE = """
import json, os, sys
from PySide6.QtCore import QTimer
import ui.__main__ as ours
def look(controller):
    if controller.working or controller.window.place != "home" or not asked:
        QTimer.singleShot(50, lambda: look(controller))
        return
    print(json.dumps(sorted(set(sys.modules) & set(json.loads(sys.argv[2])))), flush=True)
    os._exit(0)
asked = []
control = ours._control
def controlled(*arguments):
    controller = control(*arguments)
    show = controller.window.home.show_status
    def shown(*lines):
        asked.append(lines)
        show(*lines)
    controller.window.home.show_status = shown
    QTimer.singleShot(0, lambda: look(controller))
    return controller
ours._control = controlled
ours.main(["--home", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("network")) as network:
        yield network


def told(code: str, *arguments: str, runtime: Path) -> str:
    """What a program of its own says."""
    runtime.mkdir(mode=0o700)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def test_a_window_that_waits_has_loaded_what_it_needs_alone(network: RunningNetwork, tmp_path: Path) -> None:
    """It shows home, has listed the keys, and has asked relay and registry."""
    home = tmp_path / "home"
    new_desk(network, home).app.close()
    assert json.loads(told(IDLE, str(home), json.dumps(HEAVY), runtime=tmp_path / "run")) == []


def test_what_a_touch_stands_on_is_loaded_beforehand(tmp_path: Path) -> None:
    code = (
        "import json, sys; from authenticator.approve import ready; wanted = json.loads(sys.argv[1])\n"
        "import authenticator.keys_at_hand; print(*sorted(set(wanted) & set(sys.modules)), sep=',')\n"
        "ready.load(); before = set(sys.modules)\n"
        "from authenticator.approve.devices import KeyChoice, plugged_key\n"
        "plugged_key(KeyChoice('1', 'Key', 'usb')); print(*sorted(set(wanted) & before), sep=',')\n"
        "print(*(name for name in set(sys.modules) - before if name.startswith(('fido2', 'authenticator'))))"
    )
    parts = (*ready.PARTS, "fido2.client")
    before, after, later = told(code, json.dumps(parts), runtime=tmp_path / "run").split("\n")[:3]
    assert before == ""
    assert after.split(",") == sorted(parts)
    assert later == ""


def test_while_a_request_is_read_the_touch_is_made_ready(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded_on: list[threading.Thread] = []
    shown: list[QWidget | None] = []
    window = bench()

    def load() -> None:
        loaded_on.append(threading.current_thread())
        shown.append(window.window.shown)

    monkeypatch.setattr(ready, "load", load)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.until(lambda: bool(loaded_on))
    assert loaded_on[0] is not threading.main_thread()
    assert shown == [window.window.shown]


PLACES = ("sessions", "activity", "profile")


def built(window: Bench) -> list[str]:
    return [name for name in (*PLACES, "success", "error", "camera") if name in vars(window.window)]


def test_home_builds_no_other_page(bench: MakeBench) -> None:
    window = bench()
    window.settled()
    assert window.window.place == "home"
    assert built(window) == []


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_built_and_filled_when_it_is_gone_to(bench: MakeBench, place: str) -> None:
    window = bench()
    window.settled()
    window.click("profileButton" if place == "profile" else f"{place}NavButton")
    window.on(f"{place}Page")
    assert built(window) == [place]
    assert window.window.place == place


@pytest.mark.parametrize("last", ["homeNavButton", "activityNavButton"])
def test_of_several_places_that_are_gone_to_at_once_the_last_is_shown(bench: MakeBench, last: str) -> None:
    window = bench()
    window.settled()
    for name in ("profileButton", "sessionsNavButton", last):
        window.find(name).click()  # type: ignore[attr-defined]
    window.settled()
    page = last.replace("NavButton", "Page")
    window.on(page)
    window.qtbot.wait(30)
    assert window.window.shown is not None
    assert window.window.shown.objectName() == page


@pytest.mark.parametrize("later", [0, 5, 15, 30, 45], ids=lambda later: f"{later} ms later")
@pytest.mark.parametrize(("first", "last"), [("settings", "home"), ("settings", "sessions"), ("sessions", "settings")])
def test_a_place_that_is_still_coming_gives_way_to_the_next(
    bench: MakeBench, first: str, last: str, later: int
) -> None:
    window = bench()
    window.settled()
    window.find(f"{first}NavButton").click()  # type: ignore[attr-defined]
    window.qtbot.wait(later)
    window.find(f"{last}NavButton").click()  # type: ignore[attr-defined]
    window.on(f"{last}Page")
    window.settled()
    window.qtbot.wait(60)
    assert window.window.place == last


@pytest.mark.parametrize("place", ["sessions", "activity", "settings"])
def test_what_is_told_meanwhile_does_not_build_a_place_in_one_turn(
    bench: MakeBench, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    window = bench()
    window.settled()
    completed: list[bool] = []
    complete = GrowingPage.complete

    def watched(page: GrowingPage) -> None:
        completed.append(page.whole)
        complete(page)

    monkeypatch.setattr(GrowingPage, "complete", watched)
    window.click(f"{place}NavButton")
    window.on(f"{place}Page")
    window.settled()
    assert completed
    assert all(completed)


def test_who_waits_for_a_page_meets_it_once(bench: MakeBench) -> None:
    window = bench().window
    met: list[tuple[str, object]] = []
    window.meet(Window.about, lambda page: met.append(("first", page)))
    window.meet(Window.about, lambda page: met.append(("second", page)))
    assert met == []
    assert window.built(Window.about) is None
    page = window.about
    assert met == [("first", page), ("second", page)]
    window.meet(Window.about, lambda page: met.append(("late", page)))
    assert met[2:] == [("late", page)]
    assert window.about is window.built(Window.about) is page


def test_who_waited_for_a_page_is_forgotten_with_the_old_ones(bench: MakeBench) -> None:
    window = bench()
    met: list[object] = []
    window.window.meet(Window.about, met.append)
    window.controller.rebuild()
    window.settled()
    assert window.window.about is not None
    assert met == []


def test_a_request_is_built_in_turns_and_shown_whole(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Meanwhile the page that waits for it stays, nothing can be approved, and nobody is told of it."""
    window = bench()
    parts: list[tuple[str, bool]] = []
    build = ConsentPage._sections

    def watched(page: ConsentPage, identities: tuple[IdentityLine, ...]) -> Iterator[None]:
        for _ in build(page, identities):
            shown = window.window.shown
            assert shown is not None
            parts.append((shown.objectName(), page.isVisible() or page._foot.approve.isEnabled()))
            yield

    monkeypatch.setattr(ConsentPage, "_sections", watched)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    assert len(parts) > 4
    assert set(parts) == {("waitPage", False)}
    assert window.window.focusWidget() is window.find("denyButton")


def test_a_request_has_its_room_before_anything_of_it_counts_as_seen(
    bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A column that is squeezed until its layout comes would be taken for one that is in view to its end."""
    window = bench()
    window.app.request = verified_request(att={f"{PHOTOS}/{place}": {"photos/list": [{}]} for place in range(9)})
    rooms: list[int] = []
    start = ConsentPage.start

    def watched(page: ConsentPage) -> None:
        start(page)
        rooms.append(page._scroll.verticalScrollBar().maximum())
        assert not page._reading.done

    monkeypatch.setattr(ConsentPage, "start", watched)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    window.qtbot.wait(50)
    page = window.window.shown
    assert isinstance(page, ConsentPage)
    assert rooms[0] >= page._scroll.verticalScrollBar().maximum() > 0
    assert not page._reading.done


def test_a_request_that_is_shown_early_is_whole(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    window = bench()

    def show_at_once(page: ConsentPage) -> None:
        window.window.show_page(page)

    monkeypatch.setattr(ConsentPage, "build", show_at_once)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")
    assert window.find("permissionsCard").isVisible()
    assert window.find("detailsText").isHidden()


def test_a_lock_while_a_request_is_built_leaves_nothing_of_it(
    bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = bench()
    build = ConsentPage._sections

    def locked(page: ConsentPage, identities: tuple[IdentityLine, ...]) -> Iterator[None]:
        for _ in build(page, identities):
            yield
            window.controller.lock()

    monkeypatch.setattr(ConsentPage, "_sections", locked)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("lockedPage")
    window.settled()
    window.qtbot.wait(50)
    assert window.window.findChildren(ConsentPage) == []
    assert window.window.shown is window.window.locked


def test_a_request_that_is_whole_only_after_a_lock_is_not_shown(
    bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever turn comes first: that of the lock or that of the page."""
    window = bench()
    shown: list[str] = []
    window.window.page_shown.connect(lambda page: shown.append(page.objectName()))

    def locked(page: ConsentPage) -> None:
        window.controller.lock()
        page.built.emit()

    monkeypatch.setattr(ConsentPage, "build", locked)
    window.controller.login.open(link(), Source.SCREEN)
    window.on("lockedPage")
    window.settled()
    assert "consentPage" not in shown
    assert window.window.findChildren(ConsentPage) == []
