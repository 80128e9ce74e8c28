"""Sign-In with Ethereum messages (EIP-4361), read strictly.

Rules: a message that is read is printed again and compared, so that there is one text for each meaning; addresses
carry their checksum; the version is 1; times are RFC 3339; the order of the fields is the standard's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import AddressValueError, IPv6Address

from authenticator.errors import InputError
from authenticator.limits import AUTH_SIG_MAX, INTEGER_MAX
from authenticator.protocol.ethereum import parse_account

_HEADER = re.compile(r"(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^ ]+) wants you to sign in with your Ethereum account:")
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
_STATEMENT = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;= -]+")
_VERSION = re.compile("1")
_NONCE = re.compile(r"[A-Za-z0-9]{8,}")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,15}")
_REQUEST_ID = re.compile(rf"{_PCHAR}*")
_TIME_MAX = 253_402_300_799  # the last second of the year 9999
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})")


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
    lines = _Lines(text)
    header = lines.take(_HEADER, "domain")
    scheme, domain = header[1], header[2]
    _check(_DOMAIN, domain, "domain")
    address = lines.next("address")
    lines.blank()
    statement = lines.statement()
    message = SiweMessage(
        scheme=scheme,
        domain=domain,
        address=address,
        statement=statement,
        uri=lines.field("URI", _URI),
        version=lines.field("Version", _VERSION),
        chain_id=_number(lines.field("Chain ID", _NUMBER)),
        nonce=lines.field("Nonce", _NONCE),
        issued_at=lines.field("Issued At", _TIME),
        expiration_time=lines.optional("Expiration Time", _TIME),
        not_before=lines.optional("Not Before", _TIME),
        request_id=lines.optional("Request ID", _REQUEST_ID),
        resources=tuple(lines.resources()),
    )
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
        moment = datetime.fromisoformat(re.sub(r"\.[0-9]+", "", text))
        seconds = int(moment.timestamp())
    except (ValueError, OverflowError) as error:
        raise InputError("siwe_invalid", "time") from error
    if moment.tzinfo is None:
        raise InputError("siwe_invalid", "time without a zone")
    if not 0 <= seconds <= _TIME_MAX:  # a zone can move it out of the years that `time_text` can write
        raise InputError("siwe_invalid", "time out of range")
    return seconds


class _Lines:
    """The lines of a message, taken one by one."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._position = 0

    def next(self, what: str) -> str:
        line = self._peek()
        if line is None:
            raise InputError("siwe_invalid", what)
        self._position += 1
        return line

    def take(self, form: re.Pattern[str], what: str) -> re.Match[str]:
        match = form.fullmatch(self.next(what))
        if match is None:
            raise InputError("siwe_invalid", what)
        return match

    def blank(self) -> None:
        if self.next("blank line"):
            raise InputError("siwe_invalid", "blank line")

    def statement(self) -> str | None:
        line = self.next("statement")
        if not line:
            return None
        _check(_STATEMENT, line, "statement")
        self.blank()
        return line

    def field(self, name: str, form: re.Pattern[str]) -> str:
        line = self.next(name)
        prefix = f"{name}: "
        if not line.startswith(prefix):
            raise InputError("siwe_invalid", name)
        value = line.removeprefix(prefix)
        _check(form, value, name)
        return value

    def optional(self, name: str, form: re.Pattern[str]) -> str | None:
        line = self._peek()
        return self.field(name, form) if line is not None and line.startswith(f"{name}: ") else None

    def resources(self) -> Iterator[str]:
        if self._peek() is None:
            return
        if self.next("resources") != "Resources:":
            raise InputError("siwe_invalid", "resources")
        while (line := self._peek()) is not None:
            if not line.startswith("- "):
                raise InputError("siwe_invalid", "resources")
            yield line.removeprefix("- ")
            self._position += 1

    def _peek(self) -> str | None:
        return self._lines[self._position] if self._position < len(self._lines) else None


def _check(form: re.Pattern[str], value: str, what: str) -> None:
    match = form.fullmatch(value)
    if match is None or not value.isascii():
        raise InputError("siwe_invalid", what)
    if form in (_DOMAIN, _URI) and match[1] is not None:
        try:
            IPv6Address(match[1])
        except AddressValueError as error:
            raise InputError("siwe_invalid", what) from error


def _check_values(message: SiweMessage) -> None:
    try:
        parse_account(message.address)
    except InputError as error:
        raise InputError("siwe_invalid", "address") from error
    for moment in (message.issued_at, message.expiration_time, message.not_before):
        if moment is not None:
            time_of(moment)
    for resource in message.resources:
        _check(_URI, resource, "resources")


def _number(text: str) -> int:
    if int(text) > INTEGER_MAX:
        raise InputError("siwe_invalid", "Chain ID")
    return int(text)
