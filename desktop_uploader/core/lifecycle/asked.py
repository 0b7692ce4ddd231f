"""What is asked: pause, resume, retry, cancel, by people or by the rules that pause in their stead."""

from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import ANEW, Kind
from desktop_uploader.core.lifecycle.moves import Step, afresh, go_on, to
from desktop_uploader.core.upload import SENDING, PauseReason, Phase, Upload

_BEFORE_PROCESSING = frozenset({Phase.CHECKING, Phase.WAITING, Phase.VERIFYING}) | SENDING


def pause_asked(upload: Upload, event: on.PauseAsked) -> Step:
    """Automatic reasons are all kept: it goes on when the last of them ends. A person's replaces them."""
    if upload.phase in _BEFORE_PROCESSING:
        return to(upload, Phase.PAUSED, do.Stop(), reason=event.reason)
    if upload.phase is not Phase.PAUSED or upload.reason is PauseReason.USER:
        return upload, ()
    if event.reason is PauseReason.USER:
        return replace(upload, reason=event.reason, other_reasons=()), ()
    if event.reason in {upload.reason, *upload.other_reasons}:
        return upload, ()
    return replace(upload, other_reasons=(*upload.other_reasons, event.reason)), ()


def resume_asked(upload: Upload, event: on.ResumeAsked) -> Step:
    """A person's resume ends any pause; another takes its reason away, and the last one ends the pause."""
    if upload.phase is not Phase.PAUSED or upload.reason is None:
        return upload, ()
    if event.reason is PauseReason.USER:
        return go_on(replace(upload, attempts=0))
    held = (upload.reason, *upload.other_reasons)
    left = tuple(reason for reason in held if reason is not event.reason)
    if left == held:
        return upload, ()
    if not left:
        return go_on(replace(upload, attempts=0))
    return replace(upload, reason=left[0], other_reasons=left[1:]), ()


def retry_asked(upload: Upload, _: on.RetryAsked) -> Step:
    """Until every byte is stored, its file is looked at first; a twin is wanted after all."""
    upload = replace(upload, attempts=0)
    if upload.phase is Phase.RECONNECTING:
        return go_on(upload)
    if upload.phase not in {Phase.NEEDS_YOU, Phase.FAILED}:
        return upload, ()
    if upload.failure and upload.failure.kind is Kind.DUPLICATE:
        return go_on(replace(upload, anyway=True))
    if upload.failure and upload.failure.kind in ANEW:
        return to(afresh(upload), Phase.CHECKING, do.DropParts(), do.Check())
    if upload.digest:
        return go_on(upload)
    return to(upload, Phase.CHECKING, do.Check())


def cancel_asked(upload: Upload, _: on.CancelAsked) -> Step:
    """Final at once; what the server has of it is to be deleted."""
    return to(upload, Phase.CANCELLED, do.Stop(), *((do.DeleteRemote(),) if upload.target else ()))


def remote_deleted(upload: Upload, _: on.RemoteDeleted) -> Step:
    """Nothing is left there that the next start would have to delete."""
    return (replace(upload, target=None) if upload.phase is Phase.CANCELLED else upload), ()
