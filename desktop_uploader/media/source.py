"""The file on the disk as the checker reads it. Everything here blocks, so belongs in a thread.

Each OSError is mapped here, once. A path never shows in a failure: the row has it already.
"""

import errno
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.fingerprint import fingerprint
from desktop_uploader.core.upload import SourceFile
from desktop_uploader.media.sniff import HEAD

_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG}
_LOCKED = {errno.EAGAIN, errno.EWOULDBLOCK, errno.ETXTBSY, errno.EBUSY}
_DEAD = {errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN, errno.ETIMEDOUT}
_WINDOWS = {
    **dict.fromkeys((32, 33), Kind.FILE_LOCKED),  # sharing or lock violation
    **dict.fromkeys(
        (21, 53, 55, 59, 64, 67, 121, 433, 1117, 1167), Kind.FILE_STALLED
    ),  # the device, the share
    **dict.fromkeys((362, 389, 395, 404), Kind.FILE_ONLINE_ONLY),  # the cloud's provider isn't at work
}
"""Windows' own codes (winerror.h), which say more than errno there."""

_SF_DATALESS = 0x40000000
_RECALLED = 0x1000 | 0x40000 | 0x400000
"""FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA_ACCESS."""

_ALIKE = 20
"""Files of one size in a folder that are worth a look at their content."""


def absolute(path: str) -> str:
    """The same path from whatever folder the program is started next time; a link stays a link."""
    return path if os.sep == "/" and _is_plain(path) else str(Path(path).absolute())


def glance(path: str) -> SourceFile:
    """What is there, by its absolute path; zeros unless it is a regular file. A link is followed."""
    path = absolute(path)
    try:
        found = os.stat(path)  # noqa: PTH116  # a Path takes three times as long
    except (OSError, ValueError):
        return SourceFile(path)
    return _source(path, found) if stat.S_ISREG(found.st_mode) else SourceFile(path)


def seen(path: str) -> SourceFile:
    """Its size, age and identity; a link is followed. Raises WorldError unless it is a regular file."""
    try:
        with _mapped():
            found = os.stat(path)  # noqa: PTH116  # a Path takes three times as long
    except ValueError as error:  # a NUL, or characters no file name of this system can have
        raise WorldError(Failure(Kind.FILE_MISSING)) from error
    if not stat.S_ISREG(found.st_mode):
        raise WorldError(Failure(Kind.NOT_A_FILE))
    return _source(path, found)


def is_online_only(path: str) -> bool:
    """Whether reading it may mean fetching it first: a placeholder of OneDrive, iCloud, Dropbox and the like.

    Where the system has no word for it, content without a block on the disk is the sign; some drives count
    no blocks at all, so this explains a read that hangs, and forbids none.
    """
    with _mapped():
        found = Path(path).stat()
    if sys.platform == "win32":
        return bool(found.st_file_attributes & _RECALLED)
    if sys.platform == "darwin":
        return bool(found.st_flags & _SF_DATALESS)
    return found.st_blocks == 0 and found.st_size > 0


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


def renamed(known: SourceFile) -> SourceFile | None:
    """The same content under another name in the same folder; the one with its inode is asked first."""
    with _mapped(), os.scandir(Path(known.path).parent) as entries:
        files = [(it.path, it.stat()) for it in entries if it.is_file()]
    alike = [_source(path, it) for path, it in files if it.st_size == known.size]
    alike.sort(key=lambda it: (it.inode != known.inode, it.mtime_ns != known.mtime_ns))
    return next((it for it in alike[:_ALIKE] if sampled(it.path, it.size) == known.fingerprint), None)


def _is_plain(path: str) -> bool:
    """Whether Path would write it the same way: it takes its time, and ten thousand may come at a time."""
    return path[:1] == "/" and "//" not in path and "/./" not in path and not path.endswith(("/", "/."))


def _source(path: str, found: os.stat_result) -> SourceFile:
    return SourceFile(path, found.st_size, found.st_mtime_ns, found.st_ino)


def _open(path: str, flags: int) -> int:
    """Never in the way of others: on Windows they may delete and rename it, too."""
    if sys.platform == "win32":
        import _winapi  # noqa: PLC0415 -- there is no other place that has it
        import msvcrt  # noqa: PLC0415 -- the same

        read, share_all = 0x80000000, 0x1 | 0x2 | 0x4
        handle = _winapi.CreateFile(path, read, share_all, 0, _winapi.OPEN_EXISTING, 0, 0)
        return msvcrt.open_osfhandle(handle, flags)
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)


@contextmanager
def _mapped() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WorldError(_failure(error)) from error


def _failure(error: OSError) -> Failure:
    kind = _WINDOWS.get(getattr(error, "winerror", None) or 0)
    if kind is None:
        kind = next((kind for kind, codes in _KINDS.items() if error.errno in codes), Kind.FILE_UNREADABLE)
    return Failure(kind, "" if kind is Kind.FILE_MISSING else error.strerror or "")


_KINDS = {Kind.FILE_MISSING: _GONE, Kind.FILE_LOCKED: _LOCKED, Kind.FILE_STALLED: _DEAD}
