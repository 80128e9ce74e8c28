"""Where a client may go: a link can name any host, and a host's name any address.

Rules:
- An address that somebody else chose is reached on the public internet only: no private, link-local, shared, loopback
  or reserved range, in no notation and not inside another address (IPv4 in IPv6, NAT64, 6to4, Teredo).
- A name is looked up once, where the connection is made; all its addresses are judged, one that is not public refuses
  the name, and the connection goes to the judged address. TLS still asks for the name, so a name that changes between
  check and use changes nothing.
- A host that can only be this computer is reached at loopback addresses only, and never through a proxy.
- Through a proxy the proxy looks names up, and this computer connects to nothing but the proxy that its person or
  system set. Then the name itself is judged: no address and no name that only a local network knows.
- Hosts that whoever runs this computer lists in COUNTERSIGN_PRIVATE_HOSTS may be in a private network.
"""

from __future__ import annotations

import os
import socket
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

import httpcore2
import httpx2

from authenticator.errors import InputError, PeerError
from authenticator.limits import ADDRESSES_MAX

PRIVATE_HOSTS = "COUNTERSIGN_PRIVATE_HOSTS"
_HTTPS = 443
_FIRST_FREE_PORT = 1_024  # below are services that speak something else
_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_NOT_PUBLIC = tuple(
    ip_network(text)
    for text in (
        "192.88.99.0/24",  # relays of 6to4
        "2001::/23",  # Teredo and other protocols' own
        "2002::/16",  # 6to4: an IPv4 address inside
        "3fff::/20",  # documentation
    )
)
_LOCAL_NAMES = ("local", "localhost", "internal", "intranet", "lan", "home", "corp", "home.arpa", "localdomain")
_NO_OPTIONS: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Reach:
    """How far one client may go.

    Attributes:
        anywhere: its address was given by whoever runs it, a service's operator or a programmer, not by a link.
        private_hosts: names that may be in a private network all the same.
    """

    anywhere: bool = False
    private_hosts: frozenset[str] = frozenset()

    @classmethod
    def of_person(cls) -> Reach:
        """What an app may reach for a person, who is shown links by anybody."""
        listed = os.environ.get(PRIVATE_HOSTS, "").split(",")
        return cls(private_hosts=frozenset(name.strip().lower() for name in listed if name.strip()))

    def covers(self, host: str) -> bool:
        """The host may have any address."""
        return self.anywhere or host in self.private_hosts

    def check(self, host: str, port: int | None) -> None:
        """Judge a host and port before anything is looked up.

        Raises:
            InputError: `link_unsafe` for a port of another service.
            PeerError: `address_private` for an address that is not public.
        """
        if self.covers(host):
            return
        if port is not None and port != _HTTPS and port < _FIRST_FREE_PORT:
            raise InputError("link_unsafe", "port of another service")
        literal = _literal(host)
        if literal is not None and not is_public(literal):
            raise PeerError("address_private", host)


ANYWHERE = Reach(anywhere=True)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address is one on the public internet."""
    if isinstance(address, IPv6Address):
        inside = address.ipv4_mapped
        if inside is None and address in _NAT64:
            inside = IPv4Address(int(address) & 0xFFFF_FFFF)
        if inside is not None:
            return is_public(inside)
        if address not in _UNICAST:
            return False
    listed = any(address in network for network in _NOT_PUBLIC if network.version == address.version)
    return address.is_global and not (address.is_multicast or address.is_reserved or listed)


def check_name(host: str) -> None:
    """Judge a name that somebody else will look up.

    Raises:
        PeerError: `address_private` for one that only a local network knows.
    """
    name = host.rstrip(".").lower()
    if _literal(host) is None and ("." not in name or name.endswith(tuple(f".{each}" for each in _LOCAL_NAMES))):
        raise PeerError("address_private", host)


def look_up(host: str, port: int) -> list[IPv4Address | IPv6Address]:
    """The addresses of a name, in the system's order.

    Raises:
        OSError: it has none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    # A zone says on which cable an address holds; none that is public has one.
    addresses = [ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    return list(dict.fromkeys(addresses))[:ADDRESSES_MAX]


def judged(host: str, port: int, *, local: bool) -> list[IPv4Address | IPv6Address]:
    """The addresses of a name, all of which may be reached.

    Raises:
        PeerError: `address_private`.
        OSError: the name has no address.
    """
    addresses = look_up(host, port)
    if not all(address.is_loopback if local else is_public(address) for address in addresses):
        raise PeerError("address_private", host)
    return addresses


class PinnedBackend(httpcore2.NetworkBackend):
    """Opens connections for one client, to judged addresses only."""

    def __init__(self, *, local: bool) -> None:
        self._local = local
        self._system = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address that answers.

        Raises:
            PeerError: `address_private`; nothing was connected to.
            httpcore2.ConnectError: no address, or none answers.
        """
        try:
            addresses = judged(host, port, local=self._local)
        except OSError as error:
            raise httpcore2.ConnectError(str(error)) from error
        failure: Exception = httpcore2.ConnectError("no address")
        for address in addresses:
            try:
                return self._system.connect_tcp(
                    str(address), port, timeout, local_address, socket_options or _NO_OPTIONS
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure


class PinnedTransport(httpx2.HTTPTransport):
    """httpx's transport over a pinned backend."""

    def __init__(self, *, local: bool, verify: Any, limits: httpx2.Limits) -> None:
        super().__init__(verify=verify, limits=limits, trust_env=False)
        self._pool.close()
        self._pool = httpcore2.ConnectionPool(
            ssl_context=verify,
            max_connections=limits.max_connections,
            max_keepalive_connections=limits.max_keepalive_connections,
            keepalive_expiry=limits.keepalive_expiry,
            network_backend=PinnedBackend(local=local),
        )


def proxy_for(host: str) -> str | None:
    """The proxy that this system uses for an https host, or None."""
    if urllib.request.proxy_bypass(host):
        return None
    proxies = urllib.request.getproxies()
    found = proxies.get("https") or proxies.get("all")
    return found if not found or "://" in found else f"http://{found}"


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        return None
