"""The whole corridor on one screen, without anybody: a real browser, the real window, real services.

A pointer and a keyboard drive both as a person would; what happened is read from the window's accessibility tree
and from the page, never from the programs' insides. Anything that does not happen ends the demo with a message.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from authenticator.network import running_network
from tests.demo.screen import virtual_screen
from tests.demo.window import Window, opened_window

BROWSER = "chromium"
_WORDS = 24
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
_PARTS_MAX = 8  # of a request that is longer than the window
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
        print(line, flush=True)

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
                    env=dict(screen.environment),
                )
                try:
                    page = browser.new_context(no_viewport=True).new_page()
                    _corridor(window, page, network.photos_url, report)
                finally:
                    browser.close()
    return report


def _first_run(window: Window, report: Report) -> None:
    started = time.perf_counter()
    window.press("Set up a new identity")
    window.fill("Your name", _NAME)
    report.picture(window, "first-run")
    window.press("Continue")
    window.press("Join")
    window.wait_for("Virtual key", "radio button")
    window.press("Set up")
    window.wait_for("Touch your key (1 of 2)")
    window.press("Touch the virtual key")
    window.wait_for("Touch your key (2 of 2)")
    window.press("Touch the virtual key")
    window.wait_for("One more way in")
    report.picture(window, "second-way-in")
    seconds = time.perf_counter() - started
    report.say("first run", f"one name, 4 presses and 2 touches, {seconds:.1f} s with a program's hands")
    _recovery_phrase(window, report)


def _recovery_phrase(window: Window, report: Report) -> None:
    """Write the words down, look at the paper, and keep the phrase with one touch."""
    window.press("Write down a recovery phrase")
    window.wait_for(f"Word {_WORDS}: ")
    paper = {found[1]: found[2] for text in window.texts() if (found := re.fullmatch(r"(Word \d+): ([a-z]+)", text))}
    window.press("I wrote them down")
    window.wait_for("Look at your paper")
    asked = window.fields("Word ")
    for name in asked:
        window.fill(name, paper[name])
    window.press("Continue")
    window.press("Touch the virtual key")
    report.say("recovery phrase", f"{len(paper)} words; asked for {', '.join(asked)}; 1 touch")
    window.wait_for("Scan screen", "push button")


def _corridor(window: Window, page: Page, photos: str, report: Report) -> None:
    page.goto(photos)
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
    shown = any(number == text or number in text.split() for text in texts)
    if shown == first:
        msg = f"the page's number {number} is {'' if shown else 'not '}in the window: {texts}"
        raise DemoFailed(msg)
    if first:
        source = next((text for text in texts if text.startswith("Code found on")), "")
        report.say("QR read", f"{source}, shown after {milliseconds} ms")
        report.picture(window, "consent")
        window.fill("Type the number that the page shows", number)
        report.say("number of the page", f"{number}, typed, because the site is new")
    else:
        report.say("number on page and window", f"{number}, compared, because the site is known")
    approved_at = _approve(window)
    if first:
        report.picture(window, "touch")
    window.press("Touch the virtual key")
    window.wait_for("Done")
    page.wait_for_selector("#app:not([hidden])", timeout=20_000)
    if first:
        report.say("from Approve to signed in", f"{round((time.perf_counter() - approved_at) * 1000)} ms")
        report.say("prompts", window.wait_for("Touches: ").name.removeprefix("Touches: "))
        report.picture(window, "signed-in")
    window.press("Done")
    if page.inner_text("#name").strip() != _NAME:
        msg = f"the page shows {page.inner_text('#name')!r}"
        raise DemoFailed(msg)
    return page.inner_text("#address").strip()


def _approve(window: Window) -> float:
    """Read to the end of what is asked for, which Approve leads on to, and agree; tell when."""
    for _ in range(_PARTS_MAX):
        window.press("Approve")
        pressed_at = time.perf_counter()
        with suppress(DemoFailed):
            _until(lambda: window.shows("Touch the virtual key"), 3, "the touch")
            return pressed_at
    msg = "Approve leads to no touch"
    raise DemoFailed(msg)


def _calls(window: Window, page: Page, report: Report) -> None:
    before = _tally(page)[0]
    page.click("[data-try=many]")
    _until(lambda: _tally(page)[0] >= before + _CALLS, 30, "100 calls")
    done, refused = _tally(page)
    report.say("calls with the session key", f"{done} done, {refused} refused")
    prompts = int(window.shows("Touch the virtual key"))
    report.say("prompts during them", prompts)
    if prompts or refused:
        msg = "a call was refused or asked for a touch"
        raise DemoFailed(msg)
    page.click("[data-try=other-year]")
    _until(lambda: _tally(page)[1] == 1, 10, "the call that is not allowed")
    report.say("a call it may not make", _newest_call(page))


def _second_login(window: Window, page: Page, report: Report, address: str) -> None:
    page.click("#sign-out")
    page.wait_for_selector("#welcome:not([hidden])", timeout=10_000)
    again = _sign_in(window, page, report, first=False)
    report.say("address at a second login", f"{'the same' if again == address else again}")
    if again != address:
        raise DemoFailed("a second login has another address")


def _revoke(window: Window, page: Page, report: Report) -> None:
    window.press("Sessions", "check box")
    window.press("End session")
    window.wait_for("End your session with")
    report.picture(window, "end-session")
    window.press("End session")
    window.press("Touch the virtual key")
    report.say("revocation", window.wait_for("Ended in block").name)
    report.picture(window, "ended")
    _, before = _tally(page)
    deadline = time.monotonic() + _REVOCATION_SECONDS
    while _tally(page)[1] == before and page.is_visible("#app"):
        if time.monotonic() > deadline:
            msg = "calls go through after the revocation"
            raise DemoFailed(msg)
        page.click("[data-try=list]")
        time.sleep(1)
    signed_out = page.is_visible("#welcome")
    refused = page.inner_text("#sign-in-error") if signed_out else _newest_call(page)
    report.say("the refused call", refused)
    report.picture(window, "refused")


def _tally(page: Page) -> tuple[int, int]:
    """Calls that were done and refused, as the page counts them."""
    numbers = [int(word) for word in page.inner_text("#tally").replace(",", " ").split() if word.isdigit()]
    return (numbers[0], numbers[1]) if len(numbers) >= 2 else (0, 0)


def _newest_call(page: Page) -> str:
    return " ".join(page.inner_text("#log li >> nth=0").split())


def _until(holds: Callable[[], bool], seconds: float, what: str) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            msg = f"waited {seconds} s for {what}"
            raise DemoFailed(msg)
        time.sleep(0.1)
