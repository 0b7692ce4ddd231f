"""Hints of the network, as the system's own object tells them."""

from collections.abc import Iterator

import pytest
from PySide6.QtNetwork import QNetworkInformation

from desktop_uploader.ui.computer.network import NetworkHints

_Reach = QNetworkInformation.Reachability
_Medium = QNetworkInformation.TransportMedium


class Heard:
    def __init__(self, hints: NetworkHints) -> None:
        self.hints, self.backs, self.metered = hints, 0, list[bool]()
        hints.back.connect(self._back)
        hints.metered.connect(self.metered.append)

    def reach(self, *reached: _Reach) -> int:
        """How often it said that trying again may help."""
        before = self.backs
        for reach in reached:
            QNetworkInformation.instance().reachabilityChanged.emit(reach)
        return self.backs - before

    def online(self) -> bool | None:
        return self.hints.online

    def _back(self) -> None:
        self.backs += 1


@pytest.fixture
def heard(qapp: object) -> Iterator[Heard]:
    hints = NetworkHints()
    assert QNetworkInformation.instance() is not None, "every system we run on can tell something"
    yield Heard(hints)
    hints.deleteLater()


def test_more_of_a_network_than_before_is_worth_a_try(heard: Heard) -> None:
    assert heard.reach(_Reach.Disconnected) == 0
    assert heard.online() is False
    assert heard.reach(_Reach.Online) == 1
    assert heard.online() is True
    assert heard.reach(_Reach.Online) == 0
    assert heard.reach(_Reach.Site) == 0
    assert heard.online() is False
    assert heard.reach(_Reach.Disconnected, _Reach.Site, _Reach.Online) == 2


def test_a_system_that_no_longer_knows(heard: Heard) -> None:
    assert heard.reach(_Reach.Unknown, _Reach.Disconnected) == 0
    heard.reach(_Reach.Unknown)
    assert heard.online() is None


def test_another_way_is_worth_a_try_while_there_is_one(heard: Heard) -> None:
    heard.reach(_Reach.Online)
    before = heard.backs
    QNetworkInformation.instance().transportMediumChanged.emit(_Medium.WiFi)
    assert heard.backs == before + 1
    heard.reach(_Reach.Disconnected)
    QNetworkInformation.instance().transportMediumChanged.emit(_Medium.Unknown)
    assert heard.backs == before + 1


def test_limited_data_is_told(heard: Heard) -> None:
    for metered in (True, False):
        QNetworkInformation.instance().isMeteredChanged.emit(metered)
    assert heard.metered == [True, False]
