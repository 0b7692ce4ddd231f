"""What is saved is loaded equal; what a row no longer tells, or only a newer program knows, harms nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import PauseReason, Phase, Target, Upload
from desktop_uploader.store.journal import SqliteJournal
from tests.store.samples import journal_in, upload
from tests.store.strategies import uploads


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with closing(journal_in(tmp_path)) as opened:
        yield opened


def stored(folder: Path, column: str, value: object) -> Upload:
    """Upload 0, after this value was written over one of its columns."""
    with closing(journal_in(folder)) as journal:
        journal.save(upload())
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as connection, connection:
        connection.execute(f"UPDATE uploads SET {column} = ?", (value,))  # noqa: S608 - a column's name
    with closing(journal_in(folder)) as journal:
        (loaded,) = journal.load()
    return loaded


# The journal is the same for all examples on purpose: each replaces or joins those before it.
@settings(deadline=None, max_examples=80, suppress_health_check=list(HealthCheck))
@given(any_upload=uploads())
def test_any_upload_saved_is_loaded_equal(journal: SqliteJournal, any_upload: Upload) -> None:
    journal.save(any_upload)
    assert journal.get(any_upload.id) == any_upload
    assert any_upload in journal.find(
        any_upload.source.path, any_upload.source.size, any_upload.source.mtime_ns
    )


def test_a_name_that_is_no_text_keeps_its_bytes(journal: SqliteJournal) -> None:
    raw = b"/lectures/\xff\xfe caf\xe9.mp4"
    name = raw.decode("utf-8", "surrogateescape")
    journal.save(upload(path=name))
    (loaded,) = journal.load()
    assert loaded.source.path.encode("utf-8", "surrogateescape") == raw


def test_two_lone_surrogates_are_not_joined(journal: SqliteJournal) -> None:
    row = replace(upload(), details=replace(upload().details, title="\ud83d\ude00 \U0001f600"))
    journal.save(row)
    assert journal.load() == [row]


def test_a_newer_phase_waits_for_a_person(tmp_path: Path) -> None:
    loaded = stored(tmp_path, "phase", "transmogrifying")
    assert (loaded.phase, loaded.reason) == (Phase.PAUSED, PauseReason.USER)


def test_a_newer_pause_reason_waits_for_a_person(tmp_path: Path) -> None:
    loaded = stored(tmp_path, "reason", "full_moon")
    assert loaded.reason is PauseReason.USER


@pytest.mark.parametrize("kind", [b'"newer"', b"[1]", b"null"])
def test_a_newer_kind_of_failure_keeps_its_detail(tmp_path: Path, kind: bytes) -> None:
    loaded = stored(tmp_path, "failure", b'{"kind": %b, "detail": "Why", "cure": "tea"}' % kind)
    assert loaded.failure == Failure(Kind.BUG, "Why")


def test_newer_fields_are_left_out_and_missing_ones_have_their_defaults(tmp_path: Path) -> None:
    stored_target = b'{"playback_id": "v", "url": "/f", "protocol": "tus", "expires_at": 5, "colour": "red"}'
    assert stored(tmp_path, "target", stored_target).target == Target("v", "/f", "tus", 5.0)


@pytest.mark.parametrize("garbage", [b"{", b"\xff", b"[" * 100_000, b"[7]", "text", 3, None])
@pytest.mark.parametrize("column", ["target", "media", "remote", "failure"])
def test_what_a_row_no_longer_tells_is_left_out(tmp_path: Path, column: str, garbage: object) -> None:
    assert stored(tmp_path, column, garbage) == upload()


@pytest.mark.parametrize("garbage", [-1, 1e300, 0.5, "9" * 30, "many", b"7x", None])
@pytest.mark.parametrize("column", ["size", "acknowledged", "generation", "attempts"])
def test_a_count_that_cannot_be_is_zero(tmp_path: Path, column: str, garbage: object) -> None:
    loaded = stored(tmp_path, column, garbage)
    assert (loaded.source.size if column == "size" else getattr(loaded, column)) == 0


def test_text_that_is_none_stops_nothing(tmp_path: Path) -> None:
    with closing(journal_in(tmp_path)) as journal:
        journal.save(upload())
    with closing(sqlite3.connect(tmp_path / "journal.sqlite3")) as connection, connection:
        connection.execute("UPDATE uploads SET mtime_ns = CAST(x'ff' AS TEXT), phase = CAST(x'fe' AS TEXT)")
    with closing(journal_in(tmp_path)) as journal:
        (loaded,) = journal.load()
    assert (loaded.source.mtime_ns, loaded.phase) == (0, Phase.PAUSED)


def test_lost_details_are_named_after_the_file(tmp_path: Path) -> None:
    loaded = stored(tmp_path, "details", b"\0")
    assert loaded == replace(upload(), details=replace(upload().details, title="lecture", description=""))


@pytest.mark.parametrize(
    "damage", [b"[[1.0]]", b'[["x", "added", 0]]', b'[[1.0, "hatched", 0]]', b"7", b"\xff["]
)
def test_a_timeline_that_can_not_be_read_is_empty(tmp_path: Path, damage: bytes) -> None:
    assert stored(tmp_path, "history", damage).history == ()


def test_another_reason_that_can_not_be_read_holds_nothing(tmp_path: Path) -> None:
    assert stored(tmp_path, "other_reasons", "full_moon").other_reasons == ()
