"""The calls of a chunk session: its door's paths, and the shape of its refusals (`{error, retryAfter}`)."""

import json
import mimetypes
from collections.abc import Mapping
from dataclasses import replace
from math import ceil
from pathlib import PurePath

import httpx

from desktop_uploader.contract.problem import CONTENT_TYPE
from desktop_uploader.contract.wire import encodable
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.net.errors import mapped
from desktop_uploader.transfers.body import Body
from desktop_uploader.transfers.chunks_form import Form, as_json, bytes_of
from desktop_uploader.transfers.chunks_session import Session, session_of
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Answer, Exchange
from desktop_uploader.transfers.mapping import error_of, is_accepted, nonsense, protocol_error
from desktop_uploader.transfers.throttle import Throttle

_TEST = "64kb"
"""As much as we read of an answer."""

_LONGEST_WAIT = 10**6
"""Seconds; nobody means more."""


class ChunkRequests:
    """Of one upload. Every method raises WorldError."""

    def __init__(
        self, job: Job, endpoint: Endpoint, exchange: Exchange, throttle: Throttle, clock: Clock
    ) -> None:
        self._job, self._endpoint = job, endpoint
        self._exchange, self._throttle, self._clock = exchange, throttle, clock
        self._upload_id = _upload_id(endpoint)

    async def session(self) -> Session | None:
        """Where it stands; None while nobody has fixed how many chunks there are."""
        answer = await self._exchange.ask("GET", self._endpoint, {})
        return session_of(self._accepted(answer), self._job.source.size)

    async def bytes_per_second(self) -> float | None:
        """By the network test, None if there is none. It is the other direction: a first guess, no more."""
        begun = self._clock.monotonic()
        try:
            answer = await self._exchange.ask("GET", self._sibling(f"network-test?size={_TEST}"), {})
        except WorldError:
            return None
        seconds = max(self._clock.monotonic() - begun, 1e-3)
        return len(answer.body) / seconds if is_accepted(answer) and answer.body else None

    async def fix(self, total: int) -> None:
        """So many chunks there are to be; if somebody said otherwise before, that stands."""
        told = {"fileSize": self._job.source.size, "totalChunks": total}
        self._accepted(await self._tell("init-chunked-upload", told))

    async def send(self, index: int, body: Body) -> None:
        form = Form({"uploadId": self._upload_id, "chunkIndex": str(index)})
        answer = await self._exchange.send(
            "POST",
            self._sibling("upload-chunk"),
            {"Content-Type": form.content_type},
            form.stream(body.stream(self._throttle, self._clock)),
            form.length(body.length),
        )
        said = _json(self._accepted(answer))
        if said.get("success") is not True or said.get("chunkIndex") != index or body.sent < body.length:
            raise nonsense(answer, "The server doesn't say that it has the chunk.")

    async def complete(self) -> bool:
        """False if it still lacks some, so that it has to be asked which."""
        answer = await self._tell("complete-chunked-upload", {})
        if answer.status in {400, 409}:
            return False
        said = _json(self._accepted(answer))
        if (
            said.get("success") is not True
            or said.get("size", self._job.source.size) != self._job.source.size
        ):
            raise nonsense(answer, "The server doesn't say that it has the file.")
        return True

    async def _tell(self, name: str, more: Mapping[str, object]) -> Answer:
        file = encodable(PurePath(self._job.source.path).name)
        kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
        said = as_json({"uploadId": self._upload_id, "fileName": file, "contentType": kind, **more})
        headers = {"Content-Type": "application/json"}
        return await self._exchange.send("POST", self._sibling(name), headers, bytes_of(said), len(said))

    def _sibling(self, name: str) -> Endpoint:
        there = self._endpoint.at(name)
        if there is None:
            raise protocol_error("The server's address for the upload leads nowhere.")
        return there

    def _accepted(self, answer: Answer) -> Answer:
        if not is_accepted(answer):
            raise error_of(_as_problem(answer), own=self._endpoint.own, now=self._clock.now())
        return answer


def _upload_id(endpoint: Endpoint) -> str:
    with mapped():
        upload_id: str = httpx.URL(endpoint.url()).params.get("uploadId", "")
    if not upload_id.isprintable() or not upload_id:
        raise protocol_error("The server's address for the upload names no session.")
    return upload_id


def _as_problem(answer: Answer) -> Answer:
    """This door's refusals, which are older than problems, as one (RFC 9457)."""
    said, headers = _json(answer), httpx.Headers(answer.headers)
    error, wait = said.get("error"), said.get("retryAfter")
    if "retry-after" not in headers and isinstance(wait, int | float) and 0 <= wait <= _LONGEST_WAIT:
        headers["retry-after"] = str(ceil(wait))
    if isinstance(error, str) and answer.headers.get("content-type", "").startswith("application/json"):
        headers["content-type"] = CONTENT_TYPE
        return Answer(answer.status, headers, as_json({"detail": error}))
    return replace(answer, headers=headers)


def _json(answer: Answer) -> dict[str, object]:
    """The object in it, empty for anything else."""
    try:
        said = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
