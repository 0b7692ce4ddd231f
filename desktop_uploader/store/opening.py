"""Opening the journal's file: made, mended, migrated, or refused; by one process at a time."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from desktop_uploader.store.errors import JournalInUseError, JournalUnavailableError
from desktop_uploader.store.mending import Mending
from desktop_uploader.store.paths import private_folder
from desktop_uploader.store.schema import connect, prepare
from desktop_uploader.store.soundness import DAMAGE, IN_THE_WAY, code_of

OPENING = 60.0
"""Seconds to wait for another process that is opening, and perhaps mending."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """The journal was damaged: so many uploads were read from it, and the old file lies at `set_aside`."""

    uploads: int
    set_aside: Path


@dataclass(frozen=True, slots=True)
class Opened:
    """`identity`: what file system and file the connection is to."""

    connection: sqlite3.Connection
    identity: tuple[int, int]
    recovered: Recovered | None


@contextmanager
def world_of(path: Path) -> Iterator[None]:
    """SQLite's and the system's failures become ours; what is a bug (bad SQL, bad values) stays itself."""
    try:
        yield
    except sqlite3.Error as error:
        if code_of(error) not in IN_THE_WAY | DAMAGE:
            raise
        raise JournalUnavailableError(path, str(error)) from error
    except OSError as error:
        raise JournalUnavailableError(path, error.strerror or str(error)) from error


def open_journal(path: Path, migrations: Sequence[str], busy: float) -> Opened:
    """`busy`: seconds to wait for another process's write. Raises StoreError."""
    with world_of(path):
        private_folder(path.parent)
        try:
            with FileLock(f"{path}.lock", timeout=OPENING, mode=0o600):
                return _opened(Mending(path, migrations, busy))
        except Timeout as error:
            raise JournalInUseError(path) from error


def _opened(mending: Mending) -> Opened:
    set_aside = mending.done()
    if not mending.main.exists():
        mending.make()
    connection = connect(mending.main, mending.busy)
    try:
        prepare(connection, mending.main, mending.migrations)
        (uploads,) = connection.execute("SELECT count(*) FROM uploads").fetchone()
        identity = identity_of(mending.main)
    except BaseException:
        connection.close()
        raise
    recovered = Recovered(uploads, set_aside) if set_aside else None
    return Opened(connection, identity, recovered)


def identity_of(path: Path) -> tuple[int, int]:
    """Raises FileNotFoundError."""
    stat = path.stat()
    return stat.st_dev, stat.st_ino
