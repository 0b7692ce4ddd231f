"""The list: what rows say, how they are kept in order, filtered, painted and clicked."""

import random
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged, RowRemoved
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.filters import Shown, UploadFilter, counts
from desktop_uploader.ui.row import Action, view_of
from desktop_uploader.ui.row_layout import layout_row
from desktop_uploader.ui.upload_model import ROW_ROLE, UPLOAD_ROLE, UploadModel
from tests.ui.rows import PLACES, every_state, upload


def titles(model: QAbstractItemModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, tmp_path: Path, qtbot: QtBot) -> None:
    model = UploadModel()
    qtmodeltester.check(model)
    model.apply(every_state(tmp_path))
    model.apply([RowRemoved(upload(2).id), RowChanged(upload(1, "Renamed"))])
    model.apply([RowChanged(upload(5, position=0.5))])
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
    assert "3 MB/s · about 2 min" in model.index(1).data(ROW_ROLE).detail


def test_each_state_has_a_sentence_for_screen_readers(tmp_path: Path, qtbot: QtBot) -> None:
    model = UploadModel()
    model.name_places(PLACES)
    model.apply(every_state(tmp_path))
    sentences = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert sentences[0] == (
        "Week 3 – Entropy and the second law, Uploading 62 %, "
        "740 MB of 1.2 GB stored · 3 MB/s · about 2 min, PHYS 101 › Week 3 · 1.2 GB · MP4"
    )
    assert all("Week 3 · 1.2 GB" in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("phase", "first"),
    [
        (Phase.UPLOADING, Action.PAUSE),
        (Phase.PAUSED, Action.RESUME),
        (Phase.FAILED, Action.RETRY),
        (Phase.NEEDS_YOU, Action.RETRY),
        (Phase.READY, Action.WATCH),
    ],
)
def test_the_first_action_is_what_the_state_asks_for(phase: Phase, first: Action) -> None:
    assert view_of(upload(1, phase=phase), None, {}).actions[0] is first


def test_filters_count_and_show(tmp_path: Path, qtbot: QtBot) -> None:
    model, shown = UploadModel(), UploadFilter()
    shown.setSourceModel(model)
    model.apply(every_state(tmp_path))
    uploads = [model.index(row).data(UPLOAD_ROLE) for row in range(model.rowCount())]
    expected = counts(uploads)
    assert expected == {Shown.ALL: 11, Shown.IN_PROGRESS: 7, Shown.NEEDS_YOU: 2, Shown.READY: 1}
    for choice, count in expected.items():
        shown.show_only(choice)
        assert shown.rowCount() == count
    shown.show_only(Shown.ALL)
    shown.search("WEEK engines")
    assert titles(shown) == ["Week 2 – Heat engines"]


def test_buttons_lie_beside_the_words_and_can_be_hit(qtbot: QtBot) -> None:
    view = view_of(upload(1, phase=Phase.READY), None, {})
    labels = dict.fromkeys(Action, "Label")
    rect = QRect(0, 0, 800, 98)
    layout = layout_row(rect, view, labels, QFontMetrics(QFont()))
    assert [button.action for button in layout.buttons] == [Action.WATCH, Action.COPY_LINK, None]
    for button in layout.buttons:
        assert rect.contains(button.rect)
        assert layout.button_at(button.rect.center()) is button
        assert not button.rect.intersects(layout.title)
    assert layout.button_at(QPoint(5, 5)) is None


def test_the_bridge_delivers_rows_soon_and_the_newest_progress_only(qtbot: QtBot) -> None:
    bridge, seen = Bridge(), list[Notice]()
    bridge.notices.connect(seen.extend)

    def engine() -> None:
        bridge.listener(RowChanged(upload(1)))
        for sent in range(1000):
            bridge.listener(Progressed(upload(1).id, sent, sent, 1000))

    thread = threading.Thread(target=engine)
    thread.start()
    qtbot.waitUntil(lambda: len(seen) >= 2)
    thread.join()
    qtbot.waitUntil(lambda: seen[-1] == Progressed(upload(1).id, 999, 999, 1000))
    assert seen[0] == RowChanged(upload(1))
    assert len(seen) < 10
