"""One set of demands on keys, over keys of two makes: ours, and one that others wrote.

Each row is one demand, put through the app's own way to use a key: `open_keys`, the PIN asked for beforehand, one
touch. Each column is a make at the end of a carrier: whole messages, USB packets, or TCP to `countersign testkey
serve`. What a make cannot be asked is in `LEFT_OUT` with the reason, and a test shows that it is so.

The other make has no PRF either, without which the app takes no key. Its bridge lends it one, of which every output is
known beforehand; two tests show what becomes of it without that.
"""

from __future__ import annotations

import hashlib
import hmac
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.client import Fido2Client
from fido2.ctap2.base import Ctap2
from fido2.hid import CTAPHID

from authenticator.approve import security_key
from authenticator.approve.authenticator import Authenticator, NewCredential, PinState, Signed, SignRequest
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.devices import open_keys, plugged_key
from authenticator.approve.interaction import TouchPrompt
from authenticator.approve.key_quirks import SteadyDevice
from authenticator.approve.touch import ask_pin_if_needed
from authenticator.approve.webauthn import Collector, creation_options, request_options
from authenticator.errors import CountersignError
from authenticator.limits import VIRTUAL_CREDENTIALS_MAX
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.verify.webauthn import AssertionExpectation, verify_assertion, verify_registration
from tests.fakes.key_stands import (
    EmulatorStand,
    ServedStand,
    Stand,
    VirtualStand,
    over_messages,
    over_packets,
)
from tests.fakes.keys import CHALLENGE, ORIGIN, RP_ID, SALT, PlainSealer, enrol_request, sign_request
from tests.fakes.person import Person
from tests.fakes.typist import Typist

pytestmark = pytest.mark.peer

PIN = "2580"
WRONG_PINS = ("0000", "1111", "3333", "4444", "5555", "6666", "7777", "8888")
SOON = 2.0  # seconds
DELAY = 0.1  # seconds between the prompt and what happens then


@dataclass(frozen=True)
class Make:
    """A column.

    Attributes:
        name: of the make and its carrier.
        build: a new key of it.
    """

    name: str
    build: Callable[..., Stand]


def _virtual_messages(folder: Path, name: str, **wishes: Any) -> Stand:
    return VirtualStand(folder, name, over_messages, **wishes)


def _virtual_packets(folder: Path, name: str, **wishes: Any) -> Stand:
    return VirtualStand(folder, name, over_packets, **wishes)


def _emulator_messages(folder: Path, name: str) -> Stand:
    return EmulatorStand(folder, name, over_messages, prf=True)


def _emulator_packets(folder: Path, name: str) -> Stand:
    return EmulatorStand(folder, name, over_packets, prf=True)


EMULATORS = (Make("emulator-messages", _emulator_messages), Make("emulator-packets", _emulator_packets))
MAKES = (
    Make("virtual-messages", _virtual_messages),
    Make("virtual-packets", _virtual_packets),
    Make("testkey-tcp", ServedStand),
    *EMULATORS,
)

ROWS = (
    "register",
    "assert",
    "prf-stable-over-replug",
    "wrong-pin-three-times",
    "pin-blocked",
    "cancel",
    "unplug",
    "decline",
    "two-keys",
    "first-touch",
    "removed-credential",
    "full",
    "excluded",
    "uv-failing",
    "uv-failing-with-pin",
)

_OF_PINS = ("wrong-pin-three-times", "pin-blocked", "uv-failing-with-pin")
LEFT_OUT = {
    **{(row, make.name): "it has no PIN" for row in _OF_PINS for make in EMULATORS},
    **{("full", make.name): "it sets itself no limit" for make in EMULATORS},
}


_TESTED: set[str] = set()


def row(name: str) -> pytest.MarkDecorator:
    """The cells of a row: every make that is not left out."""
    _TESTED.add(name)
    makes = [make for make in MAKES if (name, make.name) not in LEFT_OUT]
    return pytest.mark.parametrize("bench", [pytest.param(make, id=make.name) for make in makes], indirect=True)


class Bench:
    """Where keys of one make are plugged in, and the app that uses them."""

    def __init__(self, make: Make, folder: Path) -> None:
        self.make = make
        self.stands: dict[str, Stand] = {}
        self._folder = folder

    def plug(self, make: Make | None = None, **wishes: Any) -> Stand:
        """Plug in a new key."""
        name = f"key-{len(self.stands) + 1}"
        stand = (make or self.make).build(self._folder / name, name, **wishes)
        self.stands[name] = stand
        stand.plug_in()
        return stand

    def plug_with_pin(self) -> Stand:
        """Plug in a new key that has a PIN, and does not recognise anybody."""
        stand = self.plug(pin_only=True)
        person = Person(new_pin=PIN)
        assert ask_pin_if_needed(self.one(stand), person, enrolling=True) == PIN
        assert [prompt.reason for prompt in person.new_pins] == ["not_set"]
        return stand

    def open_device(self, path: str, _stop: threading.Event) -> object:
        """What stands in for the operating system."""
        return self.stands[path.removeprefix("/dev/")].connect()

    def one(self, stand: Stand) -> FidoAuthenticator:
        """The key as the app opens it where the person named it."""
        return plugged_key(stand.choice)

    def several(self, stands: Sequence[Stand], made: Sequence[NewCredential], remembered: bytes = b"") -> Authenticator:
        """The keys as the app opens them where they are what is plugged in."""
        return open_keys(
            [stand.choice for stand in stands],
            virtual_path=self._folder / "none",
            sealer=PlainSealer(),
            credentials=[one.credential for one in made],
            remembered=remembered,
        )

    def enrol(self, stand: Stand, person: Typist | None = None, *exclude: NewCredential) -> NewCredential:
        """Enrol a key, as the app does."""
        person = person or Typist()
        key = self.several([stand], ())
        pin = ask_pin_if_needed(key, person, enrolling=True)
        return key.enrol(replace(enrol_request(*exclude), prf_salt=SALT), pin, person)

    def sign(
        self, stands: Stand | Sequence[Stand], request: SignRequest, made: Sequence[NewCredential], person: Typist
    ) -> Signed:
        """Sign with the keys that are plugged in, as the app does."""
        stands = [stands] if isinstance(stands, Stand) else stands
        key = self.several(stands, made)
        pin = ask_pin_if_needed(key, person)
        return key.sign(request, pin, person)

    def signs(self, stand: Stand, made: NewCredential) -> Signed:
        """Sign with a key whose person is willing; it takes one touch and no other trouble."""
        stand.become("willing")
        person, before = Typist(), stand.waits
        signed = self.sign(stand, sign_request(made), [made], person)
        assert (len(person.touches), stand.waits - before) == (1, 1)
        return signed


@pytest.fixture
def bench(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    bench = Bench(request.param, tmp_path)
    monkeypatch.setattr(security_key, "open_device", bench.open_device)
    yield bench
    for stand in bench.stands.values():
        stand.unplug()


def refusal(call: Callable[[], object]) -> str:
    """The code that a call is refused with."""
    with pytest.raises(CountersignError) as refused:
        call()
    return refused.value.code


def verified(
    made: NewCredential, assertion: WebAuthnAssertion, first: WebAuthnAssertion | None = None, **changes: Any
) -> int:
    """The counter of an assertion that our relying party accepts, which took the user handle of the first one."""
    handle = (first or assertion).user_handle
    expected = AssertionExpectation(CHALLENGE, RP_ID, ORIGIN, made.credential, 0, handle)
    return verify_assertion(assertion, replace(expected, **changes)).counter


class Timed(Typist):
    """A person to whom something happens a moment after the key began to wait; measures how soon it is over."""

    def __init__(self, happens: Callable[[Timed], None]) -> None:
        super().__init__()
        self._happens = happens
        self._at: float | None = None

    def touch(self, prompt: TouchPrompt) -> None:
        super().touch(prompt)
        threading.Timer(DELAY, self._happen).start()

    def _happen(self) -> None:
        self._at = time.monotonic()
        self._happens(self)

    @property
    def seconds(self) -> float:
        """Since it happened."""
        assert self._at is not None
        return time.monotonic() - self._at


def assert_let_go(stand: Stand) -> None:
    """Nothing is asked of the key any more, while its person still has not come."""
    deadline = time.monotonic() + SOON
    while stand.busy and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not stand.busy


Errand = Callable[[Bench, Stand, NewCredential, Typist], object]


def _enrols(bench: Bench, stand: Stand, _made: NewCredential, person: Typist) -> object:
    return bench.enrol(stand, person)


def _signs(bench: Bench, stand: Stand, made: NewCredential, person: Typist) -> object:
    return bench.sign(stand, sign_request(made), [made], person)


ERRANDS = pytest.mark.parametrize("errand", [pytest.param(_enrols, id="enrol"), pytest.param(_signs, id="sign")])


@row("register")
def test_register(bench: Bench) -> None:
    stand, person = bench.plug(), Typist()
    made = bench.enrol(stand, person)
    registered = verify_registration(made.registration, rp_id=RP_ID, origin=ORIGIN)
    assert registered.credential == made.credential
    assert registered.attestation == stand.attestation
    assert made.credential.aaguid == stand.aaguid
    assert made.opens == "prf"
    assert (len(person.touches), stand.waits) == (1, 1)
    assert not person.touches[0].virtual


@row("assert")
def test_assert(bench: Bench) -> None:
    stand = bench.plug()
    made = bench.enrol(stand)
    first = bench.signs(stand, made).assertion
    counter = verified(made, first)
    challenge = hashlib.sha256(b"another challenge").digest()
    signed = bench.sign(stand, sign_request(made, challenge=challenge), [made], Typist())
    assert verified(made, signed.assertion, first, counter=counter, challenge=challenge) > counter
    assert (signed.assertion.user_handle is None) is stand.keeps_no_user
    assert len(signed.secret) == 32


@row("prf-stable-over-replug")
def test_the_prf_is_stable_over_replug(bench: Bench) -> None:
    stand = bench.plug()
    made, other = bench.enrol(stand), bench.enrol(stand)
    secret = bench.signs(stand, made).secret
    stand.replug()
    assert bench.signs(stand, made).secret == secret
    assert bench.signs(stand, other).secret != secret
    assert bench.sign(stand, sign_request(made, salt=b"\2" * 32), [made], Typist()).secret != secret
    if isinstance(stand, EmulatorStand):
        assert secret == lent_secret(made)
        assert made.secret is None
    else:
        assert made.secret == secret


def lent_secret(made: NewCredential) -> bytes:
    """What the PRF that the emulator is lent has to give, computed from WebAuthn's and CTAP's own words."""
    key = hashlib.sha256(b"with uv" + made.credential.id).digest()
    return hmac.digest(key, hashlib.sha256(b"WebAuthn PRF\0" + SALT).digest(), "sha256")


@row("wrong-pin-three-times")
def test_three_wrong_pins(bench: Bench) -> None:
    stand = bench.plug_with_pin()
    person = Typist(typed=[*WRONG_PINS[:3], PIN])
    key = bench.one(stand)
    if stand.keeps_power:
        assert refusal(lambda: ask_pin_if_needed(key, person)) == "pin_auth_blocked"
        assert refusal(key.needs_pin) == "pin_auth_blocked"
        assert refusal(lambda: key.check_pin(PIN)) == "pin_auth_blocked"
        stand.replug()
        assert key.needs_pin().attempts_left == 5
        key.check_pin(PIN)
    else:
        assert ask_pin_if_needed(key, person) == PIN
    shown = [(prompt.wrong, prompt.attempts_left) for prompt in person.pins]
    assert shown == [(False, 8), (True, 7), (True, 6), (True, 5)][: 3 if stand.keeps_power else 4]
    assert key.needs_pin().attempts_left == 8
    assert stand.waits == 0


@row("pin-blocked")
def test_a_pin_that_is_blocked(bench: Bench) -> None:
    stand = bench.plug_with_pin()
    key = bench.one(stand)
    said = []
    for number, pin in enumerate(WRONG_PINS, 1):
        said.append(refusal(partial(key.check_pin, pin)))
        if number % 3 == 0 and stand.keeps_power:
            stand.replug()
    locks = (3, 6) if stand.keeps_power else ()
    assert said == [
        "pin_blocked" if n == 8 else "pin_auth_blocked" if n in locks else "pin_invalid" for n in range(1, 9)
    ]
    stand.replug()
    person = Typist(typed=[PIN])
    assert refusal(key.needs_pin) == "pin_blocked"
    assert refusal(lambda: key.check_pin(PIN)) == "pin_blocked"
    assert refusal(lambda: bench.enrol(stand, person)) == "pin_blocked"
    assert (person.pins, person.touches, stand.waits) == ([], [], 0)


@ERRANDS
@row("cancel")
def test_a_cancel_ends_it_soon(bench: Bench, errand: Errand) -> None:
    stand = bench.plug()
    made = bench.enrol(stand)
    stand.become("idle")
    person = Timed(lambda person: person.cancelled.set())
    assert refusal(lambda: errand(bench, stand, made, person)) == "cancelled"
    assert person.seconds < SOON
    assert len(person.touches) == 1
    assert_let_go(stand)
    assert bench.signs(stand, made).assertion.id == made.credential.id


@ERRANDS
@row("unplug")
def test_unplugging_ends_it_soon(bench: Bench, errand: Errand) -> None:
    stand = bench.plug()
    made = bench.enrol(stand)
    stand.become("idle")
    person = Timed(lambda _person: stand.unplug())
    assert refusal(lambda: errand(bench, stand, made, person)) == "key_unplugged"
    assert person.seconds < SOON
    assert len(person.touches) == 1
    assert refusal(lambda: bench.one(stand).needs_pin()) == "key_unplugged"
    stand.plug_in()
    assert bench.signs(stand, made).assertion.id == made.credential.id


@ERRANDS
@row("decline")
def test_declining_at_the_key(bench: Bench, errand: Errand) -> None:
    stand = bench.plug()
    made = bench.enrol(stand)
    stand.become("declining")
    person = Typist()
    assert refusal(lambda: errand(bench, stand, made, person)) == "denied"
    assert len(person.touches) == 1
    bench.signs(stand, made)


@row("two-keys")
def test_two_keys_of_which_one_is_mine(bench: Bench) -> None:
    other, mine = bench.plug(), bench.plug()
    made = bench.enrol(mine)
    other.become("idle")
    person = Typist()
    signed = bench.sign([other, mine], sign_request(made), [made], person)
    verified(made, signed.assertion)
    assert other.waits == 0
    assert [(prompt.key_name, prompt.keys, prompt.selecting) for prompt in person.touches] == [(mine.name, (), False)]


@pytest.mark.parametrize("winner", [0, 1])
@row("first-touch")
def test_two_keys_that_are_both_mine(bench: Bench, winner: int) -> None:
    stands = [bench.plug(), bench.plug()]
    race(bench, stands, winner)


@pytest.mark.parametrize("winner", [0, 1])
@pytest.mark.parametrize("bench", [pytest.param(MAKES[1], id="virtual-and-emulator")], indirect=True)
def test_two_keys_of_two_makes(bench: Bench, winner: int) -> None:
    stands = [bench.plug(), bench.plug(EMULATORS[1])]
    race(bench, stands, winner)


def race(bench: Bench, stands: Sequence[Stand], winner: int) -> None:
    """Let all keys wait, and touch one of them: it signs, and the others are let go."""
    made = [bench.enrol(stand) for stand in stands]
    before = [stand.waits for stand in stands]
    for stand in stands:
        stand.become("idle")

    def touch_one() -> None:
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            if all(stand.waits > count for stand, count in zip(stands, before, strict=True)):
                break
            time.sleep(0.01)
        stands[winner].become("willing")

    threading.Thread(target=touch_one, daemon=True).start()
    person = Typist()
    signed = bench.sign(stands, sign_request(*made), made, person)
    verified(made[winner], signed.assertion)
    assert [stand.waits - count for stand, count in zip(stands, before, strict=True)] == [1] * len(stands)
    assert [prompt.keys for prompt in person.touches] == [tuple(stand.name for stand in stands)]
    for stand, one in zip(stands, made, strict=True):
        assert_let_go(stand)
        assert bench.signs(stand, one).assertion.id == one.credential.id


@row("removed-credential")
def test_a_credential_that_was_removed_from_the_key(bench: Bench) -> None:
    stand = bench.plug()
    made, kept = bench.enrol(stand), bench.enrol(stand)
    person, named = Typist(), Typist()
    remove(stand, made)
    stand.replug()
    before = stand.waits
    assert refusal(lambda: bench.sign(stand, sign_request(made), [made], person)) == "key_wrong"
    assert (person.touches, stand.waits) == ([], before)
    assert refusal(lambda: bench.one(stand).sign(sign_request(made), None, named)) == "key_wrong"
    if isinstance(stand, EmulatorStand):
        bench.signs(stand, kept)


def remove(stand: Stand, made: NewCredential) -> None:
    """Take a credential off a key: the emulator can remove one, the virtual key forgets all that are not resident."""
    if isinstance(stand, EmulatorStand):
        question = cbor.encode({1: 6, 2: {1: made.credential.id}})
        answer = stand.connect().call(CTAPHID.CBOR, bytes([Ctap2.CMD.CREDENTIAL_MGMT]) + question)
        assert answer[0] == 0
        return
    stand.replug()  # a key is reset within ten seconds of that
    device = stand.connect()
    Ctap2(device).reset()
    device.close()


@row("full")
def test_a_key_that_is_full(bench: Bench) -> None:
    if isinstance(bench.make.build, type):
        stand, room = bench.plug(), VIRTUAL_CREDENTIALS_MAX
    else:
        stand, room = bench.plug(capacity=2), 2
    made = [bench.enrol(stand) for _ in range(room)]
    person = Typist()
    assert refusal(lambda: bench.enrol(stand, person)) == "key_full"
    assert len(person.touches) == 1
    bench.signs(stand, made[0])
    bench.signs(stand, made[-1])


@row("excluded")
def test_a_key_that_is_mine_already(bench: Bench) -> None:
    stand = bench.plug()
    made = bench.enrol(stand)
    person = Typist()
    assert refusal(lambda: bench.enrol(stand, person, made)) == "key_already_yours"
    assert len(person.touches) == 1
    bench.signs(stand, made)


@row("uv-failing")
def test_a_key_that_does_not_recognise_the_person(bench: Bench) -> None:
    stand = bench.plug()
    made = bench.enrol(stand)
    stand.become("failing")
    said = [refusal(lambda: bench.sign(stand, sign_request(made), [made], Typist())) for _ in range(6)]
    if isinstance(stand, EmulatorStand):
        assert said == ["uv_invalid"] * 6  # it counts nothing
    else:
        assert said == ["uv_invalid"] * 4 + ["pin_not_set", "uv_blocked"]  # the fifth falls back to a PIN


@row("uv-failing-with-pin")
def test_a_key_that_does_not_recognise_the_person_falls_back_to_its_pin(bench: Bench) -> None:
    stand = bench.plug()
    made = bench.enrol(stand)
    bench.one(stand).set_pin(PIN)
    stand.become("failing")
    for _ in range(4):
        person = Typist(typed=[PIN])
        assert refusal(partial(bench.sign, stand, sign_request(made), [made], person)) == "uv_invalid"
        assert person.pins == []
    person = Typist(typed=[PIN])
    signed = bench.sign(stand, sign_request(made), [made], person)
    verified(made, signed.assertion)
    assert (len(person.pins), len(person.touches)) == (1, 2)
    stand.become("willing")  # the right PIN gave its own verification all attempts back
    assert bench.one(stand).needs_pin() == PinState(needed=False, attempts_left=None, minimum=4, uv_attempts_left=5)
    assert bench.signs(stand, made).secret == signed.secret


# What is left out, and why


def test_every_cell_is_run_or_left_out_for_a_reason() -> None:
    assert set(ROWS) == _TESTED
    cells = {(name, make.name) for name in ROWS for make in MAKES}
    assert LEFT_OUT.keys() < cells
    assert not any(make.startswith(("virtual", "testkey")) for _, make in LEFT_OUT)


@pytest.mark.parametrize("bench", [pytest.param(make, id=make.name) for make in EMULATORS], indirect=True)
def test_what_is_left_out_is_not_there(bench: Bench) -> None:
    stand = bench.plug()
    key = bench.one(stand)
    info = Ctap2(stand.connect()).info
    assert "clientPin" not in info.options
    assert refusal(key.pin_rules) == "key_unsupported"
    assert info.remaining_disc_creds is None


def _bare(folder: Path, name: str) -> Stand:
    return EmulatorStand(folder, name, over_packets, prf=False)


@pytest.mark.parametrize("bench", [pytest.param(Make("emulator-bare", _bare), id="bare")], indirect=True)
def test_the_emulator_as_it_is_has_no_prf_and_is_refused_before_it_is_touched(bench: Bench) -> None:
    stand, person = bench.plug(), Typist()
    assert refusal(lambda: bench.enrol(stand, person)) == "key_unsupported"
    assert (person.touches, stand.waits) == ([], 0)


@pytest.mark.parametrize("bench", [pytest.param(Make("emulator-bare", _bare), id="bare")], indirect=True)
def test_what_the_emulator_itself_signs_is_accepted(bench: Bench) -> None:
    """Its own bytes, with nothing lent: our questions without the PRF, our relying party for the answers."""
    stand = bench.plug()
    client = Fido2Client(SteadyDevice(stand.connect(), threading.Event()), Collector(ORIGIN, RP_ID), extensions=())
    response = client.make_credential(creation_options(enrol_request(), second_factor=True)).response
    registration = Registration(bytes(response.client_data), bytes(response.attestation_object), ("usb",))
    registered = verify_registration(registration, rp_id=RP_ID, origin=ORIGIN)
    named = replace(sign_request(), credentials=(replace(registered.credential, second_factor=True),))
    answer = client.get_assertion(request_options(named, second_factor=True)).get_response(0)
    assertion = WebAuthnAssertion(
        answer.raw_id,
        bytes(answer.response.client_data),
        bytes(answer.response.authenticator_data),
        answer.response.signature,
        answer.response.user_handle,
    )
    verified(NewCredential(registered.credential, registration), assertion)
