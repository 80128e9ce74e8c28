"""A provider's guard and keys that were handed a part of a permission there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from authenticator.database import Place
from authenticator.protocol.recap import Capabilities
from authenticator.provider.guard import Use, UseRequest
from authenticator.provider.store import StoredDelegation
from authenticator.session.delegation import Delegated, hand_on
from authenticator.session.keys import SessionKey
from tests.fakes.chain import key
from tests.fakes.door import Door
from tests.fakes.world import NOW, ORIGIN, RESOURCE, Presented, World

HELPER, SECOND = key("helper"), key("second helper", "p256")
READING: dict[str, Any] = {RESOURCE: {"photos/read": [{"path_prefix": "/albums/2026/alps"}]}}
WRITING: dict[str, Any] = {RESOURCE: {"photos/write": [{"path_prefix": "/albums/2026/inbox", "max_uses": 2}]}}
_DEFAULT: Any = object()


def of(presented: Presented) -> Delegated:
    """An approved permission, as hand_on takes it."""
    return Delegated(presented.auth_sig, presented.receipts, ())


class ChainDoor(Door):
    """A door behind which a session key hands things on."""

    def __init__(self, folder: Path, world: World | None = None, place: Place | None = None) -> None:
        super().__init__(folder, world, place)
        self.folder = folder
        self.top = of(self.presented)

    def hand_on(
        self,
        to: SessionKey = HELPER,
        att: dict[str, Any] | None = None,
        *,
        above: Delegated | None = None,
        by: SessionKey | None = None,
        until: int = NOW + 600,
        show: bool = True,
    ) -> Delegated:
        """Hand a part on and show the provider the chain."""
        made = hand_on(
            above or self.top,
            by or self.world.key,
            self.world.provider,
            to=to.public,
            can=Capabilities.from_att(READING if att is None else att),
            until=until,
            now=self.world.now,
        )
        if show:
            self.show(made)
        return made

    def show(self, delegated: Delegated, **changes: Any) -> StoredDelegation:
        return self.guard.delegations.present({**delegated.to_json(), **changes})

    def call_as(
        self,
        delegated: Delegated,
        signer: SessionKey = HELPER,
        method: str = "GET",
        path: str = "/albums/2026/alps/ridge.svg",
        *,
        ability: str | None = "photos/read",
        resource: str = RESOURCE,
        authorization: str | None = None,
        named: str | None = _DEFAULT,
        proofs: list[str] | None = None,
        proof: dict[str, Any] | None = None,
        size: int = 0,
    ) -> Use:
        """Use what was handed on, except for what is passed."""
        link_id = delegated.delegation_id
        if proofs is None:
            proofs = [self.world.proof(method, ORIGIN + path, link_id, key=signer, **(proof or {}))]
        return self.guard.check_use(
            UseRequest(
                method=method,
                url=ORIGIN + path,
                authorization=authorization,
                proofs=proofs,
                delegation=link_id if named is _DEFAULT else named,
                ability=ability,
                resource=resource,
                size=size,
            )
        )

    def end_by(self, delegated: Delegated, signer: SessionKey, **changes: Any) -> None:
        """Ask to end a link."""
        path = "/.countersign/delegations/end"
        values: dict[str, Any] = {
            "method": "POST",
            "url": ORIGIN + path,
            "authorization": None,
            "proofs": [self.world.proof("POST", ORIGIN + path, delegated.delegation_id, key=signer)],
            "delegation": delegated.delegation_id,
            **changes,
        }
        self.guard.end_link(UseRequest(**values))
