"""Samples of every life and every event, and how a life is told: what happens, where it leads, what to do."""

from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.upload import (
    MediaInfo,
    PauseReason,
    Phase,
    RemoteStatus,
    SourceFile,
    Target,
    Upload,
    UploadId,
    VideoDetails,
)

FILE = SourceFile("/lecture.mp4", size=100, mtime_ns=1, inode=1, fingerprint="one")
OTHER_FILE = replace(FILE, size=70, mtime_ns=2, fingerprint="two")
MEDIA = MediaInfo("mp4", duration=60.0)
TARGET = Target("video", "/files/1", "tus", expires_at=0.0)
RENEWED = replace(TARGET, expires_at=9.0)
ELSEWHERE = replace(TARGET, url="/files/2")

NO_NETWORK = Failure(Kind.NETWORK)
LOST = Failure(Kind.TARGET_LOST, "404")
NOT_COMPLETE = Failure(Kind.NOT_COMPLETE)
MISMATCH = Failure(Kind.MISMATCH)


class Script:
    """Told line by line: an event, the phase that it leads to, and the commands that come with it."""

    def __init__(self, upload: Upload) -> None:
        self.upload = upload

    def then(self, event: on.Event, phase: Phase, *todo: do.Command) -> "Script":
        self.upload, commands = step(self.upload, event)
        assert (self.upload.phase, commands) == (phase, todo), event
        return self

    def ignores(self, *events: on.Event) -> "Script":
        for event in events:
            assert step(self.upload, event) == (self.upload, ()), event
        return self


def status(word: str, version: int, playback_id: str = "video") -> on.StatusSeen:
    return on.StatusSeen(RemoteStatus(playback_id, word, word, version, error_code="x1", error_message="No"))


def renamed(title: str, version: int, word: str = "uploading") -> on.StatusSeen:
    """The server tells of a title."""
    return on.StatusSeen(RemoteStatus("video", word, word, version, details=VideoDetails(title)))


def lived(*events: on.Event) -> Upload:
    """A new upload after these events."""
    upload = Upload(UploadId("u"), SourceFile(FILE.path), VideoDetails("Lecture"), added_at=0.0, position=0.0)
    for event in events:
        upload, _ = step(upload, event)
    return upload


RENAMED = tuple(renamed(name, 9).status for name in ("Theirs", "Told"))
"""What a video that is ready, too, takes notice of."""

CHECKED = (on.CheckPassed(FILE, MEDIA),)
CREATED = (*CHECKED, on.Started())
BEGUN = (*CREATED, on.TargetGiven(TARGET))
HALF_SENT = (*BEGUN, on.BytesAcknowledged(40))
STORED = (*HALF_SENT, on.AllStored("digest"))
VERIFIED = (*STORED, on.Verified())
UNPREPARED = (*VERIFIED, status("failed", 3))

LIVES = {
    Phase.CHECKING: (),
    Phase.WAITING: CHECKED,
    Phase.CREATING: CREATED,
    Phase.UPLOADING: HALF_SENT,
    Phase.PAUSED: (*HALF_SENT, on.PauseAsked()),
    Phase.RECONNECTING: (*HALF_SENT, on.Failed(NO_NETWORK)),
    Phase.VERIFYING: STORED,
    Phase.PROCESSING: VERIFIED,
    Phase.READY: (*VERIFIED, status("ready", 3)),
    Phase.NEEDS_YOU: (*HALF_SENT, on.Failed(Failure(Kind.FILE_CHANGED))),
    Phase.FAILED: UNPREPARED,
    Phase.CANCELLED: (*HALF_SENT, on.CancelAsked()),
}
"""A life that ends in each phase."""

EVENTS: tuple[on.Event, ...] = (
    on.Recovered(),
    *CHECKED,
    on.CheckPassed(OTHER_FILE, MEDIA),
    on.SourceFound(replace(FILE, path="/moved.mp4")),
    on.SourceFound(replace(FILE, mtime_ns=9, inode=9)),
    on.SourceFound(OTHER_FILE),
    on.Started(),
    on.TargetGiven(RENEWED),
    on.TargetGiven(ELSEWHERE),
    on.TargetGiven(ELSEWHERE, restarted=True),
    on.TargetLost(LOST),
    on.BytesAcknowledged(10),
    on.BytesAcknowledged(60),
    on.BytesAcknowledged(10**9),
    on.BytesPassed(),
    on.TakenOn(),
    on.AllStored("digest"),
    on.Verified(),
    *(status(word, 9) for word in ("uploading", "processing", "ready", "failed", "cancelled", "unheard of")),
    *(renamed(name, version) for name, version in (("Lecture", 9), ("Theirs", 9), ("Theirs", 1))),
    *(on.DetailsTold(VideoDetails(name), renamed(name, 9).status) for name in ("Lecture", "Told")),
    *(on.Failed(Failure(kind)) for kind in Kind),
    on.RetryDue(),
    on.Woke(),
    *(on.PauseAsked(reason) for reason in PauseReason),
    *(on.ResumeAsked(reason) for reason in PauseReason),
    on.RetryAsked(),
    on.CancelAsked(),
    on.RemoteDeleted(),
)
