"""The bar under the rows: one question for all videos that are here already, over a real engine."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import Phase, UploadId
from desktop_uploader.engine.notices import RowChanged
from tests.engine.world import World
from tests.ui.living import Living, living
from tests.ui.rows import upload

PATHS = ["/a.mp4", "/b.mp4", "/c.mp4"]


def world() -> World:
    made = World()
    made.probe.fingerprints = dict.fromkeys(PATHS, "one")
    return made


def two_held(qtbot: QtBot, it: Living) -> list[UploadId]:
    it.world.transfer.go.set()
    it.desk.add(PATHS)
    held = [Phase.READY, Phase.NEEDS_YOU, Phase.NEEDS_YOU]
    qtbot.waitUntil(
        lambda: [it.phase(row.id) for row in it.window.page.model.uploads()] == held, timeout=5000
    )
    qtbot.waitUntil(lambda: it.window.duplicates.text.text().startswith("2 "), timeout=5000)
    return [row.id for row in it.window.page.model.uploads()][1:]


def test_they_are_asked_about_once_and_skipped_with_a_way_back(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path, world=world()) as it:
        two_held(qtbot, it)
        bar = it.window.duplicates
        assert bar.isVisible()
        assert "already here" in bar.text.text()
        bar.skip_button.click()
        assert bar.isHidden()
        assert it.window.page.model.rowCount() == 1
        it.window.removals.undo()
        assert bar.isVisible()
        assert it.window.page.model.rowCount() == 3
        bar.skip_button.click()
        it.window.removals.commit()
        qtbot.waitUntil(lambda: len(it.world.disk.rows) == 1, timeout=5000)
        assert it.world.service.created == [next(iter(it.world.disk.rows.values())).idempotency_key]


def test_no_row_moves_away_under_the_pointer_when_it_comes(qtbot: QtBot, tmp_path: Path) -> None:
    failure = Failure(Kind.DUPLICATE, "Week 2", since=1.0)
    row = upload(1, "Week 3", server_id="server", phase=Phase.NEEDS_YOU, failure=failure)
    with living(qtbot, tmp_path) as it:
        window, rows = it.window, it.window.page.list
        window.apply([RowChanged(upload(number, phase=Phase.WAITING)) for number in range(2, 22)])
        rows.verticalScrollBar().setValue(150)
        before = rows.viewport().mapTo(window, rows.visualRect(window.page.model.index(3)).topLeft())
        window.duplicates.apply([RowChanged(row)])
        qtbot.waitUntil(lambda: window.duplicates.geometry().bottom() == window.body.rect().bottom())
        assert window.duplicates.isVisible()
        after = rows.viewport().mapTo(window, rows.visualRect(window.page.model.index(3)).topLeft())
        assert after == before


def test_all_of_them_are_uploaded_by_one_press(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path, world=world()) as it:
        held = two_held(qtbot, it)
        it.window.duplicates.anyway_button.setFocus()
        QTest.keyClick(it.window.duplicates.anyway_button, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: {it.phase(each) for each in held} == {Phase.READY}, timeout=5000)
        assert it.window.duplicates.isHidden()


def test_one_is_named_and_can_be_answered_in_its_row(qtbot: QtBot, tmp_path: Path) -> None:
    failure = Failure(Kind.DUPLICATE, "Week 2", since=1.0)
    row = upload(1, "Week 3", server_id="server", phase=Phase.NEEDS_YOU, failure=failure)
    with living(qtbot, tmp_path, row) as it:
        bar = it.window.duplicates
        qtbot.waitUntil(bar.isVisible, timeout=5000)
        assert "Week 3" in bar.text.text()
        it.window.page.list.setCurrentIndex(it.window.page.model.index(0))
        QTest.keyClick(it.window.page.list, Qt.Key.Key_Return)
        qtbot.waitUntil(bar.isHidden, timeout=5000)
        assert it.world.disk.rows[row.id].anyway
