"""What the command line prints: JSON lines, bars, and lines for a pipe."""

import io
import json
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console

from desktop_uploader.cli.arguments import parser, rate, window_parser
from desktop_uploader.cli.bars import BarReporter, LineReporter
from desktop_uploader.cli.reporter import JsonReporter
from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import (
    PauseReason,
    Phase,
    RemoteStatus,
    SourceFile,
    Target,
    Upload,
    UploadId,
    VideoDetails,
)
from desktop_uploader.engine.notices import Progressed

ROW = Upload(
    UploadId("u"),
    SourceFile("/a.mp4", 1000),
    VideoDetails("A"),
    0.0,
    0.0,
    phase=Phase.UPLOADING,
    target=Target("video", "/files/secret", "tus", 0.0, headers=(("Authorization", "secret"),)),
)


def progressed(acknowledged: int, sent: int | None = None) -> Progressed:
    return Progressed(ROW.id, sent or acknowledged, acknowledged, 1000, 250.4, 3.2)


class Json:
    def __init__(self) -> None:
        self.out, self.time = io.StringIO(), 0.0
        self.reporter = JsonReporter(self.out, lambda: self.time)

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.getvalue().splitlines()]


def test_a_state_line_has_what_the_api_promises() -> None:
    it = Json()
    it.reporter.state("a.mp4", replace(ROW, acknowledged=10))
    (line,) = it.lines
    assert line["event"] == "state"
    assert (line["file"], line["id"], line["state"]) == ("a.mp4", "u", "uploading")
    assert (line["acknowledged"], line["size"], line["playbackId"]) == (10, 1000, "video")
    assert "secret" not in it.out.getvalue()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (replace(ROW, phase=Phase.PAUSED, reason=PauseReason.USER), "user"),
        (replace(ROW, phase=Phase.FAILED, failure=Failure(Kind.MISMATCH)), "mismatch"),
        (ROW, None),
    ],
)
def test_the_reason_is_the_pause_or_the_failure(row: Upload, reason: str | None) -> None:
    it = Json()
    it.reporter.state("a.mp4", row)
    assert it.lines[0]["reason"] == reason


@pytest.mark.parametrize(("stored", "said"), [(True, "stored"), (False, "verified")])
def test_a_state_line_says_how_the_copy_was_checked(stored: bool, said: str) -> None:
    it = Json()
    it.reporter.state("a.mp4", ROW)
    it.reporter.state("a.mp4", replace(ROW, phase=Phase.PROCESSING, verified=True, stored=stored))
    assert [line["checked"] for line in it.lines] == [None, said]


def test_progress_is_printed_at_first_then_four_times_a_second_and_at_the_end() -> None:
    it = Json()
    for tenth, acknowledged in enumerate([100, 200, 300, 400, 1000]):
        it.time = tenth / 10
        it.reporter.progress("a.mp4", ROW, progressed(acknowledged))
    assert [line["acknowledged"] for line in it.lines] == [100, 400, 1000]


def test_a_name_that_is_no_text_can_still_be_printed() -> None:
    it = Json()
    it.reporter.state("caf\udce9.mp4", ROW)
    assert it.lines[0]["file"] == "caf\udce9.mp4"


def test_lines_for_a_pipe_come_at_each_state_and_each_tenth() -> None:
    out = io.StringIO()
    reporter = LineReporter(Console(file=out, width=40))
    for acknowledged in range(0, 1001, 25):
        reporter.progress("/films/a.mp4", ROW, progressed(acknowledged))
    reporter.state("/films/a.mp4", replace(ROW, phase=Phase.READY))
    lines = out.getvalue().splitlines()
    assert len(lines) == 12
    assert lines[5].split() == ["a.mp4", "Uploading", "█████░░░░░", "500", "bytes"]
    assert lines[-1].split() == ["a.mp4", "Ready"]


def test_bars_show_name_state_and_speed() -> None:
    out = io.StringIO()
    reporter = BarReporter(Console(file=out, width=160, force_terminal=True, color_system=None))
    name = "/films/a very long name of a lecture that no terminal has room for.mp4"
    reporter.state(name, ROW)
    reporter.progress(name, ROW, progressed(400))
    reporter.close()
    assert "a very long n…s room for.mp4" in out.getvalue()
    assert "Uploading · 250 bytes/s · less than a minute" in out.getvalue()


def test_names_with_brackets_are_no_markup() -> None:
    out = io.StringIO()
    LineReporter(Console(file=out)).state("[bold]a.mp4", ROW)
    assert out.getvalue().startswith("[bold]a.mp4")


def test_the_detail_of_preparing_is_shown() -> None:
    out = io.StringIO()
    remote = RemoteStatus("video", "processing", "inprogress", 2, progress=43.0)
    LineReporter(Console(file=out)).state("a.mp4", replace(ROW, phase=Phase.PROCESSING, remote=remote))
    assert out.getvalue().split()[1:] == ["Getting", "ready", "to", "watch", "43%"]


@pytest.mark.parametrize(
    ("text", "bytes_a_second"),
    [("2MB/s", 2_000_000), ("500kB/s", 500_000), ("1.5M", 1_500_000), ("64KiB/s", 65536), ("1000", 1000)],
)
def test_a_limit_is_read_as_people_write_it(text: str, bytes_a_second: int) -> None:
    assert rate(text) == bytes_a_second


def test_the_window_takes_a_limit_too() -> None:
    arguments = window_parser().parse_args(["--limit", "2MB/s", "a.mp4", "b.mp4"])
    assert (arguments.files, arguments.limit) == (["a.mp4", "b.mp4"], 2_000_000)
    assert window_parser().parse_args([]).limit is None


@pytest.mark.parametrize("text", ["0", "-1MB/s", "fast", "", "1 parsec", "1e9"])
def test_a_limit_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["upload", "a.mp4", f"--limit={text}"])
