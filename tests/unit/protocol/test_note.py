"""Signed notes and checkpoints: the Go project's published note, and round trips."""

from __future__ import annotations

import base64

from hypothesis import given
from hypothesis import strategies as st

from authenticator.limits import INTEGER_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.canonical import sha256
from authenticator.protocol.note import (
    Checkpoint,
    block_hash,
    note_key_hash,
    parse_checkpoint,
    parse_note,
    sign_note,
    signature_line,
)

SEED = bytes(range(32))
# The example of golang.org/x/mod/sumdb/note and of C2SP signed-note: text, signature line and verifier key.
GO_NOTE = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
GO_KEY = base64.b64decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")[1:]
NAMES = st.text(st.characters(categories=["L", "N"], include_characters="-./"), min_size=1, max_size=40)
NUMBERS = st.integers(0, INTEGER_MAX)
CHECKPOINTS = st.builds(
    Checkpoint,
    origin=NAMES,
    size=NUMBERS,
    root=st.binary(min_size=32, max_size=32),
    height=NUMBERS,
    time=NUMBERS,
)


def test_the_published_note() -> None:
    note = parse_note(GO_NOTE)
    (signature,) = note.signatures
    assert signature.name == "PeterNeumann"
    assert signature.key_hash.hex() == note_key_hash("PeterNeumann", GO_KEY).hex() == "c74f20a3"
    ed25519.verify(GO_KEY, note.text.encode(), signature.signature)


def test_the_text_of_a_checkpoint() -> None:
    checkpoint = Checkpoint("countersign-registry/home", 42, bytes(32), 1234, 1_790_000_000)
    text = "countersign-registry/home\n42\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nheight 1234\ntime 1790000000\n"
    assert checkpoint.text() == text
    assert block_hash(text) == sha256(text.encode())


@given(CHECKPOINTS)
def test_round_trip(checkpoint: Checkpoint) -> None:
    text = checkpoint.text()
    assert parse_checkpoint(text) == checkpoint
    raw = sign_note(text, checkpoint.origin, SEED)
    note = parse_note(raw)
    (signature,) = note.signatures
    assert note.text == text
    assert signature.name == checkpoint.origin
    assert signature.key_hash == note_key_hash(checkpoint.origin, ed25519.public_key(SEED))
    ed25519.verify(ed25519.public_key(SEED), text.encode(), signature.signature)


def test_a_co_signature_is_one_more_line() -> None:
    text = Checkpoint("registry", 1, bytes(32), 1, 1).text()
    raw = sign_note(text, "registry", SEED) + signature_line(text, "validator/1", bytes(32))
    assert [signature.name for signature in parse_note(raw).signatures] == ["registry", "validator/1"]


def test_as_many_signatures_as_are_allowed() -> None:
    text = Checkpoint("registry", 1, bytes(32), 1, 1).text()
    lines = [signature_line(text, f"v{number}", bytes(32)) for number in range(64)]
    assert len(parse_note(text + "\n" + "".join(lines)).signatures) == 64
