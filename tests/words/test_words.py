"""Words that people read: every state and every failure has them, in four parts, without blame or secrets."""

import re
import time
from dataclasses import replace
from datetime import date

import pytest

from desktop_uploader.core.failures import UNENCRYPTED, Failure, Kind, Remedy
from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.upload import (
    MediaInfo,
    PauseReason,
    Phase,
    RemoteStatus,
    SourceFile,
    Target,
    Upload,
    UploadId,
    VideoDetails,
)
from desktop_uploader.words import quantities
from desktop_uploader.words.checks import failed
from desktop_uploader.words.failures import explain
from desktop_uploader.words.states import detail, state, state_word, unanswered

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
    "Waiting for room",
    "Verifying",
    "Getting ready to watch",
    "Ready",
    "Needs you",
    "Couldn’t upload",
    "Cancelled",
}


def test_the_state_words_are_the_only_ones() -> None:
    rows = [replace(ROW, phase=phase) for phase in Phase]
    rows += [replace(ROW, phase=Phase.PAUSED, reason=reason) for reason in PauseReason]
    rows += [replace(ROW, phase=Phase.RECONNECTING, failure=Failure(kind)) for kind in Kind]
    assert {state_word(row) for row in rows} == STATE_WORDS


@pytest.mark.parametrize("kind", Kind)
def test_each_failure_says_what_happened_and_what_follows(kind: Kind) -> None:
    failure = Failure(kind, "because", limit=5 * GB, actual=24 * GB)
    words = explain(replace(ROW, failure=failure, acknowledged=740_000_000))
    assert words.happened.endswith(".")
    assert words.kept or kind in {Kind.MISMATCH, Kind.VIDEO_GONE}
    assert words.next or kind is Kind.PREPARING
    assert words.action
    assert not re.search(r"\byou(r)? (must|failed|did)\b|invalid|error", words.sentence, re.IGNORECASE)
    if failure.remedy is Remedy.ASK:
        assert "ourselves" not in words.next


def test_a_server_without_encryption_is_not_a_strange_one() -> None:
    failure = Failure(Kind.TLS, UNENCRYPTED)
    assert "without encryption" in explain(replace(ROW, failure=failure)).happened
    assert "without encryption" in failed(failure, "video.example.edu")
    assert "identity" in explain(replace(ROW, failure=Failure(Kind.TLS, "certificate"))).happened


def test_what_is_stored_is_said() -> None:
    row = replace(ROW, failure=Failure(Kind.NETWORK), acknowledged=740_000_000)
    assert (
        explain(row).sentence
        == "The connection dropped. 740 MB is safely stored. We’ll continue by ourselves."
    )


def test_a_file_too_large_says_both_sizes() -> None:
    row = replace(ROW, failure=Failure(Kind.TOO_LARGE, limit=5 * GB, actual=24 * GB))
    sentence = "“lab.avi” can’t be uploaded: 24 GB, this server allows 5 GB. Nothing was sent."
    assert explain(row).sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("size", "used", "limit", "happened"),
    [
        (2.1, 8.8, 10, "This video needs 2.1 GB, and of your 10 GB on the server 1.2 GB are left."),
        (2.1, 10, 10, "This video needs 2.1 GB, and of your 10 GB on the server nothing is left."),
        (2.1, 11, 10, "This video needs 2.1 GB, and of your 10 GB on the server nothing is left."),
        (1.2001, 8.8, 10, "Your space on the server is too full: 8.8 GB of 10 GB used."),
        (1, 8.8, 10, "Your space on the server is too full: 8.8 GB of 10 GB used."),
        (0, 8.8, 10, "Your space on the server is too full: 8.8 GB of 10 GB used."),
    ],
)
def test_a_full_space_says_what_is_needed_and_what_is_left(
    size: float, used: float, limit: float, happened: str
) -> None:
    """Unless the server counts in another way."""
    failure = Failure(Kind.SPACE_FULL, limit=limit * GB, actual=used * GB)
    source = replace(ROW.source, size=int(size * GB))
    assert explain(replace(ROW, source=source, failure=failure)).happened == happened


def test_a_full_space_that_names_one_number_only_says_that() -> None:
    failure = Failure(Kind.SPACE_FULL, limit=10 * GB)
    assert "needs" not in explain(replace(ROW, failure=failure)).happened


def test_braces_in_names_and_reasons_stay_as_they_are() -> None:
    row = replace(ROW, source=SourceFile("/{name}.mp4"), failure=Failure(Kind.REFUSED, "{detail}"))
    assert explain(row).happened == "The server didn’t take it: {detail}."


def test_no_failure_no_explanation() -> None:
    with pytest.raises(ValueError, match="no failure"):
        explain(ROW)


def test_preparing_shows_progress_or_the_place_in_line() -> None:
    row = replace(ROW, phase=Phase.PROCESSING)
    assert (state(row), detail(row)) == ("Getting ready to watch…", "")
    moving = replace(row, remote=RemoteStatus("v", "processing", "inprogress", 1, progress=43.4))
    assert (state(moving), detail(moving)) == ("Getting ready to watch 43%", "43%")
    assert "%" not in detail(moving, stays=True)
    queued = replace(row, remote=RemoteStatus("v", "processing", "queued", 1, 0.0, place_in_line=3))
    assert (state(queued), detail(queued)) == ("Getting ready to watch…", "number 3 in line")


def test_only_a_server_that_goes_on_lets_people_close_the_app() -> None:
    row = replace(ROW, phase=Phase.PROCESSING)
    assert detail(row, stays=True) == "you can close the app – this happens on the server"
    assert detail(row, stays=False) == "keep the app open – this computer prepares it"
    assert "close" not in detail(row)


def test_what_is_stored_is_counted_and_never_rounded_up() -> None:
    row = replace(ROW, phase=Phase.UPLOADING, acknowledged=24 * GB - 1)
    assert (state(row), detail(row)) == ("Uploading 99%", "24 GB of 24 GB safely stored")
    assert (
        detail(replace(row, phase=Phase.PAUSED, acknowledged=408_000_000)) == "408 MB of 24 GB safely stored"
    )
    assert detail(replace(row, acknowledged=0)) == "none of 24 GB stored yet"
    assert detail(replace(row, source=SourceFile("/x.mp4"), acknowledged=0)) == ""


def test_ready_says_how_long_it_is_and_since_when(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    moments = (Moment(5.0, Happened.ADDED), Moment(9 * 3600 + 51 * 60, Happened.READY))
    row = replace(ROW, phase=Phase.READY, media=MediaInfo("mp4", 2822.0), history=moments)
    assert detail(row, today=date(1970, 1, 1)) == "47 min · ready since 09:51"
    assert detail(row, today=date(1970, 1, 2)) == "47 min · ready since 1 Jan, 09:51"
    assert detail(row, today=date(2026, 1, 1)) == "47 min · ready since 1 Jan 1970, 09:51"
    public = replace(row, details=replace(row.details, visibility="UNLISTED"), media=None)
    assert detail(public, today=date(1970, 1, 1)) == "published 09:51"
    assert detail(replace(row, history=())) == "47 min"


@pytest.mark.parametrize(
    "reason", ["no picture found (V-17)", "no picture found (V-17).", " no picture found (V-17) "]
)
def test_reasons_end_with_one_full_stop(reason: str) -> None:
    words = explain(replace(ROW, failure=Failure(Kind.PREPARING, reason))).sentence
    assert words == (
        "The server couldn’t prepare this video: no picture found (V-17). Your upload is intact."
    )


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (740_000_000, "740 MB"),
        (999_999_999, "1 GB"),
        (1_190_000_000, "1.19 GB"),
        (9_996_000_000, "10 GB"),
        (3_400_000_000, "3.4 GB"),
        (99_960_000_000, "100 GB"),
        (8_200_000_000, "8.2 GB"),
        (24_000_000_000, "24 GB"),
        (5e15, "5,000 TB"),
    ],
)
def test_sizes(count: float, words: str) -> None:
    assert quantities.size(count) == words


@pytest.mark.parametrize(
    ("rate", "words"),
    [(3.1e6, "3.1 MB/s"), (9.96e6, "10 MB/s"), (812e3, "812 kB/s"), (5e6, "5.0 MB/s"), (80, "80 bytes/s")],
)
def test_speeds(rate: float, words: str) -> None:
    assert quantities.speed(rate) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(38, "38 s"), (59.7, "1 min"), (2822, "47 min"), (4930, "1 h 22 min"), (7200, "2 h")],
)
def test_lengths(seconds: float, words: str) -> None:
    assert quantities.length(seconds) == words


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


@pytest.mark.parametrize(
    ("kind", "word"), [(Kind.NETWORK, "Reconnecting"), (Kind.SERVER_FULL, "Waiting for room")]
)
def test_a_wait_and_the_try_after_it_have_one_word(kind: Kind, word: str) -> None:
    waits = replace(ROW, phase=Phase.RECONNECTING, failure=Failure(kind), acknowledged=740_000_000)
    for phase in (Phase.RECONNECTING, Phase.CREATING, Phase.UPLOADING):
        row = replace(waits, phase=phase)
        assert (state_word(row), state(row), detail(row)) == (word, word, detail(waits))
    moves = replace(waits, phase=Phase.UPLOADING, failure=None)
    assert (state_word(moves), state(moves)) == ("Uploading", "Uploading 3%")


@pytest.mark.parametrize("kind", [Kind.NETWORK, Kind.TIMEOUT])
def test_a_video_that_never_had_a_connection_lost_none(kind: Kind) -> None:
    never = replace(ROW, phase=Phase.RECONNECTING, failure=Failure(kind))
    assert explain(never).sentence == (
        "The server can’t be reached at the moment. It starts by itself once the server answers."
    )
    known = replace(never, target=Target("video", "/files/1", "tus", 0.0))
    assert explain(known).next == "We’ll continue by ourselves."
    assert "reached" not in explain(known).happened


def test_a_silent_server_is_told_with_what_it_has() -> None:
    words = "No answer from the server at the moment. {}We keep trying."
    assert unanswered(ROW) == words.format("")
    stored = replace(ROW, acknowledged=8_390_000)
    assert unanswered(stored) == words.format("8.39 MB is safely stored. ")
