from __future__ import annotations

import http.client
import json
import resource
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from authenticator.clients.http import HttpClient
from authenticator.clients.registry import RegistryClient
from authenticator.clock import now
from authenticator.errors import PeerError, VerificationError
from authenticator.limits import BLOCK_INTERVAL, HTTP_BODY_MAX
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol.merkle import leaf_hash
from authenticator.protocol.network_record import parse_signed_network
from authenticator.registry.__main__ import main
from authenticator.registry.store import FILE_NAME
from authenticator.service_key import load_seed
from authenticator.verify.checkpoint import verify_checkpoint
from tests.fakes.registry_world import Entries, address, delegation


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("registry"), ("registry",)) as running:
        yield running


@pytest.fixture
def client(network: RunningNetwork) -> RegistryClient:
    return RegistryClient(network.registry_url, network.record)


@pytest.fixture
def http_client(network: RunningNetwork) -> HttpClient:
    return HttpClient(network.registry_url, "registry_down")


@pytest.fixture
def make(network: RunningNetwork) -> Entries:
    return entries_of(network)


def entries_of(network: RunningNetwork) -> Entries:
    return Entries(network.record.network_id, load_seed(network.folder / "relay" / "relay.key"))


def test_network_record_is_served_as_it_was_signed(network: RunningNetwork, client: RegistryClient) -> None:
    record, signed = client.network()
    assert record == network.record == parse_signed_network(signed)
    assert signed == network.signed


def test_head_of_this_height(network: RunningNetwork, client: RegistryClient) -> None:
    head = client.checkpoint()
    assert abs(head.checkpoint.time - now()) < BLOCK_INTERVAL + 2
    assert client.checkpoint_by_hash(head.block_hash) == head
    assert head.checkpoint.origin == network.record.registry.name


@pytest.mark.slow
def test_height_advances_by_the_clock(client: RegistryClient) -> None:
    first = client.checkpoint().checkpoint
    deadline = time.monotonic() + BLOCK_INTERVAL + 3
    while client.checkpoint().checkpoint.height == first.height and time.monotonic() < deadline:
        time.sleep(0.2)
    second = client.checkpoint().checkpoint
    assert second.height == first.height + 1
    assert (second.size, second.root) == (first.size, first.root)
    assert second.time >= first.time


def test_entries_come_back_as_receipts(client: RegistryClient, make: Entries) -> None:
    entries = [make.session("ann"), make.granted("ann", "ann's key")]
    receipts = client.submit(entries, [make.attest(entry) for entry in entries])
    assert [receipt.entry for receipt in receipts] == entries
    assert [list(receipt.attestations) for receipt in receipts] == [make.attest(entry) for entry in entries]
    found = client.receipt_for_leaf(entries[0].leaf_hash)
    assert found is not None
    assert (found.index, found.entry) == (receipts[0].index, entries[0])
    assert client.receipt_at(receipts[1].index) is not None


def test_same_post_again_gives_the_same_places(client: RegistryClient, make: Entries) -> None:
    entries = [make.session("bob"), make.granted("bob", "bob's key")]
    attested = [make.attest(entry) for entry in entries]
    first, again = client.submit(entries, attested), client.submit(entries, attested)
    assert [receipt.index for receipt in first] == [receipt.index for receipt in again]


def test_session_state_follows_the_log(client: RegistryClient, make: Entries) -> None:
    assert client.session(address("eve")) is None
    entries = [make.session("eve"), make.granted("eve", "eve's key", expires_at=1_790_000_001)]
    client.submit(entries, [make.attest(entry) for entry in entries])
    state = client.session(address("eve"))
    assert state is not None
    assert (state.status, state.account) == ("active", entries[0].account)
    assert state.delegations[delegation("eve's key")].status == "active"
    assert state.delegations[delegation("eve's key")].expires_at % 3600 == 0
    client.submit([make.key_revoked("eve", "eve's key")], [[]])
    client.submit([make.ended("eve")], [[]])
    ended = client.session(address("eve"))
    assert ended is not None
    assert ended.status == ended.delegations[delegation("eve's key")].status == "revoked"
    assert client.status(address("eve"), delegation("eve's key")).delegation == "revoked"
    with pytest.raises(VerificationError) as caught:
        client.submit(entries, [make.attest(entry) for entry in entries])
    assert caught.value.code == "session_revoked"


def test_unknown_things_are_none(client: RegistryClient) -> None:
    assert client.receipt_for_leaf(leaf_hash(b"nothing")) is None
    assert client.receipt_at(2**40) is None
    assert client.session("00" * 16) is None
    assert client.registration("00" * 16) is None
    assert client.status("00" * 16, None).session == "unknown"


def test_the_newest_record_of_a_provider_is_handed_out(client: RegistryClient, make: Entries) -> None:
    first = make.provider("shop")
    for entry in (first, make.followed(first, "shop", name="Shop again")):
        client.submit([entry], [make.attest(entry)])
        found = client.registration(first.text("provider"))
        assert found is not None
        assert found.entry == entry
    with pytest.raises(VerificationError) as caught:
        client.submit([first], [make.attest(first)])
    assert caught.value.code == "provider_not_next"


def test_log_can_be_read_from_the_start(http_client: HttpClient, client: RegistryClient, make: Entries) -> None:
    entry = make.enrolled("reader")
    client.submit([entry], [make.attest(entry)])
    size = client.checkpoint().checkpoint.size
    read: list[object] = []
    while len(read) < size:
        page = http_client.get_json("/entries", params={"start": len(read), "limit": 2})
        assert isinstance(page, dict)
        entries = page["entries"]
        assert isinstance(entries, list)
        assert 1 <= len(entries) <= 2
        read += entries
    last = read[-1]
    assert isinstance(last, dict)
    assert (last["entry"], last["index"]) == (entry.to_json(), size - 1)


def test_health(http_client: HttpClient) -> None:
    health = http_client.get_json("/health")
    assert isinstance(health, dict)
    assert health["status"] == "ok"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        pytest.param("GET", "/nothing", 404, "malformed", id="no-such-path"),
        pytest.param("POST", "/checkpoint", 405, "malformed", id="head-is-not-written"),
        pytest.param("DELETE", "/entries/0", 405, "malformed", id="entry-is-not-deleted"),
        pytest.param("PUT", "/entries", 405, "malformed", id="log-is-not-replaced"),
        pytest.param("GET", "/checkpoint/" + "0" * 64, 404, "block_unknown", id="no-such-block"),
        pytest.param("GET", "/checkpoint/" + "A" * 64, 400, "malformed", id="block-in-upper-case"),
        pytest.param("GET", "/checkpoint/00", 400, "malformed", id="block-too-short"),
        pytest.param("GET", "/entries/9999999", 404, "entry_unknown", id="no-such-entry"),
        pytest.param("GET", "/entries/-1", 400, "malformed", id="negative-index"),
        pytest.param("GET", "/entries/1e3", 400, "malformed", id="index-not-decimal"),
        pytest.param("GET", "/entries/" + "9" * 400, 400, "malformed", id="index-too-long"),
        pytest.param("GET", "/entries/%D9%A1", 400, "malformed", id="index-in-other-digits"),
        pytest.param("GET", "/entries?start=-1", 400, "malformed", id="negative-start"),
        pytest.param("GET", "/entries?limit=0", 400, "malformed", id="empty-page"),
        pytest.param("GET", "/entries?limit=100000", 400, "malformed", id="page-too-long"),
        pytest.param("GET", "/entries?start=99999999999999999999", 400, "malformed", id="start-too-large"),
        pytest.param("GET", "/leaf/xyz", 400, "malformed", id="leaf-not-hex"),
        pytest.param("GET", "/leaf/" + "0" * 64, 404, "entry_unknown", id="no-such-leaf"),
        pytest.param("GET", "/consistency", 400, "malformed", id="consistency-of-nothing"),
        pytest.param("GET", "/consistency?from=1&to=x", 400, "malformed", id="consistency-not-numbers"),
        pytest.param("GET", "/consistency?from=1&to=0", 400, "malformed", id="consistency-backwards"),
        pytest.param("GET", "/consistency?from=0&to=999999", 404, "entry_unknown", id="consistency-beyond"),
        pytest.param("GET", "/providers/xyz", 400, "malformed", id="provider-not-hex"),
        pytest.param("GET", "/providers/" + "0" * 32, 404, "provider_unknown", id="no-such-provider"),
        pytest.param("GET", "/sessions/xyz", 400, "malformed", id="address-not-hex"),
        pytest.param("GET", "/sessions/" + "0" * 32, 404, "session_unknown", id="no-such-session"),
        pytest.param("GET", "/status/xyz", 400, "malformed", id="status-address-not-hex"),
        pytest.param("GET", "/status/" + "0" * 32 + "?delegation=x", 400, "malformed", id="status-delegation"),
    ],
)
def test_what_cannot_be_asked(http_client: HttpClient, method: str, path: str, status: int, code: str) -> None:
    answer = http_client.exchange(method, path)
    body = answer.json()
    assert isinstance(body, dict)
    assert (answer.status, body["error"]) == (status, code)
    assert set(body) == {"error", "error_description"}


def test_body_is_refused_before_it_is_read(network: RunningNetwork) -> None:
    host = network.registry_url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=5)
    connection.putrequest("POST", "/entries")
    connection.putheader("Content-Length", str(10 * HTTP_BODY_MAX))
    connection.endheaders()
    response = connection.getresponse()
    assert (response.status, json.load(response)["error"]) == (413, "too_large")
    connection.close()


def test_chunked_body_is_refused_once_it_is_too_long(network: RunningNetwork) -> None:
    host = network.registry_url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=5)
    chunks = (b" " * 65_536 for _ in range(HTTP_BODY_MAX // 65_536 + 1))
    try:
        connection.request("POST", "/entries", body=chunks, encode_chunked=True)
    except (BrokenPipeError, ConnectionResetError):
        pass  # it answered and closed before the last chunk
    else:
        response = connection.getresponse()
        assert (response.status, json.load(response)["error"]) == (413, "too_large")
    connection.close()


def test_restart_keeps_everything(tmp_path: Path) -> None:
    with running_network(tmp_path, ("registry",)) as network:
        client, make = RegistryClient(network.registry_url, network.record), entries_of(network)
        entry = make.session("ann")
        client.submit([entry], [make.attest(entry)])
        head = client.checkpoint()
        network.restart("registry")
        assert client.checkpoint().checkpoint.root == head.checkpoint.root
        network.kill("registry")
        with pytest.raises(PeerError) as caught:
            client.checkpoint()
        assert caught.value.code == "registry_down"
        network.restart("registry")
        assert client.checkpoint().checkpoint.size == 1
        assert client.checkpoint_by_hash(head.block_hash) == head


def test_files_are_private(network: RunningNetwork) -> None:
    for path in (network.folder / "registry").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name


def test_full_disk_is_507_and_records_nothing(tmp_path: Path) -> None:
    with running_network(tmp_path, ("registry",)) as network:
        client, make = RegistryClient(network.registry_url, network.record), entries_of(network)
        first = make.session("before")
        client.submit([first], [make.attest(first)])
        size = client.checkpoint().checkpoint.size
        wal = network.folder / "registry" / f"{FILE_NAME}-wal"
        resource.prlimit(network.pid("registry"), resource.RLIMIT_FSIZE, (wal.stat().st_size, resource.RLIM_INFINITY))
        entry = make.session("after")
        with pytest.raises(PeerError) as caught:
            client.submit([entry], [make.attest(entry)])
        assert caught.value.code == "storage_full"
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(network.pid("registry"), resource.RLIMIT_FSIZE, unlimited)
        assert client.receipt_for_leaf(entry.leaf_hash) is None
        assert client.session(address("after")) is None
        assert client.checkpoint().checkpoint.size == size
        assert client.submit([entry], [make.attest(entry)])[0].index == size


def test_damaged_store_is_not_served(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with running_network(tmp_path, ("registry",)) as network:
        folder = network.folder
    (folder / "registry" / FILE_NAME).write_bytes(b"not a database" * 1_000)
    record = str(folder / "network-record.json")
    assert main(["--data", str(folder / "registry"), "--network-file", record, "--port", "0"]) == 1
    said = capfd.readouterr()
    assert said.err.rstrip().endswith("error file_damaged")
    assert said.out == ""


def test_port_in_use_is_named(network: RunningNetwork, capfd: pytest.CaptureFixture[str]) -> None:
    port = network.registry_url.rpartition(":")[2]
    record = str(network.folder / "network-record.json")
    assert main(["--data", "/nonexistent", "--network-file", record, "--port", port]) == 1
    assert capfd.readouterr().err.rstrip().endswith("error port_in_use")


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    for option in ("--data", "--network-file", "--host", "--port"):
        assert option in text


def test_head_is_the_registrys(network: RunningNetwork, http_client: HttpClient) -> None:
    verify_checkpoint(http_client.get_text("/checkpoint"), network.record)
