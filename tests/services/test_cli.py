"""The installed command, as a person or a script calls it, against a network in a temporary folder.

Most starts are forks, which import nothing anew. Network, identity and the first login are made by starts of their
own, which must also say what forks say.
"""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from authenticator.limits import STATUS_INTERVAL
from tests.fakes import warm

_TIMEOUT = 60


@dataclass(frozen=True)
class Finished:
    """A command that ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """Its last line of output, which must be JSON."""
        found: dict[str, Any] = json.loads(self.out.splitlines()[-1])
        return found

    @property
    def failure(self) -> tuple[int, str]:
        """Exit status and error code."""
        return self.status, str(self.json["error"])


@dataclass(frozen=True)
class Shell:
    """A person's shell: their folders, and the command.

    Attributes:
        folder: all that is theirs.
        cold: the command is started as the system starts it, and not as a fork.
    """

    folder: Path
    cold: bool = False

    @property
    def as_ever(self) -> Shell:
        """The same folders, and every start is one of its own."""
        return replace(self, cold=True)

    @property
    def environment(self) -> dict[str, str]:
        """No keyring, no display, nothing of the person who runs the tests."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
        return {
            **kept,
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "share"),
            "COUNTERSIGN_HOME": str(self.folder / "home"),
            "COUNTERSIGN_NETWORK": str(self.folder / "network"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "PYTHONWARNINGS": "error",
            "COLUMNS": "200",
        }

    def start(self, *arguments: str, more: Mapping[str, str] | None = None) -> subprocess.Popen[str] | warm.Process:
        """Start the command and go on."""
        popen = subprocess.Popen if self.cold else warm.Popen
        return popen(
            [warm.INSTALLED, *arguments],
            env=self.environment | dict(more or {}),
            stdin=warm.PIPE,
            stdout=warm.PIPE,
            stderr=warm.PIPE,
            text=True,
        )

    def run(self, *arguments: str, typed: str = "", more: Mapping[str, str] | None = None) -> Finished:
        """Run the command to its end; nothing it says may be a traceback."""
        child = self.start(*arguments, more=more)
        return finish(child, typed)

    def json(self, *arguments: str) -> dict[str, Any]:
        """Run a command that must succeed, and read its answer."""
        done = self.run(*arguments, "--json")
        assert done.status == 0, done
        return done.json


def finish(child: subprocess.Popen[str] | warm.Process, typed: str = "") -> Finished:
    """Wait for the end."""
    try:
        out, err = child.communicate(typed, timeout=_TIMEOUT)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        raise
    assert "Traceback" not in err, err
    return Finished(child.wait(), out, err)


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """A network that is up, and a person with an identity in it."""
    made = Shell(tmp_path_factory.mktemp("cli"))
    made.as_ever.json("network", "up", "--ephemeral")
    try:
        created = made.as_ever.json("identity", "create", "--key", "virtual", "--yes", "--name", "Ada Example")
        assert created["prompts"] == 2
        yield made
    finally:
        assert made.as_ever.run("network", "down").status == 0


@pytest.fixture(scope="module")
def photos(shell: Shell) -> str:
    """Origin of the Photos demo."""
    return str(shell.json("network", "status")["services"]["photos"]["url"])


@pytest.fixture
def bare(tmp_path: Path) -> Shell:
    """A person who has nothing yet."""
    return Shell(tmp_path)


@dataclass
class Asked:
    """A client that waits in another process."""

    child: subprocess.Popen[str] | warm.Process
    link: str
    code: str


def ask(shell: Shell, photos: str, session: Path, *more: str) -> Asked:
    can = ("--can", "photos/list:/albums/2026", "--can", "photos/read:/albums/2026")
    child = shell.start("request", photos, *can, "--claim", "name", "--session", str(session), "--json", *more)
    assert child.stdout is not None
    shown = json.loads(child.stdout.readline())
    return Asked(child, shown["link"], shown["match_code"])


def log_in(shell: Shell, photos: str, session: Path) -> dict[str, Any]:
    """One login, approved in another process; returns what `approve` said."""
    asked = ask(shell, photos, session)
    approved = shell.json("approve", asked.link, "--key", "virtual", "--code", asked.code, "--yes")
    client = finish(asked.child)
    assert client.status == 0, client
    assert client.json["session_address"] == approved["session_address"]
    assert client.json["claims"] == {"name": "Ada Example"}
    return approved


@pytest.fixture(scope="module")
def logins() -> list[dict[str, Any]]:
    """The logins that were made for several tests to look at."""
    return []


@pytest.fixture
def login(shell: Shell, photos: str, logins: list[dict[str, Any]]) -> dict[str, Any]:
    """A login whose session is live; its session key is in `login.json`."""
    live = {known["address"] for known in shell.json("sessions", "list")["sessions"] if known["status"] == "active"}
    if not logins or logins[-1]["session_address"] not in live:
        logins.append(log_in(shell.as_ever, photos, shell.folder / "login.json"))
    return logins[-1]


def test_the_network_says_where_it_is(shell: Shell) -> None:
    found = shell.json("network", "status")
    assert found["running"] is found["ephemeral"] is True
    assert set(found["services"]) == {"registry", "relay", "photos"}
    assert {service["state"] for service in found["services"].values()} == {"running"}
    assert len(found["network"]) == 64
    assert "running" in shell.run("network", "status").out


def test_up_twice_is_refused(shell: Shell) -> None:
    assert shell.run("network", "up", "--ephemeral", "--json").failure == (1, "already_running")


def test_an_identity_is_made_once(shell: Shell) -> None:
    again = shell.run("identity", "create", "--key", "virtual", "--yes", "--name", "Ada", "--json")
    assert again.failure == (1, "already_set_up")


def test_one_touch_gives_session_and_delegation(login: dict[str, Any]) -> None:
    assert login["prompts"] == 1
    assert [receipt["entry"]["kind"] for receipt in login["receipts"]] == ["session.created", "delegation.granted"]


@pytest.mark.usefixtures("login")
def test_calls_ask_nobody(shell: Shell, photos: str) -> None:
    session = str(shell.folder / "login.json")
    for _ in range(3):
        done = shell.run("call", f"{photos}/albums/2026", "--session", session)
        assert (done.status, json.loads(done.out)["path"]) == (0, "/albums/2026")
    told = shell.json("call", f"{photos}/albums/2026", "--session", session)
    assert told["status"] == 200
    assert json.loads(told["body"])["path"] == "/albums/2026"


@pytest.mark.usefixtures("login")
def test_what_the_key_may_not_do_exits_with_1(shell: Shell, photos: str) -> None:
    session = str(shell.folder / "login.json")
    done = shell.run("call", f"{photos}/albums/2025", "--session", session)
    assert (done.status, json.loads(done.out)["error"]) == (1, "capability_missing")
    assert "403" in done.err
    upload = ("-X", "put", "--data", "@/nowhere", "--json")
    assert shell.run("call", f"{photos}/albums/x.png", *upload, "--session", session).failure == (1, "file_unreadable")
    elsewhere = shell.run("call", "https://photos.example/albums", "--session", session, "--json")
    assert elsewhere.failure == (1, "resource_origin")


def test_sessions_are_listed(shell: Shell, login: dict[str, Any], photos: str) -> None:
    known = {session["address"]: session for session in shell.json("sessions", "list")["sessions"]}
    session = known[login["session_address"]]
    assert (session["origin"], session["status"]) == (photos, "active")
    assert login["delegation_id"] in {key["delegation_id"] for key in session["delegations"]}
    text = shell.run("sessions", "list").out
    assert "Photos" in text
    assert login["session_address"] in text


def test_a_receipt_verifies(shell: Shell, login: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "receipt.json"
    for receipt in login["receipts"]:
        path.write_text(json.dumps(receipt))
        found = shell.json("verify", str(path))
        assert (found["verified"], found["kind"]) == (True, receipt["entry"]["kind"])
        piped = shell.run("verify", "-", typed=json.dumps(receipt))
        assert (piped.status, piped.out.startswith("Holds: ")) == (0, True)
    record = shell.json("network", "status")["record"]
    assert shell.json("verify", str(path), "--network", record)["verified"] is True


def test_a_tampered_receipt_does_not(shell: Shell, login: dict[str, Any], tmp_path: Path) -> None:
    receipt = login["receipts"][1]
    path = tmp_path / "receipt.json"
    changed = {**receipt, "entry": {**receipt["entry"], "expires_at": receipt["entry"]["expires_at"] + 3600}}
    path.write_text(json.dumps(changed))
    assert shell.run("verify", str(path), "--json").failure == (1, "inclusion")
    path.write_text(json.dumps({**receipt, "network": "00" * 32}))
    assert shell.run("verify", str(path), "--json").failure == (1, "wrong_network")
    path.write_text("{}")
    status, code = shell.run("verify", str(path), "--json").failure
    assert (status, code) == (1, "receipt_invalid")
    assert shell.run("verify", str(tmp_path / "nothing"), "--json").failure == (1, "file_unreadable")


def test_a_receipt_of_another_network_does_not(shell: Shell, bare: Shell, login: dict[str, Any]) -> None:
    receipt = json.dumps(login["receipts"][0])
    other = bare.json("network", "up", "--ephemeral")
    try:
        done = bare.run("verify", "-", "--network", other["record"], "--json", typed=receipt)
        assert done.failure == (1, "wrong_network")
    finally:
        assert bare.json("network", "down")["running"] is False
    assert bare.run("network", "down", "--json").failure == (1, "not_running")
    assert bare.run("verify", "-", "--json", typed=receipt).failure == (1, "not_set_up")


def test_a_wrong_number_ends_the_request(shell: Shell, photos: str, tmp_path: Path) -> None:
    asked = ask(shell, photos, tmp_path / "session.json")
    wrong = "00" if asked.code != "00" else "01"
    done = shell.run("approve", asked.link, "--key", "virtual", "--code", wrong, "--yes", "--json")
    assert done.failure == (1, "match_code_wrong")
    assert finish(asked.child).failure == (1, "denied")
    assert not (tmp_path / "session.json").exists()


def test_without_an_answer_nothing_is_approved(shell: Shell, photos: str, tmp_path: Path) -> None:
    asked = ask(shell, photos, tmp_path / "session.json", "--purpose", "Sort the pictures")
    done = shell.run("approve", asked.link, typed=f"{asked.code}\n")
    assert done.status == 1
    assert all(text in done.err for text in ("Number on the page", "Sort the pictures", "/albums/2026", "Ada Example"))
    assert finish(asked.child).failure == (1, "denied")


def test_a_person_may_answer_in_the_terminal(shell: Shell, photos: str, tmp_path: Path) -> None:
    asked = ask(shell, photos, tmp_path / "session.json")
    done = shell.run("approve", asked.link, typed=f"{asked.code}\ny\n\n")
    assert (done.status, "1 touch" in done.out) == (0, True), done
    assert finish(asked.child).status == 0


def test_a_refused_touch_is_told_to_the_client(shell: Shell, photos: str, tmp_path: Path) -> None:
    asked = ask(shell, photos, tmp_path / "session.json")
    done = shell.run("approve", asked.link, typed=f"{asked.code}\ny\nn\n")
    assert done.status == 1
    assert finish(asked.child).failure == (1, "denied")


def test_a_key_is_ended_and_then_its_session(shell: Shell, photos: str, tmp_path: Path) -> None:
    session = tmp_path / "session.json"
    approved = log_in(shell, photos, session)
    ended = shell.json("sessions", "revoke", approved["delegation_id"], "--yes")
    assert (ended["prompts"], ended["receipt"]["entry"]["kind"]) == (1, "delegation.revoked")
    assert _until_refused(shell, photos, session) == "delegation_revoked"
    kept = shell.run("sessions", "revoke", approved["session_address"], typed="n\n")
    assert (kept.status, "as someone new" in kept.err) == (1, True)
    ended = shell.json("sessions", "revoke", approved["session_address"], "--yes")
    assert ended["receipt"]["entry"]["kind"] == "session.revoked"
    known = {one["address"]: one["status"] for one in shell.json("sessions", "list")["sessions"]}
    assert known[approved["session_address"]] == "revoked"
    unknown = shell.run("sessions", "revoke", "ab" * 16, "--yes", "--json")
    assert unknown.failure == (1, "session_unknown")
    assert shell.run("sessions", "revoke", "ab" * 32, "--yes", "--json").failure == (1, "delegation_unknown")


def _until_refused(shell: Shell, photos: str, session: Path) -> str:
    deadline = time.monotonic() + STATUS_INTERVAL + 10
    while time.monotonic() < deadline:
        done = shell.run("call", f"{photos}/albums/2026", "--session", str(session))
        if done.status == 1:
            return str(json.loads(done.out)["error"])
        time.sleep(0.5)
    return "still allowed"


def test_nothing_waits_to_be_sent_again(shell: Shell) -> None:
    assert shell.run("approve", "--json").failure == (1, "nothing_pending")


def test_the_doctor_finds_what_is_there(shell: Shell) -> None:
    found = {finding["subject"]: finding for finding in shell.json("doctor")["findings"]}
    assert {"python", "screen", "codes", "security key", "keyring", "identity", "relay", "registry"} <= set(found)
    assert found["relay"]["state"] == found["registry"]["state"] == found["identity"]["state"] == "ok"
    assert found["keyring"]["state"] == "weaker"
    assert "relay" in shell.run("doctor").out


class TestWithNothing:
    """What a person sees who did not set up anything."""

    @pytest.mark.parametrize(
        "arguments",
        [
            pytest.param(("--help",), id="help"),
            pytest.param(("network", "status", "--json"), id="done"),
            pytest.param(("network", "down"), id="refused"),
            pytest.param(("network", "down", "--json"), id="refused-as-json"),
            pytest.param(("network", "up", "--nonsense"), id="wrong-call"),
        ],
    )
    def test_a_fork_says_what_a_start_says(self, bare: Shell, arguments: tuple[str, ...]) -> None:
        assert bare.as_ever.run(*arguments) == bare.run(*arguments)

    def test_status(self, bare: Shell) -> None:
        found = bare.json("network", "status")
        assert (found["running"], found["services"]) == (False, {})
        assert "network up" in bare.run("network", "status").out

    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            pytest.param(("network", "down"), "not_running", id="no-network-to-stop"),
            pytest.param(("identity", "create", "--name", "Ada", "--key", "virtual"), "not_running", id="no-network"),
            pytest.param(("approve", "nonsense"), "link_invalid", id="not-a-link"),
            pytest.param(("approve",), "not_set_up", id="nothing-to-send"),
            pytest.param(("sessions", "revoke", "ab" * 16, "--yes"), "not_set_up", id="no-identity"),
            pytest.param(("call", "http://127.0.0.1:9/albums"), "no_session_key", id="no-session-key"),
            pytest.param(("client", "drop", "http://127.0.0.1:9"), "no_session_key", id="nothing-to-drop"),
            pytest.param(("client", "renew", "http://127.0.0.1:9"), "no_session_key", id="nothing-to-renew"),
            pytest.param(("request", "http://127.0.0.1:9", "--name", "../x"), "malformed", id="a-path-for-a-name"),
            pytest.param(("request", "http://127.0.0.1:9"), "provider_down", id="site-away"),
            pytest.param(("request", "photos.example"), "link_unsafe", id="not-an-origin"),
        ],
    )
    def test_refusals_are_json_with_exit_1(self, bare: Shell, arguments: tuple[str, ...], code: str) -> None:
        done = bare.run(*arguments, "--json")
        assert done.failure == (1, code)
        assert done.json["error_description"]
        told = bare.run(*arguments)
        assert (told.status, told.out) == (1, "")
        assert told.err.startswith("countersign: ")

    @pytest.mark.parametrize(
        "arguments",
        [
            pytest.param(("nonsense",), id="no-such-command"),
            pytest.param(("request",), id="no-site"),
            pytest.param(("network", "up", "--nonsense"), id="no-such-option"),
            pytest.param(("request", "http://127.0.0.1:9", "--for", "0"), id="no-time"),
            pytest.param(("request", "http://127.0.0.1:9", "--for", "31d"), id="too-long"),
            pytest.param(("request", "--can", "a/b=nonsense"), id="no-address"),
            pytest.param(("request", "http://127.0.0.1:9", "--can", "a/b=http://127.0.0.1:8/"), id="another-site"),
            pytest.param(("request", "http://127.0.0.1:9", "--limit", "a/b:max_uses=1"), id="limit-of-nothing"),
            pytest.param(("request", "http://127.0.0.1:9", "--more"), id="more-of-nothing"),
            pytest.param(("call",), id="no-address-to-call"),
            pytest.param(("call", "GET", "http://127.0.0.1:9", "-X", "PUT"), id="two-methods"),
            pytest.param(("call", "GET", "http://127.0.0.1:9", "x"), id="too-many-words"),
            pytest.param(("sessions", "revoke", "xyz"), id="neither-address-nor-id"),
            pytest.param(("request", "http://127.0.0.1:9", "--can", "a/b:/x", "--can", "a/b:/y"), id="ability-twice"),
        ],
    )
    def test_wrong_calls_exit_with_2(self, bare: Shell, arguments: tuple[str, ...]) -> None:
        done = bare.run(*arguments)
        assert (done.status, done.out) == (2, "")
        assert "Usage: countersign" in done.err

    def test_the_doctor_says_what_to_do(self, bare: Shell) -> None:
        done = bare.run("doctor")
        assert "countersign identity create" in done.out


def test_secrets_are_in_no_output_and_no_open_file(shell: Shell, login: dict[str, Any]) -> None:
    session = shell.folder / "login.json"
    assert session.stat().st_mode & 0o077 == 0
    home = shell.folder / "home"
    assert home.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in home.iterdir())
    secret = json.loads(session.read_text())["key"]["secret"]
    assert secret not in json.dumps(login)
