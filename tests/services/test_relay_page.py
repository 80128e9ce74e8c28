"""The relay's login page in a real browser: code, number, live status, and the way back to the site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from authenticator.network import RunningNetwork, running_network
from authenticator.protocol.link import parse_link
from authenticator.scan.decode import decode_codes
from authenticator.scan.found import find_link
from authenticator.scan.image import load_image
from tests.fakes.needed import missing
from tests.fakes.relay_world import Asked, Client, Site, Wallet

pytestmark = pytest.mark.browser
LONG = 20_000  # milliseconds; the machine may be busy


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("page"), ("registry", "relay")) as running:
        yield running


@pytest.fixture(scope="module")
def client(network: RunningNetwork) -> Client:
    site = Site()
    site.register(network)
    return Client(network, site)


@pytest.fixture(scope="module")
def wallet(network: RunningNetwork) -> Wallet:
    made = Wallet(network)
    made.enrol()
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        raise missing("Chromium is not installed")
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=as_root)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser, client: Client) -> Iterator[Page]:
    """One visitor; whatever the page says in its console is a failure. The site answers with a page of its own."""
    context = browser.new_context(viewport={"width": 900, "height": 720})
    context.route(
        f"{client.site.origin}/**",
        lambda route: route.fulfill(body="<h1>Back at the site</h1>", content_type="text/html"),
    )
    opened = context.new_page()
    said: list[str] = []
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda message: said.append(message.text))
    yield opened
    context.close()
    assert said == []


def open_login(page: Page, client: Client) -> Asked:
    """Open the login page and read the code off its pixels."""
    parameters = client.parameters(response_mode=None, redirect_uri=client.site.callback, state="s", nonce="n")
    page.goto(f"{client.network.relay_url}/oauth/authorize?{urlencode(parameters)}")
    link = find_link(decode_codes(load_image(page.screenshot())))
    number = page.locator(".number").inner_text()
    return Asked(client.site, link, "", None, "n", number, 0, state="s")


def came_back(page: Page, client: Client) -> dict[str, list[str]]:
    page.wait_for_url(f"{client.site.origin}/**", timeout=LONG)
    return parse_qs(urlsplit(page.url).query, strict_parsing=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_code_is_read_off_the_page(page: Page, client: Client, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    asked = open_login(page, client)
    deep = page.locator("#open").get_attribute("href") or ""
    assert parse_link(deep) == asked.link
    expect(page.locator("#time")).to_contain_text("The code is good for")


def test_approval_sends_the_browser_back_with_a_code(page: Page, client: Client, wallet: Wallet) -> None:
    asked = open_login(page, client)
    claimed, token = wallet.claim(asked)
    assert claimed.match_code == asked.match_code
    expect(page.locator("#status")).to_have_text("Scanned. Answer in Countersign", timeout=LONG)
    wallet.relay.approve(asked.link.request_id, token, wallet.approval(claimed))
    values = came_back(page, client)
    assert (values["state"], values["iss"], values["from"]) == (["s"], [client.network.relay_url], ["relay"])
    answer = client.exchange(asked, values["code"][0], redirect_uri=client.site.callback)
    assert answer.status == 200


def test_denial_sends_the_browser_back_with_an_error(page: Page, client: Client, wallet: Wallet) -> None:
    asked = open_login(page, client)
    _, token = wallet.claim(asked)
    wallet.relay.deny(asked.link.request_id, token)
    values = came_back(page, client)
    assert (values["error"], values["state"]) == (["access_denied"], ["s"])
    assert "code" not in values


def test_landing_page_opens_the_app_with_the_digest_of_the_link(page: Page, client: Client) -> None:
    asked = client.ask()
    page.goto(asked.link.qr_text)
    expect(page.locator("h1")).to_have_text("This is a login code")
    assert parse_link(page.locator("#open").get_attribute("href") or "") == asked.link


def test_landing_page_without_a_digest_offers_no_link(page: Page, client: Client) -> None:
    asked = client.ask()
    page.goto(asked.link.qr_text.partition("#")[0])
    expect(page.locator("#open")).to_be_hidden()


def test_pages_read_without_scripts(browser: Browser, client: Client) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked = open_login(page, client)
    assert len(asked.match_code) == 2
    expect(page.locator("noscript")).to_be_visible()
    context.close()
