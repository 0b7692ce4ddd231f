"""What is taken out before anybody signs in: some rows at a time, and only those that are nobody's."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.journal import Claim
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.journalled import unshelve
from desktop_uploader.engine.notices import Notice, RowRemoved
from tests.engine.world import Disk, MemoryJournal
from tests.store.samples import upload

ROWS = [upload(number, path=f"/{number}.mp4") for number in range(250)]


class Watched(MemoryJournal):
    """Takes `transactions`, then fails."""

    def __init__(self, rows: Sequence[Upload], transactions: int) -> None:
        self.disk = Disk()
        super().__init__(self.disk)
        self.disk.rows = {row.id: row for row in rows}
        self.left, self.most_claims = transactions, 0

    def forget_all(self, upload_ids: Sequence[UploadId]) -> None:
        if not self.left:
            raise WorldError(Failure(Kind.DISK))
        self.left -= 1
        self.most_claims = max(self.most_claims, len(self.disk.claims))
        super().forget_all(upload_ids)


class Taken(Watched):
    """Whoever claims a row has it as somebody left it who signed in right before."""

    def claim(self, upload_id: UploadId) -> Claim | None:
        self.save(replace(self.disk.rows[upload_id], server_id="school"))
        return super().claim(upload_id)


def test_many_go_in_few_transactions_with_few_open_files() -> None:
    journal, told, gone = Watched(ROWS, 3), list[Notice](), list[str]()
    unshelve(journal, [row.id for row in ROWS], told.append, gone.append)
    assert told == [RowRemoved(row.id) for row in ROWS]
    assert gone == [row.source.path for row in ROWS]
    assert (journal.load(), journal.disk.claims, journal.most_claims) == ([], set(), 100)


def test_what_went_before_a_failure_is_said() -> None:
    journal, told, gone = Watched(ROWS, 1), list[Notice](), list[str]()
    with pytest.raises(WorldError):
        unshelve(journal, [row.id for row in ROWS], told.append, gone.append)
    assert told == [RowRemoved(row.id) for row in ROWS[:100]]
    assert gone == [row.source.path for row in ROWS[:100]]
    assert (journal.load(), journal.disk.claims) == (ROWS[100:], set())


def test_what_became_somebodys_before_it_was_claimed_stays() -> None:
    journal, told, gone = Taken(ROWS[:1], 1), list[Notice](), list[str]()
    unshelve(journal, [ROWS[0].id], told.append, gone.append)
    assert (told, gone) == ([], [])
    assert [row.server_id for row in journal.load()] == ["school"]
    assert journal.disk.claims == set()
