"""Prepares what the records hand out: a few videos at a time, each attempt in a folder, published once."""

import asyncio
import logging
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from desktop_uploader.companion.processing.children import Children
from desktop_uploader.companion.processing.faults import WORDS, Fault, PreparationFailed
from desktop_uploader.companion.processing.ffmpeg import Ffmpeg
from desktop_uploader.companion.processing.making import Maker
from desktop_uploader.companion.processing.probing import Prober
from desktop_uploader.companion.processing.records import Preparation, ProcessingRecords
from desktop_uploader.contract.status import Rendition

log = logging.getLogger(__name__)

_PLAYBACK_ID = re.compile(r"[A-Za-z0-9_-]{1,128}")
_RETRY_SECONDS = 5.0


def default_maker(workers: int, children: Children | None = None) -> Maker:
    """The tools of this Python; a frozen program builds its own with the commands of its bundle."""
    children = children or Children()
    threads = max(1, min(8, (os.cpu_count() or 2) // workers))
    return Maker(Prober(children), Ffmpeg(children), threads=threads)


class Processor:
    """`workers` videos at a time, below `media_root/<playback id>/<attempt>/`."""

    def __init__(
        self, records: ProcessingRecords, media_root: Path, workers: int, maker: Maker | None = None
    ) -> None:
        self._records, self._media_root = records, media_root.absolute()
        self._maker = maker or default_maker(workers)
        self._free = asyncio.Semaphore(workers)
        self._jobs: dict[asyncio.Task[None], str] = {}
        self._publishing: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Until cancelled; then what runs is killed and reaped, and its rows wait for `recover`."""
        try:
            async with asyncio.TaskGroup() as jobs:
                await self._records.recover()
                while True:
                    await self._free.acquire()
                    preparation = await self._next()
                    job = jobs.create_task(
                        self._prepare(preparation), name=f"prepare {preparation.playback_id}"
                    )
                    self._jobs[job] = preparation.playback_id
                    job.add_done_callback(self._done)
        finally:
            await self._published()

    async def cancel(self, playback_id: str) -> None:
        """Stop preparing this video; when this returns its processes are gone, and its unpublished files."""
        jobs = [job for job, owner in self._jobs.items() if owner == playback_id]
        for job in jobs:
            job.cancel()
        if jobs:
            await asyncio.wait(jobs)
        await self._published()

    async def _next(self) -> Preparation:
        while True:
            try:
                if preparation := await self._records.claim():
                    return preparation
                await self._records.wait_for_work()
            except Exception:
                # The loop outlives whatever the database does; nothing else would start it again.
                log.exception("Claiming a video to prepare failed; trying again in %s s", _RETRY_SECONDS)
                await asyncio.sleep(_RETRY_SECONDS)

    def _done(self, job: asyncio.Task[None]) -> None:
        del self._jobs[job]
        self._free.release()

    async def _prepare(self, preparation: Preparation) -> None:
        """One attempt. The boundary of a job: nothing that happens to one video reaches the others."""
        try:
            await self._attempt(preparation)
        except PreparationFailed as failure:
            log.warning("Preparing %s failed: %s", preparation.playback_id, failure)
            await self._report(preparation, failure.fault)
        except Exception:
            log.exception("Preparing %s met an error of ours", preparation.playback_id)
            await self._report(preparation, Fault.INTERNAL)

    async def _attempt(self, preparation: Preparation) -> None:
        folder = self._folder(preparation)
        try:
            await asyncio.to_thread(_make_anew, folder)
            renditions = await self._maker.make(preparation, folder, self._records)
        except BaseException:
            await asyncio.shield(asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True))
            raise
        # Shielded: were it cut off, nobody would know whether the records now point at this folder.
        publishing = asyncio.create_task(self._publish(preparation, folder, renditions))
        self._publishing.add(publishing)
        publishing.add_done_callback(self._publishing.discard)
        await asyncio.shield(publishing)

    async def _publish(self, preparation: Preparation, folder: Path, renditions: Sequence[Rendition]) -> None:
        if await self._records.prepared(preparation.playback_id, preparation.attempt, renditions):
            await asyncio.to_thread(_remove_older, folder, preparation.attempt)
        else:
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def _published(self) -> None:
        if self._publishing:
            await asyncio.wait(self._publishing)

    async def _report(self, preparation: Preparation, fault: Fault) -> None:
        try:
            await self._records.failed(
                preparation.playback_id, preparation.attempt, fault.value, WORDS[fault]
            )
        except Exception:
            # The row stays in progress, and `recover` takes it up at the next start.
            log.exception("Recording the failure of %s failed", preparation.playback_id)

    def _folder(self, preparation: Preparation) -> Path:
        if not _PLAYBACK_ID.fullmatch(preparation.playback_id):
            raise ValueError("not a playback id")
        return self._media_root / preparation.playback_id / str(preparation.attempt)


def _make_anew(folder: Path) -> None:
    """An earlier process may have died in this very attempt."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def _remove_older(folder: Path, attempt: int) -> None:
    for other in folder.parent.iterdir():
        if other.name.isascii() and other.name.isdigit() and int(other.name) < attempt:
            shutil.rmtree(other, ignore_errors=True)
