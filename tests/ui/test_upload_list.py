"""The list: what its rows say, and how news comes to it."""

import threading
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_uploader.engine.notices import Notice, Progressed, RowChanged
from desktop_uploader.ui.bridge import Bridge
from desktop_uploader.ui.rows.upload_model import UploadModel
from tests.ui.rows import PLACES, every_state, upload


def test_each_state_has_a_sentence_for_screen_readers(tmp_path: Path, qtbot: QtBot) -> None:
    model = UploadModel()
    model.name_places(PLACES)
    model.apply(every_state(tmp_path))
    sentences = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert sentences[0] == (
        "Week 3 – Entropy and the second law, Uploading 62%, 740 MB of 1.19 GB safely stored · "
        "3.1 MB/s · about 2 min left, PHYS 101 › Week 3 · 1.19 GB · MP4"
    )
    assert all("Week 3 · 1.19 GB" in sentence for sentence in sentences)


def test_the_bridge_never_gives_more_than_the_window_can_take_at_once(qtbot: QtBot) -> None:
    bridge, batches = Bridge(), list[int]()
    bridge.notices.connect(lambda notices: batches.append(len(notices)))
    for number in range(5000):
        bridge.listener(RowChanged(upload(number)))
    qtbot.waitUntil(lambda: sum(batches) == 5000)
    assert max(batches) <= 2000


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
