"""Rigs of the two protocols that PUT to a provider's address."""

from pathlib import Path
from typing import ClassVar

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job, Transfer
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.put import PutTransfer
from desktop_uploader.transfers.resumable_put import ResumablePutTransfer
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.put_server import PutServer, WholeServer
from tests.fixtures.sending import MIB, job_of, requests_of
from tests.transfers.conformance.rig import SECRET
from tests.transfers.conformance.scripted_rig import ScriptedRig


class ResumablePutRig(ScriptedRig[PutServer]):
    name: ClassVar[str] = "resumable-put"
    unit: ClassVar[int] = MIB
    resumes: ClassVar[bool] = True
    expires: ClassVar[bool] = True

    @staticmethod
    def make(client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> Transfer:
        return ResumablePutTransfer(client, origin, throttle, clock)

    def __init__(self) -> None:
        super().__init__(PutServer())

    def job(self, path: Path) -> Job:
        return job_of(path, f"{self.base_url}/upload/{SECRET}?token={SECRET}", chunk=requests_of(self.unit))

    @property
    def durable(self) -> int:
        return self.server.durable

    @property
    def data(self) -> bytes:
        return bytes(self.server.data)


class PutRig(ScriptedRig[WholeServer]):
    name: ClassVar[str] = "put"
    unit: ClassVar[int] = MIB
    resumes: ClassVar[bool] = False
    expires: ClassVar[bool] = True

    @staticmethod
    def make(client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> Transfer:
        return PutTransfer(client, origin, throttle, clock)

    def __init__(self) -> None:
        super().__init__(WholeServer())

    def job(self, path: Path) -> Job:
        return job_of(path, f"{self.base_url}/bucket/{SECRET}?X-Amz-Signature={SECRET}")

    @property
    def durable(self) -> int:
        return self.server.durable

    @property
    def data(self) -> bytes:
        return bytes(self.server.data)
