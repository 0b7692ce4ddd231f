"""One connection of server-sent events: what it tells, whether it is alive, and how it ended."""

import re
from collections.abc import AsyncIterator, Callable

import httpx
from httpx_sse import EventSource, ServerSentEvent
from pydantic import ValidationError

from desktop_uploader.contract.status import StatusObject
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import RemoteStatus
from desktop_uploader.service import translate
from desktop_uploader.service.calls import ANSWER_LIMIT, Calls
from desktop_uploader.service.patience import Ended, Ending
from desktop_uploader.service.retry_after import retry_after

PATH = "/api/v1/media/status/stream"
_EVENT_ID = re.compile(r"[\x21-\x7e]{1,200}")
_BUSY = {408, 425, 429}


class EventStream:
    """`last_id` outlives a connection: the next one asks to be told what came after it."""

    def __init__(self, calls: Calls, silence: float) -> None:
        self._calls, self._silence = calls, silence
        self._last_id = ""

    async def read(
        self,
        opened: Callable[[], None],
        heard: Callable[[], None],
        tell: Callable[[RemoteStatus | None], None],
    ) -> Ended | None:
        """Until it ends; None for a stream that was `opened` and then ended by itself.

        `heard` is called at each piece that arrives, heartbeats too; `tell(None)` is an event that can't be
        read. Raises WorldError: SIGN_IN, or why the connection broke.
        """
        headers = {"Accept": "text/event-stream", "Cache-Control": "no-store"}
        if self._last_id:
            headers["Last-Event-ID"] = self._last_id
        async with self._calls.open("GET", PATH, headers=headers, read_timeout=self._silence) as response:
            if ended := self._refused(response):
                return ended
            opened()
            response.stream = _Heard(response.stream, heard)
            async for event in EventSource(response).aiter_sse():
                self._dispatch(event, tell)
        return None

    def _refused(self, response: httpx.Response) -> Ended | None:
        status, kind = response.status_code, response.headers.get("content-type", "")
        if status == 200 and kind.partition(";")[0] == "text/event-stream":
            return None
        if status == 401:
            raise WorldError(Failure(Kind.SIGN_IN))
        if status in _BUSY or (status >= 500 and status != 501):
            return Ended(Ending.CUT, retry_after=retry_after(response.headers))
        self._last_id = ""
        return Ended(Ending.UNSUPPORTED)

    def _dispatch(self, event: ServerSentEvent, tell: Callable[[RemoteStatus | None], None]) -> None:
        """The id counts once its event was told; a heartbeat repeats the last one without data."""
        if event.event == "status":
            tell(self._status(event.data))
        if event.id and _EVENT_ID.fullmatch(event.id):
            self._last_id = event.id

    def _status(self, data: str) -> RemoteStatus | None:
        try:
            return translate.remote_status(StatusObject.model_validate_json(data), self._calls.base_url)
        except (ValidationError, WorldError):
            return None


class _Heard(httpx.AsyncByteStream):
    """Says when bytes come, comments too (the event parser swallows them), and bounds one event."""

    def __init__(
        self, stream: httpx.AsyncByteStream | httpx.SyncByteStream, heard: Callable[[], None]
    ) -> None:
        if not isinstance(stream, httpx.AsyncByteStream):
            raise TypeError("an asynchronous client streams asynchronously")
        self._stream, self._heard = stream, heard

    async def __aiter__(self) -> AsyncIterator[bytes]:
        unfinished = 0
        async for piece in self._stream:
            self._heard()
            unfinished = 0 if b"\n\n" in piece or b"\r\n\r\n" in piece else unfinished + len(piece)
            if unfinished > ANSWER_LIMIT:
                raise WorldError(Failure(Kind.PROTOCOL, "An event of the server is far too long."))
            yield piece

    async def aclose(self) -> None:
        await self._stream.aclose()
