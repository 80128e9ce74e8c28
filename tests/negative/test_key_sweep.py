"""Every status of CTAP at every call, and answers that are none: one code each, one prompt, no foreign exception.

The table of codes stands here a second time on purpose: whoever changes one of the two has to say so in the other.
"""

from __future__ import annotations

import errno
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin
from fido2.hid import CTAPHID

from authenticator.approve.authenticator import NewCredential
from authenticator.approve.pin import replace_pin, set_first_pin
from authenticator.approve.touch import ask_pin_if_needed
from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from authenticator.sentences import SENTENCES
from tests.fakes.key_faults import (
    Fail,
    FaultyKey,
    ScriptedCable,
    answers,
    at,
    at_pin,
    continuation,
    is_look,
    keeps_alive,
    packet,
    raises,
    sends,
    status,
)
from tests.fakes.keys import DeviceKey, enrol_request, sign_request, virtual_authenticator, virtual_key
from tests.fakes.person import Person
from tests.fakes.typist import Typist

ERR = CtapError.ERR
CMD = Ctap2.CMD
PIN = ClientPin.CMD
UNKNOWN = (0x07, 0x16, 0x29, 0x5A, 0x7E, 0xE5, 0xF3)
CODES = {
    ERR.TIMEOUT: "key_timeout",
    ERR.CHANNEL_BUSY: "key_busy",
    ERR.LOCK_REQUIRED: "key_busy",
    ERR.LIMIT_EXCEEDED: "key_unsupported",
    ERR.FP_DATABASE_FULL: "key_full",
    ERR.LARGE_BLOB_STORAGE_FULL: "key_full",
    ERR.CREDENTIAL_EXCLUDED: "key_already_yours",
    ERR.PROCESSING: "key_busy",
    ERR.INVALID_CREDENTIAL: "key_wrong",
    ERR.USER_ACTION_PENDING: "key_busy",
    ERR.OPERATION_PENDING: "key_busy",
    ERR.UNSUPPORTED_ALGORITHM: "key_unsupported",
    ERR.OPERATION_DENIED: "denied",
    ERR.KEY_STORE_FULL: "key_full",
    ERR.UNSUPPORTED_OPTION: "key_unsupported",
    ERR.INVALID_OPTION: "key_unsupported",
    ERR.KEEPALIVE_CANCEL: "key_timeout",
    ERR.NO_CREDENTIALS: "key_wrong",
    ERR.USER_ACTION_TIMEOUT: "key_timeout",
    ERR.PIN_INVALID: "pin_invalid",
    ERR.PIN_BLOCKED: "pin_blocked",
    ERR.PIN_AUTH_BLOCKED: "pin_auth_blocked",
    ERR.PIN_NOT_SET: "pin_not_set",
    ERR.PUAT_REQUIRED: "pin_required",
    ERR.PIN_POLICY_VIOLATION: "pin_policy",
    ERR.PIN_TOKEN_EXPIRED: "key_timeout",
    ERR.REQUEST_TOO_LARGE: "key_unsupported",
    ERR.ACTION_TIMEOUT: "key_timeout",
    ERR.UP_REQUIRED: "key_timeout",
    ERR.UV_BLOCKED: "uv_blocked",
    ERR.INVALID_SUBCOMMAND: "key_unsupported",
    ERR.UV_INVALID: "uv_invalid",
    ERR.UNAUTHORIZED_PERMISSION: "key_unsupported",
}
STATUSES = [*(code for code in ERR if code != ERR.SUCCESS), *UNKNOWN]
Run = Callable[[DeviceKey, NewCredential, Typist], object]


def _sign(key: DeviceKey, made: NewCredential, person: Typist) -> object:
    return key.sign(sign_request(made), ask_pin_if_needed(key, person), person)


def _enrol(key: DeviceKey, _made: NewCredential, person: Typist) -> object:
    return key.enrol(enrol_request(), ask_pin_if_needed(key, person), person)


def _identify(key: DeviceKey, _made: NewCredential, person: Typist) -> None:
    key.identify(person)


def _set_pin(key: DeviceKey, _made: NewCredential, person: Typist) -> object:
    return set_first_pin(key, "key", person)


def _change_pin(key: DeviceKey, _made: NewCredential, person: Typist) -> object:
    return replace_pin(key, "key", person, "wanted")


CALLS: dict[str, tuple[Callable[[bytes], bool], bool, Run]] = {
    # What is asked, whether the key has a PIN, what is done.
    "getInfo": (at(CMD.GET_INFO), False, _sign),
    "getKeyAgreement": (at_pin(PIN.GET_KEY_AGREEMENT), True, _sign),
    "getPINRetries": (at_pin(PIN.GET_PIN_RETRIES), True, _sign),
    "getPinToken": (at_pin(PIN.GET_TOKEN_USING_PIN), True, _sign),
    "getUvToken": (at_pin(PIN.GET_TOKEN_USING_UV), False, _sign),
    "makeCredential": (at(CMD.MAKE_CREDENTIAL), False, _enrol),
    "silent look": (is_look, False, _sign),
    "getAssertion": (at(CMD.GET_ASSERTION), False, _sign),
    "selection": (at(CMD.SELECTION), False, _identify),
    "setPIN": (at_pin(PIN.SET_PIN), False, _set_pin),
    "changePIN": (at_pin(PIN.CHANGE_PIN), True, _change_pin),
}
SAYS_NOTHING = ("selection", "setPIN", "changePIN")
"""Calls whose answer has no content."""


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, tuple[Path, NewCredential]]:
    """A key that recognises the person, and one with the PIN 1234, each with a credential."""
    found: dict[bool, tuple[Path, NewCredential]] = {}
    for with_pin in (False, True):
        path = tmp_path_factory.mktemp("key") / "key.sealed"
        key = virtual_authenticator(path)
        made = key.enrol(enrol_request(), None, Typist())
        if with_pin:
            set_first_pin(key, "key", Person(new_pin="1234"))
        found[with_pin] = path, made
    return found


def _failure(run: Callable[[], object]) -> str:
    """The code of what is raised; anything but an error of ours is the test's failure."""
    started = time.monotonic()
    with pytest.raises(CountersignError) as refused:
        run()
    assert isinstance(refused.value, (SecurityKeyError, PersonError))
    assert time.monotonic() - started < 8
    assert "canary" not in f"{refused.value!r} {refused.value.detail}"
    return refused.value.code


def _key(keys: dict[bool, tuple[Path, NewCredential]], tmp_path: Path, call: str, fail: Fail) -> list[Any]:
    matches, with_pin, run = CALLS[call]
    path, made = keys[with_pin]
    state = tmp_path / "key.sealed"
    shutil.copy(path, state)
    opened: list[FaultyKey] = []

    def open_it() -> CtapDevice:
        opened.append(FaultyKey(virtual_key(state, built_in_uv=not with_pin), matches, fail))
        return opened[-1]

    return [DeviceKey(open_it), made, run, opened]


def _expected(call: str, code: int) -> str:
    found = next((name for known, name in CODES.items() if known == code), "key_failed")
    if call in ("getKeyAgreement", "getPinToken") and found == "pin_policy":
        return "pin_invalid"  # taken for a PIN that cannot be right, and the same is typed again
    if call in ("getUvToken", "makeCredential", "getAssertion", "silent look") and found == "uv_blocked":
        return "pin_not_set"  # the key falls back to its PIN, and has none
    if call in ("setPIN", "changePIN") and found == "pin_policy":
        return "cancelled"  # another PIN is asked for, and nobody has one
    return found


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("code", [pytest.param(int(code), id=f"0x{int(code):02x}") for code in STATUSES])
def test_every_status_at_every_call(
    keys: dict[bool, tuple[Path, NewCredential]], tmp_path: Path, call: str, code: int
) -> None:
    key, made, run, opened = _key(keys, tmp_path, call, status(code))
    person = Typist(typed=["1234", "1234"], chosen=["2468"])
    assert _failure(lambda: run(key, made, person)) == _expected(call, code)
    assert len(person.touches) <= 1
    assert len(person.pins) <= (2 if code in (ERR.PIN_INVALID, ERR.PIN_POLICY_VIOLATION) else 1)
    assert len(person.new_pins) <= (2 if code == ERR.PIN_POLICY_VIOLATION else 1)
    assert all(one.closed.wait(2) for one in opened)


@pytest.mark.parametrize("code", [pytest.param(int(code), id=f"0x{int(code):02x}") for code in STATUSES])
def test_a_key_that_does_not_count_how_often_it_failed_signs_all_the_same(
    keys: dict[bool, tuple[Path, NewCredential]], tmp_path: Path, code: int
) -> None:
    path, made = keys[False]
    state = tmp_path / "key.sealed"
    shutil.copy(path, state)
    key = DeviceKey(lambda: FaultyKey(virtual_key(state), at_pin(PIN.GET_UV_RETRIES), status(code)))
    person = Typist()
    assert _sign(key, made, person)
    assert len(person.touches) == 1


@pytest.mark.parametrize("code", [pytest.param(int(code), id=f"0x{int(code):02x}") for code in STATUSES])
def test_every_status_at_the_token_of_a_key_from_before_ctap_2_1(
    keys: dict[bool, tuple[Path, NewCredential]], tmp_path: Path, code: int
) -> None:
    path, made = keys[True]
    state = tmp_path / "key.sealed"
    shutil.copy(path, state)

    def open_it() -> CtapDevice:
        old = FaultyKey(virtual_key(state, built_in_uv=False), at(CMD.GET_INFO), _without_tokens)
        return FaultyKey(old, at_pin(PIN.GET_TOKEN_USING_PIN_LEGACY), status(code))

    person = Typist(typed=["1234", "1234"])
    assert _failure(lambda: _sign(DeviceKey(open_it), made, person)) == _expected("getPinToken", code)
    assert person.touches == []
    assert len(person.pins) <= (2 if code in (ERR.PIN_INVALID, ERR.PIN_POLICY_VIOLATION) else 1)


def _without_tokens(answer: bytes) -> bytes:
    """What a key says of itself that knows no permissions."""
    info: Any = cbor.decode(answer[1:])
    options = {name: value for name, value in info[4].items() if name != "pinUvAuthToken"}
    return answer[:1] + cbor.encode({**info, 4: options})


def test_the_sweep_knows_every_status() -> None:
    assert set(CODES) <= set(ERR)
    assert len(STATUSES) * len(CALLS) >= 500


def test_every_code_of_the_table_has_a_sentence_of_its_own() -> None:
    sentences = [SENTENCES[code] for code in {*CODES.values(), "key_failed", "key_stuck", "key_unplugged"}]
    assert len(sentences) == len(set(sentences))


DEEP = b"\0" + b"\x81" * 60_000 + b"\0"
MALFORMED = {
    "nothing at all": b"",
    "cut short": b"\0\xa1",
    "cut in a string": b"\0\xa1\x02\x58\xff\x01",
    "a list": b"\0\x80",
    "a number": b"\0\x05",
    "not canonical": b"\0\xa2\x02\x01\x01\x01",
    "indefinite length": b"\0\xbf\xff",
    "the same key twice": b"\0\xa2\x01\x01\x01\x01",
    "trailing bytes": b"\0\xa0\xa0",
    "not UTF-8": b"\0\xa1\x01\x62\xff\xff",
    "sixty thousand levels deep": DEEP,
    "text for a man": b"canary",
}
TYPED = {
    "of no use": b"\0" + cbor.encode({99: "canary"}),
    "of other types": b"\0" + cbor.encode(dict.fromkeys(range(1, 8), "canary")),
    "of huge numbers": b"\0" + cbor.encode(dict.fromkeys(range(1, 8), 2**63)),
    "of lists": b"\0" + cbor.encode({number: [[], {}] for number in range(1, 8)}),
    "sixty thousand bytes long": b"\0" + cbor.encode({number: bytes(8_000) for number in range(1, 8)}),
}


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("name", MALFORMED)
def test_an_answer_that_is_none(
    keys: dict[bool, tuple[Path, NewCredential]], tmp_path: Path, call: str, name: str
) -> None:
    key, made, run, opened = _key(keys, tmp_path, call, answers(MALFORMED[name]))
    person = Typist(typed=["1234"], chosen=["2468"])
    assert _failure(lambda: run(key, made, person)) == "key_failed"
    assert len(person.touches) <= 1
    assert len(person.pins) <= 1
    assert all(one.closed.wait(2) for one in opened)


@pytest.mark.parametrize("call", [call for call in CALLS if call not in SAYS_NOTHING])
@pytest.mark.parametrize("name", TYPED)
def test_an_answer_of_another_shape(
    keys: dict[bool, tuple[Path, NewCredential]], tmp_path: Path, call: str, name: str
) -> None:
    key, made, run, opened = _key(keys, tmp_path, call, answers(TYPED[name]))
    person = Typist(typed=["1234"])
    expected = {"key_failed", "key_unsupported"} if call == "getInfo" else {"key_failed"}
    assert _failure(lambda: run(key, made, person)) in expected
    assert len(person.touches) <= 1
    assert len(person.pins) <= 1
    assert all(one.closed.wait(2) for one in opened)


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    ("error", "code"),
    [
        pytest.param(OSError(errno.ENODEV, "canary"), "key_unplugged", id="unplugged"),
        pytest.param(OSError(errno.EIO, "canary"), "key_unplugged", id="pulled out while it answers"),
        pytest.param(OSError(errno.ETIMEDOUT, "canary"), "key_stuck", id="says nothing"),
        pytest.param(PermissionError(errno.EACCES, "canary"), "key_no_permission", id="permission taken away"),
        pytest.param(TypeError("canary"), "key_failed", id="TypeError of the library"),
        pytest.param(RecursionError("canary"), "key_failed", id="RecursionError of the library"),
        pytest.param(SystemExit("canary"), "key_failed", id="even an exit"),
    ],
)
def test_what_a_call_raises(
    keys: dict[bool, tuple[Path, NewCredential]], tmp_path: Path, call: str, error: BaseException, code: str
) -> None:
    key, made, run, opened = _key(keys, tmp_path, call, raises(error))
    person = Typist(typed=["1234"], chosen=["2468"])
    assert _failure(lambda: run(key, made, person)) == code
    assert len(person.touches) <= 1
    assert all(one.closed.wait(2) for one in opened)


PROCESSING, WAITING = 1, 2


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second is a long time."""
    monkeypatch.setattr("authenticator.approve.errand.KEY_ANSWER_TIMEOUT", 0.3)
    monkeypatch.setattr("authenticator.approve.errand.TOUCH_TIMEOUT", 0.3)
    monkeypatch.setattr("authenticator.approve.errand.KEY_CANCEL_GRACE", 0.2)


def _cable(
    script: Callable[[ScriptedCable], Iterator[bytes | None]],
) -> tuple[DeviceKey, list[ScriptedCable]]:
    cables: list[ScriptedCable] = []

    def open_it() -> CtapDevice:
        cables.append(ScriptedCable(script))
        return cables[-1].device()

    return DeviceKey(open_it), cables


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("script", "code", "prompts"),
    [
        pytest.param(keeps_alive(PROCESSING, until_cancel=True), "key_stuck", 0, id="works for ever"),
        pytest.param(keeps_alive(PROCESSING, until_cancel=False), "key_stuck", 0, id="works for ever, deaf"),
        pytest.param(sends(), "key_stuck", 0, id="says nothing"),
        pytest.param(sends(packet(CTAPHID.KEEPALIVE, b"\7")), "key_failed", 0, id="a keepalive of no known state"),
        pytest.param(sends(packet(CTAPHID.ERROR, b"\6")), "key_busy", 0, id="busy for ever"),
        pytest.param(sends(packet(CTAPHID.ERROR, b"\5")), "key_timeout", 0, id="the message timed out"),
        pytest.param(sends(packet(CTAPHID.ERROR, b"\4")), "key_failed", 0, id="wrong sequence"),
        pytest.param(sends(packet(CTAPHID.ERROR, b"\x7f")), "key_failed", 0, id="any other error"),
        pytest.param(sends(packet(CTAPHID.ERROR, b"\x0a")), "key_busy", 0, id="locked by another"),
        pytest.param(sends(packet(CTAPHID.MSG, b"\0")), "key_failed", 0, id="the answer to another command"),
        pytest.param(sends(packet(CTAPHID.CBOR, b"\0", channel=b"else")), "key_failed", 0, id="another's channel"),
        pytest.param(sends(b""), "key_failed", 0, id="an empty packet"),
        pytest.param(sends(b"\1\2\3"), "key_failed", 0, id="a cut packet"),
        pytest.param(sends(packet(CTAPHID.CBOR, b"\0", 200)), "key_stuck", 0, id="the rest never comes"),
        pytest.param(
            sends(packet(CTAPHID.CBOR, b"\0" * 57, 200), continuation(5, b"\0")), "key_failed", 0, id="packets mixed up"
        ),
        pytest.param(
            sends(packet(CTAPHID.CBOR, b"\0" * 57, 200), None), "key_unplugged", 0, id="unplugged in the middle"
        ),
        pytest.param(sends(packet(CTAPHID.CBOR, b"", 0)), "key_failed", 0, id="an answer of no bytes"),
        pytest.param(
            sends(
                packet(CTAPHID.CBOR, b"\0" * 57, 0xFFFF), *(continuation(n & 0x7F, b"\xff" * 59) for n in range(1200))
            ),
            "key_failed",
            0,
            id="64 kilobytes",
        ),
    ],
)
def test_what_comes_down_the_cable(
    keys: dict[bool, tuple[Path, NewCredential]],
    script: Callable[[ScriptedCable], Iterator[bytes | None]],
    code: str,
    prompts: int,
) -> None:
    key, cables = _cable(script)
    person = Typist()
    assert _failure(lambda: key.sign(sign_request(keys[False][1]), None, person)) == code
    assert len(person.touches) == prompts
    for cable in cables:
        cable.close()


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(keeps_alive(PROCESSING, until_cancel=True), id="works for ever"),
        pytest.param(keeps_alive(PROCESSING, until_cancel=False), id="works for ever, deaf"),
        pytest.param(keeps_alive(WAITING, until_cancel=True), id="waits for ever"),
        pytest.param(keeps_alive(WAITING, until_cancel=False), id="waits for ever, deaf"),
        pytest.param(keeps_alive(PROCESSING, WAITING, until_cancel=True), id="now this, now that"),
        pytest.param(keeps_alive(PROCESSING, WAITING, until_cancel=False), id="now this, now that, deaf"),
        pytest.param(sends(), id="says nothing"),
        pytest.param(sends(packet(CTAPHID.ERROR, b"\6")), id="busy for ever"),
        pytest.param(sends(packet(CTAPHID.CBOR, b"\0", 200)), id="the rest never comes"),
    ],
)
@pytest.mark.parametrize("errand", ["sign", "enrol", "identify", "pin", "set a PIN", "change the PIN"])
def test_a_cancel_ends_it_within_two_seconds(
    keys: dict[bool, tuple[Path, NewCredential]],
    script: Callable[[ScriptedCable], Iterator[bytes | None]],
    errand: str,
) -> None:
    key, cables = _cable(script)
    made, person = keys[False][1], Typist()
    runs: dict[str, Callable[[], object]] = {
        "sign": lambda: key.sign(sign_request(made), None, person),
        "enrol": lambda: key.enrol(enrol_request(), None, person),
        "identify": lambda: key.identify(person),
        "pin": lambda: ask_pin_if_needed(key, person),
        "set a PIN": lambda: set_first_pin(key, "key", person),
        "change the PIN": lambda: replace_pin(key, "key", person, "wanted"),
    }
    cancelled: list[float] = []

    def cancel() -> None:
        cancelled.append(time.monotonic())
        person.cancelled.set()

    threading.Timer(0.15, cancel).start()
    with pytest.raises(PersonError) as refused:
        runs[errand]()
    assert refused.value.code == "cancelled"
    assert time.monotonic() - cancelled[0] < 2
    assert len(person.touches) <= 1
    for cable in cables:
        cable.close()


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("deaf", [False, True])
@pytest.mark.parametrize("call", ["makeCredential", "getAssertion", "selection"])
def test_keepalives_for_ever_while_it_waits_for_a_touch(
    keys: dict[bool, tuple[Path, NewCredential]], tmp_path: Path, call: str, deaf: bool
) -> None:
    matches, _, run = CALLS[call]
    path, made = keys[False]
    state = tmp_path / "key.sealed"
    shutil.copy(path, state)
    person = Typist()
    released = threading.Event()

    class Restless(FaultyKey):
        """Says by turns that it works and that it waits."""

        def call(self, cmd: int, data: bytes = b"", event: Any = None, on_keepalive: Any = None) -> bytes:
            if not matches(data):
                return super().call(cmd, data, event, on_keepalive)
            while not released.wait(0.01) and (deaf or not event.is_set()):
                for one in (PROCESSING, WAITING):
                    if on_keepalive:
                        on_keepalive(one)
            raise CtapError(ERR.KEEPALIVE_CANCEL)

    key = DeviceKey(lambda: Restless(virtual_key(state), matches, answers(b"")))
    assert _failure(lambda: run(key, made, person)) == "key_timeout"
    assert len(person.touches) == 1
    released.set()
