"""What holds in every phase: an answer to every event, cancelling, ending, and going on after a crash."""

from typing import get_args

import pytest

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.upload import FINAL, PauseReason, Phase
from tests.core.judging import judge
from tests.core.lives import (
    CHECKED,
    CREATED,
    EVENTS,
    HALF_SENT,
    LIVES,
    NO_NETWORK,
    STORED,
    VERIFIED,
    Script,
    lived,
)


def test_the_samples_leave_no_phase_and_no_event_out() -> None:
    assert {phase: lived(*life).phase for phase, life in LIVES.items()} == {phase: phase for phase in Phase}
    assert {type(event) for event in EVENTS} == set(get_args(on.Event))


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("event", EVENTS, ids=str)
def test_every_event_has_an_answer_in_every_phase(phase: Phase, event: on.Event) -> None:
    before = lived(*LIVES[phase])
    after, todo = step(before, event)
    judge(before, event, after, todo)
    assert set(map(type, todo)) <= set(get_args(do.Command))


class TestEnding:
    def test_ready_absorbs_everything(self) -> None:
        Script(lived(*LIVES[Phase.READY])).ignores(*EVENTS)

    @pytest.mark.parametrize("phase", [each for each in Phase if each not in FINAL])
    def test_every_upload_can_be_cancelled_and_then_does_nothing_but_delete(self, phase: Phase) -> None:
        life = Script(lived(*LIVES[phase]))
        delete = (do.DeleteRemote(),) if life.upload.target else ()
        life.then(on.CancelAsked(), Phase.CANCELLED, do.Stop(), *delete)
        life.ignores(*(event for event in EVENTS if not isinstance(event, on.Recovered | on.RemoteDeleted)))
        life.then(on.Recovered(), Phase.CANCELLED, *delete)
        life.then(on.RemoteDeleted(), Phase.CANCELLED).then(on.Recovered(), Phase.CANCELLED)

    @pytest.mark.parametrize("kind", Kind)
    def test_a_failure_leads_where_its_remedy_says(self, kind: Kind) -> None:
        failure = Failure(kind, "why")
        upload, commands = step(lived(*HALF_SENT), on.Failed(failure))
        after = {"retry": Phase.RECONNECTING, "ask": Phase.NEEDS_YOU, "end": Phase.FAILED}[failure.remedy]
        assert (upload.phase, upload.failure, upload.acknowledged) == (after, failure, 40)
        assert commands == ((do.Wait(1, failure),) if after is Phase.RECONNECTING else ())

    @pytest.mark.parametrize("phase", [Phase.NEEDS_YOU, Phase.FAILED])
    def test_what_needs_a_person_stays_until_one_comes(self, phase: Phase) -> None:
        life = Script(lived(*LIVES[phase]))
        life.ignores(on.Recovered(), on.Started(), on.RetryDue(), on.ResumeAsked(), on.Failed(NO_NETWORK))
        assert step(life.upload, on.RetryAsked())[0].failure is None


class TestRecovering:
    @pytest.mark.parametrize(
        ("life", "phase", "todo"),
        [
            ((), Phase.CHECKING, (do.Check(),)),
            (CHECKED, Phase.WAITING, ()),
            (CREATED, Phase.WAITING, ()),
            (HALF_SENT, Phase.WAITING, ()),
            (LIVES[Phase.RECONNECTING], Phase.WAITING, ()),
            ((*HALF_SENT, on.PauseAsked(PauseReason.NO_INTERNET)), Phase.WAITING, ()),
            (LIVES[Phase.PAUSED], Phase.PAUSED, ()),
            (STORED, Phase.VERIFYING, (do.Verify(),)),
            (VERIFIED, Phase.PROCESSING, ()),
        ],
    )
    def test_a_crash_goes_on_where_the_journal_stands(
        self, life: tuple[on.Event, ...], phase: Phase, todo: tuple[do.Command, ...]
    ) -> None:
        before = lived(*life)
        after = Script(before).then(on.Recovered(), phase, *todo).upload
        assert (after.acknowledged, after.generation, after.target) == (
            before.acknowledged,
            before.generation,
            before.target,
        )
