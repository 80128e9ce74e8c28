"""Windows: its own dialogs for Windows Hello and for security keys, which need no administrator.

Since version 1903 Windows keeps security keys to itself, and an ordinary program reaches them through
`webauthn.dll` only; python-fido2's `WindowsClient` speaks to it. Rules:

- The dialog belongs to our own window, whose handle is passed on; else it would hang on whatever is in front.
- Every call runs on a thread of its own and gets an event of its own. The library waits on that event to cancel the
  dialog, so it is set whatever happened; one that is never set would leave a thread behind.
- Whatever fails is an `OSError` inside a `ClientError`; Windows' own number in it decides.
- What answered is told by its AAGUID; the library says "cross-platform" of everything.
- Windows may deny the PRF when a credential is made and give it later. So it is proven by the assertion that
  follows, and refused there where it is missing.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any, ClassVar, TypeVar

from fido2.client import ClientError, WebAuthnClient
from fido2.webauthn import RegistrationResponse

from authenticator.approve.aside import Aside
from authenticator.approve.authenticator import (
    EnrolRequest,
    KeyKind,
    NewCredential,
    PinState,
    Signed,
    SignRequest,
)
from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.approve.key_errors import translate
from authenticator.approve.registration import made_credential, read_registration
from authenticator.approve.system_details import system_details
from authenticator.approve.webauthn import Collector, creation_options, request_options, signed
from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from authenticator.limits import GATE_TIMEOUT, KEY_CANCEL_GRACE, PIN_MIN
from authenticator.protocol.identity import HELLO_AAGUIDS, Credential

_PATIENCE = (GATE_TIMEOUT + 10) * 1000  # milliseconds; Windows' own limit, which it calls a cancel, comes after ours
_POLL = 0.05  # seconds between looks at the person's cancel
_SECRET = 32  # bytes of a PRF's answer
_WIN32 = 0x8007_0000  # where HRESULTs hold Win32's own numbers
_NTE_USER_CANCELLED = 0x8009_0036
_ERROR_CANCELLED = _WIN32 | 1223
_CODES = MappingProxyType(
    {
        0x8009_000F: "key_already_yours",  # NTE_EXISTS
        0x8009_0011: "key_wrong",  # NTE_NOT_FOUND
        0x8009_0023: "key_full",  # NTE_TOKEN_KEYSET_STORAGE_FULL
        0x8009_0027: "key_unsupported",  # NTE_INVALID_PARAMETER: nothing that the key can do was asked for
        0x8009_0029: "key_unsupported",  # NTE_NOT_SUPPORTED
        0x8009_0030: "key_busy",  # NTE_DEVICE_NOT_READY
        0x8009_0035: "no_key",  # NTE_DEVICE_NOT_FOUND
        _WIN32 | 5: "key_no_permission",  # ERROR_ACCESS_DENIED
        _WIN32 | 50: "key_unsupported",  # ERROR_NOT_SUPPORTED
        _WIN32 | 170: "key_busy",  # ERROR_BUSY
        _WIN32 | 1167: "key_unplugged",  # ERROR_DEVICE_NOT_CONNECTED
        _WIN32 | 1460: "key_timeout",  # ERROR_TIMEOUT
    }
)
_T = TypeVar("_T")


class WindowsKey:
    """An `Authenticator` over Windows' own dialogs; what the person takes, a key or Hello, is theirs to choose there.

    Args:
        choice: what the person chose.
        handle: of the window that the dialog belongs to; None for whatever is in front.
        find_client: finds python-fido2's client, or raises `windows_too_old`.
    """

    kind: ClassVar[KeyKind] = "platform"

    def __init__(
        self,
        choice: KeyChoice,
        handle: int | None = None,
        find_client: Callable[[], Callable[..., WebAuthnClient]] | None = None,
    ) -> None:
        self.key_name = choice.name
        self._choice = choice
        self._handle = handle
        self._find_client = find_client or windows_client

    def needs_pin(self) -> PinState:
        """No PIN: Windows asks for it in its dialog.

        Raises:
            SecurityKeyError: `windows_too_old`.
        """
        self._find_client()
        return PinState(needed=False, attempts_left=None, minimum=PIN_MIN)

    def details(self) -> KeyDetails:
        """What there is to say of it before the person has chosen in the dialog."""
        return system_details(self._choice, "strong", self._find_client)

    def check_pin(self, pin: str) -> None:  # noqa: ARG002 - only Windows' dialog takes one
        """Refuse: it is Windows that asks.

        Raises:
            SecurityKeyError: `pin_not_set`.
        """
        raise SecurityKeyError("pin_not_set", "Windows asks for the PIN")

    def enrol(self, request: EnrolRequest, pin: str | None, interaction: Interaction) -> NewCredential:  # noqa: ARG002
        """Make a credential; see `Authenticator`. Whether it has the PRF is proven by its first assertion."""
        options = replace(creation_options(request), timeout=_PATIENCE)
        return self._run(
            request, interaction, lambda client, event: new_credential(client.make_credential(options, event))
        )

    def sign(self, request: SignRequest, pin: str | None, interaction: Interaction) -> Signed:  # noqa: ARG002
        """Sign the challenge and evaluate the PRF; see `Authenticator`.

        Raises:
            PersonError: `cancelled`.
            SecurityKeyError: the key cannot or will not; `prf_missing_hello` where it is Hello, without the PRF.
        """
        options = replace(request_options(request), timeout=_PATIENCE)

        def ask(client: WebAuthnClient, event: threading.Event) -> Signed:
            response = client.get_assertion(options, event).get_response(0)
            try:
                return signed(response, request)
            except SecurityKeyError as error:
                if error.code == "prf_missing" and _is_hello(bytes(response.raw_id), request.credentials):
                    raise SecurityKeyError("prf_missing_hello") from None
                raise

        return self._run(request, interaction, ask)

    def _run(
        self,
        request: EnrolRequest | SignRequest,
        interaction: Interaction,
        errand: Callable[[WebAuthnClient, threading.Event], _T],
    ) -> _T:
        """Run the errand on a thread that may be left behind, until it answers, the person cancels or time is up."""
        if interaction.cancelled.is_set():
            raise PersonError("cancelled")
        client = self._find_client()(Collector(request.origin, request.rp_id), self._handle)
        number, of = request.touch_number, request.touches
        prompt = TouchPrompt(self.key_name, request.purpose, number, of, virtual=False, system=True)
        interaction.touch(prompt)
        event = threading.Event()
        dialog = Aside(lambda: errand(client, event), "windows-key")
        deadline = time.monotonic() + GATE_TIMEOUT
        try:
            while not dialog.wait(_POLL) and not interaction.cancelled.is_set() and time.monotonic() < deadline:
                pass
            late = not dialog.over and not interaction.cancelled.is_set()
        finally:
            event.set()
        answered = dialog.wait(KEY_CANCEL_GRACE)
        if interaction.cancelled.is_set():  # even where the key was quicker: nothing is signed after a cancel
            raise PersonError("cancelled")
        if answered and dialog.failure is None:
            return dialog.result()
        if late or dialog.failure is None:  # a dialog that we closed calls that a cancel, but nobody cancelled
            raise SecurityKeyError("key_timeout", "Windows does not answer")
        raise explain(dialog.failure)


def windows_client() -> Callable[..., WebAuthnClient]:
    """Find python-fido2's client.

    Raises:
        SecurityKeyError: `windows_too_old` where Windows has no `webauthn.dll` that it could use.
    """
    try:
        from fido2.client.windows import WindowsClient
    except (ImportError, OSError, AttributeError) as error:
        raise SecurityKeyError("windows_too_old", type(error).__name__) from None
    if not WindowsClient.is_available():
        raise SecurityKeyError("windows_too_old")
    return WindowsClient


def explain(error: BaseException) -> CountersignError:
    """Return the one error that says what happened in Windows' dialog."""
    number = _windows_number(error)
    if number is None:
        return translate(error)
    detail = f"Windows 0x{number:08x}"
    if number in (_NTE_USER_CANCELLED, _ERROR_CANCELLED):
        return PersonError("cancelled", detail)
    return SecurityKeyError(_CODES.get(number, "key_failed"), detail)


def _windows_number(error: BaseException) -> int | None:
    """Windows' own number as an HRESULT; ctypes gives it as a negative number, or as Win32's bare one."""
    cause: Any = error.cause if isinstance(error, ClientError) else error
    number = getattr(cause, "winerror", None) if isinstance(cause, OSError) else None
    if not isinstance(number, int):
        return None
    return _WIN32 | number if 0 < number <= 0xFFFF else number & 0xFFFF_FFFF


def new_credential(response: RegistrationResponse) -> NewCredential:
    """Read what Windows made, whatever it says of the PRF.

    Raises:
        SecurityKeyError: `key_failed`, or `uv_invalid` without verification.
    """
    answer = response.response
    aaguid = bytes(made_credential(answer.attestation_object).aaguid).hex()
    transports = ("internal",) if aaguid in HELLO_AAGUIDS else ("usb",)
    credential, registration = read_registration(bytes(answer.client_data), answer.attestation_object, transports)
    prf = response.client_extension_results.prf
    first = prf.results.first if prf is not None and prf.results is not None else None
    secret = bytes(first) if first is not None and len(first) == _SECRET else None
    return NewCredential(credential, registration, "prf", secret)


def _is_hello(credential_id: bytes, credentials: tuple[Credential, ...]) -> bool:
    return any(one.id == credential_id and one.aaguid in HELLO_AAGUIDS for one in credentials)
