"""Removing rows and changing one's mind, by a clock that the test sets."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, RemoteStatus, Upload, UploadId
from desktop_uploader.engine.notices import RowChanged, RowRemoved
from desktop_uploader.ui.rows.removals import UNDO_SECONDS, Removals
from tests.ui.rows import TARGET, upload
from tests.ui.test_totals import Clock

ONE, TWO, THREE = (upload(n, f"Week {n}", phase=Phase.READY) for n in (1, 2, 3))


class Listening:
    """A `Removals` and all that it says."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.removals = Removals(clock=self.clock)
        self.hidden: frozenset[str] = frozenset()
        self.forgotten: list[str] = []
        self.offers: list[str] = []
        self.removals.hidden.connect(lambda ids: setattr(self, "hidden", ids))
        self.removals.forget.connect(self.forgotten.extend)
        self.removals.offer.connect(self.offers.append)

    def later(self, seconds: float) -> None:
        self.clock.now += seconds
        self.removals.look()

    def waits(self) -> bool:
        timer = self.removals.findChild(QTimer)
        assert isinstance(timer, QTimer)
        return timer.isActive()


@pytest.fixture
def it(qapp: object) -> Listening:
    return Listening()


def ids(*uploads: Upload) -> frozenset[str]:
    return frozenset(upload.id for upload in uploads)


def test_a_removed_row_is_hidden_at_once_and_forgotten_after_ten_seconds(it: Listening) -> None:
    it.removals.remove([ONE])
    assert it.hidden == ids(ONE)
    assert it.offers == ["“Week 1” removed from the list."]
    it.later(UNDO_SECONDS - 0.1)
    assert it.forgotten == []
    it.later(0.1)
    assert it.forgotten == [ONE.id]
    assert it.offers[-1] == ""
    assert not it.waits()


def test_what_is_still_on_the_server_is_told(it: Listening) -> None:
    there = [replace(row, target=TARGET) for row in (ONE, TWO)]
    it.removals.remove(there[:1])
    assert it.offers[-1] == "“Week 1” removed from the list; it stays on the server."
    it.removals.remove([there[1], THREE])
    assert it.offers[-1] == "2 videos removed from the list; finished ones stay on the server."
    gone = replace(there[0], id=UploadId("gone"), remote=RemoteStatus.gone("video"))
    it.removals.remove([gone])
    assert it.offers[-1] == "“Week 1” removed from the list."


def test_it_stays_hidden_until_the_engine_let_go_of_it(it: Listening) -> None:
    it.removals.remove([ONE])
    it.later(UNDO_SECONDS)
    assert it.hidden == ids(ONE)
    it.removals.apply([RowRemoved(ONE.id)])
    assert it.hidden == frozenset()


def test_undo_brings_it_back_for_good(it: Listening) -> None:
    it.removals.remove([ONE, TWO, THREE])
    assert it.offers == ["3 videos removed from the list."]
    it.removals.undo()
    assert it.hidden == frozenset()
    assert it.offers[-1] == ""
    it.later(60)
    assert it.forgotten == []
    assert not it.waits()


def test_undo_takes_the_last_first(it: Listening) -> None:
    it.removals.remove([ONE])
    it.removals.remove([TWO])
    it.removals.undo()
    assert it.hidden == ids(ONE)
    assert it.offers == [f"“Week {n}” removed from the list." for n in (1, 2, 1)]
    it.removals.undo()
    it.removals.undo()
    assert it.hidden == frozenset()


def test_each_removal_has_its_own_time(it: Listening) -> None:
    it.removals.remove([ONE])
    it.later(6)
    it.removals.remove([TWO])
    it.later(4)
    assert it.forgotten == [ONE.id]
    assert it.offers[-1] == "“Week 2” removed from the list."
    assert it.waits()
    it.later(6)
    assert it.forgotten == [ONE.id, TWO.id]


def test_removed_twice_it_is_forgotten_once(it: Listening) -> None:
    it.removals.remove([ONE])
    it.removals.remove([ONE])
    it.later(60)
    assert it.forgotten == [ONE.id]


def test_at_the_close_nothing_waits(it: Listening) -> None:
    it.removals.remove([ONE])
    it.removals.remove([TWO])
    it.removals.commit()
    assert it.forgotten == [ONE.id, TWO.id]
    assert not it.waits()
    it.removals.commit()
    assert len(it.forgotten) == 2


@pytest.mark.parametrize("phase", [Phase.READY, Phase.CHECKING, Phase.UPLOADING])
def test_a_file_that_is_added_again_is_shown_and_kept(it: Listening, phase: Phase) -> None:
    it.removals.remove([ONE, TWO])
    it.removals.apply([RowChanged(replace(ONE, phase=phase))])
    assert it.hidden == ids(TWO)
    it.later(60)
    assert it.forgotten == [TWO.id]


def test_news_of_a_row_at_rest_changes_nothing(it: Listening) -> None:
    it.removals.remove([ONE])
    it.removals.apply([RowChanged(replace(ONE, phase=Phase.CANCELLED)), RowChanged(TWO)])
    assert it.hidden == ids(ONE)


def test_the_timer_rings_by_itself(qtbot: QtBot) -> None:
    removals = Removals(seconds=0.02)
    with qtbot.waitSignal(removals.forget, timeout=5000) as told:
        removals.remove([ONE])
    assert told.args == [[ONE.id]]


def test_rows_that_go_one_by_one_are_told_of_once(it: Listening) -> None:
    told: list[object] = []
    it.removals.remove([ONE, TWO, THREE])
    it.removals.commit()
    it.removals.hidden.connect(told.append)
    it.removals.apply([RowRemoved(ONE.id)])
    it.removals.apply([RowRemoved(TWO.id)])
    assert told == []
    it.removals.apply([RowRemoved(THREE.id)])
    assert told == [frozenset()]


def test_a_row_that_somebody_else_forgot_cant_be_brought_back(it: Listening) -> None:
    it.removals.remove([ONE])
    it.removals.apply([RowRemoved(ONE.id)])
    assert it.offers[-1] == ""
    assert not it.waits()
