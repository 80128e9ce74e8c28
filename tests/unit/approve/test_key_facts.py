"""What a key says of itself, and what of that is believed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin

from authenticator.approve.devices import KeyChoice, KeyDetails, key_details
from authenticator.approve.key_facts import KeyFacts
from authenticator.errors import SecurityKeyError
from authenticator.protocol.identity import VIRTUAL_AAGUID
from tests.fakes.key_faults import FaultyKey, answers, at, at_pin
from tests.fakes.keys import DeviceKey, SteadyHands, virtual_authenticator, virtual_key

CMD = Ctap2.CMD


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def _changed(state: Path, change: Callable[[dict[Any, Any]], Any], *, built_in_uv: bool = True) -> DeviceKey:
    def altered(answer: bytes) -> bytes:
        content: Any = cbor.decode(answer[1:])
        change(content)
        return answer[:1] + cbor.encode(content)

    return DeviceKey(lambda: FaultyKey(virtual_key(state, built_in_uv=built_in_uv), at(CMD.GET_INFO), altered))


def _details(key: DeviceKey) -> KeyFacts:
    return key.facts()


def test_a_key_that_recognises_the_person(state: Path) -> None:
    details = _details(DeviceKey(lambda: virtual_key(state)))
    assert details.aaguid == VIRTUAL_AAGUID
    assert "FIDO_2_1" in details.versions
    assert "hmac-secret" in details.extensions
    assert details.options["uv"] is True
    assert (details.pin_set, details.pin_attempts, details.locked) == (False, None, False)
    assert (details.verifies, details.uv_attempts) == (True, 5)
    assert (details.strength, details.problem) == ("strong", None)


def test_a_key_with_a_pin(state: Path) -> None:
    virtual_authenticator(state).set_pin("1234")
    details = _details(DeviceKey(lambda: virtual_key(state, built_in_uv=False)))
    assert (details.pin_set, details.pin_attempts, details.pin_minimum) == (True, 8, 4)
    assert (details.verifies, details.uv_attempts) == (False, None)
    assert details.problem is None


def test_a_key_without_a_pin_yet(state: Path) -> None:
    details = _details(DeviceKey(lambda: virtual_key(state, built_in_uv=False)))
    assert (details.pin_set, details.problem, details.strength) == (False, "pin_not_set", "strong")


def _answered(state: Path, command: ClientPin.CMD, answer: dict[int, Any]) -> DeviceKey:
    virtual_authenticator(state).set_pin("1234")
    content = b"\0" + cbor.encode(answer)
    return DeviceKey(lambda: FaultyKey(virtual_key(state, built_in_uv=False), at_pin(command), answers(content)))


@pytest.mark.parametrize(
    ("answer", "problem", "attempts", "locked"),
    [
        pytest.param({3: 0}, "pin_blocked", 0, False, id="blocked for good"),
        pytest.param({3: 5, 4: True}, "pin_auth_blocked", 5, True, id="locked until it is plugged in anew"),
        pytest.param({3: 0, 4: True}, "pin_blocked", 0, True, id="both"),
        pytest.param({3: 1}, None, 1, False, id="one attempt left"),
    ],
)
def test_soft_lock_and_blocked_are_told_apart(
    state: Path, answer: dict[int, Any], problem: str | None, attempts: int, locked: bool
) -> None:
    details = _details(_answered(state, ClientPin.CMD.GET_PIN_RETRIES, answer))
    assert (details.problem, details.pin_attempts, details.locked) == (problem, attempts, locked)


@pytest.mark.parametrize("attempts", [-1, 256, "8", True, [8], {}])
def test_a_number_of_attempts_that_is_none(state: Path, attempts: object) -> None:
    key = _answered(state, ClientPin.CMD.GET_PIN_RETRIES, {3: attempts})
    with pytest.raises(SecurityKeyError) as refused:
        key.needs_pin()
    assert refused.value.code == "key_failed"


def test_a_blocked_reader(state: Path) -> None:
    pin = ClientPin(Ctap2(virtual_key(state, SteadyHands(verdict="failed"))))
    for _ in range(5):
        with pytest.raises(Exception, match="CTAP"):
            pin.get_uv_token(ClientPin.PERMISSION.GET_ASSERTION, "x")
    assert _details(DeviceKey(lambda: virtual_key(state))).problem == "uv_blocked"


def _options(**options: bool | None) -> Callable[[dict[Any, Any]], None]:
    def change(info: dict[Any, Any]) -> None:
        info[4] = {name: value for name, value in {**info[4], **options}.items() if value is not None}

    return change


@pytest.mark.parametrize(
    ("change", "problem", "strength"),
    [
        pytest.param(lambda info: info.update({2: ["credProtect"]}), "key_unsupported", None, id="no hmac-secret"),
        pytest.param(lambda info: info.update({6: [9]}), "key_unsupported", None, id="a PIN protocol of the future"),
        pytest.param(_options(uv=None, clientPin=None), "key_unsupported", None, id="cannot verify anybody"),
        pytest.param(_options(uv=False, clientPin=None), "uv_not_set", "strong", id="reader that knows no finger"),
        pytest.param(_options(uv=False, clientPin=False), "pin_not_set", "strong", id="neither finger nor PIN yet"),
        pytest.param(lambda info: info.update({12: True}), "pin_change_required", "strong", id="wants another PIN"),
    ],
)
def test_what_stands_in_the_way(
    state: Path, change: Callable[[dict[Any, Any]], None], problem: str, strength: str | None
) -> None:
    details = _details(_changed(state, change))
    assert (details.problem, details.strength) == (problem, strength)


def test_what_is_shown_is_cleaned(state: Path) -> None:
    def dirty(info: dict[Any, Any]) -> None:
        info[1] = ["FIDO_2_1", "\x1b[31mred\n", "x" * 500, 7, *("v" * 3 for _ in range(100))]
        info[4] = {**info[4], "\x07bell": True, "odd": "text"}

    details = _details(_changed(state, dirty))
    assert details.versions[:3] == ("FIDO_2_1", "[31mred", "x" * 40)
    assert len(details.versions) <= 32
    assert all(text.isprintable() for text in (*details.versions, *details.options))
    assert all(isinstance(value, bool) for value in details.options.values())


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda info: info.update({3: b"short"}), id="an AAGUID of five bytes"),
        pytest.param(lambda info: info.update({13: "four"}), id="a minimum that is a text"),
        pytest.param(lambda info: info.update({13: 64}), id="a minimum above CTAP's maximum"),
        pytest.param(lambda info: info.update({6: "two"}), id="protocols that are a text"),
    ],
)
def test_nonsense_is_refused(state: Path, change: Callable[[dict[Any, Any]], None]) -> None:
    with pytest.raises(SecurityKeyError) as refused:
        _details(_changed(state, change))
    assert refused.value.code in ("key_failed", "key_unsupported")


def test_a_systems_own_key_tells_what_it_likes() -> None:
    class Telling:
        """One that says it all itself."""

        key_name, kind = "System", "platform"

        def details(self) -> KeyDetails:
            return _plain(choice)

    class Silent:
        """One that does not."""

        key_name, kind = "System", "platform"

    def _plain(about: KeyChoice) -> KeyDetails:
        return KeyDetails(about, "ab" * 16, (), {}, None, None, 4, False, True, "weaker", None)

    choice = KeyChoice("s", "System", "platform", aaguid="cd" * 16)
    telling: Any = Telling()
    silent: Any = Silent()
    assert key_details(choice, telling).strength == "weaker"
    assert key_details(choice, silent).aaguid == "cd" * 16


def test_a_software_key_is_one_on_trial_wherever_it_is_plugged_in(state: Path) -> None:
    key = DeviceKey(lambda: virtual_key(state))
    assert key.facts().strength == "strong"
    assert key_details(KeyChoice("tcp://127.0.0.1:1", "Key", "usb"), key).strength == "trial"
