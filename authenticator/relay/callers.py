"""Who calls, where reverse proxies stand before this relay: X-Forwarded-For, from the addresses that were named.

Rules: off unless whoever runs the relay names the proxies; the header counts only where a named address brings it,
and only from the right, where the nearest proxy wrote: everything further left than the first address that is no
proxy's is the client's own word, and is not read. Where the header tells nothing, the caller is known by no address,
so that two who come through one proxy are never taken for neighbours.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from authenticator.limits import FORWARDED_HOPS_MAX, PROXY_PREFIX_MIN
from authenticator.serving import App, Message, Receive, Send

_HEADER = b"x-forwarded-for"


@dataclass(frozen=True, slots=True)
class Proxies:
    """The reverse proxies that are believed.

    Attributes:
        networks: their addresses.
    """

    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    def caller(self, peer: str, forwarded: Sequence[bytes]) -> str:
        """Return the address of who calls, or a text that is no address where it is not told.

        Args:
            peer: the address at the other end of the connection.
            forwarded: the values of all X-Forwarded-For headers, in their order.
        """
        if not self._has(peer):
            return peer
        nearest = peer
        told = b",".join(forwarded).decode("latin-1").split(",")
        for text in told[: -FORWARDED_HOPS_MAX - 1 : -1]:
            address = _address(text.strip(" \t"))
            if address is None:
                break
            if not self._has(str(address)):
                return str(address)
            nearest = str(address)
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
        if self._proxies.networks and client is not None:
            forwarded = [value for name, value in scope["headers"] if name == _HEADER]
            caller = self._proxies.caller(client[0], forwarded)
            if caller != client[0]:
                scope = {**scope, "client": (caller, 0)}  # the port is the proxy's, and nobody's here
        await self._app(scope, receive, send)


def proxy_network(text: str) -> IPv4Network | IPv6Network:
    """Read one address or network of proxies.

    Raises:
        ArgumentTypeError: it is neither, or so wide that anybody could be a proxy.
    """
    try:
        found = ip_network(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is no address of a proxy, nor a network of them") from error
    if found.prefixlen < PROXY_PREFIX_MIN:
        raise ArgumentTypeError(f"{text} has so many addresses that anybody could be a proxy")
    return found


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
