"""The running program as a screen reader sees it on Linux: over AT-SPI, from another process."""

from pathlib import Path

from desktop_uploader.core.upload import Phase
from tests.fixtures.videos import VideoMaker
from tests.ui.screen import Screen
from tests.window.accessible import Node, reader, session, until
from tests.window.program import Program

_FOCUSABLE, _SENSITIVE, _SHOWING = 11, 24, 25


def find(root: Node, role: str, begins: str) -> Node | None:
    return next((it for it in root.everything() if it.role == role and it.name.startswith(begins)), None)


def test_a_screen_reader_finds_the_rows_and_pauses(
    home: Path, shown: Screen, program: Program, videos: VideoMaker
) -> None:
    video = videos.make("heard.mp4", megabytes=30)
    with (
        session() as heard,
        reader(heard) as eyes,
        program.window("--limit", "4MB/s", video, **heard.environ),
    ):
        program.until(lambda rows: any(row.acknowledged for row in rows), "bytes move")
        root = eyes.program("desktop-uploader")
        row = until(lambda: find(root, "list item", "Heard, Uploading"), "the row says what it does")
        assert _SHOWING in row.states
        button = find(root, "push button", "Pause all") or find(root, "button", "Pause all")
        assert button is not None
        assert {_FOCUSABLE, _SENSITIVE, _SHOWING} <= button.states
        assert button.press()
        program.until(lambda rows: rows[0].phase is Phase.PAUSED, "it pauses")
        until(lambda: find(root, "list item", "Heard, Paused"), "the row says so")
        shown_now = [it for it in root.everything() if _SHOWING in it.states]
        nameless = [it.path for it in shown_now if "button" in it.role and not it.name]
        assert nameless == []
