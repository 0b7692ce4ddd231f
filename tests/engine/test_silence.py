"""A line that is silent, on a loop whose time costs none: told once, until there is news."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.ports.transfer import Acknowledged, Report, Sent
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, Progressed
from desktop_uploader.engine.progress import Progress
from desktop_uploader.engine.silence import PATIENCE
from desktop_uploader.store.journal import SqliteJournal
from tests.engine.world import ImpatientClock
from tests.faults.virtual import VirtualLoop
from tests.store.samples import journal_in, upload

MIB = 1024**2
ROW = replace(upload(), phase=Phase.UPLOADING, acknowledged=0)
LARGE = replace(ROW, source=replace(ROW.source, size=1024 * MIB))


class LoopClock(ImpatientClock):
    """The loop's own time."""

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()


class Line:
    """What was told of one upload, and its events."""

    def __init__(self, journal: SqliteJournal) -> None:
        self.told: list[Notice] = []
        self.events: list[on.Event] = []
        self.progress = Progress(journal, LoopClock(), self.told.append)

    @property
    def silences(self) -> list[bool]:
        return [it.silent for it in self.told if isinstance(it, Progressed)]

    def reporter(self, row: Upload = LARGE) -> Report:
        def dispatch(_: UploadId, event: on.Event) -> None:
            self.events.append(event)

        return self.progress.reporter(row, dispatch)

    async def sends(self, report: Report, marks: range) -> None:
        for mark in marks:
            report(Sent(mark))
            await asyncio.sleep(1)


@pytest.fixture
def line(tmp_path: Path) -> Iterator[Line]:
    with closing(journal_in(tmp_path)) as opened:
        opened.save(ROW)
        yield Line(opened)


def virtually(story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(story())


def test_without_news_there_is_no_speed_until_there_is_some(line: Line) -> None:
    async def story() -> None:
        report = line.reporter()
        with line.progress.watched(LARGE):
            await line.sends(report, range(0, 60 * MIB, 2 * MIB))
            healthy = line.told[-1]
            await asyncio.sleep(PATIENCE * 20)
            last = line.told[-1]
            assert isinstance(healthy, Progressed)
            assert isinstance(last, Progressed)
            assert (last.silent, last.speed, last.time_left) == (True, None, None)
            assert last.sent == healthy.sent
            assert line.silences.count(True) == 1
            await line.sends(report, range(60 * MIB, 80 * MIB, 2 * MIB))
            again = line.told[-1]
            assert isinstance(again, Progressed)
            assert again.speed == pytest.approx(2 * MIB, rel=0.1), "silence is no time of sending"
            assert not again.silent
            assert again.time_left

    virtually(story)


def test_who_never_hears_a_word_is_told_too_and_the_end_takes_it_back(line: Line) -> None:
    async def story() -> None:
        with line.progress.watched(replace(LARGE, phase=Phase.CREATING)):
            await asyncio.sleep(PATIENCE * 2)
            assert line.silences == [True]
        assert line.silences == [True, False]

    virtually(story)


@pytest.mark.parametrize("phase", [Phase.RECONNECTING, Phase.CHECKING, Phase.VERIFYING])
def test_what_sends_nothing_has_no_timer(line: Line, phase: Phase) -> None:
    async def story() -> None:
        with line.progress.watched(replace(LARGE, phase=phase)):
            await asyncio.sleep(PATIENCE * 2)
        with line.progress.watched(LARGE):
            pass
        await asyncio.sleep(PATIENCE * 2)

    virtually(story)
    assert line.told == []


def test_a_tiny_limit_is_no_silence(line: Line) -> None:
    """10 kB/s for ten uploads: a kilobyte of each every second."""

    async def story() -> None:
        report = line.reporter()
        with line.progress.watched(LARGE):
            await line.sends(report, range(0, 60 * 1024, 1024))

    virtually(story)
    assert not any(line.silences)


def test_more_than_buffers_hold_proves_a_line_once(line: Line) -> None:
    async def story() -> None:
        report = line.reporter()
        report(Acknowledged(4 * MIB))
        for mark in range(4 * MIB, 13 * MIB, MIB):
            report(Sent(mark))
        assert on.BytesPassed() not in line.events
        for mark in range(13 * MIB, 40 * MIB, MIB):
            report(Sent(mark))
        assert line.events.count(on.BytesPassed()) == 1

    virtually(story)


def test_a_server_that_stands_further_back_proves_its_line_as_it_gains(line: Line) -> None:
    """Bytes move, though the mark that people see doesn't yet."""

    async def story() -> None:
        report = line.reporter(replace(LARGE, acknowledged=30 * MIB))
        report(Acknowledged(10 * MIB))
        report(Acknowledged(10 * MIB))
        assert on.BytesPassed() not in line.events
        report(Acknowledged(11 * MIB))
        report(Acknowledged(12 * MIB))
        assert line.events.count(on.BytesPassed()) == 1

    virtually(story)


SMALL = replace(ROW, source=replace(ROW.source, size=7 * MIB), failure=Failure(Kind.NETWORK))
"""Less than buffers hold, and tried again."""


def test_a_line_that_goes_on_taking_bytes_is_there_however_few(line: Line) -> None:
    """Sent in one request, which is acknowledged at its end only; maybe held back by a limit."""

    async def story() -> None:
        report = line.reporter(SMALL)
        report(Acknowledged(0))
        await line.sends(report, range(1024, 4 * 1024, 1024))
        assert on.BytesPassed() not in line.events
        await line.sends(report, range(4 * 1024, 40 * 1024, 1024))
        assert line.events.count(on.BytesPassed()) == 1

    virtually(story)


def test_what_buffers_take_at_once_proves_no_line(line: Line) -> None:
    async def story() -> None:
        report = line.reporter(SMALL)
        report(Acknowledged(0))
        for mark in range(0, 6 * MIB, MIB):
            report(Sent(mark))
        await asyncio.sleep(60)
        assert on.BytesPassed() not in line.events

    virtually(story)


def test_who_is_let_down_once_believes_an_answer_only(line: Line) -> None:
    """Buffers on the way may take what a limit lets through for long: the state must not come and go."""

    async def story() -> None:
        for answered, passed in ((False, 1), (False, 1), (True, 2), (True, 3), (False, 4), (False, 4)):
            report = line.reporter(SMALL)
            report(Acknowledged(0))
            await line.sends(report, range(0, 6 * MIB, MIB))
            if answered:
                report(Acknowledged(6 * MIB))
            assert line.events.count(on.BytesPassed()) == passed

    virtually(story)


def test_a_line_that_broke_before_there_was_a_failure_has_let_nobody_down(line: Line) -> None:
    async def story() -> None:
        for row in (replace(SMALL, failure=None), SMALL):
            await line.sends(line.reporter(row), range(0, 6 * MIB, MIB))
        assert line.events.count(on.BytesPassed()) == 2

    virtually(story)
