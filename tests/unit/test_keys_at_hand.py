"""The keys at hand, as the app lists them again and again."""

from __future__ import annotations

from pathlib import Path

import pytest

from authenticator import keys_at_hand
from authenticator.keys_at_hand import RealKeys
from authenticator.limits import KEY_FORGET_INTERVAL
from authenticator.secret_store import SecretStore
from tests.fakes.memory_keyring import MemoryKeyring


def test_what_could_not_be_read_is_read_again_but_not_at_every_look(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    forgotten: list[float] = []
    now = [1000.0]
    monkeypatch.setattr(keys_at_hand, "forget_failures", lambda: forgotten.append(now[0]))
    store = SecretStore.unlock("org.countersign.test", tmp_path, find=MemoryKeyring)
    keys = RealKeys(tmp_path, store, clock=lambda: now[0])
    for _ in range(3):
        assert keys.list()[-1].kind == "virtual"
    assert forgotten == [1000.0]
    now[0] += KEY_FORGET_INTERVAL + 1
    keys.list()
    assert forgotten == [1000.0, now[0]]
