"""What must hold of a use report before anybody keeps or shows it, and who may ask for one.

A report can only tell something wrong of the provider that signed it: its numbers are that provider's word and are
shown as such. What is checked is that it is this provider's, about this delegation, and that no link in it is said to
be allowed more, or longer, than what it hangs from.
"""

from __future__ import annotations

from authenticator.errors import VerificationError
from authenticator.limits import OPEN_SKEW, USE_REPORT_AHEAD, USE_REPORT_SKEW
from authenticator.protocol import ed25519
from authenticator.protocol.identity import IdentityRecord
from authenticator.protocol.jws import Jws
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.use_report import UseReport, UsesAsked, asked_message, check_signature, parse_report


def check_sender(jws: Jws, report: UseReport, *, provider: ProviderRecord, relay: str, now: int) -> None:
    """Check, as a relay, that a report is the provider's, for this relay, and made just now.

    Args:
        jws: the report as it came.
        report: what it says.
        provider: the registered provider that it names.
        relay: the relay's own origin.
        now: UTC seconds.

    Raises:
        VerificationError: `provider_unknown`, `bad_signature`, `wrong_relay`, `proof_stale`.
    """
    if report.provider != provider.provider:
        raise VerificationError("provider_unknown", "the report of another provider")
    check_signature(jws, provider.public_key)
    if report.relay != relay:
        raise VerificationError("wrong_relay", "the report is for another relay")
    if abs(now - report.reported_at) > USE_REPORT_SKEW:
        raise VerificationError("proof_stale", f"{report.reported_at - now} s")


def verify_report(
    text: str,
    *,
    provider: ProviderRecord,
    relay: str,
    address: str,
    delegation_id: str,
    capabilities: Capabilities | None,
    expires_at: int,
    now: int,
) -> UseReport:
    """Check, as the person's app, a report that the relay handed out.

    Args:
        text: the signed report.
        provider: the registered provider of the session.
        relay: the relay's origin.
        address: the session.
        delegation_id: what it has to be about.
        capabilities: what the person approved.
        expires_at: until when, UTC seconds.
        now: UTC seconds.

    Raises:
        InputError: it is malformed; `capability_unknown` where a link has what the provider has not registered.
        VerificationError: `bad_signature`, `wrong_relay`; `proof_stale` where it is of the future; `provider_unknown`,
            `session_address` or `delegation_unknown` where it is about another one; `chain_broken`, `chain_deep`,
            `chain_wider`.
    """
    jws, report = parse_report(text)
    check_signature(jws, provider.public_key)
    if report.provider != provider.provider:
        raise VerificationError("provider_unknown", "the report of another provider")
    if report.relay != relay:
        raise VerificationError("wrong_relay", "the report is for another relay")
    if report.reported_at > now + USE_REPORT_AHEAD:  # it would stand for the newest for ever
        raise VerificationError("proof_stale", f"{report.reported_at - now} s ahead")
    if report.delegation_id != delegation_id:
        raise VerificationError("delegation_unknown", "the report of another delegation")
    if report.address != address:
        raise VerificationError("session_address", "the report of another session")
    _check_links(report, capabilities, expires_at, provider)
    return report


def check_asked(asked: UsesAsked, record: IdentityRecord | None, *, relay: str, now: int, nonce_used: bool) -> None:
    """Check, as a relay, that a computer of the identity asks; the caller still has to store the nonce as used.

    Args:
        asked: what came.
        record: the newest record of the identity; None where there is none.
        relay: the relay's own origin.
        now: UTC seconds.
        nonce_used: the nonce was used before.

    Raises:
        VerificationError: `proof_stale`, `proof_replayed`, `identity_unknown`, `computer_removed`, `bad_signature`.
    """
    if abs(now - asked.time) > OPEN_SKEW:
        raise VerificationError("proof_stale", f"{asked.time - now} s")
    if nonce_used:
        raise VerificationError("proof_replayed", "nonce")
    if record is None or record.identity_id != asked.identity_id:
        raise VerificationError("identity_unknown")
    if asked.public_key not in record.device_pks:
        raise VerificationError("computer_removed", "not a device key of the newest record")
    ed25519.verify(asked.public_key, asked_message(relay, asked), asked.signature)


def _check_links(
    report: UseReport, capabilities: Capabilities | None, expires_at: int, provider: ProviderRecord
) -> None:
    """Nothing that was handed on is more than what it was handed on from."""
    above = {report.delegation_id: (capabilities, expires_at)}
    for link in report.links:
        allowed, until = above[link.parent_id]
        if allowed is None or link.expires_at > until:
            raise VerificationError("chain_wider", "a link that outlives what is above it")
        link.capabilities.check_registered(provider)
        try:
            allowed.covers(link.capabilities, provider.permissions)
        except VerificationError as error:
            raise VerificationError("chain_wider", error.detail) from error
        above[link.link_id] = (link.capabilities, link.expires_at)
