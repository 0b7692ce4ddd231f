"""Replacing a video that is ready: another file, everything else as it was, and words about its link."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, RemoteStatus, SourceFile, Upload, VideoDetails
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import view_of
from tests.engine.world import SIZE
from tests.ui.living import Living, living
from tests.ui.rows import TARGET, upload

DETAILS = VideoDetails("Week 3", "About entropy", "UNLISTED", "phys", "w3")


def ready(details: VideoDetails = DETAILS) -> Upload:
    seen = RemoteStatus("video", "ready", "ready", 9, watch_url="http://watch/1")
    row = upload(1, "Week 3", phase=Phase.READY, details=details, server_id="server", remote=seen)
    source = SourceFile("/films/week3.mp4", SIZE, 1, 1, "old print")
    return replace(row, target=TARGET, acknowledged=SIZE, verified=True, source=source)


def choose(qtbot: QtBot, it: Living, path: str) -> None:
    qtbot.waitUntil(lambda: it.window.page.model.rowCount() == 1, timeout=5000)
    it.window.actions_.do(Action.REPLACE, it.window.page.model.uploads())
    (dialog,) = it.window.findChildren(QFileDialog)
    assert "Week 3" in dialog.windowTitle()
    dialog.fileSelected.emit(path)
    dialog.reject()


def test_only_what_is_ready_can_be_replaced() -> None:
    assert Action.REPLACE in view_of(ready(), None, {}).actions
    assert Action.REPLACE not in view_of(replace(ready(), phase=Phase.PROCESSING), None, {}).actions
    assert Action.REPLACE not in view_of(ready(), None, {}, mine=False).actions


@pytest.mark.parametrize(
    ("details", "words"),
    [(DETAILS, "The lesson shows"), (replace(DETAILS, lesson_id=None), "a link of its own")],
)
def test_the_new_version_has_all_that_students_see(
    qtbot: QtBot, tmp_path: Path, details: VideoDetails, words: str
) -> None:
    old = ready(details)
    with living(qtbot, tmp_path, old) as it:
        it.world.transfer.go.set()
        said = list[str]()
        it.window.actions_.remarked.connect(said.append)
        choose(qtbot, it, "/films/week3 again.mp4")
        qtbot.waitUntil(lambda: it.window.page.model.rowCount() == 2, timeout=5000)
        new = it.world.row("/films/week3 again.mp4")
        assert new.details == details
        qtbot.waitUntil(lambda: it.phase(new.id) is Phase.READY, timeout=5000)
        assert it.phase(old.id) is Phase.READY
        qtbot.waitUntil(lambda: bool(said), timeout=5000)
        assert words in said[0]


def test_the_file_itself_is_no_new_version(qtbot: QtBot, tmp_path: Path) -> None:
    old = ready()
    with living(qtbot, tmp_path, old) as it:
        said = list[str]()
        it.window.actions_.remarked.connect(said.append)
        choose(qtbot, it, old.source.path)
        qtbot.waitUntil(lambda: bool(said), timeout=5000)
        assert "Nothing changed" in said[0]
        assert it.window.page.model.rowCount() == 1
