"""authenticatorMakeCredential: who may have a credential made, and what it gets beside its key.

CTAP 2.1, sections 6.1 and 12. Rules: nothing is told about the credentials that are there before the person
touched the key; the new one is on the disk before it is named in an answer.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import Any

from fido2.ctap import CtapError

from authenticator.approve.virtual_chip import PROTECT_OPTIONAL, PROTECT_REQUIRED, Chip, Gesture
from authenticator.approve.virtual_credentials import (
    ALGORITHM,
    ID_LENGTH,
    attested_data,
    new_private_key,
    read_rp,
    read_user,
    sign,
    usable,
)
from authenticator.approve.virtual_hands import Call
from authenticator.approve.virtual_params import ERR, Params, credential_ids
from authenticator.approve.virtual_secret import (
    SECRET,
    SECRET_LENGTH,
    SECRET_MAKE,
    SecretRequest,
    read_secret_request,
)
from authenticator.approve.virtual_state import KeyState, StoredCredential
from authenticator.approve.virtual_token import MAKE, Proof

BLOB_MAX = 64  # bytes that credBlob keeps; CTAP asks for 32

_LARGE_BLOB_KEY_LENGTH = 32


@dataclass(frozen=True, slots=True)
class _Wishes:
    """The extensions of one request.

    Attributes:
        protect: the credProtect level; None where none is asked for.
        blob: what credBlob is to keep; None where it is not asked for.
        large_blob_key: whether it is to have one.
        minimum_pin: whether the relying party asks for the PIN's minimum length.
        secrets: whether it is to have hmac-secret's two secrets.
        salts: what to evaluate them at already.
    """

    protect: int | None
    blob: bytes | None
    large_blob_key: bool
    minimum_pin: bool
    secrets: bool
    salts: SecretRequest | None

    @classmethod
    def read(cls, extensions: Params, chip: Chip, *, resident: bool) -> _Wishes:
        """Check them; extensions that the key does not know are passed over."""
        protect = extensions.optional_integer("credProtect")
        if protect is not None and not PROTECT_OPTIONAL <= protect <= PROTECT_REQUIRED:
            raise CtapError(ERR.INVALID_OPTION)
        large_blob_key = extensions.flag("largeBlobKey")
        if large_blob_key is False or (large_blob_key and not resident):
            raise CtapError(ERR.INVALID_OPTION)
        with_secrets = extensions.flag(SECRET) is True
        if SECRET_MAKE in extensions and not with_secrets:
            raise CtapError(ERR.MISSING_PARAMETER)
        return cls(
            protect=protect,
            blob=extensions.optional_data("credBlob"),
            large_blob_key=large_blob_key is True,
            minimum_pin=extensions.flag("minPinLength") is True,
            secrets=with_secrets,
            salts=read_secret_request(extensions, SECRET_MAKE, chip.pin),
        )

    @property
    def blob_fits(self) -> bool:
        """A blob is to be kept, and can be."""
        return self.blob is not None and len(self.blob) <= BLOB_MAX

    def fulfil(self, credential: StoredCredential, default_protect: int) -> StoredCredential:
        """The credential with what it gets."""
        return replace(
            credential,
            protect=default_protect if self.protect is None else self.protect,
            blob=self.blob if self.blob is not None and self.blob_fits else b"",
            large_blob_key=secrets.token_bytes(_LARGE_BLOB_KEY_LENGTH) if self.large_blob_key else b"",
            secret_with_uv=secrets.token_bytes(SECRET_LENGTH) if self.secrets else b"",
            secret_without_uv=secrets.token_bytes(SECRET_LENGTH) if self.secrets else b"",
        )

    def told(self, credential: StoredCredential, gesture: Gesture, state: KeyState) -> dict[str, Any]:
        """The extensions' outputs."""
        outputs: dict[str, Any] = {}
        if self.protect is not None or credential.protect != PROTECT_OPTIONAL:
            outputs["credProtect"] = credential.protect
        if self.blob is not None:
            outputs["credBlob"] = self.blob_fits
        if self.minimum_pin and credential.rp_id in state.minimum_pin_rps:
            outputs["minPinLength"] = state.minimum_pin
        if self.secrets:
            outputs[SECRET] = True
        if self.salts is not None:
            outputs[SECRET_MAKE] = self.salts.answer(credential, gesture)
        return outputs


class Making:
    """The command, on one plugged-in key."""

    def __init__(self, chip: Chip) -> None:
        self._chip = chip

    def run(self, params: Params, call: Call) -> dict[Any, Any]:
        """Make a credential, and attest to it with its own key."""
        rp_id, rp_name = read_rp(params, 2)
        user = read_user(params, 3)
        self._chip.refuse_empty_mac(params, 8, call)
        _choose_algorithm(params)
        options = params.map(7)
        if options.flag("up") is False:
            raise CtapError(ERR.INVALID_OPTION)
        if 10 in params:
            raise CtapError(ERR.INVALID_PARAMETER)  # no enterprise attestation
        client_data_hash, proof = params.data(1, 32), Proof.read(params, 8, 9)
        resident = options.flag("rk") is True
        wishes = _Wishes.read(params.map(6), self._chip, resident=resident)
        excluded = credential_ids(params.items(5))
        if proof is not None:
            present = self._chip.pin.tokens.use_for(rp_id, client_data_hash, proof, MAKE)
            gesture = Gesture(present, verified=True)
        else:
            gesture = self._verify(call, asked=options.flag("uv") is True, resident=resident)
        self._refuse_excluded(excluded, rp_id, gesture, call)
        if not gesture.present:
            self._chip.touch("make", call)
        self._chip.pin.tokens.spend()
        gesture = replace(gesture, present=True)
        bare = StoredCredential(
            id=secrets.token_bytes(ID_LENGTH),
            rp_id=rp_id,
            user=user,
            private_key=new_private_key(),
            resident=resident,
            protect=PROTECT_OPTIONAL,
            secret_with_uv=b"",
            secret_without_uv=b"",
            rp_name=rp_name,
        )
        return self._keep(wishes.fulfil(bare, self._chip.traits.protect), wishes, gesture, client_data_hash)

    def _verify(self, call: Call, *, asked: bool, resident: bool) -> Gesture:
        """Without a token: let the key recognise the person, or find that nobody has to be recognised."""
        chip, state = self._chip, self._chip.state.read()
        if asked and not chip.traits.built_in_uv:
            raise CtapError(ERR.INVALID_OPTION)
        if asked or (state.always_uv and chip.traits.built_in_uv):
            chip.verify(call)
            return Gesture(present=True, verified=True)
        lenient = chip.traits.make_without_uv and not resident
        if state.always_uv or (chip.protected(state) and not lenient):
            raise CtapError(ERR.PUAT_REQUIRED)
        return Gesture(present=False, verified=False)

    def _refuse_excluded(self, excluded: tuple[bytes, ...], rp_id: str, gesture: Gesture, call: Call) -> None:
        held = (one for one in self._chip.state.read().of_rp(rp_id) if one.id in excluded)
        if any(usable(one, verified=gesture.verified, named=True) for one in held):
            if not gesture.present:
                self._chip.touch("make", call)
            raise CtapError(ERR.CREDENTIAL_EXCLUDED)

    def _keep(
        self, credential: StoredCredential, wishes: _Wishes, gesture: Gesture, client_data_hash: bytes
    ) -> dict[Any, Any]:
        """Put the credential on the disk, and then answer."""

        def add(state: KeyState) -> tuple[KeyState, KeyState]:
            after = state.with_credential(credential)
            if len(after.credentials) > self._chip.traits.capacity:
                raise CtapError(ERR.KEY_STORE_FULL)
            return after, after

        state = self._chip.state.change(add)
        data = attested_data(credential, gesture, wishes.told(credential, gesture, state))
        statement = {"alg": ALGORITHM, "sig": sign(credential, data + client_data_hash)}
        answer: dict[Any, Any] = {1: "packed", 2: data, 3: statement}
        if credential.large_blob_key:
            answer[5] = credential.large_blob_key
        return answer


def _choose_algorithm(params: Params) -> None:
    for item in params.items(4):
        offered = Params(Params({0: item}).raw_map(0))
        if offered.text("type") == "public-key" and offered.integer("alg") == ALGORITHM:
            return
    raise CtapError(ERR.UNSUPPORTED_ALGORITHM)
