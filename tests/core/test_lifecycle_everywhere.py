"""What holds in every phase: an answer to every event, cancelling, ending, and going on after a crash."""

from dataclasses import replace
from typing import get_args

import pytest

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import OUT_OF_REACH, Failure, Kind
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.upload import FINAL, PauseReason, Phase
from tests.core.judging import judge
from tests.core.lives import (
    CHECKED,
    CREATED,
    EVENTS,
    FILE,
    HALF_SENT,
    LIVES,
    NO_NETWORK,
    OTHER_FILE,
    RENAMED,
    STORED,
    VERIFIED,
    Script,
    lived,
    renamed,
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
        nothing_new = (event for event in EVENTS if getattr(event, "status", None) not in RENAMED)
        Script(lived(*LIVES[Phase.READY])).ignores(*nothing_new)

    def test_a_ready_video_changes_its_name_and_nothing_else(self) -> None:
        ready = lived(*LIVES[Phase.READY])
        after, todo = step(ready, renamed("Theirs", 9, "processing"))
        assert (after.details.title, todo) == ("Theirs", ())
        assert replace(after, details=ready.details, agreed=ready.agreed) == ready

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


class TestFindingTheFile:
    MOVED = replace(FILE, path="/moved.mp4", inode=2)
    TOUCHED = replace(FILE, mtime_ns=2)

    @pytest.mark.parametrize("kind", sorted(OUT_OF_REACH))
    def test_it_goes_on_from_the_mark_with_the_parts_it_has(self, kind: Kind) -> None:
        life = Script(lived(*HALF_SENT, on.Failed(Failure(kind))))
        after = life.then(on.SourceFound(self.MOVED), Phase.WAITING).upload
        assert (after.source, after.acknowledged, after.generation) == (self.MOVED, 40, 0)

    def test_another_date_has_its_parts_hashed_again(self) -> None:
        life = Script(lived(*HALF_SENT, on.Failed(Failure(Kind.FILE_CHANGED))))
        life.then(on.SourceFound(self.TOUCHED), Phase.WAITING, do.DropParts())

    def test_while_it_is_sent_it_just_goes_on(self) -> None:
        life = Script(lived(*HALF_SENT))
        life.then(on.SourceFound(self.MOVED), Phase.UPLOADING, do.Send())
        life.then(
            on.SourceFound(replace(self.TOUCHED, path="/moved.mp4")),
            Phase.UPLOADING,
            do.DropParts(),
            do.Send(),
        )

    def test_another_content_is_no_find(self) -> None:
        Script(lived(*HALF_SENT)).ignores(on.SourceFound(OTHER_FILE))
        Script(lived(*HALF_SENT, on.Failed(Failure(Kind.FILE_MISSING)))).ignores(on.SourceFound(OTHER_FILE))

    @pytest.mark.parametrize("kind", sorted(set(Kind) - OUT_OF_REACH))
    def test_what_needs_something_else_waits_for_that(self, kind: Kind) -> None:
        Script(lived(*HALF_SENT, on.Failed(Failure(kind)))).ignores(on.SourceFound(self.MOVED))

    def test_one_that_was_never_checked_is_checked_then(self) -> None:
        found = on.SourceFound(replace(FILE, fingerprint=""))
        Script(lived(on.Failed(Failure(Kind.FILE_GROWING)))).then(
            found, Phase.CHECKING, do.DropParts(), do.Check()
        )

    def test_a_second_look_may_see_another_reason(self) -> None:
        life = Script(lived(*HALF_SENT, on.Failed(Failure(Kind.DRIVE_AWAY, "SD-CARD"))))
        life.then(on.Failed(Failure(Kind.FILE_CHANGED)), Phase.NEEDS_YOU)
        assert life.upload.failure == Failure(Kind.FILE_CHANGED)


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
