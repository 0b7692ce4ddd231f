"""A tiny engine, as a model: keeps one activity, hears late from those it ended, and crashes when told."""

from dataclasses import dataclass, field

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.queue import to_start
from desktop_uploader.core.upload import FINAL, Phase, Upload
from tests.core.judging import Activity, judge
from tests.core.lives import lived
from tests.core.model_world import Video, World

LONG_ENOUGH = 40
"""Steps in which a world that behaves must bring any upload to its end; the longest way seen took 16."""


@dataclass
class Running:
    """An activity and the row it began with; `ended`: it came back, but nobody has heard what it says."""

    command: Activity
    job: Upload
    ended: bool = False


@dataclass
class Life:
    """A tiny engine: one activity, a letter box for what activities say, and the world it all happens in."""

    world: World
    upload: Upload = field(default_factory=lived)
    activity: Running | None = None
    letters: list[tuple[Running, on.Event | None]] = field(default_factory=list)

    @property
    def video(self) -> Video | None:
        return self.world.video(self.upload)

    def tell(self, event: on.Event) -> None:
        before = self.upload
        self.upload, todo = step(before, event)
        judge(before, event, self.upload, todo)
        if isinstance(event, on.TargetLost) and self.upload.generation > before.generation:
            assert before.playback_id not in self.world.videos, "begun anew, though the video was there"
        for command in todo:
            self._carry_out(command)

    def _carry_out(self, command: do.Command) -> None:
        if isinstance(command, do.Stop):
            self.activity = None
        elif isinstance(command, Activity):
            self.activity = Running(command, self.upload)

    def crash(self) -> None:
        self.activity = None
        self.letters.clear()
        self.tell(on.Recovered())

    def end(self, event: on.Event | None = None) -> None:
        """The present activity comes back: with this event, or with what the world makes of it."""
        running = self.activity
        if running is not None and not running.ended:
            said = event or self.world.outcome(running.command, running.job)
            self.letters.append((running, said))
            running.ended = True

    def read(self, at: int) -> None:
        """Hear a letter, in any order; its activity may have been stopped or replaced long ago."""
        running, event = self.letters.pop(at)
        late = running is not self.activity
        if running.ended and not late and not isinstance(event, on.BytesAcknowledged):
            self.activity = None
        if (
            late
            and isinstance(event, on.TargetLost)
            and self.upload.phase in {Phase.CREATING, Phase.VERIFYING}
        ):
            return
        if event is not None:
            self.tell(event)

    def behave(self) -> None:
        """One step in a world where everything works from now on."""
        phase = self.upload.phase
        if self.activity is not None:
            self.end()
            self.read(next(i for i, (running, _) in enumerate(self.letters) if running is self.activity))
        elif phase is Phase.PROCESSING:
            self._news()
        elif phase is Phase.PAUSED:
            self.tell(on.ResumeAsked())
        elif phase in {Phase.NEEDS_YOU, Phase.FAILED}:
            self.tell(on.RetryAsked())
        elif to_start([self.upload], 1):
            self.tell(on.Started())

    def _news(self) -> None:
        video = self.video
        if video is None:
            self.tell(on.TargetLost(Failure(Kind.TARGET_LOST)))
            return
        if video.told and video.told[-1].status == "processing":
            video.tell("ready")
        self.tell(on.StatusSeen(video.told[-1]))

    def comes_to_its_end(self) -> bool:
        for _ in range(LONG_ENOUGH + len(self.letters)):  # each letter on its way takes a step to read
            if self.upload.phase in FINAL:
                break
            self.behave()
        return self.upload.phase in FINAL
