"""Our window beside a bare window of PySide6: how soon it is seen and can be used, its memory, its idle time.

Both are programs of their own, started warm (their byte code is compiled, their files are in memory), their starts
interleaved; a start is timed from before the program is started. *Seen* is the first picture of the window with the
home page; *usable* is when the person's own content is on it and every place can be gone to. Idle is measured with the
home page shown, over more than one of its questions to relay and registry.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from authenticator.network import running_network
from tests.bench.harness import Sheet
from tests.flow.conftest import new_desk

ROOT = Path(__file__).parents[2]
_ROUNDS = 9
_RATIO_MAX = 2.0  # of the bare window
_SEEN_MAX = 350.0  # milliseconds
_RESIDENT_MAX = 120.0  # megabytes
_IDLE_SECONDS = 20.0
_IDLE_MAX = 0.005  # of one processor, which is shown as 0 %


def run() -> list[Sheet]:
    """Measure, with an identity in a network that runs beside it."""
    with tempfile.TemporaryDirectory() as folder, running_network(Path(folder) / "network") as network:
        home = Path(folder) / "home"
        new_desk(network, home).app.close()
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": f"{folder}/compiled"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        ours = ["ours", "--home", str(home)]
        for command in (["bare"], ours):
            _start(command, environment)  # compiles, and warms the system's files
        starts: dict[str, list[dict[str, float]]] = {"bare": [], "ours": []}
        for _ in range(_ROUNDS):
            starts["bare"].append(_start(["bare"], environment))
            starts["ours"].append(_start(ours, environment))
        idle = {"bare": _told(["bare"], environment, 1.0), "ours": _told(ours, environment, _IDLE_SECONDS)}
    return [_sheet(starts, idle)]


def _sheet(starts: dict[str, list[dict[str, float]]], idle: dict[str, dict[str, object]]) -> Sheet:
    best = {name: {what: min(each[what] for each in rounds) for what in rounds[0]} for name, rounds in starts.items()}
    resident = {name: float(str(told["resident"])) / 1e6 for name, told in idle.items()}
    share, loaded = float(str(idle["ours"]["idle"])), idle["ours"]["loaded"]
    ratio = best["ours"]["seen"] / best["bare"]["seen"]
    missed = [
        goal
        for goal, met in (
            (f"seen within {_RATIO_MAX:g} times the bare window", ratio <= _RATIO_MAX),
            (f"seen within {_SEEN_MAX:g} ms", best["ours"]["seen"] <= _SEEN_MAX),
            (f"less than {_RESIDENT_MAX:g} MB resident when idle", resident["ours"] < _RESIDENT_MAX),
            ("0 % of a processor when idle", share < _IDLE_MAX),
            ("no library for pictures loaded", loaded == []),
        )
        if not met
    ]
    rows = (
        ("seen", f"{best['ours']['seen']:.0f} ms", f"{best['bare']['seen']:.0f} ms", f"{ratio:.2f}"),
        ("work until then", f"{best['ours']['worked']:.0f} ms", f"{best['bare']['worked']:.0f} ms", ""),
        ("usable", f"{best['ours']['usable']:.0f} ms", "", ""),
        ("resident when idle", f"{resident['ours']:.0f} MB", f"{resident['bare']:.0f} MB", ""),
        ("processor when idle", f"{share:.2%}", "", ""),
        ("loaded for pictures", ", ".join(map(str, loaded)) if isinstance(loaded, list) and loaded else "none", "", ""),
    )
    return Sheet("The window, warm", ("what", "ours", "a bare PySide6 window", "ours/bare"), rows, tuple(missed))


def _start(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    """One start; milliseconds until the window is seen and can be used, and of work."""
    before = time.monotonic_ns()
    told = _told(command, environment, 0.0)
    worked = int(str(told["worked"])) / 1e6
    return {"worked": worked, **{what: (int(str(told[what])) - before) / 1e6 for what in ("seen", "usable")}}


def _told(command: list[str], environment: dict[str, str], idle_seconds: float) -> dict[str, object]:
    program = [sys.executable, "-m", "tests.bench.seen_window", str(idle_seconds), *command]
    done = subprocess.run(program, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=True)
    told = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(told, dict)
    return told
