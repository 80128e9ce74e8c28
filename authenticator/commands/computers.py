"""`countersign computers`: the computers that may ask for the identity's approvals."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from authenticator.commands.identity import RenewOption, choose_key, find_key, wants_renewal
from authenticator.commands.key_options import FidoDeviceOption, use_device
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    KeyOption,
    TerminalInteraction,
    YesOption,
    agreed,
    check_yes,
    emit,
    opened_app,
    refreshed,
)
from authenticator.consent.unmask import visible
from authenticator.errors import PersonError

commands = typer.Typer(help="The computers your identity is on.", no_args_is_help=True)


@commands.command("list")
def list_computers(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """List the identity's computers; this one is marked."""
    with opened_app(home, as_json=as_json) as app:
        refreshed(app)
        found = app.computers()
        content = {"computers": [asdict(computer) for computer in found]}
        lines = [f"{'*' if each.this else ' '} {visible(each.name) or 'no name'} ({each.id[:12]})" for each in found]
        emit(content, as_json=as_json, lines=lines)


@commands.command()
def remove(
    which: Annotated[str, typer.Argument(metavar="COMPUTER", help="A computer's name, or the start of its id.")],
    lost: Annotated[bool, typer.Option("--lost", help="It is lost or stolen: renew the seed as well.")] = False,
    renew: RenewOption = None,
    keys_too: Annotated[
        list[str] | None,
        typer.Option("--key-too", metavar="NAME", help="A key that went with it: it is locked out as well."),
    ] = None,
    key: KeyOption = None,
    yes: YesOption = False,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let a computer ask for approvals no longer.

    It takes one touch. Bring the identity there anew to undo it.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        refreshed(app)
        found = [each for each in app.computers() if which and (each.name == which or each.id.startswith(which))]
        if len(found) != 1:
            raise PersonError("computer_missing", f"{len(found)} fit")
        gone = tuple(find_key(app, name).id for name in keys_too or [])
        chosen = choose_key(app, key) if key else None
        if yes:
            check_yes(app, chosen)
        elif not agreed(f"Lock {visible(found[0].name) or 'that computer'} out?"):
            raise PersonError("denied")
        renews = wants_renewal(renew, lost=lost, yes=yes)
        interaction = TerminalInteraction(assume_presence=yes)
        done = app.remove_computer(found[0].id, interaction, chosen, renew=renews, keys=gone)
        content = {"block": done.block, "prompts": done.prompts, "renewed": renews, "rekeyed": done.rekeyed}
        emit(content, as_json=as_json, lines=[f"Done, recorded in block {done.block}."])
