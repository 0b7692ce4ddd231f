"""Random lives: in whatever order things happen, these hold, and there is a way to *ready*."""

import copy

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.queue import to_start
from desktop_uploader.core.upload import FINAL, PauseReason, Phase, SourceFile
from tests.core.judging import judge
from tests.core.lives import EVENTS, LIVES, lived
from tests.core.model_engine import Life
from tests.core.model_world import World

RUNS = {
    Phase.CHECKING: do.Check,
    Phase.CREATING: do.AskTarget,
    Phase.UPLOADING: do.Send,
    Phase.VERIFYING: do.Verify,
    Phase.RECONNECTING: do.Wait,
}
"""Phases that only an activity leads out of."""

TELLS_THE_TRUTH = {Kind.TARGET_LOST, Kind.NOT_COMPLETE, Kind.MISMATCH, Kind.PREPARING, Kind.VIDEO_GONE}
"""Failures that only the model's companion hands out, when they are true; all others befall us at random."""


@given(st.sampled_from(list(LIVES.values())), st.lists(st.sampled_from(EVENTS), max_size=12))
def test_no_order_of_events_breaks_a_step(life: tuple[on.Event, ...], events: list[on.Event]) -> None:
    upload = lived(*life)
    for event in events:
        after, todo = step(upload, event)
        judge(upload, event, after, todo)
        upload = after


AUTOMATIC = sorted(set(PauseReason) - {PauseReason.USER})


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(AUTOMATIC)), max_size=12))
def test_it_is_paused_exactly_while_any_reason_holds_it(told: list[tuple[bool, PauseReason]]) -> None:
    upload, held = lived(*LIVES[Phase.UPLOADING]), dict[PauseReason, None]()
    for begins, reason in told:
        upload, _ = step(upload, on.PauseAsked(reason) if begins else on.ResumeAsked(reason))
        if begins:
            held[reason] = None
        else:
            held.pop(reason, None)
        assert (upload.phase is Phase.PAUSED) == bool(held)
        assert (upload.reason, *upload.other_reasons) == (tuple(held) or (None,))
    upload, _ = step(upload, on.ResumeAsked())
    assert upload.phase is not Phase.PAUSED


def forgettable(machine: "Lives") -> bool:
    return machine.life.video is not None and machine.life.upload.phase is not Phase.READY


def verified(machine: "Lives") -> bool:
    return machine.life.video is not None and machine.life.video.verified


class Lives(RuleBasedStateMachine):
    """People, the network, the disk and the server do as they like, with one upload."""

    def __init__(self) -> None:
        super().__init__()
        self.a_new_upload(0)

    @initialize(steps=st.integers(0, 6))
    def a_new_upload(self, steps: int) -> None:
        self.life = Life(World(SourceFile("/lecture.mp4", 100, 1, 1, "content 1")))
        self.life.tell(on.Recovered())
        self.things_go_well(steps)

    @precondition(lambda self: self.life.upload.phase in FINAL)
    @rule(steps=st.integers(0, 6))
    def the_next_upload(self, steps: int) -> None:
        self.a_new_upload(steps)

    @rule(steps=st.integers(1, 3))
    def things_go_well(self, steps: int) -> None:
        for _ in range(steps):
            self.life.behave()

    @rule()
    def the_activity_ends(self) -> None:
        self.life.end()

    @rule(kind=st.sampled_from(sorted(set(Kind) - TELLS_THE_TRUTH)))
    def the_activity_fails(self, kind: Kind) -> None:
        if self.life.activity and not isinstance(self.life.activity.command, do.Wait | do.DeleteRemote):
            self.life.end(on.Failed(Failure(kind)))

    @rule(count=st.integers(1, 60))
    def bytes_arrive(self, count: int) -> None:
        running = self.life.activity
        if running and isinstance(running.command, do.Send) and not running.ended:
            refused = self.life.world.send(running.job, count)
            video = self.life.world.video(running.job)
            if not refused and video:
                self.life.letters.append((running, on.BytesAcknowledged(video.held)))

    @precondition(lambda self: bool(self.life.letters))
    @rule(data=st.data())
    def a_letter_is_read(self, data: st.DataObject) -> None:
        self.life.read(data.draw(st.integers(0, len(self.life.letters) - 1)))

    @precondition(lambda self: bool(to_start([self.life.upload], 1)))
    @rule()
    def a_place_is_free(self) -> None:
        self.life.tell(on.Started())

    @rule(event=st.sampled_from((on.PauseAsked, on.ResumeAsked)), reason=st.sampled_from(PauseReason))
    def pause_or_resume(self, event: type[on.PauseAsked | on.ResumeAsked], reason: PauseReason) -> None:
        self.life.tell(event(reason))

    @rule(event=st.sampled_from((on.RetryAsked(), on.RetryDue(), on.Woke())))
    def try_again(self, event: on.Event) -> None:
        self.life.tell(event)

    @precondition(lambda self: self.life.upload.phase not in {Phase.CHECKING, Phase.CANCELLED})
    @rule(sure=st.sampled_from((False, False, False, True)))
    def cancel(self, sure: bool) -> None:
        if sure:
            self.life.tell(on.CancelAsked())

    @rule()
    def crash(self) -> None:
        self.life.crash()

    @rule(size=st.integers(1, 200))
    def the_file_changes(self, size: int) -> None:
        self.life.world.change_file(size)

    @rule()
    def the_file_is_touched(self) -> None:
        self.life.world.touch_file()

    @precondition(forgettable)
    @rule(how=st.sampled_from(("forget", "discard", "lose", "damage")))
    def the_server_lets_us_down(self, how: str) -> None:
        video = self.life.video
        assert video
        if how == "forget" or video.verified:
            del self.life.world.videos[video.playback_id]
        elif how == "discard":
            video.discard()
        elif how == "lose":
            video.held //= 2
        else:
            video.damaged = video.held > 0

    @precondition(verified)
    @rule(word=st.sampled_from(("processing", "processing", "failed", "ready")))
    def the_server_prepares(self, word: str) -> None:
        assert self.life.video
        self.life.video.tell(word)

    @precondition(verified)
    @rule(data=st.data())
    def any_status_is_seen(self, data: st.DataObject) -> None:
        """Of all that were ever told: old ones, and the same again."""
        assert self.life.video
        before, seen = self.life.upload, data.draw(st.sampled_from(self.life.video.told))
        self.life.tell(on.StatusSeen(seen))
        if before.phase is Phase.PROCESSING and self.life.upload.remote:
            known = before.remote.version if before.remote else 0
            assert self.life.upload.remote.version == max(known, seen.version)

    @invariant()
    def what_runs_suits_the_phase(self) -> None:
        phase, activity = self.life.upload.phase, self.life.activity
        if phase in RUNS:
            assert activity
            assert isinstance(activity.command, RUNS[phase])
        if phase is Phase.PAUSED:
            assert activity is None
        if phase is Phase.CANCELLED and activity:
            assert isinstance(activity.command, do.DeleteRemote)

    @invariant()
    def ready_means_that_the_server_has_the_file_as_it_was_checked(self) -> None:
        if self.life.upload.phase is Phase.READY:
            assert self.life.video
            assert self.life.video.whole(self.life.upload.source)

    @invariant()
    def there_is_a_way_out(self) -> None:
        was_cancelled = self.life.upload.phase is Phase.CANCELLED
        future = copy.deepcopy(self.life)
        assert future.comes_to_its_end(), f"stuck in {self.life.upload.phase}"
        assert (future.upload.phase is Phase.CANCELLED) == was_cancelled


Lives.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestLives = Lives.TestCase
