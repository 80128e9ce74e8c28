"""Windows' `webauthn.dll` behind a client with the names of python-fido2's, which cannot be imported elsewhere.

It records how it is made and called, signs with a key of the test's, and fails as the real one does: every failure is
an `OSError` with a negative `winerror`, inside a `ClientError`; a thread waits for the event in order to cancel, and
stays behind where the call failed.
"""

from __future__ import annotations

import errno
import functools
import hashlib
import hmac
import threading
from collections.abc import Callable
from typing import Any

from fido2.client import AssertionSelection, ClientDataCollector, ClientError, WebAuthnClient
from fido2.ctap2.base import AssertionResponse
from fido2.ctap2.extensions import AuthenticatorExtensionsPRFInputs, AuthenticatorExtensionsPRFOutputs
from fido2.webauthn import (
    AttestationObject,
    AuthenticationExtensionsClientOutputs,
    AuthenticatorAttachment,
    AuthenticatorAttestationResponse,
    AuthenticatorData,
    PublicKeyCredentialCreationOptions,
    PublicKeyCredentialRequestOptions,
    PublicKeyCredentialType,
    RegistrationResponse,
)

from tests.fakes.soft_key import AT, UP, UV, SoftKey, authenticator_data

HELLO = bytes.fromhex("08987058cadc4b81b6e130de50dcbe96")
USB = bytes.fromhex("ee882879721c491397753dfcce97072a")
NTE_USER_CANCELLED = 0x80090036


class HresultError(OSError):
    """What ctypes raises for an HRESULT on Windows."""

    def __init__(self, hresult: int) -> None:
        super().__init__(errno.EINVAL, "as Windows says")
        self.winerror = hresult - (1 << 32) if hresult >= 1 << 31 else hresult


class FakeWindows:
    """A computer with Windows.

    Attributes:
        key: what the person chooses in the dialog.
        fails: the HRESULT of every call, or what it raises; None where they work.
        waits: the dialog stays open until it is cancelled.
        prf_enabled: what creation says of the PRF; None to say nothing.
        prf: assertions answer it.
        flags: of the answers.
        handles: of the windows that clients were made with.
        calls: the options of every call, in order.
        events: the events they were given.
        threads: those that wait for them.
    """

    def __init__(self, aaguid: bytes = USB, *, fails: int | BaseException | None = None) -> None:
        self.key = SoftKey(aaguid=aaguid)
        self.fails = fails
        self.waits = False
        self.prf_enabled: bool | None = True
        self.prf = True
        self.secret = 32
        self.flags = UP | UV
        self.handles: list[int | None] = []
        self.calls: list[Any] = []
        self.events: list[threading.Event] = []
        self.threads: list[_CancelThread] = []

    def find(self) -> Callable[..., WebAuthnClient]:
        """The client's class, as the import would give it."""
        return functools.partial(FakeWindowsClient, self)

    def dialog(self, options: Any, event: threading.Event | None) -> _CancelThread | None:
        """Show Windows' dialog; return what has to be told that it is over."""
        self.calls.append(options)
        thread = None
        if event is not None:
            self.events.append(event)
            thread = _CancelThread(event)
            self.threads.append(thread)
            thread.start()
        if self.waits and thread is not None:
            thread.cancelled.wait(10)
            raise ClientError.ERR.OTHER_ERROR(HresultError(NTE_USER_CANCELLED))
        if isinstance(self.fails, BaseException):
            raise self.fails
        if self.fails is not None:
            raise ClientError.ERR.OTHER_ERROR(HresultError(self.fails))
        return thread

    def prf_of(self, salt: bytes) -> bytes:
        """The PRF's answer."""
        return hmac.digest(b"windows", hashlib.sha256(b"WebAuthn PRF\0" + salt).digest(), "sha256")[: self.secret]


class _CancelThread(threading.Thread):
    def __init__(self, event: threading.Event) -> None:
        super().__init__(daemon=True)
        self._event = event
        self._completed = False
        self.cancelled = threading.Event()

    def run(self) -> None:
        self._event.wait()
        if not self._completed:
            self.cancelled.set()

    def complete(self) -> None:
        self._completed = True
        self._event.set()
        self.join()


class FakeWindowsClient(WebAuthnClient):
    """python-fido2's `WindowsClient`, but for the first argument."""

    def __init__(
        self,
        windows: FakeWindows,
        client_data_collector: ClientDataCollector,
        handle: int | None = None,
        allow_hmac_secret: bool = False,
    ) -> None:
        self._windows = windows
        self._collector = client_data_collector
        windows.handles.append(handle)

    @staticmethod
    def is_available() -> bool:
        return True

    def make_credential(
        self, options: PublicKeyCredentialCreationOptions, event: threading.Event | None = None
    ) -> RegistrationResponse:
        windows = self._windows
        client_data, rp_id = self._collector.collect_client_data(options)
        timer = windows.dialog(options, event)
        if timer:
            timer.complete()
        data = authenticator_data(
            rp_id=rp_id, flags=windows.flags | AT, counter=windows.key.counter, attested=windows.key.attested()
        )
        made = windows.key.registration(client=bytes(client_data), data=data, fmt="packed")
        outputs: dict[str, Any] = {}
        if windows.prf_enabled is not None:
            prf: dict[str, Any] = {"enabled": windows.prf_enabled}
            salt = _salt(options)
            if salt is not None:
                prf["results"] = {"first": windows.prf_of(salt)}
            outputs["prf"] = AuthenticatorExtensionsPRFOutputs.from_dict(prf)
        return RegistrationResponse(
            raw_id=windows.key.credential_id,
            response=AuthenticatorAttestationResponse(
                client_data=client_data, attestation_object=AttestationObject(made.attestation_object)
            ),
            authenticator_attachment=AuthenticatorAttachment.CROSS_PLATFORM,
            client_extension_results=AuthenticationExtensionsClientOutputs(outputs),
            type=PublicKeyCredentialType.PUBLIC_KEY,
        )

    def get_assertion(
        self, options: PublicKeyCredentialRequestOptions, event: threading.Event | None = None
    ) -> AssertionSelection:
        windows = self._windows
        client_data, rp_id = self._collector.collect_client_data(options)
        timer = windows.dialog(options, event)
        if timer:
            timer.complete()
        windows.key.counter += 1
        data = authenticator_data(rp_id=rp_id, flags=windows.flags, counter=windows.key.counter)
        outputs: dict[str, Any] = {}
        salt = _salt(options)
        if windows.prf and salt is not None:
            results = {"results": {"first": windows.prf_of(salt)}}
            outputs["prf"] = AuthenticatorExtensionsPRFOutputs.from_dict(results)
        answer = AssertionResponse(
            credential={"type": "public-key", "id": windows.key.credential_id},
            auth_data=AuthenticatorData(data),
            signature=windows.key.sign(data + client_data.hash),
            user=None,
        )
        return AssertionSelection(client_data, [answer], outputs)


def _salt(options: PublicKeyCredentialCreationOptions | PublicKeyCredentialRequestOptions) -> bytes | None:
    """The salt that the PRF is to be evaluated at, read as the library reads it."""
    asked: Any = AuthenticatorExtensionsPRFInputs.from_dict(dict(options.extensions or {}).get("prf"))
    return None if asked is None or asked.eval is None else bytes(asked.eval.first)
