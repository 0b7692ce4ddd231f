"""The desktop program's own upload through chunk sessions: real programs, both killed on the way."""

import re
import signal
from pathlib import Path

from tests.fixtures.videos import VideoMaker
from tests.journey.shells import CompanionShell, Uploader
from tests.journey.stored import check_watchable, contents, same_bytes

MIB = 1024**2
_CHUNK = re.compile(r"companion\.requests POST /api/storage/upload-chunk 200 .* taken=(\d+)")


def chunks_taken(companion: CompanionShell) -> int:
    return sum(int(found[1]) for line in companion.err if (found := _CHUNK.search(line)))


def test_whatever_is_killed_only_missing_chunks_are_sent(home: Path, videos: VideoMaker) -> None:
    video = videos.make("long lecture.mp4", megabytes=30)
    with CompanionShell(home, 0, "--protocol", "chunks") as first:
        with Uploader(home, str(video), "--limit", "12MB/s") as killed:
            killed.until_acknowledged(8 * MIB)
            killed.end(signal.SIGKILL)
        first.end(signal.SIGKILL)
    with CompanionShell(home, first.port, "--protocol", "chunks") as second:
        with Uploader(home, str(video)) as uploader:
            assert uploader.end() == 0, uploader.told
        assert "ready" in uploader.states
        (stored,) = contents(home)
        assert same_bytes(video, stored)
        check_watchable(home, uploader.last["playbackId"])
        assert chunks_taken(first) >= 8 * MIB
        whole = chunks_taken(first) + chunks_taken(second)
        assert whole - video.stat().st_size < 64 * 1024
