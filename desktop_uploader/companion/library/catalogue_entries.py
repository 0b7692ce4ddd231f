"""What stands in a catalogue's file, CSV or JSON, line by line and not yet judged. Every byte is hostile."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

COLUMNS = ("course_id", "course_title", "lesson_id", "lesson_title")


@dataclass(frozen=True, slots=True)
class Fault:
    """`where`: `Line 7`, or `Course 2, lesson 3`; empty for the file itself."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}" if self.where else self.reason


@dataclass(frozen=True, slots=True)
class Entry:
    """A lesson and its course; without a lesson, a course that has none yet."""

    where: str
    course_id: str
    course_title: str
    lesson_id: str = ""
    lesson_title: str = ""


def from_csv(text: str) -> Iterator[Entry | Fault]:
    """RFC 4180, with commas or semicolons, by a header that names the columns in any order."""
    lines = io.StringIO(text, newline="")
    header = lines.readline()
    delimiter = ";" if header.count(";") > header.count(",") else ","
    names = _names(header, delimiter)
    if any(names.count(column) != 1 for column in COLUMNS):
        yield Fault("Line 1", f"The header must name {', '.join(COLUMNS)}, each once.")
        return
    yield from _rows(lines, delimiter, names)


def _names(header: str, delimiter: str) -> list[str]:
    try:
        return [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter))]
    except csv.Error:  # longer than the module reads
        return []


def _rows(lines: Iterable[str], delimiter: str, names: Sequence[str]) -> Iterator[Entry | Fault]:
    """A record may have several lines; it is named by its first."""
    reader, line = csv.reader(lines, delimiter=delimiter, strict=True), 2
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Fault(f"Line {line}", f"This is no line of CSV ({error}).")
            cells = []
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield _row(f"Line {line}", [cell.strip() for cell in cells], names)
        line = reader.line_num + 2


def _row(where: str, cells: Sequence[str], names: Sequence[str]) -> Entry | Fault:
    if len(cells) != len(names):
        return Fault(where, f"It has {len(cells)} columns, the header has {len(names)}.")
    named = dict(zip(names, cells, strict=True))
    return Entry(where, *(named[column] for column in COLUMNS))


def from_json(text: str) -> Iterator[Entry | Fault]:
    try:
        content = json.loads(text)
    except RecursionError:
        content = None
    except json.JSONDecodeError as error:
        yield Fault(f"Line {error.lineno}", f"This is no JSON ({error.msg}).")
        return
    except ValueError:  # a number of thousands of digits
        content = None
    courses = content.get("courses") if isinstance(content, dict) else None
    if not isinstance(courses, list):
        yield Fault("", 'The file must be an object with "courses", a list.')
        return
    for number, course in enumerate(courses, 1):
        yield from _course(f"Course {number}", course)


def _course(where: str, course: object) -> Iterator[Entry | Fault]:
    named = _named(course)
    lessons = course.get("lessons", []) if isinstance(course, dict) else None
    if named is None or not isinstance(lessons, list):
        yield Fault(where, 'It must have "id" and "title", both text, and "lessons", a list.')
        return
    if not lessons:
        yield Entry(where, *named)
    for number, lesson in enumerate(lessons, 1):
        place, of_lesson = f"{where}, lesson {number}", _named(lesson)
        if of_lesson is None or not all(of_lesson):
            yield Fault(place, 'It must have "id" and "title", both text and not empty.')
        else:
            yield Entry(place, *named, *of_lesson)


def _named(it: object) -> tuple[str, str] | None:
    if not isinstance(it, dict):
        return None
    name, title = it.get("id"), it.get("title")
    if not (isinstance(name, str) and isinstance(title, str)):
        return None
    return name.strip(), title.strip()
