"""Outside the window: closing, quitting, resting, the taskbar, notifications, starting at login."""

import gc
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.settings import Group, Settings
from desktop_uploader.core.system import Woke
from desktop_uploader.core.upload import PauseReason, Phase, Upload
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import RowChanged
from desktop_uploader.ui.application import Program
from desktop_uploader.ui.bridge import AT_ONCE, Bridge
from desktop_uploader.ui.doors import Doors
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.outside.leaving import Leave, closed
from desktop_uploader.ui.outside.once import is_first_time
from desktop_uploader.ui.outside.outside import Outside
from desktop_uploader.ui.outside.rest import HOUR
from desktop_uploader.ui.outside.standing import Batch, Sign, Standing
from desktop_uploader.ui.outside.taskbar import LauncherEntry, Marks
from desktop_uploader.ui.outside.tray import Tray
from desktop_uploader.ui.outside.words import leaving
from desktop_uploader.words import quantities
from tests.engine.world import World
from tests.ui.desktop_bus import NOTES, Desktop, desktop
from tests.ui.rows import TARGET, upload

USUAL = Settings(appearance="light", keep_awake=False)
"""What holds off sleep leaves its own connection to the bus open."""


class Login:
    """Where starting at login is kept, in memory."""

    def __init__(self) -> None:
        self.on, self.fault = False, ""

    def is_on(self) -> bool:
        return self.on

    def turn(self, *, on: bool) -> None:
        if self.fault:
            raise PermissionError(13, self.fault)
        self.on = on


class Shown:
    """A tray's icon without a panel, of which Qt would complain."""

    def __init__(self) -> None:
        self.tooltip = ""

    def show(self, _: Sign, tooltip: str) -> None:
        self.tooltip = tooltip

    def close(self) -> None:
        self.tooltip = ""


@dataclass(frozen=True, slots=True)
class Running:
    outside: Outside
    window: MainWindow
    program: Program
    world: World
    kept: list[Settings]
    login: Login
    bus: Desktop

    def show(self, *rows: Upload) -> None:
        self.program.news.notices.emit([RowChanged(row) for row in rows])


@contextmanager
def running(
    qtbot: QtBot,
    folder: Path,
    *rows: Upload,
    locked: frozenset[str] = frozenset(),
    limit: int | None = None,
    settings: Settings = USUAL,
) -> Iterator[Running]:
    gc.collect()
    name = "outside test"
    with desktop(NOTES) as served, pytest.MonkeyPatch.context() as patched:
        patched.setenv("DBUS_SESSION_BUS_ADDRESS", served.address)
        world, kept, login = World(), [settings], Login()
        world.transfer.go.clear()
        world.disk.rows = {row.id: row for row in rows}
        doors = Doors(
            lambda listener: world.engine(listener=listener),
            lambda *_: None,
            lambda: None,
            folder,
            settings=lambda: kept[-1],
            change=kept.append,
            locked=locked,
            limit=limit,
        )
        program = Program(doors, Bridge(), MainWindow)
        window = program.window
        assert isinstance(window, MainWindow)
        qtbot.addWidget(window)
        bus = QDBusConnection.connectToBus(served.address, name)
        outside = Outside(program, window, bus, login)
        program.begin([])
        try:
            yield Running(outside, window, program, world, kept, login, served)
        finally:
            program.close()
            QDBusConnection.disconnectFromBus(name)
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.setQuitOnLastWindowClosed(True)
            delete(program)


@pytest.fixture
def alive(qtbot: QtBot, tmp_path: Path) -> Iterator[Running]:
    with running(qtbot, tmp_path) as alive:
        yield alive


def test_what_a_closed_window_means() -> None:
    def standing(*phases: Phase) -> Standing:
        return Batch().heard([RowChanged(upload(n, phase=phase)) for n, phase in enumerate(phases)])

    sending, sent, done = standing(Phase.UPLOADING), standing(Phase.PROCESSING), standing(Phase.READY)
    assert {closed(it, stays=True, here=True) for it in (sending, sent, done)} == {Leave.HIDE}
    assert closed(sending, stays=False, here=False) is Leave.ASK
    assert closed(sent, stays=False, here=True) is Leave.ASK
    assert closed(sent, stays=False, here=False) is Leave.END
    assert closed(done, stays=False, here=True) is Leave.END
    assert leaving(sending, here=False) == "Uploads pause and continue next time."
    assert "continues next time" in leaving(sent, here=True)
    assert "without this program" in leaving(sent, here=False)


def test_closed_without_a_tray_it_says_what_becomes_of_the_videos(qtbot: QtBot, alive: Running) -> None:
    alive.show(upload(1, phase=Phase.UPLOADING))
    alive.window.close()
    box = alive.outside.farewell.box
    assert box is not None
    assert alive.window.isVisible()
    assert box.informativeText() == "Uploads pause and continue next time."
    box.reject()
    qtbot.waitUntil(lambda: alive.outside.farewell.box is None)
    assert alive.window.isVisible()
    alive.window.menu.leave.emit()
    alive.window.close()
    asked = alive.outside.farewell.box
    assert asked is not None
    asked.defaultButton().click()
    qtbot.waitUntil(lambda: not alive.window.isVisible())


def test_beside_the_clock_it_hides_and_says_so_once(qtbot: QtBot, alive: Running) -> None:
    alive.outside.presence.there = True
    for _ in range(2):
        alive.window.close()
        assert not alive.window.isVisible()
        alive.program.come_to_front([])
        assert alive.window.isVisible()
    qtbot.waitUntil(lambda: len(alive.bus.notes) == 1)
    assert "Ctrl+Q" in alive.bus.notes[0][4]
    assert not is_first_time(alive.program.desk.folder / "told-of-the-tray")
    alive.window.menu.leave.emit()
    alive.window.close()
    qtbot.waitUntil(lambda: not alive.window.isVisible())
    assert alive.outside.farewell._ends


def test_who_does_not_want_it_to_stay(alive: Running) -> None:
    alive.outside.presence.there = True
    alive.program.desk.change(replace(USUAL, close_to_tray=False))
    alive.window.close()
    assert alive.outside.farewell._ends


def test_an_hour_of_rest(qtbot: QtBot, tmp_path: Path) -> None:
    with running(qtbot, tmp_path, upload(1, phase=Phase.WAITING), upload(2, phase=Phase.WAITING)) as alive:
        now, rest = [1000.0], alive.outside.rest
        rest._clock = lambda: now[0]

        def until() -> float | None:
            return rest.until

        def phases() -> set[tuple[Phase, PauseReason | None]]:
            return {(it.phase, it.reason) for it in alive.world.disk.rows.values()}

        qtbot.waitUntil(lambda: any(phase is Phase.UPLOADING for phase, _ in phases()))
        rest.begin()
        qtbot.waitUntil(lambda: phases() == {(Phase.PAUSED, PauseReason.FOR_A_WHILE)})
        now[0] += HOUR - 1
        rest.hear(Woke())
        assert until() == 1000.0 + HOUR
        now[0] += 1
        rest.hear(Woke())
        assert until() is None
        qtbot.waitUntil(lambda: all(phase is not Phase.PAUSED for phase, _ in phases()))
        rest.begin()
        qtbot.waitUntil(lambda: phases() == {(Phase.PAUSED, PauseReason.FOR_A_WHILE)})
        alive.outside.menu.resume_all.emit()
        assert until() is None
        rest.begin()
        now[0] -= 10.0  # somebody set the clock back: nobody waits longer for it
        rest.look()
        assert until() is None


def test_an_hour_of_rest_outlives_the_program(qtbot: QtBot, tmp_path: Path) -> None:
    """Neither what has yet to begin nor what was half sent is touched meanwhile."""
    half = upload(2, phase=Phase.WAITING, server_id="server", target=TARGET, acknowledged=740_000_000)

    def rests(running: Running) -> bool:
        rows = running.world.disk.rows.values()
        return {(it.phase, it.reason) for it in rows} == {(Phase.PAUSED, PauseReason.FOR_A_WHILE)}

    with running(qtbot, tmp_path, upload(1, phase=Phase.WAITING), half) as alive:
        alive.outside.rest.begin()
        until = alive.outside.rest.until
        qtbot.waitUntil(lambda: rests(alive))
        rows = [*alive.world.disk.rows.values()]
    with running(qtbot, tmp_path, *rows, settings=alive.kept[-1]) as again:
        assert again.outside.rest.until == until
        qtbot.waitUntil(lambda: again.program.desk.engine.is_there)
        again.program.desk.engine.ask(partial(Engine.add_all, paths=["/new.mp4"])).result(5)
        qtbot.waitUntil(lambda: len(again.world.disk.rows) == 3 and rests(again))
        assert again.world.service.created == again.world.transfer.started == []
        again.window.menu.resume_all.emit()
        qtbot.waitUntil(lambda: not any(it.reason for it in again.world.disk.rows.values()))
        qtbot.waitUntil(lambda: again.kept[-1].rests_until is None)


@pytest.mark.parametrize("left", [-1, 0, 2 * HOUR], ids=["over", "just over", "the clock was set back"])
def test_an_hour_that_is_over_holds_nothing_at_the_next_start(
    qtbot: QtBot, tmp_path: Path, left: float
) -> None:
    row, over = upload(1, phase=Phase.WAITING), replace(USUAL, rests_until=int(time.time() + left))
    with running(qtbot, tmp_path, row, settings=over) as alive:
        assert alive.outside.rest.until is None
        qtbot.waitUntil(lambda: alive.kept[-1].rests_until is None)
        qtbot.waitUntil(lambda: alive.world.disk.rows[row.id].phase is Phase.UPLOADING)


def test_what_rests_is_told_to_go_on_before_each_row_is(
    alive: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    listened = alive.window.actions_
    monkeypatch.setattr(listened, "resume", lambda _: ended.append(alive.outside.rest.until is None))
    for asks in (alive.window.menu, alive.window.top, alive.outside.menu):
        alive.outside.rest.begin()
        asks.resume_all.emit()
    assert ended == [True] * 3


def test_it_comes_back_as_large_as_it_was(alive: Running) -> None:
    alive.window.setWindowState(Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized)
    alive.program.come_to_front([])
    assert alive.window.isMaximized()
    assert not alive.window.isMinimized()


def test_the_card_wears_what_the_window_wears(alive: Running) -> None:
    alive.program.desk.change(replace(USUAL, appearance="dark"))
    assert alive.program._first_steps.card._theme == alive.window._appearance.theme


def test_another_limit_is_chosen_where_limits_are(alive: Running) -> None:
    alive.window.settings.open(Group.HELP)
    alive.window.status.limit.other.emit()
    dialog = alive.window.settings.dialog
    assert dialog is not None
    assert dialog.groups.currentRow() == list(Group).index(Group.UPLOADS)


def test_a_notification_leads_to_its_row(
    qtbot: QtBot, alive: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alive.outside.messenger, "_wanted", lambda: True)
    rows = [upload(number, phase=Phase.PROCESSING) for number in range(3)]
    alive.show(*rows)
    alive.window.top.search.setText("nothing like it")
    alive.window.hide()
    alive.show(*(replace(row, phase=Phase.READY) for row in rows))
    qtbot.waitUntil(lambda: len(alive.bus.notes) == 1)
    assert alive.bus.notes[0][3] == "3 videos are ready to watch."
    notifications = alive.outside.notifications
    qtbot.waitUntil(lambda: vars(notifications)["_shown"] == 1)
    alive.bus.click(1)
    qtbot.waitUntil(lambda: [it.id for it in alive.window.page.list.selected()] == [rows[0].id])
    assert alive.window.isVisible()


def test_no_notification_while_somebody_looks(qtbot: QtBot, alive: Running) -> None:
    alive.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
    alive.show(upload(1, phase=Phase.PROCESSING))
    alive.show(upload(1, phase=Phase.READY))
    assert alive.outside.messenger._notifying.wait(0.0) is None
    assert not alive.bus.notes


def test_progress_in_the_taskbar(qtbot: QtBot, alive: Running) -> None:
    half = replace(upload(1, phase=Phase.UPLOADING), acknowledged=upload(1).source.size // 2 + 1)
    alive.show(half)
    qtbot.waitUntil(lambda: len(alive.bus.signals) >= 1)
    app, values = alive.bus.signals[-1]
    assert app == "application://desktop-uploader.desktop"
    assert values == {"progress": ("d", 0.5), "progress-visible": ("b", True)}
    alive.show(replace(half, phase=Phase.READY))
    qtbot.waitUntil(lambda: alive.bus.signals[-1][1]["progress-visible"] == ("b", False))


def test_how_many_need_you_is_on_the_icon(qtbot: QtBot, alive: Running) -> None:
    """Qt's own way makes an object's path of the desktop file's name, and none has a hyphen."""
    alive.show(upload(1, phase=Phase.NEEDS_YOU, failure=Failure(Kind.FILE_MISSING)))
    qtbot.waitUntil(lambda: len(alive.bus.signals) >= 1)
    app, values = alive.bus.signals[-1]
    assert app == "application://desktop-uploader.desktop"
    assert values == {"count": ("i", 1), "count-visible": ("b", True)}
    alive.show(upload(1, phase=Phase.READY))
    qtbot.waitUntil(lambda: alive.bus.signals[-1][1].get("count-visible") == ("b", False))


def test_the_taskbar_is_told_in_hundredths_only() -> None:
    class Seen:
        def __init__(self) -> None:
            self.told, self.badges = list[float | None](), list[int]()

        def show(self, fraction: float | None) -> None:
            self.told.append(fraction)

        def badge(self, count: int) -> None:
            self.badges.append(count)

    seen = Seen()
    marks = Marks(seen)
    for fraction in (None, 0.101, 0.102, 0.109, 0.11, None, None):
        marks.show(fraction, 2 if fraction else 0)
    assert seen.told == [0.1, 0.11, None]
    assert seen.badges == [2, 0]
    LauncherEntry(QDBusConnection("there is none")).show(0.5)


def test_starting_at_login_is_what_the_system_has(qtbot: QtBot, alive: Running) -> None:
    alive.program.desk.change(replace(alive.program.desk.settings, start_at_login=True))
    qtbot.waitUntil(lambda: alive.login.on)
    alive.login.on = False  # removed elsewhere
    alive.window.settings.open()
    qtbot.waitUntil(lambda: not alive.program.desk.settings.start_at_login)


def test_starting_at_login_that_fails_is_told_beside_it(qtbot: QtBot, alive: Running) -> None:
    alive.window.settings.open()
    dialog = alive.window.settings.dialog
    assert dialog is not None
    alive.login.fault = "Permission denied"
    dialog.changed.emit(replace(alive.program.desk.settings, start_at_login=True))
    row = next(page.rows["start_at_login"] for page in dialog.pages.values() if "start_at_login" in page.rows)
    qtbot.waitUntil(lambda: "Permission denied" in row.problem.text())
    assert not alive.program.desk.settings.start_at_login


def test_the_limit_that_it_was_started_with_is_shown_wherever_limits_are(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with running(qtbot, tmp_path, limit=3_500_000) as alive:
        foot, menu = alive.window.status.limit, alive.outside.menu
        alive.program.desk.change(replace(USUAL, limit=1_000_000))
        assert foot.text() == "Limit: 3.5 MB/s"
        assert not foot.isEnabled()
        words = "The program was started with a limit of 3.5 MB/s, which holds until it ends."
        assert foot.toolTip() == words
        assert [it.text() for it in menu.limits.actions() if it.isChecked()] == ["3.5 MB a second"]
        assert not menu.limits.isEnabled()
        alive.window.settings.open()
        dialog = alive.window.settings.dialog
        assert dialog is not None
        row = dialog.pages[Group.UPLOADS].rows["limit"]
        assert row.problem.text() == words
        assert row.control.isEnabled(), "for the next time"
        dialog.changed.emit(replace(USUAL, limit=2_000_000))
        assert row.problem.text() == words


def test_what_the_school_has_set_is_seen_to(qtbot: QtBot, tmp_path: Path) -> None:
    with running(qtbot, tmp_path, locked=frozenset({"start_at_login", "limit"})) as alive:
        alive.login.on = True
        alive.outside.at_login.look()
        qtbot.waitUntil(lambda: not alive.login.on)
        assert not alive.outside.menu.limits.isEnabled()


def test_the_menu(qtbot: QtBot, alive: Running) -> None:
    menu = alive.outside.menu
    menu.tell(Standing(), "")
    assert {it.isEnabled() for it in (menu.pause, menu.resume, menu.hour)} == {False}
    going = Batch().heard([RowChanged(upload(1, phase=Phase.UPLOADING))])
    menu.tell(going, "")
    assert menu.pause.isEnabled()
    assert menu.hour.text() == "Pause for one hour"
    menu.tell(going, "14:30")
    assert menu.hour.text() == "Paused until 14:30"
    assert menu.resume.isEnabled()
    names = [it.text() for it in menu.limits.actions()]
    assert names == ["No limit", *(f"{it} MB a second" for it in (1, 2, 5, 10))]
    menu.limits.actions()[2].trigger()
    qtbot.waitUntil(lambda: alive.kept[-1].limit == 2_000_000)
    assert [it.text() for it in menu.limits.actions() if it.isChecked()] == ["2 MB a second"]
    alive.program.desk.change(replace(USUAL, limit=1_500_000))
    assert "1.5 MB a second" in [it.text() for it in menu.limits.actions() if it.isChecked()]
    qtbot.waitUntil(lambda: len(menu._choices.actions()) == len(menu.limits.actions()))


def test_the_last_of_many_rows_change_the_tooltip_too(qtbot: QtBot, alive: Running) -> None:
    """A full batch is counted a little later than it comes, and nothing may come after it."""
    beside_the_clock, now = Shown(), [0.0]
    alive.outside._tray = cast("Tray", beside_the_clock)
    alive.window.totals._tally._clock = lambda: now[0]

    def left() -> float:
        return alive.window.totals._now.time_left or 0.0

    sending = upload(1, phase=Phase.UPLOADING)
    alive.show(sending)
    for _ in range(20):
        now[0] += 1.0
        sending = replace(sending, acknowledged=sending.acknowledged + sending.source.size // 100)
        alive.show(sending)
    assert beside_the_clock.tooltip.endswith("about 1 min")
    now[0] += 10.0
    alive.show(*(upload(number, phase=Phase.WAITING) for number in range(2, 2 + AT_ONCE)))
    qtbot.waitUntil(lambda: beside_the_clock.tooltip.endswith(quantities.time_left(left())))
    assert left() > 3600.0


def test_a_detailed_log_when_it_is_wanted(alive: Running) -> None:
    ours = logging.getLogger("desktop_uploader.anything")
    assert not ours.isEnabledFor(logging.DEBUG)
    alive.program.desk.change(replace(USUAL, detailed_log=True))
    assert ours.isEnabledFor(logging.DEBUG)
    alive.program.desk.change(USUAL)
    assert not ours.isEnabledFor(logging.DEBUG)


def test_it_ends_after_an_end_that_was_called_off(alive: Running) -> None:
    """The system asked all programs to end, and somebody stopped it: quitting still quits."""
    alive.show(upload(1, phase=Phase.UPLOADING))
    alive.outside.farewell.end_now()
    QTimer.singleShot(0, alive.outside.farewell.quit)
    deadline = QTimer(alive.program, singleShot=True)
    deadline.timeout.connect(lambda: QApplication.exit(1))
    deadline.start(5000)
    assert QApplication.exec() == 0
    assert not alive.window.isVisible()
