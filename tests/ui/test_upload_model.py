"""The model: rows in queue order, in few signals, and only those that are asked for."""

import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex
from PySide6.QtWidgets import QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_uploader.core.queue import in_order
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Progressed, RowChanged, RowRemoved
from desktop_uploader.ui.rows.filters import Query, Shown, counts
from desktop_uploader.ui.rows.upload_model import UPLOAD_ROLE, UploadModel
from tests.ui.rows import PLACES, every_state, upload


def titles(model: QAbstractItemModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def shown(model: UploadModel) -> list[Upload]:
    return [model.index(row).data(UPLOAD_ROLE) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, tmp_path: Path, qtbot: QtBot) -> None:
    model = UploadModel()
    qtmodeltester.check(model)
    model.apply(every_state(tmp_path))
    model.apply([RowRemoved(upload(2).id), RowChanged(upload(1, "Renamed"))])
    model.apply([RowChanged(upload(5, position=0.5))])
    model.ask(Query(Shown.IN_PROGRESS, ("week",)))
    model.apply([RowChanged(upload(1, phase=Phase.READY)), RowChanged(upload(5, "Week 9", position=99.0))])
    qtmodeltester.check(model)


def test_rows_are_in_queue_order_however_they_come() -> None:
    model, rows = UploadModel(), [upload(n, f"Lecture {n:02}") for n in range(30)]
    shuffled = random.Random(1).sample(rows, len(rows))
    for batch in (shuffled[:7], shuffled[7:8], shuffled[8:]):
        model.apply([RowChanged(row) for row in batch])
    assert titles(model) == [row.details.title for row in rows]
    model.apply([RowChanged(replace(rows[29], position=-1.0)), RowRemoved(rows[3].id)])
    assert titles(model)[:2] == ["Lecture 29", "Lecture 00"]
    assert model.rowCount() == 29


def test_a_drop_of_many_files_is_one_insertion(qtbot: QtBot) -> None:
    model = UploadModel()
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    model.apply([RowChanged(upload(n)) for n in range(1000)])
    assert inserted == [(0, 999)]


def test_progress_changes_one_row_only(qtbot: QtBot) -> None:
    model = UploadModel()
    model.apply([RowChanged(upload(n, phase=Phase.UPLOADING)) for n in range(3)])
    changed: list[int] = []
    model.dataChanged.connect(lambda first, last, *_: changed.append(first.row()))
    model.apply([Progressed(upload(1).id, 500_000_000, 400_000_000, upload(1).source.size, 3.1e6, 145.0)])
    assert changed == [1]


def test_a_row_that_comes_above_the_chosen_one_is_never_taken_for_it(qtbot: QtBot) -> None:
    """Whoever hears of the selection in that very moment would show, and edit, another video."""
    model, view, seen = UploadModel(), QListView(), list[str]()
    qtbot.addWidget(view)
    view.setModel(model)
    model.apply([RowChanged(upload(number, f"Lecture {number}")) for number in (1, 2)])
    choice = view.selectionModel()
    choice.setCurrentIndex(model.index(0), choice.SelectionFlag.ClearAndSelect)
    choice.selectionChanged.connect(lambda: seen.extend(it.data() for it in choice.selectedIndexes()))
    chosen = model.index(0).data()
    model.apply([RowChanged(upload(0, "Lecture 0"))])
    assert [it.data() for it in choice.selectedIndexes()] == [chosen]
    assert set(seen) <= {chosen}


def test_many_changes_are_told_as_one(qtbot: QtBot) -> None:
    model = UploadModel()
    model.apply([RowChanged(upload(n)) for n in range(100)])
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, *_: changed.append((first.row(), last.row())))
    model.apply([RowChanged(upload(n, "Renamed")) for n in range(10, 60)])
    assert changed == [(10, 59)]
    assert titles(model).count("Renamed") == 50


def test_filters_count_and_show(tmp_path: Path, qtbot: QtBot) -> None:
    model = UploadModel()
    model.apply(every_state(tmp_path))
    expected = counts(Counter(row.phase for row in model.uploads()))
    assert expected == {Shown.ALL: 18, Shown.IN_PROGRESS: 12, Shown.NEEDS_YOU: 4, Shown.READY: 1}
    for choice, count in expected.items():
        model.ask(Query(choice))
        assert model.rowCount() == count


def test_every_word_of_a_search_must_be_found_in_title_file_course_or_lesson(
    tmp_path: Path, qtbot: QtBot
) -> None:
    model = UploadModel()
    model.apply(every_state(tmp_path))
    model.ask(Query(words=("week", "engines")))
    assert titles(model) == ["Week 2 – Heat engines"]
    model.name_places(PLACES)
    model.ask(Query(words=("phys", "101", "tutorial")))
    assert titles(model) == ["Tutorial"]


def test_a_renamed_row_is_found_by_its_new_name(qtbot: QtBot) -> None:
    model = UploadModel()
    model.apply([RowChanged(upload(1, "Old")), RowChanged(upload(2, "Other"))])
    model.ask(Query(words=("new",)))
    assert titles(model) == []
    row = upload(1, "Old")
    model.apply([RowChanged(replace(row, details=replace(row.details, title="New")))])
    assert titles(model) == ["New"]


def test_a_row_that_moves_is_still_the_same_row(qtbot: QtBot) -> None:
    model = UploadModel()
    model.apply([RowChanged(upload(n)) for n in range(4)])
    held = QPersistentModelIndex(model.index(1))
    model.apply([RowChanged(upload(1, position=9.0))])
    assert held.row() == 3


row_numbers = st.integers(0, 9)
changes = st.builds(
    lambda number, position, phase: RowChanged(upload(number, position=position, phase=phase)),
    row_numbers,
    st.sampled_from([0.0, 1.0, 2.0, 5.0]),
    st.sampled_from(list(Phase)),
)
removals = row_numbers.map(lambda number: RowRemoved(upload(number).id))
queries = st.builds(
    Query,
    st.sampled_from(list(Shown)),
    st.just(()),
    st.frozensets(row_numbers.map(lambda number: UploadId(upload(number).id)), max_size=3),
)


@settings(max_examples=150)
@given(st.lists(st.one_of(st.lists(changes | removals, max_size=12), queries), max_size=12))
def test_it_shows_what_the_query_accepts_in_order(steps: list[list[RowChanged | RowRemoved] | Query]) -> None:
    """Whatever happened, and in whatever order."""
    model, query, known = UploadModel(), Query(), dict[UploadId, Upload]()
    mirror: list[UploadId] = []
    model.rowsInserted.connect(
        lambda _, first, last: mirror.__setitem__(slice(first, first), ids(model)[first : last + 1])
    )
    model.rowsRemoved.connect(lambda _, first, last: mirror.__delitem__(slice(first, last + 1)))
    model.rowsMoved.connect(lambda *_: mirror.__setitem__(slice(None), ids(model)))
    model.modelReset.connect(lambda: mirror.__setitem__(slice(None), ids(model)))
    for step in steps:
        if isinstance(step, Query):
            query = step
            model.ask(query)
        else:
            model.apply(step)
            for notice in step:
                if isinstance(notice, RowChanged):
                    known[notice.upload.id] = notice.upload
                else:
                    known.pop(notice.upload_id, None)
        expected = sorted(query.answer(known.values(), lambda _: ""), key=in_order)
        assert shown(model) == expected
        assert mirror == [row.id for row in expected]
        assert sorted(row.id for row in model.uploads()) == sorted(known)


def ids(model: UploadModel) -> list[UploadId]:
    return [row.id for row in shown(model)]
