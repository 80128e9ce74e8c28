"""Several keys at once: which is asked, which blinks, and that the others are left alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2

from authenticator.approve.authenticator import KeepsPin, NewCredential, SeveralKeys
from authenticator.approve.devices import KeyChoice
from authenticator.approve.interaction import TouchPrompt
from authenticator.approve.selection import ManyKeys
from authenticator.approve.touch import CountedInteraction, ask_pin_if_needed
from authenticator.approve.windows import WindowsKey
from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from tests.fakes.key_faults import FaultyKey, answers, at, is_look, status
from tests.fakes.keys import enrol_request, sign_request, virtual_authenticator
from tests.fakes.many_keys import PluggedKey
from tests.fakes.person import Person
from tests.fakes.typist import Typist
from tests.fakes.webauthn_dll import FakeWindows

CMD = Ctap2.CMD
WAIT = 10


@pytest.fixture
def plug(tmp_path: Path) -> Callable[..., PluggedKey]:
    def plugged(name: str, **options: Any) -> PluggedKey:
        return PluggedKey(name, tmp_path / f"{name}.sealed", **options)

    return plugged


Plug = Callable[..., PluggedKey]


def _many(keys: list[PluggedKey], made: list[NewCredential], remembered: bytes = b"", **named: Any) -> ManyKeys:
    credentials = [one.credential for one in made]
    return ManyKeys(keys, credentials=credentials, remembered=remembered, **named)


def _in_background(work: Callable[[], object]) -> tuple[threading.Thread, list[Any]]:
    """Start the work on another thread; the list gets what it returns or raises."""
    came: list[Any] = []

    def run() -> None:
        try:
            came.append(work())
        except CountersignError as error:
            came.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, came


def _decoded(data: bytes) -> Any:
    return cbor.decode(data[1:])


def _code(run: Callable[[], object]) -> str:
    with pytest.raises(CountersignError) as refused:
        run()
    return refused.value.code


def _dark(*keys: PluggedKey) -> None:
    assert all(key.goes_dark() for key in keys)


def test_only_the_key_that_holds_a_credential_is_asked(plug: Plug) -> None:
    other, mine, third = plug("Other"), plug("Mine"), plug("Third")
    made = mine.made()
    other.made()
    mine.finger.comes.set()
    many, person = _many([other, mine, third], [made]), Person()
    assert ask_pin_if_needed(many, person) is None
    assert many.sign(sign_request(made), None, person).assertion.id == made.credential.id
    assert set(other.log) <= {"info", "look"}
    assert set(third.log) <= {"info", "look"}
    assert "sign" in mine.log
    (prompt,) = person.touches
    assert (prompt.key_name, prompt.keys, prompt.selecting) == ("Mine", (), False)
    _dark(other, third, mine)


def test_none_of_them_holds_one(plug: Plug) -> None:
    elsewhere = plug("Elsewhere").made()
    first, second = plug("First"), plug("Second")
    person = Person()
    assert _code(lambda: ask_pin_if_needed(_many([first, second], [elsewhere]), person)) == "key_wrong"
    assert person.touches == []
    assert person.pins == []
    _dark(first, second)


def test_one_key_alone_is_looked_at_too(plug: Plug) -> None:
    key, other = plug("Key"), plug("Other")
    key.give_pin("1234")
    person = Typist(typed=["1234"])
    assert _code(lambda: ask_pin_if_needed(_many([key], [other.made()]), person)) == "key_wrong"
    assert person.pins == []  # no attempt is spent on a key that could not help


def test_the_one_that_was_used_last_is_asked_alone(plug: Plug) -> None:
    first, last = plug("First"), plug("Last")
    made = [first.made(), last.made()]
    last.finger.comes.set()
    many, person = _many([first, last], made, remembered=made[1].credential.id), Person()
    ask_pin_if_needed(many, person)
    assert many.key_name == "Last"
    assert many.sign(sign_request(*made), None, person).assertion.id == made[1].credential.id
    assert "sign" not in first.log
    assert len(person.touches) == 1


def test_the_remembered_credential_of_a_key_with_several(plug: Plug) -> None:
    key, other = plug("Key"), plug("Other")
    made = [key.made(), key.made(), other.made()]
    many = _many([other, key], made, remembered=made[1].credential.id)
    many.choose(Person())
    assert many.key_name == "Key"


def test_the_first_touch_wins_and_the_others_go_dark(plug: Plug) -> None:
    keys = [plug("Red"), plug("Green"), plug("Blue")]
    made = [key.made() for key in keys]
    many, person = _many(keys, made), Person()
    assert ask_pin_if_needed(many, person) is None
    thread, came = _in_background(lambda: many.sign(sign_request(*made), None, person))
    assert all(key.finger.waiting.wait(WAIT) for key in keys)
    keys[1].finger.comes.set()
    thread.join(WAIT)
    assert came[0].assertion.id == made[1].credential.id
    assert many.key_name == "Green"
    (prompt,) = person.touches
    assert prompt == TouchPrompt(
        "Red or Green or Blue", "to approve", 1, 1, virtual=False, keys=("Red", "Green", "Blue")
    )
    _dark(*keys)
    assert all(key.pipes[-1].cancels >= 1 for key in (keys[0], keys[2]))
    assert keys[1].pipes[-1].cancels == 0


def test_the_winner_is_asked_alone_from_then_on(plug: Plug) -> None:
    keys = [plug("Red"), plug("Green")]
    made = [key.made() for key in keys]
    many, person = _many(keys, made), Person()
    ask_pin_if_needed(many, person)
    keys[0].finger.comes.set()
    many.sign(sign_request(*made), None, person)
    _dark(*keys)
    asked = len(keys[1].log)
    many.sign(sign_request(*made), None, person)
    assert len(keys[1].log) == asked
    assert person.touches[1].keys == ()


def test_where_a_pin_is_needed_one_touch_chooses_first(plug: Plug) -> None:
    keys = [plug("Red", built_in_uv=False), plug("Green", built_in_uv=False)]
    made = [key.made() for key in keys]
    for key in keys:
        key.give_pin("1234")
    many, person = _many(keys, made), CountedInteraction(Typist(typed=["1234"]))
    typist: Any = person._inner
    thread, came = _in_background(lambda: ask_pin_if_needed(many, person))
    assert all(key.finger.waiting.wait(WAIT) for key in keys)
    keys[1].finger.comes.set()
    thread.join(WAIT)
    assert came == ["1234"]
    _dark(keys[0])
    signed = many.sign(sign_request(*made), "1234", person)
    assert signed.assertion.id == made[1].credential.id
    assert "sign" not in keys[0].log
    selecting, touching = typist.touches
    assert (selecting.selecting, selecting.keys, selecting.number, selecting.of) == (True, ("Red", "Green"), 1, 2)
    assert (touching.selecting, touching.keys, touching.number, touching.of) == (False, (), 2, 2)
    assert touching.key_name == "Green"
    assert [prompt.key_name for prompt in typist.pins] == ["Green"]
    assert person.touches == 2


def test_one_pin_among_them_is_enough_for_that(plug: Plug) -> None:
    keys = [plug("Reads fingers"), plug("Has a PIN", built_in_uv=False)]
    made = [key.made() for key in keys]
    keys[1].give_pin("1234")
    keys[0].finger.comes.set()
    many, person = _many(keys, made), Typist(typed=["1234"])
    assert ask_pin_if_needed(many, person) is None
    assert person.pins == []
    assert many.key_name == "Reads fingers"
    assert person.touches[0].selecting


def test_a_key_from_before_ctap_2_1_is_chosen_with_a_dummy(plug: Plug) -> None:
    def old(info: bytes) -> bytes:
        content: Any = cbor.decode(info[1:])
        return info[:1] + cbor.encode({**content, 1: ["FIDO_2_0"]})

    keys = [plug("Old"), plug("New")]
    keys[0].change = lambda device: FaultyKey(device, at(CMD.GET_INFO), old)
    keys[0].finger.comes.set()
    many, person = ManyKeys(keys), Person()
    many.choose(person)
    assert many.key_name == "Old"
    assert "blink" in keys[0].log
    assert "make" not in keys[0].log
    _dark(*keys)


def test_enrolment_chooses_with_a_touch(plug: Plug) -> None:
    keys = [plug("Red"), plug("Green")]
    many, person = ManyKeys(keys), Person()
    keys[1].finger.comes.set()
    pin = ask_pin_if_needed(many, person, enrolling=True)
    made = many.enrol(replace(enrol_request(), touches=2), pin, person)
    many.sign(replace(sign_request(made), touch_number=2, touches=2), pin, person)
    assert "make" not in keys[0].log
    assert [(p.selecting, p.number, p.of) for p in person.touches] == [(True, 1, 3), (False, 2, 3), (False, 3, 3)]
    _dark(*keys)


def test_one_key_is_enrolled_without_choosing(plug: Plug) -> None:
    key, person = plug("Only"), Person()
    key.finger.comes.set()
    many = ManyKeys([key])
    assert ask_pin_if_needed(many, person, enrolling=True) is None
    assert many.enrol(enrol_request(), None, person).credential.id
    assert [prompt.selecting for prompt in person.touches] == [False]


def test_a_key_that_cannot_be_used_does_not_blink(plug: Plug) -> None:
    keys = [plug("Blocked", built_in_uv=False), plug("Good")]
    made = [key.made() for key in keys]
    keys[0].give_pin("1234")
    keys[0].change = lambda device: FaultyKey(
        device, lambda data: data[:1] == b"\x06" and _decoded(data)[2] == 1, answers(b"\0" + cbor.encode({3: 0}))
    )
    keys[1].finger.comes.set()
    many, person = _many(keys, made), Person()
    assert ask_pin_if_needed(many, person) is None
    assert many.key_name == "Good"
    assert many.sign(sign_request(*made), None, person).secret


@pytest.mark.parametrize("code", ["key_unplugged", "key_failed"])
def test_one_that_fails_at_the_look_does_not_hide_the_others(plug: Plug, code: str) -> None:
    broken, good = plug("Broken"), plug("Good")
    made = good.made()

    def fail(answer: bytes) -> bytes:
        if code == "key_unplugged":
            broken.pipes[-1].unplug()
        return bytes([CtapError.ERR.OTHER])

    broken.change = lambda device: FaultyKey(device, is_look, fail)
    many = _many([broken, good], [made])
    many.choose(Person())
    assert many.key_name == "Good"
    alone = _many([broken], [made])
    assert _code(lambda: alone.choose(Person())) == code


@pytest.mark.parametrize("code", [0x27, 0x36, 0x7F])
def test_what_one_key_answers_to_a_look_says_nothing_of_the_others(plug: Plug, code: int) -> None:
    """A key that declines before anybody touched it is not the person declining."""
    odd, good = plug("Odd"), plug("Good")
    made = good.made()
    odd.change = lambda device: FaultyKey(device, is_look, status(code))
    many, person = _many([odd, good], [made]), Person()
    many.choose(person)
    assert many.key_name == "Good"
    assert person.touches == []


def test_one_that_is_stuck_holds_the_look_up_for_a_moment_only(plug: Plug, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.approve.client.KEY_LOOK_TIMEOUT", 0.2)
    monkeypatch.setattr("authenticator.approve.errand.KEY_CANCEL_GRACE", 0.1)
    stuck, good = plug("Stuck"), plug("Good")
    made, released = good.made(), threading.Event()

    def hang(answer: bytes) -> bytes:
        released.wait(WAIT)
        return answer

    stuck.change = lambda device: FaultyKey(device, at(CMD.GET_INFO), hang)
    many = _many([stuck, good], [made])
    started = time.monotonic()
    many.choose(Person())
    assert time.monotonic() - started < 3
    assert many.key_name == "Good"
    released.set()


def test_stuck_keys_hold_up_the_choice_for_a_moment_only(plug: Plug, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.approve.client.KEY_LOOK_TIMEOUT", 0.8)
    monkeypatch.setattr("authenticator.approve.errand.KEY_CANCEL_GRACE", 0.4)
    released = threading.Event()

    def stuck(device: CtapDevice) -> CtapDevice:
        released.wait(30)
        return device

    bad, good = [plug(f"Stuck {number}") for number in range(4)], plug("Good")
    for key in bad:
        key.change = stuck
    many, begun = _many([*bad, good], []), time.monotonic()
    many.choose(Person())
    assert time.monotonic() - begun < 3  # not as long for each of them
    assert many.key_name == "Good"
    released.set()


def test_a_cancel_ends_the_choice_while_keys_are_asked(plug: Plug) -> None:
    person, released = Person(), threading.Event()

    def stuck(device: CtapDevice) -> CtapDevice:
        person.cancelled.set()
        released.wait(30)
        return device

    keys = [plug("First"), plug("Second")]
    for key in keys:
        key.change = stuck
    begun = time.monotonic()
    assert _code(lambda: _many(keys, []).choose(person)) == "cancelled"
    assert time.monotonic() - begun < 5
    released.set()


def test_one_that_is_pulled_out_while_they_blink_leaves_the_others(plug: Plug) -> None:
    keys = [plug("Red"), plug("Green")]
    made = [key.made() for key in keys]
    many, person = _many(keys, made), Person()
    many.choose(person)
    thread, came = _in_background(lambda: many.sign(sign_request(*made), None, person))
    assert all(key.finger.waiting.wait(WAIT) for key in keys)
    keys[0].pipes[-1].unplug()
    time.sleep(0.1)
    assert thread.is_alive()
    keys[1].finger.comes.set()
    thread.join(WAIT)
    assert came[0].assertion.id == made[1].credential.id
    assert len(person.touches) == 1


def test_all_are_pulled_out(plug: Plug) -> None:
    keys = [plug("Red"), plug("Green")]
    made = [key.made() for key in keys]
    many, person = _many(keys, made), Person()
    many.choose(person)
    thread, came = _in_background(lambda: many.sign(sign_request(*made), None, person))
    assert all(key.finger.waiting.wait(WAIT) for key in keys)
    for key in keys:
        key.pipes[-1].unplug()
    thread.join(WAIT)
    assert came[0].code == "key_unplugged"


@pytest.mark.parametrize("stage", ["choosing", "racing"])
def test_a_cancel_darkens_them_all(plug: Plug, stage: str) -> None:
    keys = [plug("Red", built_in_uv=stage == "racing"), plug("Green")]
    made = [key.made() for key in keys]
    if stage == "choosing":
        keys[0].give_pin("1234")
    many, person = _many(keys, made), Person()

    def whole() -> object:
        return many.sign(sign_request(*made), ask_pin_if_needed(many, person), person)

    thread, came = _in_background(whole)
    assert all(key.finger.waiting.wait(WAIT) for key in keys)
    started = time.monotonic()
    person.cancelled.set()
    thread.join(WAIT)
    assert time.monotonic() - started < 5
    assert isinstance(came[0], PersonError)
    assert came[0].code == "cancelled"
    _dark(*keys)


def test_a_refusal_on_one_key_ends_it_for_all(plug: Plug) -> None:
    keys = [plug("Red"), plug("Green")]
    made = [key.made() for key in keys]
    keys[0].change = lambda device: FaultyKey(device, at(CMD.GET_ASSERTION), status(CtapError.ERR.OPERATION_DENIED))
    keys[0].finger.comes.set()
    many, person = _many(keys, made), Person()
    many.choose(person)
    assert _code(lambda: many.sign(sign_request(*made), None, person)) == "denied"
    _dark(*keys)


def test_a_touched_key_without_its_secret_ends_it(plug: Plug) -> None:
    def without_secret(answer: bytes) -> bytes:
        content: Any = cbor.decode(answer[1:])
        data = bytearray(content[2][:37])
        data[32] &= ~0x80
        return answer[:1] + cbor.encode({**content, 2: bytes(data)})

    keys = [plug("Red"), plug("Green")]
    made = [key.made() for key in keys]
    keys[0].change = lambda device: FaultyKey(device, at(CMD.GET_ASSERTION), without_secret)
    keys[0].finger.comes.set()
    many, person = _many(keys, made), Person()
    many.choose(person)
    assert _code(lambda: many.sign(sign_request(*made), None, person)) == "prf_missing"
    assert len(person.touches) == 1
    _dark(*keys)


def test_nobody_comes(plug: Plug, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.approve.errand.TOUCH_TIMEOUT", 0.2)
    monkeypatch.setattr("authenticator.approve.errand.KEY_CANCEL_GRACE", 0.3)
    keys = [plug("Red"), plug("Green")]
    made = [key.made() for key in keys]
    many, person = _many(keys, made), Person()
    many.choose(person)
    assert _code(lambda: many.sign(sign_request(*made), None, person)) == "key_timeout"
    _dark(*keys)


def test_the_virtual_key_is_taken_where_no_other_is_one_of_the_persons(plug: Plug, tmp_path: Path) -> None:
    virtual = virtual_authenticator(tmp_path / "virtual.sealed")
    made = virtual.enrol(enrol_request(), None, Person())
    stranger = plug("Stranger")
    many, person = ManyKeys([stranger], [virtual], credentials=[made.credential]), Person()
    assert ask_pin_if_needed(many, person) is None
    assert many.kind == "virtual"
    assert many.sign(sign_request(made), None, person).secret
    mine = plug("Mine")
    both = [made, mine.made()]
    many = ManyKeys([mine], [virtual], credentials=[one.credential for one in both])
    many.choose(person)
    assert many.kind == "usb"


@pytest.mark.parametrize(
    ("used", "kind"),
    [
        pytest.param(b"", "virtual", id="nothing-yet"),
        pytest.param(b"long gone", "virtual", id="what-is-none-of-the-persons-any-more"),
        pytest.param(b"credential-00001", "platform", id="the-systems-own"),
    ],
)
def test_the_systems_own_is_asked_before_a_virtual_key_that_is_the_persons_where_it_was_used(
    tmp_path: Path, used: bytes, kind: str
) -> None:
    """Windows' dialog is always there, and tells nothing of what it holds."""
    virtual = virtual_authenticator(tmp_path / "virtual.sealed")
    mine = virtual.enrol(enrol_request(), None, Person()).credential
    other = replace(mine, id=b"credential-00001")
    windows = WindowsKey(KeyChoice("platform:windows", "Windows", "platform"), None, FakeWindows().find)
    many = ManyKeys([], [windows, virtual], credentials=[mine, other], remembered=used)
    many.choose(Person())
    assert many.kind == kind


def test_it_is_what_it_says(plug: Plug) -> None:
    many = ManyKeys([plug("First"), plug("Second")])
    assert isinstance(many, SeveralKeys)
    assert isinstance(many, KeepsPin)
    assert (many.key_name, many.kind) == ("First", "usb")
    assert _code(lambda: many.check_pin("1234")) == "key_wrong"  # nothing was chosen
    assert _code(lambda: ManyKeys([])) == "no_key"
    with pytest.raises(SecurityKeyError):
        many.needs_pin()


def test_a_first_pin_is_set_on_the_chosen_one(plug: Plug) -> None:
    keys = [plug("Red", built_in_uv=False), plug("Green", built_in_uv=False)]
    keys[0].finger.comes.set()
    many, person = ManyKeys(keys), Person(new_pin="1234")
    assert ask_pin_if_needed(many, person, enrolling=True) == "1234"
    assert [prompt.reason for prompt in person.new_pins] == ["not_set"]
    assert many.enrol(enrol_request(), "1234", person).credential.id
    many.change_pin("1234", "5678")
    many.check_pin("5678")
    assert many.pin_rules().attempts_left == 8


def test_a_device_is_a_ctap_device(plug: Plug) -> None:
    key = plug("Any")
    device = key.open_device(None, TouchPrompt("Any", "to test", 1, 1, virtual=False), threading.Event())
    assert isinstance(device, CtapDevice)
    device.close()
