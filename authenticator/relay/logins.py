"""Logins: what was approved, as long as tokens of it may live.

Rules: a login is kept sealed under the data key; when it ends (its time, a revocation, a refresh token used
twice) what it knew of the person is dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Connection, insert, select, update

from authenticator.errors import VerificationError
from authenticator.limits import HTTP_BODY_MAX, REFRESH_TOKEN_LIFETIME
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import jcs, parse_json
from authenticator.protocol.identity import SOFTWARE_AAGUIDS
from authenticator.relay.keys import RelayKeys
from authenticator.relay.parts import Parts
from authenticator.relay.tables import logins
from authenticator.verify.approval import VerifiedApproval

_ENDED = b""


@dataclass(frozen=True, slots=True)
class Login:
    """One approved login.

    Attributes:
        thumbprint: of the session key; None for a plain login.
        nonce: the client's, for the id_token.
        auth_time: when the relay took the approval, UTC seconds.
        amr: `hwk`, or `swk` for a key in software, as the virtual key and a gate of the system are (RFC 8176).
        expires_at: end of what was granted, UTC seconds.
        claims: values by name.
        receipts: one for each entry.
    """

    login_id: str
    provider: str
    address: str
    account: str
    generation: int
    thumbprint: str | None
    delegation_id: str | None
    auth_sig: Mapping[str, Any] | None
    nonce: str | None
    auth_time: int
    amr: tuple[str, ...]
    expires_at: int
    claims: Mapping[str, str] = field(repr=False)
    receipts: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def of(cls, login_id: str, approval: Approval, verified: VerifiedApproval, nonce: str | None, now: int) -> Login:
        """The login that a verified approval stands for; its receipts come later."""
        record = approval.identity_opening.record
        aaguid = next(each.aaguid for each in record.credentials if each.id == verified.credential_id)
        key = verified.request.request.session_key
        return cls(
            login_id=login_id,
            provider=verified.provider.provider,
            address=verified.session_address,
            account=verified.account,
            generation=verified.generation,
            thumbprint=None if key is None else key.thumbprint,
            delegation_id=None if approval.auth_sig is None else approval.auth_sig.delegation_id,
            auth_sig=None if approval.auth_sig is None else approval.auth_sig.to_json(),
            nonce=nonce,
            auth_time=now,
            amr=("swk",) if aaguid in SOFTWARE_AAGUIDS else ("hwk",),
            expires_at=verified.grant.expires_at,
            claims={opening.name: opening.value for opening in verified.claims},
        )

    def seal(self, keys: RelayKeys) -> bytes:
        """The form that is kept."""
        return keys.seal(f"login/{self.login_id}", jcs(asdict(self)))

    @classmethod
    def open(cls, keys: RelayKeys, login_id: str, sealed: bytes) -> Login:
        """Read what `seal` made."""
        values: Any = parse_json(keys.open_sealed(f"login/{login_id}", sealed), HTTP_BODY_MAX)
        lists = {"amr": tuple(values["amr"]), "receipts": tuple(values["receipts"])}
        return cls(**{**values, **lists})


@dataclass(frozen=True, slots=True)
class LiveLogin:
    """A login that has not ended.

    Attributes:
        login: what was approved.
        thumbprint: of the key that its tokens are bound to; None for bearer tokens.
    """

    login: Login
    thumbprint: str | None


def add_login(connection: Connection, keys: RelayKeys, login: Login) -> None:
    """Keep a login."""
    connection.execute(
        insert(logins).values(
            login_id=login.login_id,
            provider=login.provider,
            address=login.address,
            thumbprint=login.thumbprint,
            facts=login.seal(keys),
            expires_at=min(login.expires_at, login.auth_time + REFRESH_TOKEN_LIFETIME),
            ended=False,
        )
    )


def bind_login(connection: Connection, login_id: str, thumbprint: str) -> None:
    """Bind the tokens of a plain login to a key, for good."""
    change = update(logins).where(logins.c.login_id == login_id)
    connection.execute(change.values(thumbprint=thumbprint))


def end_login(connection: Connection, login_id: str) -> None:
    """End a login and drop what it knew."""
    change = update(logins).where(logins.c.login_id == login_id)
    connection.execute(change.values(ended=True, facts=_ENDED))


def live_login(parts: Parts, connection: Connection, login_id: str) -> LiveLogin:
    """A login that has not ended.

    Raises:
        VerificationError: `grant_invalid`.
    """
    row = connection.execute(select(logins).where(logins.c.login_id == login_id)).first()
    if row is None or row.ended or parts.now() >= row.expires_at:
        raise VerificationError("grant_invalid", "the login has ended")
    return LiveLogin(Login.open(parts.keys, login_id, row.facts), row.thumbprint)


def require_active(parts: Parts, login: Login) -> None:
    """Session and delegation are not revoked, says the registry now.

    Raises:
        VerificationError: `session_revoked`, `delegation_revoked`.
        PeerError: the registry is away.
    """
    status = parts.registry.status(login.address, login.delegation_id)
    if status.session != "active":
        raise VerificationError("session_revoked")
    if login.delegation_id is not None and status.delegation != "active":
        raise VerificationError("delegation_revoked")
