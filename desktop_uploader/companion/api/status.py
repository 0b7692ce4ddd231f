"""`GET /api/v1/media/status/…`: one video's status, with an ETag, and the stream of all of them."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, Response

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.api.problems import PROBLEMS
from desktop_uploader.companion.api.viewing import Statuses
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.status_feed import StatusFeed
from desktop_uploader.contract.status import StatusObject


def status_routes(statuses: Statuses, feed: StatusFeed, accounts: Accounts) -> APIRouter:
    routes = APIRouter(prefix="/api/v1/media/status", tags=["status"], responses=PROBLEMS)

    # Before /{playback_id}, which would take "stream" for an id.
    @routes.get("/stream", response_class=Response)
    async def stream(
        request: Request,
        user: Annotated[User, Depends(accounts.authenticate)],
        last_event_id: Annotated[str | None, Header()] = None,
    ) -> Response:
        """`event: status`, `id:` its number, data: a status object. `Last-Event-ID` goes on from there."""

        async def still_welcome() -> bool:
            try:
                await accounts.authenticate(request)
            except Refusal:
                return False
            return True

        return await feed.open(user.id, last_event_id, still_welcome)

    @routes.get("/{playback_id}", response_model=StatusObject)
    async def one(
        playback_id: str,
        user: Annotated[User, Depends(accounts.authenticate)],
        if_none_match: Annotated[str | None, Header()] = None,
    ) -> Response:
        """304 while nothing changed."""
        body = (await statuses.of(playback_id, user.id)).model_dump_json(by_alias=True)
        headers = {"ETag": _etag(body), "Cache-Control": "private, no-cache"}
        if _names(if_none_match, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        return Response(body, media_type="application/json", headers=headers)

    return routes


def _etag(body: str) -> str:
    # Of the body, not the version: a place in line may change without the video changing.
    return f'"{hashlib.sha256(body.encode()).hexdigest()[:32]}"'


def _names(if_none_match: str | None, etag: str) -> bool:
    """RFC 9110, 13.1.2: a list of tags, weakly compared, or a star."""
    tags = [tag.strip().removeprefix("W/") for tag in (if_none_match or "").split(",")]
    return etag in tags or tags == ["*"]
