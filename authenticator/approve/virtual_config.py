"""authenticatorConfig: verification for everything, and what a PIN has to be.

CTAP 2.1, section 6.11. A key that can verify somebody takes a token for each change. There is no enterprise
attestation and nothing of the vendor's own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fido2.ctap import CtapError
from fido2.ctap2.config import Config

from authenticator.approve.virtual_chip import Chip
from authenticator.approve.virtual_credentials import read_rp_id
from authenticator.approve.virtual_hands import Call
from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_state import KeyState
from authenticator.approve.virtual_token import CONFIGURE, Proof
from authenticator.limits import PIN_BYTES_MAX

MINIMUM_PIN_RPS_MAX = 8  # relying parties that may be told the PIN's minimum length

_SUB = Config.CMD


class Settings:
    """The command, on one plugged-in key."""

    def __init__(self, chip: Chip) -> None:
        self._chip = chip

    def run(self, params: Params, _call: Call) -> dict[Any, Any]:
        """Make one change."""
        command = params.integer(1)
        if command not in (_SUB.TOGGLE_ALWAYS_UV, _SUB.SET_MIN_PIN_LENGTH):
            raise CtapError(ERR.INVALID_PARAMETER)
        self._authorise(command, params)
        if command == _SUB.TOGGLE_ALWAYS_UV:
            self._chip.state.change(lambda state: (replace(state, always_uv=not state.always_uv), None))
        else:
            self._set_minimum(params.map(2))
        return {}

    def _authorise(self, command: int, params: Params) -> None:
        state = self._chip.state.read()
        wanted = state.always_uv and command != _SUB.TOGGLE_ALWAYS_UV
        if self._chip.protected(state) or wanted:
            message = b"\xff" * 32 + bytes([0x0D, command]) + params.encoded(2)
            self._chip.require_token(message, Proof.read(params, 4, 3), CONFIGURE)

    def _set_minimum(self, params: Params) -> None:
        wanted = params.optional_integer(1)
        rp_ids = tuple(read_rp_id(Params({0: item}), 0) for item in params.items(2))
        if len(rp_ids) > MINIMUM_PIN_RPS_MAX:
            raise CtapError(ERR.KEY_STORE_FULL)
        asked = params.flag(3) is True

        def change(state: KeyState) -> tuple[KeyState, bool]:
            minimum = state.minimum_pin if wanted is None else wanted
            if not state.minimum_pin <= minimum <= PIN_BYTES_MAX:
                raise CtapError(ERR.PIN_POLICY_VIOLATION)
            if asked and not state.pin_set:
                raise CtapError(ERR.PIN_NOT_SET)
            force = asked or (state.pin_set and state.pin_length < minimum)
            after = replace(
                state,
                minimum_pin=minimum,
                minimum_pin_rps=rp_ids if 2 in params else state.minimum_pin_rps,
                force_pin_change=state.force_pin_change or force,
            )
            return after, force

        if self._chip.state.change(change):
            self._chip.pin.tokens.end()
