"""What the virtual key remembers, in this version of its file and in the one before."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin, PinProtocolV2
from hypothesis import given
from hypothesis import strategies as st

from authenticator.approve.virtual_state import NO_BLOBS, KeyState, StateFile, StoredCredential
from authenticator.errors import LocalError
from authenticator.limits import VIRTUAL_BLOBS_MAX, VIRTUAL_CREDENTIALS_MAX, VIRTUAL_KEY_MAX
from tests.fakes.keys import PlainSealer, virtual_key
from tests.fakes.ports import GET, HASH, KEY_PARAMS, PIN, RP_ID, Platform

CREDENTIAL = StoredCredential(
    id=b"i" * 32,
    rp_id=RP_ID,
    user={"id": b"ada", "name": "ada"},
    private_key=b"\1" * 32,
    resident=True,
    protect=1,
    secret_with_uv=b"v" * 32,
    secret_without_uv=b"w" * 32,
    counter=7,
)


def _version_one(**changes: object) -> bytes:
    """A file as the version before wrote it."""
    old = ("id", "rp_id", "user", "private_key", "resident", "protect", "secret_with_uv", "secret_without_uv")
    credential = {name: getattr(CREDENTIAL, name) for name in (*old, "counter")}
    content: dict[str, Any] = {
        "v": 1,
        "pin_hash": hashlib.sha256(PIN.encode()).digest()[:16],
        "pin_retries": 6,
        "uv_retries": 4,
        "credentials": [credential],
    }
    return cbor.encode({**content, **changes})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def test_everything_comes_back() -> None:
    state = KeyState(
        pin_hash=b"h" * 16,
        pin_retries=3,
        uv_retries=2,
        credentials=(CREDENTIAL, replace(CREDENTIAL, id=b"j", rp_name="X", blob=b"b", large_blob_key=b"k" * 32)),
        pin_length=9,
        minimum_pin=8,
        minimum_pin_rps=("a", "b"),
        force_pin_change=True,
        always_uv=True,
        large_blobs=b"blobs",
    )
    assert KeyState.from_bytes(state.to_bytes()) == state
    assert KeyState.from_bytes(KeyState().to_bytes()) == KeyState()


def test_a_file_of_the_version_before_is_read() -> None:
    state = KeyState.from_bytes(_version_one())
    assert state.credentials == (CREDENTIAL,)
    assert (state.pin_retries, state.uv_retries) == (6, 4)
    assert (state.pin_length, state.minimum_pin, state.force_pin_change, state.always_uv) == (4, 4, False, False)
    assert state.large_blobs == NO_BLOBS
    assert KeyState.from_bytes(_version_one(pin_hash=b"")).pin_length == 0


def test_a_key_of_the_version_before_goes_on_where_it_was(path: Path) -> None:
    path.write_bytes(PlainSealer().seal("virtual-key", _version_one()))
    platform = Platform(Ctap2(virtual_key(path, built_in_uv=False)))
    assert platform.pin.get_pin_retries()[0] == 6
    answer = platform.sign(token=platform.token(GET, RP_ID, PIN))
    assert (answer.credential["id"], answer.auth_data.counter) == (CREDENTIAL.id, 8)
    written: Any = cbor.decode(PlainSealer().open("virtual-key", path.read_bytes()))
    assert written["v"] == 2


def test_a_pin_of_unknown_length_is_taken_for_a_short_one(path: Path) -> None:
    path.write_bytes(PlainSealer().seal("virtual-key", _version_one()))
    platform = Platform(Ctap2(virtual_key(path, built_in_uv=False)))
    platform.configure(PIN).set_min_pin_length(5)
    assert platform.ctap.get_info().force_pin_change


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\x19", id="cut short"),
        pytest.param(cbor.encode([1]), id="a list"),
        pytest.param(cbor.encode({"pin_retries": 8}), id="no version"),
        pytest.param(_version_one(v=0), id="version zero"),
        pytest.param(_version_one(v=3), id="a later version"),
        pytest.param(_version_one(v="1"), id="a version that is text"),
        pytest.param(_version_one(future=1), id="a field that is not known"),
        pytest.param(_version_one(credentials=[{"id": b"x"}]), id="a credential without a key"),
        pytest.param(_version_one(credentials=7), id="no list of credentials"),
    ],
)
def test_anything_else_is_damaged(data: bytes) -> None:
    with pytest.raises(LocalError) as refusal:
        KeyState.from_bytes(data)
    assert refusal.value.code == "file_damaged"


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    with pytest.raises(LocalError):
        KeyState.from_bytes(data)


def test_a_full_key_can_still_be_read(path: Path) -> None:
    """The file has a limit; the largest that requests can make of it stays below."""
    name = "x" * 64
    largest = StoredCredential(
        id=bytes(32),
        rp_id="r" * 255,
        user={"id": bytes(64), "name": name, "displayName": name},
        private_key=bytes(32),
        resident=True,
        protect=3,
        secret_with_uv=bytes(32),
        secret_without_uv=bytes(32),
        counter=2**32 - 1,
        rp_name=name,
        blob=bytes(64),
        large_blob_key=bytes(32),
    )
    state = KeyState(
        pin_hash=bytes(16),
        credentials=tuple(replace(largest, id=bytes([n]) * 32) for n in range(VIRTUAL_CREDENTIALS_MAX)),
        minimum_pin_rps=("r" * 255,) * 8,
        large_blobs=bytes(VIRTUAL_BLOBS_MAX),
    )
    assert len(state.to_bytes()) < VIRTUAL_KEY_MAX / 2
    file = StateFile(path, PlainSealer())
    file.change(lambda _before: (state, None))
    assert file.read() == state


def test_what_is_kept_of_a_platforms_words_is_bounded(path: Path) -> None:
    ctap = Ctap2(virtual_key(path))
    token = ClientPin(ctap).get_uv_token(ClientPin.PERMISSION.MAKE_CREDENTIAL, RP_ID)
    mac = PinProtocolV2().authenticate(token, HASH)  # type: ignore[no-untyped-call]
    user = {"id": b"u" * 64, "name": "n" * 2000, "displayName": "d" * 2000, "icon": "i" * 2000}
    rp = {"id": RP_ID, "name": "r" * 1000, "icon": "i" * 100}
    ctap.make_credential(HASH, rp, user, KEY_PARAMS, pin_uv_param=mac, pin_uv_protocol=2)
    (stored,) = StateFile(path, PlainSealer()).read().credentials
    assert stored.user == {"id": b"u" * 64, "name": "n" * 64, "displayName": "d" * 64}
    assert stored.rp_name == "r" * 64


def test_a_later_version_is_told_before_anything_is_lost(path: Path) -> None:
    path.write_bytes(PlainSealer().seal("virtual-key", _version_one(v=3)))
    before = path.read_bytes()
    key = virtual_key(path)
    with pytest.raises(LocalError):
        Ctap2(key)
    assert path.read_bytes() == before
