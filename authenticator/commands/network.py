"""`countersign network`: registry, relay and the Photos demo on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from platformdirs import user_data_path

from authenticator import network as local_network
from authenticator.commands.output import JsonOption, emit, told
from authenticator.errors import LocalError
from authenticator.network import NetworkStatus

commands = typer.Typer(help="A network on this computer.", no_args_is_help=True)
FolderOption = Annotated[
    Path | None,
    typer.Option(
        "--data",
        envvar="COUNTERSIGN_NETWORK",
        metavar="FOLDER",
        help="Where the local network's services keep their data.",
        show_default=False,
    ),
]


@commands.command()
def up(
    ephemeral: Annotated[
        bool, typer.Option("--ephemeral", help="New keys and an empty registry, removed when it stops.")
    ] = False,
    data: FolderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Start registry, relay and Photos.

    Each is a process of its own that listens on loopback only.
    """
    with told(as_json=as_json):
        _print(local_network.up(folder_of(data), ephemeral=ephemeral), as_json=as_json)


@commands.command()
def status(data: FolderOption = None, as_json: JsonOption = False) -> None:
    """Show what runs, and where."""
    with told(as_json=as_json):
        _print(local_network.status(folder_of(data)), as_json=as_json)


@commands.command()
def down(data: FolderOption = None, as_json: JsonOption = False) -> None:
    """Stop the services.

    Their data stays, unless they were ephemeral.
    """
    with told(as_json=as_json):
        _print(local_network.down(folder_of(data)), as_json=as_json)


def folder_of(data: Path | None) -> Path:
    """The services' folder: the given one, or the system's place for it."""
    return data or user_data_path("countersign", appauthor=False) / "network"


def default_relay(data: Path | None) -> str:
    """Origin of the local network's relay.

    Raises:
        LocalError: `not_running`.
    """
    found = local_network.status(folder_of(data))
    if not found.running:
        raise LocalError("not_running")
    return found.url("relay")


def _print(found: NetworkStatus, *, as_json: bool) -> None:
    content: dict[str, Any] = {
        "running": found.running,
        "ephemeral": found.ephemeral,
        "network": found.network_id,
        "record": str(found.record_path),
        "services": {
            service.name: {"url": service.url, "state": service.state, "pid": service.pid} for service in found.services
        },
    }
    lines = [f"{service.name:9} {service.state:8} {service.url}" for service in found.services]
    emit(content, as_json=as_json, lines=lines or ["No local network. Start one with: countersign network up"])
