"""Mux's API: its envelope, and the codes of its errors.

`{data}`, errors `{error: {type, messages}}`; HTTP Basic with a token's id and secret.
"""

import json
from base64 import b64encode
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

import httpx

from desktop_uploader.companion.backends.json_api import (
    Answer,
    JsonApi,
    Request,
    Service,
    json_object,
    nonsense,
)
from desktop_uploader.companion.settings import MuxSettings

Data = Mapping[str, object]

_JSON: Final = {"Content-Type": "application/json"}
_FORBIDDEN: Final = frozenset({int(HTTPStatus.FORBIDDEN)})


class MuxApi:
    """Paths are below `/video/v1`. Every method raises `Refusal` as `Backend` says."""

    def __init__(self, client: httpx.AsyncClient, settings: MuxSettings) -> None:
        signed_in = b64encode(f"{settings.token_id}:{settings.token_secret}".encode()).decode()
        service = Service(
            "Mux",
            f"{settings.api.rstrip('/')}/video/v1",
            {"Authorization": f"Basic {signed_in}"},
            rights="Mux Video: Read and Write in this environment",
            codes=_codes,
        )
        self._api = JsonApi(client, service)

    async def get(self, path: str) -> Data | None:
        """None if there is no such thing."""
        return _data(await self._api.ask(Request("GET", path, repeatable=True)))

    async def create(self, path: str, fields: Mapping[str, object]) -> Data | None:
        """A new thing each time; None if there is nothing that it could belong to."""
        answer = await self._api.ask(Request("POST", path, _JSON, json.dumps(fields).encode()))
        if answer.status not in {HTTPStatus.CREATED, HTTPStatus.NOT_FOUND}:
            raise nonsense(f"{answer.status} to a creation")
        return _data(answer)

    async def delete(self, path: str) -> None:
        """Gone; if it was gone before, fine."""
        await self._api.ask(Request("DELETE", path, repeatable=True))

    async def cancel(self, upload: str) -> bool:
        """Whether it takes no more bytes and never becomes an asset; False if it is too late for that."""
        path = f"/uploads/{upload}/cancel"
        answer = await self._api.ask(Request("PUT", path, repeatable=True, takes=_FORBIDDEN))
        return answer.status != HTTPStatus.FORBIDDEN


def _data(answer: Answer) -> Data | None:
    if answer.is_missing:
        return None
    data = json_object(answer.body).get("data")
    if not isinstance(data, dict):
        raise nonsense("no data")
    return data


def _codes(body: bytes) -> list[int | str]:
    """Its type, one word; the messages may repeat what was sent."""
    error = json_object(body).get("error")
    if not isinstance(error, dict):
        raise nonsense("no answer of its API")
    kind = error.get("type")
    return [kind] if isinstance(kind, str) and kind.isidentifier() and len(kind) <= 40 else []
