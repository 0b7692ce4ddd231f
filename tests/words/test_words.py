"""Words that people read: every state and every failure has them, in four parts, without blame or secrets."""

import re
from dataclasses import replace

import pytest

from desktop_uploader.core.failures import Failure, Kind, Remedy
from desktop_uploader.core.upload import (
    PauseReason,
    Phase,
    RemoteStatus,
    SourceFile,
    Upload,
    UploadId,
    VideoDetails,
)
from desktop_uploader.words import quantities
from desktop_uploader.words.failures import explain
from desktop_uploader.words.states import detail, state_word

GB = 1000**3
ROW = Upload(UploadId("1"), SourceFile("/films/lab.avi", 24 * GB), VideoDetails("Lab"), 0.0, 0.0)
STATE_WORDS = {
    "Checking",
    "Waiting",
    "Uploading",
    "Paused",
    "Paused, no internet",
    "Paused, limited data",
    "Paused, outside hours",
    "Reconnecting",
    "Verifying",
    "Getting ready to watch",
    "Ready",
    "Needs you",
    "Couldn't upload",
    "Cancelled",
}


def test_the_state_words_are_the_only_ones() -> None:
    rows = [replace(ROW, phase=phase) for phase in Phase]
    rows += [replace(ROW, phase=Phase.PAUSED, reason=reason) for reason in PauseReason]
    assert {state_word(row) for row in rows} == STATE_WORDS


@pytest.mark.parametrize("kind", Kind)
def test_each_failure_says_what_happened_and_what_follows(kind: Kind) -> None:
    failure = Failure(kind, "because", limit=5 * GB, actual=24 * GB)
    words = explain(replace(ROW, failure=failure, acknowledged=740_000_000))
    assert words.happened.endswith((".", "because", ")"))
    assert words.kept or kind in {Kind.MISMATCH, Kind.VIDEO_GONE}
    assert words.next or kind is Kind.PREPARING
    assert words.action
    assert not re.search(r"\byou(r)? (must|failed|did)\b|invalid|error", words.sentence, re.IGNORECASE)
    if failure.remedy is Remedy.ASK:
        assert "ourselves" not in words.next


def test_what_is_stored_is_said() -> None:
    row = replace(ROW, failure=Failure(Kind.NETWORK), acknowledged=740_000_000)
    assert (
        explain(row).sentence
        == "The connection dropped. 740 MB is safely stored. We'll continue by ourselves."
    )


def test_a_file_too_large_says_both_sizes() -> None:
    row = replace(ROW, failure=Failure(Kind.TOO_LARGE, limit=5 * GB, actual=24 * GB))
    sentence = "“lab.avi” can't be uploaded: 24 GB, this server allows 5 GB. Nothing was sent."
    assert explain(row).sentence.startswith(sentence)


def test_braces_in_names_and_reasons_stay_as_they_are() -> None:
    row = replace(ROW, source=SourceFile("/{name}.mp4"), failure=Failure(Kind.REFUSED, "{detail}"))
    assert explain(row).happened == "The server didn't take it: {detail}"


def test_no_failure_no_explanation() -> None:
    with pytest.raises(ValueError, match="no failure"):
        explain(ROW)


def test_preparing_shows_progress_or_the_place_in_line() -> None:
    row = replace(ROW, phase=Phase.PROCESSING)
    assert detail(row) == ""
    assert (
        detail(replace(row, remote=RemoteStatus("v", "processing", "inprogress", 1, progress=43.4))) == "43 %"
    )
    queued = RemoteStatus("v", "processing", "queued", 1, place_in_line=3)
    assert detail(replace(row, remote=queued)) == "Number 3 in line"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (740_000_000, "740 MB"),
        (999_999_999, "1 GB"),
        (8_200_000_000, "8.2 GB"),
        (24_000_000_000, "24 GB"),
        (5e15, "5000 TB"),
    ],
)
def test_sizes(count: float, words: str) -> None:
    assert quantities.size(count) == words


@pytest.mark.parametrize(
    ("seconds", "words"), [(5, "0:05"), (2885, "48:05"), (3753, "1:02:33"), (59.7, "1:00")]
)
def test_durations(seconds: float, words: str) -> None:
    assert quantities.duration(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "less than a minute"),
        (65, "about 1 min"),
        (250, "about 4 min"),
        (5400, "about 1.5 h"),
        (7300, "about 2 h"),
    ],
)
def test_time_left_is_rounded(seconds: float, words: str) -> None:
    assert quantities.time_left(seconds) == words
