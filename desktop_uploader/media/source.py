"""The file on the disk as the checker reads it. Everything here blocks, so belongs in a thread.

Each OSError is mapped here, once. A path never shows in a failure: the row has it already.
"""

import errno
import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.fingerprint import fingerprint
from desktop_uploader.core.upload import SourceFile
from desktop_uploader.media.sniff import HEAD

_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG}
_SHARING_VIOLATION = {32, 33}
"""Windows: another program writes it and lets nobody else read."""


def absolute(path: str) -> str:
    """The same path from whatever folder the program is started next time; a link stays a link."""
    return str(Path(path).absolute())


def seen(path: str) -> SourceFile:
    """Its size, age and identity; a link is followed. Raises WorldError unless it is a regular file."""
    try:
        with _mapped():
            found = Path(path).stat()
    except ValueError as error:  # a NUL, or characters no file name of this system can have
        raise WorldError(Failure(Kind.FILE_MISSING)) from error
    if not stat.S_ISREG(found.st_mode):
        raise WorldError(Failure(Kind.NOT_A_FILE))
    return SourceFile(path, found.st_size, found.st_mtime_ns, found.st_ino)


def opened(path: str) -> io.FileIO:
    """Open for reading, unbuffered. A fifo that took the file's place meanwhile can't hold us up."""
    with _mapped():
        return io.FileIO(path, opener=_open)


def head(path: str) -> bytes:
    with _mapped(), opened(path) as file:
        return file.read(HEAD)


def sampled(path: str, size: int) -> str:
    """The fingerprint of the file's content; takes milliseconds at any size."""

    def read_at(at: int, length: int) -> bytes:
        file.seek(at)
        return file.read(length)

    with _mapped(), opened(path) as file:
        return fingerprint(size, read_at)


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


@contextmanager
def _mapped() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WorldError(_failure(error)) from error


def _failure(error: OSError) -> Failure:
    if error.errno in _GONE:
        return Failure(Kind.FILE_MISSING)
    if getattr(error, "winerror", None) in _SHARING_VIOLATION:
        return Failure(Kind.FILE_GROWING)
    return Failure(Kind.FILE_UNREADABLE, error.strerror or "")
