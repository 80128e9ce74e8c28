"""What is typed before a touch: PINs that are wrong, missing, to be changed, or too short."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin

from authenticator.approve.authenticator import KeepsPin, NewCredential, PinState
from authenticator.approve.interaction import NewPinPrompt, PinPrompt
from authenticator.approve.pin import normal_pin, replace_pin, unless_cancelled
from authenticator.approve.touch import CountedInteraction, ask_pin_if_needed
from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from tests.fakes.key_faults import FaultyKey, at, at_pin
from tests.fakes.keys import DeviceKey, SteadyHands, enrol_request, sign_request, virtual_authenticator, virtual_key
from tests.fakes.person import Person

CMD = Ctap2.CMD


class Writer(Person):
    """Types the next of some PINs, and the next of some new ones; closes a prompt when there is none left."""

    def __init__(self, *, pins: Sequence[str] = (), new: Sequence[str] = ()) -> None:
        super().__init__()
        self._pins = list(pins)
        self._new = list(new)

    def ask_pin(self, prompt: PinPrompt) -> str | None:
        super().ask_pin(prompt)
        return self._pins.pop(0) if self._pins else None

    def ask_new_pin(self, prompt: NewPinPrompt) -> str | None:
        super().ask_new_pin(prompt)
        return self._new.pop(0) if self._new else None


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def _code(run: Callable[[], object]) -> str:
    with pytest.raises(CountersignError) as refused:
        run()
    return refused.value.code


def _key(state: Path, change: Callable[[dict[Any, Any]], None] | None = None) -> DeviceKey:
    """A key that wants its PIN; `change` is made to what it says of itself."""

    def altered(answer: bytes) -> bytes:
        content: Any = cbor.decode(answer[1:])
        if change is not None:
            change(content)
        return answer[:1] + cbor.encode(content)

    return DeviceKey(lambda: FaultyKey(virtual_key(state, built_in_uv=False), at(CMD.GET_INFO), altered))


def test_a_key_without_a_pin_gets_one_and_goes_on(state: Path) -> None:
    key, person = _key(state), Writer(new=["4321"])
    pin = ask_pin_if_needed(key, person)
    assert pin == "4321"
    assert [(prompt.reason, prompt.minimum, prompt.refused) for prompt in person.new_pins] == [("not_set", 4, False)]
    assert person.pins == []
    made = key.enrol(enrol_request(), pin, person)
    assert key.sign(sign_request(made), pin, person).secret


def test_a_new_pin_that_is_too_short_for_the_key_is_asked_for_again(state: Path) -> None:
    key, person = _key(state, lambda info: info.update({13: 6})), Writer(new=["12345", "123456"])
    assert ask_pin_if_needed(key, person) == "123456"
    assert [(prompt.minimum, prompt.refused) for prompt in person.new_pins] == [(6, False), (6, True)]


def test_a_new_pin_that_the_key_refuses_is_asked_for_again(state: Path) -> None:
    refusals = [b"\x37"]

    def strict(answer: bytes) -> bytes:
        return refusals.pop() if refusals else answer

    def sets(data: bytes) -> bool:
        content: Any = cbor.decode(data[1:]) if data[:1] == b"\6" else {}
        return bool(content.get(2) == 3 and refusals)

    class Strict(FaultyKey):
        """Refuses the first PIN that is set, without setting it."""

        def call(self, cmd: int, data: bytes = b"", event: Any = None, on_keepalive: Any = None) -> bytes:
            return refusals.pop() if sets(data) else super().call(cmd, data, event, on_keepalive)

    key = DeviceKey(lambda: Strict(virtual_key(state, built_in_uv=False), sets, strict))
    person = Writer(new=["1111", "8264"])
    assert ask_pin_if_needed(key, person) == "8264"
    assert [prompt.refused for prompt in person.new_pins] == [False, True]


def test_a_closed_prompt_for_a_new_pin_cancels(state: Path) -> None:
    assert _code(lambda: ask_pin_if_needed(_key(state), Writer())) == "cancelled"


def test_attempts_are_shown_before_and_after_each_miss(state: Path) -> None:
    virtual_authenticator(state).set_pin("1234")
    person = Writer(pins=["0000", "1111", "1234"])
    assert ask_pin_if_needed(_key(state), person) == "1234"
    assert [(prompt.attempts_left, prompt.wrong) for prompt in person.pins] == [(8, False), (7, True), (6, True)]


def test_a_pin_of_an_impossible_length_costs_no_attempt(state: Path) -> None:
    virtual_authenticator(state).set_pin("1234")
    person = Writer(pins=["12", "1" * 70, "1234"])
    assert ask_pin_if_needed(_key(state), person) == "1234"
    assert [prompt.attempts_left for prompt in person.pins] == [8, 8, 8]


def test_one_pin_in_two_spellings_is_tried_once(state: Path) -> None:
    virtual_authenticator(state).set_pin("1234")
    person = Writer(pins=["pi\u00f1a", "pin\u0303a", "1234"])
    assert _code(lambda: ask_pin_if_needed(_key(state), person)) == "pin_invalid"
    assert _key(state).needs_pin().attempts_left == 7


def test_three_misses_in_a_row_want_a_replug_and_eight_a_reset(state: Path) -> None:
    virtual_authenticator(state).set_pin("1234")
    plugged = virtual_key(state, built_in_uv=False)
    plugged.close = lambda: None  # type: ignore[method-assign]
    stays = DeviceKey(lambda: plugged)
    person = Writer(pins=["0000", "1111", "2222", "1234"])
    assert _code(lambda: ask_pin_if_needed(stays, person)) == "pin_auth_blocked"
    assert len(person.pins) == 3
    assert _code(lambda: ask_pin_if_needed(stays, Writer(pins=["1234"]))) == "pin_auth_blocked"
    replugged = _key(state)
    assert _code(
        lambda: ask_pin_if_needed(replugged, Writer(pins=["33" * 3, "44" * 3, "55" * 3, "66" * 3, "77" * 3]))
    ) == ("pin_blocked")
    blocked = Writer(pins=["1234"])
    assert _code(lambda: ask_pin_if_needed(replugged, blocked)) == "pin_blocked"
    assert blocked.pins == []


def _forced(state: Path) -> tuple[DeviceKey, list[bool]]:
    """A key that wants another PIN, until it is changed."""
    virtual_authenticator(state).set_pin("1234")
    wants = [True]

    class Forced(FaultyKey):
        """Forgets what it wants once the PIN was changed."""

        def call(self, cmd: int, data: bytes = b"", event: Any = None, on_keepalive: Any = None) -> bytes:
            answer = super().call(cmd, data, event, on_keepalive)
            content: Any = cbor.decode(data[1:]) if data[:1] == b"\6" else {}
            if content.get(2) == 4 and answer[:1] == b"\0":
                wants[0] = False
            return answer

    def forced(answer: bytes) -> bytes:
        content: Any = cbor.decode(answer[1:])
        return answer[:1] + cbor.encode({**content, 12: wants[0]})

    return DeviceKey(lambda: Forced(virtual_key(state, built_in_uv=False), at(CMD.GET_INFO), forced)), wants


def test_a_forced_change_asks_for_the_old_and_a_new_one(state: Path) -> None:
    key, wants = _forced(state)
    person = Writer(pins=["1234"], new=["8264"])
    assert ask_pin_if_needed(key, person) == "8264"
    assert [prompt.reason for prompt in person.new_pins] == ["must_change"]
    assert person.pins[0].attempts_left == 8
    assert not wants[0]
    key.check_pin("8264")


def test_a_forced_change_with_the_old_one_mistyped(state: Path) -> None:
    key, _ = _forced(state)
    person = Writer(pins=["9999", "1234"], new=["8264", "8264"])
    assert ask_pin_if_needed(key, person) == "8264"
    assert [(prompt.attempts_left, prompt.wrong) for prompt in person.pins] == [(8, False), (7, True)]
    again = _forced(state.with_name("other"))[0]
    assert _code(lambda: ask_pin_if_needed(again, Writer(pins=["9999", "9999"], new=["1"] * 2 + ["8264"] * 2))) == (
        "pin_invalid"
    )


def test_a_forced_change_to_one_that_is_too_short(state: Path) -> None:
    key, _ = _forced(state)
    person = Writer(pins=["1234"], new=["1", "8264"])
    assert ask_pin_if_needed(key, person) == "8264"
    assert [prompt.refused for prompt in person.new_pins] == [False, True]
    assert len(person.pins) == 1  # the old one is known


def test_a_key_that_must_change_its_pin_does_not_sign(state: Path) -> None:
    made = virtual_authenticator(state).enrol(enrol_request(), None, Person())
    key, _ = _forced(state)
    person = Person()
    assert _code(lambda: key.sign(sign_request(made), "1234", person)) == "pin_change_required"
    assert person.touches == []


def test_a_pin_is_changed_because_somebody_wants_it(state: Path) -> None:
    virtual_authenticator(state).set_pin("1234")
    key, person = _key(state), Writer(pins=["1234"], new=["8264"])
    assert replace_pin(key, "Key", person, "wanted") == "8264"
    assert [prompt.reason for prompt in person.new_pins] == ["wanted"]


class WithoutPin:
    """The system's own authenticator: it asks for everything itself."""

    key_name = "System"

    def __init__(self, error: str) -> None:
        self._error = error

    def needs_pin(self) -> PinState:
        raise SecurityKeyError(self._error)


def test_a_key_whose_pin_is_not_ours_to_set() -> None:
    key: Any = WithoutPin("pin_not_set")
    assert not isinstance(key, KeepsPin)
    assert _code(lambda: ask_pin_if_needed(key, Writer(new=["8264"]))) == "pin_not_set"


def test_a_key_with_another_problem(state: Path) -> None:
    key = _key(state, lambda info: info.update({2: []}))
    assert _code(lambda: ask_pin_if_needed(key, Writer(new=["8264"]))) == "key_unsupported"


def test_fingerprints_that_fail_are_counted_and_told(state: Path) -> None:
    made = virtual_authenticator(state).enrol(enrol_request(), None, Person())
    strange = DeviceKey(lambda: virtual_key(state, SteadyHands(verdict="failed")))
    person = Person()
    for _ in range(3):
        assert _code(lambda: strange.sign(sign_request(made), None, person)) == "uv_invalid"
    assert [prompt.attempts_left for prompt in person.touches] == [None, None, 3]
    known = DeviceKey(lambda: virtual_key(state))
    assert known.needs_pin() == PinState(needed=False, attempts_left=None, minimum=4, uv_attempts_left=2)
    known.sign(sign_request(made), None, person)
    assert person.touches[-1].attempts_left == 2


def test_a_blocked_fingerprint_reader_asks_for_the_pin_with_its_attempts(state: Path) -> None:
    made = virtual_authenticator(state).enrol(enrol_request(), None, Person())
    virtual_authenticator(state).set_pin("1234")
    strange = DeviceKey(lambda: virtual_key(state, SteadyHands(verdict="failed")))
    for _ in range(4):
        assert _code(lambda: strange.sign(sign_request(made), None, Person())) == "uv_invalid"
    person = Writer(pins=["0000", "1234"])
    assert strange.sign(sign_request(made), None, person).secret  # the fifth failure blocks it, and it falls back
    assert [(prompt.attempts_left, prompt.wrong) for prompt in person.pins] == [(8, False), (7, True)]


class Lone(FaultyKey):
    """Notices who asks it, and whether it is closed while it is asked.

    Attributes:
        askers: names of the threads.
        torn: it was closed in the middle of a question.
        holds: while set, it does not answer what it is asked about its PIN.
    """

    def __init__(self, inner: CtapDevice) -> None:
        super().__init__(inner, lambda _data: False, lambda answer: answer)
        self.askers: set[str] = set()
        self.torn = False
        self.holds, self.held = threading.Event(), threading.Event()
        self._asked = threading.Lock()

    def call(self, cmd: int, data: bytes = b"", event: Any = None, on_keepalive: Any = None) -> bytes:
        with self._asked:
            self.askers.add(threading.current_thread().name)
            if self.holds.is_set() and at_pin(ClientPin.CMD.GET_PIN_RETRIES)(data):
                self.held.set()
                assert event.wait(10)
                time.sleep(0.3)
                raise CtapError(CtapError.ERR.KEEPALIVE_CANCEL)
            return super().call(cmd, data, event, on_keepalive)

    def close(self) -> None:
        self.torn = self.torn or self._asked.locked()
        super().close()


def _lone(state: Path, *, holds: bool = False) -> tuple[DeviceKey, Lone, NewCredential]:
    """A key whose fingerprint reader is blocked at the next try, the device it is opened as, and its credential."""
    made = virtual_authenticator(state).enrol(enrol_request(), None, Person())
    virtual_authenticator(state).set_pin("1234")
    strange = DeviceKey(lambda: virtual_key(state, SteadyHands(verdict="failed")))
    for _ in range(4):
        assert _code(lambda: strange.sign(sign_request(made), None, Person())) == "uv_invalid"
    device = Lone(virtual_key(state, SteadyHands(verdict="failed")))
    if holds:
        device.holds.set()
    return DeviceKey(lambda: device), device, made


def test_a_key_that_falls_back_to_its_pin_is_asked_by_one_thread(state: Path) -> None:
    key, device, made = _lone(state)
    assert key.sign(sign_request(made), None, Writer(pins=["0000", "1234"])).secret
    assert len(device.askers) == 1


def test_who_gives_up_while_it_falls_back_leaves_no_question_behind(state: Path) -> None:
    key, device, made = _lone(state, holds=True)
    person = Writer(pins=["1234"])

    def give_up() -> None:
        assert device.held.wait(10)
        person.cancelled.set()

    threading.Thread(target=give_up).start()
    begun = time.monotonic()
    assert _code(lambda: key.sign(sign_request(made), None, person)) == "cancelled"
    assert time.monotonic() - begun < 5
    assert device.closed.wait(2)
    assert not device.torn
    assert person.pins == []


def test_a_key_that_is_stuck_while_it_falls_back_is_given_up(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, device, made = _lone(state, holds=True)
    monkeypatch.setattr("authenticator.approve.errand.KEY_ANSWER_TIMEOUT", 0.5)
    person = Writer(pins=["1234"])
    assert _code(lambda: key.sign(sign_request(made), None, person)) == "key_stuck"
    assert person.pins == []
    assert device.closed.wait(2)


def test_a_person_who_gives_up_does_not_wait_for_the_key() -> None:
    person, released = Person(), threading.Event()
    threading.Timer(0.1, person.cancelled.set).start()
    started = time.monotonic()
    with pytest.raises(PersonError):
        unless_cancelled(person, lambda: released.wait(20))
    assert time.monotonic() - started < 5
    released.set()
    assert unless_cancelled(Person(), lambda: 7) == 7
    with pytest.raises(KeyError):
        unless_cancelled(Person(), lambda: dict[str, int]()["x"])


@pytest.mark.parametrize(
    ("pin", "minimum", "accepted"),
    [("1234", 4, True), ("123", 4, False), ("12345", 6, False), ("1" * 63, 4, True), ("é" * 32, 4, False)],
)
def test_lengths(pin: str, minimum: int, accepted: bool) -> None:
    if accepted:
        assert normal_pin(pin, minimum) == pin
    else:
        assert _code(lambda: normal_pin(pin, minimum)) == "pin_policy"


def test_every_prompt_goes_through_to_the_person() -> None:
    person = Writer(pins=["1"], new=["2"])
    counted = CountedInteraction(person)
    assert counted.ask_pin(PinPrompt("k", 1, wrong=False, minimum=4)) == "1"
    assert counted.ask_new_pin(NewPinPrompt("k", "not_set", 4, refused=False)) == "2"
    assert counted.touches == 0
