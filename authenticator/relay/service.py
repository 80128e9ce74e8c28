"""One relay put together."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, delete, or_, select, update

from authenticator.limits import ANSWER_MEMORY, CLAIMED_REQUEST_EXTRA
from authenticator.relay.approvals import Approvals
from authenticator.relay.authorize import Authorize
from authenticator.relay.blocks import Blocks
from authenticator.relay.changes import Changes
from authenticator.relay.events import Hub
from authenticator.relay.exchange import Exchange
from authenticator.relay.identities import Identities
from authenticator.relay.openings import Openings
from authenticator.relay.parts import Parts
from authenticator.relay.providers import Providers
from authenticator.relay.requests import Requests
from authenticator.relay.restorations import Restorations
from authenticator.relay.sessions import Sessions
from authenticator.relay.tables import (
    approvals,
    codes,
    identity_changes,
    logins,
    matches,
    refresh_tokens,
    requests,
    used_challenges,
    used_proofs,
)
from authenticator.relay.userinfo import UserInfo
from authenticator.relay.uses import Uses, forget_uses


@dataclass(frozen=True, slots=True)
class Relay:
    """Everything that `api.py` lets in."""

    parts: Parts
    hub: Hub
    providers: Providers
    requests: Requests
    identities: Identities
    changes: Changes
    openings: Openings
    restorations: Restorations
    approvals: Approvals
    authorize: Authorize
    exchange: Exchange
    userinfo: UserInfo
    uses: Uses

    @classmethod
    def of(cls, parts: Parts) -> Relay:
        """The relay that these parts make."""
        hub, providers, blocks = Hub(), Providers(parts), Blocks(parts.registry)
        requests = Requests(parts, providers, hub)
        identities, sessions = Identities(parts, blocks), Sessions(parts)
        changes = Changes(parts, identities, sessions, blocks)
        return cls(
            parts=parts,
            hub=hub,
            providers=providers,
            requests=requests,
            identities=identities,
            changes=changes,
            openings=Openings(parts, changes, sessions),
            restorations=Restorations(parts, changes, sessions),
            approvals=Approvals(parts, providers, changes, sessions, blocks, hub),
            authorize=Authorize(parts, providers, requests),
            exchange=Exchange(parts),
            userinfo=UserInfo(parts),
            uses=Uses(parts, providers, changes),
        )

    def tidy(self) -> None:
        """Forget what has no use any more: claims of ended logins first of all."""
        now = self.parts.now()
        with self.parts.database.writing() as connection:
            over = select(logins.c.login_id).where(or_(logins.c.ended, logins.c.expires_at <= now))
            unclaimed = and_(requests.c.status == "waiting", requests.c.expires_at <= now - CLAIMED_REQUEST_EXTRA)
            forgotten = or_(unclaimed, requests.c.expires_at <= now - ANSWER_MEMORY)
            old = select(requests.c.request_id).where(forgotten)
            for statement in (
                delete(used_proofs).where(used_proofs.c.forget_at <= now),
                delete(used_challenges).where(used_challenges.c.forget_at <= now),
                delete(refresh_tokens).where(refresh_tokens.c.login_id.in_(over)),
                delete(codes).where(or_(codes.c.login_id.in_(over), codes.c.request_id.in_(old))),
                delete(logins).where(logins.c.login_id.in_(over)),
                delete(approvals).where(approvals.c.request_id.in_(old)),
                delete(matches).where(matches.c.request_id.in_(old)),
                delete(requests).where(forgotten),
                update(identity_changes)
                .where(identity_changes.c.recorded_at <= now - ANSWER_MEMORY)
                .values(answer=None),
            ):
                connection.execute(statement)
            forget_uses(connection, now)

    def close(self) -> None:
        """Close the files."""
        self.parts.database.close()
