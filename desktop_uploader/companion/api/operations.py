"""`/healthz`: the process answers. `/readyz`: so does its database."""

from fastapi import APIRouter

from desktop_uploader.companion.api.problems import PROBLEMS
from desktop_uploader.companion.database.database import Database


def operation_routes(database: Database) -> APIRouter:
    routes = APIRouter(tags=["operations"], responses=PROBLEMS)

    @routes.get("/healthz")
    async def alive() -> dict[str, str]:
        return {"status": "ok"}

    @routes.get("/readyz")
    async def ready() -> dict[str, str]:
        """503 with a problem while the database doesn't answer."""
        await database.check()
        return {"status": "ok"}

    return routes
