"""Webhooks as they came. Each function is one step inside a transaction that somebody else opened."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database import videos as video_rows
from desktop_uploader.companion.database.tables import videos, webhook_events
from desktop_uploader.companion.video.video import Video

VideoName = tuple[str, str]
"""A back end, and what a video is called there: its upload or, once prepared, its asset."""

_KEEP = (
    insert(webhook_events)
    .on_conflict_do_nothing()
    # Not the count of rows: not every driver tells it right.
    .returning(webhook_events.c.backend, webhook_events.c.event_key)
)


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


async def videos_of(connection: AsyncConnection, deliveries: Collection[Delivery]) -> dict[VideoName, Video]:
    """Those of their videos that are known, by each of their names."""
    names = {delivery.video for delivery in deliveries}
    as_upload = tuple_(videos.c.backend, videos.c.provider_uid).in_(names)
    as_asset = tuple_(videos.c.backend, videos.c.provider_asset).in_(names)
    found = await video_rows.many(connection, as_upload | as_asset, 2 * len(names))
    return {name: video for video in found for name in names_of(video)}


def names_of(video: Video) -> list[VideoName]:
    names = (video.provider_uid, video.provider_asset)
    return [(video.backend, name) for name in names if name is not None]


async def keep(
    connection: AsyncConnection,
    deliveries: Collection[Delivery],
    known: Mapping[VideoName, Video],
    at: datetime,
) -> list[Delivery]:
    """Those that came for the first time. Those of unknown videos wait for `take_kept`."""
    first = {(delivery.backend, delivery.key): delivery for delivery in reversed(list(deliveries))}
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
    kept = await connection.execute(_KEEP, new)
    return [first[row.backend, row.event_key] for row in kept]


async def take_kept(connection: AsyncConnection, video: Video) -> list[bytes]:
    """The bodies that waited for this video, in the order they came; they wait no longer."""
    named = tuple_(webhook_events.c.backend, webhook_events.c.provider_uid).in_(names_of(video))
    waiting = named & webhook_events.c.applied.is_(False)
    in_order = select(webhook_events.c.body).where(waiting).order_by(webhook_events.c.number)
    bodies = list((await connection.scalars(in_order)).all())
    await connection.execute(update(webhook_events).where(waiting).values(applied=True))
    return bodies


async def forget(connection: AsyncConnection, before: datetime) -> None:
    await connection.execute(delete(webhook_events).where(webhook_events.c.received_at < before))
