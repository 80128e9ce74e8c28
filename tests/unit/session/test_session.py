"""A Python client's session: requests it signs, where it sends them, and its file."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from authenticator.errors import InputError, LocalError, VerificationError
from authenticator.protocol.dpop import token_hash, verify_proof
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.sessionsig import AbilityRequest
from authenticator.session.held import Held
from authenticator.session.session import Session
from authenticator.session.tokens import Tokens
from tests.fakes.client_network import Network
from tests.fakes.world import NOW, ORIGIN, OTHER_ORIGIN, RESOURCE, World


def test_each_request_is_signed_for_its_own_address(session: Session, net: Network, world: World) -> None:
    session.request("PUT", f"{ORIGIN}/albums/a.png?x=1", content=b"png")
    ((method, path, headers, content),) = net.sent
    assert (method, path, content) == ("PUT", "/albums/a.png?x=1", b"png")
    proof = verify_proof(headers["DPoP"])
    assert proof.key == world.key.public
    assert (proof.htm, proof.htu, proof.iat) == ("PUT", f"{ORIGIN}/albums/a.png", NOW)
    assert proof.ath == token_hash(headers["Authorization"].removeprefix("DPoP "))
    assert headers["Countersign-Delegation"] == net.delegation_id


def test_the_delegation_is_presented_once(session: Session, net: Network) -> None:
    for _ in range(3):
        session.request("GET", f"{ORIGIN}/albums")
    assert len(net.presented) == 1
    jtis = {verify_proof(headers["DPoP"]).jti for _, _, headers, _ in net.sent}
    assert len(jtis) == 3


def test_session_sigs_need_no_tokens_and_send_nothing(session: Session, net: Network, world: World) -> None:
    both = ProviderRecord.create(world.provider.public_key, "Photos", (ORIGIN, OTHER_ORIGIN))
    session._keeper.site = replace(session.site, provider=both)
    made = session.sign_for_nodes([ORIGIN, OTHER_ORIGIN])
    assert [(name, each.message.node_address) for name, each in made.items()] == [
        (ORIGIN, ORIGIN),
        (OTHER_ORIGIN, OTHER_ORIGIN),
    ]
    for each in made.values():
        assert [capability.delegation_id for capability in each.message.capabilities] == [net.delegation_id]
    assert not net.sent
    assert not net.presented


def test_further_delegations_go_before_the_sessions_own(session: Session, net: Network, world: World) -> None:
    other = world.delegation(nonce="another-nonce").auth_sig
    can = [AbilityRequest("photos/list", RESOURCE)]
    (made,) = session.sign_for_nodes([ORIGIN], can, attached=[other], lifetime=5).values()
    assert [each.delegation_id for each in made.message.capabilities] == [other.delegation_id, net.delegation_id]
    assert made.message.requests == tuple(can)
    assert made.message.expiration - made.message.issued_at <= 5000


@pytest.mark.parametrize("node", [OTHER_ORIGIN, f"{ORIGIN}/", f"{ORIGIN}/albums", "https://127.0.0.1:8473", ""])
def test_session_sigs_are_for_the_providers_nodes_only(session: Session, node: str) -> None:
    with pytest.raises(VerificationError, match="resource_origin"):
        session.sign_for_nodes([ORIGIN, node])


def test_a_login_without_a_delegation_signs_for_no_node(session: Session) -> None:
    session._keeper.holdings.take([Held(session._keeper.holdings.first.tokens, None)])
    with pytest.raises(VerificationError, match="delegation_unknown"):
        session.sign_for_nodes([ORIGIN])


def test_the_delegation_can_be_shown_beforehand(session: Session, net: Network) -> None:
    session.present()
    session.present()
    session.request("GET", f"{ORIGIN}/albums")
    assert len(net.presented) == 1


@pytest.mark.parametrize(
    "url",
    [
        f"{OTHER_ORIGIN}/albums",
        "https://127.0.0.1:8473/albums",
        f"{ORIGIN}@attacker.example/albums",
        "http://attacker.example/",
        "/albums",
    ],
)
def test_tokens_go_nowhere_else(session: Session, net: Network, url: str) -> None:
    with pytest.raises(VerificationError) as caught:
        session.request("GET", url)
    assert caught.value.code == "resource_origin"
    assert not net.sent
    assert not net.presented


@pytest.mark.parametrize("url", [f"{ORIGIN}/albums#x", "http://[x"])
def test_what_is_no_address_is_refused(session: Session, url: str) -> None:
    with pytest.raises(InputError) as caught:
        session.request("GET", url)
    assert caught.value.code == "malformed"


def test_a_token_that_is_about_to_end_is_refreshed_first(session: Session, net: Network, world: World) -> None:
    world.now = NOW + 575
    session.request("GET", f"{ORIGIN}/albums")
    session.request("GET", f"{ORIGIN}/albums")
    assert [form["refresh_token"] for form in net.forms] == ["refresh-0"]
    world.now += 600
    session.request("GET", f"{ORIGIN}/albums")
    assert [form["refresh_token"] for form in net.forms] == ["refresh-0", "refresh-1"]


def test_a_refused_token_is_refreshed_and_the_call_made_once_more(session: Session, net: Network) -> None:
    net.answer(401, {"error": "token_invalid", "error_description": "x"})
    net.answer(200, {"done": True})
    assert session.request("GET", f"{ORIGIN}/albums").json() == {"done": True}
    assert len(net.forms) == 1


def test_a_provider_that_forgot_the_delegation_is_shown_it_again(session: Session, net: Network) -> None:
    net.answer(403, {"error": "delegation_unknown", "error_description": "x"})
    net.answer(200, {"done": True})
    assert session.request("GET", f"{ORIGIN}/albums").status == 200
    assert len(net.presented) == 2


@pytest.mark.parametrize("code", ["capability_missing", "delegation_revoked", "session_revoked", "delegation_expired"])
def test_other_refusals_are_given_back(session: Session, net: Network, code: str) -> None:
    net.answer(403, {"error": code, "error_description": "x"})
    assert session.request("GET", f"{ORIGIN}/albums").status == 403
    assert len(net.sent) == 1


def test_a_refreshed_token_of_another_key_is_refused(session: Session, net: Network, world: World) -> None:
    world.now = NOW + 599
    good = world.token
    world.token = lambda **changes: good(**{**changes, "cnf": {"jkt": "x" * 43}})  # type: ignore[method-assign]
    with pytest.raises(VerificationError) as caught:
        session.request("GET", f"{ORIGIN}/albums")
    assert caught.value.code == "token_binding"


# ---- the file


class Sealing:
    """A sealer that shows what went through it."""

    def __init__(self) -> None:
        self.purposes: list[str] = []

    def seal(self, purpose: str, data: bytes) -> bytes:
        self.purposes.append(purpose)
        return bytes(byte ^ 0x55 for byte in data)

    def open(self, purpose: str, blob: bytes) -> bytes:
        return self.seal(purpose, blob)


@pytest.mark.parametrize("sealed", [True, False])
def test_it_comes_back_from_its_file(session: Session, net: Network, tmp_path: Path, *, sealed: bool) -> None:
    sealer = Sealing() if sealed else None
    path = tmp_path / "folder" / "session.json"
    session.request("GET", f"{ORIGIN}/albums")
    session.save(path, sealer)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = Session.load(path, sealer, now=lambda: NOW)
    assert (again.address, again.claims, again.capabilities) == (
        session.address,
        session.claims,
        session.capabilities,
    )
    again.request("GET", f"{ORIGIN}/albums")
    assert len(net.presented) == 1  # it is remembered that it was presented
    assert [receipt.to_json() for receipt in again.receipts] == [item.to_json() for item in session.receipts]


def test_a_folder_that_is_there_keeps_its_mode(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o777)
    session.save(folder / "session.json")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o777
    assert stat.S_IMODE((folder / "session.json").stat().st_mode) == 0o600


def test_a_sealed_key_is_not_readable_in_the_file(session: Session, world: World, tmp_path: Path) -> None:
    session.save(tmp_path / "s.json", Sealing())
    from authenticator.protocol.canonical import b64u

    assert b64u(world.key.secret()) not in (tmp_path / "s.json").read_text()
    with pytest.raises(LocalError) as caught:
        Session.load(tmp_path / "s.json")
    assert caught.value.code == "keyring_unavailable"


def test_two_holders_of_a_file_use_a_refresh_token_once(session: Session, net: Network, tmp_path: Path) -> None:
    path = tmp_path / "s.json"
    session.save(path)
    other = Session.load(path, now=lambda: NOW + 575)
    other.request("GET", f"{ORIGIN}/albums")
    session.refresh()
    assert [form["refresh_token"] for form in net.forms] == ["refresh-0"]
    session.refresh()
    assert [form["refresh_token"] for form in net.forms] == ["refresh-0", "refresh-1"]


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"v":3}', b'{"v":2}', b"\xff"])
def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(content)
    with pytest.raises(LocalError) as caught:
        Session.load(path)
    assert caught.value.code == "file_damaged"


def test_nothing_secret_is_in_its_parts_reprs(session: Session, world: World) -> None:
    tokens = Tokens("secret-token", NOW, "secret-refresh")
    assert "secret" not in repr(replace(tokens, expires_at=1))
    assert world.key.secret().hex() not in repr(session.granted)


def test_a_later_record_is_kept_with_the_session_and_given_up_by_no_process(session: Session, tmp_path: Path) -> None:
    first = session.site.provider
    second = replace(first, name="Second").after(first)
    third = replace(second, name="Third").after(second)
    path = tmp_path / "session.json"
    session.save(path)
    other = Session.load(path, now=lambda: NOW)
    session.keeper.know(third)
    assert Session.load(path).site.provider == third
    other.keeper.know(second)  # what it did not know yet was in the file
    assert other.site.provider == Session.load(path).site.provider == third
    session.keeper.know(replace(third, provider="00" * 16, seq=9))
    assert session.site.provider == third


def test_a_process_that_knew_less_writes_no_older_record(session: Session, tmp_path: Path) -> None:
    first = session.site.provider
    path = tmp_path / "session.json"
    session.save(path)
    other = Session.load(path, now=lambda: NOW)
    session.keeper.know(replace(first, name="Second").after(first))
    other.refresh()
    assert other.site == session.site == Session.load(path).site


def test_a_later_record_is_written_beside_what_another_process_wrote(session: Session, tmp_path: Path) -> None:
    first = session.site.provider
    path = tmp_path / "session.json"
    session.save(path)
    other = Session.load(path, now=lambda: NOW)
    other.refresh()
    fresh = tuple(other.keeper.holdings)
    session.keeper.know(replace(first, name="Second").after(first))
    assert tuple(session.keeper.holdings) == tuple(Session.load(path).keeper.holdings) == fresh


def test_a_session_that_was_dropped_is_not_brought_back_by_a_later_record(session: Session, tmp_path: Path) -> None:
    first = session.site.provider
    path = tmp_path / "session.json"
    session.save(path)
    path.unlink()
    session.keeper.know(replace(first, name="Second").after(first))
    assert session.site.provider.seq == 1
    assert not path.exists()
