"""polkit as a gate: what it is asked, where it is looked for, and what its answers mean."""

from __future__ import annotations

import pwd
import re
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

if not sys.platform.startswith("linux"):
    pytest.skip("polkit is Linux's", allow_module_level=True)
if shutil.which("dbus-daemon") is None:
    pytest.skip("needs dbus-daemon", allow_module_level=True)

from jeepney import Message
from jeepney.bus_messages import message_bus

from authenticator.approve import linux
from authenticator.approve.linux import ACTION, SYSTEM_BUS, PolkitGate, Verdict, polkit_users
from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from authenticator.protocol.identity import GATE_AAGUIDS
from tests.fakes.polkit_bus import (
    DISMISSED,
    NO,
    POLKIT,
    STAGES,
    WOULD_ASK,
    YES,
    Script,
    gate_on,
    polkit_on,
    private_bus,
    stalling_bus,
)

ROOT = Path(__file__).parents[3]
NOW = threading.Event()  # never set


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with private_bus(tmp_path_factory.mktemp("bus")) as address:
        yield address


def test_it_opens_where_the_person_was_asked_and_recognised(bus: str) -> None:
    with polkit_on(bus, Script()) as polkit:
        gate_on(bus).open("to approve", NOW)
        (asked,) = [body for body in polkit.script.called("CheckAuthorization") if body[3]]
    subject, action, details, flags, question = asked
    assert subject[0] == "system-bus-name"
    assert subject[1]["name"][1].startswith(":")
    assert (action, details, flags) == (ACTION, {}, 1)
    assert len(question) == 32


def test_every_question_is_a_new_one(bus: str) -> None:
    with polkit_on(bus, Script()) as polkit:
        gate = gate_on(bus)
        gate.open("to approve", NOW)
        gate.open("to approve", NOW)
        questions = [body[4] for body in polkit.script.called("CheckAuthorization") if body[3]]
    assert len(set(questions)) == 2


def test_a_check_asks_nobody(bus: str) -> None:
    with polkit_on(bus, Script(asked=NO)) as polkit:
        gate_on(bus).check()
        assert [body[3] for body in polkit.script.called("CheckAuthorization")] == [0]


def test_a_polkit_that_is_not_running_is_started(tmp_path: Path) -> None:
    program = tmp_path / "polkitd.py"
    program.write_text(
        "import os\nfrom tests.fakes.polkit_bus import FakePolkit, Script\n"
        "FakePolkit(os.environ['DBUS_STARTER_ADDRESS'], Script())._thread.join()\n"
    )
    command = f"{sys.executable} {program}"
    (tmp_path / f"{POLKIT}.service").write_text(f"[D-BUS Service]\nName={POLKIT}\nExec={command}\n")
    with private_bus(tmp_path) as address:
        gate_on(address).check()
        gate_on(address).open("to approve", NOW)


def test_a_cancel_withdraws_the_question(bus: str) -> None:
    cancelled = threading.Event()
    with polkit_on(bus, Script(asked="never")) as polkit:
        threading.Timer(0.2, cancelled.set).start()
        begun = time.monotonic()
        with pytest.raises(PersonError) as refused:
            gate_on(bus).open("to approve", cancelled)
        assert refused.value.code == "cancelled"
        assert time.monotonic() - begun < 5
        (asked,) = [body for body in polkit.script.called("CheckAuthorization") if body[3]]
        assert polkit.script.called("CancelCheckAuthorization") == [(asked[4],)]


def test_nobody_answering_in_time_withdraws_the_question(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux, "GATE_TIMEOUT", 1)
    with polkit_on(bus, Script(asked="never")) as polkit:
        with pytest.raises(SecurityKeyError) as refused:
            gate_on(bus).open("to approve", NOW)
        assert refused.value.code == "gate_timeout"
        assert len(polkit.script.called("CancelCheckAuthorization")) == 1


def test_who_gave_up_before_is_not_asked(bus: str) -> None:
    cancelled = threading.Event()
    cancelled.set()
    with polkit_on(bus, Script()) as polkit:
        with pytest.raises(PersonError):
            gate_on(bus).open("to approve", cancelled)
        assert polkit.script.calls == []


@pytest.mark.parametrize("stage", STAGES)
def test_a_cancel_is_heard_whatever_is_waited_for(tmp_path: Path, stage: str) -> None:
    cancelled = threading.Event()
    with stalling_bus(tmp_path, stage) as bus:

        def give_up() -> None:
            assert bus.stalled.wait(5)
            cancelled.set()

        person = threading.Thread(target=give_up)
        person.start()
        begun = time.monotonic()
        with pytest.raises(PersonError) as refused:
            gate_on(bus.address).open("to approve", cancelled)
        assert time.monotonic() - begun < 5
        person.join()
        assert refused.value.code == "cancelled"
        assert bus.withdrawn.is_set() == (stage == "the question")


@pytest.mark.parametrize("stage", STAGES)
def test_a_bus_that_never_answers_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    monkeypatch.setattr(linux, "KEY_ANSWER_TIMEOUT", 0.2)
    monkeypatch.setattr(linux, "GATE_TIMEOUT", 0.6)
    with stalling_bus(tmp_path, stage) as bus:
        begun = time.monotonic()
        with pytest.raises(SecurityKeyError) as refused:
            gate_on(bus.address).open("to approve", NOW)
        assert time.monotonic() - begun < 5
        # What nobody had to answer is not called an answer that nobody gave.
        assert refused.value.code == ("gate_timeout" if stage == "the question" else "gate_failed")


@pytest.mark.parametrize("stage", STAGES[:-1])
def test_a_check_ends_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    monkeypatch.setattr(linux, "KEY_ANSWER_TIMEOUT", 0.2)
    with stalling_bus(tmp_path, stage) as bus:
        with pytest.raises(SecurityKeyError) as refused:
            gate_on(bus.address).check()
        assert refused.value.code == "gate_failed"


def test_the_whole_of_a_check_has_one_time_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers that each come in time do not add up to more."""
    monkeypatch.setattr(linux, "KEY_ANSWER_TIMEOUT", 0.5)
    slow = message_bus.GetConnectionUnixUser

    def late(name: str) -> Message:
        time.sleep(0.5)
        return slow(name)

    monkeypatch.setattr(message_bus, "GetConnectionUnixUser", late)
    with stalling_bus(tmp_path, "never") as bus:
        with pytest.raises(SecurityKeyError) as refused:
            gate_on(bus.address).check()
        assert refused.value.code == "gate_failed"


# ---- where polkit is looked for ---------------------------------------------------------------------------------


def test_the_address_is_a_constant() -> None:
    assert SYSTEM_BUS == "unix:path=/run/dbus/system_bus_socket"
    assert PolkitGate()._bus == SYSTEM_BUS


@pytest.mark.parametrize(
    "variable",
    [
        pytest.param("DBUS_SYSTEM_BUS_ADDRESS", id="system bus"),
        pytest.param("DBUS_SESSION_BUS_ADDRESS", id="session bus"),
        pytest.param("DBUS_STARTER_ADDRESS", id="starter"),
    ],
)
def test_the_environment_changes_nothing(bus: str, monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setenv(variable, bus)
    asked: list[str] = []

    def connect(path: str, **_: object) -> None:
        asked.append(path)
        raise FileNotFoundError

    monkeypatch.setattr(linux, "prep_socket", connect)
    with polkit_on(bus, Script(before=YES)) as polkit:
        for call in (PolkitGate().check, lambda: PolkitGate().open("to approve", NOW)):
            with pytest.raises(SecurityKeyError) as refused:
                call()
            assert refused.value.code == "platform_absent"
        assert polkit.script.calls == []
    assert asked == [SYSTEM_BUS.removeprefix("unix:path=")] * 2


def test_without_an_account_of_its_own_polkit_runs_as_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux, "_POLKIT_USER", "no-such-account")
    assert polkit_users() == {0}


def test_polkit_runs_as_root_or_as_itself() -> None:
    assert polkit_users() - {0} <= {account.pw_uid for account in pwd.getpwall() if account.pw_name == "polkitd"}
    assert 0 in polkit_users()


# ---- what answers mean ------------------------------------------------------------------------------------------


@given(st.tuples(st.booleans(), st.booleans(), st.dictionaries(st.text(), st.text(), max_size=3)))
def test_only_a_plain_yes_after_a_challenge_opens(answer: tuple[bool, bool, dict[str, str]]) -> None:
    verdict = Verdict.read(answer)
    if answer[:2] == (True, False) and answer[2].get("polkit.dismissed") != "true":
        verdict.require_recognised()
        with pytest.raises(SecurityKeyError):
            verdict.require_question()
    else:
        with pytest.raises(CountersignError):
            verdict.require_recognised()


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=4)))
def test_any_other_form_is_refused(answer: object) -> None:
    with pytest.raises(SecurityKeyError) as refused:
        Verdict.read(answer)
    assert refused.value.code == "gate_failed"


def test_the_answers_of_the_fake_are_told_apart() -> None:
    read = [Verdict.read(answer) for answer in (YES, NO, WOULD_ASK, DISMISSED)]
    assert len(set(read)) == 4


# ---- the policy -------------------------------------------------------------------------------------------------


def test_the_policy_names_the_action_and_asks_for_oneself_every_time() -> None:
    (path,) = (ROOT / "resources" / "polkit").glob("*.policy")
    text = path.read_text()
    assert re.findall(r'<action id="([^"]+)">', text) == [ACTION]
    defaults = dict(re.findall(r"<(allow_\w+)>(\w+)</allow_\w+>", text))
    assert defaults == {"allow_any": "no", "allow_inactive": "no", "allow_active": "auth_self"}
    assert "annotate" not in text
    assert path.name == "invalid.countersign.policy"


def test_the_gate_says_what_it_is() -> None:
    gate = PolkitGate()
    assert gate.aaguid in GATE_AAGUIDS
    assert gate.name() == "This computer's password or fingerprint"
    assert POLKIT == linux._POLKIT
