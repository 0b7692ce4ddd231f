"""The event log: which video changed, in which order. It holds each video's last event only.

Who was away and asks for what came after number N finds every video that changed since, once, as it is
now. Numbers are given out within the writer's turn, so they become visible in order.
"""

from collections.abc import Sequence

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database.tables import status_events, videos
from desktop_uploader.companion.video.stages import WAITING
from desktop_uploader.companion.video.video import LOCAL

# People look at the head of the line; telling thousands of waiting videos each time would drown them.
TOLD_THEIR_PLACE = 25


async def log(connection: AsyncConnection, playback_ids: Sequence[str]) -> None:
    """These videos changed just now, in this order."""
    await connection.execute(delete(status_events).where(status_events.c.playback_id.in_(playback_ids)))
    current = select(videos.c.playback_id, videos.c.owner, videos.c.version)
    await connection.execute(
        insert(status_events).from_select(
            ["playback_id", "owner", "version"],
            current.where(videos.c.playback_id.in_(playback_ids)).order_by(videos.c.number),
        )
    )


async def line_moved(connection: AsyncConnection) -> set[str]:
    """Somebody left the line: those at its head have a new place. Returns their owners."""
    head = (
        select(videos.c.playback_id, videos.c.owner)
        .where(videos.c.stage.in_(WAITING), videos.c.prepared.is_(False), videos.c.backend == LOCAL)
        .order_by(videos.c.queued_at, videos.c.number)
        .limit(TOLD_THEIR_PLACE)
    )
    rows = (await connection.execute(head)).all()
    moved = [row.playback_id for row in rows]
    await connection.execute(
        update(videos).where(videos.c.playback_id.in_(moved)).values(version=videos.c.version + 1)
    )
    await log(connection, moved)
    return {row.owner for row in rows}


async def newest(connection: AsyncConnection) -> int:
    """The number of the last event; 0 before the first."""
    last: int | None = await connection.scalar(select(func.max(status_events.c.sequence)))
    return last or 0
