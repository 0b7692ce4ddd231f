"""A connection to the journal's file, brought to the newest format, each migration in one transaction."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from desktop_uploader.store.files import move

SETUP = ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "trusted_schema = OFF")


def connect(path: Path, busy: float) -> sqlite3.Connection:
    """In autocommit, for any thread; `busy`: seconds to wait for another process's write.

    SQLite gives the `-wal` and `-shm` that it makes the mode of the file itself.
    """
    for file in (path, beside(path, "-wal"), beside(path, "-shm")):
        with suppress(FileNotFoundError):
            file.chmod(0o600)
    connection = sqlite3.connect(path, timeout=busy, isolation_level=None, check_same_thread=False)
    connection.text_factory = readable
    return connection


def prepare(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    """Durable, and in the newest format; what was in an older one is copied first."""
    connection.row_factory = sqlite3.Row
    for pragma in SETUP:
        connection.execute(f"PRAGMA {pragma}")
    version = version_of(connection)
    if 0 < version < len(migrations):
        _back_up(connection, path.with_suffix(f".version-{version}{path.suffix}"))
    for number in range(version + 1, len(migrations) + 1):
        _migrate(connection, migrations[number - 1], number)
    # Not before: SQLite's way to change a table is to make another one and to drop the first.
    connection.execute("PRAGMA foreign_keys = ON")


def version_of(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def readable(text: bytes) -> str:
    """Text of a damaged file may be none; what it then means is `rows`'s to say."""
    return text.decode("utf-8", "surrogateescape")


def create(path: Path) -> None:
    """An empty file that only its owner may read, in place of an unfinished one."""
    for file in (path, beside(path, "-wal"), beside(path, "-shm")):
        file.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def beside(path: Path, ending: str) -> Path:
    """SQLite's own names: `-wal` and `-shm`."""
    return path.with_name(path.name + ending)


def _migrate(connection: sqlite3.Connection, script: str, number: int) -> None:
    try:
        connection.executescript(f"BEGIN IMMEDIATE; {script}; PRAGMA user_version = {number}; COMMIT;")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _back_up(connection: sqlite3.Connection, to: Path) -> None:
    unfinished = beside(to, "-unfinished")
    create(unfinished)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
    move(unfinished, to)
