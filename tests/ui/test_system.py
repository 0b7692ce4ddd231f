"""News of the computer, in one kind."""

from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_uploader.core.upload import Phase
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.ui.system import Metered, NetworkBack, SleepComing, System, Woke
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
    told: list[object] = []
    system.hint.connect(told.append)
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
