"""Files on their way into the journal: by the engine, or before there is one."""

from collections.abc import Sequence

from desktop_uploader.core.ports import Journal, Probe
from desktop_uploader.core.upload import Upload
from desktop_uploader.engine.dropped import Drop, chunks
from desktop_uploader.engine.notices import Listener, RowChanged
from desktop_uploader.engine.touched import touched


async def journalled(
    journal: Journal, probe: Probe, paths: Sequence[str], drop: Drop
) -> list[tuple[Upload, Upload]]:
    """For each file the row it asked for, and the one that it has: the same, or an older one.

    One transaction. Raises WorldError.
    """
    rows = drop.rows(await probe.glance_all(paths))
    known = await touched(journal, probe, rows)
    new = iter(journal.add_all([row for row in rows if row.id not in known]))
    return [(row, known.get(row.id) or next(new)) for row in rows]


async def shelve(journal: Journal, probe: Probe, paths: Sequence[str], drop: Drop, tell: Listener) -> None:
    """Have rows for files while there is no engine: it goes on with them once it has started.

    What is added and not yet sent survives whatever comes in between. Raises WorldError.
    """
    for chunk in chunks(paths):
        for _, row in await journalled(journal, probe, chunk, drop):
            tell(RowChanged(row, mine=False))
