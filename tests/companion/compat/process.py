"""A companion in a process of its own, and an older client of it: to be killed or measured."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from desktop_uploader.contract.running import READY_LINE


@dataclass(frozen=True, slots=True)
class OlderServer:
    process: asyncio.subprocess.Process
    client: httpx.AsyncClient

    async def kill(self) -> None:
        if self.process.returncode is None:
            self.process.send_signal(signal.SIGKILL)
        await asyncio.wait_for(self.process.wait(), 10)


@contextlib.asynccontextmanager
async def older_server(data: Path) -> AsyncIterator[OlderServer]:
    """The companion of the command line, which keeps its files below `data`."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "desktop_uploader", "companion", "serve"),
        *("--port", "0", "--data", str(data)),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "DESKTOP_UPLOADER_HOME": str(data.parent / "home")},
    )
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
    url = line.removeprefix(READY_LINE.partition("{")[0]).split()[0]
    headers = {"Authorization": f"Bearer {(data / 'token').read_text().strip()}"}
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=30, trust_env=False) as client:
        server = OlderServer(process, client)
        try:
            yield server
        finally:
            await server.kill()
