"""The one way to read a video and to change it: one transaction, then a word to whoever is watching."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.database import events
from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.database.videos import Seen
from desktop_uploader.companion.problems import not_found
from desktop_uploader.companion.video.stages import WAITING, Stage
from desktop_uploader.companion.video.video import LOCAL, Video

Announce = Callable[[Collection[str]], None]
Decide = Callable[[Video], Video]


@dataclass(slots=True)
class News:
    """What a transaction will have changed: whose videos, and whether there is work to do."""

    owners: set[str] = field(default_factory=set)
    came_in_line: bool = False
    at_providers: bool = False


class Changing:
    """A transaction in which videos change; its news adds up."""

    def __init__(self, connection: AsyncConnection, news: News) -> None:
        self.connection = connection
        self._news = news

    async def save(self, before: Video, after: Video) -> Video:
        self._news.owners |= await rows.save(self.connection, before, after)
        local = after.backend == LOCAL
        self._news.came_in_line |= local and after.stage in WAITING and before.stage not in WAITING
        self._news.at_providers |= not local and after != before
        return after

    async def add(self, video: Video) -> Video:
        await rows.add(self.connection, video)
        self._news.owners.add(video.owner)
        return video


class Videos:
    """`announce` hears the owners of changed videos, after the change is durable; so does `work`."""

    def __init__(self, database: Database, announce: Announce, clock: Clock) -> None:
        self._database = database
        self._announce = announce
        self.now = clock
        self.work = asyncio.Event()
        """Set when a video came in line to be prepared."""
        self.at_providers = asyncio.Event()
        """Set when a video changed whose bytes lie at a provider."""

    @asynccontextmanager
    async def changing(self) -> AsyncIterator[Changing]:
        news = News()
        try:
            async with self._database.writing() as connection:
                yield Changing(connection, news)
        finally:
            # Also for who is cancelled while it commits: looking in vain harms nobody, not looking might.
            if news.came_in_line:
                self.work.set()
            if news.at_providers:
                self.at_providers.set()
            self._announce(news.owners)

    async def change(self, playback_id: str, decide: Decide) -> Video:
        """The video after `decide`, which may also raise a `Refusal`. Raises 404 if there is none."""
        return await self._change(table.c.playback_id == playback_id, decide)

    async def change_upload(self, upload_id: str, decide: Decide) -> Video:
        return await self._change(table.c.upload_id == upload_id, decide)

    async def _change(self, where: ColumnElement[bool], decide: Decide) -> Video:
        async with self.changing() as changing:
            video = await rows.one(changing.connection, where)
            if video is None:
                raise not_found()
            return await changing.save(video, decide(video))

    async def find(self, playback_id: str) -> Video | None:
        async with self._database.reading() as connection:
            return await rows.one(connection, table.c.playback_id == playback_id)

    async def find_upload(self, upload_id: str) -> Video | None:
        async with self._database.reading() as connection:
            return await rows.one(connection, table.c.upload_id == upload_id)

    async def owned(self, playback_id: str, owner: str) -> Video:
        """Raises 404 for someone else's video as for none at all."""
        video = await self.find(playback_id)
        if video is None or video.owner != owner:
            raise not_found()
        return video

    async def all_where(self, where: ColumnElement[bool], limit: int = 1000) -> list[Video]:
        async with self._database.reading() as connection:
            return await rows.many(connection, where, limit)

    async def seen(self, playback_id: str, owner: str) -> Seen:
        async with self._database.reading() as connection:
            seen = await rows.seen_by(connection, owner, playback_id)
        if seen is None:
            raise not_found()
        return seen

    async def page(self, owner: str, stages: Collection[Stage], below: int | None, limit: int) -> list[Seen]:
        async with self._database.reading() as connection:
            return await rows.page(connection, owner, stages, below, limit)

    async def changed(
        self, owner: str, after: int, until: int | None, stages: Collection[Stage], limit: int
    ) -> list[Seen]:
        """What changed after one event and up to another, oldest change first, each as it is now."""
        async with self._database.reading() as connection:
            return await rows.changed(connection, owner, after, until, stages=stages, limit=limit)

    async def usage(self, owner: str, since: datetime) -> tuple[int, int]:
        """Bytes of the owner's videos, and how many were added since then."""
        async with self._database.reading() as connection:
            return await rows.usage(connection, owner, since)

    async def newest_event(self) -> int:
        async with self._database.reading() as connection:
            return await events.newest(connection)

    async def files_are_gone(self, video: Video) -> None:
        async with self._database.writing() as connection:
            await rows.mark_files(connection, video, gone=True)

    async def files_are_back(self, video: Video) -> None:
        """Something was still under way when they were removed."""
        async with self._database.writing() as connection:
            await rows.mark_files(connection, video, gone=False)
