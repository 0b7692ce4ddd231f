"""Files on their way into the journal: by the engine, or before there is one."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.probe import Probe
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.dropped import Drop, chunks
from desktop_uploader.engine.notices import Listener, RowChanged, RowRemoved
from desktop_uploader.engine.touched import touched

Journalled = list[tuple[Upload, Upload]]
"""Rows that were asked for, each with the one that there is now: the same, or an older one of this file."""

_CLAIMED_AT_ONCE = 100
"""Each claim holds an open file."""


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


def unshelve(
    journal: Journal, upload_ids: Sequence[UploadId], tell: Listener, gone: Callable[[str], object]
) -> None:
    """Let go of rows that are whoever's signs in first; `gone` has the file of each. Raises WorldError.

    One that another process works on by now is that one's.
    """
    for begin in range(0, len(upload_ids), _CLAIMED_AT_ONCE):
        for row in _let_go(journal, upload_ids[begin : begin + _CLAIMED_AT_ONCE], tell):
            gone(row.source.path)
            tell(RowRemoved(row.id))


def _let_go(journal: Journal, upload_ids: Sequence[UploadId], tell: Listener) -> list[Upload]:
    """In one transaction. What a row is, only its claim's holder can say."""
    with ExitStack() as claims:
        ours = []
        for upload_id in upload_ids:
            if claim := journal.claim(upload_id):
                claims.callback(claim.release)
            row = journal.get(upload_id)
            if row is None or not row.belongs_to("", ""):
                continue
            if claim:
                ours.append(row)
            else:
                tell(RowChanged(row, mine=False))
        journal.forget_all([row.id for row in ours])
    return ours
