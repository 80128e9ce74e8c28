"""Sample pictures, drawn in code: small landscapes as SVG, the same for the same name."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass

WIDTH, HEIGHT = 480, 320

SAMPLES = (
    "2025/harbour/boats.svg",
    "2025/harbour/lighthouse.svg",
    "2025/winter/first-snow.svg",
    "2026/alps/ridge.svg",
    "2026/alps/morning.svg",
    "2026/alps/lake.svg",
    "2026/inbox/welcome.svg",
    "2026/lisbon/evening.svg",
    "2026/lisbon/hills.svg",
    "2026/lisbon/river.svg",
)


@dataclass(frozen=True, slots=True)
class _Palette:
    sky_top: str
    sky_low: str
    sun: str
    layers: tuple[str, ...]


_PALETTES = (
    _Palette("#274060", "#f2a65a", "#ffe3b3", ("#8c5e58", "#5f4b66", "#3a3a55", "#22243a")),
    _Palette("#6fb1d6", "#dff1f5", "#fffbe8", ("#8fb8a8", "#5d9a86", "#38766a", "#1f4f4a")),
    _Palette("#3b2d5c", "#e88873", "#ffd9c0", ("#a4577a", "#74406c", "#4b2f5b", "#2b2145")),
    _Palette("#9cc3e4", "#f5e9da", "#ffffff", ("#b6c7d6", "#8ca5bb", "#5f7f9b", "#37536e")),
    _Palette("#14313f", "#5da399", "#f8f0d8", ("#3f7f7a", "#2c6263", "#1d484c", "#123137")),
)


class _Draws:
    """A stream of numbers in [0, 1) that depends on a name only."""

    def __init__(self, name: str) -> None:
        self._bytes = self._stream(name)

    @staticmethod
    def _stream(name: str) -> Iterator[int]:
        for block in range(1 << 16):
            yield from hashlib.sha256(f"{name}/{block}".encode()).digest()

    def number(self) -> float:
        return (next(self._bytes) * 256 + next(self._bytes)) / 65_536

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.number()


def landscape(name: str) -> bytes:
    """One picture: a sky, a sun and four ranges of hills; water in front of some."""
    draws = _Draws(name)
    palette = _PALETTES[int(draws.number() * len(_PALETTES))]
    sun_x, sun_y = draws.between(90, WIDTH - 90), draws.between(60, 140)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        f' width="{WIDTH}" height="{HEIGHT}">',
        '<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">',
        f'<stop offset="0" stop-color="{palette.sky_top}"/><stop offset="1" stop-color="{palette.sky_low}"/>',
        "</linearGradient></defs>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#sky)"/>',
        f'<circle cx="{sun_x:.0f}" cy="{sun_y:.0f}" r="62" fill="{palette.sun}" opacity="0.25"/>',
        f'<circle cx="{sun_x:.0f}" cy="{sun_y:.0f}" r="34" fill="{palette.sun}"/>',
    ]
    for depth, colour in enumerate(palette.layers):
        parts.append(f'<path d="{_hills(draws, depth)}" fill="{colour}"/>')
    if draws.number() < 0.5:
        parts.append(_water(draws, palette, sun_x))
    parts.append("</svg>\n")
    return "".join(parts).encode()


def _hills(draws: _Draws, depth: int) -> str:
    base = 150 + depth * 38
    height = 46 - depth * 7
    waves = [(draws.between(0.006, 0.03), draws.between(0, math.tau), draws.between(0.3, 1)) for _ in range(3)]
    points = []
    for x in range(0, WIDTH + 1, 12):
        lift = sum(weight * math.sin(pace * x + start) for pace, start, weight in waves) / len(waves)
        points.append(f"{x} {base - height * lift:.1f}")
    return f"M0 {HEIGHT}L" + "L".join(points) + f"L{WIDTH} {HEIGHT}Z"


def _water(draws: _Draws, palette: _Palette, sun_x: float) -> str:
    top = HEIGHT - 52
    glints = []
    for _ in range(14):
        x, y = sun_x + draws.between(-70, 70), draws.between(top + 6, HEIGHT - 6)
        glints.append(
            f'<rect x="{x:.0f}" y="{y:.0f}" width="{draws.between(10, 44):.0f}" height="2" rx="1" '
            f'fill="{palette.sun}" opacity="0.55"/>'
        )
    ground = f'<rect y="{top}" width="{WIDTH}" height="{HEIGHT - top}" fill="{palette.sky_top}"/>'
    return ground + "".join(glints)
