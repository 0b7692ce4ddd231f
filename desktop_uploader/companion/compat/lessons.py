"""`POST /api/lessons/update-upload-id`: a lesson gets a video by what its upload is called at Mux.

From then on the lesson follows the video by itself: *uploading*, *processing*, *published* with its playback
id (`database.courses`). An upload that another program created there is taken in as a video of its own.
"""

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import Annotated, Final

from pydantic import StringConstraints
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop_uploader.companion.accounts import User
from desktop_uploader.companion.compat.answers import Doors, PlainRefusal, asked_for
from desktop_uploader.companion.database import courses
from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.editing import Editor
from desktop_uploader.companion.library.intake import placed
from desktop_uploader.companion.library.placing import CatchUp
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.reports import Report, reported
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.media import EditMedia, Visibility
from desktop_uploader.contract.wire import Message

_MUX: Final = "mux"
_Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class UpdateUploadId(Message):
    lesson_id: _Id
    mux_upload_id: Annotated[_Id, StringConstraints(pattern="^[A-Za-z0-9_-]+$")]


class LessonUploads:
    """`lifetime`: how long an upload of another program may take; `catch_up`: see `Placing`."""

    def __init__(
        self, videos: Videos, providers: Providers, editor: Editor, *, lifetime: timedelta, catch_up: CatchUp
    ) -> None:
        self._videos = videos
        self._providers = providers
        self._editor = editor
        self._lifetime = lifetime
        self._catch_up = catch_up

    async def give(self, owner: str, lesson_id: str, upload_id: str) -> None:
        """Again is fine. Raises 404 for an upload that is nowhere or someone else's, 422 for the lesson."""
        video = await self._find(upload_id) or await self._adopt(owner, lesson_id, upload_id)
        await self._editor.edit(video.playback_id, owner, EditMedia(lesson_id=lesson_id))

    async def _find(self, upload_id: str) -> Video | None:
        named = (table.c.backend == _MUX) & (table.c.provider_uid == upload_id)
        return next(iter(await self._videos.all_where(named, 1)), None)

    async def _adopt(self, owner: str, lesson_id: str, upload_id: str) -> Video:
        """The names of uploads can't be guessed: who says one has it from the program that uploads."""
        video = self._unsized(owner, upload_id)
        known = self._providers.find(video)
        report = None if known is None else await known.report(video)
        if report is None:
            raise PlainRefusal(404, "There is no such upload.")
        return await self._add(video, lesson_id, report)

    def _unsized(self, owner: str, upload_id: str) -> Video:
        now = self._videos.now()
        return Video(
            playback_id=secrets.token_hex(16),
            owner=owner,
            upload_id=secrets.token_hex(16),
            file_name=upload_id,
            size=0,
            title=upload_id,
            # Programs of that time ask Mux for public playback: anyone with the link.
            visibility=Visibility.UNLISTED,
            expires_at=now + self._lifetime,
            created_at=now,
            updated_at=now,
            backend=_MUX,
            provider_uid=upload_id,
            # It has a place, and nobody else can send anything there.
            provider_url="",
        )

    async def _add(self, video: Video, lesson_id: str, report: Report) -> Video:
        same = (table.c.backend == _MUX) & (table.c.provider_uid == video.provider_uid)
        async with self._videos.changing() as changing:
            meanwhile = await rows.one(changing.connection, same)
            if meanwhile is not None:
                return meanwhile
            await placed(changing.connection, None, lesson_id)
            title = await courses.title_of_lesson(changing.connection, lesson_id)
            added = await changing.add(replace(video, title=title or video.title))
            after = await changing.save(added, reported(added, report, self._videos.now()))
            return await self._catch_up(changing, after)


def lesson_routes(doors: Doors, uploads: LessonUploads) -> list[Route]:
    async def update_upload_id(request: Request, user: User) -> Response:
        asked = await asked_for(request, UpdateUploadId, "Missing required fields")
        try:
            await uploads.give(user.id, asked.lesson_id, asked.mux_upload_id)
        except Refusal as refusal:
            if refusal.status < 500:
                raise
            raise PlainRefusal(500, "Failed to update lesson", headers=refusal.headers) from refusal
        return JSONResponse({"success": True})

    return [doors.route("POST", "/api/lessons/update-upload-id", update_upload_id)]
