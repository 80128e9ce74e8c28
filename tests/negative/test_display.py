"""Deceptive display: what a site, a client or a request may try to look like, and what the person is shown."""
# ruff: noqa: RUF001 - these are the letters it is about

from __future__ import annotations

import pytest

from authenticator.consent.provider import display_provider
from authenticator.consent.sentences import describe
from authenticator.consent.unmask import visible
from authenticator.consent.view import Match, Source, build_view
from authenticator.protocol.recap import Capabilities
from tests.fakes.app import NOW, RECORDED, network, provider, verified_request

# id, the name a site gives itself, its origin, the title that is shown, words of the warning
NAMES = [
    ("name-is-another-address", "google.com", "https://evil.example", "evil.example", "not its address"),
    ("name-is-a-url", "https://bank.example/login", "https://evil.example", "evil.example", "not its address"),
    ("name-hides-an-address-in-words", "Log in to bank.example", "https://evil.example", "evil.example", "not its"),
    ("name-starts-with-www", "www bank", "https://evil.example", "www bank", None),
    ("name-with-www-dot", "www.bank", "https://evil.example", "evil.example", "not its address"),
    ("name-with-fullwidth-dot", "bank\uff0eexample", "https://evil.example", "evil.example", "not its address"),
    ("name-with-ideographic-dot", "bank\u3002example", "https://evil.example", "evil.example", "not its address"),
    ("name-turns-reading-direction", "gnissop\u202eknab", "https://evil.example", "evil.example", "hidden"),
    ("name-with-isolate", "\u2066Bank\u2069", "https://evil.example", "evil.example", "hidden"),
    ("name-with-zero-width-space", "Pay\u200bPal", "https://evil.example", "evil.example", "hidden"),
    ("name-with-zero-width-joiner", "Pay\u200dPal", "https://evil.example", "evil.example", "hidden"),
    ("name-with-word-joiner", "Pay\u2060Pal", "https://evil.example", "evil.example", "hidden"),
    ("name-with-soft-hyphen", "Pay\u00adPal", "https://evil.example", "evil.example", "hidden"),
    ("name-with-bom", "\ufeffBank", "https://evil.example", "evil.example", "hidden"),
    ("name-with-tag-characters", "Bank\U000e0041", "https://evil.example", "evil.example", "hidden"),
    ("name-with-variation-selector", "Bank\ufe0f", "https://evil.example", "evil.example", "hidden"),
    ("name-with-hangul-filler", "Bank\u3164", "https://evil.example", "evil.example", "hidden"),
    ("name-with-braille-blank", "Bank\u2800", "https://evil.example", "evil.example", "hidden"),
    ("name-with-control", "Bank\x07", "https://evil.example", "evil.example", "hidden"),
    ("name-with-escape-sequence", "\x1b[31mBank", "https://evil.example", "evil.example", "hidden"),
    ("name-with-private-use", "Bank\ue000", "https://evil.example", "evil.example", "hidden"),
    ("name-with-line-separator", "Bank\u2028Verified", "https://evil.example", "evil.example", "hidden"),
    ("name-with-pile-of-marks", "Bank" + "\u0315" * 12, "https://evil.example", "evil.example", "hidden"),
    ("name-in-cyrillic-lookalikes", "раураӏ", "https://evil.example", "evil.example", "letters it seems"),
    ("name-with-one-cyrillic-letter", "Pаypal", "https://evil.example", "evil.example", "letters it seems"),
    ("name-with-greek-letter", "Gοogle", "https://evil.example", "evil.example", "letters it seems"),
    ("name-in-fullwidth", "Ｂａｎｋ", "https://evil.example", "evil.example", "letters it seems"),
    ("name-in-mathematical-bold", "𝐁𝐚𝐧𝐤", "https://evil.example", "evil.example", "letters it seems"),
    ("name-with-check-mark", "Bank ✓", "https://evil.example", "evil.example", "nobody checked"),
    ("name-with-lock", "🔒 Bank", "https://evil.example", "evil.example", "nobody checked"),
    ("name-with-registered-sign", "Bank®", "https://evil.example", "evil.example", "nobody checked"),
    ("name-is-blank", " \t ", "https://evil.example", "evil.example", None),
    ("host-imitates-name-with-digit", "PayPal", "https://paypa1.example", "paypa1.example", "look twice"),
    ("host-imitates-name-with-rn", "Microsoft", "https://rnicrosoft.example", "rnicrosoft.example", "look twice"),
    ("host-imitates-name-with-zeros", "Google", "https://g00gle.example", "g00gle.example", "look twice"),
    ("honest-name", "Photos", "https://photos.example", "Photos", None),
    ("honest-name-is-its-address", "photos.example", "https://photos.example", "photos.example", None),
    ("honest-name-in-another-script", "Фотографии", "https://photos.example", "Фотографии", None),
]

# id, origin, host in ASCII that must be shown, words of the warning
HOSTS = [
    ("host-in-cyrillic-lookalikes", "https://xn--80ak6aa92e.com", "xn--80ak6aa92e.com", "imitates"),
    ("host-mixes-scripts", "https://pаypal.example", "xn--pypal-4ve.example", "imitates"),
    ("host-with-accents", "https://ápple.example", "xn--pple-4na.example", "beyond a to z"),
    ("host-with-broken-punycode", "https://xn--99999999.example", "xn--99999999.example", "cannot be read"),
    ("host-with-borrowed-ending", "https://google.com.evil.example", "google.com.evil.example", "“evil.example”"),
    ("host-with-borrowed-login", "https://login.bank.com.x.evil.example", "login.bank.com.x.evil.example", "evil"),
    ("host-is-a-number", "https://203.0.113.7", "203.0.113.7", "number instead of a name"),
    ("host-is-an-ipv6-number", "https://[2001:db8::1]", "[2001:db8::1]", "number instead of a name"),
    ("origin-with-a-user", "https://bank.example@evil.example", "evil.example", "before an"),
    ("origin-without-tls", "http://photos.example", "photos.example", "does not protect"),
]

# id, text of a client or its purpose, what must not be in what is shown
TEXTS = [
    ("purpose-with-fake-second-line", "Sign in\n\nsigned by bank.example", "\n"),
    ("purpose-with-paragraph-separator", "Sign in\u2029Verified", "\u2029"),
    ("purpose-turned-around", "\u202etset a si siht", "\u202e"),
    ("purpose-with-embedding", "a\u202bb\u202cc", "\u202b"),
    ("client-with-null", "CLI\x00 trusted", "\x00"),
    ("client-with-bell", "CLI\x07", "\x07"),
    ("client-with-carriage-return", "evil\rtrusted", "\r"),
    ("client-with-invisible-operator", "CLI\u2062", "\u2062"),
    ("client-with-interlinear-mark", "CLI\ufff9", "\ufff9"),
]

# id, resource, ability, caveats, words that must be in the sentence
PERMISSIONS = [
    ("everything-as-one-ability", "https://photos.example", "*/*", {}, "Do anything anywhere"),
    ("everything-of-one-kind", "https://photos.example", "photos/*", {}, "Do anything with pictures anywhere"),
    ("unknown-verb-dressed-as-read", "https://photos.example", "photos/readwrite", {}, "Use “readwrite”"),
    ("unknown-kind", "https://photos.example", "admin/reset", {}, "Use “reset” of “admin”"),
    ("whole-site-by-a-slash", "https://photos.example", "photos/read", {"path_prefix": "/"}, "anywhere"),
    ("another-origin", "https://other.example", "photos/read", {}, "on other.example"),
    ("lookalike-origin", "https://photos.example.evil.example", "photos/read", {}, "photos.example.evil.example"),
    ("port-of-the-same-host", "https://photos.example:8443", "photos/read", {}, "photos.example:8443"),
]


@pytest.mark.parametrize(
    ("name", "origin", "title", "warning"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES]
)
def test_a_name_cannot_pass_for_another(name: str, origin: str, title: str, warning: str | None) -> None:
    shown = display_provider(name, origin)
    assert shown.title == title
    assert shown.origin == origin
    if warning is None:
        assert shown.warnings == ()
    else:
        assert shown.name_warning is not None
        assert warning in shown.name_warning
        assert visible(shown.name_warning.replace("\u2068", "").replace("\u2069", "")) == shown.name_warning.replace(
            "\u2068", ""
        ).replace("\u2069", "")


@pytest.mark.parametrize(("origin", "host", "warning"), [row[1:] for row in HOSTS], ids=[row[0] for row in HOSTS])
def test_an_address_cannot_pass_for_another(origin: str, host: str, warning: str) -> None:
    shown = display_provider("Photos", origin)
    assert shown.host == host
    assert shown.origin.endswith(f"://{host}")
    assert shown.origin.isascii()
    assert shown.address_warning is not None
    assert warning in shown.address_warning


@pytest.mark.parametrize(("text", "absent"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_a_client_cannot_draw_on_the_page(text: str, absent: str) -> None:
    assert absent not in visible(text)


@pytest.mark.parametrize(
    ("resource", "ability", "caveats", "words"), [row[1:] for row in PERMISSIONS], ids=[row[0] for row in PERMISSIONS]
)
def test_a_permission_cannot_pass_for_a_smaller_one(
    resource: str, ability: str, caveats: dict[str, str], words: str
) -> None:
    (sentence,) = describe(Capabilities.from_att({resource: {ability: [caveats]}}), provider())
    assert words in sentence.text
    if not ability.endswith("/read"):
        assert sentence.tag


def test_the_whole_view_of_a_deceptive_request_is_plain() -> None:
    view = build_view(
        verified_request(client_name="Trusted\u202e client", purpose="a\u2066b"),
        provider("Photos\u2067", "https://google.com.evil.example"),
        recorded=RECORDED,
        claims={"name": "Ada\u202eExample"},
        history=None,
        match=Match.COMPARED,
        match_code="47",
        insists=False,
        source=Source.LINK,
        network=network(),
        expires_at=NOW,
    )
    assert view.provider_name == "google.com.evil.example"
    assert len(view.warnings) == 2
    texts = [view.client_name, view.purpose, view.claims[0].value_text, *view.warnings]
    assert all(visible(text) == text for text in texts)
