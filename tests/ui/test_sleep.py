"""Sleep as the clocks and as logind tell it."""

from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop_uploader.engine.waking import Moment
from desktop_uploader.ui.computer.sleep import SleepWarning, SleepWatch
from tests.ui.login_bus import Logind, logind


class Clocks:
    def __init__(self) -> None:
        self.wall, self.steady = 1000.0, 50.0

    def now(self) -> float:
        return self.wall

    def monotonic(self) -> float:
        return self.steady

    async def sleep(self, seconds: float) -> None:
        """Nobody asks it to."""


@pytest.fixture
def bus(qapp: object) -> Iterator[tuple[Logind, QDBusConnection]]:
    with logind() as served:
        yield served, QDBusConnection.connectToBus(served.address, "sleep test")
        QDBusConnection.disconnectFromBus("sleep test")


@pytest.mark.parametrize(
    ("wall", "monotonic", "slept"),
    [
        (5, 5, 0.0),
        (8, 8, 0.0),  # a busy computer
        (3605, 5, 3600.0),  # asleep: the monotonic clock stood still
        (25, 25, 20.0),  # stopped, or a clock that goes on while asleep
        (-3600, 5, 0.0),  # somebody set the clock back
        (-3600, 25, 20.0),
    ],
)
def test_how_long_it_slept(wall: float, monotonic: float, slept: float) -> None:
    before = Moment(1000.0, 50.0)
    assert before.slept(Moment(1000.0 + wall, 50.0 + monotonic), 5.0, 4.0) == slept


def test_a_sleep_is_told_once(qtbot: QtBot) -> None:
    clocks = Clocks()
    watch = SleepWatch(clocks)
    told: list[float] = []
    watch.woke.connect(told.append)
    clocks.wall += 605
    clocks.steady += 5
    watch.look()
    clocks.wall += 5
    clocks.steady += 5
    watch.look()
    assert told == [600.0]


def test_it_looks_by_itself(qtbot: QtBot) -> None:
    watch = SleepWatch(Clocks(), tick=0.02)
    with qtbot.waitSignal(watch.ticked, timeout=5000):
        pass


def test_logind_warns_and_tells_of_waking(qtbot: QtBot, bus: tuple[Logind, QDBusConnection]) -> None:
    served, connection = bus
    warning = SleepWarning(connection)
    with qtbot.waitSignal(warning.about_to_sleep, timeout=5000):
        served.announce(sleeping=True)
    with qtbot.waitSignal(warning.woke, timeout=5000):
        served.announce(sleeping=False)


def test_without_a_bus_it_is_silent(qapp: object) -> None:
    SleepWarning(QDBusConnection("there is none"))
