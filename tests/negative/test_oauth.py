"""The OAuth endpoints' door: what must be refused, in the standard's words, with nothing issued."""

from __future__ import annotations

import dataclasses
import http.client
import json
import secrets
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from joserfc import jws
from joserfc.jwk import OctKey, RSAKey

from authenticator import clock
from authenticator.clients.http import Answer
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol.canonical import b64u, jcs, unb64u
from authenticator.protocol.dpop import token_hash
from authenticator.protocol.jws import sign_jws
from authenticator.session.keys import SessionKey
from tests.fakes.relay_world import CHALLENGE, Asked, Call, Client, Site, Wallet, error_of, query_of


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("oauth"), ("registry", "relay")) as running:
        yield running


@pytest.fixture(scope="module")
def client(network: RunningNetwork) -> Client:
    site = Site()
    site.register(network)
    return Client(network, site)


@pytest.fixture(scope="module")
def wallet(network: RunningNetwork) -> Wallet:
    made = Wallet(network)
    made.enrol()
    return made


@pytest.fixture
def call(network: RunningNetwork) -> Call:
    return Call(network.relay_url)


# The authorization endpoint

NEVER_REDIRECTED: list[Any] = [
    pytest.param({"client_id": None}, "invalid_request", id="no-client"),
    pytest.param({"client_id": "0" * 32}, "unauthorized_client", id="unknown-client"),
    pytest.param({"redirect_uri": "https://evil.example/"}, "invalid_request", id="address-of-somebody-else"),
    pytest.param({"redirect_uri": "{origin}/back"}, "invalid_request", id="address-without-its-query"),
    pytest.param({"redirect_uri": "{origin}/back?from=relay#x"}, "invalid_request", id="address-with-a-fragment"),
    pytest.param({"redirect_uri": "{origin}/back?from=relay/../x"}, "invalid_request", id="address-with-dots"),
    pytest.param({"redirect_uri": "{origin}.evil.example/back"}, "invalid_request", id="longer-host"),
    pytest.param({"redirect_uri": "javascript:alert(1)"}, "invalid_request", id="script-address"),
]


def named(client: Client, changes: dict[str, Any]) -> dict[str, Any]:
    origin = client.site.origin
    return {
        name: value.replace("{origin}", origin) if isinstance(value, str) else value for name, value in changes.items()
    }


@pytest.mark.parametrize("mode", ["json", "page"])
@pytest.mark.parametrize(("changes", "error"), NEVER_REDIRECTED)
def test_nobody_is_sent_anywhere(client: Client, changes: dict[str, Any], error: str, mode: str) -> None:
    used = named(client, {"redirect_uri": client.site.callback, **changes})
    parameters = client.parameters(response_mode="json" if mode == "json" else None, **used)
    answer = client.call.get("/oauth/authorize", parameters)
    assert "location" not in answer.headers
    if mode == "json":
        assert error_of(answer) == (400, error)
    else:
        assert answer.status == 400
        assert "cannot go on" in answer.text()
        assert "evil" not in answer.text()


def test_page_mode_needs_an_address(client: Client) -> None:
    answer = client.call.get("/oauth/authorize", client.parameters(response_mode=None))
    assert (answer.status, answer.content_type) == (400, "text/html")


def test_page_of_another_site_gets_no_code(client: Client) -> None:
    answer = client.call.get("/oauth/authorize", client.parameters(), Origin="https://evil.example")
    assert error_of(answer) == (400, "unauthorized_client")
    assert "access-control-allow-origin" not in answer.headers


REDIRECTED: list[Any] = [
    pytest.param({"response_type": None}, "unsupported_response_type", id="no-response-type"),
    pytest.param({"response_type": "token"}, "unsupported_response_type", id="implicit"),
    pytest.param({"response_type": "code id_token"}, "unsupported_response_type", id="hybrid"),
    pytest.param({"scope": None}, "invalid_scope", id="no-scope"),
    pytest.param({"scope": "profile"}, "invalid_scope", id="scope-without-openid"),
    pytest.param({"scope": "openidx"}, "invalid_scope", id="scope-that-begins-like-openid"),
    pytest.param({"code_challenge": None}, "invalid_request", id="no-challenge"),
    pytest.param({"code_challenge": "A" * 42}, "invalid_request", id="short-challenge"),
    pytest.param({"code_challenge": "A" * 44}, "invalid_request", id="long-challenge"),
    pytest.param({"code_challenge_method": None}, "invalid_request", id="no-challenge-method"),
    pytest.param({"code_challenge_method": "plain"}, "invalid_request", id="plain-challenge"),
    pytest.param({"prompt": "none"}, "login_required", id="prompt-none"),
    pytest.param({"prompt": "none login"}, "login_required", id="prompt-none-and-more"),
    pytest.param({"nonce": "n" * 129}, "invalid_request", id="long-nonce"),
    pytest.param({"dpop_jkt": "short"}, "invalid_request", id="thumbprint-that-is-none"),
    pytest.param({"request": "a.b.c"}, "invalid_request_object", id="request-that-is-no-jws"),
    pytest.param({"request_uri": "https://evil.example/r"}, "request_uri_not_supported", id="request-to-be-fetched"),
]


@pytest.mark.parametrize("mode", ["json", "page"])
@pytest.mark.parametrize(("changes", "error"), REDIRECTED)
def test_authorize_is_refused(client: Client, changes: dict[str, Any], error: str, mode: str) -> None:
    used = {"redirect_uri": client.site.callback, "state": "s", **changes}
    used["response_mode"] = "json" if mode == "json" else None
    answer = client.call.get("/oauth/authorize", client.parameters(**used))
    if mode == "json":
        assert error_of(answer) == (400, error)
        return
    where, values = query_of(answer)
    assert (answer.status, where) == (303, client.site.callback.partition("?")[0])
    assert (values["error"], values["state"], values["iss"]) == (error, "s", client.network.relay_url)
    assert "code" not in values


@pytest.mark.parametrize("mode", ["fragment", "form_post", "web_message", "query json"])
def test_response_mode_that_is_not_offered(client: Client, mode: str) -> None:
    parameters = client.parameters(redirect_uri=client.site.callback, response_mode=mode)
    _, values = query_of(client.call.get("/oauth/authorize", parameters))
    assert values["error"] == "invalid_request"


def test_parameter_that_comes_twice(client: Client) -> None:
    query = "&".join(f"{name}={value}" for name, value in client.parameters().items())
    answer = client.call.get(f"/oauth/authorize?{query}&client_id={client.site.client_id}")
    assert answer.status == 400
    assert "location" not in answer.headers


def test_request_of_another_provider(network: RunningNetwork, client: Client) -> None:
    other = Site()
    other.register(network)
    text = Client(network, other).request(SessionKey.generate())
    answer = client.call.get("/oauth/authorize", client.parameters(request=text))
    assert error_of(answer) == (400, "invalid_request_object")


def test_request_bound_to_another_key(client: Client) -> None:
    text = client.request(SessionKey.generate())
    thumbprint = SessionKey.generate().public.thumbprint
    answer = client.call.get("/oauth/authorize", client.parameters(request=text, dpop_jkt=thumbprint))
    assert error_of(answer) == (400, "invalid_request_object")


# The token endpoint: codes


@dataclasses.dataclass
class Trade:
    """A code that is about to be exchanged, spoilt in one way."""

    client: Client
    asked: Asked
    code: str

    @property
    def key(self) -> SessionKey:
        assert self.asked.key is not None
        return self.asked.key

    def send(self, *, proofs: list[str] | None = None, **changes: str | None) -> Answer:
        form = self.client.form(self.asked, self.code, **changes)
        proof = self.client.proof(self.key) if proofs is None else ", ".join(proofs)
        headers = {"DPoP": proof} if proof else {}
        return self.client.call.form("/oauth/token", form, **headers)

    def proof(self, **changes: Any) -> list[str]:
        return [self.client.proof(self.key, **changes)]


@pytest.fixture
def trade(client: Client, wallet: Wallet) -> Trade:
    asked = client.ask()
    wallet.approve(asked)
    return Trade(client, asked, client.code(asked))


def signed(trade: Trade, header: dict[str, Any], **claims: Any) -> list[str]:
    """A proof with another header."""
    payload = {
        "htm": "POST",
        "htu": f"{trade.client.network.relay_url}/oauth/token",
        "iat": clock.now(),
        "jti": secrets.token_urlsafe(12),
        **claims,
    }
    kept = {name: value for name, value in payload.items() if value is not None}
    good = {"typ": "dpop+jwt", "alg": "EdDSA", "jwk": trade.key.public.jwk}
    merged = {name: value for name, value in {**good, **header}.items() if value is not None}
    return [sign_jws(merged, jcs(kept), trade.key.sign)]


def with_private_key(trade: Trade) -> list[str]:
    return signed(trade, {"jwk": {**trade.key.public.jwk, "d": b64u(trade.key.secret())}})


def unsigned_proof(trade: Trade) -> list[str]:
    head, payload, _ = trade.proof()[0].split(".")
    header = {**json.loads(unb64u(head)), "alg": "none"}
    return [f"{b64u(json.dumps(header).encode())}.{payload}."]


def hmac_proof(trade: Trade) -> list[str]:
    header = {"typ": "dpop+jwt", "alg": "HS256", "jwk": trade.key.public.jwk}
    key = OctKey.import_key(trade.key.public.raw)
    payload = unb64u(trade.proof()[0].split(".")[1])
    return [jws.serialize_compact(header, payload, key, algorithms=["HS256"])]


CODES: list[Any] = [
    pytest.param(lambda t: t.send(grant_type=None), "invalid_request", id="no-grant-type"),
    pytest.param(lambda t: t.send(grant_type="password"), "unsupported_grant_type", id="password-grant"),
    pytest.param(
        lambda t: t.send(grant_type="client_credentials"), "unsupported_grant_type", id="client-credentials-grant"
    ),
    pytest.param(lambda t: t.send(client_id=None), "invalid_request", id="no-client"),
    pytest.param(lambda t: t.send(client_id="0" * 32), "invalid_grant", id="another-client"),
    pytest.param(lambda t: t.send(code=None), "invalid_request", id="no-code"),
    pytest.param(lambda t: t.send(code=b64u(bytes(32))), "invalid_grant", id="unknown-code"),
    pytest.param(lambda t: t.send(code="c" * 129), "invalid_request", id="code-too-long"),
    pytest.param(lambda t: t.send(code=t.asked.polling_code), "invalid_grant", id="polling-code-as-code"),
    pytest.param(lambda t: t.send(code_verifier=None), "invalid_request", id="no-verifier"),
    pytest.param(lambda t: t.send(code_verifier="w" * 43), "invalid_grant", id="another-verifier"),
    pytest.param(lambda t: t.send(code_verifier="v" * 42), "invalid_request", id="verifier-too-short"),
    pytest.param(lambda t: t.send(code_verifier="v" * 257), "invalid_request", id="verifier-too-long"),
    pytest.param(lambda t: t.send(code_verifier="v" * 42 + "/"), "invalid_request", id="verifier-with-a-slash"),
    pytest.param(lambda t: t.send(code_verifier=CHALLENGE), "invalid_grant", id="challenge-as-verifier"),
    pytest.param(
        lambda t: t.send(redirect_uri=t.client.site.callback), "invalid_grant", id="address-that-was-not-asked-for"
    ),
    pytest.param(lambda t: t.send(proofs=[]), "invalid_dpop_proof", id="no-proof"),
    pytest.param(
        lambda t: t.send(proofs=[t.client.proof(SessionKey.generate())]), "invalid_grant", id="proof-of-another-key"
    ),
    pytest.param(lambda t: t.send(proofs=t.proof() + t.proof()), "invalid_dpop_proof", id="two-proofs-in-one"),
    pytest.param(lambda t: t.send(proofs=["a.b"]), "invalid_dpop_proof", id="proof-of-two-parts"),
    pytest.param(lambda t: t.send(proofs=["x" * 5000]), "invalid_dpop_proof", id="proof-too-long"),
    pytest.param(lambda t: t.send(proofs=t.proof(htm="GET")), "invalid_dpop_proof", id="proof-for-get"),
    pytest.param(
        lambda t: t.send(proofs=t.proof(htu="https://relay.example/oauth/token")),
        "invalid_dpop_proof",
        id="proof-for-another-relay",
    ),
    pytest.param(
        lambda t: t.send(proofs=t.proof(htu=t.client.network.relay_url + "/oauth/userinfo")),
        "invalid_dpop_proof",
        id="proof-for-another-endpoint",
    ),
    pytest.param(
        lambda t: t.send(proofs=t.proof(iat=clock.now() - 60)), "invalid_dpop_proof", id="proof-of-a-minute-ago"
    ),
    pytest.param(
        lambda t: t.send(proofs=t.proof(iat=clock.now() + 60)), "invalid_dpop_proof", id="proof-from-the-future"
    ),
    pytest.param(lambda t: t.send(proofs=signed(t, {"typ": "JWT"})), "invalid_dpop_proof", id="proof-of-another-type"),
    pytest.param(lambda t: t.send(proofs=signed(t, {"alg": "ES256"})), "invalid_dpop_proof", id="proof-of-another-alg"),
    pytest.param(lambda t: t.send(proofs=signed(t, {"jwk": None})), "invalid_dpop_proof", id="proof-without-key"),
    pytest.param(
        lambda t: t.send(proofs=signed(t, {"crit": ["b64"], "b64": False})),
        "invalid_dpop_proof",
        id="proof-with-critical-fields",
    ),
    pytest.param(lambda t: t.send(proofs=signed(t, {}, jti=None)), "invalid_dpop_proof", id="proof-without-jti"),
    pytest.param(lambda t: t.send(proofs=signed(t, {}, iat=None)), "invalid_dpop_proof", id="proof-without-iat"),
    pytest.param(lambda t: t.send(proofs=signed(t, {}, iat="now")), "invalid_dpop_proof", id="proof-iat-is-text"),
    pytest.param(lambda t: t.send(proofs=with_private_key(t)), "invalid_dpop_proof", id="proof-with-private-key"),
    pytest.param(lambda t: t.send(proofs=unsigned_proof(t)), "invalid_dpop_proof", id="proof-alg-none"),
    pytest.param(lambda t: t.send(proofs=hmac_proof(t)), "invalid_dpop_proof", id="proof-alg-hmac"),
    pytest.param(
        lambda t: t.send(proofs=[t.proof()[0][:-4] + "AAAA"]), "invalid_dpop_proof", id="proof-broken-signature"
    ),
]


@pytest.mark.parametrize(("send", "error"), CODES)
def test_code_is_refused_and_stays_good(trade: Trade, send: Callable[[Trade], Answer], error: str) -> None:
    answer = send(trade)
    assert error_of(answer) == (400, error)
    assert answer.headers["cache-control"] == "no-store"
    assert trade.send().status == 200


def test_two_dpop_headers(trade: Trade, network: RunningNetwork) -> None:
    connection = http.client.HTTPConnection(urlsplit(network.relay_url).netloc)
    body = urlencode(trade.client.form(trade.asked, trade.code))
    connection.putrequest("POST", "/oauth/token")
    connection.putheader("Content-Type", "application/x-www-form-urlencoded")
    connection.putheader("Content-Length", str(len(body)))
    for _ in range(2):
        connection.putheader("DPoP", trade.proof()[0])
    connection.endheaders(body.encode())
    answer = connection.getresponse()
    assert (answer.status, json.loads(answer.read())["error"]) == (400, "invalid_dpop_proof")
    connection.close()


def test_proof_used_twice(client: Client, wallet: Wallet, trade: Trade) -> None:
    proofs = trade.proof()
    tokens: Any = trade.send(proofs=proofs).json()
    form = {
        "grant_type": "refresh_token",
        "refresh_token": tokens["refresh_token"],
        "client_id": client.site.client_id,
    }
    answer = client.call.form("/oauth/token", form, DPoP=proofs[0])
    assert error_of(answer) == (400, "invalid_dpop_proof")


def test_code_used_twice(trade: Trade) -> None:
    assert trade.send().status == 200
    assert error_of(trade.send()) == (400, "invalid_grant")


def test_code_of_a_session_that_ended(network: RunningNetwork, client: Client) -> None:
    wallet = Wallet(network)
    wallet.enrol()
    asked = client.ask()
    wallet.approve(asked)
    code = client.code(asked)
    wallet.revoke_session(client.site)
    assert error_of(client.exchange(asked, code)) == (400, "invalid_grant")


def test_code_exchanged_without_the_address_it_was_asked_for(client: Client, wallet: Wallet) -> None:
    asked = client.ask_plain(redirect_uri=client.site.callback)
    wallet.approve(asked)
    code = client.code(asked)
    assert error_of(client.exchange(asked, code)) == (400, "invalid_grant")
    assert client.exchange(asked, code, redirect_uri=client.site.callback).status == 200


@pytest.mark.parametrize(
    ("body", "error"),
    [
        pytest.param("", "invalid_request", id="empty"),
        pytest.param("grant_type=authorization_code&grant_type=refresh_token", "invalid_request", id="twice"),
        pytest.param("grant_type=%ff", "invalid_request", id="not-utf-8"),
        pytest.param("&".join(f"a{i}=1" for i in range(100)), "invalid_request", id="too-many"),
        pytest.param("grant_type=" + "a" * 20_000, "invalid_request", id="too-long"),
    ],
)
def test_form_is_refused(call: Call, body: str, error: str) -> None:
    assert error_of(call.form("/oauth/token", body)) == (400, error)


def test_json_is_not_a_form(call: Call) -> None:
    assert error_of(call.post("/oauth/token", {"grant_type": "refresh_token"})) == (400, "invalid_request")


# The token endpoint: refresh tokens


@dataclasses.dataclass
class Signed:
    """A client that is signed in."""

    client: Client
    asked: Asked
    tokens: dict[str, Any]

    @property
    def key(self) -> SessionKey:
        assert self.asked.key is not None
        return self.asked.key

    @property
    def access(self) -> str:
        return str(self.tokens["access_token"])

    @property
    def refresh_token(self) -> str:
        return str(self.tokens["refresh_token"])

    def info(self, token: str | None = None, *, scheme: str = "DPoP", proof: str | None = None) -> Answer:
        text = self.access if token is None else token
        used = proof or self.client.proof(self.key, "/oauth/userinfo", "GET", ath=token_hash(text))
        return self.client.call.get("/oauth/userinfo", Authorization=f"{scheme} {text}", DPoP=used)

    def proof(self, key: SessionKey | None = None, **changes: Any) -> str:
        values = {"ath": token_hash(self.access), **changes}
        return self.client.proof(key or self.key, "/oauth/userinfo", "GET", **values)


@pytest.fixture
def signed_in(client: Client, wallet: Wallet) -> Signed:
    asked = client.ask()
    wallet.approve(asked)
    return Signed(client, asked, client.tokens(asked))


REFRESHES: list[Any] = [
    pytest.param(
        lambda s: s.client.refresh(s.refresh_token, s.key, client_id="0" * 32), "invalid_grant", id="another-client"
    ),
    pytest.param(lambda s: s.client.refresh(b64u(bytes(32)), s.key), "invalid_grant", id="unknown-token"),
    pytest.param(lambda s: s.client.refresh(s.access[:128], s.key), "invalid_grant", id="access-token-as-refresh"),
    pytest.param(lambda s: s.client.refresh(s.refresh_token, None), "invalid_dpop_proof", id="without-the-key"),
    pytest.param(
        lambda s: s.client.refresh(s.refresh_token, SessionKey.generate()), "invalid_grant", id="with-another-key"
    ),
]


@pytest.mark.parametrize(("send", "error"), REFRESHES)
def test_refresh_is_refused_and_the_token_stays_good(
    signed_in: Signed, send: Callable[[Signed], Answer], error: str
) -> None:
    assert error_of(send(signed_in)) == (400, error)
    assert signed_in.client.refresh(signed_in.refresh_token, signed_in.key).status == 200


# Userinfo


def forged(signed_in: Signed, **changes: Any) -> str:
    """A token with the right claims and another key."""
    head, payload, _ = signed_in.access.split(".")
    claims = {**json.loads(unb64u(payload)), **changes}
    key = RSAKey.generate_key(2048)
    return jws.serialize_compact(json.loads(unb64u(head)), json.dumps(claims), key, algorithms=["RS256"])


def altered(signed_in: Signed) -> str:
    head, payload, signature = signed_in.access.split(".")
    claims = {**json.loads(unb64u(payload)), "sub": "0" * 32}
    return f"{head}.{b64u(json.dumps(claims).encode())}.{signature}"


def without_signature(signed_in: Signed) -> str:
    head, payload, _ = signed_in.access.split(".")
    header = {**json.loads(unb64u(head)), "alg": "none"}
    return f"{b64u(json.dumps(header).encode())}.{payload}."


def with_crit(signed_in: Signed) -> str:
    head, payload, signature = signed_in.access.split(".")
    header = {**json.loads(unb64u(head)), "crit": 1}
    return f"{b64u(json.dumps(header).encode())}.{payload}.{signature}"


INFOS: list[Any] = [
    pytest.param(lambda s: s.client.call.get("/oauth/userinfo"), 401, "invalid_token", id="no-token"),
    pytest.param(lambda s: s.info("abc"), 401, "invalid_token", id="not-a-token"),
    pytest.param(lambda s: s.info("a" * 9000), 401, "invalid_token", id="token-too-long"),
    pytest.param(lambda s: s.info(scheme="Bearer"), 401, "invalid_token", id="bound-token-as-bearer"),
    pytest.param(lambda s: s.info(scheme="Basic"), 401, "invalid_token", id="another-scheme"),
    pytest.param(lambda s: s.info(s.tokens["id_token"]), 401, "invalid_token", id="id-token-as-access-token"),
    pytest.param(lambda s: s.info(s.refresh_token), 401, "invalid_token", id="refresh-token-as-access-token"),
    pytest.param(lambda s: s.info(forged(s)), 401, "invalid_token", id="forged-token"),
    pytest.param(lambda s: s.info(altered(s)), 401, "invalid_token", id="altered-token"),
    pytest.param(lambda s: s.info(without_signature(s)), 401, "invalid_token", id="token-without-signature"),
    pytest.param(lambda s: s.info(with_crit(s)), 401, "invalid_token", id="token-with-crit-that-is-no-list"),
    pytest.param(
        lambda s: s.info(
            proof=s.client.proof(SessionKey.generate(), "/oauth/userinfo", "GET", ath=token_hash(s.access))
        ),
        401,
        "invalid_token",
        id="proof-of-another-key",
    ),
    pytest.param(lambda s: s.info(proof=s.proof(ath=None)), 400, "invalid_dpop_proof", id="proof-without-ath"),
    pytest.param(
        lambda s: s.info(proof=s.proof(ath=token_hash("other"))),
        400,
        "invalid_dpop_proof",
        id="proof-for-another-token",
    ),
    pytest.param(lambda s: s.info(proof=s.proof(htm="POST")), 400, "invalid_dpop_proof", id="proof-for-post"),
    pytest.param(lambda s: s.info(proof=s.proof(iat=clock.now() - 60)), 400, "invalid_dpop_proof", id="proof-too-old"),
    pytest.param(
        lambda s: s.client.call.get("/oauth/userinfo", Authorization=f"DPoP {s.access}"),
        400,
        "invalid_dpop_proof",
        id="no-proof",
    ),
]


@pytest.mark.parametrize(("send", "status", "error"), INFOS)
def test_userinfo_is_refused(signed_in: Signed, send: Callable[[Signed], Answer], status: int, error: str) -> None:
    answer = send(signed_in)
    assert error_of(answer) == (status, error)
    assert ("www-authenticate" in answer.headers) == (status == 401)
    assert signed_in.info().status == 200


def test_userinfo_proof_used_twice(signed_in: Signed) -> None:
    proof = signed_in.proof()
    assert signed_in.info(proof=proof).status == 200
    assert error_of(signed_in.info(proof=proof)) == (400, "invalid_dpop_proof")


def test_registry_away_uses_nothing_up(network: RunningNetwork, signed_in: Signed, trade: Trade) -> None:
    network.kill("registry")
    try:
        assert error_of(trade.send()) == (503, "registry_down")
        assert error_of(signed_in.info()) == (503, "registry_down")
        refused = signed_in.client.refresh(signed_in.refresh_token, signed_in.key)
        assert error_of(refused) == (503, "registry_down")
    finally:
        network.start("registry")
    assert trade.send().status == 200
    assert signed_in.client.refresh(signed_in.refresh_token, signed_in.key).status == 200


# The poll


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        pytest.param({"polling_code": b64u(bytes(32))}, 404, "request_unknown", id="unknown-code"),
        pytest.param({"polling_code": ""}, 404, "request_unknown", id="empty-code"),
        pytest.param({"polling_code": 7}, 400, "malformed", id="number"),
        pytest.param({"polling_code": "p" * 200}, 400, "malformed", id="too-long"),
        pytest.param({}, 400, "malformed", id="missing"),
        pytest.param({"polling_code": "x", "more": 1}, 400, "unknown_field", id="unknown-member"),
    ],
)
def test_poll_is_refused(call: Call, body: dict[str, Any], status: int, code: str) -> None:
    assert error_of(call.post("/oauth/poll", body)) == (status, code)


def test_poll_with_the_request_id(client: Client, call: Call) -> None:
    asked = client.ask()
    answer = call.post("/oauth/poll", {"polling_code": asked.link.request_id})
    assert error_of(answer) == (404, "request_unknown")


def test_polling_too_fast(client: Client, call: Call) -> None:
    asked = client.ask()
    statuses = [call.post("/oauth/poll", {"polling_code": asked.polling_code}).status for _ in range(40)]
    assert set(statuses) == {200, 429}
    assert error_of(call.post("/oauth/poll", {"polling_code": asked.polling_code})) == (429, "rate_limited")
