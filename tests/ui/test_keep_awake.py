"""Sleep is held off while bytes move, and only then."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase, SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.engine.notices import RowChanged, RowRemoved
from desktop_uploader.ui.keep_awake import AwakeWhileSending, LogindInhibitor, battery_is_low
from tests.ui.login_bus import Logind, logind

ROW = Upload(UploadId("a"), SourceFile("/a.mp4"), VideoDetails("A"), added_at=0.0, position=0.0)


class Keep:
    def __init__(self) -> None:
        self.told: list[str] = []

    def hold(self) -> None:
        self.told.append("hold")

    def let_go(self) -> None:
        self.told.append("let go")


def row(phase: Phase, name: str = "a", *, mine: bool = True) -> RowChanged:
    return RowChanged(replace(ROW, id=UploadId(name), phase=phase), mine)


@pytest.mark.parametrize("end", [Phase.PAUSED, Phase.PROCESSING, Phase.FAILED, Phase.RECONNECTING])
def test_held_while_a_row_sends(qapp: object, end: Phase) -> None:
    keep = Keep()
    awake = AwakeWhileSending(keep)
    awake.apply([row(Phase.CHECKING), row(Phase.WAITING)])
    assert keep.told == []
    awake.apply([row(Phase.UPLOADING)])
    awake.apply([row(Phase.UPLOADING), row(Phase.VERIFYING)])
    assert keep.told == ["hold"]
    awake.apply([row(end)])
    assert keep.told == ["hold", "let go"]


def test_the_last_of_several_lets_go(qapp: object) -> None:
    keep = Keep()
    awake = AwakeWhileSending(keep)
    awake.apply([row(Phase.UPLOADING, "a"), row(Phase.UPLOADING, "b")])
    awake.apply([RowRemoved(UploadId("a"))])
    assert keep.told == ["hold"]
    awake.close()
    assert keep.told == ["hold", "let go"]


def test_what_another_process_sends_is_its_own_to_hold(qapp: object) -> None:
    keep = Keep()
    AwakeWhileSending(keep).apply([row(Phase.UPLOADING, mine=False)])
    assert keep.told == []


def test_not_on_a_low_battery_nor_against_the_setting(qapp: object) -> None:
    keep, low = Keep(), False
    awake = AwakeWhileSending(keep, battery_low=lambda: low)
    awake.apply([row(Phase.UPLOADING)])
    low = True
    awake.look()
    assert keep.told == ["hold", "let go"]
    unwanted = Keep()
    AwakeWhileSending(unwanted, wanted=lambda: False).apply([row(Phase.UPLOADING)])
    assert unwanted.told == []


@pytest.mark.parametrize(
    ("status", "capacity", "low"),
    [("Discharging", "20", True), ("Discharging", "21", False), ("Charging", "5", False), ("?", "x", False)],
)
def test_the_battery(tmp_path: Path, status: str, capacity: str, low: bool) -> None:
    (tmp_path / "AC").mkdir()
    battery = tmp_path / "BAT0"
    battery.mkdir()
    (battery / "status").write_text(status + "\n")
    (battery / "capacity").write_text(capacity + "\n")
    assert battery_is_low(tmp_path) is low


def test_no_battery(tmp_path: Path) -> None:
    assert not battery_is_low(tmp_path)


@pytest.fixture
def bus(qapp: object) -> Iterator[tuple[Logind, QDBusConnection]]:
    with logind() as served:
        yield served, QDBusConnection.connectToBus(served.address, "keep test")
        QDBusConnection.disconnectFromBus("keep test")


def test_logind_holds_as_long_as_we_want(qtbot: QtBot, bus: tuple[Logind, QDBusConnection]) -> None:
    served, connection = bus
    inhibitor = LogindInhibitor(connection, "Videos are being uploaded")
    inhibitor.hold()
    inhibitor.hold()
    qtbot.waitUntil(lambda: served.held)
    assert served.asked == [("idle:sleep", "Desktop Uploader", "Videos are being uploaded", "block")]
    inhibitor.let_go()
    inhibitor.let_go()
    qtbot.waitUntil(lambda: not served.held)
    inhibitor.hold()
    qtbot.waitUntil(lambda: served.held)
    inhibitor.let_go()


def test_let_go_before_logind_answered(qtbot: QtBot, bus: tuple[Logind, QDBusConnection]) -> None:
    served, connection = bus
    inhibitor = LogindInhibitor(connection, "Videos are being uploaded")
    inhibitor.hold()
    inhibitor.let_go()
    qtbot.waitUntil(lambda: len(served.asked) == 1)
    qtbot.waitUntil(lambda: not served.held)


def test_without_a_bus_nothing_is_held(qapp: object) -> None:
    inhibitor = LogindInhibitor(QDBusConnection("there is none"), "")
    inhibitor.hold()
    inhibitor.let_go()
