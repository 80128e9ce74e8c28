"""What `countersign request` is told to ask for: abilities, their limits, and for how long. Pure.

files/read                            everywhere at the site
files/read:/albums/2026               below a path
files/read=https://files.example/x    the same, with the site in it
files/read:max_bytes=1GB              a limit, for --limit
30m, 1h, 2d, 90                       a time; a bare number is minutes
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import typer

from authenticator.limits import GRANT_LIFETIME_MAX
from authenticator.protocol.caveats import CaveatValue
from authenticator.protocol.recap import Capabilities
from authenticator.session.site import Site

_TIME = re.compile(r"([1-9][0-9]{0,6})([smhd]?)")
_SECONDS = {"s": 1, "": 60, "m": 60, "h": 3600, "d": 86_400}
_SIZE = re.compile(r"([0-9]{1,15})(kB|KB|MB|GB|TB|PB)")
_BYTES = {"kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12, "pb": 10**15}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked for.

    Attributes:
        origin: of the site, where an ability named it.
        abilities: their caveats, by name.
    """

    origin: str | None
    abilities: dict[str, dict[str, Any]] = field(default_factory=dict)

    def at(self, site: Site) -> Capabilities | None:
        """As a login request asks for them; None where nothing is asked for.

        Raises:
            InputError: `recap_invalid` or `capability_unknown`.
        """
        if not self.abilities:
            return None
        resource = site.resource or site.provider.origins[0]
        return Capabilities.from_att({resource: {name: [caveats] for name, caveats in self.abilities.items()}})


def read_wishes(can: list[str], limits: list[str]) -> Wishes:
    """Read what `--can` and `--limit` were given.

    Raises:
        typer.BadParameter: it makes no sense.
    """
    abilities: dict[str, dict[str, Any]] = {}
    origins: set[str] = set()
    for item in can:
        ability, origin, path = _ability(item)
        if ability in abilities:
            raise typer.BadParameter(f"{ability} is asked for twice; one key has one limit for it", param_hint="--can")
        abilities[ability] = {"path_prefix": path} if path else {}
        origins |= {origin} if origin else set()
    if len(origins) > 1:
        raise typer.BadParameter("two sites; ask each of them for itself", param_hint="--can")
    for item in limits:
        ability, name, value = _limit(item)
        if ability not in abilities:
            raise typer.BadParameter(f"{ability} is limited, and not asked for", param_hint="--limit")
        if name in abilities[ability]:
            raise typer.BadParameter(f"{name} of {ability} is given twice", param_hint="--limit")
        abilities[ability][name] = value
    return Wishes(next(iter(origins), None), abilities)


def read_time(text: str) -> int:
    """Seconds of a time such as `1h`.

    Raises:
        typer.BadParameter: it is none, or longer than a permission may be.
    """
    match = _TIME.fullmatch(text)
    seconds = int(match[1]) * _SECONDS[match[2]] if match else 0
    if not 0 < seconds <= GRANT_LIFETIME_MAX:
        days = GRANT_LIFETIME_MAX // 86_400
        raise typer.BadParameter(f"a time such as 30m, 1h or 2d, at most {days}d", param_hint="--for")
    return seconds


def origin_of(url: str) -> str:
    """The origin of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def as_options(capabilities: Capabilities, origin: str) -> str:
    """The options of `countersign request` that ask for capabilities at a site."""
    said = []
    for entry in capabilities.entries:
        caveats = dict(entry.caveats)
        said.append(f"--can '{entry.ability}={origin}{caveats.pop('path_prefix', '')}'")
        said += [f"--limit '{entry.ability}:{name}={_said(value)}'" for name, value in caveats.items()]
    return " ".join(said)


def _ability(item: str) -> tuple[str, str | None, str]:
    """An ability, the origin where it is named, and the path or nothing."""
    ability, mark, url = item.partition("=")
    if not mark:
        ability, _, path = item.partition(":")
        return ability, None, path
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and parts.netloc and not parts.query and not parts.fragment
    except ValueError:
        usable = False
    if not usable:
        raise typer.BadParameter(f"{url} is no address", param_hint="--can")
    return ability, origin_of(url), parts.path.rstrip("/")


def _said(value: CaveatValue) -> str:
    """A value in the form that `_value` reads."""
    if isinstance(value, tuple):
        return ",".join((*value, "")) if len(value) < 2 else ",".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _limit(item: str) -> tuple[str, str, str | int | bool | list[str]]:
    ability, _, limit = item.partition(":")
    name, mark, value = limit.partition("=")
    if not (ability and name and mark and value):
        raise typer.BadParameter("such as photos/read:max_bytes=1GB", param_hint="--limit")
    return ability, name, _value(value)


def _value(text: str) -> str | int | bool | list[str]:
    """A number, a size, true or false, several texts with commas between them, or a text."""
    size = _SIZE.fullmatch(text)
    if size:
        return int(size[1]) * _BYTES[size[2].lower()]
    if "," in text:
        return [part for part in text.split(",") if part]
    if text in ("true", "false"):
        return text == "true"
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 16 else text
