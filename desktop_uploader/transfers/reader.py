"""Reads a file and hashes it on the way, each byte once, whatever is read again. It blocks."""

import errno
import io
import os
import sys
from contextlib import ExitStack
from pathlib import Path

from desktop_uploader.contract.digest import PART_SIZE, PartHasher
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.fingerprint import fingerprint
from desktop_uploader.core.upload import SourceFile

_DEAD = {errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN, errno.ETIMEDOUT}
"""What a drive or a share says that was taken away."""

_SHARING_VIOLATION = {32, 33}
"""Windows: another program lets nobody else read it."""


class PartReader:
    """`parts`: SHA-256 of each part from `begin` on (where a part does), known ones first. `hashed`: how far
    they go, the part being hashed included. Every method raises WorldError when the file isn't what it was.
    """

    def __init__(self, source: SourceFile, known: tuple[bytes, ...] = (), begin: int = 0) -> None:
        self._source = source
        self._hasher = PartHasher()
        self.parts = list(known[: -(-(source.size - begin) // PART_SIZE)])
        self.hashed = min(begin + len(self.parts) * PART_SIZE, source.size)
        self._closing = ExitStack()

    def open(self) -> None:
        """Others may write to the file, rename and delete it meanwhile; what they hold is no wait for us."""
        path = Path(self._source.path)
        self._look(path)
        try:
            self._file = self._closing.enter_context(io.FileIO(path, opener=_open))
        except OSError as error:
            raise WorldError(_failure(error)) from error
        self._changed = self._look(self._file.fileno()).st_ctime_ns
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(self._file.fileno(), 0, 0, os.POSIX_FADV_SEQUENTIAL)

    def close(self) -> None:
        self._closing.close()

    def check(self) -> None:
        """The open file is the one that was checked, it wasn't deleted, and its name means no other one.

        Renamed, it is read to its end all the same.
        """
        self.check_open()
        try:
            self._look(Path(self._source.path))
        except WorldError as error:
            deleted = self._look(self._file.fileno()).st_nlink == 0
            if error.failure.kind is not Kind.FILE_MISSING or deleted:
                raise

    def check_open(self) -> None:
        """The open file is the one that was checked; where more than its date changed, its samples tell."""
        changed = self._look(self._file.fileno()).st_ctime_ns
        if changed != self._changed:
            self.check_content()
            self._changed = changed

    def check_content(self) -> None:
        """The sampled fingerprint still holds: an edit may keep size and date."""
        known = self._source.fingerprint
        if known and known != fingerprint(self._source.size, self._read_at):
            raise WorldError(Failure(Kind.FILE_CHANGED))

    def read(self, offset: int, length: int) -> bytes:
        """The bytes from `offset`, hashed where they weren't yet; `offset` is at most `hashed`."""
        block = self._read_at(offset, length)
        self._look(self._file.fileno())
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

    def _look(self, where: Path | int) -> os.stat_result:
        try:
            seen = os.stat(where)  # noqa: PTH116 -- a path or an open file
        except OSError as error:
            raise WorldError(_failure(error)) from error
        known = self._source
        same = (seen.st_size, seen.st_mtime_ns) == (known.size, known.mtime_ns)
        if not same or (known.inode and seen.st_ino != known.inode):
            raise WorldError(Failure(Kind.FILE_CHANGED))
        return seen


def _open(path: str, flags: int) -> int:
    """Read only and never in the way of others: on Windows they may delete and rename it, too."""
    if sys.platform == "win32":
        import _winapi  # noqa: PLC0415 -- there is no other place that has it
        import msvcrt  # noqa: PLC0415 -- the same

        read, share_all = 0x80000000, 0x1 | 0x2 | 0x4
        handle = _winapi.CreateFile(path, read, share_all, 0, _winapi.OPEN_EXISTING, 0, 0)
        return msvcrt.open_osfhandle(handle, flags)
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)


def _failure(error: OSError) -> Failure:
    """Roughly: whoever looks at the file again says it exactly."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Failure(Kind.FILE_MISSING)
    if isinstance(error, PermissionError) and getattr(error, "winerror", None) not in _SHARING_VIOLATION:
        return Failure(Kind.FILE_UNREADABLE, error.strerror or "")
    if isinstance(error, BlockingIOError | PermissionError):
        return Failure(Kind.FILE_LOCKED)
    return Failure(Kind.FILE_STALLED if error.errno in _DEAD else Kind.FILE_UNREADABLE, error.strerror or "")
