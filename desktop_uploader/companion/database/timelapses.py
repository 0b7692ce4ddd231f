"""Timelapses of older programs. Each function is one step inside a transaction that somebody else opened."""

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database.tables import timelapses
from desktop_uploader.companion.video.timelapse import Timelapse, Word


async def one(connection: AsyncConnection, owner: str, timelapse_id: str) -> Timelapse | None:
    row = (await connection.execute(select(timelapses).where(_named(owner, timelapse_id)))).first()
    if row is None or row.playback_id is None:
        return None
    return Timelapse(
        owner=row.owner,
        timelapse_id=row.timelapse_id,
        playback_id=row.playback_id,
        told=Word(row.status),
        processed_video_key=row.processed_video_key,
        error=row.error,
        updated_at=row.updated_at,
    )


async def put(connection: AsyncConnection, timelapse: Timelapse) -> None:
    """In place of the one of that name, if there is one."""
    await connection.execute(delete(timelapses).where(_named(timelapse.owner, timelapse.timelapse_id)))
    row = {
        "owner": timelapse.owner,
        "timelapse_id": timelapse.timelapse_id,
        "playback_id": timelapse.playback_id,
        "status": timelapse.told.value,
        "processed_video_key": timelapse.processed_video_key,
        "error": timelapse.error,
        "updated_at": timelapse.updated_at,
    }
    await connection.execute(insert(timelapses).values(row))


def _named(owner: str, timelapse_id: str) -> ColumnElement[bool]:
    return (timelapses.c.owner == owner) & (timelapses.c.timelapse_id == timelapse_id)
