"""`desktop-uploader --demo`: the whole journey on three real videos, in a folder that goes away again."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from desktop_uploader.cli.upload import Exit, OpenEngine, UploadCommand
from desktop_uploader.core.upload import Phase, VideoDetails


@dataclass(frozen=True, slots=True)
class DemoVideo:
    """`picture`: an ffmpeg source filter; `codec`: its encoder's arguments."""

    file_name: str
    picture: str
    seconds: int
    codec: tuple[str, ...]


_H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac")
VIDEOS = (
    DemoVideo("Week 1 - Welcome.mp4", "testsrc2=size=1280x720:rate=30", 20, (*_H264, "-crf", "12")),
    DemoVideo("Week 2 - Fractals.mov", "mandelbrot=size=1280x720:rate=24", 8, (*_H264, "-crf", "14")),
    DemoVideo("Week 3 - Game of life.mkv", "life=size=640x360:rate=25:mold=10", 15, (*_H264, "-crf", "20")),
)


def make(video: DemoVideo, folder: Path, ffmpeg: str) -> Path:
    """Render one with a tone. Raises CalledProcessError."""
    path = folder / video.file_name
    sources = ["-f", "lavfi", "-i", video.picture, "-f", "lavfi", "-i", "sine=frequency=330"]
    length = ["-t", str(video.seconds)]
    command = [ffmpeg, "-v", "error", "-nostdin", "-y", *sources, *length, *video.codec, str(path)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return path


def ffmpeg() -> str:
    """The encoder that comes with the companion."""
    from imageio_ffmpeg import get_ffmpeg_exe  # noqa: PLC0415  # an extra

    return str(get_ffmpeg_exe())


def play(command: UploadCommand, open_engine: OpenEngine, folder: Path, console: Console) -> Exit:
    """Make, upload, wait, print the watch links; on a terminal they work until Enter is pressed."""
    console.print(f"Making {len(VIDEOS)} videos …")
    files = [str(make(video, folder, ffmpeg())) for video in VIDEOS]
    details = [VideoDetails(Path(file).stem, visibility="UNLISTED") for file in files]
    return command.run(
        open_engine, zip(files, details, strict=True), on_end=lambda: _show_links(command, console)
    )


def _show_links(command: UploadCommand, console: Console) -> None:
    console.print("\nStudents can watch:")
    for upload in command.uploads:
        if upload.phase is Phase.READY and upload.remote:
            console.print(f"  {upload.details.title:<24} {upload.remote.watch_url}", soft_wrap=True)
    if sys.stdin.isatty():
        console.input("\nThe links work while the demo's server runs. Press Enter to end it. ")
