"""The relay as clients, apps and providers see it, with a real registry behind it."""

from __future__ import annotations

import dataclasses
import json
import resource
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from authenticator import clock
from authenticator.clients.relay import RelayClient
from authenticator.errors import PeerError, VerificationError
from authenticator.limits import CLAIMED_REQUEST_EXTRA
from authenticator.network import RECORD_NAME, RunningNetwork, running_network
from authenticator.protocol.canonical import b64u, sha256, unb64u
from authenticator.protocol.entry import Entry, provider_registered
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.receipt import Receipt
from authenticator.relay.__main__ import main
from authenticator.relay.parts import Parts
from authenticator.relay.providers import Providers
from authenticator.relay.service import Relay
from authenticator.relay.tables import logins
from authenticator.session.keys import SessionKey
from authenticator.verify.receipt import verify_receipt
from tests.fakes.relay_world import VALUES, Asked, Call, Client, Site, Wallet, error_of, query_of


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("relay"), ("registry", "relay")) as running:
        yield running


@pytest.fixture(scope="module")
def site(network: RunningNetwork) -> Site:
    made = Site()
    made.register(network)
    return made


@pytest.fixture(scope="module")
def wallet(network: RunningNetwork) -> Wallet:
    made = Wallet(network)
    made.enrol()
    return made


@pytest.fixture
def client(network: RunningNetwork, site: Site) -> Client:
    return Client(network, site)


@pytest.fixture
def call(network: RunningNetwork) -> Call:
    return Call(network.relay_url)


def claims(token: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(unb64u(token.split(".")[1]))
    return found


def header(token: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(unb64u(token.split(".", maxsplit=1)[0]))
    return found


def test_about_names_key_network_and_registry(network: RunningNetwork) -> None:
    about = RelayClient(network.relay_url).about()
    peer = network.record.relay(network.relay_url)
    assert about.origin == peer.origin
    assert about.public_key == peer.public_key
    assert about.network == network.record.network_id
    assert about.registry == network.registry_url


def test_provider_registration_is_recorded_and_repeatable(network: RunningNetwork) -> None:
    made = Site()
    first, second = made.register(network), made.register(network)
    assert first == second
    verified = verify_receipt(first, network.record)
    assert verified.entry == made.entry(network)
    record, receipt = RelayClient(network.relay_url).provider(made.client_id)
    assert (record, receipt) == (made.record, first)


def test_a_later_record_takes_the_place_of_the_one_before(network: RunningNetwork) -> None:
    made, relay = Site(), RelayClient(network.relay_url)
    made.register(network)
    more = f"https://more-{made.name}.example"
    for changes in ({"name": "Another name"}, {"origins": (made.origin, more)}, {"origins": (made.origin,)}):
        entry = made.followed(network, relay.provider(made.client_id)[0], **changes)
        first, second = relay.register_provider(entry), relay.register_provider(entry)
        assert first == second
        record, receipt = relay.provider(made.client_id)
        assert record.to_json() == entry.fields["record"]
        assert verify_receipt(receipt, network.record).entry == entry
    assert record.seq == 3
    other = Site()
    other.register(network)
    relay.register_provider(other.followed(network, other.record, origins=(other.origin, more)))  # which was given up


def test_a_later_record_lets_its_new_pages_ask(network: RunningNetwork, call: Call) -> None:
    made = Site()
    made.register(network)
    more = f"https://more-{made.name}.example"

    def allowed() -> str | None:
        asked = call.send("OPTIONS", "/requests", Origin=more, Access_Control_Request_Method="POST")
        return asked.headers.get("access-control-allow-origin")

    assert allowed() is None
    RelayClient(network.relay_url).register_provider(made.followed(network, made.record, origins=(made.origin, more)))
    assert allowed() == more


def test_a_record_that_was_followed_while_the_registry_answered_is_not_kept(
    network: RunningNetwork, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, relay = Site(), RelayClient(network.relay_url)
    made.register(network)
    second = made.followed(network, made.record, name="Second")
    third = made.followed(network, ProviderRecord.from_json(second.fields["record"]), name="Third")
    asked = Parts.record

    def overtaken(parts: Parts, entries: list[Entry]) -> list[Receipt]:
        receipts = asked(parts, entries)
        relay.register_provider(third)
        return receipts

    monkeypatch.setattr(Parts, "record", overtaken)
    Providers(Parts.open(network.folder / "relay", network.record)).register({"entry": second.to_json()})
    assert relay.provider(made.client_id)[0].to_json() == third.fields["record"]


def test_enrolment_is_recorded_and_repeatable(network: RunningNetwork) -> None:
    made = Wallet(network)
    enrolment = made.enrolment()
    first, second = made.enrol(enrolment), made.enrol(enrolment)
    assert first == second
    assert verify_receipt(first, network.record).entry == enrolment.entry


class TestSessionLogin:
    def test_request_to_tokens(self, network: RunningNetwork, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        assert client.poll(asked) == {"status": "pending"}
        answer = wallet.approve(asked)
        polled = client.poll(asked)
        assert polled["status"] == "authorized"
        assert (polled["state"], polled["iss"]) == (asked.state, network.relay_url)
        tokens = client.tokens(asked)
        assert tokens["token_type"] == "DPoP"
        assert tokens["delegation_id"] == answer.delegation_id
        assert tokens["auth_sig"]["address"] == answer.receipts[0].entry.fields["account"]
        assert [receipt["entry"]["kind"] for receipt in tokens["receipts"]] == [
            "session.created",
            "delegation.granted",
        ]

    def test_receipts_hold_and_name_the_provider(self, network: RunningNetwork, client: Client, wallet: Wallet) -> None:
        answer = wallet.approve(client.ask())
        created, granted = [verify_receipt(receipt, network.record) for receipt in answer.receipts]
        assert created.openings["provider"].value == client.site.client_id
        assert granted.openings == {}
        assert created.entry.fields["address"] == answer.session_address

    def test_token_claims(self, network: RunningNetwork, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        answer = wallet.approve(asked)
        tokens = client.tokens(asked)
        assert asked.key is not None
        identity, access = claims(tokens["id_token"]), claims(tokens["access_token"])
        assert header(tokens["id_token"])["typ"] == "JWT"
        assert header(tokens["access_token"])["typ"] == "at+jwt"
        assert identity["sub"] == access["sub"] == answer.session_address
        assert identity["aud"] == identity["azp"] == client.site.client_id
        assert identity["nonce"] == asked.nonce
        assert identity["amr"] == ["hwk"]
        assert abs(identity["auth_time"] - clock.now()) < 30
        assert (identity["name"], identity["email"]) == (VALUES["name"], VALUES["email"])
        assert identity["email_verified"] is False
        assert identity["session_generation"] == access["session_generation"] == 0
        assert access["aud"] == [client.site.client_id, network.relay_url]
        assert access["client_id"] == client.site.client_id
        assert access["cnf"] == {"jkt": asked.key.public.thumbprint}
        assert access["delegation_id"] == answer.delegation_id
        assert "name" not in access

    def test_second_login_keeps_the_address_and_other_sites_get_another(
        self, network: RunningNetwork, client: Client, wallet: Wallet
    ) -> None:
        other = Site()
        other.register(network)
        first, second = wallet.approve(client.ask()), wallet.approve(client.ask())
        elsewhere = wallet.approve(Client(network, other).ask())
        assert first.session_address == second.session_address != elsewhere.session_address
        assert first.receipts[0].index == second.receipts[0].index

    def test_session_that_ended_starts_again_as_someone_new(self, network: RunningNetwork, client: Client) -> None:
        wallet = Wallet(network)
        wallet.enrol()
        old = wallet.approve(client.ask()).session_address
        wallet.revoke_session(client.site)
        with pytest.raises(VerificationError) as refused:
            wallet.approve(client.ask())
        assert refused.value.code == "session_revoked"
        wallet.generation = 1
        asked = client.ask()
        assert wallet.approve(asked).session_address != old
        assert claims(client.tokens(asked)["id_token"])["session_generation"] == 1

    def test_the_same_approval_again_gets_the_same_answer(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        claimed, token = wallet.claim(asked)
        approval = wallet.approval(claimed)
        first = wallet.relay.approve(asked.link.request_id, token, approval)
        second = wallet.relay.approve(asked.link.request_id, token, approval)
        assert first == second

    def test_one_approval_sent_by_many_at_once_is_recorded_once(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        claimed, token = wallet.claim(asked)
        approval = wallet.approval(claimed)
        answers: list[Any] = []

        def send() -> None:
            answers.append(wallet.relay.approve(asked.link.request_id, token, approval))

        threads = [threading.Thread(target=send) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(answers) == 6
        assert len({(each.session_address, each.delegation_id) for each in answers}) == 1
        assert len({tuple(receipt.index for receipt in each.receipts) for each in answers}) == 1

    def test_a_claim_may_be_repeated_by_its_owner(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        first, token = wallet.claim(asked)
        second, _ = wallet.claim(asked, token)
        assert (first.request, first.match_code) == (second.request, second.match_code)
        assert first.match_code == asked.match_code
        assert first.expires_at == asked.expired_at + CLAIMED_REQUEST_EXTRA
        assert abs(first.server_time - clock.now()) <= 1

    def test_denied(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        _, token = wallet.claim(asked)
        wallet.relay.deny(asked.link.request_id, token)
        wallet.relay.deny(asked.link.request_id, token)
        assert client.poll(asked) == {"status": "rejected"}

    def test_withdrawn_before_and_after_the_claim(self, client: Client, wallet: Wallet) -> None:
        for claimed in (False, True):
            asked = client.ask()
            if claimed:
                wallet.claim(asked)
            body = {"polling_code": asked.polling_code}
            answers = [client.call.post("/oauth/withdraw", body).json() for _ in range(2)]
            assert answers == [{"status": "withdrawn"}] * 2
            assert client.poll(asked) == {"status": "rejected"}
            with pytest.raises(VerificationError) as refused:
                wallet.claim(asked)
            assert refused.value.code == ("request_claimed" if claimed else "request_withdrawn")

    def test_an_approved_one_is_not_withdrawn(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        wallet.approve(asked)
        answer = client.call.post("/oauth/withdraw", {"polling_code": asked.polling_code})
        assert error_of(answer) == (409, "request_claimed")
        assert client.poll(asked)["status"] == "authorized"

    def test_its_own_app_is_told_as_well(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        _, token = wallet.claim(asked)
        client.call.post("/oauth/withdraw", {"polling_code": asked.polling_code})
        with pytest.raises(VerificationError) as refused:
            wallet.claim(asked, token)
        assert refused.value.code == "request_withdrawn"

    def test_p256_session_key(self, network: RunningNetwork, client: Client, wallet: Wallet) -> None:
        key = SessionKey.generate("p256")
        text = client.request(key)
        posted = RelayClient(network.relay_url).post_request(text, code_challenge="A" * 43)
        assert len(posted.link) < 120


class TestPlainLogin:
    def test_bearer_tokens_without_state_or_nonce(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask_plain()
        wallet.approve(asked)
        assert "state" not in client.poll(asked)
        tokens = client.tokens(asked)
        assert tokens["token_type"] == "Bearer"
        assert not {"auth_sig", "delegation_id", "receipts"} & tokens.keys()
        identity = claims(tokens["id_token"])
        assert "nonce" not in identity
        assert identity["picture"] == VALUES["avatar"]
        assert "cnf" not in claims(tokens["access_token"])
        answer: Any = client.userinfo(tokens["access_token"], None).json()
        assert answer["sub"] == identity["sub"] == wallet.address(client.site.client_id)
        assert answer["name"] == VALUES["name"]

    def test_state_and_nonce_are_echoed(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask_plain(state="the state", nonce="the nonce")
        wallet.approve(asked)
        assert client.poll(asked)["state"] == "the state"
        assert claims(client.tokens(asked)["id_token"])["nonce"] == "the nonce"

    def test_scopes_decide_which_claims_are_asked_for(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask_plain(scope="openid email")
        wallet.approve(asked)
        identity = claims(client.tokens(asked)["id_token"])
        assert identity["email"] == VALUES["email"]
        assert not {"name", "picture"} & identity.keys()

    @pytest.mark.parametrize("length", [43, 128, 171, 256])
    def test_verifiers_up_to_256_characters(self, client: Client, wallet: Wallet, length: int) -> None:
        verifier = "a-" + "b" * (length - 2)
        asked = client.ask_plain(code_challenge=b64u(sha256(verifier.encode())))
        asked.verifier = verifier
        wallet.approve(asked)
        assert client.exchange(asked).status == 200

    def test_a_proof_at_the_token_endpoint_binds_the_tokens(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask_plain()
        wallet.approve(asked)
        asked.key = SessionKey.generate()
        tokens = client.tokens(asked)
        assert tokens["token_type"] == "DPoP"
        assert claims(tokens["access_token"])["cnf"] == {"jkt": asked.key.public.thumbprint}
        assert client.refresh(tokens["refresh_token"], None).status == 400
        assert client.refresh(tokens["refresh_token"], asked.key).status == 200

    def test_dpop_jkt_binds_the_code(self, client: Client, wallet: Wallet) -> None:
        key = SessionKey.generate()
        asked = client.ask_plain(dpop_jkt=key.public.thumbprint)
        wallet.approve(asked)
        code = client.code(asked)
        assert client.exchange(asked, code).status == 400
        asked.key = key
        assert client.exchange(asked, code).status == 200


class TestRefresh:
    def login(self, client: Client, wallet: Wallet, *, plain: bool = False) -> tuple[Asked, dict[str, Any]]:
        asked = client.ask_plain() if plain else client.ask()
        wallet.approve(asked)
        return asked, client.tokens(asked)

    def test_rotates(self, client: Client, wallet: Wallet) -> None:
        asked, tokens = self.login(client, wallet)
        seen = {tokens["refresh_token"]}
        for _ in range(3):
            answer: Any = client.refresh(tokens["refresh_token"], asked.key).json()
            tokens = answer
            assert claims(tokens["id_token"])["sub"] == wallet.address(client.site.client_id)
            assert "nonce" not in claims(tokens["id_token"])
            seen.add(tokens["refresh_token"])
        assert len(seen) == 4

    def test_reuse_ends_the_login(self, client: Client, wallet: Wallet) -> None:
        asked, first = self.login(client, wallet, plain=True)
        second: Any = client.refresh(first["refresh_token"], None).json()
        assert client.userinfo(second["access_token"], None).status == 200
        assert client.refresh(first["refresh_token"], None).status == 400
        assert client.refresh(second["refresh_token"], None).status == 400
        assert client.userinfo(second["access_token"], None).status == 401
        assert asked.key is None

    def test_lost_answer_may_be_asked_for_again_by_the_bound_key(self, client: Client, wallet: Wallet) -> None:
        asked, first = self.login(client, wallet)
        second: Any = client.refresh(first["refresh_token"], asked.key).json()
        again: Any = client.refresh(first["refresh_token"], asked.key).json()
        assert second["refresh_token"] == again["refresh_token"]
        third = client.refresh(second["refresh_token"], asked.key)
        assert third.status == 200
        assert client.refresh(first["refresh_token"], asked.key).status == 400
        newest: Any = third.json()
        assert client.refresh(newest["refresh_token"], asked.key).status == 400

    @pytest.mark.parametrize("ended", ["session", "delegation"])
    def test_stops_after_a_revocation(self, network: RunningNetwork, client: Client, ended: str) -> None:
        wallet = Wallet(network)
        wallet.enrol()
        asked, tokens = self.login(client, wallet)
        if ended == "session":
            wallet.revoke_session(client.site)
        else:
            wallet.revoke_delegation(client.site, tokens["delegation_id"])
        refused = client.userinfo(tokens["access_token"], asked.key)
        assert refused.status == 401
        assert "invalid_token" in refused.headers["www-authenticate"]
        answer = client.refresh(tokens["refresh_token"], asked.key)
        assert error_of(answer) == (400, "invalid_grant")

    def test_a_code_used_twice_ends_what_it_gave(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        wallet.approve(asked)
        code = client.code(asked)
        tokens: Any = client.exchange(asked, code).json()
        again: Any = client.exchange(asked, code)
        assert (again.status, again.json()["error"]) == (400, "invalid_grant")
        assert client.refresh(tokens["refresh_token"], asked.key).status == 400
        assert client.userinfo(tokens["access_token"], asked.key).status == 401


class TestAuthorizePage:
    def page(self, client: Client, **changes: str | None) -> Any:
        changes = {"redirect_uri": client.site.callback, "response_mode": None, **changes}
        return client.call.get("/oauth/authorize", client.parameters(**changes))

    def test_shows_code_number_and_deep_link(self, network: RunningNetwork, client: Client) -> None:
        answer = self.page(client, state="s")
        text = answer.text()
        assert answer.status == 200
        assert answer.content_type == "text/html"
        assert "<svg" in text
        assert client.site.record.name in text
        assert f"countersign://{network.relay_url.partition('//')[2]}/r/" in text

    def test_policy_lets_nothing_in(self, client: Client) -> None:
        headers = self.page(client).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert "style=" not in self.page(client).text()
        assert "http://www.w3.org/2000/svg" not in policy

    def test_the_name_of_a_site_is_text(self, network: RunningNetwork) -> None:
        made = Site()
        record = dataclasses.replace(made.record, name="<script>alert(1)</script>")
        entry = provider_registered(network.record.network_id, record, made.seed)
        RelayClient(network.relay_url).register_provider(entry)
        text = self.page(Client(network, made)).text()
        assert "<script>alert" not in text
        assert "&lt;script&gt;alert" in text

    def test_errors_go_back_to_the_registered_address_only(self, network: RunningNetwork, client: Client) -> None:
        answer = self.page(client, response_type="token", state="s")
        where, values = query_of(answer)
        assert answer.status == 303
        assert where == client.site.callback.partition("?")[0]
        assert values["error"] == "unsupported_response_type"
        assert (values["state"], values["iss"], values["from"]) == ("s", network.relay_url, "relay")

    def test_prompt_none_needs_a_touch(self, client: Client) -> None:
        _, values = query_of(self.page(client, prompt="none"))
        assert values["error"] == "login_required"
        answer = client.call.get("/oauth/authorize", client.parameters(prompt="none"))
        assert error_of(answer) == (400, "login_required")

    def test_assets_are_served_with_their_types(self, call: Call) -> None:
        assert call.get("/assets/relay.css").content_type == "text/css"
        assert call.get("/assets/login.js").content_type == "text/javascript"
        assert call.get("/assets/landing.js").content_type == "text/javascript"

    def test_landing_page_tells_what_this_is(self, client: Client, call: Call) -> None:
        answer = call.get(f"/r/{client.ask().link.request_id}")
        assert answer.status == 200
        assert "login code" in answer.text()
        assert call.get("/r/" + "A" * 22).status == 200  # it tells nobody which codes exist
        assert call.get("/r/short").status == 400

    def test_session_client_may_send_its_own_request(self, client: Client, wallet: Wallet) -> None:
        key = SessionKey.generate()
        asked = client.ask_plain(request=client.request(key), dpop_jkt=key.public.thumbprint)
        asked.key = key
        wallet.approve(asked)
        assert client.tokens(asked)["token_type"] == "DPoP"


class TestEvents:
    def test_tells_each_step(self, network: RunningNetwork, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        lines: list[str] = []

        def listen() -> None:
            path = f"/requests/{asked.link.request_id}/events"
            answer = client.call.get(path, {"polling_code": asked.polling_code})
            lines.extend(answer.text().splitlines())

        thread = threading.Thread(target=listen)
        thread.start()
        time.sleep(0.3)
        wallet.approve(asked)
        thread.join(20)
        told = [json.loads(line.removeprefix("data: "))["status"] for line in lines if line.startswith("data: ")]
        assert told[0] == "waiting"
        assert told[-1] == "authorized"
        assert "authorization_code" not in "".join(lines)

    def test_needs_the_polling_code(self, client: Client) -> None:
        asked, other = client.ask(), client.ask()
        path = f"/requests/{asked.link.request_id}/events"
        assert client.call.get(path, {"polling_code": other.polling_code}).status == 404
        assert client.call.get(path).status == 404


class TestDiscovery:
    def test_both_documents_agree(self, network: RunningNetwork, call: Call) -> None:
        oidc: Any = call.get("/.well-known/openid-configuration").json()
        oauth: Any = call.get("/.well-known/oauth-authorization-server").json()
        assert oidc == oauth
        assert oidc["issuer"] == network.relay_url
        assert oidc["code_challenge_methods_supported"] == ["S256"]
        assert set(oidc["dpop_signing_alg_values_supported"]) == {"EdDSA", "ES256"}

    def test_jwks_is_public_only(self, call: Call) -> None:
        found: Any = call.get("/oauth/jwks").json()
        (jwk,) = found["keys"]
        assert set(jwk) == {"kty", "n", "e", "use", "alg", "kid"}
        assert len(unb64u(jwk["n"])) == 256


class TestPages:
    """Which pages of other origins may read what."""

    def allowed(self, call: Call, method: str, path: str, origin: str) -> str | None:
        answer = call.send("OPTIONS", path, Origin=origin, Access_Control_Request_Method=method)
        return answer.headers.get("access-control-allow-origin")

    @pytest.mark.parametrize(
        "path",
        [
            "/oauth/authorize",
            "/requests",
            "/requests/" + "A" * 22 + "/events",
            "/oauth/poll",
            "/oauth/withdraw",
            "/oauth/token",
            "/oauth/userinfo",
            "/oauth/jwks",
        ],
    )
    def test_exact_registered_origins_where_a_page_needs_it(self, call: Call, site: Site, path: str) -> None:
        assert self.allowed(call, "POST", path, site.origin) == site.origin
        for stranger in ("https://evil.example", site.origin + ".evil.example", site.origin + ":444", "null"):
            assert self.allowed(call, "POST", path, stranger) is None

    @pytest.mark.parametrize(
        "path",
        [
            "/approvals",
            "/identities",
            "/identities/change",
            "/identities/lookup",
            "/identities/open",
            "/providers",
            "/requests/" + "A" * 22 + "/claim",
        ],
    )
    def test_none_on_what_only_apps_call(self, call: Call, site: Site, path: str) -> None:
        assert self.allowed(call, "POST", path, site.origin) is None

    def test_answers_name_the_origin(self, client: Client) -> None:
        answer = client.call.get("/oauth/jwks", Origin=client.site.origin)
        assert answer.headers["access-control-allow-origin"] == client.site.origin
        assert "origin" in answer.headers["vary"].lower()
        answer = client.call.get("/oauth/jwks", Origin="https://evil.example")
        assert "access-control-allow-origin" not in answer.headers


def test_relay_without_a_registry_issues_nothing_and_goes_on_later(
    network: RunningNetwork, client: Client, wallet: Wallet
) -> None:
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    approval = wallet.approval(claimed)
    network.kill("registry")
    try:
        with pytest.raises(PeerError) as refused:
            wallet.relay.approve(asked.link.request_id, token, approval)
        assert refused.value.code == "registry_down"
        assert client.poll(asked) == {"status": "pending"}
    finally:
        network.start("registry")
    wallet.relay.approve(asked.link.request_id, token, approval)
    assert client.poll(asked)["status"] == "authorized"


def test_keys_are_private_files(network: RunningNetwork) -> None:
    folder = network.folder / "relay"
    for name in ("relay.key", "data.key", "tokens.pem", "relay.sqlite3"):
        assert (folder / name).stat().st_mode & 0o077 == 0


def test_claims_are_not_readable_in_the_database(network: RunningNetwork, client: Client, wallet: Wallet) -> None:
    asked = client.ask()
    wallet.approve(asked)
    client.tokens(asked)
    stored = b"".join(path.read_bytes() for path in (network.folder / "relay").glob("relay.sqlite3*"))
    assert VALUES["email"].encode() not in stored
    assert asked.polling_code.encode() not in stored


def test_full_disk_is_507_and_nothing_is_lost(tmp_path_factory: pytest.TempPathFactory) -> None:
    with running_network(tmp_path_factory.mktemp("full"), ("registry", "relay")) as network:
        site, wallet = Site(), Wallet(network)
        site.register(network)
        wallet.enrol()
        client = Client(network, site)
        asked = client.ask()
        claimed, token = wallet.claim(asked)
        approval = wallet.approval(claimed)
        wal = network.folder / "relay" / "relay.sqlite3-wal"
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.prlimit(network.pid("relay"), resource.RLIMIT_FSIZE, (wal.stat().st_size, resource.RLIM_INFINITY))
        before = wallet.registry.checkpoint().checkpoint.size
        with pytest.raises(PeerError) as refused:
            wallet.relay.approve(asked.link.request_id, token, approval)
        assert refused.value.code == "storage_full"
        assert wallet.registry.checkpoint().checkpoint.size == before
        assert client.poll(asked) == {"status": "pending"}
        resource.prlimit(network.pid("relay"), resource.RLIMIT_FSIZE, unlimited)
        wallet.relay.approve(asked.link.request_id, token, approval)
        assert client.exchange(asked).status == 200


def test_claims_are_dropped_when_the_login_ends(network: RunningNetwork, client: Client, wallet: Wallet) -> None:
    asked = client.ask(valid_for=3)
    wallet.approve(asked)
    time.sleep(3.1)
    relay = Relay.of(Parts.open(network.folder / "relay", network.record))
    try:
        relay.tidy()
        with relay.parts.database.reading() as connection:
            rows = connection.execute(select(logins.c.expires_at)).scalars().all()
        assert all(expires_at > clock.now() - 1 for expires_at in rows)
        assert error_of(client.exchange(asked)) == (400, "invalid_grant")
    finally:
        relay.close()


def test_a_statement_that_does_not_hold_ends_no_login(
    network: RunningNetwork, client: Client, wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = client.ask()
    wallet.approve(asked)
    form = client.form(asked, client.code(asked))
    assert asked.key is not None

    def unproven(*_: object) -> None:
        raise VerificationError("status_unproven")

    relay = Relay.of(Parts.open(network.folder / "relay", network.record))
    monkeypatch.setattr(relay.parts.registry, "status", unproven)
    try:
        with pytest.raises(VerificationError) as refused:
            relay.exchange.exchange(form, [client.proof(asked.key)])
        assert refused.value.code == "status_unproven"
    finally:
        relay.close()
    assert client.exchange(asked).status == 200


def test_a_relay_that_the_network_does_not_name_does_not_start(
    network: RunningNetwork, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "relay.key").write_bytes(bytes(range(32)))
    record = str(network.folder / RECORD_NAME)
    assert main(["--data", str(tmp_path), "--network-file", record, "--port", "0"]) == 1
    assert capfd.readouterr().err.rstrip().endswith("error wrong_relay")


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert all(option in text for option in ("--data", "--network-file", "--host", "--port", "--trusted-proxy"))


def test_told_to_stop_it_ends_its_streams_and_says_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    with running_network(tmp_path_factory.mktemp("stop"), ("registry", "relay")) as network:
        site = Site()
        site.register(network)
        client = Client(network, site)
        asked = client.ask()
        answers: list[str] = []

        def listen() -> None:
            path = f"/requests/{asked.link.request_id}/events"
            answers.append(client.call.get(path, {"polling_code": asked.polling_code}).text())

        thread = threading.Thread(target=listen)
        thread.start()
        time.sleep(0.5)
        network.restart("relay")
        thread.join(10)
        assert "waiting" in answers[0]
        log = (network.folder / "relay" / "service.log").read_text().split()
        assert log == ["ready", network.relay_url] * 2
        assert client.poll(asked) == {"status": "pending"}
