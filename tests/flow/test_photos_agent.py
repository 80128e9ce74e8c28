"""The agent page: a script with a part of the page's permission, metered and ended while it works."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from authenticator.network import RunningNetwork
from tests.fakes.browser import LONG, chromium, sign_in, visitor
from tests.fakes.person import Person
from tests.flow.conftest import Desk, new_desk

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as launched:
        yield launched


@pytest.fixture(scope="module")
def desk(network: RunningNetwork, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One person for all of them."""
    made = new_desk(network, tmp_path_factory.mktemp("home"))
    yield made
    made.app.close()


@pytest.fixture
def page(browser: Browser, desk: Desk) -> Iterator[Page]:
    """A visitor who is signed in and looks at the agent page."""
    with visitor(browser) as opened:
        sign_in(desk, opened)
        opened.click('.places a:has-text("Agent")')
        expect(opened.locator("#meter-mine")).to_contain_text("1 GB", timeout=LONG)
        yield opened


def _start(page: Page, *, album: str = "/albums/2026/alps", pictures: int = 20, kind: str = "1000000") -> None:
    page.select_option("#album", album)
    page.fill("#pictures", str(pictures))
    page.select_option("#bytes", kind)
    page.click("#start")
    expect(page.locator("#work")).to_be_visible(timeout=LONG)


def _state(page: Page, state: str) -> None:
    expect(page.locator("#state")).to_have_attribute("data-state", state, timeout=LONG)


def test_it_works_within_its_part_and_is_metered(desk: Desk, page: Page) -> None:
    mine = int(page.get_attribute("#meter-mine", "data-used") or "0")
    _start(page)
    expect(page.locator("#may li")).to_have_count(2)
    expect(page.locator("#may .amber")).to_have_count(0)
    expect(page.locator("#may li").last).to_contain_text("up to 20 times, 1 MB")
    expect(page.locator("#meter-uses")).to_have_attribute("data-used", "1", timeout=LONG)  # as it works
    _state(page, "watching")
    expect(page.locator("#cards .seen")).to_have_count(3)
    expect(page.locator("#meter-uses")).to_have_attribute("data-used", "3", timeout=LONG)
    expect(page.locator("#meter-uses")).to_have_attribute("data-left", "17")
    read = int(page.get_attribute("#meter-bytes", "data-used") or "0")
    assert read > 3 * 1000
    expect(page.locator("#meter-mine")).to_have_attribute("data-used", str(mine + read), timeout=LONG)
    expect(page.locator("#tally")).to_have_attribute("data-refused", "0")


@pytest.mark.parametrize(("pictures", "kind"), [(2, "1000000"), (20, "10000")], ids=["pictures", "bytes"])
def test_it_stops_where_its_part_is_used_up(desk: Desk, page: Page, pictures: int, kind: str) -> None:
    _start(page, album="/albums/2026", pictures=pictures, kind=kind)
    _state(page, "refused")
    expect(page.locator("#outcome")).to_contain_text("This key has used up what it was allowed")
    expect(page.locator("#tally")).to_have_attribute("data-refused", "1")
    seen = page.locator("#cards .seen").count()
    assert seen == pictures if pictures == 2 else 1 < seen < pictures
    expect(page.locator("#meter-uses")).to_have_attribute("data-used", str(seen), timeout=LONG)


def test_it_is_taken_back(desk: Desk, page: Page) -> None:
    _start(page)
    expect(page.locator("#cards .seen")).not_to_have_count(0, timeout=LONG)
    page.click("#take-back")
    _state(page, "ended")
    expect(page.locator("#outcome")).to_contain_text("This key's permission was taken back.", timeout=LONG)
    done = page.get_attribute("#tally", "data-done")
    page.wait_for_timeout(2000)
    expect(page.locator("#tally")).to_have_attribute("data-done", done or "")
    _start(page)  # the page's own key is as good as before
    _state(page, "watching")


def test_it_ends_with_what_the_person_ends_in_countersign(desk: Desk, page: Page) -> None:
    _start(page)
    _state(page, "watching")
    newest = max(
        (each for session in desk.app.sessions() for each in session.delegations), key=lambda each: each.issued_at
    )
    desk.app.revoke_delegation(newest.delegation_id, Person())
    _state(page, "refused")
    expect(page.locator("#outcome")).to_contain_text("This key's permission was taken back.", timeout=LONG)
    expect(page.locator("#take-back")).to_be_hidden()


def test_nobody_hands_on_without_a_session(browser: Browser, desk: Desk) -> None:
    with visitor(browser) as page:
        page.goto(f"{desk.network.photos_url}/agent")
        expect(page.locator("#nobody")).to_be_visible(timeout=LONG)
        expect(page.locator("#app")).to_be_hidden()
