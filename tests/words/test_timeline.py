"""A line a moment."""

from dataclasses import replace

import pytest

from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.core.upload import MediaInfo, SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.words.timeline import line

MEDIA = MediaInfo("mp4", 3.0, 1920, 1080, "h264", "aac")
ROW = Upload(UploadId("u"), SourceFile("/a.mp4", 740_000_000), VideoDetails("A"), 0.0, 0.0, media=MEDIA)
MB = 1_000_000


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (Moment(0.0, Happened.ADDED), "Added"),
        (Moment(0.0, Happened.CHECKED), "Checked: MP4, H.264, 1080p"),
        (Moment(0.0, Happened.STARTED), "Upload started"),
        (Moment(0.0, Happened.PAUSED, 498 * MB), "Paused at 498 MB"),
        (Moment(0.0, Happened.PAUSED), "Paused"),
        (Moment(0.0, Happened.SLEPT, 498 * MB), "Computer slept at 498 MB"),
        (Moment(0.0, Happened.DISCONNECTED, 498 * MB), "Connection lost at 498 MB"),
        (Moment(0.0, Happened.DISCONNECTED, 740 * MB), "Connection lost"),
        (Moment(0.0, Happened.UNREACHED), "Server not reached"),
        (Moment(0.0, Happened.FULL), "Server full"),
        (Moment(0.0, Happened.FULL, 498 * MB), "Server full at 498 MB"),
        (Moment(0.0, Happened.CONTINUED, 498 * MB), "Continued from 498 MB"),
        (Moment(0.0, Happened.STORED, 740 * MB), "All bytes stored"),
        (Moment(0.0, Happened.VERIFIED, 740 * MB), "Verified"),
        (Moment(0.0, Happened.KEPT, 740 * MB), "Stored, its size compared"),
        (Moment(0.0, Happened.READY, 740 * MB), "Ready to watch"),
        (Moment(0.0, Happened.THEIR_TITLE, text="{A}"), "The title on the server was “{A}”"),
        (Moment(0.0, Happened.THEIR_VISIBILITY, text="PUBLIC"), "On the server, everybody could watch it"),
        (Moment(0.0, Happened.THEIR_VISIBILITY, text="NEWER"), "On the server, others could watch it"),
    ],
)
def test_each_moment_in_plain_words(moment: Moment, words: str) -> None:
    assert line(moment, ROW) == words


@pytest.mark.parametrize("what", Happened)
def test_no_moment_is_left_without_words(what: Happened) -> None:
    assert line(Moment(0.0, what, 5), replace(ROW, media=None))


def test_who_failed_is_said() -> None:
    assert line(Moment(0.0, Happened.FAILED), ROW) == "Couldn’t upload"
    assert line(Moment(0.0, Happened.FAILED), replace(ROW, verified=True)) == "Couldn’t be prepared"


def test_what_a_probe_did_not_see_is_left_out() -> None:
    upright = replace(MEDIA, container="matroska", width=1080, height=1920, video_codec="")
    assert line(Moment(0.0, Happened.CHECKED), replace(ROW, media=upright)) == "Checked: Matroska, 1080p"
