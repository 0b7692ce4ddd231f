"""The bytes of all uploads, one folder each, from the event loop's side: every call runs in a thread."""

import asyncio
import re
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from desktop_uploader.companion.tus import files
from desktop_uploader.companion.tus.files import OpenUpload, StorageFull, Stored, UploadMissing

_UPLOAD_ID = re.compile(r"[0-9a-f]{32}")
T = TypeVar("T")

__all__ = ["StorageFull", "Stored", "UploadMissing", "UploadStore"]


class UploadStore:
    """Keeps uploads below `root`. An id that is not 32 hex digits never reaches the disk: UploadMissing.

    Offsets are durable ones. `StorageFull` and `UploadMissing` are Refusals (507, 404).
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        root.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _folder(self, upload_id: str) -> Path:
        if not _UPLOAD_ID.fullmatch(upload_id):
            raise UploadMissing
        return self._root / upload_id

    def content(self, upload_id: str) -> Path:
        """Where the bytes are; only those below the offset are meant."""
        return files.content_of(self._folder(upload_id))

    async def create(self, upload_id: str, length: int) -> None:
        """An empty upload of `length` bytes to come, durable at return. FileExistsError if it is there."""
        await asyncio.to_thread(self._create, self._folder(upload_id), length)

    def _create(self, folder: Path, length: int) -> None:
        if shutil.disk_usage(self._root).free < length:
            raise StorageFull
        try:
            files.create(folder, length)
        except StorageFull:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    async def stored(self, upload_id: str) -> Stored:
        return await self._with(upload_id, lambda upload: upload.stored)

    async def offset(self, upload_id: str) -> int:
        return (await self.stored(upload_id)).offset

    async def mark_complete(self, upload_id: str) -> None:
        await self._with(upload_id, OpenUpload.mark_complete)

    async def open(self, upload_id: str) -> OpenUpload:
        """For the upload's one writer; the caller closes it. What was not durable is cut off."""
        return await asyncio.to_thread(self._open, self._folder(upload_id))

    @staticmethod
    def _open(folder: Path) -> OpenUpload:
        upload = OpenUpload(folder)
        try:
            upload.roll_back()
        except BaseException:
            upload.close()
            raise
        return upload

    async def _with(self, upload_id: str, act: Callable[[OpenUpload], T]) -> T:
        folder = self._folder(upload_id)

        def run() -> T:
            with closing(OpenUpload(folder)) as upload:
                return act(upload)

        return await asyncio.to_thread(run)

    async def remove(self, upload_id: str) -> None:
        """Gone, bytes and all; an upload that is not there is fine."""
        await asyncio.to_thread(self._remove, self._folder(upload_id))

    @staticmethod
    def _remove(folder: Path) -> None:
        if folder.is_symlink():
            folder.unlink()
        elif folder.exists():
            shutil.rmtree(folder)

    async def ids(self) -> list[str]:
        """Every upload that has a folder: for sweeping, and for completions that a crash interrupted."""
        return await asyncio.to_thread(self._ids)

    def _ids(self) -> list[str]:
        return sorted(entry.name for entry in self._root.iterdir() if _UPLOAD_ID.fullmatch(entry.name))
