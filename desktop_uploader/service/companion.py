"""The companion's API as the engine needs it: `core.ports.Service` over HTTP."""

from collections.abc import AsyncGenerator, Callable, Collection

import httpx

from desktop_uploader.contract.media import UploadTarget, Verified, VerifyUpload
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.server import Courses, ServerInfo
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports import Course, Renewed, Server
from desktop_uploader.core.upload import RemoteStatus, Target, Upload, VideoDetails
from desktop_uploader.net.address import Origin
from desktop_uploader.service import translate
from desktop_uploader.service.answers import done, message_of, plain, problem_of, raise_if_gone
from desktop_uploader.service.calls import Answer, Calls
from desktop_uploader.service.patience import StreamTimes
from desktop_uploader.service.statuses import Statuses
from desktop_uploader.service.stream import StatusStream

_MEDIA = "/api/v1/media"


class CompanionService:
    """Every call raises WorldError. `verify_timeout`: seconds a server may take to re-read gigabytes."""

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

    async def courses(self) -> tuple[Course, ...]:
        return translate.courses(message_of(await self._calls.ask("GET", "/api/v1/courses"), Courses))

    async def create(self, upload: Upload) -> Target:
        """The same idempotency key answers with the same video's current target."""
        headers = {"Idempotency-Key": upload.idempotency_key}
        message = translate.create_upload(upload)
        answer = await self._calls.ask("POST", f"{_MEDIA}/upload/direct", message, headers=headers)
        return translate.target(message_of(answer, UploadTarget), self._calls.base_url)

    async def renew(self, playback_id: str) -> Renewed:
        """Raises TargetLostError (gone) when the server doesn't know the video any more."""
        answer = await self._calls.ask("POST", _path(playback_id, "/upload-url"))
        raise_if_gone(answer)
        given = message_of(answer, UploadTarget)
        return Renewed(translate.target(given, self._calls.base_url), given.restarted)

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
        """Raises TargetLostError (gone) when the server doesn't know the video."""
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

    async def edit(self, playback_id: str, details: VideoDetails) -> None:
        answer = await self._calls.ask("PATCH", _path(playback_id), translate.edit_media(details))
        raise_if_gone(answer)
        done(answer)

    async def prepare(self, playback_id: str) -> None:
        answer = await self._calls.ask("POST", _path(playback_id, "/process"))
        raise_if_gone(answer)
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


def _raise_if_unlike(answer: Answer) -> None:
    kinds = {Code.DIGEST_MISMATCH.value: Kind.MISMATCH, Code.NOT_COMPLETE.value: Kind.NOT_COMPLETE}
    problem = problem_of(answer)
    if answer.status == 409 and problem and problem.code in kinds:
        raise WorldError(Failure(kinds[problem.code], plain(problem.detail)))
