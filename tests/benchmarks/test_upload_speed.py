"""A 2 GB upload from the command line beside curl sending the same file to the same companion, in one run."""

import base64
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest

from tests.fixtures.videos import VideoMaker
from tests.journey.shells import CompanionShell, Uploader

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

MB = 1000**2
RUNS = 3
MOST_MEMORY = 90 * MB
LEAST_OF_CURL = 0.6


@pytest.fixture
def companion(home: Path) -> Iterator[CompanionShell]:
    with CompanionShell(home) as companion:
        yield companion


def curl(companion: CompanionShell, home: Path, file: Path) -> float:
    """Bytes a second of one PATCH with the whole file."""
    headers = authorized(home)
    name = base64.b64encode(file.name.encode()).decode()
    created = httpx.post(
        f"{companion.address}/files",
        headers={**headers, "Upload-Length": str(file.stat().st_size), "Upload-Metadata": f"filename {name}"},
    ).raise_for_status()
    url = created.headers["Location"]
    sent = {**headers, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream", "Expect": ""}
    lines = [part for name, value in sent.items() for part in ("-H", f"{name}: {value}")]
    begun = time.monotonic()
    subprocess.run(
        ["curl", "-sf", "-X", "PATCH", "-T", str(file), *lines, url], check=True, stdin=subprocess.DEVNULL
    )
    rate = file.stat().st_size / (time.monotonic() - begun)
    httpx.delete(url, headers=headers).raise_for_status()
    return rate


def ours(companion: CompanionShell, home: Path, file: Path) -> tuple[float, int]:
    """Bytes a second from the first progress line to the last, digests included; peak memory in bytes."""
    with Uploader(home, str(file), "--no-wait", "--title", "2 GB") as uploader:
        uploader.until(lambda: any(line["event"] == "progress" for line in uploader.lines))
        begun = time.monotonic()
        peak, process = 0, psutil.Process(uploader.pid)
        while uploader.running and "verifying" not in uploader.states:
            peak = max(peak, process.memory_info().rss)
            time.sleep(0.01)
        rate = file.stat().st_size / (time.monotonic() - begun)
        assert uploader.end() == 0, uploader.told
    video = f"{companion.address}/api/v1/media/{uploader.last['playbackId']}"
    httpx.delete(video, headers=authorized(home)).raise_for_status()  # before its preparing costs others time
    return rate, peak


def authorized(home: Path) -> dict[str, str]:
    token = (home / "companion" / "token").read_text().strip()
    return {"Authorization": f"Bearer {token}", "Tus-Resumable": "1.0.0"}


def test_two_gigabytes(
    home: Path, videos: VideoMaker, companion: CompanionShell, capsys: pytest.CaptureFixture[str]
) -> None:
    rates: dict[str, list[float]] = {"curl": [], "ours": []}
    peaks = []
    for run in range(RUNS):
        file = videos.make(f"two gigabytes {run}.mkv", megabytes=2000)
        rates["curl"].append(curl(companion, home, file))
        rate, peak = ours(companion, home, file)
        rates["ours"].append(rate)
        peaks.append(peak)
        file.unlink()
    medians = {name: sorted(values)[RUNS // 2] for name, values in rates.items()}
    ratio, server = medians["ours"] / medians["curl"], psutil.Process(companion.pid).memory_info().rss
    companion.end(signal.SIGTERM)
    with capsys.disabled():
        print(
            f"\n2 GB: curl {medians['curl'] / MB:.0f} MB/s, ours {medians['ours'] / MB:.0f} MB/s: {ratio:.2f}"
        )
        print(
            f"peak memory {max(peaks) / MB:.0f} MB, companion {server / MB:.0f} MB (medians of {RUNS} runs)"
        )
    assert max(peaks) < MOST_MEMORY
    assert ratio >= LEAST_OF_CURL
