"""Photos and a helper: a key that another program handed a part of its permission, over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from authenticator.clients.http import Answer
from authenticator.demo.albums import Albums
from authenticator.demo.api import create_app
from authenticator.demo.app import Photos, options
from authenticator.errors import PeerError
from authenticator.protocol.canonical import jcs, parse_json
from authenticator.protocol.recap import Capabilities
from authenticator.provider.key import ProviderKey
from authenticator.provider.service import Provider
from authenticator.provider.store import ProviderStore
from authenticator.session import Delegated, DelegatedSession, Session, SessionKey
from authenticator.session import Site as ClientSite
from authenticator.session.tokens import Granted, Tokens
from tests.fakes.refusal import refused
from tests.fakes.served import Served, served
from tests.fakes.world import NOW, OTHER_ORIGIN, RELAY, World, seed

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64
INBOX = "/albums/2026/inbox"


class FakeRelay:
    """A relay that is asked for its keys only."""

    def __init__(self, world: World) -> None:
        self.jwks = world.jwks

    def register_provider(self, _entry: object) -> Any:
        raise PeerError("relay_down")


class Site:
    """Photos at a real port, and one signed-in program."""

    def __init__(self, folder: Path, face: Served) -> None:
        self.url, self.world, self._folder, self._face = face.url, World(origin=face.url), folder, face
        self.restart()
        shown = self.world.delegation()
        self.top_id = shown.delegation_id
        granted = Granted(
            shown.auth_sig,
            shown.delegation_id,
            Capabilities.from_att(self.world.att),
            shown.expires_at,
            shown.receipts,
        )
        self.site = ClientSite(self.world.provider, RELAY, self.world.network)
        self.session = self.session_of(granted)

    def session_of(self, granted: Granted | None) -> Session:
        """The first program's, with a permission or without."""
        return Session(
            site=self.site,
            key=self.world.key,
            claims={"sub": self.world.person.address},
            tokens=Tokens(self.world.token(delegation_id=self.top_id), NOW + 600, None),
            granted=granted,
            now=self.world.clock,
        )

    def restart(self, name: str = "provider") -> None:
        """Start Photos, with its database or, under another name, with an empty one."""
        albums = Albums(self._folder / "albums")
        albums.add_samples()
        provider = Provider(
            options(self.url),
            key=ProviderKey(seed("photos")),
            network=self.world.network,
            registry=self.world,
            relay=FakeRelay(self.world),
            relay_origin=RELAY,
            store=ProviderStore(self._folder / f"{name}.sqlite3"),
            now=self.world.clock,
        )
        self._face.app = create_app(Photos(provider, albums))

    def can(self, ability: str, **caveats: Any) -> Capabilities:
        return Capabilities.from_att({f"{self.url}/albums": {ability: [caveats]}})

    def helper(
        self, can: Capabilities, key: SessionKey | None = None, *, by: Session | DelegatedSession | None = None
    ) -> DelegatedSession:
        """A second program: it makes a key, is handed something for it, and starts."""
        own = key or SessionKey.generate()
        made = (by or self.session).delegate(own.public.did, can, NOW + 600)
        carried = Delegated.from_json(parse_json(jcs(made.to_json()), 10**6))
        return DelegatedSession(self.site, own, carried, self.world.clock)

    def code(self, answer: Answer) -> tuple[int, str]:
        named = json.loads(answer.body).get("error", "") if answer.content_type.endswith("json") else ""
        return answer.status, named


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    async def starting(*_: object) -> None:
        raise AssertionError

    with served(starting) as face:
        yield Site(tmp_path, face)


@pytest.mark.parametrize("kind", ["ed25519", "p256"])
def test_a_helper_reads_an_album_and_nothing_else(site: Site, kind: Any) -> None:
    helper = site.helper(site.can("photos/read", path_prefix="/albums/2026/lisbon"), SessionKey.generate(kind))
    picture = helper.request("GET", f"{site.url}/albums/2026/lisbon/river.svg?size=small")
    assert (picture.status, picture.content_type) == (200, "image/svg+xml")
    for method, path in [
        ("GET", "/albums/2026/alps/ridge.svg"),
        ("GET", "/albums/2026/lisbon"),
        ("GET", "/albums/2025/harbour/boats.svg"),
        ("DELETE", "/albums/2026/lisbon/river.svg"),
    ]:
        assert site.code(helper.request(method, site.url + path)) == (403, "capability_missing")


def test_a_helper_spends_its_parents_budget(site: Site) -> None:
    """The person allowed two uploads; it does not matter how many keys share them."""
    writing = site.can("photos/write", path_prefix=INBOX, max_uses=2)
    one, two = site.helper(writing), site.helper(writing)
    answers = [who.request("PUT", f"{site.url}{INBOX}/{n}.png", content=PNG) for n, who in enumerate((one, two, one))]
    assert [answer.status for answer in answers] == [201, 201, 429]
    spent = site.session.request("PUT", f"{site.url}{INBOX}/own.png", content=PNG)
    assert site.code(spent) == (429, "budget_spent")


def test_a_helper_stops_when_the_permission_is_revoked(site: Site) -> None:
    helper = site.helper(site.can("photos/list", path_prefix="/albums/2026"))
    below = site.helper(site.can("photos/list", path_prefix="/albums/2026/alps"), by=helper)
    url = f"{site.url}/albums/2026/alps"
    assert [helper.request("GET", url).status, below.request("GET", url).status] == [200, 200]
    address = site.world.person.address
    revoked = site.world.active(address, site.top_id, delegation="revoked")
    site.world.statuses[(address, site.top_id)] = revoked
    site.world.now += 2
    for who in (site.session, helper, below):
        assert site.code(who.request("GET", url)) == (403, "delegation_revoked")


def test_a_program_ends_what_it_handed_on(site: Site) -> None:
    can = site.can("photos/list", path_prefix="/albums/2026")
    helper, other = site.helper(can), site.helper(can)
    below = site.helper(can, by=helper)
    url = f"{site.url}/albums/2026"
    assert below.request("GET", url).status == 200
    for _ in range(2):
        site.session.end(helper.delegated)
    refused("delegation_revoked", lambda: helper.request("GET", url))
    assert site.code(below.request("GET", url)) == (403, "delegation_revoked")
    assert [other.request("GET", url).status, site.session.request("GET", url).status] == [200, 200]


def test_a_helper_gives_back_what_it_has(site: Site) -> None:
    helper = site.helper(site.can("photos/list", path_prefix="/albums/2026"))
    below = site.helper(site.can("photos/list", path_prefix="/albums/2026/alps"), by=helper)
    helper.end(below.delegated)
    refused("delegation_revoked", lambda: below.request("GET", f"{site.url}/albums/2026/alps"))
    assert helper.request("GET", f"{site.url}/albums/2026").status == 200
    for _ in range(2):  # there is nothing left to end the second time, which is fine
        helper.end()
    assert site.code(helper.request("GET", f"{site.url}/albums/2026")) == (403, "delegation_revoked")


def test_a_restart_and_a_lost_database_do_not_stop_a_helper(site: Site) -> None:
    helper = site.helper(site.can("photos/list", path_prefix="/albums/2026"))
    url = f"{site.url}/albums/2026"
    assert helper.request("GET", url).status == 200
    site.restart()
    assert helper.request("GET", url).status == 200
    site.restart("another")
    assert helper.request("GET", url).status == 200


def test_bodies_and_headers_go_along(site: Site) -> None:
    helper = site.helper(site.can("photos/write", path_prefix=INBOX, max_uses=1))
    sent = helper.request("PUT", f"{site.url}{INBOX}/x.png", json_body={"a": 1}, headers={"Accept": "*/*"})
    assert site.code(sent) == (400, "image_unreadable")


def test_nothing_goes_to_another_site(site: Site) -> None:
    helper = site.helper(site.can("photos/list", path_prefix="/albums/2026"))
    refused("resource_origin", lambda: helper.request("GET", f"{OTHER_ORIGIN}/albums/2026"))
    refused("malformed", lambda: helper.request("GET", f"{site.url}/albums/2026#top"))


def test_what_is_for_another_key_is_not_taken(site: Site) -> None:
    made = site.session.delegate(
        SessionKey.generate().public, site.can("photos/list", path_prefix="/albums/2026"), NOW + 9
    )
    refused("chain_key", lambda: DelegatedSession(site.site, site.world.key, made, site.world.clock))


def test_a_program_cannot_hand_on_more_than_it_has(site: Site) -> None:
    key = SessionKey.generate().public
    inside = site.can("photos/list", path_prefix="/albums/2026")
    refused("chain_wider", lambda: site.session.delegate(key, site.can("photos/delete"), NOW + 60))
    refused("chain_wider", lambda: site.session.delegate(key, site.can("photos/list"), NOW + 60))
    refused("chain_wider", lambda: site.session.delegate(key, inside, NOW + 3601))
    refused("delegation_expired", lambda: site.session.delegate(key, inside, NOW))
    refused("malformed", lambda: site.session.delegate("did:web:photos.example", inside, NOW + 60))
    plain = site.session_of(None)
    refused("capability_missing", lambda: plain.delegate(key, inside, NOW + 60))


def test_what_a_helper_may_do_can_be_asked(site: Site) -> None:
    can = site.can("photos/list", path_prefix="/albums/2026/alps")
    helper = site.helper(can)
    assert (helper.capabilities, helper.expires_at) == (can, NOW + 600)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param({"chain": []}, "malformed", id="no links"),
        pytest.param({"chain": ["a.b.c"]}, "malformed", id="link is nonsense"),
        pytest.param({"chain": ["a.b.c"] * 5}, "malformed", id="too many links"),
        pytest.param({"receipts": 7}, "malformed", id="receipts are a number"),
        pytest.param({"more": 7}, "unknown_field", id="a field nobody knows"),
    ],
)
def test_what_cannot_be_read_is_refused(site: Site, change: dict[str, Any], code: str) -> None:
    made = site.session.delegate(
        SessionKey.generate().public, site.can("photos/list", path_prefix="/albums/2026"), NOW + 9
    )
    refused(code, lambda: Delegated.from_json({**made.to_json(), **change}))
