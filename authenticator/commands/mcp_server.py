"""The tools of `countersign mcp`, for agents that speak the Model Context Protocol over standard input and output.

The only module that imports `mcp`, which is an optional part. What the tools do stands in `agent.py`; here they are
named and described. A refusal is a tool error with our sentence and our code; logs say less, on standard error.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import typer
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations

from authenticator.commands.agent import Agent, Told
from authenticator.errors import CountersignError

_INSTRUCTIONS = """
You can act for a person at a site within what that person allows, with a key that you never see.
1. request_access asks for abilities at a site. Show the person the QR code or the link, and the number, as given.
2. sessions with wait_seconds waits until they have approved it in their Countersign app, with one touch.
3. call makes requests at that site. Nobody is asked again. What was not granted is refused, with what is needed.
4. drop forgets the key when the work is done.
Ask for the least that the work needs, and for a short time: the person reads every word of it.
""".strip()


def make_server(agent: Agent) -> MCPServer[None]:
    """The server with its four tools; whatever still waits is taken back when it ends."""

    @asynccontextmanager
    async def life(_: MCPServer[None]) -> AsyncIterator[None]:
        try:
            yield
        finally:
            agent.close()

    server = MCPServer(
        "countersign", title="Countersign", instructions=_INSTRUCTIONS, lifespan=life, log_level="WARNING"
    )
    _add_asking(server, agent)
    _add_using(server, agent)
    return server


def _add_asking(server: MCPServer[None], agent: Agent) -> None:
    @server.tool(annotations=ToolAnnotations(read_only_hint=False, open_world_hint=True), structured_output=False)
    async def request_access(
        can: list[str],
        site: str | None = None,
        limit: list[str] | None = None,
        valid_for: str = "1h",
        purpose: str = "",
        name: str | None = None,
    ) -> Told:
        """Ask the person for access to a site; returns at once what to show them.

        Where there is a session already, only what it lacks is asked for, and the session grows.

        Args:
            can: abilities, such as "photos/read=https://photos.example/albums/2026" or "photos/list:/albums".
            site: origin of the site, such as "https://photos.example"; not needed where `can` names it.
            limit: limits of abilities, such as "photos/read:max_bytes=1GB", "photos/write:max_uses=5" or
                "photos/list:rate=10/min".
            valid_for: how long, such as "30m", "1h" or "2d".
            purpose: why, in one sentence that the person will read.
            name: to keep several sessions at one site apart.
        """
        with _told():
            return await agent.request_access(site, can, limit or [], valid_for, purpose, name)

    @server.tool(annotations=ToolAnnotations(read_only_hint=True, open_world_hint=True), structured_output=False)
    async def sessions(ctx: Context[None, Any], wait_seconds: float = 0) -> Told:  # noqa: D417 - not for the agent
        """Show what is granted, and what still waits for the person.

        Args:
            wait_seconds: wait up to so long (at most 300) while a request waits for the person.
        """
        with _told():
            return await agent.sessions(wait_seconds, ctx.report_progress)


def _add_using(server: MCPServer[None], agent: Agent) -> None:
    @server.tool(annotations=ToolAnnotations(destructive_hint=True, open_world_hint=True), structured_output=False)
    async def call(
        url: str,
        method: str = "GET",
        body: str | None = None,
        content_type: str = "application/json",
        name: str | None = None,
    ) -> Told:
        """Make a request at a site within what the person granted; nobody is asked.

        Args:
            url: an address at a site that access was granted to; other addresses are refused.
            method: the HTTP method.
            body: the body, as text.
            content_type: of the body.
            name: which session, where there are several at the site.
        """
        with _told():
            return await agent.call(method, url, body, content_type, name)

    @server.tool(annotations=ToolAnnotations(destructive_hint=True, idempotent_hint=False), structured_output=False)
    async def drop(site: str, name: str | None = None) -> Told:
        """Forget the key of a session, or take a request back that still waits.

        Args:
            site: origin of the site.
            name: which session, where there are several at the site.
        """
        with _told():
            return await agent.drop(site, name)


@contextmanager
def _told() -> Iterator[None]:
    """Turn one of our errors into a tool error with its sentence."""
    try:
        yield
    except CountersignError as error:
        raise ToolError(f"{error.user_text()} ({error.code})") from None
    except typer.BadParameter as error:
        raise ToolError(error.message) from None
