"""A companion in a process of its own, to be killed or measured."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop_uploader.companion.app import app_of
from desktop_uploader.companion.assembly import Companion
from desktop_uploader.companion.clock import utc_now
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.serving.runner import run, serve
from desktop_uploader.companion.video.video import Video
from tests.companion.webhooks.served import chosen, planted


@dataclass
class Running:
    """`port`: where it listens."""

    child: subprocess.Popen[str]
    port: int

    def kill(self) -> None:
        self.child.kill()
        self.child.wait()


@contextmanager
def running(data: Path) -> Iterator[Running]:
    child = subprocess.Popen(
        [sys.executable, "-m", __name__, str(data)],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        text=True,
    )
    with child:
        assert child.stdout is not None
        address = child.stdout.readline()
        try:
            yield Running(child, int(address.rpartition(":")[2]))
        finally:
            child.terminate()


@asynccontextmanager
async def at_rest(data: Path) -> AsyncIterator[Companion]:
    """Its database and rules, while no process serves."""
    companion = Companion(chosen(data))
    await companion.database.open()
    try:
        yield companion
    finally:
        await companion.database.close()


async def plant_all(data: Path, uids: list[str]) -> None:
    async with at_rest(data) as companion:
        owner = await companion.accounts.add_user("somebody@school.test", "Somebody")
        for uid in uids:
            await planted(companion, owner.id, uid)


async def ended_as(data: Path) -> dict[str, Video]:
    """Each video by what it is called at the provider."""
    async with at_rest(data) as companion:
        found = await companion.videos.all_where(table.c.provider_uid.is_not(None), limit=100_000)
        return {video.provider_uid or "": video for video in found}


def main(data: Path) -> None:
    app = app_of(Companion(chosen(data), clock=utc_now))
    stop = asyncio.Event()
    run(serve(app, "127.0.0.1", 0, lambda url: print(url, flush=True), stop=stop))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
