"""The person's claims: what a site may be told, and nothing it is not.

Kept sealed under the wrap key, because the consent page shows the very values before any touch.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from authenticator.errors import InputError, PersonError
from authenticator.files import read_private, write_private
from authenticator.limits import AVATAR_MAX, NAME_MAX, SECRET_FILE_MAX
from authenticator.secret_store import SecretStore

_PURPOSE = "profile"
_AVATAR_TYPES = ("image/png", "image/jpeg", "image/webp")


@dataclass(frozen=True, slots=True)
class Profile:
    """What the person may hand out.

    Attributes:
        name: as the person wants to be called; never empty.
        email: an address, or empty; never called verified.
        avatar: a small square picture, or nothing.
        avatar_type: its media type.
    """

    name: str
    email: str = ""
    avatar: bytes | None = field(default=None, repr=False)
    avatar_type: str = "image/png"

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise PersonError("name_missing")
        if len(self.name) > NAME_MAX or len(self.email) > NAME_MAX or len(self.avatar or b"") > AVATAR_MAX:
            raise InputError("too_large", "profile")
        if self.avatar_type not in _AVATAR_TYPES:
            raise InputError("image_unreadable", self.avatar_type)

    @classmethod
    def from_claims(cls, claims: Mapping[str, str]) -> Self:
        """Read what `claims` wrote, on another computer.

        Raises:
            PersonError: `name_missing`.
            InputError: a picture that is none.
        """
        kind, _, picture = claims.get("avatar", "").removeprefix("data:").partition(";base64,")
        try:
            avatar = base64.b64decode(picture, validate=True) or None
        except ValueError as error:
            raise InputError("image_unreadable", "the vault's picture") from error
        return cls(claims.get("name", ""), claims.get("email", ""), avatar, kind or "image/png")

    def claims(self) -> dict[str, str]:
        """The claims that have a value, by their names in a login request."""
        values = {"name": self.name, "email": self.email}
        if self.avatar:
            picture = base64.b64encode(self.avatar).decode()
            values["avatar"] = f"data:{self.avatar_type};base64,{picture}"
        return {name: value for name, value in values.items() if value}

    def save(self, path: Path, store: SecretStore) -> None:
        """Seal the profile into `path`, atomically."""
        avatar = base64.b64encode(self.avatar).decode() if self.avatar else ""
        content = {"name": self.name, "email": self.email, "avatar": avatar, "avatar_type": self.avatar_type}
        write_private(path, store.seal(_PURPOSE, json.dumps(content).encode()))

    @classmethod
    def load(cls, path: Path, store: SecretStore) -> Self:
        """Open `path`; raise `LocalError` where it is damaged or gone."""
        content = json.loads(store.open(_PURPOSE, read_private(path, SECRET_FILE_MAX)))
        avatar = base64.b64decode(content["avatar"]) or None
        return cls(content["name"], content["email"], avatar, content["avatar_type"])
