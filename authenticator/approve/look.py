"""A silent look: which of the person's credentials a key holds, without a touch and without a blink."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2

from authenticator.approve import u2f
from authenticator.approve.key_facts import is_u2f
from authenticator.protocol.identity import Credential

_NOTHING = bytes(32)


def find_credential(device: CtapDevice, rp_id: str, credentials: Sequence[Credential], first: bytes) -> bytes | None:
    """Return the id of a credential that the key holds, or None; the one called `first` where it holds that."""
    ordered = sorted(credentials, key=lambda credential: credential.id != first)
    if is_u2f(device):
        return u2f.find(device, rp_id, [credential for credential in ordered if credential.second_factor])
    ctap = Ctap2(device)
    longest = ctap.info.max_cred_id_length
    ids = [
        credential.id
        for credential in ordered
        if not credential.second_factor and (not longest or len(credential.id) <= longest)
    ]
    for chunk in _chunks(ids, first, ctap.info.max_creds_in_list or 1):
        found = _find_in(ctap, rp_id, chunk)
        if found is not None:
            return found
    return None


def _chunks(ids: list[bytes], first: bytes, size: int) -> Iterator[list[bytes]]:
    """The ids in lists that the key takes; `first` has one to itself, because a key answers any of a list."""
    if ids[:1] == [first]:
        yield [first]
        ids = ids[1:]
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


def _find_in(ctap: Ctap2, rp_id: str, ids: list[bytes]) -> bytes | None:
    allowed: list[Mapping[str, Any]] = [{"type": "public-key", "id": one} for one in ids]
    try:
        answer = ctap.get_assertion(rp_id, _NOTHING, allowed, options={"up": False})
    except CtapError as error:
        if error.code in (CtapError.ERR.NO_CREDENTIALS, CtapError.ERR.INVALID_CREDENTIAL):
            return None
        if error.code == CtapError.ERR.REQUEST_TOO_LARGE and len(ids) > 1:
            half = len(ids) // 2
            return _find_in(ctap, rp_id, ids[:half]) or _find_in(ctap, rp_id, ids[half:])
        raise
    found = answer.credential.get("id")
    return found if found in ids else None
