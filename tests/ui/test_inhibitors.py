"""Ways to hold off sleep: a logind and a desktop of the test's own on a real D-Bus."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.computer.inhibitors import KeepRunning, LogindInhibitor
from tests.ui.login_bus import Logind, logind

WHY = "Videos are being uploaded"


class Otherwise:
    def __init__(self) -> None:
        self.told: list[str] = []

    def hold(self) -> None:
        self.told.append("hold")

    def let_go(self) -> None:
        self.told.append("let go")

    def close(self) -> None:
        self.told.append("close")


@pytest.fixture
def bus(qapp: object) -> Iterator[tuple[Logind, QDBusConnection]]:
    with logind() as served:
        yield served, QDBusConnection.connectToBus(served.address, "keep test")
        QDBusConnection.disconnectFromBus("keep test")


def test_logind_holds_as_long_as_we_want(qtbot: QtBot, bus: tuple[Logind, QDBusConnection]) -> None:
    served, connection = bus
    otherwise = Otherwise()
    inhibitor = LogindInhibitor(connection, WHY, otherwise)
    inhibitor.hold()
    inhibitor.hold()
    qtbot.waitUntil(lambda: served.held)
    assert served.asked == [("idle:sleep", "Desktop Uploader", WHY, "block")]
    inhibitor.let_go()
    inhibitor.let_go()
    qtbot.waitUntil(lambda: not served.held)
    inhibitor.hold()
    qtbot.waitUntil(lambda: served.held)
    inhibitor.close()
    qtbot.waitUntil(lambda: not served.held)
    assert "hold" not in otherwise.told


def test_let_go_before_logind_answered(qtbot: QtBot, bus: tuple[Logind, QDBusConnection]) -> None:
    served, connection = bus
    inhibitor = LogindInhibitor(connection, WHY, Otherwise())
    inhibitor.hold()
    inhibitor.let_go()
    qtbot.waitUntil(lambda: len(served.asked) == 1)
    qtbot.waitUntil(lambda: not served.held)


def test_closed_before_logind_answered(qtbot: QtBot, bus: tuple[Logind, QDBusConnection]) -> None:
    served, connection = bus
    otherwise = Otherwise()
    inhibitor = LogindInhibitor(connection, WHY, otherwise)
    inhibitor.hold()
    inhibitor.close()
    qtbot.waitUntil(lambda: len(served.asked) == 1)
    qtbot.waitUntil(lambda: not served.held)
    assert otherwise.told[-1] == "close"
    assert inhibitor.children() == []


def test_a_logind_that_refuses(qtbot: QtBot, bus: tuple[Logind, QDBusConnection]) -> None:
    served, connection = bus
    served.refuses = True
    otherwise = Otherwise()
    inhibitor = LogindInhibitor(connection, WHY, otherwise)
    inhibitor.hold()
    qtbot.waitUntil(lambda: otherwise.told == ["hold"])
    inhibitor.let_go()
    assert otherwise.told == ["hold", "let go"]
    inhibitor.hold()
    inhibitor.let_go()
    qtbot.waitUntil(lambda: len(served.asked) == 2)
    QCoreApplication.processEvents()
    assert otherwise.told.count("hold") == 1


def test_without_a_bus_there_is_another_way(qapp: object) -> None:
    otherwise = Otherwise()
    inhibitor = LogindInhibitor(QDBusConnection("there is none"), WHY, otherwise)
    inhibitor.hold()
    inhibitor.let_go()
    inhibitor.close()
    assert otherwise.told == ["hold", "let go", "let go", "close"]


def keepers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "keep awake"]


def test_a_desktop_without_logind(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with logind("org.freedesktop.PowerManagement") as desktop:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
        keep = KeepRunning()
        keep.hold()
        keep.hold()
        qtbot.waitUntil(lambda: desktop.cookies == {1})
        keep.let_go()
        qtbot.waitUntil(lambda: not desktop.cookies and not keepers())
        keep.hold()
        qtbot.waitUntil(lambda: desktop.cookies == {2})
        keep.close()
        assert not desktop.cookies
        qtbot.waitUntil(lambda: not keepers())


def test_a_desktop_that_offers_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    keep = KeepRunning()
    with caplog.at_level("INFO"):
        keep.hold()
        qtbot.waitUntil(lambda: "Sleep isn't held off" in caplog.text)
    keep.close()
    assert not keepers()


def test_let_go_at_once(qapp: object) -> None:
    keep = KeepRunning()
    for _ in range(10):
        keep.hold()
        keep.let_go()
    keep.close()
    assert not keepers()
