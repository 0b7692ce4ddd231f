"""The file's digest from parts that are hashed in any order, as they go; what went long ago is read again."""

from collections.abc import Iterator
from itertools import groupby

from desktop_uploader.contract.digest import PART_SIZE, digest_of
from desktop_uploader.core.ports.transfer import Job, PartsHashed, Report
from desktop_uploader.transfers.source import FileSource


class Digests:
    """Of one file in one call of `send`."""

    def __init__(self, job: Job, report: Report) -> None:
        self._source, self._report = job.source, report
        self._count = -(-job.source.size // PART_SIZE)
        self._known = dict(enumerate(job.parts[: self._count]))

    def source(self, begin: int) -> FileSource:
        """The file from there on, where an 8 MiB part begins; what it hashes counts here."""
        return FileSource(self._source, (), self._heard, begin=begin)

    async def whole(self) -> str:
        """As `contract.digest` has it. Raises WorldError if the file can't be read as it was."""
        for first, end in self._gaps():
            async with self.source(first * PART_SIZE) as source:
                await source.catch_up(min(end * PART_SIZE, self._source.size))
        return digest_of(self._known[number] for number in range(self._count))

    def _heard(self, news: PartsHashed) -> None:
        self._known.update(enumerate(news.parts, start=news.first))
        self._report(news)

    def _gaps(self) -> Iterator[tuple[int, int]]:
        """From the first part that isn't known, to the first that is again."""
        unknown = [number for number in range(self._count) if number not in self._known]
        for _, run in groupby(enumerate(unknown), key=lambda it: it[1] - it[0]):
            numbers = [number for _, number in run]
            yield numbers[0], numbers[-1] + 1
