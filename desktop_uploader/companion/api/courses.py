"""`/api/v1/courses`: where a video may go, and bringing in a catalogue of it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.api.problems import PROBLEMS
from desktop_uploader.companion.database import courses
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.identity import OWNER_EMAIL
from desktop_uploader.companion.library.catalogue import Catalogues
from desktop_uploader.companion.library.catalogue_file import BadCatalogueError, read_json
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.server import Courses
from desktop_uploader.contract.wire import Message

_MOST_REASONS = 20
_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}}


class CatalogueImported(Message):
    """Counts of courses and lessons; `kept`: title and id of what was left out, but has a video."""

    added: int
    changed: int
    removed: int
    kept: tuple[str, ...] = ()


def course_routes(database: Database, accounts: Accounts) -> APIRouter:
    routes = APIRouter(prefix="/api/v1", tags=["courses"], responses=PROBLEMS)
    catalogues = Catalogues(database)
    Asking = Annotated[User, Depends(accounts.authenticate)]  # noqa: N806  # a type

    @routes.get("/courses")
    async def everything(_: Asking) -> Courses:
        async with database.reading() as connection:
            return await courses.everything(connection)

    @routes.put("/courses", openapi_extra=_BODY)
    async def bring(user: Asking, request: Request, *, replace: bool = False) -> CatalogueImported:
        """All or nothing, by the first user only. Only with `replace`, what it leaves out goes."""
        if user.email != OWNER_EMAIL:
            raise Refusal(403, Code.FORBIDDEN, "Only the owner of this server can change its courses.")
        try:
            done = await catalogues.bring(read_json(await request.body()), replace=replace)
        except BadCatalogueError as error:
            raise _refused(error) from None
        return CatalogueImported(added=done.added, changed=done.changed, removed=done.removed, kept=done.kept)

    return routes


def _refused(error: BadCatalogueError) -> Refusal:
    told, more = error.faults[:_MOST_REASONS], len(error.faults) - _MOST_REASONS
    lines = [*map(str, told), *([f"And {more} more."] if more > 0 else [])]
    return Refusal(422, Code.INVALID, " ".join([*lines, "Nothing was imported."]))
