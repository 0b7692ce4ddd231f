"""One upload's folder on disk: `content`, and `ledger`, which says how much of it is durable. Blocking.

The ledger is 17 bytes that are overwritten in place. They lie in one disk sector and one page, so neither
a killed process nor a power cut can tear them, and overwriting needs no free space on a full disk. It is
written only after the content it speaks of was synced; content beyond it is cut off by the next writer.
"""

import errno
import os
import stat
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.contract.problem import Code

_LEDGER = struct.Struct(">QQ?")
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EISDIR}
# Windows has neither links to refuse nor fdatasync; it needs O_BINARY.
_FLAGS = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_sync_data = getattr(os, "fdatasync", os.fsync)


class UploadMissing(Refusal):
    """Nothing usable is stored for this upload: 404."""

    def __init__(self) -> None:
        gone = not_found("upload")
        super().__init__(gone.status, gone.code, gone.detail)


class StorageFull(Refusal):
    """No room for more bytes: 507; what was durable stays and can be resumed."""

    def __init__(self) -> None:
        detail = "The server has no space left. What it stored is kept; the upload can go on later."
        super().__init__(507, Code.STORAGE_FULL, detail)


@dataclass(frozen=True, slots=True)
class Stored:
    """`offset`: durable bytes of `length`; `completed`: the completion was noted by who keeps the records."""

    offset: int
    length: int
    completed: bool = False


@contextmanager
def disk_errors() -> Iterator[None]:
    """A full disk, and files that aren't there, as the `Refusal`s they are."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StorageFull from error
        if error.errno in _GONE:
            raise UploadMissing from error
        raise


def content_of(folder: Path) -> Path:
    return folder / "content"


def _ledger_of(folder: Path) -> Path:
    return folder / "ledger"


def create(folder: Path, length: int) -> None:
    """A new, empty upload, durable when this returns. FileExistsError if the folder is there already."""
    with disk_errors():
        folder.mkdir(mode=0o700)
        with suppress(OSError):  # not every file system keeps modes; ours were asked for above
            folder.chmod(0o700)
        for path, first in ((content_of(folder), b""), (_ledger_of(folder), _LEDGER.pack(0, length, False))):
            handle = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                os.write(handle, first)
                os.fsync(handle)
            finally:
                os.close(handle)
        sync_folder(folder)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Names in it are durable at return."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def open_own(path: Path) -> int:
    """Opens a file that is really ours: regular, not a link, and with no second name elsewhere."""
    with disk_errors():
        if path.parent.is_symlink():
            raise UploadMissing
        handle = os.open(path, _FLAGS)
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
        os.close(handle)
        raise UploadMissing
    return handle


class OpenUpload:
    """An upload open for its one writer. `written` may run ahead of `stored.offset`, which is durable."""

    def __init__(self, folder: Path) -> None:
        self._ledger = open_own(_ledger_of(folder))
        try:
            self._content = open_own(content_of(folder))
        except BaseException:
            os.close(self._ledger)
            raise
        try:
            self.stored = self._read()
        except BaseException:
            self.close()
            raise
        self.written = self.stored.offset
        self._doubtful = False

    def _read(self) -> Stored:
        record = os.read(self._ledger, _LEDGER.size)
        if len(record) != _LEDGER.size:
            raise UploadMissing
        offset, length, completed = _LEDGER.unpack(record)
        # A file cut short behind our back must never look longer than it is.
        return Stored(min(offset, length, os.fstat(self._content).st_size), length, completed)

    def roll_back(self) -> None:
        """Drops what is not durable, and stands where the next byte belongs."""
        os.ftruncate(self._content, self.stored.offset)
        os.lseek(self._content, self.stored.offset, os.SEEK_SET)
        self.written = self.stored.offset

    def append(self, block: bytes | bytearray) -> None:
        """Raises StorageFull after writing as much as fitted."""
        rest = memoryview(block)
        with disk_errors():
            while rest:
                taken = os.write(self._content, rest)
                self.written += taken
                rest = rest[taken:]

    def checkpoint(self, written: int) -> None:
        """Makes the first `written` bytes durable, then says so. May run beside `append`, not beside itself.

        Raises StorageFull or OSError; the old offset stands then, and no later checkpoint moves it.
        """
        if self._doubtful:
            return
        with disk_errors():
            try:
                _sync_data(self._content)
            except OSError:
                # The kernel may have dropped the pages, and a second sync would succeed without them.
                self._doubtful = True
                raise
            self._record(replace(self.stored, offset=written))

    def mark_complete(self) -> None:
        with disk_errors():
            self._record(replace(self.stored, completed=True))

    def _record(self, stored: Stored) -> None:
        if stored == self.stored:
            return
        os.lseek(self._ledger, 0, os.SEEK_SET)
        os.write(self._ledger, _LEDGER.pack(stored.offset, stored.length, stored.completed))
        _sync_data(self._ledger)
        self.stored = stored

    def close(self) -> None:
        os.close(self._content)
        os.close(self._ledger)
