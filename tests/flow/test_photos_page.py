"""The Photos page in a real browser, against the real services, with a person who approves."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from authenticator.consent.view import Source
from authenticator.flow import Approved
from authenticator.protocol.link import parse_link
from authenticator.scan.decode import decode_image, find_link
from authenticator.scan.image import load_image
from tests.fakes.person import Person
from tests.flow.conftest import Desk, everything

pytestmark = pytest.mark.browser
LONG = 20_000  # milliseconds; the machine may be busy


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing, and in CI a missing peer is a failure")
        pytest.skip("Chromium is not on this computer")
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=as_root)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """One visitor; whatever the page says in its console is a failure, but refused calls."""
    context = browser.new_context(viewport={"width": 1280, "height": 860})
    opened = context.new_page()
    said: list[str] = []
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    assert [line for line in said if "the server responded with a status of 4" not in line] == []


def _sign_in(desk: Desk, page: Page) -> Approved:
    """What a person does: press the button, scan what the page draws, compare the number, touch."""
    page.goto(desk.network.photos_url)
    page.click("#sign-in")
    code = page.wait_for_selector("#panel svg", timeout=LONG)
    assert code is not None
    link = find_link(decode_image(load_image(code.screenshot())))
    deep_link = page.get_attribute(".cs-open", "href")
    assert deep_link is not None
    assert parse_link(deep_link) == link
    consent = desk.app.open_request(link, Source.SCREEN)
    assert consent.match_code == page.text_content(".cs-number")
    expect(page.locator(".cs-status")).to_contain_text("Scanned", timeout=LONG)
    assert consent.view.signed_by_provider
    approved = desk.app.approve(consent, everything(consent), None, Person())
    expect(page.locator("#app")).to_be_visible(timeout=LONG)
    return approved


def _try(page: Page, name: str) -> None:
    page.click(f'[data-try="{name}"]')
    expect(page.locator(f'[data-try="{name}"]')).to_be_enabled(timeout=LONG)


def test_a_visitor_signs_in_calls_and_signs_out(desk: Desk, page: Page) -> None:
    approved = _sign_in(desk, page)
    assert approved.prompts == 1
    expect(page.locator("#name")).to_have_text("Ada Example")
    expect(page.locator("#address")).to_have_text(approved.session.address)
    expect(page.locator("#tiles .tile")).to_have_count(3, timeout=LONG)
    expect(page.locator("#may li")).to_have_count(4)

    page.click('#tiles button:has-text("lisbon")')
    expect(page.locator("#tiles img")).to_have_count(3, timeout=LONG)
    _try(page, "add")
    expect(page.locator("#tiles img")).to_have_count(2, timeout=LONG)
    _try(page, "remove")
    expect(page.locator("#tiles img")).to_have_count(1, timeout=LONG)
    expect(page.locator("#tally")).to_have_attribute("data-refused", "0")

    _try(page, "other-year")
    expect(page.locator("#gallery-note")).to_be_visible()
    _try(page, "other-album")
    expect(page.locator("#tally")).to_have_attribute("data-refused", "2")
    expect(page.locator("#log .why").first).to_have_text("This key may not do that.")

    page.reload()
    expect(page.locator("#address")).to_have_text(approved.session.address, timeout=LONG)
    page.click("#sign-out")
    expect(page.locator("#sign-in")).to_be_visible()
    page.reload()
    expect(page.locator("#sign-in")).to_be_visible(timeout=LONG)


def test_a_hundred_calls_and_then_the_session_is_ended(desk: Desk, page: Page) -> None:
    approved = _sign_in(desk, page)
    expect(page.locator("#tiles .tile")).to_have_count(3, timeout=LONG)
    _try(page, "many")
    expect(page.locator("#tally")).to_have_attribute("data-done", "101", timeout=LONG)
    desk.app.revoke_session(approved.session.address, Person())
    for _ in range(20):
        _try(page, "list")
        if page.get_attribute("#tally", "data-refused") != "0":
            break
        page.wait_for_timeout(500)
    expect(page.locator("#log .why").first).to_have_text("This session has ended; sign in again to start a new one.")


def test_a_declined_login_says_so(desk: Desk, page: Page) -> None:
    page.goto(desk.network.photos_url)
    page.click("#sign-in")
    page.wait_for_selector("#panel svg", timeout=LONG)
    link = parse_link(str(page.get_attribute(".cs-open", "href")))
    desk.app.deny(desk.app.open_request(link, Source.SCREEN))
    expect(page.locator("#sign-in-error")).to_have_text("This login was declined.", timeout=LONG)
    expect(page.locator("#sign-in")).to_be_visible()


def test_a_cancelled_login_is_over(desk: Desk, page: Page) -> None:
    page.goto(desk.network.photos_url)
    page.click("#sign-in")
    page.wait_for_selector("#panel svg", timeout=LONG)
    page.click("#cancel")
    expect(page.locator("#sign-in")).to_be_visible(timeout=LONG)
    expect(page.locator("#sign-in-error")).to_be_hidden()
