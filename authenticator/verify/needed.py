"""What a key lacks for a call, as a login request would have to ask for it.

The least that helps: the ability on its resource, and where the key has that ability for other paths only, for this
path. A path that no `path_prefix` can hold is widened to the nearest one above it that can be held.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from authenticator.errors import InputError, VerificationError
from authenticator.protocol.caveats import check_caveats, path_within
from authenticator.protocol.recap import Capabilities


def capability_missing(
    ability: str, resource: str | None, path: str | None, held: Iterable[Capabilities | None], detail: str = ""
) -> VerificationError:
    """The refusal of a call, with what it needed.

    Args:
        ability: what the call does.
        resource: to what; None where the provider names nothing, and then nothing can be asked for.
        path: the path of the call.
        held: what the key has.
        detail: for logs.
    """
    if resource is None:
        return VerificationError("capability_missing", detail or ability)
    entries = [entry for entry in (each.find(ability, resource) for each in held if each) if entry is not None]
    elsewhere = bool(entries) and not any(
        path_within(path or "/", str(entry.caveats.get("path_prefix", "/"))) for entry in entries
    )
    caveats = _prefix(path or "/") if elsewhere else {}
    return VerificationError("capability_missing", detail or ability, data={"needed": {resource: {ability: [caveats]}}})


def _prefix(path: str) -> dict[str, Any]:
    while path not in {"", "/"}:
        try:
            return dict(check_caveats({"path_prefix": path}))
        except InputError:
            path = path.rpartition("/")[0]
    return {}
