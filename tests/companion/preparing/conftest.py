"""Videos of usual and unusual shapes."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import imageio_ffmpeg
import pytest

from tests.fixtures.videos import VideoMaker


@pytest.fixture(scope="session")
def make_video(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """`make_video("name.mp4", "ffmpeg arguments")`: the file of that name, made at the first call."""
    folder = tmp_path_factory.mktemp("shapes")

    def make(name: str, arguments: str) -> Path:
        target = folder / name
        if not target.exists():
            command = [
                imageio_ffmpeg.get_ffmpeg_exe(),
                "-nostdin",
                "-y",
                "-loglevel",
                "error",
                *arguments.split(),
            ]
            subprocess.run([*command, f"file:{target}"], check=True, cwd=folder)
        return target

    return make


@pytest.fixture
def lecture(videos: VideoMaker) -> Path:
    """Four seconds of 854x480 with sound."""
    return videos.make("lecture.mp4", seconds=4, size="854x480", rate=30)


@pytest.fixture
def short(videos: VideoMaker) -> Path:
    """Two seconds of 320x240 with sound."""
    return videos.make()


@pytest.fixture
def long_lecture(videos: VideoMaker) -> Path:
    """Takes some seconds to prepare."""
    return videos.make("long.mp4", seconds=24, size="640x480", rate=30, audio=False)
