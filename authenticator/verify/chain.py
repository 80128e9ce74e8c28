"""A chain that holds: an approved delegation, and links below it, each handing on less than the one above.

`verify_chain` makes these checks of each link, from the top: it names what stands above it, and is signed by the key
that stands there; no key comes twice; it allows nothing that the one above does not (resources byte for byte,
abilities, path prefixes, every budget and rate, the earliest use, and what the provider registered, by the order it
registered for it) and ends no later; it holds now; it was not ended.
Capabilities name the same resources as the delegation's, whose origins were checked, so that a chain never leaves them.

Whether the delegation itself is revoked is the registry's to say (`verify.status`); links are known to the client and
the provider only, and the provider passes in which of them it ended.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from authenticator.errors import InputError, VerificationError
from authenticator.limits import BLOCK_FUTURE_MAX, CHAIN_DEPTH_MAX
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.jws import verify_jws
from authenticator.protocol.permissions import Permissions
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.subdelegation import TYP, SubDelegation, cid_of_digest
from authenticator.verify.delegation import VerifiedDelegation


@dataclass(frozen=True, slots=True)
class VerifiedLink:
    """One link that holds.

    Attributes:
        link_id: hex; budgets and ends go by it.
        session_key: the key that may act.
        capabilities: what it may do.
        starts_at: UTC seconds, the latest start of the chain so far.
        expires_at: UTC seconds.
    """

    link_id: str
    session_key: SessionPublicKey
    capabilities: Capabilities
    starts_at: int
    expires_at: int


@dataclass(frozen=True, slots=True)
class VerifiedChain:
    """A chain that holds.

    Attributes:
        root: the delegation that a person approved.
        links: what follows from it, nearest first.
    """

    root: VerifiedDelegation
    links: tuple[VerifiedLink, ...]

    @property
    def last(self) -> VerifiedLink:
        """The link whose key uses the chain."""
        return self.links[-1]

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id that a use is charged to and that, ended, ends the chain: the delegation's first."""
        return (self.root.delegation_id, *(link.link_id for link in self.links))


def verify_chain(
    root: VerifiedDelegation, links: Sequence[SubDelegation], now: int, *, revoked: Collection[str] = ()
) -> VerifiedChain:
    """Check a chain.

    Args:
        root: the delegation at its top, checked.
        links: the links, from the top.
        now: UTC seconds.
        revoked: ids of delegations and links that were ended.

    Raises:
        InputError: `malformed` where there is no link, `capability_unknown` for what the provider did not register.
        VerificationError: `chain_deep`, `chain_broken`, `bad_signature`, `chain_wider`, `chain_early`,
            `delegation_expired`, `delegation_revoked`.
    """
    if not links:
        raise InputError("malformed", "a chain without links")
    if len(links) > CHAIN_DEPTH_MAX:
        raise VerificationError("chain_deep", f"{len(links)} links")
    above, keys = _top(root), {root.session_key.did}
    if now >= root.expires_at:
        raise VerificationError("delegation_expired", "the delegation above")
    _check_not_ended(root.delegation_id, revoked)
    verified: list[VerifiedLink] = []
    # The delegation's id is the SHA-256 that its CID carries.
    parents = [cid_of_digest(bytes.fromhex(root.delegation_id)), *(link.cid for link in links[:-1])]
    for link, parent in zip(links, parents, strict=True):
        _check_signed(link, above, parent)
        if link.audience.did in keys:
            raise VerificationError("chain_broken", "a key comes twice")
        keys.add(link.audience.did)
        starts_at = _check_narrower(link, above, root.permissions)
        link.capabilities.check_known(root.permissions)
        _check_times(link, now)
        link_id = link.link_id
        _check_not_ended(link_id, revoked)
        above = VerifiedLink(link_id, link.audience, link.capabilities, starts_at, link.expires_at)
        verified.append(above)
    return VerifiedChain(root, tuple(verified))


def _top(root: VerifiedDelegation) -> VerifiedLink:
    """The delegation, as a link sees what stands above it."""
    if root.capabilities is None:
        raise VerificationError("chain_wider", "a key without capabilities has none to hand on")
    return VerifiedLink(
        link_id=root.delegation_id,
        session_key=root.session_key,
        capabilities=root.capabilities,
        starts_at=root.issued_at,
        expires_at=root.expires_at,
    )


def _check_signed(link: SubDelegation, above: VerifiedLink, parent: str) -> None:
    if link.issuer.did != above.session_key.did:
        raise VerificationError("chain_broken", "handed on by another key")
    if link.parent != parent:
        raise VerificationError("chain_broken", "another parent")
    verify_jws(link.jws, above.session_key, TYP)


def _check_narrower(link: SubDelegation, above: VerifiedLink, permissions: Permissions) -> int:
    """Check capabilities and times against the one above; answer when the chain so far starts."""
    try:
        above.capabilities.covers(link.capabilities, permissions)
    except VerificationError as error:
        raise VerificationError("chain_wider", error.detail) from error
    if link.expires_at > above.expires_at:
        raise VerificationError("chain_wider", f"ends {link.expires_at - above.expires_at} s later")
    if link.not_before is None:
        return above.starts_at
    if link.not_before < above.starts_at:
        raise VerificationError("chain_wider", "starts earlier")
    return link.not_before


def _check_times(link: SubDelegation, now: int) -> None:
    if now >= link.expires_at:
        raise VerificationError("delegation_expired", f"{now - link.expires_at} s ago")
    for start in (link.not_before, link.issued_at):
        if start is not None and start >= link.expires_at:
            raise VerificationError("chain_broken", "ends before it starts")
    if link.not_before is not None and now < link.not_before:
        raise VerificationError("chain_early", "not valid yet")
    if link.issued_at is not None and link.issued_at > now + BLOCK_FUTURE_MAX:
        raise VerificationError("chain_early", "made in the future")


def _check_not_ended(link_id: str, revoked: Collection[str]) -> None:
    if link_id in revoked:
        raise VerificationError("delegation_revoked", "ended at this provider")
