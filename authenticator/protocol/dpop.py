"""DPoP proofs (RFC 9449): one signed request of a session key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from authenticator.errors import InputError
from authenticator.limits import DPOP_MAX
from authenticator.protocol.canonical import b64u, jcs, parse_json, sha256, unb64u
from authenticator.protocol.did import SessionPublicKey, from_jwk
from authenticator.protocol.jws import Jws, Sign, parse_jws, sign_jws

TYP = "dpop+jwt"
_TEXT_MAX = 2048
_ADDRESS = re.compile(r"[!-\[\]-~]+")  # printable ASCII without a backslash: browsers and servers read others apart


@dataclass(frozen=True, slots=True)
class DpopProof:
    """What a proof says; nobody has checked its signature yet.

    Attributes:
        key: the key in its header.
        htm: the HTTP method.
        htu: the HTTP address without query and fragment.
        iat: UTC seconds.
        jti: unique for each request.
        ath: hash of the access token, where it is used with one.
        nonce: the server's, where it gave one.
    """

    key: SessionPublicKey
    htm: str
    htu: str
    iat: int
    jti: str
    ath: str | None
    nonce: str | None


def parse_proof(text: str) -> tuple[Jws, DpopProof]:
    """Parse a `DPoP` header.

    Raises:
        InputError: `too_large`, `malformed`, `not_canonical`, `bad_key`.
    """
    jws = parse_jws(text, DPOP_MAX)
    payload = parse_json(jws.payload, DPOP_MAX)
    if not isinstance(payload, Mapping):
        raise InputError("malformed", "DPoP payload")
    iat, ath, nonce = payload.get("iat"), payload.get("ath"), payload.get("nonce")
    htm, htu, jti = payload.get("htm"), payload.get("htu"), payload.get("jti")
    if not (_text(htm) and _text(htu) and _text(jti) and type(iat) is int):
        raise InputError("malformed", "DPoP payload")
    if not (ath is None or _text(ath)) or not (nonce is None or _text(nonce)):
        raise InputError("malformed", "DPoP payload")
    key = _key(text.partition(".")[0])
    proof = DpopProof(key, htm, htu, iat, jti, ath, nonce)  # type: ignore[arg-type]
    return jws, proof


def sign_proof(
    key: SessionPublicKey,
    sign: Sign,
    *,
    htm: str,
    htu: str,
    iat: int,
    jti: str,
    ath: str | None = None,
    nonce: str | None = None,
) -> str:
    """Make a proof for one request."""
    payload = {"htm": htm, "htu": htu, "iat": iat, "jti": jti}
    if ath is not None:
        payload["ath"] = ath
    if nonce is not None:
        payload["nonce"] = nonce
    header = {"typ": TYP, "alg": key.alg, "jwk": key.jwk}
    return sign_jws(header, jcs(payload), sign)


def normalise_htu(url: str) -> str:
    """The address without query and fragment, with scheme and host in lower case and no default port.

    RFC 9449, section 4.3, asks for syntax-based and scheme-based normalisation (RFC 3986, section 6.2).

    Raises:
        InputError: `malformed`.
    """
    if not _ADDRESS.fullmatch(url):
        raise InputError("malformed", "htu")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise InputError("malformed", "htu") from error
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    if scheme not in ("http", "https") or not host or "@" in parts.netloc:
        raise InputError("malformed", "htu")
    if ":" in host:
        host = f"[{host}]"
    default = 443 if scheme == "https" else 80
    netloc = host if port in (None, default) else f"{host}:{port}"
    return f"{scheme}://{netloc}{parts.path or '/'}"


def token_hash(token: str) -> str:
    """The `ath` of an access token."""
    return b64u(sha256(token.encode("utf-8", "surrogatepass")))


def _text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _TEXT_MAX


@lru_cache(maxsize=1024)
def _key(header_text: str) -> SessionPublicKey:
    """The key in a header; a client sends the same header each time."""
    header = parse_json(unb64u(header_text), DPOP_MAX)
    return from_jwk(header.get("jwk") if isinstance(header, Mapping) else None)
