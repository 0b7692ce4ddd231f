"""All courses and lessons at once, as an import finds them and leaves them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database.tables import courses, lessons, videos
from desktop_uploader.companion.video.stages import GONE


@dataclass(frozen=True, slots=True)
class CourseRow:
    id: str
    title: str
    position: int


@dataclass(frozen=True, slots=True)
class LessonRow:
    id: str
    course_id: str
    title: str
    position: int


@dataclass(frozen=True, slots=True)
class Ids:
    courses: frozenset[str]
    lessons: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shelves:
    """Both by id, in their order."""

    courses: Mapping[str, CourseRow]
    lessons: Mapping[str, LessonRow]

    @property
    def ids(self) -> Ids:
        return Ids(frozenset(self.courses), frozenset(self.lessons))


async def shelves(connection: AsyncConnection) -> Shelves:
    in_order = select(courses).order_by(courses.c.position, courses.c.id)
    kept = {row.id: CourseRow(*row) for row in await connection.execute(in_order)}
    inside = select(lessons).order_by(lessons.c.position, lessons.c.id)
    return Shelves(kept, {row.id: LessonRow(*row) for row in await connection.execute(inside)})


async def in_use(connection: AsyncConnection) -> Ids:
    """Courses and lessons that have a video, whatever became of it, unless somebody deleted it."""

    async def used(column: ColumnElement[str | None]) -> frozenset[str]:
        query = select(column).where(videos.c.stage.not_in(GONE)).distinct()
        return frozenset(it for it in (await connection.execute(query)).scalars() if it is not None)

    return Ids(await used(videos.c.course_id), await used(videos.c.lesson_id))


async def rearrange(connection: AsyncConnection, before: Shelves, after: Shelves) -> None:
    """Writes what differs. Courses come before the lessons in them, and go after."""
    await _write(connection, courses, before.courses, after.courses)
    await _write(connection, lessons, before.lessons, after.lessons)
    await _remove(connection, lessons, before.ids.lessons - after.ids.lessons)
    await _remove(connection, courses, before.ids.courses - after.ids.courses)


async def _write(
    connection: AsyncConnection,
    table: Table,
    before: Mapping[str, CourseRow | LessonRow],
    after: Mapping[str, CourseRow | LessonRow],
) -> None:
    fresh = [_values(table, row) for key, row in after.items() if key not in before]
    other = [_values(table, row) for key, row in after.items() if key in before and before[key] != row]
    if fresh:
        await connection.execute(insert(table), fresh)
    if other:
        known = update(table).where(table.c.id == bindparam("known"))
        await connection.execute(known, [{"known": row.pop("id"), **row} for row in other])


def _values(table: Table, row: CourseRow | LessonRow) -> dict[str, object]:
    """`asdict` takes several times as long, and others wait for their turn to write."""
    return {column.name: getattr(row, column.name) for column in table.c}


async def _remove(connection: AsyncConnection, table: Table, ids: Iterable[str]) -> None:
    gone = [{"gone": key} for key in sorted(ids)]
    if gone:
        await connection.execute(delete(table).where(table.c.id == bindparam("gone")), gone)
