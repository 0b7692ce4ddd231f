"""Reads a file and hashes it on the way, each byte once, whatever is read again. It blocks."""

import os
from contextlib import ExitStack
from pathlib import Path

from desktop_uploader.contract.digest import PART_SIZE, PartHasher
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.fingerprint import fingerprint
from desktop_uploader.core.upload import SourceFile


class PartReader:
    """`parts`: SHA-256 of each part so far, known ones first. `hashed`: bytes of the file they cover, or
    that are in the part being hashed. Every method raises WorldError when the file isn't what it was.
    """

    def __init__(self, source: SourceFile, known: tuple[bytes, ...] = ()) -> None:
        self._source = source
        self._count = -(-source.size // PART_SIZE)
        self._hasher = PartHasher()
        self.parts = list(known[: self._count])
        self.hashed = min(len(self.parts) * PART_SIZE, source.size)
        self._closing = ExitStack()

    def open(self) -> None:
        """Others may write to the file, rename it and (but for Windows) delete it meanwhile."""
        path = Path(self._source.path)
        self._look(path)
        try:
            self._file = self._closing.enter_context(path.open("rb", buffering=0))
        except OSError as error:
            raise WorldError(_failure(error)) from error
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(self._file.fileno(), 0, 0, os.POSIX_FADV_SEQUENTIAL)

    def close(self) -> None:
        self._closing.close()

    def check(self) -> None:
        """The file at the path is the one that was checked, and so is the one that is open."""
        self._look(Path(self._source.path))
        self.check_open()

    def check_open(self) -> None:
        """The open file is the one that was checked."""
        self._look(self._file.fileno())

    def check_content(self) -> None:
        """The sampled fingerprint still holds: an edit may keep size and date."""
        known = self._source.fingerprint
        if known and known != fingerprint(self._source.size, self._read_at):
            raise WorldError(Failure(Kind.FILE_CHANGED))

    def read(self, offset: int, length: int) -> bytes:
        """The bytes from `offset`, hashed where they weren't yet; `offset` is at most `hashed`."""
        block = self._read_at(offset, length)
        self.check_open()
        if len(block) < length:
            raise WorldError(Failure(Kind.FILE_CHANGED))
        self._hash(memoryview(block)[max(0, self.hashed - offset) :])
        return block

    def _hash(self, fresh: memoryview) -> None:
        if not fresh:
            return
        self.parts += self._hasher.update(fresh)
        self.hashed += len(fresh)
        if self.hashed == self._source.size:
            self.parts += self._hasher.finish()

    def _read_at(self, offset: int, length: int) -> bytes:
        """Less than `length` only at the end of the file; a network drive may give it in pieces."""
        try:
            self._file.seek(offset)
            block = self._file.read(length) or b""
            while len(block) < length and (more := self._file.read(length - len(block))):
                block += more
        except OSError as error:
            raise WorldError(_failure(error)) from error
        return block

    def _look(self, where: Path | int) -> None:
        try:
            seen = os.stat(where)  # noqa: PTH116 -- a path or an open file
        except OSError as error:
            raise WorldError(_failure(error)) from error
        known = self._source
        same = (seen.st_size, seen.st_mtime_ns) == (known.size, known.mtime_ns)
        if not same or (known.inode and seen.st_ino != known.inode):
            raise WorldError(Failure(Kind.FILE_CHANGED))


def _failure(error: OSError) -> Failure:
    gone = isinstance(error, FileNotFoundError | NotADirectoryError)
    return Failure(Kind.FILE_MISSING if gone else Kind.FILE_UNREADABLE, error.strerror or "")
