"""A file with courses and lessons, read as a whole or not at all. Pure; every byte is hostile."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from desktop_uploader.companion.library.catalogue_entries import Entry, Fault, from_csv, from_json
from desktop_uploader.contract.server import Course, Courses, Lesson

LARGEST_FILE, MOST_LINES = 10 * 1000**2, 100_000
"""Bytes, and lines after the header (in JSON: lessons, and courses without any)."""

LONGEST_ID, LONGEST_TITLE = 64, 200
# Controls (also NUL and line ends), lone surrogates, and the separators that some programs break lines at.
_UNSAFE_CATEGORIES = {"Cc", "Cs", "Zl", "Zp"}


class BadCatalogueError(Exception):
    """Nothing was imported; `faults` has every reason, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`places`: by lesson id, where in the file it stands."""

    courses: Courses
    places: Mapping[str, str]


def read(content: bytes) -> Catalogue:
    """CSV, or JSON by its first character. Raises BadCatalogueError."""
    text = _text(content)
    listed = from_json(text) if text.lstrip()[:1] in {"{", "["} else from_csv(text)
    return _judged(list(islice(listed, MOST_LINES + 1)))


def read_json(content: bytes) -> Catalogue:
    """Raises BadCatalogueError."""
    return _judged(list(islice(from_json(_text(content)), MOST_LINES + 1)))


def _text(content: bytes) -> str:
    """UTF-8, with or without a byte order mark."""
    if len(content) > LARGEST_FILE:
        raise BadCatalogueError([Fault("", f"The file is larger than {LARGEST_FILE // 1000**2} MB.")])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        fault = Fault(f"Line {line}", "This is not UTF-8; save the file as UTF-8.")
        raise BadCatalogueError([fault]) from None


def _judged(listed: list[Entry | Fault]) -> Catalogue:
    if len(listed) > MOST_LINES:
        raise BadCatalogueError([Fault("", f"The file has more than {MOST_LINES} lines.")])
    shelves = _Shelves()
    faults = [fault for it in listed for fault in (shelves.take(it) if isinstance(it, Entry) else [it])]
    if not faults and not listed:
        faults = [Fault("", "The file names no course.")]
    if faults:
        raise BadCatalogueError(faults)
    return shelves.catalogue()


class _Shelves:
    """Courses as they come together, each in the place of its first entry."""

    def __init__(self) -> None:
        self._titles: dict[str, tuple[str, str]] = {}
        self._lessons: dict[str, list[Lesson]] = {}
        self._places: dict[str, str] = {}

    def take(self, entry: Entry) -> list[Fault]:
        """Puts it where it belongs, or says why it can't."""
        reasons = list(_reasons(entry)) or list(self._clashes(entry))
        if not reasons:
            self._put(entry)
        return [Fault(entry.where, reason) for reason in reasons]

    def _clashes(self, entry: Entry) -> Iterator[str]:
        title, where = self._titles.get(entry.course_id, (entry.course_title, ""))
        if title != entry.course_title:
            yield f"{where} gives this course another title."
        if entry.lesson_id in self._places:
            yield f"{self._places[entry.lesson_id]} has this lesson_id already."

    def _put(self, entry: Entry) -> None:
        self._titles.setdefault(entry.course_id, (entry.course_title, entry.where))
        lessons = self._lessons.setdefault(entry.course_id, [])
        if entry.lesson_id:
            lessons.append(Lesson(id=entry.lesson_id, title=entry.lesson_title))
            self._places[entry.lesson_id] = entry.where

    def catalogue(self) -> Catalogue:
        courses = (
            Course(id=course_id, title=title, lessons=tuple(self._lessons[course_id]))
            for course_id, (title, _) in self._titles.items()
        )
        return Catalogue(Courses(courses=tuple(courses)), self._places)


def _reasons(entry: Entry) -> Iterator[str]:
    """Never with what was sent in it: it may be long, or made for a terminal."""
    has_lesson = bool(entry.lesson_id or entry.lesson_title)
    yield from _wrong("course_id", entry.course_id, LONGEST_ID)
    yield from _wrong("course_title", entry.course_title, LONGEST_TITLE)
    if has_lesson:
        yield from _wrong("lesson_id", entry.lesson_id, LONGEST_ID)
        yield from _wrong("lesson_title", entry.lesson_title, LONGEST_TITLE)


def _wrong(column: str, text: str, longest: int) -> Iterator[str]:
    if not text:
        yield f"{column} is empty."
    elif len(text) > longest:
        yield f"{column} has {len(text)} characters; it may have {longest}."
    elif not text.isprintable() and any(unicodedata.category(it) in _UNSAFE_CATEGORIES for it in text):
        yield f"{column} has control characters in it."
