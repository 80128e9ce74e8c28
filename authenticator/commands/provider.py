"""`countersign provider`: guard a site that is not written in Python."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from authenticator import network as local_network
from authenticator.clients.http import is_loopback
from authenticator.commands.network import folder_of
from authenticator.commands.output import JsonOption, told
from authenticator.errors import LocalError
from authenticator.files import read_private
from authenticator.limits import NAME_MAX
from authenticator.serving import App, run
from authenticator.starting import read_network_file

if TYPE_CHECKING:  # at run time it brings a database along, which no other command needs
    from authenticator.provider.service import Provider
    from authenticator.provider.settings import GateSettings

commands = typer.Typer(help="A site's own side of Countersign.", no_args_is_help=True)


@commands.callback()
def provider() -> None:
    """A site's own side of Countersign."""


@commands.command()
def gate(
    config: Annotated[
        Path, typer.Option("--config", metavar="FILE", help="What the site is and what its places ask for; TOML.")
    ],
    data: Annotated[Path, typer.Option("--data", metavar="FOLDER", help="The site's key and database.")],
    network: Annotated[
        Path | None,
        typer.Option(
            "--network",
            metavar="FILE",
            help="The network's signed record [default: the local network's].",
            show_default=False,
        ),
    ] = None,
    relay: Annotated[
        str | None,
        typer.Option(
            "--relay",
            metavar="ORIGIN",
            help="Which of the network's relays signs people in [default: the first].",
            show_default=False,
        ),
    ] = None,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="PORT", help="Port to listen on; 0 for a free one.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Answer nginx whether a call may pass.

    For auth_request; docs/providers.md and resources/nginx have the other half. Registers the site, prints where it
    listens, and runs until it is told to stop.
    """
    from authenticator.provider.gate import Gate
    from authenticator.provider.settings import read_settings

    with told(as_json=as_json):
        settings = read_settings(config)
        secret = _secret(settings, host)

        def make_app() -> App:
            opened = _open(settings, data, network, relay)
            opened.register()
            return Gate(opened, settings.rules, secret=secret)

        def announce(url: str) -> None:
            sys.stdout.write(json.dumps({"ready": url}) + "\n" if as_json else f"ready {url}\n")
            sys.stdout.flush()

        if not run(make_app, host=host, port=port, announce=announce):
            raise LocalError("unexpected")


def _open(settings: GateSettings, data: Path, network: Path | None, relay: str | None) -> Provider:
    from authenticator.provider.service import Provider

    record, _signed = read_network_file(network or local_network.status(folder_of(None)).record_path)
    return Provider.open(
        settings.options,
        data=data,
        network=record,
        registry_url=record.registry.origin,
        relay=relay or record.relays[0].origin,
        database=settings.database,
    )


def _secret(settings: GateSettings, host: str) -> str | None:
    """What nginx sends along; others than this computer may only reach a gate that has one."""
    if settings.secret_file is None:
        if not is_loopback(host):
            raise LocalError("settings_invalid", where="secret_file is needed beyond this computer")
        return None
    secret = read_private(settings.secret_file, NAME_MAX).decode("ascii", "replace").strip()
    if not secret:
        raise LocalError("settings_invalid", where="secret_file is empty")
    return secret
