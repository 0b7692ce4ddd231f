"""Taking a video in: an upload target for a new video, and the current one for a known video."""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import PurePosixPath

from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.backends.backend import Place
from desktop_uploader.companion.database import courses
from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.database.tables import videos as table
from desktop_uploader.companion.library.choosing import Choose, here
from desktop_uploader.companion.library.placing import Placing
from desktop_uploader.companion.library.user_quota import UNLIMITED, UserQuota
from desktop_uploader.companion.library.videos import Changing, Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.accepting import accept
from desktop_uploader.companion.video.merging import merge
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.companion.video.video import Change, Video
from desktop_uploader.contract.media import CreateUpload
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.server import Limits


@dataclass(frozen=True, slots=True)
class Taken:
    """`place`: where its bytes go. `created`: a new video; `restarted`: what was stored of it is gone."""

    video: Video
    place: Place
    created: bool = False
    restarted: bool = False


class Intake:
    """The row first, then its place: what a crash leaves between the two gets one when it is asked for.

    `choose`: where a new video goes.
    """

    def __init__(
        self,
        videos: Videos,
        limits: Limits,
        lifetime: timedelta,
        *,
        placing: Placing,
        choose: Choose,
        quota: UserQuota = UNLIMITED,
    ) -> None:
        self._videos = videos
        self._quota = quota
        self._limits = limits
        self._lifetime = lifetime
        self._placing = placing
        self._choose = choose

    async def create(self, owner: str, asked: CreateUpload, key: str | None) -> Taken:
        """A new video, or the one that was created with the same key. Raises `Refusal`."""
        self.check(asked)
        async with self._videos.changing() as changing:
            known = None if key is None else await _by_key(changing.connection, owner, key)
            video = known or await self.add(changing, owner, asked, key=key, choose=self._choose)
        if known is None:
            return await self._place_new(video)
        if (known.file_name, known.size) != (asked.file_name, asked.file_size):
            detail = "This request repeats an earlier one, but names another file. Nothing was changed."
            raise Refusal(409, Code.KEY_REUSED, detail)
        return await self._placed(known)

    async def _place_new(self, video: Video) -> Taken:
        try:
            return replace(await self._placed(video), created=True)
        except Refusal:
            if video.idempotency_key is None:  # nobody could ever ask for it again
                cancelled = Change(at=self._videos.now(), stage=Stage.CANCELLED)
                await self._videos.change(video.playback_id, lambda current: merge(current, cancelled))
            raise

    async def _placed(self, video: Video) -> Taken:
        placed = await self._placing.place(video)
        return Taken(placed.video, placed.place, restarted=placed.restarted)

    def check(self, asked: CreateUpload) -> None:
        """Raises the `Refusal` of a file that this server doesn't take."""
        accept(asked, self._limits)

    async def add(
        self,
        changing: Changing,
        owner: str,
        asked: CreateUpload,
        *,
        key: str | None = None,
        tus_metadata: str = "",
        choose: Choose = here,
    ) -> Video:
        """The row alone, for a file that `check` let pass. Raises the `Refusal` of a quota."""
        await self._quota.check(changing.connection, owner, asked.file_size, self._videos.now())
        course_id, lesson_id = await placed(
            changing.connection, asked.metadata.course_id, asked.metadata.lesson_id
        )
        now = self._videos.now()
        video = Video(
            playback_id=secrets.token_hex(16),
            owner=owner,
            upload_id=secrets.token_hex(16),
            idempotency_key=key,
            file_name=asked.file_name,
            mime_type=asked.mime_type,
            size=asked.file_size,
            fingerprint=asked.fingerprint,
            tus_metadata=tus_metadata,
            title=asked.metadata.title or PurePosixPath(asked.file_name).stem[:200],
            description=asked.metadata.description,
            visibility=asked.metadata.visibility,
            course_id=course_id,
            lesson_id=lesson_id,
            expires_at=now + self._lifetime,
            created_at=now,
            updated_at=now,
            backend=choose(course_id, asked.file_size),
        )
        return await changing.add(video)

    async def renew(self, playback_id: str, owner: str) -> Taken:
        """The video's current target, good for its whole lifetime again; what is stored stays."""
        return await self._placed(await self._videos.owned(playback_id, owner))


async def _by_key(connection: AsyncConnection, owner: str, key: str) -> Video | None:
    return await rows.one(connection, (table.c.owner == owner) & (table.c.idempotency_key == key))


async def placed(
    connection: AsyncConnection, course_id: str | None, lesson_id: str | None
) -> tuple[str | None, str | None]:
    """Course and lesson that exist and belong together; a lesson brings its course. Raises 422."""
    if lesson_id is not None:
        course_of_lesson = await courses.course_of_lesson(connection, lesson_id)
        if course_of_lesson is None or course_id not in {None, course_of_lesson}:
            raise Refusal(422, Code.INVALID, "There is no such lesson in this course.")
        return course_of_lesson, lesson_id
    if course_id is not None and not await courses.exists(connection, course_id):
        raise Refusal(422, Code.INVALID, "There is no such course.")
    return course_id, None
