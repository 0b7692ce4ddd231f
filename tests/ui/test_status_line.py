"""The foot of the window at every width, and what passes through it."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.account import Quota
from desktop_uploader.core.upload import Phase
from desktop_uploader.ui.frame.status_line import StatusLine, shares
from desktop_uploader.ui.frame.totals import Totals
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import DARK, LIGHT

BUSY = Totals(Counter({Phase.UPLOADING: 2, Phase.WAITING: 3}), 4.1e6, 10**9, 660.0)
QUOTA = Quota(4_200_000_000, 20_000_000_000)
LEFT_OUT = "“notes.pdf” isn’t a video and was left out."


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    line = StatusLine(Icons(resources() / "icons"), LIGHT, None)
    qtbot.addWidget(line)
    line.setStyleSheet(style_sheet(LIGHT))
    line.resize(1160, line.sizeHint().height())
    line.network(online=True, metered=False)
    line.show()
    return line


def shown(line: StatusLine) -> list[QWidget]:
    parts = (line.icon, line.reach, line.counts, line.pace, line.graph, line.passing)
    right = (line.awake, line.limit, line.quota)
    return [part for part in (*parts, *right) if part.isVisible()]


def test_it_says_what_goes_on_and_how_fast(line: StatusLine) -> None:
    line.tell(BUSY)
    assert line.counts.text() == "2 uploading · 3 waiting"
    assert line.pace.text() == "4.1 MB/s · about 11 min left"
    assert shown(line) == [line.icon, line.counts, line.pace, line.graph, line.limit]


def test_nothing_ticks_while_nothing_is_sent(line: StatusLine) -> None:
    assert not line.graph.ticks()
    line.tell(BUSY)
    assert line.graph.ticks()
    line.tell(Totals(Counter({Phase.WAITING: 3})))
    assert not line.graph.ticks()
    assert shown(line) == [line.icon, line.counts, line.limit]


@pytest.mark.parametrize(
    ("online", "metered", "said", "beside"),
    [
        (True, False, "Online", ""),
        (False, False, "No internet", "No internet"),
        (False, True, "No internet", "No internet"),
        (True, True, "Limited data", "Limited data"),
        (None, False, "Network state not known", ""),
    ],
)
def test_the_network_in_a_picture_and_in_words(
    line: StatusLine, online: bool | None, metered: bool, said: str, beside: str
) -> None:
    line.network(online, metered)
    assert line.icon.accessibleName() == line.icon.toolTip() == said
    assert line.reach.text() == beside


def test_each_state_of_the_network_has_its_own_picture(line: StatusLine) -> None:
    pictures = []
    for online, metered in ((True, False), (False, False), (True, True)):
        line.network(online, metered)
        pictures.append(_shape(line.icon.pixmap().toImage()))
    assert len(set(pictures)) == 3


def _shape(image: QImage) -> tuple[bool, ...]:
    """Without its colour."""
    size = image.width()
    return tuple(image.pixelColor(x, y).alpha() > 100 for y in range(size) for x in range(size))


def test_a_remark_passes(line: StatusLine, qtbot: QtBot) -> None:
    line.remark(LEFT_OUT)
    assert line.passing.isVisible()
    assert line.passing.text() == LEFT_OUT
    line.remark("x", 0.0)
    assert line.passing.text() == LEFT_OUT


def test_remarks_are_read_one_after_the_other(line: StatusLine, qtbot: QtBot) -> None:
    line.remark("a", 0.01)
    line.remark("b", 0.01)
    assert line.passing.text() == "a"
    qtbot.waitUntil(lambda: line.passing.text() == "b")
    qtbot.waitUntil(lambda: not line.passing.isVisible())


def test_a_remark_that_says_more_takes_the_place_of_the_one_before(line: StatusLine, qtbot: QtBot) -> None:
    line.remark("1 gone")
    line.remark("2 gone", instead_of="1 gone")
    assert line.passing.text() == "2 gone"
    line.remark("another", 0.01)
    line.remark("1 kept", 0.01)
    line.remark("2 kept", 0.01, instead_of="1 kept")
    assert [words for words, _ in line.remarks.waiting] == ["another", "2 kept"]
    line.remarks.next()
    line.remark("3 gone", 0.01, instead_of="2 gone")
    assert line.passing.text() == "another", "what has been read isn't taken back"
    qtbot.waitUntil(lambda: line.passing.text() == "3 gone")


def test_a_remark_that_grows_keeps_no_other_from_being_read(line: StatusLine, qtbot: QtBot) -> None:
    line.remark("0 gone", 0.2)
    line.remark("another", 9.0)

    def another_is_read() -> bool:
        count = line.passing.text().partition(" gone")[0]
        if count.isdigit():
            line.remark(f"{int(count) + 1} gone", 0.2, instead_of=f"{count} gone")
        return line.passing.text() == "another"

    qtbot.waitUntil(another_is_read)


def test_no_words_are_no_remark(line: StatusLine) -> None:
    line.goes_on("Deleting…")
    line.remark("")
    assert line.passing.text() == "Deleting…"


def test_what_goes_on_is_read_whenever_there_is_no_remark(line: StatusLine, qtbot: QtBot) -> None:
    line.remark("a", 0.01)
    line.goes_on("Deleting…")
    assert line.passing.text() == "a"
    qtbot.waitUntil(lambda: line.passing.text() == "Deleting…")
    line.remark("b", 0.01)
    assert line.passing.text() == "b"
    qtbot.waitUntil(lambda: line.passing.text() == "Deleting…")
    line.goes_on("")
    assert not line.passing.isVisible()


@pytest.mark.parametrize("size", [1.0, 2.0])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_at_every_width_nothing_overlaps_or_sticks_out(
    line: StatusLine, size: float, direction: Qt.LayoutDirection
) -> None:
    font = QFont(line.font())
    font.setPointSizeF(font.pointSizeF() * size)
    line.setFont(font)
    line.setLayoutDirection(direction)
    line.network(online=True, metered=True)
    line.tell_quota(QUOTA)
    line.keep_awake(True)
    line.tell(BUSY)
    line.remark(LEFT_OUT * 2)
    for width in range(1400, 200, -40):
        line.resize(width, line.sizeHint().height())
        rects = [part.geometry() for part in shown(line)]
        assert all(line.contentsRect().contains(rect) for rect in rects), width
        assert not any(one.intersects(other) for n, one in enumerate(rects) for other in rects[:n]), width
        assert line.passing.isVisible()


def test_the_least_important_gives_way_first(line: StatusLine) -> None:
    line.tell(BUSY)
    line.tell_quota(QUOTA)
    giving = (line.graph, line.quota, line.limit, line.pace)
    gone: list[QWidget] = []
    for width in range(1160, 160, -5):
        line.resize(width, line.height())
        gone += [part for part in giving if not part.isVisible() and part not in gone]
        assert line.icon.isVisible()
        assert line.counts.isVisible()
    assert gone == [*giving]


def test_read_from_the_right_it_begins_at_the_right(line: StatusLine) -> None:
    line.tell(BUSY)
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert line.limit.x() < line.graph.x() < line.pace.x() < line.counts.x() < line.icon.x()


def test_words_that_are_cut_are_whole_in_the_tooltip(line: StatusLine) -> None:
    line.tell(BUSY)
    assert line.pace.toolTip() == ""
    line.resize(270, line.height())
    assert line.pace.isVisible()
    assert line.pace.toolTip() == "4.1 MB/s · about 11 min left"


def test_large_letters_make_it_higher(line: StatusLine) -> None:
    before = line.sizeHint().height()
    font = QFont(line.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    line.setFont(font)
    assert line.sizeHint().height() >= before + line.counts.fontMetrics().height() // 3


def test_it_wears_the_theme(line: StatusLine) -> None:
    def ink() -> QColor:
        """The icon's, where it covers most."""
        image = line.icon.pixmap().toImage()
        size = range(image.width())
        return max((image.pixelColor(x, y) for x in size for y in size), key=QColor.alpha)

    assert _near(ink(), LIGHT.ready)
    line.setStyleSheet(style_sheet(DARK))
    line.wear(DARK)
    assert _near(ink(), DARK.ready)
    assert line.grab().toImage().pixelColor(2, 20) == QColor(DARK.surface)


def _near(colour: QColor, wanted: str) -> bool:
    other = QColor(wanted)
    apart = (colour.red() - other.red(), colour.green() - other.green(), colour.blue() - other.blue())
    return max(map(abs, apart)) < 6


def test_shares_of_the_room() -> None:
    assert shares([(20, 20), (100, 40), (0, 0), (80, 80)], 240, 10) == [20, 100, 0, 80]
    assert shares([(20, 20), (100, 40), (0, 0), (80, 80)], 219, 10) == [20, 100, 0, 0]
    assert shares([(20, 20), (100, 40), (80, 80)], 80, 10) == [20, 50, 0]
    assert shares([(20, 20), (100, 60), (15, 15)], 80, 10) == [20, 0, 15]


def test_quota_and_limit_stand_at_the_right(line: StatusLine) -> None:
    line.tell_quota(QUOTA)
    assert line.quota.text() == "4.2 of 20 GB used"
    assert line.limit.text() == "Limit: off"
    assert line.limit.geometry().right() < line.quota.x()
    assert line.quota.geometry().right() == line.contentsRect().right() - 20
    line.tell_quota(Quota(740_000_000, 20_000_000_000))
    assert line.quota.text() == "740 MB of 20 GB used"


@pytest.mark.parametrize("quota", [None, Quota(5, None)])
def test_nothing_is_said_of_a_quota_that_nobody_knows(line: StatusLine, quota: Quota | None) -> None:
    line.tell_quota(QUOTA)
    line.tell_quota(quota)
    assert not line.quota.isVisible()


def test_that_the_computer_is_kept_awake_is_shown_while_it_is(line: StatusLine) -> None:
    line.keep_awake(True)
    assert line.awake.isVisible()
    assert "awake" in line.awake.accessibleName()
    line.keep_awake(False)
    assert not line.awake.isVisible()


def limits(line: StatusLine) -> dict[str, bool]:
    line.limit.menu().aboutToShow.emit()
    return {it.text(): it.isChecked() for it in line.limit.menu().actions() if it.text()}


def test_a_limit_is_chosen_in_the_menu(line: StatusLine) -> None:
    chosen: list[int | None] = []
    line.limit.chosen.connect(chosen.append)
    assert limits(line) == {
        "Off": True,
        "1.0 MB/s": False,
        "2.0 MB/s": False,
        "5.0 MB/s": False,
        "10 MB/s": False,
        "Other…": False,
    }
    line.limit.menu().actions()[2].trigger()
    line.limit.show_limit(3_500_000)
    assert line.limit.text() == "Limit: 3.5 MB/s"
    assert limits(line)["3.5 MB/s"]
    line.limit.menu().actions()[0].trigger()
    assert chosen == [2_000_000, None]


def test_a_limit_that_is_set_for_one_cant_be_chosen(line: StatusLine) -> None:
    line.limit.show_limit(2_000_000, fixed="Your school has set this.")
    assert not line.limit.isEnabled()
    assert line.limit.toolTip() == "Your school has set this."


@pytest.mark.parametrize("size", [9, 10, 11, 13, 16, 20])
def test_all_words_stand_on_one_line(line: StatusLine, size: int) -> None:
    line.setFont(QFont(line.font().family(), size))
    line.resize(1160, line.sizeHint().height())
    line.counts.say("Limit")
    line.limit.setText("Limit")
    line.limit.clearFocus()
    line.rearrange()
    image = line.grab().toImage()
    assert _ink(image, line.counts) == _ink(image, line.limit)


def _ink(image: QImage, part: QWidget) -> tuple[int, int]:
    """The first and the last row of pixels that its letters have."""
    rect = part.geometry()
    ground = image.pixelColor(rect.left(), 2)
    columns = range(rect.left(), rect.right() + 1)
    rows = [
        y
        for y in range(2, image.height() - 2)
        if any(image.pixelColor(x, y).lightness() < ground.lightness() - 60 for x in columns)
    ]
    return rows[0], rows[-1]
