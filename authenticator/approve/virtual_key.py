"""A software security key: a CTAP 2.1 authenticator that speaks to python-fido2 like one on USB.

It is for tests and for machines without another key, and it is honest about it: its AAGUID names it, its
transport is `internal`, and a network may refuse it. Its `Hands` stand for what a person does to a key of
plastic: touch it, or let it recognise them. Rules, beside those of the standard:

- Everything that counts is on the disk before the answer is given (`virtual_state.py`).
- Opening it is plugging it in: the token, the key agreement and the three-in-a-row lock start anew.
- A touch is waited for beside the caller's thread, so that a cancel is answered at once.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fido2 import cbor
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin
from fido2.hid import CAPABILITY, CTAPHID

from authenticator.approve.virtual_credentials import (
    ALGORITHM,
    ID_LENGTH,
    Gesture,
    SecretRequest,
    answer_secret,
    assertion_data,
    attested_data,
    new_credential,
    read_secret_request,
    sign,
    usable,
)
from authenticator.approve.virtual_hands import Call, Hands, Plug, Touch, wait_for
from authenticator.approve.virtual_params import ERR, Params, credential_ids
from authenticator.approve.virtual_pin import MINIMUM_PIN, PinUv, checked_permissions
from authenticator.approve.virtual_state import KeyState, Sealer, StateFile, StoredCredential
from authenticator.limits import VIRTUAL_CREDENTIALS_MAX
from authenticator.protocol.identity import VIRTUAL_AAGUID

_MESSAGE_MAX = 7609  # bytes of a command: what 129 packets of 64 carry
_LIST_MAX = 16
_NEXT_LIFETIME = 30  # seconds that getNextAssertion goes on
_RESET_WINDOW = 10  # seconds after plugging in; a reset later could be a trick
_MAKE = int(ClientPin.PERMISSION.MAKE_CREDENTIAL)
_GET = int(ClientPin.PERMISSION.GET_ASSERTION)
_CMD = Ctap2.CMD
_SUB = ClientPin.CMD


@dataclass(frozen=True, slots=True)
class _Request:
    """What makeCredential and getAssertion have in common.

    Attributes:
        message: the client data hash.
        permission: what a token must allow.
        mac: over the message, by a token; None without one.
        verify: built-in verification is asked for instead.
    """

    rp_id: str
    message: bytes
    permission: int
    mac: bytes | None
    verify: bool

    @classmethod
    def read(cls, params: Params, rp_id: str, options: Params, *, permission: int) -> _Request:
        """Read them from their places, which differ."""
        message_at, mac_at = (1, 8) if permission == _MAKE else (2, 6)
        mac = params.optional_data(mac_at)
        if mac is not None and params.integer(mac_at + 1) != 2:
            raise CtapError(ERR.INVALID_PARAMETER)
        return cls(rp_id, params.data(message_at, 32), permission, mac, options.flag("uv") is True)


@dataclass(frozen=True, slots=True)
class _Pending:
    """Assertions that are still to be given, the next one first."""

    credential_ids: tuple[bytes, ...]
    message: bytes
    gesture: Gesture
    secret: SecretRequest | None
    several: bool


class VirtualKey(CtapDevice):
    """The key, plugged in.

    Args:
        path: its sealed state; absent for a new key.
        sealer: what seals it.
        hands: the person.
        built_in_uv: it recognises the person itself, so that no PIN is needed.
    """

    def __init__(self, path: Path, sealer: Sealer, hands: Hands, *, built_in_uv: bool = True) -> None:
        self._state = StateFile(path, sealer)
        self._hands = hands
        self._built_in_uv = built_in_uv
        self._pin = PinUv(self._state)
        self._pending: _Pending | None = None
        self._pending_since = 0.0
        self._plug = Plug()
        self._commands: dict[int, Callable[[Params, Call], dict[Any, Any]]] = {
            _CMD.MAKE_CREDENTIAL: self._make_credential,
            _CMD.GET_ASSERTION: self._get_assertion,
            _CMD.GET_NEXT_ASSERTION: self._get_next_assertion,
            _CMD.GET_INFO: self._get_info,
            _CMD.CLIENT_PIN: self._client_pin,
            _CMD.RESET: self._reset,
            _CMD.SELECTION: self._selection,
        }

    @property
    def capabilities(self) -> int:
        """CBOR, and no U2F."""
        return int(CAPABILITY.CBOR | CAPABILITY.NMSG | CAPABILITY.WINK)

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        """Nothing: a virtual key has to be opened by its file."""
        return iter(())

    def close(self) -> None:
        """Unplug it; a command that waits ends with an error of the operating system, as on USB."""
        self._plug.pull()

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        """Answer one message, as the transport would carry it."""
        self._plug.check()
        if cmd == CTAPHID.PING:
            return data
        if cmd == CTAPHID.WINK:
            return b""
        if cmd != CTAPHID.CBOR:
            raise CtapError(ERR.INVALID_COMMAND)
        try:
            return b"\x00" + self._answer(data, Call(event or threading.Event(), on_keepalive))
        except CtapError as error:
            return bytes([error.code])

    def _answer(self, data: bytes, call: Call) -> bytes:
        if len(data) > _MESSAGE_MAX:
            raise CtapError(ERR.REQUEST_TOO_LARGE)
        command = self._commands.get(data[0]) if data else None
        if command is None:
            raise CtapError(ERR.INVALID_COMMAND)
        if data[0] != _CMD.GET_NEXT_ASSERTION:
            self._pending = None
        answer = command(Params.decode(data[1:]), call)
        return cbor.encode(answer) if answer else b""

    def _get_info(self, _params: Params, _call: Call) -> dict[Any, Any]:
        state = self._state.read()
        options = {"rk": True, "up": True, "plat": False, "clientPin": state.pin_set, "pinUvAuthToken": True}
        if self._built_in_uv:
            options["uv"] = True
        return {
            1: ["FIDO_2_0", "FIDO_2_1"],
            2: ["credProtect", "hmac-secret"],
            3: bytes.fromhex(VIRTUAL_AAGUID),
            4: options,
            5: _MESSAGE_MAX,
            6: [2],
            7: _LIST_MAX,
            8: ID_LENGTH,
            9: ["internal"],
            10: [{"alg": ALGORITHM, "type": "public-key"}],
            13: MINIMUM_PIN,
            14: 1,
            20: VIRTUAL_CREDENTIALS_MAX - len(state.credentials),
        }

    def _make_credential(self, params: Params, call: Call) -> dict[Any, Any]:
        rp_id = params.map(2).text("id")
        user = params.raw_map(3)
        Params(user).data("id")
        self._refuse_empty_mac(params, 8, call)
        _choose_algorithm(params)
        options = params.map(7)
        if options.flag("up") is False:
            raise CtapError(ERR.INVALID_OPTION)
        if 10 in params:
            raise CtapError(ERR.INVALID_PARAMETER)  # no enterprise attestation
        request = _Request.read(params, rp_id, options, permission=_MAKE)
        gesture = self._authorise(request, call)
        self._refuse_excluded(params, rp_id, gesture, call)
        if not gesture.present:
            self._touch("make", call)
        self._pin.end_token()
        gesture = replace(gesture, present=True)
        extensions = params.map(6)
        credential = new_credential(rp_id, user, extensions, resident=options.flag("rk") is True)
        data = attested_data(credential, gesture, _made_extensions(credential, extensions))
        self._state.change(lambda state: (_with_room(state, credential), None))
        statement = {"alg": ALGORITHM, "sig": sign(credential, data + request.message)}
        return {1: "packed", 2: data, 3: statement}

    def _get_assertion(self, params: Params, call: Call) -> dict[Any, Any]:
        rp_id = params.text(1)
        self._refuse_empty_mac(params, 6, call)
        options = params.map(5)
        if "rk" in options:
            raise CtapError(ERR.UNSUPPORTED_OPTION)
        request = _Request.read(params, rp_id, options, permission=_GET)
        gesture = self._authorise(request, call)
        found = self._find(rp_id, credential_ids(params.items(3)), verified=gesture.verified)
        if options.flag("up") is False:
            gesture = replace(gesture, present=False)
        else:
            if not gesture.present:
                self._touch("sign", call)
            self._pin.end_token()
            gesture = replace(gesture, present=True)
        secret = read_secret_request(params.map(4), self._pin.agreement, gesture)
        pending = _Pending(tuple(one.id for one in found), request.message, gesture, secret, len(found) > 1)
        answer = self._sign_next(pending)
        if pending.several:
            answer[5] = len(found)
        return answer

    def _get_next_assertion(self, _params: Params, _call: Call) -> dict[Any, Any]:
        pending, self._pending = self._pending, None
        if pending is None or time.monotonic() - self._pending_since > _NEXT_LIFETIME:
            raise CtapError(ERR.NOT_ALLOWED)
        return self._sign_next(pending)

    def _client_pin(self, params: Params, call: Call) -> dict[Any, Any]:
        command = params.integer(2)
        if command == _SUB.GET_UV_RETRIES and self._built_in_uv:
            return {5: self._state.read().uv_retries}
        if command == _SUB.GET_PIN_RETRIES:
            return dict(self._pin.retries())
        if params.integer(1) != 2:
            raise CtapError(ERR.INVALID_PARAMETER)
        if command == _SUB.GET_KEY_AGREEMENT:
            return {1: self._pin.agreement.public()}
        if command == _SUB.SET_PIN:
            self._pin.set_pin(params)
            return {}
        if command == _SUB.CHANGE_PIN:
            self._pin.change_pin(params)
            return {}
        return dict(self._give_token(command, params, call))

    def _give_token(self, command: int, params: Params, call: Call) -> dict[int, bytes]:
        if command == _SUB.GET_TOKEN_USING_PIN_LEGACY:
            if 9 in params or 10 in params:
                raise CtapError(ERR.INVALID_PARAMETER)
            return self._pin.token_by_pin(params, _MAKE | _GET, None)
        if command == _SUB.GET_TOKEN_USING_PIN:
            return self._pin.token_by_pin(params, *checked_permissions(params))
        if command == _SUB.GET_TOKEN_USING_UV and self._built_in_uv:
            permissions = checked_permissions(params)
            self._verify(call)
            return self._pin.token_by_verification(params, *permissions)
        raise CtapError(ERR.INVALID_SUBCOMMAND)

    def _reset(self, _params: Params, call: Call) -> dict[Any, Any]:
        if self._plug.seconds > _RESET_WINDOW:
            raise CtapError(ERR.NOT_ALLOWED)
        self._touch("reset", call)
        self._state.change(lambda _state: (KeyState(), None))
        self._pin = PinUv(self._state)
        return {}

    def _selection(self, _params: Params, call: Call) -> dict[Any, Any]:
        self._touch("select", call)
        return {}

    def _refuse_empty_mac(self, params: Params, key: int, call: Call) -> None:
        """Answer CTAP 2.0's way to select a key: an empty MAC asks for a touch and about the PIN."""
        if params.optional_data(key) == b"":
            self._touch("select", call)
            raise CtapError(ERR.PIN_INVALID if self._state.read().pin_set else ERR.PIN_NOT_SET)

    def _authorise(self, request: _Request, call: Call) -> Gesture:
        """Find out whether the person is verified, and whether they touched the key with that."""
        if request.mac is not None:
            present = self._pin.use_token(request.message, request.mac, request.permission, request.rp_id)
            return Gesture(present, verified=True)
        if request.verify:
            if not self._built_in_uv:
                raise CtapError(ERR.INVALID_OPTION)
            self._verify(call)
            return Gesture(present=True, verified=True)
        if request.permission == _MAKE and (self._built_in_uv or self._state.read().pin_set):
            raise CtapError(ERR.PUAT_REQUIRED)
        return Gesture(present=False, verified=False)

    def _refuse_excluded(self, params: Params, rp_id: str, gesture: Gesture, call: Call) -> None:
        excluded = credential_ids(params.items(5))
        held = (one for one in self._state.read().of_rp(rp_id) if one.id in excluded)
        if any(usable(one, verified=gesture.verified, named=True) for one in held):
            if not gesture.present:
                self._touch("make", call)
            raise CtapError(ERR.CREDENTIAL_EXCLUDED)

    def _find(self, rp_id: str, ids: tuple[bytes, ...], *, verified: bool) -> tuple[StoredCredential, ...]:
        """The credentials that may answer: the first that is named, or every resident one."""
        held = self._state.read().of_rp(rp_id)
        meant = [one for one in held if one.id in ids][:1] if ids else [one for one in held if one.resident]
        found = tuple(one for one in meant if usable(one, verified=verified, named=bool(ids)))
        if not found:
            raise CtapError(ERR.NO_CREDENTIALS)
        return found

    def _sign_next(self, pending: _Pending) -> dict[Any, Any]:
        """Count the first pending signature, durably, and only then make it; keep the others for later."""
        first, rest = pending.credential_ids[0], pending.credential_ids[1:]

        def count(state: KeyState) -> tuple[KeyState, StoredCredential]:
            after = state.counted(first)
            credential = next((one for one in after.credentials if one.id == first), None)
            if credential is None:  # another process reset the key in between
                raise CtapError(ERR.NO_CREDENTIALS)
            return after, credential

        credential = self._state.change(count)
        gesture = pending.gesture
        extensions = answer_secret(credential, pending.secret, gesture)
        data = assertion_data(credential, gesture, extensions)
        answer: dict[Any, Any] = {
            1: {"id": credential.id, "type": "public-key"},
            2: data,
            3: sign(credential, data + pending.message),
        }
        if credential.resident:
            whole = pending.several and gesture.verified
            answer[4] = credential.user if whole else {"id": credential.user["id"]}
        self._pending = replace(pending, credential_ids=rest) if rest else None
        self._pending_since = time.monotonic()
        return answer

    def _touch(self, reason: Touch, call: Call) -> None:
        if not wait_for(lambda: self._hands.touch(reason), call, self._plug):
            raise CtapError(ERR.OPERATION_DENIED)

    def _verify(self, call: Call) -> None:
        if self._state.read().uv_retries == 0:
            raise CtapError(ERR.UV_BLOCKED)
        verdict = wait_for(self._hands.verify, call, self._plug)
        if verdict == "declined":
            raise CtapError(ERR.OPERATION_DENIED)
        self._pin.count_verification(verified=verdict == "verified")


def _choose_algorithm(params: Params) -> None:
    for item in params.items(4):
        offered = Params({0: item}).raw_map(0)
        if Params(offered).text("type") == "public-key" and Params(offered).integer("alg") == ALGORITHM:
            return
    raise CtapError(ERR.UNSUPPORTED_ALGORITHM)


def _made_extensions(credential: StoredCredential, asked: Params) -> dict[str, Any]:
    made: dict[str, Any] = {}
    if credential.secret_with_uv:
        made["hmac-secret"] = True
    if "credProtect" in asked:
        made["credProtect"] = credential.protect
    return made


def _with_room(state: KeyState, credential: StoredCredential) -> KeyState:
    after = state.with_credential(credential)
    if len(after.credentials) > VIRTUAL_CREDENTIALS_MAX:
        raise CtapError(ERR.KEY_STORE_FULL)
    return after
