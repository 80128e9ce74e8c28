"""A PostgreSQL cluster of this test run's own: in a temporary folder, behind a socket only, stopped at the end.

Where the binaries are not installed, the tests that need them are skipped and say so. The server refuses to run as
root, so root starts it as the user that the package made.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from authenticator.database import Place
from tests.fakes.needed import missing

_WAIT = 60.0


def binaries() -> Path | None:
    """The folder of the newest server that is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


class Cluster:
    """One server; `database()` makes a fresh database in it."""

    def __init__(self, folder: Path, bin_folder: Path, *, safe: bool = False) -> None:
        self._folder = folder
        self._bin = bin_folder
        self._safe = safe
        self._process: subprocess.Popen[bytes] | None = None
        make = [bin_folder / "initdb", "-D", folder / "data", "-U", "countersign", "-A", "trust", "--no-sync"]
        subprocess.run([*_as_somebody(), *map(str, make)], check=True, capture_output=True, env=_env())
        self.start()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        settings = ["-h", "", "-k", str(self._folder), "-c", "shared_buffers=16MB", "-c", "max_connections=100"]
        if not self._safe:  # what a crash of the machine would lose is nothing here
            settings += ["-c", "fsync=off"]
        command = [*_as_somebody(), str(self._bin / "postgres"), "-D", str(self._folder / "data"), *settings]
        log = (self._folder / "log").open("ab")
        with log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, env=_env())
        self._wait()

    def _wait(self) -> None:
        ends = time.monotonic() + _WAIT
        while True:
            try:
                psycopg.connect(self.url("postgres"), connect_timeout=2).close()
            except psycopg.OperationalError:
                assert self._process is not None
                assert self._process.poll() is None, (self._folder / "log").read_text()
                assert time.monotonic() < ends, "the server does not start"
                time.sleep(0.05)
            else:
                return

    def stop(self) -> None:
        """End every connection and the server, as a machine does that goes down."""
        if self._process is not None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(_WAIT)
            self._process = None

    def url(self, database: str) -> str:
        """The address of a database."""
        return f"postgresql://countersign@/{database}?host={self._folder}"

    def database(self) -> str:
        """The address of a new, empty database."""
        name = f"test_{uuid.uuid4().hex}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return self.url(name)


@contextmanager
def running_cluster(*, safe: bool = False) -> Iterator[Cluster]:
    """A server while the block runs; with `safe` it syncs its disk."""
    found = binaries()
    if found is None:
        raise missing("no PostgreSQL server is installed")
    folder = Path(tempfile.mkdtemp(prefix="cs-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    try:
        cluster = Cluster(folder, found, safe=safe)
        try:
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[Cluster]:
    """One server for all tests of a run."""
    with running_cluster() as cluster:
        yield cluster


@pytest.fixture
def postgres_url(postgres_cluster: Cluster) -> str:
    """A database of this test's own."""
    return postgres_cluster.database()


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a database may be: each test is made with a file and with a server."""
    if request.param == "sqlite":
        return tmp_path / "database.sqlite3"
    url: str = request.getfixturevalue("postgres_url")
    return url


def _as_somebody() -> list[str]:
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]


def _env() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC"}
