"""Lives of uploads as scripts: what happens, where that leads, and what is to be done then."""

from dataclasses import replace
from itertools import permutations

import pytest

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.upload import FINAL, PauseReason, Phase, RemoteStatus
from tests.core.lives import (
    CREATED,
    ELSEWHERE,
    FILE,
    HALF_SENT,
    LIVES,
    LOST,
    MEDIA,
    MISMATCH,
    NO_NETWORK,
    NOT_COMPLETE,
    OTHER_FILE,
    RENEWED,
    STORED,
    TARGET,
    UNPREPARED,
    VERIFIED,
    Script,
    lived,
    status,
)


def test_from_a_file_to_a_video() -> None:
    life = (
        Script(lived())
        .then(on.Recovered(), Phase.CHECKING, do.Check())
        .then(on.CheckPassed(FILE, MEDIA), Phase.WAITING, do.DropParts())
        .then(on.Started(), Phase.CREATING, do.AskTarget(renew=False))
        .then(on.TargetGiven(TARGET, server_id="home"), Phase.UPLOADING, do.Send())
        .then(on.BytesAcknowledged(40), Phase.UPLOADING)
        .then(on.AllStored("digest"), Phase.VERIFYING, do.Verify())
        .then(on.Verified(), Phase.PROCESSING)
        .then(status("processing", 1), Phase.PROCESSING)
        .then(status("ready", 2), Phase.READY)
    )
    assert (life.upload.acknowledged, life.upload.digest, life.upload.media) == (100, "digest", MEDIA)
    assert (life.upload.server_id, life.upload.target, life.upload.generation) == ("home", TARGET, 0)


class TestSending:
    def test_the_mark_rises_only_and_never_beyond_the_file(self) -> None:
        Script(lived(*HALF_SENT)).ignores(on.BytesAcknowledged(39), on.BytesAcknowledged(40))
        assert lived(*HALF_SENT, on.BytesAcknowledged(10**9)).acknowledged == 100

    def test_a_failure_of_the_network_waits_longer_each_time_and_keeps_the_bytes(self) -> None:
        life = (
            Script(lived(*HALF_SENT))
            .then(on.Failed(NO_NETWORK), Phase.RECONNECTING, do.Wait(1, NO_NETWORK))
            .then(on.RetryDue(), Phase.UPLOADING, do.Send())
            .then(on.Failed(NO_NETWORK), Phase.RECONNECTING, do.Wait(2, NO_NETWORK))
            .then(on.RetryDue(), Phase.UPLOADING, do.Send())
        )
        assert (life.upload.acknowledged, life.upload.attempts) == (40, 2)
        life.then(on.BytesAcknowledged(41), Phase.UPLOADING)
        life.then(on.Failed(NO_NETWORK), Phase.RECONNECTING, do.Wait(1, NO_NETWORK))

    def test_a_person_need_not_wait_for_the_wait(self) -> None:
        life = Script(lived(*LIVES[Phase.RECONNECTING])).then(on.RetryAsked(), Phase.UPLOADING, do.Send())
        assert life.upload.attempts == 0

    def test_a_lost_target_is_renewed_at_once_and_the_bytes_count_on(self) -> None:
        life = (
            Script(lived(*HALF_SENT))
            .then(on.TargetLost(LOST), Phase.CREATING, do.AskTarget(renew=True))
            .then(on.TargetGiven(RENEWED), Phase.UPLOADING, do.Send())
        )
        assert (life.upload.target, life.upload.acknowledged, life.upload.generation) == (RENEWED, 40, 0)

    def test_a_target_that_is_lost_again_is_renewed_after_growing_waits(self) -> None:
        life = Script(lived(*HALF_SENT)).then(on.TargetLost(LOST), Phase.CREATING, do.AskTarget(renew=True))
        for attempts in (2, 3, 4):
            life.then(on.TargetGiven(RENEWED), Phase.UPLOADING, do.Send())
            life.then(on.TargetLost(LOST), Phase.RECONNECTING, do.Wait(attempts, LOST))
            life.then(on.RetryDue(), Phase.CREATING, do.AskTarget(renew=True))
        assert life.upload.acknowledged == 40

    def test_a_target_is_also_renewed_when_a_person_ends_the_wait_for_it(self) -> None:
        life = lived(*HALF_SENT, on.TargetLost(LOST), on.TargetGiven(RENEWED), on.TargetLost(LOST))
        Script(life).then(on.RetryAsked(), Phase.CREATING, do.AskTarget(renew=True))

    def test_a_proven_restart_counts_from_zero_for_the_same_video(self) -> None:
        upload = lived(*HALF_SENT, on.TargetLost(LOST), on.TargetGiven(ELSEWHERE, restarted=True))
        assert (upload.acknowledged, upload.idempotency_key) == (0, "u-0")

    def test_another_address_is_another_place_also_if_its_proof_never_arrived(self) -> None:
        """The answer that gave it was lost; to the next question it is a place like any other."""
        unheard = (*HALF_SENT, on.TargetLost(LOST), on.Failed(NO_NETWORK), on.RetryDue())
        upload = lived(*unheard, on.TargetLost(LOST), on.RetryDue(), on.TargetGiven(ELSEWHERE))
        assert (upload.target, upload.acknowledged, upload.idempotency_key) == (ELSEWHERE, 0, "u-0")

    @pytest.mark.parametrize(
        "life", [(*HALF_SENT, on.TargetLost(LOST)), STORED], ids=["renewing", "verifying"]
    )
    def test_a_video_that_the_server_no_longer_knows_begins_anew(self, life: tuple[on.Event, ...]) -> None:
        before = lived(*life)
        again = (
            Script(before)
            .then(on.TargetLost(LOST), Phase.RECONNECTING, do.Wait(before.attempts + 1, LOST))
            .then(on.RetryDue(), Phase.CREATING, do.AskTarget(renew=False))
        ).upload
        assert (again.target, again.acknowledged, again.digest) == (None, 0, None)
        assert again.idempotency_key == "u-1"


class TestPausing:
    @pytest.mark.parametrize("phase", [each for each in Phase if each not in {*FINAL, Phase.PAUSED}])
    def test_a_pause_stops_whatever_runs_or_changes_nothing(self, phase: Phase) -> None:
        life = Script(lived(*LIVES[phase]))
        if phase in {Phase.PROCESSING, Phase.NEEDS_YOU, Phase.FAILED}:
            life.ignores(on.PauseAsked())
        else:
            life.then(on.PauseAsked(), Phase.PAUSED, do.Stop())

    def test_a_resumed_upload_waits_for_its_place_and_keeps_its_bytes(self) -> None:
        life = (
            Script(lived(*LIVES[Phase.PAUSED]))
            .ignores(on.Started(), on.BytesAcknowledged(90), on.AllStored("digest"), on.Failed(NO_NETWORK))
            .then(on.ResumeAsked(), Phase.WAITING)
            .then(on.Started(), Phase.UPLOADING, do.Send())
        )
        assert life.upload.acknowledged == 40

    def test_a_pause_while_checking_or_verifying_goes_on_there(self) -> None:
        Script(lived(on.PauseAsked())).then(on.ResumeAsked(), Phase.CHECKING, do.Check())
        Script(lived(*STORED, on.PauseAsked())).then(on.ResumeAsked(), Phase.VERIFYING, do.Verify())

    @pytest.mark.parametrize("reason", PauseReason)
    def test_only_its_own_reason_or_a_person_ends_a_pause(self, reason: PauseReason) -> None:
        life = Script(lived(*HALF_SENT, on.PauseAsked(reason)))
        life.ignores(
            *(on.ResumeAsked(other) for other in PauseReason if other not in {reason, PauseReason.USER})
        )
        Script(life.upload).then(on.ResumeAsked(reason), Phase.WAITING)
        Script(life.upload).then(on.ResumeAsked(), Phase.WAITING)

    def test_a_persons_pause_outlasts_the_networks(self) -> None:
        life = Script(lived(*HALF_SENT, on.PauseAsked(PauseReason.NO_INTERNET)))
        life.then(on.PauseAsked(), Phase.PAUSED).ignores(on.PauseAsked(PauseReason.LIMITED_DATA))
        life.ignores(on.ResumeAsked(PauseReason.NO_INTERNET)).then(on.ResumeAsked(), Phase.WAITING)


class TestTheFile:
    def test_a_changed_file_needs_a_person_and_then_begins_anew(self) -> None:
        life = (
            Script(lived(*HALF_SENT))
            .then(on.Failed(Failure(Kind.FILE_CHANGED)), Phase.NEEDS_YOU)
            .then(on.RetryAsked(), Phase.CHECKING, do.Check())
            .then(on.CheckPassed(OTHER_FILE, MEDIA), Phase.WAITING, do.DropParts())
            .then(on.Started(), Phase.CREATING, do.AskTarget(renew=False))
        )
        assert (life.upload.source, life.upload.acknowledged) == (OTHER_FILE, 0)
        assert life.upload.idempotency_key == "u-1"

    def test_a_file_that_came_back_unchanged_goes_on(self) -> None:
        life = Script(lived(*HALF_SENT, on.Failed(Failure(Kind.FILE_MISSING)), on.RetryAsked()))
        life.then(on.CheckPassed(FILE, MEDIA), Phase.WAITING).then(on.Started(), Phase.UPLOADING, do.Send())
        assert (life.upload.acknowledged, life.upload.idempotency_key) == (40, "u-0")

    def test_a_touched_file_goes_on_but_its_parts_are_hashed_again(self) -> None:
        life = Script(lived(*HALF_SENT, on.Failed(Failure(Kind.FILE_CHANGED)), on.RetryAsked()))
        life.then(on.CheckPassed(replace(FILE, mtime_ns=9), MEDIA), Phase.WAITING, do.DropParts())
        assert (life.upload.acknowledged, life.upload.idempotency_key) == (40, "u-0")


class TestVerifying:
    def test_a_server_that_lacks_bytes_is_sent_them(self) -> None:
        life = (
            Script(lived(*STORED))
            .then(on.Failed(NOT_COMPLETE), Phase.RECONNECTING, do.Wait(1, NOT_COMPLETE))
            .then(on.RetryDue(), Phase.CREATING, do.AskTarget(renew=True))
            .then(on.TargetGiven(RENEWED), Phase.UPLOADING, do.Send())
            .then(on.AllStored("digest"), Phase.VERIFYING, do.Verify())
            .then(on.Verified(), Phase.PROCESSING)
        )
        assert life.upload.generation == 0

    def test_what_lacks_bytes_may_have_lost_its_place(self) -> None:
        """A host that can't be asked goes by the mark: it has to fall, or nothing would ever be sent."""
        life = Script(lived(*STORED, on.Failed(NOT_COMPLETE), on.RetryDue()))
        life.then(on.TargetGiven(ELSEWHERE, restarted=True), Phase.UPLOADING, do.Send())
        assert (life.upload.acknowledged, life.upload.attempts) == (0, 1)

    def test_a_crash_before_those_bytes_are_sent_sends_them_all_the_same(self) -> None:
        life = Script(lived(*STORED, on.Failed(NOT_COMPLETE)))
        life.then(on.Recovered(), Phase.WAITING).then(on.Started(), Phase.UPLOADING, do.Send())

    def test_a_failing_network_verifies_again_and_sends_nothing(self) -> None:
        life = Script(lived(*STORED)).then(on.Failed(NO_NETWORK), Phase.RECONNECTING, do.Wait(1, NO_NETWORK))
        life.then(on.RetryDue(), Phase.VERIFYING, do.Verify())

    def test_a_mismatch_is_never_ready_and_a_retry_begins_anew(self) -> None:
        life = (
            Script(lived(*STORED))
            .then(on.Failed(MISMATCH), Phase.FAILED)
            .ignores(on.Verified(), on.Recovered())
            .then(status("ready", 9), Phase.FAILED)
            .then(on.RetryAsked(), Phase.CHECKING, do.DropParts(), do.Check())
        )
        assert (life.upload.acknowledged, life.upload.target, life.upload.digest) == (0, None, None)
        assert life.upload.idempotency_key == "u-1"

    def test_a_new_generation_is_not_stored_yet(self) -> None:
        life = Script(lived(*STORED)).then(on.Verified(stored=True), Phase.PROCESSING)
        assert (life.upload.verified, life.upload.stored) == (True, True)
        life.then(on.TargetLost(LOST), Phase.FAILED).then(
            on.RetryAsked(), Phase.CHECKING, do.DropParts(), do.Check()
        )
        assert (life.upload.verified, life.upload.stored) == (False, False)

    def test_what_lacks_bytes_after_all_is_not_stored(self) -> None:
        life = Script(lived(*STORED, on.Verified(stored=True), status("failed", 3), on.RetryAsked()))
        life.then(on.Failed(NOT_COMPLETE), Phase.RECONNECTING, do.Wait(1, NOT_COMPLETE))
        assert (life.upload.verified, life.upload.stored) == (False, False)

    def test_nothing_is_verified_before_all_is_stored(self) -> None:
        for phase in (Phase.CHECKING, Phase.WAITING, Phase.CREATING, Phase.UPLOADING, Phase.RECONNECTING):
            Script(lived(*LIVES[phase])).ignores(on.Verified())

    def test_a_server_that_contradicts_itself_is_asked_more_and_more_rarely(self) -> None:
        life = Script(lived(*STORED))
        for attempts in (1, 2, 3):
            life.then(on.Failed(NOT_COMPLETE), Phase.RECONNECTING, do.Wait(attempts, NOT_COMPLETE))
            life.then(on.RetryDue(), Phase.CREATING, do.AskTarget(renew=True))
            life.then(on.TargetGiven(RENEWED), Phase.UPLOADING, do.Send())
            life.then(on.AllStored("digest"), Phase.VERIFYING, do.Verify())


class TestPreparing:
    def test_the_newest_version_wins_in_any_order_and_however_often_told(self) -> None:
        told = (status("processing", 1), status("processing", 2), status("ready", 3))
        for order in permutations((*told, *told)):
            upload = lived(*VERIFIED, *order)
            assert upload.remote == told[-1].status
            assert upload.phase is Phase.READY

    def test_news_of_another_video_are_not_ours(self) -> None:
        Script(lived(*VERIFIED)).ignores(status("ready", 9, playback_id="another"))

    def test_an_older_status_never_takes_anything_back(self) -> None:
        life = Script(lived(*VERIFIED, status("processing", 5)))
        life.ignores(status("failed", 4), status("ready", 5))

    def test_a_failed_preparing_says_why_and_can_be_repeated(self) -> None:
        life = Script(lived(*VERIFIED)).then(status("failed", 3), Phase.FAILED)
        assert life.upload.failure == Failure(Kind.PREPARING, "No (x1)")
        life.then(on.RetryAsked(), Phase.PROCESSING, do.PrepareAgain())
        life.ignores(status("failed", 3)).then(status("ready", 5), Phase.READY)

    def test_a_video_that_cant_be_prepared_again_is_sent_anew_if_asked(self) -> None:
        cant = Failure(Kind.UNPREPARABLE, "The provider does that by itself.")
        life = Script(lived(*UNPREPARED, on.RetryAsked())).then(on.Failed(cant), Phase.FAILED)
        life.then(on.Recovered(), Phase.FAILED)
        life.then(on.RetryAsked(), Phase.CHECKING, do.DropParts(), do.Check())
        assert life.upload.idempotency_key == "u-1"

    def test_asking_to_prepare_again_outlasts_network_and_crash(self) -> None:
        life = (
            Script(lived(*UNPREPARED, on.RetryAsked()))
            .then(on.Failed(NO_NETWORK), Phase.RECONNECTING, do.Wait(1, NO_NETWORK))
            .then(on.RetryDue(), Phase.PROCESSING, do.PrepareAgain())
            .then(on.Recovered(), Phase.PROCESSING, do.PrepareAgain())
            .then(status("processing", 4), Phase.PROCESSING)
        )
        life.then(on.Recovered(), Phase.PROCESSING)

    def test_a_video_cancelled_on_the_server_is_cancelled_here(self) -> None:
        Script(lived(*VERIFIED)).then(status("cancelled", 4), Phase.CANCELLED)

    def test_a_video_that_is_gone_when_it_is_to_be_prepared_again_is_sent_anew_only_if_asked(self) -> None:
        life = Script(lived(*UNPREPARED, on.RetryAsked()))
        life.then(on.TargetLost(LOST), Phase.FAILED)
        assert life.upload.failure == Failure(Kind.VIDEO_GONE)
        life.then(on.RetryAsked(), Phase.CHECKING, do.DropParts(), do.Check())
        assert life.upload.idempotency_key == "u-1"

    def test_a_video_that_is_gone_while_it_is_prepared_is_sent_anew_only_if_asked(self) -> None:
        life = Script(lived(*STORED, on.Verified()))
        life.then(on.StatusSeen(RemoteStatus.gone("video")), Phase.FAILED)
        assert life.upload.failure == Failure(Kind.VIDEO_GONE)

    def test_a_video_that_lost_bytes_before_it_was_prepared_is_sent_them(self) -> None:
        life = Script(lived(*UNPREPARED, on.RetryAsked()))
        life.then(on.Failed(NOT_COMPLETE), Phase.RECONNECTING, do.Wait(1, NOT_COMPLETE))
        life.then(on.RetryDue(), Phase.CREATING, do.AskTarget(renew=True))

    @pytest.mark.parametrize(("word", "phase"), [("ready", Phase.READY), ("failed", Phase.FAILED)])
    def test_news_that_overtake_the_answer_to_verify_count(self, word: str, phase: Phase) -> None:
        Script(lived(*STORED, status(word, 3))).then(on.Verified(), phase)

    def test_a_video_that_was_prepared_again_by_somebody_else_becomes_ready(self) -> None:
        Script(lived(*UNPREPARED)).then(status("processing", 4), Phase.PROCESSING).then(
            status("ready", 5), Phase.READY
        )


@pytest.mark.parametrize("begun", [HALF_SENT, CREATED])
def test_a_try_that_moved_no_byte_yet_is_still_reconnecting(begun: tuple[on.Event, ...]) -> None:
    again = lived(*begun, on.Failed(NO_NETWORK), on.RetryDue())
    assert again.phase in {Phase.CREATING, Phase.UPLOADING}
    assert (again.shown_phase, again.failure) == (Phase.RECONNECTING, NO_NETWORK)
    for event in (on.Woke(), on.TargetGiven(TARGET), on.BytesAcknowledged(again.acknowledged)):
        again, _ = step(again, event)
        assert (again.shown_phase, again.failure) == (Phase.RECONNECTING, NO_NETWORK), event
    stored, passed = (step(again, it)[0] for it in (on.BytesAcknowledged(60), on.BytesPassed()))
    assert (stored.shown_phase, stored.failure, stored.attempts) == (Phase.UPLOADING, None, 0)
    assert (passed.shown_phase, passed.failure, passed.attempts) == (Phase.UPLOADING, None, again.attempts)


def test_a_try_to_have_it_verified_is_still_reconnecting_until_the_server_has_taken_it_on() -> None:
    again = lived(*STORED, on.Failed(NO_NETWORK), on.RetryDue())
    assert (again.phase, again.shown_phase, again.failure) == (
        Phase.VERIFYING,
        Phase.RECONNECTING,
        NO_NETWORK,
    )
    assert step(again, on.Woke()) == (again, (do.Verify(),))
    taken, _ = step(again, on.TakenOn())
    assert (taken.shown_phase, taken.failure, taken.attempts) == (Phase.VERIFYING, None, again.attempts)
    assert step(again, on.Verified())[0].failure is None


def test_bytes_that_pass_prove_no_room() -> None:
    """A server may take a whole request before it says that it can't keep it."""
    full = lived(*HALF_SENT, on.Failed(Failure(Kind.SERVER_FULL)), on.RetryDue())
    assert step(full, on.BytesPassed()) == (full, ())


def test_who_is_paused_or_stored_keeps_no_failure_of_a_try() -> None:
    again = lived(*HALF_SENT, on.Failed(NO_NETWORK), on.RetryDue())
    for event, phase in ((on.PauseAsked(), Phase.PAUSED), (on.AllStored("digest"), Phase.VERIFYING)):
        after, _ = step(again, event)
        assert (after.shown_phase, after.failure) == (phase, None)


def test_a_renewed_address_is_no_outage() -> None:
    assert lived(*HALF_SENT, on.TargetLost(LOST)).shown_phase is Phase.CREATING
