"""Bringing a catalogue in: what it names is there afterwards, in its order; what it leaves out may stay.

Importing the same again changes nothing. A lesson with a video is never deleted and never moves: the video
would lose its place without its owner knowing.
"""

import asyncio
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_uploader.companion.database import people
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.database.shelves import (
    CourseRow,
    Ids,
    LessonRow,
    Shelves,
    in_use,
    rearrange,
    shelves,
)
from desktop_uploader.companion.library.catalogue_entries import Fault
from desktop_uploader.companion.library.catalogue_file import LARGEST_FILE, BadCatalogueError, Catalogue, read
from desktop_uploader.contract.server import Courses


@dataclass(frozen=True, slots=True)
class Imported:
    """Counts of courses and lessons together; another order alone is not counted.

    `changed`: another title, or another course of a lesson. `kept`: what the catalogue left out and should
    have gone, but has a video: title and id.
    """

    added: int
    changed: int
    removed: int
    kept: tuple[str, ...] = ()

    def lines(self) -> list[str]:
        counts = f"{self.added} added, {self.changed} changed, {self.removed} removed."
        return [counts, *(f"Kept, since it has a video: {name}" for name in self.kept)]


class Catalogues:
    """Imports, one transaction each."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def bring(self, catalogue: Catalogue, *, replace: bool) -> Imported:
        """`replace`: what the catalogue leaves out goes. Raises BadCatalogueError; then nothing changed."""
        async with self._database.writing() as connection:
            before, used = await shelves(connection), await in_use(connection)
            if faults := tuple(_moved(before, catalogue, used.lessons)):
                raise BadCatalogueError(faults)
            after = arranged(before, catalogue.courses, used if replace else before.ids)
            await rearrange(connection, before, after)
        return _counted(before, after, _kept(after, catalogue.courses, used) if replace else ())


def import_into(path: Path, file: Path, *, replace: bool) -> Imported | None:
    """For another process than the companion's, whether that runs or not; None if it never ran here.

    `path`: of the database. Raises OSError for the file, BadCatalogueError, `NewerDatabase`, and
    OperationalError if others wrote for longer than ten seconds.
    """
    with file.open("rb") as opened:
        catalogue = read(opened.read(LARGEST_FILE + 1))
    return asyncio.run(_import_into(path, catalogue, replace=replace)) if path.exists() else None


async def _import_into(path: Path, catalogue: Catalogue, *, replace: bool) -> Imported | None:
    database = Database(path)
    try:
        await database.open()
        async with database.reading() as connection:
            known = await people.server_identity(connection)
        return await Catalogues(database).bring(catalogue, replace=replace) if known else None
    finally:
        await database.close()


def arranged(before: Shelves, wanted: Courses, stays: Ids) -> Shelves:
    """The catalogue first, in its order; then what stays beside it, in the order it had."""
    lessons = {lesson.id: (course.id, lesson.title) for course in wanted.courses for lesson in course.lessons}
    for row in before.lessons.values():
        if row.id in stays.lessons:
            lessons.setdefault(row.id, (row.course_id, row.title))
    courses = {course.id: course.title for course in wanted.courses}
    needed = stays.courses | {course_id for course_id, _ in lessons.values()}
    for course in before.courses.values():
        if course.id in needed:
            courses.setdefault(course.id, course.title)
    return Shelves(
        {key: CourseRow(key, title, number) for number, (key, title) in enumerate(courses.items())},
        {key: LessonRow(key, *lesson, number) for number, (key, lesson) in enumerate(lessons.items())},
    )


def _moved(before: Shelves, catalogue: Catalogue, used: Collection[str]) -> Iterator[Fault]:
    for course in catalogue.courses.courses:
        for lesson in course.lessons:
            known = before.lessons.get(lesson.id)
            if known and known.course_id != course.id and lesson.id in used:
                reason = "The lesson has a video and belongs to another course; it can't move."
                yield Fault(catalogue.places[lesson.id], reason)


def _kept(after: Shelves, wanted: Courses, used: Ids) -> tuple[str, ...]:
    named = {course.id for course in wanted.courses}
    inside = {lesson.id for course in wanted.courses for lesson in course.lessons}
    rows: list[CourseRow | LessonRow] = [
        *(row for row in after.courses.values() if row.id in used.courses - named),
        *(row for row in after.lessons.values() if row.id not in inside),
    ]
    return tuple(f"{row.title} ({row.id})" for row in rows)


def _counted(before: Shelves, after: Shelves, kept: tuple[str, ...]) -> Imported:
    then, now = _facts(before), _facts(after)
    return Imported(
        added=len(now.keys() - then.keys()),
        changed=sum(then[key] != now[key] for key in now.keys() & then.keys()),
        removed=len(then.keys() - now.keys()),
        kept=kept,
    )


def _facts(of: Shelves) -> dict[tuple[str, str], tuple[str, ...]]:
    """What counts as changed, by kind and id."""
    return {("course", row.id): (row.title,) for row in of.courses.values()} | {
        ("lesson", row.id): (row.course_id, row.title) for row in of.lessons.values()
    }
