"""A service's own key: a 32-byte Ed25519 seed in a file that only its owner may read.

Rules: made once, never replaced by accident: a file that is there and is not a key stops the service.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from authenticator.errors import LocalError
from authenticator.files import make_private_dir, read_private, write_private

_SEED_LENGTH = 32


def load_seed(path: Path) -> bytes:
    """The seed at `path`.

    Raises:
        LocalError: `file_damaged` where there is none, or something else.
    """
    seed = read_private(path, _SEED_LENGTH)
    if len(seed) != _SEED_LENGTH:
        raise LocalError("file_damaged", f"{path.name} is not a key")
    return seed


def load_or_create_seed(path: Path) -> bytes:
    """The seed at `path`; a new one where there is no file yet.

    Raises:
        LocalError: `file_damaged`, or what the disk refuses.
    """
    if not path.exists():
        make_private_dir(path.parent)
        write_private(path, secrets.token_bytes(_SEED_LENGTH))
    return load_seed(path)
