"""The number that the requesting page shows: who is told it, and whether somebody typed it.

Rules: an app that wants it typed is never told it, nor is any app where this relay insists; it insists where it
cannot tell that page and app are on one network. A wrong number is on the disk before it is answered, the second one
ends the request, and the same wrong number again is the same miss, so that a lost answer can be asked for again. What
has to be typed and was not is not approved. Where a request came from is kept as a keyed hash, and goes with it.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from authenticator.errors import VerificationError
from authenticator.relay.keys import RelayKeys
from authenticator.relay.tables import matches

_HOME_PREFIX = 64  # bits of an IPv6 address that one household shares
_THIS_COMPUTER = "this computer"


@dataclass(frozen=True, slots=True)
class Told:
    """What an app is told of the number.

    Attributes:
        match: `typed`, `compared`, or `none` where the client may be one that shows no number.
        insists: this relay lets nobody off typing it.
        match_code: the number, for comparison only; otherwise empty.
    """

    match: str
    insists: bool
    match_code: str

    def to_json(self) -> dict[str, Any]:
        """As members of the answer to a claim."""
        return {"match": self.match, "insists": self.insists, "match_code": self.match_code}


def network_of(address: str, *, relay_is_local: bool) -> str | None:
    """A name for the network that an address belongs to; None where it tells nothing.

    An address that many may have, such as one behind a reverse proxy or in somebody's home, tells nothing. Only a
    relay that is on loopback itself knows that loopback is one computer.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return None
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        found = found.ipv4_mapped
    if found.is_loopback:
        return _THIS_COMPUTER if relay_is_local else None
    if not found.is_global:
        return None
    return str(found) if isinstance(found, IPv4Address) else str(ip_network((found, _HOME_PREFIX), strict=False))


def keep_match(
    connection: Connection, keys: RelayKeys, request_id: str, network: str | None, *, shows_code: bool
) -> None:
    """Begin to keep what becomes of one request's number."""
    asked_from = None if network is None else _mark(keys, request_id, network)
    row = {"request_id": request_id, "asked_from": asked_from, "shows_code": shows_code}
    connection.execute(insert(matches), {**row, "insists": False, "typed": False, "checked": False})


def tell(
    connection: Connection, keys: RelayKeys, request: Row[Any], network: str | None, *, typed: bool | None
) -> Told:
    """Tell the app that claims a request what it may know of the number.

    Args:
        connection: one that writes.
        keys: this relay's.
        request: the claimed request.
        network: where the app is.
        typed: the app wants the number typed; None leaves it as it was.
    """
    row = _row(connection, request.request_id)
    if row is None or not row.shows_code:
        return Told("none", insists=False, match_code="")
    near = network is not None and row.asked_from is not None
    near = near and hmac.compare_digest(row.asked_from, _mark(keys, request.request_id, network or ""))
    insists = row.insists or not near or row.missed is not None
    wanted = insists or (row.typed if typed is None else typed)
    change = update(matches).where(matches.c.request_id == request.request_id)
    connection.execute(change.values(insists=insists, typed=wanted))
    return Told("typed" if wanted else "compared", insists, "" if wanted else request.match_code)


def check_typed(connection: Connection, request: Row[Any], typed: str) -> str | None:
    """Compare what was typed, and note it: the code of the error that it is, once that is on the disk; None if right.

    Returns:
        `match_code_wrong` after a first miss; `request_ended` after a second one, which ends the request.
    """
    row = _row(connection, request.request_id)
    change = update(matches).where(matches.c.request_id == request.request_id)
    if hmac.compare_digest(typed.encode(), request.match_code.encode()):
        connection.execute(change.values(checked=True))
        return None
    if row is not None and row.missed in {None, typed}:
        connection.execute(change.values(missed=typed))
        return "match_code_wrong"
    return "request_ended"


def require_match(connection: Connection, request_id: str) -> None:
    """A number that has to be typed was typed.

    Raises:
        VerificationError: `match_code_needed`.
    """
    row = _row(connection, request_id)
    if row is not None and row.typed and not row.checked:
        raise VerificationError("match_code_needed")


def _row(connection: Connection, request_id: str) -> Row[Any] | None:
    return connection.execute(select(matches).where(matches.c.request_id == request_id)).first()


def _mark(keys: RelayKeys, request_id: str, network: str) -> bytes:
    return keys.code("asked-from", f"{request_id} {network}").encode()
