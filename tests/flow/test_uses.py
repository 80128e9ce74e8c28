"""One approval, used, handed on, reported, shown as a tree, and ended at once: with real services."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from authenticator import clock
from authenticator.clients.http import Answer
from authenticator.limits import STATUS_INTERVAL
from authenticator.protocol.recap import Capabilities
from authenticator.session import DelegatedSession, SessionKey
from authenticator.views import DelegationView
from tests.fakes.person import Person
from tests.flow.conftest import Desk

WITHIN = 2.5  # seconds
ALBUM = "/albums/2026/lisbon"


def test_what_is_used_and_handed_on_is_shown_and_ends_at_once(desk: Desk) -> None:
    site, person = desk.site(), Person()
    resource = str(site.resource)
    allowed: dict[str, Any] = {"photos/list": [{"path_prefix": "/albums/2026"}], "photos/read": [{"max_uses": 50}]}
    session, approved = desk.log_in(capabilities=Capabilities.from_att({resource: allowed}))
    key, lower = SessionKey.generate("p256"), SessionKey.generate()
    can = Capabilities.from_att({resource: {"photos/read": [{"path_prefix": ALBUM, "max_uses": 20}]}})
    given = session.delegate(key.public, can, clock.now() + 600)
    helper = DelegatedSession(site, key, given)
    less = Capabilities.from_att({resource: {"photos/read": [{"path_prefix": ALBUM, "max_uses": 10}]}})
    tool = DelegatedSession(site, lower, helper.delegate(lower.public, less, clock.now() + 300))
    assert person.touches == []
    picture = f"{desk.network.photos_url}{ALBUM}/river.svg"
    for who, times in ((session, 3), (helper, 2), (tool, 1)):
        assert [who.request("GET", picture).status for _ in range(times)] == [200] * times

    shown = _until_shown(desk, approved.session.address, lambda view: view.uses is not None and view.uses.uses == 6)
    assert shown.uses is not None
    assert [(each.caveat, each.limit, each.used) for each in shown.uses.budgets] == [("max_uses", 50, 6)]
    assert shown.uses.last_use is not None
    assert shown.uses.last_use % 60 == 0
    first, second = shown.links
    assert (first.depth, first.parent_id, first.session_key) == (1, shown.delegation_id, key.public.did)
    assert (second.depth, second.parent_id, second.session_key) == (2, first.delegation_id, lower.public.did)
    assert [(each.limit, each.used) for link in shown.links for each in link.uses.budgets] == [(20, 3), (10, 1)]
    assert [link.uses.uses for link in shown.links] == [3, 1]
    assert [link.status for link in shown.links] == ["active", "active"]
    assert "river" not in str(shown)

    calls = [partial(who.request, "GET", picture) for who in (session, helper, tool)]
    assert [call().status for call in calls] == [200] * 3  # statuses are remembered from here on
    assert STATUS_INTERVAL > 5 * WITHIN
    assert approved.delegation is not None
    desk.app.revoke_delegation(approved.delegation.delegation_id, person)
    began = time.monotonic()
    assert [_until_refused(call) for call in calls] == ["delegation_revoked"] * 3
    assert time.monotonic() - began < WITHIN
    assert len(person.touches) == 1

    desk.app.refresh()
    ended = desk.app.session(approved.session.address).delegations[0]
    assert [ended.status, *(link.status for link in ended.links)] == ["revoked"] * 3
    assert ended.uses is not None


def test_the_end_of_a_link_is_shown_and_the_rest_goes_on(desk: Desk) -> None:
    site = desk.site()
    resource = str(site.resource)
    session, approved = desk.log_in(capabilities=Capabilities.from_att({resource: {"photos/read": [{"max_uses": 9}]}}))
    key = SessionKey.generate()
    can = Capabilities.from_att({resource: {"photos/read": [{"max_uses": 4}]}})
    helper = DelegatedSession(site, key, session.delegate(key.public, can, clock.now() + 600))
    picture = f"{desk.network.photos_url}{ALBUM}/river.svg"
    assert helper.request("GET", picture).status == 200
    address = approved.session.address
    (link,) = _until_shown(desk, address, lambda view: len(view.links) == 1).links
    assert link.status == "active"
    helper.end()
    (link,) = _until_shown(desk, address, lambda view: view.links[0].status != "active").links
    assert (link.status, link.uses.uses) == ("revoked", 1)
    assert session.request("GET", picture).status == 200


def _until_shown(desk: Desk, address: str, holds: Callable[[DelegationView], bool]) -> DelegationView:
    """What the app shows of the key, once the site has reported it and the relay has handed it out."""
    deadline = time.monotonic() + 30
    while True:
        desk.app.refresh()
        (found,) = desk.app.session(address).delegations
        if holds(found):
            return found
        assert time.monotonic() < deadline, found
        time.sleep(0.5)


def _until_refused(call: Callable[[], Answer]) -> str:
    deadline = time.monotonic() + STATUS_INTERVAL
    while time.monotonic() < deadline:
        answer = call()
        if answer.status != 200:
            return str(json.loads(answer.body)["error"])
        time.sleep(0.02)
    return ""
