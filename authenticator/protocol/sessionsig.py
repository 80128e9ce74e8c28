"""SessionSigs as Lit's nodes take them (version 7): the session key signs once, for one node, for a few minutes.

Rules: the signed message is JSON as JavaScript's `JSON.stringify` writes it, its members in one fixed order; the
signature is over that very text, so it is kept as it came, read strictly, written anew and compared; times are UTC
with milliseconds; the key is Ed25519 and nothing else; no member that is not named here, Lit's later `maxPrice`
included. The capabilities in it are delegations (`authsig`), which prove nothing without the signature around them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Self, TypeAlias

from authenticator.errors import InputError, VerificationError
from authenticator.limits import (
    CAPABILITY_ABILITIES_MAX,
    NAME_MAX,
    SESSION_SIG_CAPABILITIES_MAX,
    SESSION_SIG_HEADS_EACH,
    SESSION_SIG_KEYS_MAX,
    SESSION_SIG_MAX,
    TEXT_MAX,
)
from authenticator.protocol import authsig, ed25519
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue, b64u, parse_json, unb64u
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.fields import Fields
from authenticator.protocol.jws import Sign
from authenticator.protocol.shares import Shares
from authenticator.protocol.siwe import HOUR, time_text

DERIVED_VIA = "litSessionSignViaNacl"
ALGO = "ed25519"
_VIA_MAX = 100
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_SEPARATOR = "://"
_TIME = re.compile(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{HOUR}:[0-9]{{2}}:[0-9]{{2}}\.[0-9]{{3}}Z")
_TAIL_BEGINS = ',"issuedAt":'
_TAIL = re.compile(r'"([^"\\]*)","expiration":"([^"\\]*)","nodeAddress":"([ !#-\[\]-~]*)"\}')
_QUOTED_MARK = r"\""
_QUOTED_TAIL_BEGINS = _TAIL_BEGINS.replace('"', _QUOTED_MARK)
_BEGIN = re.compile(r'\{"sig":"([0-9a-f]{128})","derivedVia":"litSessionSignViaNacl","signedMessage":"')
_END = re.compile(r'","address":"([0-9a-f]{64})","algo":"ed25519"\}')
_END_CHARS = len('","address":"","algo":"ed25519"}') + 64
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class AbilityRequest:
    """One thing that a SessionSig is for.

    Attributes:
        ability: as a ReCap writes it, `photos/read`.
        resource: as a ReCap writes it, with `://` in it; Lit keeps the two sides of that apart.
    """

    ability: str
    resource: str

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        prefix, _, resource = self.resource.partition(_SEPARATOR)
        return {"resource": {"resource": resource, "resourcePrefix": prefix}, "ability": self.ability}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "ability request")
        resource = Fields(fields.object_("resource"), "resource")
        prefix, rest = resource.text("resourcePrefix", NAME_MAX), resource.text("resource", TEXT_MAX)
        resource.done()
        if not _SCHEME.fullmatch(prefix):
            raise InputError("malformed", "prefix of a resource")
        request = cls(fields.text("ability", NAME_MAX), f"{prefix}{_SEPARATOR}{rest}")
        fields.done()
        return request


@dataclass(frozen=True, slots=True)
class SessionSigMessage:
    """What the session key signs.

    Attributes:
        session_key: the key that signs; Ed25519.
        requests: what it is for.
        capabilities: the delegations that allow it; the last is the session's own.
        issued_at: UTC milliseconds.
        expiration: UTC milliseconds.
        node_address: the one node that may take it.
    """

    session_key: SessionPublicKey
    requests: tuple[AbilityRequest, ...]
    capabilities: tuple[AuthSig, ...]
    issued_at: int
    expiration: int
    node_address: str

    def text(self) -> str:
        """The message as it is signed."""
        return _stringify(
            {
                **_held_json(self.session_key, self.requests, self.capabilities),
                "issuedAt": milliseconds_text(self.issued_at),
                "expiration": milliseconds_text(self.expiration),
                "nodeAddress": self.node_address,
            }
        )

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read a signed message.

        Raises:
            InputError: `too_large`, `malformed`, `unknown_field`; `not_canonical` where another text says the same.
        """
        head, _, tail = text.rpartition(_TAIL_BEGINS)
        match = _TAIL.fullmatch(tail)
        if match is None or len(match[3]) > TEXT_MAX or len(text) > SESSION_SIG_MAX or not text.isascii():
            return cls._whole(text)
        try:
            held = _held(head)
            return cls(*held, _milliseconds(match[1]), _milliseconds(match[2]), match[3])
        except InputError:
            return cls._whole(text)  # which says what is wrong with it

    @classmethod
    def _whole(cls, text: str) -> Self:
        fields = Fields(parse_json(text, SESSION_SIG_MAX), "SessionSig message")
        message = cls(
            *_read_held(fields),
            issued_at=_milliseconds(fields.text("issuedAt", NAME_MAX)),
            expiration=_milliseconds(fields.text("expiration", NAME_MAX)),
            node_address=fields.text("nodeAddress", TEXT_MAX),
        )
        fields.done()
        if message.text() != text:
            raise InputError("not_canonical", "SessionSig message")
        return message


_Held: TypeAlias = tuple[SessionPublicKey, tuple[AbilityRequest, ...], tuple[AuthSig, ...]]
"""The key, what the message is for, and the delegations in it."""
_HELD: Shares[str, _Held] = Shares(SESSION_SIG_KEYS_MAX, SESSION_SIG_HEADS_EACH)
_UNQUOTED: Shares[str, str] = Shares(SESSION_SIG_KEYS_MAX, SESSION_SIG_HEADS_EACH)


@dataclass(frozen=True, slots=True)
class SessionSig:
    """A signed message; nobody has checked its signature yet.

    Attributes:
        sig: 64 bytes in hex, without 0x.
        signed_message: the text under the signature, as it came.
        address: the key that is said to have signed, in hex.
        message: what the text says, read from it and from nothing else.
    """

    sig: str
    signed_message: str
    address: str
    message: SessionSigMessage = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", SessionSigMessage.from_text(self.signed_message))

    def to_json(self) -> dict[str, str]:
        """The JSON form, its members in Lit's order."""
        return {
            "sig": self.sig,
            "derivedVia": DERIVED_VIA,
            "signedMessage": self.signed_message,
            "address": self.address,
            "algo": ALGO,
        }

    def text(self) -> str:
        """The JSON form as text, as `JSON.stringify` writes it."""
        return _stringify(self.to_json())

    def header(self) -> str:
        """The text in base64url, for a `Countersign-Session-Sig` header."""
        return b64u(self.text().encode("utf-8"))

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form.

        Raises:
            InputError: as `SessionSigMessage.from_text`.
            VerificationError: `proof_missing` for a delegation alone, which anybody may have who has seen it.
        """
        fields = Fields(value, "SessionSig")
        if fields.text("derivedVia", _VIA_MAX) == authsig.DERIVED_VIA:
            raise VerificationError("proof_missing", "a delegation alone")
        fields.literal("derivedVia", DERIVED_VIA)
        fields.literal("algo", ALGO)
        sig = fields.hex_("sig", ed25519.SIGNATURE_BYTES)
        address = fields.hex_("address", ed25519.PUBLIC_KEY_BYTES)
        signed_message = fields.message("signedMessage", SESSION_SIG_MAX)
        fields.done()
        return cls(sig, signed_message, address)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read what `text` writes; raises as `from_json`, and `not_canonical` for another text that says the same."""
        try:
            begin, message, end = _parts(text)
        except InputError:
            return cls._whole(text)  # which says what is wrong with it
        return cls(begin[1], message, end[1])

    @classmethod
    def _whole(cls, text: str) -> Self:
        session_sig = cls.from_json(parse_json(text, SESSION_SIG_MAX))
        if session_sig.text() != text:
            raise InputError("not_canonical", "SessionSig")
        return session_sig

    @classmethod
    def from_header(cls, value: str) -> Self:
        """Read what `header` writes; raises as `from_text`."""
        if len(value) > SESSION_SIG_MAX:
            raise InputError("too_large", "SessionSig")
        try:
            return cls.from_text(unb64u(value).decode("utf-8"))
        except UnicodeDecodeError as error:
            raise InputError("malformed", "SessionSig is not UTF-8") from error


def sign_session_sig(message: SessionSigMessage, sign: Sign) -> SessionSig:
    """Sign a message with the session key that it names.

    Raises:
        InputError: `bad_key` for a key that is not Ed25519; as `SessionSigMessage.from_text` for what it would not
            read, or read as something else.
    """
    if message.session_key.kind != "ed25519":
        raise InputError("bad_key", "SessionSigs are Ed25519 only")
    text = message.text()
    if SessionSigMessage.from_text(text) != message:
        raise InputError("malformed", "a resource without a prefix")
    return SessionSig(sign(text.encode("utf-8")).hex(), text, message.session_key.raw.hex())


def _parts(text: str) -> tuple[re.Match[str], str, re.Match[str]]:
    """A SessionSig's begin with its signature, its signed message, and its end with its key.

    Begin and end have one form each, and so has what stands quoted between them: its long first part is read once,
    its last part is plain but for the quotation marks.

    Raises:
        InputError: it is not written like this; whether it is a SessionSig all the same is for others to say.
    """
    begin, end = _BEGIN.match(text), _END.fullmatch(text, max(0, len(text) - _END_CHARS))
    if begin is None or end is None or len(text) > SESSION_SIG_MAX or not text.isascii():
        raise InputError("malformed", "SessionSig")
    head, mark, tail = text[begin.end() : end.start()].rpartition(_QUOTED_TAIL_BEGINS)
    plain = tail.replace(_QUOTED_MARK, '"')
    if not mark or "\\" in plain or plain.replace('"', _QUOTED_MARK) != tail:
        raise InputError("malformed", "SessionSig message")
    return begin, _unquoted(head) + _TAIL_BEGINS + plain, end


def remember(session_sig: SessionSig, owner: str) -> None:
    """Remember what a SessionSig says before its times, which a client writes in the same way each time.

    Args:
        session_sig: one that was let in.
        owner: whose room it takes.
    """
    head = session_sig.signed_message.rpartition(_TAIL_BEGINS)[0]
    if _HELD.get(head) is None:
        _HELD.keep(owner, head, _read_head(head))
        _UNQUOTED.keep(owner, _stringify(head)[1:-1], head)


def _unquoted(quoted: str) -> str:
    """The text that stands quoted, in the one way, inside JSON."""
    known = _UNQUOTED.get(quoted)
    if known is not None:
        return known
    whole = f'"{quoted}"'
    text = parse_json(whole, SESSION_SIG_MAX)
    if not isinstance(text, str) or _stringify(text) != whole:
        raise InputError("not_canonical", "SessionSig message")
    return text


def _held(head: str) -> _Held:
    """What a message says before its times."""
    known = _HELD.get(head)
    return _read_head(head) if known is None else known


def _read_head(head: str) -> _Held:
    """Read what stands before the times.

    `head` ends before `,"issuedAt":`. These marks stand between two members, because a quote inside a text is escaped;
    so head and tail are each the one way to write what they say exactly where the whole message is.
    """
    text = head + "}"
    fields = Fields(parse_json(text, SESSION_SIG_MAX), "SessionSig message")
    held = _read_held(fields)
    fields.done()
    if _stringify(_held_json(*held)) != text:
        raise InputError("not_canonical", "SessionSig message")
    return held


def _read_held(fields: Fields) -> _Held:
    return (
        SessionPublicKey("ed25519", bytes.fromhex(fields.hex_("sessionKey", ed25519.PUBLIC_KEY_BYTES))),
        tuple(
            AbilityRequest.from_json(item) for item in fields.list_("resourceAbilityRequests", CAPABILITY_ABILITIES_MAX)
        ),
        tuple(AuthSig.from_json(item) for item in fields.list_("capabilities", SESSION_SIG_CAPABILITIES_MAX)),
    )


def _held_json(
    session_key: SessionPublicKey, requests: Iterable[AbilityRequest], capabilities: Iterable[AuthSig]
) -> dict[str, Any]:
    return {
        "sessionKey": session_key.raw.hex(),
        "resourceAbilityRequests": [request.to_json() for request in requests],
        "capabilities": [capability.to_json() for capability in capabilities],
    }


def milliseconds_text(moment: int) -> str:
    """UTC milliseconds as JavaScript's `toISOString` writes them, `2026-11-21T08:00:00.000Z`."""
    seconds, rest = divmod(moment, 1000)
    return f"{time_text(seconds).removesuffix('Z')}.{rest:03d}Z"


def _milliseconds(text: str) -> int:
    if not _TIME.fullmatch(text):
        raise InputError("malformed", "time of a SessionSig")
    try:
        moment = (datetime.fromisoformat(text) - _EPOCH) // _MILLISECOND
    except ValueError as error:
        raise InputError("malformed", "time of a SessionSig") from error
    if moment < 0:
        raise InputError("malformed", "time of a SessionSig")
    return moment


def _stringify(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
