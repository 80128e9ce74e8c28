"""The sealed vault as a relay keeps it: what of it can be read without opening it.

Its slots and its content stay closed; a relay reads whose it is, which version it is, and the salt that a security
key needs before it can open it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self

from authenticator.errors import InputError
from authenticator.limits import VAULT_MAX, VAULT_SLOTS_MAX
from authenticator.protocol.canonical import parse_canonical
from authenticator.protocol.fields import Fields

_SALT = 32
_MAC = 32


@dataclass(frozen=True, slots=True)
class VaultCopy:
    """The outside of a sealed vault.

    Attributes:
        identity_id: whose it is, by its own word.
        version: how often it was saved.
        prf_salt: 32 bytes, the input of the keys' PRF.
    """

    identity_id: str
    version: int
    prf_salt: bytes = field(repr=False)

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Read a vault file's bytes.

        Raises:
            InputError: it is malformed, not canonical or too large.
        """
        fields = Fields(parse_canonical(data, VAULT_MAX), "sealed vault")
        fields.literal("v", 1)
        copy = cls(fields.hex_("identity", 32), fields.integer("version"), fields.bytes_("prf_salt", length=_SALT))
        fields.bytes_("payload")
        slots = fields.list_("slots", VAULT_SLOTS_MAX)
        fields.bytes_("mac", length=_MAC)
        fields.done()
        if not slots or not all(isinstance(slot, dict) for slot in slots) or copy.version < 1:
            raise InputError("malformed", "sealed vault: no version or no slot")
        return copy
