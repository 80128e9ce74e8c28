"""Handing on: what one session key gives another, as it travels between two programs.

A `Delegated` holds nothing secret, and is of use to the named key only. It says whose session it belongs to, so give
it to the program it is meant for and to nobody else. What is made here was checked as the provider will check it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, Self

from authenticator import limits
from authenticator.clients.http import HttpClient
from authenticator.errors import InputError, PeerError, VerificationError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.did import SessionPublicKey, from_did
from authenticator.protocol.fields import Fields
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.subdelegation import SubDelegation, cid_of_digest, parse_subdelegation, sign_subdelegation
from authenticator.session.keys import SessionKey, make_proof
from authenticator.session.site import Site
from authenticator.verify.chain import VerifiedChain, verify_chain
from authenticator.verify.delegation import verify_delegation

_PRESENT = "/.countersign/delegations"
_END = "/.countersign/delegations/end"
_RECEIPTS_MAX = 4


@dataclass(frozen=True, slots=True)
class Delegated:
    """A permission that was handed on.

    Attributes:
        auth_sig: what the person approved.
        receipts: that it is in the registry.
        links: what follows from it, nearest first; the last one names the key that this is for. Only the approved
            permission itself, which handing on starts from and which is never given away so, has none.
    """

    auth_sig: AuthSig
    receipts: tuple[Receipt, ...]
    links: tuple[SubDelegation, ...]

    @property
    def delegation_id(self) -> str:
        """What a request names: the id of the last link."""
        return self.links[-1].link_id if self.links else self.auth_sig.delegation_id

    @property
    def capabilities(self) -> Capabilities:
        """What the key may do."""
        return self.links[-1].capabilities

    @property
    def expires_at(self) -> int:
        """UTC seconds."""
        return self.links[-1].expires_at

    def to_json(self) -> dict[str, Any]:
        """What is presented to the provider, and what one program gives another."""
        shown = {
            "auth_sig": self.auth_sig.to_json(),
            "receipts": [receipt.to_json() for receipt in self.receipts],
        }
        return {**shown, "chain": [link.text for link in self.links]} if self.links else shown

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read what `to_json` writes; raise `InputError`."""
        fields = Fields(value, "handed-on permission")
        delegated = cls(
            AuthSig.from_json(fields.object_("auth_sig")),
            tuple(Receipt.from_json(item) for item in fields.list_("receipts", _RECEIPTS_MAX)),
            tuple(
                parse_subdelegation(text)
                for text in fields.texts("chain", limits.CHAIN_DEPTH_MAX, limits.CHAIN_LINK_MAX)
            ),
        )
        fields.done()
        if not delegated.links:
            raise InputError("malformed", "a chain without links")
        return delegated


def check(delegated: Delegated, provider: ProviderRecord, now: int) -> VerifiedChain:
    """Check a handed-on permission as the provider will, except for its receipts.

    Raises:
        InputError: it is malformed.
        VerificationError: it does not hold.
    """
    return verify_chain(verify_delegation(delegated.auth_sig, provider=provider, now=now), delegated.links, now)


def hand_on(
    above: Delegated,
    key: SessionKey,
    provider: ProviderRecord,
    *,
    to: SessionPublicKey | str,
    can: Capabilities,
    until: int,
    now: int,
) -> Delegated:
    """Hand a part of a permission to another key.

    Args:
        above: the permission; without links it is the approved one.
        key: the key that it is for.
        provider: whose it is.
        to: the other key, or its `did:key`.
        can: what it may do.
        until: UTC seconds.
        now: UTC seconds.

    Raises:
        InputError: `to` names no key, or the link would be too large.
        VerificationError: the result would not hold: `chain_wider`, `chain_deep`, `chain_broken`,
            `delegation_expired`.
    """
    root_cid = cid_of_digest(bytes.fromhex(above.auth_sig.delegation_id))
    link = sign_subdelegation(
        key.public,
        key.sign,
        audience=from_did(to) if isinstance(to, str) else to,
        capabilities=can,
        expires_at=until,
        issued_at=now,
        jti=secrets.token_urlsafe(16),
        parent=above.links[-1].cid if above.links else root_cid,
    )
    made = Delegated(above.auth_sig, above.receipts, (*above.links, link))
    check(made, provider, now)
    return made


def present_at(origin: str, delegated: Delegated) -> None:
    """Show the provider a permission, which it then knows by its id.

    Raises:
        VerificationError: the provider refuses it.
        PeerError: the provider is away.
    """
    answer = HttpClient(origin, "provider_down").post_json(_PRESENT, delegated.to_json())
    named = answer.get("delegation_id") if isinstance(answer, dict) else None
    if named != delegated.delegation_id:
        raise PeerError("peer_answer", "another delegation id")


def end_at(site: Site, key: SessionKey, delegated: Delegated, now: int) -> None:
    """End a handed-on permission at the provider, by its own key or one above it.

    It is presented first, so that one that was never used is ended too.

    Raises:
        VerificationError: the provider refuses.
        PeerError: the provider is away.
    """
    origin = site.provider.origins[0]
    try:
        present_at(origin, delegated)
    except VerificationError as error:
        if error.code in ("delegation_revoked", "delegation_expired"):
            return
        raise
    headers = {
        "DPoP": make_proof(key, "POST", origin + _END, now, delegated.delegation_id),
        "Countersign-Delegation": delegated.delegation_id,
    }
    HttpClient(origin, "provider_down").post_json(_END, {}, headers=headers)
