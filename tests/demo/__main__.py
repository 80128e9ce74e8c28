"""`make demo`: with a display everything opens for a person to try; without one it is driven on a virtual screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.demo import attended, unattended

_BUILD = Path("build/demo")
_TRY = Path("build/try")


def main() -> int:
    """Run the demo that fits; returns the exit status."""
    if os.environ.get("DEMO") != "auto" and _has_display():
        return attended.run(_TRY)
    try:
        unattended.run(_BUILD)
    except AssertionError as error:
        sys.stderr.write(f"demo failed: {error}\n")
        return 1
    sys.stdout.write(f"Everything happened. Pictures are in {_BUILD}.\n")
    return 0


def _has_display() -> bool:
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
