"""Reading a piece of a blob from where it is watched ("Range requests" of Vercel Blob's examples)."""

from http import HTTPStatus

import httpx

from desktop_uploader.companion.backends.json_api import PATIENCE, nonsense, unanswered, unavailable
from desktop_uploader.companion.problems import not_found

_NAME = "Vercel Blob"


async def read_range(client: httpx.AsyncClient, url: str, start: int, length: int) -> bytes:
    """Up to `length` bytes from `start` on; fewer where the blob ends. `url` is a secret.

    Raises 404 if there is no blob, and what every call of a `Backend` may raise.
    """
    headers = {"Range": f"bytes={start}-{start + length - 1}", "Accept-Encoding": "identity"}
    try:
        async with client.stream(
            "GET", url, headers=headers, timeout=PATIENCE, follow_redirects=False
        ) as answer:
            return await _first(answer, length) if _is_asked_for(answer, start) else b""
    except httpx.HTTPError as error:
        raise unanswered(_NAME, "GET", error) from None


def _is_asked_for(answer: httpx.Response, start: int) -> bool:
    """False where the blob ends before."""
    status = answer.status_code
    if status == HTTPStatus.NOT_FOUND:
        raise not_found()
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise unavailable(answer.headers.get("Retry-After"))
    if status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        return False
    if status != HTTPStatus.PARTIAL_CONTENT and not (status == HTTPStatus.OK and start == 0):
        raise nonsense(f"{status} to a reader")
    return True


async def _first(answer: httpx.Response, length: int) -> bytes:
    """Whoever answers with the whole blob is not read to its end."""
    piece = bytearray()
    async for some in answer.aiter_bytes():
        piece += some
        if len(piece) >= length:
            break
    return bytes(piece[:length])
