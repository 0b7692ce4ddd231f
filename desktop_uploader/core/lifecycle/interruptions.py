"""What comes between: a target that is lost, a failure, sleep, a crash; and how it goes on after that."""

from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import OUT_OF_REACH, Failure, Kind, Remedy
from desktop_uploader.core.lifecycle.moves import Step, afresh, go_on, to
from desktop_uploader.core.upload import SETTLED, PauseReason, Phase, Upload

_UNMOVED_BY_RECOVERY = frozenset({Phase.READY, Phase.NEEDS_YOU, Phase.FAILED})


def target_lost(upload: Upload, event: on.TargetLost) -> Step:
    """Renew at once; when that did not help, with growing waits; begin anew if the video itself is gone.

    A verified video that is gone was deleted by somebody: whether it is sent again is for people to say.
    """
    failure = replace(event.failure, kind=Kind.TARGET_LOST)
    if upload.phase is Phase.PROCESSING:
        return to(upload, Phase.FAILED, failure=Failure(Kind.VIDEO_GONE))
    if upload.phase in {Phase.CREATING, Phase.VERIFYING}:
        return _reconnect(afresh(upload), failure)
    if upload.phase is not Phase.UPLOADING:
        return upload, ()
    if upload.attempts:
        return _reconnect(upload, failure)
    return to(upload, Phase.CREATING, do.AskTarget(renew=True), attempts=1, failure=upload.failure)


def failed(upload: Upload, event: on.Failed) -> Step:
    """The failure's remedy says whether it tries again, asks a person, or has failed."""
    if upload.lacks_its_file and event.failure.kind in OUT_OF_REACH:
        return replace(upload, failure=event.failure), ()  # another look saw another reason
    if upload.phase in SETTLED or upload.phase is Phase.PAUSED:
        return upload, ()
    failure = event.failure
    if failure.kind is Kind.NOT_COMPLETE:  # the server lacks bytes we thought it had: look, then send them
        upload = replace(upload, digest=None, verified=False, stored=False)
    if failure.remedy is Remedy.RETRY:
        return _reconnect(upload, failure)
    return to(upload, Phase.NEEDS_YOU if failure.remedy is Remedy.ASK else Phase.FAILED, failure=failure)


def _reconnect(upload: Upload, failure: Failure) -> Step:
    attempts = upload.attempts + 1
    wait = do.Wait(attempts, failure)
    return to(upload, Phase.RECONNECTING, wait, failure=failure, attempts=attempts)


def retry_due(upload: Upload, _: on.RetryDue) -> Step:
    """Only what still waits for it tries again."""
    return go_on(upload) if upload.phase is Phase.RECONNECTING else (upload, ())


def woke(upload: Upload, _: on.Woke) -> Step:
    """What waits for an answer asks anew; what waits for the next try has waited long enough."""
    match upload.phase:
        case Phase.CREATING:
            return upload, (do.AskTarget(renew=upload.target is not None),)
        case Phase.UPLOADING:
            return upload, (do.Send(),)
        case Phase.VERIFYING:
            return upload, (do.Verify(),)
        case Phase.RECONNECTING:
            return go_on(replace(upload, attempts=0))
    return upload, ()


def recovered(upload: Upload, _: on.Recovered) -> Step:
    """It goes on by itself, unless it is for a person to say; what was cancelled is still to be deleted."""
    if upload.phase is Phase.CANCELLED:
        return upload, (do.DeleteRemote(),) if upload.target else ()
    if upload.phase in _UNMOVED_BY_RECOVERY or upload.reason is PauseReason.USER:
        return upload, ()
    return go_on(replace(upload, phase=Phase.WAITING, attempts=0))
