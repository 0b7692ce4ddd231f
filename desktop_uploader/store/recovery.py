"""What is left in a damaged journal, however it is damaged: header, inner pages, cut off at the end.

SQLite finds rows by walking down from the first page, so one bad page near the root hides every row below
it. Here each leaf page is read for itself: a sound first page is put before the file, whose only table has
no constraints and is rooted at that leaf. SQLite then reads its cells and their overflow pages with all its
checks (https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.6). Rows of freed pages don't come back:
the journal is written with `secure_delete`.
"""

import shutil
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from desktop_uploader.store.schema import readable

PAGE = 4096
TABLE_LEAF = 13
Cells = tuple[object, ...]


def rows_left(main: Path, wal: Path, columns: Sequence[str]) -> Iterator[Cells]:
    """Every row that any table leaf still holds, its cells padded with None to the number of columns.

    `columns` are declarations (`"size INTEGER"`) in the order of the file's widest table. The files are only
    read. Raises OSError.
    """
    sound = _first_page(columns)
    content = _whole(main, wal, sound)
    numbers = [n for n in range(2, len(content) // PAGE + 1) if content[(n - 1) * PAGE] == TABLE_LEAF]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.text_factory = readable
        connection.deserialize(_headed(content, sound))
        connection.execute("PRAGMA cell_size_check = ON")
        for number in numbers:
            _root_at(connection, number)
            yield from _cells(connection, len(columns))


def _first_page(columns: Sequence[str]) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE}")
        connection.execute(f"CREATE TABLE lost ({', '.join(columns)})")
        return connection.serialize()[:PAGE]


def _whole(main: Path, wal: Path, sound: bytes) -> bytes:
    """The file with its write-ahead log folded in, in a copy."""
    with _own_folder(main.with_suffix(".copy")) as folder:
        copy = folder / main.name
        copy.write_bytes(_headed(main.read_bytes(), sound))
        if wal.exists():
            shutil.copyfile(wal, f"{copy}-wal")
            with (
                closing(sqlite3.connect(copy, isolation_level=None)) as connection,
                suppress(sqlite3.DatabaseError),
            ):
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return copy.read_bytes()


@contextmanager
def _own_folder(folder: Path) -> Iterator[Path]:
    """Of one name, so that what a killed process left there is removed by the next."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def _headed(content: bytes, sound: bytes) -> bytes:
    """Behind a sound first page that tells the true number of pages; the last one filled up with zeros."""
    pages = max(1, -(-len(content) // PAGE))
    size = struct.pack(">I", pages)
    first = sound[:28] + size + sound[32:]
    return first + content[PAGE:].ljust((pages - 1) * PAGE, b"\0")


def _root_at(connection: sqlite3.Connection, page: int) -> None:
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET rootpage = ?", (page,))
    connection.execute("PRAGMA writable_schema = RESET")


def _cells(connection: sqlite3.Connection, width: int) -> Iterator[Cells]:
    for rowid in _rowids(connection):
        try:
            yield from connection.execute("SELECT * FROM lost WHERE rowid = ?", (rowid,)).fetchall()
        except sqlite3.DatabaseError:
            yield _readable(connection, rowid, width)


def _rowids(connection: sqlite3.Connection) -> list[int]:
    """From both ends up to the first damage."""
    found: dict[int, None] = {}
    for query in ("SELECT rowid FROM lost ORDER BY rowid", "SELECT rowid FROM lost ORDER BY rowid DESC"):
        with suppress(sqlite3.DatabaseError):
            for (rowid,) in connection.execute(query):
                found[rowid] = None
    return list(found)


def _readable(connection: sqlite3.Connection, rowid: int, width: int) -> Cells:
    """Cell by cell, for a row whose overflow pages are damaged."""
    names = [row[1] for row in connection.execute("PRAGMA table_info(lost)")]
    cells: list[object] = [None] * width
    for place, name in enumerate(names):
        query = f"SELECT {name} FROM lost WHERE rowid = ?"  # noqa: S608 - the name is one of our own columns
        with suppress(sqlite3.DatabaseError):
            cells[place] = (connection.execute(query, (rowid,)).fetchone() or (None,))[0]
    return tuple(cells)
