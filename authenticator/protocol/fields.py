"""A strict reader of JSON objects: every field is asked for by type, and none may be left over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from authenticator.errors import InputError
from authenticator.limits import INTEGER_MAX
from authenticator.protocol.canonical import JsonValue, unb64u
from authenticator.protocol.origin import check_origin

_HEX = re.compile(r"[0-9a-f]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_ORIGIN_MAX = 300
_T = TypeVar("_T", bound="str | int")


class Fields:
    """Reads the fields of one JSON object.

    Every method raises `InputError("malformed")` where the field is absent or of another type. Call `done` at
    the end: a field that nobody asked for raises `InputError("unknown_field")`.
    """

    def __init__(self, value: JsonValue, what: str) -> None:
        if type(value) is not dict and not isinstance(value, Mapping):
            raise InputError("malformed", f"{what} is not an object")
        self._values: Mapping[str, JsonValue] = value
        self._what = what
        self._read: set[str] = set()

    def has(self, name: str) -> bool:
        """The field is there and is not null."""
        self._read.add(name)
        return self._values.get(name) is not None

    def named(self, name: str) -> bool:
        """The field is there, be it null."""
        self._read.add(name)
        return name in self._values

    def text(self, name: str, limit: int) -> str:
        """A string of at most `limit` characters, without control characters."""
        value = self._take(name)
        if not isinstance(value, str) or len(value) > limit or _CONTROL.search(value):
            raise self._malformed(name)
        return value

    def origin(self, name: str) -> str:
        """A web origin in its one form."""
        value = self.text(name, _ORIGIN_MAX)
        check_origin(value)
        return value

    def message(self, name: str, limit: int) -> str:
        """A string of at most `limit` characters that may hold line feeds."""
        value = self._take(name)
        if not isinstance(value, str) or len(value) > limit:
            raise self._malformed(name)
        return value

    def integer(self, name: str, *, maximum: int = INTEGER_MAX) -> int:
        """An integer from 0 to `maximum`."""
        value = self._take(name)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= maximum:
            raise self._malformed(name)
        return value

    def signed(self, name: str) -> int:
        """An integer that JavaScript holds exactly, which may be below 0."""
        value = self._take(name)
        if isinstance(value, bool) or not isinstance(value, int) or not -INTEGER_MAX <= value <= INTEGER_MAX:
            raise self._malformed(name)
        return value

    def boolean(self, name: str) -> bool:
        """A truth value."""
        value = self._take(name)
        if not isinstance(value, bool):
            raise self._malformed(name)
        return value

    def bytes_(self, name: str, *, length: int | None = None, maximum: int | None = None) -> bytes:
        """Bytes in base64url, of exactly `length` or at most `maximum` bytes."""
        value = self._take(name)
        if not isinstance(value, str):
            raise self._malformed(name)
        data = unb64u(value, length=length)
        if maximum is not None and len(data) > maximum:
            raise self._malformed(name)
        return data

    def hex_(self, name: str, length: int) -> str:
        """Lower-case hex of `length` bytes, kept as text."""
        value = self._take(name)
        if not isinstance(value, str) or len(value) != 2 * length or _HEX.fullmatch(value) is None:
            raise self._malformed(name)
        return value

    def list_(self, name: str, maximum: int) -> list[JsonValue]:
        """A list of at most `maximum` values."""
        value = self._take(name)
        if not isinstance(value, list) or len(value) > maximum:
            raise self._malformed(name)
        return value

    def texts(self, name: str, maximum: int, limit: int) -> tuple[str, ...]:
        """A list of at most `maximum` strings, each as `text` takes them."""
        texts = []
        for value in self.list_(name, maximum):
            if not isinstance(value, str) or len(value) > limit or _CONTROL.search(value):
                raise self._malformed(name)
            texts.append(value)
        return tuple(texts)

    def object_(self, name: str) -> dict[str, JsonValue]:
        """An object."""
        value = self._take(name)
        if not isinstance(value, dict):
            raise self._malformed(name)
        return value

    def literal(self, name: str, *allowed: _T) -> _T:
        """One of the `allowed` values."""
        value = self._take(name)
        for candidate in allowed:
            if type(value) is type(candidate) and value == candidate:
                return candidate
        raise self._malformed(name)

    def optional_text(self, name: str, limit: int) -> str | None:
        """As `text`, or None where absent or null."""
        return self.text(name, limit) if self.has(name) else None

    def optional_message(self, name: str, limit: int) -> str | None:
        """As `message`, or None where absent or null."""
        return self.message(name, limit) if self.has(name) else None

    def optional_integer(self, name: str) -> int | None:
        """As `integer`, or None where absent or null."""
        return self.integer(name) if self.has(name) else None

    def optional_bytes(self, name: str, *, length: int | None = None) -> bytes | None:
        """As `bytes_`, or None where absent or null."""
        return self.bytes_(name, length=length) if self.has(name) else None

    def optional_hex(self, name: str, length: int) -> str | None:
        """As `hex_`, or None where absent or null."""
        return self.hex_(name, length) if self.has(name) else None

    def optional_object(self, name: str) -> dict[str, JsonValue] | None:
        """As `object_`, or None where absent or null."""
        return self.object_(name) if self.has(name) else None

    def done(self) -> None:
        """Refuse fields that nobody asked for."""
        if not self._values.keys() <= self._read:
            unknown = self._values.keys() - self._read
            raise InputError("unknown_field", f"{self._what} has {len(unknown)} unknown fields")

    def _take(self, name: str) -> JsonValue:
        self._read.add(name)
        try:
            return self._values[name]
        except KeyError:
            raise self._malformed(name) from None

    def _malformed(self, name: str) -> InputError:
        return InputError("malformed", f"{name} of {self._what}")
