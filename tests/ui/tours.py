"""Ways to every page of the window, with something on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import NoReturn

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import NewPinPrompt, PassphrasePrompt
from authenticator.consent.view import Source
from authenticator.errors import PeerError, SecurityKeyError
from authenticator.scan.preview import preview
from authenticator.scan.watch import Light, login_link, sightings
from authenticator.views import Connection, EnrolledKey, IdentityView, SessionView
from tests.fakes.app import link, used_session
from tests.fakes.app_keys import CODE, HOME, PHRASE, USB, USB_2, VIRTUAL, WORDS, blue_key, pin_prompt, spare_key
from tests.fakes.app_networks import quorum_view
from tests.fakes.codes import LINK, OTHER, code, screen
from tests.fakes.decoder import PlainDecoder
from tests.fakes.many_sessions import busy_month, long_sessions, many_sessions
from tests.fakes.system import FakeSystem
from tests.ui.conftest import Bench, MakeBench
from ui.capture import image_of
from ui.flows.scanning import _Looked
from ui.models.picking import Ground

Tour = Callable[[MakeBench], Bench]
FORBIDDEN = KeyChoice("usb-9", "Security key", "usb", "key_no_permission")
PRIVATE = IdentityView(HOME, "Private", "Ada at home", "Home network", "https://relay.home.example", current=False)


def fill(window: Bench, name: str, text: str) -> None:
    """Put text into a field."""
    edit = window.find(name)
    if isinstance(edit, QPlainTextEdit):
        edit.setPlainText(text)
    else:
        assert isinstance(edit, QLineEdit)
        edit.setText(text)


def _rich(make: MakeBench) -> Bench:
    window = make()
    window.app.phrase = True
    window.app.plugged = [USB, USB_2, FORBIDDEN, VIRTUAL]
    window.app.enrolled = [
        blue_key(last=False),
        spare_key(),
        EnrolledKey("c2" * 16, "Old key", "U2F key", "key_usb", "passphrase", "weaker", last=False),
        EnrolledKey("c3" * 16, "Fingerprint of the desk", "", "key_fingerprint", "os", "weaker", last=False),
    ]
    window.app.identity_views.append(PRIVATE)
    return window


def _place(name: str) -> Tour:
    def tour(make: MakeBench) -> Bench:
        window = _rich(make)
        window.app.remind = name == "home"
        window.click("profileButton")
        window.click(f"{name}NavButton")
        window.settled()
        return window

    return tour


def sessions_used(make: MakeBench) -> Bench:
    """A session whose site reports what was used and handed on."""
    window = _rich(make)
    window.app.views[0] = used_session()
    window.click("sessionsNavButton")
    window.settled()
    return window


def _with_sessions(views: Callable[[], list[SessionView]], place: str = "sessions") -> Tour:
    def tour(make: MakeBench) -> Bench:
        window = _rich(make)
        window.app.views = views()
        window.click(f"{place}NavButton")
        window.settled()
        return window

    return tour


sessions_none = _with_sessions(list)
sessions_many = _with_sessions(lambda: many_sessions(2_000))
sessions_long = _with_sessions(long_sessions)


def sessions_waiting(make: MakeBench) -> Bench:
    """Ends that the registry has not answered for, however often it is asked."""

    def away() -> NoReturn:
        raise PeerError("registry_down")

    window = _rich(make)
    window.app.waiting = 12
    window.app.finish_endings = away  # type: ignore[method-assign]
    window.click("sessionsNavButton")
    window.settled()
    return window


def activity_full(make: MakeBench) -> Bench:
    """A month in which much happened."""
    window = _rich(make)
    window.app.views, window.app.happened = busy_month()
    window.click("activityNavButton")
    window.settled()
    window.until(lambda: window.find("activityReceiptButton").height() > 0)
    return window


def activity_none(make: MakeBench) -> Bench:
    window = _rich(make)
    window.app.views, window.app.happened = [], []
    window.click("activityNavButton")
    window.settled()
    return window


def end_everything(make: MakeBench) -> Bench:
    window = _place("sessions")(make)
    window.click("endEverythingButton")
    window.on("endEverythingPage")
    return window


def profile(make: MakeBench) -> Bench:
    window = _rich(make)
    window.click("profileButton")
    window.settled()
    return window


def crop(make: MakeBench) -> Bench:
    window = profile(make)
    picture = QImage(QSize(900, 600), QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    painter = QPainter(picture)
    painter.setBrush(QColor("wheat"))
    painter.drawEllipse(300, 60, 280, 340)
    painter.drawEllipse(200, 420, 480, 400)
    painter.end()
    page = window.window.crop
    window.window.show_page(page)
    page.show_picture(picture)
    return window


def identities(make: MakeBench) -> Bench:
    window = _rich(make)
    window.controller.identities.show()
    window.settled()
    return window


def networks(make: MakeBench) -> Bench:
    window = _rich(make)
    window.app.joined.append(quorum_view())
    window.app.connection = Connection(None, PeerError("proxy_login"), PeerError("proxy_login"))
    window.click("networksNavButton")
    window.settled()
    return window


def consent(make: MakeBench) -> Bench:
    window = _rich(make)
    window.app.answering = list(window.app.identity_views)
    window.controller.login.open(link(), Source.LINK)
    window.on("consentPage")
    window.until(window.find("approveButton").isEnabled)
    window.read()
    return window


def approve(window: Bench) -> None:
    """Agree; where more of the page is below, the first press shows it."""
    window.click("approveButton")
    if window.window.shown is not None and window.window.shown.objectName() == "consentPage":
        window.click("approveButton")


def _asked(page: str, **settings: object) -> Tour:
    def tour(make: MakeBench) -> Bench:
        window = consent(make)
        for name, value in settings.items():
            setattr(window.app, name, value)
        approve(window)
        window.on(page)
        return window

    return tour


def error(make: MakeBench) -> Bench:
    window = consent(make)
    window.app.failures["approve"] = SecurityKeyError("key_no_permission")
    approve(window)
    window.click("virtualTouchButton")
    window.on("errorPage")
    return window


def success(make: MakeBench) -> Bench:
    window = consent(make)
    approve(window)
    window.click("virtualTouchButton")
    window.on("successPage")
    return window


def pin_change(make: MakeBench) -> Bench:
    window = _place("keys")(make)
    window.until(lambda: window.controller.keys.here(USB.id) is not None)
    window.settled()
    window.window.keys.pin_wanted.emit(USB.id)
    window.on("pinChangePage")
    return window


def key_result(make: MakeBench) -> Bench:
    window = _place("keys")(make)
    window.until(lambda: window.controller.keys.here(USB.id) is not None)
    window.app.usb_touched.set()
    window.window.keys.test_wanted.emit(USB.id)
    window.on("keyResultPage")
    return window


def add_key(make: MakeBench) -> Bench:
    window = _place("keys")(make)
    window.click("addKeyButton")
    window.on("addKeyPage")
    window.until(window.find("confirmAddKeyButton").isEnabled)
    window.settled()
    return window


def remove_key(make: MakeBench) -> Bench:
    window = _place("keys")(make)
    window.window.keys.remove_wanted.emit(spare_key().id)
    window.on("removeKeyPage")
    window.find("keyLostOption").click()  # type: ignore[attr-defined]
    return window


def phrase(make: MakeBench) -> Bench:
    window = _place("keys")(make)
    window.click("makePhraseButton")
    window.on("phrasePage")
    return window


def phrase_check(make: MakeBench) -> Bench:
    window = phrase(make)
    window.click("phraseWrittenButton")
    for index, word in enumerate(("x", WORDS[PHRASE.asked[1]], "z")):
        fill(window, f"phraseWordEdit_{index}", word)
    window.click("phraseCheckButton")
    window.on("phraseCheckPage")
    return window


def words(make: MakeBench) -> Bench:
    window = _place("keys")(make)
    window.click("usePhraseButton")
    window.on("wordsPage")
    fill(window, "wordsEdit", " ".join(WORDS))
    return window


def recover(make: MakeBench) -> Bench:
    window = words(make)
    window.click("wordsContinueButton")
    window.on("recoverPage")
    window.until(window.find("confirmRecoverButton").isEnabled)
    window.settled()
    return window


def add_computer(make: MakeBench) -> Bench:
    window = _place("computers")(make)
    window.click("addComputerButton")
    window.on("addComputerPage")
    return window


def remove_computer(make: MakeBench) -> Bench:
    window = _place("computers")(make)
    window.app.enrolled = [blue_key(last=False), spare_key()]
    window.window.computers.remove_wanted.emit(window.app.places[1].id)
    window.on("removeComputerPage")
    window.find("computerLostOption").click()  # type: ignore[attr-defined]
    return window


def question(make: MakeBench) -> Bench:
    window = _place("sessions")(make)
    window.until(lambda: bool(window.app.views))
    window.window.sessions.end_session.emit(window.app.views[0].address)
    window.on("questionPage")
    return window


def backup(make: MakeBench) -> Bench:
    window = _place("home")(make)
    window.until(lambda: window.find("reminderAddButton").isVisible())
    window.click("reminderAddButton")
    window.on("backupPage")
    return window


def begin(make: MakeBench) -> Bench:
    window = make(set_up=False, loopback=True)
    window.app.plugged = [USB, USB_2, FORBIDDEN, VIRTUAL]
    window.on("firstRunPage")
    return window


def name(make: MakeBench) -> Bench:
    window = begin(make)
    window.click("newIdentityButton")
    fill(window, "nameEdit", "Ada Example")
    return window


def network(make: MakeBench) -> Bench:
    window = name(make)
    window.click("nameContinueButton")
    window.until(lambda: window.find("networkFingerprint").isVisible())
    return window


def first_key(make: MakeBench) -> Bench:
    window = network(make)
    window.click("joinButton")
    window.until(window.find("enrolButton").isEnabled)
    window.settled()
    return window


def opening(make: MakeBench) -> Bench:
    window = begin(make)
    window.click("haveIdentityButton")
    window.on("openingPage")
    return window


def opening_code(make: MakeBench) -> Bench:
    window = opening(make)
    window.click("byKeyButton")
    fill(window, "identityCodeEdit", CODE)
    return window


def opening_file(make: MakeBench) -> Bench:
    window = opening(make)
    window.click("byFileButton")
    return window


def opening_key(make: MakeBench) -> Bench:
    window = opening_code(make)
    window.click("codeContinueButton")
    window.until(lambda: window.find("enrolButton").isVisible())
    window.settled()
    fill(window, "identityLabelEdit", "Work")
    return window


def typed_link(make: MakeBench) -> Bench:
    window = make()
    window.controller.scanning._ask("", "")
    window.on("linkPage")
    return window


def camera(make: MakeBench) -> Bench:
    window = make()
    page = window.window.camera
    window.window.show_page(page)
    page.start()
    page.show_cameras([("a", "Desk camera"), ("b", "Door camera")], "a")
    seen = screen(code(LINK), width=640, height=480)
    corners = ((56, 76), (204, 76), (204, 224), (56, 224))
    page.show_frame(replace(preview(np.dstack([seen] * 3), [corners]), light=Light.DARK))
    return window


@cache
def _two_codes() -> _Looked:
    """What was found in a picture; it is looked for elsewhere than in the window."""
    both = screen(code(LINK), code(OTHER))
    seen = sightings([PlainDecoder().codes(both)], login_link)
    return _Looked(seen, (Ground((1280, 720), "", image_of(both)),))


def picker(make: MakeBench) -> Bench:
    window = make()
    window.controller.scanning._choose(_two_codes(), Source.SCREEN)
    window.on("pickerPage")
    return window


def settings(make: MakeBench) -> Bench:
    window = make(system=FakeSystem().system)
    window.click("settingsNavButton")
    window.on("settingsPage")
    window.settled()
    return window


def settings_bare(make: MakeBench) -> Bench:
    """On a system that offers nothing beyond a window."""
    window = make()
    window.click("settingsNavButton")
    window.on("settingsPage")
    window.settled()
    return window


def diagnosis(make: MakeBench) -> Bench:
    window = settings(make)
    window.app.plugged = [FORBIDDEN, VIRTUAL]
    window.click("diagnosisButton")
    window.until(window.find("diagnosisCopyButton").isEnabled)
    return window


def about(make: MakeBench) -> Bench:
    window = settings(make)
    window.click("aboutButton")
    window.on("aboutPage")
    return window


def licence(make: MakeBench) -> Bench:
    window = about(make)
    window.click("licenceRow_0")
    window.until(window.find("licenceText").isVisible)
    return window


def locked(make: MakeBench) -> Bench:
    window = settings(make)
    window.click("lockNowButton")
    window.on("lockedPage")
    return window


def staying(make: MakeBench) -> Bench:
    """The question that closing the window asks once."""
    window = settings(make)
    window.window.close()
    window.on("questionPage")
    return window


TOURS: dict[str, Tour] = {
    "home": _place("home"),
    "sessions": _place("sessions"),
    "sessions-used": sessions_used,
    "sessions-waiting": sessions_waiting,
    "end-everything": end_everything,
    "sessions-none": sessions_none,
    "sessions-many": sessions_many,
    "sessions-long": sessions_long,
    "activity": _place("activity"),
    "activity-full": activity_full,
    "activity-none": activity_none,
    "keys": _place("keys"),
    "computers": _place("computers"),
    "networks": networks,
    "profile": profile,
    "crop": crop,
    "identities": identities,
    "consent": consent,
    "pin": _asked("pinPage", asks_pin=pin_prompt(2, wrong=True)),
    "new-pin": _asked("newPinPage", asks_new_pin=NewPinPrompt("Security key 5C", "not_set", 6, refused=True)),
    "passphrase": _asked("passphrasePage", asks_passphrase=PassphrasePrompt("Old key", new=True, wrong=True)),
    "touch": _asked("touchPage", touches=2),
    "choosing": _asked("touchPage", blinking=("Security key 5C", "Security key NFC", "Key at home")),
    "error": error,
    "success": success,
    "pin-change": pin_change,
    "key-result": key_result,
    "add-key": add_key,
    "remove-key": remove_key,
    "phrase": phrase,
    "phrase-check": phrase_check,
    "words": words,
    "recover": recover,
    "add-computer": add_computer,
    "remove-computer": remove_computer,
    "question": question,
    "backup": backup,
    "begin": begin,
    "name": name,
    "network": network,
    "first-key": first_key,
    "opening": opening,
    "opening-code": opening_code,
    "opening-file": opening_file,
    "opening-key": opening_key,
    "link": typed_link,
    "camera": camera,
    "picker": picker,
    "settings": settings,
    "settings-bare": settings_bare,
    "diagnosis": diagnosis,
    "about": about,
    "licence": licence,
    "locked": locked,
    "staying": staying,
}
