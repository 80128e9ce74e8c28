"""The file of an exported identity: where it is, its sealed vault, and its papers, closed as the vault is.

Nothing in it opens anything without a key of the identity or its phrase. What may be read without them is the
identity's id, its relay, and the outside of the vault.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from authenticator.errors import InputError, LocalError
from authenticator.limits import EXPORT_MAX, TEXT_MAX, VAULT_MAX
from authenticator.protocol.canonical import JsonValue, b64u, jcs, parse_canonical
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity_code import IdentityCode
from authenticator.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Exported:
    """An exported identity, as its file holds it; nothing of it was checked.

    Attributes:
        code: where the identity is.
        vault: the sealed vault.
        papers: what goes with it, sealed.
    """

    code: IdentityCode
    vault: bytes = field(repr=False)
    papers: Mapping[str, JsonValue] = field(repr=False)

    @property
    def version(self) -> int:
        """Which version the vault says it is."""
        return Vault.version_of(self.vault)

    def to_bytes(self) -> bytes:
        """The file's bytes."""
        content: dict[str, Any] = {
            "v": 2,
            "kind": "countersign-identity",
            "code": self.code.text,
            "vault": b64u(self.vault),
            "papers": dict(self.papers),
        }
        return jcs(content)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read what `to_bytes` wrote.

        Raises:
            InputError: `identity_file`.
        """
        try:
            fields = Fields(parse_canonical(data, EXPORT_MAX), "exported identity")
            fields.literal("v", 2)
            fields.literal("kind", "countersign-identity")
            exported = cls(
                code=IdentityCode.parse(fields.text("code", TEXT_MAX)),
                vault=fields.bytes_("vault", maximum=VAULT_MAX),
                papers=fields.object_("papers"),
            )
            fields.done()
            Vault.version_of(exported.vault)  # one that cannot be read is told before any touch
        except (InputError, LocalError) as error:
            raise InputError("identity_file", error.code) from error
        return exported
