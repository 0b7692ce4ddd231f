"""The order of the rows and the limit of the speed, in a window over a real engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desktop_uploader.core.account import Me, Quota
from desktop_uploader.core.upload import Phase, RemoteStatus, Upload, UploadId
from desktop_uploader.ui.rows.filters import Query
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.sorting import Sort
from tests.ui.living import Living, living
from tests.ui.rows import upload

MOVES = ["Upload next", "Move to the top", "Move up", "Move down"]


def waiting(number: int) -> Upload:
    return upload(number, f"Lecture {9 - number}", phase=Phase.PAUSED)


@pytest.fixture
def alive(qtbot: QtBot, tmp_path: Path) -> Iterator[Living]:
    with living(qtbot, tmp_path, *map(waiting, range(5))) as alive:
        qtbot.waitUntil(lambda: alive.window.page.model.rowCount() == 5)
        yield alive


def order(alive: Living) -> list[UploadId]:
    return alive.window.page.model.order()


def ids(*numbers: int) -> list[UploadId]:
    return [upload(number).id for number in numbers]


def test_rows_that_are_dropped_elsewhere_are_sent_in_that_order(alive: Living, qtbot: QtBot) -> None:
    alive.window.page.list.moved.emit(frozenset(ids(3, 4)), 1)
    qtbot.waitUntil(lambda: order(alive) == ids(0, 3, 4, 1, 2))
    kept = sorted(alive.world.disk.rows.values(), key=lambda row: row.position)
    assert [row.id for row in kept] == ids(0, 3, 4, 1, 2)


def test_to_the_top(alive: Living, qtbot: QtBot) -> None:
    rows = [alive.window.page.model.upload(it) for it in ids(2, 4)]
    alive.window.page.list.asked.emit(Action.MOVE_TOP, rows)
    qtbot.waitUntil(lambda: order(alive) == ids(2, 4, 0, 1, 3))


def test_in_another_order_nothing_moves_and_the_window_says_why(alive: Living, qtbot: QtBot) -> None:
    alive.window.filters.sort.chosen.emit(Sort.TITLE)
    assert order(alive) == ids(4, 3, 2, 1, 0)
    alive.window.page.list.moved.emit(frozenset(ids(3)), 4)
    assert alive.window.status.passing.text() == "To move videos, sort them by upload order."
    assert order(alive) == ids(4, 3, 2, 1, 0)


def test_another_order_keeps_what_is_selected(alive: Living) -> None:
    rows = alive.window.page.list
    flags = rows.selectionModel().SelectionFlag
    rows.selectionModel().setCurrentIndex(alive.window.page.model.index(1), flags.ClearAndSelect)
    alive.window.filters.sort.chosen.emit(Sort.TITLE)
    assert [it.id for it in rows.selected()] == ids(1)


def test_a_limit_that_is_chosen_at_the_foot_is_kept_and_shown(alive: Living, qtbot: QtBot) -> None:
    limit = alive.window.status.limit
    limit.menu().aboutToShow.emit()
    limit.menu().actions()[2].trigger()
    qtbot.waitUntil(lambda: alive.kept[-1].limit == 2_000_000)
    qtbot.waitUntil(lambda: limit.text() == "Limit: 2.0 MB/s")


def test_the_quota_is_shown_once_the_server_has_told_it(alive: Living) -> None:
    alive.desk.people.me = Me("1", "Ada", quota=Quota(4_200_000_000, 20_000_000_000))
    alive.desk.account_changed.emit()
    assert alive.window.status.quota.text() == "4.2 of 20 GB used"
    alive.desk.people.me = None
    alive.desk.account_changed.emit()
    assert not alive.window.status.quota.isVisible()


def put(alive: Living, qtbot: QtBot, action: Action, *numbers: int) -> None:
    rows = [alive.window.page.model.upload(it) for it in ids(*numbers)]
    alive.window.page.list.asked.emit(action, rows)


def whole(alive: Living) -> list[UploadId]:
    return [row.id for row in sorted(alive.world.disk.rows.values(), key=lambda row: row.position)]


def test_the_top_is_that_of_the_whole_list_in_a_search_too(alive: Living, qtbot: QtBot) -> None:
    alive.window.top.search.setText("Lecture 6")
    assert order(alive) == ids(3)
    put(alive, qtbot, Action.MOVE_TOP, 3)
    qtbot.waitUntil(lambda: whole(alive) == ids(3, 0, 1, 2, 4))


def test_behind_the_last_row_of_a_search_is_right_behind_it(alive: Living, qtbot: QtBot) -> None:
    alive.window.page.model.ask(Query(hidden=frozenset(ids(1, 4))))
    assert order(alive) == ids(0, 2, 3)
    put(alive, qtbot, Action.MOVE_DOWN, 2)
    qtbot.waitUntil(lambda: whole(alive) == ids(0, 1, 3, 2, 4))
    alive.window.page.list.moved.emit(frozenset(ids(0)), 3)
    qtbot.waitUntil(lambda: whole(alive) == ids(1, 3, 2, 0, 4))


class Browser(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_one_video_at_most_is_watched(alive: Living) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]  # it takes no bytes
    remote = [RemoteStatus("v", "ready", "ready", 9, watch_url=f"https://a.example/{n}") for n in range(3)]
    ready = [upload(n, phase=Phase.READY, remote=it) for n, it in enumerate(remote)]
    alive.window.actions_.do(Action.WATCH, ready)
    QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://a.example/0"]
