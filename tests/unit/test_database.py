"""Both kinds of database: what is written is whole, waits its turn, and is never guessed at."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from authenticator import postgres
from authenticator.database import Database, Place
from authenticator.errors import CountersignError, LocalError, PeerError
from tests.fakes.postgres import Cluster, running_cluster

TABLES = sa.MetaData()
COUNTS = sa.Table("counts", TABLES, sa.Column("name", sa.String(10), primary_key=True), sa.Column("n", sa.Integer))


@pytest.fixture
def database(place: Place) -> Iterator[Database]:
    opened = Database(place, TABLES)
    yield opened
    opened.close()


def counted(database: Database, name: str = "a") -> int | None:
    with database.reading() as connection:
        return connection.execute(sa.select(COUNTS.c.n).where(COUNTS.c.name == name)).scalar()


def add_one(database: Database, about: str | None = None) -> None:
    """Read, then write what was read and one more: right only where nobody else writes in between."""
    with database.writing(about) as connection:
        n = connection.execute(sa.select(COUNTS.c.n).where(COUNTS.c.name == "a")).scalar()
        if n is None:
            connection.execute(sa.insert(COUNTS).values(name="a", n=1))
        else:
            connection.execute(sa.update(COUNTS).where(COUNTS.c.name == "a").values(n=n + 1))


@pytest.mark.parametrize("about", [None, "a"])
def test_a_change_waits_before_it_reads(database: Database, about: str | None) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: add_one(database, about), range(80)))
    assert counted(database) == 80


def test_a_change_about_everything_waits_for_one_about_a_part(database: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: add_one(database, "a" if number % 2 else None), range(80)))
    assert counted(database) == 80


def test_a_change_that_fails_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as connection:
            connection.execute(sa.insert(COUNTS).values(name="a", n=1))
            raise PeerError("peer_answer")

    with pytest.raises(PeerError, match="peer_answer"):
        fail()
    assert counted(database) is None


def test_a_reader_sees_one_moment(database: Database) -> None:
    add_one(database)
    with database.reading() as connection:
        first = connection.execute(sa.select(COUNTS.c.n)).scalar()
        worker = threading.Thread(target=add_one, args=(database,))
        worker.start()
        worker.join()
        assert connection.execute(sa.select(COUNTS.c.n)).scalar() == first == 1
    assert counted(database) == 2


def test_more_readers_than_a_file_has_connections_for_are_refused_in_our_words(tmp_path: Path) -> None:
    database = Database(tmp_path / "counts.sqlite3", TABLES)
    pool = database._engine.pool
    assert isinstance(pool, sa.QueuePool)
    pool._timeout = 0.01
    with ExitStack() as readers:
        for _ in range(64):
            readers.enter_context(database.reading())
        with pytest.raises(LocalError, match="storage_failed"), database.reading():
            pass
    database.close()


def test_what_a_statement_was_given_is_in_no_error(database: Database) -> None:
    with pytest.raises(LocalError) as caught, database.writing() as connection:
        connection.execute(sa.insert(sa.table("nowhere", sa.column("name"))).values(name="sesame"))
    assert caught.value.__cause__ is not None
    assert "sesame" not in f"{caught.value} {caught.value.__cause__}"


def test_two_services_may_start_at_once(postgres_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(lambda _: Database(postgres_url, TABLES), range(4)))
    for each in opened:
        each.close()


def test_changes_about_different_things_do_not_wait_for_each_other(postgres_url: str) -> None:
    database = Database(postgres_url, TABLES)
    with database.writing("a"), database.writing("b") as connection:
        connection.execute(sa.insert(COUNTS).values(name="b", n=1))
    assert counted(database, "b") == 1
    database.close()


def test_a_commit_is_synced_whatever_the_server_is_set_to(postgres_url: str) -> None:
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("ALTER ROLE countersign SET synchronous_commit = off")
    try:
        database = Database(postgres_url, TABLES)
        with database.writing() as writing:
            assert writing.execute(sa.text("SHOW synchronous_commit")).scalar() == "on"
            assert writing.execute(sa.text("SHOW transaction_isolation")).scalar() == "read committed"
        with database.reading() as reading:
            assert reading.execute(sa.text("SHOW transaction_isolation")).scalar() == "repeatable read"
            assert reading.execute(sa.text("SHOW transaction_read_only")).scalar() == "on"
        database.close()
    finally:
        with psycopg.connect(postgres_url, autocommit=True) as connection:
            connection.execute("ALTER ROLE countersign RESET synchronous_commit")


def test_a_lock_that_is_never_had_is_no_lock(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "DATABASE_WAIT", 1)
    database = Database(postgres_url, TABLES)
    with database.writing(), pytest.raises(PeerError, match="database_away: 55P03"):
        add_one(database)
    add_one(database)
    database.close()


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        pytest.param("SELECT pg_terminate_backend(pg_backend_pid())", "database_away", id="thrown-out"),
        pytest.param("SELECT pg_sleep(5)", "database_away", id="cancelled"),
        pytest.param("SELECT * FROM none_such", "file_damaged", id="no-table"),
        pytest.param("SELECT nothing FROM counts", "file_damaged", id="no-column"),
        pytest.param("SELECT 1/0", "storage_failed", id="a-fault-of-our-own"),
        pytest.param("DO $$BEGIN RAISE SQLSTATE '53100'; END$$", "disk_full", id="disk-full"),
        pytest.param("DO $$BEGIN RAISE SQLSTATE '53300'; END$$", "database_away", id="too-many-connections"),
        pytest.param("DO $$BEGIN RAISE SQLSTATE '40P01'; END$$", "database_away", id="deadlock"),
        pytest.param("DO $$BEGIN RAISE SQLSTATE 'XX001'; END$$", "file_damaged", id="damaged"),
        pytest.param("DO $$BEGIN RAISE SQLSTATE '58030'; END$$", "storage_failed", id="input-output"),
    ],
)
def test_what_a_server_refuses_has_our_words(postgres_url: str, statement: str, code: str) -> None:
    database = Database(postgres_url, TABLES)

    def run() -> None:
        with database.writing() as connection:
            connection.execute(sa.insert(COUNTS).values(name="a", n=1))
            if code == "database_away" and "sleep" in statement:
                connection.execute(sa.text("SET LOCAL statement_timeout = '100ms'"))
            connection.execute(sa.text(statement))

    with pytest.raises(CountersignError) as caught:
        run()
    assert caught.value.code == code, caught.value
    assert counted(database) is None
    database.close()


@pytest.mark.slow
def test_a_server_that_goes_away_and_comes_back() -> None:
    with running_cluster() as cluster:
        database = Database(cluster.database(), TABLES)
        add_one(database)
        cluster.stop()
        for _ in range(3):
            with pytest.raises(PeerError, match="database_away"):
                add_one(database)
        cluster.start()
        _until_it_is_back(database)
        assert counted(database) == 2
        database.close()


def _until_it_is_back(database: Database) -> None:
    """Connections that died with the server are noticed at their next use, once for all of them."""
    try:
        add_one(database)
    except PeerError:
        add_one(database)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("", id="empty"),
        pytest.param("provider.sqlite3", id="a-file-s-name"),
        pytest.param("mysql://me:secret@db.example/x", id="another-server"),
        pytest.param("sqlite:///x", id="a-file-as-an-address"),
        pytest.param("postgresql+asyncpg://me:secret@db.example/x", id="another-driver"),
        pytest.param("postgresql://me:secret@db.example:port/x", id="port"),
    ],
)
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(LocalError, match="storage_failed") as caught:
        Database(address, TABLES)
    assert "secret" not in f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"


def test_a_server_that_nobody_runs_is_away_and_its_password_stays_here(tmp_path: Path) -> None:
    with pytest.raises(PeerError, match="database_away") as caught:
        Database(f"postgresql://me:hush-hush@/x?host={tmp_path}", TABLES)
    assert "hush" not in f"{caught.value!r} {caught.value.__cause__!r}"


def test_the_cluster_is_this_run_s_own(postgres_cluster: Cluster) -> None:
    assert postgres_cluster.database() != postgres_cluster.database()
