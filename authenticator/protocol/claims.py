"""Claims: what a site may be told about a person, behind salted digests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Self

from authenticator.limits import CLAIM_VALUE_MAX
from authenticator.protocol.canonical import JsonValue, b64u, labelled_hash, lp
from authenticator.protocol.fields import Fields

CLAIM_NAMES = ("name", "avatar", "email")
SALT_BYTES = 32
_LABEL = "countersign/claim/v1"


def claim_digest(salt: bytes, name: str, value: str) -> bytes:
    """What a grant holds of a claim: nobody can guess the value without the salt."""
    return labelled_hash(_LABEL, lp(salt), lp(name), lp(value))


@dataclass(frozen=True, slots=True)
class ClaimOpening:
    """A claim's value and the salt that opens its digest."""

    name: str
    value: str = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def digest(self) -> bytes:
        """The digest that this opens."""
        return claim_digest(self.salt, self.name, self.value)

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        return {"name": self.name, "value": self.value, "salt": b64u(self.salt)}

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "claim")
        claim = cls(
            name=fields.literal("name", *CLAIM_NAMES),
            value=fields.text("value", CLAIM_VALUE_MAX),
            salt=fields.bytes_("salt", length=SALT_BYTES),
        )
        fields.done()
        return claim
