"""Uploads at tus servers that no companion speaks for: begun here, and ended here when they are cancelled.

tus 1.0.0: Creation, Creation With Upload, Expiration, Termination. Our companion creates its own.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import httpx

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.upload import Target
from desktop_uploader.net.address import Origin
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Answer, Blocks, Exchange
from desktop_uploader.transfers.mapping import error_of, nonsense, protocol_error, unix
from desktop_uploader.transfers.tus_features import Features, TusServers, count
from desktop_uploader.transfers.tus_requests import TusRequests
from desktop_uploader.transfers.tus_wire import PATCH_TYPE, VERSION, TusWire
from desktop_uploader.words.language import translate

_NO_BODY = {400, 413, 415, 501}
"""Refusals that may mean only that bytes came along."""

_CANNOT_END = {400, 405, 501}


@dataclass(frozen=True, slots=True)
class Location:
    """Where an upload lies now; `offset` bytes of it are there. `expires_at`: unix seconds, 0 if unsaid."""

    url: str
    offset: int = 0
    expires_at: float = 0.0


class TusCreation:
    """`headers`: what the server wants besides, such as whose upload it is. The client stays its owner's."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        origin: Origin,
        clock: Clock,
        headers: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self._exchange, self._wire = Exchange(client), TusWire()
        self._servers = TusServers(self._exchange)
        self._origin, self._clock, self._headers = origin, clock, headers

    async def create(
        self, url: str, size: int, metadata: Mapping[str, str], first: bytes | None = None
    ) -> Location:
        """A new upload of `size` bytes; the `first` of them go along if the server takes them.

        Raises WorldError; nothing is sent where a `Location` leads to another scheme, host or port. A
        creation whose answer is lost leaves an empty upload behind, which expires. ValueError: see
        `TusWire.metadata`.
        """
        await asyncio.to_thread(self._wire.load)
        endpoint, length = self._endpoint(url), {"Upload-Length": str(size)}
        headers = {**self._wire.headers(), **self._wire.metadata(metadata), **length}
        features = await self._servers.features(endpoint)
        _raise_if_impossible(features, size)
        if first and "creation-with-upload" in features.extensions:
            answer, there = await self._post(endpoint, {**headers, "Content-Type": PATCH_TYPE}, first)
            if answer.status not in _NO_BODY:
                return self._location(answer, there, len(first))
        return self._location(*await self._post(endpoint, headers, b""), 0)

    async def terminate(self, url: str) -> bool:
        """Have the server forget the upload; False if it can't, so that it keeps it until it expires.

        Raises WorldError. One that is already gone is fine.
        """
        await asyncio.to_thread(self._wire.load)
        requests = TusRequests(self._exchange, self._wire, self._servers, self._endpoint(url))
        answer = await requests.ask("DELETE")
        if answer.status in _CANNOT_END:
            return False
        if answer.status not in {200, 204, 404, 410}:
            raise error_of(answer, own=requests.endpoint.own, now=self._clock.now())
        return True

    async def _post(
        self, endpoint: Endpoint, headers: dict[str, str], first: bytes
    ) -> tuple[Answer, Endpoint]:
        """Over redirects that keep the method (RFC 9110, 15.4.8 and 15.4.9), five at most."""
        for _ in range(6):
            answer = await self._exchange.send("POST", endpoint, headers, _body(first), len(first))
            there = endpoint.at(answer.headers.get("location", "")) if answer.status in {307, 308} else None
            if there is None:
                return answer, endpoint
            endpoint = there
        raise protocol_error("The server sends us in circles.")

    def _location(self, answer: Answer, endpoint: Endpoint, most: int) -> Location:
        if answer.status not in {200, 201}:
            raise error_of(answer, own=endpoint.own, now=self._clock.now())
        if "location" not in answer.headers:
            raise nonsense(answer, "The server doesn't say where the upload is.")
        there = endpoint.at(answer.headers["location"])
        if there is None:
            raise protocol_error("The server wants the upload elsewhere than where it is itself.")
        offset = count(answer, "Upload-Offset") or 0
        if offset > most:
            raise protocol_error(f"The server says it has {offset} bytes, which can't be.")
        return Location(there.target.url, offset, unix(answer.headers.get("Upload-Expires", "")) or 0.0)

    def _endpoint(self, url: str) -> Endpoint:
        return Endpoint(self._origin, Target("", url, "tus", 0.0, headers=self._headers))


def _raise_if_impossible(features: Features, size: int) -> None:
    if features.versions and VERSION not in features.versions:
        raise WorldError(
            Failure(Kind.REFUSED, translate("Transfers", "it speaks another version of the protocol."))
        )
    if features.max_size is not None and size > features.max_size:
        raise WorldError(Failure(Kind.TOO_LARGE, limit=features.max_size, actual=size))


async def _body(first: bytes) -> Blocks:
    if first:
        yield first
