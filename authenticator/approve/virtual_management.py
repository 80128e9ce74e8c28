"""authenticatorCredentialManagement: listing, deleting and renaming the resident credentials.

CTAP 2.1, section 6.8. Rule: a token for one relying party sees and changes that one's credentials only, and
cannot ask which others there are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fido2.ctap import CtapError
from fido2.ctap2.credman import CredentialManagement

from authenticator.approve.virtual_chip import Chip, Sequel
from authenticator.approve.virtual_credentials import descriptor, public_key, read_user
from authenticator.approve.virtual_hands import Call
from authenticator.approve.virtual_params import ERR, Params, credential_ids
from authenticator.approve.virtual_state import KeyState, StoredCredential
from authenticator.approve.virtual_token import MANAGE, Proof
from authenticator.protocol.canonical import sha256

_SUB = CredentialManagement.CMD


class Management:
    """The command, on one plugged-in key."""

    def __init__(self, chip: Chip) -> None:
        self._chip = chip
        self._rps: Sequel[tuple[str, str]] = Sequel(chip.clock)
        self._credentials: Sequel[bytes] = Sequel(chip.clock)

    def run(self, params: Params, _call: Call) -> dict[Any, Any]:
        """Answer one subcommand."""
        command = params.integer(1)
        if command == _SUB.ENUMERATE_RPS_NEXT:
            self._credentials.forget()
            return _rp(*self._rps.take())
        if command == _SUB.ENUMERATE_CREDS_NEXT:
            self._rps.forget()
            return self._credential(self._credentials.take())
        self.forget()
        if command not in list(_SUB):
            raise CtapError(ERR.INVALID_SUBCOMMAND)
        message = bytes([command]) + params.encoded(2)
        bound_to = self._chip.require_token(message, Proof.read(params, 4, 3), MANAGE)
        return self._authorised(command, params.map(2), bound_to)

    def forget(self) -> None:
        """Another command came, so that no next one follows."""
        self._rps.forget()
        self._credentials.forget()

    def _authorised(self, command: int, params: Params, bound_to: str | None) -> dict[Any, Any]:
        """What takes a token; `bound_to` is the relying party that it is for."""
        if command == _SUB.ENUMERATE_CREDS_BEGIN:
            return self._begin_credentials(params.data(1, 32), bound_to)
        if command == _SUB.DELETE_CREDENTIAL:
            doomed = self._named(params, bound_to)
            self._chip.state.change(lambda state: (state.without_credential(doomed.id), None))
            return {}
        if command == _SUB.UPDATE_USER_INFO:
            self._rename(self._named(params, bound_to), read_user(params, 3))
            return {}
        if bound_to is not None:
            raise CtapError(ERR.PIN_AUTH_INVALID)
        return self._count() if command == _SUB.GET_CREDS_METADATA else self._begin_rps()

    def _count(self) -> dict[Any, Any]:
        state = self._chip.state.read()
        return {1: len(state.residents), 2: self._chip.traits.capacity - len(state.credentials)}

    def _begin_rps(self) -> dict[Any, Any]:
        names = {found.rp_id: found.rp_name for found in reversed(self._chip.state.read().residents)}
        if not names:
            raise CtapError(ERR.NO_CREDENTIALS)
        first, *rest = sorted(names.items())
        self._rps.begin(rest)
        return {**_rp(*first), 5: len(names)}

    def _begin_credentials(self, rp_id_hash: bytes, bound_to: str | None) -> dict[Any, Any]:
        if bound_to is not None and sha256(bound_to.encode()) != rp_id_hash:
            raise CtapError(ERR.PIN_AUTH_INVALID)
        residents = self._chip.state.read().residents
        found = [one.id for one in residents if sha256(one.rp_id.encode()) == rp_id_hash]
        if not found:
            raise CtapError(ERR.NO_CREDENTIALS)
        answer = self._credential(found[0])
        self._credentials.begin(found[1:])
        return {**answer, 9: len(found)}

    def _credential(self, credential_id: bytes) -> dict[Any, Any]:
        credential = self._chip.state.read().named(credential_id)
        if credential is None:  # another process deleted it in between
            raise CtapError(ERR.NO_CREDENTIALS)
        answer: dict[Any, Any] = {
            6: credential.user,
            7: descriptor(credential),
            8: public_key(credential),
            10: credential.protect,
        }
        if credential.large_blob_key:
            answer[11] = credential.large_blob_key
        return answer

    def _named(self, params: Params, bound_to: str | None) -> StoredCredential:
        """The resident credential that a request names, if the token is for its relying party."""
        ids = credential_ids([params.raw_map(2)])
        found = self._chip.state.read().named(ids[0]) if ids else None
        if found is None or not found.resident:
            raise CtapError(ERR.NO_CREDENTIALS)
        if bound_to not in (None, found.rp_id):
            raise CtapError(ERR.PIN_AUTH_INVALID)
        return found

    def _rename(self, credential: StoredCredential, user: dict[str, Any]) -> None:
        if user["id"] != credential.user["id"]:
            raise CtapError(ERR.INVALID_PARAMETER)

        def rename(state: KeyState) -> tuple[KeyState, None]:
            found = state.named(credential.id)
            return (state if found is None else state.replacing(replace(found, user=user))), None

        self._chip.state.change(rename)


def _rp(rp_id: str, name: str) -> dict[Any, Any]:
    entity = {"id": rp_id, "name": name} if name else {"id": rp_id}
    return {3: entity, 4: sha256(rp_id.encode())}
