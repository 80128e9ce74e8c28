"""`countersign approve`: the corridor in a terminal."""

from __future__ import annotations

import hmac
from typing import Annotated

import typer

from authenticator.commands.identity import choose_key
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    KeyOption,
    TerminalInteraction,
    emit,
    messages,
    moment,
    opened_app,
)
from authenticator.consent.view import ConsentView, Source
from authenticator.errors import PersonError, VerificationError
from authenticator.flow import Approved, Choice, Consent
from authenticator.protocol.link import parse_link


def approve(
    link: Annotated[str, typer.Argument(help="The login link, as in the QR code.")],
    key: KeyOption = None,
    code: Annotated[
        str | None, typer.Option("--code", help="The number that the page shows.", show_default=False)
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do not ask; only with the virtual key on a network on this computer.")
    ] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show who asks for a login and for what, and approve it with one touch."""
    with opened_app(home, as_json=as_json) as app:
        chosen = choose_key(app, key) if key else None
        virtual = chosen.kind == "virtual" if chosen else app.set_up and app.uses_virtual_key()
        if yes and not (virtual and app.is_loopback()):
            raise PersonError("yes_not_allowed")
        consent = app.open_request(parse_link(link), Source.LINK)
        _print_request(consent.view)
        if code is not None and not hmac.compare_digest(code, consent.match_code):
            app.deny(consent)
            raise VerificationError("match_code_wrong")
        if not yes and not _agreed(consent, code):
            app.deny(consent)
            raise PersonError("denied")
        interaction = TerminalInteraction(assume_presence=yes)
        approved = app.approve(consent, _everything(consent), chosen, interaction)
        emit(_content(approved), as_json=as_json, lines=_lines(approved))


def _agreed(consent: Consent, code: str | None) -> bool:
    if code is None:
        messages.print(f"The page must show the number {consent.match_code}; if it does not, refuse.")
    return typer.confirm("Approve?", default=False, err=True)


def _everything(consent: Consent) -> Choice:
    """The request as it stands; a terminal has no switches."""
    request = consent.request.request
    available = frozenset(line.name for line in consent.view.claims if line.available)
    return Choice(available, request.capabilities, request.valid_for)


def _print_request(view: ConsentView) -> None:
    messages.print(f"{view.provider_name} ({view.origin}) asks for a login, {view.signed_text}.", markup=False)
    if view.client_name:
        messages.print(f"Client: {view.client_name}", markup=False)
    for warning in view.warnings:
        messages.print(warning, style="red", markup=False)
    for line in view.claims:
        messages.print(f"  It gets: {line.label} - {line.value_text}", markup=False)
    for sentence in view.capabilities:
        limit = f", {sentence.limit_text}" if sentence.limit_text else ""
        messages.print(f"  Its key may, without asking again: {sentence.text}{limit}", markup=False)
    messages.print(f"  For {view.valid_for // 60} minutes. This request expires {moment(view.expires_at)}.")


def _content(approved: Approved) -> dict[str, object]:
    return {
        "session_address": approved.session.address,
        "delegation_id": approved.delegation.delegation_id if approved.delegation else None,
        "block": approved.block,
        "prompts": approved.prompts,
        "receipts": [receipt.to_json() for receipt in approved.receipts],
    }


def _lines(approved: Approved) -> list[str]:
    return [
        f"Approved: {approved.session.provider_name}",
        f"Session {approved.session.address}, recorded in block {approved.block}; {approved.prompts} touch.",
    ]
