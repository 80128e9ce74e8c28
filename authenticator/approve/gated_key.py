"""A key of software behind a system's gate: macOS's Touch ID, Linux's polkit.

These gates say yes or no and keep nothing. So the key is ours: P-256, and a secret for the vault, in a file sealed
under the wrap key that the system's keyring holds. It is weaker than a security key, and is shown so: whoever
controls the person's account while it is unlocked can read what the gate guards. Rules:

- Only where the wrap key is in a keyring; a key beside its own lock protects nothing.
- The gate is asked for every errand, anew, and nothing is signed, made or counted unless it opened.
- Nothing is signed after a cancel, even where the gate was quicker.
- A signature is counted on the disk before it is made.
- It says of itself what it is: an AAGUID of ours, self attestation, `internal`, `opens="os"`. The vault takes such
  a key beside a stronger one only, and a network that wants attested keys refuses it.
"""

from __future__ import annotations

import hmac
import secrets
from pathlib import Path
from typing import ClassVar

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

from authenticator.approve.authenticator import (
    EnrolRequest,
    KeyKind,
    NewCredential,
    PinState,
    Signed,
    SignRequest,
)
from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.approve.gate import KeyStore, SystemGate, require_keyring
from authenticator.approve.gated_state import CURVE, GatedCredential, GatedFile, GatedState
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.approve.pin import unless_cancelled
from authenticator.approve.registration import read_registration
from authenticator.approve.system_details import system_details
from authenticator.errors import PersonError, SecurityKeyError
from authenticator.limits import GATED_CREDENTIALS_MAX, PIN_MIN
from authenticator.protocol.approval import WebAuthnAssertion
from authenticator.protocol.canonical import sha256

_TRANSPORTS = ("internal",)
_LABEL = b"countersign/gate/v1"
_FLAG = AuthenticatorData.FLAG
_VERIFIED = _FLAG.UP | _FLAG.UV
_CHALLENGE = 32  # bytes
_TRYING = "to find out whether it answers"


class GatedKey:
    """An `Authenticator` whose touch is the gate's question.

    Args:
        choice: what the person chose.
        gate: asks who is there.
        path: its sealed state; absent for a new key.
        store: what seals it.
    """

    kind: ClassVar[KeyKind] = "platform"

    def __init__(self, choice: KeyChoice, gate: SystemGate, path: Path, store: KeyStore) -> None:
        self.key_name = choice.name
        self._choice = choice
        self._gate = gate
        self._file = GatedFile(path, store)
        self._store = store

    def needs_pin(self) -> PinState:
        """No PIN: the gate asks for whatever the system wants.

        Raises:
            SecurityKeyError: the gate could not open now, or the keyring is missing.
        """
        require_keyring(self._store)
        self._gate.check()
        return PinState(needed=False, attempts_left=None, minimum=PIN_MIN)

    def details(self) -> KeyDetails:
        """What there is to say of the key; asks the system, and shows nothing."""
        return system_details(self._choice, "weaker", self.needs_pin)

    def check_pin(self, pin: str) -> None:  # noqa: ARG002 - there is none to compare it with
        """Refuse: there is none.

        Raises:
            SecurityKeyError: `pin_not_set`.
        """
        raise SecurityKeyError("pin_not_set", "a gate has no PIN")

    def identify(self, interaction: Interaction) -> None:
        """Have the person recognised, and nothing else; see `Identifies`."""
        require_keyring(self._store)
        self._open(_TRYING, 1, 1, interaction)

    def enrol(self, request: EnrolRequest, pin: str | None, interaction: Interaction) -> NewCredential:  # noqa: ARG002
        """Make a credential once the gate opened; see `Authenticator`.

        Raises:
            PersonError: `cancelled` or `denied`.
            SecurityKeyError: `key_already_yours`, `key_full`, `keyring_needed`, or the gate's.
            LocalError: the key's file cannot be read or written.
        """
        require_keyring(self._store)
        held = self._file.read()
        held.with_room(GATED_CREDENTIALS_MAX)
        if held.find(request.rp_id, (credential.id for credential in request.exclude)):
            raise SecurityKeyError("key_already_yours")
        self._open(request.purpose, request.touch_number, request.touches, interaction)

        def add(state: GatedState) -> tuple[GatedState, GatedCredential]:
            _refuse_if_cancelled(interaction)  # the file may have been waited for
            return state.with_room(GATED_CREDENTIALS_MAX).added(GatedCredential.generate(request.rp_id))

        new = unless_cancelled(interaction, lambda: self._file.change(add))
        client_data = CollectedClientData.create(
            CollectedClientData.TYPE.CREATE, secrets.token_bytes(_CHALLENGE), request.origin
        )
        attestation = self._attested(new, client_data)
        credential, registration = read_registration(bytes(client_data), attestation, _TRANSPORTS)
        secret = _vault_secret(new, request.prf_salt) if request.prf_salt else None
        return NewCredential(credential, registration, "os", secret)

    def sign(self, request: SignRequest, pin: str | None, interaction: Interaction) -> Signed:  # noqa: ARG002
        """Sign the challenge once the gate opened; see `Authenticator`.

        Raises:
            PersonError: `cancelled` or `denied`.
            SecurityKeyError: `key_wrong`, `keyring_needed`, or the gate's.
            LocalError: the key's file cannot be read or written.
        """
        require_keyring(self._store)
        ids = tuple(credential.id for credential in request.credentials)
        _named(self._file.read(), request.rp_id, ids)
        self._open(request.purpose, request.touch_number, request.touches, interaction)

        def count(state: GatedState) -> tuple[GatedState, GatedCredential]:
            _refuse_if_cancelled(interaction)  # the file may have been waited for
            return state.counted(_named(state, request.rp_id, ids))

        used = unless_cancelled(interaction, lambda: self._file.change(count))
        client_data = CollectedClientData.create(CollectedClientData.TYPE.GET, request.challenge, request.origin)
        data = AuthenticatorData.create(sha256(used.rp_id.encode()), _VERIFIED, used.counter)
        assertion = WebAuthnAssertion(
            id=used.id,
            client_data_json=bytes(client_data),
            authenticator_data=bytes(data),
            signature=_signature(used, data + client_data.hash),
            user_handle=None,
        )
        return Signed(assertion, _vault_secret(used, request.prf_salt))

    def _open(self, purpose: str, number: int, of: int, interaction: Interaction) -> None:
        """Have the person recognised for this errand; a cancel in the last moment counts too."""
        _refuse_if_cancelled(interaction)
        interaction.touch(TouchPrompt(self.key_name, purpose, number, of, virtual=False, system=True))
        self._gate.open(purpose, interaction.cancelled)
        _refuse_if_cancelled(interaction)

    def _attested(self, new: GatedCredential, client_data: CollectedClientData) -> AttestationObject:
        public = ES256.from_cryptography_key(_private_key(new).public_key())  # type: ignore[no-untyped-call]  # the library left it untyped
        made = AttestedCredentialData.create(bytes.fromhex(self._gate.aaguid), new.id, public)
        data = AuthenticatorData.create(sha256(new.rp_id.encode()), _VERIFIED | _FLAG.AT, new.counter, made)
        statement = {"alg": ES256.ALGORITHM, "sig": _signature(new, data + client_data.hash)}
        return AttestationObject.create("packed", data, statement)


def _refuse_if_cancelled(interaction: Interaction) -> None:
    if interaction.cancelled.is_set():
        raise PersonError("cancelled")


def _named(state: GatedState, rp_id: str, ids: tuple[bytes, ...]) -> GatedCredential:
    found = state.find(rp_id, ids)
    if found is None:
        raise SecurityKeyError("key_wrong")
    return found


def _vault_secret(credential: GatedCredential, salt: bytes) -> bytes:
    """What opens the vault with this salt; the stored secret itself is never handed out."""
    return hmac.digest(credential.secret, _LABEL + salt, "sha256")


def _signature(credential: GatedCredential, message: bytes) -> bytes:
    return _private_key(credential).sign(message, ec.ECDSA(hashes.SHA256()))


def _private_key(credential: GatedCredential) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(credential.private_key, "big"), CURVE)
