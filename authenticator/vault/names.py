"""What the person calls keys and computers; sealed in the vault, for every computer that opens it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from authenticator.limits import NAME_MAX
from authenticator.protocol.fields import Fields


@dataclass(frozen=True, slots=True)
class Names:
    """The names.

    Attributes:
        keys: by credential id, hex.
        computers: by device key, hex.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    computers: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, fields: Fields) -> Self:
        """Read `key_names` and `computer_names` of a larger object."""
        read = {}
        for name in ("key_names", "computer_names"):
            listed = Fields(fields.object_(name), name)
            read[name] = {each: listed.text(each, NAME_MAX) for each in fields.object_(name)}
        return cls(read["key_names"], read["computer_names"])

    def to_json(self) -> dict[str, Any]:
        """The two members of a larger object."""
        return {"key_names": dict(self.keys), "computer_names": dict(self.computers)}

    def with_key(self, credential_id: bytes, name: str) -> Names:
        """The same, with one key called `name`."""
        return replace(self, keys={**self.keys, credential_id.hex(): name[:NAME_MAX]})

    def with_computer(self, device_pk: bytes, name: str) -> Names:
        """The same, with one computer called `name`."""
        return replace(self, computers={**self.computers, device_pk.hex(): name[:NAME_MAX]})

    def over(self, older: Names) -> Names:
        """Both, where these count for what both name."""
        return Names({**older.keys, **self.keys}, {**older.computers, **self.computers})

    def only(self, keys: Iterable[str], computers: Iterable[str]) -> Names:
        """Those of the named keys and computers that there still are."""
        kept_keys, kept_computers = set(keys), set(computers)
        return Names(
            {each: name for each, name in self.keys.items() if each in kept_keys},
            {each: name for each, name in self.computers.items() if each in kept_computers},
        )
