"""Who calls, where reverse proxies stand before this relay: X-Forwarded-For, from the addresses that were named.

Rules: off unless whoever runs the relay names the proxies; the header counts only where a named address brings it,
and only from the right, where the nearest proxy wrote. The first address that is no proxy's is the client's only where
nothing stands left of it: otherwise it may be the address of a proxy that was not named, and many have it. A peer that
is no named proxy and brings what proxies write may be one too. A client can make itself look so, and gains nothing.
Where the header tells nothing, the caller is known by no address, so that two who come through one proxy are never
taken for neighbours. What no header shows stays unknown: an unnamed proxy that passes on nobody's address.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from authenticator.limits import FORWARDED_HOPS_MAX, PROXY_PREFIX_MIN, PROXY_PREFIX_MIN_IPV6
from authenticator.serving import App, Message, Receive, Send

_HEADER = b"x-forwarded-for"
_OTHER_WORDS = b"forwarded"  # RFC 7239's header: the same in other words, which are not read
_OF_PROXIES = frozenset({_HEADER, _OTHER_WORDS, b"via", b"x-real-ip"})
_MAPPED_PREFIX = 96  # bits of ::ffff:0:0, below which all of IPv4 is


@dataclass(frozen=True, slots=True)
class Proxies:
    """The reverse proxies that are believed.

    Attributes:
        networks: their addresses.
    """

    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    def caller(self, peer: str, headers: Sequence[tuple[bytes, bytes]]) -> str:
        """Return the address of who calls, or a text that is no address where it is not told.

        Args:
            peer: the address at the other end of the connection.
            headers: the request's, in their order, with names in lower case.
        """
        names = {name for name, _ in headers}
        if not self._has(peer):
            return f"behind {peer}" if names & _OF_PROXIES else peer
        if _OTHER_WORDS in names:
            return f"behind {peer}"
        nearest = peer
        hops = b",".join(value for name, value in headers if name == _HEADER).decode("latin-1").split(",")
        for place in range(len(hops) - 1, max(len(hops) - FORWARDED_HOPS_MAX, 0) - 1, -1):
            address = _address(hops[place].strip(" \t"))
            if address is None:
                break
            nearest = str(address)
            if not self._has(nearest):
                return nearest if place == 0 else f"behind {nearest}"
        return f"behind {nearest}"

    def _has(self, text: str) -> bool:
        address = _address(text)
        return address is not None and any(address in each for each in self.networks if each.version == address.version)


NOBODY = Proxies()


class Callers:
    """ASGI middleware: the app sees who calls where it would see the proxy."""

    def __init__(self, app: App, proxies: Proxies) -> None:
        self._app = app
        self._proxies = proxies

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Hand one request on, with its caller."""
        client = scope.get("client")
        if client is not None:
            caller = self._proxies.caller(client[0], scope["headers"])
            if caller != client[0]:
                scope = {**scope, "client": (caller, 0)}  # the port is the proxy's, and nobody's here
        await self._app(scope, receive, send)


def proxy_network(text: str) -> IPv4Network | IPv6Network:
    """Read one address or network of proxies; one of IPv4 that is mapped into IPv6 is meant as the IPv4 that it is.

    Raises:
        ArgumentTypeError: it is neither, or so wide that anybody could be a proxy.
    """
    try:
        found = _unmapped(ip_network(text))
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is no address of a proxy, nor a network of them") from error
    if found.prefixlen < (PROXY_PREFIX_MIN if isinstance(found, IPv4Network) else PROXY_PREFIX_MIN_IPV6):
        raise ArgumentTypeError(f"{text} has so many addresses that anybody could be a proxy")
    return found


def _unmapped(network: IPv4Network | IPv6Network) -> IPv4Network | IPv6Network:
    first = network.network_address
    if isinstance(first, IPv6Address) and first.ipv4_mapped is not None and network.prefixlen >= _MAPPED_PREFIX:
        return IPv4Network((first.ipv4_mapped, network.prefixlen - _MAPPED_PREFIX))
    return network


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """An address as digits and nothing else: no port, no brackets, no zone."""
    try:
        found = ip_address(text)
    except ValueError:
        return None
    if isinstance(found, IPv6Address):
        if found.scope_id is not None:
            return None
        return found.ipv4_mapped or found
    return found
