"""`GET /api/v1/courses`: where a video may go."""

from typing import Annotated

from fastapi import APIRouter, Depends

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.api.problems import PROBLEMS
from desktop_uploader.companion.database import courses
from desktop_uploader.companion.database.database import Database
from desktop_uploader.contract.server import Courses


def course_routes(database: Database, accounts: Accounts) -> APIRouter:
    routes = APIRouter(prefix="/api/v1", tags=["courses"], responses=PROBLEMS)

    @routes.get("/courses")
    async def everything(_: Annotated[User, Depends(accounts.authenticate)]) -> Courses:
        async with database.reading() as connection:
            return await courses.everything(connection)

    return routes
