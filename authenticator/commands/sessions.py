"""`countersign sessions`: what was approved, and ending it."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.table import Table

from authenticator.app import DelegationView, SessionView
from authenticator.commands.identity import choose_key
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    KeyOption,
    TerminalInteraction,
    console,
    emit,
    moment,
    opened_app,
)
from authenticator.errors import PersonError

commands = typer.Typer(help="What you approved, and ending it.", no_args_is_help=True)


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
                session.provider_name, session.address, session.status, str(session.logins), last, f"{active} active"
            )
        console.print(table)


@commands.command()
def revoke(
    target: Annotated[str, typer.Argument(help="A session address (32 characters) or a delegation id (64).")],
    key: KeyOption = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do not ask; only with the virtual key on a network on this computer.")
    ] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """End a session, or one key of it, with one touch. This cannot be undone."""
    with opened_app(home, as_json=as_json) as app:
        chosen = choose_key(app, key) if key else None
        if yes and not (app.set_up and app.uses_virtual_key() and app.is_loopback()):
            raise PersonError("yes_not_allowed")
        question = "This cannot be undone. You can sign in again, as someone new to this site. End it?"
        if not yes and not typer.confirm(question, default=False, err=True):
            raise PersonError("denied")
        interaction = TerminalInteraction(assume_presence=yes)
        ended = app.revoke_session if len(target) == 32 else app.revoke_delegation
        revoked = ended(target, interaction, chosen)
        content = {"revoked": target, "block": revoked.block, "prompts": revoked.prompts}
        content["receipt"] = revoked.receipt.to_json()
        emit(content, as_json=as_json, lines=[f"Ended {target}; it stands in block {revoked.block}."])


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
