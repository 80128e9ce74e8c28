"""Other people's published software takes what Countersign makes, and refuses it once it was touched."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from authenticator import clock
from authenticator.network import RunningNetwork, running_network
from authenticator.protocol import ethereum
from authenticator.protocol.authsig import read_delegation
from authenticator.protocol.canonical import b64u, unb64u
from authenticator.protocol.dpop import token_hash
from authenticator.protocol.link import parse_link
from authenticator.protocol.permissions import Schema
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import parse_request
from authenticator.session.keys import Kind, SessionKey
from tests.fakes.delegations import ORIGINS, delegations
from tests.fakes.peers import HERE, ask, ask_all, node, node_modules, running, siwe_python
from tests.fakes.refusal import code_of
from tests.fakes.registered import FORMATS, REGISTERED
from tests.fakes.relay_world import Asked, Client, Site, Wallet

pytestmark = [pytest.mark.peer, pytest.mark.slow, pytest.mark.timeout(500)]


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningNetwork]:
    with running_network(tmp_path_factory.mktemp("peers"), ("registry", "relay")) as running_one:
        yield running_one


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


@pytest.fixture(scope="module")
def modern() -> Path:
    return node_modules("modern")


# The delegation


class Statement:
    """The signed statement of one real login."""

    def __init__(self, client: Client, wallet: Wallet) -> None:
        asked = client.ask()
        wallet.approve(asked)
        self.tokens = client.tokens(asked)
        self.message = str(self.tokens["auth_sig"]["signedMessage"])
        self.signature = str(self.tokens["auth_sig"]["sig"])
        self.domain = client.site.record.host
        self.account_key = wallet.account_key(client.site.client_id)
        self.capabilities = client.site.capabilities
        self.did = asked.key.public.did if asked.key else ""
        self.now = clock.now()

    def question(self, **changes: Any) -> dict[str, Any]:
        return {
            "message": self.message,
            "signature": self.signature,
            "domain": self.domain,
            "nonce": self.field("Nonce: "),
            "time": at(self.now + 60),
            **changes,
        }

    def field(self, name: str) -> str:
        return next(line.removeprefix(name) for line in self.message.split("\n") if line.startswith(name))

    def changed(self, old: str, new: str, *, signed: bool = False) -> dict[str, Any]:
        message = self.message.replace(old, new)
        assert message != self.message
        signature = ethereum.sign_personal(self.account_key, message.encode()) if signed else self.signature
        return self.question(message=message, signature=signature)


def at(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()


@pytest.fixture(scope="module")
def statement(client: Client, wallet: Wallet) -> Statement:
    return Statement(client, wallet)


TAMPERED: list[Any] = [
    pytest.param(lambda s: s.changed("/albums'", "/photos'"), id="another-resource"),
    pytest.param(lambda s: s.changed("Chain ID: 1", "Chain ID: 2"), id="another-chain"),
    pytest.param(lambda s: s.changed(s.did, SessionKey.generate().public.did), id="another-session-key"),
    pytest.param(lambda s: s.changed(s.field("Expiration Time: "), "2099-01-01T00:00:00Z"), id="longer-than-signed"),
    pytest.param(lambda s: s.question(signature=s.signature[:-6] + "00001b"), id="another-signature"),
    pytest.param(lambda s: s.question(domain="evil.example"), id="shown-to-another-domain"),
    pytest.param(lambda s: s.question(nonce="0" * 64), id="another-nonce"),
    pytest.param(lambda s: s.question(time=at(s.now + 10**6)), id="after-its-end"),
]


def test_npm_siwe_takes_the_delegation(modern: Path, statement: Statement) -> None:
    answer = ask([node(), "siwe.mjs"], statement.question(), modern)
    assert answer["accepted"], answer
    assert answer["same"]
    read = answer["read"]
    assert read["address"] == statement.tokens["auth_sig"]["address"]
    assert read["uri"] == statement.did
    assert read["resources"][-1].startswith("urn:recap:")


@pytest.mark.parametrize("spoil", TAMPERED)
def test_npm_siwe_refuses(modern: Path, statement: Statement, spoil: Any) -> None:
    assert not ask([node(), "siwe.mjs"], spoil(statement), modern)["accepted"]


def test_npm_siwe_recap_reads_what_was_granted(statement: Statement) -> None:
    answer = ask([node(), "recap.mjs"], statement.question(), node_modules("older"))
    assert answer["accepted"], answer
    assert answer["attenuations"] == statement.capabilities.to_att()
    assert answer["statement"] == statement.capabilities.statement()
    assert answer["encoded"] == statement.capabilities.recap_uri()


@pytest.mark.parametrize("spoil", TAMPERED)
def test_npm_siwe_recap_refuses(statement: Statement, spoil: Any) -> None:
    assert not ask([node(), "recap.mjs"], spoil(statement), node_modules("older"))["accepted"]


def test_npm_siwe_recap_refuses_a_statement_that_says_less_than_the_recap(statement: Statement) -> None:
    """Signed by the right account, yet the words are not those of the capabilities."""
    question = statement.changed("'read'", "'list'", signed=True)
    assert not ask([node(), "recap.mjs"], question, node_modules("older"))["accepted"]


def test_pypi_siwe_takes_the_delegation(statement: Statement) -> None:
    answer = ask([siwe_python(), HERE / "siwe_check.py"], statement.question(), HERE)
    assert answer["accepted"], answer
    assert answer["same"]
    assert (answer["address"], answer["uri"]) == (statement.tokens["auth_sig"]["address"], statement.did)


@pytest.mark.parametrize("spoil", TAMPERED)
def test_pypi_siwe_refuses(statement: Statement, spoil: Any) -> None:
    assert not ask([siwe_python(), HERE / "siwe_check.py"], spoil(statement), HERE)["accepted"]


# Many generated delegations, each peer started once

MANY = delegations(240)


def test_what_is_generated_is_varied() -> None:
    capable = [made for made in MANY if made.capabilities is not None]
    entries = [entry for made in capable if made.capabilities for entry in made.capabilities.entries]
    assert len({made.message.text() for made in MANY}) == len(MANY) >= 200
    assert len(capable) >= 200
    assert {name for entry in entries for name in entry.caveats} >= {"rate", "not_before", "formats", "with_faces"}
    assert len({made.message.domain for made in MANY}) == len(ORIGINS)
    assert any(entry.ability == "*/*" for entry in entries)
    assert max(len(made.permissions) for made in MANY) > 12


def test_npm_siwe_agrees_with_us_on_many(modern: Path) -> None:
    for made, answer in zip(MANY, ask_all([node(), "siwe.mjs"], [made.question for made in MANY], modern), strict=True):
        assert answer["accepted"], (made.question, answer)
        assert answer["same"]
        assert answer["read"]["statement"] == made.message.statement
        assert list(made.message.resources) == (answer["read"].get("resources") or [])


def test_pypi_siwe_agrees_with_us_on_many() -> None:
    answers = ask_all([siwe_python(), HERE / "siwe_check.py"], [made.question for made in MANY], HERE)
    for made, answer in zip(MANY, answers, strict=True):
        assert answer == {"accepted": True, "same": True, "address": made.account, "uri": made.message.uri}


def test_npm_siwe_recap_agrees_with_us_on_many() -> None:
    capable = [made for made in MANY if made.capabilities is not None]
    answers = ask_all([node(), "recap.mjs"], [made.question for made in capable], node_modules("older"))
    for made, answer in zip(capable, answers, strict=True):
        assert made.capabilities is not None
        assert answer["accepted"], (made.question, answer)
        assert answer["attenuations"] == made.capabilities.to_att()
        assert answer["statement"] == made.capabilities.statement()
        assert answer["encoded"] == made.capabilities.recap_uri()


def test_what_npm_siwe_recap_writes_is_what_we_write() -> None:
    capable = [made for made in MANY if made.capabilities is not None]
    questions = [{"make": {"fields": made.fields, "permissions": made.permissions}} for made in capable]
    for made, answer in zip(capable, ask_all([node(), "recap.mjs"], questions, node_modules("older")), strict=True):
        assert answer["message"] == made.message.text()
        message, capabilities = read_delegation(answer["message"])
        assert (message, capabilities) == (made.message, made.capabilities)


@pytest.mark.parametrize("peer", ["siwe", "recap", "python"])
def test_a_letter_of_any_of_them_changed_is_refused(modern: Path, peer: str) -> None:
    """One line of each is changed after it was signed, another line in each."""
    capable = [made for made in MANY if made.capabilities is not None]
    questions = [
        {**made.question, "message": _one_line_changed(made.message.text(), n)} for n, made in enumerate(capable)
    ]
    commands: dict[str, tuple[list[str | Path], Path]] = {
        "siwe": ([node(), "siwe.mjs"], modern),
        "recap": ([node(), "recap.mjs"], node_modules("older")),
        "python": ([siwe_python(), HERE / "siwe_check.py"], HERE),
    }
    command, folder = commands[peer]
    assert not any(answer["accepted"] for answer in ask_all(command, questions, folder))


def _one_line_changed(text: str, number: int) -> str:
    lines = text.split("\n")
    at = [index for index, line in enumerate(lines) if line][number % sum(1 for line in lines if line)]
    last = lines[at][-1]
    lines[at] = lines[at][:-1] + ("1" if last != "1" else "2")
    return "\n".join(lines)


# Schemas of registered caveats


SCHEMAS: list[dict[str, Any]] = [
    *(caveat["schema"] for caveat in REGISTERED["caveats"].values()),
    {"type": "integer", "minimum": -3},
    {"type": "integer", "maximum": 3},
    {"type": "integer", "minimum": 3, "maximum": 3},
    {"type": "string", "maxLength": 3},
    {"type": "string", "enum": ["1", "true"]},
]
VALUES: list[Any] = [
    *(-(2**53) + 1, -4, -3, -1, 0, 1, 2, 3, 4, 8_000, 8_001, 2**53 - 1),
    *(True, False, "1", "true", "jpeg", "draft", "abc", "abcd", "\U0001f600\U0001f600\U0001f600", "x" * 20, "x" * 21),
    *(["jpeg"], ["jpeg", "png"], ["png", "jpeg"], ["jpeg", "gif"], ["a"], ["1"], list(FORMATS)),
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=json.dumps)
def test_jsonschema_agrees_on_every_value(schema: dict[str, Any]) -> None:
    """The few lines that read a stranger's schema, beside the library that reads all of the language."""
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    ours = Schema.from_json(schema)
    for value in VALUES:
        read = Capabilities.from_att({"https://photos.example": {"photos/read": [{"own": value}]}})
        refused = code_of(partial(ours.check, read.entries[0].caveats["own"]))
        assert refused == ("" if validator.is_valid(value) else "recap_invalid"), value


# Tokens, proofs and requests


class Use:
    """One login's tokens, and a call at the site signed by its key."""

    def __init__(self, client: Client, wallet: Wallet, kind: Kind) -> None:
        self.client = client
        self.key = SessionKey.generate(kind)
        asked = client.ask_plain(request=client.request(self.key))
        asked.key = self.key
        wallet.approve(asked)
        self.tokens = client.tokens(asked)
        self.url = f"{client.site.origin}/albums/2026"

    def proof(self, **changes: Any) -> str:
        values = {"htu": self.url, "ath": token_hash(self.tokens["access_token"]), **changes}
        return self.client.proof(self.key, "", "GET", **values)

    def question(self, check: str, **changes: Any) -> dict[str, Any]:
        return {
            "check": check,
            "issuer": self.client.network.relay_url,
            "audience": self.client.site.client_id,
            "url": self.url,
            "method": "GET",
            "access_token": self.tokens["access_token"],
            "id_token": self.tokens["id_token"],
            "proof": self.proof(),
            **changes,
        }


@pytest.fixture(scope="module", params=["ed25519", "p256"])
def use(request: pytest.FixtureRequest, client: Client, wallet: Wallet) -> Use:
    return Use(client, wallet, request.param)


def test_oauth4webapi_takes_token_and_proof(modern: Path, use: Use, wallet: Wallet) -> None:
    answer = ask([node(), "resource.mjs"], use.question("access"), modern)
    assert answer["accepted"], answer
    assert answer["claims"]["sub"] == wallet.address(use.client.site.client_id)
    assert answer["claims"]["cnf"]["jkt"] == use.key.public.thumbprint


def broken(token: str) -> str:
    head, payload, signature = token.split(".")
    claims = {**json.loads(unb64u(payload)), "sub": "0" * 32}
    return f"{head}.{b64u(json.dumps(claims).encode())}.{signature}"


USES: list[Any] = [
    pytest.param(lambda u: {"url": u.url + "/other"}, id="proof-for-another-address"),
    pytest.param(lambda u: {"method": "DELETE"}, id="proof-for-another-method"),
    pytest.param(lambda u: {"audience": "0" * 32}, id="token-for-another-audience"),
    pytest.param(lambda u: {"access_token": broken(u.tokens["access_token"])}, id="altered-token"),
    pytest.param(lambda u: {"access_token": u.tokens["id_token"]}, id="id-token-as-access-token"),
    pytest.param(lambda u: {"proof": u.proof(iat=clock.now() - 900)}, id="old-proof"),
    pytest.param(lambda u: {"proof": u.proof(ath=token_hash("other"))}, id="proof-for-another-token"),
    pytest.param(
        lambda u: {
            "proof": u.client.proof(
                SessionKey.generate(), "", "GET", htu=u.url, ath=token_hash(u.tokens["access_token"])
            )
        },
        id="proof-of-another-key",
    ),
]


@pytest.mark.parametrize("spoil", USES)
def test_oauth4webapi_refuses(modern: Path, client: Client, wallet: Wallet, spoil: Any) -> None:
    used = Use(client, wallet, "ed25519")
    question = used.question("access", **spoil(used))
    assert not ask([node(), "resource.mjs"], question, modern)["accepted"]


def test_jose_takes_the_id_token(modern: Path, use: Use) -> None:
    answer = ask([node(), "resource.mjs"], use.question("identity"), modern)
    assert answer["accepted"], answer
    assert answer["claims"]["azp"] == use.client.site.client_id
    assert answer["claims"]["header"]["typ"] == "JWT"


@pytest.mark.parametrize("name", ["access_token", "altered"])
def test_jose_refuses_another_token_as_id_token(modern: Path, use: Use, name: str) -> None:
    text = broken(use.tokens["id_token"]) if name == "altered" else use.tokens[name]
    assert not ask([node(), "resource.mjs"], use.question("identity", id_token=text), modern)["accepted"]


def test_jose_takes_the_proof(modern: Path, use: Use) -> None:
    answer = ask([node(), "resource.mjs"], use.question("proof"), modern)
    assert answer["accepted"], answer
    assert answer["claims"]["thumbprint"] == use.key.public.thumbprint


def test_jose_takes_a_login_request(modern: Path, use: Use) -> None:
    text = use.client.request(use.key)
    answer = ask([node(), "resource.mjs"], use.question("request", request=text), modern)
    assert answer["accepted"], answer
    assert answer["claims"]["jti"] == parse_request(text).jti
    assert answer["claims"]["thumbprint"] == use.key.public.thumbprint


# Whole flows, driven by the other side while a wallet approves


def approve_link(wallet: Wallet, client: Client, link: str) -> str:
    asked = Asked(client.site, parse_link(link), "", None, "", "", 0)
    return wallet.approve(asked).session_address


def test_oauth4webapi_runs_the_whole_flow(modern: Path, client: Client, wallet: Wallet) -> None:
    arguments = [client.network.relay_url, client.site.client_id, client.site.callback]
    with running([node(), "client.mjs", *arguments], modern) as said:
        address = approve_link(wallet, client, next(said)["link"])
        done = next(said)
    assert done["identity"]["sub"] == done["first"]["sub"] == done["second"]["sub"] == address
    assert done["identity"]["name"] == done["first"]["name"]
    assert done["type"].lower() == "dpop"
    assert done["again"] == {"error": "invalid_grant", "status": 400}


def test_alien_sdk_runs_the_whole_flow(modern: Path, client: Client, wallet: Wallet) -> None:
    arguments = [client.network.relay_url, client.site.client_id]
    with running([node(), "alien.mjs", *arguments], modern) as said:
        address = approve_link(wallet, client, next(said)["link"])
        done = next(said)
    assert done["status"] == "authorized"
    assert done["verifier"] == 171
    assert done["info"]["sub"] == done["after"]["sub"] == done["healed"]["sub"] == done["subject"] == address
    assert done["data"]["iss"] == client.network.relay_url
    assert done["data"]["aud"] == client.site.client_id
    assert done["expired"] == [False, False]
    assert done["rotated"]
    assert done["again"].startswith("Token exchange failed")


def test_alien_sdk_hears_a_denial(modern: Path, client: Client, wallet: Wallet) -> None:
    arguments = [client.network.relay_url, client.site.client_id]
    with running([node(), "alien.mjs", *arguments], modern) as said:
        link = parse_link(next(said)["link"])
        token = secrets.token_bytes(32)
        wallet.relay.claim(link, token)
        wallet.relay.deny(link.request_id, token)
        assert next(said) == {"status": "rejected"}


def test_lock_files_name_no_address() -> None:
    for name in ("modern", "older", "emulator", "types"):
        lock: Any = json.loads((HERE / name / "package-lock.json").read_text())
        packages = {path: item for path, item in lock["packages"].items() if path}
        assert packages
        assert all("resolved" not in item and item["integrity"].startswith("sha512-") for item in packages.values())
