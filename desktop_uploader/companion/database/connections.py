"""Connections to the SQLite file, and their end: each has a thread, and none of them may outlive the loop.

A task that is cancelled in the middle of a query leaves its connection to end by itself, later. Whoever
closes the database waits for that too; otherwise the thread would answer to a loop that is gone.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

import aiosqlite

_PRAGMAS = ("journal_mode=WAL", "busy_timeout=10000", "foreign_keys=ON", "synchronous=FULL")
_ROWS_AT_ONCE = 64

OnStop = Callable[[aiosqlite.Connection, asyncio.Future[object] | None], None]


class Connections:
    """Opens connections, and knows when all their threads have ended."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open: set[aiosqlite.Connection] = set()
        self._ends: set[asyncio.Future[object]] = set()

    async def open(self) -> aiosqlite.Connection:
        connection = _Connection(self._path, self._note_end)
        self._open.add(connection)
        return await connection

    def _note_end(self, connection: aiosqlite.Connection, end: asyncio.Future[object] | None) -> None:
        self._open.discard(connection)
        if end is not None:
            self._ends.add(end)
            end.add_done_callback(self._ends.discard)

    async def ended(self) -> None:
        """Call when nobody opens or uses one any more; those that nobody closed are closed."""
        for connection in tuple(self._open):
            connection.stop()
        while self._ends:
            await asyncio.wait(self._ends)


class _Connection(aiosqlite.Connection):
    def __init__(self, path: Path, on_stop: OnStop) -> None:
        super().__init__(lambda: _connect(path), _ROWS_AT_ONCE)
        self._on_stop = on_stop

    def stop(self) -> asyncio.Future[object] | None:
        end = super().stop()
        self._on_stop(self, end)
        return end


class _RolledBack(sqlite3.Connection):
    def close(self) -> None:
        """A cursor that somebody still holds would keep a closed connection's transaction, and its lock."""
        if self.in_transaction:
            self.rollback()
        super().close()


def _connect(path: Path) -> sqlite3.Connection:
    # Transactions are begun by us: sqlite3 would begin them late, and none for reading.
    # SQLAlchemy sets attributes from the loop's thread; queries run in the connection's own.
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, factory=_RolledBack)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()
    return connection
