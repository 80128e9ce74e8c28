"""Notes, checkpoints and heads that must be refused, and with which code."""

from __future__ import annotations

import base64
import dataclasses

import pytest

from authenticator.errors import InputError, VerificationError
from authenticator.protocol import ed25519
from authenticator.protocol.note import (
    Checkpoint,
    note_key_hash,
    parse_checkpoint,
    parse_note,
    sign_note,
    signature_line,
)
from authenticator.verify.checkpoint import verify_checkpoint
from tests.fakes.heads import CHECKPOINT, NETWORK, REGISTRY, TEXT, VALIDATORS, note_by
from tests.fakes.refusal import refused

GOOD = note_by(0, 1, 2)
ORIGIN, SIZE, ROOT, HEIGHT, TIME = TEXT[:-1].split("\n")
LINE = GOOD.split("\n\n")[1].split("\n")[0] + "\n"
NAME, ENCODED = LINE.removeprefix("\u2014 ").rstrip("\n").split(" ")


def body(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def signed(line: str) -> str:
    """The text with one signature line, as it is."""
    return f"{TEXT}\n{line}"


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


NOTES: list[tuple[str, str, str]] = [
    ("nothing", "", "malformed"),
    ("text-only", TEXT, "malformed"),
    ("no-signature-line", TEXT + "\n", "malformed"),
    ("two-blank-lines", f"{TEXT}\n\n{LINE}", "malformed"),
    ("blank-line-between-signatures", f"{TEXT}\n{LINE}\n{LINE}", "malformed"),
    ("blank-line-in-the-text", f"a\n\nb\n\n{LINE}", "malformed"),
    ("blank-line-at-the-end", GOOD + "\n", "malformed"),
    ("no-last-line-feed", GOOD[:-1], "malformed"),
    ("no-text", f"\n\n{LINE}", "malformed"),
    ("no-text-and-one-line-feed", f"\n{LINE}", "malformed"),
    ("carriage-returns", GOOD.replace("\n", "\r\n"), "malformed"),
    ("one-carriage-return", GOOD.replace("\n", "\r\n", 1), "malformed"),
    ("tab", GOOD.replace("height ", "height\t"), "malformed"),
    ("nul", GOOD.replace(ORIGIN, ORIGIN + "\0", 1), "malformed"),
    ("escape", GOOD.replace(ORIGIN, ORIGIN + "\x1b[2J", 1), "malformed"),
    ("delete", GOOD.replace(ORIGIN, ORIGIN + "\x7f", 1), "malformed"),
    ("c1-next-line", GOOD.replace("\n", "\x85", 1), "malformed"),
    ("half-a-surrogate-pair", GOOD.replace(ORIGIN, ORIGIN + "\ud800", 1), "malformed"),
    ("hyphen-for-the-dash", signed(LINE.replace("\u2014", "-")), "malformed"),
    ("en-dash-for-the-dash", signed(LINE.replace("\u2014", "\u2013")), "malformed"),
    ("no-space-after-the-dash", signed(LINE.replace("\u2014 ", "\u2014")), "malformed"),
    ("wide-space-after-the-dash", signed(LINE.replace("\u2014 ", "\u2014\u3000")), "malformed"),
    ("two-spaces-after-the-dash", signed(LINE.replace("\u2014 ", "\u2014  ")), "malformed"),
    ("white-space-before-the-dash", signed(" " + LINE), "malformed"),
    ("no-name", signed(f"\u2014 {ENCODED}\n"), "malformed"),
    ("name-with-a-plus-sign", signed(f"\u2014 a+b {ENCODED}\n"), "malformed"),
    ("name-with-a-line-separator", signed(f"\u2014 a\u2028b {ENCODED}\n"), "malformed"),
    ("name-too-long", signed(f"\u2014 {'a' * 101} {ENCODED}\n"), "malformed"),
    ("no-signature", signed(f"\u2014 {NAME}\n"), "malformed"),
    ("empty-signature", signed(f"\u2014 {NAME} \n"), "malformed"),
    ("key-hash-only", signed(f"\u2014 {NAME} {encoded(bytes(4))}\n"), "malformed"),
    ("three-bytes", signed(f"\u2014 {NAME} {encoded(bytes(3))}\n"), "malformed"),
    ("space-after-the-signature", signed(LINE.replace("\n", " \n")), "malformed"),
    ("second-signature-in-the-line", signed(LINE.replace("\n", f" {ENCODED}\n")), "malformed"),
    ("signature-without-padding", signed(f"\u2014 {NAME} {encoded(bytes(7)).rstrip('=')}\n"), "malformed"),
    ("signature-in-base64url", signed(f"\u2014 {NAME} {'-_' * 46}\n"), "malformed"),
    ("bits-left-over", signed(f"\u2014 {NAME} AAAAAAB=\n"), "not_canonical"),
    ("65-signatures", signed(LINE * 65), "too_large"),
    ("17-kilobytes", signed(LINE) + "a" * 17_000, "too_large"),
]

CHECKPOINTS: list[tuple[str, str, str]] = [
    ("nothing", "", "malformed"),
    ("empty-origin", body("", SIZE, ROOT, HEIGHT, TIME), "malformed"),
    ("origin-with-a-space", body("a b", SIZE, ROOT, HEIGHT, TIME), "malformed"),
    ("origin-with-a-plus-sign", body("a+b", SIZE, ROOT, HEIGHT, TIME), "malformed"),
    ("origin-with-a-control-character", body("a\x01", SIZE, ROOT, HEIGHT, TIME), "malformed"),
    ("origin-too-long", body("a" * 101, SIZE, ROOT, HEIGHT, TIME), "malformed"),
    ("origin-not-first", body(SIZE, ORIGIN, ROOT, HEIGHT, TIME), "malformed"),
    ("no-size", body(ORIGIN, ROOT, HEIGHT, TIME), "malformed"),
    ("empty-size", body(ORIGIN, "", ROOT, HEIGHT, TIME), "malformed"),
    ("size-with-a-leading-zero", body(ORIGIN, "0" + SIZE, ROOT, HEIGHT, TIME), "malformed"),
    ("size-two-zeros", body(ORIGIN, "00", ROOT, HEIGHT, TIME), "malformed"),
    ("negative-size", body(ORIGIN, "-1", ROOT, HEIGHT, TIME), "malformed"),
    ("size-with-a-plus-sign", body(ORIGIN, "+42", ROOT, HEIGHT, TIME), "malformed"),
    ("size-with-a-space", body(ORIGIN, " 42", ROOT, HEIGHT, TIME), "malformed"),
    ("size-with-an-underscore", body(ORIGIN, "4_2", ROOT, HEIGHT, TIME), "malformed"),
    ("size-in-other-digits", body(ORIGIN, "\u0664\u0662", ROOT, HEIGHT, TIME), "malformed"),
    ("size-hexadecimal", body(ORIGIN, "0x2a", ROOT, HEIGHT, TIME), "malformed"),
    ("size-beyond-2-to-the-53", body(ORIGIN, str(2**53), ROOT, HEIGHT, TIME), "malformed"),
    ("size-of-a-thousand-digits", body(ORIGIN, "9" * 1_000, ROOT, HEIGHT, TIME), "malformed"),
    ("no-root", body(ORIGIN, SIZE, HEIGHT, TIME), "malformed"),
    ("empty-root", body(ORIGIN, SIZE, "", HEIGHT, TIME), "malformed"),
    ("root-of-31-bytes", body(ORIGIN, SIZE, encoded(bytes(31)), HEIGHT, TIME), "malformed"),
    ("root-of-33-bytes", body(ORIGIN, SIZE, encoded(bytes(33)), HEIGHT, TIME), "malformed"),
    ("root-without-padding", body(ORIGIN, SIZE, ROOT.rstrip("="), HEIGHT, TIME), "malformed"),
    ("root-in-base64url", body(ORIGIN, SIZE, "-" + ROOT[1:], HEIGHT, TIME), "malformed"),
    ("root-in-hex", body(ORIGIN, SIZE, bytes(32).hex(), HEIGHT, TIME), "malformed"),
    ("root-with-bits-left-over", body(ORIGIN, SIZE, ROOT[:-2] + "9=", HEIGHT, TIME), "not_canonical"),
    ("no-height", body(ORIGIN, SIZE, ROOT, TIME), "malformed"),
    ("no-time", body(ORIGIN, SIZE, ROOT, HEIGHT), "malformed"),
    ("height-and-time-swapped", body(ORIGIN, SIZE, ROOT, TIME, HEIGHT), "malformed"),
    ("height-in-capitals", body(ORIGIN, SIZE, ROOT, "Height 1234", TIME), "malformed"),
    ("height-with-two-spaces", body(ORIGIN, SIZE, ROOT, "height  1234", TIME), "malformed"),
    ("height-with-a-leading-zero", body(ORIGIN, SIZE, ROOT, "height 01234", TIME), "malformed"),
    ("height-without-a-number", body(ORIGIN, SIZE, ROOT, "height ", TIME), "malformed"),
    ("time-as-a-fraction", body(ORIGIN, SIZE, ROOT, HEIGHT, "time 1.5"), "malformed"),
    ("time-negative", body(ORIGIN, SIZE, ROOT, HEIGHT, "time -1"), "malformed"),
    ("time-beyond-2-to-the-53", body(ORIGIN, SIZE, ROOT, HEIGHT, f"time {2**53}"), "malformed"),
    ("another-extension-line", body(ORIGIN, SIZE, ROOT, HEIGHT, TIME, "state x"), "malformed"),
    ("height-twice", body(ORIGIN, SIZE, ROOT, HEIGHT, HEIGHT, TIME), "malformed"),
    ("carriage-return-in-the-size", body(ORIGIN, SIZE + "\r", ROOT, HEIGHT, TIME), "malformed"),
    ("no-last-line-feed", TEXT[:-1], "malformed"),
    ("blank-line-at-the-end", TEXT + "\n", "malformed"),
]


def other(**changes: object) -> str:
    """The text of a checkpoint with something else in it."""
    return dataclasses.replace(CHECKPOINT, **changes).text()  # type: ignore[arg-type]


def forged(name: str, key: bytes, signature: bytes) -> str:
    """A signature line with any bytes for a signature, under a known key's hash."""
    return f"\u2014 {name} {encoded(note_key_hash(name, key) + signature)}\n"


VALIDATOR = NETWORK.validators[3]
HEADS: list[tuple[str, str, str]] = [
    ("no-note", "hello", "checkpoint_invalid"),
    ("no-checkpoint", sign_note("hello\n", ORIGIN, REGISTRY), "checkpoint_invalid"),
    ("too-large", "a" * 20_000, "checkpoint_invalid"),
    ("another-origin", note_by(0, 1, 2, text=other(origin="countersign-registry/other")), "checkpoint_invalid"),
    ("origin-with-a-suffix", note_by(0, 1, 2, text=other(origin=ORIGIN + "2")), "checkpoint_invalid"),
    ("a-root-of-the-empty-tree", note_by(0, 1, 2, text=other(size=0)), "checkpoint_invalid"),
    ("signed-by-another-key", note_by(0, 1, 2, registry=bytes(32)), "checkpoint_invalid"),
    (
        "registrys-key-under-another-name",
        sign_note(TEXT, "someone", REGISTRY) + note_by(0, 1, 2).split(LINE)[1],
        "checkpoint_invalid",
    ),
    ("validators-only", f"{TEXT}\n" + GOOD.split(LINE)[1], "checkpoint_invalid"),
    ("registrys-signature-of-another-text", GOOD.replace("1234", "1235"), "checkpoint_invalid"),
    ("size-changed", GOOD.replace("\n42\n", "\n43\n"), "checkpoint_invalid"),
    (
        "registry-twice-first-bad",
        signed(forged(ORIGIN, NETWORK.registry.public_key, bytes(64))) + GOOD.split("\n\n")[1],
        "checkpoint_invalid",
    ),
    (
        "registry-twice-second-bad",
        GOOD + forged(ORIGIN, NETWORK.registry.public_key, bytes(64)),
        "checkpoint_invalid",
    ),
    (
        "quorum-and-one-bad-known-signature",
        GOOD + forged(VALIDATOR.name, VALIDATOR.public_key, bytes(64)),
        "checkpoint_invalid",
    ),
    (
        "known-signature-one-byte-short",
        GOOD + forged(VALIDATOR.name, VALIDATOR.public_key, bytes(63)),
        "checkpoint_invalid",
    ),
    (
        "known-signature-one-byte-longer",
        GOOD + forged(VALIDATOR.name, VALIDATOR.public_key, ed25519.sign(VALIDATORS[3], TEXT.encode()) + b"\0"),
        "checkpoint_invalid",
    ),
    (
        "known-signature-over-the-text-without-its-line-feed",
        GOOD + forged(VALIDATOR.name, VALIDATOR.public_key, ed25519.sign(VALIDATORS[3], TEXT[:-1].encode())),
        "checkpoint_invalid",
    ),
    ("no-validator", note_by(), "quorum_missing"),
    ("one-short-of-the-quorum", note_by(0, 1), "quorum_missing"),
    ("one-validator-thrice", note_by(0, 0, 0), "quorum_missing"),
    (
        "validators-key-under-another-validators-name",
        note_by(0, 1) + signature_line(TEXT, VALIDATOR.name, VALIDATORS[2]),
        "quorum_missing",
    ),
    (
        "validators-own-line-under-another-name",
        note_by(0, 1) + signature_line(TEXT, NETWORK.validators[2].name, VALIDATORS[2]).replace("validator/2", "other"),
        "quorum_missing",
    ),
    (
        "registry-counts-for-nothing-more",
        note_by(0, 1) + signature_line(TEXT, NETWORK.registry.name, REGISTRY),
        "quorum_missing",
    ),
    (
        "relay-counts-for-nothing",
        note_by(0, 1) + signature_line(TEXT, NETWORK.relays[0].name, bytes([2]) * 32),
        "quorum_missing",
    ),
]


def test_the_untouched_one_holds() -> None:
    assert parse_checkpoint(parse_note(GOOD).text) == CHECKPOINT
    assert verify_checkpoint(GOOD, NETWORK).validators == 3


@pytest.mark.parametrize(("raw", "code"), [r[1:] for r in NOTES], ids=[r[0] for r in NOTES])
def test_notes(raw: str, code: str) -> None:
    assert isinstance(refused(code, lambda: parse_note(raw)), InputError)
    refused("checkpoint_invalid", lambda: verify_checkpoint(raw, NETWORK))


@pytest.mark.parametrize(("text", "code"), [r[1:] for r in CHECKPOINTS], ids=[r[0] for r in CHECKPOINTS])
def test_checkpoints(text: str, code: str) -> None:
    assert isinstance(refused(code, lambda: parse_checkpoint(text)), InputError)
    refused("checkpoint_invalid", lambda: verify_checkpoint(note_by(0, 1, 2, text=text), NETWORK))


@pytest.mark.parametrize(("note", "code"), [r[1:] for r in HEADS], ids=[r[0] for r in HEADS])
def test_heads(note: str, code: str) -> None:
    assert isinstance(refused(code, lambda: verify_checkpoint(note, NETWORK)), VerificationError)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\n", "a\u2003b", "a" * 101, "\ud800"])
def test_names_nobody_can_sign_with(name: str) -> None:
    refused("malformed", lambda: sign_note(Checkpoint("a", 1, bytes(32), 1, 1).text(), name, REGISTRY))
