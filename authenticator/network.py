"""A whole network on this computer: registry, relay and the Photos demo, each a process of its own.

Rules: every service has its own data folder and its own key, and listens on loopback only. The network record
is composed and signed once, with the registry's key; it names the services' addresses, so the ports are
remembered with it. An ephemeral network lives in a folder that is removed when it stops. One lock keeps two
commands from starting or stopping at the same time; a service that crashed is started again by the next `up`.
"""

from __future__ import annotations

import secrets
import shutil
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from subprocess import Popen
from typing import Literal, TypeAlias

from authenticator.errors import InputError, LocalError
from authenticator.files import locked, make_private_dir, read_private, remove_private, write_private
from authenticator.limits import NETWORK_PORTS, NETWORK_RECORD_MAX, NETWORK_STATE_MAX
from authenticator.processes import ProcessMark, end, end_marked, start
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import JsonValue, jcs, parse_json
from authenticator.protocol.fields import Fields
from authenticator.protocol.network_record import (
    NetworkRecord,
    Peer,
    Policy,
    parse_signed_network,
    sign_network,
)
from authenticator.service_key import load_or_create_seed
from authenticator.serving import END_WITH_PARENT

ServiceName: TypeAlias = Literal["registry", "relay", "photos"]
SERVICES: tuple[ServiceName, ...] = ("registry", "relay", "photos")
HOST = "127.0.0.1"
RECORD_NAME = "network-record.json"
_STATE_NAME = "network.json"
_EPHEMERAL_PREFIX = "ephemeral-"
_MODULES = {
    "registry": "authenticator.registry",
    "relay": "authenticator.relay",
    "photos": "authenticator.demo",
}
_ATTEMPTS = 3  # a free port may be taken between the look and the start


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    """One service.

    Attributes:
        state: `crashed` where it was started, and has ended without being told to.
    """

    name: ServiceName
    url: str
    pid: int | None
    state: Literal["running", "stopped", "crashed"]


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """The local network as it is now.

    Attributes:
        running: every service runs.
        folder: where the services keep their data.
        record_path: the signed network record.
        network_id: empty where there is no network yet.
    """

    running: bool
    ephemeral: bool
    folder: Path
    record_path: Path
    network_id: str
    services: tuple[ServiceStatus, ...]

    def url(self, name: ServiceName) -> str:
        """Where a service listens."""
        return next(service.url for service in self.services if service.name == name)


@dataclass(frozen=True, slots=True)
class _State:
    """What `network.json` remembers."""

    data: str  # a folder beside the file
    ports: dict[ServiceName, int]
    marks: dict[ServiceName, ProcessMark]

    @property
    def ephemeral(self) -> bool:
        return self.data.startswith(_EPHEMERAL_PREFIX)

    def status(self, folder: Path) -> NetworkStatus:
        data = folder / self.data
        services = tuple(self._service(name) for name in SERVICES)
        return NetworkStatus(
            running=all(service.state == "running" for service in services),
            ephemeral=self.ephemeral,
            folder=data,
            record_path=data / RECORD_NAME,
            network_id=_load_record(data)[0].network_id,
            services=services,
        )

    def _service(self, name: ServiceName) -> ServiceStatus:
        mark = self.marks.get(name)
        url = _url(self.ports[name])
        if mark is None:
            return ServiceStatus(name, url, None, "stopped")
        return ServiceStatus(name, url, mark.pid, "running" if mark.alive else "crashed")


def up(folder: Path, *, ephemeral: bool = False, services: Sequence[ServiceName] = SERVICES) -> NetworkStatus:
    """Start the network in `folder`, or what is missing of it.

    Raises:
        LocalError: `already_running`, `port_in_use`, or why a service did not start; then what this call
            started is ended again.
    """
    make_private_dir(folder)
    with locked(folder / "lock"):
        state = _load_state(folder)
        alive = {name for name, mark in state.marks.items() if mark.alive} if state is not None else set()
        if state is not None and alive:
            if state.ephemeral != ephemeral or alive.issuperset(services):
                raise LocalError("already_running")
        elif state is None or state.ephemeral or ephemeral:
            _forget(folder, state)
            state = _new_state(folder, ephemeral=ephemeral)
        return _start_missing(folder, state, services)


def status(folder: Path) -> NetworkStatus:
    """How the network in `folder` is doing; nothing is started or changed."""
    state = _load_state(folder)
    if state is None:
        return NetworkStatus(
            running=False,
            ephemeral=False,
            folder=folder / "data",
            record_path=folder / "data" / RECORD_NAME,
            network_id="",
            services=(),
        )
    return state.status(folder)


def down(folder: Path) -> NetworkStatus:
    """End every service of the network in `folder`; what it recorded stays, unless it was ephemeral.

    Raises:
        LocalError: `not_running` where none runs.
    """
    state = _load_state(folder)
    if state is None:
        raise LocalError("not_running")
    with locked(folder / "lock"):
        for name in reversed(SERVICES):
            if name in state.marks:
                end_marked(state.marks[name])
        stopped = replace(state, marks={})
        after = stopped.status(folder)
        if state.ephemeral:
            _forget(folder, state)
        else:
            _save_state(folder, stopped)
    if not state.marks:
        raise LocalError("not_running")
    return after


class RunningNetwork:
    """Services that end with this process; for tests, and for the demo.

    Attributes:
        folder: the data folders' parent.
        record: the network record.
        signed: the same, with the registry's signature, as it travels.
    """

    def __init__(self, folder: Path, services: Sequence[ServiceName]) -> None:
        self.folder = folder
        self._ports = _free_ports()
        self._children: dict[ServiceName, Popen[bytes]] = {}
        _make_record(folder, self._ports)
        self.record, self.signed = _load_record(folder)
        try:
            for name in services:
                self.start(name)
        except BaseException:
            self.stop()
            raise

    @property
    def registry_url(self) -> str:
        """The registry's address."""
        return _url(self._ports["registry"])

    @property
    def relay_url(self) -> str:
        """The relay's address."""
        return _url(self._ports["relay"])

    @property
    def photos_url(self) -> str:
        """The address of the Photos demo."""
        return _url(self._ports["photos"])

    def pid(self, name: ServiceName) -> int:
        """The process id of a service that was started."""
        return self._children[name].pid

    def start(self, name: ServiceName) -> None:
        """Start a service and wait until it is ready."""
        arguments = _arguments(name, self.folder, self._ports)
        environment = {END_WITH_PARENT: "1"}
        self._children[name] = start(name, arguments, self.folder / name, environment=environment, detached=False)

    def kill(self, name: ServiceName) -> None:
        """End a service at once, as a crash or a power cut would."""
        self._children[name].kill()
        end(self._children[name])

    def restart(self, name: ServiceName) -> None:
        """End a service, however it is doing, and start it again in the same place."""
        end(self._children[name])
        self.start(name)

    def stop(self) -> None:
        """End every service."""
        for child in reversed(self._children.values()):
            end(child)


@contextmanager
def running_network(folder: Path, services: Sequence[ServiceName] = SERVICES) -> Iterator[RunningNetwork]:
    """A new network in `folder` for as long as the block runs."""
    network = _attempt(folder, services)
    try:
        yield network
    finally:
        network.stop()


def _attempt(folder: Path, services: Sequence[ServiceName]) -> RunningNetwork:
    for attempt in range(_ATTEMPTS):
        data = folder / f"network-{secrets.token_hex(4)}"
        try:
            return RunningNetwork(data, services)
        except LocalError as error:
            if error.code != "port_in_use" or attempt == _ATTEMPTS - 1:
                raise
    raise LocalError("port_in_use")


def _start_missing(folder: Path, state: _State, services: Sequence[ServiceName]) -> NetworkStatus:
    data = folder / state.data
    marks = {name: mark for name, mark in state.marks.items() if mark.alive}
    started: list[Popen[bytes]] = []
    try:
        for name in services:
            if name in marks:
                continue
            arguments = _arguments(name, data, state.ports)
            child = start(name, arguments, data / name, environment={END_WITH_PARENT: ""}, detached=True)
            started.append(child)
            marks[name] = ProcessMark.of(child.pid)
            _save_state(folder, replace(state, marks=marks))
    except BaseException:
        for child in reversed(started):
            end(child)
        raise
    for child in started:
        # It is meant to outlive this process, which need not wait for it.
        child.returncode = 0
    return replace(state, marks=marks).status(folder)


def _new_state(folder: Path, *, ephemeral: bool) -> _State:
    data = f"{_EPHEMERAL_PREFIX}{secrets.token_hex(4)}" if ephemeral else "data"
    path = folder / data
    if (path / RECORD_NAME).exists():  # the state file was lost; the record still names the ports
        record, _signed = _load_record(path)
        known = _lasting_ports()
        known["registry"], known["relay"] = _port(record.registry), _port(record.relays[0])
        return _State(data, known, {})
    ports = _free_ports() if ephemeral else _lasting_ports()
    _make_record(path, ports)
    return _State(data, ports, {})


def _forget(folder: Path, state: _State | None) -> None:
    """Remove what an ephemeral network left behind."""
    if state is not None and state.ephemeral:
        remove_private(folder / _STATE_NAME)
        with suppress(OSError):
            shutil.rmtree(folder / state.data)


def _make_record(folder: Path, ports: dict[ServiceName, int]) -> None:
    """Make each service's folder and key, then the record that names them."""
    make_private_dir(folder)
    for name in SERVICES:
        make_private_dir(folder / name)
    registry_seed = load_or_create_seed(folder / "registry" / "registry.key")
    relay_seed = load_or_create_seed(folder / "relay" / "relay.key")
    label = secrets.token_hex(4)
    record = NetworkRecord(
        v=1,
        name="Local network",
        seq=0,
        prev=None,
        registry=Peer(f"countersign-registry/{label}", _url(ports["registry"]), ed25519.public_key(registry_seed)),
        validators=(),
        quorum=0,
        relays=(Peer(f"countersign-relay/{label}", _url(ports["relay"]), ed25519.public_key(relay_seed)),),
        policy=Policy(enrolment="open", virtual_keys=True, second_factor_keys=True),
    )
    write_private(folder / RECORD_NAME, jcs(sign_network(record, registry_seed)))


def _load_record(folder: Path) -> tuple[NetworkRecord, JsonValue]:
    try:
        signed = parse_json(read_private(folder / RECORD_NAME, NETWORK_RECORD_MAX), NETWORK_RECORD_MAX)
        return parse_signed_network(signed), signed
    except InputError as error:
        raise LocalError("file_damaged", RECORD_NAME) from error


def _arguments(name: ServiceName, folder: Path, ports: dict[ServiceName, int]) -> list[str]:
    arguments = [
        _MODULES[name],
        *("--data", str(folder / name)),
        *("--host", HOST),
        *("--port", str(ports[name])),
        *("--network-file", str(folder / RECORD_NAME)),
    ]
    if name == "photos":
        arguments += ["--registry-url", _url(ports["registry"]), "--relay-url", _url(ports["relay"])]
    return arguments


def _load_state(folder: Path) -> _State | None:
    path = folder / _STATE_NAME
    if not path.exists():
        return None
    try:
        fields = Fields(parse_json(read_private(path, NETWORK_STATE_MAX), NETWORK_STATE_MAX), _STATE_NAME)
        data = fields.text("data", NETWORK_STATE_MAX)
        ports, marks = fields.object_("ports"), fields.object_("processes")
        fields.done()
        if data != Path(data).name:
            raise InputError("malformed", "data")
        return _State(
            data,
            {name: Fields(ports, "ports").integer(name) for name in SERVICES},
            {name: _mark(marks[name]) for name in SERVICES if name in marks},
        )
    except InputError as error:
        raise LocalError("file_damaged", _STATE_NAME) from error


def _mark(value: JsonValue) -> ProcessMark:
    fields = Fields(value, "process")
    return ProcessMark(fields.integer("pid"), fields.text("started", NETWORK_STATE_MAX))


def _save_state(folder: Path, state: _State) -> None:
    processes = {name: {"pid": mark.pid, "started": mark.started} for name, mark in state.marks.items()}
    content = {"data": state.data, "ports": state.ports, "processes": processes}
    write_private(folder / _STATE_NAME, jcs(content))


def _url(port: int) -> str:
    return f"http://{HOST}:{port}"


def _port(peer: Peer) -> int:
    return int(peer.origin.rpartition(":")[2])


def _free_ports() -> dict[ServiceName, int]:
    """Ports that nobody listens on now, held together so that they differ."""
    sockets = [socket.socket() for _ in SERVICES]
    try:
        for each in sockets:
            each.bind((HOST, 0))
        return dict(zip(SERVICES, (each.getsockname()[1] for each in sockets), strict=True))
    finally:
        for each in sockets:
            each.close()


def _lasting_ports() -> dict[ServiceName, int]:
    """Ports below those that systems hand out by themselves, so that they are free the next time too."""
    found: list[int] = []
    for port in NETWORK_PORTS:
        with socket.socket() as probe, suppress(OSError):
            probe.bind((HOST, port))
            found.append(port)
        if len(found) == len(SERVICES):
            return dict(zip(SERVICES, found, strict=True))
    raise LocalError("port_in_use")
