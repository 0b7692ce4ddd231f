"""Asks the journal whether a video is here already, in the order in which the files came."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.twins import Twin, twin_of
from desktop_uploader.core.upload import SourceFile, Upload, UploadId


class Twins:
    """Files of one size that are looked at together may be the same: the one that came first goes on."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._looking: dict[UploadId, tuple[int, asyncio.Event]] = {}

    @contextmanager
    def looking(self, upload: Upload) -> Iterator[None]:
        """While its file is looked at: those of its size that begin later wait for it."""
        ended = asyncio.Event()
        self._looking[upload.id] = (upload.source.size, ended)
        try:
            yield
        finally:
            if self._looking.get(upload.id, (0, None))[1] is ended:
                del self._looking[upload.id]
            ended.set()

    async def find(self, upload: Upload, source: SourceFile) -> Twin | None:
        """Raises WorldError. `source`: as it was checked just now."""
        for earlier in self._before(upload):
            await earlier.wait()
        return twin_of(upload, source, self._journal.with_content(source))

    def _before(self, upload: Upload) -> list[asyncio.Event]:
        ids = list(self._looking)
        first = ids[: ids.index(upload.id)] if upload.id in ids else []
        return [ended for it in first for size, ended in [self._looking[it]] if size == upload.source.size]
