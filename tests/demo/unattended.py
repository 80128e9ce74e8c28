"""The whole corridor on one screen, without anybody: a real browser, the real window, real services.

A pointer and a keyboard drive both as a person would; what happened is read from the window's accessibility tree
and from the page, never from the programs' insides. Anything that does not happen ends the demo with a message.
"""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from authenticator.network import RunningNetwork, running_network
from tests.demo.screen import Screen, virtual_screen
from tests.demo.window import Window, opened_window

BROWSER = "chromium"
_NAME = "Ada Example"
_BROWSER_PLACE = ("--window-position=980,0", "--window-size=740,900")
_QUIET_BROWSER = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
)
_CALLS = 100
_REVOCATION_SECONDS = 30  # one status interval and a little


class DemoFailed(AssertionError):  # noqa: N818 - reads as what it tells
    """Something that the demo shows did not happen."""


@dataclass
class Report:
    """What happened, in order."""

    pictures: Path
    lines: list[str] = field(default_factory=list)

    def say(self, what: str, value: object) -> None:
        """Print one fact."""
        line = f"{what + ':':34} {value}"
        self.lines.append(line)
        print(line, flush=True)  # noqa: T201 - the demo's whole point is to tell

    def picture(self, window: Window, name: str) -> None:
        """Keep a picture of the screen."""
        window.photograph(self.pictures / f"{len(list(self.pictures.glob('*.png'))) + 1:02}-{name}.png")


def run(build: Path) -> Report:
    """Walk the corridor once; the pictures and logs are left in `build`.

    Raises:
        AssertionError: something did not happen.
    """
    shutil.rmtree(build, ignore_errors=True)
    build.mkdir(parents=True)
    report = Report(build)
    with virtual_screen() as screen, running_network(build / "network") as network:
        report.say("network", f"registry {network.registry_url}, relay {network.relay_url}")
        with opened_window(screen, build / "home", network.relay_url, build / "window.log") as window:
            _first_run(window, report)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which(BROWSER),
                    headless=False,
                    args=[*_BROWSER_PLACE, *_QUIET_BROWSER],
                    chromium_sandbox=False,
                    env={name: value for name, value in screen.environment.items()},
                )
                try:
                    page = browser.new_context(no_viewport=True).new_page()
                    _corridor(screen, window, page, network, report)
                finally:
                    browser.close()
    return report


def _first_run(window: Window, report: Report) -> None:
    window.fill("Your name", _NAME)
    report.picture(window, "first-run")
    window.press("Continue")
    window.press("Continue")
    window.press("Join")
    window.wait_for("Virtual key", "radio button")
    window.press("Set up")
    touches = 0
    for _ in range(2):
        window.press("Touch the virtual key")
        touches += 1
        _until(lambda: not window.shows("Touch the virtual key") or window.shows("Second touch"), 10)
    report.say("prompts at enrolment, once", touches)


def _corridor(screen: Screen, window: Window, page: Page, network: RunningNetwork, report: Report) -> None:
    page.goto(network.photos_url)
    address = _sign_in(window, page, report, first=True)
    report.say("session address", address)
    _calls(window, page, report)
    _second_login(window, page, report, address)
    _revoke(window, page, report)


def _sign_in(window: Window, page: Page, report: Report, *, first: bool) -> str:
    page.click("#sign-in")
    number = page.inner_text(".cs-number", timeout=15_000).strip()
    started = time.perf_counter()
    window.press("Scan screen")
    window.wait_for("Approve", "push button")
    milliseconds = round((time.perf_counter() - started) * 1000)
    texts = window.texts()
    if not any(number == text or number in text.split() for text in texts):
        msg = f"the window does not show the page's number {number}: {texts}"
        raise DemoFailed(msg)
    if first:
        source = next((text for text in texts if text.startswith("Code found on")), "")
        report.say("QR read", f"{source}, shown after {milliseconds} ms")
        report.say("number on page and window", number)
        report.picture(window, "consent")
    window.press("Approve")
    approved_at = time.perf_counter()
    window.wait_for("Touch the virtual key")
    if first:
        report.picture(window, "touch")
    window.press("Touch the virtual key")
    window.wait_for("Done")
    page.wait_for_selector("#app:not([hidden])", timeout=20_000)
    if first:
        report.say("from Approve to signed in", f"{round((time.perf_counter() - approved_at) * 1000)} ms")
        report.say("prompts", 1 + window.shows("Touch the virtual key"))
        report.picture(window, "signed-in")
    window.press("Done")
    if page.inner_text("#name").strip() != _NAME:
        msg = f"the page shows {page.inner_text('#name')!r}"
        raise DemoFailed(msg)
    return page.inner_text("#address").strip()


def _calls(window: Window, page: Page, report: Report) -> None:
    page.click("[data-try=many]")
    _until(lambda: page.inner_text("#tally").startswith(f"{_CALLS} calls"), 30, lambda: page.inner_text("#tally"))
    report.say("calls with the session key", page.inner_text("#tally").strip())
    report.say("prompts during them", int(window.shows("Touch the virtual key")))
    if window.shows("Touch the virtual key"):
        raise DemoFailed("the window asked for a touch")
    page.click("[data-try=other-year]")
    page.wait_for_selector("#log li", timeout=10_000)
    _until(lambda: "refused" in page.inner_text("#tally"), 10, lambda: page.inner_text("#tally"))
    report.say("a call it may not make", page.inner_text("#log li >> nth=0").replace("\n", " "))


def _second_login(window: Window, page: Page, report: Report, address: str) -> None:
    page.click("#sign-out")
    page.wait_for_selector("#welcome:not([hidden])", timeout=10_000)
    again = _sign_in(window, page, report, first=False)
    report.say("address at a second login", f"{'the same' if again == address else again}")
    if again != address:
        raise DemoFailed("a second login has another address")


def _revoke(window: Window, page: Page, report: Report) -> None:
    window.press("Sessions", "radio button") if window.shows("Sessions") else None
    window.press("End session")
    report.picture(window, "end-session")
    window.press("End session")
    window.press("Touch the virtual key")
    ended = window.wait_for("Ended", None, 20)
    report.say("revocation", ended.name)
    report.picture(window, "ended")
    deadline = time.monotonic() + _REVOCATION_SECONDS
    refused = ""
    while "session_revoked" not in refused and time.monotonic() < deadline:
        page.click("[data-try=list]")
        time.sleep(1)
        refused = page.inner_text("#log li >> nth=0").replace("\n", " ")
        if page.is_visible("#welcome"):
            refused = f"signed out: {page.inner_text('#sign-in-error')}"
            break
    report.say("the next call", refused)
    report.picture(window, "refused")
    if "refused" not in refused and "ended" not in refused:
        raise DemoFailed("the call went through after the revocation")


def _until(holds: object, seconds: float, tell: object = None) -> None:
    deadline = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        if time.monotonic() > deadline:
            raise DemoFailed(f"waited {seconds} s: {tell() if callable(tell) else ''}")
        time.sleep(0.1)
