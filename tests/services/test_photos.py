"""Photos as its visitors meet it: the page, the albums, the three routes of a client."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import Depends, FastAPI
from starlette.testclient import TestClient

from authenticator.demo.albums import Albums
from authenticator.demo.api import create_app
from authenticator.demo.app import Photos, options
from authenticator.errors import CountersignError, PeerError
from authenticator.protocol import ethereum
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.entry import Entry
from authenticator.protocol.jws import parse_jws
from authenticator.protocol.receipt import Receipt
from authenticator.provider.api import install, requires
from authenticator.provider.key import ProviderKey
from authenticator.provider.service import Provider
from authenticator.provider.store import ProviderStore
from authenticator.session.signing import SessionSigner
from tests.fakes.node import WEB
from tests.fakes.world import NOW, ORIGIN, RELAY, Person, Presented, World, seed

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


class FakeRelay:
    """A relay that records at once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.registered: list[Entry] = []

    def jwks(self) -> JsonValue:
        return self._world.jwks()

    def register_provider(self, entry: Entry) -> Receipt:
        self.registered.append(entry)
        (index,) = self._world.log.append(entry)
        return self._world.log.receipt(entry, index)


class Site:
    """Photos, and one visitor with a session key."""

    def __init__(self, folder: Path) -> None:
        self.world = World()
        self.relay = FakeRelay(self.world)
        albums = Albums(folder / "albums")
        albums.add_samples()
        self.provider = Provider(
            options(ORIGIN),
            key=ProviderKey(seed("photos")),
            network=self.world.network,
            registry=self.world,
            relay=self.relay,
            relay_origin=RELAY,
            store=ProviderStore(folder / "provider.sqlite3"),
            now=self.world.clock,
        )
        self.client = TestClient(create_app(Photos(self.provider, albums)), base_url=ORIGIN)
        self.presented: Presented | None = None

    def sign_in(self, **changes: Any) -> Presented:
        self.presented = self.world.delegation(**changes)
        answer = self.client.post("/.countersign/delegations", json=self.presented.body())
        assert answer.status_code == 200, answer.text
        assert answer.json()["delegation_id"] == self.presented.delegation_id
        return self.presented

    def call(self, method: str, path: str, **init: Any) -> Any:
        assert self.presented is not None
        token = self.world.token(delegation_id=self.presented.delegation_id)
        headers = {
            "Authorization": f"DPoP {token}",
            "DPoP": self.world.proof(method, ORIGIN + path, token),
            "Countersign-Delegation": self.presented.delegation_id,
            **init.pop("headers", {}),
        }
        return self.client.request(method, path, headers=headers, **init)

    def session_sig(self, node: str = ORIGIN) -> dict[str, str]:
        """A header with a fresh SessionSig."""
        assert self.presented is not None
        signer = SessionSigner(self.world.key, self.world.clock)
        return {"Countersign-Session-Sig": signer.sign([node], [self.presented.auth_sig])[node].header()}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    made.provider.register()
    with made.client:
        yield made


def test_it_registers_itself_at_its_relay(site: Site) -> None:
    (entry,) = site.relay.registered
    assert entry.kind == "provider.registered"


def test_a_start_is_refused_where_the_receipt_does_not_hold(tmp_path: Path) -> None:
    site = Site(tmp_path)
    other = World()
    site.relay.register_provider = FakeRelay(other).register_provider  # type: ignore[method-assign]
    other.log = type(other.log)(other.network, "other")
    with pytest.raises(CountersignError) as caught:
        site.provider.register()
    assert caught.value.code == "checkpoint_invalid"


def test_the_page_runs_nothing_but_its_own_scripts(site: Site) -> None:
    page = site.client.get("/")
    policy = page.headers["content-security-policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert f"connect-src 'self' {RELAY};" in policy
    agent = site.client.get("/agent")
    assert agent.headers["content-security-policy"] == policy
    for text, script in ((page.text, "app.js"), (agent.text, "agent.js")):
        assert not re.search(rf"<script(?! type=\"module\" src=\"/static/{script}\">)", text)
        assert not re.search(r"\son[a-z]+=|\sstyle=|<style|https?://", text)


@pytest.mark.parametrize(
    "name",
    [
        *("app.css", "app.js", "agent.js", "agent-worker.js", "common.js", "photos.svg", "countersign.css"),
        *sorted(path.name for path in WEB.glob("*.js")),
    ],
)
def test_its_files_are_served_with_their_type(site: Site, name: str) -> None:
    answer = site.client.get(f"/static/{name}")
    assert answer.status_code == 200
    assert answer.headers["x-content-type-options"] == "nosniff"
    kinds = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
    assert answer.headers["content-type"].startswith(kinds[name.rpartition(".")[2]])
    assert "//cdn" not in answer.text
    assert not re.search(r"[\"'(]https?://(?!www\.w3\.org/)", answer.text)


@pytest.mark.parametrize("path", ["/static/index.html", "/static/..%2fcountersign.js", "/static/x", "/docs"])
def test_nothing_else_is_served(site: Site, path: str) -> None:
    assert site.client.get(path).status_code == 404


def test_another_host_name_is_sent_to_the_right_one(site: Site) -> None:
    page = site.client.get("/", headers={"Host": "localhost:8473"}, follow_redirects=False)
    assert (page.status_code, page.headers["location"]) == (307, ORIGIN)
    assert site.client.get("/albums", headers={"Host": "attacker.example"}).status_code == 421


def test_a_client_learns_what_it_needs(site: Site) -> None:
    about = site.client.get("/.countersign/client").json()
    assert about["client_id"] == site.world.provider.provider
    assert (about["relay"], about["time"], about["signs"]) == (RELAY, NOW, True)


def test_what_is_granted_works_and_nothing_else(site: Site) -> None:
    site.sign_in()
    listing = site.call("GET", "/albums/2026").json()
    assert listing == {"path": "/albums/2026", "albums": ["alps", "inbox", "lisbon"], "pictures": []}
    picture = site.call("GET", "/albums/2026/lisbon/river.svg")
    assert picture.headers["content-type"] == "image/svg+xml"
    assert "sandbox" in picture.headers["content-security-policy"]
    assert picture.content.startswith(b"<svg")
    for method, path, code in [
        ("GET", "/albums/2025", "capability_missing"),
        ("GET", "/albums/2025/harbour/boats.svg", "capability_missing"),
        ("GET", "/albums/2026/%2e%2e/2025", "path_ambiguous"),
        ("DELETE", "/albums/2026/inbox/welcome.svg", "capability_missing"),
    ]:
        refused = site.call(method, path)
        assert refused.json()["error"] == code
        assert refused.status_code in (400, 403)
        assert refused.json()["error_description"].endswith(".")


def test_a_picture_is_added_until_the_budget_is_spent(site: Site) -> None:
    site.sign_in()
    path = "/albums/2026/inbox/new.png"
    assert site.call("PUT", path, content=PNG).status_code == 201
    assert site.call("GET", path).content == PNG
    assert site.call("PUT", path, content=PNG).status_code == 201
    spent = site.call("PUT", path, content=PNG)
    assert (spent.status_code, spent.json()["error"]) == (429, "budget_spent")


def test_whose_session_it_is_sees_how_far_it_is_used(site: Site) -> None:
    presented = site.sign_in()
    path = "/albums/2026/inbox/new.png"
    assert site.call("PUT", path, content=PNG).status_code == 201
    usage = site.call("GET", f"/usage/{presented.delegation_id}").json()
    assert usage["delegation_id"] == presented.delegation_id
    assert usage["uses"] == 2  # looking at it is one too
    assert usage["budgets"] == [
        {
            "resource": f"{ORIGIN}/albums",
            "ability": "photos/write",
            "caveat": "max_uses",
            "limit": 2,
            "used": 1,
            "resets_at": None,
        }
    ]


def test_nobody_else_sees_it(site: Site) -> None:
    presented = site.sign_in()
    assert site.client.get(f"/usage/{presented.delegation_id}").json()["error"] == "token_missing"
    site.world.person = Person(ethereum.private_key_from(b"\x08" * 48), "f" * 32)
    other = site.sign_in()
    assert other.delegation_id != presented.delegation_id
    refused = site.call("GET", f"/usage/{presented.delegation_id}")
    assert (refused.status_code, refused.json()["error"]) == (403, "delegation_unknown")
    unknown = site.call("GET", "/usage/" + "0" * 64)
    assert (unknown.status_code, unknown.json()["error"]) == (403, "delegation_unknown")


def test_a_session_sig_opens_what_a_proof_opens(site: Site) -> None:
    site.sign_in()
    answer = site.client.get("/albums/2026", headers=site.session_sig())
    assert answer.status_code == 200, answer.text
    assert answer.json() == site.call("GET", "/albums/2026").json()
    assert site.client.get("/albums/2025", headers=site.session_sig()).json()["error"] == "capability_missing"


def test_a_session_sig_is_good_once_and_here(site: Site) -> None:
    site.sign_in()
    sent = site.session_sig()
    answers = [site.client.get("/albums/2026", headers=headers) for headers in (sent, sent, site.session_sig(RELAY))]
    assert [answer.status_code for answer in answers] == [200, 401, 401]
    assert [answer.json()["error"] for answer in answers[1:]] == ["proof_replayed", "wrong_node"]
    assert all("WWW-Authenticate" in answer.headers for answer in answers[1:])


def test_a_session_sig_beside_a_token_is_refused(site: Site) -> None:
    site.sign_in()
    answer = site.call("GET", "/albums/2026", headers=site.session_sig())
    assert (answer.status_code, answer.json()["error"]) == (400, "malformed")


def test_a_place_may_ask_for_proofs_only(site: Site) -> None:
    site.sign_in()
    app = FastAPI()
    install(app, site.provider)
    asks = Depends(requires(site.provider, "photos/list", session_sigs=False))
    app.get("/albums/2026", dependencies=[asks])(lambda: "shown")
    with TestClient(app, base_url=ORIGIN) as client:
        answer = client.get("/albums/2026", headers=site.session_sig())
    assert (answer.status_code, answer.json()["error"]) == (401, "token_missing")


def test_a_hundred_calls_need_nothing_more(site: Site) -> None:
    site.sign_in()
    assert {site.call("GET", "/albums/2026").status_code for _ in range(100)} == {200}


def test_a_revoked_key_is_refused_from_then_on(site: Site) -> None:
    presented = site.sign_in()
    address = site.world.person.address
    assert site.call("GET", "/albums/2026").status_code == 200
    revoked = site.world.active(address, presented.delegation_id, delegation="revoked")
    site.world.statuses[(address, presented.delegation_id)] = revoked
    site.world.now += 2
    refused = site.call("GET", "/albums/2026")
    assert (refused.status_code, refused.json()["error"]) == (403, "delegation_revoked")


def test_a_registry_that_is_away_lets_nobody_in(site: Site) -> None:
    site.sign_in()
    site.world.statuses[(site.world.person.address, None)] = PeerError("registry_down")
    refused = site.call("GET", "/albums/2026")
    assert (refused.status_code, refused.json()["error"]) == (503, "status_unproven")


def test_a_call_without_a_key_is_told_how(site: Site) -> None:
    refused = site.client.get("/albums/2026")
    assert (refused.status_code, refused.json()["error"]) == (401, "token_missing")
    assert refused.headers["www-authenticate"] == 'DPoP error="invalid_token", algs="EdDSA ES256"'


def test_two_headers_of_a_kind_are_refused(site: Site) -> None:
    site.sign_in()
    refused = site.client.get("/albums/2026", headers=[("Authorization", "DPoP a"), ("Authorization", "DPoP b")])
    assert (refused.status_code, refused.json()["error"]) == (400, "malformed")


def payload(site: Site, **changes: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "iss": site.world.provider.provider,
        "aud": RELAY,
        "iat": NOW,
        "exp": NOW + 110,
        "jti": "request-id",
        "nonce": "nonce",
        "claims": ["name"],
        "capabilities": site.world.att,
        "valid_for": 3600,
        "client_name": "Photos in this browser",
        "purpose": "",
    }
    return {**values, **changes}


def test_its_own_request_is_signed(site: Site) -> None:
    answer = site.client.post("/.countersign/request", json={"request": payload(site)})
    assert parse_jws(answer.json()["provider_jws"], 4096).header["typ"] == "cs-provider-request+jwt"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"iss": "f" * 32}, "provider_signature", id="another client"),
        pytest.param({"aud": "https://relay.example"}, "wrong_relay", id="another relay"),
        pytest.param({"claims": ["name", "passport"]}, "grant_wider", id="a claim it never asks for"),
        pytest.param({"claims": "name"}, "grant_wider", id="claims of another type"),
        pytest.param(
            {"capabilities": {f"{ORIGIN}/albums": {"photos/admin": [{}]}}},
            "capability_unknown",
            id="ability of its own",
        ),
        pytest.param(
            {"capabilities": {"http://127.0.0.1:1/x": {"photos/read": [{}]}}},
            "grant_wider",
            id="foreign resource",
        ),
        pytest.param({"capabilities": {}}, "recap_invalid", id="no capability in the list"),
        pytest.param({"exp": NOW + 121}, "request_expired", id="too long"),
        pytest.param({"iat": NOW - 600, "exp": NOW - 500}, "request_expired", id="made long ago"),
        pytest.param({"valid_for": 10**9}, "grant_wider", id="for ever"),
        pytest.param({"iat": None}, "malformed", id="no time"),
        pytest.param({"provider_jws": "x"}, "malformed", id="signed already"),
    ],
)
def test_other_requests_are_not_signed(site: Site, changes: dict[str, Any], code: str) -> None:
    refused = site.client.post("/.countersign/request", json={"request": payload(site, **changes)})
    assert refused.json()["error"] == code
    assert "provider_jws" not in refused.json()


def test_another_sites_page_gets_no_signature(site: Site) -> None:
    body = {"request": payload(site)}
    headers = {"Origin": "https://attacker.example"}
    assert site.client.post("/.countersign/request", json=body, headers=headers).status_code == 400
    plain = site.client.post("/.countersign/request", content=json.dumps(body), headers={"Content-Type": "text/plain"})
    assert plain.status_code == 400


def test_a_large_body_is_refused_before_it_is_parsed(site: Site) -> None:
    headers = {"Content-Type": "application/json"}
    refused = site.client.post("/.countersign/request", content=b"[" * 20_000, headers=headers)
    assert (refused.status_code, refused.json()["error"]) == (413, "too_large")
