"""The secret that opens the vault: when a key gives it, when it is believed, and when it is dropped."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap2.base import Ctap2
from fido2.webauthn import AttestedCredentialData, AuthenticatorData

from authenticator.approve.authenticator import EnrolRequest
from authenticator.errors import SecurityKeyError
from tests.fakes.key_faults import FaultyKey, answers, at
from tests.fakes.keys import RP_ID, SALT, DeviceKey, enrol_request, sign_request, virtual_key
from tests.fakes.person import Person

CMD = Ctap2.CMD
MC = "hmac-secret-mc"


class AtOnce(FaultyKey):
    """A key that gives its secret while it makes a credential, by asking itself right afterwards.

    Args:
        gives: what becomes of the secret it would give.
    """

    def __init__(self, path: Path, gives: Callable[[bytes], bytes | None] = lambda secret: secret) -> None:
        super().__init__(virtual_key(path), lambda _data: False, answers(b""))
        self._gives = gives

    def call(self, cmd: int, data: bytes = b"", event: Any = None, on_keepalive: Any = None) -> bytes:
        answer = super().call(cmd, data, event, on_keepalive)
        if data[:1] == bytes([CMD.GET_INFO]):
            info: Any = cbor.decode(answer[1:])
            return answer[:1] + cbor.encode({**info, 2: [*(one for one in info[2] if one != MC), MC]})
        if data[:1] == bytes([CMD.MAKE_CREDENTIAL]) and answer[:1] == b"\0":
            return self._with_secret(data, answer)
        return answer

    def _with_secret(self, data: bytes, answer: bytes) -> bytes:
        asked: Any = cbor.decode(data[1:])
        made: Any = cbor.decode(answer[1:])
        wanted = asked.get(6, {}).get(MC)
        auth = AuthenticatorData(made[2])
        if wanted is None or auth.credential_data is None:
            return answer
        allowed = [{"type": "public-key", "id": bytes(auth.credential_data.credential_id)}]
        question = {1: RP_ID, 2: bytes(32), 3: allowed, 4: {"hmac-secret": wanted}, 5: {"uv": True}}
        given: Any = cbor.decode(super().call(0x10, bytes([CMD.GET_ASSERTION]) + cbor.encode(question))[1:])
        secret = self._gives(AuthenticatorData(given[2]).extensions["hmac-secret"])  # type: ignore[index]
        extensions = {"hmac-secret": True, **({MC: secret} if secret is not None else {})}
        data_ = AuthenticatorData.create(
            auth.rp_id_hash,
            auth.flags | AuthenticatorData.FLAG.ED,
            auth.counter,
            AttestedCredentialData(auth.credential_data),
            extensions,
        )
        return answer[:1] + cbor.encode({**made, 2: bytes(data_)})


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def _request(salt: bytes = SALT) -> EnrolRequest:
    return replace(enrol_request(), prf_salt=salt)


def test_a_key_that_can_gives_the_secret_with_the_first_touch(state: Path) -> None:
    key = DeviceKey(lambda: AtOnce(state))
    made = key.enrol(_request(), None, Person())
    assert made.opens == "prf"
    assert made.secret is not None
    assert made.secret == key.sign(sign_request(made), None, Person()).secret


@pytest.mark.parametrize(
    "gives",
    [
        pytest.param(lambda _: None, id="nothing"),
        pytest.param(lambda secret: secret[:32], id="half of it"),
    ],
)
def test_one_that_does_not_is_known_before_the_second_touch(
    state: Path, gives: Callable[[bytes], bytes | None]
) -> None:
    person = Person()
    with pytest.raises(SecurityKeyError) as refused:
        DeviceKey(lambda: AtOnce(state, gives)).enrol(_request(), None, person)
    assert refused.value.code == "prf_missing"
    assert len(person.touches) == 1


def test_nothing_is_asked_at_once_without_a_salt(state: Path) -> None:
    assert DeviceKey(lambda: AtOnce(state)).enrol(_request(b""), None, Person()).secret is None


def test_a_key_that_cannot_is_believed_at_its_first_signature_only(state: Path) -> None:
    def without_mc(answer: bytes) -> bytes:
        info: Any = cbor.decode(answer[1:])
        return answer[:1] + cbor.encode({**info, 2: [one for one in info[2] if one != MC]})

    def make() -> FaultyKey:
        return FaultyKey(virtual_key(state), at(CMD.GET_INFO), without_mc)

    made = DeviceKey(make).enrol(_request(), None, Person())
    assert made.secret is None
    assert len(DeviceKey(make).sign(sign_request(made), None, Person()).secret) == 32


def _cleared(flag: int) -> Callable[[bytes], bytes]:
    def clear(answer: bytes) -> bytes:
        content: Any = cbor.decode(answer[1:])
        data = bytearray(content[2])
        data[32] &= ~flag
        return answer[:1] + cbor.encode({**content, 2: bytes(data)})

    return clear


def test_a_secret_without_verification_is_dropped(state: Path) -> None:
    made = DeviceKey(lambda: virtual_key(state)).enrol(_request(), None, Person())
    key = DeviceKey(lambda: FaultyKey(virtual_key(state), at(CMD.GET_ASSERTION), _cleared(4)))
    with pytest.raises(SecurityKeyError) as refused:
        key.sign(sign_request(made), None, Person())
    assert refused.value.code == "uv_invalid"
    chain: BaseException | None = refused.value
    while chain is not None:  # nothing on the way keeps the secret
        assert "secret" not in repr(vars(chain))
        chain = chain.__cause__ or chain.__context__


def test_salts_of_any_length_are_hashed_and_not_cut(state: Path) -> None:
    key = DeviceKey(lambda: virtual_key(state))
    made = key.enrol(_request(), None, Person())
    long, longer = b"x" * 64, b"x" * 65
    secrets = [
        key.sign(sign_request(made, salt=salt), None, Person()).secret
        for salt in (b"x", long, longer, b"x" * 32, hashlib.sha256(long).digest())
    ]
    assert len(set(secrets)) == len(secrets)


def test_the_secret_stays_over_a_replug(state: Path) -> None:
    key = DeviceKey(lambda: virtual_key(state))
    made = key.enrol(_request(), None, Person())
    assert len({key.sign(sign_request(made), None, Person()).secret for _ in range(3)}) == 1
