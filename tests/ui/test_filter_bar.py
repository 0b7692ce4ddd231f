"""What stands above the list, at every width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import LIGHT
from desktop_uploader.ui.rows.filter_bar import FilterBar, longest
from desktop_uploader.ui.rows.filters import Shown
from desktop_uploader.ui.rows.sorting import Sort

COUNTS = {Shown.ALL: 12_000, Shown.IN_PROGRESS: 4, Shown.NEEDS_YOU: 1, Shown.READY: 7}


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    bar = FilterBar(Icons(resources() / "icons"), LIGHT)
    qtbot.addWidget(bar)
    bar.setStyleSheet(style_sheet(LIGHT))
    bar.resize(1160, bar.sizeHint().height())
    bar.show()
    bar.count(COUNTS)
    return bar


def texts(bar: FilterBar) -> list[str]:
    return [bar._chips[shown].text() for shown in Shown]


def test_the_filters_are_whole_where_there_is_room(bar: FilterBar) -> None:
    assert texts(bar) == ["All 12,000", "In progress 4", "Needs you 1", "Ready 7"]
    assert bar.sort.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@pytest.mark.parametrize("size", [1.0, 2.0])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_sticks_out_or_is_cut_without_a_sign(
    bar: FilterBar, size: float, direction: Qt.LayoutDirection, qtbot: QtBot
) -> None:
    bar.setFont(scaled(bar.font(), size))
    bar.setLayoutDirection(direction)
    for width in (1160, 800, 640, 560):
        bar.resize(width, bar.sizeHint().height())
        qtbot.waitUntil(lambda: not bar.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent))
        parts: list[QWidget] = [*bar._chips.values(), bar.sort]
        bar._row.activate()
        assert all(bar.rect().contains(part.geometry()) for part in parts), width
        for chip in bar._chips.values():
            room = chip.width() - 26
            assert chip.fontMetrics().horizontalAdvance(chip.text()) <= room + 1, (width, chip.text())
            assert chip.text().split()[-1].isdigit() or "," in chip.text()
            assert chip.accessibleName()


def test_the_order_is_chosen_in_the_menu_and_named(bar: FilterBar) -> None:
    chosen: list[Sort] = []
    bar.sort.chosen.connect(chosen.append)
    entries = {it.text(): it for it in bar.sort.menu().actions()}
    assert entries["Upload order"].isChecked()
    entries["Largest first"].trigger()
    assert chosen == [Sort.SIZE]
    assert bar.sort.text() == "Largest first"
    assert bar.sort.accessibleName() == "Sorted by: Largest first"


@given(st.lists(st.integers(1, 300), min_size=1, max_size=5), st.integers(0, 900))
def test_the_long_ones_give_way_first(widths: list[int], room: int) -> None:
    most = longest(widths, room)
    assert sum(min(most, width) for width in widths) <= max(room, 0)
    assert sum(widths) > room or most == max(widths)
