"""The file itself: for its owner only, at the newest shape, never damaged by an older program."""

import asyncio
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError

from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.database.schema import NewerDatabase, copy_of
from desktop_uploader.companion.database.tables import metadata


async def opened(path: Path) -> Database:
    database = Database(path)
    await database.open()
    return database


def modes_in(folder: Path) -> dict[str, str]:
    return {file.name: oct(file.stat().st_mode & 0o777) for file in folder.iterdir()}


async def test_the_file_and_its_journals_are_for_the_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "companion.sqlite3"
    path.touch(mode=0o644)
    database = await opened(path)
    try:
        async with database.writing() as connection:
            await connection.execute(text("INSERT INTO users VALUES ('1', 'a@b', 'A')"))
        modes = modes_in(tmp_path)
    finally:
        await database.close()

    assert set(modes.values()) == {"0o600"}, modes
    assert len(modes) > 1


async def test_the_migrations_make_exactly_the_tables(tmp_path: Path) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    database = await opened(tmp_path / "companion.sqlite3")
    try:
        async with database.reading() as connection:
            assert await connection.run_sync(differences) == []
    finally:
        await database.close()


async def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "companion.sqlite3"
    await (await opened(path)).close()
    with closing(sqlite3.connect(path)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = 'r9999'")
    before = path.read_bytes()

    database = Database(path)
    with pytest.raises(NewerDatabase, match="newer version"):
        await database.open()
    await database.close()

    assert path.read_bytes() == before


async def test_opening_again_changes_nothing_and_copies_nothing(tmp_path: Path) -> None:
    path = tmp_path / "companion.sqlite3"
    for _ in range(2):
        await (await opened(path)).close()

    assert list(modes_in(tmp_path)) == ["companion.sqlite3"]


def test_the_copy_before_a_migration_is_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "companion.sqlite3"
    with closing(sqlite3.connect(path)) as source, source:
        source.execute("CREATE TABLE t (x)")
        source.execute("INSERT INTO t VALUES (42)")

    copy = copy_of(path, "r0002")

    assert oct(copy.stat().st_mode & 0o777) == "0o600"
    with closing(sqlite3.connect(copy)) as copied:
        assert copied.execute("SELECT x FROM t").fetchall() == [(42,)]


async def add_twice(database: Database) -> None:
    async with database.writing() as connection:
        for _ in range(2):
            await connection.execute(text("INSERT INTO users VALUES ('1', 'a@b', 'A')"))


async def test_a_failed_transaction_keeps_nothing(tmp_path: Path) -> None:
    database = await opened(tmp_path / "companion.sqlite3")
    try:
        with pytest.raises(IntegrityError):
            await add_twice(database)
        async with database.reading() as connection:
            assert (await connection.execute(text("SELECT * FROM users"))).all() == []
    finally:
        await database.close()


async def test_a_reader_does_not_wait_for_the_writer(tmp_path: Path) -> None:
    database = await opened(tmp_path / "companion.sqlite3")
    try:
        async with database.writing() as writer:
            await writer.execute(text("INSERT INTO users VALUES ('1', 'a@b', 'A')"))
            async with database.reading() as reader:
                assert (await reader.execute(text("SELECT * FROM users"))).all() == []
    finally:
        await database.close()


def test_whoever_is_cancelled_leaves_no_thread_that_outlives_the_loop(tmp_path: Path) -> None:
    """A thread that answers to a closed loop fails, and pytest reports what fails in threads."""
    for moment in range(60):
        asyncio.run(cancelled_at(moment % 6, tmp_path / "companion.sqlite3"))
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(5)


async def cancelled_at(moment: int, path: Path) -> None:
    database = Database(path)
    work = asyncio.create_task(database.check())
    for _ in range(moment):
        await asyncio.sleep(0)
    work.cancel()
    await asyncio.wait({work})
    await database.close()


async def test_whoever_is_cancelled_in_a_transaction_leaves_no_lock(tmp_path: Path) -> None:
    """Even while its exception, and so its cursor, is still held by somebody."""
    path = tmp_path / "companion.sqlite3"
    database = await opened(path)
    held = []
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as another:
        for number in range(200):
            work = asyncio.create_task(add_and_change(database, number))
            await asyncio.sleep(number % 40 * 0.00025)
            work.cancel()
            held.append(await asyncio.gather(work, return_exceptions=True))
            async with asyncio.timeout(5):
                while not is_free(another):
                    await asyncio.sleep(0.001)
    await database.close()


async def add_and_change(database: Database, number: int) -> None:
    async with database.writing() as connection:
        await connection.execute(text("INSERT INTO users VALUES (:n, :n, 'A')"), {"n": str(number)})
        (await connection.execute(text("SELECT * FROM users"))).all()
        for _ in range(3):
            await connection.execute(text("UPDATE users SET name = 'B'"))


def is_free(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return False
    connection.execute("ROLLBACK")
    return True
