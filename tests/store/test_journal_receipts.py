"""Receipts of parts: of one target at a time, as long as the upload is there, also through damage."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_uploader.core.upload import Receipt
from desktop_uploader.store.journal import SqliteJournal
from tests.store.samples import journal_in, upload

ONE, OTHER = "/api/v1/media/v/parts?of=one", "/api/v1/media/v/parts?of=other"
ROW = upload()
RECEIPTS = tuple(Receipt(number, f'"{number:032x}"') for number in range(1, 200))


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    with closing(journal_in(tmp_path)) as opened:
        opened.save(ROW)
        yield opened


def keep(journal: SqliteJournal, *receipts: Receipt, target: str = ONE) -> None:
    for receipt in receipts:
        journal.keep_receipt(ROW.id, target, receipt)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.integers(1, 10_000), st.text(st.characters(min_codepoint=32, max_codepoint=126)), max_size=9
    )
)
def test_in_any_order_they_come_back_by_number(journal: SqliteJournal, etags: dict[int, str]) -> None:
    keep(journal, Receipt(1, "other"), target=OTHER)
    keep(journal, *(Receipt(number, etag) for number, etag in etags.items()))
    expected = tuple(Receipt(number, etags[number]) for number in sorted(etags))
    assert journal.receipts(ROW.id, ONE) == expected


def test_a_part_that_went_again_has_its_newest(journal: SqliteJournal) -> None:
    keep(journal, Receipt(7, "old"), Receipt(7, "new"))
    assert journal.receipts(ROW.id, ONE) == (Receipt(7, "new"),)


def test_another_target_s_are_forgotten(journal: SqliteJournal) -> None:
    keep(journal, Receipt(1, "a"), Receipt(2, "b"))
    keep(journal, Receipt(2, "c"), target=OTHER)
    assert journal.receipts(ROW.id, ONE) == ()
    assert journal.receipts(ROW.id, OTHER) == (Receipt(2, "c"),)


def test_they_go_with_their_upload_and_come_to_none_that_is_gone(journal: SqliteJournal) -> None:
    keep(journal, Receipt(1, "a"))
    journal.forget(ROW.id)
    keep(journal, Receipt(2, "b"))
    journal.save(ROW)
    assert journal.receipts(ROW.id, ONE) == ()


def test_the_date_of_a_file_is_no_reason_to_send_its_parts_again(journal: SqliteJournal) -> None:
    keep(journal, Receipt(1, "a"))
    journal.drop_parts(ROW.id)
    assert journal.receipts(ROW.id, ONE) == (Receipt(1, "a"),)


@pytest.mark.parametrize("target", [ONE, "x" * 32], ids=["a path", "as long as a digest"])
def test_a_damaged_journal_gives_back_digests_and_receipts(tmp_path: Path, target: str) -> None:
    digests = tuple(bytes([number]) * 32 for number in range(20))
    with closing(journal_in(tmp_path)) as journal:
        journal.save(ROW)
        journal.keep_parts(ROW.id, 0, digests)
        keep(journal, *RECEIPTS, target=target)
    with (tmp_path / "journal.sqlite3").open("r+b") as file:
        file.write(bytes(100))
    with closing(journal_in(tmp_path)) as journal:
        assert journal.recovered
        assert journal.receipts(ROW.id, target) == RECEIPTS
        assert journal.parts(ROW.id) == digests
        assert journal.load() == [ROW]
