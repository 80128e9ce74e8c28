"""A security key in software, for tests: real signatures, every byte under the test's control.

It answers with the parts of a WebAuthn response; a test changes one of them, before
signing (`client_data`, `flags`, `authenticator_data` ...) or after.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import struct
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.protocol.identity import Credential
from authenticator.verify.webauthn import AssertionExpectation

RP_ID = "id.countersign.invalid"
ORIGIN = "https://id.countersign.invalid"
CHALLENGE = hashlib.sha256(b"challenge").digest()
UP, UV, BE, BS, AT, ED = 0x01, 0x04, 0x08, 0x10, 0x40, 0x80


def b64u(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def client_data(kind: str, challenge: bytes, /, **changes: Any) -> bytes:
    """Client data as a browser writes it; a change of `...` removes the member."""
    members: dict[str, Any] = {
        "type": kind,
        "challenge": b64u(challenge),
        "origin": ORIGIN,
        "crossOrigin": False,
    }
    members.update(changes)
    return json.dumps(
        {name: value for name, value in members.items() if value is not ...}, separators=(",", ":")
    ).encode()


def authenticator_data(
    *,
    rp_id: str = RP_ID,
    flags: int = UP | UV,
    counter: int = 1,
    attested: bytes = b"",
    extensions: bytes = b"",
) -> bytes:
    head = hashlib.sha256(rp_id.encode()).digest()
    return head + bytes([flags]) + struct.pack(">I", counter) + attested + extensions


@dataclasses.dataclass
class SoftKey:
    """One credential on a software key.

    Attributes:
        kind: "p256" or "ed25519".
        counter: the counter of the last answer; each answer adds one, unless it is 0.
        second_factor: it cannot verify the person.
    """

    kind: str = "p256"
    seed: int = 1
    credential_id: bytes = b"credential-00001"
    aaguid: bytes = bytes(16)
    counter: int = 1
    backup: int = 0
    second_factor: bool = False
    private: Any = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        if self.kind == "p256":
            self.private = ec.derive_private_key(0x1234567 + self.seed, ec.SECP256R1())
        else:
            self.private = ed25519.Ed25519PrivateKey.from_private_bytes(bytes([self.seed]) * 32)

    @property
    def verified(self) -> int:
        """The flag that says that the person was verified, where the key can do it."""
        return 0 if self.second_factor else UV

    @property
    def alg(self) -> int:
        return -7 if self.kind == "p256" else -8

    @property
    def cose_map(self) -> dict[int, Any]:
        public = self.private.public_key()
        if self.kind == "p256":
            numbers = public.public_numbers()
            return {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        return {1: 1, 3: -8, -1: 6, -2: public.public_bytes(Encoding.Raw, PublicFormat.Raw)}

    @property
    def cose(self) -> bytes:
        return cbor2.dumps(self.cose_map, canonical=True)

    @property
    def credential(self) -> Credential:
        return Credential(
            id=self.credential_id,
            public_key=self.cose,
            alg=self.alg,
            aaguid=self.aaguid.hex(),
            transports=("usb",),
            backup_eligible=bool(self.backup & BE),
            backup_state=bool(self.backup & BS),
            second_factor=self.second_factor,
        )

    def sign(self, message: bytes) -> bytes:
        if self.kind == "p256":
            signature: bytes = self.private.sign(message, ec.ECDSA(hashes.SHA256(), deterministic_signing=True))
        else:
            signature = self.private.sign(message)
        return signature

    def sign_raw(self, message: bytes) -> bytes:
        """A P-256 signature as JOSE carries it, r and s of 32 bytes each."""
        r, s = decode_dss_signature(self.sign(message))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    def assertion(
        self,
        challenge: bytes,
        *,
        client: bytes | None = None,
        data: bytes | None = None,
        user_handle: bytes | None = None,
    ) -> WebAuthnAssertion:
        """Sign `challenge`, or the given client data and authenticator data."""
        if self.counter:
            self.counter += 1
        client = client_data("webauthn.get", challenge) if client is None else client
        data = (
            authenticator_data(flags=UP | self.verified | self.backup, counter=self.counter) if data is None else data
        )
        return WebAuthnAssertion(
            id=self.credential_id,
            client_data_json=client,
            authenticator_data=data,
            signature=self.sign(data + hashlib.sha256(client).digest()),
            user_handle=user_handle,
        )

    def attested(
        self, *, cose: bytes | None = None, aaguid: bytes | None = None, credential_id: bytes | None = None
    ) -> bytes:
        """Attested credential data."""
        used = self.credential_id if credential_id is None else credential_id
        head = (self.aaguid if aaguid is None else aaguid) + struct.pack(">H", len(used)) + used
        return head + (self.cose if cose is None else cose)

    def registration(
        self,
        challenge: bytes = bytes(32),
        *,
        client: bytes | None = None,
        data: bytes | None = None,
        fmt: str = "none",
        statement: dict[str, Any] | None = None,
    ) -> Registration:
        """A new credential, with no attestation or, for `packed`, a self attestation."""
        client = client_data("webauthn.create", challenge) if client is None else client
        if data is None:
            flags = UP | self.verified | AT | self.backup
            data = authenticator_data(flags=flags, counter=self.counter, attested=self.attested())
        if statement is None:
            signature = self.sign(data + hashlib.sha256(client).digest())
            statement = {} if fmt == "none" else {"alg": self.alg, "sig": signature}
        return Registration(
            client_data_json=client,
            attestation_object=cbor2.dumps({"fmt": fmt, "attStmt": statement, "authData": data}, canonical=True),
            transports=("usb",),
        )


def expectation(key: SoftKey, **changes: Any) -> AssertionExpectation:
    """What the first assertion of `key` over `CHALLENGE` should answer."""
    expected = AssertionExpectation(
        challenge=CHALLENGE, rp_id=RP_ID, origin=ORIGIN, credential=key.credential, counter=1
    )
    return dataclasses.replace(expected, **changes)
