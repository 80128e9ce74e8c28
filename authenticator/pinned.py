"""The network that this computer joined, as it was pinned then."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from authenticator.errors import InputError, LocalError, VerificationError
from authenticator.files import read_private, write_private
from authenticator.limits import NETWORK_RECORD_MAX, TEXT_MAX
from authenticator.protocol.canonical import jcs, parse_json
from authenticator.protocol.fields import Fields
from authenticator.protocol.network_record import NetworkRecord, parse_signed_network


@dataclass(frozen=True, slots=True)
class PinnedNetwork:
    """A network and the way into it.

    Attributes:
        record: whose keys and policies hold.
        relay: origin of the relay that knows the identity.
        registry: where the registry answers.
    """

    record: NetworkRecord
    relay: str
    registry: str

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the file at `path`.

        Raises:
            LocalError: `file_damaged`, also where the record's signature does not hold.
        """
        return cls._read(path)[0]

    @classmethod
    def load_signed(cls, path: Path) -> dict[str, Any]:
        """The network's record in the file at `path`, as it was signed.

        Raises:
            LocalError: `file_damaged`.
        """
        return cls._read(path)[1]

    @classmethod
    def _read(cls, path: Path) -> tuple[Self, dict[str, Any]]:
        content = read_private(path, NETWORK_RECORD_MAX)
        try:
            fields = Fields(parse_json(content, NETWORK_RECORD_MAX), "network")
            signed = fields.object_("signed")
            record = parse_signed_network(signed)
            pinned = cls(record, fields.text("relay", TEXT_MAX), fields.text("registry", TEXT_MAX))
            fields.done()
        except (InputError, VerificationError) as error:
            raise LocalError("file_damaged", f"{path.name}: {error}") from error
        return pinned, dict(signed)

    @staticmethod
    def save(path: Path, signed: dict[str, Any], *, relay: str, registry: str) -> None:
        """Pin a signed record, atomically."""
        write_private(path, jcs({"signed": signed, "relay": relay, "registry": registry}))
