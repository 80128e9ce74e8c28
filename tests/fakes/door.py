"""A provider's guard on the network of `world`, called with one thing changed at a time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from authenticator.database import Place
from authenticator.provider.delegations import Delegations
from authenticator.provider.guard import CaveatCheck, Guard, Use, UseRequest
from authenticator.provider.status import StatusCheck
from authenticator.provider.store import ProviderStore
from authenticator.provider.tokens import TokenVerifier
from authenticator.session.keys import SessionKey
from tests.fakes.world import ORIGIN, RELAY, RESOURCE, Presented, World

_DEFAULT: Any = object()


class Door:
    """A guard with everything behind it, ready to be called."""

    def __init__(
        self,
        folder: Path,
        world: World | None = None,
        place: Place | None = None,
        *,
        caveat_checks: Mapping[str, CaveatCheck] | None = None,
    ) -> None:
        self.world = world or World()
        self.caveat_checks = caveat_checks or {}
        self.place = place if place is not None else folder / "provider.sqlite3"
        self.fetched_keys = 0
        self._stores: list[ProviderStore] = []
        self.store, self.guard = self.worker()
        self.presented = self.world.delegation()
        self.present(self.presented)

    def worker(self) -> tuple[ProviderStore, Guard]:
        """A worker of this provider, which shares its database with the others and nothing else."""
        store = ProviderStore(self.place)
        self._stores.append(store)
        delegations = Delegations(
            network=self.world.network, record=self.world.provider, store=store, now=self.world.clock
        )
        guard = Guard(
            tokens=TokenVerifier(RELAY, self.world.provider.provider, self._jwks),
            status=StatusCheck(self.world.status),
            store=store,
            delegations=delegations,
            now=self.world.clock,
            caveat_checks=self.caveat_checks,
        )
        return store, guard

    def close(self) -> None:
        """Close the databases of all workers."""
        for store in self._stores:
            store.close()

    def _jwks(self) -> dict[str, Any]:
        self.fetched_keys += 1
        return self.world.jwks()

    def present(self, presented: Presented) -> None:
        self.guard.delegations.present(presented.body())

    def token(self, **changes: Any) -> str:
        return self.world.token(**{"delegation_id": self.presented.delegation_id, **changes})

    def call(
        self,
        method: str = "GET",
        path: str = "/albums/2026",
        *,
        ability: str | None = "photos/list",
        resource: str = RESOURCE,
        token: str | None = None,
        authorization: str | None = _DEFAULT,
        proofs: list[str] | None = None,
        proof: dict[str, Any] | None = None,
        signer: SessionKey | None = None,
        delegation: str | None = _DEFAULT,
        size: int = 0,
    ) -> Use:
        """Make a good call, except for what is passed."""
        text = token or self.token()
        url = ORIGIN + path
        if proofs is None:
            proofs = [self.world.proof(method, url, text, key=signer, **(proof or {}))]
        return self.guard.check_use(
            UseRequest(
                method=method,
                url=url,
                authorization=f"DPoP {text}" if authorization is _DEFAULT else authorization,
                proofs=proofs,
                delegation=self.presented.delegation_id if delegation is _DEFAULT else delegation,
                ability=ability,
                resource=resource,
                size=size,
            )
        )
