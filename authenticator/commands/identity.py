"""`countersign identity`: first run, and what it made."""

from __future__ import annotations

from typing import Annotated

import typer

from authenticator.app import App
from authenticator.approve.devices import KeyChoice
from authenticator.commands.key_options import FidoDeviceOption, use_device
from authenticator.commands.network import FolderOption, default_relay
from authenticator.commands.output import (
    HomeOption,
    JsonOption,
    KeyOption,
    TerminalInteraction,
    YesOption,
    agreed,
    ask_line,
    emit,
    messages,
    opened_app,
)
from authenticator.errors import PersonError, SecurityKeyError

commands = typer.Typer(help="The identity on this computer.", no_args_is_help=True)


@commands.command()
def create(
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="Your name, as sites may be told it.", show_default=False),
    ] = None,
    relay: Annotated[
        str | None,
        typer.Option(
            "--relay",
            metavar="ORIGIN",
            help="The network's relay [default: the local network's].",
            show_default=False,
        ),
    ] = None,
    key: KeyOption = None,
    data: FolderOption = None,
    yes: YesOption = False,
    fido_device: FidoDeviceOption = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Join a network and make an identity.

    It takes two touches of a security key, once.
    """
    use_device(fido_device)
    with opened_app(home, as_json=as_json) as app:
        preview = app.preview_network(relay or default_relay(data))
        chosen = choose_key(app, key)
        if yes and not (chosen.kind == "virtual" and preview.loopback):
            raise PersonError("yes_not_allowed")
        messages.print(f"Network {preview.name}, fingerprint {preview.fingerprint}", markup=False)
        if not yes and not agreed("Join this network?"):
            raise PersonError("denied")
        if name is None:
            name = ask_line("Your name, as sites may be told it:") or ""
        interaction = TerminalInteraction(assume_presence=yes)
        made = app.create_identity(preview, name=name, key=chosen, interaction=interaction)
        content = {"identity_id": made.identity_id, "network": preview.name, "prompts": made.prompts}
        lines = [f"Done. Identity {made.identity_id}", f"{made.prompts} touches, once; from now on one a login."]
        emit(content, as_json=as_json, lines=lines)


def choose_key(app: App, wanted: str | None) -> KeyChoice:
    """The key that `--key` names; without it the first that is plugged in."""
    keys = app.list_keys()
    if wanted is None:
        keys = [choice for choice in keys if choice.kind != "virtual"]
    else:
        keys = [choice for choice in keys if wanted == choice.kind or wanted.lower() in choice.name.lower()]
    if not keys:
        raise SecurityKeyError("no_key")
    return keys[0]
