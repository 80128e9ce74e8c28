"""`countersign mcp`: lets an AI agent ask for access, and work within it."""

from __future__ import annotations

from typing import Annotated

import typer
from platformdirs import user_data_path

from authenticator.commands.output import HomeOption, JsonOption, told
from authenticator.errors import LocalError
from authenticator.session.store import SessionStore

_EXTRA = ("mcp", "mcp_types")


def mcp(
    keep: Annotated[
        bool, typer.Option("--keep", help="Keep session keys, sealed by the keyring, for the next start.")
    ] = False,
    name: Annotated[
        str, typer.Option("--client-name", metavar="TEXT", help="Who asks, as the person will read it.")
    ] = "An AI agent on this computer",
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Serve an AI agent over standard input and output.

    An agent that speaks the Model Context Protocol starts this command itself. It can ask you for access to a site, and
    calls the site within what you approved; keys stay in this process, and in memory only without --keep. --json is for
    a failure to start. Needs the extra mcp.
    """
    with told(as_json=as_json):
        try:
            from authenticator.commands.mcp_server import make_server
        except ImportError as error:
            if (error.name or "").partition(".")[0] not in _EXTRA:
                raise
            raise LocalError("extra_missing", str(error.name), extra="mcp") from error
        from authenticator.commands.agent import Agent

        folder = (home or user_data_path("countersign", appauthor=False)) / "agents"
        store = SessionStore.open(folder) if keep else SessionStore.memory()
        make_server(Agent(store, name)).run("stdio")
