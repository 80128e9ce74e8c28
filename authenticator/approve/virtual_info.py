"""authenticatorGetInfo: what the virtual key says of itself."""

from __future__ import annotations

from typing import Any

from authenticator.approve.hid_packets import MESSAGE_MAX
from authenticator.approve.virtual_chip import Chip
from authenticator.approve.virtual_config import MINIMUM_PIN_RPS_MAX
from authenticator.approve.virtual_credentials import ALGORITHM, ID_LENGTH
from authenticator.approve.virtual_hands import Call
from authenticator.approve.virtual_making import BLOB_MAX
from authenticator.approve.virtual_params import Params
from authenticator.approve.virtual_protocol import PROTOCOLS
from authenticator.approve.virtual_secret import SECRET, SECRET_MAKE
from authenticator.approve.virtual_state import KeyState
from authenticator.limits import VIRTUAL_BLOBS_MAX
from authenticator.protocol.identity import VIRTUAL_AAGUID

FIRMWARE = 2  # counted up when the key learns something

_LIST_MAX = 16  # credentials that a platform may name in one request


class Info:
    """The command, on one plugged-in key."""

    def __init__(self, chip: Chip) -> None:
        self._chip = chip

    def run(self, _params: Params, _call: Call) -> dict[Any, Any]:
        """Describe the key as it is now."""
        state = self._chip.state.read()
        return {
            1: ["FIDO_2_0", "FIDO_2_1"],
            2: ["credBlob", "credProtect", SECRET, SECRET_MAKE, "largeBlobKey", "minPinLength"],
            3: bytes.fromhex(VIRTUAL_AAGUID),
            4: self._options(state),
            5: MESSAGE_MAX,
            6: list(PROTOCOLS),
            7: _LIST_MAX,
            8: ID_LENGTH,
            9: ["internal"],
            10: [{"alg": ALGORITHM, "type": "public-key"}],
            11: VIRTUAL_BLOBS_MAX,
            12: state.force_pin_change,
            13: state.minimum_pin,
            14: FIRMWARE,
            15: BLOB_MAX,
            16: MINIMUM_PIN_RPS_MAX,
            20: self._chip.traits.capacity - len(state.credentials),
            22: ["packed"],
        }

    def _options(self, state: KeyState) -> dict[str, bool]:
        traits = self._chip.traits
        options = {
            "rk": True,
            "up": True,
            "plat": False,
            "alwaysUv": state.always_uv,
            "authnrCfg": True,
            "clientPin": state.pin_set,
            "credMgmt": True,
            "largeBlobs": True,
            "makeCredUvNotRqd": traits.make_without_uv and not state.always_uv,
            "pinUvAuthToken": True,
            "setMinPINLength": True,
        }
        if traits.built_in_uv:
            options.update({"uv": True, "uvAcfg": True})
        return options
