"""The relay's door: what must be refused, with the exact code, and with nothing recorded or issued."""

from __future__ import annotations

import dataclasses
import http.client
import secrets
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from authenticator import clock
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import ClaimedRequest
from authenticator.errors import CountersignError
from authenticator.limits import CHANGE_MAX, HTTP_BODY_MAX
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol import ed25519, ethereum
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import b64u
from authenticator.protocol.claims import ClaimOpening
from authenticator.protocol.entry import Opening, identity_enrolled, provider_registered, session_created
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import build_request_payload, sign_plain_request, sign_request
from authenticator.session.keys import SessionKey
from tests.fakes.refusal import refused
from tests.fakes.relay_world import CHALLENGE, Asked, Call, Client, Site, Wallet, error_of


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("relay"), ("registry", "relay")) as running:
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


def size(network: RunningNetwork) -> int:
    return RegistryClient(network.registry_url, network.record).checkpoint().checkpoint.size


# Requests


@dataclasses.dataclass
class Post:
    """A good POST /requests, spoilt before it is sent."""

    client: Client
    key: SessionKey = dataclasses.field(default_factory=SessionKey.generate)

    def body(self, **changes: Any) -> dict[str, Any]:
        text = self.client.request(self.key, **changes)
        return {"request": text, "code_challenge": CHALLENGE, "code_challenge_method": "S256"}


def unsigned(post: Post) -> dict[str, Any]:
    body = post.body()
    return {**body, "request": body["request"][:-4] + "AAAA"}


def by_another_key(post: Post) -> dict[str, Any]:
    now = clock.now()
    payload = build_request_payload(
        iss=post.client.site.client_id,
        aud=post.client.network.relay_url,
        iat=now,
        exp=now + 100,
        jti="jti",
        nonce="nonce",
        valid_for=60,
    )
    other = SessionKey.generate()
    return {**post.body(), "request": sign_request(payload, post.key.public, other.sign)}


def without_session_key(post: Post) -> dict[str, Any]:
    now = clock.now()
    payload = build_request_payload(
        iss=post.client.site.client_id,
        aud=post.client.network.relay_url,
        iat=now,
        exp=now + 100,
        jti="jti",
        nonce="nonce",
        valid_for=60,
    )
    return {**post.body(), "request": sign_plain_request(payload, "some-key", secrets.token_bytes(32))}


POSTS: list[Any] = [
    pytest.param(lambda post: {}, 400, "malformed", id="empty-body"),
    pytest.param(lambda post: {**post.body(), "more": 1}, 400, "unknown_field", id="unknown-member"),
    pytest.param(lambda post: {**post.body(), "request": "a.b"}, 400, "malformed", id="request-is-no-jws"),
    pytest.param(lambda post: {**post.body(), "request": 7}, 400, "malformed", id="request-is-a-number"),
    pytest.param(unsigned, 403, "bad_signature", id="request-with-a-broken-signature"),
    pytest.param(by_another_key, 403, "bad_signature", id="request-signed-by-another-key"),
    pytest.param(without_session_key, 400, "malformed", id="plain-request-not-made-by-the-relay"),
    pytest.param(
        lambda post: post.body(aud="https://relay.example"), 403, "wrong_relay", id="request-for-another-relay"
    ),
    pytest.param(lambda post: post.body(iss="0" * 32), 404, "provider_unknown", id="unknown-provider"),
    pytest.param(
        lambda post: post.body(iat=clock.now() - 200, exp=clock.now() - 90),
        403,
        "request_expired",
        id="expired-request",
    ),
    pytest.param(
        lambda post: post.body(exp=clock.now() + 600), 403, "request_expired", id="request-that-lives-too-long"
    ),
    pytest.param(
        lambda post: post.body(iat=clock.now() + 60, exp=clock.now() + 100),
        403,
        "request_not_yet_valid",
        id="request-from-the-future",
    ),
    pytest.param(
        lambda post: post.body(capabilities=Capabilities.from_att({"https://evil.example/a": {"photos/read": [{}]}})),
        403,
        "resource_origin",
        id="capability-outside-the-sites-origins",
    ),
    pytest.param(
        lambda post: post.body(provider_jws="a.b.c"), 403, "provider_signature", id="false-provider-signature"
    ),
    pytest.param(lambda post: {**post.body(), "code_challenge_method": "plain"}, 400, "malformed", id="pkce-plain"),
    pytest.param(lambda post: {**post.body(), "code_challenge": "A" * 42}, 400, "malformed", id="short-code-challenge"),
    pytest.param(
        lambda post: {**post.body(), "code_challenge": "A" * 42 + "="},
        400,
        "not_canonical",
        id="code-challenge-not-base64url",
    ),
    pytest.param(
        lambda post: {**post.body(), "redirect_uri": post.client.site.origin + "/elsewhere"},
        403,
        "redirect_refused",
        id="redirect-that-is-not-registered",
    ),
    pytest.param(
        lambda post: {**post.body(), "redirect_uri": post.client.site.callback + "&x=1"},
        403,
        "redirect_refused",
        id="redirect-that-only-begins-like-a-registered-one",
    ),
    pytest.param(lambda post: {**post.body(), "state": "s" * 513}, 400, "malformed", id="state-too-long"),
]


@pytest.mark.parametrize(("spoil", "status", "code"), POSTS)
def test_request_is_refused(
    client: Client, call: Call, spoil: Callable[[Post], dict[str, Any]], status: int, code: str
) -> None:
    assert error_of(call.post("/requests", spoil(Post(client)))) == (status, code)


def test_request_given_in_twice(client: Client, call: Call) -> None:
    body = Post(client).body()
    assert call.post("/requests", body).status == 201
    assert error_of(call.post("/requests", body)) == (409, "request_claimed")


def test_request_from_another_sites_page(client: Client, call: Call) -> None:
    answer = call.post("/requests", Post(client).body(), Origin="https://evil.example")
    assert error_of(answer) == (403, "origin_refused")


def test_request_not_declared_as_json(client: Client, call: Call) -> None:
    answer = call.post("/requests", Post(client).body(), Content_Type="text/plain")
    assert error_of(answer) == (400, "malformed")


BODIES = [
    "/requests",
    "/approvals",
    "/identities",
    "/identities/change",
    "/identities/lookup",
    "/identities/open",
    "/providers",
    "/oauth/poll",
    "/oauth/withdraw",
]


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        pytest.param(b"", 400, "malformed", id="nothing"),
        pytest.param(b"{", 400, "malformed", id="half-an-object"),
        pytest.param(b"[]", 400, "malformed", id="a-list"),
        pytest.param(b'{"request":1,"request":2}', 400, "malformed", id="a-name-twice"),
        pytest.param(b'{"request":1.5}', 400, "malformed", id="a-fraction"),
        pytest.param(b"\xff\xfe", 400, "malformed", id="not-utf-8"),
        pytest.param(b"[" * 100_000, 400, "malformed", id="nested-too-deep"),
        pytest.param(b'"' + b"a" * CHANGE_MAX + b'"', 413, "too_large", id="too-long"),
    ],
)
@pytest.mark.parametrize("path", BODIES)
def test_body_is_refused(call: Call, path: str, content: bytes, status: int, code: str) -> None:
    answer = call.send("POST", path, content, Content_Type="application/json")
    assert error_of(answer) == (status, code)


@pytest.mark.parametrize("path", [path for path in BODIES if path not in {"/identities", "/identities/change"}])
def test_only_enrolments_and_changes_may_be_long(call: Call, path: str) -> None:
    content = b'"' + b"a" * HTTP_BODY_MAX + b'"'
    answer = call.send("POST", path, content, Content_Type="application/json")
    assert error_of(answer) == (413, "too_large")


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1", "127.0.0.1:1"])
def test_host_that_is_not_the_relays(call: Call, host: str) -> None:
    assert call.get("/.well-known/countersign", Host=host).status == 421


# Claims


CLAIMS: list[Any] = [
    pytest.param({"digest": b64u(bytes(16))}, 403, "digest_mismatch", id="another-digest"),
    pytest.param({"digest": b64u(bytes(15))}, 400, "malformed", id="short-digest"),
    pytest.param({"claim_token": b64u(bytes(31))}, 400, "malformed", id="short-token"),
    pytest.param({"claim_token": "!" * 43}, 400, "malformed", id="token-not-base64url"),
    pytest.param({"typed": "yes"}, 400, "malformed", id="typed-is-no-boolean"),
    pytest.param({"extra": 1}, 400, "unknown_field", id="unknown-member"),
]


def claim_body(asked: Asked, **changes: Any) -> dict[str, Any]:
    return {"digest": b64u(asked.link.digest), "claim_token": b64u(secrets.token_bytes(32)), **changes}


@pytest.mark.parametrize(("changes", "status", "code"), CLAIMS)
def test_claim_is_refused_and_the_request_stays_free(
    client: Client, wallet: Wallet, call: Call, changes: dict[str, Any], status: int, code: str
) -> None:
    asked = client.ask()
    path = f"/requests/{asked.link.request_id}/claim"
    assert error_of(call.post(path, claim_body(asked, **changes))) == (status, code)
    wallet.claim(asked)


def test_claim_of_an_unknown_request(client: Client, call: Call) -> None:
    answer = call.post(f"/requests/{b64u(bytes(16))}/claim", claim_body(client.ask()))
    assert error_of(answer) == (404, "request_unknown")


def test_claim_by_another_app(client: Client, wallet: Wallet, call: Call) -> None:
    asked = client.ask()
    wallet.claim(asked)
    path = f"/requests/{asked.link.request_id}/claim"
    assert error_of(call.post(path, claim_body(asked))) == (409, "request_claimed")


def test_claim_after_denial(client: Client, wallet: Wallet, call: Call) -> None:
    asked = client.ask()
    _, token = wallet.claim(asked)
    wallet.relay.deny(asked.link.request_id, token)
    path = f"/requests/{asked.link.request_id}/claim"
    answer = call.post(path, claim_body(asked, claim_token=b64u(token)))
    assert error_of(answer) == (403, "request_denied")


def test_claim_of_an_expired_request(client: Client, call: Call) -> None:
    now = clock.now()
    asked = client.ask(iat=now - 5, exp=now + 3)  # a busy machine may take a second to send it
    path = f"/requests/{asked.link.request_id}/claim"
    while clock.now() <= now + 3:
        time.sleep(0.1)
    assert error_of(call.post(path, claim_body(asked))) == (403, "request_expired")
    assert client.poll(asked) == {"status": "expired"}


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        pytest.param({"polling_code": "A" * 43}, 404, "request_unknown", id="a-guess"),
        pytest.param({"polling_code": ""}, 404, "request_unknown", id="nothing"),
        pytest.param({"polling_code": 7}, 400, "malformed", id="a-number"),
        pytest.param({}, 400, "malformed", id="no-code"),
        pytest.param({"polling_code": "A", "x": 1}, 400, "unknown_field", id="unknown-member"),
    ],
)
def test_nobody_elses_request_is_taken_back(
    client: Client, wallet: Wallet, call: Call, body: dict[str, Any], status: int, code: str
) -> None:
    asked = client.ask()
    assert error_of(call.post("/oauth/withdraw", body)) == (status, code)
    wallet.claim(asked)


@pytest.mark.parametrize("claimed", [False, True])
def test_claim_after_withdrawal(client: Client, wallet: Wallet, call: Call, *, claimed: bool) -> None:
    asked = client.ask()
    token = wallet.claim(asked)[1] if claimed else secrets.token_bytes(32)
    for _ in range(2):
        answer = call.post("/oauth/withdraw", {"polling_code": asked.polling_code})
        assert (answer.status, answer.json()) == (200, {"status": "withdrawn"})
    path = f"/requests/{asked.link.request_id}/claim"
    answer = call.post(path, claim_body(asked, claim_token=b64u(token)))
    assert error_of(answer) == (403, "request_withdrawn")
    assert client.poll(asked) == {"status": "rejected"}
    if claimed:
        wallet.relay.deny(asked.link.request_id, token)  # the person may close it all the same


def test_withdrawal_after_denial(client: Client, wallet: Wallet, call: Call) -> None:
    asked = client.ask()
    _, token = wallet.claim(asked)
    wallet.relay.deny(asked.link.request_id, token)
    assert call.post("/oauth/withdraw", {"polling_code": asked.polling_code}).status == 200
    path = f"/requests/{asked.link.request_id}/claim"
    assert error_of(call.post(path, claim_body(asked, claim_token=b64u(token)))) == (403, "request_denied")


def test_withdrawal_after_approval(client: Client, wallet: Wallet, call: Call) -> None:
    asked = client.ask()
    wallet.approve(asked)
    answer = call.post("/oauth/withdraw", {"polling_code": asked.polling_code})
    assert error_of(answer) == (409, "request_claimed")
    assert client.poll(asked)["status"] == "authorized"


# The number of the page


def typed_at(call: Call, asked: Asked, token: bytes, **changes: Any) -> tuple[int, str]:
    body = {"claim_token": b64u(token), "code": asked.match_code, **changes}
    return error_of(call.post(f"/requests/{asked.link.request_id}/code", body))


def not_the(number: str) -> list[str]:
    return [each for each in ("10", "20", "30") if each != number]


def test_a_number_that_is_to_be_typed_is_told_to_nobody(client: Client, wallet: Wallet, call: Call) -> None:
    asked = client.ask()
    path = f"/requests/{asked.link.request_id}/claim"
    answer: Any = call.post(path, claim_body(asked, typed=True)).json()
    assert (answer["match"], answer["match_code"], answer["insists"]) == ("typed", "", False)
    assert asked.match_code not in {value for value in answer.values() if isinstance(value, str)}


def test_an_approval_without_its_number(client: Client, wallet: Wallet) -> None:
    asked, token = client.ask(), secrets.token_bytes(32)
    claimed = wallet.relay.claim(asked.link, token, typed=True)
    approval = wallet.approval(claimed)
    refused("match_code_needed", lambda: wallet.relay.approve(asked.link.request_id, token, approval))
    refused(
        "match_code_wrong", lambda: wallet.relay.check_code(asked.link.request_id, token, not_the(asked.match_code)[0])
    )
    refused("match_code_needed", lambda: wallet.relay.approve(asked.link.request_id, token, approval))
    wallet.relay.check_code(asked.link.request_id, token, asked.match_code)
    wallet.relay.approve(asked.link.request_id, token, approval)  # nothing of it was used up
    assert client.tokens(asked)


def test_two_misses_end_a_request_for_everybody(client: Client, wallet: Wallet, call: Call) -> None:
    asked, token = client.ask(), secrets.token_bytes(32)
    claimed = wallet.relay.claim(asked.link, token, typed=True)
    first, second = not_the(asked.match_code)[:2]
    assert typed_at(call, asked, token, code=first) == (403, "match_code_wrong")
    assert typed_at(call, asked, token, code=first) == (403, "match_code_wrong")
    assert client.poll(asked) == {"status": "pending"}
    assert typed_at(call, asked, token, code=second) == (403, "request_ended")
    assert client.poll(asked) == {"status": "rejected"}
    assert typed_at(call, asked, token) == (403, "request_ended")
    refused("request_ended", lambda: wallet.relay.claim(asked.link, token))
    approval = wallet.approval(claimed)
    refused("request_ended", lambda: wallet.relay.approve(asked.link.request_id, token, approval))
    client.call.post("/oauth/withdraw", {"polling_code": asked.polling_code})
    assert typed_at(call, asked, token) == (403, "request_ended")


def test_no_second_app_takes_the_misses(client: Client, wallet: Wallet, call: Call) -> None:
    asked, token = client.ask(), secrets.token_bytes(32)
    assert typed_at(call, asked, token) == (409, "request_claimed")
    wallet.relay.claim(asked.link, token, typed=True)
    for number in not_the(asked.match_code):
        assert typed_at(call, asked, secrets.token_bytes(32), code=number) == (409, "request_claimed")
    wallet.relay.check_code(asked.link.request_id, token, asked.match_code)


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        pytest.param({"code": 47}, 400, "malformed", id="a-number-for-a-text"),
        pytest.param({"code": None}, 400, "malformed", id="null"),
        pytest.param({"code": "1234567"}, 400, "malformed", id="too-long"),
        pytest.param({"code": "1\n"}, 400, "malformed", id="control-character"),
        pytest.param({"code": ["47"]}, 400, "malformed", id="a-list"),
        pytest.param({"claim_token": b64u(bytes(31))}, 400, "malformed", id="short-token"),
        pytest.param({"attempts": 9}, 400, "unknown_field", id="unknown-member"),
    ],
)
def test_a_malformed_number_is_no_miss(
    client: Client, wallet: Wallet, call: Call, changes: dict[str, Any], status: int, code: str
) -> None:
    asked, token = client.ask(), secrets.token_bytes(32)
    wallet.relay.claim(asked.link, token, typed=True)
    for _ in range(3):
        assert typed_at(call, asked, token, **changes) == (status, code)
    wallet.relay.check_code(asked.link.request_id, token, asked.match_code)


def test_a_number_after_everything_was_said(client: Client, wallet: Wallet, call: Call) -> None:
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    wallet.relay.approve(asked.link.request_id, token, wallet.approval(claimed))
    assert typed_at(call, asked, token) == (409, "request_claimed")


def test_a_client_that_may_show_no_number(client: Client, wallet: Wallet) -> None:
    asked = client.ask_plain()
    claimed = wallet.relay.claim(asked.link, secrets.token_bytes(32), typed=True)
    assert (claimed.match, claimed.match_code) == ("none", "")
    asked = client.ask_plain(match_code="shown")
    claimed = wallet.relay.claim(asked.link, secrets.token_bytes(32))
    assert (claimed.match, claimed.match_code) == ("compared", asked.match_code)


def test_denial_by_somebody_else(client: Client, wallet: Wallet, call: Call) -> None:
    asked = client.ask()
    path = f"/requests/{asked.link.request_id}/deny"
    stranger = {"claim_token": b64u(secrets.token_bytes(32))}
    assert error_of(call.post(path, stranger)) == (409, "request_claimed")
    wallet.claim(asked)
    assert error_of(call.post(path, stranger)) == (409, "request_claimed")
    assert client.poll(asked) == {"status": "pending"}


def test_denial_after_approval(client: Client, wallet: Wallet, call: Call) -> None:
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    wallet.relay.approve(asked.link.request_id, token, wallet.approval(claimed))
    path = f"/requests/{asked.link.request_id}/deny"
    assert error_of(call.post(path, {"claim_token": b64u(token)})) == (409, "request_claimed")


def test_guessing_is_slowed_down(network: RunningNetwork, client: Client) -> None:
    """From another loopback address, so that the tests after this one are not slowed down."""
    netloc = urlsplit(network.relay_url).netloc
    codes = set()
    for _ in range(120):
        connection = http.client.HTTPConnection(netloc, source_address=("127.0.0.99", 0))
        body = '{"polling_code":"' + secrets.token_urlsafe(32) + '"}'
        connection.request("POST", "/oauth/poll", body, {"Content-Type": "application/json"})
        codes.add(connection.getresponse().status)
        connection.close()
    assert codes == {404, 429}
    assert client.poll(client.ask()) == {"status": "pending"}


# Approvals


@dataclasses.dataclass
class Answering:
    """A claimed request whose approval is about to be sent."""

    client: Client
    wallet: Wallet
    asked: Asked
    claimed: ClaimedRequest
    token: bytes

    def approval(self, **changes: Any) -> Approval:
        return self.wallet.approval(self.claimed, **changes)

    def change(self, **parts: Any) -> Approval:
        return dataclasses.replace(self.approval(), **parts)


@pytest.fixture
def answering(client: Client, wallet: Wallet) -> Answering:
    asked = client.ask()
    claimed, token = wallet.claim(asked)
    return Answering(client, wallet, asked, claimed, token)


def other_account(answering: Answering) -> Approval:
    """What a relay would do that puts an account of its own in."""
    approval = answering.approval()
    assert approval.auth_sig is not None
    key = ethereum.private_key_from(b"\x05" * 48)
    auth_sig = dataclasses.replace(
        approval.auth_sig,
        address=ethereum.account_of(key),
        sig=ethereum.sign_personal(key, approval.auth_sig.signed_message.encode()),
    )
    return dataclasses.replace(approval, auth_sig=auth_sig)


def other_statement(answering: Answering) -> Approval:
    approval = answering.approval()
    assert approval.auth_sig is not None
    key = answering.wallet.account_key(answering.client.site.client_id)
    changed = approval.auth_sig.signed_message.replace("Request ID: ", "Request ID: x")
    auth_sig = dataclasses.replace(
        approval.auth_sig, signed_message=changed, sig=ethereum.sign_personal(key, changed.encode())
    )
    return dataclasses.replace(approval, auth_sig=auth_sig)


def other_claims(answering: Answering) -> Approval:
    approval = answering.approval()
    first = approval.claims[0]
    return dataclasses.replace(approval, claims=(ClaimOpening(first.name, "Mallory", first.salt), *approval.claims[1:]))


def other_request(answering: Answering) -> Approval:
    """A good approval of another request, sent for this one."""
    asked = answering.client.ask()
    claimed, _ = answering.wallet.claim(asked)
    return answering.wallet.approval(claimed)


def other_entry(answering: Answering) -> Approval:
    approval, key = answering.approval(), ethereum.private_key_from(b"\x06" * 48)
    entry = session_created(approval.intent.network, "0" * 32, bytes(32), key)
    return dataclasses.replace(approval, entries=(entry, *approval.entries[1:]))


def unknown_identity(answering: Answering) -> Approval:
    return Wallet(answering.wallet.network).approval(answering.claimed)


def old_block(answering: Answering) -> Approval:
    approval = answering.approval()
    return dataclasses.replace(approval, vrf_data=dataclasses.replace(approval.vrf_data, block_hash=bytes(32)))


def wider(answering: Answering) -> Approval:
    resource = f"{answering.client.site.origin}/albums"
    return answering.approval(capabilities=Capabilities.from_att({resource: {"photos/read": [{}]}}))


APPROVALS: list[Any] = [
    pytest.param(other_account, 403, "siwe_mismatch", id="another-account"),
    pytest.param(other_statement, 403, "siwe_mismatch", id="another-statement"),
    pytest.param(other_claims, 403, "claims", id="another-claim-value"),
    pytest.param(lambda a: a.change(claims=()), 403, "claims", id="claims-left-out"),
    pytest.param(other_request, 403, "digest_mismatch", id="approval-of-another-request"),
    pytest.param(other_entry, 403, "entries", id="another-entry"),
    pytest.param(lambda a: a.change(entries=()), 403, "entries", id="no-entries"),
    pytest.param(
        lambda a: a.change(entry_openings={"provider": Opening(bytes(32), a.client.site.client_id)}),
        403,
        "entries",
        id="opening-of-something-else",
    ),
    pytest.param(unknown_identity, 404, "identity_unknown", id="identity-that-never-enrolled"),
    pytest.param(old_block, 404, "block_unknown", id="block-nobody-knows"),
    pytest.param(wider, 403, "grant_wider", id="capability-wider-than-asked"),
    pytest.param(lambda a: a.approval(expires_at=clock.now() + 7200), 403, "grant_times", id="longer-than-asked"),
    pytest.param(lambda a: a.approval(network="0" * 64), 403, "wrong_network", id="grant-for-another-network"),
    pytest.param(lambda a: a.approval(relay="https://relay.example"), 403, "wrong_relay", id="grant-for-another-relay"),
    pytest.param(
        lambda a: a.approval(provider_origin="https://evil.example"),
        403,
        "resource_origin",
        id="origin-shown-is-not-the-sites",
    ),
    pytest.param(lambda a: a.approval(nonce="another"), 403, "digest_mismatch", id="another-nonce"),
    pytest.param(lambda a: a.change(binding=bytes(64)), 403, "binding", id="no-binding"),
    pytest.param(
        lambda a: a.change(auth_sig=None, entries=a.approval().entries[:1]),
        403,
        "siwe_mismatch",
        id="statement-left-out",
    ),
]


@pytest.mark.parametrize(("spoil", "status", "code"), APPROVALS)
def test_approval_is_refused_and_nothing_is_issued(
    answering: Answering, call: Call, spoil: Callable[[Answering], Approval], status: int, code: str
) -> None:
    body = {
        "request_id": answering.asked.link.request_id,
        "claim_token": b64u(answering.token),
        "approval": spoil(answering).to_json(),
    }
    before = size(answering.wallet.network)
    assert error_of(call.post("/approvals", body)) == (status, code)
    assert answering.client.poll(answering.asked) == {"status": "pending"}
    assert size(answering.wallet.network) == before
    good = answering.wallet.approval(answering.claimed)
    answering.wallet.relay.approve(answering.asked.link.request_id, answering.token, good)


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(CountersignError) as refused:
        action()
    return refused.value.code


def test_approval_by_another_app(answering: Answering) -> None:
    relay, request_id = answering.wallet.relay, answering.asked.link.request_id
    approval = answering.approval()
    assert refusal(lambda: relay.approve(request_id, bytes(32), approval)) == "request_claimed"


def test_approval_of_a_request_nobody_claimed(client: Client, answering: Answering) -> None:
    fresh = client.ask()
    relay, approval = answering.wallet.relay, answering.approval()
    assert refusal(lambda: relay.approve(fresh.link.request_id, answering.token, approval)) == "request_claimed"


def test_approval_of_an_unknown_request(answering: Answering) -> None:
    relay, approval = answering.wallet.relay, answering.approval()
    assert refusal(lambda: relay.approve(b64u(bytes(16)), answering.token, approval)) == "request_unknown"


def test_approval_after_denial(answering: Answering) -> None:
    relay, request_id, approval = answering.wallet.relay, answering.asked.link.request_id, answering.approval()
    relay.deny(request_id, answering.token)
    assert refusal(lambda: relay.approve(request_id, answering.token, approval)) == "request_denied"


def test_second_approval_of_one_request(answering: Answering) -> None:
    relay, request_id = answering.wallet.relay, answering.asked.link.request_id
    relay.approve(request_id, answering.token, answering.approval())
    second = answering.approval()
    assert refusal(lambda: relay.approve(request_id, answering.token, second)) == "request_claimed"


def test_challenge_used_by_another_approval(client: Client, answering: Answering) -> None:
    """The same touch may not serve two approvals, even where everything else is signed anew."""
    relay, request_id = answering.wallet.relay, answering.asked.link.request_id
    approval = answering.approval()
    relay.approve(request_id, answering.token, approval)
    asked = client.ask()
    _, token = answering.wallet.claim(asked)
    changed = dataclasses.replace(approval, binding=bytes(64))
    assert refusal(lambda: relay.approve(asked.link.request_id, token, changed)) == "challenge_used"


def test_recorded_approval_sent_for_another_request(client: Client, answering: Answering) -> None:
    relay, approval = answering.wallet.relay, answering.approval()
    relay.approve(answering.asked.link.request_id, answering.token, approval)
    asked = client.ask()
    _, token = answering.wallet.claim(asked)
    assert refusal(lambda: relay.approve(asked.link.request_id, token, approval)) == "digest_mismatch"


def test_key_whose_counter_went_back(network: RunningNetwork, client: Client) -> None:
    wallet = Wallet(network)
    wallet.enrol()
    wallet.approve(client.ask())
    wallet.person.key.counter -= 2
    assert refusal(lambda: wallet.approve(client.ask())) == "counter"


def test_account_that_is_not_the_recorded_one(network: RunningNetwork, client: Client) -> None:
    wallet = Wallet(network)
    wallet.enrol()
    wallet.approve(client.ask())
    other = ethereum.private_key_from(b"\x08" * 48)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wallet, "account_key", lambda _provider: other)
        assert refusal(lambda: wallet.approve(client.ask())) == "account_mismatch"


def test_next_generation_while_the_session_lives(network: RunningNetwork, client: Client) -> None:
    wallet = Wallet(network)
    wallet.enrol()
    wallet.approve(client.ask())
    wallet.generation = 1
    assert refusal(lambda: wallet.approve(client.ask())) == "session_address"


# Enrolments and registrations


ENROLMENTS: list[Any] = [
    pytest.param(lambda w: {"entry": identity_enrolled("0" * 64, bytes(32))}, "entries", id="another-entry"),
    pytest.param(
        lambda w: {"proofs": dataclasses.replace(w.enrolment().proofs, device=bytes(64))},
        "possession",
        id="device-key-not-held",
    ),
    pytest.param(
        lambda w: {"identity_opening": dataclasses.replace(w.person.opening, salt=bytes(32))},
        "identity_commitment",
        id="another-salt",
    ),
]


@pytest.mark.parametrize(("changes", "code"), ENROLMENTS)
def test_enrolment_is_refused(network: RunningNetwork, changes: Callable[[Wallet], dict[str, Any]], code: str) -> None:
    wallet = Wallet(network)
    before = size(network)
    assert refusal(lambda: wallet.enrol(wallet.enrolment(**changes(wallet)))) == code
    assert size(network) == before
    wallet.enrol()


def test_second_enrolment_of_an_identity(network: RunningNetwork) -> None:
    wallet = Wallet(network)
    wallet.enrol()
    assert refusal(wallet.enrol) == "identity_exists"


def test_credential_of_somebody_else(network: RunningNetwork) -> None:
    first, second = Wallet(network), Wallet(network)
    first.enrol()
    second.person.key = first.person.key
    assert refusal(second.enrol) == "enrolment_refused"


def test_provider_with_another_providers_origin(network: RunningNetwork, client: Client) -> None:
    taken = Site(name=client.site.name)
    assert refusal(lambda: taken.register(network)) == "provider_signature"


def test_provider_signed_by_another_key(network: RunningNetwork, client: Client) -> None:
    site = Site()
    entry = provider_registered(network.record.network_id, site.record, secrets.token_bytes(32))
    assert refusal(lambda: Wallet(network).relay.register_provider(entry)) == "bad_signature"


def test_provider_of_another_network(network: RunningNetwork) -> None:
    site = Site()
    entry = provider_registered("0" * 64, site.record, site.seed)
    assert refusal(lambda: Wallet(network).relay.register_provider(entry)) == "wrong_network"


def test_provider_named_after_another_key(network: RunningNetwork) -> None:
    site, other = Site(), secrets.token_bytes(32)
    record = ProviderRecord(site.client_id, "Mallory", (site.origin,), (), ed25519.public_key(other))
    entry = provider_registered(network.record.network_id, record, other)
    assert refusal(lambda: Wallet(network).relay.register_provider(entry)) == "provider_signature"


UPDATES: list[Any] = [
    pytest.param(lambda first, second: {"name": "Third"}, "provider_not_next", 0, id="same-number-other-contents"),
    pytest.param(lambda first, second: {}, "provider_not_next", 0, id="number-of-the-one-that-stands"),
    pytest.param(lambda first, second: {"seq": 3}, "provider_not_next", 1, id="skipped-number"),
    pytest.param(lambda first, second: {"prev": first.digest}, "provider_not_next", 1, id="after-an-older-record"),
    pytest.param(lambda first, second: {"prev": "00" * 32}, "provider_not_next", 1, id="after-no-record"),
    pytest.param(
        lambda first, second: {"origins": ("https://elsewhere.example",), "redirect_uris": ()},
        "provider_moved",
        1,
        id="without-the-first-origin",
    ),
    pytest.param(
        lambda first, second: {"origins": ("https://elsewhere.example", *second.origins)},
        "provider_moved",
        1,
        id="another-first-origin",
    ),
    pytest.param(
        lambda first, second: {"public_key": ed25519.public_key(bytes(32))}, "provider_key_changed", 1, id="another-key"
    ),
]


@pytest.mark.parametrize(("changes", "code", "after"), UPDATES)
def test_later_record_is_refused(network: RunningNetwork, changes: Any, code: str, after: int) -> None:
    site, relay = Site(), Wallet(network).relay
    site.register(network)
    relay.register_provider(site.followed(network, site.record, name="Second"))
    second = relay.provider(site.client_id)[0]
    before = size(network)
    wrong = dataclasses.replace((site.record, second)[after].after((site.record, second)[after]))
    record = dataclasses.replace(wrong, **changes(site.record, second))
    signer = bytes(32) if code == "provider_key_changed" else site.seed
    entry = provider_registered(network.record.network_id, record, signer)
    assert refusal(lambda: relay.register_provider(entry)) == code
    assert (size(network), relay.provider(site.client_id)[0]) == (before, second)


def test_older_record_sent_again(network: RunningNetwork) -> None:
    site, relay = Site(), Wallet(network).relay
    site.register(network)
    relay.register_provider(site.followed(network, site.record, name="Second"))
    assert refusal(lambda: site.register(network)) == "provider_not_next"
    assert relay.provider(site.client_id)[0].name == "Second"


def test_later_record_of_another_network(network: RunningNetwork) -> None:
    site = Site()
    site.register(network)
    record = dataclasses.replace(site.record, name="Second").after(site.record)
    entry = provider_registered("0" * 64, record, site.seed)
    assert refusal(lambda: Wallet(network).relay.register_provider(entry)) == "wrong_network"


def test_later_record_with_another_providers_origin(network: RunningNetwork, client: Client) -> None:
    site = Site()
    site.register(network)
    before = size(network)
    taken = site.followed(network, site.record, origins=(site.origin, client.site.origin))
    assert refusal(lambda: Wallet(network).relay.register_provider(taken)) == "provider_signature"
    assert size(network) == before


def test_later_record_signed_by_another_key(network: RunningNetwork) -> None:
    site = Site()
    site.register(network)
    entry = Site(seed=secrets.token_bytes(32)).followed(network, site.record, name="Second")
    assert refusal(lambda: Wallet(network).relay.register_provider(entry)) == "bad_signature"


def test_later_record_of_an_unknown_provider(network: RunningNetwork) -> None:
    site = Site()
    entry = site.followed(network, site.record, name="Second")
    assert refusal(lambda: Wallet(network).relay.register_provider(entry)) == "provider_not_next"


def test_another_kind_of_entry_as_a_provider(network: RunningNetwork) -> None:
    entry = identity_enrolled(network.record.network_id, bytes(32))
    assert refusal(lambda: Wallet(network).relay.register_provider(entry)) == "entries"


def test_unknown_provider(network: RunningNetwork) -> None:
    assert refusal(lambda: Wallet(network).relay.provider("0" * 32)) == "provider_unknown"
