"""What must hold of every single step of the lifecycle, whatever was told."""

from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import ANEW
from desktop_uploader.core.upload import FINAL, PauseReason, Phase, Upload

Activity = do.Check | do.AskTarget | do.Send | do.Verify | do.PrepareAgain | do.Wait | do.DeleteRemote

WITH_FAILURE = {Phase.RECONNECTING, Phase.NEEDS_YOU, Phase.FAILED}
TRYING_AGAIN = {Phase.CREATING, Phase.UPLOADING, Phase.VERIFYING}
"""Phases that keep the failure of the try before, until one gets through."""


def judge(before: Upload, event: on.Event, after: Upload, todo: tuple[do.Command, ...]) -> None:
    """What must hold of every single step, even with events that no sane world would send."""
    assert 0 <= after.acknowledged <= after.source.size
    assert after.failure is None or after.phase in WITH_FAILURE | TRYING_AGAIN
    assert after.failure is not None or after.phase not in WITH_FAILURE
    if after.phase in TRYING_AGAIN and after.failure:
        assert before.failure, "it was never told of"
        assert after.acknowledged <= before.acknowledged, "bytes moved"
        assert after.shown_phase is Phase.RECONNECTING
    assert (after.reason is not None) == (after.phase is Phase.PAUSED)
    held = (after.reason, *after.other_reasons)
    assert len(set(held)) == len(held)
    assert after.other_reasons == () or (after.phase is Phase.PAUSED and PauseReason.USER not in held)
    assert after.target is not None or after.acknowledged == 0 or after.phase is Phase.CANCELLED
    assert sum(isinstance(command, Activity) for command in todo) <= 1
    if after.phase is Phase.PAUSED:
        assert {it for it in todo if not isinstance(it, do.Remember)} <= {do.Stop()}
    if after.phase is Phase.CANCELLED:
        assert all(isinstance(command, do.Stop | do.DeleteRemote) for command in todo)
    judge_the_end(before, after, todo)
    judge_the_bytes(before, event, after)


def judge_the_end(before: Upload, after: Upload, todo: tuple[do.Command, ...]) -> None:
    if before.phase in FINAL:
        assert after.phase is before.phase
    if before.phase is Phase.READY:
        named = replace(after, details=before.details, agreed=before.agreed, unsent=before.unsent)
        assert replace(named, remote=before.remote) == before
        assert all(isinstance(command, do.Remember) for command in todo)


def judge_the_bytes(before: Upload, event: on.Event, after: Upload) -> None:
    """They fall only by a proof, and the key changes exactly when another video begins."""
    begun_anew = after.generation - before.generation
    assert begun_anew in {0, 1}
    assert (after.idempotency_key != before.idempotency_key) == bool(begun_anew)
    if begun_anew:
        assert (after.target, after.acknowledged, after.digest, after.verified) == (None, 0, None, False)
        assert isinstance(event, on.TargetLost | on.CheckPassed) or (
            isinstance(event, on.RetryAsked) and before.failure and before.failure.kind in ANEW
        )
    if before.source.fingerprint:
        assert begun_anew or after.source.fingerprint == before.source.fingerprint
    if isinstance(event, on.TargetGiven) and event.restarted and after.phase is Phase.UPLOADING:
        assert before.phase is Phase.UPLOADING or after.acknowledged == 0
    if not begun_anew and after.acknowledged < before.acknowledged:
        assert isinstance(event, on.TargetGiven)
        assert event.restarted or (before.target and event.target.url != before.target.url)
