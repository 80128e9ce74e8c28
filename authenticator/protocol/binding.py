"""What the identity key signs: this account, at this session address, belongs to this approval."""

from __future__ import annotations

from authenticator.protocol.canonical import lp, sha256
from authenticator.protocol.ethereum import parse_account

_LABEL = b"countersign/bind/v1"


def binding_message(intent_digest: bytes, session_address: str, account: str | None, siwe_text: str | None) -> bytes:
    """The bytes that tie an account to an approval, so that a relay cannot put its own account in."""
    return b"".join(
        (
            _LABEL,
            lp(intent_digest),
            lp(bytes.fromhex(session_address)),
            lp(None if account is None else parse_account(account)),
            lp(None if siwe_text is None else sha256(siwe_text.encode("utf-8"))),
        )
    )
