"""The identity code: where an identity is, as text that a person carries to another computer.

    countersign-identity:<64 hex characters>@https://relay.example

It opens nothing by itself: the relay hands the identity out only to one of its keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from authenticator.errors import InputError
from authenticator.limits import TEXT_MAX
from authenticator.protocol.origin import check_origin

_FORM = re.compile(r"countersign-identity:(?P<identity>[0-9a-f]{64})@(?P<relay>.+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class IdentityCode:
    """An identity id and the origin of the relay that knows it."""

    identity_id: str
    relay: str

    @property
    def text(self) -> str:
        """The one form of the code."""
        return f"countersign-identity:{self.identity_id}@{self.relay}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a code, with space around it at most.

        Raises:
            InputError: `identity_code`.
        """
        match = _FORM.fullmatch(text.strip()) if len(text) <= TEXT_MAX else None
        if match is None:
            raise InputError("identity_code", "not the form")
        try:
            check_origin(match["relay"])
        except InputError as error:
            raise InputError("identity_code", "the relay's origin") from error
        return cls(match["identity"], match["relay"])
