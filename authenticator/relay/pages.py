"""The relay's pages: the login page, the page behind a scanned link, and the page for a mistake.

Rules: everything that was not written here is escaped; a page loads nothing from anywhere else; without scripts
a page still shows its code, its number and what to do.
"""

from __future__ import annotations

import io
from functools import cache
from html import escape
from pathlib import Path
from string import Template

import segno

from authenticator.relay.authorize import Target
from authenticator.relay.requests import Opened

_FOLDER = Path(__file__).parents[2] / "resources" / "web" / "relay"
ASSETS = {"relay.css": "text/css", "login.js": "text/javascript", "landing.js": "text/javascript"}


def login_page(opened: Opened, target: Target, redirect_uri: str, now: int) -> str:
    """The page that shows a request's code and sends the browser back once it is answered."""
    return _fill(
        "login.html",
        name=target.provider.name,
        host=target.provider.host,
        deep_link=opened.deep_link,
        match_code=opened.match_code,
        match_spoken=" ".join(opened.match_code),
        request_id=opened.request_id,
        polling_code=opened.polling_code,
        redirect_uri=redirect_uri,
        state=target.state or "",
        seconds=str(max(0, opened.expired_at - now)),
        qr=_qr(opened.link),
    )


def landing_page(relay_host: str, request_id: str) -> str:
    """The page that a phone's camera opens; the digest stays in the address, so its script completes the link."""
    return _fill("landing.html", host=relay_host, request_id=request_id)


def error_page(sentence: str) -> str:
    """What went wrong, for a browser that cannot be sent back."""
    return _fill("error.html", sentence=sentence)


def asset(name: str) -> bytes:
    """A style sheet or script of these pages."""
    return (_FOLDER / name).read_bytes()


def _fill(page: str, *, qr: str = "", **values: str) -> str:
    escaped = {name: escape(value) for name, value in values.items()}
    return _template(page).substitute(escaped, qr=qr)


def _qr(text: str) -> str:
    """The code as SVG without styles, so that a strict policy lets it through."""
    out = io.BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(
        out,
        kind="svg",
        xmldecl=False,
        omitsize=True,
        border=4,
        dark="#000",
        light="#fff",
        svgclass="qr",
        lineclass=None,
        title="Login code for Countersign",
    )
    return out.getvalue().decode()


@cache
def _template(name: str) -> Template:
    return Template((_FOLDER / name).read_text(encoding="utf-8"))
