"""authenticatorClientPIN: the PIN's and the tokens' subcommands."""

from __future__ import annotations

from typing import Any

from fido2.ctap import CtapError
from fido2.ctap2.pin import ClientPin

from authenticator.approve.virtual_chip import Chip
from authenticator.approve.virtual_hands import Call
from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_protocol import Shared
from authenticator.approve.virtual_token import GET, MAKE, read_permissions

_SUB = ClientPin.CMD


class PinCommand:
    """The command, on one plugged-in key."""

    def __init__(self, chip: Chip) -> None:
        self._chip = chip

    def run(self, params: Params, call: Call) -> dict[Any, Any]:
        """Answer one subcommand."""
        pin, command = self._chip.pin, params.integer(2)
        if command == _SUB.GET_UV_RETRIES and self._chip.traits.built_in_uv:
            return {5: self._chip.state.read().uv_retries}
        if command == _SUB.GET_PIN_RETRIES:
            return dict(pin.retries())
        agreement = pin.agreement(params.integer(1))
        if command == _SUB.GET_KEY_AGREEMENT:
            return {1: agreement.public()}
        if command == _SUB.SET_PIN:
            pin.set_pin(params)
            return {}
        if command == _SUB.CHANGE_PIN:
            pin.change_pin(params)
            return {}
        return {2: self._token(command, params, call)}

    def _token(self, command: int, params: Params, call: Call) -> bytes:
        """Issue a token by one of the three ways, and return it encrypted."""
        if command == _SUB.GET_TOKEN_USING_PIN_LEGACY:
            if 9 in params or 10 in params:
                raise CtapError(ERR.INVALID_PARAMETER)
            return self._issue(self._chip.pin.check_pin(params), MAKE | GET, None, present=False)
        if command == _SUB.GET_TOKEN_USING_PIN:
            permissions, rp_id = read_permissions(params)
            return self._issue(self._chip.pin.check_pin(params), permissions, rp_id, present=False)
        if command == _SUB.GET_TOKEN_USING_UV and self._chip.traits.built_in_uv:
            permissions, rp_id = read_permissions(params)
            shared = self._chip.pin.shared(params)
            self._chip.verify(call)
            return self._issue(shared, permissions, rp_id, present=True)
        raise CtapError(ERR.INVALID_SUBCOMMAND)

    def _issue(self, shared: Shared, permissions: int, rp_id: str | None, *, present: bool) -> bytes:
        tokens = self._chip.pin.tokens
        return shared.encrypt(tokens.issue(shared.protocol.version, permissions, rp_id, present=present))
