"""A CTAP2 request, read strictly: canonical CBOR, known types, CTAP's own error for each wrong thing."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from fido2 import cbor
from fido2.ctap import CtapError

ERR = CtapError.ERR
_T = TypeVar("_T")


class Params:
    """The parameter map of one command."""

    def __init__(self, content: Mapping[Any, Any]) -> None:
        self._content = content

    @classmethod
    def decode(cls, data: bytes) -> Params:
        """Read a request's CBOR; no bytes at all are an empty map."""
        if not data:
            return cls({})
        try:
            content = cbor.decode(data)
            canonical = cbor.encode(content)
        except (ValueError, TypeError, LookupError, struct.error, RecursionError, OverflowError):
            raise CtapError(ERR.INVALID_CBOR) from None
        if canonical != data:
            raise CtapError(ERR.INVALID_CBOR)
        return cls(_typed(content, dict))

    def data(self, key: int | str, length: int | None = None) -> bytes:
        """A required byte string."""
        value = _typed(self._required(key), bytes)
        if length is not None and len(value) != length:
            raise CtapError(ERR.INVALID_LENGTH)
        return value

    def optional_data(self, key: int | str) -> bytes | None:
        """A byte string, or None."""
        return self.data(key) if key in self._content else None

    def text(self, key: int | str) -> str:
        """A required text."""
        return _typed(self._required(key), str)

    def optional_text(self, key: int | str) -> str | None:
        """A text, or None."""
        return self.text(key) if key in self._content else None

    def integer(self, key: int | str) -> int:
        """A required integer."""
        value = self._required(key)
        if isinstance(value, bool):
            raise CtapError(ERR.CBOR_UNEXPECTED_TYPE)
        return _typed(value, int)

    def optional_integer(self, key: int | str) -> int | None:
        """An integer, or None."""
        return self.integer(key) if key in self._content else None

    def items(self, key: int | str) -> Sequence[Any]:
        """A list; an absent one is empty."""
        return _typed(self._content.get(key, []), list)

    def map(self, key: int | str) -> Params:
        """A map; an absent one is empty."""
        return Params(_typed(self._content.get(key, {}), dict))

    def raw_map(self, key: int | str) -> dict[Any, Any]:
        """A required map, as it is."""
        return dict(_typed(self._required(key), dict))

    def flag(self, key: int | str) -> bool | None:
        """A boolean, or None."""
        return _typed(self._content[key], bool) if key in self._content else None

    def encoded(self, key: int | str) -> bytes:
        """A value as it stood in the request, which is canonical; empty where it is absent."""
        return cbor.encode(self._content[key]) if key in self._content else b""

    def __contains__(self, key: int | str) -> bool:
        return key in self._content

    def _required(self, key: int | str) -> Any:
        if key not in self._content:
            raise CtapError(ERR.MISSING_PARAMETER)
        return self._content[key]


def credential_ids(descriptors: Sequence[Any]) -> tuple[bytes, ...]:
    """The ids of a list of public-key credential descriptors; other types of credential are passed over."""
    read = [Params(_typed(descriptor, dict)) for descriptor in descriptors]
    return tuple(one.data("id") for one in read if one.text("type") == "public-key")


def _typed(value: Any, kind: type[_T]) -> _T:
    if not isinstance(value, kind):
        raise CtapError(ERR.CBOR_UNEXPECTED_TYPE)
    return value
