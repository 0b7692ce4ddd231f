"""The journal's calls: queue order, parts, the same file again, other processes' writes, private files."""

import hashlib
import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.upload import Phase, SourceFile, Target, UploadId
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.errors import JournalUnavailableError
from desktop_uploader.store.journal import SqliteJournal
from tests.store.samples import journal_in, upload

PARTS = [hashlib.sha256(bytes([n])).digest() for n in range(6)]


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with closing(journal_in(tmp_path)) as opened:
        yield opened


def test_is_the_journal_the_engine_asks_for(journal: SqliteJournal) -> None:
    asked_for: Journal = journal
    assert asked_for.load() == []


def test_loads_in_queue_order(journal: SqliteJournal) -> None:
    first = replace(upload(3), position=-1.5)
    tied, later = replace(upload(1), position=2.0), replace(upload(2), position=2.0)
    for row in (later, first, tied):
        journal.save(row)
    assert journal.load() == [first, tied, later]


def test_saving_again_replaces_and_keeps_the_parts(journal: SqliteJournal) -> None:
    journal.save(upload())
    journal.keep_parts(upload().id, 0, PARTS[:2])
    changed = replace(upload(), phase=Phase.UPLOADING, acknowledged=50)
    journal.save(changed)
    assert journal.load() == [changed]
    assert journal.parts(upload().id) == tuple(PARTS[:2])


def test_forgetting_takes_the_parts_along(journal: SqliteJournal) -> None:
    journal.save(upload())
    journal.keep_parts(upload().id, 0, PARTS)
    journal.forget(upload().id)
    assert journal.get(upload().id) is None
    journal.save(upload())
    assert journal.parts(upload().id) == ()


def test_parts_end_at_the_first_gap(journal: SqliteJournal) -> None:
    journal.save(upload())
    journal.keep_parts(upload().id, 0, PARTS[:2])
    journal.keep_parts(upload().id, 3, PARTS[3:])
    assert journal.parts(upload().id) == tuple(PARTS[:2])
    journal.keep_parts(upload().id, 1, [PARTS[5], PARTS[2]])
    assert journal.parts(upload().id) == (PARTS[0], PARTS[5], PARTS[2], *PARTS[3:])
    journal.drop_parts(upload().id)
    assert journal.parts(upload().id) == ()


def test_parts_of_a_forgotten_upload_are_not_kept(journal: SqliteJournal) -> None:
    journal.keep_parts(UploadId("nobody"), 0, PARTS)
    assert journal.parts(UploadId("nobody")) == ()


def test_finds_the_same_file_the_newest_first(journal: SqliteJournal) -> None:
    older, newer = upload(1), upload(2)
    for row in (newer, older, upload(3, path="/other.mp4")):
        journal.save(row)
    source = older.source
    assert journal.find(source.path, source.size, source.mtime_ns) == [newer, older]
    assert journal.find(source.path, source.size, source.mtime_ns + 1) == []


def test_finds_all_rows_of_some_paths(journal: SqliteJournal) -> None:
    older, newer = upload(1), upload(2)
    for row in (newer, older, upload(3, path="/other.mp4")):
        journal.save(row)
    assert journal.with_paths([older.source.path, "/none.mp4"]) == {older.source.path: [newer, older]}


def test_adding_the_same_file_returns_its_row(journal: SqliteJournal) -> None:
    assert journal.add(upload(1)) == upload(1)
    assert journal.add(upload(2)) == upload(1)
    assert journal.load() == [upload(1)]


def test_many_are_added_in_their_order_each_file_once(journal: SqliteJournal) -> None:
    journal.save(upload(1))
    others = [upload(number, path=f"/{number}.mp4") for number in range(2, 1500)]
    same = upload(9999, path="/7.mp4")
    added = journal.add_all([upload(9998), *others, same])
    assert added == [upload(1), *others, others[5]]
    assert journal.load() == [upload(1), *others]


def test_the_end_of_the_queue(journal: SqliteJournal) -> None:
    assert journal.last_position() is None
    journal.save(replace(upload(1), position=-1.5))
    journal.save(replace(upload(2), position=-7.0))
    assert journal.last_position() == -1.5


@pytest.mark.parametrize(
    "known",
    [
        replace(upload(1), server_id="another server"),
        replace(upload(1), phase=Phase.CANCELLED),
        replace(upload(1), source=replace(upload(1).source, mtime_ns=8)),
    ],
)
def test_adding_makes_a_row_beside_another_one(journal: SqliteJournal, known: object) -> None:
    assert isinstance(known, type(upload()))
    journal.save(known)
    added = replace(upload(2), server_id="a server")
    assert journal.add(added) == added
    assert journal.load() == [known, added]


def test_a_server_that_had_not_answered_yet_may_be_any(journal: SqliteJournal) -> None:
    journal.save(upload(1))
    assert journal.add(replace(upload(2), server_id="a server", account="me")).id == upload(1).id


def test_a_server_that_has_not_told_yet_who_asks_makes_no_second_row(journal: SqliteJournal) -> None:
    journal.save(replace(upload(1), server_id="a server", account="me"))
    assert journal.add(replace(upload(2), server_id="a server")).id == upload(1).id
    journal.save(replace(upload(3), server_id="another", account="me"))
    assert journal.add(replace(upload(4), server_id="a third")).id == upload(4).id


def test_a_file_of_nobody_yet_is_nobody_elses(journal: SqliteJournal) -> None:
    journal.save(replace(upload(1), server_id="a server", account="somebody"))
    assert journal.add(upload(2)) == upload(2)


def test_a_file_that_nobody_has_looked_into_yet_is_whatever_lies_there(journal: SqliteJournal) -> None:
    path = upload().source.path
    journal.save(replace(upload(1), source=SourceFile(path)))
    assert journal.add(replace(upload(2), source=SourceFile(path, 100, 7))).id == upload(1).id


def test_a_drive_that_doesnt_say_what_lies_there_makes_no_second_row(journal: SqliteJournal) -> None:
    journal.save(replace(upload(1), phase=Phase.UPLOADING))
    unseen = replace(upload(2), source=SourceFile(upload().source.path))
    assert journal.add(unseen).id == upload(1).id
    journal.save(replace(upload(1), phase=Phase.READY))
    assert journal.add(unseen) == unseen


def test_two_journals_never_add_the_same_file_twice(tmp_path: Path) -> None:
    together = threading.Barrier(4)

    def add(number: int) -> None:
        with closing(journal_in(tmp_path)) as journal:
            together.wait(30)
            for lecture in range(20):
                journal.add(upload(number * 100 + lecture, path=f"/{lecture}.mp4"))

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with closing(journal_in(tmp_path)) as journal:
        assert sorted(row.source.path for row in journal.load()) == sorted(f"/{n}.mp4" for n in range(20))


def test_changes_tell_of_others_writes_only(tmp_path: Path, journal: SqliteJournal) -> None:
    before = journal.changes()
    journal.save(upload(1))
    assert journal.changes() == before
    with closing(journal_in(tmp_path)) as other:
        other.save(upload(2))
        after = journal.changes()
    assert after != before
    assert journal.load() == [upload(1), upload(2)]


def test_any_thread_may_write(journal: SqliteJournal) -> None:
    def save(start: int) -> None:
        for number in range(start, start + 25):
            journal.save(upload(number))
            journal.keep_parts(upload(number).id, 0, PARTS)

    threads = [threading.Thread(target=save, args=(start,)) for start in (0, 25, 50, 75)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert journal.load() == [upload(number) for number in range(100)]


def test_only_its_owner_may_read_any_of_its_files(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with closing(journal_in(tmp_path / "new" / "folder")) as journal:
            journal.save(upload())
            assert journal.claim(upload().id)
            modes = {
                file.relative_to(tmp_path).as_posix(): stat.S_IMODE(file.stat().st_mode)
                for file in tmp_path.rglob("*")
            }
    finally:
        os.umask(before)
    assert {name.rpartition("/")[2] for name in modes} >= {"journal.sqlite3-wal", "journal.sqlite3-shm"}
    folders = {name: mode for name, mode in modes.items() if (tmp_path / name).is_dir()}
    assert set(folders.values()) == {0o700}
    assert {mode for name, mode in modes.items() if name not in folders} == {0o600}


def test_files_that_others_could_read_are_closed_to_them(tmp_path: Path) -> None:
    with closing(journal_in(tmp_path)) as journal:
        journal.save(upload())
    (tmp_path / "journal.sqlite3").chmod(0o644)
    with closing(journal_in(tmp_path)):
        assert stat.S_IMODE((tmp_path / "journal.sqlite3").stat().st_mode) == 0o600


def test_a_forgotten_targets_address_leaves_the_file(tmp_path: Path) -> None:
    """A provider's URL is a secret: `secure_delete` wipes it, and recovery can't bring a row back."""
    target = Target("video", "https://provider.invalid/geheim", "tus", 0.0)
    with closing(journal_in(tmp_path)) as journal:
        journal.save(replace(upload(), target=target))
        journal.forget(upload().id)
    assert b"geheim" not in (tmp_path / "journal.sqlite3").read_bytes()


def test_a_busy_file_is_the_worlds_failure(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    with (
        closing(SqliteJournal(path, Claims(tmp_path / "claims"), busy=0.05)) as journal,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        journal.save(upload(1))
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalUnavailableError, match="What was saved before is kept"):
            journal.save(upload(2))
        other.execute("ROLLBACK")
        journal.save(upload(2))
        assert journal.load() == [upload(1), upload(2)]


def test_a_folder_that_cannot_be_is_the_worlds_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(JournalUnavailableError):
        journal_in(tmp_path / "file")


def test_a_folder_in_the_journals_place_is_the_worlds_failure(tmp_path: Path) -> None:
    (tmp_path / "journal.sqlite3").mkdir()
    with pytest.raises(JournalUnavailableError):
        journal_in(tmp_path)


def test_a_bug_stays_a_bug(journal: SqliteJournal) -> None:
    journal.close()
    with pytest.raises(sqlite3.ProgrammingError):
        journal.load()


def test_every_write_is_durable_when_it_returns(journal: SqliteJournal) -> None:
    """A power cut can't be tried here: SQLite's own promise for WAL is `synchronous = FULL` (2)."""
    assert journal._connection.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert journal._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
