"""What people who listen to their screen hear, and how little of it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged, RowRemoved
from desktop_uploader.ui.frame.announcer import Announcer, announce
from tests.ui.rows import upload
from tests.ui.test_totals import Clock

MISSING = Failure(Kind.FILE_MISSING)


class Listener:
    """Somebody who heard all of it; `heard` ends the wait and returns what was said since the last time."""

    def __init__(self, window: QWidget) -> None:
        self.clock = Clock()
        self.said: list[tuple[str, bool]] = []
        self.announcer = Announcer(
            window, say=lambda text, urgent: self.said.append((text, urgent)), clock=self.clock
        )

    def waits(self) -> int:
        """Milliseconds until something is said; 0: nothing will be."""
        timer = self.announcer.findChild(QTimer)
        assert isinstance(timer, QTimer)
        return timer.interval() if timer.isActive() else 0

    def heard(self, *notices: Notice) -> list[str]:
        self.announcer.apply(notices)
        if self.waits():
            self.clock.now += self.waits() / 1000
            self.announcer.speak()
        said, self.said = self.said, []
        return [("! " if urgent else "") + text for text, urgent in said]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def ear(window: QWidget) -> Listener:
    return Listener(window)


def rows(count: int, phase: Phase) -> list[RowChanged]:
    return [RowChanged(upload(n, f"Week {n}", phase=phase)) for n in range(1, count + 1)]


def row(number: int, phase: Phase) -> Upload:
    return upload(number, f"Week {number}", phase=phase)


def test_what_is_there_already_is_one_number(ear: Listener) -> None:
    assert ear.heard(*rows(12, Phase.READY)) == ["12 videos in the list."]
    assert ear.waits() == 0


def test_a_drop_is_one_number_too(ear: Listener) -> None:
    ear.heard(*rows(1, Phase.READY))
    new = [RowChanged(row(n, Phase.CHECKING)) for n in range(2, 10)]
    assert ear.heard(*new, RowChanged(row(2, Phase.WAITING))) == ["8 videos added."]


def test_a_state_is_told_by_title(ear: Listener) -> None:
    ear.heard(*rows(3, Phase.UPLOADING))
    assert ear.heard(RowChanged(row(2, Phase.READY))) == ["Week 2: Ready."]


def test_many_at_once_are_one_sentence(ear: Listener) -> None:
    ear.heard(*rows(9, Phase.WAITING))
    assert ear.heard(*rows(8, Phase.CHECKING)) == ["8 videos: Checking."]


def test_percentages_and_words_that_stay_the_same_are_silent(ear: Listener) -> None:
    ear.heard(*rows(2, Phase.CREATING))
    further = replace(row(1, Phase.UPLOADING), acknowledged=5)
    progress = Progressed(further.id, 9, 5, 99, 1e6, 60.0)
    assert ear.heard(RowChanged(further), progress) == []
    assert ear.waits() == 0


def test_there_and_back_is_silent(ear: Listener) -> None:
    ear.heard(*rows(1, Phase.UPLOADING))
    flap = [RowChanged(row(1, phase)) for phase in (Phase.RECONNECTING, Phase.UPLOADING)]
    assert ear.heard(*flap) == []


def test_tries_of_an_outage_are_one_word(ear: Listener) -> None:
    ear.heard(*rows(1, Phase.UPLOADING))
    lost = [
        replace(row(1, phase), failure=Failure(Kind.NETWORK))
        for phase in (Phase.RECONNECTING, Phase.CREATING, Phase.UPLOADING)
    ]
    assert ear.heard(RowChanged(lost[0])) == ["Week 1: Reconnecting."]
    for knock in (*lost, *lost):
        assert ear.heard(RowChanged(knock)) == []
    assert ear.waits() == 0
    full = replace(lost[0], failure=Failure(Kind.SERVER_FULL))
    assert ear.heard(RowChanged(full)) == ["Week 1: Waiting for room."]
    assert ear.heard(RowChanged(replace(full, phase=Phase.UPLOADING))) == []
    assert ear.heard(RowChanged(row(1, Phase.UPLOADING))) == ["Week 1: Uploading."]


def test_what_needs_somebody_interrupts_and_says_why(ear: Listener) -> None:
    ear.heard(*rows(2, Phase.UPLOADING))
    stuck = replace(row(1, Phase.NEEDS_YOU), failure=MISSING)
    assert ear.heard(RowChanged(stuck), RowChanged(row(2, Phase.READY))) == [
        "! Week 1: Needs you. “Week 1.mp4” isn’t where it was.",
        "Week 2: Ready.",
    ]


def test_a_file_that_is_refused_as_soon_as_it_is_added_is_heard(ear: Listener) -> None:
    ear.heard(*rows(1, Phase.READY))
    refused = replace(row(2, Phase.FAILED), failure=Failure(Kind.FILE_EMPTY))
    said = ear.heard(RowChanged(row(2, Phase.CHECKING)), RowChanged(refused))
    assert said == ["! Week 2: Couldn’t upload. “Week 2.mp4” is empty: it has no bytes.", "1 video added."]


def test_a_row_that_is_gone_is_not_spoken_of(ear: Listener) -> None:
    ear.heard(*rows(2, Phase.UPLOADING))
    assert ear.heard(RowChanged(row(1, Phase.READY)), RowRemoved(row(1, Phase.READY).id)) == []


def test_it_takes_a_breath_between_sentences(ear: Listener) -> None:
    ear.announcer.apply(rows(1, Phase.WAITING))
    assert ear.waits() == 400
    ear.announcer.speak()
    ear.announcer.apply(rows(1, Phase.UPLOADING))
    assert ear.waits() == 3000


def test_the_timer_rings_by_itself(ear: Listener, qtbot: QtBot) -> None:
    ear.announcer.apply(rows(2, Phase.READY))
    qtbot.waitUntil(lambda: ear.said == [("2 videos in the list.", False)])


@pytest.fixture
def screen_reader(qapp: object) -> Iterator[None]:
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


def test_without_a_screen_reader_nothing_waits(window: QWidget) -> None:
    QAccessible.setActive(False)
    announcer = Announcer(window)
    announcer.apply(rows(3, Phase.CHECKING))
    timer = announcer.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert not timer.isActive()


@pytest.mark.usefixtures("screen_reader")
def test_what_was_there_before_the_screen_reader_isnt_new(window: QWidget) -> None:
    QAccessible.setActive(False)
    ear = Listener(window)
    ear.announcer = Announcer(window, clock=ear.clock)
    ear.announcer.apply(rows(3, Phase.CHECKING))
    QAccessible.setActive(True)
    ear.announcer.apply(rows(3, Phase.CHECKING))
    assert ear.waits() == 0
    ear.announcer.apply(rows(3, Phase.WAITING))
    assert ear.waits() > 0


@pytest.mark.usefixtures("screen_reader")
def test_the_platform_takes_thousands_of_announcements(window: QWidget) -> None:
    """Events are ours to free: none is freed twice or by nobody."""
    for number in range(20_000):
        announce(window, f"Sentence {number}", urgent=number % 2 == 0)
