"""“Find file…”: a file that isn't where it was is shown by people, and goes on; another one is told so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import Phase, SourceFile
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import view_of
from tests.engine.world import SIZE, World
from tests.ui.living import Living, living
from tests.ui.rows import TARGET, upload

MISSING = Failure(Kind.FILE_MISSING)


@pytest.fixture
def alive(qtbot: QtBot, tmp_path: Path) -> Iterator[Living]:
    (tmp_path / "films").mkdir()
    lost = SourceFile(str(tmp_path / "films" / "trips" / "lost.mp4"), SIZE, 1, 1, "print")
    row = upload(1, phase=Phase.NEEDS_YOU, failure=MISSING, target=TARGET, source=lost, acknowledged=500)
    world = World()
    world.probe.refusals[lost.path] = WorldError(MISSING)
    with living(qtbot, tmp_path, row, world=world) as alive:
        qtbot.waitUntil(lambda: alive.phase(row.id) is Phase.NEEDS_YOU)
        yield alive


def ask(alive: Living, qtbot: QtBot) -> QFileDialog:
    alive.window.page.list.setCurrentIndex(alive.window.page.model.index(0))
    qtbot.keyClick(alive.window.page.list, Qt.Key.Key_Return)
    dialog = alive.window.findChild(QFileDialog)
    assert dialog is not None
    return dialog


def test_it_is_the_main_button() -> None:
    view = view_of(upload(1, phase=Phase.NEEDS_YOU, failure=MISSING), None, {})
    assert (view.actions[0], view.offer) == (Action.FIND_FILE, "Find file…")


def test_it_looks_where_the_file_was_or_as_near_as_there_is(alive: Living, qtbot: QtBot) -> None:
    dialog = ask(alive, qtbot)
    qtbot.waitUntil(lambda: dialog.directory().dirName() == "films")
    assert "lost.mp4" in dialog.windowTitle()
    dialog.reject()


def test_where_there_is_no_home_it_looks_there_as_well(
    alive: Living, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "was never made"))
    test_it_looks_where_the_file_was_or_as_near_as_there_is(alive, qtbot)


def test_the_file_that_is_shown_goes_on(alive: Living, qtbot: QtBot) -> None:
    dialog = ask(alive, qtbot)
    dialog.fileSelected.emit("/found.mp4")
    dialog.reject()
    qtbot.waitUntil(lambda: alive.phase(upload(1).id) is Phase.UPLOADING)
    assert alive.world.row("/found.mp4").acknowledged == 500


@pytest.mark.parametrize(
    ("kind", "said"),
    [(Kind.FILE_CHANGED, "isn’t the video that “lost.mp4” was"), (Kind.FILE_UNREADABLE, "may not read")],
)
def test_another_file_is_told_so(alive: Living, qtbot: QtBot, kind: Kind, said: str) -> None:
    alive.world.probe.refusals["/other.mp4"] = WorldError(Failure(kind))
    dialog = ask(alive, qtbot)
    with qtbot.waitSignal(alive.window.actions_.remarked) as remarked:
        dialog.fileSelected.emit("/other.mp4")
    dialog.reject()
    assert "other.mp4" in remarked.args[0]
    assert said in remarked.args[0]
    assert alive.phase(upload(1).id) is Phase.NEEDS_YOU
