"""`/process`, `/cancel`, `/updateProcessingStatus` and `/getVideoUrl`: timelapses of older programs."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop_uploader.companion.accounts import User
from desktop_uploader.companion.compat.answers import Doors, PlainRefusal, asked_for
from desktop_uploader.companion.compat.timelapses import Known, Timelapses
from desktop_uploader.companion.compat.video_keys import VideoKeys
from desktop_uploader.companion.video.timelapse import Word, error_of, key_of, status_of
from desktop_uploader.contract.wire import Message

_Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]
_Key = Annotated[str, StringConstraints(min_length=1, max_length=1024)]
_Url = Annotated[str, StringConstraints(min_length=1, max_length=8192)]
_Words = Annotated[str, AfterValidator(lambda words: words[:1000])]
_MISSING = "Missing required fields"


class Process(Message):
    timelapse_id: _Id
    video_key: _Key | None = None
    video_url: _Url | None = None


class UpdateProcessingStatus(Message):
    timelapse_id: _Id
    status: Word
    processed_video_key: _Key | None = None
    error: _Words | None = None


class GetVideoUrl(Message):
    video_key: _Key


def timelapse_routes(doors: Doors, timelapses: Timelapses, keys: VideoKeys) -> list[Route]:
    async def process(request: Request, user: User) -> Response:
        asked = await asked_for(request, Process, _MISSING)
        if asked.video_key is not None:
            video = await keys.by_key(user.id, asked.video_key)
        elif asked.video_url is not None:
            video = await keys.by_url(user.id, asked.video_url)
        else:
            raise PlainRefusal(400, _MISSING)
        return _answer(await timelapses.process(asked.timelapse_id, video))

    async def cancel(request: Request, user: User) -> Response:
        return _answer(await timelapses.cancel(user.id, request.path_params["timelapse_id"]))

    async def update(request: Request, user: User) -> Response:
        asked = await asked_for(request, UpdateProcessingStatus, _MISSING)
        key, error = asked.processed_video_key, asked.error
        await timelapses.tell(user.id, asked.timelapse_id, asked.status, key, error)
        return JSONResponse({"success": True})

    async def video_url(request: Request, user: User) -> Response:
        asked = await asked_for(request, GetVideoUrl, _MISSING)
        url = await keys.url_of(await keys.by_key(user.id, asked.video_key))
        return JSONResponse({"url": url, "videoUrl": url}, headers={"Cache-Control": "no-store"})

    return [
        doors.route("POST", "/process", process),
        doors.route("DELETE", "/process/{timelapse_id}", cancel),
        doors.route("DELETE", "/cancel/{timelapse_id}", cancel),
        doors.route("POST", "/updateProcessingStatus", update),
        doors.route("POST", "/getVideoUrl", video_url),
    ]


def _answer(known: Known) -> Response:
    timelapse, video = known
    return JSONResponse(
        {
            "success": True,
            "timelapseId": timelapse.timelapse_id,
            "status": status_of(timelapse, video).value,
            "processedVideoKey": key_of(timelapse, video),
            "error": error_of(timelapse, video),
        }
    )
