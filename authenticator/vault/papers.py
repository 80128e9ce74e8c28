"""What goes with an exported vault: the identity's record, its network and its sessions, closed as the vault is.

    sealed = seal_papers(vault, papers)
    open_papers(vault, sealed, credential_id, secret)

None of it is a secret that opens anything, but it tells which sites a person uses. So a fresh key closes it, and that
key is sealed to the public half of each strong way into the vault: no touch is needed to export, and one of those ways
to read. Whoever has the file can seal something else in its place, so what is read is believed only as far as the
vault's seed and the registry bear it out.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from authenticator.errors import LocalError
from authenticator.limits import EXPORT_MAX, RESTORED_SESSIONS_MAX, TEXT_MAX, VAULT_SLOTS_MAX
from authenticator.protocol.canonical import JsonValue, b64u, jcs, lp, parse_canonical, u64
from authenticator.protocol.change import StoredSession
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityOpening
from authenticator.vault.slots import STRONG_KINDS, Slot
from authenticator.vault.vault import Vault

_LABEL = "countersign/papers/v1"
_NONCE = 12


@dataclass(frozen=True, slots=True)
class Papers:
    """What goes with a vault.

    Attributes:
        opening: the identity record, with the salt of its commitment.
        network: id of the network.
        signed_network: its record, as it was signed.
        registry: where its registry answers.
        sessions: the newest of the sessions.
    """

    opening: IdentityOpening
    network: str
    signed_network: dict[str, Any] = field(repr=False)
    registry: str
    sessions: tuple[StoredSession, ...]

    def to_json(self) -> dict[str, Any]:
        """The JSON form, for encryption only."""
        return {
            "opening": self.opening.to_json(),
            "network": self.network,
            "signed_network": self.signed_network,
            "registry": self.registry,
            "sessions": [session.to_json() for session in self.sessions[:RESTORED_SESSIONS_MAX]],
        }

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_json` wrote; raise `InputError`."""
        fields = Fields(parse_canonical(data, EXPORT_MAX), "papers")
        papers = cls(
            opening=IdentityOpening.from_json(fields.object_("opening")),
            network=fields.hex_("network", 32),
            signed_network=dict(fields.object_("signed_network")),
            registry=fields.text("registry", TEXT_MAX),
            sessions=tuple(StoredSession.from_json(item) for item in fields.list_("sessions", RESTORED_SESSIONS_MAX)),
        )
        fields.done()
        return papers


def seal_papers(vault: Vault, papers: Papers) -> dict[str, Any]:
    """Close the papers for the strong ways into a vault; the JSON form for the file."""
    key, nonce = secrets.token_bytes(32), secrets.token_bytes(_NONCE)
    sealed = ChaCha20Poly1305(key).encrypt(nonce, jcs(papers.to_json()), _associated(vault))
    ways = [
        Slot.seal(
            slot.kind,
            slot.credential_id,
            slot.public_key,
            key,
            identity_id=vault.identity_id,
            version=vault.version,
            label=_LABEL,
        )
        for slot in vault.slots
        if slot.kind in STRONG_KINDS
    ]
    return {"payload": b64u(nonce + sealed), "slots": [way.to_json() for way in ways]}


def open_papers(vault: Vault, content: JsonValue, credential_id: bytes, secret: bytes) -> Papers:
    """Read the papers with what the touch of `credential_id`, or the phrase, gave.

    Raises:
        InputError: they are malformed.
        LocalError: `vault_locked` where the secret opens none of their slots, `file_damaged` where they were changed.
    """
    fields = Fields(content, "sealed papers")
    payload = fields.bytes_("payload", maximum=EXPORT_MAX)
    slots = tuple(Slot.from_json(slot) for slot in fields.list_("slots", VAULT_SLOTS_MAX))
    fields.done()
    slot = next((slot for slot in slots if slot.credential_id == credential_id), None)
    if slot is None:
        raise LocalError("vault_locked", "papers: no slot for this credential")
    key = slot.open(secret, identity_id=vault.identity_id, version=vault.version, label=_LABEL)
    try:
        data = ChaCha20Poly1305(key).decrypt(payload[:_NONCE], payload[_NONCE:], _associated(vault))
    except (InvalidTag, ValueError) as error:
        raise LocalError("file_damaged", "papers: the content") from error
    return Papers.from_bytes(data)


def _associated(vault: Vault) -> bytes:
    return lp(_LABEL) + lp(bytes.fromhex(vault.identity_id)) + lp(u64(vault.version))
