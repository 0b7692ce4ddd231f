"""Who works on an upload: an OS lock per upload, which the system lets go of when its process dies.

A lock file exists while it is held. It is removed by its holder, still locked; whoever opened it before
that then locks a file without a name, which `filelock` sees (no links left) and tries anew, so two can
never hold one name. Only a killed holder leaves its file, until that upload is claimed again or `sweep`.
Each claim holds one open file.
"""

import hashlib
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from desktop_uploader.core.upload import UploadId
from desktop_uploader.store.paths import private_folder

TRIES = 3
"""Losing to a release that is under way is no answer yet."""


class FileClaim:
    """Implements `ports.journal.Claim`; may be released from any thread, and twice."""

    def __init__(self, lock: BaseFileLock) -> None:
        self._lock = lock

    def release(self) -> None:
        if not self._lock.is_locked:
            return
        file = Path(self._lock.lock_file)
        if sys.platform == "win32":  # no open file can be removed there, ours or another's
            self._lock.release(force=True)
            with suppress(OSError):
                file.unlink()
        else:
            file.unlink(missing_ok=True)
            self._lock.release(force=True)


class Claims:
    """The claims of all processes that use this folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def claim(self, upload_id: UploadId) -> FileClaim | None:
        """None: it is held, by another process or by this one. Raises OSError."""
        private_folder(self._folder)
        return self._take(self._folder / _name(upload_id))

    def sweep(self, known: Iterable[UploadId]) -> None:
        """Remove what killed processes left of uploads that are forgotten."""
        names = {_name(upload_id) for upload_id in known}
        for file in self._folder.glob("*.lock"):
            if file.name not in names and (claim := self._take(file)):
                claim.release()

    def _take(self, file: Path) -> FileClaim | None:
        lock = FileLock(file, thread_local=False, mode=0o600)
        for _ in range(TRIES):
            with suppress(Timeout):
                lock.acquire(blocking=False)
                return FileClaim(lock)
        return None


def _name(upload_id: UploadId) -> str:
    """An id may come from a damaged file: never a path of its own."""
    return hashlib.sha256(upload_id.encode("utf-8", "surrogatepass")).hexdigest()[:32] + ".lock"
