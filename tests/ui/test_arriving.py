"""A link that comes by itself: it waits, it is named, and it is refused while something else wants an answer."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit

from authenticator.errors import PersonError
from authenticator.protocol.link import RequestLink
from tests.fakes.app import link
from tests.ui.conftest import Bench, MakeBench

LINK, OTHER = link().deep_link, link(1).deep_link
REFUSED = PersonError("link_refused").user_text()


def arrived(window: Bench, text: str = LINK) -> None:
    window.controller.arrive(text)


def test_nothing_is_fetched_before_continue(bench: MakeBench) -> None:
    window = bench()
    arrived(window)
    window.on("questionPage")
    window.settled()
    assert "open_request" not in window.app.calls
    assert window.text("questionText") == "It leads to relay.example."
    window.click("agreeButton")
    window.on("consentPage")
    assert window.text("sourceText") == "Link opened by another program"


def test_a_click_that_was_meant_for_something_else_is_lost(bench: MakeBench) -> None:
    window = bench()
    arrived(window)
    assert not window.find("agreeButton").isEnabled()
    assert window.find("keepButton").isEnabled()
    window.until(window.find("agreeButton").isEnabled)


@pytest.mark.parametrize(
    ("relay", "shown", "warned"),
    [
        pytest.param("https://xn--pple-43d.example", "xn--pple-43d.example", True, id="imitation-in-punycode"),
        pytest.param("https://relay.example:8443", "relay.example:8443", False, id="port"),
        pytest.param("https://93.184.215.14", "93.184.215.14", True, id="number"),
    ],
)
def test_the_host_is_named_as_it_is(bench: MakeBench, relay: str, shown: str, warned: bool) -> None:
    window = bench()
    arrived(window, RequestLink(relay, link().request_id, link().digest).qr_text)
    assert window.text("questionText") == f"It leads to {shown}."
    assert (window.text("questionTextBelow") != "Continue only if you just asked to sign in.") == warned


def refused_on(window: Bench, page: str) -> None:
    before = list(window.app.calls)
    arrived(window, OTHER)
    window.on(page)
    assert window.text("saidText") == REFUSED
    assert window.find("saidText").isVisible()
    assert window.app.calls.count("open_request") == before.count("open_request")


def shown(make: MakeBench) -> Bench:
    window = make()
    arrived(window)
    window.click("agreeButton")
    window.on("consentPage")
    return window


def test_while_a_request_is_shown(bench: MakeBench) -> None:
    window = shown(bench)
    refused_on(window, "consentPage")
    window.click("denyButton")
    window.on("homePage")
    arrived(window, OTHER)  # and afterwards it is not
    window.on("questionPage")


def test_while_a_key_is_waited_for(bench: MakeBench) -> None:
    window = shown(bench)
    window.click("approveButton")
    window.on("touchPage")
    refused_on(window, "touchPage")
    window.click("virtualTouchButton")
    window.on("successPage")
    arrived(window, OTHER)
    window.on("questionPage")


def test_while_another_link_waits_for_continue(bench: MakeBench) -> None:
    window = bench()
    arrived(window)
    refused_on(window, "questionPage")
    window.click("agreeButton")
    window.on("consentPage")
    assert window.app.calls.count("open_request") == 1


def test_while_something_is_asked_about_a_session(bench: MakeBench) -> None:
    window = bench()
    window.click("sessionsNavButton")
    window.click("endSessionButton")
    window.on("questionPage")
    title = window.text("questionTitle")
    refused_on(window, "questionPage")
    assert window.text("questionTitle") == title


def test_before_there_is_an_identity(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.on("firstRunPage")
    refused_on(window, "firstRunPage")


def test_a_broken_link_is_told_and_asks_nothing(bench: MakeBench) -> None:
    window = bench()
    arrived(window, "countersign://relay.example/r/nonsense?h=x")
    window.on("errorPage")
    assert window.text("errorCode") == "link_invalid"
    assert "open_request" not in window.app.calls


def test_the_window_comes_forward(bench: MakeBench) -> None:
    window = bench()
    window.window.showMinimized()
    window.controller.come_forward()
    window.until(lambda: not window.window.isMinimized())


# A relay where nobody here has an identity.


def unknown(make: MakeBench) -> Bench:
    window = make()
    window.app.failures["open_request"] = PersonError("relay_unknown", "https://relay.other.example")
    arrived(window, RequestLink("https://relay.other.example", link().request_id, link().digest).qr_text)
    window.click("agreeButton")
    window.until(lambda: window.text("questionTitle") == "A relay that is new to you")
    return window


def test_an_unknown_relay_is_asked_about_before_anything_is_sent(bench: MakeBench) -> None:
    window = unknown(bench)
    window.settled()
    assert "relay.other.example" in window.text("questionText")
    assert "preview_network" not in window.app.calls
    window.click("keepButton")
    window.on("homePage")
    assert "preview_network" not in window.app.calls


def test_continue_leads_to_its_network_with_its_address_written_in(bench: MakeBench) -> None:
    window = unknown(bench)
    window.click("agreeButton")
    window.on("firstRunPage")
    window.click("newIdentityButton")
    name = window.find("nameEdit")
    assert isinstance(name, QLineEdit)
    name.setText("Ada")
    relay = window.find("relayEdit")
    assert isinstance(relay, QLineEdit)
    assert relay.text() == "https://relay.other.example"
    assert "preview_network" not in window.app.calls  # still nothing was sent
    window.click("nameContinueButton")
    window.until(lambda: "preview_network" in window.app.calls)
