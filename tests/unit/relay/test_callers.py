from __future__ import annotations

import argparse
import asyncio
from ipaddress import ip_network

import pytest

from authenticator.limits import FORWARDED_HOPS_MAX
from authenticator.relay.callers import NOBODY, Callers, Proxies, proxy_network
from authenticator.serving import App, Message, Receive, Send

PROXY, OUTER, CDN, CLIENT, LIAR = "10.0.0.2", "10.0.0.3", "198.51.101.7", "93.184.215.14", "93.184.215.99"
Headers = list[tuple[bytes, bytes]]
PROXIES = Proxies(
    tuple(proxy_network(text) for text in (PROXY, "10.0.0.3/32", "2001:db8:1::/64", "::ffff:10.0.1.0/120"))
)


@pytest.mark.parametrize(
    ("peer", "forwarded", "caller"),
    [
        pytest.param(CLIENT, [], CLIENT, id="nobody-between"),
        pytest.param("", [], "", id="a-peer-without-an-address"),
        pytest.param("testclient", [], "testclient", id="a-peer-that-is-none"),
        # A proxy that was not named, or a client that claims to be one: which of them, nobody can tell.
        pytest.param(LIAR, [CLIENT], f"behind {LIAR}", id="a-client-that-claims-to-be-another"),
        pytest.param(LIAR, [""], f"behind {LIAR}", id="a-client-that-claims-nothing"),
        pytest.param("10.0.0.4", [CLIENT], "behind 10.0.0.4", id="a-neighbour-of-the-proxy"),
        pytest.param("", [CLIENT], "behind ", id="claims-without-an-address"),
        pytest.param(PROXY, [CLIENT], CLIENT, id="behind-the-proxy"),
        pytest.param(PROXY, [f" {CLIENT}\t"], CLIENT, id="blanks"),
        pytest.param("2001:db8:1::7", [CLIENT], CLIENT, id="a-proxy-in-ipv6"),
        pytest.param("::ffff:10.0.0.2", [CLIENT], CLIENT, id="a-proxy-as-ipv6"),
        pytest.param("10.0.1.7", [CLIENT], CLIENT, id="a-proxy-named-as-ipv6"),
        pytest.param("::ffff:10.0.1.7", [CLIENT], CLIENT, id="a-proxy-named-as-ipv6-that-comes-so"),
        pytest.param(PROXY, ["2606:2800:21f:cb07::9"], "2606:2800:21f:cb07::9", id="a-client-in-ipv6"),
        pytest.param(PROXY, ["::ffff:93.184.215.14"], CLIENT, id="a-client-as-ipv6"),
        pytest.param(PROXY, [f"{CLIENT}, {OUTER}"], CLIENT, id="two-proxies"),
        pytest.param(PROXY, ["127.0.0.1"], "127.0.0.1", id="on-the-proxy's-own-computer"),
        # Whoever stands left of an address that is no proxy's: a client's lie, or a client behind an unnamed proxy.
        pytest.param(PROXY, [f"{CLIENT}, {CDN}"], f"behind {CDN}", id="an-outer-proxy-that-is-not-named"),
        pytest.param(PROXY, [f"{LIAR}, {CLIENT}"], f"behind {CLIENT}", id="what-the-client-wrote-is-left-of-it"),
        pytest.param(PROXY, [LIAR, CLIENT], f"behind {CLIENT}", id="in-a-header-of-its-own"),
        pytest.param(PROXY, [f"{LIAR}, {CLIENT}, {OUTER}"], f"behind {CLIENT}", id="two-proxies-and-a-liar"),
        pytest.param(PROXY, [f"nonsense, {CLIENT}"], f"behind {CLIENT}", id="nonsense-left-of-it"),
        pytest.param(PROXY, [f", {CLIENT}"], f"behind {CLIENT}", id="nothing-left-of-it"),
        pytest.param(PROXY, [f"{OUTER}, {CLIENT}"], f"behind {CLIENT}", id="a-proxy-of-ours-left-of-it"),
        # What tells nothing is no address, so that two of them are never taken for one network.
        pytest.param(PROXY, [], f"behind {PROXY}", id="no-header"),
        pytest.param(PROXY, [""], f"behind {PROXY}", id="an-empty-header"),
        pytest.param(PROXY, [f"{CLIENT},"], f"behind {PROXY}", id="an-empty-end"),
        pytest.param(PROXY, [f"{CLIENT}, unknown"], f"behind {PROXY}", id="unknown"),
        pytest.param(PROXY, [f"{CLIENT}, _hidden"], f"behind {PROXY}", id="obfuscated"),
        pytest.param(PROXY, [f"{CLIENT}:4711"], f"behind {PROXY}", id="a-port"),
        pytest.param(PROXY, ["[2606:2800:21f:cb07::9]"], f"behind {PROXY}", id="brackets"),
        pytest.param(PROXY, ["fe80::1%eth0"], f"behind {PROXY}", id="a-zone"),
        pytest.param(PROXY, ["0x5db8d70e"], f"behind {PROXY}", id="hexadecimal"),
        pytest.param(PROXY, ["093.184.215.014"], f"behind {PROXY}", id="octal"),
        pytest.param(PROXY, [OUTER], f"behind {OUTER}", id="proxies-and-nobody"),
        pytest.param(PROXY, [f"unknown, {OUTER}"], f"behind {OUTER}", id="unknown-behind-two"),
        pytest.param(
            PROXY, [f"{CLIENT}, " + ", ".join([OUTER] * 99)], f"behind {OUTER}", id="more-proxies-than-is-sane"
        ),
        pytest.param(PROXY, [CLIENT + "\u00b2"], f"behind {PROXY}", id="digits-of-another-script"),
    ],
)
def test_who_calls(peer: str, forwarded: list[str], caller: str) -> None:
    assert PROXIES.caller(peer, headers(*forwarded)) == caller


def headers(*forwarded: str) -> Headers:
    return [(b"host", b"relay.example"), *((b"x-forwarded-for", line.encode("latin-1")) for line in forwarded)]


@pytest.mark.parametrize("name", ["forwarded", "via", "x-real-ip"])
@pytest.mark.parametrize("peer", ["127.0.0.1", CLIENT])
def test_an_unnamed_proxy_by_another_header(name: str, peer: str) -> None:
    sent = [(name.encode(), b"for=93.184.215.14")]
    assert NOBODY.caller(peer, sent) == PROXIES.caller(peer, sent) == f"behind {peer}"


def test_what_a_named_proxy_says_in_other_words() -> None:
    assert PROXIES.caller(PROXY, [*headers(CLIENT), (b"forwarded", b"for=198.51.101.7")]) == f"behind {PROXY}"
    assert PROXIES.caller(PROXY, [*headers(CLIENT), (b"via", b"1.1 proxy"), (b"x-real-ip", b"x")]) == CLIENT


def test_as_many_proxies_as_are_sane() -> None:
    chain = ", ".join([CLIENT, *[OUTER] * (FORWARDED_HOPS_MAX - 1)])
    assert PROXIES.caller(PROXY, headers(chain)) == CLIENT


def test_by_default_nobody_is_believed() -> None:
    assert NOBODY.caller("127.0.0.1", headers()) == "127.0.0.1"
    assert NOBODY.caller("127.0.0.1", headers(CLIENT)) == "behind 127.0.0.1"
    assert NOBODY.caller(PROXY, headers(CLIENT)) == f"behind {PROXY}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("proxy.example", id="a-name"),
        pytest.param("*", id="everybody"),
        pytest.param("0.0.0.0/0", id="all-of-ipv4"),
        pytest.param("::/0", id="all-of-ipv6"),
        pytest.param("64.0.0.0/2", id="a-part-of-the-internet"),
        pytest.param("2000::/3", id="all-that-is-public-in-ipv6"),
        pytest.param("2000::/8", id="a-part-of-the-internet-in-ipv6"),
        pytest.param("::/8", id="reserved-in-ipv6"),
        pytest.param("2001:db8::/31", id="a-provider-and-its-neighbour-in-ipv6"),
        pytest.param("::ffff:0.0.0.0/96", id="all-of-ipv4-as-ipv6"),
        pytest.param("::ffff:64.0.0.0/98", id="a-part-of-the-internet-as-ipv6"),
        pytest.param("10.0.0.1/8", id="an-address-with-a-network's-length"),
        pytest.param("10.0.0.1,10.0.0.2", id="two-in-one"),
        pytest.param("10.0.0.1:80", id="a-port"),
    ],
)
def test_what_is_no_proxy(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        proxy_network(text)


@pytest.mark.parametrize(
    "text", ["127.0.0.1", "::1", "10.0.0.0/8", "172.16.0.0/12", "93.184.215.0/24", "fd00::/32", "2001:db8::/32"]
)
def test_what_is_one(text: str) -> None:
    assert proxy_network(text) == ip_network(text)


@pytest.mark.parametrize(
    ("text", "network"), [("::ffff:10.0.0.1", "10.0.0.1/32"), ("::ffff:10.0.0.0/104", "10.0.0.0/8")]
)
def test_one_that_is_mapped_into_ipv6(text: str, network: str) -> None:
    assert proxy_network(text) == ip_network(network)


@pytest.mark.parametrize(
    ("proxies", "seen"), [(PROXIES, (CLIENT, 0)), (NOBODY, (f"behind {PROXY}", 0))], ids=["trusted", "off"]
)
def test_the_app_sees_the_caller(proxies: Proxies, seen: tuple[str, int]) -> None:
    scopes: list[Message] = []

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        scopes.append(scope)

    async def receive() -> Message:
        return {}

    async def send(_: Message) -> None:
        return

    async def calls(made: App) -> None:
        await made({"type": "http", "client": (PROXY, 5000), "headers": headers(CLIENT)}, receive, send)
        await made({"type": "http", "client": (LIAR, 5000), "headers": headers()}, receive, send)
        await made({"type": "lifespan"}, receive, send)

    asyncio.run(calls(Callers(app, proxies)))
    assert [scope.get("client") for scope in scopes] == [seen, (LIAR, 5000), None]
