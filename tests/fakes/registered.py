"""A provider with abilities and caveats of its own, and hypothesis strategies for what may be asked of it."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from authenticator.protocol import ed25519
from authenticator.protocol.permissions import Permissions
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from tests.fakes.wishes import ORIGIN, PATHS, RESOURCES, covered

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

texts = st.text("abc ,.:()0", min_size=1, max_size=6).filter(lambda text: " ".join(text.split()) == text)
values: dict[str, st.SearchStrategy[Any]] = {
    "path_prefix": st.sampled_from(PATHS),
    "max_bytes": st.integers(1, 2**53 - 1) | st.integers(1, 50),
    "max_uses": st.integers(1, 2**53 - 1) | st.integers(1, 50),
    "rate": st.builds(lambda count, unit: f"{count}/{unit}", st.integers(1, 99), st.sampled_from(("s", "min", "h"))),
    "not_before": st.integers(0, 2**53 - 1) | st.integers(0, 100),
    "max_width": st.integers(1, 8_000),
    "min_age": st.integers(-(2**53) + 1, 2**53 - 1) | st.integers(-3, 3),
    "formats": st.lists(st.sampled_from(FORMATS), min_size=1, max_size=4, unique=True),
    "state": st.sampled_from(STATES),
    "team": texts,
    "with_faces": st.booleans(),
}
caveats: st.SearchStrategy[dict[str, Any]] = st.lists(st.sampled_from(sorted(values)), unique=True, max_size=4).flatmap(
    lambda names: st.fixed_dictionaries({name: values[name] for name in names})
)


def _plain(abilities: dict[str, list[dict[str, Any]]]) -> bool:
    return not any(covered(one, other) for one in abilities for other in abilities if one != other)


atts: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from(RESOURCES),
    st.dictionaries(st.sampled_from(ABILITIES), st.tuples(caveats).map(list), min_size=1, max_size=3).filter(_plain),
    min_size=1,
    max_size=2,
)
capabilities: st.SearchStrategy[Capabilities] = atts.map(Capabilities.from_att)
