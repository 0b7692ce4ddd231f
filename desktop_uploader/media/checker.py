"""Checks files before they are uploaded: the `Probe` of `core.ports`.

The cheapest question first: is it there, do name and size suit, is its signature a video's, is it
finished, what is its fingerprint, what does a decoder say. In the end it must still be the same file.
"""

import asyncio
import logging
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop_uploader.core.failures import Failure, WorldError
from desktop_uploader.core.fingerprint import PREFIX
from desktop_uploader.core.ports import Checked
from desktop_uploader.core.rules import Limits, refuse_container, refuse_duration, refuse_name_and_size
from desktop_uploader.core.upload import MediaInfo, SourceFile
from desktop_uploader.media import source
from desktop_uploader.media.answer import Answer
from desktop_uploader.media.probe import ProbeChild
from desktop_uploader.media.sniff import sniff
from desktop_uploader.media.stillness import Stillness

_log = logging.getLogger(__name__)


class FileChecker:
    """`thumbnails`: the folder for them, made when needed; each is named by its file's fingerprint.

    Any number of checks may run at once; `child` bounds the processes.
    """

    def __init__(self, thumbnails: Path, stillness: Stillness, child: ProbeChild) -> None:
        self._thumbnails, self._stillness, self._child = thumbnails, stillness, child
        self._running: set[asyncio.Task[Checked]] = set()

    async def glance(self, path: str) -> SourceFile:
        """What the file system says of it, by its absolute path; zeros unless it is a regular file."""
        (seen,) = await self.glance_all([path])
        return seen

    async def glance_all(self, paths: Sequence[str]) -> list[SourceFile]:
        """Of each, in their order."""
        return await asyncio.to_thread(lambda: [_glance(path) for path in paths])

    async def check(self, path: str, limits: Limits) -> Checked:
        """Raises WorldError with the reason why this file can't be uploaded."""
        task = asyncio.create_task(self._check(path, limits))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await task

    async def aclose(self) -> None:
        """Cancels what still runs; returns when its child processes are gone."""
        running = [*self._running]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _check(self, path: str, limits: Limits) -> Checked:
        """A file that changed meanwhile is growing, whatever its half-written content looked like."""
        file = await asyncio.to_thread(source.seen, path)
        _raise(refuse_name_and_size(path, file.size, limits))
        container = sniff(await asyncio.to_thread(source.head, path))
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

    async def _look(self, file: SourceFile, container: str) -> Checked:
        fingerprint = await asyncio.to_thread(source.sampled, file.path, file.size)
        with await asyncio.to_thread(source.opened, file.path) as content:
            answer = await self._child.ask(content, container)
        name = fingerprint.removeprefix(PREFIX)
        thumbnail = await asyncio.to_thread(_keep, self._thumbnails, name, answer.picture)
        return Checked(replace(file, fingerprint=fingerprint), _media(container, answer, thumbnail))


def _glance(path: str) -> SourceFile:
    absolute = source.absolute(path)
    try:
        return source.seen(absolute)
    except WorldError:
        return SourceFile(absolute)


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
