"""The companion's API as the engine needs it: `ports.service.Service` over HTTP."""

from collections.abc import AsyncGenerator, Callable, Collection, Sequence
from urllib.parse import urlencode, urlsplit

import httpx

from desktop_uploader.contract import media as wire
from desktop_uploader.contract.media import UploadTarget, Verified, VerifyUpload
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.server import Courses, ServerInfo
from desktop_uploader.contract.server import Me as MeMessage
from desktop_uploader.contract.status import StatusObject, StatusPage
from desktop_uploader.core.account import Me
from desktop_uploader.core.failures import Failure, Kind, TargetLostError, WorldError
from desktop_uploader.core.ports.parts import PartTarget, StoredParts
from desktop_uploader.core.ports.service import Course, Renewed, Server
from desktop_uploader.core.upload import Receipt, RemoteStatus, Target, Upload, VideoDetails
from desktop_uploader.net.address import Origin
from desktop_uploader.service import translate
from desktop_uploader.service.answers import done, message_of, problem_of, raise_if_gone
from desktop_uploader.service.calls import Answer, Calls
from desktop_uploader.service.patience import StreamTimes
from desktop_uploader.service.statuses import Statuses
from desktop_uploader.service.stream import StatusStream
from desktop_uploader.words.plain import plain

_MEDIA = "/api/v1/media"


class CompanionService:
    """Every call raises WorldError. `verify_timeout`: seconds a server may take to re-read gigabytes, or to
    put them together.
    """

    def __init__(
        self,
        client: httpx.AsyncClient,
        origin: Origin,
        *,
        times: StreamTimes | None = None,
        verify_timeout: float = 1800.0,
    ) -> None:
        self._calls = Calls(client, origin)
        self._statuses = Statuses(self._calls)
        self._stream = StatusStream(self._calls, self._statuses, times or StreamTimes())
        self._verify_timeout = verify_timeout

    async def server(self) -> Server:
        return translate.server(message_of(await self._calls.ask("GET", "/api/v1/server"), ServerInfo))

    async def me(self) -> Me:
        return translate.me(message_of(await self._calls.ask("GET", "/api/v1/me"), MeMessage))

    async def courses(self) -> tuple[Course, ...]:
        return translate.courses(message_of(await self._calls.ask("GET", "/api/v1/courses"), Courses))

    async def create(self, upload: Upload) -> Target:
        """The same idempotency key answers with the same video's current target."""
        headers = {"Idempotency-Key": upload.idempotency_key}
        message = translate.create_upload(upload)
        answer = await self._calls.ask("POST", f"{_MEDIA}/upload/direct", message, headers=headers)
        return translate.target(message_of(answer, UploadTarget), self._calls.base_url)

    async def renew(self, playback_id: str) -> Renewed:
        """Raises TargetLostError when the server doesn't know the video any more."""
        answer = await self._calls.ask("POST", _path(playback_id, "/upload-url"))
        raise_if_gone(answer)
        given = message_of(answer, UploadTarget)
        return Renewed(translate.target(given, self._calls.base_url), given.restarted)

    async def part_targets(self, target: Target, numbers: Sequence[int]) -> tuple[PartTarget, ...]:
        """Raises TargetLostError when the server doesn't know the video, or takes it elsewhere by now."""
        message = wire.AskParts(part_numbers=tuple(numbers))
        answer = await self._calls.ask("POST", _parts_path(target, "/parts"), message)
        _raise_if_lost(answer)
        given = message_of(answer, wire.PartTargets)
        return translate.part_targets(given, numbers, self._calls.base_url)

    async def stored_parts(self, target: Target) -> StoredParts:
        """Raises as `part_targets` does."""
        answer = await self._calls.ask("GET", _parts_path(target, "/parts"))
        _raise_if_lost(answer)
        return translate.stored_parts(message_of(answer, wire.StoredParts))

    async def complete_parts(self, target: Target, receipts: Sequence[Receipt]) -> None:
        """Raises NOT_COMPLETE for parts that aren't there, else as `part_targets` does."""
        path, message = _parts_path(target, "/complete"), translate.complete_parts(receipts)
        answer = await self._calls.ask("POST", path, message, read_timeout=self._verify_timeout)
        _raise_if_unlike(answer)
        _raise_if_lost(answer)
        done(answer)

    async def verify(self, playback_id: str, digest: str) -> bool:
        """Whether it is only *stored*, as `Verified` has it.

        Raises MISMATCH for other bytes, NOT_COMPLETE for too few, TargetLostError for no video.
        """
        path, message = _path(playback_id, "/verify"), VerifyUpload(digest=digest)
        answer = await self._calls.ask("POST", path, message, read_timeout=self._verify_timeout)
        raise_if_gone(answer)
        _raise_if_unlike(answer)
        said = message_of(answer, Verified)
        if not (said.verified or said.stored):
            raise WorldError(Failure(Kind.MISMATCH))
        return said.stored

    async def status(self, playback_id: str) -> RemoteStatus:
        """Raises TargetLostError when the server doesn't know the video."""
        seen = await self._statuses.ask(playback_id)
        if seen is None:
            raise AssertionError("asked without an ETag, a status is never unchanged")
        return seen.status

    def watch(self, playback_ids: Callable[[], Collection[str]]) -> AsyncGenerator[RemoteStatus, None]:
        """Statuses as they change; see `stream`. Raises WorldError only when a sign-in is needed."""
        return self._stream.watch(playback_ids)

    def nudge(self) -> None:
        """There is a new id to watch: look it up now. On the loop's thread."""
        self._stream.nudge()

    async def edit(
        self, playback_id: str, details: VideoDetails, base: VideoDetails | None
    ) -> RemoteStatus | None:
        """None: somebody else changed them meanwhile, and nothing was changed now."""
        message = translate.edit_media(details, base)
        answer = await self._calls.ask("PATCH", _path(playback_id), message, only_set=True)
        raise_if_gone(answer)
        problem = problem_of(answer)
        if problem and answer.status == 409 and problem.current is not None:
            return None
        return translate.remote_status(message_of(answer, StatusObject), self._calls.base_url)

    async def listed(self) -> AsyncGenerator[RemoteStatus, None]:
        """One's own videos, newest first, page by page as they are asked for."""
        cursor = ""
        while True:
            answer = await self._calls.ask("GET", _MEDIA + cursor)
            page = message_of(answer, StatusPage)
            for seen in page.media:
                yield translate.remote_status(seen, self._calls.base_url)
            if not page.cursor or not page.media:
                return
            cursor = f"?{urlencode({'cursor': page.cursor})}"

    async def prepare(self, playback_id: str) -> None:
        """Raises UNPREPARABLE where the server can't: its provider does that by itself, once."""
        answer = await self._calls.ask("POST", _path(playback_id, "/process"))
        raise_if_gone(answer)
        problem = problem_of(answer)
        if problem and answer.status == 409 and problem.code == Code.CONFLICT:
            raise WorldError(Failure(Kind.UNPREPARABLE, plain(problem.detail)))
        done(answer)

    async def delete(self, playback_id: str) -> None:
        answer = await self._calls.ask("DELETE", _path(playback_id))
        problem = problem_of(answer)
        if not (problem and answer.status in {404, 410} and problem.code == Code.NOT_FOUND):
            done(answer)

    async def aclose(self) -> None:
        """Nothing to end: the client is its maker's, and a stream ends with its iterator."""


def _path(playback_id: str, rest: str = "") -> str:
    return f"{_MEDIA}/{translate.playback_id(playback_id)}{rest}"


def _parts_path(target: Target, rest: str) -> str:
    """With what the target's own address says of which upload it is."""
    which = urlsplit(target.url).query
    return _path(target.playback_id, rest) + (f"?{which}" if which else "")


def _raise_if_lost(answer: Answer) -> None:
    raise_if_gone(answer)
    problem = problem_of(answer)
    if problem and answer.status == 409 and problem.code == Code.CONFLICT:
        raise TargetLostError(Failure(Kind.TARGET_LOST, plain(problem.detail)))


def _raise_if_unlike(answer: Answer) -> None:
    kinds = {Code.DIGEST_MISMATCH.value: Kind.MISMATCH, Code.NOT_COMPLETE.value: Kind.NOT_COMPLETE}
    problem = problem_of(answer)
    if answer.status == 409 and problem and problem.code in kinds:
        raise WorldError(Failure(kinds[problem.code], plain(problem.detail)))
