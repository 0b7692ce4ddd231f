"""The timeline: turns that people care about, one line for an outage, never mere progress; and bounded."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.remembering import FIRST, NEWEST, noted, remembered
from desktop_uploader.core.upload import Upload
from tests.core.lives import (
    BEGUN,
    CHECKED,
    CREATED,
    ELSEWHERE,
    EVENTS,
    HALF_SENT,
    LOST,
    MISMATCH,
    NO_NETWORK,
    RENEWED,
    STORED,
    TARGET,
    VERIFIED,
    lived,
    status,
)

Told = list[tuple[str, int]]


def lived_and_told(*events: on.Event) -> Upload:
    upload = remembered(None, lived(), 0.0)
    for at, event in enumerate(events, start=1):
        after, _ = step(upload, event)
        upload = remembered(upload, after, float(at)) if after != upload else upload
    return upload


def told(*events: on.Event) -> Told:
    return [(moment.what.value, moment.acknowledged) for moment in lived_and_told(*events).history]


START: Told = [("added", 0), ("checked", 0), ("started", 0)]
READY = (*VERIFIED, status("ready", 3))
AGAIN = (on.Started(),)


def test_a_life_without_trouble() -> None:
    assert told(*READY) == [*START, ("stored", 100), ("verified", 100), ("ready", 100)]
    assert [moment.at for moment in lived_and_told(*CHECKED).history] == [0.0, 1.0]


def test_bytes_that_arrive_are_no_news() -> None:
    assert told(*HALF_SENT, on.BytesAcknowledged(60), on.BytesAcknowledged(80)) == START


def test_a_pause_and_where_it_goes_on() -> None:
    paused = (*HALF_SENT, on.PauseAsked(), on.ResumeAsked())
    assert told(*paused) == [*START, ("paused", 40)]
    assert told(*paused, *AGAIN) == [*START, ("paused", 40), ("continued", 40)]


def test_an_outage_is_one_line_however_often_we_knock() -> None:
    failing = (on.Failed(NO_NETWORK), on.RetryDue())
    knocking = (*HALF_SENT, *failing * 5)
    assert told(*knocking) == [*START, ("disconnected", 40)]
    over = (*knocking, on.BytesAcknowledged(60), on.BytesAcknowledged(70))
    assert told(*over) == [*START, ("disconnected", 40), ("continued", 40)]
    assert told(*over, *failing)[-1] == ("disconnected", 70)


@pytest.mark.parametrize("kind", [Kind.DISK, Kind.NOT_COMPLETE])
def test_not_every_wait_is_a_lost_connection(kind: Kind) -> None:
    failing = (on.Failed(Failure(kind)), on.RetryDue(), on.TargetGiven(TARGET))
    assert told(*HALF_SENT, *failing * 3, on.BytesAcknowledged(60)) == START


def test_a_full_server_is_one_line_until_bytes_move() -> None:
    full = (*HALF_SENT, *(on.Failed(Failure(Kind.SERVER_FULL)), on.RetryDue()) * 5)
    assert told(*full) == [*START, ("full", 40)]
    dropped = (*full, on.Failed(NO_NETWORK), on.RetryDue())
    assert told(*dropped, on.BytesAcknowledged(60)) == [*START, ("full", 40), ("continued", 40)]


def test_what_waited_before_its_first_byte_has_a_beginning() -> None:
    failing = (on.Failed(Failure(Kind.DISK)), on.RetryDue())
    assert told(*BEGUN[:-1], *failing, on.TargetGiven(TARGET), on.BytesAcknowledged(10)) == START


def test_the_program_ended_and_goes_on_another_day() -> None:
    assert told(*HALF_SENT, on.Recovered(), *AGAIN) == [*START, ("continued", 40)]


def test_before_the_first_byte_it_just_starts() -> None:
    lost = (*CREATED, on.Failed(NO_NETWORK), on.RetryDue(), on.TargetGiven(TARGET))
    assert told(*lost, on.BytesAcknowledged(10)) == [*START[:2], ("unreached", 0), ("started", 0)]


def test_a_renewed_address_is_no_news() -> None:
    assert told(*HALF_SENT, on.TargetLost(LOST), on.TargetGiven(RENEWED)) == START


def test_what_the_server_lost_begins_again() -> None:
    for again in (on.TargetGiven(ELSEWHERE, restarted=True), on.TargetGiven(ELSEWHERE)):
        assert told(*HALF_SENT, on.TargetLost(LOST), again) == [*START, ("restarted", 0)]
    assert told(*STORED, on.Failed(MISMATCH), on.RetryAsked())[-2:] == [("failed", 100), ("restarted", 0)]


def test_what_needs_somebody_and_what_ends() -> None:
    needed = (*BEGUN, on.Failed(Failure(Kind.FILE_MISSING)))
    assert told(*needed) == [*START, ("needed_you", 0)]
    assert told(*needed, on.CancelAsked())[-1] == ("cancelled", 0)
    assert told(*VERIFIED, status("failed", 3))[-2:] == [("verified", 100), ("failed", 100)]
    assert told(*STORED, on.Verified(stored=True), status("failed", 3))[-2:] == [
        ("kept", 100),
        ("failed", 100),
    ]


def test_after_a_sleep_the_connection_is_not_lost_too() -> None:
    asleep = noted(lived_and_told(*HALF_SENT), Happened.SLEPT, 9.0)
    after, _ = step(asleep, on.Failed(NO_NETWORK))
    assert remembered(asleep, after, 10.0).history == asleep.history
    moved, _ = step(asleep, on.BytesAcknowledged(60))
    assert remembered(asleep, moved, 10.0).history[-1] == Moment(10.0, Happened.CONTINUED, 40)


def test_a_journal_of_before_knows_no_beginning() -> None:
    upload = replace(lived(*HALF_SENT, on.Recovered()), history=())
    after, _ = step(upload, on.Started())
    assert remembered(upload, after, 1.0).history == (Moment(1.0, Happened.CONTINUED, 40),)


def test_a_long_life_keeps_its_beginning_and_its_end() -> None:
    upload = lived_and_told(*HALF_SENT)
    for at in range(200):
        upload = noted(upload, Happened.PAUSED, float(at), at)
    assert len(upload.history) == FIRST + NEWEST
    assert [moment.what.value for moment in upload.history[:3]] == ["added", "checked", "started"]
    assert [moment.acknowledged for moment in upload.history[FIRST:]] == list(range(200 - NEWEST, 200))


@given(st.lists(st.sampled_from(EVENTS), max_size=30))
def test_whatever_happens_only_the_history_changes(events: list[on.Event]) -> None:
    upload = remembered(None, lived(), 0.0)
    for event in events:
        after, _ = step(upload, event)
        kept = remembered(upload, after, 1.0)
        assert replace(kept, history=()) == replace(after, history=())
        assert kept.history[: len(upload.history)] == upload.history or len(kept.history) == FIRST + NEWEST
        upload = kept
