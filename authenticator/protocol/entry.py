"""Registry entries: canonical leaves with salted commitments, and the openings that stay in receipts.

No name, claim, capability, credential, identity id or VRF proof is in a leaf. Session and delegation entries are
signed by the pairwise account alone (EIP-191 over the leaf without `sigs`), providers' by their own key;
`identity.*` leaves by nobody, because two signatures of one security key would reveal and link it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from authenticator.errors import InputError, VerificationError
from authenticator.limits import ENTRY_MAX, TEXT_MAX
from authenticator.protocol import ed25519, ethereum
from authenticator.protocol.canonical import (
    JsonValue,
    b64u,
    jcs,
    labelled_hash,
    lp,
    parse_canonical,
    unb64u,
)
from authenticator.protocol.fields import Fields
from authenticator.protocol.merkle import leaf_hash as merkle_leaf_hash
from authenticator.protocol.provider_record import ProviderRecord

PROVIDER_REGISTERED = "provider.registered"
IDENTITY_ENROLLED = "identity.enrolled"
IDENTITY_CHANGED = "identity.changed"
SESSION_CREATED = "session.created"
DELEGATION_GRANTED = "delegation.granted"
DELEGATION_REVOKED = "delegation.revoked"
SESSION_REVOKED = "session.revoked"
SESSION_REKEYED = "session.rekeyed"
REVOCATIONS = frozenset({DELEGATION_REVOKED, SESSION_REVOKED})
SESSION_OPENINGS = frozenset({SESSION_CREATED, SESSION_REKEYED})
"""What tells whose a session is, and which account it has from then on."""
_BY_NOBODY = frozenset({IDENTITY_ENROLLED, IDENTITY_CHANGED})
_HOUR = 3600
_ENTRY_LABEL = b"countersign/entry/v1"
_ATTEST_LABEL = b"countersign/attest/v1"
_SIGNATURES_MAX = 1


@dataclass(frozen=True, slots=True)
class EntrySignature:
    """One signature of a leaf.

    Attributes:
        by: the account, or a provider's key in base64url.
        sig: EIP-191 hex, or base64url.
    """

    by: str
    sig: str


@dataclass(frozen=True, slots=True)
class Opening:
    """What a commitment in a leaf hides.

    Attributes:
        salt: 32 bytes.
        value: the provider id, for a session's commitment.
    """

    salt: bytes = field(repr=False)
    value: str

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {"salt": b64u(self.salt), "value": self.value}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "opening")
        opening = cls(fields.bytes_("salt", length=32), fields.text("value", TEXT_MAX))
        fields.done()
        return opening


@dataclass(frozen=True, slots=True)
class Attestation:
    """A relay's or validator's signature beside a leaf.

    Attributes:
        by: Ed25519 public key.
        sig: 64 bytes.
    """

    by: bytes
    sig: bytes

    @classmethod
    def make(cls, network: str, leaf_hash: bytes, seed: bytes) -> Self:
        """Attest a leaf."""
        return cls(ed25519.public_key(seed), ed25519.sign(seed, attestation_message(network, leaf_hash)))

    def verify(self, network: str, leaf_hash: bytes) -> None:
        """Check it; raise `VerificationError` `bad_signature`."""
        ed25519.verify(self.by, attestation_message(network, leaf_hash), self.sig)

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {"by": b64u(self.by), "sig": b64u(self.sig)}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "attestation")
        attestation = cls(fields.bytes_("by", length=32), fields.bytes_("sig", length=64))
        fields.done()
        return attestation


@dataclass(frozen=True)
class Entry:
    """One leaf.

    Attributes:
        kind: such as `session.created`.
        network: network id.
        fields: what this kind holds, in their JSON form.
        sigs: signatures.
    """

    kind: str
    network: str
    fields: Mapping[str, JsonValue]
    sigs: tuple[EntrySignature, ...] = ()

    @property
    def signed_part(self) -> bytes:
        """The canonical leaf without its signatures."""
        return jcs(self._unsigned())

    @property
    def leaf(self) -> bytes:
        """The canonical leaf."""
        return jcs(self.to_json())

    @property
    def leaf_hash(self) -> bytes:
        """The leaf's hash in the tree, 32 bytes."""
        return merkle_leaf_hash(self.leaf)

    @property
    def account(self) -> str:
        """The account that signed, by its own word."""
        return self.sigs[0].by if self.sigs else ""

    def text(self, name: str) -> str:
        """One field that is text."""
        return str(self.fields[name])

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {**self._unsigned(), "sigs": [{"by": item.by, "sig": item.sig} for item in self.sigs]}

    def check_signature(self, account: str | None = None) -> None:
        """Check the signature that this kind needs.

        Args:
            account: who must have signed, where that is recorded.

        Raises:
            VerificationError: `entries` where it is missing or by another, `bad_signature`, `account_mismatch`;
                `provider_key_changed` where a later record of a provider has another key.
        """
        if self.kind in _BY_NOBODY:
            if self.sigs:
                raise VerificationError("entries", "an identity entry is signed by nobody")
            return
        if len(self.sigs) != 1:
            raise VerificationError("entries", "one signature is needed")
        signature = self.sigs[0]
        if self.kind == PROVIDER_REGISTERED:
            self._check_provider(signature)
            return
        if account is not None and signature.by != account:
            raise VerificationError("account_mismatch", "signed by another account")
        if self.kind == SESSION_CREATED and signature.by != self.fields["account"]:
            raise VerificationError("account_mismatch", "signed by another account")
        if self.kind == SESSION_REKEYED and signature.by == self.fields["account"]:
            raise VerificationError("account_mismatch", "rekeyed to the same account")
        if ethereum.recover_personal(self.signed_part, signature.sig) != signature.by:
            raise VerificationError("bad_signature", "entry")

    def _check_provider(self, signature: EntrySignature) -> None:
        record = ProviderRecord.from_json(self.fields["record"])
        if signature.by != b64u(record.public_key):
            raise VerificationError("entries", "signed by another provider")
        if not record.has_first_key:
            raise VerificationError("provider_key_changed" if record.seq else "entries", "named after another key")
        ed25519.verify(record.public_key, _ENTRY_LABEL + lp(self.signed_part), unb64u(signature.sig))

    def _unsigned(self) -> dict[str, Any]:
        return {"v": 1, "kind": self.kind, "network": self.network, **self.fields}


def provider_registered(network: str, record: ProviderRecord, provider_seed: bytes) -> Entry:
    """A provider makes itself known, or follows its record up with a later one."""
    bare = Entry(PROVIDER_REGISTERED, network, {"provider": record.provider, "record": record.to_json()})
    signature = ed25519.sign(provider_seed, _ENTRY_LABEL + lp(bare.signed_part))
    signatures = (EntrySignature(b64u(record.public_key), b64u(signature)),)
    return Entry(bare.kind, network, bare.fields, signatures)


def identity_enrolled(network: str, commitment: bytes) -> Entry:
    """An identity was enrolled."""
    return Entry(IDENTITY_ENROLLED, network, {"commitment": b64u(commitment)})


def identity_changed(network: str, previous: bytes, commitment: bytes) -> Entry:
    """An identity's record was replaced."""
    return Entry(IDENTITY_CHANGED, network, {"previous": b64u(previous), "commitment": b64u(commitment)})


def session_created(network: str, address: str, commitment: bytes, account_key: bytes) -> Entry:
    """A session begins."""
    account = ethereum.account_of(account_key)
    fields = {"address": address, "account": account, "provider_commitment": b64u(commitment)}
    return _by_account(SESSION_CREATED, network, fields, account_key)


def delegation_granted(network: str, address: str, delegation_id: str, expires_at: int, account_key: bytes) -> Entry:
    """A session key may act; its expiry is rounded up to the hour."""
    expires = -(-expires_at // _HOUR) * _HOUR
    fields: dict[str, JsonValue] = {
        "address": address,
        "delegation_id": delegation_id,
        "expires_at": expires,
    }
    return _by_account(DELEGATION_GRANTED, network, fields, account_key)


def session_rekeyed(network: str, address: str, account: str, commitment: bytes, previous_key: bytes) -> Entry:
    """A session goes on under another account; the one before it signs.

    The provider's commitment stands in it again, so that this one entry tells whose the session is and which account
    it has now, as `session.created` does.
    """
    fields = {"address": address, "account": account, "provider_commitment": b64u(commitment)}
    return _by_account(SESSION_REKEYED, network, fields, previous_key)


def delegation_revoked(network: str, address: str, delegation_id: str, account_key: bytes) -> Entry:
    """A session key may act no longer."""
    fields = {"address": address, "delegation_id": delegation_id}
    return _by_account(DELEGATION_REVOKED, network, fields, account_key)


def session_revoked(network: str, address: str, account_key: bytes) -> Entry:
    """A session has ended."""
    return _by_account(SESSION_REVOKED, network, {"address": address}, account_key)


def provider_commitment(salt: bytes, provider_id: str) -> bytes:
    """The commitment that hides a session's provider, 32 bytes."""
    return labelled_hash("countersign/provider-commitment/v1", lp(salt), lp(bytes.fromhex(provider_id)))


def attestation_message(network: str, leaf_hash: bytes) -> bytes:
    """What an attestation signs."""
    return _ATTEST_LABEL + lp(bytes.fromhex(network)) + lp(leaf_hash)


def parse_entry(value: JsonValue | bytes) -> Entry:
    """Read a leaf, from its bytes or its JSON form; signatures are not checked.

    Raises:
        InputError: it is malformed, not canonical, too large or of an unknown kind.
    """
    if isinstance(value, bytes):
        value = parse_canonical(value, ENTRY_MAX)
    fields = Fields(value, "entry")
    fields.literal("v", 1)
    kind, network = fields.text("kind", TEXT_MAX), fields.hex_("network", 32)
    read = _KINDS.get(kind)
    if read is None:
        raise InputError("unknown_field", "kind of entry")
    content = read(fields)
    signatures = tuple(_signature(item) for item in fields.list_("sigs", _SIGNATURES_MAX))
    fields.done()
    return Entry(kind, network, content, signatures)


def _by_account(kind: str, network: str, fields: Mapping[str, JsonValue], account_key: bytes) -> Entry:
    bare = Entry(kind, network, fields)
    signature = ethereum.sign_personal(account_key, bare.signed_part)
    return Entry(kind, network, fields, (EntrySignature(ethereum.account_of(account_key), signature),))


def _signature(value: JsonValue) -> EntrySignature:
    fields = Fields(value, "entry signature")
    signature = EntrySignature(fields.text("by", TEXT_MAX), fields.text("sig", TEXT_MAX))
    fields.done()
    return signature


def _read_provider(fields: Fields) -> dict[str, JsonValue]:
    record = ProviderRecord.from_json(fields.object_("record"))
    if fields.hex_("provider", 16) != record.provider:
        raise InputError("malformed", "provider of another record")
    return {"provider": record.provider, "record": record.to_json()}


def _read_enrolled(fields: Fields) -> dict[str, JsonValue]:
    return {"commitment": b64u(fields.bytes_("commitment", length=32))}


def _read_changed(fields: Fields) -> dict[str, JsonValue]:
    return {"previous": b64u(fields.bytes_("previous", length=32)), **_read_enrolled(fields)}


def _read_created(fields: Fields) -> dict[str, JsonValue]:
    account = fields.text("account", TEXT_MAX)
    ethereum.parse_account(account)
    commitment = b64u(fields.bytes_("provider_commitment", length=32))
    return {**_read_session(fields), "account": account, "provider_commitment": commitment}


def _read_granted(fields: Fields) -> dict[str, JsonValue]:
    expires_at = fields.integer("expires_at")
    if expires_at % _HOUR:
        raise InputError("not_canonical", "expiry is not rounded")
    return {**_read_delegation(fields), "expires_at": expires_at}


def _read_delegation(fields: Fields) -> dict[str, JsonValue]:
    return {**_read_session(fields), "delegation_id": fields.hex_("delegation_id", 32)}


def _read_session(fields: Fields) -> dict[str, JsonValue]:
    return {"address": fields.hex_("address", 16)}


_KINDS: Mapping[str, Callable[[Fields], dict[str, JsonValue]]] = {
    PROVIDER_REGISTERED: _read_provider,
    IDENTITY_ENROLLED: _read_enrolled,
    IDENTITY_CHANGED: _read_changed,
    SESSION_CREATED: _read_created,
    DELEGATION_GRANTED: _read_granted,
    DELEGATION_REVOKED: _read_delegation,
    SESSION_REVOKED: _read_session,
    SESSION_REKEYED: _read_created,
}
