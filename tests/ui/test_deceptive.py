"""Deceptive display, looked at as it is painted: whatever others wrote is on the screen to its last character."""
# ruff: noqa: RUF001 - these are the letters it is about

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from authenticator.approve.interaction import TouchPrompt
from authenticator.consent.view import History, Source
from authenticator.protocol.permissions import NONE, Permissions
from authenticator.protocol.plain import hides
from tests.fakes import app as fakes
from tests.fakes.app import NOW, PHOTOS, FakeApp, link, session_view
from tests.ui.painted import outside, painted, pieces
from ui.models.consent import ConsentModel
from ui.models.session_list import SessionList
from ui.pages.consent import ConsentPage
from ui.pages.moments import QuestionPage
from ui.pages.touch import TouchPage
from ui.theme import Theme
from ui.widgets.choice_menu import menu_text
from ui.widgets.labels import Elided
from ui.widgets.session_rows import SessionRows

EVIL = "https://evil.example"
LONG_LABEL = "a" * 63
LONG_HOST = f"https://photos.example.{LONG_LABEL}.{'b' * 63}.{'c' * 60}.evil.example"
WIDE = "W" * 100
SIZES = [pytest.param((600, 540), id="small"), pytest.param((760, 680), id="usual")]


@dataclass(frozen=True, slots=True)
class Case:
    """What is deceptive, and what must be painted because of it.

    Attributes:
        name: what the site calls itself.
        origin: its address.
        client: what the client calls itself.
        purpose: what it says it wants.
        att: what the key may do.
        shown: texts that must be painted, by the name of the widget.
        says: words that must be painted somewhere.
        mine: the person's own name.
        own: the permissions that the site registered.
    """

    name: str = "Photos"
    origin: str = PHOTOS
    client: str = "Browser"
    purpose: str = "Sort pictures"
    att: dict[str, Any] | None = None
    shown: dict[str, str] = field(default_factory=dict)
    says: tuple[str, ...] = ()
    mine: str = "Ada Example"
    own: Permissions = NONE


def name(text: str, shown: str, *says: str, origin: str = EVIL) -> Case:
    """A name; `shown` is what stands where the site's name does."""
    return Case(name=text, origin=origin, shown={"siteName": shown, "siteOrigin": origin}, says=says)


def host(origin: str, ascii_origin: str, *says: str) -> Case:
    return Case(origin=origin, shown={"siteOrigin": ascii_origin}, says=says)


def may(resource: str, ability: str, caveats: dict[str, Any], *says: str) -> Case:
    return Case(att={resource: {ability: [caveats]}}, says=says)


def own_words(sentence: str, *says: str) -> Case:
    """A permission in the words of the site, which may say what they like, in quotation marks."""
    named = {"abilities": {"x/zap": {"sentence": sentence, "level": "write"}}, "caveats": {}}
    return Case(att={PHOTOS: {"x/zap": [{}]}}, own=Permissions.from_json(named), says=says)


CASES = {
    # Names that turn, hide or break the line.
    "name-turned-around": name("gnissop\u202eknab", "", "[U+202E]", "hidden or reordered"),
    "name-turned-back": name("bank\u202dgnissop", "", "[U+202D]"),
    "name-embedded": name("a\u202bbank\u202c", "", "[U+202B]", "[U+202C]"),
    "name-isolated": name("\u2067bank\u2069", "", "[U+2067]"),
    "name-with-a-mark-of-direction": name("bank\u200f", "", "[U+200F]"),
    "name-with-an-arabic-mark-of-direction": name("bank\u061c", "", "[U+061C]"),
    "name-with-line-feed": name("Bank\nsigned by bank.example", "", "bank.example", "not its address"),
    "name-with-carriage-return": name("Bank\rVerified", "Bank Verified"),
    "name-with-paragraph-separator": name("Bank\u2029Verified", "", "[U+2029]"),
    "name-with-next-line": name("Bank\u0085Verified", "", "[U+0085]"),
    "name-with-vertical-tab": name("Bank\x0bVerified", "", "[U+000B]"),
    "name-with-form-feed": name("Bank\x0cVerified", "", "[U+000C]"),
    "name-with-null": name("Bank\x00evil", "", "[U+0000]"),
    "name-with-backspace": name("evil\x08\x08\x08\x08Bank", "", "[U+0008]"),
    # Names with what cannot be seen.
    "name-with-zero-width-space": name("Pay\u200bPal", "", "[U+200B]"),
    "name-with-zero-width-no-break-space": name("Pay\ufeffPal", "", "[U+FEFF]"),
    "name-with-word-joiner": name("Pay\u2060Pal", "", "[U+2060]"),
    "name-with-zero-width-joiner": name("Pay\u200dPal", "", "[U+200D]"),
    "name-with-soft-hyphen": name("Pay\u00adPal", "", "[U+00AD]"),
    "name-with-combining-grapheme-joiner": name("Pay\u034fPal", "", "[U+034F]"),
    "name-with-hangul-filler": name("Bank\u3164", "", "[U+3164]"),
    "name-with-braille-blank": name("Bank\u2800", "", "[U+2800]"),
    "name-with-tag-letters": name("Bank\U000e0065\U000e0076", "", "[U+E0065]"),
    "name-with-variation-selector": name("Bank\ufe0e", "", "[U+FE0E]"),
    "name-with-mongolian-separator": name("Bank\u180e", "", "[U+180E]"),
    "name-with-object-replacement": name("Bank\ufffc", "", "[U+FFFC]"),
    "name-in-private-letters": name("\ue000\ue001", "", "[U+E000]"),
    "name-after-many-blanks": name("Photos" + " " * 60 + "x", "Photos x", origin=PHOTOS),
    "name-after-wide-blanks": name("Photos" + "\u3000" * 40 + "x", "Photos x", origin=PHOTOS),
    "name-is-nothing": name("", ""),
    "name-is-blank": name(" \t ", ""),
    "name-is-only-hidden": name("\u200b\u200b", "", "[U+200B][U+200B]"),
    # Names that look like others.
    "name-in-cyrillic": name("раураӏ", "", "letters it seems"),
    "name-with-one-cyrillic-letter": name("Pаypal", "", "letters it seems"),
    "name-in-greek": name("Αpple", "", "letters it seems"),
    "name-in-fullwidth": name("Ｂａｎｋ", "", "letters it seems"),
    "name-in-mathematical-letters": name("𝓑𝓪𝓷𝓴", "", "letters it seems"),
    "name-with-a-badge": name("Bank ✔", "", "nobody checked the sign"),
    "name-is-an-address": name("bank.example", "", "which is not its address"),
    "name-is-an-address-with-fullwidth-dot": name("bank．example", "", "which is not its address"),
    "name-piled-with-marks": name("Bank" + "\u0301" * 30, "", "[U+0301]"),
    "name-from-right-to-left": name("בנק הפועלים", "בנק הפועלים"),
    "name-from-right-to-left-with-digits": name("בנק 123", "בנק 123"),
    "name-as-wide-as-can-be": name("W" * 100, "W" * 100),
    "name-of-one-hundred-letters": name("Photos" + "o" * 94, "Photos" + "o" * 94),
    "name-of-ten-thousand-letters": name("Bank" * 2_500, "", "10\u202f000 characters"),
    "name-of-ten-thousand-marks": name("B" + "\u0301" * 10_000, "", "characters"),
    "name-with-markup": name("<h1>Bank</h1><img src=x>", "<h1>Bank</h1><img src=x>"),
    "name-with-entities": name("&#66;ank &amp; Co", "&#66;ank &amp; Co"),
    "name-with-mnemonics": name("&Bank && &Co", "&Bank && &Co"),
    # Addresses.
    "host-in-cyrillic": host("https://аррӏе.example", "https://xn--80ak6aa92e.example", "imitates another one"),
    "host-mixes-letters": host("https://pаypal.example", "https://xn--pypal-4ve.example", "imitates another one"),
    "host-with-accent": host("https://ápple.example", "https://xn--pple-4na.example", "letters beyond a to z"),
    "host-in-punycode-that-is-none": host("https://xn--99999999.example", "https://xn--99999999.example", "cannot be"),
    "host-from-right-to-left": host("https://אבג.example", "https://xn--4dbcd.example"),
    "host-with-another-in-front": host(
        "https://bank.com.evil.example", "https://bank.com.evil.example", "“evil.example”"
    ),
    "host-as-long-as-can-be": host(LONG_HOST, LONG_HOST),
    "host-of-one-long-label": host(f"https://{LONG_LABEL}.example", f"https://{LONG_LABEL}.example"),
    "host-with-digits-for-letters": host("https://g00gle.example", "https://g00gle.example"),
    "host-with-a-port": host("https://photos.example:8443", "https://photos.example:8443"),
    "host-is-a-number": host("https://203.0.113.7", "https://203.0.113.7", "number instead of a name"),
    "host-without-protection": host("http://photos.example", "http://photos.example", "does not protect"),
    "host-behind-a-user": host("https://bank.example@evil.example", EVIL, "before an"),
    # What the client says.
    "client-turned-around": Case(client="tneilc\u202e detsurt", says=("[U+202E]",)),
    "client-ends-its-quotation": Case(client="X” signed by “Bank", says=('“X" signed by "Bank”',)),
    "client-as-wide-as-can-be": Case(client=WIDE, says=(WIDE,)),
    "purpose-as-long-as-can-be": Case(purpose="x" * 299 + "!", says=("x" * 299 + "!",)),
    "purpose-ends-its-quotation": Case(purpose="x” approved by “Bank", says=('“x" approved by "Bank”',)),
    # What the key may do.
    "place-as-long-as-can-be": may(PHOTOS, "photos/write", {"path_prefix": "/" + "p" * 180 + "/end"}, "/end"),
    "place-of-one-long-part": may(PHOTOS, "photos/read", {"path_prefix": "/" + "W" * 120}, "W" * 120),
    "place-that-looks-like-a-sentence": may(PHOTOS, "photos/read", {"path_prefix": "/only-this-one"}, "/only-this-one"),
    "resource-of-another-port": may(f"{PHOTOS}:8443", "photos/read", {}, "photos.example:8443"),
    "everything": may(PHOTOS, "*/*", {}, "Do anything anywhere", "everything"),
    "everything-of-one-kind": may(PHOTOS, "photos/*", {}, "Do anything with pictures anywhere", "everything"),
    "words-of-the-site-that-sound-like-ours": own_words("Read only, approved by Countersign", "the site’s words for"),
    "words-of-the-site-as-wide-as-can-be": own_words("W" * 80, "W" * 80, "the site’s words for"),
    "words-of-the-site-from-right-to-left": own_words("קרא הכל", "the site’s words for", "can change"),
    # One's own name, which somebody may have made one paste.
    "own-name-turned-around": Case(mine="Ada\u202eelpmaxE", says=("[U+202E]",)),
    "own-name-as-wide-as-can-be": Case(mine=WIDE, says=(WIDE,)),
}


def page_of(case: Case, history: History | None = None) -> ConsentPage:
    app = FakeApp()
    app.provider = replace(fakes.provider(), name=case.name, origins=(case.origin,), permissions=case.own)
    app.request = fakes.verified_request(client_name=case.client, purpose=case.purpose, att=case.att)
    app.kept = replace(app.kept, name=case.mine)
    app.history = history
    consent = app.open_request(link(), Source.SCREEN)
    return ConsentPage(ConsentModel(consent.view, app.request.request.capabilities), lambda: NOW)


@pytest.fixture
def shown(themed: Theme) -> Iterator[Any]:
    """Show a page at a size; it goes when the test does."""
    pages: list[QWidget] = []

    def show(page: QWidget, size: tuple[int, int]) -> QWidget:
        pages.append(page)
        page.resize(*size)
        page.show()
        QTest.qWait(30)
        return page

    yield show
    for page in pages:
        page.close()
        page.deleteLater()


def plain(text: str) -> str:
    """A text without blanks, seams and the marks that only isolate it."""
    return "".join(char for char in text if not char.isspace() and char not in "\u200b\u2068\u2069")


def words_of(widget: QWidget) -> str:
    text = widget.property("text")
    return str(text) if text else ""


def readable(page: QWidget) -> list[QWidget]:
    kinds = (QLabel, QAbstractButton)
    return [found for found in page.findChildren(QWidget) if isinstance(found, kinds) and found.isVisible()]


def check_painted(page: QWidget) -> str:
    """Check that every word that is meant to be there is painted whole, within its widget and within the page."""
    everything = []
    for widget in readable(page):
        if not words_of(widget) or words_of(widget).endswith("\u2193"):  # the mark comes and goes with the scroll bar
            continue
        is_switch = not isinstance(widget, QLabel) and not painted(widget)
        if is_switch:
            continue
        assert not isinstance(widget, Elided), widget.objectName()
        meant, found = Counter(plain(words_of(widget))), Counter(plain(painted(widget)))
        assert found == meant, f"{widget.objectName()}: painted {painted(widget)[-80:]!r}"
        assert list(outside(widget)) == [], widget.objectName()
        assert not any(hides(char) for char in plain(painted(widget))), widget.objectName()
        left = widget.mapTo(page, widget.rect().topLeft()).x()
        assert left >= 0, widget.objectName()
        assert left + widget.width() <= page.width(), widget.objectName()
        parent = widget.parentWidget()
        assert parent is None or parent.rect().contains(widget.geometry()), f"{widget.objectName()} is cut"
        everything.append(painted(widget))
    return "\n".join(everything)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_what_others_wrote_is_painted_to_its_last_character(shown: Any, case: Case, size: tuple[int, int]) -> None:
    page = shown(page_of(case), size)
    everything = check_painted(page)
    for widget, text in case.shown.items():
        found = page.findChild(QLabel, widget)
        assert found is not None
        assert Counter(plain(painted(found))) == Counter(plain(text)), widget
    for said in case.says:
        assert plain(said) in plain(everything), said


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("case", [CASES["host-as-long-as-can-be"], CASES["host-from-right-to-left"]])
def test_an_address_is_painted_from_left_to_right_wherever_one_reads_from_the_right(shown: Any, case: Case) -> None:
    page = page_of(case)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(page, (760, 680))
    check_painted(page)
    found = page.findChild(QLabel, "siteOrigin")
    assert found is not None
    by_place = sorted(pieces(found), key=lambda piece: (round(piece.box.top()), piece.box.left()))
    assert "".join(piece.text for piece in by_place).replace("\u200b", "") == case.shown["siteOrigin"]


def test_a_name_from_the_right_does_not_reorder_the_sentence_around_it(shown: Any) -> None:
    page = shown(page_of(Case(name="אבג"), History(3, NOW - 60, "דהו", (PHOTOS,))), (760, 680))
    warning = page.findChild(QWidget, "warning0")
    assert warning is not None
    (sentence,) = [found for found in warning.findChildren(QLabel) if found.text().startswith("This")]
    by_place = sorted(pieces(sentence), key=lambda piece: (round(piece.box.top()), piece.box.left()))
    text = "".join(piece.text for piece in by_place)
    assert text.startswith("This site was called “")
    assert text.index("דהו") < text.index("אבג")
    assert text.rstrip().endswith("”.")


def test_the_address_is_the_largest_text_of_the_page(shown: Any) -> None:
    page = shown(page_of(Case(name="Bank")), (760, 680))
    address = page.findChild(QLabel, "siteOrigin")
    assert address is not None
    heights = {found.objectName(): found.fontMetrics().height() for found in page.findChildren(QLabel)}
    assert max(heights.values()) == heights["siteOrigin"]
    assert heights["siteName"] < heights["siteOrigin"]


@pytest.mark.parametrize(
    ("key", "says"),
    [
        pytest.param("Key\u202eyek", "[U+202E]", id="turned-around"),
        pytest.param("Key\nTouch it twice", "Key Touch it twice", id="second-line"),
        pytest.param("K" * 300, "K" * 300, id="long"),
        pytest.param("Key\u200b", "[U+200B]", id="zero-width"),
        pytest.param("<b>Key</b>", "<b>Key</b>", id="markup"),
    ],
)
def test_a_key_cannot_draw_on_the_touch_page(shown: Any, key: str, says: str) -> None:
    page = TouchPage(lambda: NOW)
    page.wait_for(TouchPrompt(key, "", 1, 1, virtual=False), f"to sign in to {WIDE}")
    shown(page, (600, 540))
    everything = check_painted(page)
    assert plain(says) in plain(everything)
    assert WIDE in plain(everything)


def test_a_question_shows_a_long_host_whole(shown: Any) -> None:
    page = QuestionPage()
    host_ = LONG_HOST.removeprefix("https://")
    page.ask("A login link was opened", f"It leads to {host_}.", keep="Ignore", agree="Continue")
    shown(page, (600, 540))
    assert plain(host_) in plain(check_painted(page))


def test_the_recorder_sees_what_is_elided(shown: Any) -> None:
    """A check that cannot fail would show nothing: what is cut is noticed, by its text and by its place."""
    label = Elided("A name that says at its end that it is evil")
    shown(label, (80, 24))
    assert "evil" not in painted(label)
    narrow = QLabel("photos.example.evil.example")
    shown(narrow, (60, 24))
    assert list(outside(narrow)) == ["photos.example.evil.example"]


HOSTS = [
    pytest.param("https://photos.example.evil.example", "il.example", id="an origin"),
    pytest.param("photos.example.evil.example", "il.example", id="a host"),
    pytest.param("photos.example\u3002evil.example", "il.example", id="another full stop"),
    pytest.param("xn--phtos-9ta.example.evil.example:8443", "ample:8443", id="a port"),
    pytest.param(f"{'a' * 60}.{'b' * 60}.evil.example", "il.example", id="as long as can be"),
    pytest.param("\u05d0\u05d1\u05d2.example.evil.example", "il.example", id="from right to left"),
]


@pytest.mark.parametrize(("host", "end"), HOSTS)
def test_a_host_keeps_its_end_in_a_line_that_is_too_short_for_it(shown: Any, host: str, end: str) -> None:
    line = Elided(host, "strong")
    shown(line, (110, 24))
    assert painted(line) != host
    assert painted(line).replace("\u200b", "").endswith(end)
    assert line.accessibleName() == host


@pytest.mark.parametrize(("host", "end"), HOSTS)
def test_a_host_keeps_its_end_in_the_list_of_sessions(shown: Any, host: str, end: str) -> None:
    rows = SessionRows()
    item = replace(SessionList([session_view()], NOW).items[0], title=host)
    rows.show_items([item], item.address)
    shown(rows, (200, 80))
    first = next(piece.text for piece in pieces(rows.viewport()) if len(piece.text) > 1)
    assert first.endswith(end)


def test_a_host_keeps_its_end_in_a_menu() -> None:
    host = f"photos.example.{'a' * 60}.evil.example"
    assert menu_text(host).endswith("evil.example")
    assert len(menu_text(host)) == 40
    assert menu_text("A name " + "of some length " * 5).startswith("A name of some length")
