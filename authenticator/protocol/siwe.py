"""Sign-In with Ethereum messages (EIP-4361), read strictly.

Rules: a message that is read is printed again and compared, so that there is one text for each meaning; addresses
carry their checksum; the version is 1; times are RFC 3339; the order of the fields is the standard's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import AddressValueError, IPv6Address

from authenticator.errors import InputError
from authenticator.limits import AUTH_SIG_MAX, INTEGER_MAX
from authenticator.protocol.ethereum import parse_account

_PCT = r"%[0-9A-Fa-f]{2}"
_PLAIN = r"A-Za-z0-9._~!$&'()*+,;=\-"
_PCHAR = rf"(?:[{_PLAIN}:@]|{_PCT})"
_HOST = rf"(?:\[([0-9A-Fa-f:.]+)\]|(?:[{_PLAIN}]|{_PCT})*)"
_AUTHORITY = rf"(?:(?:[{_PLAIN}:]|{_PCT})*@)?{_HOST}(?::[0-9]*)?"
_URI = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*:"
    rf"(?://{_AUTHORITY}(?:/{_PCHAR}*)*|/(?:{_PCHAR}+(?:/{_PCHAR}*)*)?|{_PCHAR}+(?:/{_PCHAR}*)*|)"
    rf"(?:\?(?:{_PCHAR}|[/?])*)?(?:#(?:{_PCHAR}|[/?])*)?"
)
_DOMAIN = re.compile(_AUTHORITY)
HOUR = r"(?:[01][0-9]|2[0-3])"  # from Python 3.14 on, `fromisoformat` reads 24:00:00 as the next day's beginning
_TIME = (
    rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{HOUR}:[0-9]{{2}}:[0-9]{{2}}"
    r"(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})"
)
_MESSAGE = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?P<domain>[^ \n]+) wants you to sign in with your Ethereum account:\n"
    r"(?P<address>0x[0-9A-Fa-f]{40})\n\n"
    r"(?:(?P<statement>[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;= -]+)\n)?\n"
    r"URI: (?P<uri>[^ \n]+)\n"
    r"Version: (?P<version>1)\n"
    r"Chain ID: (?P<chain_id>0|[1-9][0-9]{0,15})\n"
    r"Nonce: (?P<nonce>[A-Za-z0-9]{8,})\n"
    rf"Issued At: (?P<issued_at>{_TIME})"
    rf"(?:\nExpiration Time: (?P<expiration_time>{_TIME}))?"
    rf"(?:\nNot Before: (?P<not_before>{_TIME}))?"
    rf"(?:\nRequest ID: (?P<request_id>{_PCHAR}*))?"
    r"(?:\nResources:(?P<resources>(?:\n- [^ \n]+)+))?"
)
_RECAP = re.compile(r"urn:recap:[A-Za-z0-9_-]+")
_FRACTION = re.compile(r"\.[0-9]+")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_TIME_MAX = 253_402_300_799  # the last second of the year 9999


@dataclass(frozen=True, slots=True)
class SiweMessage:
    """One message, field by field; times are kept as they are written.

    Attributes:
        domain: host and port that ask.
        address: the EIP-55 account that signs.
        statement: what a person reads; None without one.
        uri: who or what the sign-in is for: the session key.
        resources: what it is about; none is the same as an absent list.
        scheme: scheme before the domain, where there is one.
    """

    domain: str
    address: str
    statement: str | None
    uri: str
    version: str
    chain_id: int
    nonce: str
    issued_at: str
    expiration_time: str | None = None
    not_before: str | None = None
    request_id: str | None = None
    resources: tuple[str, ...] = ()
    scheme: str | None = None

    def text(self) -> str:
        """The message as it is signed."""
        origin = self.domain if self.scheme is None else f"{self.scheme}://{self.domain}"
        lines = [f"{origin} wants you to sign in with your Ethereum account:", self.address, ""]
        lines += [""] if self.statement is None else [self.statement, ""]
        lines += [
            f"URI: {self.uri}",
            f"Version: {self.version}",
            f"Chain ID: {self.chain_id}",
            f"Nonce: {self.nonce}",
            f"Issued At: {self.issued_at}",
        ]
        optional = (
            ("Expiration Time", self.expiration_time),
            ("Not Before", self.not_before),
            ("Request ID", self.request_id),
        )
        lines += [f"{name}: {value}" for name, value in optional if value is not None]
        if self.resources:
            lines += ["Resources:", *(f"- {resource}" for resource in self.resources)]
        return "\n".join(lines)


def parse_siwe(text: str) -> SiweMessage:
    """Read a message.

    Raises:
        InputError: `siwe_invalid`, `too_large`.
    """
    if len(text) > AUTH_SIG_MAX:
        raise InputError("too_large", "SIWE message")
    match = _MESSAGE.fullmatch(text)
    if match is None:
        raise InputError("siwe_invalid", "a line")
    parts = match.groupdict()
    chain_id, listed = int(parts.pop("chain_id")), parts.pop("resources")
    resources = () if listed is None else tuple(listed.removeprefix("\n- ").split("\n- "))
    message = SiweMessage(**parts, chain_id=chain_id, resources=resources)
    _check_values(message)
    if message.text() != text:
        raise InputError("siwe_invalid", "not in its one form")
    return message


def time_text(seconds: int) -> str:
    """UTC seconds as a message of ours has them: `2026-11-21T08:00:00Z`."""
    return datetime.fromtimestamp(seconds, UTC).isoformat().removesuffix("+00:00") + "Z"


def time_of(text: str) -> int:
    """The UTC seconds of a message's time, without fractions.

    Raises:
        InputError: `siwe_invalid`.
    """
    try:
        moment = datetime.fromisoformat(_FRACTION.sub("", text) if "." in text else text)
    except ValueError as error:
        raise InputError("siwe_invalid", "time") from error
    if moment.tzinfo is None:
        raise InputError("siwe_invalid", "time without a zone")
    seconds = (moment - _EPOCH) // _SECOND
    if not 0 <= seconds <= _TIME_MAX:  # a zone can move it out of the years that `time_text` can write
        raise InputError("siwe_invalid", "time out of range")
    return seconds


def _check(form: re.Pattern[str], value: str, what: str) -> None:
    match = form.fullmatch(value)
    if match is None or not value.isascii():
        raise InputError("siwe_invalid", what)
    if match[1] is not None:
        try:
            IPv6Address(match[1])
        except AddressValueError as error:
            raise InputError("siwe_invalid", what) from error


def _check_values(message: SiweMessage) -> None:
    _check(_DOMAIN, message.domain, "domain")
    _check(_URI, message.uri, "URI")
    if message.chain_id > INTEGER_MAX:
        raise InputError("siwe_invalid", "Chain ID")
    try:
        parse_account(message.address)
    except InputError as error:
        raise InputError("siwe_invalid", "address") from error
    for moment in (message.issued_at, message.expiration_time, message.not_before):
        if moment is not None:
            time_of(moment)
    for resource in message.resources:
        if not _RECAP.fullmatch(resource):  # which is a URI, and too long to look at each character twice
            _check(_URI, resource, "resources")
