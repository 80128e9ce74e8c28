"""What a provider registers of its own, and what the person takes away, through the whole corridor."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from authenticator import clock
from authenticator.consent.narrowing import lowered, narrow, parse_lower, without
from authenticator.errors import InputError, VerificationError
from authenticator.flow import Choice
from authenticator.protocol.permissions import Permissions
from authenticator.protocol.recap import Capabilities
from authenticator.session import DelegatedSession, SessionKey
from authenticator.session.client import ask
from authenticator.session.site import Site
from tests.fakes.person import Person
from tests.fakes.registered import PERMISSIONS
from tests.flow.conftest import Desk, register_site


def wanted(site: Site) -> Capabilities:
    limits = {"max_bytes": 10**9, "max_picture_kb": 900}
    return Capabilities.from_att(
        {
            site.resource or "": {
                "photos/list": [limits],
                "photos/read": [limits],
                "photos/write": [{"max_uses": 5, "path_prefix": "/albums/2026"}],
            }
        }
    )


def code_of(body: bytes) -> str:
    return str(json.loads(body)["error"])


def test_the_client_learns_exactly_what_it_got(desk: Desk) -> None:
    site = desk.site()
    asked = wanted(site)
    login = desk.ask(capabilities=asked)
    consent = desk.consent(login)
    assert [sentence.whole for sentence in consent.view.capabilities] == [
        (
            f"Read and list pictures anywhere under /albums, up to 1 GB, \u201ceach picture 900 kB or less\u201d "
            f"(max_picture_kb), at {site.resource}"
        ),
        f"Add and change pictures under /albums/2026, up to 5 changes, at {site.resource}",
    ]
    lower = lowered(asked, [parse_lower("photos/read:max_bytes=500 MB"), parse_lower("photos/read:max_picture_kb=1")])
    chosen = narrow(asked, without(asked, ["photos/write"]), lower, consent.provider.permissions)
    approved = desk.app.approve(consent, Choice(frozenset(), chosen, 900), None, Person())
    session = login.wait(timeout=20)
    assert chosen is not None
    assert session.capabilities == chosen
    assert session.capabilities.to_att()[site.resource or ""] == {
        "photos/list": [{"max_bytes": 10**9, "max_picture_kb": 900}],
        "photos/read": [{"max_bytes": 5 * 10**8, "max_picture_kb": 1}],
    }
    assert approved.delegation is not None
    assert approved.delegation.capabilities == chosen.to_att()
    assert approved.delegation.expires_at - approved.delegation.issued_at == 900
    (known,) = [each for each in desk.app.sessions() if each.address == session.address]
    assert "500 MB" in " ".join(sentence.whole for each in known.delegations for sentence in each.sentences)


def test_the_provider_keeps_its_own_caveat_at_every_level(desk: Desk) -> None:
    site = desk.site()
    session, _ = desk.log_in(capabilities=wanted(site))
    album = f"{desk.network.photos_url}/albums/2026"
    names = json.loads(session.request("GET", f"{album}/lisbon").body)["pictures"]
    picture = f"{album}/lisbon/{names[0]}"
    answer = session.request("GET", picture)
    assert answer.status == 200
    assert len(answer.body) > 1_000
    upload = b"\x89PNG\r\n\x1a\n" + bytes(2_000)
    assert session.request("PUT", f"{album}/small.png", content=upload).status == 201
    key = SessionKey.generate()
    narrower = Capabilities.from_att(
        {site.resource or "": {"photos/read": [{"max_bytes": 10**6, "max_picture_kb": 1}]}}
    )
    child = DelegatedSession(site, key, session.delegate(key.public, narrower, clock.now() + 600))
    refused = child.request("GET", picture)
    assert (refused.status, code_of(refused.body)) == (403, "capability_missing")


def test_a_wider_value_is_not_handed_on(desk: Desk) -> None:
    site = desk.site()
    session, _ = desk.log_in(capabilities=wanted(site))
    wider = Capabilities.from_att({site.resource or "": {"photos/read": [{"max_bytes": 1, "max_picture_kb": 901}]}})
    with pytest.raises(VerificationError) as refused:
        session.delegate(SessionKey.generate().public, wider, clock.now() + 600)
    assert refused.value.code == "chain_wider"


def test_what_the_site_did_not_register_is_not_even_asked_for(desk: Desk) -> None:
    resource = desk.site().resource or ""
    unknown: tuple[dict[str, Any], ...] = (
        {resource: {"photos/rotate": [{}]}},
        {resource: {"photos/read": [{"max_width": 5}]}},
    )
    for att in unknown:
        with pytest.raises(InputError) as refused:
            desk.ask(capabilities=Capabilities.from_att(att))
        assert refused.value.code == "capability_unknown"


def test_a_site_with_abilities_of_its_own(desk: Desk, tmp_path: Path) -> None:
    origin = "https://own.example"
    site = register_site(desk, tmp_path, "Own", origin, PERMISSIONS)
    asked = Capabilities.from_att({origin: {"builds/start": [{"team": "blue", "max_uses": 3}]}})
    login = ask(site, capabilities=asked, valid_for=600)
    consent = desk.consent(login)
    (sentence,) = consent.view.capabilities
    assert sentence.text == "\u201cstart a build\u201d (the site\u2019s words for builds/start) anywhere"
    desk.app.approve(consent, Choice(frozenset(), asked, 600), None, Person())
    assert login.wait(timeout=20).capabilities == asked


def test_a_relay_refuses_what_a_client_did_not_check(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    site = register_site(desk, tmp_path, "Other", "https://unchecked.example", Permissions())
    monkeypatch.setattr(Capabilities, "check_registered", lambda *_: None)
    asked = Capabilities.from_att({"https://unchecked.example": {"builds/start": [{}]}})
    with pytest.raises(InputError) as refused:
        ask(site, capabilities=asked, valid_for=600)
    assert refused.value.code == "capability_unknown"
