"""`POST /api/admin/videos/upload`: a tus URL for a lesson's video, here or at Cloudflare Stream."""

from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop_uploader.companion.accounts import User
from desktop_uploader.companion.address import Address
from desktop_uploader.companion.compat.allowance import bytes_in_words
from desktop_uploader.companion.compat.answers import Doors, PlainRefusal, Text, asked_for, stamp
from desktop_uploader.companion.compat.limits import CompatLimits
from desktop_uploader.companion.library.choosing import Choose
from desktop_uploader.companion.library.intake import Intake, Taken
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.video.video import LOCAL, Video
from desktop_uploader.contract.media import CreateUpload, Description, Metadata, Title, Visibility
from desktop_uploader.contract.wire import Message

_TAKE_TUS = frozenset({LOCAL, "cloudflare"})


def by_tus(choose: Choose) -> Choose:
    """The same choice where it takes tus, which is all that these clients speak; else our own store."""

    def chosen(course_id: str | None, size: int) -> str:
        name = choose(course_id, size)
        return name if name in _TAKE_TUS else LOCAL

    return chosen


class AskAdmin(Message):
    filename: Text
    file_size: int
    course_id: Text
    lesson_id: Text
    title: Title
    description: Description | None = None


class AdminDoor:
    """`intake`: one that chooses `by_tus`."""

    def __init__(self, intake: Intake, videos: Videos, address: Address, limits: CompatLimits) -> None:
        self._intake, self._videos, self._address, self._limits = intake, videos, address, limits

    async def upload(self, request: Request, user: User) -> Response:
        asked = await asked_for(request, AskAdmin, "Missing required fields")
        self._check(asked)
        taken = await self._intake.create(user.id, _wanted(asked), key=None)
        until = self._videos.now() + self._limits.url_lifetime
        video = await self._videos.change(taken.video.playback_id, lambda current: _as_told(current, until))
        return JSONResponse(
            {
                "tusUrl": self._url(taken),
                "videoId": video.playback_id if video.backend == LOCAL else taken.place.uid,
                "dbVideoId": video.playback_id,
                "expiresAt": stamp(min(until, taken.place.expires_at)),
                "message": "TUS upload URL created successfully",
            }
        )

    def _check(self, asked: AskAdmin) -> None:
        if not asked.title.strip() or asked.file_size == 0:
            raise PlainRefusal(400, "Missing required fields")
        if PurePosixPath(asked.filename).suffix.lower() not in self._limits.admin_extensions:
            raise PlainRefusal(400, "Invalid file type")
        if asked.file_size < 0:
            raise PlainRefusal(400, "Invalid file size")
        if asked.file_size > self._limits.admin_file:
            most = bytes_in_words(self._limits.admin_file)
            raise PlainRefusal(400, f"File too large. Maximum size is {most}")

    def _url(self, taken: Taken) -> str:
        if taken.video.backend == LOCAL:
            return f"{self._address.base()}/files/{taken.video.upload_id}"
        return taken.place.url


def _wanted(asked: AskAdmin) -> CreateUpload:
    return CreateUpload(
        file_name=asked.filename,
        file_size=asked.file_size,
        metadata=Metadata(
            title=asked.title.strip(),
            description=(asked.description or "").strip(),
            visibility=Visibility.UNLISTED,
            course_id=asked.course_id,
            lesson_id=asked.lesson_id,
        ),
    )


def _as_told(video: Video, until: datetime) -> Video:
    """Nobody will verify it. A place elsewhere ends when its provider says so."""
    if video.backend != LOCAL:
        return video
    return replace(video, verified=True, expires_at=until)


def admin_routes(doors: Doors, door: AdminDoor) -> list[Route]:
    return [doors.route("POST", "/api/admin/videos/upload", door.upload)]
