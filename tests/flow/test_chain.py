"""One approval, and a helper under it, with real services in processes of their own."""

from __future__ import annotations

import json
import time
from typing import Any

from authenticator import clock
from authenticator.limits import STATUS_INTERVAL
from authenticator.protocol.recap import Capabilities
from authenticator.session import DelegatedSession, SessionKey
from tests.fakes.person import Person
from tests.flow.conftest import Desk


def test_a_helper_works_under_one_approval_until_the_person_ends_it(desk: Desk) -> None:
    site = desk.site()
    resource = str(site.resource)
    allowed: dict[str, Any] = {"photos/list": [{"path_prefix": "/albums/2026"}], "photos/read": [{"max_uses": 3}]}
    session, approved = desk.log_in(capabilities=Capabilities.from_att({resource: allowed}))
    key, person = SessionKey.generate("p256"), Person()
    can = Capabilities.from_att({resource: {"photos/read": [{"path_prefix": "/albums/2026/lisbon", "max_uses": 3}]}})
    helper = DelegatedSession(site, key, session.delegate(key.public, can, clock.now() + 600))
    assert person.touches == []

    picture = f"{desk.network.photos_url}/albums/2026/lisbon/river.svg"
    assert helper.request("GET", picture).status == 200
    outside = helper.request("GET", f"{desk.network.photos_url}/albums/2026/alps/ridge.svg")
    assert (outside.status, json.loads(outside.body)["error"]) == (403, "capability_missing")
    assert session.request("GET", picture).status == 200
    assert helper.request("GET", picture).status == 200
    for who in (helper, session):
        spent = who.request("GET", picture)
        assert (spent.status, json.loads(spent.body)["error"]) == (429, "budget_spent")

    assert approved.delegation is not None
    desk.app.revoke_delegation(approved.delegation.delegation_id, person)
    assert _until_refused(helper, picture) == "delegation_revoked"


def _until_refused(helper: DelegatedSession, url: str) -> str:
    """A spent budget is refused after the status, so that the code tells which one it was."""
    deadline, code = time.monotonic() + STATUS_INTERVAL + 5, "budget_spent"
    while code == "budget_spent" and time.monotonic() < deadline:
        time.sleep(0.5)
        code = str(json.loads(helper.request("GET", url).body)["error"])
    return code
