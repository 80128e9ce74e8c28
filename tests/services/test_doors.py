"""A call gets the same answer at every door of a provider: FastAPI, ASGI, WSGI, and nginx with our gate."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from authenticator.errors import PeerError
from authenticator.limits import PROVIDER_BODY_MAX
from authenticator.protocol.canonical import b64u, sha256
from authenticator.protocol.recap import Capabilities
from authenticator.sentences import SENTENCES
from authenticator.session.delegation import Delegated, hand_on
from authenticator.session.keys import SessionKey
from tests.fakes.doors import ATT, DOORS, Caller, Got, Site
from tests.fakes.world import NOW, ORIGIN, OTHER_ORIGIN, RELAY, RESOURCE

Attempt = Callable[[Caller], Got]
FOREIGN = SessionKey.from_secret("ed25519", b"\x42" * 32)
HERE = "/albums/2026"
NEW = f"{HERE}/inbox/new.png"
TOKEN = 'DPoP error="invalid_token", algs="EdDSA ES256"'
PROOF = 'DPoP error="invalid_dpop_proof", algs="EdDSA ES256"'
SCOPE = 'DPoP error="insufficient_scope"'


@pytest.fixture(scope="module", params=DOORS)
def door(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caller]:
    folder = tmp_path_factory.mktemp(request.param)
    site = Site(folder / "site")
    with DOORS[request.param](site, folder / "door") as url:
        yield Caller(site, url)
    site.provider.close()


@pytest.fixture
def caller(door: Caller) -> Caller:
    """A door with a new permission, at a time when nothing is remembered."""
    door.site.world.now += 100
    door.site.world.statuses.clear()
    door.site.grant()
    return door


def but(name: str, value: str | None = None, *more: str) -> Attempt:
    """A good call with one header left out, or of another value, or of several."""

    def attempt(caller: Caller) -> Got:
        headers = [pair for pair in caller.site.signed("GET", HERE) if pair[0] != name]
        values = [] if value is None else [value, *more]
        return caller.send("GET", HERE, [*headers, *((name, each) for each in values)])

    return attempt


def replayed(caller: Caller) -> Got:
    headers = caller.site.signed("GET", HERE)
    assert caller.send("GET", HERE, headers).status == 200
    return caller.send("GET", HERE, headers)


def replayed_sig(caller: Caller) -> Got:
    header = caller.site.session_sig()
    assert caller.send("GET", HERE, [header]).status == 200
    return caller.send("GET", HERE, [header])


def spent(caller: Caller) -> Got:
    for _ in range(2):
        assert caller.call("PUT", NEW, body=b"x").status == 200
    return caller.call("PUT", NEW, body=b"x")


def too_fast(caller: Caller) -> Got:
    for _ in range(2):
        assert caller.call("GET", "/feed").status == 200
    return caller.call("GET", "/feed")


def moved(method: str, target: str) -> Attempt:
    """A proof of the good call beside another one."""
    return lambda caller: caller.send(method, target, caller.site.signed("GET", HERE))


def twice(name: str) -> Attempt:
    def attempt(caller: Caller) -> Got:
        headers = caller.site.signed("GET", HERE)
        return caller.send("GET", HERE, [*headers, *(pair for pair in headers if pair[0] == name)])

    return attempt


def with_token(**changes: Any) -> Attempt:
    def attempt(caller: Caller) -> Got:
        site = caller.site
        token = site.world.token(**{"delegation_id": site.presented.delegation_id, **changes})
        return caller.call("GET", HERE, token=token)

    return attempt


def never_presented(caller: Caller) -> Got:
    return caller.call("GET", HERE, delegation="0" * 64)


def revoked(caller: Caller) -> Got:
    site = caller.site
    address, delegation_id = site.world.person.address, site.presented.delegation_id
    site.world.statuses[(address, delegation_id)] = site.world.active(address, delegation_id, delegation="revoked")
    return caller.call("GET", HERE)


def registry_away(caller: Caller) -> Got:
    caller.site.world.statuses[(caller.site.world.person.address, None)] = PeerError("registry_down")
    return caller.call("GET", HERE)


def other_query(caller: Caller) -> Got:
    return caller.send("GET", f"{HERE}?page=2", caller.site.signed("GET", f"{HERE}?page=1"))


def query_added(caller: Caller) -> Got:
    return caller.send("GET", f"{HERE}?page=1", caller.site.signed("GET", HERE, query=""))


def unbound(caller: Caller) -> Got:
    return caller.call("POST", f"{NEW}?a=1", body=b"x", bound=False)


def body_unbound(caller: Caller) -> Got:
    return caller.send("POST", f"{NEW}?a=1", caller.site.signed("POST", f"{NEW}?a=1"), b"x")


def sig_where_bound(caller: Caller) -> Got:
    return caller.send("POST", NEW, [caller.site.session_sig()], b"x")


def sig_beside_token(caller: Caller) -> Got:
    return caller.send("GET", HERE, [*caller.site.signed("GET", HERE), caller.site.session_sig()])


def sig_where_not_taken(caller: Caller) -> Got:
    return caller.send("DELETE", NEW, [caller.site.session_sig()])


def without_length(caller: Caller) -> Got:
    return caller.send("PUT", NEW, caller.site.signed("PUT", NEW), b"x", chunked=True)


def at(path: str) -> Attempt:
    return lambda caller: caller.call("GET", path)


GOOD: list[tuple[str, Attempt]] = [
    ("list", at(HERE)),
    ("below", at(f"{HERE}/alps/ridge.svg")),
    ("trailing-slash", at(f"{HERE}/")),
    ("escaped-space", at(f"{HERE}/first%20snow.svg")),
    ("escaped-letters", at(f"{HERE}/K%C3%B6ln.svg")),
    ("head", lambda c: c.call("HEAD", HERE)),
    ("query", at(f"{HERE}?page=2&sort=%20up")),
    ("empty-query", at(f"{HERE}?")),
    ("query-not-bound", lambda c: c.call("GET", f"{HERE}?page=2", bound=False)),
    ("signed-in", at("/me")),
    ("signed-in-without-permission", lambda c: c.call("GET", "/me", delegation=None)),
    ("session-sig", lambda c: c.send("GET", HERE, [c.site.session_sig()])),
    ("put-with-bound-body", lambda c: c.call("PUT", NEW, body=b"picture")),
    ("put-with-unbound-body", lambda c: c.call("PUT", NEW, body=b"picture", bound=False)),
    ("put-nothing", lambda c: c.call("PUT", NEW, body=b"")),
    ("post-all-bound", lambda c: c.call("POST", f"{NEW}?a=1", body=b"picture")),
    ("post-nothing-all-bound", lambda c: c.call("POST", f"{NEW}?", body=b"")),
    ("open-to-everyone", lambda c: c.send("GET", "/open/page")),
    ("open-with-a-body", lambda c: c.send("POST", "/open/page", (), b"hello")),
    ("lower-case-scheme", lambda c: c.send("GET", HERE, _lower(c))),
]


def _lower(caller: Caller) -> list[tuple[str, str]]:
    return [(name, value.replace("DPoP ", "dpop ")) for name, value in caller.site.signed("GET", HERE)]


BAD: list[tuple[str, Attempt, int, str, str | None]] = [
    # who
    ("nothing", lambda c: c.send("GET", HERE), 401, "token_missing", TOKEN),
    ("no-token", but("Authorization"), 401, "token_missing", TOKEN),
    ("bearer", but("Authorization", "Bearer abc"), 401, "token_scheme", TOKEN),
    ("digest", but("Authorization", 'Digest a="b", c="d"'), 401, "token_scheme", TOKEN),
    ("no-such-token", but("Authorization", "DPoP nonsense"), 401, "token_invalid", TOKEN),
    ("token-over", with_token(exp=NOW), 401, "token_invalid", TOKEN),
    ("token-of-another-site", with_token(aud="f" * 32), 401, "token_invalid", TOKEN),
    ("token-of-another-issuer", with_token(iss=OTHER_ORIGIN), 401, "token_invalid", TOKEN),
    ("token-bound-to-nothing", with_token(cnf=None), 401, "token_binding", TOKEN),
    ("token-of-another-key", lambda c: c.call("GET", HERE, signer=FOREIGN), 401, "token_binding", TOKEN),
    ("two-tokens", twice("Authorization"), 400, "malformed", None),
    ("two-schemes", but("Authorization", "DPoP abc", "Basic abc"), 400, "malformed", None),
    # its proof
    ("no-proof", but("DPoP"), 401, "proof_missing", PROOF),
    ("two-proofs", twice("DPoP"), 400, "malformed", None),
    ("two-proofs-in-one-line", but("DPoP", "a.b.c,d.e.f"), 400, "malformed", None),
    ("no-such-proof", but("DPoP", "nonsense"), 400, "malformed", None),
    ("replay", replayed, 401, "proof_replayed", PROOF),
    ("other-method", moved("HEAD", HERE), 401, "proof_mismatch", PROOF),
    ("other-path", moved("GET", f"{HERE}/alps"), 401, "proof_mismatch", PROOF),
    ("other-host", lambda c: c.call("GET", HERE, htu=OTHER_ORIGIN + HERE), 401, "proof_mismatch", PROOF),
    ("stale", lambda c: c.call("GET", HERE, iat=c.site.world.now - 31), 401, "proof_stale", PROOF),
    ("future", lambda c: c.call("GET", HERE, iat=c.site.world.now + 11), 401, "proof_stale", PROOF),
    ("other-query", other_query, 401, "proof_mismatch", PROOF),
    ("query-added", query_added, 401, "proof_mismatch", PROOF),
    ("unbound-where-bound", unbound, 401, "proof_binding", PROOF),
    ("body-unbound-where-bound", body_unbound, 401, "proof_binding", PROOF),
    # a SessionSig
    ("session-sig-twice", replayed_sig, 401, "proof_replayed", PROOF),
    (
        "session-sig-of-another-node",
        lambda c: c.send("GET", HERE, [c.site.session_sig(RELAY)]),
        401,
        "wrong_node",
        TOKEN,
    ),
    ("session-sig-where-bound", sig_where_bound, 401, "proof_binding", PROOF),
    ("session-sig-beside-a-token", sig_beside_token, 400, "malformed", None),
    ("session-sig-where-not-taken", sig_where_not_taken, 401, "token_missing", TOKEN),
    # what it may do
    ("no-permission-named", lambda c: c.call("GET", HERE, delegation=None), 403, "capability_missing", SCOPE),
    ("two-permissions-named", twice("Countersign-Delegation"), 400, "malformed", None),
    ("permission-never-presented", never_presented, 403, "delegation_unknown", None),
    ("permission-revoked", revoked, 403, "delegation_revoked", None),
    ("registry-away", registry_away, 503, "status_unproven", None),
    ("other-place", at("/albums/2025"), 403, "capability_missing", SCOPE),
    ("half-a-segment", at("/albums/2026b"), 403, "capability_missing", SCOPE),
    ("other-ability", lambda c: c.call("DELETE", NEW), 403, "capability_missing", SCOPE),
    ("budget-spent", spent, 429, "budget_spent", None),
    ("bytes-spent", lambda c: c.call("PUT", NEW, body=b"x" * 1001), 429, "budget_spent", None),
    ("rate-spent", too_fast, 429, "budget_spent", None),
    ("no-length", without_length, 400, "malformed", None),
    # which path
    ("dot-segments", at("/albums/2026/../2025"), 400, "path_ambiguous", None),
    ("escaped-dots", at("/albums/2026/%2e%2e/2025"), 400, "path_ambiguous", None),
    ("escaped-slash", at("/albums/2026%2Finbox"), 400, "path_ambiguous", None),
    ("double-escape", at("/albums/2026/%252e%252e"), 400, "path_ambiguous", None),
    ("two-slashes", at("/albums//2026"), 400, "path_ambiguous", None),
    ("needless-escape", at("/albums/%32026"), 400, "path_ambiguous", None),
    ("semicolon", at("/albums/2026;x=1"), 400, "path_ambiguous", None),
    ("backslash", at("/albums/2026\\inbox"), 400, "path_ambiguous", None),
]
TABLE: list[tuple[str, Attempt, int, str, str | None]] = [  # what a table of rules decides, FastAPI's routes do there
    ("no-such-place", at("/nowhere"), 404, "route_unknown", None),
    ("no-such-method", lambda c: c.call("PATCH", HERE), 404, "route_unknown", None),
    ("half-a-place", at("/album"), 404, "route_unknown", None),
    ("leading-slashes", at("//albums/2026"), 400, "path_ambiguous", None),
    ("open-place-and-back", at("/open/../albums/2026"), 400, "path_ambiguous", None),
    ("open-place-and-back-escaped", at("/open/%2e%2e/albums/2026"), 400, "path_ambiguous", None),
    ("open-place-and-back-hidden", at("/albums%2F..%2Fopen"), 400, "path_ambiguous", None),
    ("no-such-endpoint", lambda c: c.send("GET", "/.countersign/nothing"), 404, "route_unknown", None),
    ("no-such-method-there", lambda c: c.send("GET", "/.countersign/request"), 404, "route_unknown", None),
]


@pytest.mark.parametrize("attempt", [pytest.param(attempt, id=name) for name, attempt in GOOD])
def test_what_is_allowed_is_allowed_everywhere(caller: Caller, attempt: Attempt) -> None:
    got = attempt(caller)
    assert got.status == 200, got
    if got.body:
        content = got.json()
        open_to_all = content["path"].startswith("/open")
        assert content["address"] == (None if open_to_all else caller.site.world.person.address)


def _assert_refused(got: Got, status: int, code: str, challenge: str | None) -> None:
    if got.header("content-type") == "text/html":  # nginx refuses two of some headers itself
        assert (got.status, status) == (400, 400)
        return
    if not got.body:
        assert (got.status, got.header("www-authenticate")) == (status, challenge)
        return
    assert (got.status, got.code, got.header("www-authenticate")) == (status, code, challenge)
    content = got.json()
    assert content["type"] == f"urn:countersign:error:{code}"
    assert (content["title"], content["status"]) == (SENTENCES[code], status)
    assert content["error_description"] == SENTENCES[code]
    assert (got.header("content-type"), got.header("cache-control")) == ("application/problem+json", "no-store")


@pytest.mark.parametrize(("attempt", "status", "code", "challenge"), [pytest.param(*row[1:], id=row[0]) for row in BAD])
def test_what_is_refused_is_refused_alike_everywhere(
    caller: Caller, attempt: Attempt, status: int, code: str, challenge: str | None
) -> None:
    _assert_refused(attempt(caller), status, code, challenge)


@pytest.mark.parametrize(
    ("attempt", "status", "code", "challenge"), [pytest.param(*row[1:], id=row[0]) for row in TABLE]
)
def test_what_no_rule_names_is_refused(
    caller: Caller, request: pytest.FixtureRequest, attempt: Attempt, status: int, code: str, challenge: str | None
) -> None:
    got = attempt(caller)
    if "fastapi" in request.node.callspec.id:  # its own routes decide there, and none of them is ours
        assert got.status in (200, 400, 404, 405)
        assert got.status != 200 or got.json()["address"] is None
        return
    _assert_refused(got, status, code, challenge)


def test_what_would_help_is_said(caller: Caller) -> None:
    missing = caller.call("GET", "/albums/2025").json()
    assert missing["needed"] == {RESOURCE: {"photos/list": [{"path_prefix": "/albums/2025"}]}}
    gone = spent(caller).json()
    assert gone["step_up"] == {RESOURCE: {"photos/write": ATT[RESOURCE]["photos/write"]}}
    assert [(budget["caveat"], budget["left"]) for budget in gone["left"] if not budget["left"]] == [("max_uses", 0)]


def test_only_where_waiting_helps_it_is_asked_for(caller: Caller) -> None:
    assert spent(caller).header("retry-after") is None
    wait = too_fast(caller).header("retry-after")
    assert wait == str(60 - caller.site.world.now % 60)


def test_the_app_gets_what_was_signed(caller: Caller) -> None:
    content = caller.call("POST", f"{NEW}?a=%20b&a=2", body=b"picture").json()
    assert content["ability"] == "photos/write"
    assert (content["method"], content["path"], content["query"]) == ("POST", NEW, "a=%20b&a=2")
    assert content["body"] == b64u(sha256(b"picture"))


def test_another_body_is_refused_where_it_can_be_read(caller: Caller, request: pytest.FixtureRequest) -> None:
    headers = caller.site.signed("PUT", NEW, body=b"picture")
    got = caller.send("PUT", NEW, headers, b"another")
    if "nginx" in request.node.callspec.id:  # nginx shows nobody the body; the app compares
        sent = dict(map(tuple, got.json()["headers"]))
        assert sent["countersign-body"] == b64u(sha256(b"picture")) != got.json()["body"]
        return
    assert (got.status, got.code) == (401, "proof_mismatch")
    assert caller.call("PUT", NEW, body=b"picture").status == 200  # nothing was charged for the other one


def test_a_body_that_is_too_long_is_refused(caller: Caller, request: pytest.FixtureRequest) -> None:
    headers = caller.site.signed("PUT", NEW, body=b"x")
    got = caller.send("PUT", NEW, headers, b"x", length=PROVIDER_BODY_MAX + 1)
    assert got.status == 413
    if "nginx" not in request.node.callspec.id:  # which has a limit of its own, and a page for it
        assert got.code == "too_large"


def test_a_client_is_served(caller: Caller) -> None:
    about = caller.send("GET", "/.countersign/client")
    assert about.header("content-type") == "application/json"
    assert about.json()["client_id"] == caller.site.provider.record.provider
    permission = caller.site.world.delegation(nonce=f"another at {caller.url}")
    body = json.dumps(permission.body()).encode()
    shown = caller.send("POST", "/.countersign/delegations", [("Content-Type", "application/json")], body)
    assert shown.json() == {"delegation_id": permission.delegation_id, "expires_at": permission.expires_at}
    refused = caller.send("POST", "/.countersign/delegations", [("Content-Type", "text/plain")], body)
    _assert_refused(refused, 400, "malformed", None)
    long = caller.send("POST", "/.countersign/request", [("Content-Type", "application/json")], b"[" * 20_000)
    _assert_refused(long, 413, "too_large", None)


def test_a_chain_is_used_and_ended(caller: Caller) -> None:
    site, helper = caller.site, SessionKey.from_secret("ed25519", b"\x17" * 32)
    handed = hand_on(
        Delegated(site.presented.auth_sig, site.presented.receipts, ()),
        site.world.key,
        site.provider.record,
        to=helper.public,
        can=Capabilities.from_att({RESOURCE: {"photos/list": [{"path_prefix": HERE}]}}),
        until=site.world.now + 600,
        now=site.world.now,
    )
    site.provider.guard.delegations.present(handed.to_json())

    def ask(method: str, path: str) -> Got:
        proof = site.world.proof(method, ORIGIN + path, handed.delegation_id, key=helper)
        return caller.send(method, path, [("DPoP", proof), ("Countersign-Delegation", handed.delegation_id)], b"")

    assert ask("GET", HERE).json()["ability"] == "photos/list"
    assert ask("POST", "/.countersign/delegations/end").json()["ended"] is True
    _assert_refused(ask("GET", HERE), 403, "delegation_revoked", None)
