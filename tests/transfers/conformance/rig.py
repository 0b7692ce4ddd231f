"""What the conformance suite needs of each protocol: a server, a job for it, and faults by common words.

A rig is its server's context. Faults hit the next request that carries bytes of the file. To add a protocol:
write its rig, and put it into `rigs.RIGS`.
"""

from pathlib import Path
from types import TracebackType
from typing import ClassVar, Protocol, Self

import httpx

from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job, Transfer
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.throttle import Throttle

SECRET = "5ecret-0f-an-address"
"""Part of every target's address: it may not come up in an error, nor in a log."""

TOKEN = "a-token-that-is-secret"


class Rig(Protocol):
    """`unit`: bytes of one request, as far as the protocol lets one choose. `resumes`: whether what is sent
    counts when the rest breaks. `expires`: whether its addresses are a provider's, which end by themselves.
    """

    name: ClassVar[str]
    unit: ClassVar[int]
    resumes: ClassVar[bool]
    expires: ClassVar[bool]

    @staticmethod
    def make(client: httpx.AsyncClient, origin: Origin, throttle: Throttle, clock: Clock) -> Transfer: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    @property
    def base_url(self) -> str: ...

    def job(self, path: Path) -> Job:
        """For this file; again, for the same upload."""
        ...

    def cut(self, after: int, skip: int = 0) -> None:
        """So many bytes get through, then the connection breaks; in the request after `skip` good ones."""

    def answer(self, status: int, headers: dict[str, str]) -> None:
        """Once, and nothing is stored."""

    def hang(self, after: int) -> None:
        """So many bytes get through, then nothing moves until `release`."""

    def release(self) -> None: ...

    def expire(self) -> None:
        """The address is good for nothing from now on; what is there is kept."""

    def forget(self) -> None:
        """Everything."""

    @property
    def arrivals(self) -> list[tuple[float, int]]:
        """When, by `time.monotonic`, how many bytes came in with requests that carry bytes of the file."""
        ...

    @property
    def durable(self) -> int:
        """Bytes of the file that are safe there."""
        ...

    @property
    def data(self) -> bytes:
        """The file, as far as it is there."""
        ...
