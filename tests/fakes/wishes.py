"""Hypothesis strategies for capabilities, and for parts of given ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from authenticator.protocol.caveats import Caveats
from authenticator.protocol.recap import Capabilities

ORIGIN = "https://photos.example"
RESOURCES = (ORIGIN, f"{ORIGIN}/albums", f"{ORIGIN}/albums/")
ABILITIES = ("photos/read", "photos/write", "photos/*", "mail/send", "mail/*", "*/*")
PATHS = ("/", "/albums", "/albums/2026", "/albums/2026/lisbon", "/albumsX", "/trash")

prefixes = st.sampled_from(PATHS)
rates = st.builds(lambda count, unit: f"{count}/{unit}", st.integers(1, 9_999), st.sampled_from(("s", "min", "h")))
numbers = st.integers(1, 50)
caveats: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "path_prefix": prefixes,
        "max_bytes": numbers,
        "max_uses": numbers,
        "rate": rates,
        "not_before": st.integers(0, 50),
    },
)


def number(limits: Caveats, name: str, default: int | None = None) -> int:
    """The number that a caveat is."""
    value = limits.get(name, default)
    assert isinstance(value, int)
    return value


def covered(ability: str, by: str) -> bool:
    """The rule of wildcards, said in another way than in the product."""
    pairs = zip(by.split("/"), ability.split("/"), strict=True)
    return all(part in ("*", own) for part, own in pairs)


def _plain(abilities: dict[str, list[dict[str, Any]]]) -> bool:
    return not any(covered(one, other) for one in abilities for other in abilities if one != other)


atts: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from(RESOURCES),
    st.dictionaries(st.sampled_from(ABILITIES), st.tuples(caveats).map(list), min_size=1, max_size=3).filter(_plain),
    min_size=1,
    max_size=2,
)
capabilities: st.SearchStrategy[Capabilities] = atts.map(Capabilities.from_att)
