"""What is learned of the file: it passed its check, it is here twice, or it is within reach again."""

from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.lifecycle.moves import Step, afresh, go_on, to
from desktop_uploader.core.twins import Twin
from desktop_uploader.core.upload import Phase, SourceFile, Upload


def check_passed(upload: Upload, event: on.CheckPassed) -> Step:
    """A file seen before goes on; another content begins anew, another date has its parts hashed again."""
    if upload.phase is not Phase.CHECKING:
        return upload, ()
    same = _same_content(upload.source, event.source)
    drop = upload.source.mtime_ns != event.source.mtime_ns or not same
    checked = replace(upload if same else afresh(upload), source=event.source, media=event.media, attempts=0)
    known, todo = _held(checked, event.twin) if _is_new(checked) and event.twin else go_on(checked)
    return known, (do.DropParts(), *todo) if drop else todo


def _is_new(upload: Upload) -> bool:
    """Whether the server knows nothing of it, and no person has said that it is wanted."""
    return upload.target is None and not upload.anyway


def _held(upload: Upload, twin: Twin) -> Step:
    return to(upload, Phase.NEEDS_YOU, failure=Failure(Kind.DUPLICATE, twin.title, since=twin.ready_at))


def source_found(upload: Upload, event: on.SourceFound) -> Step:
    """Its bytes go on from the mark; under another date its parts are hashed again."""
    wanted = upload.phase is Phase.UPLOADING or upload.lacks_its_file
    if not wanted or not _same_content(upload.source, event.source):
        return upload, ()
    drop = (do.DropParts(),) if upload.source.mtime_ns != event.source.mtime_ns else ()
    found = replace(upload, source=replace(event.source, fingerprint=upload.source.fingerprint))
    known, todo = (found, (do.Send(),)) if upload.phase is Phase.UPLOADING else go_on(found)
    return known, (*drop, *todo)


def _same_content(before: SourceFile, now: SourceFile) -> bool:
    return not before.fingerprint or (before.size, before.fingerprint) == (now.size, now.fingerprint)
