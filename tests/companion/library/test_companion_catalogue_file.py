"""What is read from a catalogue's file, and why a file is refused. As a whole, or not at all."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.library.catalogue_entries import COLUMNS
from desktop_uploader.companion.library.catalogue_file import (
    LARGEST_FILE,
    MOST_LINES,
    BadCatalogueError,
    read,
    read_json,
)
from desktop_uploader.contract.server import Course, Courses, Lesson

HEADER = "course_id,course_title,lesson_id,lesson_title"
LINES = ("phys,Physics,p1,Heat", "chem,Chemistry,,", "phys,Physics,p2,Work")
WANTED = Courses(
    courses=(
        Course(
            id="phys", title="Physics", lessons=(Lesson(id="p1", title="Heat"), Lesson(id="p2", title="Work"))
        ),
        Course(id="chem", title="Chemistry"),
    )
)
JSON = {
    "courses": [
        {
            "id": "phys",
            "title": "Physics",
            "lessons": [{"id": "p1", "title": "Heat"}, {"id": "p2", "title": "Work"}],
        },
        {"id": "chem", "title": "Chemistry", "lessons": []},
    ]
}


def courses(text: str | bytes) -> Courses:
    return read(text.encode() if isinstance(text, str) else text).courses


def faults(content: str | bytes) -> list[str]:
    with pytest.raises(BadCatalogueError) as refused:
        courses(content)
    return [str(fault) for fault in refused.value.faults]


def lined(*lines: str) -> str:
    return "\n".join([HEADER, *lines])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_commas_with_any_line_end_and_mark(end: str, mark: str) -> None:
    assert courses(mark + end.join([HEADER, *LINES, ""])) == WANTED


def test_semicolons_any_order_of_columns_and_others_between() -> None:
    header = "Lesson_Title; course_id ;remark;lesson_id;course_title"
    assert courses(f"{header}\nHeat;phys;x,y;p1;Physics\n;chem;;;Chemistry\nWork;phys;;p2;Physics") == WANTED


def test_blank_lines_and_spaces_are_nothing() -> None:
    assert courses(lined("", *(line.replace(",", " , ") for line in LINES), " , ,,", "")) == WANTED


def test_quotes_keep_commas() -> None:
    (course,) = courses(lined('phys,"Physics, ""hard""",,')).courses
    assert course.title == 'Physics, "hard"'


@pytest.mark.parametrize("mark", ["", "\ufeff", " \n"])
def test_json(mark: str) -> None:
    content = (mark + json.dumps(JSON)).encode()
    assert read(content).courses == read_json(content).courses == WANTED


def test_every_bad_line_is_told_with_its_number() -> None:
    long = "x" * 10_000
    told = faults(
        lined(
            "phys,Physics,p1,Heat",
            ",Physics,p2,Work",
            "phys,Physics,p3",
            "",
            f"phys,{long},{long},Work",
            "phys,Physik,p4,Work",
            "chem,Chemistry,p1,Heat",
            "chem,Chemistry,,Heat",
            "chem,Chemistry,c1,",
        )
    )
    assert told == [
        "Line 3: course_id is empty.",
        "Line 4: It has 3 columns, the header has 4.",
        "Line 6: course_title has 10000 characters; it may have 200.",
        "Line 6: lesson_id has 10000 characters; it may have 64.",
        "Line 7: Line 2 gives this course another title.",
        "Line 8: Line 2 has this lesson_id already.",
        "Line 9: lesson_id is empty.",
        "Line 10: lesson_title is empty.",
    ]


def test_a_record_of_several_lines_is_named_by_its_first() -> None:
    told = faults(lined('phys,"Phy', 'sics",,', "a,", "b,B,,"))
    assert told == [
        "Line 2: course_title has control characters in it.",
        "Line 4: It has 2 columns, the header has 4.",
    ]


@pytest.mark.parametrize("hostile", ["a\0b", "a\x1b[31mb", "a\x85b", "a\u2028b", "a\x7fb"])
def test_what_a_terminal_would_obey_is_refused_and_not_repeated(hostile: str) -> None:
    for line, column in ((f"{hostile},T,,", "course_id"), (f"c,T,l,{hostile}", "lesson_title")):
        assert faults(lined(line)) == [f"Line 2: {column} has control characters in it."]
    (told,) = faults(json.dumps({"courses": [{"id": "c", "title": hostile}]}))
    assert told == "Course 1: course_title has control characters in it."


def test_half_a_character_is_refused() -> None:
    assert faults('{"courses": [{"id": "c", "title": "\\ud83d"}]}') == [
        "Course 1: course_title has control characters in it."
    ]


def test_a_formula_is_a_title_like_any_other() -> None:
    (course,) = courses(lined('=1+1,"=HYPERLINK(""http://x"")",@l,+cmd|x')).courses
    assert (course.id, course.title, course.lessons[0].title) == (
        "=1+1",
        '=HYPERLINK("http://x")',
        "+cmd|x",
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Line 1: The header must name course_id, course_title, lesson_id, lesson_title, each once."),
        (b"course_id,course_title,lesson_id\n", "Line 1: The header must name"),
        (HEADER.encode() + b",course_id\n", "Line 1: The header must name"),
        (HEADER.encode() + b"\n", "The file names no course."),
        (b'{"courses": []}', "The file names no course."),
        (HEADER.encode() + b"\nc,caf\xe9,,\n", "Line 2: This is not UTF-8"),
        (HEADER.encode("utf-16"), "Line 1: This is not UTF-8"),
        (HEADER.encode() + b'\nc,"open,,\n', "Line 2: This is no line of CSV"),
        (HEADER.encode() + b'\nc,"a"b,,\n', "Line 2: This is no line of CSV"),
        (b"[]", 'The file must be an object with "courses", a list.'),
        (b'{"courses": {}}', 'The file must be an object with "courses", a list.'),
        (b'{"courses":\n [', "Line 2: This is no JSON"),
        (b"[" * 200_000, 'The file must be an object with "courses", a list.'),
        (b'{"courses": ' + b"9" * 5000 + b"}", 'The file must be an object with "courses", a list.'),
        (b'{"courses": [7]}', 'Course 1: It must have "id" and "title"'),
        (b'{"courses": [{"id": 7, "title": "T"}]}', 'Course 1: It must have "id" and "title"'),
        (b'{"courses": [{"id": "c", "title": "T", "lessons": null}]}', "Course 1: It must have"),
        (b'{"courses": [{"id": "c", "title": "T", "lessons": [0]}]}', "Course 1, lesson 1: It must have"),
        (
            b'{"courses": [{"id": "c", "title": "T", "lessons": [{"id": "", "title": ""}]}]}',
            "Course 1, lesson 1",
        ),
        (b"x" * (LARGEST_FILE + 1), "The file is larger than 10 MB."),
        (b"x," * 200_000 + b"\n", "Line 1: The header must name"),
        (b"x" * 200_000 + b"\n", "Line 1: The header must name"),
        (HEADER.encode() + b"\n" + b"x" * 200_000 + b",,,\n", "Line 2: This is no line of CSV"),
    ],
)
def test_a_file_that_is_none_is_refused(content: bytes, told: str) -> None:
    assert faults(content)[0].startswith(told)


def test_as_many_lines_as_it_may_have_and_one_more() -> None:
    lines = [f"c,C,l{number},L" for number in range(MOST_LINES + 1)]
    assert len(courses(lined(*lines[1:])).courses[0].lessons) == MOST_LINES
    assert faults(lined(*lines)) == ["The file has more than 100000 lines."]


IDS = st.text(st.sampled_from("ab,;\"' é\0\n"), max_size=4)
ANY_JSON = st.recursive(
    st.none() | st.integers() | IDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["courses", "id", "title", "lessons"]), inner, max_size=4)
    ),
)


@given(st.lists(st.tuples(IDS, IDS, IDS, IDS), max_size=6))
def test_any_table_is_a_catalogue_or_refused(table: list[tuple[str, ...]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([COLUMNS, *table])
    judged(out.getvalue().encode())


@given(ANY_JSON | st.builds(lambda it: {"courses": it}, ANY_JSON))
def test_any_json_is_a_catalogue_or_refused(content: Any) -> None:  # Any: JSON
    judged(json.dumps(content).encode())


@given(st.binary(max_size=200))
def test_any_bytes_are_a_catalogue_or_refused(content: bytes) -> None:
    judged(content)
    judged(f"{HEADER}\n".encode() + content)


def judged(content: bytes) -> None:
    found, told = Courses(), ""
    try:
        found = courses(content)
    except BadCatalogueError as refused:
        told = str(refused)
    lessons = [lesson.id for course in found.courses for lesson in course.lessons]
    assert bool(told) is not bool(found.courses)
    assert len(set(lessons)) == len(lessons)
    assert "".join([*told.split("\n"), *lessons]).isprintable()
