"""DPoP proofs (RFC 9449): one signed request of a session key.

DPoP leaves query and body out. Two claims of ours bind them: `cs_query` is the hash of the query as it is sent, without
its question mark, and `cs_body` that of the body's bytes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from authenticator.errors import InputError
from authenticator.limits import DPOP_MAX
from authenticator.protocol.canonical import b64u, jcs, parse_json, sha256
from authenticator.protocol.did import SessionPublicKey, from_jwk
from authenticator.protocol.jws import Sign, check_header, read_header, sign_jws, split_jws

TYP = "dpop+jwt"
_TEXT_MAX = 2048
_HASH = r"([A-Za-z0-9_-]{43})"
_AS_OURS = re.compile(
    rf'\{{(?:"ath":"{_HASH}",)?(?:"cs_body":"{_HASH}",)?(?:"cs_query":"{_HASH}",)?"htm":"([A-Z]{{1,32}})",'
    r'"htu":"([!#-\[\]-~]{1,2048})","iat":(0|[1-9][0-9]{0,14}),"jti":"([A-Za-z0-9_-]{1,2048})"'
    r'(?:,"nonce":"([!#-\[\]-~]{1,2048})")?\}'
)
"""The payload as `sign_proof` and the client in pages write it: canonical, with nothing escaped in it."""
_ADDRESS = re.compile(r"[!-\[\]-~]+")  # printable ASCII without a backslash: browsers and servers read others apart


class DpopProof(NamedTuple):
    """What a proof says.

    Attributes:
        key: the key in its header.
        htm: the HTTP method.
        htu: the HTTP address without query and fragment.
        iat: UTC seconds.
        jti: unique for each request.
        ath: hash of the access token, where it is used with one.
        nonce: the server's, where it gave one.
        cs_query: hash of the query, where it is bound.
        cs_body: hash of the body, where it is bound.
    """

    key: SessionPublicKey
    htm: str
    htu: str
    iat: int
    jti: str
    ath: str | None
    nonce: str | None
    cs_query: str | None = None
    cs_body: str | None = None


def verify_proof(text: str) -> DpopProof:
    """Read a `DPoP` header and check its signature: checks 2 to 7 of RFC 9449, section 4.3.

    Raises:
        InputError: `too_large`, `malformed`, `not_canonical`, `unknown_field`, `bad_key`.
        VerificationError: `bad_signature`.
    """
    header_text, payload, signing_input, signature = split_jws(text, DPOP_MAX)
    key = _key(header_text)
    ours = _AS_OURS.fullmatch(payload.decode("ascii", "replace"))
    if ours is None:
        proof = read_payload(payload, key)
    else:
        ath, cs_body, cs_query, htm, htu, iat, jti, nonce = ours.groups()
        proof = DpopProof(key, htm, htu, int(iat), jti, ath, nonce, cs_query, cs_body)
    key.verify(signing_input, signature)
    return proof


def read_payload(data: bytes, key: SessionPublicKey) -> DpopProof:
    """Read the payload of a proof of `key`, whoever wrote it.

    `verify_proof` goes this way only where a payload is not written as ours are; a test compares the two.

    Raises:
        InputError: `too_large`, `malformed`.
    """
    payload = parse_json(data, DPOP_MAX)
    if not isinstance(payload, dict):
        raise InputError("malformed", "DPoP payload")
    claim = payload.get
    iat, needed = claim("iat"), (claim("htm"), claim("htu"), claim("jti"))
    optional = claim("ath"), claim("nonce"), claim("cs_query"), claim("cs_body")
    if type(iat) is not int or None in needed:
        raise InputError("malformed", "DPoP payload")
    for value in needed + optional:
        if value is not None and (type(value) is not str or not 0 < len(value) <= _TEXT_MAX):
            raise InputError("malformed", "DPoP payload")
    htm, htu, jti = needed
    return DpopProof(key, htm, htu, iat, jti, *optional)  # type: ignore[arg-type]


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
    query: str | None = None,
    body: bytes | None = None,
) -> str:
    """Make a proof for one request.

    Args:
        key: the public half, for the header.
        sign: signs with its private half.
        htm: the HTTP method.
        htu: the address without query and fragment.
        iat: UTC seconds.
        jti: unique for each request.
        ath: hash of the access token, where it is used with one.
        nonce: the server's, where it gave one.
        query: what is sent after the question mark (`query_of`), to bind it; None to leave it out.
        body: the bytes that are sent, to bind them; None to leave them out.

    Raises:
        InputError: `malformed` where the query is not ASCII.
    """
    payload: dict[str, str | int] = {"htm": htm, "htu": htu, "iat": iat, "jti": jti}
    if ath is not None:
        payload["ath"] = ath
    if nonce is not None:
        payload["nonce"] = nonce
    if query is not None:
        payload["cs_query"] = query_hash(query)
    if body is not None:
        payload["cs_body"] = body_hash(body)
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
    """The `ath` of an access token, which a client sends with each use.

    It is not remembered: whoever reads this process's memory should find no token in it whose use is over.
    """
    return b64u(sha256(token.encode("utf-8", "surrogatepass")))


def query_of(url: str) -> str | None:
    """What a client sends after the question mark of an address; None where there is none."""
    _, mark, query = url.partition("#")[0].partition("?")
    return query if mark else None


def query_hash(query: str) -> str:
    """The `cs_query` of a query as it is sent, without its question mark.

    Raises:
        InputError: `malformed` where it is not ASCII, because programs write other characters in different ways.
    """
    if not query.isascii():
        raise InputError("malformed", "query")
    return b64u(sha256(query.encode("ascii")))


def body_hash(body: bytes) -> str:
    """The `cs_body` of a body."""
    return b64u(sha256(body))


@lru_cache(maxsize=1024)
def _key(header_text: str) -> SessionPublicKey:
    """The key in a header of the right type and algorithm; a client sends the same header each time."""
    header = read_header(header_text)
    key = from_jwk(header.get("jwk"))
    check_header(header, key, TYP)
    return key
