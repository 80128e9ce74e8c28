"""An AI agent over standard input and output: the official client, a real network, one touch, no secret in sight."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

from authenticator.consent.view import Source
from authenticator.errors import CountersignError
from authenticator.protocol.canonical import b64u
from authenticator.protocol.link import parse_link
from authenticator.secret_store import SecretStore
from authenticator.session.store import SessionStore
from tests.fakes.person import Person, typed
from tests.flow.conftest import Desk, everything
from tests.flow.test_clients import ROOT, approve_link

# A relay between the client and the command, which keeps every byte that goes either way.
TEE = """
import subprocess, sys, threading
child = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
def copy(source, to, path):
    with open(path, "ab", buffering=0) as kept:
        while chunk := source.read1(65536):
            kept.write(chunk); to.write(chunk); to.flush()
    to.close()
threading.Thread(target=copy, args=(sys.stdin.buffer, child.stdin, sys.argv[1] + "/in"), daemon=True).start()
copy(child.stdout, sys.stdout.buffer, sys.argv[1] + "/out")
sys.exit(child.wait())
"""

Tool = Callable[..., Awaitable[dict[str, Any]]]


class Talk:
    """A conversation with the command, and all that was said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.progress: list[str] = []
        folder.mkdir(exist_ok=True)

    def run(self, story: Callable[[Tool, Client], Awaitable[None]], *options: str) -> None:
        program = [sys.executable, "-c", "from authenticator.cli import main; main()", "mcp", *options]
        tee = self.folder / "tee.py"
        tee.write_text(TEE)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "share"),
            "PYTHONPATH": str(ROOT),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }
        server = StdioServerParameters(
            command=sys.executable, args=[str(tee), str(self.folder), *program], env=environment
        )

        async def converse() -> None:
            async with Client(server, read_timeout_seconds=60) as client:
                await story(self._tool(client), client)

        asyncio.run(converse())

    def _tool(self, client: Client) -> Tool:
        async def call(tool: str, /, **arguments: Any) -> dict[str, Any]:
            async def told(progress: float, total: float | None, message: str | None) -> None:
                self.progress.append(str(message))

            result = await client.call_tool(tool, arguments, progress_callback=told)
            (content,) = result.content
            text: str = content.text  # type: ignore[union-attr]
            return {"refused": text} if result.is_error else dict(json.loads(text))

        return call

    def said(self) -> bytes:
        return (self.folder / "in").read_bytes() + (self.folder / "out").read_bytes()


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    return Talk(tmp_path / "agent")


async def in_executor(work: Callable[[], object]) -> None:
    await asyncio.get_running_loop().run_in_executor(None, work)


async def approve(desk: Desk, asked: dict[str, Any]) -> None:
    await in_executor(lambda: approve_link(desk, asked["link"], asked["match_code"]))


def test_an_agent_asks_the_person_touches_once_and_the_agent_works(desk: Desk, talk: Talk) -> None:
    url = desk.network.photos_url

    async def story(tool: Tool, client: Client) -> None:
        tools = {each.name for each in (await client.list_tools()).tools}
        assert tools == {"request_access", "call", "sessions", "drop"}
        early = await tool("call", url=f"{url}/albums/2026")
        assert "no_session_key" in early["refused"]

        asked = await tool(
            "request_access",
            can=[f"photos/list={url}/albums/2026", "photos/read:/albums/2026"],
            valid_for="30m",
            purpose="Sort last year's pictures",
        )
        assert asked["status"] == "waiting"
        assert len(asked["match_code"]) == 2
        assert asked["match_code"] in asked["say"]
        assert "█" in asked["qr"]
        (waiting,) = (await tool("sessions"))["requests"]
        assert waiting["status"] == "waiting"

        waits = asyncio.ensure_future(tool("sessions", wait_seconds=60))
        await asyncio.sleep(2.5)
        assert not waits.done()
        consent = desk.app.open_request(parse_link(asked["link"]), Source.SCREEN)
        consent = typed(desk.app, consent, asked["match_code"])
        request = consent.request.request
        assert (request.client_name, request.purpose) == ("Ada's helper", "Sort last year's pictures")
        await in_executor(lambda: desk.app.approve(consent, everything(consent), None, Person()))
        granted = await waits
        assert granted["requests"] == []
        (session,) = granted["sessions"]
        assert (session["status"], session["site"]) == ("granted", url)
        assert {ability for abilities in session["may"].values() for ability in abilities} == {
            "photos/list",
            "photos/read",
        }

        listed = await tool("call", url=f"{url}/albums/2026")
        assert (listed["status"], json.loads(listed["body"])["path"]) == (200, "/albums/2026")
        refused = await tool("call", url=f"{url}/albums/2025")
        assert refused["status"] == 403
        assert list(refused["needed"].values()) == [{"photos/list": [{"path_prefix": "/albums/2025"}]}]
        for elsewhere in ("https://elsewhere.example/x", f"{url}@elsewhere.example/", "file:///etc/passwd"):
            assert "refused" in await tool("call", url=elsewhere)

        more = await tool("request_access", can=[f"photos/list={url}/albums/2025"])
        await approve(desk, more)
        assert (await tool("sessions", wait_seconds=30))["requests"] == []
        assert (await tool("call", url=f"{url}/albums/2025"))["status"] == 200
        nothing = await tool("request_access", can=[f"photos/list={url}/albums/2025"])
        assert "nothing_missing" in nothing["refused"]

        dropped = await tool("drop", site=url)
        assert dropped == {"dropped": ["default"], "withdrawn": 0}
        assert "no_session_key" in (await tool("call", url=f"{url}/albums/2026"))["refused"]
        assert "no_session_key" in (await tool("drop", site=url))["refused"]

    talk.run(story, "--client-name", "Ada's helper")
    assert any("waiting for the person" in message for message in talk.progress)
    for line in (talk.folder / "out").read_text().splitlines():
        assert json.loads(line)["jsonrpc"] == "2.0"  # nothing else is on standard output
    assert not (talk.folder / "share" / "countersign").exists()  # in memory only


def test_no_secret_is_said(desk: Desk, talk: Talk) -> None:
    url = desk.network.photos_url

    async def story(tool: Tool, _client: Client) -> None:
        asked = await tool("request_access", can=[f"photos/list={url}/albums/2026"])
        await approve(desk, asked)
        await tool("sessions", wait_seconds=30)
        assert (await tool("call", url=f"{url}/albums/2026"))["status"] == 200
        await tool("call", url=f"{url}/albums/2026", method="PUT", body="x")
        await tool("sessions")

    talk.run(story, "--keep")
    (path,) = (talk.folder / "share" / "countersign" / "agents").glob("*/*.session.json")
    content = json.loads(path.read_text())
    store = SecretStore.unlock("org.countersign.client", path.parents[1], find=lambda: None)
    session = SessionStore.open(path.parents[1], store).load(path.parent.name)
    key = session.keeper.key.secret()  # type: ignore[union-attr]
    (held,) = content["held"]
    said = talk.said()
    for secret in (held["tokens"]["access_token"], held["tokens"]["refresh_token"], content["key"]["secret"]):
        assert secret.encode() not in said
        assert secret.split(".")[-1].encode() not in said
    for form in (key, b64u(key).encode(), key.hex().encode(), repr(key)[2:-1].encode()):
        assert form not in said
    for word in (b"DPoP ", b"polling_code", b"refresh_token"):
        assert word not in said
    assert not re.search(rb"eyJ[\w-]+\.[\w-]+\.", said)  # so begins every token and every proof


def test_kept_sessions_are_there_at_the_next_start(desk: Desk, talk: Talk) -> None:
    url = desk.network.photos_url

    async def first(tool: Tool, _client: Client) -> None:
        asked = await tool("request_access", can=[f"photos/list={url}/albums/2026"], name="work")
        await approve(desk, asked)
        await tool("sessions", wait_seconds=30)

    async def second(tool: Tool, _client: Client) -> None:
        (session,) = (await tool("sessions"))["sessions"]
        assert session["name"] == "work"
        assert (await tool("call", url=f"{url}/albums/2026"))["status"] == 200

    talk.run(first, "--keep")
    talk.run(second, "--keep")


def test_what_the_person_declines_and_what_an_agent_takes_back(desk: Desk, talk: Talk) -> None:
    url = desk.network.photos_url
    links: list[str] = []

    async def story(tool: Tool, _client: Client) -> None:
        asked = await tool("request_access", site=url, can=["photos/list"])
        consent = desk.app.open_request(parse_link(asked["link"]), Source.SCREEN)
        desk.app.deny(consent)
        (declined,) = (await tool("sessions", wait_seconds=20))["requests"]
        assert (declined["status"], declined["error"]) == ("declined", "denied")
        back = await tool("request_access", site=url, can=["photos/list"])
        assert await tool("drop", site=url) == {"dropped": [], "withdrawn": 1}
        left = await tool("request_access", site=url, can=["photos/list"])
        links.extend([back["link"], left["link"]])

    talk.run(story)
    for link in links:  # the second one when the command ended
        with pytest.raises(CountersignError) as caught:
            desk.app.open_request(parse_link(link), Source.SCREEN)
        assert caught.value.code == "request_withdrawn"


def test_a_refusal_is_a_sentence_with_its_code(desk: Desk, talk: Talk) -> None:
    url = desk.network.photos_url

    async def story(tool: Tool, _client: Client) -> None:
        for arguments, said in (
            ({"can": ["a b"], "site": url}, "not well formed; start again on the site. (recap_invalid)"),
            ({"can": ["a/b:/x", "a/b:/y"], "site": url}, "asked for twice"),
            ({"can": "a/b"}, "can"),
        ):
            assert said in (await tool("request_access", **arguments))["refused"]

    talk.run(story)
