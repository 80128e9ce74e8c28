"""The page's whole way, run by Node: ask, wait, exchange, call, refresh; and each lie a relay could tell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from joserfc.jwk import RSAKey

from authenticator.errors import CountersignError
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import verify_provider_request
from authenticator.provider.delegations import Delegations
from authenticator.provider.guard import Guard, UseRequest
from authenticator.provider.key import ProviderKey
from authenticator.provider.signing import RequestSigner, SigningPolicy
from authenticator.provider.status import StatusCheck
from authenticator.provider.store import ProviderStore
from authenticator.provider.tokens import TokenVerifier
from authenticator.session.keys import SessionKey
from authenticator.verify.session_use import Bind
from tests.fakes.node import run_module
from tests.fakes.relay_server import Moved, RelayServer, serving
from tests.fakes.world import ATT, NOW, RESOURCE, World, seed

_PAGE = """
import { Countersign } from "%s/countersign.js";
const options = JSON.parse(process.argv[2]);
const records = new Map();
const store = {
  get: async (id) => records.get(id), put: async (id, record) => void records.set(id, record),
  delete: async (id) => void records.delete(id),
};
const print = (value) => console.log(JSON.stringify(value));
try {
  const client = await Countersign.discover({ provider: options.provider, store, algorithms: options.algorithms });
  const wish = { claims: ["name"], capabilities: options.capabilities, validFor: 3600, purpose: "p" };
  const login = await client.ask(wish);
  const statuses = [];
  const [session, same] = await Promise.all([login.wait({ onStatus: (s) => statuses.push(s) }), login.wait()]);
  const calls = [];
  for (const [method, path] of options.calls) {
    const response = await session.fetch(path, { method });
    calls.push([response.status, await response.json()]);
  }
  const resumed = await client.resume();
  const result = {
    link: login.link, matchCode: login.matchCode, left: login.secondsLeft() > 60, once: session === same,
    statuses, calls,
    address: session.address, name: session.identity.name, alg: session.keyAlgorithm, granted: session.granted,
    resumed: resumed.address, extractable: records.get(client.clientId).permissions[0].key.privateKey.extractable,
    waiting: records.has(`${client.clientId}/logins`),
  };
  await session.logout();
  result.after = await session.fetch("/albums/2026").catch((error) => error.code);
  result.gone = await client.resume();
  result.elsewhere = await resumed.fetch("https://attacker.example/").catch((error) => error.code);
  print(result);
} catch (error) {
  if (!error.code) throw error;
  print({ error: error.code });
}
"""


_HELPER = """
import { Countersign, Delegated, DelegatedSession, SessionKey } from "%s/countersign.js";
const options = JSON.parse(process.argv[2]);
const client = await Countersign.discover({ provider: options.provider, keep: "tab", algorithms: options.algorithms });
const login = await client.ask({ capabilities: options.capabilities, validFor: 3600 });
const session = await login.wait();
const key = await SessionKey.create(options.algorithms);
const code = (promise) => promise.then(() => null, (error) => error.code);
const answer = async (response) => [response.status, (await response.json()).error ?? null];
const can = { [`${options.provider}/albums`]: { "photos/list": [{ path_prefix: "/albums/2026/alps", max_uses: 3 }] } };
const handed = await session.delegate(key.did, can, client.now() + 60);
const sent = JSON.parse(JSON.stringify(handed));
const helper = await DelegatedSession.open(client, key, sent);
const child = await SessionKey.create(options.algorithms);
const below = await helper.delegate(child.did, can, client.now() + 30);
const grandchild = await DelegatedSession.open(client, child, below);
const result = {
  id: handed.delegationId, links: handed.chain.length + below.chain.length,
  good: await answer(await helper.fetch("/albums/2026/alps?x=1")),
  outside: await answer(await helper.fetch("/albums/2026/lisbon")),
  below: await answer(await grandchild.fetch("/albums/2026/alps")),
  wider: await code(session.delegate(key.did, options.capabilities, client.now() + 9999)),
  wrongKey: await code(DelegatedSession.open(client, child, sent)),
  read: (await Delegated.read(sent)).delegationId,
  elsewhere: await code(helper.fetch("https://attacker.example/")),
};
const spent = [];
for (let i = 0; i < 2; i += 1) spent.push(await helper.fetch("/albums/2026/alps"));
result.spent = await Promise.all(spent.map(answer));
result.stepUp = await session.missing(await helper.fetch("/albums/2026/alps"));
await session.end(handed);
await session.end(handed);
result.after = await answer(await helper.fetch("/albums/2026/alps"));
result.child = await answer(await grandchild.fetch("/albums/2026/alps"));
result.mine = await answer(await session.fetch("/albums/2026/alps"));
console.log(JSON.stringify(result));
"""


_DIFFERENCE = """
import { Countersign } from "%s/countersign.js";
const options = JSON.parse(process.argv[2]);
const client = await Countersign.discover({ provider: options.provider, keep: "tab" });
const session = await (await client.ask({ capabilities: options.capabilities, validFor: 3600 })).wait();
const call = (method, path) => session.fetch(path, { method, ...(method === "PUT" ? { body: "bytes" } : {}) });
const refused = await call("GET", "/albums/2025/harbour");
const needed = await session.missing(refused);
const result = { needed, first: refused.status, none: await session.missing(await call("GET", "/albums/2026")) };
await (await session.askFor(needed, { validFor: 600, purpose: "Show 2025" })).wait();
result.now = (await call("GET", "/albums/2025/harbour")).status;
result.still = (await call("GET", "/albums/2026")).status;
result.permissions = session.permissions.map(({ capabilities }) => capabilities);
const writes = [];
for (let i = 0; i < 3; i += 1) writes.push(await call("PUT", "/albums/2026/inbox/a.png"));
result.writes = writes.map(({ status }) => status);
const more = await session.missing(writes.at(-1));
result.stepUp = more;
await (await session.askFor(more)).wait();
result.afterwards = (await call("PUT", "/albums/2026/inbox/a.png")).status;
console.log(JSON.stringify(result));
"""


class Stage:
    """A relay that says what it is told, and a provider with a real guard."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.relay = RelayServer()
        relay = stack.enter_context(serving(lambda _method, path, body, head: self.relay.answer(path, body, head)))
        self.origin = stack.enter_context(serving(self._provider))
        self.world = self.relay.world = World(origin=self.origin, relay=relay)
        self.relay.origin = relay
        self.signs = True
        self.forget_once = False
        self.moved = ""
        self.bind: Bind = frozenset()
        key = ProviderKey(seed("photos"))
        policy = SigningPolicy(frozenset({relay}), frozenset({"name"}), Capabilities.from_att(self._widest()))
        self.signer = RequestSigner(key, policy, self.world.clock)
        store = ProviderStore(folder / "provider.sqlite3")
        self.guard = Guard(
            tokens=TokenVerifier(relay, self.world.provider.provider, self.world.jwks),
            status=StatusCheck(self.world.status),
            store=store,
            delegations=Delegations(
                network=self.world.network, record=self.world.provider, store=store, now=self.world.clock
            ),
            now=self.world.clock,
        )
        self.presented = 0

    def _widest(self) -> dict[str, Any]:
        return {f"{self.origin}/albums": {ability: [{}] for ability in ATT[RESOURCE]}}

    def _provider(self, method: str, path: str, body: bytes, headers: Any) -> tuple[int, dict[str, Any]]:
        try:
            return 200, self._answer(method, path, body, headers)
        except CountersignError as error:
            status = 401 if error.code.startswith(("token", "proof")) else 429 if error.code == "budget_spent" else 403
            return status, {"error": error.code, "error_description": error.sentence, **getattr(error, "data", {})}

    def _answer(self, method: str, path: str, body: bytes, headers: Any) -> dict[str, Any]:
        if path == "/.countersign/client":
            return {
                "client_id": self.world.provider.provider,
                "relay": self.world.relay,
                "client_name": "Photos in this browser",
                "time": NOW,
                "signs": self.signs,
            }
        if path == "/.countersign/request":
            return {"provider_jws": self.signer.sign(json.loads(body)["request"])}
        if path == "/.countersign/delegations":
            self.presented += 1
            return {"delegation_id": self.guard.delegations.present(json.loads(body)).delegation_id}
        if path == "/moved":
            raise Moved(self.moved)
        if path == "/.countersign/delegations/end":
            self.guard.end_link(self._request(method, path, body, headers))
            return {"ended": True}
        request = self._request(method, path, body, headers)
        if self.forget_once:
            self.forget_once, request = False, replace(request, delegation="0" * 64)
        use = self.guard.check_use(request)
        return {"address": use.address, "path": use.path}

    def _request(self, method: str, path: str, body: bytes, headers: Any) -> UseRequest:
        return UseRequest(
            method=method,
            url=self.origin + path.partition("?")[0],
            query=path.partition("?")[2],
            body=body,
            bind=self.bind,
            authorization=headers["Authorization"],
            proofs=headers.get_all("DPoP", []),
            delegation=headers["Countersign-Delegation"],
            ability={"GET": "photos/list", "PUT": "photos/write"}.get(method),
            resource=f"{self.origin}/albums",
        )

    def run(self, *, algorithms: tuple[str, ...] = ("EdDSA",), calls: int = 1, program: str = _PAGE) -> dict[str, Any]:
        options = {
            "provider": self.origin,
            "capabilities": self.world.att,
            "algorithms": algorithms,
            "calls": [["GET", "/albums/2026?sort=name"]] * calls + [["GET", "/albums/2025"]],
        }
        found: dict[str, Any] = json.loads(run_module(program, json.dumps(options)))
        return found


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with ExitStack() as stack:
        yield Stage(tmp_path, stack)


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256"])
def test_a_page_signs_in_and_calls(stage: Stage, algorithm: str) -> None:
    result = stage.run(algorithms=(algorithm,), calls=3)
    assert "error" not in result, result
    assert (result["matchCode"], result["name"], result["alg"]) == ("47", "Ada Example", algorithm)
    assert result["address"] == result["resumed"] == stage.world.person.address
    assert result["once"]
    assert stage.relay.redeemed == 1
    assert result["statuses"] == ["finishing"]
    assert result["left"]
    assert result["extractable"] is False
    assert result["waiting"] is False
    assert result["granted"]["capabilities"] == stage.world.att
    assert result["granted"]["expiresAt"] == NOW + 3600
    good = [200, {"address": stage.world.person.address, "path": "/albums/2026"}]
    assert result["calls"][:3] == [good] * 3
    assert result["calls"][3][0] == 403
    assert result["calls"][3][1]["error"] == "capability_missing"
    assert stage.presented == 1
    assert (result["after"], result["gone"], result["elsewhere"]) == ("token_invalid", None, "resource_origin")


def test_the_request_is_canonical_signed_and_vouched_for(stage: Stage) -> None:
    stage.run()
    request = stage.relay.request
    assert request is not None
    assert request.iat == NOW  # the provider's clock, not the browser's
    assert request.provider_jws is not None
    verify_provider_request(request.provider_jws, request.signed_digest, stage.world.provider.public_key)
    assert (request.claims, request.valid_for, request.client_name) == (("name",), 3600, "Photos in this browser")


def test_a_site_without_a_key_asks_unsigned(stage: Stage) -> None:
    stage.signs = False
    assert "error" not in stage.run()
    assert stage.relay.request is not None
    assert stage.relay.request.provider_jws is None


@pytest.mark.parametrize("step", ["failing_polls", "failing_exchanges"])
def test_a_relay_that_is_away_for_a_moment_does_not_end_the_login(stage: Stage, step: str) -> None:
    stage.relay.lies = {step: 1}
    result = stage.run()
    assert "error" not in result
    assert result["calls"][0][0] == 200
    assert stage.relay.redeemed == 1


def test_an_ending_token_is_refreshed(stage: Stage) -> None:
    stage.relay.lies = {"expires_in": 20}
    result = stage.run(calls=2)
    assert result["calls"][0][0] == result["calls"][1][0] == 200
    assert stage.relay.refreshed[:2] == ["refresh-0", "refresh-1"]


def test_a_provider_that_forgot_is_shown_the_permission_again(stage: Stage) -> None:
    stage.forget_once = True
    assert stage.run()["calls"][0][0] == 200
    assert stage.presented == 2


@pytest.mark.parametrize("bound", [{"query"}, {"query", "body"}], ids=["query", "query and body"])
def test_a_place_may_want_more_bound(stage: Stage, bound: Any) -> None:
    """The query is bound anyway; a body that is empty once the place says so."""
    stage.bind = frozenset(bound)
    assert stage.run()["calls"][0][0] == 200


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256"])
def test_a_part_is_handed_on_used_and_taken_back(stage: Stage, algorithm: str) -> None:
    result = stage.run(program=_HELPER, algorithms=(algorithm,))
    assert result["id"] == result["read"]
    assert result["links"] == 3
    assert (result["good"], result["below"], result["mine"]) == ([200, None],) * 3
    assert result["outside"] == [403, "capability_missing"]
    assert (result["wider"], result["wrongKey"], result["elsewhere"]) == ("chain_wider", "chain_key", "resource_origin")
    assert result["spent"] == [[200, None], [429, "budget_spent"]]  # the one below charged it too
    assert result["stepUp"] == {f"{stage.origin}/albums": {"photos/list": [{"max_uses": 3, **_ALPS}]}}
    assert result["after"] == result["child"] == [403, "delegation_revoked"]


_ALPS = {"path_prefix": "/albums/2026/alps"}


def test_only_the_difference_is_asked_for(stage: Stage) -> None:
    result = stage.run(program=_DIFFERENCE)
    resource = f"{stage.origin}/albums"
    needed = {resource: {"photos/list": [{"path_prefix": "/albums/2025/harbour"}]}}
    assert (result["needed"], result["first"], result["none"]) == (needed, 403, None)
    assert (result["now"], result["still"]) == (200, 200)
    assert result["permissions"] == [stage.world.att, needed]
    assert result["writes"] == [200, 200, 429]
    assert result["stepUp"] == {resource: {"photos/write": stage.world.att[resource]["photos/write"]}}
    assert result["afterwards"] == 200
    assert stage.relay.request is not None
    assert stage.relay.request.claims == ()


_REDIRECTED = (
    _PAGE.partition("const statuses")[0]
    + """
  const session = await login.wait();
  print({ code: await session.fetch("/moved").catch((error) => error.code) });
} catch (error) { print({ error: error.code ?? String(error) }); }
"""
)


def test_a_redirect_carries_nothing_on(stage: Stage) -> None:
    heard: list[str] = []

    def elsewhere(_method: str, path: str, _body: bytes, _headers: Any) -> tuple[int, dict[str, Any]]:
        heard.append(path)
        return 200, {}

    with serving(elsewhere) as attacker:
        stage.moved = f"{attacker}/taken"
        assert stage.run(program=_REDIRECTED) == {"code": "provider_down"}
    assert heard == []


def _other_rsa() -> RSAKey:
    return RSAKey.generate_key(2048, private=True)


def _narrow_link(stage: Stage) -> dict[str, Any]:
    link = f"{stage.world.relay}/r/{'A' * 22}#{'B' * 22}"
    return {"posted": {"link": link}}


def _for_key(stage: Stage) -> dict[str, Any]:
    return stage.world.delegation(session_key=SessionKey.generate().public.did).auth_sig.to_json()


def _wider(stage: Stage) -> dict[str, Any]:
    return {"grant": {f"{stage.origin}/albums": {"photos/*": [{}]}}}


LIES = [
    pytest.param(lambda _s: {"poll": {"status": "rejected"}}, "request_denied", id="declined"),
    pytest.param(lambda _s: {"poll": {"status": "expired"}}, "request_expired", id="expired"),
    pytest.param(_narrow_link, "digest_mismatch", id="code of another request"),
    pytest.param(lambda _s: {"request": "x.y.z"}, "digest_mismatch", id="digest of another request"),
    pytest.param(
        lambda _s: {"posted": {"link": f"https://attacker.example/r/{'A' * 22}#{'B' * 22}"}},
        "link_invalid",
        id="code of another relay",
    ),
    pytest.param(lambda _s: {"posted": {"link": "javascript:alert(1)"}}, "link_invalid", id="link is a script"),
    pytest.param(lambda _s: {"posted": {"deep_link": "javascript:alert(1)"}}, "link_invalid", id="other deep link"),
    pytest.param(lambda _s: {"posted": {"match_code": "<b>"}}, "peer_answer", id="match code is no number"),
    pytest.param(lambda _s: {"poll": {"state": "other"}}, "token_invalid", id="other state"),
    pytest.param(lambda _s: {"poll": {"state": None}}, "token_invalid", id="no state"),
    pytest.param(lambda _s: {"poll": {"iss": "https://attacker.example"}}, "token_invalid", id="other issuer"),
    pytest.param(lambda _s: {"id_claims": {"nonce": "other"}}, "token_invalid", id="other nonce"),
    pytest.param(lambda _s: {"id_claims": {"nonce": None}}, "token_invalid", id="no nonce"),
    pytest.param(lambda _s: {"id_claims": {"aud": "someone"}}, "token_invalid", id="id_token for another"),
    pytest.param(
        lambda s: {"id_claims": {"aud": [s.world.provider.provider, "x"]}}, "token_invalid", id="two audiences"
    ),
    pytest.param(lambda _s: {"id_claims": {"iss": "https://a.example"}}, "token_invalid", id="id_token's issuer"),
    pytest.param(lambda _s: {"id_claims": {"exp": NOW - 31}}, "token_invalid", id="id_token is over"),
    pytest.param(lambda _s: {"id_claims": {"sub": "f" * 32}}, "token_invalid", id="tokens of two people"),
    pytest.param(lambda _s: {"id_key": _other_rsa()}, "token_invalid", id="id_token by another key"),
    pytest.param(lambda _s: {"jwks": {"keys": []}}, "token_invalid", id="no keys"),
    pytest.param(lambda _s: {"token": {"id_token": None}}, "token_invalid", id="no id_token"),
    pytest.param(lambda _s: {"token": {"token_type": "Bearer"}}, "token_binding", id="bearer downgrade"),
    pytest.param(lambda _s: {"access_claims": {"cnf": None}}, "token_binding", id="token bound to no key"),
    pytest.param(
        lambda _s: {"access_claims": {"cnf": {"jkt": SessionKey.generate().public.thumbprint}}},
        "token_binding",
        id="token of another key",
    ),
    pytest.param(lambda _s: {"token": {"auth_sig": None}}, "token_invalid", id="permission left out"),
    pytest.param(
        lambda _s: {"token": {"delegation_id": "0" * 64}}, "delegation_unknown", id="id of another permission"
    ),
    pytest.param(lambda s: {"token": {"auth_sig": _for_key(s)}}, "token_binding", id="permission of another key"),
    pytest.param(_wider, "grant_wider", id="permission for more than was asked for"),
    pytest.param(lambda _s: {"posted": {"expired_at": None}}, "peer_answer", id="a code that never ends"),
    pytest.param(lambda _s: {"poll": {"authorization_code": "x"}}, "invalid_grant", id="code of another login"),
]


@pytest.mark.parametrize(("lie", "code"), LIES)
def test_a_lying_relay_signs_nobody_in(stage: Stage, lie: Any, code: str) -> None:
    stage.relay.lies = {"pending_polls": 0, **lie(stage)}
    assert stage.run() == {"error": code}
