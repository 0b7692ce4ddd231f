"""When the first paint of a window is over: at once, late, or never."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.process.first_paint import FirstPaint


class _Seen(QWidget):
    """Counts what is painted, and how much of it had been when the first paint was over."""

    def __init__(self) -> None:
        super().__init__()
        self.painted, self.over = 0, list[int]()
        self.first = FirstPaint(self, self)
        self.first.over.connect(lambda: self.over.append(self.painted))

    def paintEvent(self, _: object) -> None:  # noqa: N802  # Qt's name
        self.painted += 1


def test_it_is_over_once_and_after_it(qtbot: QtBot) -> None:
    window = _Seen()
    qtbot.addWidget(window)
    window.show()
    assert window.over == []
    qtbot.waitUntil(lambda: window.over == [1])
    window.repaint()
    qtbot.wait(10)
    assert window.over == [1]


def test_a_window_that_nobody_sees_is_waited_for_a_while(qtbot: QtBot) -> None:
    window = _Seen()
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.over == [0])
    window.show()
    qtbot.waitUntil(lambda: window.painted > 0)
    qtbot.wait(10)
    assert window.over == [0]


def test_closed_it_tells_nothing(qtbot: QtBot) -> None:
    window = _Seen()
    qtbot.addWidget(window)
    window.first.close()
    window.show()
    qtbot.waitUntil(lambda: window.painted > 0)
    qtbot.wait(10)
    assert window.over == []
