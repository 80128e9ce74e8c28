"""Server-side request forgery, seen from a desktop: a link, a name or an answer that would lead inside.

Every connection of the process is noted, so that a refusal also means that nothing was connected to.
"""

from __future__ import annotations

import ast
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

import authenticator
from authenticator import clock
from authenticator.app import App
from authenticator.clients import http as http_module
from authenticator.clients.http import HttpClient
from authenticator.clients.reach import PRIVATE_HOSTS, Reach
from authenticator.clients.relay import RelayClient
from authenticator.protocol.link import parse_link
from tests.fakes.http_peer import answering, peer
from tests.fakes.internet import Internet
from tests.fakes.refusal import code_of, refused

PUBLIC, OTHER = "93.184.215.14", "93.184.215.15"
TAIL = "/r/AAAAAAAAAAAAAAAAAAAAAA#_____________________w"
NAME = "relay.example"


@pytest.fixture(autouse=True)
def without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", PRIVATE_HOSTS):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def internet(monkeypatch: pytest.MonkeyPatch) -> Internet:
    return Internet().install(monkeypatch)


def fetch(link: str) -> None:
    """What the app does with a link, once the person has acted: read it, then ask the relay that it names."""
    RelayClient(parse_link(link).relay, Reach.of_person()).about()


def join(relay: str) -> None:
    """What first run does with an address that was typed."""
    App.preview_network(cast("App", None), relay)


WRITTEN = {
    # how a host can be written, and what refuses it; nothing is even looked up
    "this computer": ("https://127.0.0.1", "link_unsafe"),
    "this computer, another address": ("https://127.1.2.3:8443", "link_unsafe"),
    "this computer as one number": ("https://2130706433", "link_unsafe"),
    "this computer in hexadecimal": ("https://0x7f000001", "link_unsafe"),
    "this computer in octal": ("https://0177.0.0.1", "link_unsafe"),
    "this computer in two parts": ("https://127.1", "link_unsafe"),
    "this computer's name": ("https://localhost", "link_unsafe"),
    "this computer's name with a dot": ("https://localhost.", "link_invalid"),
    "below this computer's name": ("https://a.localhost", "link_unsafe"),
    "this computer in IPv6": ("https://[::1]", "link_unsafe"),
    "no address at all": ("https://0.0.0.0", "link_unsafe"),
    "no address at all, short": ("https://0", "link_unsafe"),
    "no address at all in IPv6": ("https://[::]", "link_unsafe"),
    "private in IPv4": ("https://10.0.0.8", "address_private"),
    "private in IPv4, a home's": ("https://192.168.1.1", "address_private"),
    "private in IPv4, a company's": ("https://172.31.255.254", "address_private"),
    "a carrier's own": ("https://100.64.0.1", "address_private"),
    "a cloud's metadata": ("https://169.254.169.254", "address_private"),
    "a cloud's metadata as one number": ("https://2852039166", "link_unsafe"),
    "a cloud's metadata, mapped": ("https://[::ffff:a9fe:a9fe]", "link_unsafe"),
    "private in IPv6": ("https://[fd00::1]", "address_private"),
    "link-local in IPv6": ("https://[fe80::1]", "address_private"),
    "site-local in IPv6": ("https://[fec0::1]", "address_private"),
    "link-local with a zone": ("https://[fe80::1%25eth0]", "link_invalid"),
    "IPv4-compatible": ("https://[::a00:8]", "address_private"),
    "this computer through NAT64": ("https://[64:ff9b::7f00:1]", "address_private"),
    "private through NAT64": ("https://[64:ff9b::a00:8]", "address_private"),
    "private through a network's own NAT64": ("https://[64:ff9b:1::a00:8]", "address_private"),
    "private through 6to4": ("https://[2002:a00:8::1]", "address_private"),
    "public through 6to4": ("https://[2002:5db8:d70e::1]", "address_private"),
    "Teredo": ("https://[2001:0:5db8:d70e::1]", "address_private"),
    "documentation": ("https://192.0.2.1", "address_private"),
    "measurements": ("https://198.18.0.1", "address_private"),
    "reserved": ("https://240.0.0.1", "address_private"),
    "everybody": ("https://255.255.255.255", "address_private"),
    "multicast": ("https://224.0.0.251", "link_unsafe"),
    "multicast in IPv6": ("https://[ff02::fb]", "link_unsafe"),
    "digits of another script": ("https://\uff11\uff12\uff17.0.0.1", "link_unsafe"),
    "circled digits": ("https://\u2460\u2461\u2466.0.0.1", "link_unsafe"),
    "a full stop of another script": ("https://127\u30020\u30020\u30021", "link_invalid"),
    "a user that looks like the host": (f"https://{NAME}@127.0.0.1", "link_unsafe"),
    "a password": (f"https://{NAME}:443@10.0.0.8", "link_unsafe"),
    "a backslash": (f"https://{NAME}\\@127.0.0.1", "link_invalid"),
    "a name that ends with a dot": (f"https://{NAME}.", "link_invalid"),
    "port of a mail server": (f"https://{NAME}:25", "link_unsafe"),
    "port of a shell": (f"https://{NAME}:22", "link_unsafe"),
    "port of plain http": (f"https://{NAME}:80", "link_unsafe"),
    "port zero": (f"https://{NAME}:0", "link_invalid"),
    "plain http": (f"http://{NAME}", "link_unsafe"),
    "another scheme": (f"gopher://{NAME}", "link_invalid"),
    "a file": ("file://", "link_invalid"),
}


@pytest.mark.parametrize(("origin", "code"), WRITTEN.values(), ids=WRITTEN)
def test_a_link_that_is_written_so(internet: Internet, origin: str, code: str) -> None:
    internet.names = {NAME: [[PUBLIC]], f"{NAME}.": [[PUBLIC]]}
    refused(code, lambda: fetch(origin + TAIL))
    assert (internet.asked, internet.reached) == ([], [])


TYPED = {
    # first run takes what a person types; it is refused no later than where the connection is made
    name: origin
    for name, (origin, _) in WRITTEN.items()
    if "port zero" not in name and "ends with a dot" not in name and not origin.startswith("https://127.")
}


def test_there_are_as_many_cases_as_were_promised() -> None:
    assert len(WRITTEN) + len(ANSWERS) >= 60
    assert sum(code == "address_private" for _, code in WRITTEN.values()) + len(ANSWERS) >= 30


@pytest.mark.parametrize("origin", TYPED.values(), ids=TYPED)
def test_an_address_that_is_typed_so(internet: Internet, origin: str) -> None:
    internet.names = {
        **{name: [["127.0.0.1"]] for name in ("2130706433", "0x7f000001", "127.1", "0177.0.0.1", "0", "localhost.")},
        "2852039166": [["169.254.169.254"]],
        NAME: [[PUBLIC]],
    }
    code = code_of(lambda: join(origin))
    assert code in {"link_unsafe", "link_invalid", "address_private", "peer_answer", "relay_down"}
    assert [address for address, _ in internet.reached if address not in {"127.0.0.1", "::1"}] == []
    if internet.reached:  # a person may join a network on their own computer
        assert origin in {"https://localhost", "https://[::1]"}


ANSWERS = {
    # what a name may turn out to be
    "this computer": ["127.0.0.1"],
    "this computer, another address": ["127.255.255.254"],
    "this computer in IPv6": ["::1"],
    "no address at all": ["0.0.0.0"],  # noqa: S104 - nothing is bound
    "private": ["10.1.2.3"],
    "private, a home's router": ["192.168.0.1"],
    "private, a company's": ["172.16.0.1"],
    "a cloud's metadata": ["169.254.169.254"],
    "a cloud's metadata in IPv6": ["fd00:ec2::254"],
    "a carrier's own": ["100.127.0.1"],
    "benchmarks": ["198.19.0.1"],
    "link-local in IPv6": ["fe80::1%2"],
    "mapped IPv4": ["::ffff:10.1.2.3"],
    "mapped this computer": ["::ffff:127.0.0.1"],
    "private through NAT64": ["64:ff9b::a01:203"],
    "private through 6to4": ["2002:a01:203::1"],
    "multicast": ["224.0.0.1"],
    "reserved": ["250.0.0.1"],
    "relays of 6to4": ["192.88.99.1"],
    "public, then private": [PUBLIC, "10.1.2.3"],
    "private, then public": ["10.1.2.3", PUBLIC],
    "public IPv4 and private IPv6": [PUBLIC, "fd00::1"],
    "public IPv4 and this computer in IPv6": [PUBLIC, "::1"],
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
@pytest.mark.parametrize("door", [fetch, join], ids=["link", "first-run"])
def test_a_name_that_leads_inside(internet: Internet, answer: list[str], door: Callable[[str], None]) -> None:
    internet.names[NAME] = [answer]
    refused("address_private", lambda: door(f"https://{NAME}{TAIL if door is fetch else ''}"))
    assert (internet.asked, internet.reached) == ([NAME], [])


@pytest.mark.parametrize(
    ("answer", "reached"),
    [
        pytest.param([PUBLIC], [PUBLIC], id="public"),
        pytest.param([PUBLIC, OTHER], [PUBLIC, OTHER], id="the-next-one-where-the-first-is-silent"),
        pytest.param(["2606:2800:21f:cb07:6820:80da:af6b:8b2c"], ["2606:2800:21f:cb07:6820:80da:af6b:8b2c"], id="ipv6"),
        pytest.param(["64:ff9b::5db8:d70e"], ["64:ff9b::5db8:d70e"], id="public-through-NAT64"),
        pytest.param([f"93.184.216.{n}" for n in range(30)], [f"93.184.216.{n}" for n in range(8)], id="too-many"),
    ],
)
def test_a_public_name_is_reached_at_what_was_judged(internet: Internet, answer: list[str], reached: list[str]) -> None:
    internet.names[NAME] = [answer]
    refused("relay_down", lambda: fetch(f"https://{NAME}{TAIL}"))
    assert internet.reached == [(address, 443) for address in reached]
    assert internet.asked == [NAME]


def test_a_name_that_changes_between_check_and_use(internet: Internet) -> None:
    """Looked up once a connection: there is no second answer that could be used instead."""
    internet.names[NAME] = [[PUBLIC], ["127.0.0.1"], ["10.0.0.8"]]
    client = RelayClient(f"https://{NAME}", Reach.of_person())
    refused("relay_down", client.about)
    assert (internet.asked, internet.reached) == ([NAME], [(PUBLIC, 443)])
    for _ in range(2):
        refused("address_private", client.about)
    assert internet.reached == [(PUBLIC, 443)]


def test_a_name_of_this_computer_that_leads_elsewhere(internet: Internet) -> None:
    internet.names = {"localhost": [[PUBLIC]], "a.localhost": [["127.0.0.1"]]}
    refused("address_private", lambda: fetch(f"http://localhost:8471{TAIL}"))
    assert (internet.asked, internet.reached) == (["localhost"], [])


@pytest.mark.parametrize("host", ["a.localhost:8471", "relay.example.localhost", "localhost.localhost"])
def test_names_below_this_computers_are_anybodys_to_answer(internet: Internet, host: str) -> None:
    """Some systems ask the network for them: they are not even looked up."""
    internet.names = {host.partition(":")[0]: [["127.0.0.1"]]}
    for door in (lambda: fetch(f"http://{host}{TAIL}"), lambda: fetch(f"https://{host}{TAIL}")):
        refused("link_unsafe", door)
    refused("link_unsafe", lambda: join(f"http://{host}"))
    assert (internet.asked, internet.reached) == ([], [])


@pytest.mark.parametrize("address", [PUBLIC, "192.168.1.1"])
def test_a_service_of_this_computer_is_reached_here_whoever_named_it(internet: Internet, address: str) -> None:
    """An operator's or a programmer's address too: what is sent there is not encrypted."""
    internet.names = {"localhost": [[address]]}
    client = HttpClient("http://localhost:8471", "relay_down")
    refused("address_private", lambda: client.get_json("/x"))
    assert internet.reached == []


def test_a_relay_on_this_computer_is_reached_here(internet: Internet) -> None:
    internet.names = {"localhost": [["127.0.0.1"]]}
    refused("relay_down", lambda: fetch(f"http://localhost:8471{TAIL}"))
    refused("relay_down", lambda: fetch(f"http://127.0.0.1:8471{TAIL}"))
    assert internet.reached == [("127.0.0.1", 8471)] * 2


def test_a_registry_that_a_relay_names_inside(monkeypatch: pytest.MonkeyPatch, internet: Internet) -> None:
    about = b'{"origin":"https://relay.example","public_key":"%s","network":"%s","registry":"https://inside.example"}'
    body = about % (b"A" * 43, b"00" * 32)
    internet.names = {NAME: [[PUBLIC]], "inside.example": [["10.0.0.8"]]}
    with tls_peer(monkeypatch, internet, body) as seen:
        refused("address_private", lambda: join(f"https://{NAME}"))
    assert len(seen) == 1
    assert [address for address, _ in internet.reached] == [PUBLIC]


def test_pinned_and_still_asked_for_by_its_name(monkeypatch: pytest.MonkeyPatch, internet: Internet) -> None:
    internet.names[NAME] = [[PUBLIC]]
    with tls_peer(monkeypatch, internet, b'{"a":1}') as seen:
        client = HttpClient(f"https://{NAME}", "relay_down", reach=Reach.of_person())
        assert client.get_json("/x") == {"a": 1}
    ((name, request),) = seen
    assert name == NAME
    assert f"host: {NAME}".encode() in request.lower()
    assert internet.reached == [(PUBLIC, 443)]


def test_a_certificate_of_another_name(monkeypatch: pytest.MonkeyPatch, internet: Internet) -> None:
    internet.names["other.example"] = [[PUBLIC]]
    with tls_peer(monkeypatch, internet, b"{}"):
        refused("certificate_name", lambda: fetch(f"https://other.example{TAIL}"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_leads_nowhere(monkeypatch: pytest.MonkeyPatch, internet: Internet, status: int) -> None:
    internet.names[NAME] = [[PUBLIC]]
    with tls_peer(monkeypatch, internet, b"", status, "location: http://169.254.169.254/\r\n"):
        refused("peer_answer", lambda: fetch(f"https://{NAME}{TAIL}"))
    assert internet.reached == [(PUBLIC, 443)]


def test_an_endless_answer_is_cut_off(monkeypatch: pytest.MonkeyPatch, internet: Internet) -> None:
    internet.names[NAME] = [[PUBLIC]]
    with tls_peer(monkeypatch, internet, b"[" * 300_000):
        refused("peer_answer", lambda: fetch(f"https://{NAME}{TAIL}"))


# Proxies.


def test_a_proxy_is_the_only_thing_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []

    def proxy(connection: socket.socket, request: bytes) -> None:
        asked.append(request)
        answering(403, b"{}")(connection, request)

    with peer(proxy) as url:
        internet = Internet()
        port = int(url.rpartition(":")[2])
        internet.servers["127.0.0.1"] = port
        internet.install(monkeypatch)
        monkeypatch.setenv("https_proxy", url)
        refused("proxy_refused", lambda: fetch(f"https://{NAME}{TAIL}"))
    assert asked[0].startswith(f"CONNECT {NAME}:443 ".encode())
    assert (internet.asked, internet.reached) == ([], [("127.0.0.1", port)])


@pytest.mark.parametrize(
    "origin",
    [
        "https://10.0.0.8",
        "https://169.254.169.254",
        "https://[fd00::1]",
        "https://router",
        "https://printer.local",
        "https://wiki.corp",
        "https://metadata.google.internal",
        "https://nas.home.arpa",
    ],
)
def test_a_proxy_is_not_asked_for_what_is_inside(
    monkeypatch: pytest.MonkeyPatch, internet: Internet, origin: str
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    refused("address_private", lambda: fetch(origin + TAIL))
    assert (internet.asked, internet.reached) == ([], [])


def test_a_name_that_goes_past_the_proxy_is_judged_as_any(monkeypatch: pytest.MonkeyPatch, internet: Internet) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", NAME)
    internet.names[NAME] = [["10.0.0.8"]]
    refused("address_private", lambda: fetch(f"https://{NAME}{TAIL}"))
    assert internet.reached == []


def test_no_proxy_sees_what_is_on_this_computer(monkeypatch: pytest.MonkeyPatch, internet: Internet) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://192.0.2.1:9")
    refused("relay_down", lambda: fetch(f"http://127.0.0.1:8471{TAIL}"))
    assert internet.reached == [("127.0.0.1", 8471)]


# What whoever runs this computer allows.


def test_a_listed_host_may_be_inside_and_no_other(monkeypatch: pytest.MonkeyPatch, internet: Internet) -> None:
    monkeypatch.setenv(PRIVATE_HOSTS, f" Relay.corp.example,{NAME} ,")
    internet.names = {"relay.corp.example": [["10.0.0.8"]], "x.relay.corp.example": [["10.0.0.8"]]}
    refused("relay_down", lambda: fetch(f"https://relay.corp.example{TAIL}"))
    assert internet.reached == [("10.0.0.8", 443)]
    refused("address_private", lambda: fetch(f"https://x.relay.corp.example{TAIL}"))
    assert internet.reached == [("10.0.0.8", 443)]


AUTHENTICATOR = Path(authenticator.__file__).parent
APP = ["app.py", "held.py", "household.py", "arrive.py", "uses.py", "revoke.py"]
FACETS = sorted(f"facets/{path.name}" for path in (AUTHENTICATOR / "facets").glob("*.py"))
MAKES_CLIENTS = {"held.py", "facets/ground.py", "facets/networks.py", "facets/arrivals.py"}


@pytest.mark.parametrize("module", [*APP, *FACETS])
def test_the_app_makes_no_client_that_goes_anywhere(module: str) -> None:
    tree = ast.parse((AUTHENTICATOR / module).read_text())
    made = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"HttpClient", "RelayClient", "RegistryClient"}
    ]
    assert [call for call in made if "Reach.of_person()" not in call] == []
    assert bool(made) == (module in MAKES_CLIENTS)


@contextmanager
def tls_peer(
    monkeypatch: pytest.MonkeyPatch, internet: Internet, body: bytes, status: int = 200, extra: str = ""
) -> Iterator[list[tuple[str, bytes]]]:
    """A peer with a certificate for the relay's name, at the public address; notes name and request of each caller."""
    answer, seen, names = answering(status, body, extra=extra), list[tuple[str, bytes]](), list[str]()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "peer.pem"
        trusted = _certificate(path)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    trusting = ssl.create_default_context(cadata=trusted)
    monkeypatch.setattr(http_module, "trust_store", lambda: trusting)
    listener = socket.create_server(("127.0.0.1", 0))
    internet.servers[PUBLIC] = listener.getsockname()[1]

    def serve() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                connection.settimeout(5)
                with suppress(OSError), context.wrap_socket(connection, server_side=True) as secure:
                    request = secure.recv(65_536)
                    seen.append((names[-1], request))
                    answer(secure, request)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield seen
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def _certificate(path: Path) -> str:
    """Write a key and its own certificate; returns the certificate."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.fromtimestamp(clock.now(), UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    text = certificate.public_bytes(serialization.Encoding.PEM).decode()
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_text(private.decode() + text)
    return text
