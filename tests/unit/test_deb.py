"""The Debian package: what only root can put in place is in it, as it is in the checkout."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is Debian's")


def built(folder: Path) -> Path:
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "deb.py", folder], capture_output=True, text=True, check=True
    )
    return Path(done.stdout.strip())


def test_it_holds_the_policy_and_the_rule_for_everybody_to_read(tmp_path: Path) -> None:
    package, tree = built(tmp_path / "made"), tmp_path / "unpacked"
    subprocess.run(["dpkg-deb", "--extract", package, tree], check=True)
    policy = tree / "usr/share/polkit-1/actions/invalid.countersign.policy"
    rule = tree / "usr/lib/udev/rules.d/70-countersign.rules"
    assert policy.read_bytes() == (ROOT / "resources/polkit/invalid.countersign.policy").read_bytes()
    assert rule.read_bytes() == (ROOT / "resources/udev/70-countersign.rules").read_bytes()
    listed = subprocess.run(["dpkg-deb", "--contents", package], capture_output=True, text=True, check=True).stdout
    owners = {tuple(line.split()[:2]) for line in listed.splitlines()}
    assert owners == {("drwxr-xr-x", "root/root"), ("-rw-r--r--", "root/root")}
    files = [line for line in listed.splitlines() if line.startswith("-")]
    assert len(files) == 3  # and nothing else but the licence


def test_it_can_be_installed_anywhere_and_takes_nothing_along(tmp_path: Path) -> None:
    package = built(tmp_path)
    fields = subprocess.run(["dpkg-deb", "--field", package], capture_output=True, text=True, check=True).stdout
    assert "Package: countersign-system\n" in fields
    assert "Architecture: all\n" in fields
    assert "Depends:" not in fields


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    digests = {hashlib.sha256(built(tmp_path / name).read_bytes()).digest() for name in ("one", "two")}
    assert len(digests) == 1
