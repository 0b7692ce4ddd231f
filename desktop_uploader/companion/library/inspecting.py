"""Looking into a file that a back end keeps without looking: is it a video, how long, and what else is it.

The first bytes say what it is, as for files that come to us. For the rest, the isolated probe gets a copy
with the beginning and the end of the file, where containers keep their tables, and a hole between.
"""

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from weakref import WeakValueDictionary

from desktop_uploader.companion.backends.backend import Backend
from desktop_uploader.companion.backends.readable import LARGEST_READ, Read, Readable
from desktop_uploader.companion.library.uploads import NO_VIDEO
from desktop_uploader.companion.processing.faults import PreparationFailed
from desktop_uploader.companion.processing.probing import Prober
from desktop_uploader.companion.processing.records import Facts
from desktop_uploader.companion.processing.sniff import container_of
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.restarts import TOO_LONG
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.server import Limits

_log = logging.getLogger(__name__)

_HEAD: Final = 4096
_BEGINNING: Final = 8 * 1024**2
_END: Final = 12 * 1024**2
"""The tables of a six-hour lecture fit in."""
_PATIENCE: Final = 45
"""Seconds for copying and probing: somebody may be waiting for the answer."""


@dataclass(slots=True, eq=False, weakref_slot=True)
class _Look:
    """At one file; it lasts for as long as somebody waits for what it tells."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    report: Report | None = None


class Inspector:
    """`at_once` files at a time; each takes up to 20 MiB of a temporary folder. All who ask share a look."""

    def __init__(self, prober: Prober, limits: Limits, at_once: int = 2) -> None:
        self._prober = prober
        self._longest = limits.max_duration_seconds
        self._turns = asyncio.Semaphore(at_once)
        self._looks = WeakValueDictionary[tuple[str, str | None], _Look]()

    async def inspect(self, video: Video, backend: Backend, report: Report) -> Report:
        """The report with what the file itself says; an error if it may not stay.

        Only of a file that is whole, for the first time, and of a `Readable`. Raises what reading raises.
        """
        whole = report.stage is Stage.READY and report.size in {None, video.size}
        if not whole or video.stored_at is not None or not isinstance(backend, Readable):
            return report
        look = self._looks.setdefault((video.playback_id, video.provider_uid), _Look())
        async with look.turn:
            if look.report is None:
                look.report = await self._inspect(video, backend, report)
        return look.report

    async def _inspect(self, video: Video, backend: Readable, report: Report) -> Report:
        async with self._turns:
            read = await backend.open(video)
            container = container_of(await read(0, _HEAD))
            facts = None if container is None else await self._facts(video, read, container)
        if facts is None or (facts.duration or 0) > self._longest:
            return Report(stage=Stage.ERROR, error=NO_VIDEO if facts is None else TOO_LONG)
        return replace(report, **asdict(facts))

    async def _facts(self, video: Video, read: Read, container: str) -> Facts:
        """The container alone where the probe makes nothing of the copy: that proves nothing of the file."""
        try:
            async with asyncio.timeout(_PATIENCE):
                with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                    copy = Path(folder, "copy")
                    await _copy(video.size, read, copy)
                    return (await self._prober.probe(copy)).facts(container)
        except (PreparationFailed, TimeoutError, OSError) as failure:
            _log.warning("Video %s tells nothing about itself: %s", video.playback_id, type(failure).__name__)
            return Facts(format=container)


async def _copy(size: int, read: Read, path: Path) -> None:
    """As long as the file itself; most file systems spend nothing on the hole."""
    with path.open("wb") as file:
        await asyncio.to_thread(file.truncate, size)
        for start in _pieces(size):
            content = await read(start, LARGEST_READ)
            file.seek(start)
            await asyncio.to_thread(file.write, content)


def _pieces(size: int) -> Iterator[int]:
    """Where each piece begins that is read."""
    for start in range(0, size, LARGEST_READ):
        if start < _BEGINNING or start + LARGEST_READ > size - _END:
            yield start
