"""Reading and writing videos. Each function is one step inside a transaction that somebody else opened."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import ColumnElement, RowMapping, Select, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database import events
from desktop_uploader.companion.database.tables import status_events, videos
from desktop_uploader.companion.video.stages import GONE, WAITING, Stage
from desktop_uploader.companion.video.video import LOCAL, Video

_FIELDS = tuple(field.name for field in fields(Video))
_COLUMNS = tuple(videos.c[name] for name in _FIELDS)
_WAITS = videos.c.stage.in_(WAITING) & videos.c.prepared.is_(False) & (videos.c.backend == LOCAL)
_LINE = (
    select(
        videos.c.playback_id,
        func.row_number().over(order_by=(videos.c.queued_at, videos.c.number)).label("place"),
    )
    .where(_WAITS)
    .subquery()
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A video as a reader finds it. `place`: its place in line, from 1; `mark`: where to read on from."""

    video: Video
    place: int | None
    mark: int


def _video(row: RowMapping) -> Video:
    return Video(**{name: row[name] for name in _FIELDS})


async def one(connection: AsyncConnection, where: ColumnElement[bool]) -> Video | None:
    row = (await connection.execute(select(*_COLUMNS).where(where))).mappings().first()
    return None if row is None else _video(row)


async def many(connection: AsyncConnection, where: ColumnElement[bool], limit: int) -> list[Video]:
    """In order of creation."""
    found = await connection.execute(select(*_COLUMNS).where(where).order_by(videos.c.number).limit(limit))
    return [_video(row) for row in found.mappings()]


async def next_in_line(connection: AsyncConnection) -> Video | None:
    in_order = select(*_COLUMNS).where(_WAITS).order_by(videos.c.queued_at, videos.c.number).limit(1)
    row = (await connection.execute(in_order)).mappings().first()
    return None if row is None else _video(row)


async def add(connection: AsyncConnection, video: Video) -> None:
    await connection.execute(insert(videos).values(_row(video)))
    await events.log(connection, [video.playback_id])


async def save(connection: AsyncConnection, before: Video, after: Video) -> set[str]:
    """Writes what differs; a new version is an event. Returns the owners who should look."""
    if after == before:
        return set()
    row = _row(after)
    if (after.upload_id, after.provider_uid) != (before.upload_id, before.provider_uid):
        row["files_gone"] = False
    await connection.execute(update(videos).where(videos.c.playback_id == before.playback_id).values(row))
    if after.version == before.version:
        return set()
    await events.log(connection, [before.playback_id])
    if before.backend == LOCAL and before.stage in WAITING and after.stage not in WAITING:
        return {before.owner} | await events.line_moved(connection)
    return {before.owner}


def _row(video: Video) -> dict[str, object]:
    return {name: getattr(video, name) for name in _FIELDS}


def _seen(mark: ColumnElement[int]) -> Select[tuple[object, ...]]:
    joined = videos.outerjoin(_LINE, _LINE.c.playback_id == videos.c.playback_id)
    return select(*_COLUMNS, _LINE.c.place, mark.label("mark")).select_from(joined)


def _read(rows: Sequence[RowMapping]) -> list[Seen]:
    return [Seen(_video(row), row["place"], row["mark"]) for row in rows]


async def seen_by(connection: AsyncConnection, owner: str, playback_id: str) -> Seen | None:
    mine = (videos.c.owner == owner) & (videos.c.playback_id == playback_id)
    found = _read((await connection.execute(_seen(videos.c.number).where(mine))).mappings().all())
    return found[0] if found else None


async def page(
    connection: AsyncConnection, owner: str, stages: Collection[Stage], below: int | None, limit: int
) -> list[Seen]:
    """Newest first; `below` is the mark of the last one of the page before."""
    query = _seen(videos.c.number).where(videos.c.owner == owner, videos.c.stage.in_(stages))
    if below is not None:
        query = query.where(videos.c.number < below)
    return _read(
        (await connection.execute(query.order_by(videos.c.number.desc()).limit(limit))).mappings().all()
    )


async def changed(
    connection: AsyncConnection,
    owner: str,
    after: int,
    until: int | None,
    *,
    stages: Collection[Stage],
    limit: int,
) -> list[Seen]:
    """Marked with the number of their last event."""
    news = (
        _seen(status_events.c.sequence)
        .join(status_events, status_events.c.playback_id == videos.c.playback_id)
        .where(status_events.c.owner == owner, status_events.c.sequence > after, videos.c.stage.in_(stages))
    )
    if until is not None:
        news = news.where(status_events.c.sequence <= until)
    in_order = news.order_by(status_events.c.sequence).limit(limit)
    return _read((await connection.execute(in_order)).mappings().all())


async def usage(connection: AsyncConnection, owner: str, since: datetime) -> tuple[int, int]:
    """Bytes of the owner's videos, and how many were added since then. What never came whole isn't kept."""
    nothing = videos.c.stage.in_(GONE) | ((videos.c.stage == Stage.ERROR) & videos.c.stored_at.is_(None))
    kept = func.coalesce(func.sum(videos.c.size).filter(~nothing), 0)
    added = func.count().filter(videos.c.created_at >= since)
    row = (await connection.execute(select(kept, added).where(videos.c.owner == owner))).one()
    return int(row[0]), int(row[1])


async def mark_files(connection: AsyncConnection, video: Video, *, gone: bool) -> None:
    """Those of just this upload: a place that a provider gave meanwhile is not gone."""
    same = videos.c.provider_uid.is_not_distinct_from(video.provider_uid)
    of_it = (videos.c.upload_id == video.upload_id) & same
    await connection.execute(update(videos).where(of_it).values(files_gone=gone))
