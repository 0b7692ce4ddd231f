"""Mux's uploads and assets in our words: whatever comes, it says something we can act on, or nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.backends.mux_report import asset_report, playbacks, upload_report
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.contract.status import StatusError

KNOWN = {
    "id": "asset00x",
    "status": "ready",
    "playback_ids": [{"id": "play00x", "policy": "public"}],
    "duration": 23.8,
    "aspect_ratio": "16:9",
    "progress": {"state": "completed", "progress": 100},
    "tracks": [
        {"type": "audio", "max_channels": 2},
        {"type": "video", "max_width": 1920, "max_height": 1080, "max_frame_rate": 29.97},
    ],
}


def of(status: object, **asset: object) -> Report:
    return asset_report({"status": status, **asset})


def wrong(error: StatusError | None) -> StatusError:
    assert error is not None
    return error


def test_what_it_says_is_understood() -> None:
    assert asset_report(KNOWN) == Report(
        stage=Stage.READY,
        duration=23.8,
        width=1920,
        height=1080,
        framerate=29.97,
        asset="asset00x",
        playback="play00x",
    )


@pytest.mark.parametrize(
    ("status", "stage"),
    [
        ("waiting", Stage.UPLOADING),
        ("asset_created", Stage.QUEUED),
        ("errored", Stage.ERROR),
        ("timed_out", Stage.ERROR),
        ("cancelled", None),
        ("ready", None),
        (["waiting"], None),
        (None, None),
    ],
)
def test_states_of_an_upload(status: object, stage: Stage | None) -> None:
    assert upload_report({"status": status}).stage is stage


@pytest.mark.parametrize(
    ("status", "stage"),
    [("preparing", Stage.INPROGRESS), ("errored", Stage.ERROR), ("waiting", None), (["ready"], None)],
)
def test_states_of_an_asset(status: object, stage: Stage | None) -> None:
    assert of(status).stage is stage


def test_ready_without_a_playback_id_cant_be_watched_yet() -> None:
    for none in (
        [],
        None,
        [{"id": "p"}],
        [{"id": "a b", "policy": "public"}],
        [{"id": "p", "policy": "drm"}],
    ):
        assert of("ready", playback_ids=none).stage is Stage.INPROGRESS


def test_of_two_playback_ids_the_guarded_one_counts() -> None:
    two = [{"id": "open", "policy": "public"}, {"id": "shut", "policy": "signed"}]
    assert of("ready", playback_ids=two).playback == of("ready", playback_ids=two[::-1]).playback == "shut"
    assert playbacks({"playback_ids": two}) == {"public": ["open"], "signed": ["shut"]}


def test_a_percentage_never_makes_it_ready_and_minus_one_is_unknown() -> None:
    assert of("preparing", progress={"progress": 100}) == Report(stage=Stage.INPROGRESS, progress=100)
    assert of("preparing", progress={"progress": 39.9}).progress == 39
    for nothing in ({"progress": -1}, {"progress": True}, {"progress": "39"}, {}, None, [39]):
        assert of("preparing", progress=nothing).progress is None
    unknown = {"duration": -1, "max_stored_frame_rate": -1, "tracks": [{"type": "video", "max_width": -1}]}
    assert asset_report(unknown) == asset_report({}) == Report()


def test_errors_in_plain_words() -> None:
    file = wrong(of("errored", errors={"type": "invalid_input", "messages": ["No video.", 7, "None."]}).error)
    assert (file.code, file.message.endswith("It said: No video. None.")) == ("file_type_refused", True)
    long = {"type": "internal_error", "messages": ["A\n\x1b[31m new\u202e one" * 50] * 9}
    other = wrong(of("errored", errors=long).error)
    assert (other.code, other.message.isprintable(), len(other.message) < 400) == (
        "provider_failed",
        True,
        True,
    )
    upload = {"status": "errored", "error": {"type": "x", "message": "It broke."}}
    assert wrong(upload_report(upload).error).message.endswith("It said: It broke.")
    assert wrong(of("errored").error).message.endswith("try again.")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return JSON | st.fixed_dictionaries({}, optional={name: it | JSON for name, it in fields.items()})


OBJECTS = some(
    status=st.sampled_from(["ready", "errored", "preparing", "waiting", "asset_created"]),
    id=JSON,
    asset_id=JSON,
    duration=JSON,
    progress=some(progress=JSON),
    playback_ids=st.lists(some(id=st.text(), policy=st.sampled_from(["public", "signed"]))),
    tracks=st.lists(some(type=st.just("video"), max_width=JSON, max_height=JSON, max_frame_rate=JSON)),
    errors=some(type=JSON, messages=st.lists(JSON)),
    error=some(type=JSON, message=JSON),
).filter(lambda it: isinstance(it, dict))


@given(OBJECTS)
def test_whatever_comes_makes_a_report_that_a_row_can_hold(said: dict[str, Any]) -> None:
    for report in (asset_report(said), upload_report(said)):
        for number in (report.duration, report.width, report.height, report.framerate):
            assert number is None or 0 < number <= 2**53
        for name in (report.asset, report.playback):
            assert name is None or 0 < len(name) <= 200
        assert report.progress is None or 0 <= report.progress <= 100
        assert report.error is None or report.error.message.isprintable()
        assert (report.error is not None) == (report.stage is Stage.ERROR)
        assert report.stage is not Stage.READY or report.playback is not None
