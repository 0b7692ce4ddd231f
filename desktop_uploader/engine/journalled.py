"""Files on their way into the journal: by the engine, or before there is one."""

import asyncio
from collections.abc import Iterable, Sequence

from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.probe import Probe
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.dropped import Drop, chunks
from desktop_uploader.engine.notices import Listener, RowChanged, RowRemoved
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


def unshelve(journal: Journal, upload_ids: Iterable[UploadId], tell: Listener) -> list[str]:
    """Let go of rows that are whoever's signs in first: the files of those that are gone. Raises WorldError.

    One that another process works on by now is that one's.
    """
    gone = []
    for upload_id in upload_ids:
        row = journal.get(upload_id)
        if row is None or not row.belongs_to("", ""):
            continue
        is_gone = _forget(journal, upload_id)
        tell(RowRemoved(upload_id) if is_gone else RowChanged(row, mine=False))
        gone += [row.source.path] if is_gone else []
    return gone


def _forget(journal: Journal, upload_id: UploadId) -> bool:
    claim = journal.claim(upload_id)
    if claim is None:
        return False
    try:
        journal.forget(upload_id)
    finally:
        claim.release()
    return True
