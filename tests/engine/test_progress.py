"""What a running transfer reports, and where it ends up: receipts at once, digests in whatever order."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_uploader.core.ports.transfer import Acknowledged, PartKept, PartsHashed, Report, Sent
from desktop_uploader.core.upload import Phase, Receipt, Target
from desktop_uploader.engine.notices import Notice, Progressed
from desktop_uploader.engine.progress import Progress
from desktop_uploader.store.journal import SqliteJournal
from tests.engine.world import ImpatientClock
from tests.store.samples import journal_in, upload

TARGET = Target("v", "/api/v1/media/v/parts?of=one", "multipart", 0.0)
ROW = replace(upload(), target=TARGET)
DIGESTS = tuple(hashlib.sha256(bytes([number])).digest() for number in range(80))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with closing(journal_in(tmp_path)) as opened:
        opened.save(ROW)
        yield opened


def test_a_receipt_is_kept_at_once_for_its_target(journal: SqliteJournal) -> None:
    progress = Progress(journal, ImpatientClock(), lambda _: None)
    progress.reporter(ROW, lambda *_: None)(PartKept(Receipt(3, "e")))
    assert journal.receipts(ROW.id, TARGET.url) == (Receipt(3, "e"),)
    assert journal.receipts(ROW.id, "/another") == ()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(len(DIGESTS))))
def test_digests_come_in_any_order(journal: SqliteJournal, order: list[int]) -> None:
    journal.drop_parts(ROW.id)
    progress = Progress(journal, ImpatientClock(), lambda _: None)
    report = progress.reporter(ROW, lambda *_: None)
    for number in order:
        report(PartsHashed(number, (DIGESTS[number],)))
    progress.keep_parts(ROW.id)
    assert journal.parts(ROW.id) == DIGESTS


def test_behind_a_gap_nothing_counts(journal: SqliteJournal) -> None:
    progress = Progress(journal, ImpatientClock(), lambda _: None)
    report = progress.reporter(ROW, lambda *_: None)
    report(PartsHashed(0, DIGESTS[:2]))
    report(PartsHashed(3, DIGESTS[3:5]))
    progress.keep_parts(ROW.id)
    assert journal.parts(ROW.id) == DIGESTS[:2]
    report(PartsHashed(2, DIGESTS[2:3]))
    progress.keep_parts(ROW.id)
    assert journal.parts(ROW.id) == DIGESTS[:5]


MIB = 1024**2
LARGE = replace(ROW, source=replace(ROW.source, size=1024 * MIB), acknowledged=0)


def seconds_of(report: Report, clock: ImpatientClock, marks: Iterable[int]) -> None:
    """A second between any two of these marks, in MiB."""
    for mark in marks:
        report(Sent(mark * MIB))
        clock.time += 1


def test_speed_and_time_left_are_steady_between_acknowledgements(journal: SqliteJournal) -> None:
    """Parts have up to 96 MiB, and are acknowledged whole: 48 s at 2 MiB/s without a word."""
    clock, told = ImpatientClock(), list[Notice]()
    report = Progress(journal, clock, told.append).reporter(LARGE, lambda *_: None)
    seconds_of(report, clock, range(0, 96, 2))
    report(Sent(96 * MIB))
    report(Acknowledged(96 * MIB))
    clock.time += 1
    seconds_of(report, clock, range(98, 130, 2))
    seen = [it for it in told if isinstance(it, Progressed)][12:]
    assert [it.speed for it in seen] == [pytest.approx(2 * MIB, rel=0.1)] * len(seen)
    left = [it.time_left or 0.0 for it in seen]
    assert all(0 <= before - after < 2.5 for before, after in pairwise(left))


def test_bytes_that_go_again_are_no_speed_and_the_next_run_begins_where_the_server_stands(
    journal: SqliteJournal,
) -> None:
    clock, told = ImpatientClock(), list[Notice]()
    progress = Progress(journal, clock, told.append)
    report = progress.reporter(LARGE, lambda *_: None)
    seconds_of(report, clock, range(0, 42, 2))
    seconds_of(report, clock, range(20, 40, 2))
    again = told[-1]
    assert isinstance(again, Progressed)
    assert again.speed == pytest.approx(MIB, rel=0.1)
    with progress.watched(replace(LARGE, phase=Phase.RECONNECTING)):
        pass
    seconds_of(progress.reporter(LARGE, lambda *_: None), clock, range(0, 22, 2))
    later = told[-1]
    assert isinstance(later, Progressed)
    assert later.speed == pytest.approx(MIB, rel=0.2)
    assert later.time_left is not None
