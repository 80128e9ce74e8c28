"""Sessions and identities as the window and the command line are shown them."""

from __future__ import annotations

from authenticator.consent.sentences import describe
from authenticator.held import Held
from authenticator.journal import DelegationRow, SessionRow
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.views import DelegationView, IdentityView, SessionView


def session_view(held: Held, row: SessionRow, now: int) -> SessionView:
    """One session, with the keys it gave."""
    return SessionView(
        address=row.address,
        provider_id=row.provider_id,
        provider_name=row.provider_name,
        origin=row.origin,
        status=row.status,
        first_login=row.first_login,
        last_login=row.last_login,
        logins=row.logins,
        generation=row.generation,
        account=row.account,
        delegations=tuple(_delegation_view(found, now) for found in held.journal.delegations(row.address)),
        receipt=Receipt.from_json(row.receipt) if row.receipt else None,
    )


def identity_view(held: Held, label: str, *, current: bool) -> IdentityView:
    """One identity."""
    network = held.network()
    return IdentityView(
        id=held.computer().identity_id,
        label=label,
        name=held.profile().name,
        network_name=network.record.name,
        relay=network.relay,
        current=current,
    )


def _delegation_view(row: DelegationRow, now: int) -> DelegationView:
    capabilities = Capabilities.from_att(row.capabilities) if row.capabilities else None
    status = "expired" if row.status == "active" and row.expires_at <= now else row.status
    return DelegationView(
        delegation_id=row.delegation_id,
        client_name=row.client_name,
        sentences=tuple(describe(capabilities)) if capabilities else (),
        issued_at=row.issued_at,
        expires_at=row.expires_at,
        status=status,
        receipt=Receipt.from_json(row.receipt) if row.receipt else None,
    )
