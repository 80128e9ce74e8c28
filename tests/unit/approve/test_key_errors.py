"""One code for each way a key, its driver or the library can fail, and one thing to do for each code."""

from __future__ import annotations

import errno

import pytest
from fido2.client import ClientError, PinRequiredError
from fido2.ctap import CtapError
from fido2.ctap1 import ApduError
from fido2.hid import ConnectionFailure

from authenticator.approve.key_errors import translate
from authenticator.errors import LocalError, PersonError
from authenticator.sentences import SENTENCES
from tests.fakes.smartcard import CardConnectionException, NoCardException

ERR = CtapError.ERR
TO_DO = {  # what a person does about each code; two codes with the same are two causes that are told apart
    "denied": "nothing",
    "key_already_yours": "another key",
    "key_busy": "close the other program",
    "key_failed": "replug",
    "key_full": "make room",
    "key_no_permission": "permission",
    "key_stuck": "replug",
    "key_taken_away": "hold it",
    "key_timeout": "touch in time",
    "key_unplugged": "plug in",
    "key_unsupported": "another key",
    "key_wrong": "the right key",
    "pin_auth_blocked": "replug",
    "pin_blocked": "reset",
    "pin_invalid": "the right PIN",
    "pin_not_set": "set a PIN",
    "pin_policy": "a better PIN",
    "pin_required": "enter the PIN",
    "uv_blocked": "use the PIN",
    "uv_invalid": "again",
}


def _client(code: ClientError.ERR, cause: object = None) -> ClientError:
    return ClientError(code, cause)  # type: ignore[no-untyped-call]  # the library left it untyped


def _no_pin() -> ClientError:
    return PinRequiredError()  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("status", [*range(0x100)])
def test_every_status_there_can_be(status: int) -> None:
    alone = translate(CtapError(status))
    assert alone.code in TO_DO
    assert alone.code in SENTENCES
    assert f"{status:02x}" in alone.detail or alone.code == "denied"
    for code in ClientError.ERR:  # the library wraps it in less; the key's own status decides
        assert translate(_client(code, CtapError(status))).code == alone.code


def test_a_cause_that_wants_another_thing_done_has_another_code() -> None:
    by_action: dict[str, set[str]] = {}
    for code, action in TO_DO.items():
        by_action.setdefault(action, set()).add(code)
    assert by_action["replug"] == {"key_failed", "key_stuck", "pin_auth_blocked"}
    assert len({SENTENCES[code] for code in TO_DO}) == len(TO_DO)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        pytest.param(_no_pin(), "pin_required", id="no PIN given"),
        pytest.param(_client(ClientError.ERR.TIMEOUT), "key_timeout", id="U2F, nobody came"),
        pytest.param(_client(ClientError.ERR.DEVICE_INELIGIBLE), "key_wrong", id="U2F, none of the handles"),
        pytest.param(
            _client(ClientError.ERR.CONFIGURATION_UNSUPPORTED, ValueError("canary")), "key_unsupported", id="salts"
        ),
        pytest.param(
            _client(ClientError.ERR.CONFIGURATION_UNSUPPORTED, "User verification not configured/supported"),
            "pin_not_set",
            id="no verification",
        ),
        pytest.param(_client(ClientError.ERR.OTHER_ERROR, "canary"), "key_failed", id="a text"),
        pytest.param(_client(ClientError.ERR.OTHER_ERROR, OSError(errno.ENODEV, "x")), "key_unplugged", id="wrapped"),
        pytest.param(_client(ClientError.ERR.OTHER_ERROR, ApduError(0x6A80)), "key_wrong", id="U2F, wrong data"),
        pytest.param(ApduError(0x6D00, b"canary"), "key_failed", id="U2F, instruction unknown"),
        pytest.param(ConnectionFailure("canary"), "key_failed", id="connection"),
        pytest.param(OSError(errno.ETIMEDOUT, "canary"), "key_stuck", id="ETIMEDOUT"),
        pytest.param(OSError(errno.EPROTO, "canary"), "key_failed", id="EPROTO"),
        pytest.param(OSError(errno.ESHUTDOWN, "canary"), "key_unplugged", id="ESHUTDOWN"),
        pytest.param(NoCardException("canary"), "key_taken_away", id="no card on the reader"),
        pytest.param(CardConnectionException("canary"), "key_taken_away", id="card taken away"),
        pytest.param(PersonError("cancelled"), "cancelled", id="ours"),
        pytest.param(LocalError("disk_full"), "disk_full", id="ours too"),
        pytest.param(KeyboardInterrupt("canary"), "key_failed", id="an interrupt"),
        pytest.param(ValueError("canary"), "key_failed", id="ValueError"),
    ],
)
def test_every_other_way(error: BaseException, code: str) -> None:
    found = translate(error)
    assert found.code == code
    assert "canary" not in f"{found} {found.detail} {found!r}"
