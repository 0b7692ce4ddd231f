"""Cloudflare's video object in our words: whatever comes, it says something we can act on, or nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.backends.cloudflare_report import report_of
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.restarts import TOO_LONG
from desktop_uploader.companion.video.stages import Stage

KNOWN = {
    "uid": "a" * 32,
    "size": 4190963,
    "duration": 5.5,
    "input": {"width": 320, "height": 240},
    "readyToStream": True,
    "status": {"state": "ready", "pctComplete": "71.000000"},
}


def of(state: object, **status: object) -> Report:
    return report_of({"status": {"state": state, **status}})


def test_what_it_says_is_understood() -> None:
    assert report_of(KNOWN) == Report(
        stage=Stage.READY, size=4190963, duration=5.5, width=320, height=240, progress=None
    )


@pytest.mark.parametrize(
    ("state", "playable", "stage"),
    [
        ("pendingupload", False, Stage.UPLOADING),
        ("downloading", False, Stage.UPLOADING),
        ("queued", False, Stage.QUEUED),
        ("inprogress", False, Stage.INPROGRESS),
        ("inprogress", True, Stage.READY),
        ("ready", True, Stage.READY),
        ("ready", None, Stage.READY),
        ("ready", False, Stage.INPROGRESS),
        ("error", True, Stage.ERROR),
        ("live-inprogress", False, None),
        (["ready"], None, None),
    ],
)
def test_states(state: object, playable: bool | None, stage: Stage | None) -> None:
    told = {} if playable is None else {"readyToStream": playable}
    assert report_of({"status": {"state": state}, **told}).stage is stage


def test_too_long_reads_as_it_does_everywhere() -> None:
    assert of("error", errorReasonCode="ERR_DURATION_EXCEED_CONSTRAINT").error == TOO_LONG


def test_a_percentage_never_makes_it_ready() -> None:
    assert of("inprogress", pctComplete="100.000000") == Report(stage=Stage.INPROGRESS, progress=100)
    assert of("inprogress", pctComplete="39.900000").progress == 39
    for nonsense in ("", "nan", "-1", "1e400", "101", 39, None, "９" * 40):
        assert of("inprogress", pctComplete=nonsense).progress is None
    assert of("queued", pctComplete="10").progress is None


def test_minus_one_is_unknown_and_what_is_missing_says_nothing() -> None:
    unknown = {"size": -1, "duration": -1, "input": {"width": -1, "height": -1}, "status": None}
    assert report_of(unknown) == report_of({}) == Report()


def test_a_size_counts_once_all_bytes_are_there() -> None:
    assert report_of({"size": 10, "status": {"state": "pendingupload"}}).size is None
    assert report_of({"size": 10, "status": {"state": "queued"}}).size == 10


@pytest.mark.parametrize("name", ["errorReason", "errReason"])
def test_errors_in_both_spellings(name: str) -> None:
    error = of("error", **{f"{name}Code": "ERR_DURATION_TOO_SHORT", f"{name}Text": "no"}).error
    assert error is not None
    assert (error.code, "too short" in error.message) == ("too_short", True)
    other = of("error", **{f"{name}Code": "ERR_NEW", f"{name}Text": "A\n\x1b[31m new\u202e one" * 50}).error
    assert other is not None
    assert (other.code, other.message.isprintable(), len(other.message) < 400) == (
        "provider_failed",
        True,
        True,
    )
    bare = of("error").error
    assert bare is not None
    assert bare.message.endswith("try again.")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
STATUS = st.fixed_dictionaries(
    {},
    optional={
        "state": JSON | st.sampled_from(["ready", "error", "inprogress"]),
        "pctComplete": JSON,
        "errorReasonCode": JSON,
        "errReasonText": JSON,
    },
)
OBJECTS = st.fixed_dictionaries(
    {},
    optional={
        "status": STATUS | JSON,
        "size": JSON,
        "duration": JSON,
        "readyToStream": JSON,
        "input": JSON | st.fixed_dictionaries({"width": JSON, "height": JSON}),
    },
)


@given(OBJECTS)
def test_whatever_comes_makes_a_report_that_a_row_can_hold(video: dict[str, Any]) -> None:
    report = report_of(video)

    for number in (report.size, report.duration, report.width, report.height):
        assert number is None or 0 < number <= 2**53
    assert report.progress is None or 0 <= report.progress <= 100
    assert report.error is None or report.error.message.isprintable()
    assert (report.error is not None) == (report.stage is Stage.ERROR)
