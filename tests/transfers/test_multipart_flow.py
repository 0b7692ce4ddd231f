"""Parts side by side keep the promises of one stream: pause, limit, memory, a file that changes or goes."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.ports.transfer import News, Sent
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from tests.fixtures.part_server import PartServer
from tests.fixtures.scripted_server import Hangs
from tests.fixtures.sending import MIB, RealClock, Reports, content, digest, error_in, job_of, until
from tests.fixtures.tus_server import TusServer
from tests.transfers.multipart import PART, in_parts, multipart, transfer_by

SIZE = 4 * PART
DATA = content(SIZE)
AT_ONCE = 0.1


@pytest.fixture
def video(tmp_path: Path) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(DATA)
    return path


async def test_a_pause_stops_every_part_at_once(video: Path) -> None:
    """Two hang, with what the kernel holds for them; nothing more comes in, and nothing is left running."""
    with PartServer() as server:
        server.plan(Hangs(PART // 4), Hangs(PART // 2))
        async with multipart(server) as transfer:
            sending = asyncio.create_task(transfer.send(in_parts(video), Reports()))
            await until(lambda: server.received >= 3 * PART // 4)
            paused = time.monotonic()
            sending.cancel()
            await asyncio.wait({sending})
            assert time.monotonic() - paused <= AT_ONCE
            assert sending.cancelled()
            assert len(asyncio.all_tasks()) == 1
            await asyncio.sleep(2 * AT_ONCE)
            assert server.arrivals[-1][0] - paused <= AT_ONCE
            server.release()
            assert await transfer.send(in_parts(video), Reports()) == digest(DATA)


async def test_parts_have_one_share_of_the_limit_together(video: Path) -> None:
    """Beside an upload over tus: not one for each part. A little more, since a part is always waiting, and
    the one stream is busy with its own blocks now and then.
    """
    clock, parts, stream = RealClock(), Reports(), Reports()
    throttle = Throttle(clock, 8 * MIB)
    with PartServer() as server, TusServer(keep=False) as other:
        async with make_client() as client:
            tus = TusTransfer(client, FixedOrigin(other.base_url), throttle, clock)
            in_many = transfer_by(client, FixedOrigin(server.companion.base_url), throttle, clock)
            both = [
                asyncio.create_task(in_many.send(in_parts(video), parts)),
                asyncio.create_task(tus.send(job_of(video, other.create(SIZE)), stream)),
            ]
            await until(lambda: all(it.sent and it.sent[-1] > MIB for it in (parts, stream)))
            before = parts.sent[-1], stream.sent[-1]
            await until(lambda: parts.sent[-1] + stream.sent[-1] > sum(before) + 12 * MIB)
            for task in both:
                task.cancel()
            await asyncio.wait(both)
    assert parts.sent[-1] - before[0] < 2 * (stream.sent[-1] - before[1])


SENDER = """
import asyncio, psutil, sys
from pathlib import Path
from desktop_uploader.core.concurrency import Concurrency
from tests.fixtures.part_server import PartServer
from tests.transfers.multipart import in_parts, multipart

me = psutil.Process()
Concurrency.FEWEST = 8
Concurrency.__init__.__defaults__ = (8, *Concurrency.__init__.__defaults__[1:])

async def main(path):
    seen = []
    with PartServer(keep=False) as server:
        async with multipart(server) as transfer:
            job = in_parts(Path(path), part=32 * 1024**2)
            await transfer.send(job, lambda _: seen.append(me.memory_info().rss))
        assert server.most_under_way == 8
    print(max(seen) - seen[0])

asyncio.run(main(sys.argv[1]))
"""


def test_eight_parts_at_a_time_take_some_blocks_each(tmp_path: Path) -> None:
    """The store, in the same process, reads 64 KiB at a time."""
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(256 * MIB)
    grown = int(subprocess.check_output([sys.executable, "-c", SENDER, str(path)], timeout=60))
    assert grown < 56 * MIB


class Editor(Reports):
    """Edits the file, its size and date kept, once bytes of it are on their way."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def __call__(self, report: News) -> None:
        if isinstance(report, Sent) and not self.sent:
            seen = self._path.stat()
            with self._path.open("r+b") as file:
                file.write(b"edited" * 20_000)
            os.utime(self._path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        super().__call__(report)


async def test_an_edit_that_keeps_size_and_date_is_found_out(video: Path) -> None:
    with PartServer() as server:
        async with multipart(server) as transfer:
            error = await error_in(transfer.send(in_parts(video), Editor(video)))
        assert error.failure.kind is Kind.FILE_CHANGED
        assert server.file is None


async def test_a_file_that_went_away_ends_all_parts(video: Path) -> None:
    with PartServer() as server:
        async with multipart(server, limit=4 * PART) as transfer:
            heard = Reports()
            sending = asyncio.create_task(transfer.send(in_parts(video), heard))
            await until(lambda: bool(heard.sent))
            video.unlink()
            assert (await error_in(sending)).failure.kind is Kind.FILE_MISSING
            assert len(asyncio.all_tasks()) == 1
