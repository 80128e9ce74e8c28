"""A link that comes by itself, with the real app behind the window and a guard on every socket of the process."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from authenticator import clock
from authenticator.clients.http import HttpClient
from authenticator.network import running_network
from authenticator.protocol.link import RequestLink, parse_link
from tests.fakes.app import link
from tests.flow.conftest import Desk, new_desk
from tests.ui.conftest import Bench
from ui.controller import Controller
from ui.theme import Theme

A_WHILE = 1_500  # milliseconds
STRANGE = ["https://relay.other.example", "https://93.184.215.14", "http://127.0.0.1:{port}", "http://localhost:{port}"]


class Guard:
    """Notes whatever goes out: connections, and names that are looked up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.noted: list[str] = []
        for owner, name in ((socket.socket, "connect"), (socket.socket, "connect_ex"), (socket.socket, "sendto")):
            monkeypatch.setattr(owner, name, self._around(getattr(owner, name), 1))
        for name in ("getaddrinfo", "gethostbyname", "create_connection"):
            monkeypatch.setattr(socket, name, self._around(getattr(socket, name), 0))

    def _around(self, call: Any, at: int) -> Any:
        def noting(*arguments: Any, **named: Any) -> Any:
            self.noted.append(str(arguments[at]))
            return call(*arguments, **named)

        return noting


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with running_network(tmp_path_factory.mktemp("network")) as network:
        made = new_desk(network, tmp_path_factory.mktemp("home"))
        yield made
        made.app.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, themed: Theme) -> Iterator[Bench]:
    controller = Controller(desk.app, clock.now, relay=desk.network.relay_url)
    controller._desk.facade.close = lambda: None  # type: ignore[method-assign]  # the next test has the same app
    controller.start()
    made = Bench(qtbot, desk.app, controller, [])  # type: ignore[arg-type]
    made.settled()
    yield made
    controller.stop()
    controller.window.deleteLater()
    controller.deleteLater()


@pytest.fixture
def guard(window: Bench, monkeypatch: pytest.MonkeyPatch) -> Guard:
    """Put up once the window is at rest."""
    QTest.qWait(A_WHILE)
    return Guard(monkeypatch)


def arrive(window: Bench, text: str) -> None:
    window.controller.arrive(text)
    window.on("questionPage")
    window.until(window.find("agreeButton").isEnabled)
    QTest.qWait(A_WHILE)


def test_the_guard_sees(desk: Desk, guard: Guard) -> None:
    HttpClient(desk.network.relay_url, "relay_down").get_json("/.well-known/countersign")
    assert any(str(desk.network.relay_url.rpartition(":")[2]) in each for each in guard.noted)


@pytest.mark.parametrize("form", ["link", "deep_link"])
def test_nothing_goes_out_before_continue(desk: Desk, window: Bench, guard: Guard, form: str) -> None:
    login = desk.ask()
    guard.noted.clear()
    arrive(window, getattr(login, form))
    assert guard.noted == []
    window.click("agreeButton")
    window.on("consentPage")
    port = desk.network.relay_url.rpartition(":")[2]
    assert any(port in each for each in guard.noted)
    window.click("denyButton")
    window.on("homePage")
    window.settled()


def test_nothing_goes_out_where_it_is_ignored(desk: Desk, window: Bench, guard: Guard) -> None:
    login = desk.ask()
    guard.noted.clear()
    arrive(window, login.deep_link)
    assert guard.noted == []
    window.click("keepButton")
    window.on("homePage")  # which asks the identity's own services how they are
    window.settled()
    parts = desk.app._current().parts()
    claimed = parts.relay.claim(parse_link(login.link), secrets.token_bytes(32), typed=True)
    assert claimed.match == "typed"  # nobody had claimed it before


@pytest.mark.parametrize("relay", STRANGE)
def test_a_relay_that_is_nobodys_here_hears_nothing_even_then(window: Bench, guard: Guard, relay: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        origin = relay.format(port=listener.getsockname()[1])
        guard.noted.clear()
        arrive(window, RequestLink(origin, link().request_id, link().digest).deep_link)
        assert guard.noted == []
        window.click("agreeButton")
        window.until(lambda: window.window.shown is not None and not window.controller.working)
        QTest.qWait(A_WHILE)
        assert guard.noted == []
        with pytest.raises(BlockingIOError):
            listener.accept()
