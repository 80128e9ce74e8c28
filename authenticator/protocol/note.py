"""Checkpoints as C2SP signed notes (tlog-checkpoint, signed-note) with two extension lines.

    registry.local
    42
    <root, base64>
    height 1234
    time 1790000000

    — registry.local <base64 of key hash and signature>

Canonical in, canonical out: what was parsed is printed again and compared. Unknown signatures are kept and
ignored; a known key whose signature fails spoils the whole note (see `verify.checkpoint`).
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

from authenticator.errors import InputError
from authenticator.limits import INTEGER_MAX, NAME_MAX, NOTE_MAX, NOTE_SIGNATURES_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import sha256

_ED25519 = b"\x01"
_MARK = "\u2014 "
_FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # controls, halves of surrogate pairs
_NUMBER = re.compile(r"0|[1-9][0-9]{0,15}")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a registry.

    Attributes:
        origin: the registry's note name.
        size: leaves in the tree.
        root: 32 bytes.
        height: the block's number.
        time: UTC seconds at which it was signed.
    """

    origin: str
    size: int
    root: bytes
    height: int
    time: int

    def text(self) -> str:
        """The note's text, with its last line feed."""
        root = base64.b64encode(self.root).decode("ascii")
        return f"{self.origin}\n{self.size}\n{root}\nheight {self.height}\ntime {self.time}\n"


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line.

    Attributes:
        name: the signer's name.
        key_hash: 4 bytes that tell the signer's keys apart.
        signature: what follows them.
    """

    name: str
    key_hash: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class SignedNote:
    """A parsed note; nobody has checked its signatures yet."""

    text: str
    signatures: tuple[NoteSignature, ...]


def parse_checkpoint(text: str) -> Checkpoint:
    """Read a note's text.

    Raises:
        InputError: `malformed`, `not_canonical`.
    """
    lines = text.split("\n")
    if len(lines) != 6 or lines[5]:
        raise InputError("malformed", "checkpoint lines")
    origin, size, root_text, height, time, _ = lines
    check_name(origin)
    root = _base64(root_text, "root")
    if len(root) != 32:
        raise InputError("malformed", "checkpoint root")
    checkpoint = Checkpoint(
        origin, _number(size), root, _number(_after(height, "height ")), _number(_after(time, "time "))
    )
    if checkpoint.text() != text:
        raise InputError("not_canonical", "checkpoint")
    return checkpoint


def parse_note(raw: str) -> SignedNote:
    """Split a signed note into text and signatures.

    Raises:
        InputError: `too_large`, `malformed`, `not_canonical`.
    """
    if len(raw) > NOTE_MAX:
        raise InputError("too_large", "note")
    if _FORBIDDEN.search(raw):
        raise InputError("malformed", "control character in a note")
    text, separator, rest = raw.partition("\n\n")
    if not separator or not text or not rest.endswith("\n") or "\n\n" in rest:
        raise InputError("malformed", "note parts")
    lines = rest[:-1].split("\n")
    if len(lines) > NOTE_SIGNATURES_MAX:
        raise InputError("too_large", "note signatures")
    return SignedNote(text + "\n", tuple(_signature(line) for line in lines))


def sign_note(text: str, name: str, seed: bytes) -> str:
    """The whole note with one Ed25519 signature."""
    return f"{text}\n{signature_line(text, name, seed)}"


def signature_line(text: str, name: str, seed: bytes) -> str:
    """One signature line over a note's text, for a note or a co-signature."""
    check_name(name)
    key_hash = note_key_hash(name, ed25519.public_key(seed))
    signature = ed25519.sign(seed, text.encode("utf-8"))
    return f"{_MARK}{name} {base64.b64encode(key_hash + signature).decode('ascii')}\n"


def note_key_hash(name: str, public_key: bytes) -> bytes:
    """First 4 bytes of SHA-256(name, line feed, 0x01, key) (C2SP signed-note)."""
    return sha256(name.encode("utf-8"), b"\n", _ED25519, public_key)[:4]


def check_name(name: str) -> None:
    """Refuse a name that cannot stand in a note (C2SP signed-note): empty, or with a space or a plus sign.

    Raises:
        InputError: `malformed`.
    """
    unfit = "+" in name or any(char.isspace() for char in name) or _FORBIDDEN.search(name)
    if not name or len(name) > NAME_MAX or unfit:
        raise InputError("malformed", "note name")


def block_hash(text: str) -> bytes:
    """SHA-256 of a note's text."""
    return sha256(text.encode("utf-8"))


def _signature(line: str) -> NoteSignature:
    if not line.startswith(_MARK):
        raise InputError("malformed", "signature line")
    name, separator, encoded = line.removeprefix(_MARK).partition(" ")
    if not separator:
        raise InputError("malformed", "signature line")
    check_name(name)
    data = _base64(encoded, "signature")
    if len(data) <= 4:
        raise InputError("malformed", "signature line")
    return NoteSignature(name, data[:4], data[4:])


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text) or int(text) > INTEGER_MAX:
        raise InputError("malformed", "checkpoint number")
    return int(text)


def _after(line: str, prefix: str) -> str:
    if not line.startswith(prefix):
        raise InputError("malformed", f"checkpoint has no {prefix}line")
    return line.removeprefix(prefix)


def _base64(text: str, what: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError("malformed", what) from error
    if base64.b64encode(data).decode("ascii") != text:
        raise InputError("not_canonical", what)
    return data
