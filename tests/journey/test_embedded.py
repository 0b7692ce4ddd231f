"""The embedded companion: started when none runs, adopted when one does, never left behind."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import psutil
import pytest

from desktop_uploader.app import EMBEDDED
from desktop_uploader.contract.running import Running, read_running
from desktop_uploader.core.failures import WorldError
from desktop_uploader.service.embedded import EmbeddedCompanion
from tests.fixtures.videos import VideoMaker
from tests.journey.shells import CompanionShell, Uploader


def companion(home: Path) -> EmbeddedCompanion:
    home.mkdir(exist_ok=True)
    return EmbeddedCompanion(home / "companion", home / "companion.log", EMBEDDED)


def running(home: Path) -> Running:
    found = read_running(home / "companion")
    assert found is not None
    return found


async def test_it_is_started_and_ended(home: Path) -> None:
    async with companion(home).running() as origin:
        child = running(home)
        assert origin.base_url() == child.address
        assert origin.token() == (home / "companion" / "token").read_text().strip()
        assert origin.server_id() == child.server_id
        assert psutil.pid_exists(child.pid)
    assert not psutil.pid_exists(child.pid)
    assert read_running(home / "companion") is None
    with pytest.raises(WorldError):
        origin.base_url()


async def test_one_that_runs_is_adopted_and_left_alone(home: Path) -> None:
    with CompanionShell(home) as other:
        async with companion(home).running() as origin:
            assert origin.base_url() == other.address
        assert other.running


async def test_two_at_once_share_one(home: Path) -> None:
    async with companion(home).running() as one, companion(home).running() as two:
        assert one.base_url() == two.base_url()


async def test_when_the_owner_of_an_adopted_one_ends_ours_takes_its_place(home: Path) -> None:
    async with companion(home).running() as owner:
        adopter = companion(home).running()
        adopted = await adopter.__aenter__()
        second = running(home)
        assert adopted.base_url() == owner.base_url()
    try:
        async with asyncio.timeout(30):
            while (now := read_running(home / "companion")) is None or now == second:
                await asyncio.sleep(0.01)
        assert now.server_id == second.server_id
    finally:
        await adopter.__aexit__(None, None, None)


async def test_one_that_can_not_start_is_said(home: Path) -> None:
    home.mkdir()
    failing = (sys.executable, "-c", "raise SystemExit(3)")
    embedded = EmbeddedCompanion(home / "companion", home / "log", failing, patience=1.0)
    with pytest.raises(WorldError) as caught:
        async with embedded.running():
            pass
    assert str(home / "log") in caught.value.failure.detail


def test_it_ends_when_the_uploader_is_killed(home: Path, videos: VideoMaker) -> None:
    video = str(videos.make("orphan.mp4", megabytes=30))
    with Uploader(home, video, "--limit", "4MB/s") as uploader:
        uploader.until(lambda: bool(uploader.acknowledged))
        child = psutil.Process(running(home).pid)
        uploader.end(signal.SIGKILL)
        child.wait(10)
    assert read_running(home / "companion") is None


def test_ctrl_c_in_the_terminal_is_the_uploaders_to_handle(home: Path, videos: VideoMaker) -> None:
    video = str(videos.make("group.mp4", megabytes=30))
    with Uploader(home, video, "--limit", "4MB/s") as uploader:
        uploader.until(lambda: bool(uploader.acknowledged))
        assert os.getpgid(running(home).pid) != os.getpgid(uploader.pid)
        assert uploader.end(signal.SIGINT) == 130
