"""From a place in the queue to a video that is verified, as long as all goes well."""

from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.lifecycle.moves import Step, send, to, watched
from desktop_uploader.core.upload import Phase, Upload


def started(upload: Upload, _: on.Started) -> Step:
    """Only what waits takes the place: something may have come between."""
    return send(upload) if upload.phase is Phase.WAITING else (upload, ())


def target_given(upload: Upload, event: on.TargetGiven) -> Step:
    """Another address is another place: the answer that told of the restart may have been lost."""
    if upload.phase is not Phase.CREATING:
        return upload, ()
    anew = event.restarted or (upload.target is not None and upload.target.url != event.target.url)
    known = replace(
        upload,
        target=event.target,
        server_id=event.server_id or upload.server_id,
        account=event.account or upload.account,
    )
    mark = 0 if anew else upload.acknowledged
    return to(known, Phase.UPLOADING, do.Send(), acknowledged=mark, failure=upload.failure)


def bytes_acknowledged(upload: Upload, event: on.BytesAcknowledged) -> Step:
    """Only a higher mark is news; bytes that move end a row of failed tries."""
    mark = min(event.offset, upload.source.size)
    if upload.phase is not Phase.UPLOADING or mark <= upload.acknowledged:
        return upload, ()
    return replace(upload, acknowledged=mark, attempts=0, failure=None), ()


def bytes_passed(upload: Upload, _: on.BytesPassed) -> Step:
    """The line is there again; whether there is room, and how long to wait next, only the mark can say."""
    if upload.phase is not Phase.UPLOADING or upload.waits_for_room:
        return upload, ()
    return replace(upload, failure=None), ()


def all_stored(upload: Upload, event: on.AllStored) -> Step:
    """Every byte is there; whether they are the same ones is asked next."""
    if upload.phase is not Phase.UPLOADING:
        return upload, ()
    size = upload.source.size
    attempts = 0 if upload.acknowledged < size else upload.attempts  # none moved: it may contradict itself
    stored = replace(upload, digest=event.digest, acknowledged=size, attempts=attempts)
    return to(stored, Phase.VERIFYING, do.Verify())


def taken_on(upload: Upload, _: on.TakenOn) -> Step:
    """The line is there again; how long to wait after another failure, only the answer can say."""
    return (replace(upload, failure=None) if upload.phase is Phase.VERIFYING else upload), ()


def verified(upload: Upload, event: on.Verified) -> Step:
    """From now on the video is what its status says."""
    if upload.phase is not Phase.VERIFYING:
        return upload, ()
    return watched(replace(upload, verified=True, stored=event.stored, attempts=0))
