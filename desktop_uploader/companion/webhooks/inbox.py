"""Every webhook once: kept and acted upon in one transaction, so no crash can come between the two.

One about a video that nobody knows yet waits until it is known: a provider may tell about a video before we
have saved what it is called there. One that contradicts the end a video came to waits until the provider was
asked (`library.reconciling`), also across a crash. All that came while one transaction ran share the next,
and its wait for the disk.
"""

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from desktop_uploader.companion.database import videos as video_rows
from desktop_uploader.companion.database import webhooks as rows
from desktop_uploader.companion.database.webhooks import Delivery
from desktop_uploader.companion.library.videos import Changing, Videos
from desktop_uploader.companion.video.video import Video
from desktop_uploader.companion.webhooks.event import Event, Reader, UnreadableEvent
from desktop_uploader.companion.webhooks.hearing import heard, wants_asking

KEPT_FOR = timedelta(days=30)
MOST_AT_ONCE = 64
"""Others who write wait for as long as so many take."""
_MOST_ASKED = 1000
"""Videos; the others' turn comes after these."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Arrived:
    delivery: Delivery
    event: Event
    taken: asyncio.Future[None]


class Inbox:
    """`readers`: what reads the webhooks of each back end."""

    def __init__(self, videos: Videos, readers: Mapping[str, Reader]) -> None:
        self._videos = videos
        self._readers = readers
        self._waiting: list[_Arrived] = []
        self._taking: asyncio.Task[None] | None = None
        self._may_be_unsettled = True

    async def take(self, backend: str, body: bytes) -> None:
        """Durable, and acted upon if its video is known; again is fine. Raises `UnreadableEvent`.

        Cancelled, it may have been taken all the same.
        """
        event = self._readers[backend](body)
        taken = asyncio.get_running_loop().create_future()
        self._waiting.append(_Arrived(Delivery(backend, event.uid, event.key, body), event, taken))
        if self._taking is None or self._taking.done():
            self._taking = asyncio.create_task(self._take_waiting(), name="webhooks")
        await taken

    async def _take_waiting(self) -> None:
        """One transaction after the other, until nobody waits; who gave up waiting is left out."""
        while self._waiting:
            batch, self._waiting = self._waiting[:MOST_AT_ONCE], self._waiting[MOST_AT_ONCE:]
            wanted = {it.delivery: it.event for it in batch if not it.taken.done()}
            try:
                await self._take_all(wanted)
            except Exception as error:  # noqa: BLE001 -- each one who waits raises it
                _tell(batch, error)
            else:
                _tell(batch, None)

    async def _take_all(self, batch: Mapping[Delivery, Event]) -> None:
        if not batch:
            return
        async with self._videos.changing() as changing:
            known = await rows.videos_of(changing.connection, batch)
            new = await rows.keep(changing.connection, batch, known, self._videos.now())
            for video in {video.playback_id: video for video in known.values()}.values():
                named = rows.names_of(video)
                await self._act(changing, video, {it: batch[it] for it in new if it.video in named})
        if self._may_be_unsettled:
            self._videos.at_providers.set()

    async def _act(self, changing: Changing, video: Video, told: Mapping[Delivery, Event]) -> Video:
        after, at, unsettled = video, self._videos.now(), list[Delivery]()
        for delivery, event in told.items():
            unsettled += [delivery] if wants_asking(after, event) else []
            after = heard(after, event, at)
        if unsettled:
            self._may_be_unsettled = True
            await rows.leave_waiting(changing.connection, unsettled)
        saved = await changing.save(video, after)
        learnt = saved.provider_asset != video.provider_asset
        return await self.apply_kept(changing, saved) if learnt else saved

    async def apply_kept(self, changing: Changing, video: Video) -> Video:
        """What was told before the video had this name there; call it in the transaction that saves that.

        Returns the video as it is then.
        """
        if video.provider_uid is None:
            return video
        kept = await rows.take_kept(changing.connection, video)
        events = {delivery: self._read_again(delivery) for delivery in kept}
        return await self._act(changing, video, {it: event for it, event in events.items() if event})

    async def unsettled(self) -> Sequence[Video]:
        """Those whose provider has to be asked because of what was told; `Providers.settle` does it."""
        if not self._may_be_unsettled:
            return ()
        # In a turn of our own among those who write: what is told in another's can't be seen before its end.
        async with self._videos.changing() as changing:
            found = await video_rows.many(changing.connection, rows.UNSETTLED, _MOST_ASKED)
            self._may_be_unsettled = bool(found)
        return found

    async def forget_old(self) -> None:
        """Call it now and then: no provider sends the same webhook again after `KEPT_FOR`."""
        async with self._videos.changing() as changing:
            await rows.forget(changing.connection, self._videos.now() - KEPT_FOR)

    def _read_again(self, delivery: Delivery) -> Event | None:
        try:
            return self._readers[delivery.backend](delivery.body)
        except (KeyError, UnreadableEvent):
            log.warning("A webhook kept by another version of this program can't be read; polling takes over")
            return None


def _tell(batch: Iterable[_Arrived], error: Exception | None) -> None:
    for arrived in batch:
        if arrived.taken.done():
            continue
        if error is None:
            arrived.taken.set_result(None)
        else:
            arrived.taken.set_exception(error)
