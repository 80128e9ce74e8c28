"""`countersign mcp` where its part is not installed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PROGRAM = """
import sys
sys.modules[{module!r}] = None
from authenticator.cli import main
main()
"""


@pytest.mark.parametrize("module", ["mcp", "mcp_types"])
def test_it_says_how_to_install_it(module: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(module=module), "mcp", "--json"],
        env={"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    assert told["error"] == "extra_missing"
    assert "countersign-authenticator[mcp]" in told["error_description"]
