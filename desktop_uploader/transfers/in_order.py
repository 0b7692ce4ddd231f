"""What surrounds every transfer that reads its file from the beginning to the end: opened, sent, digested."""

from collections.abc import Awaitable, Callable

from desktop_uploader.contract.digest import digest_of
from desktop_uploader.core.ports.transfer import Job, Report
from desktop_uploader.transfers.source import FileSource


async def in_order(job: Job, report: Report, send: Callable[[FileSource], Awaitable[None]]) -> str:
    """The digest of the file that `send` sent. Raises WorldError, also if the file changed meanwhile."""
    async with FileSource(job.source, job.parts, report) as source:
        await send(source)
        parts = await source.parts()
        await source.check_open()
    return digest_of(parts)
