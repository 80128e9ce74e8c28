"""What a platform may do wrong with commands of CTAP 2.1: each row is refused with exactly one status."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap import CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin, PinProtocolV1, PinProtocolV2
from fido2.hid import CTAPHID
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes.keys import SteadyHands, virtual_key
from tests.fakes.ports import (
    GET,
    HASH,
    KEY_PARAMS,
    MAKE,
    PERMISSION,
    PIN,
    RP_ID,
    Platform,
    descriptor,
    refused,
)

ERR = CtapError.ERR
CMD, SUB = Ctap2.CMD, ClientPin.CMD
CM, LBW, ACFG = PERMISSION.CREDENTIAL_MGMT, PERMISSION.LARGE_BLOB_WRITE, PERMISSION.AUTHENTICATOR_CFG
Attempt = Callable[[Platform], object]
EMPTY = bytes.fromhex("8076be8b528d0075f7aae98d6fa57a6d3c")


@pytest.fixture
def platform(tmp_path: Path) -> Platform:
    return Platform(Ctap2(virtual_key(tmp_path / "key.sealed")))


@pytest.fixture
def with_pin(tmp_path: Path) -> Platform:
    """A platform with a key that recognises nobody and has a PIN."""
    found = Platform(Ctap2(virtual_key(tmp_path / "key.sealed", built_in_uv=False)))
    found.pin.set_pin(PIN)
    return found


def _sent(command: int, **content: object) -> Attempt:
    """A command with these parameters: `_3=...` is number 3."""
    numbered = {int(name[1:]): value for name, value in content.items()}
    return lambda platform: platform.ctap.send_cbor(command, numbered)


# ---- PIN and tokens -----------------------------------------------------------------------------------------------


def _pin_set(padded: bytes, *, mac: bytes | None = None) -> Attempt:
    """SetPIN with what is encrypted said by hand."""

    def attempt(platform: Platform) -> object:
        agreement, shared = platform.pin._get_shared_secret()  # type: ignore[no-untyped-call]
        sealed = platform.protocol.encrypt(shared, padded)
        right = platform.protocol.authenticate(shared, sealed)
        return platform.ctap.client_pin(platform.protocol.VERSION, SUB.SET_PIN, agreement, mac or right, sealed)

    return attempt


def _pin_in_pieces(sealed: bytes) -> Attempt:
    """SetPIN with something that is no encryption, and the right MAC over it."""

    def attempt(platform: Platform) -> object:
        agreement, shared = platform.pin._get_shared_secret()  # type: ignore[no-untyped-call]
        mac = platform.protocol.authenticate(shared, sealed)
        return platform.ctap.client_pin(platform.protocol.VERSION, SUB.SET_PIN, agreement, mac, sealed)

    return attempt


def _padded(pin: bytes) -> bytes:
    return pin.ljust(64, b"\0")


@pytest.mark.parametrize("protocol", [PinProtocolV1(), PinProtocolV2()], ids=["protocol one", "protocol two"])
@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        pytest.param(lambda key: key.token(PERMISSION(0), RP_ID), ERR.INVALID_PARAMETER, id="no permission"),
        pytest.param(lambda key: key.token(PERMISSION.BIO_ENROLL), ERR.UNAUTHORIZED_PERMISSION, id="enrolling fingers"),
        pytest.param(
            lambda key: key.token(MAKE | PERMISSION.BIO_ENROLL, RP_ID), ERR.UNAUTHORIZED_PERMISSION, id="fingers too"
        ),
        pytest.param(
            lambda key: key.token(PERMISSION.PERSISTENT_CREDENTIAL_MGMT),
            ERR.UNAUTHORIZED_PERMISSION,
            id="managing for good",
        ),
        pytest.param(lambda key: key.token(PERMISSION(0x80)), ERR.UNAUTHORIZED_PERMISSION, id="an unknown permission"),
        pytest.param(lambda key: key.token(MAKE), ERR.MISSING_PARAMETER, id="making for nobody"),
        pytest.param(lambda key: key.token(GET | CM), ERR.MISSING_PARAMETER, id="signing for nobody"),
        pytest.param(lambda key: key.token(GET, RP_ID, PIN), ERR.PIN_NOT_SET, id="a PIN that was not set"),
        pytest.param(lambda key: key.pin.change_pin(PIN, "4321"), ERR.PIN_NOT_SET, id="changing no PIN"),
        pytest.param(_pin_set(_padded(b"123")), ERR.PIN_POLICY_VIOLATION, id="a short PIN"),
        pytest.param(_pin_set(_padded(b"")), ERR.PIN_POLICY_VIOLATION, id="an empty PIN"),
        pytest.param(_pin_set(b"1" * 64), ERR.PIN_POLICY_VIOLATION, id="a long PIN"),
        pytest.param(_pin_set(_padded("äöü".encode())), ERR.PIN_POLICY_VIOLATION, id="three letters of six bytes"),
        pytest.param(_pin_set(_padded(b"\xff\xfe\xfd\xfc")), ERR.PIN_POLICY_VIOLATION, id="a PIN that is no text"),
        pytest.param(_pin_set(b"1234".ljust(48, b"\0")), ERR.INVALID_PARAMETER, id="padded to 48 bytes"),
        pytest.param(_pin_set(b"1234".ljust(80, b"\0")), ERR.INVALID_PARAMETER, id="padded to 80 bytes"),
        pytest.param(_pin_set(_padded(b"1234"), mac=bytes(32)), ERR.PIN_AUTH_INVALID, id="a wrong MAC"),
        pytest.param(_pin_set(_padded(b"1234"), mac=b"x"), ERR.PIN_AUTH_INVALID, id="a short MAC"),
        pytest.param(_pin_in_pieces(b"x" * 17), ERR.INVALID_PARAMETER, id="a piece of a block"),
        pytest.param(_pin_in_pieces(b""), ERR.INVALID_PARAMETER, id="no block at all"),
    ],
)
def test_pin_and_tokens(platform: Platform, protocol: PinProtocolV1, attempt: Attempt, code: int) -> None:
    assert refused(lambda: attempt(platform.speaking(protocol))) == code
    assert platform.pin.get_pin_retries() == (8, False)
    assert not platform.ctap.get_info().options["clientPin"]


@pytest.mark.parametrize("version", [0, 3, 255])
@pytest.mark.parametrize("command", [SUB.GET_KEY_AGREEMENT, SUB.SET_PIN, SUB.CHANGE_PIN, SUB.GET_TOKEN_USING_PIN])
def test_a_protocol_that_does_not_exist(platform: Platform, command: int, version: int) -> None:
    assert refused(lambda: platform.ctap.client_pin(version, command)) == ERR.INVALID_PARAMETER


@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        pytest.param(lambda key: key.pin.set_pin("5678"), ERR.PIN_AUTH_INVALID, id="setting it again"),
        pytest.param(lambda key: key.pin.get_pin_token("0000"), ERR.PIN_INVALID, id="a wrong one"),
        pytest.param(lambda key: key.pin.change_pin("0000", "5678"), ERR.PIN_INVALID, id="changing by a wrong one"),
        pytest.param(lambda key: key.token(GET, RP_ID), ERR.INVALID_SUBCOMMAND, id="by recognising nobody"),
        pytest.param(lambda key: key.make_untokened(), ERR.PUAT_REQUIRED, id="making without it"),
        pytest.param(
            lambda key: key.make_untokened(options={"uv": True}), ERR.INVALID_OPTION, id="making by recognising nobody"
        ),
        pytest.param(
            lambda key: key.make(token=key.token(GET, RP_ID, PIN)), ERR.PIN_AUTH_INVALID, id="making by a token to sign"
        ),
        pytest.param(
            lambda key: key.make(token=key.token(MAKE, "x", PIN)), ERR.PIN_AUTH_INVALID, id="making for another"
        ),
        pytest.param(
            lambda key: key.sign(token=key.token(CM, RP_ID, PIN)), ERR.PIN_AUTH_INVALID, id="signing by managing"
        ),
        pytest.param(
            lambda key: key.sign(token=key.pin.get_pin_token(PIN) and bytes(32)), ERR.PIN_AUTH_INVALID, id="a guess"
        ),
    ],
)
def test_with_a_pin(with_pin: Platform, attempt: Attempt, code: int) -> None:
    assert refused(lambda: attempt(with_pin)) == code


# ---- making and signing ---------------------------------------------------------------------------------------------


def _made(**extensions: object) -> Attempt:
    """Making with these extensions; `_` stands for `-`."""
    named = {name.replace("_", "-"): value for name, value in extensions.items()}
    return lambda platform: platform.make(extensions=named)


def _with_salts(name: str, *, salt: bytes = b"\1" * 32, asked: bool = True, **changes: Any) -> Attempt:
    """Making or signing with salts, where parameters of theirs are changed: `_4=3` is parameter 4."""

    def attempt(platform: Platform) -> object:
        made = platform.make(extensions={"hmac-secret": True})
        inputs, _ = platform.salts(salt)
        inputs.update({int(number[1:]): value for number, value in changes.items()})
        inputs = {number: value for number, value in inputs.items() if value is not None}
        if name == "hmac-secret":
            return platform.sign(made, extensions={name: inputs})
        return platform.make(extensions={name: inputs, **({"hmac-secret": True} if asked else {})})

    return attempt


@pytest.mark.parametrize("name", ["hmac-secret", "hmac-secret-mc"])
@pytest.mark.parametrize(
    ("salt", "changes", "code"),
    [
        pytest.param(b"\1" * 16, {}, ERR.INVALID_PARAMETER, id="a short salt"),
        pytest.param(b"\1" * 48, {}, ERR.INVALID_PARAMETER, id="one and a half salts"),
        pytest.param(b"\1" * 96, {}, ERR.INVALID_PARAMETER, id="three salts"),
        pytest.param(b"\1" * 32, {"_2": bytes(48)}, ERR.PIN_AUTH_INVALID, id="other salts than the MAC's"),
        pytest.param(b"\1" * 32, {"_3": bytes(32)}, ERR.PIN_AUTH_INVALID, id="a wrong MAC"),
        pytest.param(b"\1" * 32, {"_4": 1}, ERR.PIN_AUTH_INVALID, id="of the other protocol"),
        pytest.param(b"\1" * 32, {"_4": 3}, ERR.INVALID_PARAMETER, id="of no protocol"),
        pytest.param(b"\1" * 32, {"_1": None}, ERR.MISSING_PARAMETER, id="without a key agreement"),
        pytest.param(b"\1" * 32, {"_2": None}, ERR.MISSING_PARAMETER, id="without salts"),
        pytest.param(b"\1" * 32, {"_3": None}, ERR.MISSING_PARAMETER, id="without a MAC"),
        pytest.param(b"\1" * 32, {"_2": "text"}, ERR.CBOR_UNEXPECTED_TYPE, id="salts that are text"),
        pytest.param(b"\1" * 32, {"_1": {1: 2}}, ERR.INVALID_PARAMETER, id="half a key agreement"),
    ],
)
def test_salts(platform: Platform, name: str, salt: bytes, changes: dict[str, Any], code: int) -> None:
    assert refused(lambda: _with_salts(name, salt=salt, **changes)(platform)) == code


@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        pytest.param(_made(largeBlobKey=False), ERR.INVALID_OPTION, id="make: no large blob key, explicitly"),
        pytest.param(
            lambda key: key.make(rk=False, extensions={"largeBlobKey": True}),
            ERR.INVALID_OPTION,
            id="make: a large blob key of a credential that is not resident",
        ),
        pytest.param(_made(largeBlobKey=1), ERR.CBOR_UNEXPECTED_TYPE, id="make: a large blob key that is a number"),
        pytest.param(_made(credBlob="text"), ERR.CBOR_UNEXPECTED_TYPE, id="make: a blob that is text"),
        pytest.param(_made(credBlob=True), ERR.CBOR_UNEXPECTED_TYPE, id="make: a blob that is true"),
        pytest.param(_made(minPinLength=4), ERR.CBOR_UNEXPECTED_TYPE, id="make: a PIN length that is a number"),
        pytest.param(_made(credProtect=0), ERR.INVALID_OPTION, id="make: protected at level 0"),
        pytest.param(_made(hmac_secret=1), ERR.CBOR_UNEXPECTED_TYPE, id="make: hmac-secret that is a number"),
        pytest.param(_made(hmac_secret_mc={}), ERR.MISSING_PARAMETER, id="make: salts without secrets"),
        pytest.param(
            _with_salts("hmac-secret-mc", asked=False), ERR.MISSING_PARAMETER, id="make: good salts without secrets"
        ),
        pytest.param(lambda key: key.make("x" * 65), ERR.INVALID_LENGTH, id="make: a long user id"),
        pytest.param(
            lambda key: key.make(rp_id="x" * 256, token=key.token(MAKE, RP_ID)),
            ERR.INVALID_LENGTH,
            id="make: a long relying party id",
        ),
        pytest.param(
            _sent(CMD.MAKE_CREDENTIAL, _1=HASH, _2={"id": RP_ID}, _3={"id": b"a", "name": b"a"}, _4=KEY_PARAMS),
            ERR.CBOR_UNEXPECTED_TYPE,
            id="make: a name that is bytes",
        ),
        pytest.param(
            _sent(CMD.MAKE_CREDENTIAL, _1=HASH, _2={"id": RP_ID, "name": 1}, _3={"id": b"a"}, _4=KEY_PARAMS),
            ERR.CBOR_UNEXPECTED_TYPE,
            id="make: a relying party's name that is a number",
        ),
        pytest.param(lambda key: key.make(enterprise_attestation=2), ERR.INVALID_PARAMETER, id="make: enterprise"),
        pytest.param(
            lambda key: key.sign(key.make(), extensions={"largeBlobKey": False}),
            ERR.INVALID_OPTION,
            id="sign: no large blob key, explicitly",
        ),
        pytest.param(
            lambda key: key.sign(key.make(), extensions={"credBlob": b"x"}),
            ERR.CBOR_UNEXPECTED_TYPE,
            id="sign: a blob to be written",
        ),
        pytest.param(
            lambda key: key.sign(key.make(), extensions={"hmac-secret": {}}, options={"up": False}),
            ERR.UNSUPPORTED_OPTION,
            id="sign: a secret without a touch",
        ),
        pytest.param(
            lambda key: key.sign(key.make(), rp_id="other.example"), ERR.NO_CREDENTIALS, id="sign: another's credential"
        ),
    ],
)
def test_making_and_signing(platform: Platform, attempt: Attempt, code: int) -> None:
    assert refused(lambda: attempt(platform)) == code


# ---- large blobs ----------------------------------------------------------------------------------------------------


def _written(
    offset: int, fragment: bytes, length: int | None = None, permission: PERMISSION = LBW, **changes: Any
) -> Attempt:
    """One fragment with a right MAC; `_6=3` says another protocol, None leaves a parameter out."""

    def attempt(platform: Platform) -> object:
        token = platform.token(permission, RP_ID)
        digest = hashlib.sha256(fragment).digest()
        message = b"\xff" * 32 + b"\x0c\0" + offset.to_bytes(4, "little") + digest
        mac = platform.protocol.authenticate(token, message)
        content: dict[int, object] = {2: fragment, 3: offset, 4: length, 5: mac, 6: 2}
        content.update({int(name[1:]): value for name, value in changes.items()})
        return platform.ctap.send_cbor(CMD.LARGE_BLOBS, {key: x for key, x in content.items() if x is not None})

    return attempt


def _then(*attempts: Attempt) -> Attempt:
    def run(platform: Platform) -> object:
        for attempt in attempts[:-1]:
            attempt(platform)
        return attempts[-1](platform)

    return run


_BLOBS = CMD.LARGE_BLOBS


@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        pytest.param(_sent(_BLOBS, _1=10), ERR.INVALID_PARAMETER, id="read: from nowhere"),
        pytest.param(_sent(_BLOBS, _3=0), ERR.INVALID_PARAMETER, id="neither read nor written"),
        pytest.param(_sent(_BLOBS, _1=10, _2=b"x", _3=0), ERR.INVALID_PARAMETER, id="read and written"),
        pytest.param(_sent(_BLOBS, _1=10, _3=-1), ERR.INVALID_PARAMETER, id="read: from before the start"),
        pytest.param(_sent(_BLOBS, _1=10, _3=18), ERR.INVALID_PARAMETER, id="read: from behind the end"),
        pytest.param(_sent(_BLOBS, _1=10, _3=2**32), ERR.INVALID_PARAMETER, id="read: from far behind the end"),
        pytest.param(_sent(_BLOBS, _1=7546, _3=0), ERR.INVALID_LENGTH, id="read: more than a message holds"),
        pytest.param(_sent(_BLOBS, _1=-1, _3=0), ERR.INVALID_LENGTH, id="read: less than nothing"),
        pytest.param(_sent(_BLOBS, _1=10, _3=0, _4=17), ERR.INVALID_PARAMETER, id="read: with a length"),
        pytest.param(_sent(_BLOBS, _1=10, _3=0, _5=b"x"), ERR.INVALID_PARAMETER, id="read: with a MAC"),
        pytest.param(_sent(_BLOBS, _1=10, _3=0, _6=2), ERR.INVALID_PARAMETER, id="read: with a protocol"),
        pytest.param(_sent(_BLOBS, _1="10", _3=0), ERR.CBOR_UNEXPECTED_TYPE, id="read: a text of bytes"),
        pytest.param(_sent(_BLOBS, _2="x", _3=0), ERR.CBOR_UNEXPECTED_TYPE, id="write: a text"),
        pytest.param(_sent(_BLOBS, _2=bytes(7546), _3=0, _4=17), ERR.INVALID_LENGTH, id="write: a long fragment"),
        pytest.param(_written(0, EMPTY), ERR.INVALID_PARAMETER, id="write: no length"),
        pytest.param(_written(0, EMPTY, 16), ERR.INVALID_PARAMETER, id="write: shorter than an empty list"),
        pytest.param(_written(0, EMPTY, -1), ERR.INVALID_PARAMETER, id="write: shorter than nothing"),
        pytest.param(_written(0, EMPTY, 4097), ERR.LARGE_BLOB_STORAGE_FULL, id="write: more than there is room"),
        pytest.param(_written(5, EMPTY), ERR.INVALID_SEQ, id="write: not from the start"),
        pytest.param(
            _then(_written(0, EMPTY[:5], 17), _written(5, EMPTY[5:], 17)),
            ERR.INVALID_PARAMETER,
            id="write: the length once more",
        ),
        pytest.param(
            _then(_written(0, EMPTY[:5], 17), _written(6, EMPTY[6:])), ERR.INVALID_SEQ, id="write: with a gap"
        ),
        pytest.param(
            _then(_written(0, EMPTY[:5], 17), _written(4, EMPTY[4:])), ERR.INVALID_SEQ, id="write: overlapping"
        ),
        pytest.param(
            _then(_written(0, EMPTY, 17), _written(17, b"x")), ERR.INVALID_SEQ, id="write: after the last fragment"
        ),
        pytest.param(_written(0, EMPTY + b"x", 17), ERR.INVALID_PARAMETER, id="write: more than was said"),
        pytest.param(_written(0, EMPTY[:-1] + b"x", 17), ERR.INTEGRITY_FAILURE, id="write: a wrong hash"),
        pytest.param(_written(0, EMPTY, 17, _5=None), ERR.PUAT_REQUIRED, id="write: no MAC"),
        pytest.param(_written(0, EMPTY, 17, _6=None), ERR.MISSING_PARAMETER, id="write: no protocol"),
        pytest.param(_written(0, EMPTY, 17, _6=3), ERR.INVALID_PARAMETER, id="write: protocol three"),
        pytest.param(_written(0, EMPTY, 17, _6=1), ERR.PIN_AUTH_INVALID, id="write: the other protocol"),
        pytest.param(_written(0, EMPTY, 17, _5=bytes(32)), ERR.PIN_AUTH_INVALID, id="write: a wrong MAC"),
        pytest.param(_written(0, EMPTY, 17, _2=EMPTY[:5]), ERR.PIN_AUTH_INVALID, id="write: another fragment"),
        pytest.param(_written(0, EMPTY, 17, MAKE), ERR.PIN_AUTH_INVALID, id="write: without the permission"),
    ],
)
def test_large_blobs(platform: Platform, attempt: Attempt, code: int) -> None:
    platform.blobs().write_blob_array([])
    assert refused(lambda: attempt(platform)) == code
    assert platform.ctap.large_blobs(0, get=100) == {1: EMPTY}


# ---- credential management ------------------------------------------------------------------------------------------

_MANAGE = CMD.CREDENTIAL_MGMT
_RP_HASH = hashlib.sha256(RP_ID.encode()).digest()
ENUMERATE_RPS, NEXT_RP, ENUMERATE, NEXT, DELETE, UPDATE = range(2, 8)


def _authorised(
    command: int,
    prefix: bytes,
    sub: int,
    content: Mapping[int, object] | None = None,
    permission: PERMISSION = CM,
    **changes: Any,
) -> Attempt:
    """A subcommand with a right MAC; `_3=1` says another protocol, None leaves a parameter out."""

    def attempt(platform: Platform) -> object:
        token = platform.token(permission, RP_ID if permission == MAKE else None)
        encoded = b"" if content is None else cbor.encode(content)
        mac = platform.protocol.authenticate(token, prefix + bytes([sub]) + encoded)
        sent: dict[int, object] = {1: sub, 2: content, 3: 2, 4: mac}
        sent.update({int(name[1:]): value for name, value in changes.items()})
        return platform.ctap.send_cbor(command, {key: x for key, x in sent.items() if x is not None})

    return attempt


def _managed(sub: int, content: Mapping[int, object] | None = None, *more: PERMISSION, **changes: Any) -> Attempt:
    return _authorised(_MANAGE, b"", sub, content, *more, **changes)


def _of_made(sub: int, content: Callable[[Mapping[str, Any]], Mapping[int, object]], *, rk: bool = True) -> Attempt:
    """A subcommand about a new credential."""
    return lambda platform: _managed(sub, content(descriptor(platform.make(rk=rk))))(platform)


def _unknown_credential(_made: object) -> Mapping[int, object]:
    return {2: {"type": "public-key", "id": b"unknown"}}


@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        pytest.param(_sent(_MANAGE), ERR.MISSING_PARAMETER, id="no subcommand"),
        pytest.param(_sent(_MANAGE, _1="1"), ERR.CBOR_UNEXPECTED_TYPE, id="a subcommand that is text"),
        pytest.param(_sent(_MANAGE, _1=0), ERR.INVALID_SUBCOMMAND, id="subcommand 0"),
        pytest.param(_managed(8), ERR.INVALID_SUBCOMMAND, id="subcommand 8"),
        pytest.param(_sent(_MANAGE, _1=-1), ERR.INVALID_SUBCOMMAND, id="subcommand -1"),
        pytest.param(_sent(_MANAGE, _1=1), ERR.PUAT_REQUIRED, id="no MAC"),
        pytest.param(_managed(1, _3=None), ERR.MISSING_PARAMETER, id="no protocol"),
        pytest.param(_managed(1, _3=3), ERR.INVALID_PARAMETER, id="protocol three"),
        pytest.param(_managed(1, _3=1), ERR.PIN_AUTH_INVALID, id="the other protocol"),
        pytest.param(_managed(1, _4=bytes(32)), ERR.PIN_AUTH_INVALID, id="a wrong MAC"),
        pytest.param(_managed(1, _4=b""), ERR.PIN_AUTH_INVALID, id="an empty MAC"),
        pytest.param(_managed(1, None, ACFG), ERR.PIN_AUTH_INVALID, id="without the permission"),
        pytest.param(_managed(ENUMERATE_RPS), ERR.NO_CREDENTIALS, id="no relying party"),
        pytest.param(_sent(_MANAGE, _1=NEXT_RP), ERR.NOT_ALLOWED, id="the next of no relying party"),
        pytest.param(_sent(_MANAGE, _1=NEXT), ERR.NOT_ALLOWED, id="the next of no credential"),
        pytest.param(_managed(ENUMERATE, {1: _RP_HASH}), ERR.NO_CREDENTIALS, id="no credential"),
        pytest.param(_managed(ENUMERATE, {1: b"short"}), ERR.INVALID_LENGTH, id="a short hash"),
        pytest.param(_managed(ENUMERATE), ERR.MISSING_PARAMETER, id="no hash"),
        pytest.param(
            _managed(ENUMERATE, {1: _RP_HASH}, _2={1: bytes(32)}),
            ERR.PIN_AUTH_INVALID,
            id="another hash than the MAC's",
        ),
        pytest.param(_managed(DELETE), ERR.MISSING_PARAMETER, id="delete: nothing"),
        pytest.param(_of_made(DELETE, _unknown_credential), ERR.NO_CREDENTIALS, id="delete: an unknown one"),
        pytest.param(
            _of_made(DELETE, lambda made: {2: made}, rk=False),
            ERR.NO_CREDENTIALS,
            id="delete: one that is not resident",
        ),
        pytest.param(
            _managed(DELETE, {2: {"type": "other", "id": b"x"}}), ERR.NO_CREDENTIALS, id="delete: another type"
        ),
        pytest.param(_managed(DELETE, {2: b"x"}), ERR.CBOR_UNEXPECTED_TYPE, id="delete: an id alone"),
        pytest.param(_of_made(UPDATE, lambda made: {2: made}), ERR.MISSING_PARAMETER, id="rename: no user"),
        pytest.param(
            _of_made(UPDATE, lambda made: {2: made, 3: {"id": b"bob", "name": "x"}}),
            ERR.INVALID_PARAMETER,
            id="rename: another user",
        ),
        pytest.param(
            _of_made(UPDATE, lambda _made: {2: {"type": "public-key", "id": b"unknown"}, 3: {"id": b"ada"}}),
            ERR.NO_CREDENTIALS,
            id="rename: an unknown credential",
        ),
        pytest.param(
            _of_made(UPDATE, lambda made: {2: made, 3: {"id": b"ada", "name": 7}}),
            ERR.CBOR_UNEXPECTED_TYPE,
            id="rename: to a number",
        ),
    ],
)
def test_credential_management(platform: Platform, attempt: Attempt, code: int) -> None:
    assert refused(lambda: attempt(platform)) == code


def test_a_credential_that_another_process_deleted(tmp_path: Path) -> None:
    one, other = (Platform(Ctap2(virtual_key(tmp_path / "key.sealed"))) for _ in range(2))
    first, second = one.make("ada"), one.make("bob")
    manage = one.manage()
    manage.enumerate_creds_begin(_RP_HASH)
    _managed(DELETE, {2: descriptor(first)})(other)
    assert refused(manage.enumerate_creds_next) == ERR.NO_CREDENTIALS
    one.make("cyd")
    one.sign()
    _managed(DELETE, {2: descriptor(second)})(other)
    assert refused(one.ctap.get_next_assertion) == ERR.NO_CREDENTIALS


# ---- configuration ------------------------------------------------------------------------------------------------

_CONFIG = CMD.CONFIG
TOGGLE, MINIMUM = 2, 3


def _configured(sub: int, content: Mapping[int, object] | None = None, *more: PERMISSION, **changes: Any) -> Attempt:
    return _authorised(_CONFIG, b"\xff" * 32 + b"\x0d", sub, content, *(more or (ACFG,)), **changes)


@pytest.mark.parametrize(
    ("attempt", "code"),
    [
        pytest.param(_sent(_CONFIG), ERR.MISSING_PARAMETER, id="no subcommand"),
        pytest.param(_configured(1), ERR.INVALID_PARAMETER, id="enterprise attestation"),
        pytest.param(_configured(4), ERR.INVALID_PARAMETER, id="an unknown subcommand"),
        pytest.param(_configured(0xFF), ERR.INVALID_PARAMETER, id="a vendor's subcommand"),
        pytest.param(_sent(_CONFIG, _1=TOGGLE), ERR.PUAT_REQUIRED, id="no MAC"),
        pytest.param(_configured(TOGGLE, _3=None), ERR.MISSING_PARAMETER, id="no protocol"),
        pytest.param(_configured(TOGGLE, _3=3), ERR.INVALID_PARAMETER, id="protocol three"),
        pytest.param(_configured(TOGGLE, _4=bytes(32)), ERR.PIN_AUTH_INVALID, id="a wrong MAC"),
        pytest.param(_configured(TOGGLE, _1=MINIMUM), ERR.PIN_AUTH_INVALID, id="another subcommand than the MAC's"),
        pytest.param(_configured(TOGGLE, None, CM), ERR.PIN_AUTH_INVALID, id="without the permission"),
        pytest.param(_configured(MINIMUM, {1: 3}), ERR.PIN_POLICY_VIOLATION, id="a shorter minimum"),
        pytest.param(_configured(MINIMUM, {1: 64}), ERR.PIN_POLICY_VIOLATION, id="longer than a PIN can be"),
        pytest.param(_configured(MINIMUM, {1: "6"}), ERR.CBOR_UNEXPECTED_TYPE, id="a minimum that is text"),
        pytest.param(_configured(MINIMUM, {2: "x"}), ERR.CBOR_UNEXPECTED_TYPE, id="one relying party, not a list"),
        pytest.param(_configured(MINIMUM, {2: [7]}), ERR.CBOR_UNEXPECTED_TYPE, id="a relying party that is a number"),
        pytest.param(_configured(MINIMUM, {2: ["x"] * 9}), ERR.KEY_STORE_FULL, id="nine relying parties"),
        pytest.param(_configured(MINIMUM, {3: True}), ERR.PIN_NOT_SET, id="changing a PIN that was not set"),
        pytest.param(_configured(MINIMUM, {3: 1}), ERR.CBOR_UNEXPECTED_TYPE, id="changing it once"),
        pytest.param(
            _configured(MINIMUM, {1: 6}, _2={1: 7}), ERR.PIN_AUTH_INVALID, id="another minimum than the MAC's"
        ),
    ],
)
def test_configuration(platform: Platform, attempt: Attempt, code: int) -> None:
    before = dict(platform.ctap.info)
    assert refused(lambda: attempt(platform)) == code
    assert dict(platform.ctap.get_info()) == before


# ---- anything at all ----------------------------------------------------------------------------------------------

VALUES = st.recursive(
    st.one_of(
        st.integers(-(2**63), 2**63),
        st.integers(0, 20),
        st.booleans(),
        st.binary(max_size=40),
        st.sampled_from([HASH, EMPTY, bytes(32), b""]),
        st.text(max_size=10),
        st.sampled_from([RP_ID, "public-key", "id", "x" * 300]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(st.integers(-3, 5), st.sampled_from(["id", "type", "alg", "name"])), inner, max_size=4
        ),
    ),
    max_leaves=8,
)
OPTIONS = st.dictionaries(st.sampled_from(["rk", "up", "uv"]), st.booleans(), max_size=3)
EXTENSIONS = st.dictionaries(
    st.sampled_from(["credProtect", "credBlob", "hmac-secret", "hmac-secret-mc", "largeBlobKey", "minPinLength"]),
    VALUES,
    max_size=3,
)
USUAL: dict[int, dict[int, object]] = {
    CMD.MAKE_CREDENTIAL: {1: HASH, 2: {"id": RP_ID}, 3: {"id": b"a"}, 4: KEY_PARAMS},
    CMD.GET_ASSERTION: {1: RP_ID, 2: HASH},
    CMD.CLIENT_PIN: {1: 2, 2: 9, 3: {1: 2, 3: -25, -1: 1, -2: bytes(32), -3: bytes(32)}, 6: bytes(32), 9: 2, 10: "x"},
    CMD.CREDENTIAL_MGMT: {1: 1, 3: 2, 4: bytes(32)},
    CMD.LARGE_BLOBS: {2: EMPTY, 3: 0, 4: 17},
    CMD.CONFIG: {1: 3, 2: {1: 6}},
}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(sorted(USUAL)),
    st.dictionaries(st.integers(1, 11), VALUES, max_size=3),
    OPTIONS,
    EXTENSIONS,
    st.booleans(),
)
def test_no_request_raises(
    tmp_path: Path,
    command: int,
    changes: dict[int, object],
    options: dict[str, bool],
    extensions: dict[str, object],
    built_in_uv: bool,
) -> None:
    key = virtual_key(tmp_path / "fuzzed.sealed", SteadyHands(), built_in_uv=built_in_uv)
    content = dict(USUAL[command])
    if command in (CMD.MAKE_CREDENTIAL, CMD.GET_ASSERTION):
        first = 6 if command == CMD.MAKE_CREDENTIAL else 4
        content.update({first: extensions, first + 1: options})
    message = bytes([command]) + cbor.encode({**content, **changes})
    answer = key.call(CTAPHID.CBOR, message)
    assert answer[0] == 0 or (len(answer) == 1 and answer[0] in list(ERR) and answer[0] != ERR.OTHER)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 16), st.binary(max_size=60))
def test_no_bytes_raise(tmp_path: Path, command: int, content: bytes) -> None:
    answer = virtual_key(tmp_path / "fuzzed.sealed").call(CTAPHID.CBOR, bytes([command]) + content)
    assert answer[0] in list(ERR)
