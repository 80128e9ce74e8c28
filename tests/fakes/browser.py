"""Chromium, as tests of pages use it, and a person with an app in front of one of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from authenticator.consent.view import Source
from authenticator.flow import Approved, Consent
from authenticator.protocol.link import RequestLink, parse_link
from tests.fakes.needed import missing
from tests.fakes.person import Person, typed
from tests.flow.conftest import Desk, everything

LONG = 20_000  # milliseconds; the machine may be busy


@contextmanager
def chromium(beside: Browser | None = None, *, without: Sequence[str] = ()) -> Iterator[Browser]:
    """Chromium, without a window; a second one beside the first.

    Args:
        beside: the first one.
        without: switches that playwright would set by itself.
    """
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise missing("Chromium is not on this computer")
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with ExitStack() as stack:
        kind = beside.browser_type if beside else stack.enter_context(sync_playwright()).chromium
        launched = kind.launch(executable_path=path, args=as_root, ignore_default_args=list(without))
        yield launched
        launched.close()


@contextmanager
def visitor(browser: Browser) -> Iterator[Page]:
    """One visitor; whatever a page of theirs says in its console is a failure, but refused calls."""
    context = browser.new_context(viewport={"width": 1280, "height": 860})
    said: list[str] = []
    context.on("weberror", lambda error: said.append(str(error.error)))
    context.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    yield context.new_page()
    context.close()
    assert [line for line in said if "the server responded with a status of 4" not in line] == []


def posts(context: BrowserContext, ending: str) -> list[str]:
    """Collects the bodies of what a visitor's pages post to addresses with this ending."""
    found: list[str] = []

    def sent(request: Request) -> None:
        if request.method == "POST" and request.url.endswith(ending):
            found.append(request.post_data or "")

    context.on("request", sent)
    return found


def link_of(page: Page) -> RequestLink:
    """The link of the login that the page shows."""
    page.wait_for_selector("dialog[open] .cs-code svg", timeout=LONG)
    return parse_link(str(page.get_attribute("dialog[open] .cs-open", "href")))


def opened(desk: Desk, page: Page) -> Consent:
    """What the app shows of the login that the page waits for."""
    consent = desk.app.open_request(link_of(page), Source.SCREEN)
    assert consent.view.signed_by_provider
    return typed(desk.app, consent, page.text_content("dialog[open] .cs-number") or "")


def approve(desk: Desk, page: Page) -> Approved:
    """Answer what the page asks, all of it, with one touch."""
    consent = opened(desk, page)
    return desk.app.approve(consent, everything(consent), None, Person())


def sign_in(desk: Desk, page: Page) -> Approved:
    """Open Photos, press the button, and approve."""
    page.goto(desk.network.photos_url)
    page.click("#sign-in")
    approved = approve(desk, page)
    expect(page.locator("#app")).to_be_visible(timeout=LONG)
    return approved
