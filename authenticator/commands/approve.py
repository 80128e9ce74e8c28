"""`countersign approve`: the corridor in a terminal.

What the person takes away is written as options, since a terminal has no switches; nothing written there can widen.
"""

from __future__ import annotations

import hmac
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated

import typer

from authenticator.app import App
from authenticator.approve.devices import KeyChoice
from authenticator.commands.camera import CameraOption, seen_link
from authenticator.commands.identity import choose_key
from authenticator.commands.key_options import FidoDeviceOption, use_device
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    KeyOption,
    TerminalInteraction,
    YesOption,
    agreed,
    ask_line,
    check_yes,
    emit,
    messages,
    moment,
    opened_app,
)
from authenticator.consent.narrowing import Lower, lowered, narrow, parse_lower, parse_seconds, shorter, without
from authenticator.consent.sentences import describe
from authenticator.consent.unmask import visible
from authenticator.consent.view import ELSEWHERE, NO_NUMBER, ConsentView, Match, Source
from authenticator.consent.words import duration_text
from authenticator.errors import CountersignError, PeerError, PersonError, VerificationError
from authenticator.flow import Approved, Choice, Consent
from authenticator.protocol.link import parse_link


@dataclass(frozen=True, slots=True)
class _Less:
    """What the person takes away, before the request is known."""

    without: tuple[str, ...] = ()
    lower: tuple[Lower, ...] = ()
    seconds: int | None = None

    @property
    def any(self) -> bool:
        """Something is taken away."""
        return bool(self.without or self.lower or self.seconds)

    def choice(self, consent: Consent) -> Choice:
        """What is left of a request.

        Raises:
            PersonError: `choice_unknown`, `choice_wider`, `choice_amount`.
        """
        request = consent.request.request
        asked = request.capabilities
        left_out, limits = without(asked, self.without), lowered(asked, self.lower)
        left = narrow(asked, left_out, limits, consent.provider.permissions) if asked is not None else None
        available = frozenset(line.name for line in consent.view.claims if line.available)
        return Choice(available, left, shorter(request.valid_for, self.seconds or request.valid_for))


def approve(
    link: Annotated[
        str | None,
        typer.Argument(metavar="LINK", help="The login link, as in the QR code.", show_default=False),
    ] = None,
    key: KeyOption = None,
    code: Annotated[
        str | None, typer.Option("--code", metavar="NN", help="The number that the page shows.", show_default=False)
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="ABILITY", help="Leave out, such as photos/write; may be repeated."),
    ] = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(
            "--limit",
            metavar="ABILITY:LIMIT=VALUE",
            help="Allow less of it, such as photos/read:max_bytes=1GB or photos/write:max_uses=5; may be repeated.",
        ),
    ] = None,
    duration: Annotated[
        str | None, typer.Option("--for", metavar="TIME", help="A shorter time, such as 30m or 2h.", show_default=False)
    ] = None,
    camera: CameraOption = None,
    yes: YesOption = False,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show who asks for what, and approve it.

    It takes one touch, and the number that the page shows, since a link may come from anybody. You may allow less than
    is asked for: without an ability, with a lower limit, for a shorter time; what would be more is refused, and the
    request declined. Without LINK, what you approved while the relay was away is sent again, without a touch; with
    --camera, the link is read from a code that you hold before one.
    """
    if camera is not None and link is not None:
        raise typer.BadParameter("give a link or a camera, not both", param_hint="--camera")
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        less = _Less(
            tuple(without or ()),
            tuple(parse_lower(text) for text in limit or ()),
            parse_seconds(duration) if duration is not None else None,
        )
        source = Source.LINK
        if camera is not None:
            link, source = seen_link(app, camera), Source.CAMERA
        approved = _approve(app, link, source, key, code, less, yes=yes) if link is not None else _send_again(app)
        emit(_content(approved), as_json=as_json, lines=_lines(approved))


def _approve(
    app: App, link: str, source: Source, key: str | None, code: str | None, less: _Less, *, yes: bool
) -> Approved:
    wanted = parse_link(link)
    chosen = choose_key(app, key) if key else None
    if yes:
        check_yes(app, chosen)
    if app.has_pending():
        raise PersonError("answer_pending")
    consent = app.open_request(wanted, source)
    _print_request(consent.view)
    consent = _matched(app, consent, code, yes=yes)
    choice = _choice(app, consent, less)
    if not yes and not _says_yes(consent, code):
        app.deny(consent)
        raise PersonError("denied")
    return _touch(app, consent, choice, chosen, TerminalInteraction(assume_presence=yes))


def _matched(app: App, consent: Consent, code: str | None, *, yes: bool) -> Consent:
    """Have the page's number compared, the one that was given or one that is asked for; what is wrong ends it.

    Raises:
        VerificationError: `match_code_wrong`, `match_code_needed`, `request_ended`.
        PersonError: `denied` where nothing was typed.
    """
    try:
        if consent.must_type and code is None:
            return _typed(app, consent, yes=yes)
        if consent.must_type and code is not None:
            return app.check_code(consent, code)
        if code is not None and not hmac.compare_digest(code.encode(), consent.match_code.encode()):
            raise VerificationError("match_code_wrong")
    except (PersonError, VerificationError):
        with suppress(CountersignError):  # the request may have ended already
            app.deny(consent)
        raise
    return consent


def _typed(app: App, consent: Consent, *, yes: bool) -> Consent:
    if yes:
        raise VerificationError("match_code_needed")
    messages.print("If you see no page that shows a number for this login, somebody else asked for it: press Enter.")
    for left in (1, 0):
        number = ask_line("Number on the page:")
        if not number:
            raise PersonError("denied")
        try:
            return app.check_code(consent, number)
        except VerificationError as error:
            if error.code != "match_code_wrong" or not left:
                raise
            messages.print("That is not the number on the page; one more try.", style="red")
    raise VerificationError("match_code_wrong")


def _choice(app: App, consent: Consent, less: _Less) -> Choice:
    """What is left, told once more where anything was taken away; what cannot be ends the request."""
    try:
        choice = less.choice(consent)
    except PersonError:
        app.deny(consent)
        raise
    if less.any:
        _print_choice(consent, choice)
    return choice


def _touch(
    app: App, consent: Consent, choice: Choice, chosen: KeyChoice | None, interaction: TerminalInteraction
) -> Approved:
    try:
        return app.approve(consent, choice, chosen, interaction)
    except PersonError:
        app.deny(consent)
        raise
    except PeerError:
        if app.has_pending():
            messages.print("It is signed and kept; send it again with: countersign approve")
        raise


def _send_again(app: App) -> Approved:
    approved = app.resume(TerminalInteraction(assume_presence=False))
    if approved is None:
        raise PersonError("nothing_pending")
    return approved


def _says_yes(consent: Consent, code: str | None) -> bool:
    match consent.view.match:
        case Match.NONE:
            messages.print(NO_NUMBER, style="red")
            return ask_line('Type "approve" to approve:') == "approve"
        case Match.COMPARED if code is None:
            messages.print(f"The page must show the number {consent.match_code}; if it does not, refuse.")
    return agreed("Approve?")


def _print_request(view: ConsentView) -> None:
    messages.print(f"{view.provider_name} ({view.origin}) asks for a login, {view.signed_text}.", markup=False)
    if view.client_name:
        messages.print(f"Client: {view.client_name}", markup=False)
    if view.purpose:
        messages.print(f"Purpose, in its own words: {view.purpose}", markup=False)
    for warning in view.warnings:
        messages.print(warning, style="red", markup=False)
    for change in view.changes:
        messages.print(change, style="yellow", markup=False)
    for line in view.claims:
        messages.print(f"  It gets: {line.label} - {line.value_text}", markup=False)
    for sentence in view.capabilities:
        warned = f" [{sentence.tag}]" if sentence.tag else ""
        messages.print(f"  Its key may, without asking again: {sentence.whole}{warned}", markup=False)
    messages.print(f"  {view.source.text}.")
    if view.insists:
        messages.print(f"  {ELSEWHERE}")
    messages.print(f"  For {duration_text(view.valid_for)}. This request expires {moment(view.expires_at)}.")


def _print_choice(consent: Consent, choice: Choice) -> None:
    sentences = describe(choice.capabilities, consent.provider) if choice.capabilities is not None else []
    for sentence in sentences:
        messages.print(f"  You allow: {sentence.whole}", markup=False)
    if not sentences:
        messages.print("  You allow nothing but the sign-in.")
    messages.print(f"  You allow it for {duration_text(choice.valid_for)}.")


def _content(approved: Approved) -> dict[str, object]:
    return {
        "session_address": approved.session.address,
        "delegation_id": approved.delegation.delegation_id if approved.delegation else None,
        "capabilities": approved.delegation.capabilities if approved.delegation else None,
        "expires_at": approved.delegation.expires_at if approved.delegation else None,
        "block": approved.block,
        "prompts": approved.prompts,
        "receipts": [receipt.to_json() for receipt in approved.receipts],
    }


def _lines(approved: Approved) -> list[str]:
    touches = "1 touch" if approved.prompts == 1 else f"{approved.prompts} touches"
    return [
        f"Approved: {visible(approved.session.provider_name)}",
        f"Session {approved.session.address}, recorded in block {approved.block}; {touches}.",
    ]
