"""The rig of tus, at a provider."""

from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job, Transfer
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from tests.fixtures.faults import Cut, Short, Stall, Status
from tests.fixtures.sending import MIB, job_of, requests_of
from tests.fixtures.tus_server import TusServer
from tests.transfers.conformance.rig import SECRET

_PATH = f"/files/{SECRET}"


class TusRig:
    name: ClassVar[str] = "tus"
    unit: ClassVar[int] = MIB
    resumes: ClassVar[bool] = True
    expires: ClassVar[bool] = True

    @staticmethod
    def make(client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> Transfer:
        return TusTransfer(client, origin, throttle, clock)

    def __init__(self) -> None:
        self.server = TusServer()

    def __enter__(self) -> Self:
        self.server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.__exit__(kind, error, trace)

    @property
    def base_url(self) -> str:
        return self.server.base_url

    def job(self, path: Path) -> Job:
        if _PATH not in self.server.uploads:
            self.server.create(path.stat().st_size, _PATH)
        return job_of(path, self.base_url + _PATH, chunk=requests_of(self.unit))

    def cut(self, after: int, skip: int = 0) -> None:
        self.server.plan(*[Short(self.unit)] * skip, Cut(after))

    def answer(self, status: int, headers: dict[str, str]) -> None:
        self.server.plan(Status(status, headers))

    def hang(self, after: int) -> None:
        self.server.plan(Stall(after))

    def release(self) -> None:
        self.server.release()

    def expire(self) -> None:
        self.server.plan(Status(403), method="HEAD")

    def forget(self) -> None:
        self.server.uploads.clear()

    @property
    def arrivals(self) -> list[tuple[float, int]]:
        return self.server.arrivals

    @property
    def durable(self) -> int:
        return self.server.uploads[_PATH].offset

    @property
    def data(self) -> bytes:
        return bytes(self.server.uploads[_PATH].data)
