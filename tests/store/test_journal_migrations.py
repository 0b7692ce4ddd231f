"""Files of every format that was ever released open; a migration is whole or nothing, after a copy."""

import sqlite3
import stat
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.upload import Phase, Target
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.errors import JournalNewerError
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.migrations import MIGRATIONS
from tests.store.samples import journal_in, upload

# As version 0.1.0 wrote it. Never change this: it stands for files on people's disks.
FORMAT_1 = """
CREATE TABLE uploads (
    id BLOB NOT NULL PRIMARY KEY, path BLOB NOT NULL, size INTEGER, mtime_ns TEXT, inode TEXT,
    fingerprint BLOB, added_at REAL, position REAL, server_id BLOB, phase TEXT, reason TEXT,
    acknowledged INTEGER, generation INTEGER, attempts INTEGER, verified INTEGER, digest BLOB,
    playback_id BLOB, details BLOB, failure BLOB, media BLOB, target BLOB, remote BLOB
);
CREATE INDEX uploads_by_path ON uploads (path);
CREATE TABLE parts (
    upload_id BLOB NOT NULL REFERENCES uploads (id) ON DELETE CASCADE, number INTEGER NOT NULL,
    sha256 BLOB NOT NULL, PRIMARY KEY (upload_id, number)
);
INSERT INTO uploads VALUES (
    x'75', x'2F6CEDB3BF2E6D7034', 5, '18446744073709551616', '9', x'66', 1.5, 2.5, x'73', 'uploading', NULL,
    4, 1, 2, 0, NULL, x'76', CAST('{"title": "Lecture"}' AS BLOB), NULL, NULL,
    CAST('{"playback_id": "v", "url": "/files/1", "protocol": "tus", "expires_at": 9.0}' AS BLOB), NULL
);
INSERT INTO parts VALUES (x'75', 0, zeroblob(32));
PRAGMA user_version = 1;
"""
A_COLUMN = "ALTER TABLE uploads ADD COLUMN note TEXT"
BROKEN = "CREATE TABLE half (a); INSERT INTO uploads (id, path) VALUES (x'01', x'02'); SELECT * FROM nothing"


def written(folder: Path) -> Path:
    path = folder / "journal.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FORMAT_1)
    return path


def opened(path: Path, *migrations: str) -> SqliteJournal:
    return SqliteJournal(path, Claims(path.parent / "claims"), [*MIGRATIONS, *migrations])


def asked(path: Path, query: str) -> Sequence[object]:
    with closing(sqlite3.connect(path)) as connection:
        row: Sequence[object] = connection.execute(query).fetchone()
        return row


def test_the_first_format_loads(tmp_path: Path) -> None:
    with closing(opened(written(tmp_path))) as journal:
        (row,) = journal.load()
        assert journal.parts(row.id) == (bytes(32),)
        assert journal.receipts(row.id, "/files/1") == ()
        assert journal.recovered is None
    assert (row.history, row.other_reasons, row.unsent, row.stored) == ((), (), False, False)
    assert (row.id, row.source.path, row.source.mtime_ns) == ("u", "/l\udcff.mp4", 2**64)
    assert (row.phase, row.acknowledged, row.target) == (
        Phase.UPLOADING,
        4,
        Target("v", "/files/1", "tus", 9.0),
    )


def test_a_row_of_the_first_format_takes_a_timeline(tmp_path: Path) -> None:
    path = written(tmp_path)
    history = (Moment(1.5, Happened.ADDED), Moment(2.0, Happened.PAUSED, 4))
    with closing(opened(path)) as journal:
        (row,) = journal.load()
        journal.save(replace(row, history=history))
    with closing(opened(path)) as journal:
        assert journal.load() == [replace(row, history=history)]
    assert asked(tmp_path / "journal.version-1.sqlite3", "PRAGMA user_version") == (1,)


def test_a_copy_is_made_before_a_migration(tmp_path: Path) -> None:
    path = written(tmp_path)
    with closing(opened(path, A_COLUMN)) as journal:
        assert [row.id for row in journal.load()] == ["u"]
        journal.save(upload())
    assert asked(path, "PRAGMA user_version") == (len(MIGRATIONS) + 1,)
    assert asked(path, "SELECT count(note), count(*) FROM uploads") == (0, 2)
    copy = tmp_path / "journal.version-1.sqlite3"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(opened(copy)) as before:
        assert [row.id for row in before.load()] == ["u"]


def test_a_new_file_needs_no_copy(tmp_path: Path) -> None:
    opened(tmp_path / "journal.sqlite3", A_COLUMN).close()
    assert not list(tmp_path.glob("*version*"))


def test_a_migration_is_whole_or_nothing(tmp_path: Path) -> None:
    path = written(tmp_path)
    with pytest.raises(sqlite3.OperationalError, match="nothing"):
        opened(path, A_COLUMN, BROKEN)
    assert asked(path, "PRAGMA user_version") == (len(MIGRATIONS) + 1,)
    assert asked(path, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == (0,)
    with closing(opened(path, A_COLUMN)) as journal:
        assert [row.id for row in journal.load()] == ["u"]


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = written(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(JournalNewerError, match=r"format 99.*Nothing was changed.*install") as refused:
        journal_in(tmp_path)
    assert (refused.value.found, refused.value.known) == (99, len(MIGRATIONS))
    assert path.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"journal.sqlite3", "journal.sqlite3.lock"}
