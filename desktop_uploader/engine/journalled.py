"""Files on their way into the journal: by the engine, or before there is one."""

import asyncio
from collections.abc import Sequence

from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.probe import Probe
from desktop_uploader.core.upload import Upload
from desktop_uploader.engine.dropped import Drop, chunks
from desktop_uploader.engine.notices import Listener, RowChanged
from desktop_uploader.engine.touched import touched

Journalled = list[tuple[Upload, Upload]]
"""Rows that were asked for, each with the one that there is now: the same, or an older one of this file."""


async def journalled(journal: Journal, probe: Probe, asked: Sequence[Upload]) -> Journalled:
    """One transaction, on a thread of its own: the next rows can be made meanwhile. Raises WorldError."""
    known = await touched(journal, probe, asked)
    new = [row for row in asked if row.id not in known]
    written = iter(await asyncio.to_thread(journal.add_all, new))
    return [(row, known.get(row.id) or next(written)) for row in asked]


async def shelve(journal: Journal, probe: Probe, paths: Sequence[str], drop: Drop, tell: Listener) -> None:
    """Have rows for files while there is no engine: it goes on with them once it has started.

    What is added and not yet sent survives whatever comes in between. Raises WorldError.
    """
    for chunk in chunks(paths):
        for _, row in await journalled(journal, probe, drop.rows(await probe.glance_all(chunk))):
            tell(RowChanged(row, mine=False))
