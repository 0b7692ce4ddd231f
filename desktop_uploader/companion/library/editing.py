"""Changing what a video is called, where it belongs, and who may watch it."""

from dataclasses import replace

from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.intake import placed
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.companion.video.merging import stamped
from desktop_uploader.companion.video.stages import GONE
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.media import EditMedia
from desktop_uploader.contract.problem import Code

# Without them people would have no word for a video, and nobody could say who may watch it.
_NEVER_EMPTY = {"title", "visibility"}


class Editor:
    """Only the fields that were sent change; an explicit null takes a video out of its course."""

    def __init__(self, videos: Videos) -> None:
        self._videos = videos

    async def edit(self, playback_id: str, owner: str, asked: EditMedia) -> None:
        """Raises 404, 409 for a cancelled video, 422 for a course or lesson that isn't there."""
        async with self._videos.changing() as changing:
            video = await rows.one(changing.connection, table.c.playback_id == playback_id)
            if video is None or video.owner != owner:
                raise not_found()
            if video.stage in GONE:
                raise Refusal(409, Code.CONFLICT, "This video was cancelled, so it can't be changed.")
            edited = _edited(video, asked)
            course_id, lesson_id = await placed(changing.connection, edited.course_id, edited.lesson_id)
            edited = replace(edited, course_id=course_id, lesson_id=lesson_id)
            await changing.save(video, stamped(video, edited, self._videos.now()))


def _edited(video: Video, asked: EditMedia) -> Video:
    named = {name: getattr(asked, name) for name in asked.model_fields_set}
    sent = {name: value for name, value in named.items() if value or name not in _NEVER_EMPTY}
    # A video that moves to another course leaves its lesson; one that moves to a lesson takes its course.
    if "course_id" in sent and "lesson_id" not in sent and sent["course_id"] != video.course_id:
        sent["lesson_id"] = None
    if sent.get("lesson_id") is not None and "course_id" not in sent:
        sent["course_id"] = None
    if "description" in sent:
        sent["description"] = sent["description"] or ""
    return replace(video, **sent)
