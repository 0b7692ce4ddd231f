"""`desktop-uploader doctor`: what stands between this computer and the server, in plain words."""

import asyncio
import json
import shutil
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

from rich.console import Console

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports import Secrets
from desktop_uploader.words import quantities

_MOST_CLOCK_SKEW = 120.0
_LEAST_FREE = 500 * 1000**2


@dataclass(frozen=True, slots=True)
class Finding:
    """`good` is None where it couldn't be told."""

    check: str
    good: bool | None
    words: str


class Visit(Protocol):
    """Questions to the server; each raises WorldError. `clock_skew` in seconds, None if untold."""

    async def server(self) -> str: ...
    async def sign_in(self) -> str: ...
    async def clock_skew(self) -> float | None: ...


OpenVisit = Callable[[], AbstractAsyncContextManager[Visit]]


def run(open_visit: OpenVisit, secrets: Secrets, folder: Path, *, as_json: bool, console: Console) -> int:
    """Exit 0 when nothing is wrong, 1 otherwise."""
    findings = [*asyncio.run(_visit(open_visit)), _disk(folder), _keyring(secrets)]
    if as_json:
        console.file.write(json.dumps({"findings": [asdict(it) for it in findings]}) + "\n")
    else:
        for it in findings:
            mark = {True: "✓", False: "✗", None: "–"}[it.good]
            console.print(f"{mark} {it.check:<9} {it.words}", markup=False, highlight=False, soft_wrap=True)
    return int(any(it.good is False for it in findings))


async def _visit(open_visit: OpenVisit) -> list[Finding]:
    try:
        async with open_visit() as visit:
            return [
                await _asked("address", visit.server),
                await _asked("sign-in", visit.sign_in),
                await _clock(visit),
            ]
    except WorldError as error:
        return [_failed("address", error)]


async def _asked(check: str, question: Callable[[], Awaitable[str]]) -> Finding:
    try:
        return Finding(check, good=True, words=await question())
    except WorldError as error:
        return _failed(check, error)


def _failed(check: str, error: WorldError) -> Finding:
    kind = error.failure.kind.value.replace("_", " ")
    return Finding(check, good=False, words=f"{kind}: {error.failure.detail}".rstrip(": "))


async def _clock(visit: Visit) -> Finding:
    try:
        skew = await visit.clock_skew()
    except WorldError:
        skew = None
    if skew is None:
        return Finding("clock", good=None, words="the server doesn't tell its time")
    return Finding("clock", good=abs(skew) < _MOST_CLOCK_SKEW, words=f"{abs(skew):.0f} s from the server's")


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    return Finding("disk", good=free > _LEAST_FREE, words=f"{quantities.size(free)} free for {folder}")


def _keyring(secrets: Secrets) -> Finding:
    if secrets.lasting:
        return Finding("keyring", good=True, words="keeps your sign-in for the next time")
    return Finding("keyring", good=None, words="none here: a sign-in lasts for one session only")
