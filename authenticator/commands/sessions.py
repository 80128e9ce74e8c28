"""`countersign sessions`: what was approved, and ending it."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from authenticator.app import App
from authenticator.commands.identity import choose_key
from authenticator.commands.key_options import FidoDeviceOption, use_device
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    KeyOption,
    TerminalInteraction,
    YesOption,
    agreed,
    check_yes,
    console,
    emit,
    messages,
    moment,
    opened_app,
)
from authenticator.consent.unmask import visible
from authenticator.errors import PersonError, VerificationError
from authenticator.views import DelegationView, SessionView

commands = typer.Typer(help="What you approved, and ending it.", no_args_is_help=True)
_TARGET = re.compile(r"[0-9a-f]{32}|[0-9a-f]{64}")
_SESSION_LENGTH = 32


@commands.command("list")
def list_sessions(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """List sessions and the keys that act for you."""
    with opened_app(home, as_json=as_json) as app:
        found = app.sessions()
        if as_json:
            emit({"sessions": [_session_json(session) for session in found]}, as_json=True, lines=[])
            return
        if not found:
            console.print("No sessions yet. Approve a login, and it appears here.")
            return
        table = Table("Site", "Address", "Status", "Logins", "Last login", "Keys")
        for session in found:
            active = sum(delegation.status == "active" for delegation in session.delegations)
            last = moment(session.last_login)
            table.add_row(
                Text(visible(session.provider_name)),
                session.address,
                session.status,
                str(session.logins),
                last,
                f"{active} active",
            )
        console.print(table)


@commands.command()
def revoke(
    target: Annotated[
        str,
        typer.Argument(metavar="ID", help="A session's address (32 characters) or a key's delegation id (64)."),
    ],
    key: KeyOption = None,
    yes: YesOption = False,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """End a session, or one key of it.

    It takes one touch and cannot be undone. `countersign sessions list --json` shows the ids.
    """
    use_device(fido_device)
    if not _TARGET.fullmatch(target):
        raise typer.BadParameter("not a session address or a delegation id", param_hint="ID")
    with opened_app(home, as_json=as_json) as app:
        chosen = choose_key(app, key) if key else None
        if yes:
            check_yes(app, chosen)
        is_session = len(target) == _SESSION_LENGTH
        messages.print(_session_text(app, target) if is_session else _delegation_text(app, target), markup=False)
        if not yes and not agreed("This cannot be undone. End it?"):
            raise PersonError("denied")
        interaction = TerminalInteraction(assume_presence=yes)
        end = app.revoke_session if is_session else app.revoke_delegation
        revoked = end(target, interaction, chosen)
        content = {"revoked": target, "block": revoked.block, "prompts": revoked.prompts}
        content["receipt"] = revoked.receipt.to_json()
        emit(content, as_json=as_json, lines=[f"Ended {target}; it stands in block {revoked.block}."])


def _session_text(app: App, address: str) -> str:
    session = app.session(address)
    return (
        f"Your session with {visible(session.provider_name)} ({session.origin}), and every key it gave. "
        "You can sign in again, as someone new to this site."
    )


def _delegation_text(app: App, delegation_id: str) -> str:
    for session in app.sessions():
        for delegation in session.delegations:
            if delegation.delegation_id == delegation_id:
                client, site = visible(delegation.client_name), visible(session.provider_name)
                return f"The key of {client} at {site}; the session goes on."
    raise VerificationError("delegation_unknown", delegation_id)


def _session_json(session: SessionView) -> dict[str, Any]:
    return {
        "address": session.address,
        "provider": session.provider_id,
        "provider_name": session.provider_name,
        "origin": session.origin,
        "status": session.status,
        "generation": session.generation,
        "logins": session.logins,
        "first_login": session.first_login,
        "last_login": session.last_login,
        "delegations": [_delegation_json(delegation) for delegation in session.delegations],
    }


def _delegation_json(delegation: DelegationView) -> dict[str, Any]:
    return {
        "delegation_id": delegation.delegation_id,
        "client_name": delegation.client_name,
        "status": delegation.status,
        "issued_at": delegation.issued_at,
        "expires_at": delegation.expires_at,
        "may": [sentence.text for sentence in delegation.sentences],
    }
