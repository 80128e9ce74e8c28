"""Tokens: RS256 under the relay's own RSA key, published as a JWK set.

Rules: an id_token has `typ: JWT`, an access token `typ: at+jwt` (RFC 9068), so that neither passes for the other;
`sub` is the session address.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from joserfc import jws
from joserfc.jwk import RSAKey

from authenticator.errors import LocalError, VerificationError
from authenticator.files import make_private_dir, read_private, write_private
from authenticator.limits import RSA_BITS, SECRET_FILE_MAX, TOKEN_MAX
from authenticator.protocol.canonical import jcs
from authenticator.verify.rs256 import parse_token, verify_token

TokenType = Literal["JWT", "at+jwt"]


@dataclass(frozen=True, slots=True)
class TokenKey:
    """The RSA key of one relay."""

    _key: RSAKey = field(repr=False)
    kid: str

    @classmethod
    def open(cls, path: Path) -> TokenKey:
        """The key at `path`; a new one where there is no file yet.

        Raises:
            LocalError: `file_damaged`, or what the disk refuses.
        """
        if not path.exists():
            make_private_dir(path.parent)
            made = rsa.generate_private_key(65_537, RSA_BITS)
            write_private(path, made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        data = read_private(path, SECRET_FILE_MAX)
        try:
            private = load_pem_private_key(data, None)
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise LocalError("file_damaged", path.name) from error
        if not isinstance(private, rsa.RSAPrivateKey) or private.key_size < RSA_BITS:
            raise LocalError("file_damaged", path.name)
        key = RSAKey.import_key(data)
        return cls(key, key.thumbprint())

    def sign(self, typ: TokenType, claims: dict[str, Any]) -> str:
        """One token."""
        header = {"alg": "RS256", "typ": typ, "kid": self.kid}
        return jws.serialize_compact(header, jcs(claims), self._key, algorithms=["RS256"])

    def verify(self, typ: TokenType, text: str) -> dict[str, Any]:
        """Claims of a token that this relay signed; times are the caller's to check.

        Raises:
            VerificationError: `token_invalid`.
        """
        token, kid = parse_token(text, typ, TOKEN_MAX)
        if kid != self.kid or "jwk" in token.header:
            raise VerificationError("token_invalid", "header")
        return verify_token(token, self._key.public_key)

    def jwks(self) -> dict[str, Any]:
        """The public JWK set."""
        public = self._key.as_dict(private=False)
        jwk = {"kty": "RSA", "n": public["n"], "e": public["e"]}
        return {"keys": [{**jwk, "use": "sig", "alg": "RS256", "kid": self.kid}]}
