"""Vault files and secrets that must not open: each row has exactly one code."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from authenticator.errors import LocalError
from authenticator.limits import VAULT_MAX, VAULT_SLOTS_MAX
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.canonical import jcs
from authenticator.protocol.identity import identity_id
from authenticator.secret_store import SecretStore
from authenticator.vault.seed import Seed
from authenticator.vault.slots import Slot, SlotKey
from authenticator.vault.vault import NewSlot, Vault, VaultContent
from tests.fakes.memory_keyring import MemoryKeyring

PRF, OTHER_PRF = b"\1" * 32, b"\2" * 32
SALT = b"\3" * 32
SEED, STRANGERS_SEED = Seed(b"\4" * 32), Seed(b"\5" * 32)


def _id(seed: Seed) -> str:
    return identity_id(vrf.public_key(seed.k_session), ed25519.public_key(seed.identity_key))


IDENTITY, STRANGER = _id(SEED), _id(STRANGERS_SEED)
Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def store(tmp_path: Path) -> SecretStore:
    keyring = MemoryKeyring()
    return SecretStore.unlock("org.countersign.test", tmp_path / "store", find=lambda: keyring)


def _create(path: Path, store: SecretStore, *, identity_id: str = IDENTITY, seed: Seed = SEED) -> Vault:
    slots = [NewSlot("prf", b"one", PRF), NewSlot("prf", b"two", OTHER_PRF)]
    content = VaultContent(seed, {"name": "Ada"})
    return Vault.create(path, content, slots, identity_id=identity_id, prf_salt=SALT, store=store)


def _code(path: Path, store: SecretStore, *, credential_id: bytes = b"one", secret: bytes = PRF) -> str:
    """Load and open the file at `path`; return the code it is refused with."""
    with pytest.raises(LocalError) as refused, Vault.load(path, store).open(credential_id, secret):
        pass
    assert SEED.material.hex() not in str(refused.value)
    return refused.value.code


def _rewrite(path: Path, change: Change) -> None:
    content = json.loads(path.read_bytes())
    change(content)
    path.write_bytes(jcs(content))


def _flip(text: str, at: int = 0) -> str:
    data = bytearray(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    data[at] ^= 1
    return base64.urlsafe_b64encode(bytes(data)).rstrip(b"=").decode()


def _set(**values: Any) -> Change:
    return lambda content: content.update(values)


def _flipped(name: str, at: int = 0) -> Change:
    return lambda content: content.update({name: _flip(content[name], at)})


def _slot(index: int, name: str, value: Callable[[Any], Any]) -> Change:
    def change(content: dict[str, Any]) -> None:
        content["slots"][index][name] = value(content["slots"][index][name])

    return change


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(_flipped("payload", 0), "file_damaged", id="payload nonce flipped"),
        pytest.param(_flipped("payload", 20), "file_damaged", id="payload flipped"),
        pytest.param(_flipped("payload", -1), "file_damaged", id="payload tag flipped"),
        pytest.param(_set(payload=""), "file_damaged", id="payload empty"),
        pytest.param(_flipped("mac"), "file_damaged", id="MAC flipped"),
        pytest.param(_set(mac="AA"), "file_damaged", id="MAC of another length"),
        pytest.param(_flipped("prf_salt"), "file_damaged", id="PRF salt flipped"),
        pytest.param(_set(prf_salt="AA"), "file_damaged", id="PRF salt of another length"),
        pytest.param(_set(identity=STRANGER), "vault_locked", id="another identity"),
        pytest.param(_set(identity=IDENTITY.upper()), "file_damaged", id="identity in capitals"),
        pytest.param(_set(version=2), "vault_locked", id="version raised by hand"),
        pytest.param(_set(version=0), "file_damaged", id="version zero"),
        pytest.param(_set(version="1"), "file_damaged", id="version as text"),
        pytest.param(_set(v=2), "file_damaged", id="another format"),
        pytest.param(_set(note="hello"), "file_damaged", id="an unknown field"),
        pytest.param(lambda content: content.pop("slots"), "file_damaged", id="no slots field"),
        pytest.param(_set(slots=[]), "file_damaged", id="no slots"),
        pytest.param(
            lambda content: content.update(slots=content["slots"][:1] * (VAULT_SLOTS_MAX + 1)),
            "file_damaged",
            id="too many slots",
        ),
        pytest.param(_slot(0, "sealed", lambda text: _flip(text, 0)), "vault_locked", id="slot ML-KEM part flipped"),
        pytest.param(_slot(0, "sealed", lambda text: _flip(text, 1100)), "vault_locked", id="slot X25519 part flipped"),
        pytest.param(_slot(0, "sealed", lambda text: _flip(text, 1121)), "vault_locked", id="slot secret flipped"),
        pytest.param(_slot(0, "sealed", lambda text: _flip(text, -1)), "vault_locked", id="slot tag flipped"),
        pytest.param(_slot(0, "sealed", lambda text: text[:-4]), "file_damaged", id="slot cut short"),
        pytest.param(_slot(0, "public_key", _flip), "vault_locked", id="slot public key flipped"),
        pytest.param(_slot(0, "public_key", lambda _: "AA"), "file_damaged", id="slot public key too short"),
        pytest.param(_slot(0, "credential_id", lambda _: "b25l"), "file_damaged", id="control: unchanged slot"),
        pytest.param(_slot(0, "credential_id", lambda _: ""), "file_damaged", id="slot without a credential"),
        pytest.param(_slot(0, "kind", lambda _: "os"), "file_damaged", id="own slot called weaker"),
        pytest.param(_slot(1, "kind", lambda _: "os"), "file_damaged", id="another slot called weaker"),
        pytest.param(_slot(1, "kind", lambda _: "pin"), "file_damaged", id="slot of an unknown kind"),
        pytest.param(_slot(1, "sealed", lambda text: _flip(text, 3)), "file_damaged", id="another slot flipped"),
        pytest.param(_slot(1, "credential_id", lambda _: "AAAA"), "file_damaged", id="another slot renamed"),
        pytest.param(lambda content: content["slots"].pop(), "file_damaged", id="another slot removed"),
        pytest.param(lambda content: content["slots"].reverse(), "file_damaged", id="slots in another order"),
        pytest.param(
            lambda content: content["slots"].append(dict(content["slots"][1])), "file_damaged", id="a slot twice"
        ),
    ],
)
def test_a_changed_file(tmp_path: Path, store: SecretStore, change: Change, code: str) -> None:
    path = tmp_path / "vault.json"
    _create(path, store)
    before = path.read_bytes()
    _rewrite(path, change)
    if path.read_bytes() == before:  # the control row: what was not changed opens
        with Vault.load(path, store).open(b"one", PRF) as opened:
            assert opened.seed == SEED
        return
    assert _code(path, store) == code


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        pytest.param(lambda data: b"", "file_damaged", id="empty"),
        pytest.param(lambda data: data[:-1], "file_damaged", id="cut short by a byte"),
        pytest.param(lambda data: data[: len(data) // 2], "file_damaged", id="cut in half"),
        pytest.param(lambda data: data + b"\n", "file_damaged", id="with a line feed"),
        pytest.param(lambda data: data + data, "file_damaged", id="twice"),
        pytest.param(lambda data: b" " + data, "file_damaged", id="with a space"),
        pytest.param(lambda data: json.dumps(json.loads(data)).encode(), "file_damaged", id="not canonical"),
        pytest.param(lambda data: b"[]", "file_damaged", id="a list"),
        pytest.param(lambda data: b"\xff" * 100, "file_damaged", id="no text"),
        pytest.param(lambda data: b"0" * (VAULT_MAX + 1), "file_damaged", id="too large"),
    ],
)
def test_a_damaged_file(tmp_path: Path, store: SecretStore, damage: Callable[[bytes], bytes], code: str) -> None:
    path = tmp_path / "vault.json"
    _create(path, store)
    path.write_bytes(damage(path.read_bytes()))
    assert _code(path, store) == code


@pytest.mark.parametrize(
    ("credential_id", "secret", "code"),
    [
        pytest.param(b"one", OTHER_PRF, "vault_locked", id="another key's PRF"),
        pytest.param(b"two", PRF, "vault_locked", id="the PRF under another credential"),
        pytest.param(b"one", b"\0" * 32, "vault_locked", id="a PRF of zeros"),
        pytest.param(b"one", PRF[:31], "vault_locked", id="a PRF cut short"),
        pytest.param(b"one", PRF + b"\0", "vault_locked", id="a PRF too long"),
        pytest.param(b"one", b"", "vault_locked", id="no PRF"),
        pytest.param(b"three", PRF, "vault_locked", id="an unknown credential"),
        pytest.param(b"", PRF, "vault_locked", id="no credential"),
    ],
)
def test_a_wrong_secret(tmp_path: Path, store: SecretStore, credential_id: bytes, secret: bytes, code: str) -> None:
    _create(tmp_path / "vault.json", store)
    assert _code(tmp_path / "vault.json", store, credential_id=credential_id, secret=secret) == code


def test_a_missing_file(tmp_path: Path, store: SecretStore) -> None:
    assert _code(tmp_path / "vault.json", store) == "file_damaged"


def test_an_old_version_of_the_file(tmp_path: Path, store: SecretStore) -> None:
    path = tmp_path / "vault.json"
    vault = _create(path, store)
    old = path.read_bytes()
    with vault.open(b"one", PRF) as opened:
        vault.adopt(opened.next_version(remove=[b"two"]))
    path.write_bytes(old)
    assert _code(path, store) == "vault_rolled_back"
    assert _code(path, store, credential_id=b"two", secret=OTHER_PRF) == "vault_rolled_back"


def test_a_version_remembered_while_the_file_is_open(tmp_path: Path, store: SecretStore) -> None:
    vault = _create(tmp_path / "vault.json", store)
    store.remember_version(f"vault/{IDENTITY}", 2)
    with pytest.raises(LocalError) as refused, vault.open(b"one", PRF):
        pass
    assert refused.value.code == "vault_rolled_back"


@pytest.mark.parametrize("part", ["payload", "slots", "prf_salt", "mac", "version"])
def test_a_file_mixed_from_two_versions(tmp_path: Path, store: SecretStore, part: str) -> None:
    path = tmp_path / "vault.json"
    vault = _create(path, store)
    old = json.loads(path.read_bytes())
    with vault.open(b"one", PRF) as opened:
        vault.adopt(opened.next_version(content=VaultContent(SEED, {"name": "Grace"})))
    codes = {
        "payload": "file_damaged",
        "slots": "vault_locked",
        "prf_salt": None,
        "mac": "file_damaged",
        "version": "vault_rolled_back",
    }
    _rewrite(path, _set(**{part: old[part]}))
    if codes[part] is None:  # the salt is the same in every version
        assert Vault.load(path, store).version == 2
        return
    assert _code(path, store) == codes[part]


def test_a_slot_of_another_vault(tmp_path: Path, store: SecretStore) -> None:
    """The same key, enrolled in two identities: its slot in one does not open the other."""
    mine, foreign = tmp_path / "mine.json", tmp_path / "foreign.json"
    _create(mine, store)
    _create(foreign, store, identity_id=STRANGER, seed=STRANGERS_SEED)
    slot = json.loads(foreign.read_bytes())["slots"][0]
    _rewrite(mine, lambda content: content["slots"].__setitem__(0, slot))
    assert _code(mine, store) == "vault_locked"


def test_a_slot_of_an_earlier_version(tmp_path: Path, store: SecretStore) -> None:
    path = tmp_path / "vault.json"
    vault = _create(path, store)
    old = json.loads(path.read_bytes())["slots"][0]
    with vault.open(b"one", PRF) as opened:
        vault.adopt(opened.next_version(content=VaultContent(SEED)))
    _rewrite(path, lambda content: content["slots"].__setitem__(0, old))
    assert _code(path, store) == "vault_locked"


def test_a_foreign_vault_made_for_the_same_key(tmp_path: Path, store: SecretStore) -> None:
    """Whoever saw the slots' public keys can seal a whole vault to them, but not with the identity's seed."""
    path = tmp_path / "vault.json"
    _create(path, store)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(VaultContent, "check_identity", lambda *_: None)
        _create(path, store, seed=STRANGERS_SEED)
    assert _code(path, store) == "file_damaged"


def test_a_vault_under_another_identitys_name(tmp_path: Path, store: SecretStore) -> None:
    with pytest.raises(LocalError) as refused:
        _create(tmp_path / "vault.json", store, seed=STRANGERS_SEED)
    assert refused.value.code == "file_damaged"


def test_a_mac_under_another_key(tmp_path: Path, store: SecretStore) -> None:
    path = tmp_path / "vault.json"
    _create(path, store)
    content = json.loads(path.read_bytes())
    mac = hmac.digest(b"\0" * 32, jcs(content), "sha256")
    _rewrite(path, _set(mac=base64.urlsafe_b64encode(mac).rstrip(b"=").decode()))
    assert _code(path, store) == "file_damaged"


@pytest.mark.parametrize(
    "slots",
    [
        pytest.param([], id="no slot"),
        pytest.param([NewSlot("os", b"gate", PRF)], id="only a platform gate"),
        pytest.param([NewSlot("passphrase", b"u2f", PRF)], id="only a passphrase"),
        pytest.param([NewSlot("os", b"gate", PRF), NewSlot("passphrase", b"u2f", PRF)], id="only weak ones"),
        pytest.param([NewSlot("prf", b"key", b"")], id="an empty secret"),
        pytest.param([NewSlot("prf", bytes([n]), PRF) for n in range(VAULT_SLOTS_MAX + 1)], id="too many"),
    ],
)
def test_slots_a_vault_is_not_made_with(tmp_path: Path, store: SecretStore, slots: list[NewSlot]) -> None:
    with pytest.raises(LocalError) as refused:
        Vault.create(
            tmp_path / "vault.json", VaultContent(SEED), slots, identity_id=IDENTITY, prf_salt=SALT, store=store
        )
    assert refused.value.code == "vault_locked"
    assert not (tmp_path / "vault.json").exists()


def test_removing_a_slot_that_is_not_there(tmp_path: Path, store: SecretStore) -> None:
    vault = _create(tmp_path / "vault.json", store)
    with vault.open(b"one", PRF) as opened, pytest.raises(LocalError) as refused:
        vault.adopt(opened.next_version(remove=[b"three"]))
    assert refused.value.code == "vault_locked"


def test_a_public_key_that_is_none() -> None:
    with pytest.raises(LocalError) as refused:
        Slot.seal("prf", b"one", b"\0" * 100, b"\0" * 32, identity_id=IDENTITY, version=1)
    assert refused.value.code == "file_damaged"


def test_a_slot_key_shows_nothing() -> None:
    assert "MLKEM" not in repr(SlotKey.expand(PRF))


def test_adopting_another_identitys_vault(tmp_path: Path, store: SecretStore) -> None:
    mine = _create(tmp_path / "mine.json", store)
    foreign = _create(tmp_path / "foreign.json", store, identity_id=STRANGER, seed=STRANGERS_SEED)
    before = mine.path.read_bytes()
    with pytest.raises(LocalError) as refused:
        mine.adopt(foreign.data)
    assert refused.value.code == "file_damaged"
    assert mine.path.read_bytes() == before


def test_adopting_an_older_version(tmp_path: Path, store: SecretStore) -> None:
    vault = _create(tmp_path / "vault.json", store)
    old = vault.data
    with vault.open(b"one", PRF) as opened:
        vault.adopt(opened.next_version(remove=[b"two"]))
    with pytest.raises(LocalError) as refused:
        vault.adopt(old)
    assert refused.value.code == "vault_rolled_back"


def test_receiving_an_older_version_than_was_here(tmp_path: Path, store: SecretStore) -> None:
    vault = _create(tmp_path / "vault.json", store)
    store.remember_version(f"vault/{IDENTITY}", 3)
    with pytest.raises(LocalError) as refused:
        Vault.receive(tmp_path / "there.json", vault.data, identity_id=IDENTITY, store=store)
    assert refused.value.code == "vault_rolled_back"
    assert not (tmp_path / "there.json").exists()


def test_receiving_another_identitys_vault(tmp_path: Path, store: SecretStore) -> None:
    foreign = _create(tmp_path / "foreign.json", store, identity_id=STRANGER, seed=STRANGERS_SEED)
    with pytest.raises(LocalError) as refused:
        Vault.receive(tmp_path / "there.json", foreign.data, identity_id=IDENTITY, store=store)
    assert refused.value.code == "file_damaged"


@pytest.mark.parametrize("missing", ["k_session", "salts"])
def test_half_of_what_a_seed_hands_on(missing: str) -> None:
    content = json.loads(VaultContent(SEED).renewed(b"\5" * 32).to_bytes())
    content[missing] = None
    with pytest.raises(LocalError) as refused:
        VaultContent.from_bytes(jcs(content))
    assert refused.value.code == "file_damaged"
