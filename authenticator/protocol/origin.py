"""Web origins in their one form: `https://host[:port]`, or `http://` where the host is this computer.

Rules: lower case; ASCII (other scripts come as punycode); no default port, no user, no path; an IP address is
written as browsers write it, so that no number stands for another host.
"""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

from authenticator.errors import InputError

_ORIGIN = re.compile(r"(https?)://([^/?#@:\[\]]+|\[[0-9a-f:]+\])(?::([1-9][0-9]{0,4}))?")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")  # a last label like this makes a browser read an IPv4 address
_HOST_MAX = 253
_PORT_MAX = 65_535
_DEFAULT_PORTS = {"https": "443", "http": "80"}


def check_origin(text: str) -> None:
    """Check that `text` is an origin in its one form.

    Raises:
        InputError: `link_unsafe` for another scheme than the host asks for, or a host that is more than it looks;
            `link_invalid` for anything else.
    """
    match = _ORIGIN.fullmatch(text)
    if match is None:
        raise InputError("link_invalid", "origin")
    scheme, host, port = match.groups()
    loopback = is_loopback(host)
    if loopback != (scheme == "http"):
        raise InputError("link_unsafe", "scheme and host do not go together")
    if port is not None and (int(port) > _PORT_MAX or port == _DEFAULT_PORTS[scheme]):
        raise InputError("link_invalid", "port")


def is_loopback(host: str) -> bool:
    """Tell whether a host, without its port, is this computer.

    Raises:
        InputError: as `check_origin`, where it is not a host in its one form.
    """
    if host.startswith("["):
        return _ipv6(host[1:-1]).is_loopback
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _ipv4(host).is_loopback
    if len(host) > _HOST_MAX or not all(_LABEL.fullmatch(label) for label in labels):
        raise InputError("link_invalid", "host")
    if labels[-1] == "localhost" and len(labels) > 1:
        raise InputError("link_unsafe", "a name that only some systems take for this computer")
    return host == "localhost"


def _ipv4(text: str) -> IPv4Address:
    try:
        address = IPv4Address(text)
    except AddressValueError as error:
        raise InputError("link_unsafe", "a number instead of a host") from error
    if address.is_unspecified or address.is_multicast:
        raise InputError("link_unsafe", "not a host's address")
    return address


def _ipv6(text: str) -> IPv6Address:
    try:
        address = IPv6Address(text)
    except AddressValueError as error:
        raise InputError("link_invalid", "IPv6 address") from error
    if str(address) != text:
        raise InputError("link_invalid", "IPv6 address")
    if address.is_unspecified or address.is_multicast or address.ipv4_mapped is not None:
        raise InputError("link_unsafe", "not a host's address")
    return address
