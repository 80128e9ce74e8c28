"""The programs in `docs/providers.md` run as they stand there."""

from __future__ import annotations

import builtins
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from authenticator.app import App
from authenticator.consent.view import Source
from authenticator.errors import VerificationError
from authenticator.flow import Choice
from authenticator.network import running_network
from authenticator.protocol.link import parse_link
from authenticator.protocol.recap import Capabilities
from authenticator.provider.problems import refusal
from authenticator.provider.settings import read_settings
from authenticator.serving import Message, Receive, Send
from tests.fakes.doors import Caller, Site, wsgi_served
from tests.fakes.node import WEB, node_path
from tests.fakes.person import Person, typed
from tests.fakes.served import served
from tests.fakes.world import RESOURCE

DOCUMENT = (Path(__file__).parents[2] / "docs" / "providers.md").read_text()
SITE, ASGI, WSGI, TOOL, HELPER = re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)
(PAGE,) = re.findall(r"```js\n(.*?)```", DOCUMENT, re.DOTALL)
(SETTINGS,) = re.findall(r"```toml\n(.*?)```", DOCUMENT, re.DOTALL)
PROBLEM, *_ = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)


async def nothing(scope: Message, receive: Receive, send: Send) -> None:
    """Stands where the site will be, because the site must know its address before it is made."""


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, App]]:
    """The site of the document, and someone with an identity in its network."""
    with running_network(tmp_path / "network", ("registry", "relay")) as network, served(nothing) as face:
        record = tmp_path / "record.json"
        record.write_text(json.dumps(network.signed))
        monkeypatch.setenv("NOTES_ORIGIN", face.url)
        monkeypatch.setenv("NOTES_NETWORK", str(record))
        monkeypatch.setenv("NOTES_DATA", str(tmp_path / "notes"))
        names: dict[str, Any] = {"__name__": "notes"}
        exec(compile(SITE, "notes.py", "exec", dont_inherit=True), names)  # noqa: S102 - the document's own program
        face.app = names["app"]
        person = App.open(tmp_path / "home")
        key = next(choice for choice in person.list_keys() if choice.kind == "virtual")
        person.create_identity(
            person.preview_network(network.relay_url), name="Ada Example", key=key, interaction=Person()
        )
        yield face.url, person
        person.close()
        names["provider"].close()


def test_the_site_and_the_tool_meet(notes: tuple[str, App], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    origin, person = notes
    monkeypatch.chdir(tmp_path)

    def scanned(link: str, match_code: str) -> None:
        """The person reads what the tool prints, and approves it."""
        consent = typed(person, person.open_request(parse_link(link), Source.SCREEN), match_code)
        request = consent.request.request
        person.approve(consent, Choice(frozenset({"name"}), request.capabilities, request.valid_for), None, Person())

    names: dict[str, Any] = {"__name__": "tool", "print": scanned, "__builtins__": builtins}
    program = TOOL.replace("https://notes.example", origin)
    exec(compile(program, "tool.py", "exec", dont_inherit=True), names)  # noqa: S102 - the document's own program
    session = names["session"]
    assert names["answer"].json() == {"reader": session.address, "text": "Water the plants."}
    assert names["again"].json() == names["answer"].json()
    assert session.claims["name"] == "Ada Example"
    refused = session.request("PUT", f"{origin}/notes/today", json_body={"text": "No"})
    assert (refused.status, refused.json()["error"]) == (403, "capability_missing")
    assert refused.json()["needed"] == {f"{origin}/notes": {"notes/write": [{}]}}
    refused = session.request("GET", f"{origin}/notes/tomorrow")
    assert (refused.status, refused.json()["error"]) == (403, "capability_missing")
    exec(compile(HELPER, "helper.py", "exec", dont_inherit=True), names)  # noqa: S102 - the document's own program
    helper = names["start_helper"](session.site, session)
    assert helper.request("GET", f"{origin}/notes/today").json() == names["answer"].json()
    refused = helper.request("GET", f"{origin}/notes/tomorrow")
    assert (refused.status, refused.json()["error"]) == (403, "capability_missing")


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A provider as the document has one, without a network around it."""
    made = Site(tmp_path / "site")
    att: dict[str, Any] = {RESOURCE: {"notes/read": [{}], "notes/write": [{"max_bytes": 10}]}}
    made.grant(capabilities=Capabilities.from_att(att))
    yield made
    made.provider.close()


def test_the_asgi_app_is_guarded(site: Site) -> None:
    names: dict[str, Any] = {"provider": site.provider}
    exec(compile(ASGI, "notes.py", "exec", dont_inherit=True), names)  # noqa: S102 - the document's own program
    with served(names["app"]) as face:
        caller = Caller(site, face.url)
        address = site.world.person.address
        assert caller.send("GET", "/").json() == {"reader": None}
        for target in ("/me", "/notes/today"):
            assert caller.call("GET", target).json() == {"reader": address}
        assert caller.call("HEAD", "/notes").status == 200
        assert caller.call("PUT", "/notes/today?a=b", body=b"Water").status == 200
        assert caller.call("PUT", "/notes/today", body=b"Water").code == "proof_binding"  # an empty query is none
        assert caller.call("PUT", "/notes/today?", body=b"the plants").code == "budget_spent"
        assert caller.call("DELETE", "/notes/today").code == "capability_missing"
        for method, target in (("POST", "/"), ("POST", "/notes"), ("PUT", "/me")):
            assert caller.send(method, target).code == "route_unknown"


def test_the_wsgi_app_is_guarded(site: Site) -> None:
    names: dict[str, Any] = {"provider": site.provider}
    exec(compile(WSGI, "wsgi.py", "exec", dont_inherit=True), names)  # noqa: S102 - the document's own program
    with wsgi_served(names["application"]) as url:
        caller = Caller(site, url)
        hello = f"Hello {site.world.person.address}".encode()
        assert [caller.call("GET", target).body for target in ("/notes/today", "/me")] == [hello, hello]
        assert caller.send("GET", "/notes/today").code == "token_missing"
        assert caller.send("GET", "/").code == "route_unknown"


def test_the_settings_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "gate.toml").write_text(SETTINGS)
    settings = read_settings(tmp_path / "gate.toml")
    assert [(rule.path, rule.ability) for rule in settings.rules] == [
        ("/", None),
        ("/files", "files/read"),
        ("/files", "files/write"),
    ]
    assert settings.rules[2].demand.bind == {"query", "body"}


def test_the_problem_is_one_of_ours() -> None:
    shown = json.loads(PROBLEM)
    error = VerificationError("capability_missing", data={"needed": shown["needed"]})
    assert json.loads(refusal(error, 0).body) == shown


def test_the_page_parses_and_names_only_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "page.mjs"
    path.write_text(PAGE)
    subprocess.run([node_path(), "--check", str(path)], check=True)
    for names, file in re.findall(r"import \{ ([^}]+) \} from \"/static/([^\"]+)\"", PAGE):
        exported = (WEB / file).read_text()
        for name in names.split(", "):
            assert re.search(
                rf"^export (async )?(class|function|const) {name}\b|^export \{{.*\b{name}\b", exported, re.MULTILINE
            )
    source = (WEB / "countersign.js").read_text() + (WEB / "session.js").read_text()
    members = set(re.findall(r"\b(?:Countersign|countersign|session)\.(\w+)\(", PAGE))
    assert members == {"discover", "resume", "fetch", "missing", "askFor", "delegate", "logout"}
    for member in members:
        assert re.search(rf"^\s+(static |async |static async )?{member}\(", source, re.MULTILINE), member


def test_the_files_a_page_needs_are_all_named() -> None:
    assert re.search(
        r"^Serve the files `\*\.js` and `countersign\.css` that lie directly in `resources/web`", DOCUMENT, re.MULTILINE
    )
    named = {path.name for path in WEB.glob("*.js")}
    assert (WEB / "countersign.css").exists()
    needed = {"countersign.js"}
    while True:
        more = {found for name in needed for found in re.findall(r'from "\./(\w+\.js)"', (WEB / name).read_text())}
        if more <= needed:
            break
        needed |= more
    assert named == needed
