"""The vault: opened by a slot's secret, and by nothing else."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from authenticator.errors import LocalError
from authenticator.files import write_private
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.identity import identity_id
from authenticator.secret_store import SecretStore
from authenticator.vault.names import Names
from authenticator.vault.seed import Seed
from authenticator.vault.vault import NewSlot, OpenVault, Vault, VaultContent, new_prf_salt
from tests.fakes.memory_keyring import MemoryKeyring

SEED = Seed(b"\7" * 32)
IDENTITY = identity_id(vrf.public_key(SEED.k_session), ed25519.public_key(SEED.identity_key))
CLAIMS = {"name": "Ada Lovelace", "email": "ada@example.com"}
PRF, OTHER_PRF = b"\1" * 32, b"\2" * 32


@pytest.fixture
def store(tmp_path: Path) -> SecretStore:
    keyring = MemoryKeyring()
    return SecretStore.unlock("org.countersign.test", tmp_path / "store", find=lambda: keyring)


def _create(tmp_path: Path, store: SecretStore, *slots: NewSlot) -> tuple[Vault, Seed]:
    seed = SEED
    vault = Vault.create(
        tmp_path / "vault.json",
        VaultContent(seed, CLAIMS, {"ask": "always"}),
        slots or [NewSlot("prf", b"key", PRF)],
        identity_id=IDENTITY,
        prf_salt=new_prf_salt(),
        store=store,
    )
    return vault, seed


def _renewed(claims: dict[str, str]) -> VaultContent:
    """The content after the seed was renewed: the addresses' key and the identity id stay."""
    return replace(VaultContent(SEED).renewed(b"\5" * 32), claims=claims)


def test_what_goes_in_comes_out(tmp_path: Path, store: SecretStore) -> None:
    vault, seed = _create(tmp_path, store)
    loaded = Vault.load(vault.path, store)
    with loaded.open(b"key", PRF) as opened:
        assert opened.seed == seed
        assert opened.claims == CLAIMS
        assert opened.policy == {"ask": "always"}
    assert (loaded.identity_id, loaded.version, loaded.prf_salt) == (IDENTITY, 1, vault.prf_salt)


def test_the_seed_is_gone_after_the_with(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store)
    with vault.open(b"key", PRF) as opened:
        assert opened.seed == SEED
    with pytest.raises(LocalError) as refused:
        _ = opened.seed
    assert refused.value.code == "vault_locked"


def test_the_seed_is_gone_after_an_error_too(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store)
    kept: list[OpenVault] = []

    def fail_inside() -> None:
        with vault.open(b"key", PRF) as opened:
            kept.append(opened)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_inside()
    with pytest.raises(LocalError):
        _ = kept[0].seed


def test_the_file_is_private_and_tells_nothing(tmp_path: Path, store: SecretStore) -> None:
    vault, seed = _create(tmp_path, store)
    content = vault.path.read_bytes()
    assert stat.S_IMODE(vault.path.stat().st_mode) == 0o600
    assert b"Lovelace" not in content
    assert seed.material not in content
    assert PRF not in content


def test_every_slot_opens_it(tmp_path: Path, store: SecretStore) -> None:
    slots = (
        NewSlot("prf", b"one", PRF),
        NewSlot("prf", b"two", OTHER_PRF),
        NewSlot("phrase", b"phrase", b"\3" * 32),
    )
    vault, seed = _create(tmp_path, store, *slots)
    for slot in slots:
        with Vault.load(vault.path, store).open(slot.credential_id, slot.secret) as opened:
            assert opened.seed == seed


def test_a_slot_is_added_without_the_other_keys(tmp_path: Path, store: SecretStore) -> None:
    vault, seed = _create(tmp_path, store)
    with vault.open(b"key", PRF) as opened:
        vault.adopt(opened.next_version(add=[NewSlot("prf", b"second", OTHER_PRF)]))
    assert vault.version == 2
    loaded = Vault.load(vault.path, store)
    for credential_id, secret in ((b"key", PRF), (b"second", OTHER_PRF)):
        with loaded.open(credential_id, secret) as opened:
            assert opened.seed == seed


def test_a_removed_slot_opens_nothing(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store, NewSlot("prf", b"one", PRF), NewSlot("prf", b"two", OTHER_PRF))
    with vault.open(b"one", PRF) as opened:
        vault.adopt(opened.next_version(remove=[b"two"]))
    with pytest.raises(LocalError) as refused, Vault.load(vault.path, store).open(b"two", OTHER_PRF):
        pass
    assert refused.value.code == "vault_locked"


def test_the_last_strong_slot_stays(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store, NewSlot("prf", b"one", PRF), NewSlot("os", b"gate", OTHER_PRF))
    with vault.open(b"one", PRF) as opened, pytest.raises(LocalError) as refused:
        vault.adopt(opened.next_version(remove=[b"one"]))
    assert refused.value.code == "vault_locked"
    with Vault.load(vault.path, store).open(b"one", PRF) as opened:
        assert opened.seed == SEED


def test_a_save_draws_a_new_secret_and_keeps_every_slot(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store, NewSlot("prf", b"one", PRF), NewSlot("prf", b"two", OTHER_PRF))
    before = json.loads(vault.path.read_bytes())
    renewed = _renewed({"name": "Grace"})
    with vault.open(b"one", PRF) as opened:
        vault.adopt(opened.next_version(content=renewed))
    after = json.loads(vault.path.read_bytes())
    assert [slot["public_key"] for slot in after["slots"]] == [slot["public_key"] for slot in before["slots"]]
    assert all(a["sealed"] != b["sealed"] for a, b in zip(after["slots"], before["slots"], strict=True))
    with Vault.load(vault.path, store).open(b"two", OTHER_PRF) as opened:
        assert opened.seed == renewed.seed


def test_a_carried_session_key_travels_along(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store)
    renewed = _renewed({})
    with vault.open(b"key", PRF) as opened:
        vault.adopt(opened.next_version(content=renewed))
    with Vault.load(vault.path, store).open(b"key", PRF) as opened:
        assert opened.seed.k_session == SEED.k_session
        assert opened.seed.identity_key != SEED.identity_key


def test_a_crash_between_file_and_memory_is_survived(
    tmp_path: Path, store: SecretStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, seed = _create(tmp_path, store)

    class PowerCutError(Exception):
        pass

    def cut(*_: object) -> None:
        raise PowerCutError

    with vault.open(b"key", PRF) as opened:
        monkeypatch.setattr(SecretStore, "remember_version", cut)
        with pytest.raises(PowerCutError):
            vault.adopt(opened.next_version(add=[NewSlot("prf", b"second", OTHER_PRF)]))
        monkeypatch.undo()
    loaded = Vault.load(vault.path, store)
    assert loaded.version == 2
    with loaded.open(b"second", OTHER_PRF) as opened:
        assert opened.seed == seed
    assert store.recall_version(f"vault/{IDENTITY}") == 2


def test_a_failed_write_leaves_the_old_vault(
    tmp_path: Path, store: SecretStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, seed = _create(tmp_path, store)

    def full(_handle: int) -> None:
        raise OSError(28, "no space")

    with vault.open(b"key", PRF) as opened:
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(LocalError) as refused:
            vault.adopt(opened.next_version(add=[NewSlot("prf", b"second", OTHER_PRF)]))
        monkeypatch.undo()
    assert refused.value.code == "disk_full"
    assert vault.version == 1
    with Vault.load(vault.path, store).open(b"key", PRF) as opened:
        assert opened.seed == seed


def test_delete_removes_the_file(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store)
    vault.delete()
    assert not vault.path.exists()


def test_no_repr_shows_a_secret(tmp_path: Path, store: SecretStore) -> None:
    canary = b"canary-canary-canary-canary-cana"
    slot = NewSlot("prf", b"key", canary)
    seed = Seed(canary)
    content = VaultContent(seed, {"name": "canary-name"})
    owner = identity_id(vrf.public_key(seed.k_session), ed25519.public_key(seed.identity_key))
    vault = Vault.create(tmp_path / "v.json", content, [slot], identity_id=owner, prf_salt=new_prf_salt(), store=store)
    with vault.open(b"key", canary) as opened:
        shown = repr(slot) + repr(content) + repr(vault) + repr(opened) + repr(opened.seed) + repr(vault.slots)
    with pytest.raises(LocalError) as refused, vault.open(b"key", PRF):
        pass
    assert "canary" not in shown + repr(refused.value) + str(refused.value)


def test_write_private_is_what_writes_it(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store)
    write_private(vault.path, vault.path.read_bytes())
    assert Vault.load(vault.path, store).version == 1


def test_names_travel_in_it(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store)
    names = Names().with_key(b"key", "Blue key").with_computer(b"\1" * 32, "Desk")
    with vault.open(b"key", PRF) as opened:
        vault.adopt(opened.next_version(content=replace(opened.content, names=names)))
    with Vault.load(vault.path, store).open(b"key", PRF) as opened:
        assert opened.content.names == names


def test_the_next_version_is_not_there_before_it_is_adopted(tmp_path: Path, store: SecretStore) -> None:
    vault, _ = _create(tmp_path, store)
    before = vault.path.read_bytes()
    with vault.open(b"key", PRF) as opened:
        sealed = opened.next_version(add=[NewSlot("prf", b"second", OTHER_PRF)])
    assert vault.path.read_bytes() == before == vault.data
    assert vault.version == 1
    vault.adopt(sealed)
    vault.adopt(sealed)  # a crash in between makes it be adopted again
    assert vault.path.read_bytes() == sealed == vault.data
    assert vault.version == Vault.version_of(sealed) == 2


def test_it_comes_to_another_computer(tmp_path: Path, store: SecretStore) -> None:
    vault, seed = _create(tmp_path, store)
    other = SecretStore.unlock("other", tmp_path / "other", find=MemoryKeyring)
    received = Vault.receive(tmp_path / "there.json", vault.data, identity_id=IDENTITY, store=other)
    with received.open(b"key", PRF) as opened:
        assert opened.seed == seed
    assert other.recall_version(f"vault/{IDENTITY}") == 1


def test_a_passphrase_opens_it_on_its_own_computer_only(tmp_path: Path, store: SecretStore) -> None:
    slots = NewSlot("prf", b"key", PRF), NewSlot("passphrase", b"u2f", OTHER_PRF)
    vault, seed = _create(tmp_path, store, *slots)
    with vault.open(b"u2f", OTHER_PRF) as opened:
        assert opened.seed == seed
    other = SecretStore.unlock("other", tmp_path / "other", find=MemoryKeyring)
    received = Vault.receive(tmp_path / "there.json", vault.data, identity_id=IDENTITY, store=other)
    with pytest.raises(LocalError) as refused, received.open(b"u2f", OTHER_PRF):
        pass
    assert refused.value.code == "passphrase_wrong"
    with pytest.raises(LocalError) as refused, vault.open(b"u2f", PRF):
        pass
    assert refused.value.code == "passphrase_wrong"


def test_a_renewed_seed_shares_no_key_but_what_is_carried(tmp_path: Path, store: SecretStore) -> None:
    renewed = VaultContent(SEED).renewed(b"\5" * 32)
    again = renewed.renewed(b"\6" * 32)
    for content in (renewed, again):
        assert content.seed.k_session == SEED.k_session
        assert content.seed.salt_for("session", "a", 0) == SEED.salt_for("session", "a", 0)
        content.check_identity(IDENTITY)
    seeds = (SEED, renewed.seed, again.seed)
    assert len({seed.identity_key for seed in seeds}) == 3
    assert len({seed.vault_mac for seed in seeds}) == 3
    assert len({seed.k_challenge_wrap for seed in seeds}) == 3
    assert SEED.pairwise_key("00" * 16, 0) != renewed.seed.pairwise_key("00" * 16, 0)
    assert VaultContent.from_bytes(again.to_bytes()) == again
