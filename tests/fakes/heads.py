"""A network of one registry and four validators, and heads that any of them signed."""

from __future__ import annotations

from authenticator.protocol import ed25519
from authenticator.protocol.network_record import NetworkRecord, Peer, Policy
from authenticator.protocol.note import Checkpoint, sign_note, signature_line

REGISTRY = bytes([1]) * 32
VALIDATORS = tuple(bytes([number]) * 32 for number in (11, 12, 13, 14))


def _peer(name: str, port: int, seed: bytes) -> Peer:
    return Peer(name, f"http://127.0.0.1:{port}", ed25519.public_key(seed))


NETWORK = NetworkRecord(
    v=1,
    name="heads",
    seq=0,
    prev=None,
    registry=_peer("countersign-registry/heads", 8470, REGISTRY),
    validators=tuple(
        _peer(f"countersign-validator/{number}", 8480 + number, seed) for number, seed in enumerate(VALIDATORS)
    ),
    quorum=3,
    relays=(_peer("countersign-relay/heads", 8471, bytes([2]) * 32),),
    policy=Policy("open", virtual_keys=True),
)
CHECKPOINT = Checkpoint(NETWORK.registry.name, 42, bytes(range(32)), 1234, 1_800_000_000)
TEXT = CHECKPOINT.text()


def note_by(*validators: int, text: str = TEXT, registry: bytes = REGISTRY) -> str:
    """A note that the registry and the numbered validators signed."""
    lines = [signature_line(text, NETWORK.validators[n].name, VALIDATORS[n]) for n in validators]
    return sign_note(text, NETWORK.registry.name, registry) + "".join(lines)
