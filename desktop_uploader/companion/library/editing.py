"""Changing what a video is called, where it belongs, and who may watch it.

A provider hears of a video's becoming private, or no longer being it, before the row says so: if it can't be
told, nothing changes, and what a crash leaves half done, the same edit completes.
"""

import logging
from asyncio import Lock
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.intake import placed
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal, not_found
from desktop_uploader.companion.video.merging import stamped
from desktop_uploader.companion.video.stages import GONE
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.media import EditMedia, Metadata, SomeDetails, Visibility
from desktop_uploader.contract.problem import Code

log = logging.getLogger(__name__)

# Without them people would have no word for a video, and nobody could say who may watch it.
_NEVER_EMPTY = {"title", "visibility"}

_FIELDS = frozenset(SomeDetails.model_fields)


@dataclass(frozen=True, slots=True)
class _Protection:
    """What a provider has to know before the row may change; `uid`: of which of the video's places.

    `playback`: what it plays under since, where that has changed.
    """

    uid: str
    signed: bool
    video: Video = field(compare=False)
    playback: str | None = field(default=None, compare=False)

    def named(self, video: Video) -> Video:
        return replace(video, provider_playback=self.playback or video.provider_playback)


class Editor:
    """Only the fields that were sent change; an explicit null takes a video out of its course.

    `turn`: a video's, held while it gets its place at a provider, which is made with its visibility.
    """

    def __init__(self, videos: Videos, providers: Providers, turn: Callable[[str], Lock]) -> None:
        self._videos = videos
        self._providers = providers
        self._turn = turn

    async def edit(self, playback_id: str, owner: str, asked: EditMedia) -> None:
        """Raises 404, 409 for a cancelled video or another base, 422 for a course or lesson that isn't there.

        Also what a video's provider refuses; then nothing was changed.
        """
        video = await self._videos.owned(playback_id, owner)
        if asked.visibility is None:
            await self._save(playback_id, owner, asked, None)
            return
        async with self._turn(playback_id):
            await self._tell_and_save(video, asked)

    async def _tell_and_save(self, video: Video, asked: EditMedia) -> None:
        told: _Protection | None = None
        try:
            while (missing := await self._save(video.playback_id, video.owner, asked, told)) is not None:
                told = missing
                told = await self._tell(missing)
        except Refusal:
            if told is not None and not told.signed:
                await self._protect_again(video, told)
            raise

    async def _tell(self, protection: _Protection) -> _Protection:
        backend = self._providers.of(protection.video)
        playback = await backend.protect(protection.video, signed=protection.signed)
        return replace(protection, playback=playback)

    async def _protect_again(self, video: Video, told: _Protection) -> None:
        """It stays private, but its provider may have done what it gave no answer to."""
        try:
            again = await self._tell(replace(told, signed=True))
        except Refusal as refusal:
            log.warning(
                "Video %s stays private, but may play at its provider: %s", video.playback_id, refusal
            )
        else:
            await self._videos.change(video.playback_id, again.named)

    async def _save(
        self, playback_id: str, owner: str, asked: EditMedia, told: _Protection | None
    ) -> _Protection | None:
        """None: it is saved. Else what its provider has to be told before, and was not."""
        async with self._videos.changing() as changing:
            video = await rows.one(changing.connection, table.c.playback_id == playback_id)
            if video is None or video.owner != owner:
                raise not_found()
            if video.stage in GONE:
                raise Refusal(409, Code.CONFLICT, "This video was cancelled, so it can't be changed.")
            _check_base(video, asked)
            edited = _edited(video, asked)
            course_id, lesson_id = await placed(changing.connection, edited.course_id, edited.lesson_id)
            edited = replace(edited, course_id=course_id, lesson_id=lesson_id)
            needed = _protection(video, edited)
            if needed is not None and needed != told:
                return needed
            edited = edited if told is None else told.named(edited)
            await changing.save(video, stamped(video, edited, self._videos.now()))
            return None


def _protection(before: Video, after: Video) -> _Protection | None:
    """A video that has no place yet gets it with the visibility that its row has then."""
    was, becomes = (it.visibility is Visibility.PRIVATE for it in (before, after))
    uid = after.provider_uid
    return None if uid is None or was == becomes else _Protection(uid, becomes, before)


def _check_base(video: Video, asked: EditMedia) -> None:
    """What somebody else changed meanwhile isn't written over unseen. Raises 409 with what there is."""
    based = frozenset() if asked.base is None else asked.base.model_fields_set & asked.model_fields_set
    for name in based & _FIELDS:
        expected = {getattr(asked.base, name) or "", getattr(asked, name) or ""}
        if (getattr(video, name) or "") not in expected:
            detail = "Somebody else changed these details meanwhile. Nothing was changed now."
            raise Refusal(409, Code.CONFLICT, detail, current=_current(video))


def _current(video: Video) -> Metadata:
    return Metadata.model_validate({name: getattr(video, name) for name in Metadata.model_fields})


def _edited(video: Video, asked: EditMedia) -> Video:
    named = {name: getattr(asked, name) for name in asked.model_fields_set & _FIELDS}
    sent = {name: value for name, value in named.items() if value or name not in _NEVER_EMPTY}
    # A video that moves to another course leaves its lesson; one that moves to a lesson takes its course.
    if "course_id" in sent and "lesson_id" not in sent and sent["course_id"] != video.course_id:
        sent["lesson_id"] = None
    if sent.get("lesson_id") is not None and "course_id" not in sent:
        sent["course_id"] = None
    if "description" in sent:
        sent["description"] = sent["description"] or ""
    return replace(video, **sent)
