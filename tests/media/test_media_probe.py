"""The probe's children: what they may not do to us, and that none outlives its question."""

import asyncio
import io
import json
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import av
import pytest

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.media.answer import LONGEST, Answer
from desktop_uploader.media.probe import ProbeChild
from tests.fixtures.videos import VideoMaker

Gone = Callable[[int], bool]

HANG = """
import os, subprocess, sys, time
grandchild = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
with open(sys.argv[1] + ".draft", "w") as pids:
    pids.write(f"{os.getpid()} {grandchild.pid}")
os.rename(sys.argv[1] + ".draft", sys.argv[1])
time.sleep(600)
"""


def script(code: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code, *arguments)


@pytest.fixture
async def lecture(videos: VideoMaker) -> AsyncIterator[io.FileIO]:
    with io.FileIO(videos.make()) as file:
        yield file


async def refused(child: tuple[str, ...], file: io.FileIO, time_limit: float = 20) -> Kind:
    with pytest.raises(WorldError) as raised:
        await ProbeChild(child, time_limit=time_limit).ask(file, "mp4")
    assert raised.value.failure.detail
    return raised.value.failure.kind


async def pids_in(path: Path) -> list[int]:
    def read() -> list[int]:
        deadline = time.monotonic() + 10
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        return [int(pid) for pid in path.read_text().split()]

    return await asyncio.to_thread(read)


async def test_facts_and_a_thumbnail(lecture: io.FileIO) -> None:
    answer = await ProbeChild().ask(lecture, "mp4")
    assert (answer.width, answer.height) == (320, 240)
    assert (answer.video_codec, answer.audio_codec) == ("h264", "aac")
    assert answer.duration == pytest.approx(2, abs=0.1)
    with av.open(io.BytesIO(answer.picture)) as picture:
        assert (picture.streams.video[0].width, picture.streams.video[0].height) == (336, 252)


async def test_a_decoder_that_never_ends(lecture: io.FileIO, tmp_path: Path, gone: Gone) -> None:
    child = script(HANG, str(tmp_path / "pids"))
    assert await refused(child, lecture, time_limit=1) is Kind.FILE_DAMAGED
    assert [gone(pid) for pid in await pids_in(tmp_path / "pids")] == [True, True]


async def test_cancelling_ends_the_child_and_all_it_started(
    lecture: io.FileIO, tmp_path: Path, gone: Gone
) -> None:
    question = asyncio.create_task(ProbeChild(script(HANG, str(tmp_path / "pids"))).ask(lecture, "mp4"))
    pids = await pids_in(tmp_path / "pids")
    question.cancel()
    with pytest.raises(asyncio.CancelledError):
        await question
    assert [gone(pid) for pid in pids] == [True, True]


@pytest.mark.parametrize(
    "code",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
        "import os; os._exit(3)",
        "import os; print('{}', flush=True); os._exit(3)",
        "print('garbage')",
        "pass",
        "print('{}'); print('{}')",
        "print('[]')",
        "import sys; sys.stdout.write('\\0' * 70_000); sys.exit(1)",
        "import os, time; os.close(1); time.sleep(600)",
    ],
)
async def test_a_decoder_that_crashes_or_raves(lecture: io.FileIO, code: str) -> None:
    assert await refused(script(code), lecture, time_limit=2) is Kind.FILE_DAMAGED


async def test_output_without_end_is_cut_off(lecture: io.FileIO, tmp_path: Path, gone: Gone) -> None:
    pids = tmp_path / "pids"
    code = (
        f"import os; open({str(pids)!r}, 'w').write(str(os.getpid()))\n"
        "for _ in range(100): os.write(1, b'x' * 1_000_000)"
    )
    assert await refused(script(code), lecture, time_limit=60) is Kind.FILE_DAMAGED
    assert all(gone(pid) for pid in await pids_in(pids))


@pytest.mark.parametrize(
    "lie",
    [
        {"duration": -1},
        {"duration": 1e300},
        {"width": 0},
        {"height": 10**9},
        {"video_codec": "h" * 1000},
        {"thumbnail": "bm8gSlBFRw=="},
        {"thumbnail": "?"},
        {"refused": "bug"},
        {"duration": "soon"},
    ],
)
async def test_facts_that_no_video_has(lecture: io.FileIO, lie: dict[str, object]) -> None:
    assert await refused(script(f"print({json.dumps(lie)!r})"), lecture) is Kind.FILE_DAMAGED


async def test_nan_is_no_duration(lecture: io.FileIO) -> None:
    assert await refused(script("print('{\"duration\": NaN}')"), lecture) is Kind.FILE_DAMAGED


@pytest.mark.parametrize(
    "child", [("/nowhere/at/all",), script("raise ImportError"), script("import nosuch")]
)
async def test_a_machine_that_cannot_start_the_child_blames_no_file(
    lecture: io.FileIO, child: tuple[str, ...]
) -> None:
    assert await ProbeChild(child).ask(lecture, "mp4") == Answer()


async def test_two_children_at_once_and_no_more(videos: VideoMaker, tmp_path: Path) -> None:
    code = """
import os, sys, time
log = os.open(sys.argv[1], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
os.write(log, b"+")
time.sleep(0.2)
os.write(log, b"-")
print("{}")
"""
    probe = ProbeChild(script(code, str(tmp_path / "log")))

    async def ask() -> None:
        with io.FileIO(videos.make()) as file:
            await probe.ask(file, "mp4")

    await asyncio.gather(*(ask() for _ in range(6)))
    steps = (tmp_path / "log").read_text()
    running = [steps[: i + 1].count("+") - steps[:i].count("-") for i in range(len(steps))]
    assert (len(steps), max(running)) == (12, 2)


async def test_secrets_and_the_working_folder_stay_outside(
    lecture: io.FileIO, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESKTOP_UPLOADER_TOKEN", "secret")
    code = "import json, os; print(json.dumps({'detail': os.environ.get('DESKTOP_UPLOADER_TOKEN', 'none')}))"
    assert (await ProbeChild(script(code)).ask(lecture, "mp4")).detail == "none"
    (tmp_path / "av.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert (await ProbeChild().ask(lecture, "mp4")).video_codec == "h264"


@pytest.mark.parametrize(
    ("deed", "error"),
    [("bytearray(3 * 1024**3)", "MemoryError"), ("open('left', 'wb', 0).write(b'x' * 9)", "OSError")],
)
def test_the_child_confines_itself(tmp_path: Path, deed: str, error: str) -> None:
    code = f"from desktop_uploader.media.probe_child import confine; confine(); {deed}"
    done = subprocess.run(script(code), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert error in done.stderr


async def test_the_longest_answer_just_fits(lecture: io.FileIO) -> None:
    line = Answer(thumbnail="/9j/" * (LONGEST // 4 - 100)).to_line()
    child = script(f"print('{{\"thumbnail\": \"' + '/9j/' * {LONGEST // 4 - 100} + '\"}}')")
    assert len(line) < LONGEST
    assert len((await ProbeChild(child).ask(lecture, "mp4")).thumbnail) == LONGEST - 400
