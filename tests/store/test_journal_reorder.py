"""Other positions for many rows, and nothing else of them, whoever works on them."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from tests.store.samples import upload


def open_journal(folder: Path) -> SqliteJournal:
    return SqliteJournal(folder / "journal.sqlite3", Claims(folder / "claims"))


def test_only_the_positions_change(tmp_path: Path) -> None:
    rows = [upload(number, path=f"/{number}.mp4") for number in range(3)]
    with closing(open_journal(tmp_path)) as one, closing(open_journal(tmp_path)) as other:
        one.add_all(rows)
        other.save(replace(rows[1], acknowledged=7))
        one.reorder({rows[2].id: 0.0, rows[1].id: 1.0, rows[0].id: 2.0})
        assert [row.id for row in other.load()] == [rows[2].id, rows[1].id, rows[0].id]
        assert other.get(rows[1].id) == replace(rows[1], acknowledged=7, position=1.0)


def test_all_or_none(tmp_path: Path) -> None:
    rows = [upload(number, path=f"/{number}.mp4") for number in range(2)]
    with closing(open_journal(tmp_path)) as journal:
        journal.add_all(rows)
        with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as reader:
            reader.execute(
                "CREATE TRIGGER no BEFORE UPDATE OF position ON uploads WHEN new.position = 9"
                " BEGIN SELECT raise(ABORT, 'no'); END"
            )
        before = journal.load()
        with pytest.raises(sqlite3.IntegrityError):
            journal.reorder({rows[0].id: 5.0, rows[1].id: 9.0})
        assert journal.load() == before
