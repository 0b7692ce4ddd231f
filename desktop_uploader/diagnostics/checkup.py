"""One list of checks between this computer and its server, for a command and a window alike."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.computer import Secrets
from desktop_uploader.words import checks

T = TypeVar("T")
CHECKS = ("address", "tls", "proxy", "sign-in", "clock", "speed", "disk", "keyring")

_PATIENCE = 15.0
"""Seconds for one question to the server."""

_MOST_CLOCK_SKEW = 120.0
_LEAST_SPEED = 100_000.0
_LEAST_FREE = 500 * 1000**2


@dataclass(frozen=True, slots=True)
class Finding:
    """`good` is None where it couldn't be told, or doesn't matter. `personal`: the words name somebody."""

    check: str
    good: bool | None
    words: str
    personal: bool = False


class Visit(Protocol):
    """Questions to the server; each raises WorldError.

    `server`: its name and version. `proxy`: host and port, empty for none. `clock_skew` in seconds, None if
    untold; `speed` in bytes a second, None where there is no test of it.
    """

    @property
    def address(self) -> str: ...
    @property
    def proxy(self) -> str: ...
    async def server(self) -> tuple[str, str]: ...
    async def sign_in(self) -> str: ...
    async def clock_skew(self) -> float | None: ...
    async def speed(self) -> float | None: ...


OpenVisit = Callable[[], AbstractAsyncContextManager[Visit]]


@dataclass(frozen=True, slots=True)
class Checkup:
    """`secrets` may block, and is called off the loop; `folder`: where the list of uploads is kept."""

    open_visit: OpenVisit
    secrets: Callable[[], Secrets]
    folder: Path

    async def findings(self) -> AsyncIterator[Finding]:
        """Each of `CHECKS`, in their order, as soon as it is known."""
        try:
            async with self.open_visit() as visit:
                async for finding in _ask(visit):
                    yield finding
        except WorldError as error:  # there is no server to visit: this computer's own doesn't start
            for finding in _unreached(error.failure, checks.not_told(), ""):
                yield finding
        yield await asyncio.to_thread(_disk, self.folder)
        yield await asyncio.to_thread(_keyring, self.secrets)


async def _ask(visit: Visit) -> AsyncIterator[Finding]:
    host = urlsplit(visit.address).netloc.rpartition("@")[2]
    try:
        name, version = await _in_time(visit.server())
    except WorldError as error:
        for finding in _unreached(error.failure, checks.proxy(visit.proxy), host):
            yield finding
        return
    yield Finding("address", good=True, words=checks.found(name, host, version))
    yield _encryption(visit.address)
    yield Finding("proxy", good=True, words=checks.proxy(visit.proxy))
    yield await _sign_in(visit, host)
    yield await _clock(visit)
    yield await _speed(visit, host)


def _unreached(failure: Failure, proxy: str, host: str) -> list[Finding]:
    """The one check that the failure belongs to fails; what lies behind it can't be told."""
    where = {Kind.TLS: "tls", Kind.PROXY: "proxy"}.get(failure.kind, "address")
    told = {"proxy": proxy, where: checks.failed(failure, host)}
    behind = [it for it in CHECKS if it not in {"disk", "keyring"}]
    return [
        Finding(it, good=False if it == where else None, words=told.get(it, checks.not_told()))
        for it in behind
    ]


def _encryption(address: str) -> Finding:
    parts = urlsplit(address)
    if parts.scheme == "https":
        return Finding("tls", good=True, words=checks.encrypted())
    here = parts.hostname in {"localhost", "::1"} or (parts.hostname or "").startswith("127.")
    words = checks.needs_no_encryption() if here else checks.open_to_others()
    return Finding("tls", good=here, words=words)


async def _sign_in(visit: Visit, host: str) -> Finding:
    try:
        person = await _in_time(visit.sign_in())
    except WorldError as error:
        return Finding("sign-in", good=False, words=checks.failed(error.failure, host))
    return Finding("sign-in", good=True, words=checks.signed_in(person), personal=True)


async def _clock(visit: Visit) -> Finding:
    try:
        skew = await _in_time(visit.clock_skew())
    except WorldError:
        skew = None
    good = None if skew is None else abs(skew) < _MOST_CLOCK_SKEW
    return Finding("clock", good, checks.clock(skew, good=good is not False))


async def _speed(visit: Visit, host: str) -> Finding:
    try:
        speed = await _in_time(visit.speed())
    except WorldError as error:
        words = checks.failed(error.failure, host)
        return Finding("speed", good=None if error.failure.kind is Kind.SIGN_IN else False, words=words)
    if speed is None:
        return Finding("speed", good=None, words=checks.no_speed_test())
    good = speed >= _LEAST_SPEED
    return Finding("speed", good, checks.speed(speed, good=good))


async def _in_time(question: Awaitable[T]) -> T:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await question
    except TimeoutError:
        raise WorldError(Failure(Kind.TIMEOUT)) from None


def _disk(folder: Path) -> Finding:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return Finding("disk", good=False, words=checks.no_disk())
    good = free > _LEAST_FREE
    return Finding("disk", good, checks.disk(free, good=good))


def _keyring(secrets: Callable[[], Secrets]) -> Finding:
    lasting = secrets().lasting
    return Finding("keyring", good=True if lasting else None, words=checks.keyring(lasting=lasting))
