"""What goes with an exported vault: read by each strong way into it, and by nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from authenticator.errors import CountersignError
from authenticator.limits import RESTORED_SESSIONS_MAX
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.canonical import b64u, jcs, unb64u
from authenticator.protocol.change import StoredSession
from authenticator.protocol.identity import identity_id
from authenticator.secret_store import SecretStore
from authenticator.vault.papers import Papers, open_papers, seal_papers
from authenticator.vault.seed import Seed
from authenticator.vault.vault import NewSlot, Vault, VaultContent, new_prf_salt
from tests.fakes.approvals import NETWORK
from tests.fakes.changes import grown

SEED = Seed(b"\7" * 32)
IDENTITY = identity_id(vrf.public_key(SEED.k_session), ed25519.public_key(SEED.identity_key))
KEY, PHRASE, WORDS = b"\1" * 32, b"\2" * 32, b"\3" * 32
PAPERS = Papers(
    opening=grown().opening,
    network=NETWORK.network_id,
    signed_network={"record": {"name": "Personal"}, "signature": "AA"},
    registry="https://registry.example",
    sessions=(StoredSession("ab" * 16, 1, "cd" * 16, 5, 6, 7),),
)


@pytest.fixture
def store(tmp_path: Path) -> SecretStore:
    return SecretStore.unlock("test", tmp_path / "store", lambda: None)


@pytest.fixture
def vault(tmp_path: Path, store: SecretStore) -> Vault:
    slots = [NewSlot("prf", b"key", KEY), NewSlot("phrase", b"phrase", PHRASE), NewSlot("passphrase", b"old", WORDS)]
    content = VaultContent(SEED)
    return Vault.create(tmp_path / "vault", content, slots, identity_id=IDENTITY, prf_salt=new_prf_salt(), store=store)


@pytest.mark.parametrize(("name", "secret"), [(b"key", KEY), (b"phrase", PHRASE)])
def test_each_strong_way_reads_them(vault: Vault, name: bytes, secret: bytes) -> None:
    assert open_papers(vault, seal_papers(vault, PAPERS), name, secret) == PAPERS


def test_they_are_not_in_clear_and_each_time_sealed_anew(vault: Vault) -> None:
    one, other = jcs(seal_papers(vault, PAPERS)), jcs(seal_papers(vault, PAPERS))
    assert one != other
    for word in ("Personal", "ab" * 16, "registry.example", b64u(PAPERS.opening.salt)):
        assert word.encode() not in one


def test_the_newest_sessions_are_kept(vault: Vault) -> None:
    session = PAPERS.sessions[0]
    many = tuple(dataclasses.replace(session, generation=number) for number in range(RESTORED_SESSIONS_MAX + 1))
    read = open_papers(vault, seal_papers(vault, dataclasses.replace(PAPERS, sessions=many)), b"key", KEY)
    assert read.sessions == many[:-1]


def flipped(text: str) -> str:
    raw = bytearray(unb64u(text))
    raw[-1] ^= 1
    return b64u(bytes(raw))


@pytest.mark.parametrize(
    ("change", "name", "secret", "code"),
    [
        pytest.param(lambda it: it, b"key", PHRASE, "vault_locked", id="another-secret"),
        pytest.param(lambda it: it, b"old", WORDS, "vault_locked", id="a-passphrase"),
        pytest.param(lambda it: it, b"none", KEY, "vault_locked", id="an-unknown-credential"),
        pytest.param(lambda it: {**it, "payload": flipped(it["payload"])}, b"key", KEY, "file_damaged", id="changed"),
        pytest.param(lambda it: {**it, "payload": ""}, b"key", KEY, "file_damaged", id="empty"),
        pytest.param(lambda it: {**it, "slots": []}, b"key", KEY, "vault_locked", id="no-slots"),
        pytest.param(lambda it: {**it, "more": 1}, b"key", KEY, "unknown_field", id="one-field-more"),
        pytest.param(lambda it: {"payload": it["payload"]}, b"key", KEY, "malformed", id="one-field-less"),
    ],
)
def test_what_does_not_open(
    vault: Vault, change: Callable[[dict[str, Any]], Any], name: bytes, secret: bytes, code: str
) -> None:
    with pytest.raises(CountersignError) as refused:
        open_papers(vault, change(seal_papers(vault, PAPERS)), name, secret)
    assert refused.value.code == code


def test_papers_go_with_one_version_of_the_vault(vault: Vault) -> None:
    sealed = seal_papers(vault, PAPERS)
    with vault.open(b"key", KEY) as opened:
        vault.adopt(opened.next_version())
    with pytest.raises(CountersignError) as refused:
        open_papers(vault, sealed, b"key", KEY)
    assert refused.value.code == "vault_locked"


def test_a_slot_of_the_vault_is_none_of_the_papers(vault: Vault) -> None:
    """The same way in, sealed for another purpose."""
    sealed = {**seal_papers(vault, PAPERS), "slots": [slot.to_json() for slot in vault.slots]}
    with pytest.raises(CountersignError) as refused:
        open_papers(vault, sealed, b"key", KEY)
    assert refused.value.code == "vault_locked"
