"""A damaged journal is set aside whole, and every row that is left in it is in the new one."""

import hashlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.upload import Upload, VideoDetails
from tests.store.samples import journal_in, upload

PAGE = 4096
COUNT = 60
UPLOADS = [upload(number, path=f"/{number}.mp4", long=number % 10 == 0) for number in range(COUNT)]
PARTS = tuple(hashlib.sha256(bytes([number])).digest() for number in range(40))
LEAF, INNER = 13, 5


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a sound journal."""
    folder = tmp_path_factory.mktemp("whole")
    with closing(journal_in(folder)) as journal:
        for row in UPLOADS:
            journal.save(row)
            journal.keep_parts(row.id, 0, PARTS)
    return folder


@pytest.fixture
def main(whole: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged."""
    shutil.copy(whole / "journal.sqlite3", tmp_path)
    return tmp_path / "journal.sqlite3"


def overwrite(file: Path, offset: int, content: bytes) -> None:
    with file.open("r+b") as opened:
        opened.seek(offset)
        opened.write(content)


def pages(file: Path, kind: int) -> list[int]:
    """Offsets of the b-tree pages of a kind, but the first page."""
    content = file.read_bytes()
    return [offset for offset in range(PAGE, len(content), PAGE) if content[offset] == kind]


def recovered(main: Path) -> list[Upload]:
    """What the next opening finds; it must say so, keep the damaged file as it was, and leave a sound one."""
    damaged = main.read_bytes()
    with closing(journal_in(main.parent)) as journal:
        told, rows = journal.recovered, journal.load()
    assert told
    assert told.uploads == len(rows)
    assert told.set_aside.name.startswith("journal.corrupt-")
    assert told.set_aside.suffix == ".sqlite3"
    assert told.set_aside.read_bytes() == damaged
    with closing(journal_in(main.parent)) as journal:
        assert journal.recovered is None
        assert journal.load() == rows
    return rows


def test_a_sound_file_stays_where_it_is(main: Path) -> None:
    with closing(journal_in(main.parent)) as journal:
        assert journal.recovered is None
        assert journal.load() == UPLOADS
    assert not list(main.parent.glob("*corrupt*"))


@pytest.mark.parametrize("length", [16, 100, PAGE])
def test_without_its_beginning_every_row_is_recovered(main: Path, length: int) -> None:
    overwrite(main, 0, random.Random(1).randbytes(length))
    assert recovered(main) == UPLOADS
    with closing(journal_in(main.parent)) as journal:
        assert all(journal.parts(row.id) == PARTS for row in UPLOADS)


@pytest.mark.parametrize(
    ("sound", "damaged"),
    [
        (b"mtime_ns TEXT", b"mtime_ns \xff\xff\xff\xff"),
        (b"CREATE TABLE parts", b"CREATE TABLE \xff\xfe\xfd\xfc\xfb"),
        (b"CREATE TABLE receipts", b"CREATE TABLE deceipts"),
        (b"attempts INTEGER", b"attemptz INTEGER"),
        (b"sqlite_autoindex_uploads", b"sqlite_\xffutoindex_uploads"),
        (b"SQLite format 3\0\x10", b"SQLite format 3\0\x11"),
    ],
)
def test_with_another_schema_every_row_is_recovered(main: Path, sound: bytes, damaged: bytes) -> None:
    assert sound in main.read_bytes()
    main.write_bytes(main.read_bytes().replace(sound, damaged))
    assert recovered(main) == UPLOADS


@pytest.mark.parametrize("version", [0, 2**31 - 1, 2**32 - 1])
def test_with_a_format_that_cannot_be_every_row_is_recovered(main: Path, version: int) -> None:
    overwrite(main, 60, version.to_bytes(4, "big"))
    assert recovered(main) == UPLOADS


def test_a_wrong_index_of_uploads_is_no_reason_to_miss_one(main: Path) -> None:
    content = main.read_bytes()
    index = next(
        at for at in range(PAGE, len(content), PAGE) if content[at] == 10 and b"upload-00020" in content[at:]
    )
    overwrite(main, content.index(b"upload-00020", index), b"upload-99999")
    assert recovered(main) == UPLOADS


def test_without_its_inner_pages_every_row_is_recovered(main: Path) -> None:
    assert pages(main, INNER)
    for offset in pages(main, INNER):
        overwrite(main, offset, bytes(PAGE))
    assert recovered(main) == UPLOADS


def test_a_lost_leaf_takes_only_its_own_rows(main: Path) -> None:
    (lost, *_) = [at for at in pages(main, LEAF) if b"/30.mp4" in main.read_bytes()[at : at + PAGE]]
    overwrite(main, lost, random.Random(2).randbytes(PAGE))
    rows = recovered(main)
    assert UPLOADS[30] not in rows
    assert len(rows) > COUNT * 2 // 3
    assert all(row in UPLOADS for row in rows)


def test_a_row_whose_end_is_lost_keeps_its_beginning(main: Path) -> None:
    content = main.read_bytes()
    ends = [at for at in range(PAGE, len(content), PAGE) if b"words words" in content[at + 3000 : at + 3200]]
    overflow = [at for at in ends if content[at] not in {LEAF, INNER}]
    for offset in overflow:
        overwrite(main, offset, b"\xff" * PAGE)
    overwrite(main, 0, bytes(100))
    rows = recovered(main)
    assert [row.id for row in rows] == [row.id for row in UPLOADS]
    assert rows[1] == UPLOADS[1]
    assert rows[0] == replace(UPLOADS[0], details=VideoDetails("0"))


def test_of_a_file_cut_off_the_rest_is_recovered(main: Path) -> None:
    overwrite_from = main.stat().st_size * 2 // 3 + 100
    with main.open("r+b") as opened:
        opened.truncate(overwrite_from)
    rows = recovered(main)
    assert len(rows) > COUNT // 3
    assert {row.id for row in rows} <= {row.id for row in UPLOADS}


@pytest.mark.parametrize("content", [b"", b"\0" * 10_000, b"no journal", random.Random(3).randbytes(50_000)])
def test_where_nothing_is_left_it_says_so(main: Path, content: bytes) -> None:
    main.write_bytes(content)
    assert recovered(main) == []


@pytest.mark.parametrize("seed", range(12))
def test_garbage_anywhere_never_stops_the_program(main: Path, seed: int) -> None:
    chance = random.Random(seed)
    size = main.stat().st_size
    for _ in range(chance.randrange(1, 6)):
        overwrite(main, chance.randrange(size - 2000), chance.randbytes(chance.randrange(1, 2000)))
    with closing(journal_in(main.parent)) as journal:
        rows = journal.load()
        journal.save(upload(1000))
    assert len({row.id for row in rows} & {row.id for row in UPLOADS}) > COUNT // 2


def test_rows_that_only_the_log_has_are_recovered(tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    with closing(journal_in(tmp_path)) as journal:
        for row in UPLOADS[:20]:
            journal.save(row)
        for ending in ("", "-wal"):
            shutil.copy(tmp_path / f"journal.sqlite3{ending}", tmp_path / "copy")
    main, log = tmp_path / "copy" / "journal.sqlite3", tmp_path / "copy" / "journal.sqlite3-wal"
    content = log.read_bytes()
    main.write_bytes(b"")
    assert recovered(main) == UPLOADS[:20]
    (kept,) = main.parent.glob("journal.corrupt-*-wal")
    assert kept.read_bytes() == content


def test_where_only_the_log_is_left_its_rows_are_recovered(tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    with closing(journal_in(tmp_path)) as journal:
        journal.save(upload())
        shutil.copy(tmp_path / "journal.sqlite3-wal", tmp_path / "copy")
    with closing(journal_in(tmp_path / "copy")) as journal:
        assert journal.recovered
        assert journal.load() == [upload()]


def _only_the_log_is_moved(main: Path, damaged: Path) -> None:
    overwrite(main, 0, bytes(100))
    damaged.with_name(damaged.name + "-wal").write_bytes(b"")


def _both_are_moved(main: Path, damaged: Path) -> None:
    main.replace(damaged)
    main.with_name("journal.fresh.sqlite3").write_bytes(b"half")


def _the_new_one_is_in_place(main: Path, damaged: Path) -> None:
    shutil.copy(main, damaged)


@pytest.mark.parametrize(
    "step",
    [_only_the_log_is_moved, _both_are_moved, _the_new_one_is_in_place],
    ids=["log", "both", "new"],
)
def test_mending_goes_on_after_any_step(main: Path, step: Callable[[Path, Path], None]) -> None:
    step(main, main.with_name("journal.damaged.sqlite3"))
    with closing(journal_in(main.parent)) as journal:
        assert journal.recovered
        assert journal.recovered.uploads == COUNT
        assert journal.load() == UPLOADS
    names = {file.name for file in main.parent.iterdir() if "corrupt" not in file.name}
    assert names == {"journal.sqlite3", "journal.sqlite3.lock"}


def test_who_had_it_open_goes_on_with_the_mended_file(main: Path) -> None:
    with closing(journal_in(main.parent)) as first:
        before = first.changes()
        overwrite(main, 0, bytes(100))
        with closing(journal_in(main.parent)) as second:
            assert second.recovered
            first.save(upload(100))
            assert second.get(upload(100).id) == upload(100)
            assert first.changes() != before
            second.save(upload(101))
            assert first.get(upload(101).id) == upload(101)
    with closing(journal_in(main.parent)) as journal:
        assert journal.load() == [*UPLOADS, upload(100), upload(101)]


def test_who_had_it_open_may_end_without_harm(main: Path) -> None:
    first = journal_in(main.parent)
    overwrite(main, 0, bytes(100))
    with closing(journal_in(main.parent)) as second:
        second.save(upload(100))
        first.close()
        second.save(upload(101))
    with closing(journal_in(main.parent)) as journal:
        assert journal.recovered is None
        assert journal.load() == [*UPLOADS, upload(100), upload(101)]


def test_the_mended_file_is_a_journal_in_every_way(main: Path) -> None:
    overwrite(main, 0, bytes(100))
    recovered(main)
    with closing(sqlite3.connect(main)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
