"""A key behind a TCP port: what the platform's end makes of every far end."""

from __future__ import annotations

import errno
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from fido2.ctap import CtapError
from fido2.ctap2.base import Ctap2
from fido2.hid import CTAPHID, ConnectionFailure, CtapHidDevice
from hypothesis import given
from hypothesis import strategies as st

from authenticator.approve.hid_framing import framed
from authenticator.approve.hid_machine import HidMachine
from authenticator.approve.hid_packets import BROADCAST, to_packets
from authenticator.approve.key_errors import translate
from authenticator.approve.tcp_device import DeviceAddress, open_tcp, parse_device_url, parse_listen_address
from authenticator.errors import InputError
from tests.fakes.channel import KEY
from tests.fakes.keys import IdleHands, virtual_key
from tests.fakes.ports import broken, key_server

PATIENCE = 0.3
FarEnd = Callable[[socket.socket], None]


@contextmanager
def far_end(behave: FarEnd) -> Iterator[str]:
    """A port where whoever connects meets `behave`; yields its URL."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)

        def serve() -> None:
            with suppress(OSError):  # the platform hangs up in the middle of it
                client, _ = listener.accept()
                with client:
                    client.settimeout(10)
                    behave(client)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"tcp://127.0.0.1:{listener.getsockname()[1]}"
        thread.join(10)
        assert not thread.is_alive()


def _read_packet(client: socket.socket) -> bytes:
    stream = b""
    while len(stream) < 66:
        piece = client.recv(66 - len(stream))
        if not piece:
            raise OSError(errno.ECONNRESET, "gone")
        stream += piece
    return stream[2:]


def _answers(*packets: bytes) -> FarEnd:
    """Answer the first packet with these, and wait until the platform hangs up."""

    def behave(client: socket.socket) -> None:
        _read_packet(client)
        for packet in packets:
            client.sendall(packet)
        client.recv(1)

    return behave


def _init_answer(change: Callable[[bytes], bytes] = lambda answer: answer) -> FarEnd:
    """Answer INIT as a key does, but for a change."""

    def behave(client: socket.socket) -> None:
        (packet,) = HidMachine(KEY).receive(_read_packet(client), 0.0).packets
        client.sendall(framed(change(packet)))
        while client.recv(4096):
            pass

    return behave


def _repeats(packet: bytes, *, asked: bool) -> FarEnd:
    """Say the same again and again: at once, or to each packet that comes."""

    def behave(client: socket.socket) -> None:
        while True:
            if asked:
                _read_packet(client)
            client.sendall(framed(packet))

    return behave


def _hangs_up(client: socket.socket) -> None:
    client.shutdown(socket.SHUT_RDWR)


def _resets(client: socket.socket) -> None:
    _read_packet(client)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def _then_hangs_up(piece: bytes) -> FarEnd:
    def behave(client: socket.socket) -> None:
        _read_packet(client)
        client.sendall(piece)

    return behave


(KEEPALIVE,) = to_packets(BROADCAST, CTAPHID.KEEPALIVE, b"\1")
(BUSY,) = to_packets(BROADCAST, CTAPHID.ERROR, b"\6")
(REFUSED,) = to_packets(BROADCAST, CTAPHID.ERROR, b"\x0b")


# ---- addresses ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        pytest.param("tcp://127.0.0.1:35962", "127.0.0.1", 35962, id="the usual one"),
        pytest.param("tcp://127.3.2.1:1", "127.3.2.1", 1, id="another loopback address"),
        pytest.param("tcp://[::1]:35962", "::1", 35962, id="IPv6"),
        pytest.param("tcp://localhost:35962", "127.0.0.1", 35962, id="by name"),
        pytest.param("TCP://LOCALHOST:65535", "127.0.0.1", 65535, id="in capitals"),
    ],
)
def test_addresses(url: str, host: str, port: int) -> None:
    address = parse_device_url(url)
    assert address == DeviceAddress(host, port)
    assert parse_device_url(address.url) == address
    assert parse_listen_address(address.url.removeprefix("tcp://")) == address


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="empty"),
        pytest.param("127.0.0.1:35962", id="no scheme"),
        pytest.param("http://127.0.0.1:35962", id="another scheme"),
        pytest.param("tcp://127.0.0.1", id="no port"),
        pytest.param("tcp://127.0.0.1:0", id="port zero"),
        pytest.param("tcp://127.0.0.1:65536", id="a port there is not"),
        pytest.param("tcp://127.0.0.1:x", id="a port that is no number"),
        pytest.param("tcp://:35962", id="no host"),
        pytest.param("tcp://192.168.1.5:35962", id="a neighbour"),
        pytest.param("tcp://0.0.0.0:35962", id="every address"),
        pytest.param("tcp://[::]:35962", id="every address, IPv6"),
        pytest.param("tcp://key.example:35962", id="a name"),
        pytest.param("tcp://localhost.evil.example:35962", id="a name that begins well"),
        pytest.param("tcp://127.0.0.1@evil.example:35962", id="a host behind a user"),
        pytest.param("tcp://user@127.0.0.1:35962", id="a user"),
        pytest.param("tcp://127.0.0.1:35962/key", id="a path"),
        pytest.param("tcp://127.0.0.1:35962?key=1", id="a query"),
        pytest.param("tcp://127.0.0.1:35962#key", id="a fragment"),
        pytest.param("tcp://[127.0.0.1]:35962", id="IPv4 in brackets"),
        pytest.param("tcp://[::1:35962", id="half a bracket"),
        pytest.param("tcp://2130706433:35962", id="an address in one number"),
        pytest.param("tcp://127.0.0.1:35962" + "0" * 100, id="too long"),
    ],
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_device_url(url)
    assert refused.value.code == "device_address"
    with pytest.raises(InputError):
        open_tcp(url)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("35962", id="a port alone"),
        pytest.param("127.0.0.1:", id="no port"),
        pytest.param("127.0.0.1:-1", id="a negative port"),
        pytest.param("127.0.0.1:65536", id="a port there is not"),
        pytest.param("127.0.0.1:\u0663", id="a digit of another script"),
        pytest.param("0.0.0.0:35962", id="every address"),
        pytest.param("192.168.1.5:35962", id="a neighbour's"),
        pytest.param("tcp://127.0.0.1:35962", id="a URL"),
    ],
)
def test_where_nothing_listens(text: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_listen_address(text)
    assert refused.value.code == "device_address"


def test_port_zero_is_any_port() -> None:
    assert parse_listen_address("127.0.0.1:0") == DeviceAddress("127.0.0.1", 0)


@given(st.text(max_size=120))
def test_no_text_raises_anything_else(text: str) -> None:
    for read in (parse_device_url, parse_listen_address):
        with suppress(InputError):
            assert read(text).host in ("127.0.0.1", "::1") or read(text).host.startswith("127.")


# ---- far ends -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("behave", "number"),
    [
        pytest.param(_hangs_up, errno.ENODEV, id="hangs up at once"),
        pytest.param(_resets, errno.ENODEV, id="resets the connection"),
        pytest.param(_then_hangs_up(b"\0"), errno.ENODEV, id="hangs up within a length"),
        pytest.param(_then_hangs_up(framed(KEEPALIVE)[:40]), errno.ENODEV, id="within a packet"),
        pytest.param(_then_hangs_up(framed(KEEPALIVE)), errno.ENODEV, id="after a keepalive"),
        pytest.param(_answers(), errno.ETIMEDOUT, id="says nothing"),
        pytest.param(_answers(framed(KEEPALIVE)[:40]), errno.ETIMEDOUT, id="stops within a packet"),
        pytest.param(_repeats(KEEPALIVE, asked=False), errno.ETIMEDOUT, id="keeps alive without end"),
        pytest.param(_repeats(BUSY, asked=True), errno.ETIMEDOUT, id="is busy without end"),
        pytest.param(_answers(b"HTTP/1.1 400 Bad Request\r\n\r\n"), errno.EPROTO, id="a web server"),
        pytest.param(_answers(b"\0\0"), errno.EPROTO, id="an empty packet"),
        pytest.param(_answers(framed(bytes(63))), errno.EPROTO, id="a short packet"),
        pytest.param(_answers(framed(bytes(65))), errno.EPROTO, id="a long packet"),
        pytest.param(
            _init_answer(lambda packet: packet[:5] + b"\0\x0c" + packet[7:]),
            errno.EPROTO,
            id="half an answer to INIT",
        ),
    ],
)
def test_a_far_end_that_is_no_key(behave: FarEnd, number: int) -> None:
    with far_end(behave) as url:
        started = time.monotonic()
        assert broken(lambda: open_tcp(url, PATIENCE)).errno == number
        assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("behave", "error"),
    [
        pytest.param(_answers(framed(REFUSED)), CtapError, id="refuses"),
        pytest.param(_answers(framed(bytes(64))), ConnectionFailure, id="another channel"),
        pytest.param(
            _init_answer(lambda packet: packet[:7] + bytes(8) + packet[15:]), ConnectionFailure, id="another nonce"
        ),
        pytest.param(_answers(framed(to_packets(BROADCAST, 0x01, b"x")[0])), CtapError, id="another command"),
    ],
)
def test_a_far_end_that_opens_no_channel(behave: FarEnd, error: type[Exception]) -> None:
    with far_end(behave) as url:
        with pytest.raises(error) as failed:
            open_tcp(url, PATIENCE)
        assert translate(failed.value).code == "key_failed"


def test_nothing_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"tcp://127.0.0.1:{listener.getsockname()[1]}"
    failed = broken(lambda: open_tcp(url, PATIENCE))
    assert failed.errno == errno.ENODEV
    assert translate(failed).code == "key_unplugged"


def test_packets_may_come_in_pieces() -> None:
    def behave(client: socket.socket) -> None:
        machine = HidMachine(KEY)
        for _ in range(2):
            for packet in machine.receive(_read_packet(client), 0.0).packets:
                for start in range(0, 66, 5):
                    client.sendall(framed(packet)[start : start + 5])
                    time.sleep(0.001)
        client.recv(1)

    with far_end(behave) as url:
        device = open_tcp(url)
        assert device.ping(b"in pieces") == b"in pieces"
        device.close()


def test_several_packets_may_come_at_once() -> None:
    def behave(client: socket.socket) -> None:
        machine = HidMachine(KEY)
        client.sendall(framed(machine.receive(_read_packet(client), 0.0).packets[0]))
        while not (said := machine.receive(_read_packet(client), 0.0).packets):
            pass
        client.sendall(b"".join(framed(packet) for packet in said))
        client.recv(1)

    with far_end(behave) as url:
        device = open_tcp(url)
        assert device.ping(bytes(7609)) == bytes(7609)
        device.close()


def test_a_touch_may_take_longer_than_the_key_may_be_silent(tmp_path: Path) -> None:
    hands = IdleHands()
    with key_server(lambda: virtual_key(tmp_path / "key.sealed", hands)) as url:
        device = open_tcp(url, PATIENCE)
        threading.Timer(3 * PATIENCE, hands.released.set).start()
        started = time.monotonic()
        with pytest.raises(CtapError) as refused:
            Ctap2(device).selection()
        assert refused.value.code == CtapError.ERR.OPERATION_DENIED
        assert time.monotonic() - started >= 2 * PATIENCE
        device.close()


def test_a_key_that_falls_silent_later() -> None:
    with far_end(_init_answer()) as url:
        device = open_tcp(url, PATIENCE)
        with pytest.raises(OSError, match="timed out"):
            device.ping(b"x")
        device.close()


def test_a_key_that_reads_nothing() -> None:
    def behave(client: socket.socket) -> None:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        _init_answer_only(client)
        done.wait(10)

    done = threading.Event()
    with far_end(behave) as url:
        device = open_tcp(url, PATIENCE)
        connection = device._connection
        failed = broken(lambda: [connection.write_packet(bytes(64)) for _ in range(1_000_000)])
        assert failed.errno == errno.ETIMEDOUT
        done.set()
        device.close()


def _init_answer_only(client: socket.socket) -> None:
    (packet,) = HidMachine(KEY).receive(_read_packet(client), 0.0).packets
    client.sendall(framed(packet))


def test_closing_ends_a_read_on_another_thread() -> None:
    with far_end(_init_answer()) as url:
        device = open_tcp(url)
        failures: list[int | None] = []

        def read() -> None:
            try:
                device.ping(b"x")
            except OSError as error:
                failures.append(error.errno)

        thread = threading.Thread(target=read)
        thread.start()
        time.sleep(0.05)
        device.close()
        thread.join(5)
        assert failures == [errno.ENODEV]
        assert broken(lambda: device.ping(b"x")).errno == errno.ENODEV


def test_what_it_is_called(tmp_path: Path) -> None:
    with key_server(lambda: virtual_key(tmp_path / "key.sealed")) as url:
        device: CtapHidDevice = open_tcp(url)
        assert device.descriptor.path == url
        assert device.product_name == f"Key at port {url.rpartition(':')[2]}"
        device.close()
