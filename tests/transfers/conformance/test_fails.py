"""Whatever the protocol: each failure is called what it is, and tells no secret."""

import asyncio
import logging
import os
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from desktop_uploader.core.failures import Kind, Remedy, TargetLostError, WorldError
from desktop_uploader.core.ports.transfer import News, Sent
from tests.fixtures.sending import Reports, content, digest, error_in, touch_later
from tests.transfers.conformance.rig import SECRET, TOKEN, Rig
from tests.transfers.conformance.sending import transfer_of

QUICK = httpx.Timeout(connect=1.0, write=0.4, read=0.4, pool=None)


async def failure_of(rig: Rig, video: Path, timeouts: httpx.Timeout = QUICK) -> WorldError:
    async with transfer_of(rig, timeouts=timeouts) as transfer:
        return await error_in(transfer.send(rig.job(video), Reports()))


@pytest.mark.parametrize("share", [0.0, 0.5])
async def test_a_line_that_stands_still_times_out(rig: Rig, video: Path, share: float) -> None:
    rig.hang(int(share * rig.unit))
    async with asyncio.timeout(10):
        error = await failure_of(rig, video)
    rig.release()
    assert error.failure.kind is Kind.TIMEOUT


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
async def test_a_busy_server_is_waited_for(rig: Rig, video: Path, size: int, status: int) -> None:
    rig.answer(status, {"Retry-After": "17"})
    async with transfer_of(rig) as transfer:
        error = await error_in(transfer.send(rig.job(video), Reports()))
        assert not isinstance(error, TargetLostError)
        assert error.failure.kind is Kind.SERVER_BUSY
        assert error.failure.remedy is Remedy.RETRY
        assert error.failure.retry_after == 17
        assert await transfer.send(rig.job(video), Reports()) == digest(content(size))
    assert rig.data == content(size)


async def test_an_address_that_ended_is_renewed_and_nothing_is_given_up(rig: Rig, video: Path) -> None:
    rig.job(video)
    rig.expire()
    error = await failure_of(rig, video)
    if not rig.expires:
        assert error.failure.kind is Kind.PROTOCOL
        return
    assert isinstance(error, TargetLostError)


async def test_what_is_forgotten_is_renewed(rig: Rig, video: Path) -> None:
    rig.cut(0)
    await failure_of(rig, video)
    job = rig.job(video)
    rig.forget()
    async with transfer_of(rig) as transfer:
        error = await error_in(transfer.send(job, Reports()))
    assert isinstance(error, TargetLostError)


class Editor(Reports):
    """Edits the file once bytes of it are on their way."""

    def __init__(self, edit: Callable[[], None]) -> None:
        super().__init__()
        self._edit = edit

    def __call__(self, report: News) -> None:
        if isinstance(report, Sent) and not self.sent:
            self._edit()
        super().__call__(report)


@pytest.mark.parametrize("edited", ["longer", "other"])
async def test_a_file_that_changes_is_never_sent_as_a_mix(
    rig: Rig, video: Path, size: int, edited: str
) -> None:
    def edit() -> None:
        with video.open("r+b") as file:
            file.seek(0, os.SEEK_END if edited == "longer" else os.SEEK_SET)
            file.write(b"edited")
        touch_later(video)

    async with transfer_of(rig) as transfer:
        error = await error_in(transfer.send(rig.job(video), Editor(edit)))
    assert error.failure.kind is Kind.FILE_CHANGED
    assert rig.durable < size


async def test_a_page_in_place_of_an_answer_is_a_portal(rig: Rig, video: Path) -> None:
    rig.answer(511, {"Content-Type": "text/html"})
    assert (await failure_of(rig, video)).failure.kind is Kind.PORTAL


async def test_no_failure_tells_a_secret(rig: Rig, video: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    rig.cut(1000)
    errors = [await failure_of(rig, video)]
    for status in (400, 403, 404, 418, 503):
        rig.answer(status, {"Location": f"{rig.base_url}/{SECRET}"})
        errors.append(await failure_of(rig, video))
    said = "\n".join([*(f"{error!r} {error} {error.failure!r}" for error in errors), caplog.text])
    assert len(errors) == 6
    assert SECRET not in said
    assert TOKEN not in said
