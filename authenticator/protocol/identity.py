"""Identity records: which keys make up one person's identity in one network.

The record goes to relays and validators; the log has only its salted commitment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Self

from authenticator.errors import InputError
from authenticator.limits import (
    CREDENTIAL_ID_MAX,
    CREDENTIAL_KEY_MAX,
    CREDENTIALS_MAX,
    DEVICES_MAX,
    TRANSPORTS_MAX,
)
from authenticator.protocol.canonical import JsonValue, b64u, jcs, labelled_hash, lp, sha256, unb64u
from authenticator.protocol.fields import Fields

VIRTUAL_AAGUID = "c0a71e5d6b3f4f0c9a52e1b0a4d83f17"
"""Names our software key as such; a network's policy decides whether it is accepted."""
LINUX_GATE_AAGUID = "48c6610b62b98fe3d99299349a27c187"
MACOS_GATE_AAGUID = "c29f4bf3e60ffa3a306abbdebaae7e1d"
GATE_AAGUIDS = frozenset({LINUX_GATE_AAGUID, MACOS_GATE_AAGUID})
"""Keys in software that the system's own prompt releases: weaker than a key that cannot be copied."""
SOFTWARE_AAGUIDS = GATE_AAGUIDS | {VIRTUAL_AAGUID}
HELLO_AAGUIDS = frozenset(
    {
        "08987058cadc4b81b6e130de50dcbe96",  # keys in the TPM
        "9ddd1817af5a4672a2b93e3dd95000a9",  # keys in the TPM, shielded by virtualisation
        "6028b017b1d44c02b4b3afcdafc96bb2",  # keys in software
        "6e96969ea5cf4aad9b56305fe6c82795",  # keys in software, shielded by virtualisation
    }
)
"""What Windows Hello calls itself in its attestations."""
ES256 = -7
EDDSA = -8
SALT_BYTES = 32
_LABEL = "countersign/identity/v1"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Credential:
    """One credential on a security key.

    Attributes:
        id: the credential id.
        public_key: the COSE key as the security key gave it.
        alg: its COSE algorithm.
        aaguid: which model of key it is on, 32 hex characters.
        transports: how the key may be reached.
        backup_eligible: whether it may be copied to other devices.
        backup_state: whether it was copied.
        second_factor: whether the key cannot verify the person (U2F), so that a passphrase does.
    """

    id: bytes
    public_key: bytes
    alg: int
    aaguid: str
    transports: tuple[str, ...]
    backup_eligible: bool
    backup_state: bool
    second_factor: bool = False

    @property
    def strong(self) -> bool:
        """Whether it may be the only way into an identity: it verifies the person, and is no gate of the system."""
        return not self.second_factor and self.aaguid not in GATE_AAGUIDS

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "id": b64u(self.id),
            "public_key": b64u(self.public_key),
            "alg": self.alg,
            "aaguid": self.aaguid,
            "transports": list(self.transports),
            "backup_eligible": self.backup_eligible,
            "backup_state": self.backup_state,
            "second_factor": self.second_factor,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "credential")
        credential = cls(
            id=fields.bytes_("id", maximum=CREDENTIAL_ID_MAX),
            public_key=fields.bytes_("public_key", maximum=CREDENTIAL_KEY_MAX),
            alg=fields.literal("alg", ES256, EDDSA),
            aaguid=fields.hex_("aaguid", 16),
            transports=fields.texts("transports", TRANSPORTS_MAX, 20),
            backup_eligible=fields.boolean("backup_eligible"),
            backup_state=fields.boolean("backup_state"),
            second_factor=fields.boolean("second_factor"),
        )
        fields.done()
        if not credential.id:
            raise InputError("malformed", "empty credential id")
        return credential


@dataclass(frozen=True, slots=True)
class IdentityRecord:
    """The keys of an identity.

    Attributes:
        v: 1.
        identity_id: permanent id, see `identity_id`.
        seq: how often the record changed.
        prev: hex SHA-256 of the record before; None for the first.
        identity_pk: Ed25519; signs bindings.
        k_session_pk: VRF; proves session addresses.
        k_challenge_pks: VRF; one for each computer, for approval challenges.
        device_pks: Ed25519; one for each computer, towards its relays.
        recovery_pk: Ed25519, from the phrase; None without one.
        credentials: the security keys.
        vault_version: version of the newest vault.
    """

    v: int
    identity_id: str
    seq: int
    prev: str | None
    identity_pk: bytes
    k_session_pk: bytes
    k_challenge_pks: tuple[bytes, ...]
    device_pks: tuple[bytes, ...]
    recovery_pk: bytes | None
    credentials: tuple[Credential, ...]
    vault_version: int

    def credential(self, credential_id: bytes) -> Credential | None:
        """The credential with this id, if the record has it."""
        return next((found for found in self.credentials if found.id == credential_id), None)

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "v": self.v,
            "identity_id": self.identity_id,
            "seq": self.seq,
            "prev": self.prev,
            "identity_pk": b64u(self.identity_pk),
            "k_session_pk": b64u(self.k_session_pk),
            "k_challenge_pks": [b64u(key) for key in self.k_challenge_pks],
            "device_pks": [b64u(key) for key in self.device_pks],
            "recovery_pk": None if self.recovery_pk is None else b64u(self.recovery_pk),
            "credentials": [credential.to_json() for credential in self.credentials],
            "vault_version": self.vault_version,
        }

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "identity record")
        record = cls(
            v=fields.literal("v", 1),
            identity_id=fields.hex_("identity_id", 32),
            seq=fields.integer("seq"),
            prev=fields.optional_hex("prev", 32),
            identity_pk=fields.bytes_("identity_pk", length=_KEY_BYTES),
            k_session_pk=fields.bytes_("k_session_pk", length=_KEY_BYTES),
            k_challenge_pks=_keys(fields, "k_challenge_pks"),
            device_pks=_keys(fields, "device_pks"),
            recovery_pk=fields.optional_bytes("recovery_pk", length=_KEY_BYTES),
            credentials=tuple(Credential.from_json(item) for item in fields.list_("credentials", CREDENTIALS_MAX)),
            vault_version=fields.integer("vault_version"),
        )
        fields.done()
        record._check()
        return record

    def _check(self) -> None:
        if (self.seq == 0) != (self.prev is None):
            raise InputError("malformed", "the first record has no past, a later one has")
        if self.seq == 0 and self.identity_id != identity_id(self.k_session_pk, self.identity_pk):
            raise InputError("malformed", "identity id of other keys")
        ids = [credential.id for credential in self.credentials]
        for values in (ids, self.k_challenge_pks, self.device_pks):
            if not values or len(set(values)) != len(values):
                raise InputError("malformed", "keys of an identity are several or none")


@dataclass(frozen=True, slots=True)
class IdentityOpening:
    """A record and the salt of its commitment."""

    salt: bytes = field(repr=False)
    record: IdentityRecord

    @property
    def commitment(self) -> bytes:
        """What the log holds of the record."""
        return sha256(lp(self.salt), lp(jcs(self.record.to_json())))

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {"salt": b64u(self.salt), "record": self.record.to_json()}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "identity opening")
        opening = cls(fields.bytes_("salt", length=SALT_BYTES), IdentityRecord.from_json(fields.object_("record")))
        fields.done()
        return opening


def identity_id(k_session_pk: bytes, identity_pk: bytes) -> str:
    """The permanent id of an identity, from the keys of its first enrolment: 64 hex characters."""
    if len(k_session_pk) != _KEY_BYTES or len(identity_pk) != _KEY_BYTES:
        raise InputError("bad_key", "identity key length")
    return labelled_hash(_LABEL, k_session_pk, identity_pk).hex()


def _keys(fields: Fields, name: str) -> tuple[bytes, ...]:
    return tuple(unb64u(text, length=_KEY_BYTES) for text in fields.texts(name, DEVICES_MAX, 43))
