"""Canonical bytes: JCS, strict JSON, unpadded base64url, length prefixes and labelled hashes.

Rules: what is signed or hashed is JCS (RFC 8785); what is read is parsed strictly (no duplicate names, no
fractions, integers of at most 2^53 - 1, bounded depth) and, where it was signed, encoded again and compared;
bytes in JSON are base64url without padding (RFC 4648, section 5) in their one canonical form.
"""

from __future__ import annotations

import binascii
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import rfc8785

from authenticator.errors import InputError
from authenticator.limits import INTEGER_MAX, JSON_DEPTH_MAX

JsonValue: TypeAlias = "bool | int | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"


def jcs(value: object) -> bytes:
    """The one canonical encoding of a JSON value (RFC 8785).

    Raises:
        InputError: `malformed` where the value has no canonical form, such as a lone surrogate.
    """
    try:
        return _ENCODER.encode(value).encode("utf-8") if _is_plain(value) else rfc8785.dumps(value)  # type: ignore[arg-type]
    except (rfc8785.CanonicalizationError, RecursionError, UnicodeError) as error:
        raise InputError("malformed", "no canonical form") from error


def parse_json(data: bytes | str, limit: int) -> JsonValue:
    """Parse strict JSON of at most `limit` bytes.

    Raises:
        InputError: `too_large`, or `malformed` for anything that is not strict JSON.
    """
    try:
        raw = data.encode("utf-8") if isinstance(data, str) else data
        if len(raw) > limit:
            raise InputError("too_large", f"{len(raw)} bytes of JSON, {limit} allowed")
        text = raw.decode("utf-8")
        value, end = _DECODER.raw_decode(text) if text.startswith("{") else (None, -1)
        if end != len(text):  # no object, or not alone: white space may be around it
            value = _DECODER.decode(text)
        if b"\\u" in raw:  # only an escape can bring in half a surrogate pair, which has no UTF-8
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise InputError("malformed", "not strict JSON") from error
    if raw.count(b"{") + raw.count(b"[") > JSON_DEPTH_MAX:  # with fewer brackets nothing is nested too deep
        _check_depth(value, JSON_DEPTH_MAX)
    return value


def parse_canonical(data: bytes, limit: int) -> JsonValue:
    """Parse JSON that must be in its canonical form.

    Raises:
        InputError: as `parse_json`, and `not_canonical` where encoding it again gives other bytes.
    """
    value = parse_json(data, limit)
    if jcs(value) != data:
        raise InputError("not_canonical", "JSON")
    return value


def b64u(data: bytes) -> str:
    """Unpadded base64url."""
    return _encoded(data).decode("ascii")


def unb64u(text: str, *, length: int | None = None) -> bytes:
    """Bytes of unpadded, canonical base64url, of `length` bytes where it is given.

    Raises:
        InputError: `malformed` or `not_canonical`.
    """
    try:
        raw = text.encode("ascii")
        data = binascii.a2b_base64(raw.translate(_FROM_URL) + _PADDING[len(raw) % 4], strict_mode=True)
    except ValueError as error:
        raise InputError("not_canonical" if _is_base64(text) else "malformed", "base64url") from error
    # What was decoded could be written in another way by spare bits of the last character.
    if raw and raw[-1] not in _LAST[len(data) % 3]:
        raise InputError("not_canonical", "base64url")
    if length is not None and len(data) != length:
        raise InputError("malformed", f"{len(data)} bytes, {length} expected")
    return data


def lp(value: bytes | str | None) -> bytes:
    """Length prefix (u32, big-endian) and value; strings as UTF-8, an absent value as empty."""
    data = value.encode("utf-8") if isinstance(value, str) else value or b""
    return len(data).to_bytes(4, "big") + data


def u32(number: int) -> bytes:
    """Four bytes, big-endian."""
    return _unsigned(number, 4)


def u64(number: int) -> bytes:
    """Eight bytes, big-endian."""
    return _unsigned(number, 8)


def sha256(*parts: bytes) -> bytes:
    """SHA-256 of the parts in a row."""
    return hashlib.sha256(b"".join(parts)).digest()


def in_fours(digits: str) -> str:
    """Digits in groups of four, to be compared by eye or read out."""
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def labelled_hash(label: str, *parts: bytes) -> bytes:
    """SHA-256 of a domain label and the parts in a row; parts bring their own length prefixes."""
    return sha256(label.encode("ascii"), *parts)


def hkdf(secret: bytes, label: str, *context: bytes | str, length: int = 32) -> bytes:
    """HKDF-SHA-256 with the label as salt and the length-prefixed context as info (RFC 5869)."""
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = b"".join(lp(part) for part in context)
    return HKDF(hashes.SHA256(), length, salt=label.encode("ascii"), info=info).derive(secret)


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LAST = (_ALPHABET, _ALPHABET[::16], _ALPHABET[::4])
"""How a text may end that says 0, 1 or 2 bytes beyond the last three: with no bit set that stands for nothing."""
_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_+/=", b"+/\0\0\0")  # what only plain base64 has becomes what none has
_PADDING = (b"", b"===", b"==", b"=")


def _encoded(data: bytes) -> bytes:
    return binascii.b2a_base64(data, newline=False).rstrip(b"=").translate(_TO_URL)


def _is_base64(text: str) -> bool:
    """Whether what is no base64url of ours is base64 all the same, with padding or in the plain alphabet."""
    try:
        raw = text.encode("ascii").replace(b"-", b"+").replace(b"_", b"/")
        binascii.a2b_base64(raw + b"=" * (-len(raw) % 4), strict_mode=True)
    except ValueError:
        return False
    return True


def _unsigned(number: int, size: int) -> bytes:
    try:
        return number.to_bytes(size, "big")
    except OverflowError as error:
        raise InputError("malformed", "integer out of range") from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        msg = "duplicate name"
        raise ValueError(msg)
    return result


def _refuse(text: str) -> object:
    raise ValueError(text)


def _integer(text: str) -> int:
    number = int(text) if len(text) < 20 else INTEGER_MAX + 1
    if abs(number) > INTEGER_MAX or text == "-0":
        raise ValueError(text)
    return number


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_float=_refuse, parse_constant=_refuse, parse_int=_integer)


# What `_is_plain` lets through has the same bytes from here and from rfc8785, at a fifth of the time; a test compares.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False)


def _is_plain(value: Any) -> bool:
    """Whether a value holds what our own do and no more: ASCII names, texts, short integers, true, false and null.

    Exact types only; names of other scripts sort by UTF-16, which the standard library does not do.
    """
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return True
    if kind is int:
        return bool(abs(value) <= INTEGER_MAX)
    if kind is dict:
        for name, member in value.items():
            if type(name) is not str or not name.isascii() or not (type(member) is str or _is_plain(member)):
                return False
        return True
    return (kind is list or kind is tuple) and all(map(_is_plain, value))


def _check_depth(value: object, left: int) -> None:
    items: Iterable[object]
    if isinstance(value, dict):
        items = value.values()
    elif isinstance(value, list):
        items = value
    else:
        return
    if left == 0:
        raise InputError("malformed", "nested too deep")
    for item in items:
        if isinstance(item, dict | list):
            _check_depth(item, left - 1)
