"""The Photos page in a real browser, against the real services, with a person who approves."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from authenticator.consent.view import Source
from authenticator.errors import VerificationError
from authenticator.network import RunningNetwork
from authenticator.protocol.link import parse_link
from authenticator.scan.decode import decode_codes
from authenticator.scan.found import find_link
from authenticator.scan.image import load_image
from tests.fakes.browser import LONG, approve, chromium, link_of, opened, posts, sign_in, visitor
from tests.fakes.person import Person, typed
from tests.flow.conftest import Desk, everything, new_desk

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
def page(browser: Browser) -> Iterator[Page]:
    with visitor(browser) as opened:
        yield opened


def _try(page: Page, name: str) -> None:
    page.click(f'[data-try="{name}"]')
    expect(page.locator(f'[data-try="{name}"]')).to_be_enabled(timeout=LONG)


def _inbox(page: Page) -> int:
    """Open the inbox; how many pictures are there, what other tests left included."""
    page.click('#tiles button:has-text("inbox")')
    expect(page.locator('#tiles [data-path$="welcome.svg"]')).to_be_visible(timeout=LONG)
    return page.locator("#tiles figure").count()


def _signed_in(page: Page, address: str) -> None:
    expect(page.locator("#address")).to_have_text(address, timeout=LONG)
    expect(page.locator("dialog[open]")).to_have_count(0)


def _png(colour: bytes) -> bytes:
    """A picture of one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0" + colour)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


def test_a_visitor_signs_in_calls_and_signs_out(desk: Desk, page: Page) -> None:
    page.goto(desk.network.photos_url)
    page.click("#sign-in")
    code = page.wait_for_selector("dialog[open] .cs-code svg", timeout=LONG)
    assert code is not None
    link = find_link(decode_codes(load_image(code.screenshot())))
    assert link_of(page) == link
    consent = opened(desk, page)
    expect(page.locator(".cs-status")).to_contain_text("Scanned", timeout=LONG)
    approved = desk.app.approve(consent, everything(consent), None, Person())
    assert approved.prompts == 1
    _signed_in(page, approved.session.address)
    expect(page.locator("#name")).to_have_text("Ada Example")
    expect(page.locator("#tiles .tile")).to_have_count(3, timeout=LONG)
    expect(page.locator("#may li")).to_have_count(4)

    page.click('#tiles button:has-text("lisbon")')
    expect(page.locator("#tiles img")).to_have_count(3, timeout=LONG)
    _try(page, "list")
    before = _inbox(page)
    _try(page, "add")
    expect(page.locator("#tiles img")).to_have_count(before + 1, timeout=LONG)
    _try(page, "remove")
    expect(page.locator("#tiles img")).to_have_count(before, timeout=LONG)
    expect(page.locator("#tally")).to_have_attribute("data-refused", "0")

    _try(page, "other-year")
    expect(page.locator("#gallery-note")).to_be_visible()
    _try(page, "other-album")
    expect(page.locator("#tally")).to_have_attribute("data-refused", "2")
    expect(page.locator("#log .why").first).to_have_text("This key may not do that.")

    page.reload()
    _signed_in(page, approved.session.address)
    page.click("#sign-out")
    expect(page.locator("#sign-in")).to_be_visible()
    page.reload()
    expect(page.locator("#sign-in")).to_be_visible(timeout=LONG)


def test_a_hundred_calls_and_then_the_session_is_ended(desk: Desk, page: Page) -> None:
    approved = sign_in(desk, page)
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


class TestOneLogin:
    """However often it is pressed, loaded and shown, one login is asked for and its code is sent once."""

    def test_pressed_twice(self, desk: Desk, page: Page) -> None:
        asked, exchanged = posts(page.context, "/requests"), posts(page.context, "/oauth/token")
        page.goto(desk.network.photos_url)
        page.locator("#sign-in").dblclick()
        page.evaluate("document.getElementById('sign-in').click()")
        _signed_in(page, approve(desk, page).session.address)
        assert (len(asked), len(exchanged)) == (1, 1)

    def test_loaded_again_while_it_waits(self, desk: Desk, page: Page) -> None:
        asked, exchanged = posts(page.context, "/requests"), posts(page.context, "/oauth/token")
        page.goto(desk.network.photos_url)
        page.click("#sign-in")
        link = link_of(page)
        page.reload()
        assert link_of(page) == link
        _signed_in(page, approve(desk, page).session.address)
        assert (len(asked), len(exchanged)) == (1, 1)

    def test_approved_while_the_page_is_away(self, desk: Desk, page: Page) -> None:
        exchanged = posts(page.context, "/oauth/token")
        page.goto(desk.network.photos_url)
        page.click("#sign-in")
        consent = opened(desk, page)
        page.goto(f"{desk.network.photos_url}/health")
        approved = desk.app.approve(consent, everything(consent), None, Person())
        page.go_back()
        _signed_in(page, approved.session.address)
        assert len(exchanged) == 1

    def test_shown_in_two_tabs(self, desk: Desk, page: Page) -> None:
        """A copy of a tab has a copy of its note; both wait, one of them exchanges, both are signed in."""
        asked, exchanged = posts(page.context, "/requests"), posts(page.context, "/oauth/token")
        page.goto(desk.network.photos_url)
        page.click("#sign-in")
        link = link_of(page)
        with page.expect_popup() as popup:
            page.evaluate("void window.open('/')")
        copy = popup.value
        assert link_of(copy) == link
        address = approve(desk, page).session.address
        _signed_in(page, address)
        _signed_in(copy, address)
        assert (len(asked), len(exchanged)) == (1, 1)

    def test_another_tab_starts_none(self, desk: Desk, page: Page) -> None:
        page.goto(desk.network.photos_url)
        page.click("#sign-in")
        link_of(page)
        other = page.context.new_page()
        other.goto(desk.network.photos_url)
        expect(other.locator("#sign-in")).to_be_visible(timeout=LONG)
        expect(other.locator("dialog[open]")).to_have_count(0)
        address = approve(desk, page).session.address
        _signed_in(page, address)
        other.bring_to_front()
        other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        _signed_in(other, address)

    def test_kept_whole_on_the_way_back(self, desk: Desk, browser: Browser) -> None:
        """The browser may keep a page as it stands while the visitor looks at another one."""
        keeping = chromium(browser, without=["--disable-back-forward-cache"])
        with keeping as launched, visitor(launched) as page:
            exchanged = posts(page.context, "/oauth/token")
            page.goto(desk.network.photos_url)
            page.evaluate("window.addEventListener('pageshow', (event) => { window.keptWhole = event.persisted; })")
            page.click("#sign-in")
            link = link_of(page)
            page.goto(f"{desk.network.photos_url}/health")
            page.go_back(wait_until="commit")
            page.wait_for_function("window.keptWhole === true", timeout=LONG)
            assert link_of(page) == link
            _signed_in(page, approve(desk, page).session.address)
            assert len(exchanged) == 1


class TestNoLogin:
    """What the dialog says when nobody is signed in, and the way on from there."""

    def test_declined(self, desk: Desk, page: Page) -> None:
        page.goto(desk.network.photos_url)
        page.click("#sign-in")
        desk.app.deny(desk.app.open_request(link_of(page), Source.SCREEN))
        expect(page.locator(".cs-sentence")).to_have_text("This login was declined.", timeout=LONG)
        expect(page.get_by_role("button", name="Try again")).to_be_focused()
        page.keyboard.press("Enter")
        _signed_in(page, approve(desk, page).session.address)

    def test_cancelled_by_keyboard(self, desk: Desk, page: Page) -> None:
        page.goto(desk.network.photos_url)
        page.locator("#sign-in").focus()
        page.keyboard.press("Enter")
        link = link_of(page)
        with page.expect_response(lambda answer: answer.url.endswith("/oauth/withdraw")):
            page.keyboard.press("Escape")
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(page.locator("#sign-in")).to_be_focused()
        with pytest.raises(VerificationError) as refused:
            desk.app.open_request(link, Source.SCREEN)
        assert refused.value.code == "request_withdrawn"
        page.reload()
        expect(page.locator("#sign-in")).to_be_visible(timeout=LONG)
        expect(page.locator("dialog[open]")).to_have_count(0)

    def test_run_out(self, desk: Desk, page: Page) -> None:
        page.goto(desk.network.photos_url)
        page.route("**/oauth/poll", lambda route: route.fulfill(json={"status": "expired"}, headers=_open_to(desk)))
        page.click("#sign-in")
        expect(page.locator(".cs-sentence")).to_have_text("This login request has expired; start again.", timeout=LONG)
        page.unroute("**/oauth/poll")
        page.get_by_role("button", name="Try again").click()
        expect(page.locator("dialog[open] .cs-time")).to_contain_text("The code is good for 1:")
        link_of(page)

    def test_no_relay(self, desk: Desk, page: Page) -> None:
        page.goto(desk.network.photos_url)
        page.route("**/requests", lambda route: route.fulfill(status=404, json={}, headers=_open_to(desk)))
        page.click("#sign-in")
        expect(page.locator(".cs-sentence")).to_contain_text("does not make sense", timeout=LONG)
        page.get_by_role("button", name="Close").click()
        expect(page.locator("dialog[open]")).to_have_count(0)
        expect(page.locator("#sign-in")).to_be_visible()


def _open_to(desk: Desk) -> dict[str, str]:
    return {"Access-Control-Allow-Origin": desk.network.photos_url}


class TestTheStorageStory:
    """Directories, a read-only key, budgets that are seen, and asking for what is missing."""

    def test_a_read_only_key_and_the_difference(self, desk: Desk, page: Page) -> None:
        page.goto(desk.network.photos_url)
        page.check('input[value="look"]')
        page.click("#sign-in")
        first = approve(desk, page)
        _signed_in(page, first.session.address)
        expect(page.locator("#may li")).to_have_count(2)
        expect(page.locator("#may .amber")).to_have_count(0)
        before = _inbox(page)
        _try(page, "add")
        expect(page.locator("#gallery-why")).to_contain_text("This key may not do that.")
        page.click("#ask")
        consent = opened(desk, page)
        asked = consent.request.request.capabilities
        assert asked is not None
        assert asked.to_att() == {f"{desk.network.photos_url}/albums": {"photos/write": [{}]}}
        second = desk.app.approve(consent, everything(consent), None, Person())
        assert second.session.address == first.session.address
        expect(page.locator("#tiles img")).to_have_count(before + 1, timeout=LONG)  # what was refused, done
        expect(page.locator("#may-more li")).to_have_count(1)
        expect(page.locator("#gallery-note")).to_be_hidden()
        page.reload()
        expect(page.locator("#may-more li")).to_have_count(1, timeout=LONG)
        _try(page, "add")
        expect(page.locator("#tiles img")).to_have_count(before + 2, timeout=LONG)

    def test_another_year_asked_for_over_a_reload(self, desk: Desk, page: Page) -> None:
        _signed_in(page, sign_in(desk, page).session.address)
        _try(page, "other-year")
        page.click("#ask")
        link = link_of(page)
        page.reload()
        assert link_of(page) == link
        approve(desk, page)
        expect(page.locator("#may-more li")).to_have_count(2, timeout=LONG)
        _try(page, "other-year")
        page.click('#tiles button:has-text("harbour")')
        expect(page.locator("#tiles img")).to_have_count(2, timeout=LONG)
        expect(page.locator("#crumbs")).to_have_attribute("data-path", "/albums/2025/harbour")

    def test_pictures_are_put_into_a_new_album_and_counted(self, desk: Desk, page: Page) -> None:
        sign_in(desk, page)
        page.click('#tiles button:has-text("inbox")')
        page.click("#new-album")
        page.fill("#album-name", "trip")
        page.keyboard.press("Enter")
        expect(page.locator("#crumbs")).to_have_attribute("data-path", "/albums/2026/inbox/trip")
        files = [
            FilePayload(name=f"Été {index}.png", mimeType="image/png", buffer=_png(bytes([index, 0, 0])))
            for index in (1, 2)
        ]
        page.set_input_files("#files", files)
        expect(page.locator("#tiles img")).to_have_count(2, timeout=LONG)
        expect(page.locator("#tiles .label").first).to_have_text("E-te-1.png")
        written = page.locator("#may li", has_text="Add pictures").get_by_role("meter")
        expect(written).to_have_attribute("aria-valuenow", str(2 * len(_png(b"\0\0\0"))), timeout=LONG)
        page.locator("#tiles .tile").first.hover()
        page.locator("#tiles .delete").first.click()
        expect(page.locator("#tiles img")).to_have_count(1, timeout=LONG)
        expect(page.locator("#tally")).to_have_attribute("data-refused", "0")


_RECORDS = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("countersign", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("sessions");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction("sessions").objectStore("sessions").getAll();
    all.onsuccess = () => resolve(all.result);
  };
})"""


class TestKeptKeys:
    """Where the key is, and who may use it when."""

    def test_it_cannot_be_copied_out(self, desk: Desk, page: Page) -> None:
        sign_in(desk, page)
        copied = page.evaluate(f"""async () => {{
          const [record] = await ({_RECORDS})();
          const {{ privateKey }} = record.permissions[0].key;
          const tried = ["jwk", "pkcs8", "raw"].map((form) => crypto.subtle.exportKey(form, privateKey));
          return (await Promise.allSettled(tried)).map(({{ status, reason }}) => [status, reason?.name]);
        }}""")
        assert copied == [["rejected", "InvalidAccessError"]] * 3

    def test_it_may_be_gone_with_the_tab(self, desk: Desk, page: Page) -> None:
        page.goto(desk.network.photos_url)
        deep_link, number = page.evaluate("""async () => {
          const { Countersign } = await import("/static/countersign.js");
          window.client = await Countersign.discover({ keep: "tab" });
          window.login = await window.client.ask({ claims: ["name"] });
          return [window.login.deepLink, window.login.matchCode];
        }""")
        consent = typed(desk.app, desk.app.open_request(parse_link(deep_link), Source.SCREEN), number)
        approved = desk.app.approve(consent, everything(consent), None, Person())
        address, again = page.evaluate("""async () => {
          const session = await window.login.wait();
          return [session.address, (await window.client.resume()).address];
        }""")
        assert address == again == approved.session.address
        assert page.evaluate(_RECORDS) == []
        page.reload()
        expect(page.locator("#sign-in")).to_be_visible(timeout=LONG)

    def test_two_tabs_renew_a_token_once(self, desk: Desk, page: Page) -> None:
        sign_in(desk, page)
        expect(page.locator("#tiles .tile")).to_have_count(3, timeout=LONG)
        other = page.context.new_page()
        other.goto(desk.network.photos_url)
        expect(other.locator("#tiles .tile")).to_have_count(3, timeout=LONG)
        page.evaluate("""() => new Promise((resolve) => {
          const opening = indexedDB.open("countersign", 1);
          opening.onsuccess = () => {
            const store = opening.result.transaction("sessions", "readwrite").objectStore("sessions");
            store.openCursor().onsuccess = ({ target }) => {
              const record = target.result.value;
              record.permissions[0].accessExpires = 0;
              target.result.update(record).onsuccess = () => resolve(opening.result.close());
            };
          };
        })""")
        renewed = posts(page.context, "/oauth/token")
        for tab in (page, other):
            tab.evaluate("document.querySelector('[data-try=list]').click()")
        for tab in (page, other):
            expect(tab.locator("#tally")).to_have_attribute("data-done", "2", timeout=LONG)
            expect(tab.locator("#tally")).to_have_attribute("data-refused", "0")
        assert len(renewed) == 1
        assert "grant_type=refresh_token" in renewed[0]
