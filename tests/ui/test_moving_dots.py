"""The dots of rows of which nobody knows how far they are: they move only while they can be seen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, RemoteStatus, Upload
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.row import view_of
from desktop_uploader.ui.rows.upload_delegate import UploadDelegate
from desktop_uploader.ui.rows.upload_list import UploadList
from desktop_uploader.ui.rows.upload_model import UploadModel
from tests.ui.rows import TARGET, upload

LINE = RemoteStatus("video", "processing", "queued", 2, place_in_line=3)
KNOWN = RemoteStatus("video", "processing", "inprogress", 3, progress=0.0)


def verifying(number: int) -> Upload:
    return upload(number, phase=Phase.VERIFYING, target=TARGET)


class Screen:
    """Thirty rows, of which one is moving."""

    def __init__(self, qtbot: QtBot, *, still: bool = False) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.model = UploadModel(self.window)
        icons = Icons(resources() / "icons")
        self.delegate = UploadDelegate(LIGHT, icons, action_words(), self.window, lambda: still)
        self.list = UploadList(self.model, self.delegate, self.window)
        self.model.apply([RowChanged(verifying(0))])
        self.model.apply([RowChanged(upload(n, phase=Phase.WAITING)) for n in range(1, 30)])
        self.list.resize(800, 400)
        self.window.resize(800, 400)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.grab()


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.mark.parametrize(
    ("row", "moving"),
    [
        (verifying(0), True),
        (upload(0, phase=Phase.PROCESSING), True),
        (upload(0, phase=Phase.PROCESSING, remote=LINE), True),
        (upload(0, phase=Phase.PROCESSING, remote=KNOWN), False),
        (upload(0, phase=Phase.UPLOADING), False),
        (upload(0, phase=Phase.READY), False),
    ],
)
def test_what_moves_is_what_nobody_knows_the_end_of(row: Upload, moving: bool) -> None:
    view = view_of(row, None, {})
    assert view.moving is moving
    assert "…" not in view.word
    assert view.word in view.sentence


def test_they_move_while_they_are_seen(qtbot: QtBot) -> None:
    screen = Screen(qtbot)
    first = screen.list.viewport().grab().toImage()
    paints = Paints(screen.list.viewport())
    qtbot.waitUntil(lambda: paints.count >= 2)
    assert screen.list.viewport().grab().toImage() != first
    assert screen.delegate.dots.ticks()


def test_nothing_ticks_once_the_row_is_out_of_sight(qtbot: QtBot) -> None:
    screen = Screen(qtbot)
    screen.list.scrollToBottom()
    qtbot.waitUntil(lambda: not screen.delegate.dots.ticks())
    screen.list.scrollToTop()
    qtbot.waitUntil(screen.delegate.dots.ticks)
    screen.window.hide()
    qtbot.waitUntil(lambda: not screen.delegate.dots.ticks())


def test_nothing_ticks_once_it_is_done(qtbot: QtBot) -> None:
    screen = Screen(qtbot)
    screen.model.apply([RowChanged(upload(0, phase=Phase.READY))])
    qtbot.waitUntil(lambda: not screen.delegate.dots.ticks())


def test_whoever_wants_nothing_to_move_sees_three_dots_at_rest(qtbot: QtBot, tmp_path: Path) -> None:
    screen = Screen(qtbot, still=True)
    assert not screen.delegate.dots.ticks()
    assert screen.list.viewport().grab().toImage() == screen.list.viewport().grab().toImage()
