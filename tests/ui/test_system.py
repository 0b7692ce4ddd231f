"""News of the computer, in one kind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_uploader.core.system import Hint, Metered, NetworkBack, SleepComing, Woke
from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.ui.computer.system import System
from tests.ui.login_bus import Logind, logind
from tests.ui.test_keep_awake import row


@pytest.fixture
def bus(qapp: object) -> Iterator[tuple[Logind, QDBusConnection]]:
    with logind() as served:
        yield served, QDBusConnection.connectToBus(served.address, "system test")
        QDBusConnection.disconnectFromBus("system test")


def test_it_tells_and_holds(qtbot: QtBot, bus: tuple[Logind, QDBusConnection]) -> None:
    served, connection = bus
    system = System(connection, SystemClock())
    told: list[Hint] = []
    system.listen(told.append)
    served.announce(sleeping=True)
    served.announce(sleeping=False)
    qtbot.waitUntil(lambda: len(told) >= 2)
    system.network.back.emit()
    system.network.metered.emit(True)
    assert told == [SleepComing(), Woke(), NetworkBack(), Metered(True)]
    system.apply([row(Phase.UPLOADING)])
    qtbot.waitUntil(lambda: served.held)
    system.close()
    qtbot.waitUntil(lambda: not served.held)


def test_one_that_is_closed_tells_and_asks_nothing_more(
    qtbot: QtBot, bus: tuple[Logind, QDBusConnection]
) -> None:
    served, connection = bus
    system = System(connection, SystemClock())
    system.apply([row(Phase.UPLOADING)])
    system.close()
    system.close()
    qtbot.waitUntil(lambda: len(served.asked) == 1)
    qtbot.waitUntil(lambda: not served.held)
    assert not [timer for timer in system.findChildren(QTimer) if timer.isActive()]
