"""Webhooks as they came. Each function is one step inside a transaction that somebody else opened.

One that is not `applied` waits: for its video to be known, or, known, for its provider to be asked.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import ColumnElement, Dialect, delete, exists, func, or_, select, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningInsert

from desktop_uploader.companion.database import videos as video_rows
from desktop_uploader.companion.database.tables import videos, webhook_events
from desktop_uploader.companion.video.stages import GONE
from desktop_uploader.companion.video.video import Video

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

PIPELINE: Final = "pipeline"
"""Who tells of videos of any back end, by our own name of them."""

VideoName = tuple[str, str]
"""Who tells, and what a video is called there: its upload or, once prepared, its asset."""

_OF_A_VIDEO = (
    (webhook_events.c.backend == videos.c.backend)
    & webhook_events.c.provider_uid.in_([videos.c.provider_uid, videos.c.provider_asset])
) | ((webhook_events.c.backend == PIPELINE) & (webhook_events.c.provider_uid == videos.c.playback_id))
UNSETTLED: Final = videos.c.stage.not_in(GONE) & exists().where(
    _OF_A_VIDEO, webhook_events.c.applied.is_(False)
).correlate(videos)
"""Known videos that something waits for."""


@dataclass(frozen=True, slots=True, eq=False)
class Delivery:
    """A webhook as it came; the same `key` of one back end again is a duplicate."""

    backend: str
    uid: str
    key: str
    body: bytes

    @property
    def video(self) -> VideoName:
        return self.backend, self.uid


def keeping(dialect: Dialect) -> ReturningInsert[tuple[str, str]]:
    """Keeps what is new and returns that; not the count of rows, which not every driver tells right."""
    insert = _postgresql_insert() if dialect.name == "postgresql" else sqlite.insert(webhook_events)
    return insert.on_conflict_do_nothing().returning(webhook_events.c.backend, webhook_events.c.event_key)


def _postgresql_insert() -> "postgresql.Insert":
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415  # a tenth of a start, for those who need it

    return postgresql.insert(webhook_events)


async def videos_of(connection: AsyncConnection, deliveries: Collection[Delivery]) -> dict[VideoName, Video]:
    """Those of their videos that are known, by each of their names."""
    names: dict[str, set[str]] = defaultdict(set)
    for delivery in deliveries:
        names[delivery.backend].add(delivery.uid)
    named = or_(*(term for backend, uids in names.items() for term in _called(backend, uids)))
    found = await video_rows.many(connection, named, 2 * len(deliveries))
    return {name: video for video in found for name in names_of(video)}


def _called(backend: str, uids: Collection[str]) -> list[ColumnElement[bool]]:
    """Each has an index of its own; asked for in pairs of names, SQLite would read the whole table."""
    if backend == PIPELINE:
        return [videos.c.playback_id.in_(uids)]
    names = (videos.c.provider_uid, videos.c.provider_asset)
    return [(videos.c.backend == backend) & name.in_(uids) for name in names]


def names_of(video: Video) -> list[VideoName]:
    names = (video.provider_uid, video.provider_asset)
    there = [(video.backend, name) for name in names if name is not None]
    return [*there, (PIPELINE, video.playback_id)]


async def keep(
    connection: AsyncConnection,
    deliveries: Collection[Delivery],
    known: Mapping[VideoName, Video],
    at: datetime,
) -> list[Delivery]:
    """Those that came for the first time, in their order. Those of unknown videos wait for `take_kept`."""
    first = dict[tuple[str, str], Delivery]()
    for delivery in deliveries:
        first.setdefault((delivery.backend, delivery.key), delivery)
    new = [
        {
            "backend": delivery.backend,
            "provider_uid": delivery.uid,
            "event_key": delivery.key,
            "body": delivery.body,
            "received_at": at,
            "applied": delivery.video in known,
        }
        for delivery in first.values()
    ]
    rows = await connection.execute(keeping(connection.dialect), new)
    kept = {(row.backend, row.event_key) for row in rows}
    return [delivery for key, delivery in first.items() if key in kept]


async def newest(connection: AsyncConnection) -> int:
    """The number of the last one."""
    return await connection.scalar(select(func.max(webhook_events.c.number))) or 0


async def take_kept(connection: AsyncConnection, video: Video, until: int | None = None) -> list[Delivery]:
    """What waited for this video, in the order it came, up to number `until`; it waits no longer."""
    event = webhook_events.c
    named = [(event.backend == backend) & (event.provider_uid == uid) for backend, uid in names_of(video)]
    waiting = or_(*(name & event.applied.is_(False) for name in named))
    if until is not None:
        waiting &= event.number <= until
    columns = select(event.backend, event.provider_uid, event.event_key, event.body)
    found = (await connection.execute(columns.where(waiting).order_by(event.number))).all()
    await connection.execute(update(webhook_events).where(waiting).values(applied=True))
    return [Delivery(*row) for row in found]


async def leave_waiting(connection: AsyncConnection, deliveries: Collection[Delivery]) -> None:
    """Until their video's provider was asked."""
    event = webhook_events.c
    for delivery in deliveries:
        this = (event.backend == delivery.backend) & (event.event_key == delivery.key)
        await connection.execute(update(webhook_events).where(this).values(applied=False))


async def forget(connection: AsyncConnection, before: datetime) -> None:
    await connection.execute(delete(webhook_events).where(webhook_events.c.received_at < before))
