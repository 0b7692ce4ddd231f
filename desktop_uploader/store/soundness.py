"""Whether a journal's file is what we wrote: its pages, the index of its uploads, its tables' columns."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from desktop_uploader.store.errors import JournalNewerError

IN_THE_WAY = {
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOLFS,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_READONLY,
}
"""The disk or another process: says nothing about the file."""
DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

BELIEVABLE = 10_000
"""A format number beyond this is damage, not a newer program."""
_TABLES = ("uploads", "parts", "receipts")


def is_sound(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> bool:
    """Raises JournalNewerError if it is sound and newer, sqlite3.Error while something is in the way.

    A damaged schema makes SQLite fail in any way, and its messages may not even be text.
    """
    try:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if not _checked(connection) or not 0 < found < BELIEVABLE:
            return False
        if found > len(migrations):
            raise JournalNewerError(path, found, len(migrations))
        return _columns(connection) == _expected(migrations[:found])
    except (sqlite3.Error, UnicodeDecodeError, MemoryError) as error:
        if code_of(error) in IN_THE_WAY:
            raise
        return False


def code_of(error: Exception) -> int:
    """SQLite's primary result code."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF


def _checked(connection: sqlite3.Connection) -> bool:
    """The index of parts is left out: it is long, and lost ones are only read again; so are receipts."""
    checks = ("PRAGMA quick_check(1)", "PRAGMA integrity_check(uploads)")
    return all([tuple(row) for row in connection.execute(check)] == [("ok",)] for check in checks)


def _columns(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    query = "SELECT name, type, pk FROM pragma_table_info(?)"
    return [tuple(row) for table in _TABLES for row in connection.execute(query, (table,))]


def _expected(migrations: Sequence[str]) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        for script in migrations:
            connection.executescript(script)
        return _columns(connection)
