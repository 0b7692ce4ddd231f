"""`GET /api/v1/server` and `/me`: who serves, what it takes, and who asks."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.api.problems import PROBLEMS
from desktop_uploader.companion.identity import Identity
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.settings import VERSION, CompanionSettings
from desktop_uploader.contract.server import Me, Quota, ServerInfo


def server_routes(
    settings: CompanionSettings,
    identity: Identity,
    accounts: Accounts,
    videos: Videos,
    *,
    by_device: Callable[[], Awaitable[bool]],
) -> APIRouter:
    """`by_device`: whether anybody can sign in through a browser."""
    routes = APIRouter(prefix="/api/v1", tags=["server"], responses=PROBLEMS)
    features = ("verify", "status-stream", *(("processing",) if settings.processing else ()))

    @routes.get("/server")
    async def server() -> ServerInfo:
        """Open to everybody: a client asks before anyone signed in."""
        return ServerInfo(
            server_id=identity.server_id,
            name=settings.name,
            version=VERSION,
            provider="companion" if settings.backend == "local" else settings.backend,
            limits=settings.limits,
            features=features,
            sign_in=("device", "token") if await by_device() else ("token",),
        )

    @routes.get("/me")
    async def me(user: Annotated[User, Depends(accounts.authenticate)]) -> Me:
        used, today = await videos.usage(user.id, videos.now() - timedelta(days=1))
        quota = Quota(
            used_bytes=used,
            limit_bytes=settings.quota_bytes,
            uploads_today=today,
            uploads_per_day=settings.uploads_per_day,
        )
        return Me(id=user.id, email=user.email, name=user.name, quota=quota)

    return routes
