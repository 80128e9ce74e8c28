"""From the key's answer to the client's tokens, with real services in processes of their own on loopback.

The key's own time is taken out: the clock starts when the assertion is there. What is left opens the vault, makes
every signature, has the relay check them, the registry append, and the client exchange its code. Beside it: the
same until a real browser has painted the signed-in page. The goal stands in the table as if it were a peer.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

from playwright.sync_api import Page, sync_playwright

from authenticator import flow
from authenticator.app import App
from authenticator.consent.view import Source
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol.link import parse_link
from authenticator.protocol.recap import Capabilities
from authenticator.sending import send
from authenticator.session.client import ask
from authenticator.session.keeper import fetch_tokens
from authenticator.session.site import discover
from tests.bench.harness import Figure, Table
from tests.fakes.person import Person, typed

_LOGINS = 60
_PAINTS = 8
_GOAL = 100_000  # microseconds, at the 95th percentile


def run() -> list[Table]:
    """Measure both ends."""
    with tempfile.TemporaryDirectory() as folder, running_network(Path(folder) / "network") as network:
        app = _person(network, Path(folder) / "home")
        tokens = [_to_tokens(app, network) for _ in range(_LOGINS)]
        paints = _paints(app, network)
        app.close()
    p95 = statistics.quantiles(tokens, n=20)[-1]
    figures = (
        Figure("ours, 95th percentile", p95, peer=False),
        Figure("goal", _GOAL, goal=1.0),
        Figure("ours, median", statistics.median(tokens), peer=False),
    )
    painted = (
        Figure("ours, median", statistics.median(paints), peer=False),
        Figure("ours, slowest", max(paints), peer=False),
    )
    return [
        Table("assertion to token response", figures),
        Table("assertion to painted page", painted),
    ]


def _person(network: RunningNetwork, home: Path) -> App:
    app = App.open(home)
    key = next(choice for choice in app.list_keys() if choice.kind == "virtual")
    app.create_identity(app.preview_network(network.relay_url), name="Ada", key=key, interaction=Person())
    return app


def _approve(app: App, link: str, number: str) -> Callable[[], flow.Approved]:
    """Walk to the assertion; what is returned walks the rest."""
    consent = typed(app, app.open_request(parse_link(link), Source.SCREEN), number)
    request = consent.request.request
    available = frozenset(line.name for line in consent.view.claims if line.available)
    choice = flow.Choice(available, request.capabilities, request.valid_for)
    held = app._current()
    parts, key, person = held.parts(), app._key_for(held, None), Person()
    generation = flow.next_generation(parts, consent.provider.provider)
    touched = flow.touch(parts, consent, choice, key, person)

    def finish() -> flow.Approved:
        approved = send(parts.post, flow.delegate(parts, touched, generation), person)
        app.forget_request()
        return approved

    return finish


def _to_tokens(app: App, network: RunningNetwork) -> float:
    site = discover(network.photos_url)
    allowed = [{"path_prefix": "/albums/2026"}]
    resource = site.resource or site.provider.origins[0]
    wanted = Capabilities.from_att({resource: {"photos/list": allowed, "photos/read": allowed}})
    login = ask(site, claims=["name"], capabilities=wanted, valid_for=3600)
    finish = _approve(app, login.link, login.match_code or "")
    answered: list[int] = []

    def noted(*arguments: Any) -> dict[str, Any]:
        response = fetch_tokens(*arguments)
        answered.append(time.perf_counter_ns())
        return response

    with mock.patch("authenticator.session.client.fetch_tokens", noted):
        start = time.perf_counter_ns()
        finish()
        login.wait(timeout=10)
    return (answered[0] - start) / 1000


def _paints(app: App, network: RunningNetwork) -> list[float]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), chromium_sandbox=False, args=["--disable-gpu", "--disable-quic"]
        )
        try:
            page = browser.new_page()
            page.goto(network.photos_url)
            return [_to_paint(app, page) for _ in range(_PAINTS)]
        finally:
            browser.close()


def _to_paint(app: App, page: Page) -> float:
    with page.expect_response(lambda response: response.url.endswith("/requests")) as posted:
        page.click("#sign-in")
    shown = posted.value.json()
    finish = _approve(app, shown["link"], shown["match_code"])
    page.evaluate(
        """() => { window.painted = new Promise((resolve) => {
            const app = document.getElementById("app");
            new MutationObserver(() => { if (!app.hidden) requestAnimationFrame(() => setTimeout(resolve)); })
                .observe(app, { attributes: true });
        }); }"""
    )
    start = time.perf_counter_ns()
    finish()
    page.evaluate("() => window.painted")
    took = (time.perf_counter_ns() - start) / 1000
    page.click("#sign-out")
    page.wait_for_selector("#welcome:not([hidden])")
    return took
