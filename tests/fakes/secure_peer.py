"""Certificates of a test's own, for a peer on this computer that speaks TLS."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from authenticator import clock

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Authority:
    """Somebody who vouches for servers, as a company does for its own.

    Attributes:
        file: its certificate; a computer that has it trusts whom it vouches for.
    """

    file: Path
    _key: ec.EllipticCurvePrivateKey
    _certificate: x509.Certificate

    @classmethod
    def make(cls, folder: Path) -> Authority:
        """A new one, with its certificate in `folder`."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A company")])
        now = datetime.fromtimestamp(clock.now(), UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - 900 * _DAY)
            .not_valid_after(now + 900 * _DAY)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        file = folder / "authority.pem"
        file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        return cls(file, key, certificate)

    def server(self, folder: Path, host: str = "127.0.0.1", *, begins: int = -1, days: int = 30) -> ssl.SSLContext:
        """What a server needs to be `host`.

        Args:
            folder: where its files go.
            host: a name, or an address.
            begins: days from now, from when on its certificate holds.
            days: how long it holds.
        """
        key = ec.generate_private_key(ec.SECP256R1())
        begin = datetime.fromtimestamp(clock.now(), UTC) + begins * _DAY
        named = x509.IPAddress(ip_address(host)) if host[0].isdigit() else x509.DNSName(host)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)]))
            .issuer_name(self._certificate.subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begin)
            .not_valid_after(begin + days * _DAY)
            .add_extension(x509.SubjectAlternativeName([named]), critical=False)
            .sign(self._key, hashes.SHA256())
        )
        file = folder / "server.pem"
        file.write_bytes(
            certificate.public_bytes(serialization.Encoding.PEM)
            + key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


class NoHandshake(ssl.SSLContext):
    """In place of a handshake, bytes that are none, and the end of the connection."""

    said: bytes

    @classmethod
    def saying(cls, said: bytes) -> NoHandshake:
        """One that says this."""
        context = cls(ssl.PROTOCOL_TLS_SERVER)
        context.said = said
        return context

    def wrap_socket(self, sock: socket.socket, *_: Any, **__: Any) -> ssl.SSLSocket:
        """Answer the first message, and give up."""
        sock.recv(65_536)
        sock.sendall(self.said)
        raise ConnectionResetError("no handshake")
