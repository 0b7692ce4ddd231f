"""One upload over tus, from where the server stands to the last byte: what each answer leads to.

Never a HEAD while a PATCH of ours runs: servers end the PATCH, or answer with a stale offset.
"""

from dataclasses import dataclass, field

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Acknowledged, Job, Report
from desktop_uploader.core.upload import UploadId
from desktop_uploader.transfers.body import Body, Line
from desktop_uploader.transfers.exchange import Answer
from desktop_uploader.transfers.mapping import error_of, nonsense, protocol_error
from desktop_uploader.transfers.pacing import Pacing
from desktop_uploader.transfers.source import FileSource
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus_checksum import checksum, to_part_end
from desktop_uploader.transfers.tus_expiry import Expiry
from desktop_uploader.transfers.tus_features import TusServers, count
from desktop_uploader.transfers.tus_requests import TusRequests

_CONFLICTS = 3
"""Times that the server may stand elsewhere than it said, before it counts as a failure."""

_MISMATCHES = 3
"""Times that it may find other bytes than we sent, before its checksums are not trusted any more."""


@dataclass(slots=True)
class Experience:
    """What all uploads share, for as long as the program runs. `checksums`: have them where offered."""

    servers: TusServers
    throttle: Throttle
    clock: Clock
    checksums: bool
    pacing: Pacing = field(default_factory=Pacing)
    renewed: set[UploadId] = field(default_factory=set)


class Sending:
    """One call of `send`."""

    def __init__(
        self, job: Job, source: FileSource, report: Report, requests: TusRequests, known: Experience
    ) -> None:
        self._job, self._source, self._report, self._requests = job, source, report, requests
        self._servers, self._pacing, self._clock = known.servers, known.pacing, known.clock
        self._throttle, self._checksums = known.throttle, known.checksums
        self._expiry = Expiry(job, known.clock, known.renewed)
        self._line = Line()
        self._conflicts = self._mismatches = 0

    async def rest(self) -> None:
        """Whatever the server lacks. Raises WorldError."""
        begin = offset = await self._head()
        if offset:
            await self._source.check_content()
        while offset < self._job.source.size:
            self._expiry.check(moved=offset > begin)
            await self._source.check()
            await self._source.catch_up(offset)
            offset = await self._patch(offset)

    async def _head(self) -> int:
        """What the server durably has; reported, since it may be more than we heard of."""
        answer = await self._requests.ask("HEAD")
        if answer.status not in {200, 204}:
            raise self._error(answer)
        size = self._job.source.size
        if "Upload-Length" in answer.headers and count(answer, "Upload-Length") != size:
            raise protocol_error(f"The server expects another length than the {size} bytes of the file.")
        return self._acknowledge(answer, 0, size)

    async def _patch(self, offset: int) -> int:
        """One request; the offset to go on from."""
        size, algorithm = await self._measure(offset)
        claim = await checksum(self._source, offset, size, algorithm) if algorithm else None
        body = Body(self._source, offset, size, self._line, self._report)
        begun = self._clock.monotonic()
        answer = await self._append(body, offset, claim)
        if answer.status in {200, 204}:
            reached = self._acknowledge(answer, offset + 1, offset + body.sent)
            self._learn(reached - offset, size, self._clock.monotonic() - begun)
            return reached
        if answer.status == 409 and count(answer, "Upload-Offset") not in {None, offset}:
            return self._elsewhere(answer)
        if claim and answer.status in {400, 415, 460, 501}:
            return await self._without_proof(answer, offset)
        return await self._otherwise(answer, size)

    def _elsewhere(self, answer: Answer) -> int:
        self._conflicts += 1
        if self._conflicts > _CONFLICTS:
            raise protocol_error("The server keeps changing its mind about what it has.")
        return self._acknowledge(answer, 0, self._job.source.size)

    async def _measure(self, offset: int) -> tuple[int, str | None]:
        """Bytes for the next request, and the algorithm of its checksum if it is to have one."""
        size, least = self._size(offset), self._job.target.chunk
        if not self._checksums or self._requests.endpoint.own:
            return size, None
        algorithm = await self._servers.algorithm(self._requests.endpoint)
        part = to_part_end(offset, size)
        fits = (part >= least.min and part % least.multiple == 0) or part == size
        return (part, algorithm) if algorithm and fits else (size, None)

    async def _append(self, body: Body, offset: int, claim: str | None) -> Answer:
        stream = body.stream(self._throttle, self._clock)
        try:
            return await self._requests.patch(offset, stream, body.length, claim)
        except WorldError as error:
            if error.failure.kind in {Kind.TIMEOUT, Kind.NETWORK}:
                self._pacing.broke(self._job.upload_id, body.length)
            raise

    def _learn(self, stored: int, size: int, seconds: float) -> None:
        """Who keeps but a little of a request gets smaller ones: else the rest goes again and again."""
        if stored * 2 < size:
            self._pacing.broke(self._job.upload_id, size)
        else:
            self._pacing.went(self._job.upload_id, stored, seconds)

    async def _without_proof(self, answer: Answer, offset: int) -> int:
        """After a 460 those bytes go again; who can't do with checksums gets none (the digest proves all)."""
        self._mismatches += answer.status == 460
        if answer.status == 460 and self._mismatches <= _MISMATCHES:
            return offset
        self._servers.refused_checksum(self._requests.endpoint)
        return await self._head()

    async def _otherwise(self, answer: Answer, size: int) -> int:
        """Ask where it stands and go on another way, if there is one."""
        if answer.status == 413:
            return await self._smaller(answer, size)
        if answer.status == 507:
            self._pacing.no_room(self._job.upload_id)
        if self._requests.follows(answer) or self._requests.finds_another_method(answer):
            return await self._head()
        raise self._error(answer)

    async def _smaller(self, answer: Answer, size: int) -> int:
        self._pacing.refused(self._requests.endpoint.host(), size)
        offset = await self._head()
        if self._size(offset) >= size:
            raise self._error(answer)
        return offset

    def _size(self, offset: int) -> int:
        host, remaining = self._requests.endpoint.host(), self._job.source.size - offset
        return self._pacing.size(self._job.upload_id, host, self._job.target.chunk, remaining)

    def _acknowledge(self, answer: Answer, least: int, most: int) -> int:
        """The offset that the answer names, if it can be true."""
        offset = count(answer, "Upload-Offset")
        if offset is None:
            raise nonsense(answer, f"The server answered {answer.status} without an offset.")
        if not least <= offset <= most:
            raise protocol_error(f"The server says it has {offset} bytes, which can't be.")
        self._expiry.heard(answer)
        self._report(Acknowledged(offset))
        return offset

    def _error(self, answer: Answer) -> WorldError:
        return error_of(answer, own=self._requests.endpoint.own, now=self._clock.now())
