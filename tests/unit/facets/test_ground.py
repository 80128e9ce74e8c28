"""Among which kinds of keys an identity's credential may be found, and one thing at a time."""

from __future__ import annotations

import threading
from typing import cast

import pytest

from authenticator.facets.ground import holding, kinds_of
from authenticator.protocol.identity import GATE_AAGUIDS, VIRTUAL_AAGUID, Credential
from tests.fakes.refusal import refused

GATE, REAL = min(GATE_AAGUIDS), "09" * 16


class Of:
    """A credential, as far as the kinds go."""

    def __init__(self, aaguid: str) -> None:
        self.aaguid = aaguid


@pytest.mark.parametrize(
    ("aaguids", "system", "kinds"),
    [
        pytest.param([], "linux", set(), id="no-credential"),
        pytest.param([VIRTUAL_AAGUID], "linux", {"virtual", "usb"}, id="virtual-is-also-plugged-in"),
        pytest.param([REAL], "linux", {"usb", "nfc"}, id="a-real-key"),
        pytest.param([GATE], "darwin", {"platform"}, id="a-gate"),
        pytest.param([GATE, REAL], "darwin", {"platform", "usb", "nfc"}, id="a-gate-and-a-key"),
        pytest.param([REAL], "win32", {"platform", "usb", "nfc"}, id="windows-stands-before-every-key"),
    ],
)
def test_kinds(aaguids: list[str], system: str, kinds: set[str]) -> None:
    credentials = [cast("Credential", Of(aaguid)) for aaguid in aaguids]
    assert kinds_of(credentials, system) == kinds


def test_a_second_one_is_refused_at_once_and_the_next_is_not() -> None:
    lock = threading.Lock()

    def twice() -> None:
        with holding(lock), holding(lock):
            raise AssertionError("the second one was let in")

    refused("busy", twice)
    with holding(lock):
        pass
