"""The list with ten thousand rows: what people wait for, and what they must not feel."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.notices import Notice, Progressed, RowChanged
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.theme import LIGHT
from tests.ui.parts import parts
from tests.ui.rows import upload

pytestmark = pytest.mark.benchmark

_PHASES = list(Phase)
_ROWS = [upload(n, f"Lecture {n}", phase=_PHASES[n % len(_PHASES)]) for n in range(10_000)]


def milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def test_ten_thousand_rows_come_move_and_are_painted_in_time(qtbot: QtBot, tmp_path: Path) -> None:
    with parts(tmp_path) as made:
        window = MainWindow(made, LIGHT)
        qtbot.addWidget(window)
        window.show()
        assert milliseconds(lambda: window.apply([RowChanged(row) for row in _ROWS])) <= 500
        sending = _ROWS[_PHASES.index(Phase.UPLOADING)]
        changed = [RowChanged(replace(sending, attempts=n)) for n in range(1, 21)]
        moved = [Progressed(sending.id, n, n, 100) for n in range(20)]
        notices: list[Notice] = [*changed, *moved]
        for notice in notices:
            assert milliseconds(partial(window.apply, [notice])) <= 50
        repaints = sorted(_repaints(window))
        assert repaints[int(len(repaints) * 0.95)] <= 8
        assert repaints[int(len(repaints) * 0.99)] <= 16


def _repaints(window: MainWindow) -> list[float]:
    viewport = window.list.viewport()
    picture, bar = QPixmap(viewport.size()), window.list.verticalScrollBar()
    times = []
    for page in range(200):
        bar.setValue(page * bar.maximum() // 200)
        times.append(milliseconds(lambda: viewport.render(picture)))
    return times
