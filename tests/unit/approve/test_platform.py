"""What this computer itself has, with honest names, and the reason where it cannot work now."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fido2.client import WebAuthnClient

from authenticator.approve import platform
from authenticator.approve.devices import KeyChoice, list_keys
from authenticator.approve.gate import SystemGate
from authenticator.approve.gated_key import GatedKey
from authenticator.approve.gated_state import GatedFile
from authenticator.approve.macos import TouchIdGate
from authenticator.approve.platform import (
    POLKIT_ID,
    STRENGTHS,
    TOUCH_ID_ID,
    WINDOWS_ID,
    PlatformKeys,
    System,
    open_platform,
    platform_keys,
)
from authenticator.approve.windows import WindowsKey
from authenticator.errors import LocalError, SecurityKeyError
from authenticator.keys_at_hand import RealKeys
from authenticator.limits import PLATFORM_LOOK_INTERVAL
from authenticator.protocol.identity import GATE_AAGUIDS
from authenticator.secret_store import SecretStore
from tests.fakes.gates import PlainStore, ScriptedGate
from tests.fakes.keys import enrol_request
from tests.fakes.local_authentication import FakeMac
from tests.fakes.memory_keyring import MemoryKeyring
from tests.fakes.person import Person
from tests.fakes.webauthn_dll import FakeWindows


def _no_windows() -> Callable[..., WebAuthnClient]:
    raise SecurityKeyError("windows_too_old")


def _system(name: str, gate: SystemGate | None = None) -> System:
    found = gate or ScriptedGate()
    return System(name, FakeWindows().find, lambda: found, lambda: found)


def test_windows_has_its_own_dialogs(tmp_path: Path) -> None:
    computer = FakeWindows()
    system = System("win32", computer.find)
    (choice,) = platform_keys(PlainStore("file"), system)
    assert choice == KeyChoice(WINDOWS_ID, "Windows Hello or a security key", "platform", icon="key_system")
    key = open_platform(choice, path=tmp_path / "key", store=PlainStore(), window=77, system=system)
    assert isinstance(key, WindowsKey)
    key.enrol(enrol_request(), None, Person())
    assert computer.handles == [77]
    assert not (tmp_path / "key").exists()


@pytest.mark.parametrize(
    ("name", "key_id"),
    [pytest.param("darwin", TOUCH_ID_ID, id="macOS"), pytest.param("linux", POLKIT_ID, id="Linux")],
)
def test_a_gate_guards_a_key_of_ours(tmp_path: Path, name: str, key_id: str) -> None:
    gate = ScriptedGate()
    system = _system(name, gate)
    (choice,) = platform_keys(PlainStore(), system)
    assert (choice.id, choice.name, choice.kind, choice.problem) == (key_id, "Test gate", "platform", None)
    assert choice.aaguid in GATE_AAGUIDS
    assert gate.purposes == []
    key = open_platform(choice, path=tmp_path / "key", store=PlainStore(), system=system)
    assert isinstance(key, GatedKey)
    assert key.enrol(enrol_request(), None, Person()).credential.aaguid == choice.aaguid
    assert (tmp_path / "key").exists()


def test_a_mac_without_a_finger_is_called_what_it_is() -> None:
    mac = FakeMac(finger=False)
    system = System("darwin", touch_id=lambda: TouchIdGate(mac.context))
    assert [choice.name for choice in platform_keys(PlainStore(), system)] == ["This Mac's password"]


def test_other_systems_have_nothing() -> None:
    assert platform_keys(PlainStore(), _system("freebsd14")) == []


def test_the_system_is_this_one() -> None:
    assert platform.THIS_SYSTEM.name == sys.platform
    assert len(platform_keys(PlainStore("file"))) <= 1


def test_who_looks_again_and_again_asks_the_system_seldom(tmp_path: Path) -> None:
    now, looks = [100.0], list[float]()
    gate = ScriptedGate()

    def find() -> ScriptedGate:
        looks.append(now[0])
        return gate

    keys = PlatformKeys(PlainStore(), tmp_path / "key", system=System("linux", polkit=find), clock=lambda: now[0])
    first = keys.list()
    gate.problem = SecurityKeyError("gate_forbidden")
    now[0] += PLATFORM_LOOK_INTERVAL
    assert keys.list() == first
    now[0] += 1
    assert [choice.problem for choice in keys.list()] == ["gate_forbidden"]
    assert len(looks) == 2


class _Stuck(ScriptedGate):
    """A gate whose system does not answer until it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.answers = threading.Event(), threading.Event()

    def check(self) -> None:
        self.asked.set()
        assert self.answers.wait(10)


def test_a_system_that_does_not_answer_hides_nothing_and_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "KEY_LOOK_TIMEOUT", 0.1)
    gate, now = _Stuck(), [100.0]
    keys = PlatformKeys(PlainStore(), tmp_path / "key", system=_system("linux", gate), clock=lambda: now[0])
    assert keys.list() == []  # nothing is known yet
    gate.answers.set()
    monkeypatch.setattr(platform, "KEY_LOOK_TIMEOUT", 5)
    known = keys.list()
    assert [choice.id for choice in known] == [POLKIT_ID]
    gate.answers.clear()
    gate.asked.clear()
    now[0] += PLATFORM_LOOK_INTERVAL + 1
    asking = threading.Thread(target=keys.list)
    asking.start()
    assert gate.asked.wait(5)
    begun = time.monotonic()
    assert keys.list() == known  # what was known last, while another asks
    assert time.monotonic() - begun < 4
    gate.answers.set()
    asking.join()


def test_a_look_that_fails_hides_no_other_key_and_the_next_one_begins_anew(tmp_path: Path) -> None:
    gate, broken, now = ScriptedGate(), [True], [100.0]

    def find() -> ScriptedGate:
        if broken:
            raise ImportError(broken.pop())  # the library that speaks to the system is not there
        return gate

    keys = PlatformKeys(PlainStore(), tmp_path / "key", system=System("linux", polkit=find), clock=lambda: now[0])
    assert [choice.kind for choice in list_keys(list, tmp_path, platform=keys.list)] == ["virtual"]
    now[0] += PLATFORM_LOOK_INTERVAL + 1
    assert [choice.id for choice in keys.list()] == [POLKIT_ID]


def test_whatever_a_check_raises_is_the_reason(tmp_path: Path) -> None:
    damaged = ScriptedGate(problem=LocalError("file_damaged"))
    (choice,) = platform_keys(PlainStore(), _system("linux", damaged))
    assert choice.problem == "file_damaged"


def test_this_computers_own_key_lets_go_of_what_opens_nothing(tmp_path: Path) -> None:
    store = SecretStore.unlock("org.countersign.test", tmp_path, find=MemoryKeyring)
    own = PlatformKeys(store, tmp_path / "gated-key.sealed", system=_system("linux"))
    key, person = own.open(*own.list()), Person()
    gone, kept = (key.enrol(enrol_request(), None, person).credential for _ in range(2))
    at_hand = RealKeys(tmp_path, store)
    at_hand.forget(gone)
    at_hand.forget(replace(kept, aaguid="00" * 16))  # a security key's is its own business
    assert [one.id for one in GatedFile(tmp_path / "gated-key.sealed", store).read().credentials] == [kept.id]
    RealKeys(tmp_path / "elsewhere", store).forget(gone)
    assert not (tmp_path / "elsewhere").exists()


def test_they_open_what_they_list(tmp_path: Path) -> None:
    computer = FakeWindows()
    keys = PlatformKeys(PlainStore(), tmp_path / "key", lambda: 78, System("win32", computer.find))
    keys.open(*keys.list()).enrol(enrol_request(), None, Person())
    assert computer.handles == [78]


@pytest.mark.parametrize("key_id", [WINDOWS_ID, TOUCH_ID_ID, POLKIT_ID])
def test_each_says_how_strong_it_is(key_id: str) -> None:
    found = STRENGTHS[key_id]
    assert found.strength == ("strong" if key_id == WINDOWS_ID else "weaker")
    assert found.text.endswith(".")
    assert found.text.lower().startswith(found.strength)
    assert len(found.text) <= 120


@pytest.mark.parametrize(
    ("system", "strength", "problem"),
    [
        pytest.param(System("win32", _no_windows), "keyring", "windows_too_old", id="Windows before 1903"),
        pytest.param(_system("linux"), "file", "keyring_needed", id="Linux without a keyring"),
        pytest.param(_system("darwin"), "file", "keyring_needed", id="macOS without a keychain"),
        pytest.param(
            _system("linux", ScriptedGate(problem=SecurityKeyError("gate_not_installed"))),
            "keyring",
            "gate_not_installed",
            id="Linux without the policy",
        ),
        pytest.param(
            System("darwin", touch_id=lambda: TouchIdGate(FakeMac(possible=-5).context)),
            "keyring",
            "gate_no_password",
            id="a Mac without a password",
        ),
    ],
)
def test_what_cannot_work_now_is_listed_with_the_reason(
    tmp_path: Path, system: System, strength: str, problem: str
) -> None:
    store = PlainStore("keyring" if strength == "keyring" else "file")
    (choice,) = platform_keys(store, system)
    assert choice.problem == problem
    with pytest.raises(SecurityKeyError) as refused:
        open_platform(choice, path=tmp_path / "key", store=store, system=system)
    assert refused.value.code == problem


@pytest.mark.parametrize(
    "choice",
    [
        pytest.param(KeyChoice("/dev/hidraw0", "Key", "usb"), id="a key on USB"),
        pytest.param(KeyChoice("platform:other", "Other", "platform"), id="of another system"),
    ],
)
def test_what_it_did_not_list_is_not_opened(tmp_path: Path, choice: KeyChoice) -> None:
    with pytest.raises(SecurityKeyError) as refused:
        open_platform(choice, path=tmp_path / "key", store=PlainStore())
    assert refused.value.code == "platform_absent"
