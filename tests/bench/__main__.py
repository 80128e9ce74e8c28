"""`python -m tests.bench [name ...]`: ours beside peers, in one table.

A benchmark is a module of this folder with a function `run()` that returns `Table`s and `Sheet`s; name it in `BENCHES`.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from rich.console import Console
from rich.table import Table as Grid

from tests.bench.harness import Sheet, Table

BENCHES = [
    "bench_webauthn",
    "bench_session_use",
    "bench_store",
    "bench_journal",
    "bench_app",
    "bench_corridor",
    "bench_scan",
    "bench_session_list",
    "bench_window",
]


def main() -> int:
    """Run what was asked for; the exit status tells whether every goal was met."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Ours beside peers.")
    parser.add_argument("names", nargs="*", choices=[[], *BENCHES], help="which to run; all by default")
    names = parser.parse_args().names or BENCHES
    made: list[Table | Sheet] = [
        table for name in names for table in importlib.import_module(f"tests.bench.{name}").run()
    ]
    console = Console()
    for sheet in (each for each in made if isinstance(each, Sheet)):
        console.print(_sheet(sheet))
    console.print(_grid([each for each in made if isinstance(each, Table)]))
    return 0 if all(each.met() for each in made) else 1


def _sheet(sheet: Sheet) -> Grid:
    caption = "\n".join(f"MISSED: {goal}" for goal in sheet.missed) or "goals met"
    grid = Grid(*sheet.columns, title=sheet.title, caption=caption)
    for row in sheet.rows:
        grid.add_row(*row)
    return grid


def _grid(tables: list[Table]) -> Grid:
    grid = Grid("what", "who", "µs", "ours/peer", "goal", title="Time for one call, best of interleaved rounds")
    for table in tables:
        for index, figure in enumerate(table.figures):
            ratio = "" if index == 0 or not figure.peer else f"{table.ratio(figure):.2f}"
            goal = (
                ""
                if figure.goal is None
                else f"{'ok' if table.ratio(figure) <= figure.goal else 'MISSED'} <= {figure.goal:g}"
            )
            grid.add_row(table.title if index == 0 else "", figure.name, f"{figure.micros:.1f}", ratio, goal)
        grid.add_section()
    return grid


if __name__ == "__main__":
    sys.exit(main())
