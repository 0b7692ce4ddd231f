"""A chunk session's files, beside the `content` of its upload. Blocking.

`chunks/` has a file for each chunk, by its number, which came there whole and durable; and `plan`, a small
JSON that is replaced as a whole: how many chunks there are to be and, once they are being put together, how
long each is. Together they become `content`, with the ledger telling how far that went, so that a crash in
between costs nothing. Chunks may have any length: older clients cut files as they like.
"""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path

from desktop_uploader.companion.tus.files import OpenUpload, StorageFull, disk_errors, open_own, sync_folder
from desktop_uploader.companion.tus.writer import BLOCK

_MOST_UNSYNCED = 64 * 1024**2
"""Bytes that lie on the disk twice while chunks are put together, besides one chunk."""


@dataclass(frozen=True, slots=True)
class ChunkSession:
    """`total`: None until somebody fixed it; `sizes`: of the chunks that are here, in bytes, by number.

    `closed`: they are being put together, or were; no more is taken. `touched`: when the last one came. One
    whose files are gone has nothing.
    """

    total: int | None
    sizes: Mapping[int, int]
    closed: bool
    touched: datetime | None

    @property
    def whole(self) -> bool:
        return self.total is not None and len(self.sizes) == self.total

    @property
    def size(self) -> int:
        return sum(self.sizes.values())


class ChunkFolder:
    """`upload`: the upload's own folder. Raises UploadMissing when that isn't there."""

    def __init__(self, upload: Path) -> None:
        self._chunks = upload / "chunks"
        self._plan = self._chunks / "plan"

    def begin(self, total: int) -> int:
        """How many there are to be, durable at return: what was said first."""
        with disk_errors():
            self._chunks.mkdir(mode=0o700, exist_ok=True)
            known, _ = self._read_plan()
            if known is None:
                self._write_plan(total)
                sync_folder(self._chunks.parent)
        return total if known is None else known

    def read(self) -> ChunkSession:
        total, lengths = self._read_plan()
        sizes = self._sizes() if lengths is None else dict(enumerate(lengths))
        return ChunkSession(total, sizes, closed=lengths is not None, touched=self._touched())

    def _sizes(self) -> dict[int, int]:
        try:
            entries = list(self._chunks.iterdir())
        except FileNotFoundError:
            return {}
        sizes = dict[int, int]()
        for chunk in entries:
            if chunk.name.isdecimal():
                with suppress(FileNotFoundError):  # joined or removed while we looked
                    sizes[int(chunk.name)] = chunk.lstat().st_size
        return sizes

    def _touched(self) -> datetime | None:
        try:
            return datetime.fromtimestamp(self._chunks.stat().st_mtime, UTC)
        except FileNotFoundError:
            return None

    def keep(self, came: Path, index: int) -> None:
        """Takes in a chunk that is on the disk already; in place of the one that had its number before."""
        with disk_errors():
            came.replace(self._chunks / str(index))
            sync_folder(self._chunks)

    def join(self, upload: OpenUpload) -> None:
        """Puts all chunks together, or goes on with it.

        Raises StorageFull, to be tried again: what was copied by then makes room for more.
        """
        total, lengths = self._read_plan()
        if lengths is None:
            lengths = [size for _, size in sorted(self._sizes().items())]
            upload.checkpoint(0)
            self._write_plan(total or len(lengths), lengths)
        upload.roll_back()
        copied: dict[Path, int] = {}
        try:
            self._copy_all(upload, lengths, copied)
        except StorageFull:
            _drop(upload, copied)
            raise
        _drop(upload, copied)

    def _copy_all(self, upload: OpenUpload, lengths: Sequence[int], copied: dict[Path, int]) -> None:
        for index, end in enumerate(accumulate(lengths)):
            chunk = self._chunks / str(index)
            if end > upload.written:
                self._copy(chunk, upload, upload.written - (end - lengths[index]))
            copied[chunk] = end
            if upload.written - upload.stored.offset >= _MOST_UNSYNCED:
                _drop(upload, copied)

    @staticmethod
    def _copy(chunk: Path, upload: OpenUpload, skip: int) -> None:
        with os.fdopen(open_own(chunk), "rb", buffering=0) as file:
            file.seek(skip)
            while block := file.read(BLOCK):
                upload.append(block)

    def _read_plan(self) -> tuple[int | None, list[int] | None]:
        try:
            plan = json.loads(self._plan.read_bytes())
        except FileNotFoundError:
            return None, None
        return plan["total"], plan["lengths"]

    def _write_plan(self, total: int, lengths: Sequence[int] | None = None) -> None:
        fresh = self._chunks / "plan.new"
        with disk_errors(), fresh.open("wb") as file:
            file.write(json.dumps({"total": total, "lengths": lengths}).encode())
            file.flush()
            os.fsync(file.fileno())
        with disk_errors():
            fresh.replace(self._plan)
            sync_folder(self._chunks)


def _drop(upload: OpenUpload, copied: dict[Path, int]) -> None:
    """Removes chunks whose end in the upload is durable there, and no others."""
    upload.checkpoint(upload.written)
    for chunk in [chunk for chunk, end in copied.items() if end <= upload.stored.offset]:
        chunk.unlink(missing_ok=True)
        del copied[chunk]


class Spool:
    """One chunk on its way in, in a file of its own. Closing it also removes what wasn't kept."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with disk_errors():
            self._file = path.open("xb", buffering=0)
            path.chmod(0o600)

    def append(self, block: bytes | bytearray) -> None:
        """Raises StorageFull."""
        rest = memoryview(block)
        with disk_errors():
            while rest:
                rest = rest[self._file.write(rest) :]

    def secure(self) -> int:
        """Durable and closed at return, for Windows moves no open file; gives its length in bytes."""
        with disk_errors(), self._file:
            os.fsync(self._file.fileno())
            return os.fstat(self._file.fileno()).st_size

    def close(self) -> None:
        self._file.close()
        self.path.unlink(missing_ok=True)


def emptied(folder: Path) -> Path:
    """For spools; what a killed process left there is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
