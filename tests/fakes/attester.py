"""A maker of security keys, for tests: it signs attestations and its own certificate."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from authenticator.protocol.approval import Registration
from tests.fakes.soft_key import AT, CHALLENGE, UP, UV, SoftKey, authenticator_data, client_data

AAGUID = bytes(range(16))
SUBJECT = {"C": "SE", "O": "Maker", "OU": "Authenticator Attestation", "CN": "Key 1"}
OIDS = {
    "C": NameOID.COUNTRY_NAME,
    "O": NameOID.ORGANIZATION_NAME,
    "OU": NameOID.ORGANIZATIONAL_UNIT_NAME,
    "CN": NameOID.COMMON_NAME,
}
ATTESTER = ec.derive_private_key(99, ec.SECP256R1())
ATTESTER_P384 = ec.derive_private_key(99, ec.SECP384R1())
ATTESTER_ED25519 = ed25519.Ed25519PrivateKey.from_private_bytes(bytes(32))


def certificate(
    *,
    subject: dict[str, str] | None = None,
    ca: bool | None = False,
    aaguid: bytes | None = b"\x04\x10" + AAGUID,
    critical: bool = False,
    key: Any = ATTESTER,
    more: x509.ExtensionType | None = None,
) -> bytes:
    names = SUBJECT if subject is None else subject
    name = x509.Name([x509.NameAttribute(OIDS[short], value) for short, value in names.items()])
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2040, 1, 1, tzinfo=dt.UTC))
    )
    if ca is not None:
        builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    if aaguid is not None:
        oid = x509.ObjectIdentifier("1.3.6.1.4.1.45724.1.1.4")
        builder = builder.add_extension(x509.UnrecognizedExtension(oid, aaguid), critical=critical)
    if more is not None:
        builder = builder.add_extension(more, critical=False)
    return builder.sign(ATTESTER, hashes.SHA256()).public_bytes(Encoding.DER)


def version_1() -> bytes:
    """A certificate that has its extensions and is still version 1, which the library reads."""
    data = bytearray(certificate())
    start = data.index(bytes.fromhex("a003020102"))
    del data[start : start + 5]
    for offset in (2, 6):  # the lengths of the certificate and of what it signs
        data[offset : offset + 2] = (int.from_bytes(data[offset : offset + 2], "big") - 5).to_bytes(2, "big")
    return bytes(data)


def patched(old: str, new: str, **changes: Any) -> bytes:
    """A certificate with some bytes replaced, by hex of one length."""
    data = certificate(**changes)
    assert bytes.fromhex(old) in data
    return data.replace(bytes.fromhex(old), bytes.fromhex(new))


def twice_constrained() -> bytes:
    """A certificate with one extension twice, which no builder makes."""
    return patched("551d63", "551d13", more=x509.UnrecognizedExtension(x509.ObjectIdentifier("2.5.29.99"), b"\x30\x00"))


def certified(
    chain: object, *, alg: int = -7, signature: bytes | None = None, attester: Any = ATTESTER
) -> Registration:
    key = SoftKey(aaguid=AAGUID)
    raw = authenticator_data(flags=UP | UV | AT, attested=key.attested())
    signed = raw + hashlib.sha256(client_data("webauthn.create", CHALLENGE)).digest()
    if signature is None:
        ecdsa = isinstance(attester, ec.EllipticCurvePrivateKey)
        signature = attester.sign(signed, ec.ECDSA(hashes.SHA256())) if ecdsa else attester.sign(signed)
    return key.registration(CHALLENGE, data=raw, fmt="packed", statement={"alg": alg, "sig": signature, "x5c": chain})


def u2f(
    key: SoftKey | None = None,
    *,
    chain: object = None,
    signer: Any = ATTESTER,
    flags: int = UP | AT,
    statement: dict[str, Any] | None = None,
    changes: dict[str, bytes] | None = None,
) -> Registration:
    """A registration as a key from before CTAP 2 makes it (WebAuthn, 8.6); `changes` replace parts that are signed."""
    made = key or SoftKey(second_factor=True)
    raw = authenticator_data(flags=flags, counter=0, attested=made.attested())
    client = client_data("webauthn.create", CHALLENGE)
    parts = {
        "reserved": b"\0",
        "rp": raw[:32],
        "client": hashlib.sha256(client).digest(),
        "id": made.credential_id,
        "point": b"\4" + made.cose_map[-2] + made.cose_map.get(-3, b""),
        **(changes or {}),
    }
    signature = signer.sign(b"".join(parts.values()), ec.ECDSA(hashes.SHA256()))
    said = {"sig": signature, "x5c": [certificate()] if chain is None else chain}
    return made.registration(CHALLENGE, data=raw, fmt="fido-u2f", statement=said if statement is None else statement)


class Authority:
    """A maker's certificate authority."""

    def __init__(self, name: str = "Root", *, number: int = 1, years: tuple[int, int] = (2020, 2040)) -> None:
        self.key = ec.derive_private_key(1000 + number, ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.der = self.issue(self.key, name=self.name, ca=True, years=years)

    def issue(
        self, key: Any, *, name: x509.Name | None = None, ca: bool | None = False, years: tuple[int, int] = (2020, 2040)
    ) -> bytes:
        """A certificate that this authority signs; by default one that attests keys."""
        subject = x509.Name([x509.NameAttribute(OIDS[short], value) for short, value in SUBJECT.items()])
        builder = (
            x509.CertificateBuilder()
            .subject_name(name or subject)
            .issuer_name(self.name)
            .public_key(key.public_key())
            .serial_number(9)
            .not_valid_before(dt.datetime(years[0], 1, 1, tzinfo=dt.UTC))
            .not_valid_after(dt.datetime(years[1], 1, 1, tzinfo=dt.UTC))
        )
        if ca is not None:
            builder = builder.add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        return builder.sign(self.key, hashes.SHA256()).public_bytes(Encoding.DER)

    def certify(self, other: Authority, *, ca: bool | None = True, years: tuple[int, int] = (2020, 2040)) -> bytes:
        """A certificate of another authority, by this one."""
        return self.issue(other.key, name=other.name, ca=ca, years=years)
