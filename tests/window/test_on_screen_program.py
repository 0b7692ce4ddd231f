"""The real program on a real screen: what it shows survives kill -9, and nothing survives its end."""

import signal
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock

from desktop_uploader.contract.running import read_running
from desktop_uploader.core.upload import Phase
from tests.fixtures.videos import VideoMaker
from tests.window.pixels import painted
from tests.window.program import Program

QUICK = 15.0
"""Seconds: it doesn't hang. How quick it is, `make journey` measures on a machine of its own."""
LIMIT = "6MB/s"


@pytest.fixture
def video(videos: VideoMaker) -> Path:
    """43 MB: a few seconds on a line as slow as LIMIT."""
    raw = ("-c:v", "rawvideo", "-pix_fmt", "yuv420p")
    return videos.make("on screen.avi", seconds=5, size="640x360", rate=25, options=raw)


def test_the_bar_moves_and_survives_kill_9(program: Program, video: Path) -> None:
    with program.window(video, "--limit", LIMIT) as window:
        first = painted(partial(window.picture, "first"))
        later = painted(partial(window.picture, "later"), lambda bar: bar.tip > first.tip + 0.05)
        (before,) = program.rows()
        window.end(signal.SIGKILL)
    assert before.phase is Phase.UPLOADING
    assert first.sent <= later.sent < 1
    with program.window("--limit", "20MB/s") as window:
        again = painted(partial(window.picture, "again"))
        (after,) = program.rows()
        assert (after.id, after.playback_id) == (before.id, before.playback_id)
        assert after.acknowledged >= before.acknowledged > 0
        assert again.sent >= later.sent - 0.005
        program.until(lambda rows: [row.phase for row in rows] == [Phase.READY], "it can be watched")
        window.end(signal.SIGTERM)
        assert window.process.returncode == 0


@pytest.mark.parametrize("how", ["SIGTERM", "its ✕"])
def test_nothing_survives_the_end_in_the_middle(program: Program, video: Path, how: str) -> None:
    with program.window(video, "--limit", LIMIT) as window:
        program.until(lambda rows: any(row.acknowledged for row in rows), "it is in the middle")
        took = window.end(signal.SIGTERM) if how == "SIGTERM" else window.leave()
        assert window.process.returncode == 0
    assert took < QUICK
    assert not program.survivors()
    assert [row.phase for row in program.rows()] == [Phase.UPLOADING]
    assert not (program.home / "window.name").exists()
    assert read_running(program.paths.companion) is None
    with FileLock(program.home / "window.lock", timeout=0):
        pass
