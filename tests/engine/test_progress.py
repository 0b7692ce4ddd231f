"""What a running transfer reports, and where it ends up: receipts at once, digests in whatever order."""

import hashlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_uploader.core.ports import PartKept, PartsHashed
from desktop_uploader.core.upload import Receipt, Target
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
