"""The networks that this computer's identities are in: whose keys and which quorum are trusted, and since when.

What is told here was pinned on joining; nothing is asked of anybody.
"""

from __future__ import annotations

from authenticator.clients.http import is_local
from authenticator.held import Held
from authenticator.household import Household
from authenticator.protocol.network_record import Peer, fingerprint
from authenticator.views import NetworkView, ServiceView


def network_views(house: Household) -> tuple[NetworkView, ...]:
    """Every network that an identity of this computer is in, the one that was joined first first."""
    members: dict[str, list[Held]] = {}
    for held in house.all():
        members.setdefault(held.network().record.network_id, []).append(held)
    return tuple(_view(house, those) for those in members.values())


def _view(house: Household, members: list[Held]) -> NetworkView:
    pinned = [held.network() for held in members]
    record, current = pinned[0].record, house.catalogue.current()
    used = {each.relay for each in pinned}
    return NetworkView(
        id=record.network_id,
        name=record.name,
        fingerprint=fingerprint(record.network_id),
        # The record says whose key the registry has; where it answers, the relay said on joining.
        registry=_service(record.registry, pinned[0].registry),
        relays=tuple(_service(relay, relay.origin, used=relay.origin in used) for relay in record.relays),
        validators=tuple(_service(validator, validator.origin) for validator in record.validators),
        quorum=record.quorum,
        since=min(house.catalogue.since(held.place) for held in members),
        identities=tuple(house.view(held, current=False).label or record.name for held in members),
        current=any(held.place == current for held in members),
        loopback=all(is_local(origin) for origin in used),
        attested=record.policy.enrolment == "attested",
        virtual_keys=record.policy.virtual_keys,
        second_factor_keys=record.policy.second_factor_keys,
    )


def _service(peer: Peer, origin: str, *, used: bool = True) -> ServiceView:
    return ServiceView(peer.name, origin, peer.fingerprint, used)
