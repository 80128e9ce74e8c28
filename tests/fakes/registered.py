"""A provider with abilities and caveats of its own, and what may be asked of it, read off a tape."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from authenticator.protocol import ed25519
from authenticator.protocol.permissions import Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from tests.fakes.tape import Tape, tapes
from tests.fakes.wishes import ORIGIN, PATHS, WISH, att

FORMATS = ("jpeg", "png", "raw", "webp")
STATES = ("draft", "final")
REGISTERED: dict[str, Any] = {
    "abilities": {
        "builds/start": {"sentence": "start a build", "level": "write"},
        "builds/watch": {"sentence": "watch a build", "level": "read"},
        "photos/rotate": {"sentence": "turn a picture", "level": "write"},
    },
    "caveats": {
        "max_width": {
            "schema": {"type": "integer", "minimum": 1, "maximum": 8_000},
            "sentence": "at most {value} pixels wide",
            "order": "lower",
        },
        "min_age": {"schema": {"type": "integer"}, "sentence": "{value} days old or older", "order": "higher"},
        "formats": {
            "schema": {
                "type": "array",
                "items": {"type": "string", "enum": list(FORMATS)},
                "minItems": 1,
                "uniqueItems": True,
            },
            "sentence": "only as {value}",
            "order": "subset",
        },
        "state": {
            "schema": {"type": "string", "enum": list(STATES)},
            "sentence": "only what is {value}",
            "order": "equal",
        },
        "team": {"schema": {"type": "string", "maxLength": 20}, "sentence": "of the team {value}", "order": "equal"},
        "with_faces": {"schema": {"type": "boolean"}, "sentence": "with faces: {value}", "order": "equal"},
    },
}
PERMISSIONS = Permissions.from_json(REGISTERED)
PUBLIC_KEY = ed25519.public_key(bytes(range(32)))
RECORD = ProviderRecord.create(PUBLIC_KEY, "Photos", [ORIGIN], permissions=PERMISSIONS)
BARE = ProviderRecord.create(PUBLIC_KEY, "Photos", [ORIGIN])
ABILITIES = (
    "photos/read",
    "photos/list",
    "photos/write",
    "photos/delete",
    "photos/rotate",
    "photos/*",
    "photo/read",
    "files/read",
    "mail/send",
    "builds/start",
    "builds/watch",
    "builds/*",
    "*/*",
)


def _team(tape: Tape) -> str:
    text = "".join(tape.one_of("abc ,.:()0") for _ in range(tape.number(1, 6)))
    return " ".join(text.split()) or "a"


VALUES: dict[str, Callable[[Tape], Any]] = {
    "path_prefix": lambda tape: tape.one_of(PATHS),
    "max_bytes": lambda tape: tape.length(1, 2**53 - 1),
    "max_uses": lambda tape: tape.length(1, 2**53 - 1),
    "rate": lambda tape: f"{tape.number(1, 99)}/{tape.one_of(('s', 'min', 'h'))}",
    "not_before": lambda tape: tape.length(0, 2**53 - 1),
    "max_width": lambda tape: tape.number(1, 8_000),
    "min_age": lambda tape: tape.length(0, 2**53 - 1) * tape.one_of((1, -1)),
    "formats": lambda tape: tape.some(FORMATS, 1, 4),
    "state": lambda tape: tape.one_of(STATES),
    "team": _team,
    "with_faces": Tape.flip,
}


def notes(tape: Tape) -> dict[str, Any]:
    """Up to four caveats, the site's own among them."""
    return {name: VALUES[name](tape) for name in tape.some(sorted(VALUES), 0, 4)}


def asked(tape: Tape) -> Capabilities:
    """What may be asked of this site."""
    return Capabilities.from_att(att(tape, ABILITIES, notes))


atts = tapes(WISH).map(lambda tape: att(tape, ABILITIES, notes))
capabilities = atts.map(Capabilities.from_att)
