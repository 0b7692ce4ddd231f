"""The rig of chunk sessions, which are the companion's own."""

from pathlib import Path
from typing import ClassVar

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job, Transfer
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.chunks import ChunksTransfer
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.chunk_server import ChunkServer
from tests.fixtures.sending import MIB, job_of, requests_of
from tests.transfers.conformance.rig import SECRET
from tests.transfers.conformance.scripted_rig import ScriptedRig


class ChunksRig(ScriptedRig[ChunkServer]):
    name: ClassVar[str] = "chunks"
    unit: ClassVar[int] = MIB
    resumes: ClassVar[bool] = True
    expires: ClassVar[bool] = False

    @staticmethod
    def make(client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> Transfer:
        return ChunksTransfer(client, origin, throttle, clock)

    def __init__(self) -> None:
        super().__init__(ChunkServer(SECRET))

    def job(self, path: Path) -> Job:
        self.server.size = path.stat().st_size
        url = f"/api/storage/upload-status?uploadId={SECRET}"
        return job_of(path, url, chunk=requests_of(self.unit))

    @property
    def durable(self) -> int:
        return self.server.durable

    @property
    def data(self) -> bytes:
        return self.server.data
