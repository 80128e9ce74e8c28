"""One link of a chain: a session key hands a part of what it may do to another key.

A link is a compact JWS, `typ: cs-delegation+jwt`, signed by the key that hands on. Rules: the header is `alg` and
`typ` and nothing else; header and claims are JCS; keys are named by `did:key`; what is read is written again and
compared, so that every link has one form.

iss   the key that hands on, and signs
aud   the key that receives
att   what it receives, as a ReCap lists it
exp   UTC seconds; `nbf` and `iat` likewise, both optional
jti   makes links of the same content two
prf   CID of the parent: of the JCS of an AuthSig for a first link, of the JWS above it for a later one

A CID here is CIDv1, codec raw, SHA-256, in lower-case base32: the parent's bytes as they are, whatever they hold.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from authenticator.errors import InputError
from authenticator.limits import CHAIN_LINK_MAX, NAME_MAX
from authenticator.protocol.canonical import b64u, jcs, labelled_hash, lp, parse_json, sha256
from authenticator.protocol.did import SessionPublicKey, from_did
from authenticator.protocol.fields import Fields
from authenticator.protocol.jws import Jws, Sign, parse_jws, read_header, sign_jws
from authenticator.protocol.recap import Capabilities

TYP = "cs-delegation+jwt"
_DID_MAX = 80
_CID_CHARS = 59
_CID_PREFIX = b"\x01\x55\x12\x20"
"""Version 1, codec raw (0x55), SHA-256 (0x12), 32 bytes."""
_DIGEST_BYTES = 32


@dataclass(frozen=True, slots=True)
class SubDelegation:
    """What a link says; nobody has checked its signature, nor what stands above it.

    Attributes:
        issuer: the key that hands on.
        audience: the key that receives.
        capabilities: what it receives.
        expires_at: UTC seconds.
        not_before: UTC seconds, None where it holds from the start.
        issued_at: UTC seconds, None where it does not say.
        jti: its own name.
        parent: CID of what stands above it.
        jws: the link as it came.
    """

    issuer: SessionPublicKey
    audience: SessionPublicKey
    capabilities: Capabilities
    expires_at: int
    not_before: int | None
    issued_at: int | None
    jti: str
    parent: str
    jws: Jws = field(repr=False)

    @property
    def text(self) -> str:
        """The compact JWS."""
        return self.jws.text

    @property
    def cid(self) -> str:
        """What a link below names as its parent."""
        return cid_of(self.text.encode("ascii"))

    @property
    def link_id(self) -> str:
        """Its id, hex: counters and revocations go by it.

        The signature stays out: whoever holds a P-256 link can write its signature in a second way, and must not get
        a second budget by that, nor escape an end.
        """
        return labelled_hash("countersign/link/v1", lp(self.jws.signing_input)).hex()


def cid_of(data: bytes) -> str:
    """The CID of some bytes."""
    return cid_of_digest(sha256(data))


def cid_of_digest(digest: bytes) -> str:
    """The CID of the bytes that have this SHA-256.

    Raises:
        InputError: `malformed` where it is not 32 bytes.
    """
    if len(digest) != _DIGEST_BYTES:
        raise InputError("malformed", "digest length")
    return "b" + base64.b32encode(_CID_PREFIX + digest).decode("ascii").rstrip("=").lower()


def parse_subdelegation(text: str) -> SubDelegation:
    """Read a link.

    Raises:
        InputError: `too_large`, `malformed`, `not_canonical`, `unknown_field`, `bad_key`, `recap_invalid`,
            `capability_unknown`.
    """
    jws = parse_jws(text, CHAIN_LINK_MAX)
    _check_header(text.partition(".")[0])
    fields = Fields(parse_json(jws.payload, CHAIN_LINK_MAX), "link")
    link = SubDelegation(
        issuer=from_did(fields.text("iss", _DID_MAX)),
        audience=from_did(fields.text("aud", _DID_MAX)),
        capabilities=Capabilities.from_att(fields.object_("att")),
        expires_at=fields.integer("exp"),
        not_before=fields.optional_integer("nbf"),
        issued_at=fields.optional_integer("iat"),
        jti=fields.text("jti", NAME_MAX),
        parent=fields.text("prf", _CID_CHARS),
        jws=jws,
    )
    fields.done()
    if not link.jti:
        raise InputError("malformed", "jti of a link")
    if jws.payload != jcs(_claims(link)):
        raise InputError("not_canonical", "claims of a link")
    return link


def sign_subdelegation(
    issuer: SessionPublicKey,
    sign: Sign,
    *,
    audience: SessionPublicKey,
    capabilities: Capabilities,
    expires_at: int,
    jti: str,
    parent: str,
    not_before: int | None = None,
    issued_at: int | None = None,
) -> SubDelegation:
    """Make a link; whether it is narrower than its parent is for `verify.chain` to say.

    Args:
        issuer: the key that hands on.
        sign: makes its raw signatures.
        audience: the key that receives.
        capabilities: what it receives.
        expires_at: UTC seconds.
        jti: its own name.
        parent: CID of what stands above it.
        not_before: UTC seconds.
        issued_at: UTC seconds.

    Raises:
        InputError: it would not be read back.
    """
    claims = _payload(issuer, audience, capabilities, expires_at, not_before, issued_at, jti, parent)
    return parse_subdelegation(sign_jws({"typ": TYP, "alg": issuer.alg}, jcs(claims), sign))


@lru_cache(maxsize=8)  # there are two that anybody writes
def _check_header(text: str) -> None:
    header = read_header(text)
    if header.keys() != {"alg", "typ"}:
        raise InputError("unknown_field", "header of a link")
    if text != b64u(jcs(dict(header))):
        raise InputError("not_canonical", "header of a link")


def _claims(link: SubDelegation) -> dict[str, Any]:
    return _payload(
        link.issuer,
        link.audience,
        link.capabilities,
        link.expires_at,
        link.not_before,
        link.issued_at,
        link.jti,
        link.parent,
    )


def _payload(
    issuer: SessionPublicKey,
    audience: SessionPublicKey,
    capabilities: Capabilities,
    expires_at: int,
    not_before: int | None,
    issued_at: int | None,
    jti: str,
    parent: str,
) -> dict[str, Any]:
    """The claims; what is absent is left out, as JWTs do."""
    claims = {
        "iss": issuer.did,
        "aud": audience.did,
        "att": capabilities.to_att(),
        "exp": expires_at,
        "nbf": not_before,
        "iat": issued_at,
        "jti": jti,
        "prf": parent,
    }
    return {name: value for name, value in claims.items() if value is not None}
