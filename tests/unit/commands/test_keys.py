"""`countersign keys`: on software keys in the ports of this computer, and on the app where only it can tell."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fido2.ctap import CtapDevice
from typer.testing import Result

from authenticator.approve import security_key
from authenticator.approve.devices import KeyChoice, list_keys
from authenticator.approve.models import Model, Models
from authenticator.approve.platform import PlatformKeys, System
from authenticator.commands import key_options, keys
from authenticator.errors import InputError, SecurityKeyError
from authenticator.protocol.identity import VIRTUAL_AAGUID
from tests.fakes.command_app import answer, run
from tests.fakes.gates import PlainStore, ScriptedGate
from tests.fakes.key_app import KeyApp
from tests.fakes.key_faults import FaultyKey, at, status
from tests.fakes.keys import IdleHands, SteadyHands, virtual_authenticator, virtual_key
from tests.fakes.soft_u2f import SoftU2f, U2fMemory
from tests.fakes.webauthn_dll import FakeWindows

PORT = "/dev/hidraw7"
Call = Callable[..., Result]


class Ports:
    """What is plugged in: names and paths as they are listed, and what opens at each path."""

    def __init__(self) -> None:
        self.choices = [KeyChoice(PORT, "Pipe key", "usb"), KeyChoice("virtual", "Virtual key", "virtual")]
        self.devices: dict[str, Callable[[], CtapDevice]] = {}

    def open_device(self, path: str, _stop: threading.Event) -> CtapDevice:
        return self.devices[path]()


@pytest.fixture
def ports(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, app: KeyApp) -> Ports:
    found = Ports()
    app.plugged = found.choices
    found.devices[PORT] = lambda: virtual_key(tmp_path / "key.sealed", built_in_uv=False)
    monkeypatch.setattr(security_key, "open_device", found.open_device)
    return found


@pytest.fixture
def app(tmp_path: Path) -> KeyApp:
    return KeyApp(tmp_path)


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, app: KeyApp) -> Call:
    return lambda *arguments, typed=None: run(monkeypatch, app, "keys", *arguments, typed=typed)


def test_each_key_is_listed_with_what_works(call: Call, ports: Ports, tmp_path: Path) -> None:
    virtual_authenticator(tmp_path / "key.sealed").set_pin("1234")
    done = call("list", "--json")
    assert done.exit_code == 0
    first, second = answer(done)["keys"]
    assert (first["path"], first["kind"], first["aaguid"]) == (PORT, "usb", VIRTUAL_AAGUID)
    assert "FIDO_2_1" in first["versions"]
    assert first["options"]["clientPin"] is True
    assert first["pin"] == {"set": True, "attempts_left": 8, "minimum": 4, "locked": False}
    assert first["works"]["approve"] is True
    assert first["works"]["secret"] is True
    assert first["works"]["recognises_you"] is False
    assert (first["problem"], first["advice"], first["strength"]) == (None, None, "trial")
    assert (second["path"], second["kind"], second["aaguid"]) == ("virtual", "virtual", VIRTUAL_AAGUID)
    assert (second["strength"], second["problem"]) == ("trial", None)


def test_one_that_fails_does_not_hide_the_others(call: Call, ports: Ports, tmp_path: Path) -> None:
    ports.choices.insert(0, KeyChoice("/dev/hidraw3", "Broken", "usb"))
    ports.choices.insert(0, KeyChoice("/dev/hidraw4", "Kept", "usb", "key_no_permission"))
    ports.devices["/dev/hidraw3"] = lambda: FaultyKey(virtual_key(tmp_path / "x"), at(4), status(0x7F))
    done = call("list", "--json")
    assert done.exit_code == 0
    problems = {each["name"]: each["problem"] for each in answer(done)["keys"]}
    assert problems["Broken"] == "key_failed"
    assert problems["Kept"] == "key_no_permission"
    assert problems["Virtual key"] is None
    told = call("list").stdout
    assert "Kept: A security key is plugged in, but this account may not use it" in told
    assert "Broken: The security key reported an error" in told


def test_a_key_without_verification_is_a_second_factor(call: Call, ports: Ports) -> None:
    ports.devices[PORT] = lambda: SoftU2f(U2fMemory())
    done = call("list", "--json")
    first = answer(done)["keys"][0]
    assert (first["versions"], first["strength"]) == (["U2F_V2"], "weaker")
    assert first["works"]["secret"] is False
    assert "second factor" in call("list").stdout


def test_what_one_key_says_of_itself(call: Call, ports: Ports, tmp_path: Path) -> None:
    virtual_authenticator(tmp_path / "key.sealed").set_pin("1234")
    done = call("info", "--key", "pipe")
    assert done.exit_code == 0
    assert "PIN set, 8 attempts left; at least 4 characters" in done.stdout
    assert answer(call("info", "--json"))["path"] == PORT


def test_what_the_virtual_key_says_of_itself(call: Call, ports: Ports, app: KeyApp) -> None:
    done = call("info", "--key", "virtual", "--json")
    assert (answer(done)["aaguid"], answer(done)["strength"]) == (VIRTUAL_AAGUID, "trial")
    assert "key_details" in app.calls
    assert "may fail 5 more times" in call("info", "--key", "virtual").stdout


@pytest.mark.parametrize(
    "arguments", [("info", "--key", "nothing like it"), ("pin", "set", "--key", "nothing like it")]
)
def test_a_key_that_is_not_there(call: Call, ports: Ports, arguments: tuple[str, ...]) -> None:
    done = call(*arguments, "--json", typed="1234\n")
    assert (done.exit_code, answer(done)["error"]) == (1, "no_key")


def test_a_first_pin_comes_from_standard_input(call: Call, ports: Ports, tmp_path: Path) -> None:
    done = call("pin", "set", "--json", typed="1234\n")
    assert (done.exit_code, answer(done)) == (0, {"key": "Pipe key", "pin_set": True})
    virtual_authenticator(tmp_path / "key.sealed").check_pin("1234")
    again = call("pin", "set", "--json", typed="5678\n")
    assert (again.exit_code, answer(again)["error"]) == (1, "pin_already_set")


def test_a_pin_is_changed_from_standard_input(call: Call, ports: Ports, tmp_path: Path) -> None:
    virtual_authenticator(tmp_path / "key.sealed").set_pin("1234")
    done = call("pin", "change", "--json", typed="1234\nbetter one\n")
    assert (done.exit_code, answer(done)) == (0, {"key": "Pipe key", "pin_changed": True})
    virtual_authenticator(tmp_path / "key.sealed").check_pin("better one")
    assert answer(call("pin", "change", "--json", typed="wrong\nother\n"))["error"] == "pin_invalid"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("12\n", "pin_policy"), ("", "cancelled"), ("1" * 70 + "\n", "pin_policy")],
)
def test_a_pin_that_cannot_be_set(call: Call, ports: Ports, typed: str, code: str) -> None:
    assert answer(call("pin", "set", "--json", typed=typed))["error"] == code


def test_the_virtual_keys_pin_goes_through_the_app(call: Call, ports: Ports, app: KeyApp) -> None:
    assert call("pin", "set", "--key", "virtual", typed="1234\n").exit_code == 0
    app.virtual.check_pin("1234")
    assert call("pin", "change", "--key", "virtual", typed="1234\n4321\n").exit_code == 0
    app.virtual.check_pin("4321")


def test_at_a_terminal_it_is_asked_for_twice(
    call: Call, ports: Ports, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    typed = ["1234", "1234", "1234", "8264", "8264"]
    monkeypatch.setattr("getpass.getpass", lambda _question: typed.pop(0))
    monkeypatch.setattr(keys, "_at_terminal", lambda: True)
    assert call("pin", "set").exit_code == 0
    assert call("pin", "change").exit_code == 0
    virtual_authenticator(tmp_path / "key.sealed").check_pin("8264")
    assert typed == []


def test_no_pin_can_be_given_as_an_argument(call: Call, ports: Ports) -> None:
    for command in ("set", "change"):
        assert call("pin", command, "1234").exit_code == 2
        assert call("pin", command, "--pin", "1234").exit_code == 2


def test_a_key_is_tried_on_the_identity(call: Call, ports: Ports, app: KeyApp) -> None:
    done = call("test", "--json")
    assert (done.exit_code, answer(done)["opens_identity"]) == (0, True)
    assert "test_key" in app.calls
    ports.choices[0] = KeyChoice(PORT, "Stranger", "usb")
    assert answer(call("test", "--json"))["error"] == "key_wrong"


def test_without_an_identity_a_touch_is_enough(call: Call, ports: Ports, app: KeyApp, tmp_path: Path) -> None:
    app.set_up = False
    hands = SteadyHands()
    ports.devices[PORT] = lambda: virtual_key(tmp_path / "key.sealed", hands)
    done = call("test", "--json")
    assert (done.exit_code, answer(done)["answers"], answer(done)["opens_identity"]) == (0, True, False)
    assert hands.reasons == ["select"]
    assert "Touch Pipe key" in done.stderr
    assert app.calls.count("identify_key") == 1


@pytest.mark.parametrize(
    ("system", "wanted", "strength", "protects"),
    [
        pytest.param("win32", "hello", "strong", "Strong: what opens your vault", id="Windows"),
        pytest.param("darwin", "touch-id", "weaker", "Weaker than a security key: macOS", id="Touch ID"),
        pytest.param("linux", "polkit", "weaker", "Weaker than a security key: Linux", id="polkit"),
        pytest.param("linux", "platform", "weaker", "Weaker than a security key: Linux", id="by its kind"),
        pytest.param("linux", "Test gate", "weaker", "Weaker than a security key: Linux", id="by its name"),
    ],
)
def test_the_systems_own_can_be_named_and_says_what_it_is(
    call: Call, ports: Ports, app: KeyApp, tmp_path: Path, system: str, wanted: str, strength: str, protects: str
) -> None:
    app.own = _own(tmp_path, system)
    done = call("info", "--key", wanted, "--json")
    assert (done.exit_code, answer(done)["strength"], answer(done)["problem"]) == (0, strength, None)
    assert answer(done)["works"] == {
        "approve": True,
        "secret": None,
        "secret_at_once": None,
        "pin": False,
        "recognises_you": True,
    }
    told = call("info", "--key", wanted).stdout
    assert "can be used" in told
    assert protects in told
    listed = next(each for each in answer(call("list", "--json"))["keys"] if each["kind"] == "platform")
    assert listed == answer(done)
    assert "second factor" not in call("list").stdout


def test_a_sign_in_that_cannot_work_now_says_why(call: Call, ports: Ports, app: KeyApp, tmp_path: Path) -> None:
    app.own = _own(tmp_path, "linux", SecurityKeyError("gate_not_installed"))
    assert answer(call("info", "--key", "polkit", "--json"))["error"] == "gate_not_installed"
    listed = answer(call("list", "--json"))["keys"]
    assert "gate_not_installed" in [each["problem"] for each in listed]
    assert answer(call("test", "--key", "polkit", "--json"))["error"] == "gate_not_installed"


def test_the_systems_own_is_tried_on_the_identity(call: Call, ports: Ports, app: KeyApp, tmp_path: Path) -> None:
    app.own = _own(tmp_path, "linux")
    done = call("test", "--key", "polkit", "--json")
    assert (done.exit_code, answer(done)["path"], answer(done)["opens_identity"]) == (0, "platform:polkit", True)


def test_a_gate_is_tried_without_an_identity_and_windows_dialog_cannot_be(
    call: Call, ports: Ports, app: KeyApp, tmp_path: Path
) -> None:
    app.set_up = False
    app.own = _own(tmp_path, "linux")
    done = call("test", "--key", "polkit", "--json")
    assert (done.exit_code, answer(done)["answers"], answer(done)["opens_identity"]) == (0, True, False)
    assert "to find out whether it answers" in done.stderr
    app.own = _own(tmp_path, "win32")
    assert answer(call("test", "--key", "hello", "--json"))["error"] == "not_set_up"


def _own(folder: Path, system: str, problem: SecurityKeyError | None = None) -> PlatformKeys:
    gate = ScriptedGate(problem=problem)
    found = System(system, FakeWindows().find, lambda: gate, lambda: gate)
    return PlatformKeys(PlainStore(), folder / "gated", system=found)


def test_another_key_is_let_in(call: Call, app: KeyApp) -> None:
    app.plugged = [KeyChoice("usb-1", "Old", "usb"), KeyChoice("usb-2", "New", "usb")]
    done = call("enrol", "Spare key", "--key", "new", "--with", "old", "--json", typed="y\n")
    assert (done.exit_code, answer(done)) == (0, {"name": "Spare key", "block": 18_210, "prompts": 3})
    assert app.added == [("Spare key", "usb-2", "usb-1")]


def test_without_a_name_it_is_the_first_that_can_be_used(call: Call, app: KeyApp) -> None:
    """Windows keeps the key to itself, and its own dialog reaches it."""
    windows = KeyChoice("platform:windows", "Windows Hello or a security key", "platform")
    app.plugged = [KeyChoice("usb-1", "YubiKey 5", "usb", "key_admin_only"), windows]
    assert call("enrol", "Spare", "--with", "hello", typed="y\n").exit_code == 0
    assert app.added == [("Spare", windows.id, windows.id)]
    app.plugged = app.plugged[:1]
    call("enrol", "Other", typed="y\n")
    assert app.added[-1] == ("Other", "usb-1", None)  # what stands in its way is told when it is opened


def test_of_several_that_are_plugged_in_it_is_the_one_that_is_touched(
    call: Call, ports: Ports, app: KeyApp, tmp_path: Path
) -> None:
    other, idle = "/dev/hidraw8", IdleHands()
    ports.choices.insert(1, KeyChoice(other, "Other key", "usb"))
    ports.devices[PORT] = lambda: virtual_key(tmp_path / "key.sealed", idle)
    ports.devices[other] = lambda: virtual_key(tmp_path / "other.sealed", SteadyHands())
    try:
        done = call("enrol", "Spare", typed="y\n")
    finally:
        idle.released.set()
    assert (done.exit_code, app.added) == (0, [("Spare", other, None)])
    assert "Touch Pipe key or Other key" in done.stderr
    assert "Let Other key open your identity?" in done.stderr


def test_yes_makes_no_key_blink(call: Call, ports: Ports, tmp_path: Path) -> None:
    ports.choices.insert(1, KeyChoice("/dev/hidraw8", "Other key", "usb"))
    assert answer(call("enrol", "Spare", "--yes", "--json"))["error"] == "yes_not_allowed"
    assert not (tmp_path / "key.sealed").exists()


def test_anything_but_yes_lets_nothing_in_or_out(call: Call, app: KeyApp) -> None:
    for arguments in (("enrol", "Spare key"), ("remove", "Spare")):
        assert answer(call(*arguments, "--json", typed="n\n"))["error"] == "denied"
    assert (app.added, app.removed) == ([], [])


def test_yes_is_for_the_virtual_key_on_this_computer(call: Call, app: KeyApp) -> None:
    assert answer(call("enrol", "Spare", "--key", "5C", "--yes", "--json"))["error"] == "yes_not_allowed"
    assert call("enrol", "Spare", "--key", "virtual", "--yes").exit_code == 0
    app.loopback = False
    assert answer(call("remove", "Spare", "--yes", "--json"))["error"] == "yes_not_allowed"


@pytest.mark.parametrize(
    ("which", "removed"),
    [("Spare", "cd34" * 16), ("cd34", "cd34" * 16), ("ab12" * 16, "ab12" * 16)],
)
@pytest.mark.parametrize("lost", [False, True])
def test_a_key_is_let_in_no_longer(call: Call, app: KeyApp, which: str, removed: str, lost: bool) -> None:
    done = call("remove", which, *(["--lost"] if lost else []), "--json", typed="y\n")
    assert (done.exit_code, answer(done)["removed"]) == (0, removed)
    assert app.removed == [(removed, lost)]


@pytest.mark.parametrize(
    ("options", "typed", "renews"),
    [
        pytest.param((), "y\ny\n", True, id="asked-and-yes"),
        pytest.param((), "y\n", False, id="asked-and-nothing-said"),
        pytest.param(("--lost",), "y\n", True, id="lost"),
        pytest.param(("--lost", "--keep-seed"), "y\n", False, id="lost-and-kept"),
        pytest.param(("--renew",), "y\n", True, id="at-hand-and-renewed"),
    ],
)
def test_a_key_goes_with_or_without_a_new_seed(
    call: Call, app: KeyApp, options: tuple[str, ...], typed: str, renews: bool
) -> None:
    done = call("remove", "Spare", "--json", *options, typed=typed)
    assert (answer(done)["renewed"], app.renewals) == (renews, [renews])


@pytest.mark.parametrize("which", ["Nobody", "", "zz"])
def test_a_key_that_is_not_clearly_one(call: Call, app: KeyApp, which: str) -> None:
    assert answer(call("remove", which, "--json", typed="y\n"))["error"] == "key_unclear"


def test_what_the_app_refuses_is_told(call: Call, app: KeyApp) -> None:
    app.failures["remove_key"] = SecurityKeyError("key_wrong")
    done = call("remove", "Spare", typed="y\n")
    assert done.exit_code == 1
    assert "does not belong to your identity" in done.stderr


# Metadata of models, and a software key by its address.


def test_metadata_names_models(call: Call, ports: Ports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Path, Path]] = []

    def read(mds: Path, root: Path) -> Models:
        seen.append((mds, root))
        return Models({VIRTUAL_AAGUID: Model("Maker's name", "key")})

    monkeypatch.setattr(key_options, "read_metadata", read)
    done = call("list", "--mds", "blob.jwt", "--mds-root", "root.pem", "--json")
    assert answer(done)["keys"][0]["name"] == "Maker's name"
    monkeypatch.setenv("COUNTERSIGN_MDS", "other.jwt")
    monkeypatch.setenv("COUNTERSIGN_MDS_ROOT", "other.pem")
    call("info", "--json")
    assert seen == [(Path("blob.jwt"), Path("root.pem")), (Path("other.jwt"), Path("other.pem"))]


def test_metadata_without_its_root_is_not_believed(call: Call, ports: Ports) -> None:
    done = call("list", "--mds", "blob.jwt")
    assert done.exit_code == 2
    assert "--mds-root" in done.stderr


def test_metadata_that_cannot_be_read_is_told(call: Call, ports: Ports, tmp_path: Path) -> None:
    missing = str(tmp_path / "none")
    assert answer(call("list", "--mds", missing, "--mds-root", missing, "--json"))["error"] == "file_unreadable"


ADDRESS = "tcp://127.0.0.1:35962"
EVERYWHERE = [
    ("keys", "list"),
    ("keys", "info"),
    ("keys", "pin", "set"),
    ("keys", "pin", "change"),
    ("keys", "test"),
    ("keys", "enrol", "Spare"),
    ("keys", "remove", "Spare"),
    ("doctor",),
    ("approve",),
    ("sessions", "revoke", "3fa971c208be4d15a0b1c2d3e4f50617"),
    ("identity", "create"),
]


@pytest.fixture
def addressed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that were checked; one of another computer is refused."""
    seen: list[str] = []

    def check(url: str) -> None:
        seen.append(url)
        if "127.0.0.1" not in url:
            raise InputError("malformed", url)

    monkeypatch.setattr(key_options, "check_device_url", check)
    monkeypatch.setenv("COUNTERSIGN_FIDO_DEVICE", "")
    return seen


@pytest.mark.parametrize("arguments", EVERYWHERE)
def test_every_command_that_uses_a_key_takes_an_address(
    monkeypatch: pytest.MonkeyPatch, app: KeyApp, addressed: list[str], arguments: tuple[str, ...]
) -> None:
    result = run(monkeypatch, app, *arguments, "--fido-device", "tcp://192.0.2.1:1", typed="")
    assert result.exit_code == 2
    assert "--fido-device" in result.stderr
    assert addressed == ["tcp://192.0.2.1:1"]


def test_the_address_reaches_every_listing(
    monkeypatch: pytest.MonkeyPatch, app: KeyApp, addressed: list[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(
        "authenticator.approve.devices._open_socket", lambda url, stop: virtual_key(tmp_path / "key.sealed")
    )
    monkeypatch.setattr(app, "list_keys", list_keys)  # the real one
    done = run(monkeypatch, app, "keys", "list", "--fido-device", ADDRESS, "--json")
    names = [each["path"] for each in answer(done)["keys"]]
    assert ADDRESS in names
    assert os.environ["COUNTERSIGN_FIDO_DEVICE"] == ADDRESS
    listed = next(each for each in answer(done)["keys"] if each["path"] == ADDRESS)
    assert listed["works"]["approve"] is True


def test_json_is_one_line(call: Call, ports: Ports) -> None:
    content: Any = json.loads(call("list", "--json").stdout)
    assert set(content) == {"keys", "yours"}
