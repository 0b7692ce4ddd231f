"""What all uploads come to, batch by batch, by a clock that the test sets."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged, RowRemoved
from desktop_uploader.ui.frame.totals import Tally, Totals
from tests.ui.rows import GB, upload

MB = 1_000_000
SIZE = int(1.19 * GB)


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tally(clock: Clock) -> Tally:
    return Tally(clock)


def rows(*phases: Phase) -> list[RowChanged]:
    return [RowChanged(upload(n, phase=phase)) for n, phase in enumerate(phases)]


def sending(number: int, acknowledged: int) -> Upload:
    return upload(number, phase=Phase.UPLOADING, acknowledged=acknowledged)


def speed(number: int, bytes_a_second: float | None) -> Progressed:
    return Progressed(upload(number).id, 0, 0, SIZE, bytes_a_second)


def send(tally: Tally, clock: Clock, seconds: int, *, rate: int = 10 * MB, begin: int = 0) -> list[Totals]:
    """One upload goes on at so many bytes a second, told of once a second."""
    told = []
    for second in range(1, seconds + 1):
        clock.now += 1
        told.append(tally.heard([RowChanged(sending(1, begin + second * rate))]))
    return told


@pytest.mark.parametrize(
    ("phases", "words"),
    [
        ((), "Nothing to upload"),
        ((Phase.CANCELLED,), "Nothing to upload"),
        ((Phase.READY, Phase.READY, Phase.CANCELLED), "All done"),
        ((Phase.CREATING, Phase.UPLOADING, Phase.CHECKING, Phase.WAITING), "2 uploading · 2 waiting"),
        ((Phase.RECONNECTING, Phase.WAITING, Phase.PAUSED), "1 reconnecting · 1 waiting"),
        ((Phase.PAUSED,) * 3, "3 paused"),
        ((Phase.VERIFYING, Phase.PROCESSING, Phase.READY), "2 getting ready"),
        ((Phase.PAUSED, Phase.NEEDS_YOU), "1 paused · 1 needs you"),
        ((Phase.NEEDS_YOU, Phase.FAILED, Phase.READY), "2 need you"),
    ],
)
def test_counts_in_words(tally: Tally, phases: tuple[Phase, ...], words: str) -> None:
    assert tally.heard(rows(*phases)).counts_text == words


def test_each_phase_is_counted_as_rows_come_change_and_go(tally: Tally) -> None:
    assert tally.heard(rows(Phase.WAITING, Phase.WAITING)).by_phase == {Phase.WAITING: 2}
    assert tally.heard(rows(Phase.UPLOADING)).by_phase == {Phase.WAITING: 1, Phase.UPLOADING: 1}
    assert tally.heard([RowRemoved(upload(1).id)]).by_phase == {Phase.UPLOADING: 1}
    assert tally.heard([RowRemoved(UploadId("nobody's"))]).by_phase == {Phase.UPLOADING: 1}


def test_a_batch_never_looks_at_the_rows_it_doesnt_speak_of(tally: Tally) -> None:
    class Touchy(Upload):
        """Fails when somebody looks."""

        armed = False

        def __getattribute__(self, name: str) -> object:
            assert not Touchy.armed, name
            return super().__getattribute__(name)

    plain = upload(7)
    still = Touchy(plain.id, plain.source, plain.details, 7.0, 7.0)
    tally.heard([RowChanged(still)])
    Touchy.armed = True
    assert tally.heard(rows(Phase.UPLOADING)).by_phase == {Phase.CHECKING: 1, Phase.UPLOADING: 1}


def test_hidden_rows_dont_count_until_they_are_back(tally: Tally) -> None:
    tally.heard(rows(Phase.READY, Phase.READY, Phase.WAITING))
    gone = upload(0).id
    assert tally.hide(frozenset({gone})).by_phase == {Phase.READY: 1, Phase.WAITING: 1}
    assert tally.heard(rows(Phase.CANCELLED)).by_phase == {Phase.READY: 1, Phase.WAITING: 1}
    assert tally.hide(frozenset()).by_phase == {Phase.CANCELLED: 1, Phase.READY: 1, Phase.WAITING: 1}


def test_bytes_left_are_of_what_is_still_to_be_sent(tally: Tally) -> None:
    tally.heard([RowChanged(sending(1, 190 * MB)), RowChanged(upload(2, phase=Phase.WAITING))])
    paused = upload(3, phase=Phase.PAUSED, acknowledged=5)
    assert tally.heard([RowChanged(paused)]).bytes_left == 2 * SIZE - 190 * MB
    assert tally.heard([RowChanged(upload(1, phase=Phase.VERIFYING))]).bytes_left == SIZE


def test_the_speed_is_the_sum_of_those_that_upload(tally: Tally) -> None:
    tally.heard([RowChanged(sending(1, 0)), RowChanged(sending(2, 0)), *rows(Phase.WAITING)])
    assert tally.heard([speed(1, None), speed(0, 9e9)]).speed is None
    totals = tally.heard([speed(1, 3.1e6), speed(2, 1e6)])
    assert totals.speed == pytest.approx(4.1e6)
    assert totals.pace_text == "4.1 MB/s"
    assert tally.heard([RowChanged(upload(1, phase=Phase.PAUSED))]).speed == pytest.approx(1e6)
    assert tally.heard([RowRemoved(upload(2).id)]).speed is None


def test_no_time_left_before_ten_seconds(tally: Tally, clock: Clock) -> None:
    tally.heard([RowChanged(sending(1, 0))])
    told = send(tally, clock, 12)
    assert [it.time_left for it in told[:9]] == [None] * 9
    assert told[-1].time_left == pytest.approx((SIZE - 100 * MB) / (10 * MB), rel=0.05)


def test_the_time_left_stands_for_five_seconds(tally: Tally, clock: Clock) -> None:
    tally.heard([RowChanged(sending(1, 0))])
    shown = [it.time_left for it in send(tally, clock, 40) if it.time_left is not None]
    changes = [n for n, (one, other) in enumerate(pairwise(shown)) if one != other]
    assert len(changes) >= 4
    assert min(later - sooner for sooner, later in pairwise(changes)) == 5


def test_the_next_file_goes_on_with_the_time_left(tally: Tally, clock: Clock) -> None:
    tally.heard([RowChanged(sending(1, 0)), RowChanged(upload(2, phase=Phase.WAITING))])
    send(tally, clock, 30)
    clock.now += 1
    done = upload(1, phase=Phase.VERIFYING, acknowledged=SIZE)
    totals = tally.heard([RowChanged(done), RowChanged(upload(2, phase=Phase.CREATING))])
    assert totals.time_left is not None


def test_small_files_one_after_the_other_are_trusted_too(tally: Tally, clock: Clock) -> None:
    """The last bytes of each come with the news that it is through."""
    for number in range(1, 31):
        tally.heard([RowChanged(sending(number, 0))])
        clock.now += 1
        through = upload(number, phase=Phase.VERIFYING, acknowledged=10 * MB)
        tally.heard([RowChanged(through)])
    last = tally.heard([RowChanged(sending(99, SIZE - 100 * MB))])
    assert last.time_left == pytest.approx(10, rel=0.05)


def test_pauses_dont_count(tally: Tally, clock: Clock) -> None:
    tally.heard([RowChanged(sending(1, 0))])
    send(tally, clock, 20)
    paused = upload(1, phase=Phase.PAUSED, acknowledged=200 * MB)
    assert tally.heard([RowChanged(paused)]).time_left is None
    clock.now += 3600
    tally.heard([RowChanged(sending(1, 200 * MB))])
    after = send(tally, clock, 10, begin=200 * MB)[-1].time_left
    assert after == pytest.approx((SIZE - 300 * MB) / (10 * MB), rel=0.1)


def knocking(phase: Phase) -> RowChanged:
    """A try, or the wait before it, at 200 MB."""
    lost = Failure(Kind.NETWORK)
    return RowChanged(upload(1, phase=phase, acknowledged=200 * MB, failure=lost))


def test_tries_that_move_nothing_are_neither_uploads_nor_time(tally: Tally, clock: Clock) -> None:
    """Half a minute each, for ten minutes: as if it were slow, it would say hours afterwards."""
    tally.heard([RowChanged(sending(1, 0))])
    send(tally, clock, 20)
    for _ in range(10):
        for phase in (Phase.RECONNECTING, Phase.CREATING, Phase.UPLOADING):
            totals = tally.heard([knocking(phase), speed(1, 5e5)])
            assert (totals.counts_text, totals.speed, totals.left_text) == ("1 reconnecting", None, "")
            clock.now += 30
    tally.heard([RowChanged(sending(1, 201 * MB))])
    after = send(tally, clock, 10, begin=201 * MB)[-1].time_left
    assert after == pytest.approx((SIZE - 301 * MB) / (10 * MB), rel=0.1)


def test_who_waits_for_room_isnt_reconnecting(tally: Tally) -> None:
    full = Failure(Kind.SERVER_FULL)
    for phase in (Phase.RECONNECTING, Phase.UPLOADING):
        totals = tally.heard([RowChanged(upload(1, phase=phase, failure=full, acknowledged=MB))])
        assert (totals.counts_text, totals.bytes_left) == ("1 waiting", SIZE - MB)


def test_a_silent_line_has_no_speed_and_takes_no_time(tally: Tally, clock: Clock) -> None:
    tally.heard([RowChanged(sending(1, 0))])
    send(tally, clock, 20)
    assert tally.heard([speed(1, 1e7)]).pace_text
    silent = replace(speed(1, None), sent=200 * MB, acknowledged=200 * MB, silent=True)
    for _ in range(20):
        assert tally.heard([silent]).pace_text == ""
        clock.now += 30
    tally.heard([replace(silent, silent=False)])
    after = send(tally, clock, 10, begin=200 * MB)[-1].time_left
    assert after == pytest.approx((SIZE - 300 * MB) / (10 * MB), rel=0.1)


def test_what_passes_before_a_break_is_noticed_is_no_time_either(tally: Tally, clock: Clock) -> None:
    """The row says about a minute; nine seconds more in which nothing moved don't make it three."""
    tally.heard([RowChanged(sending(1, 0))])
    send(tally, clock, 20)
    for _ in range(9):
        clock.now += 1
        tally.heard([RowChanged(upload(2, phase=Phase.WAITING))])
    tally.heard([knocking(Phase.RECONNECTING)])
    tally.heard([RowRemoved(upload(2).id), RowChanged(sending(1, 201 * MB))])
    after = send(tally, clock, 6, begin=201 * MB)[-1].time_left
    assert after == pytest.approx((SIZE - 261 * MB) / (10 * MB), rel=0.1)


def test_what_the_server_had_already_is_no_speed(tally: Tally, clock: Clock) -> None:
    tally.heard([RowChanged(upload(2, phase=Phase.CREATING)), RowChanged(sending(1, 0))])
    clock.now += 1
    tally.heard([RowChanged(sending(2, SIZE - 1))])
    left = send(tally, clock, 12)[-1].time_left
    assert left == pytest.approx((SIZE - 110 * MB) / (10 * MB), rel=0.15)


def test_parts_that_are_acknowledged_in_one_go_dont_make_it_jump(tally: Tally, clock: Clock) -> None:
    """96 MB a part, 10 MB a second: an acknowledgement every ten seconds, progress all the time."""
    tally.heard([RowChanged(sending(1, 0))])
    shown = []
    for second in range(1, 61):
        clock.now += 1
        sent, stored = second * 10 * MB, second * 10 // 96 * 96 * MB
        notices: list[Notice] = [
            RowChanged(sending(1, stored)),
            Progressed(upload(1).id, sent, stored, SIZE, 10 * MB),
        ]
        shown.append((second, tally.heard(notices).time_left))
    told = [(second + left) for second, left in shown if left is not None]
    assert len(told) >= 50
    assert max(told) - min(told) <= 6


def test_what_is_sent_again_is_no_progress(tally: Tally, clock: Clock) -> None:
    tally.heard([RowChanged(sending(1, 0))])
    send(tally, clock, 20)
    before = tally.heard([]).bytes_left
    tally.heard([Progressed(upload(1).id, 100 * MB, 100 * MB, SIZE, 1.0)])
    assert tally.heard([]).bytes_left == before


def test_after_a_proven_restart_all_is_left_again(tally: Tally) -> None:
    tally.heard([RowChanged(sending(1, 500 * MB))])
    tally.heard([Progressed(upload(1).id, 700 * MB, 500 * MB, SIZE, 1.0)])
    assert tally.heard([]).bytes_left == SIZE - 700 * MB
    assert tally.heard([RowChanged(sending(1, 0))]).bytes_left == SIZE


def test_time_left_in_words() -> None:
    assert Totals(speed=4.1e6, time_left=660.0).pace_text == "4.1 MB/s · about 11 min left"
    assert Totals(speed=4.1e6, time_left=20.0).pace_text == "4.1 MB/s · less than a minute left"
    assert Totals().pace_text == ""
