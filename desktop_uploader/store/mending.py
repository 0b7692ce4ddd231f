"""A damaged journal is set aside, and a new one made of the rows that are left in it.

Each step leaves a state that the next opening goes on from, if we are killed in between:

    journal.sqlite3(-wal)
       └─ rename ─► .damaged.sqlite3(-wal) ── rows ──► .fresh.sqlite3 ── rename ──► journal.sqlite3
                        └─ rename, last ─► .corrupt-<utc>.sqlite3(-wal)

Renamed before it is read: what another process commits until then is read, and after that it sees that its
file has moved (`journal`) and writes its row again.
"""

import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop_uploader.store.errors import JournalInUseError
from desktop_uploader.store.files import aside, move
from desktop_uploader.store.recovery import Cells, rows_left
from desktop_uploader.store.rows import KEEP_PART, KEEP_RECEIPT, save, upload_of
from desktop_uploader.store.schema import beside, connect, create, prepare
from desktop_uploader.store.soundness import is_sound


@dataclass(frozen=True, slots=True)
class Mending:
    """`migrations`: the format of the new file; `busy`: seconds to wait for another process's write."""

    main: Path
    migrations: Sequence[str]
    busy: float

    def done(self) -> Path | None:
        """Mend if need be. Where the damaged file lies now; None if there was none.

        Raises JournalNewerError before anything is touched, JournalInUseError, OSError, sqlite3.Error.
        """
        damaged = _named(self.main, "damaged")
        if not damaged.exists() and not self._set_aside(damaged):
            return None
        if not self.main.exists():
            self.make(rows_of=damaged)
        kept = aside(self.main, "corrupt")
        move(beside(damaged, "-wal"), beside(kept, "-wal"))
        move(damaged, kept)
        return kept

    def make(self, rows_of: Path | None = None) -> None:
        """A whole new journal, which nobody sees before it is complete."""
        fresh = _named(self.main, "fresh")
        create(fresh)
        with closing(connect(fresh, self.busy)) as connection:
            prepare(connection, fresh, self.migrations)
            if rows_of:
                _copy_rows(rows_of, connection)
        beside(self.main, "-shm").unlink(missing_ok=True)
        move(fresh, self.main)

    def _set_aside(self, damaged: Path) -> bool:
        begun = beside(damaged, "-wal").exists()
        if not begun and not self._is_damaged():
            return False
        try:
            move(beside(self.main, "-wal"), beside(damaged, "-wal"))
            move(self.main, damaged)
        except PermissionError as error:
            if sys.platform == "win32":  # moves no file that another process has open
                raise JournalInUseError(self.main) from error
            raise
        damaged.touch(0o600)
        return True

    def _is_damaged(self) -> bool:
        if not self.main.exists():
            return beside(self.main, "-wal").exists()
        if self.main.stat().st_size == 0:  # cut off: we only ever put whole files there
            return True
        with closing(connect(self.main, self.busy)) as connection:
            return not is_sound(connection, self.main, self.migrations)


def _named(main: Path, word: str) -> Path:
    return main.with_suffix(f".{word}{main.suffix}")


def _copy_rows(damaged: Path, fresh: sqlite3.Connection) -> None:
    columns = fresh.execute("PRAGMA table_info(uploads)").fetchall()
    declared = [f"{column['name']} {column['type']}" for column in columns]
    left = list(rows_left(damaged, beside(damaged, "-wal"), declared))
    fresh.execute("BEGIN IMMEDIATE")
    for cells in left:
        row = {column["name"]: cell for column, cell in zip(columns, cells, strict=True)}
        if upload := upload_of(row):
            save(fresh, [upload])
    for cells in left:
        _copy_part_or_receipt(cells, fresh)
    fresh.execute("COMMIT")


def _copy_part_or_receipt(cells: Cells, fresh: sqlite3.Connection) -> None:
    """Told apart by their width: a part has three cells, a receipt four."""
    upload_id, number, third, fourth = cells[:4]
    if not isinstance(number, int) or not isinstance(third, bytes):
        return
    if isinstance(fourth, bytes):
        fresh.execute(KEEP_RECEIPT, {"id": upload_id, "number": number, "target": third, "etag": fourth})
    elif fourth is None and len(third) == 32:
        fresh.execute(KEEP_PART, {"id": upload_id, "number": number, "sha256": third})
