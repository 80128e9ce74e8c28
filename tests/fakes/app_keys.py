"""The part of the fake app that holds keys, the phrase, computers and identities.

Everything is kept in plain attributes that a test may set beforehand and read afterwards. A key answers as a real one
does: PINs are counted, three misses in a row lock it until `replug`, the last strong key cannot go. Set `blinking` to
names of keys of which one is chosen by `chosen.set()`.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path

from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.approve.interaction import Interaction, NewPinPrompt, PassphrasePrompt, PinPrompt, TouchPrompt
from authenticator.errors import LocalError, PersonError, SecurityKeyError
from authenticator.giving import GivenBack
from authenticator.settle import Changed
from authenticator.views import ComputerView, EnrolledKey, IdentityInfo, IdentityView, NewPhrase, Safety
from tests.fakes.app_ground import FakeGround
from tests.fakes.app_views import receipt

# fmt: off
WORDS = (
    "abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract",
    "absurd", "abuse", "access", "accident", "account", "accuse", "achieve", "acid",
    "acoustic", "acquire", "across", "act", "action", "actor", "actress", "piano",
)
# fmt: on
PHRASE = NewPhrase(WORDS, (2, 10, 19))
BLUE, SPARE = "c0" * 16, "c1" * 16
USB = KeyChoice("usb-1", "Security key 5C", "usb", icon="key_usb")
USB_2 = KeyChoice("usb-2", "Security key NFC", "usb", icon="key_nfc")
VIRTUAL = KeyChoice("virtual", "Virtual key", "virtual", icon="key_virtual")
WORK, HOME = "ab" * 32, "cd" * 32
CODE = f"countersign-identity:{HOME}@https://relay.example"


def blue_key(*, last: bool = True) -> EnrolledKey:
    """A strong key."""
    return EnrolledKey(BLUE, "Blue key", "Security key 5C", "key_usb", "prf", "strong", last)


def spare_key() -> EnrolledKey:
    """Another strong key."""
    return EnrolledKey(SPARE, "Key at home", "Security key NFC", "key_nfc", "prf", "strong", False)


def details_of(choice: KeyChoice) -> KeyDetails:
    """What a key of its kind says of itself."""
    virtual = choice.kind == "virtual"
    return KeyDetails(
        choice=choice,
        aaguid="00" * 16,
        versions=("FIDO_2_1",) if virtual else ("FIDO_2_1", "U2F_V2"),
        options={"rk": True, "clientPin": not virtual},
        pin_set=not virtual,
        pin_attempts=None if virtual else 8,
        pin_minimum=4,
        locked=False,
        verifies=virtual,
        strength="trial" if virtual else "strong",
        problem=None,
    )


def u2f(choice: KeyChoice) -> KeyDetails:
    """An old key, that cannot verify the person."""
    return replace(
        details_of(choice), versions=("U2F_V2",), options={}, pin_set=None, pin_attempts=None, strength="weaker"
    )


def gate(choice: KeyChoice) -> KeyDetails:
    """A gate of the system."""
    return replace(
        details_of(choice),
        versions=("gate",),
        options={},
        pin_set=None,
        pin_attempts=None,
        verifies=True,
        strength="weaker",
    )


@dataclass
class Misses:
    """Wrong PINs of one key since it was plugged in."""

    in_a_row: int = 0


class KeysPart(FakeGround):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen = threading.Event()
        self.plugged = [USB, VIRTUAL]
        self.details: dict[str, KeyDetails] = {}
        self.key_pins = {USB.id: "1234"}
        self.misses: dict[str, Misses] = {}
        self.enrolled = [blue_key()]
        self.belongs = {USB.id: BLUE}
        self.blinking: tuple[str, ...] = ()
        self.asks_new_pin: NewPinPrompt | None = None
        self.asks_passphrase: PassphrasePrompt | None = None
        self.new_pins: list[str | None] = []
        self.passphrases: list[str | None] = []
        self.phrase = False
        self.last_camera = ""
        self.remind = False
        self.rekeyed = 3
        self.came_from_file = ""  # the words that went with it
        self.renewals: list[bool] = []  # of each removal
        self.places = [
            ComputerView("d0" * 32, "Desk", this=True),
            ComputerView("d1e2f304" + "d1" * 28, "Laptop", this=False),
            ComputerView("d2a1b2c3" + "d2" * 28, "", this=False),
        ]
        self.code = CODE
        self.identity_views = [IdentityView(WORK, "Work", "Ada Example", "Personal", "https://relay.example", True)]

    def list_keys(self) -> list[KeyChoice]:
        self._called("list_keys")
        return list(self.plugged)

    def enrolled_keys(self) -> tuple[EnrolledKey, ...]:
        self._called("keys")
        return tuple(self.enrolled)

    def add_key(
        self, key: KeyChoice, name: str, interaction: Interaction, approver: KeyChoice | None = None
    ) -> Changed:
        if key.id in self.belongs:
            raise SecurityKeyError("key_already_yours")
        self._prompts(interaction, key)
        for number in (1, 2):
            self._touch(interaction, TouchPrompt(key.name, "to make this key yours", number, 3, key.kind == "virtual"))
        self._touch(interaction, TouchPrompt(self._key_name(), f"to let {name} in", 3, 3, self._virtual))
        self._called("add_key")
        new = EnrolledKey(f"{len(self.enrolled):032x}", name, key.name, key.icon, "prf", "strong", False)
        self.enrolled = [replace(old, last=False) for old in self.enrolled] + [new]
        self.belongs[key.id] = new.id
        return Changed(receipt(18_205), 18_205, 3)

    def rename_key(self, key_id: str, name: str) -> None:
        self._called("rename_key")
        self.enrolled = [replace(key, name=name) if key.id == key_id else key for key in self.enrolled]

    def remove_key(
        self,
        key_id: str,
        interaction: Interaction,
        *,
        lost: bool,
        renew: bool | None = None,
        approver: KeyChoice | None = None,
    ) -> Changed:
        if any(key.id == key_id and key.last for key in self.enrolled):
            raise AssertionError("the window may not ask for the last strong key")
        self._touch(interaction, TouchPrompt(self._key_name(), "to let a key in no longer", 1, 1, self._virtual))
        self._called(f"remove_key lost={lost}")
        renewed = lost if renew is None else renew
        self.renewals.append(renewed)
        self.enrolled = [key for key in self.enrolled if key.id != key_id]
        strong = [key for key in self.enrolled if key.strength == "strong"]
        self.enrolled = [replace(key, last=strong == [key]) for key in self.enrolled]
        return Changed(receipt(18_208), 18_208, 1, self.rekeyed if renewed else 0)

    def safety(self) -> Safety:
        self._called("safety")
        return Safety(sum(key.strength == "strong" for key in self.enrolled), self.phrase, self.remind)

    def not_now(self) -> None:
        self._called("not_now")
        self.remind = False

    def camera(self) -> str:
        self._called("camera")
        return self.last_camera

    def remember_camera(self, camera: str) -> None:
        self._called(f"remember_camera {camera}")
        self.last_camera = camera

    def key_details(self, key: KeyChoice) -> KeyDetails:
        self._called("key_details")
        return self.details.setdefault(key.id, details_of(key))

    def set_pin(self, key: KeyChoice, pin: str) -> None:
        self._called("set_pin")
        self._keep_pin(key, pin)

    def change_pin(self, key: KeyChoice, old: str, new: str) -> None:
        self._called("change_pin")
        details = self.details.setdefault(key.id, details_of(key))
        if old != self.key_pins.get(key.id):
            left = (details.pin_attempts or 0) - 1
            misses = self.misses.setdefault(key.id, Misses())
            misses.in_a_row += 1
            locked = misses.in_a_row >= 3
            self.details[key.id] = replace(details, pin_attempts=left, locked=locked)
            raise SecurityKeyError("pin_blocked" if left <= 0 else "pin_auth_blocked" if locked else "pin_invalid")
        self._keep_pin(key, new)

    def replug(self, key: KeyChoice) -> None:
        """Unplug a key and plug it in again."""
        self.misses.pop(key.id, None)
        self.details[key.id] = replace(self.details.setdefault(key.id, details_of(key)), locked=False)

    def test_key(self, key: KeyChoice, interaction: Interaction) -> KeyDetails:
        self._prompts(interaction, key)
        self._touch(interaction, TouchPrompt(key.name, "to find out what works", 1, 1, key.kind == "virtual"))
        self._called("test_key")
        if key.id not in self.belongs:
            raise SecurityKeyError("key_wrong")
        return self.details.setdefault(key.id, details_of(key))

    def new_phrase(self) -> NewPhrase:
        self._called("new_phrase")
        return PHRASE

    def keep_phrase(self, phrase: NewPhrase, interaction: Interaction, approver: KeyChoice | None = None) -> Changed:
        self._touch(interaction, TouchPrompt(self._key_name(), "to keep the phrase", 1, 1, self._virtual))
        self._called("keep_phrase")
        self.phrase = True
        self.remind = False
        return Changed(receipt(18_209), 18_209, 1)

    def recover(self, words: str, key: KeyChoice, interaction: Interaction, *, lost: tuple[str, ...]) -> Changed:
        self._open_phrase(words)
        for number in (1, 2):
            self._touch(interaction, TouchPrompt(key.name, "to make this key yours", number, 2, key.kind == "virtual"))
        self._called("recover")
        new = EnrolledKey(f"{len(self.enrolled):032x}", key.name, key.name, key.icon, "prf", "strong", True)
        self.enrolled = [old for old in self.enrolled if old.id not in lost] + [new]
        return Changed(receipt(18_210), 18_210, 2, self.rekeyed if lost else 0)

    def computers(self) -> tuple[ComputerView, ...]:
        self._called("computers")
        return tuple(self.places)

    def remove_computer(
        self,
        computer_id: str,
        interaction: Interaction,
        approver: KeyChoice | None = None,
        *,
        renew: bool = False,
        keys: tuple[str, ...] = (),
    ) -> Changed:
        self._touch(interaction, TouchPrompt(self._key_name(), "to remove a computer", 1, 1, self._virtual))
        self._called("remove_computer")
        self.renewals.append(renew)
        self.places = [computer for computer in self.places if computer.id != computer_id]
        self.enrolled = [key for key in self.enrolled if key.id not in keys]
        return Changed(receipt(18_211), 18_211, 1, self.rekeyed if renew else 0)

    def identity_code(self) -> str:
        self._called("identity_code")
        return self.code

    def export_identity(self, path: Path) -> None:
        self._called("export_identity")
        path.write_text("sealed")

    def open_with_key(self, code: str, key: KeyChoice, label: str, interaction: Interaction) -> IdentityInfo:
        if code != self.code:
            raise LocalError("file_damaged", "no identity code")
        return self._open("open_with_key", key, label, interaction)

    def open_with_phrase(
        self, relay: str, words: str, key: KeyChoice, label: str, interaction: Interaction
    ) -> IdentityInfo:
        self._open_phrase(words)
        return self._open("open_with_phrase", key, label, interaction)

    def open_from_file(
        self, path: Path, key: KeyChoice, label: str, interaction: Interaction, *, words: str = ""
    ) -> IdentityInfo:
        if words:
            self._open_phrase(words)
        self.came_from_file = words
        if path.read_text() != "sealed":
            raise LocalError("file_damaged", "no identity")
        return self._open("open_from_file", key, label, interaction)

    def give_back(self, interaction: Interaction, key: KeyChoice | None = None) -> GivenBack:
        self._touch(interaction, TouchPrompt(self._key_name(), "to give it back", 1, 1, self._virtual))
        self._called("give_back")
        return GivenBack(receipt(18_213), 3, 1)

    def identities(self) -> tuple[IdentityView, ...]:
        self._called("identities")
        return tuple(self.identity_views)

    def choose_identity(self, identity_id: str) -> None:
        self._called("choose_identity")
        self.identity_views = [replace(view, current=view.id == identity_id) for view in self.identity_views]

    def rename_identity(self, identity_id: str, label: str) -> None:
        self._called("rename_identity")
        self.identity_views = [
            replace(view, label=label) if view.id == identity_id else view for view in self.identity_views
        ]

    def _prompts(self, interaction: Interaction, key: KeyChoice | None = None) -> None:
        """Ask for what a key wants before its touch, as the test has set it."""
        self._ask_new_pin(interaction)
        self._ask_passphrase(interaction)
        if self.blinking:
            name = key.name if key is not None else self.blinking[0]
            interaction.touch(TouchPrompt(name, "", 1, 1, virtual=False, selecting=True, keys=self.blinking))
            _wait(self.chosen, interaction)

    def _ask_new_pin(self, interaction: Interaction) -> None:
        prompt = self.asks_new_pin
        while prompt is not None:
            pin = interaction.ask_new_pin(prompt)
            self.new_pins.append(pin)
            if pin is None:
                raise PersonError("cancelled")
            prompt = replace(prompt, refused=True) if len(set(pin)) == 1 else None
        self.asks_new_pin = None

    def _ask_passphrase(self, interaction: Interaction) -> None:
        prompt = self.asks_passphrase
        while prompt is not None:
            passphrase = interaction.ask_passphrase(prompt)
            self.passphrases.append(passphrase)
            if passphrase is None:
                raise PersonError("cancelled")
            prompt = replace(prompt, wrong=True) if len(passphrase) < 8 else None

    def _keep_pin(self, key: KeyChoice, pin: str) -> None:
        details = self.details.setdefault(key.id, details_of(key))
        if len(set(pin)) == 1:
            raise SecurityKeyError("pin_policy")
        self.key_pins[key.id] = pin
        self.details[key.id] = replace(details, pin_set=True, pin_attempts=8, locked=False)

    def _open_phrase(self, words: str) -> None:
        if tuple(words.split()) != WORDS:
            raise PersonError("phrase_other")

    def _open(self, call: str, key: KeyChoice, label: str, interaction: Interaction) -> IdentityInfo:
        for number in (1, 2):
            self._touch(interaction, TouchPrompt(key.name, "to open your identity", number, 2, key.kind == "virtual"))
        self._called(call)
        self.set_up = True
        self._add_identity(HOME, label)
        return IdentityInfo(HOME, receipt(18_212), 2)

    def _add_identity(self, identity_id: str, label: str) -> None:
        others = [replace(view, current=False) for view in self.identity_views if view.id != identity_id]
        new = IdentityView(identity_id, label, "Ada Example", "Personal", "https://relay.example", True)
        self.identity_views = [*others, new]


def _wait(event: threading.Event, interaction: Interaction) -> None:
    while not event.wait(0.02):
        if interaction.cancelled.is_set():
            raise PersonError("cancelled")


def pin_prompt(left: int | None = 8, *, wrong: bool = False) -> PinPrompt:
    """A key wants its PIN."""
    return PinPrompt("Security key 5C", left, wrong, 4)
