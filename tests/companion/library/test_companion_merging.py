"""What a video becomes, whatever arrives in whatever order and however often."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.video.merging import is_mismatch, merge
from desktop_uploader.companion.video.restarts import PREPARING_STOPPED, TOO_LONG, queued_again, sent_again
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Change, Video
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import Rendition, StatusError

NOW = datetime(2030, 1, 1, tzinfo=UTC)
MISMATCH = StatusError(code=Code.DIGEST_MISMATCH, message="other bytes")
BROKEN = StatusError(code="V-11", message="no picture")
RENDITIONS = (Rendition(name="360p", width=640, height=360),)
FACTS = ("digest", "duration", "width", "height", "codec", "bitrate", "framerate", "format", "renditions")


def video(**fields: object) -> Video:
    fresh = Video(
        playback_id="p",
        owner="o",
        upload_id="u",
        file_name="a.mp4",
        size=10,
        title="A",
        expires_at=NOW,
        created_at=NOW,
        updated_at=NOW,
    )
    return replace(fresh, **fields)  # type: ignore[arg-type]  # tests name fields freely


def change(**fields: object) -> Change:
    return replace(Change(at=NOW + timedelta(seconds=1)), **fields)  # type: ignore[arg-type]  # as above


JOURNEY = [
    change(stage=Stage.UPLOADING),
    change(stage=Stage.QUEUED, stored_at=NOW),
    change(stage=Stage.INPROGRESS, progress=0.0),
    change(progress=20.0),
    change(progress=70.0),
    change(duration=4.0, width=640, height=360, codec="h264"),
    change(stage=Stage.INPROGRESS, prepared=True, renditions=RENDITIONS),
    change(verified=True, digest="d"),
]

anything = st.builds(
    change,
    stage=st.none() | st.sampled_from(Stage),
    progress=st.none() | st.floats(0, 100),
    prepared=st.booleans(),
    verified=st.booleans(),
    released=st.booleans(),
    error=st.none() | st.sampled_from([MISMATCH, BROKEN]),
    duration=st.none() | st.floats(1, 9),
    codec=st.none() | st.sampled_from(["h264", "av1"]),
    renditions=st.just(()) | st.just(RENDITIONS),
    stored_at=st.none() | st.just(NOW),
)


def told(changes: list[Change]) -> list[Video]:
    """The video after each change."""
    lives = [video()]
    for one in changes:
        lives.append(merge(lives[-1], one))
    return lives


def test_the_journey_ends_ready() -> None:
    end = told(JOURNEY)[-1]

    assert (end.stage, end.progress, end.duration, end.renditions) == (Stage.READY, 100.0, 4.0, RENDITIONS)


@given(st.permutations(JOURNEY), st.lists(st.sampled_from(JOURNEY), max_size=6))
def test_any_order_and_any_repetition_end_ready(order: list[Change], again: list[Change]) -> None:
    end = told([*order, *again])[-1]

    assert (end.stage, end.verified, end.codec, end.digest) == (Stage.READY, True, "h264", "d")


@given(st.lists(anything, max_size=12))
def test_never_backwards_and_every_difference_is_a_new_version(changes: list[Change]) -> None:
    lives = told(changes)
    for before, after in pairwise(lives):
        assert after.rank >= before.rank
        if before.stage is Stage.INPROGRESS is after.stage:
            assert (after.progress or 0) >= (before.progress or 0)
        same = replace(after, version=before.version, updated_at=before.updated_at) == before
        assert after.version == before.version + (0 if same else 1)
        assert same == (after is before)


@given(st.lists(anything, max_size=12))
def test_a_field_that_is_known_stays_known(changes: list[Change]) -> None:
    lives = told(changes)
    for before, after in pairwise(lives):
        for name in FACTS:
            assert getattr(after, name) or not getattr(before, name)


@given(st.lists(anything, max_size=8))
def test_ready_and_verified_is_the_end_short_of_deleting(changes: list[Change]) -> None:
    ready = video(stage=Stage.READY, prepared=True, verified=True, codec="h264")

    for one in changes:
        ready = merge(ready, one)
        assert ready.stage in {Stage.READY, Stage.DELETED}
        assert ready.codec == "h264"


@given(st.lists(anything, max_size=12))
def test_ready_needs_prepared_and_verified_or_released(changes: list[Change]) -> None:
    for life in told(changes):
        if life.stage is Stage.READY:
            assert life.prepared
            assert life.verified or life.released


@given(st.permutations([*JOURNEY[:-1], change(stage=Stage.ERROR, error=MISMATCH)]))
def test_wrong_bytes_are_never_ready(order: list[Change]) -> None:
    end = told([*order, change(released=True)])[-1]

    assert end.stage is Stage.ERROR
    assert is_mismatch(end.error)


@given(st.permutations([change(stage=Stage.ERROR, error=BROKEN), change(stage=Stage.ERROR, error=MISMATCH)]))
def test_wrong_bytes_outweigh_every_other_failure(order: list[Change]) -> None:
    assert is_mismatch(told(order)[-1].error)


def test_prepared_but_unverified_waits_at_the_end_of_its_bar() -> None:
    waiting = told(JOURNEY[:-1])[-1]

    assert (waiting.stage, waiting.progress) == (Stage.INPROGRESS, 100.0)


def test_released_without_verification_is_ready_but_can_still_prove_wrong() -> None:
    released = merge(told(JOURNEY[:-1])[-1], change(released=True))

    assert (released.stage, released.verified) == (Stage.READY, False)
    assert released.owner_only
    assert merge(released, change(verified=True)).final
    assert merge(released, change(stage=Stage.ERROR, error=MISMATCH)).stage is Stage.ERROR


def test_nobody_says_ready_it_is_concluded() -> None:
    assert merge(video(), change(stage=Stage.READY)).stage is Stage.CREATED


def test_a_report_never_brings_back_a_name_under_which_it_played_before() -> None:
    named = merge(video(stage=Stage.INPROGRESS), change(stage=Stage.INPROGRESS, provider_playback="first"))
    protected = replace(named, provider_playback="second")
    late = change(stage=Stage.INPROGRESS, provider_playback="first", duration=4.0)

    assert named.provider_playback == "first"
    assert merge(protected, late).provider_playback == "second"
    assert merge(protected, late).duration == 4.0


def test_a_failed_video_goes_back_in_line_only_with_its_bytes() -> None:
    failed = video(stage=Stage.ERROR, error=PREPARING_STOPPED, stored_at=NOW, tries=3, version=7)

    again = queued_again(failed, NOW, tries=0)

    assert (again.stage, again.error, again.tries, again.version) == (Stage.QUEUED, None, 0, 8)
    hopeless_ones = (replace(failed, error=MISMATCH), replace(failed, error=TOO_LONG))
    for hopeless in (replace(failed, stored_at=None), *hopeless_ones):
        assert queued_again(hopeless, NOW, tries=0) is hopeless


def test_sending_again_moves_the_attempt_on_so_that_an_old_one_cannot_publish() -> None:
    lost = video(stage=Stage.INPROGRESS, stored_at=NOW, attempt=2, prepared=True, digest="d")

    again = sent_again(lost, NOW, "new", NOW)

    assert (again.stage, again.attempt, again.upload_id) == (Stage.CREATED, 3, "new")
    assert (again.stored_at, again.prepared, again.digest) == (None, False, None)
    ready = video(stage=Stage.READY)
    assert sent_again(ready, NOW, "new", NOW) is ready
