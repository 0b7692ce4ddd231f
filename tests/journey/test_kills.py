"""What the program is for: whatever is killed or stopped, the upload goes on, and nothing is sent twice."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_uploader.contract.running import read_running
from tests.fixtures.videos import VideoMaker
from tests.journey.shells import CompanionShell, Uploader, bytes_taken, stopped
from tests.journey.stored import check_watchable, contents, same_bytes

MIB = 1024**2
LIMIT = ("--limit", "20MB/s")
SENT_TWICE = 20 * MIB


@pytest.fixture
def lecture(videos: VideoMaker) -> Path:
    """170 MB in five seconds of raw pictures: large to send, quick to prepare."""
    raw = ("-c:v", "rawvideo", "-pix_fmt", "yuv420p")
    path = videos.make("lecture.avi", seconds=5, size="1280x720", rate=25, options=raw)
    assert path.stat().st_size > 160_000_000
    return path


@pytest.fixture
def companion(home: Path) -> Iterator[CompanionShell]:
    with CompanionShell(home) as companion:
        yield companion


def never_falls(marks: list[int]) -> bool:
    return marks == sorted(marks)


def finish(home: Path, lecture: Path, uploader: Uploader) -> None:
    """It ended well, and what the companion has is the file."""
    assert uploader.end() == 0, uploader.told
    assert uploader.last["state"] == "ready"
    assert never_falls(uploader.acknowledged)
    (stored,) = contents(home)
    assert same_bytes(lecture, stored)
    check_watchable(home, uploader.last["playbackId"])


def test_the_uploader_is_killed(home: Path, lecture: Path, companion: CompanionShell) -> None:
    with Uploader(home, str(lecture), *LIMIT) as first:
        first.until_acknowledged(40_000_000)
        first.end(signal.SIGKILL)
    with Uploader(home, str(lecture), *LIMIT) as second:
        finish(home, lecture, second)
    progress = next(line for line in second.lines if line["event"] == "progress")
    assert progress["acknowledged"] >= max(first.acknowledged) > 0
    assert progress["id"] == first.last["id"]
    companion.end(signal.SIGTERM)
    assert bytes_taken(companion.err) - lecture.stat().st_size <= SENT_TWICE


@pytest.mark.parametrize("same_port", [True, False], ids=["same port", "another port"])
def test_the_companion_is_killed_and_comes_back(
    home: Path, lecture: Path, companion: CompanionShell, same_port: bool
) -> None:
    with Uploader(home, str(lecture), "--server", companion.address, *LIMIT) as uploader:
        uploader.until_acknowledged(40_000_000)
        companion.end(signal.SIGKILL)
        with CompanionShell(home, companion.port if same_port else 0) as again:
            finish(home, lecture, uploader)
            again.end(signal.SIGTERM)
    assert "reconnecting" in uploader.states
    assert (again.address == companion.address) is same_port
    taken = bytes_taken(again.err) + max(uploader_mark_before_kill(uploader), 0)
    assert taken - lecture.stat().st_size <= SENT_TWICE


def uploader_mark_before_kill(uploader: Uploader) -> int:
    """The last mark before it had to reconnect: a killed companion couldn't log its last request."""
    states = [line["state"] for line in uploader.lines]
    return int(uploader.lines[states.index("reconnecting")]["acknowledged"])


@pytest.mark.parametrize("who", ["uploader", "companion"])
def test_a_sleep_of_twenty_seconds(home: Path, lecture: Path, companion: CompanionShell, who: str) -> None:
    with Uploader(home, str(lecture), *LIMIT) as uploader:
        uploader.until_acknowledged(40_000_000)
        with stopped(uploader if who == "uploader" else companion, 20):
            finish(home, lecture, uploader)
    companion.end(signal.SIGTERM)
    assert bytes_taken(companion.err) - lecture.stat().st_size <= SENT_TWICE


def test_the_embedded_companion_is_killed(home: Path, lecture: Path) -> None:
    """Nobody else brings it back, so the uploader does, and ends it in the end."""
    with Uploader(home, str(lecture), *LIMIT) as uploader:
        uploader.until_acknowledged(40_000_000)
        running = read_running(home / "companion")
        assert running is not None
        os.kill(running.pid, signal.SIGKILL)
        assert uploader.end() == 0, uploader.told
    assert never_falls(uploader.acknowledged)
    assert same_bytes(lecture, contents(home)[0])
    assert read_running(home / "companion") is None


def test_a_byte_changed_on_the_server_is_never_ready(
    home: Path, lecture: Path, companion: CompanionShell
) -> None:
    with Uploader(home, str(lecture), *LIMIT) as uploader:
        uploader.until_acknowledged(40_000_000)
        (stored,) = contents(home)
        with stored.open("r+b") as file:
            file.seek(1_234_567)
            byte = file.read(1)
            file.seek(-1, 1)
            file.write(bytes([byte[0] ^ 1]))
        assert uploader.end() == 1, uploader.told
    assert "ready" not in uploader.states
    assert (uploader.last["state"], uploader.last["reason"]) == ("failed", "mismatch")


def test_two_uploaders_of_one_file_send_it_once(home: Path, lecture: Path, companion: CompanionShell) -> None:
    with Uploader(home, str(lecture)) as one, Uploader(home, str(lecture)) as two:
        assert one.end() == 0, one.told
        assert two.end() == 0, two.told
    assert one.last["playbackId"] == two.last["playbackId"]
    assert {one.last["state"], two.last["state"]} == {"ready"}
    assert len(contents(home)) == 1
    companion.end(signal.SIGTERM)
    assert bytes_taken(companion.err) == lecture.stat().st_size
