"""How long the stream waits after what."""

import pytest

from desktop_uploader.service.patience import Ended, Ending, Patience, StreamTimes

ALMOST = 1 - 1e-9


def test_waits_grow_with_full_jitter_up_to_the_longest() -> None:
    patience = Patience(StreamTimes())
    ceilings = [patience.after(Ended(Ending.CUT), ALMOST) for _ in range(10)]
    assert ceilings[:4] == pytest.approx([1, 2, 4, 8])
    assert ceilings[-1] == pytest.approx(30)
    assert Patience(StreamTimes()).after(Ended(Ending.CUT), 0.0) == 0.0


def test_a_stream_that_worked_begins_again_at_the_first_wait() -> None:
    patience = Patience(StreamTimes())
    for _ in range(5):
        patience.after(Ended(Ending.CUT), ALMOST)
    assert patience.after(Ended(Ending.CUT, worked=True), ALMOST) == pytest.approx(0.5)


@pytest.mark.parametrize("how", [Ending.MUTE, Ending.UNSUPPORTED])
def test_what_can_not_work_is_tried_again_after_minutes(how: Ending) -> None:
    assert Patience(StreamTimes()).after(Ended(how), 0.5) == 180


def test_three_short_streams_in_a_row_are_a_broken_way() -> None:
    patience = Patience(StreamTimes())
    for how in (Ending.SHORT, Ending.SHORT, Ending.CUT, Ending.SHORT, Ending.SHORT):
        assert patience.after(Ended(how), 0.5) < 60
    assert patience.after(Ended(Ending.SHORT), 0.5) == 180


def test_the_servers_wish_is_kept_within_an_hour() -> None:
    assert Patience(StreamTimes()).after(Ended(Ending.CUT, retry_after=20), 0.0) == 20
    assert Patience(StreamTimes()).after(Ended(Ending.CUT, retry_after=1e9), 0.0) == 3600
    assert Patience(StreamTimes()).after(Ended(Ending.UNSUPPORTED, retry_after=5), 0.0) == 180
