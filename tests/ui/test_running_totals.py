"""When the totals are told: at once, and not for each of the batches that a drop of thousands comes in."""

from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.bridge import AT_ONCE
from desktop_uploader.ui.frame.running_totals import RunningTotals
from desktop_uploader.ui.frame.totals import Totals
from tests.ui.rows import upload

ROWS = [upload(number, phase=Phase.WAITING) for number in range(3 * AT_ONCE)]


def told_by(totals: RunningTotals) -> list[int]:
    told: list[int] = []

    def hear(of_now: Totals) -> None:
        told.append(of_now.waiting)

    totals.told.connect(hear)
    return told


def test_what_people_do_is_counted_at_once(qtbot: QtBot) -> None:
    totals = RunningTotals()
    told = told_by(totals)
    totals.apply([RowChanged(row) for row in ROWS[:3]])
    totals.hide({ROWS[0].id})
    assert told == [3, 2]


def test_the_first_rows_are_counted_at_once_and_then_thousands_together(qtbot: QtBot) -> None:
    totals = RunningTotals()
    told = told_by(totals)
    for begin in range(0, len(ROWS), AT_ONCE):
        totals.apply([RowChanged(row) for row in ROWS[begin : begin + AT_ONCE]])
    assert told == [AT_ONCE]
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told == [AT_ONCE, len(ROWS)]


def test_nothing_is_told_twice(qtbot: QtBot) -> None:
    totals = RunningTotals()
    told = told_by(totals)
    totals.apply([RowChanged(ROWS[0])])
    totals.apply([RowChanged(row) for row in ROWS[1 : 1 + AT_ONCE]])
    totals.apply([RowChanged(ROWS[-1])])
    assert told == [1, AT_ONCE + 2]
    assert not totals._soon.isActive()
