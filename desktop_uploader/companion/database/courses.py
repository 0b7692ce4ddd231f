"""Courses and lessons. What a lesson shows follows from its videos, so the two can never disagree."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database.tables import courses, lessons, videos
from desktop_uploader.companion.video.stages import RECEIVING, WAITING, Stage
from desktop_uploader.contract.server import Course, Courses, Lesson

_SHOWN = {Stage.READY, Stage.INPROGRESS, *WAITING, *RECEIVING}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A video of a lesson. `watchable`: by students, who see nothing that nobody verified."""

    playback_id: str
    stage: Stage
    watchable: bool


async def add(connection: AsyncConnection, course: Course, position: int) -> None:
    await connection.execute(insert(courses).values(id=course.id, title=course.title, position=position))
    for number, lesson in enumerate(course.lessons):
        row = {"id": lesson.id, "course_id": course.id, "title": lesson.title, "position": number}
        await connection.execute(insert(lessons).values(row))


async def course_of_lesson(connection: AsyncConnection, lesson_id: str) -> str | None:
    found = await connection.execute(select(lessons.c.course_id).where(lessons.c.id == lesson_id))
    return found.scalar_one_or_none()


async def title_of_lesson(connection: AsyncConnection, lesson_id: str) -> str | None:
    found = await connection.execute(select(lessons.c.title).where(lessons.c.id == lesson_id))
    return found.scalar_one_or_none()


async def exists(connection: AsyncConnection, course_id: str) -> bool:
    found = await connection.execute(select(courses.c.id).where(courses.c.id == course_id))
    return found.scalar_one_or_none() is not None


async def everything(connection: AsyncConnection) -> Courses:
    """All courses with their lessons, in their own order."""
    shown = await _videos_of_lessons(connection)
    inside: dict[str, list[Lesson]] = defaultdict(list)
    for row in await connection.execute(select(lessons).order_by(lessons.c.position)):
        inside[row.course_id].append(_lesson(row.id, row.title, shown.get(row.id, ())))
    rows = await connection.execute(select(courses).order_by(courses.c.position))
    return Courses(
        courses=tuple(Course(id=row.id, title=row.title, lessons=tuple(inside[row.id])) for row in rows)
    )


async def _videos_of_lessons(connection: AsyncConnection) -> dict[str, list[_Shown]]:
    """By lesson, oldest first."""
    query = select(videos.c.lesson_id, videos.c.playback_id, videos.c.stage, videos.c.verified)
    shown = query.where(videos.c.lesson_id.is_not(None), videos.c.stage.in_(_SHOWN)).order_by(videos.c.number)
    by_lesson: dict[str, list[_Shown]] = defaultdict(list)
    for row in await connection.execute(shown):
        watchable = row.stage is Stage.READY and row.verified
        by_lesson[row.lesson_id].append(_Shown(row.playback_id, row.stage, watchable))
    return by_lesson


def _lesson(lesson_id: str, title: str, shown: Iterable[_Shown]) -> Lesson:
    """The newest video that can be watched is published; a newer one replaces it only once it is ready."""
    lesson = Lesson(id=lesson_id, title=title)
    for video in shown:
        known = lesson.model_copy(update={"playback_id": video.playback_id})
        if video.watchable:
            lesson = known.model_copy(update={"status": "published"})
        elif lesson.status != "published":
            under_way = "uploading" if video.stage in RECEIVING else "processing"
            lesson = known.model_copy(update={"status": under_way})
    return lesson
