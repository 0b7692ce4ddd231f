"""How soon bytes go again: after a hint of the network, without one, and after the process was stopped.

The link is a proxy in this process; the first byte counts that passes it. Of each case the median of several
runs is printed, and the slowest must keep the promise.
"""

import asyncio
import signal
import socket
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.engine import Engine
from tests.engine.wire import Link, Wire
from tests.fixtures.sending import MIB, content, until
from tests.fixtures.tus_server import TusServer
from tests.fixtures.videos import VideoMaker
from tests.journey.shells import CompanionShell, Uploader

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

RUNS = 3
AFTER_A_HINT, WITHOUT, AFTER_A_STOP = 1.0, 5.0, 3.0
OUTAGE, STOP = 20.0, 12.0
SIZE = 40 * MIB
SLOW = Settings(limit=MIB)


@pytest.fixture
def video(tmp_path: Path) -> str:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(content(SIZE))
    return str(path)


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Callable[[str, list[float], float], None]:
    def tell(case: str, seconds: list[float], most: float) -> None:
        with capsys.disabled():
            every = " ".join(f"{each:.2f}" for each in seconds)
            print(f"\n{case}: first byte after {sorted(seconds)[len(seconds) // 2]:.2f} s ({every})")
        assert max(seconds) <= most

    return tell


def free_port() -> int:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port: int = unused.getsockname()[1]
        return port


async def moving(link: Link) -> None:
    now = time.monotonic()
    await until(lambda: sum(count for at, count in link.moved if at > now) > MIB // 2, 30.0)


async def first_byte(link: Link, moment: float) -> float:
    await until(lambda: link.first_after(moment) is not None, 60.0)
    return link.first_after(moment) or 0.0


async def measured(video: str, happens: Callable[[Wire, Engine], Awaitable[float]]) -> list[float]:
    """Seconds from the moment that `happens` returns to the first byte; a new upload in each run."""
    seconds = []
    for _ in range(RUNS):
        with TusServer(keep=False) as server:
            wire = Wire(server)
            async with wire.opened(SLOW) as engine:
                await engine.add(video)
                await moving(wire.link)
                seconds.append(await first_byte(wire.link, await happens(wire, engine)))
    return seconds


async def test_a_hint_ends_the_wait(video: str, told: Callable[[str, list[float], float], None]) -> None:
    async def happens(wire: Wire, engine: Engine) -> float:
        await wire.link.down()
        await asyncio.sleep(OUTAGE)
        assert wire.is_in(video, Phase.RECONNECTING)
        await wire.link.up()
        hinted = time.monotonic()
        engine.try_now()
        return hinted

    told("the network is back, and says so", await measured(video, happens), AFTER_A_HINT)


async def test_a_hint_ends_a_dead_line(video: str, told: Callable[[str, list[float], float], None]) -> None:
    async def happens(wire: Wire, engine: Engine) -> float:
        wire.link.die()
        await until(lambda: time.monotonic() - wire.link.moved[-1][0] > 1.0)
        hinted = time.monotonic()
        engine.try_now()
        return hinted

    told("another network, and the old line died unseen", await measured(video, happens), AFTER_A_HINT)


async def test_waking(video: str, told: Callable[[str, list[float], float], None]) -> None:
    async def happens(wire: Wire, engine: Engine) -> float:
        wire.link.die()
        woken = time.monotonic()
        engine.woke(600.0)
        return woken

    told("the system says that it woke", await measured(video, happens), AFTER_A_HINT)


async def test_without_a_hint(video: str, told: Callable[[str, list[float], float], None]) -> None:
    async def happens(wire: Wire, engine: Engine) -> float:
        await wire.link.down()
        await asyncio.sleep(OUTAGE)
        await wire.link.up()
        return time.monotonic()

    told(f"the network is back after {OUTAGE:.0f} s, nobody says so", await measured(video, happens), WITHOUT)


async def test_after_sigcont(
    tmp_path: Path, videos: VideoMaker, told: Callable[[str, list[float], float], None]
) -> None:
    """The program as it is, stopped as by a lid; meanwhile its connections died without a word."""
    seconds = []
    for run in range(RUNS):
        file, home = videos.make(f"comeback {run}.mkv", megabytes=60), tmp_path / str(run)
        link = Link(free_port())
        await link.up()
        public = ("--public-url", link.address)
        with await asyncio.to_thread(CompanionShell, home, link.to, *public):
            token = (home / "companion" / "token").read_text().strip()
            arguments = (str(file), "--no-wait", "--server", link.address, "--limit", "1MB/s")
            with Uploader(tmp_path / f"other {run}", *arguments, DESKTOP_UPLOADER_TOKEN=token) as uploader:
                await moving(link)
                uploader.signal(signal.SIGSTOP)
                await asyncio.sleep(STOP)
                link.die()
                woken = time.monotonic()
                uploader.signal(signal.SIGCONT)
                seconds.append(await first_byte(link, woken))
        await link.down()
    told(f"SIGCONT after {STOP:.0f} s, all connections dead", seconds, AFTER_A_STOP)
