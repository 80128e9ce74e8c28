"""Touch ID as a gate: what macOS is asked, and when."""

from __future__ import annotations

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.approve import macos
from authenticator.approve.macos import TouchIdGate, explain, system_context
from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from authenticator.protocol.identity import GATE_AAGUIDS, LINUX_GATE_AAGUID
from tests.fakes.local_authentication import FakeMac

NOW = threading.Event()  # never set


def test_it_opens_where_the_person_was_recognised_and_shows_what_for() -> None:
    mac = FakeMac()
    TouchIdGate(mac.context).open("to sign in to Photos", NOW)
    assert mac.reasons == ["sign in to Photos"]


def test_every_question_has_a_context_of_its_own() -> None:
    mac = FakeMac()
    gate = TouchIdGate(mac.context)
    gate.open("to approve", NOW)
    gate.open("to approve", NOW)
    assert len(mac.contexts) == len(mac.reasons) == 2


def test_a_check_asks_nobody() -> None:
    mac = FakeMac(answer=None)
    TouchIdGate(mac.context).check()
    assert mac.reasons == []


@pytest.mark.parametrize(
    ("finger", "name"),
    [pytest.param(True, "Touch ID", id="finger"), pytest.param(False, "This Mac's password", id="no finger")],
)
def test_its_name_is_what_macos_will_ask_for(finger: bool, name: str) -> None:
    assert TouchIdGate(FakeMac(finger=finger).context).name() == name


def test_its_name_needs_no_macos() -> None:
    assert TouchIdGate().name() == "Touch ID"


def test_a_cancel_ends_the_question() -> None:
    mac, cancelled = FakeMac(answer=None), threading.Event()
    threading.Timer(0.2, cancelled.set).start()
    begun = time.monotonic()
    with pytest.raises(PersonError) as refused:
        TouchIdGate(mac.context).open("to approve", cancelled)
    assert refused.value.code == "cancelled"
    assert time.monotonic() - begun < 5
    assert mac.contexts[0].invalidated


def test_nobody_answering_in_time_ends_the_question(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(macos, "GATE_TIMEOUT", 0.2)
    mac = FakeMac(answer=None)
    with pytest.raises(SecurityKeyError) as refused:
        TouchIdGate(mac.context).open("to approve", NOW)
    assert refused.value.code == "gate_timeout"
    assert mac.contexts[0].invalidated


def test_who_gave_up_before_is_not_asked() -> None:
    mac, cancelled = FakeMac(), threading.Event()
    cancelled.set()
    with pytest.raises(PersonError):
        TouchIdGate(mac.context).open("to approve", cancelled)
    assert mac.contexts == []


def test_the_reply_comes_on_another_thread() -> None:
    mac = FakeMac()
    TouchIdGate(mac.context).open("to approve", NOW)
    (thread,) = mac.contexts[0].threads
    assert thread is not threading.current_thread()


@pytest.mark.parametrize("purpose", [pytest.param("", id="empty"), pytest.param("to ", id="nothing after to")])
def test_macos_always_gets_a_reason(purpose: str) -> None:
    mac = FakeMac()
    TouchIdGate(mac.context).open(purpose, NOW)
    assert mac.reasons == ["approve"]


@given(st.none() | st.integers())
def test_every_number_has_one_code(number: int | None) -> None:
    assert isinstance(explain(number), CountersignError)


def test_elsewhere_there_is_no_bridge() -> None:
    with pytest.raises(SecurityKeyError) as refused, system_context():
        pass
    assert refused.value.code == "platform_absent"


def test_the_gate_says_what_it_is() -> None:
    assert TouchIdGate().aaguid in GATE_AAGUIDS - {LINUX_GATE_AAGUID}
