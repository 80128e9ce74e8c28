"""Places to plug a software key in, packet level only: a cable in this process, or a TCP port of this computer."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import AssertionResponse, AttestationResponse, Ctap2
from fido2.ctap2.blob import LargeBlobs
from fido2.ctap2.config import Config
from fido2.ctap2.credman import CredentialManagement
from fido2.ctap2.pin import ClientPin, PinProtocol, PinProtocolV2

from authenticator.approve.tcp_device import open_tcp, parse_listen_address
from authenticator.approve.testkey import KeyServer, listen
from authenticator.approve.virtual_chip import Traits
from authenticator.approve.virtual_hands import Hands
from tests.fakes.hid_pipe import plugged_in
from tests.fakes.keys import virtual_key

PERMISSION = ClientPin.PERMISSION
MAKE, GET = PERMISSION.MAKE_CREDENTIAL, PERMISSION.GET_ASSERTION
RP_ID = "rp.example"
HASH = hashlib.sha256(b"client data").digest()
PIN = "1234"
KEY_PARAMS: list[Mapping[str, Any]] = [{"type": "public-key", "alg": -7}]


@contextmanager
def key_server(plug_in: Callable[[], CtapDevice]) -> Iterator[str]:
    """Serve a key at a free port while the block runs; yields its URL."""
    with listen(parse_listen_address("127.0.0.1:0")) as listener:
        server = KeyServer(listener, plug_in)
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        try:
            yield server.address.url
        finally:
            server.stop()
            thread.join(10)
            assert not thread.is_alive()


class Port:
    """A place for one key, whose memory is at one path.

    Args:
        kind: `packets` or `tcp`.
    """

    def __init__(self, kind: str, path: Path) -> None:
        self._kind = kind
        self._path = path
        self._url: str | None = None
        self._make: Callable[[], CtapDevice] = lambda: virtual_key(path)
        self._plugged: list[CtapDevice] = []

    @contextmanager
    def running(self) -> Iterator[Port]:
        """Keep the place open."""
        if self._kind == "packets":
            yield self
        else:
            with key_server(self._power_up) as url:
                self._url = url
                yield self
        for device in self._plugged:
            device.close()

    def _power_up(self) -> CtapDevice:
        return self._make()

    def plug(
        self,
        hands: Hands | None = None,
        *,
        built_in_uv: bool = True,
        traits: Traits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> Platform:
        """Power the key up anew, and return a platform that is connected to it."""
        for device in self._plugged:
            device.close()
        self._make = lambda: virtual_key(self._path, hands, built_in_uv=built_in_uv, traits=traits, clock=clock)
        opened = open_tcp(self._url) if self._url else plugged_in(self._power_up())
        self._plugged = [opened]
        return Platform(Ctap2(opened))


class Platform:
    """A program that uses the key through python-fido2's own classes.

    Attributes:
        ctap: the key.
        protocol: the PIN/UV auth protocol that is spoken.
    """

    def __init__(self, ctap: Ctap2, protocol: PinProtocol | None = None) -> None:
        self.ctap = ctap
        self.protocol = protocol or PinProtocolV2()
        self.pin = ClientPin(ctap, self.protocol)

    def speaking(self, protocol: PinProtocol) -> Platform:
        """The same with another protocol."""
        return Platform(self.ctap, protocol)

    def token(self, permissions: PERMISSION, rp_id: str | None = None, pin: str | None = None) -> bytes:
        """A token, by built-in verification or by PIN."""
        if pin is None:
            return self.pin.get_uv_token(permissions, rp_id)
        return self.pin.get_pin_token(pin, permissions, rp_id)

    def make(
        self,
        user: str = "ada",
        *,
        rp_id: str = RP_ID,
        rk: bool = True,
        extensions: Mapping[str, Any] | None = None,
        token: bytes | None = None,
        **more: Any,
    ) -> AttestationResponse:
        """Make a credential, with a new token unless one is given."""
        token = token or self.token(MAKE, rp_id)
        mac = self.protocol.authenticate(token, HASH)
        rp = {"id": rp_id, "name": rp_id.title()}
        entity = {"id": user.encode(), "name": user, "displayName": user.title()}
        options = {"rk": rk}
        return self.ctap.make_credential(
            HASH,
            rp,
            entity,
            KEY_PARAMS,
            extensions=extensions,
            options=options,
            pin_uv_param=mac,
            pin_uv_protocol=self.protocol.VERSION,
            **more,
        )

    def make_untokened(
        self, *, exclude: AttestationResponse | None = None, options: Mapping[str, Any] | None = None
    ) -> AttestationResponse:
        """Make a credential without a token."""
        excluded = [descriptor(exclude)] if exclude else None
        return self.ctap.make_credential(HASH, {"id": RP_ID}, {"id": b"ada"}, KEY_PARAMS, excluded, options=options)

    def sign(
        self,
        made: AttestationResponse | None = None,
        *,
        rp_id: str = RP_ID,
        extensions: Mapping[str, Any] | None = None,
        token: bytes | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> AssertionResponse:
        """Sign, with the credential that is named or a resident one; with a token only where one is given."""
        return self.ctap.get_assertion(
            rp_id,
            HASH,
            [descriptor(made)] if made else None,
            extensions,
            options,
            None if token is None else self.protocol.authenticate(token, HASH),
            None if token is None else self.protocol.VERSION,
        )

    def manage(self, rp_id: str | None = None, pin: str | None = None) -> CredentialManagement:
        """Credential management with a token for it."""
        return CredentialManagement(self.ctap, self.protocol, self.token(PERMISSION.CREDENTIAL_MGMT, rp_id, pin))

    def configure(self, pin: str | None = None) -> Config:
        """Configuration with a token for it."""
        return Config(self.ctap, self.protocol, self.token(PERMISSION.AUTHENTICATOR_CFG, None, pin))

    def blobs(self, pin: str | None = None) -> LargeBlobs:
        """Large blobs with a token to write them."""
        return LargeBlobs(self.ctap, self.protocol, self.token(PERMISSION.LARGE_BLOB_WRITE, None, pin))

    def salts(self, *salts: bytes) -> tuple[dict[int, Any], Callable[[bytes], bytes]]:
        """hmac-secret's input for some salts, and what decrypts its output."""
        agreement, shared = self.pin._get_shared_secret()  # type: ignore[no-untyped-call]
        sealed = self.protocol.encrypt(shared, b"".join(salts))
        mac = self.protocol.authenticate(shared, sealed)
        return {1: agreement, 2: sealed, 3: mac, 4: self.protocol.VERSION}, lambda out: self.protocol.decrypt(
            shared, out
        )


def descriptor(made: AttestationResponse) -> Mapping[str, Any]:
    """How a platform names a credential."""
    return {"type": "public-key", "id": credential_id(made)}


def credential_id(made: AttestationResponse) -> bytes:
    """The new credential's name."""
    assert made.auth_data.credential_data is not None
    return bytes(made.auth_data.credential_data.credential_id)


def refused(call: Callable[[], object]) -> CtapError.ERR:
    """The status that a call is refused with."""
    with pytest.raises(CtapError) as error:
        call()
    return error.value.code


def broken(call: Callable[[], object]) -> OSError:
    """The operating system's error that a call ends with."""
    try:
        call()
    except OSError as error:
        return error
    raise AssertionError("nothing went wrong")
