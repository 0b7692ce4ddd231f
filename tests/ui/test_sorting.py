"""The orders of the list: what each goes by, and that the model keeps it whatever changes."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, SourceFile, Upload, VideoDetails
from desktop_uploader.engine.notices import RowChanged, RowRemoved
from desktop_uploader.ui.rows.filters import Query
from desktop_uploader.ui.rows.sorting import Sort, alphabetical, key_of
from desktop_uploader.ui.rows.upload_model import UploadModel
from tests.ui.rows import PLACES, upload

COURSES = PLACES | {"chem": "Chemistry 2", "chem10": "Chemistry 10"}


def row(number: int, title: str = "A", **changes: Any) -> Upload:
    return upload(number, **{"details": VideoDetails(title), **changes})


def sorted_titles(sort: Sort, *rows: Upload) -> list[str]:
    return [it.details.title for it in sorted(rows, key=key_of(sort, COURSES))]


def sized(number: int, title: str, size: int) -> Upload:
    return row(number, title, source=SourceFile("/f.mp4", size))


def placed(number: int, title: str, course: str | None, lesson: str | None = None) -> Upload:
    return row(number, details=VideoDetails(title, course_id=course, lesson_id=lesson))


def titles(model: UploadModel) -> list[str]:
    return [model.index(it).data() for it in range(model.rowCount())]


def test_titles_as_people_look_for_them() -> None:
    named = [row(n, it) for n, it in enumerate(("week 10", "Über", "Week 2", "Zeno", "uber 1", "Week 02b"))]
    assert sorted_titles(Sort.TITLE, *named) == ["Über", "uber 1", "Week 2", "Week 02b", "week 10", "Zeno"]


def test_newest_first_and_a_drop_in_its_own_order() -> None:
    rows = (
        row(1, "old"),
        row(2, "new b", added_at=9.0, position=2.0),
        row(3, "new a", added_at=9.0, position=1.0),
    )
    assert sorted_titles(Sort.NEWEST, *rows) == ["new a", "new b", "old"]


def test_largest_first() -> None:
    assert sorted_titles(Sort.SIZE, sized(1, "small", 5), sized(2, "large", 9)) == ["large", "small"]


def test_who_waits_for_a_person_first_and_who_is_done_last() -> None:
    rows = [row(n, str(phase), phase=phase) for n, phase in enumerate(Phase)]
    found = sorted_titles(Sort.STATE, *rows)
    assert found[0] == "needs_you"
    assert found[-2:] == ["ready", "cancelled"]
    assert len(found) == len(Phase)


def test_courses_by_their_names_then_lessons_and_those_without_last() -> None:
    rows = (
        placed(1, "none", None),
        placed(2, "lesson", "chem", "w3"),
        placed(3, "ten", "chem10"),
        placed(4, "two b", "chem"),
        placed(5, "two a", "chem"),
    )
    assert sorted_titles(Sort.COURSE, *rows) == ["two a", "two b", "lesson", "ten", "none"]


@given(st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=50)
def test_every_text_has_its_place(one: str, other: str) -> None:
    assert (alphabetical(one) < alphabetical(other)) is not (alphabetical(one) >= alphabetical(other))


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 7),
        st.sampled_from(["b", "B 2", "b 10", "a"]),
        st.sampled_from(list(Phase)),
        st.booleans(),
    ),
    max_size=25,
)


@given(st.sampled_from(Sort), CHANGES)
@settings(max_examples=40, deadline=None)
def test_the_model_keeps_its_order_whatever_changes(
    sort: Sort, changes: list[tuple[int, str, Phase, bool]]
) -> None:
    model, rows = UploadModel(), dict[str, Upload]()
    model.sort_by(sort)
    for number, title, phase, goes in changes:
        it = row(number, title, phase=phase)
        model.apply([RowRemoved(it.id) if goes else RowChanged(it)])
        rows.pop(it.id, None)
        if not goes:
            rows[it.id] = it
    assert model.order() == [it.id for it in sorted(rows.values(), key=key_of(sort, {}))]
    assert [model.row_of(it) for it in model.order()] == list(range(len(rows)))


def test_another_order_and_back_again(qtbot: QtBot) -> None:
    model = UploadModel()
    model.apply([RowChanged(row(1, "B")), RowChanged(row(2, "A"))])
    model.sort_by(Sort.TITLE)
    assert titles(model) == ["A", "B"]
    model.ask(Query(words=("b",)))
    model.ask(Query())
    assert titles(model) == ["A", "B"]
    model.sort_by(Sort.UPLOAD)
    assert titles(model) == ["B", "A"]


def test_courses_that_are_named_late_find_their_place(qtbot: QtBot) -> None:
    model = UploadModel()
    model.apply([RowChanged(placed(1, "x", "a")), RowChanged(placed(2, "y", "b"))])
    model.sort_by(Sort.COURSE)
    assert titles(model) == ["x", "y"]
    model.name_places({"a": "Zoology", "b": "Botany"})
    assert titles(model) == ["y", "x"]


@pytest.mark.parametrize("sort", Sort)
def test_ten_thousand_rows_are_sorted_at_once(sort: Sort, qtbot: QtBot) -> None:
    model = UploadModel()
    model.apply([RowChanged(row(n, f"Week {n % 97} – Entropy {n}")) for n in range(10_000)])
    before = time.thread_time()
    model.sort_by(sort)
    assert time.thread_time() - before < 0.25
