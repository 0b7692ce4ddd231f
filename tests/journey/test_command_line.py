"""The command line as scripts and people meet it: verbs, exit codes, what it prints and what it keeps."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_uploader import version
from desktop_uploader.contract.running import read_running
from desktop_uploader.diagnostics.checkup import CHECKS
from desktop_uploader.store.paths import HOME, MANAGED, Paths
from tests.fixtures.videos import VideoMaker
from tests.journey.shells import CompanionShell, Process, Uploader
from tests.journey.stored import check_watchable, contents, status


@pytest.fixture
def companion(home: Path) -> Iterator[CompanionShell]:
    with CompanionShell(home) as companion:
        yield companion


def run(home: Path, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop_uploader", *arguments]
    env = {**os.environ, "DESKTOP_UPLOADER_HOME": str(home), **environ}
    return subprocess.run(
        command, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120, check=False
    )


def test_version(home: Path) -> None:
    assert run(home, "--version").stdout == f"desktop-uploader {version()}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["upload"],
        ["upload", "a.mp4", "--limit", "soon"],
        ["upload", "a.mp4", "--server", "example.edu"],
        ["upload", "a.mp4", "--token-file", "/nowhere/token"],
        ["companion", "serve", "--host", "0.0.0.0"],  # noqa: S104  # this is what is refused
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2_and_says_why(home: Path, arguments: list[str]) -> None:
    done = run(home, *arguments)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_screen_the_window_says_so(home: Path) -> None:
    done = run(home, "lecture.mp4", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert "no screen" in done.stderr


def test_a_file_and_its_details_reach_the_server(
    home: Path, videos: VideoMaker, companion: CompanionShell
) -> None:
    video = videos.make("Übung_03 – Ünïcode.mp4")
    details = ("--title", "Exercise 3", "--course", "first-steps", "--lesson", "first-steps-tour")
    with Uploader(home, str(video), *details, "--visibility", "unlisted") as uploader:
        assert uploader.end() == 0, uploader.told
    seen = status(home, uploader.last["playbackId"])
    assert (seen.title, seen.course_id, seen.lesson_id) == ("Exercise 3", "first-steps", "first-steps-tour")
    check_watchable(home, seen.playback_id)


def test_bad_files_cost_no_other_work(
    home: Path, videos: VideoMaker, companion: CompanionShell, tmp_path: Path
) -> None:
    empty, pdf, good = tmp_path / "empty.mp4", tmp_path / "paper.mp4", videos.make("good.mp4")
    empty.touch()
    pdf.write_bytes(b"%PDF-1.7\n" + bytes(5000))
    files = [str(empty), str(tmp_path), str(pdf), str(tmp_path / "missing.mp4"), str(good)]
    with Uploader(home, *files) as uploader:
        assert uploader.end() == 1, uploader.told
    ends = {
        line["file"]: (line["state"], line["reason"]) for line in uploader.lines if line["event"] == "state"
    }
    assert ends == {
        str(empty): ("needs_you", "file_empty"),
        str(tmp_path): ("needs_you", "not_a_file"),
        str(pdf): ("needs_you", "not_a_video"),
        str(tmp_path / "missing.mp4"): ("needs_you", "file_missing"),
        str(good): ("ready", None),
    }
    assert len(contents(home)) == 1


def test_the_same_file_again_is_ready_at_once(
    home: Path, videos: VideoMaker, companion: CompanionShell
) -> None:
    video = videos.make("again.mp4")
    with Uploader(home, str(video)) as first:
        assert first.end() == 0, first.told
    with Uploader(home, str(video)) as second:
        assert second.end() == 0, second.told
    assert second.states == ["ready"]
    assert second.last["playbackId"] == first.last["playbackId"]
    assert len(contents(home)) == 1


def test_no_wait_ends_once_the_bytes_are_verified(
    home: Path, videos: VideoMaker, companion: CompanionShell
) -> None:
    with Uploader(home, str(videos.make("patience.mp4", seconds=20)), "--no-wait") as uploader:
        assert uploader.end() == 0, uploader.told
    assert uploader.last["state"] in {"processing", "ready"}
    assert status(home, uploader.last["playbackId"]).verified


def test_a_wrong_token_asks_for_a_sign_in_and_keeps_the_row(
    home: Path, videos: VideoMaker, companion: CompanionShell
) -> None:
    video, server = str(videos.make("token.mp4")), ("--server", companion.address)
    with Uploader(home, video, *server, DESKTOP_UPLOADER_TOKEN="du_0000000000000000_" + "x" * 43) as refused:
        assert refused.end() == 3, refused.told
    assert (refused.last["state"], refused.last["reason"]) == ("needs_you", "sign_in")
    token_file = str(home / "companion" / "token")
    with Uploader(home, video, *server, "--token-file", token_file) as taken:
        assert taken.end() == 0, taken.told
    assert taken.last["id"] == refused.last["id"]


def test_a_new_token_works_and_is_in_no_log(
    home: Path, videos: VideoMaker, companion: CompanionShell
) -> None:
    token = run(home, "companion", "token", "create").stdout.strip()
    assert token.startswith("du_")
    server = ("--server", companion.address)
    with Uploader(home, str(videos.make("mine.mp4")), *server, DESKTOP_UPLOADER_TOKEN=token) as uploader:
        assert uploader.end() == 0, uploader.told
    companion.end(signal.SIGTERM)
    for file in home.rglob("*"):
        if file.is_file():
            assert token.encode() not in file.read_bytes(), file
    assert token not in "\n".join([*companion.out, *companion.err, *uploader.out, *uploader.err])


def test_a_server_that_is_not_there_yet_is_waited_for(
    home: Path, videos: VideoMaker, companion: CompanionShell
) -> None:
    video, port = str(videos.make("early.mp4")), companion.port
    token = str(home / "companion" / "token")
    companion.end(signal.SIGTERM)
    with Uploader(home, video, "--server", companion.address, "--token-file", token) as uploader:
        uploader.until(lambda: "reconnecting" in uploader.states)
        with CompanionShell(home, port):
            assert uploader.end() == 0, uploader.told
    assert uploader.states[-1] == "ready"


def test_interrupted_it_keeps_everything_and_ends_with_130(home: Path, videos: VideoMaker) -> None:
    video = str(videos.make("interrupted.mp4", megabytes=30))
    with Uploader(home, video, "--limit", "4MB/s") as uploader:
        uploader.until(lambda: any(line.get("sent", 0) > 4_000_000 for line in uploader.lines))
        assert uploader.end(signal.SIGINT) == 130, uploader.told
    assert read_running(home / "companion") is None
    with Uploader(home, video) as again:
        assert again.end() == 0, again.told
    assert again.last["id"] == uploader.last["id"]


def test_a_limit_of_the_school_is_the_command_lines_too(
    home: Path, videos: VideoMaker, tmp_path: Path
) -> None:
    video, managed = str(videos.make("school.mp4", megabytes=30)), tmp_path / "managed.json"
    managed.write_text('{"limit": 2000000}')
    with Uploader(home, video, "--limit", "1GB/s", **{MANAGED: str(managed)}) as uploader:
        uploader.until(lambda: any(line.get("sent", 0) for line in uploader.lines))
        assert uploader.end(signal.SIGINT) == 130, uploader.told
    assert max(line.get("sent", 0) for line in uploader.lines) < 15_000_000


def test_people_see_a_line_for_each_step(home: Path, videos: VideoMaker) -> None:
    done = run(home, "upload", str(videos.make("people.mp4")))
    assert done.returncode == 0, done.stderr
    assert "people.mp4" in done.stdout
    assert done.stdout.rstrip().splitlines()[-1].split()[:2] == ["people.mp4", "Ready"]


def test_doctor_finds_a_healthy_companion(home: Path, companion: CompanionShell) -> None:
    done = run(home, "doctor", "--json")
    findings = {it["check"]: it["good"] for it in json.loads(done.stdout)["findings"]}
    assert findings.keys() == {*CHECKS}
    assert findings["address"]
    assert findings["sign-in"]
    assert findings["speed"]
    assert findings["disk"]
    assert done.returncode == 0


def test_doctor_names_a_server_that_is_not_there(home: Path) -> None:
    done = run(home, "doctor", "--server", "http://127.0.0.1:9")
    assert done.returncode == 1
    assert "✗ address" in done.stdout


def test_settings_that_cant_be_read_are_told_of_once(home: Path) -> None:
    preferences = Paths.of({HOME: str(home)}).preferences
    preferences.parent.mkdir(parents=True, exist_ok=True)
    preferences.write_text("{")
    told = run(home, "doctor", "--server", "http://127.0.0.1:1").stderr
    assert told.startswith("Your settings couldn’t be read; the usual ones hold.")
    assert run(home, "doctor", "--server", "http://127.0.0.1:1").stderr == ""


def test_a_second_companion_waits_for_its_turn(home: Path, companion: CompanionShell) -> None:
    with Process(["companion", "serve", "--port", "0"], home) as second:
        second.until(lambda: any("Waiting for it to end" in line for line in second.err))
        assert companion.end(signal.SIGTERM) == 0
        second.until(lambda: any(line.startswith("Companion ready") for line in second.out))
        assert second.end(signal.SIGTERM) == 0
    assert read_running(home / "companion") is None


def test_a_taken_port_is_said_in_one_line(home: Path, companion: CompanionShell, tmp_path: Path) -> None:
    done = run(home, "companion", "serve", "--port", str(companion.port), "--data", str(tmp_path / "other"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert str(companion.port) in done.stderr


def test_self_test(home: Path) -> None:
    done = run(home, "--self-test")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Self-test passed." in done.stdout
    assert not home.exists()


def test_demo(home: Path) -> None:
    done = run(home, "--demo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("/watch/") == 3
    assert not home.exists()


def test_a_damaged_journal_is_mended_and_said(
    home: Path, videos: VideoMaker, companion: CompanionShell
) -> None:
    video = str(videos.make("survivor.mp4"))
    with Uploader(home, video) as first:
        assert first.end() == 0, first.told
    journal = home / "journal.sqlite3"
    journal.write_bytes(b"not a database!!" * 4 + journal.read_bytes()[64:])
    with Uploader(home, video) as second:
        assert second.end() == 0, second.told
    assert "The list of uploads was damaged. 1 upload recovered" in second.err[0]
    assert second.states == ["ready"]
    assert second.last["id"] == first.last["id"]
