from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from authenticator import network as network_module
from authenticator import processes
from authenticator.clients.http import HttpClient
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.demo.app import PERMISSIONS
from authenticator.errors import LocalError, PeerError
from authenticator.files import locked
from authenticator.network import SERVICES, NetworkStatus, down, running_network, status, up
from authenticator.processes import ProcessMark
from authenticator.protocol.network_record import parse_signed_network
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.provider.key import ProviderKey
from authenticator.provider.registration import register_provider


@pytest.fixture(autouse=True)
def _alone() -> Iterator[None]:
    """A lasting network remembers ports below the free range; two at a time would take each other's."""
    with locked(Path(tempfile.gettempdir()) / "countersign-lasting-network.lock"):
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder whose network is ended, whatever the test did."""
    made = tmp_path / "network"
    yield made
    with suppress(LocalError):
        down(made)


def up_alone(folder: Path, *, ephemeral: bool = False) -> NetworkStatus:
    """Start the registry alone: what is true of one service is true of three, and this is quicker."""
    return up(folder, ephemeral=ephemeral, services=("registry",))


def states(found: NetworkStatus) -> dict[str, str]:
    return {service.name: service.state for service in found.services}


def pid_of(found: NetworkStatus, name: str) -> int:
    return next(service.pid for service in found.services if service.name == name and service.pid)


def client_of(found: NetworkStatus) -> RegistryClient:
    record = parse_signed_network(json.loads(found.record_path.read_text()))
    return RegistryClient(found.url("registry"), record)


def wait_until_gone(pid: int) -> None:
    deadline = time.monotonic() + 10
    while ProcessMark.of(pid).alive and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not ProcessMark.of(pid).alive


@pytest.mark.slow
def test_whole_network_starts_answers_and_ends(folder: Path) -> None:
    found = up(folder)
    assert found.running
    assert not found.ephemeral
    assert states(found) == dict.fromkeys(SERVICES, "running")
    assert client_of(found).network()[0].network_id == found.network_id
    about = HttpClient(found.url("relay"), "relay_down").get_json("/.well-known/countersign")
    assert isinstance(about, dict)
    assert about["network"] == found.network_id
    assert HttpClient(found.url("photos"), "provider_down").exchange("GET", "/").status == 200
    with pytest.raises(LocalError) as caught:
        up(folder)
    assert caught.value.code == "already_running"
    pids = [service.pid for service in found.services if service.pid]
    ended = down(folder)
    assert states(ended) == dict.fromkeys(SERVICES, "stopped")
    for pid in pids:
        wait_until_gone(pid)
    again = up(folder)
    assert again.network_id == found.network_id
    assert [service.url for service in again.services] == [service.url for service in found.services]


@pytest.mark.slow
def test_a_network_of_before_starts_the_photos_of_now(folder: Path) -> None:
    found = up(folder, services=("registry", "relay"))
    record = parse_signed_network(json.loads(found.record_path.read_text()))
    registry, relay = client_of(found), RelayClient(found.url("relay"))
    key = ProviderKey.load_or_create(found.folder / "photos" / "provider.key")
    before = ProviderRecord.create(key.public_key, "Photos", [found.url("photos")])
    assert "permissions" not in before.to_json()
    register_provider(record, before, key, registry.registration, relay.register_provider)
    for _ in range(2):  # the second start has nothing new to tell
        assert states(up(folder)) == dict.fromkeys(SERVICES, "running")
        now = relay.provider(key.provider)[0]
        assert (now.seq, now.prev, now.permissions) == (1, before.digest, PERMISSIONS)
        assert HttpClient(found.url("photos"), "provider_down").exchange("GET", "/").status == 200
        down(folder)
        up(folder, services=("registry", "relay"))


def test_network_survives_the_command_that_started_it(folder: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from authenticator import network; "
        "network.up(Path(sys.argv[1]), services=('registry',))"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", script, str(folder)], check=True, timeout=60)
    found = status(folder)
    assert states(found)["registry"] == "running"
    assert client_of(found).checkpoint().checkpoint.size == 0


def test_ephemeral_network_leaves_nothing(folder: Path) -> None:
    found = up_alone(folder, ephemeral=True)
    assert found.ephemeral
    assert found.folder.is_dir()
    with pytest.raises(LocalError) as caught:
        up_alone(folder)
    assert caught.value.code == "already_running"
    down(folder)
    assert [path.name for path in folder.iterdir()] == ["lock"]
    assert status(folder).services == ()


def test_ephemeral_networks_are_new_each_time(folder: Path) -> None:
    first = up_alone(folder, ephemeral=True)
    down(folder)
    second = up_alone(folder, ephemeral=True)
    assert first.network_id != second.network_id


def test_lasting_network_outlives_an_ephemeral_one(folder: Path) -> None:
    lasting = up_alone(folder)
    down(folder)
    up_alone(folder, ephemeral=True)
    down(folder)
    again = up_alone(folder)
    assert again.network_id == lasting.network_id
    assert again.url("registry") == lasting.url("registry")


def test_crashed_service_is_named_and_started_again(folder: Path) -> None:
    found = up_alone(folder)
    os.kill(pid_of(found, "registry"), signal.SIGKILL)
    wait_until_gone(pid_of(found, "registry"))
    assert states(status(folder))["registry"] == "crashed"
    again = up_alone(folder)
    assert states(again)["registry"] == "running"
    assert again.url("registry") == found.url("registry")
    assert client_of(again).network()[0].network_id == found.network_id


def test_stop_after_a_crash_is_no_error(folder: Path) -> None:
    found = up_alone(folder)
    os.kill(pid_of(found, "registry"), signal.SIGKILL)
    wait_until_gone(pid_of(found, "registry"))
    assert states(down(folder))["registry"] == "stopped"


def test_nothing_runs_at_first(folder: Path) -> None:
    found = status(folder)
    assert (found.running, found.services, found.network_id) == (False, (), "")
    assert not folder.exists()
    with pytest.raises(LocalError) as caught:
        down(folder)
    assert caught.value.code == "not_running"


def test_id_that_another_process_has_now_is_not_ended(folder: Path) -> None:
    up_alone(folder)
    state = json.loads((folder / "network.json").read_text())
    real = state["processes"]["registry"]
    state["processes"]["registry"] = {"pid": os.getpid(), "started": "long ago"}
    (folder / "network.json").write_text(json.dumps(state))
    assert states(status(folder))["registry"] == "crashed"
    down(folder)  # and this process is still here
    state["processes"]["registry"] = real
    (folder / "network.json").write_text(json.dumps(state))


def test_remembered_port_that_is_taken_is_named(folder: Path) -> None:
    found = up_alone(folder)
    down(folder)
    port = int(found.url("registry").rpartition(":")[2])
    with socket.create_server(("127.0.0.1", port)), pytest.raises(LocalError) as caught:
        up_alone(folder)
    assert caught.value.code == "port_in_use"
    assert not status(folder).running


def test_damaged_registry_is_named(folder: Path) -> None:
    found = up_alone(folder)
    down(folder)
    (found.folder / "registry" / "registry.sqlite3").write_bytes(b"x" * 10_000)
    with pytest.raises(LocalError) as caught:
        up_alone(folder)
    assert caught.value.code == "file_damaged"


def test_service_that_does_not_start_ends_the_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    real = processes.start

    def start(name: str, *arguments: Any, **named: Any) -> subprocess.Popen[bytes]:
        if name == "relay":
            raise LocalError("service_failed", name=name)
        child = real(name, *arguments, **named)
        started.append(child.pid)
        return child

    monkeypatch.setattr(network_module, "start", start)
    with pytest.raises(LocalError) as caught:
        up(folder)
    assert caught.value.user_text() == "The local relay did not start; its log says why."
    assert len(started) == 1
    wait_until_gone(started[0])
    assert not status(folder).running


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{}", id="no-fields"),
        pytest.param(b'{"data":"../../etc","ports":{},"processes":{}}', id="folder-elsewhere"),
        pytest.param(b'{"data":"data","ports":{"registry":"x"},"processes":{}}', id="port-is-text"),
        pytest.param(b'{"data":"data","ports":{},"processes":{},"more":1}', id="unknown-field"),
    ],
)
def test_damaged_state_is_named(folder: Path, content: bytes) -> None:
    folder.mkdir()
    (folder / "network.json").write_bytes(content)
    with pytest.raises(LocalError) as caught:
        status(folder)
    assert caught.value.code == "file_damaged"


def test_only_this_user_may_look_inside(folder: Path) -> None:
    found = up_alone(folder)
    for path in [folder, *folder.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path
    assert found.record_path.exists()


def test_running_network_ends_with_its_block(tmp_path: Path) -> None:
    with running_network(tmp_path, ("registry",)) as network:
        pid = network.pid("registry")
        client = RegistryClient(network.registry_url, network.record)
        assert client.checkpoint().checkpoint.size == 0
        network.kill("registry")
        with pytest.raises(PeerError):
            client.checkpoint()
        network.start("registry")
        assert client.checkpoint().checkpoint.size == 0
        pid = network.pid("registry")
    wait_until_gone(pid)


def test_running_network_ends_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from authenticator.network import running_network\n"
        "with running_network(Path(sys.argv[1]), ('registry',)) as network:\n"
        "    print(network.pid('registry'), flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert ProcessMark.of(pid).alive
        parent.kill()
    wait_until_gone(pid)
