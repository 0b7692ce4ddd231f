"""The rig of parts, several at a time. One that breaks is made up for while others get through, so what
breaks here breaks for all parts of one send.
"""

from pathlib import Path
from typing import ClassVar

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job, Transfer
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.throttle import Throttle
from tests.fixtures.part_server import PartServer
from tests.fixtures.scripted_server import Behaves, Cuts, Hangs, Says
from tests.transfers.conformance.rig import SECRET
from tests.transfers.conformance.scripted_rig import ScriptedRig
from tests.transfers.multipart import PART, in_parts, transfer_by


class MultipartRig(ScriptedRig[PartServer]):
    name: ClassVar[str] = "multipart"
    unit: ClassVar[int] = PART
    resumes: ClassVar[bool] = True
    expires: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__(PartServer(SECRET))

    @staticmethod
    def make(client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> Transfer:
        return transfer_by(client, origin, throttle, clock)

    @property
    def base_url(self) -> str:
        return self.server.companion.base_url

    def job(self, path: Path) -> Job:
        return in_parts(path)

    def cut(self, after: int, skip: int = 0) -> None:
        self.server.in_the_next_send(*[Behaves()] * skip, Cuts(after), rest=Cuts(0))

    def answer(self, status: int, headers: dict[str, str]) -> None:
        self.server.in_the_next_send(rest=Says(status, headers))

    def hang(self, after: int) -> None:
        self.server.in_the_next_send(rest=Hangs(after))

    def forget(self) -> None:
        self.server.companion.gone = True

    @property
    def durable(self) -> int:
        return self.server.durable

    @property
    def data(self) -> bytes:
        return self.server.data
