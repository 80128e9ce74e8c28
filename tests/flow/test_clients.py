"""Programs that act for a person, against a network of real processes: httpx, several permissions, the command line."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest

from authenticator import clock
from authenticator.clients.relay import RelayClient
from authenticator.consent.view import Source
from authenticator.errors import CountersignError
from authenticator.protocol.link import parse_link
from authenticator.protocol.recap import Capabilities
from authenticator.session import AsyncSession, DelegatedSession, SessionKey, ask_async, discover_async
from authenticator.session.session import Session
from tests.fakes import warm
from tests.fakes.person import Person, typed
from tests.flow.conftest import Desk, everything, reading

ROOT = Path(__file__).parents[2]
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32


def approve_link(desk: Desk, link: str, number: str | None) -> None:
    """What the person does with a code and its number."""
    consent = typed(desk.app, desk.app.open_request(parse_link(link), Source.SCREEN), number or "")
    desk.app.approve(consent, everything(consent), None, Person())


@pytest.mark.parametrize("library", [pytest.param(httpx2, id="httpx2"), pytest.param(httpx, id="httpx")])
def test_a_client_of_either_library_just_works(desk: Desk, library: Any) -> None:
    session, _ = desk.log_in()
    url = desk.network.photos_url
    with library.Client(auth=session, base_url=url, trust_env=False) as client:
        assert client.get("/albums/2026").json()["path"] == "/albums/2026"
        assert client.get("/albums/2026", params={"x": "ä b"}).status_code == 200
        assert client.get("/albums/2025").json()["error"] == "capability_missing"
        assert client.put("/albums/2026/x.png", content=PNG).status_code == 403

    async def run() -> list[int]:
        async with library.AsyncClient(auth=session, base_url=url, trust_env=False) as client:
            answers = await asyncio.gather(*(client.get("/albums/2026") for _ in range(5)))
            return [answer.status_code for answer in answers]

    assert asyncio.run(run()) == [200] * 5


def test_a_program_with_a_loop(desk: Desk, in_thread: Callable[[Callable[[], object]], object]) -> None:
    url = desk.network.photos_url

    async def run() -> AsyncSession:
        site = await discover_async(url)
        login = await ask_async(site, claims=["name"], capabilities=reading(site))
        in_thread(lambda: approve_link(desk, login.link, login.match_code))
        session = await login.wait(timeout=30)
        answer = await session.request("GET", f"{url}/albums/2026?x=1")
        assert answer.status == 200
        await session.refresh()
        assert (await session.request("GET", f"{url}/albums/2026")).status == 200
        return session

    session = asyncio.run(run())
    assert session.claims["name"] == "Ada Example"


def test_more_is_asked_for_and_only_the_difference(desk: Desk, tmp_path: Path) -> None:
    session, _ = desk.log_in()
    session.save(tmp_path / "s.json")
    url = desk.network.photos_url
    refused = session.request("PUT", f"{url}/albums/2026/inbox/x.png", content=PNG)
    missing = session.missing(refused)
    assert missing is not None
    (entry,) = missing.entries
    both = Capabilities.from_att(
        {entry.resource: {entry.ability: [{}], **reading(session.site).to_att()[entry.resource]}}
    )
    login = session.ask_for(both)
    consent = desk.consent(login)
    assert consent.request.request.capabilities == missing
    desk.app.approve(consent, everything(consent), None, Person())
    assert login.wait(timeout=20) is session
    again = Session.load(tmp_path / "s.json")
    for each in (session, again):
        assert each.request("GET", f"{url}/albums/2026").status == 200
        answer = each.request("PUT", f"{url}/albums/2026/inbox/{id(each)}.png", content=PNG)
        assert answer.status != 403, answer.body
        assert each.capabilities is not None
        each.capabilities.covers(both)
    assert len(session.all_granted) == 2
    with pytest.raises(CountersignError, match="nothing_missing"):
        session.ask_for(both)


def test_a_permission_is_renewed_for_the_same_key(desk: Desk) -> None:
    session, first = desk.log_in(valid_for=120)
    url = desk.network.photos_url
    assert (session.expires_in or 0) <= 120
    with httpx2.Client(auth=session, trust_env=False) as client:
        assert client.get(f"{url}/albums/2026").status_code == 200
        login = session.renew(valid_for=3600)
        desk.approve(login)
        assert login.wait(timeout=20) is session
        assert (session.expires_in or 0) > 3500
        assert [granted.delegation_id for granted in session.all_granted] != [
            first.receipts[-1].entry.text("delegation_id")
        ]
        assert client.get(f"{url}/albums/2026").status_code == 200


def test_a_request_that_is_taken_back_cannot_be_approved(desk: Desk) -> None:
    login = desk.ask()
    consent = desk.consent(login)
    login.withdraw()
    login.withdraw()
    with pytest.raises(CountersignError) as caught:
        desk.app.approve(consent, everything(consent), None, Person())
    assert caught.value.code == "request_withdrawn"
    with pytest.raises(CountersignError) as caught:
        login.wait(timeout=5)
    assert caught.value.code == "denied"
    unseen = desk.ask()
    unseen.withdraw()
    with pytest.raises(CountersignError) as caught:
        desk.consent(unseen)
    assert caught.value.code == "request_withdrawn"


def test_what_was_approved_is_not_taken_back(desk: Desk) -> None:
    login = desk.ask()
    desk.approve(login)
    with pytest.raises(CountersignError) as caught:
        login.withdraw()
    assert caught.value.code == "request_claimed"
    assert login.check() is not None
    with pytest.raises(CountersignError) as caught:
        RelayClient(desk.network.relay_url).withdraw("A" * 43)
    assert caught.value.code == "request_unknown"


def test_a_handed_on_key_is_kept_and_comes_back(desk: Desk, tmp_path: Path) -> None:
    session, _ = desk.log_in()
    key = SessionKey.generate()
    made = session.delegate(key.public, reading(session.site), clock.now() + 60)
    DelegatedSession(session.site, key, made).save(tmp_path / "helper.json")
    helper = DelegatedSession.load(tmp_path / "helper.json")
    with httpx2.Client(auth=helper, trust_env=False) as client:
        assert client.get(f"{desk.network.photos_url}/albums/2026").status_code == 200


# ---- the command line


class Command:
    """`countersign`, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "share"),
            "PYTHONPATH": str(ROOT),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "PYTHONWARNINGS": "error",
            "COLUMNS": "200",
        }

    def start(self, *arguments: str) -> subprocess.Popen[str] | warm.Process:
        pipe = warm.PIPE
        return warm.Popen(
            [*warm.COMMAND, *arguments], env=self.environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True
        )

    def run(self, *arguments: str, status: int = 0) -> tuple[str, str]:
        child = self.start(*arguments)
        out, err = child.communicate("", timeout=60)
        assert child.returncode == status, (out, err)
        assert "Traceback" not in err
        return out, err

    def json(self, *arguments: str, status: int = 0) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self.run(*arguments, "--json", status=status)[0])
        return answer

    def approved(self, desk: Desk, *arguments: str) -> dict[str, Any]:
        """Run a command that shows a code, and be the person who scans it."""
        child = self.start(*arguments, "--json")
        assert child.stdout is not None
        shown = json.loads(child.stdout.readline())
        approve_link(desk, shown["link"], shown["match_code"])
        out, err = child.communicate(timeout=60)
        assert child.returncode == 0, err
        answer: dict[str, Any] = json.loads(out)
        return answer


@pytest.fixture
def command(tmp_path: Path) -> Command:
    return Command(tmp_path / "shell")


def test_the_command_line_asks_calls_lists_renews_and_drops(desk: Desk, command: Command) -> None:
    url = desk.network.photos_url
    can = ("--can", f"photos/list={url}/albums/2026", "--can", "photos/read:/albums/2026")
    got = command.approved(desk, "request", *can, "--limit", "photos/read:max_bytes=1GB", "--for", "5m")
    (abilities,) = got["capabilities"].values()
    assert abilities == {
        "photos/list": [{"path_prefix": "/albums/2026"}],
        "photos/read": [{"path_prefix": "/albums/2026", "max_bytes": 10**9}],
    }
    assert (got["session"], got["protected_by"]) == ("default", "file")
    out, err = command.run("call", "GET", f"{url}/albums/2026")
    assert json.loads(out)["path"] == "/albums/2026"
    assert f"countersign client renew {url}" in err  # five minutes are little

    told = command.json("call", f"{url}/albums/2025", status=1)
    assert (told["status"], list(told["needed"].values())) == (
        403,
        [{"photos/list": [{"path_prefix": "/albums/2025"}]}],
    )
    _, err = command.run("call", "GET", f"{url}/albums/2025", status=1)
    hint = f"countersign request --more --can photos/list={url}/albums/2025"
    assert hint in err
    more = command.approved(desk, "request", "--more", "--can", f"photos/list={url}/albums/2025")
    assert more["session_address"] == got["session_address"]
    assert command.json("call", "GET", f"{url}/albums/2025")["status"] == 200
    again = command.json("request", "--more", "--can", f"photos/list={url}/albums/2025", status=1)
    assert again["error"] == "nothing_missing"

    renewed = command.approved(desk, "client", "renew", url, "--for", "2h")
    assert renewed["expires_in"] <= 7200
    for year in ("2025", "2026"):
        assert command.json("call", f"{url}/albums/{year}")["status"] == 200
    (listed,) = command.json("client", "list")["sessions"]
    assert (listed["name"], listed["abilities"]) == ("default", ["photos/list", "photos/read"])
    assert "Photos" in command.run("client", "list")[0]
    assert command.json("client", "drop", url)["dropped"] == "default"
    assert command.json("client", "list") == {"sessions": []}
    assert command.json("call", f"{url}/albums/2026", status=1)["error"] == "no_session_key"


def test_ctrl_c_takes_the_request_back(desk: Desk, command: Command) -> None:
    child = command.start("request", desk.network.photos_url, "--json")
    assert child.stdout is not None
    link = json.loads(child.stdout.readline())["link"]
    time.sleep(0.5)
    child.send_signal(signal.SIGINT)
    _, err = child.communicate(timeout=30)
    assert child.returncode == 1
    assert "taken back" in err
    assert "Traceback" not in err
    with pytest.raises(CountersignError) as caught:
        desk.app.open_request(parse_link(link), Source.SCREEN)
    assert caught.value.code == "request_withdrawn"
