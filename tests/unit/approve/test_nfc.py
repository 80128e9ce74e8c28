"""Keys on contactless readers, through python-fido2's own PC/SC transport and pyscard's interface."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from authenticator.approve import nfc
from authenticator.approve.devices import KeyChoice, list_keys, plugged_key
from authenticator.errors import CountersignError
from tests.fakes.keys import IdleHands, enrol_request, sign_request, virtual_authenticator, virtual_key
from tests.fakes.person import Person
from tests.fakes.smartcard import CONTACT, CONTACTLESS, STORAGE, Reader, installed

__all__ = ["installed"]
NAME = "ACS ACR122U PICC Interface 00 00"


def _code(run: object) -> str:
    with pytest.raises(CountersignError) as refused:
        run()  # type: ignore[operator]
    return refused.value.code


def test_without_pyscard_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "smartcard", None)
    monkeypatch.setitem(sys.modules, "smartcard.scard", None)
    assert nfc.readers() == []


def test_without_the_card_service_there_are_none(installed: list[Reader], monkeypatch: pytest.MonkeyPatch) -> None:
    installed.append(Reader(NAME, CONTACTLESS))
    service = sys.modules["smartcard.scard"]
    monkeypatch.setattr(service, "SCardEstablishContext", lambda _scope: (0x8010001D, 0))
    assert nfc.readers() == []

    def broken(_scope: int) -> None:
        raise RuntimeError("canary")

    monkeypatch.setattr(service, "SCardEstablishContext", broken)
    assert nfc.readers() == []


@pytest.mark.parametrize(
    ("atr", "listed"),
    [
        pytest.param(b"", False, id="nothing on it"),
        pytest.param(CONTACTLESS, True, id="a contactless card"),
        pytest.param(STORAGE, False, id="a ticket that only stores"),
        pytest.param(CONTACT, False, id="a key on USB that is a card too"),
        pytest.param(b"\x3b", False, id="half an answer"),
    ],
)
def test_only_readers_with_a_contactless_card_are_listed(installed: list[Reader], atr: bytes, listed: bool) -> None:
    reader = Reader(NAME, atr)
    installed.append(reader)
    assert nfc.readers() == ([NAME] if listed else [])
    assert reader.connects == 0


@pytest.mark.parametrize(
    ("reader", "name"),
    [
        (NAME, "Key on ACS ACR122U PICC Interface"),
        ("Identiv uTrust 3700 F CL Reader [uTrust 3700 F CL Reader] (55041514207402) 00 00", None),
        ("\x1b[31m", "Key on [31m"),
        ("00 00", "Key on a reader"),
    ],
)
def test_a_readers_name_has_no_serial_number(reader: str, name: str | None) -> None:
    shown = nfc.key_name(reader)
    assert "5504" not in shown
    assert shown == (name or "Key on Identiv uTrust 3700 F CL Reader")


def test_it_is_listed_after_those_on_usb(installed: list[Reader], tmp_path: Path) -> None:
    installed.append(Reader(NAME, CONTACTLESS))
    found = list_keys(list, tmp_path)
    assert found[0] == KeyChoice(NAME, "Key on ACS ACR122U PICC Interface", "nfc", icon="key_nfc")
    assert found[-1].kind == "virtual"


def test_enrol_and_sign_over_a_reader(installed: list[Reader], tmp_path: Path) -> None:
    state = tmp_path / "key.sealed"
    reader = Reader(NAME, CONTACTLESS, lambda: virtual_key(state))
    installed.append(reader)
    key = plugged_key(KeyChoice(NAME, "Key on a reader", "nfc"))
    assert key.kind == "nfc"
    assert not key.needs_pin().needed
    made = key.enrol(enrol_request(), None, Person())
    signed = key.sign(sign_request(made), None, Person())
    assert signed.secret == virtual_authenticator(state).sign(sign_request(made), None, Person()).secret
    assert reader.disconnects == reader.connects
    assert key.facts().strength == "strong"


def test_a_key_that_waits_for_a_touch_prompts_and_can_be_cancelled(installed: list[Reader], tmp_path: Path) -> None:
    state = tmp_path / "key.sealed"
    made = virtual_authenticator(state).enrol(enrol_request(), None, Person())
    hands = IdleHands()
    installed.append(Reader(NAME, CONTACTLESS, lambda: virtual_key(state, hands)))
    key, person = plugged_key(KeyChoice(NAME, "Key", "nfc")), Person()
    threading.Timer(0.4, person.cancelled.set).start()
    assert _code(lambda: key.sign(sign_request(made), None, person)) == "cancelled"
    assert len(person.touches) == 1
    hands.released.set()


def test_a_key_that_is_taken_away(installed: list[Reader], tmp_path: Path) -> None:
    state = tmp_path / "key.sealed"
    made = virtual_authenticator(state).enrol(enrol_request(), None, Person())
    reader = Reader(NAME, CONTACTLESS, lambda: virtual_key(state))
    installed.append(reader)
    key = plugged_key(KeyChoice(NAME, "Key", "nfc"))
    reader.taken.set()
    assert _code(lambda: key.sign(sign_request(made), None, Person())) == "key_taken_away"
    reader.taken.clear()
    reader.card = None
    assert _code(lambda: key.sign(sign_request(made), None, Person())) == "key_taken_away"
    installed.clear()
    assert _code(lambda: key.sign(sign_request(made), None, Person())) == "key_unplugged"
