"""The Debian package `countersign-system`: what only root can put in place, for whoever installs the app without root.

    python3 packaging/deb.py FOLDER     writes FOLDER/countersign-system_VERSION_all.deb, and prints its path

It holds polkit's policy and the udev rule, and nothing that runs but udev's own reload. Two builds of one checkout are
the same bytes. Needs: dpkg-deb.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAME = "countersign-system"
FILES = {
    "resources/polkit/invalid.countersign.policy": "usr/share/polkit-1/actions/invalid.countersign.policy",
    "resources/udev/70-countersign.rules": "usr/lib/udev/rules.d/70-countersign.rules",
    "LICENSE": f"usr/share/doc/{NAME}/copyright",
}
CONTROL = """Package: {name}
Version: {version}
Architecture: all
Maintainer: Countersign <maintainers@countersign.invalid>
Section: utils
Priority: optional
Recommends: polkitd, udev
Description: what Countersign needs of the system
 Lets Countersign have polkit ask who sits at this computer, and lets whoever is
 logged in at it use a FIDO security key. The app itself is installed apart.
"""
RELOAD = """#!/bin/sh
set -e
if command -v udevadm >/dev/null 2>&1; then
  udevadm control --reload || true
  udevadm trigger --subsystem-match=hidraw || true
fi
"""
EPOCH = "1767225600"  # 2026-01-01; the same for every build, where the caller says nothing else


def build(folder: Path) -> Path:
    """Write the package into `folder`; return its path."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    package = folder / f"{NAME}_{version}_all.deb"
    with tempfile.TemporaryDirectory() as made:
        tree = Path(made)
        for source, target in FILES.items():
            _put(tree / target, (ROOT / source).read_bytes(), 0o644)
        _put(tree / "DEBIAN/control", CONTROL.format(name=NAME, version=version).encode(), 0o644)
        for script in ("postinst", "postrm"):
            _put(tree / "DEBIAN" / script, RELOAD.encode(), 0o755)
        tree.chmod(0o755)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", EPOCH)}
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
        subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - a fixed command
    return package


def _put(path: Path, content: bytes, mode: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(mode)


def main() -> None:
    """Build into the folder that is named."""
    if len(sys.argv) != 2 or shutil.which("dpkg-deb") is None:
        sys.exit("usage: python3 packaging/deb.py FOLDER (needs dpkg-deb)")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    print(build(folder))


if __name__ == "__main__":
    main()
