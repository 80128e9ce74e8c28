"""`countersign sessions`: what was approved, and ending it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

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
    refreshed,
)
from authenticator.consent.sentences import CapabilitySentence
from authenticator.consent.unmask import visible
from authenticator.consent.words import size_text
from authenticator.errors import PersonError, VerificationError
from authenticator.revoke_many import RevokedMany
from authenticator.views import BudgetView, DelegationView, LinkView, SessionView, UsesView

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


@commands.command("show")
def show_session(
    address: Annotated[str, typer.Argument(metavar="ADDRESS", help="A session's address, 32 characters.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show a session, its keys, and what they handed on.

    How much was used, and what was handed on, is what the site reports. A key that was handed on ends with the key
    that it is from; it cannot be ended by itself here.
    """
    if not _TARGET.fullmatch(address) or len(address) != _SESSION_LENGTH:
        raise typer.BadParameter("not a session address", param_hint="ADDRESS")
    with opened_app(home, as_json=as_json) as app:
        refreshed(app)
        session = app.session(address)
        if as_json:
            emit(_session_json(session), as_json=True, lines=[])
        else:
            console.print(_tree(session), soft_wrap=False)  # a line that is too long goes on below, uncut


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


@commands.command("revoke-all")
def revoke_all(
    site: Annotated[
        str | None,
        typer.Option("--site", metavar="SITE", help="Only at one site: its address, or its provider id."),
    ] = None,
    sessions: Annotated[
        bool, typer.Option("--sessions", help="End the sessions as well, not their keys only.")
    ] = False,
    key: KeyOption = None,
    yes: YesOption = False,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """End every key that acts for you, or everything.

    It takes one touch and cannot be undone. Without `--sessions` you stay signed in everywhere, and only the keys end
    that act for you, those that another computer gave included. What was signed while the registry was away is sent
    again by the next call, without a touch.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        provider_id = _provider(app, site) if site else None
        chosen = choose_key(app, key) if key else None
        if yes:
            check_yes(app, chosen)
        messages.print(_many_text(app, provider_id, sessions=sessions), markup=False)
        if not yes and not agreed("This cannot be undone. End them?"):
            raise PersonError("denied")
        interaction = TerminalInteraction(assume_presence=yes)
        done = app.revoke_many(interaction, chosen, provider_id=provider_id, sessions=sessions)
        emit(asdict(done), as_json=as_json, lines=_done_lines(done))


def _provider(app: App, site: str) -> str:
    """The provider id of a site that a session is known with."""
    wanted = site.rstrip("/").casefold()
    for session in app.sessions():
        if wanted in {session.provider_id, session.origin.casefold()}:
            return session.provider_id
    raise VerificationError("session_unknown", site)


def _many_text(app: App, provider_id: str | None, *, sessions: bool) -> str:
    """What is about to end, in this computer's knowledge; keys that others gave are found when it does."""
    meant = [
        session
        for session in app.sessions()
        if session.status == "active" and provider_id in {None, session.provider_id}
    ]
    names = ", ".join(dict.fromkeys(visible(session.provider_name) for session in meant)) or "no site"
    if sessions:
        return f"Every session and every key at {names}. You can sign in again, as someone new to each site."
    return f"Every key that acts for you at {names}; you stay signed in."


def _done_lines(done: RevokedMany) -> list[str]:
    if done.block is None:
        return ["Nothing was left to end."]
    what = _count(done.sessions, "session") if done.sessions else _count(done.keys, "key")
    lines = [f"Ended {what}; it stands in block {done.block}."]
    lines += [f"The registry refused to end {subject}." for subject in done.refused]
    return lines


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


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


def _tree(session: SessionView) -> Tree:
    """A session, the keys that act in it, and below each the keys that have their permission from it."""
    tree = Tree(Text(f"{visible(session.provider_name)} ({session.origin}), {session.status}"))
    for delegation in session.delegations:
        lines = [f"{visible(delegation.client_name)}, {delegation.status}, until {moment(delegation.expires_at)}"]
        lines += _may(delegation.sentences)
        lines += _used(delegation.uses) if delegation.uses is not None else ["the site does not report its use"]
        branches = {delegation.delegation_id: tree.add(_text(lines))}
        for link in delegation.links:
            lines = [f"key \u2026{link.session_key[-6:]}, {link.status}, until {moment(link.expires_at)}"]
            lines += [*_may(link.sentences), *_used(link.uses)]
            branches[link.delegation_id] = branches[link.parent_id].add(_text(lines))
        if delegation.links_left_out:
            branches[delegation.delegation_id].add(Text(f"{delegation.links_left_out} more keys"))
    return tree


def _text(lines: list[str]) -> Text:
    return Text("\n").join(Text(line) for line in lines)


def _may(sentences: Sequence[CapabilitySentence]) -> list[str]:
    return [f"{each.text}, {each.limit_text}" if each.limit_text else each.text for each in sentences]


def _used(uses: UsesView) -> list[str]:
    """How much was used, in the site's word."""
    last = "never" if uses.last_use is None else f"last {moment(uses.last_use)}"
    lines = [f"{budget.what}: {_figures(budget)}" for budget in uses.budgets]
    times = "1 time" if uses.uses == 1 else f"{uses.uses} times"
    return [*lines, f"used {times}, {last}, reported {moment(uses.reported_at)}"]


def _figures(budget: BudgetView) -> str:
    if budget.caveat == "max_bytes":
        return f"{size_text(budget.used)} of {size_text(budget.limit)}"
    until = "" if budget.resets_at is None else f" until {moment(budget.resets_at)}"
    return f"{budget.used} of {budget.limit} uses{until}"


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
        "uses": None if delegation.uses is None else _uses_json(delegation.uses),
        "links": [_link_json(link) for link in delegation.links],
        "links_left_out": delegation.links_left_out,
    }


def _link_json(link: LinkView) -> dict[str, Any]:
    return {
        "delegation_id": link.delegation_id,
        "parent": link.parent_id,
        "depth": link.depth,
        "session_key": link.session_key,
        "status": link.status,
        "expires_at": link.expires_at,
        "may": [sentence.text for sentence in link.sentences],
        "uses": _uses_json(link.uses),
    }


def _uses_json(uses: UsesView) -> dict[str, Any]:
    return {
        "reported_at": uses.reported_at,
        "uses": uses.uses,
        "last_use": uses.last_use,
        "budgets": [asdict(budget) for budget in uses.budgets],
    }
