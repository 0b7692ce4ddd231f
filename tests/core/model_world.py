"""The world as a model: a file that may change, and a companion that holds bytes, and may forget them."""

from dataclasses import dataclass, field, replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import MediaInfo, RemoteStatus, SourceFile, Target, Upload

MEDIA = MediaInfo("mp4")
LOST = on.TargetLost(Failure(Kind.TARGET_LOST))


@dataclass
class Video:
    """What the companion has; `content` names the file whose bytes these are, or says that they are mixed."""

    playback_id: str
    key: str
    url: str
    held: int = 0
    content: str = ""
    damaged: bool = False
    discarded: bool = False
    verified: bool = False
    told: list[RemoteStatus] = field(default_factory=list)

    def whole(self, source: SourceFile) -> bool:
        return self.held == source.size and self.content == source.fingerprint and not self.damaged

    def take(self, source: SourceFile, count: int) -> None:
        self.content = source.fingerprint if self.content in {"", source.fingerprint} else "mixed"
        self.held = min(source.size, self.held + count)

    def discard(self) -> None:
        """What happens to an upload that is too old: its URL answers 404 from now on."""
        self.held, self.content, self.url = 0, "", ""
        self.damaged, self.discarded = False, True

    def tell(self, word: str) -> None:
        if not (self.told and self.told[-1].status == "ready"):
            self.told.append(RemoteStatus(self.playback_id, word, word, len(self.told) + 1))


@dataclass
class World:
    """`outcome`: what an activity comes back with, as things are now; `job`: the row it began with."""

    file: SourceFile
    videos: dict[str, Video] = field(default_factory=dict)
    given: int = 0

    def video(self, job: Upload) -> Video | None:
        return self.videos.get(job.playback_id or "")

    def outcome(self, command: do.Command, job: Upload) -> on.Event | None:
        match command:
            case do.Check():
                return on.CheckPassed(self.file, MEDIA)
            case do.AskTarget(renew=renew):
                return self._renew(job) if renew else self._create(job)
            case do.Send():
                return self.send(job, job.source.size) or on.AllStored("digest of " + job.source.fingerprint)
            case do.Verify():
                return self._verify(job)
            case do.PrepareAgain():
                return self._prepare(job)
            case do.DeleteRemote():
                self.videos.pop(job.playback_id or "", None)
                return on.RemoteDeleted()
            case do.Wait():
                return on.RetryDue()
        raise AssertionError(f"not an activity: {command}")

    def send(self, job: Upload, count: int) -> on.Event | None:
        """Take so many bytes more; or the refusal."""
        video = self.video(job)
        if job.source != self.file:
            same = (job.source.size, job.source.fingerprint) == (self.file.size, self.file.fingerprint)
            return on.SourceFound(self.file) if same else on.Failed(Failure(Kind.FILE_CHANGED))
        if video is None or job.target is None or job.target.url != video.url:
            return LOST
        video.take(job.source, count)
        return None

    def change_file(self, size: int) -> None:
        mtime_ns = self.file.mtime_ns + 1
        self.file = replace(self.file, size=size, mtime_ns=mtime_ns, fingerprint=f"content {mtime_ns}")

    def touch_file(self) -> None:
        self.file = replace(self.file, mtime_ns=self.file.mtime_ns + 1)

    def _create(self, job: Upload) -> on.Event:
        """The same key again: the same video."""
        same = [video for video in self.videos.values() if video.key == job.idempotency_key]
        return self._give(same[0] if same else Video(f"video-{self.given}", job.idempotency_key, ""))

    def _renew(self, job: Upload) -> on.Event:
        video = self.video(job)
        return LOST if video is None else self._give(video)

    def _give(self, video: Video) -> on.TargetGiven:
        if not video.url:
            self.given += 1
            video.url = f"/files/{self.given}"
        self.videos[video.playback_id] = video
        restarted, video.discarded = video.discarded, False
        return on.TargetGiven(Target(video.playback_id, video.url, "tus", expires_at=0.0), restarted)

    def _verify(self, job: Upload) -> on.Event:
        video = self.video(job)
        if video is None:
            return LOST
        if video.held < job.source.size:
            return on.Failed(Failure(Kind.NOT_COMPLETE))
        if not video.whole(job.source):
            return on.Failed(Failure(Kind.MISMATCH))
        video.verified = True
        video.tell("processing")
        return on.Verified()

    def _prepare(self, job: Upload) -> on.Event | None:
        video = self.video(job)
        if video is None:
            return LOST
        video.tell("processing")
        return None
