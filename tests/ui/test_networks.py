"""Networks: whose keys are trusted, since when, and what is in the way, in words and on the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from authenticator.clients import http
from authenticator.clients.reach import Reach
from authenticator.clients.relay import RelayClient
from authenticator.errors import CountersignError, LocalError, PeerError
from authenticator.sentences import SENTENCES
from authenticator.views import Connection
from tests.fakes.app import NOW
from tests.fakes.app_networks import FINGERPRINT, NETWORK, OTHER_NETWORK, network_view, quorum_view
from tests.fakes.http_peer import Handler, answering, peer
from tests.fakes.secure_peer import Authority
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import fill
from ui.models.networks import Finding, findings, network_line

HEIGHT = 18_204


def test_a_network_in_words() -> None:
    line = network_line(network_view(), NOW, among=1)
    assert (line.title, line.tag) == ("Personal", "")
    assert line.text == "Trusted since you joined it, 5 March. You are in it as Work."
    assert line.fingerprint == FINGERPRINT
    assert [service.title for service in line.services] == [
        "Registry: registry.example",
        "Relay: relay.example",
        "Validators: none",
    ]
    assert line.services[0].fingerprint != line.services[1].fingerprint
    assert line.services[2].fingerprint == ""


def test_a_quorum_in_words() -> None:
    line = network_line(quorum_view(), NOW, among=2)
    titles = [service.title for service in line.services]
    assert titles[3] == "3 of 4 validators must sign a block"
    assert titles[4:] == [f"Validator: validator-{number}.company.example" for number in range(1, 5)]
    assert len({service.fingerprint for service in line.services}) == 3 + 1 + 4  # every key, and the head without one
    assert line.text == "Trusted since you joined it. You are in it as Company, Company, on call."
    assert "none of your identities" in line.services[2].text


@pytest.mark.parametrize(
    ("changes", "among", "tag"),
    [
        pytest.param({}, 2, "shown now", id="shown, of several"),
        pytest.param({"loopback": True}, 1, "on this computer", id="on this computer"),
        pytest.param({"loopback": True}, 2, "shown now", id="shown, on this computer"),
        pytest.param({"current": False}, 2, "", id="another"),
    ],
)
def test_its_tag(changes: dict[str, Any], among: int, tag: str) -> None:
    assert network_line(replace(network_view(), **changes), NOW, among=among).tag == tag


@pytest.mark.parametrize(
    ("attested", "virtual", "second", "words"),
    [
        pytest.param(True, True, True, "Only keys whose maker vouches for them.", id="attested"),
        pytest.param(False, True, False, "Security keys that can verify you, and the virtual key.", id="verifying"),
        pytest.param(False, False, False, "Only security keys that can verify you.", id="verifying, held"),
        pytest.param(False, True, True, "Any security key, and the virtual key.", id="any"),
        pytest.param(False, False, True, "Any security key that you can hold.", id="held"),
    ],
)
def test_the_keys_that_it_accepts(attested: bool, virtual: bool, second: bool, words: str) -> None:
    changed = replace(network_view(), attested=attested, virtual_keys=virtual, second_factor_keys=second)
    assert network_line(changed, NOW, among=1).accepts == words


def test_names_that_others_gave_cannot_deceive() -> None:
    registry = replace(network_view().registry, origin="https://registry\u202e.example")
    named = replace(network_view(), name="Per\u202esonal", identities=("W\u200bork",), registry=registry)
    line = network_line(named, NOW, among=1)
    shown = "".join((line.title, line.text, *(service.title for service in line.services)))
    assert not any(sign in shown for sign in "\u202e\u200b")


CLOCK = LocalError("clock_off", offset="4 minutes")


@pytest.mark.parametrize(
    ("connection", "found"),
    [
        pytest.param(
            Connection(HEIGHT),
            (
                Finding(
                    "Relay and registry answer, and the clocks agree. The newest block is 18\u202f204.", "", well=True
                ),
            ),
            id="well",
        ),
        pytest.param(
            Connection(HEIGHT, clock=CLOCK),
            (Finding("This computer's clock is 4 minutes off.", "Set it and try again."),),
            id="the clock",
        ),
        pytest.param(
            Connection(None, PeerError("proxy_down"), PeerError("proxy_down")),
            (
                Finding(
                    "The network's proxy does not answer.",
                    "Check the connection and this system's proxy settings.",
                ),
            ),
            id="one cause is told once",
        ),
        pytest.param(
            Connection(HEIGHT, PeerError("relay_down"), None, CLOCK),
            (
                Finding("This computer's clock is 4 minutes off.", "Set it and try again."),
                Finding("The relay cannot be reached.", "Check the connection and try again."),
            ),
            id="two causes",
        ),
    ],
)
def test_what_a_look_found(connection: Connection, found: tuple[Finding, ...]) -> None:
    assert findings(connection) == found


# The page.


def on_networks(bench: MakeBench, setup: Callable[[Bench], None] = lambda _: None) -> Bench:
    window = bench()
    setup(window)
    window.click("networksNavButton")
    window.on("networksPage")
    window.settled()
    return window


def labels(window: Bench, name: str) -> list[str]:
    assert window.window.shown is not None
    found = window.window.shown.findChildren(QLabel, name)
    return [label.accessibleName() for label in found if label.isVisible()]


def finds(window: Bench, text: str) -> None:
    """What is said of the network, once it is there."""
    window.until(lambda: labels(window, "networkFinding") == [text])


def test_the_page_shows_who_is_trusted_and_asks_whether_they_answer(bench: MakeBench) -> None:
    window = on_networks(bench)
    assert window.app.checked == [NETWORK]
    finds(window, "Relay and registry answer, and the clocks agree. The newest block is 18\u202f204.")
    prints = labels(window, "networkPrint")
    assert prints[0] == f"The network, fingerprint {FINGERPRINT}"
    assert len(prints) == 3


def test_the_network_of_the_identity_that_is_shown_comes_first(bench: MakeBench) -> None:
    def setup(window: Bench) -> None:
        window.app.joined = [quorum_view(), network_view()]

    window = on_networks(bench, setup)
    assert window.app.checked == [NETWORK, OTHER_NETWORK]
    names = [button.accessibleName() for button in buttons(window)]
    assert names == [
        "Check now whether Personal answers",
        "Check now whether A company of some size answers",
    ]


def test_a_page_that_is_left_before_every_network_is_on_it_shows_all_of_them_later(bench: MakeBench) -> None:
    window = on_networks(bench)
    page = window.window.networks
    lines = tuple(network_line(each, NOW, among=2) for each in (network_view(), quorum_view()))
    next(page.show_networks(lines))
    assert len(page._cards) == 1
    for _ in range(2):
        assert list(page.show_networks(lines)) in ([None, None], [])
        assert list(page._cards) == [line.id for line in lines]


def buttons(window: Bench) -> list[QPushButton]:
    assert window.window.shown is not None
    return window.window.shown.findChildren(QPushButton, "checkNetworkButton")


def test_a_network_is_asked_again_and_the_keyboard_comes_back(bench: MakeBench) -> None:
    window = on_networks(bench)
    window.app.connection = Connection(HEIGHT, clock=CLOCK)
    window.click("checkNetworkButton")
    window.settled()
    finds(window, "This computer's clock is 4 minutes off.")
    assert window.window.focusWidget() is buttons(window)[0]
    window.app.failures["check_network"] = LocalError("file_damaged")
    window.click("checkNetworkButton")
    window.settled()
    finds(window, "A file of this app is damaged or was changed by something else.")


def test_networks_that_cannot_be_read_are_an_error(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["networks"] = LocalError("file_damaged")
    window.click("networksNavButton")
    window.on("errorPage")


def test_joining_another_network_makes_another_identity(bench: MakeBench) -> None:
    window = on_networks(bench)
    window.click("joinNetworkButton")
    window.on("firstRunPage")


# Real servers that stand in the way, and the sentence that the window shows.


def asked(url: str) -> CountersignError:
    with pytest.raises(CountersignError) as caught:
        RelayClient(url, Reach.of_person()).about()
    return caught.value


@pytest.mark.parametrize(
    ("secure", "handler", "code"),
    [
        pytest.param(True, answering(200, b"{}"), "certificate_untrusted", id="a company's certificate"),
        pytest.param(False, answering(407, b""), "proxy_login", id="a proxy that wants a name"),
        pytest.param(False, answering(403, b""), "proxy_refused", id="a proxy that forbids"),
        pytest.param(False, answering(503, b""), "relay_down", id="a relay that is away"),
    ],
)
def test_first_run_says_what_is_in_the_way(
    bench: MakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, secure: bool, handler: Handler, code: str
) -> None:
    http.trust_store.cache_clear()
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    window = bench(set_up=False)
    monkeypatch.setattr(window.app, "preview_network", lambda origin: RelayClient(origin, Reach.of_person()).about())
    context = Authority.make(tmp_path).server(tmp_path) if secure else None
    with peer(handler, context) as url:
        if not secure:
            monkeypatch.setenv("HTTPS_PROXY", url)
        window.click("newIdentityButton")
        fill(window, "nameEdit", "Ada")
        fill(window, "relayEdit", url if secure else "https://relay.example")
        window.click("nameContinueButton")
        window.until(lambda: window.find("relayProblem").isVisible())
    assert window.text("relayProblem") == SENTENCES[code]


def test_the_page_says_what_a_real_proxy_said(bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    window = bench()
    with peer(answering(407, b"")) as url:
        monkeypatch.setenv("HTTPS_PROXY", url)
        error = asked("https://relay.example")
    window.app.connection = Connection(None, error, error)
    window.click("networksNavButton")
    window.on("networksPage")
    window.settled()
    finds(window, "The network's proxy wants a name and a password.")
