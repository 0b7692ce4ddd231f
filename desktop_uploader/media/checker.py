"""Checks files before they are uploaded: the `Probe` of `core.ports`.

The cheapest question first: is it there, do name and size suit, is its signature a video's, is it
finished, what is its fingerprint, what does a decoder say. In the end it must still be the same file.
"""

import asyncio
import logging
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.fingerprint import PREFIX
from desktop_uploader.core.ports.probe import Checked
from desktop_uploader.core.rules import Limits, refuse_container, refuse_duration, refuse_name_and_size
from desktop_uploader.core.upload import MediaInfo, SourceFile
from desktop_uploader.media import source
from desktop_uploader.media.answer import Answer
from desktop_uploader.media.drives import Drives
from desktop_uploader.media.probe import ProbeChild
from desktop_uploader.media.sniff import sniff
from desktop_uploader.media.stillness import Stillness

T = TypeVar("T")

_log = logging.getLogger(__name__)


class FileChecker:
    """`thumbnails`: the folder for them, made when needed; each is named by its file's fingerprint.

    Any number of checks may run at once; `child` bounds the processes.
    """

    def __init__(
        self, thumbnails: Path, stillness: Stillness, child: ProbeChild, drives: Drives | None = None
    ) -> None:
        self._thumbnails, self._stillness, self._child = thumbnails, stillness, child
        self._aside, self._drives = stillness.aside, drives or Drives()
        self._running: set[asyncio.Task[Checked]] = set()

    async def glance(self, path: str) -> SourceFile:
        """What the file system says of it, by its absolute path; zeros unless it is a regular file."""
        (seen,) = await self.glance_all([path])
        return seen

    async def glance_all(self, paths: Sequence[str]) -> list[SourceFile]:
        """Of each, in their order; zeros too where a drive doesn't answer."""
        seen: list[SourceFile] = []
        with suppress(WorldError):
            folder = str(Path(paths[0]).parent) if paths else ""
            await self._aside(folder, lambda: seen.extend(map(source.glance, paths)))
        seen = seen[:]  # a thread that is late may still go on with its own
        return [*seen, *(SourceFile(source.absolute(path)) for path in paths[len(seen) :])]

    async def check(self, path: str, limits: Limits) -> Checked:
        """Raises WorldError with the reason why this file can't be uploaded."""
        task = asyncio.create_task(self._explained(path, partial(self._check, path, limits)))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await task

    async def again(self, known: SourceFile) -> SourceFile:
        """See the port: at its path, or under another name in the same folder; content decides, not dates."""
        return await self._explained(known.path, partial(self._again, known))

    async def is_same(self, known: SourceFile) -> bool:
        """By size and samples, without waiting for it to come to rest."""
        with suppress(WorldError):
            sampled = partial(source.sampled, known.path, known.size)
            return await self._read(known.path, sampled) == known.fingerprint
        return False

    async def aclose(self) -> None:
        """Cancels what still runs; returns when its child processes are gone."""
        running = [*self._running]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _check(self, path: str, limits: Limits) -> Checked:
        """A file that changed meanwhile is growing, whatever its half-written content looked like."""
        file = await self._stillness.look(path)
        _raise(refuse_name_and_size(path, file.size, limits))
        container = sniff(await self._read(path, partial(source.head, path)))
        _raise(refuse_container(path, container))
        file = await self._stillness.settled(file)
        _raise(refuse_name_and_size(path, file.size, limits))
        try:
            checked = await self._look(file, container or "")
        except WorldError:
            await self._stillness.unchanged(file)
            raise
        await self._stillness.unchanged(file)
        _raise(refuse_duration(checked.media.duration, limits))
        return checked

    async def _again(self, known: SourceFile) -> SourceFile:
        try:
            there = await self._stillness.look(known.path)
        except WorldError as error:
            if error.failure.kind not in {Kind.FILE_MISSING, Kind.NOT_A_FILE}:
                raise
            if moved := await self._renamed(known):
                return moved
            raise WorldError(Failure(Kind.FILE_MISSING)) from error
        file = await self._stillness.settled(there)
        fingerprint = await self._read(file.path, partial(source.sampled, file.path, file.size))
        await self._stillness.unchanged(file)
        if known.fingerprint and (file.size, fingerprint) != (known.size, known.fingerprint):
            raise WorldError(Failure(Kind.FILE_CHANGED))
        return replace(file, fingerprint=known.fingerprint)

    async def _renamed(self, known: SourceFile) -> SourceFile | None:
        if not known.fingerprint:
            return None
        with suppress(WorldError):
            found = await self._aside(known.path, partial(source.renamed, known))
            return replace(found, fingerprint=known.fingerprint) if found else None
        return None

    async def _read(self, path: str, work: Callable[[], T]) -> T:
        """What is fetched while it is read may take its time: nobody waits, and the fetching goes on."""
        online_only = await self._aside(str(Path(path).parent), partial(source.is_online_only, path))
        try:
            return await self._aside(path, work)
        except WorldError as error:
            if online_only and error.failure.kind is Kind.FILE_STALLED:
                raise WorldError(Failure(Kind.FILE_ONLINE_ONLY)) from error
            raise

    async def _explained(self, path: str, look: Callable[[], Awaitable[T]]) -> T:
        """A file is missing with its whole drive, or by itself."""
        folder = str(Path(path).parent)
        try:
            found = await look()
        except WorldError as error:
            if error.failure.kind is not Kind.FILE_MISSING:
                raise
            if drive := await self._aside(folder, partial(self._drives.away, path)):
                raise WorldError(Failure(Kind.DRIVE_AWAY, drive)) from error
            raise
        with suppress(WorldError):
            await self._aside(folder, partial(self._drives.remember, path))
        return found

    async def _look(self, file: SourceFile, container: str) -> Checked:
        fingerprint = await self._read(file.path, partial(source.sampled, file.path, file.size))
        with await self._aside(file.path, partial(source.opened, file.path)) as content:
            answer = await self._child.ask(content, container)
        name = fingerprint.removeprefix(PREFIX)
        thumbnail = await asyncio.to_thread(_keep, self._thumbnails, name, answer.picture)
        return Checked(replace(file, fingerprint=fingerprint), _media(container, answer, thumbnail))


def _raise(failure: Failure | None) -> None:
    if failure:
        raise WorldError(failure)


def _media(container: str, answer: Answer, thumbnail: str) -> MediaInfo:
    return MediaInfo(
        container=container,
        duration=answer.duration,
        width=answer.width,
        height=answer.height,
        video_codec=answer.video_codec,
        audio_codec=answer.audio_codec,
        thumbnail=thumbnail,
    )


def _keep(folder: Path, name: str, picture: bytes) -> str:
    """Where the thumbnail lies, or nothing: no video is refused because its thumbnail found no room."""
    if not picture:
        return ""
    kept = folder / f"{name}.jpg"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as draft:
            draft.write(picture)
        Path(draft.name).replace(kept)
    except OSError:
        _log.warning("A thumbnail couldn't be kept", exc_info=True)
    return str(kept) if kept.exists() else ""
