"""Doors of this computer and of the first run, answers that lie about what is on the record, and second uses."""

from __future__ import annotations

import json
import os
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any

import pytest

from authenticator import clock
from authenticator.app import App
from authenticator.approve.virtual_authenticator import VirtualAuthenticator
from authenticator.clients.relay import RelayClient
from authenticator.consent.view import Source
from authenticator.errors import PeerError
from authenticator.protocol.canonical import b64u
from authenticator.protocol.link import RequestLink, parse_link
from authenticator.protocol.network_record import parse_signed_network, sign_network
from authenticator.views import NetworkPreview
from tests.fakes.middle import WatchedNetwork, json_change
from tests.fakes.mischief import no_room
from tests.fakes.person import Person
from tests.fakes.refusal import code_of, refused
from tests.fakes.stage import Stage, one_clear_sentence
from tests.fakes.typist import Typist
from tests.flow.conftest import Desk, everything, new_desk

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WatchedNetwork]:
    """A network with someone in the middle."""
    made = WatchedNetwork(tmp_path_factory.mktemp("network") / "data")
    yield made
    made.stop()


@pytest.fixture
def stage(network: WatchedNetwork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Everything in order."""
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.05,))
    made = Stage(new_desk(network, tmp_path / "home"), network, tmp_path, monkeypatch, [0])
    yield made
    made.app.close()


# Files.


def flip(data: bytes) -> bytes:
    """Another byte: in a vault's content, or else in the middle."""
    at = data.find(b'"payload":') + 20 if b'"payload":' in data else len(data) // 2
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "another byte": flip,
    "cut short": lambda data: data[: len(data) // 2],
    "empty": lambda _data: b"",
    "too long": lambda data: data + b"\0" * 300_000,
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", ["vault.json", "computer.sealed", "network.json", "profile.sealed"])
def test_a_damaged_file_is_told_and_the_backup_helps(stage: Stage, name: str, damage: str) -> None:
    path = where(stage.app, name)
    good = path.read_bytes()
    path.write_bytes(DAMAGES[damage](good))
    stage.size_before = stage.network.size()
    error = refused("file_damaged", stage.approve)
    one_clear_sentence(error)
    assert stage.network.size() == stage.size_before
    assert stage.person.touches == [] or name == "vault.json"  # a changed vault may show only when it is opened
    path.write_bytes(good)
    if stage.consent is None:
        stage.works_after("same code")
    else:
        stage.works_after("same request")


@pytest.mark.parametrize("name", ["virtual-key.sealed", "registry-head.note"])
def test_a_damaged_file_of_key_or_registry_is_told(stage: Stage, name: str) -> None:
    path = where(stage.app, name)
    good = path.read_bytes()
    path.write_bytes(flip(good))
    stage.size_before = stage.network.size()
    one_clear_sentence(refused("file_damaged", stage.approve))
    path.write_bytes(good)
    stage.works_after("same request")


@pytest.mark.parametrize("name", ["vault.json", "network.json", "profile.sealed"])
def test_a_file_that_is_gone_is_told(stage: Stage, name: str) -> None:
    path = where(stage.app, name)
    path.rename(path.with_suffix(".away"))
    stage.size_before = stage.network.size()
    refused("file_damaged", stage.open)
    path.with_suffix(".away").rename(path)
    stage.works_after("same code")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("journal.sqlite3", b"not a database" * 100, id="journal"),
        pytest.param("secret-store", b"neither\n", id="marker"),
        pytest.param("wrap-key", b"short", id="wrap-key"),
    ],
)
def test_an_app_that_cannot_open_says_so_and_holds_nothing(stage: Stage, name: str, content: bytes) -> None:
    home, path = stage.app.home, where(stage.app, name)
    stage.app.close()
    good = path.read_bytes()
    path.write_bytes(content)
    one_clear_sentence(refused("file_damaged", lambda: App.open(home)))
    assert open_files(home) == []
    path.write_bytes(good)
    stage.desk.app = App.open(home)
    stage.size_before = stage.network.size()
    stage.works_after("same code")


def where(app: App, name: str) -> Path:
    """A file of the app, or of the identity."""
    own = ("virtual-key.sealed", "secret-store", "wrap-key")
    return app.home / name if name in own else app.place.folder / name


def open_files(folder: Path) -> list[str]:
    """What this process has open in a folder."""
    found = []
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            found.append(str(descriptor.readlink()))
    return sorted(name for name in found if name.startswith(str(folder)))


class LockedKeyring:
    """A keyring that answers once it is unlocked."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str, /) -> str | None:
        """Give, unless it is locked."""
        if self.locked:
            raise RuntimeError("locked: Secret(hidden)")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Take, unless it is locked."""
        if self.locked:
            raise RuntimeError("locked: Secret(hidden)")
        self.kept[service, username] = password


def test_a_locked_keyring_is_told_and_nothing_new_is_made(
    network: WatchedNetwork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = LockedKeyring()
    monkeypatch.setattr("authenticator.secret_store.system_keyring", lambda: keyring)
    desk = new_desk(network, tmp_path / "home")
    link = parse_link(desk.ask().link)
    keyring.locked = True
    refused("keyring_unavailable", lambda: desk.app.open_request(link, Source.SCREEN))
    desk.app.close()
    files = sorted(path.name for path in desk.app.home.iterdir())
    error = refused("keyring_unavailable", lambda: App.open(desk.app.home))
    assert "hidden" not in repr(error)
    assert sorted(path.name for path in desk.app.home.iterdir()) == files
    keyring.locked = False
    again = Desk(App.open(desk.app.home), network)
    overview = again.app.overview()
    assert overview.keyring_strength == "keyring"
    assert (overview.relay_ok, overview.registry_ok, overview.key_state) == (True, True, "")
    assert again.approve(again.ask()).prompts == 1
    again.app.close()


def test_a_vault_that_was_rolled_back_is_told(stage: Stage) -> None:
    store = stage.app._store
    store.remember_version(f"vault/{json.loads(stage.app.place.vault.read_bytes())['identity']}", 2)
    one_clear_sentence(refused("vault_rolled_back", stage.approve))
    assert stage.person.touches == []
    assert stage.client_waits()


def test_a_blocked_pin_stays_blocked(stage: Stage) -> None:
    home = stage.app.home
    VirtualAuthenticator(home / "virtual-key.sealed", stage.app._store).set_pin("1234")
    person = Typist(typed=[f"000{number}" for number in range(9)])
    one_clear_sentence(refused("pin_blocked", lambda: stage.approve(person)))
    assert person.touches == []
    refused("pin_blocked", lambda: stage.approve(Typist(typed=["1234"])))
    assert stage.client_waits()


def test_without_an_identity_nothing_is_asked_of_any_relay(network: WatchedNetwork, tmp_path: Path) -> None:
    app = App.open(tmp_path / "home")
    before = len(network.relay.seen)
    link = RequestLink(network.relay_url, b64u(bytes(16)), bytes(16))
    one_clear_sentence(refused("not_set_up", lambda: app.open_request(link, Source.SCREEN)))
    assert len(network.relay.seen) == before
    app.close()


# First run.


class Start:
    """A computer before its first run."""

    def __init__(self, network: WatchedNetwork, home: Path) -> None:
        self.app = App.open(home)
        self.network = network
        self.person = Person()

    def preview(self) -> NetworkPreview:
        """What the relay says."""
        return self.app.preview_network(self.network.relay_url)

    def create(self, preview: NetworkPreview | None = None, person: Person | None = None) -> None:
        """First run."""
        key = next(choice for choice in self.app.list_keys() if choice.kind == "virtual")
        found = preview or self.preview()
        self.app.create_identity(found, name="Ada Example", key=key, interaction=person or self.person)


@pytest.fixture
def start(network: WatchedNetwork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Before the first run."""
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.05,))
    made = Start(network, tmp_path / "home")
    yield made
    made.app.close()


def changed_about(**changes: Any) -> Callable[[Start], AbstractContextManager[None]]:
    """The relay says something else of itself."""
    return lambda start: start.network.relay.answering(
        "/.well-known/countersign", json_change(lambda about: about.update(changes))
    )


@pytest.mark.parametrize(
    ("cause", "code"),
    [
        pytest.param(lambda start: start.network.relay.gone(), "relay_down", id="relay down"),
        pytest.param(lambda start: start.network.registry.gone(), "registry_down", id="registry down"),
        pytest.param(changed_about(public_key=b64u(bytes(32))), "wrong_relay", id="wrong relay key"),
        pytest.param(changed_about(network="0" * 64), "wrong_network", id="another network"),
        pytest.param(lambda start: start.network.relay.gone("/identities"), "relay_down", id="relay down at the end"),
        pytest.param(
            lambda start: start.network.registry.gone("/entries"), "registry_down", id="registry down at the end"
        ),
        pytest.param(
            lambda start: start.network.relay.saying("/identities", 200, {}), "peer_answer", id="nonsense at the end"
        ),
        pytest.param(
            lambda start: start.network.relay.saying("/identities", 403, {"error": "possession"}),
            "possession",
            id="refused",
        ),
        pytest.param(lambda start: no_room(start.network, "relay"), "storage_full", id="relay's disk full"),
    ],
)
def test_a_first_run_that_fails_leaves_nothing_and_the_next_one_works(
    start: Start, cause: Callable[[Start], AbstractContextManager[None]], code: str
) -> None:
    with cause(start):
        one_clear_sentence(refused(code, start.create))
    assert not start.app.set_up
    assert list(start.app.home.glob("identities/*")) == []
    person = Person()
    start.create(person=person)
    assert len(person.touches) == 2
    assert start.app.set_up


def test_a_first_run_on_a_full_disk_is_told_before_the_network_is(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = start.preview()
    written: list[str] = []

    def full_at(name: str) -> Callable[[Path, bytes], None]:
        def write(path: Path, data: bytes) -> None:
            written.append(path.name)
            if name in path.name:
                raise OSError(28, "No space left on device")
            path.write_bytes(data)

        return write

    for name in ("network.json", "profile.sealed", "vault.json", "computer.sealed"):
        before = start.network.size()
        monkeypatch.setattr("authenticator.files._write_new", full_at(name))
        one_clear_sentence(refused("disk_full", lambda: start.create(preview)))
        assert name in written[-1]
        assert start.network.size() == before
        assert not start.app.set_up
        assert list(start.app.home.glob("identities/*")) == []
    monkeypatch.undo()
    start.create(preview)
    assert start.app.set_up


@pytest.mark.parametrize(("offset", "words"), [(245, "4 minutes off"), (-90, r"(89|90|91) seconds off")])
def test_a_first_run_with_a_wrong_clock_costs_no_touch(
    network: WatchedNetwork, tmp_path: Path, offset: int, words: str
) -> None:
    start = Start(network, tmp_path / "home")
    start.app.close()
    start.app = App.open(tmp_path / "home", lambda: clock.now() + offset)
    assert re.search(words, refused("clock_off", start.create).user_text())
    assert start.person.touches == []
    start.app.close()


def test_a_network_without_virtual_keys_refuses_one_before_any_touch(start: Start) -> None:
    preview = start.preview()
    record = parse_signed_network(preview.signed).to_json()
    record["policy"]["virtual_keys"] = False
    strict = parse_signed_network(
        sign_network(type(start.network.record).from_json(record), start.network.seed("registry"))
    )
    signed = sign_network(strict, start.network.seed("registry"))
    named = NetworkPreview(preview.origin, preview.name, preview.fingerprint, True, False, preview.registry_url, signed)
    one_clear_sentence(refused("virtual_key_refused", lambda: start.create(named)))
    assert start.person.touches == []
    assert not start.app.set_up


def test_a_second_identity_is_refused_and_the_first_one_stays(start: Start) -> None:
    start.create()
    vault = start.app.place.vault.read_bytes()
    one_clear_sentence(refused("already_set_up", start.create))
    assert start.app.place.vault.read_bytes() == vault
    assert len(start.person.touches) == 2


def test_a_vault_without_its_computer_is_not_overwritten(start: Start) -> None:
    """It may be all that is left of an identity."""
    start.create()
    old = start.app.place
    vault = old.vault.read_bytes()
    old.computer.unlink()
    (start.app.home / "virtual-key.sealed").unlink()
    start.create()
    assert start.app.place != old
    assert old.vault.read_bytes() == vault


# Answers that lie about what is on the record, and second uses.


def test_a_refusal_that_the_registry_contradicts_is_not_believed(stage: Stage) -> None:
    stage.size_before = stage.network.size()
    stage.open()
    with stage.network.relay.saying("/approvals", 403, {"error": "block_stale"}, forwards=True):
        approved = stage.approve()
    assert [receipt.entry.kind for receipt in approved.receipts] == ["session.created", "delegation.granted"]
    assert stage.login.wait(timeout=20).address == approved.session.address
    assert not stage.app.has_pending()
    assert stage.network.size() == stage.size_before + 2


def test_a_relay_that_lies_twice_blocks_nobody(stage: Stage) -> None:
    stage.open()
    lie: dict[str, Any] = {"session_address": "0" * 32, "delegation_id": None, "receipts": []}
    with stage.network.relay.saying("/approvals", 200, lie):
        assert code_of(stage.approve) in {"inclusion", "peer_answer"}
        assert stage.app.has_pending()
    stage.login = stage.desk.ask()
    stage.open()
    approved = stage.approve(Person())
    assert stage.login.wait(timeout=20).address == approved.session.address
    assert not stage.app.has_pending()


def test_a_lie_about_an_ended_session_does_not_end_it(stage: Stage) -> None:
    _, first = stage.desk.log_in()
    stage.open()
    with stage.network.relay.saying("/approvals", 403, {"error": "session_revoked"}):
        refused("session_revoked", stage.approve)
    assert stage.app.session(first.session.address).status == "active"
    again, _ = stage.desk.log_in()
    assert again.address == first.session.address


def test_a_failed_request_makes_room_for_the_next(stage: Stage) -> None:
    stage.open()
    with stage.network.relay.gone("/approvals"):
        refused("relay_down", stage.approve)
    other = stage.desk.ask()
    shown = stage.desk.consent(other)
    person = Person()
    stage.app.approve(shown, everything(shown), None, person)
    assert len(person.touches) == 1
    assert other.wait(timeout=20).address == stage.login.wait(timeout=20).address  # the first one was sent again
    assert stage.app.sessions()[0].logins == 2


def post(url: str, body: bytes) -> tuple[int, Any]:
    """Send as anybody might."""
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310 - loopback
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read())


def test_a_replayed_approval_gets_its_answer_and_no_second_code(stage: Stage) -> None:
    session, _ = stage.desk.log_in()
    seen = stage.network.relay.last("/approvals")
    size = stage.network.size()
    status, answer = post(f"{stage.network.relay_url}/approvals", seen.request)
    assert (status, answer) == (200, json.loads(seen.answer))
    assert stage.network.size() == size
    token = stage.network.relay.last("/oauth/token").request
    assert post(f"{stage.network.relay_url}/oauth/token", token)[0] == 400
    assert session.address == answer["session_address"]


def test_a_used_challenge_serves_no_other_approval(stage: Stage) -> None:
    stage.desk.log_in()
    used = json.loads(stage.network.relay.last("/approvals").request)
    claim_token = os.urandom(32)
    RelayClient(stage.link.relay).claim(stage.link, claim_token)
    used["claim_token"], used["request_id"] = b64u(claim_token), stage.link.request_id
    size = stage.network.size()
    status, answer = post(f"{stage.network.relay_url}/approvals", json.dumps(used).encode())
    assert (status, answer["error"]) == (403, "digest_mismatch")  # it is an approval of another request
    used["approval"]["claims"] = []
    status, answer = post(f"{stage.network.relay_url}/approvals", json.dumps(used).encode())
    assert (status, answer["error"]) == (409, "challenge_used")
    assert stage.network.size() == size
    assert stage.client_waits()
    stage.size_before = size


def test_a_registry_that_is_away_ends_nothing(stage: Stage) -> None:
    session, _ = stage.desk.log_in()
    with stage.network.registry.gone("/entries"), pytest.raises(PeerError) as away:
        stage.app.revoke_session(session.address, Person())
    assert away.value.code == "registry_down"
    assert stage.app.session(session.address).status == "active"
    assert stage.app.revoke_session(session.address, Person()).receipt.entry.kind == "session.revoked"
