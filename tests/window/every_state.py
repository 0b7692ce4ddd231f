"""The window with a row in every state, on a real screen: every_state.py FOLDER WIDTHxHEIGHT.

Prints a line for each question on its standard input: `clipped` (words that don't fit, as JSON), `dark` and
`light` (somebody chooses it in the menu). Ends with the input.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_uploader.ui.application import make_application
from desktop_uploader.ui.main_window import MainWindow
from tests.ui.parts import parts
from tests.ui.rows import every_state


def clipped(window: QWidget) -> list[str]:
    """Buttons and labels that are shown smaller than their words need, or beyond the window's edge."""
    shown = [it for kind in (QLabel, QAbstractButton) for it in window.findChildren(kind) if it.isVisible()]
    return [_described(it) for it in shown if not _fits(it) or not _lies_within(it, window)]


def _fits(widget: QWidget) -> bool:
    """A label that says so itself may be narrower: it elides or breaks its words."""
    least = widget.minimumSizeHint()
    needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
    return widget.width() >= least.width() and widget.height() >= needed


def _lies_within(widget: QWidget, window: QWidget) -> bool:
    """What a scroll area holds may lie beyond its edges, but not sideways."""
    left = widget.mapTo(window, widget.rect().topLeft()).x()
    return left >= 0 and left + widget.width() <= window.width()


def _described(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    size, least = widget.size(), widget.minimumSizeHint()
    return f"{type(widget).__name__} “{words}” {size.toTuple()}, needs {least.toTuple()}"


def main(folder: Path, width: int, height: int) -> int:
    application = make_application(["every_state"])
    with parts(folder) as made:
        window = MainWindow(made)
        window.resize(width, height)
        window.show()
        window.apply(every_state(folder))

        def answer(*_: object) -> None:
            question = sys.stdin.readline().strip()
            if not question:
                application.quit()
            elif question == "clipped":
                print(json.dumps(clipped(window)), flush=True)
            else:
                window.menu.appearance.emit(question)
                QApplication.processEvents()
                print(question, flush=True)

        asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        asked.activated.connect(answer)
        code = application.exec()
        window.close()
        window.deleteLater()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *(int(it) for it in sys.argv[2].split("x"))))
