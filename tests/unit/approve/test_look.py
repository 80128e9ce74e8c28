"""Silent looks: long lists, short lists, keys that take few or short ids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap import CtapError
from fido2.ctap2.base import Ctap2

from authenticator.approve.look import find_credential
from authenticator.protocol.identity import Credential
from tests.fakes.key_faults import FaultyKey, answers, at, is_look
from tests.fakes.keys import RP_ID, enrol_request, virtual_authenticator, virtual_key
from tests.fakes.person import Person

CMD = Ctap2.CMD


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


@pytest.fixture
def held(state: Path) -> list[Credential]:
    key = virtual_authenticator(state)
    return [key.enrol(enrol_request(), None, Person()).credential for _ in range(2)]


def _strangers(held: Credential, count: int) -> list[Credential]:
    return [replace(held, id=bytes([number]) * 32) for number in range(1, count + 1)]


def _with_info(state: Path, **changes: Any) -> tuple[FaultyKey, list[int]]:
    """A key that says other things of itself, and how many ids each look named."""
    sizes: list[int] = []

    def altered(answer: bytes) -> bytes:
        info: Any = cbor.decode(answer[1:])
        return answer[:1] + cbor.encode({**info, **{int(name[1:]): value for name, value in changes.items()}})

    class Counting(FaultyKey):
        """Counts the ids."""

        def call(self, cmd: int, data: bytes = b"", event: Any = None, on_keepalive: Any = None) -> bytes:
            if is_look(data):
                content: Any = cbor.decode(data[1:])
                sizes.append(len(content[3]))
            return super().call(cmd, data, event, on_keepalive)

    return Counting(virtual_key(state), at(CMD.GET_INFO), altered), sizes


def test_the_one_that_was_used_last_comes_first(state: Path, held: list[Credential]) -> None:
    for last in held:
        assert find_credential(virtual_key(state), RP_ID, held, last.id) == last.id
    found = find_credential(virtual_key(state), RP_ID, held, b"not on this key")
    assert found in {one.id for one in held}


def test_none_of_them(state: Path, held: list[Credential]) -> None:
    assert find_credential(virtual_key(state), RP_ID, _strangers(held[0], 3), b"") is None
    assert find_credential(virtual_key(state), RP_ID, [], b"") is None
    assert find_credential(virtual_key(state), "another.invalid", held, b"") is None


def test_a_second_factor_is_not_looked_for_on_a_key_that_verifies(state: Path, held: list[Credential]) -> None:
    second = [replace(one, second_factor=True) for one in held]
    assert find_credential(virtual_key(state), RP_ID, second, held[0].id) is None


def test_a_key_that_takes_one_id_at_a_time(state: Path, held: list[Credential]) -> None:
    key, sizes = _with_info(state, _7=1)
    assert find_credential(key, RP_ID, [*_strangers(held[0], 4), held[1]], b"") == held[1].id
    assert sizes == [1] * 5


def test_ids_that_are_too_long_for_the_key_are_not_sent(state: Path, held: list[Credential]) -> None:
    key, sizes = _with_info(state, _8=32)
    long = replace(held[0], id=b"\7" * 64)
    assert find_credential(key, RP_ID, [long, held[1]], b"") == held[1].id
    assert sum(sizes) == 1


def test_a_list_that_is_too_long_is_halved(state: Path, held: list[Credential]) -> None:
    sizes: list[int] = []

    class Small(FaultyKey):
        """Takes two ids at most."""

        def call(self, cmd: int, data: bytes = b"", event: Any = None, on_keepalive: Any = None) -> bytes:
            if is_look(data):
                content: Any = cbor.decode(data[1:])
                sizes.append(len(content[3]))
                if len(content[3]) > 2:
                    return bytes([CtapError.ERR.REQUEST_TOO_LARGE])
            return super().call(cmd, data, event, on_keepalive)

    key = Small(virtual_key(state), lambda _: False, answers(b""))
    assert find_credential(key, RP_ID, [*_strangers(held[0], 7), held[1]], b"") == held[1].id
    assert sizes[0] == 8
    assert max(sizes[1:]) <= 4


def test_an_answer_about_something_else_finds_nothing(state: Path, held: list[Credential]) -> None:
    def other(answer: bytes) -> bytes:
        content: Any = cbor.decode(answer[1:])
        return answer[:1] + cbor.encode({**content, 1: {"id": b"else", "type": "public-key"}})

    fail: Callable[[bytes], bytes] = other
    assert find_credential(FaultyKey(virtual_key(state), is_look, fail), RP_ID, held, b"") is None
