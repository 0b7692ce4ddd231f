"""The graph of the last minute: it looks once a second, and only while bytes move."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.frame.speed_graph import SAMPLES, SpeedGraph
from desktop_uploader.ui.look.theme import DARK, LIGHT
from tests.ui.test_totals import Clock


def graph_in(qtbot: QtBot, clock: Clock) -> SpeedGraph:
    graph = SpeedGraph(LIGHT, None, clock)
    qtbot.addWidget(graph)
    graph.resize(80, 16)
    return graph


def test_it_ticks_only_while_something_is_sent(qtbot: QtBot) -> None:
    graph = graph_in(qtbot, Clock())
    assert not graph.ticks()
    graph.tell(0.0)
    assert graph.ticks()
    graph.tell(None)
    assert not graph.ticks()


def test_it_takes_down_the_newest_speed_each_time_and_keeps_a_minute(qtbot: QtBot) -> None:
    graph = graph_in(qtbot, Clock())
    for second in range(100):
        graph.tell(-1.0)
        graph.tell(float(second))
        graph.sample()
    assert graph.samples == tuple(float(second) for second in range(100 - SAMPLES, 100))


def test_time_without_sending_is_in_it(qtbot: QtBot) -> None:
    clock = Clock()
    graph = graph_in(qtbot, clock)
    graph.tell(5.0)
    graph.tell(None)
    clock.now += 3
    graph.tell(7.0)
    assert graph.samples == (5.0, 0.0, 0.0, 0.0, 7.0)
    graph.tell(None)
    clock.now += 3600
    graph.tell(9.0)
    assert graph.samples == (0.0,) * (SAMPLES - 1) + (9.0,)


def inked(graph: SpeedGraph, colour: str) -> list[int]:
    """The columns that have the colour anywhere."""
    image = graph.grab().toImage()
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == QColor(colour) for y in range(image.height()))
    ]


def test_the_newest_is_at_the_end_of_the_reading_direction(qtbot: QtBot) -> None:
    graph = graph_in(qtbot, Clock())
    graph.tell(5.0)
    for _ in range(20):
        graph.sample()
    assert min(inked(graph, LIGHT.accent_soft)) > 40
    graph.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert max(inked(graph, LIGHT.accent_soft)) < 40


def test_it_wears_the_theme(qtbot: QtBot) -> None:
    graph = graph_in(qtbot, Clock())
    graph.tell(5.0)
    for _ in range(30):
        graph.sample()
    graph.wear(DARK)
    assert inked(graph, DARK.accent_soft)
    assert not inked(graph, LIGHT.accent_soft)
