"""`desktop-uploader --self-test`: a shipped program checks that all of it is there, by using it once."""

import tempfile
from pathlib import Path

from rich.console import Console

from desktop_uploader.cli.bars import LineReporter
from desktop_uploader.cli.demo import DemoVideo, ffmpeg, make
from desktop_uploader.cli.upload import Exit, OpenEngine, UploadCommand

_VIDEO = DemoVideo(
    "self test.mp4", "testsrc2=size=320x240:rate=25", 2, ("-c:v", "libx264", "-pix_fmt", "yuv420p")
)


def run(open_engine: OpenEngine, console: Console) -> Exit:
    """Companion, encoder, probe, journal, transfer, verification: a small video goes the whole way."""
    with tempfile.TemporaryDirectory(prefix="desktop-uploader-") as folder:
        video = make(_VIDEO, Path(folder), ffmpeg())
        result = UploadCommand(LineReporter(console)).run(open_engine, [(str(video), None)])
    console.print("Self-test passed." if result is Exit.ALL_READY else "Self-test failed.")
    return result
