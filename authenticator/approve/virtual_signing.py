"""authenticatorGetAssertion and authenticatorGetNextAssertion: signing with the credentials that may be found.

CTAP 2.1, sections 6.2 and 6.3. Rule: a signature is counted on the disk before it is made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from fido2.ctap import CtapError

from authenticator.approve.virtual_chip import Chip, Gesture, Sequel
from authenticator.approve.virtual_credentials import assertion_data, descriptor, sign, usable
from authenticator.approve.virtual_hands import Call
from authenticator.approve.virtual_params import ERR, Params, credential_ids
from authenticator.approve.virtual_secret import SECRET, SecretRequest, read_secret_request
from authenticator.approve.virtual_state import KeyState, StoredCredential
from authenticator.approve.virtual_token import GET, Proof


@dataclass(frozen=True, slots=True)
class _Wishes:
    """The extensions of one request.

    Attributes:
        blob: whether credBlob's content is asked for.
        large_blob_key: whether the key of the large blob is.
        salts: what to evaluate hmac-secret at.
    """

    blob: bool
    large_blob_key: bool
    salts: SecretRequest | None

    @classmethod
    def read(cls, extensions: Params, chip: Chip, *, present: bool) -> _Wishes:
        """Check them; extensions that the key does not know are passed over."""
        if SECRET in extensions and not present:
            raise CtapError(ERR.UNSUPPORTED_OPTION)
        large_blob_key = extensions.flag("largeBlobKey")
        if large_blob_key is False:
            raise CtapError(ERR.INVALID_OPTION)
        salts = read_secret_request(extensions, SECRET, chip.pin)
        return cls(extensions.flag("credBlob") is True, large_blob_key is True, salts)

    def told(self, credential: StoredCredential, gesture: Gesture) -> dict[str, Any]:
        """The outputs that are signed."""
        outputs: dict[str, Any] = {}
        if self.blob:
            outputs["credBlob"] = credential.blob
        secret = self.salts.answer(credential, gesture) if self.salts else None
        if secret is not None:
            outputs[SECRET] = secret
        return outputs


@dataclass(frozen=True, slots=True)
class _Turn:
    """One signature that is to be given.

    Attributes:
        credential_id: who signs.
        message: the client data hash.
        gesture: what the person did for all of them.
        several: there is a choice, so that a verified person is shown names.
    """

    credential_id: bytes
    message: bytes
    gesture: Gesture
    wishes: _Wishes
    several: bool


class Signing:
    """The two commands, on one plugged-in key."""

    def __init__(self, chip: Chip) -> None:
        self._chip = chip
        self._sequel: Sequel[_Turn] = Sequel(chip.clock)

    def run(self, params: Params, call: Call) -> dict[Any, Any]:
        """Sign with the first credential that may answer, and keep the others for later."""
        rp_id = params.text(1)
        self._chip.refuse_empty_mac(params, 6, call)
        options = params.map(5)
        if "rk" in options:
            raise CtapError(ERR.UNSUPPORTED_OPTION)
        message, proof, silent = params.data(2, 32), Proof.read(params, 6, 7), options.flag("up") is False
        if proof is not None:
            present = self._chip.pin.tokens.use_for(rp_id, message, proof, GET)
            gesture = Gesture(present, verified=True)
        else:
            gesture = self._verify(call, asked=options.flag("uv") is True, silent=silent)
        found = self._find(rp_id, credential_ids(params.items(3)), verified=gesture.verified)
        wishes = _Wishes.read(params.map(4), self._chip, present=not silent)
        gesture = replace(gesture, present=False) if silent else self._be_touched(gesture, call)
        several = len(found) > 1
        turns = [_Turn(one.id, message, gesture, wishes, several) for one in found]
        answer = self._sign(turns[0])
        if several:
            answer[5] = len(found)
        self._sequel.begin(turns[1:])
        return answer

    def run_next(self, _params: Params, _call: Call) -> dict[Any, Any]:
        """Sign with the next one."""
        return self._sign(self._sequel.take())

    def forget(self) -> None:
        """Another command came, so that no next one follows."""
        self._sequel.forget()

    def _verify(self, call: Call, *, asked: bool, silent: bool) -> Gesture:
        """Without a token: let the key recognise the person, where that is asked for or always wanted."""
        built_in = self._chip.traits.built_in_uv
        if asked and not built_in:
            raise CtapError(ERR.INVALID_OPTION)
        always = self._chip.state.read().always_uv and not silent
        if asked or (always and built_in):
            self._chip.verify(call)
            return Gesture(present=True, verified=True)
        if always:
            raise CtapError(ERR.PUAT_REQUIRED)
        return Gesture(present=False, verified=False)

    def _be_touched(self, gesture: Gesture, call: Call) -> Gesture:
        if not gesture.present:
            self._chip.touch("sign", call)
        self._chip.pin.tokens.spend()
        return replace(gesture, present=True)

    def _find(self, rp_id: str, ids: tuple[bytes, ...], *, verified: bool) -> tuple[StoredCredential, ...]:
        """The credentials that may answer: the first that is named, or every resident one."""
        held = self._chip.state.read().of_rp(rp_id)
        meant = [one for one in held if one.id in ids] if ids else [one for one in held if one.resident]
        found = tuple(one for one in meant if usable(one, verified=verified, named=bool(ids)))
        if not found:
            raise CtapError(ERR.NO_CREDENTIALS)
        return found[:1] if ids else found

    def _sign(self, turn: _Turn) -> dict[Any, Any]:
        """Count the signature, durably, and only then make it."""

        def count(state: KeyState) -> tuple[KeyState, StoredCredential]:
            credential = state.named(turn.credential_id)
            if credential is None:  # another process reset the key in between
                raise CtapError(ERR.NO_CREDENTIALS)
            counted = replace(credential, counter=credential.counter + 1)
            return state.replacing(counted), counted

        credential = self._chip.state.change(count)
        data = assertion_data(credential, turn.gesture, turn.wishes.told(credential, turn.gesture))
        answer: dict[Any, Any] = {1: descriptor(credential), 2: data, 3: sign(credential, data + turn.message)}
        if credential.resident:
            whole = turn.several and turn.gesture.verified
            answer[4] = credential.user if whole else {"id": credential.user["id"]}
        if turn.wishes.large_blob_key and credential.large_blob_key:
            answer[7] = credential.large_blob_key
        return answer
