"""Pictures of the window: python -m tests.ui.gallery FOLDER."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop_uploader.core.ports import Course, Lesson
from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding.survey import Survey
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.cancel_question import CancelQuestion
from desktop_uploader.ui.sign_in.dialog import SignInDialog
from tests.ui.parts import parts
from tests.ui.rows import every_state

COURSES = [Course("phys", "PHYS 101", (Lesson("w3", "Week 3"),))]
WIDE, TALL, NARROW = (1160, 760), (1160, 1240), (800, 560)
DROP = Survey(tuple(f"/films/{n}.mp4" for n in range(6)), 8_200_000_000, ("notes.pdf",))


def rows(window: MainWindow, folder: Path) -> None:
    window.page.tell(Limits(), stays=True)
    window.page.name_courses(COURSES)
    window.details.set_courses(COURSES)
    window.top.name_server("physics.example.edu")
    window.apply(every_state(folder))
    window.page.list.setCurrentIndex(window.page.model.index(0))


def dragging(window: MainWindow, folder: Path) -> None:
    del folder
    window.overlay.show_survey(DROP)


def nothing_found(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    window.top.search.setText("entropic")


def removed(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    window.removals.remove(window.page.list.selected())
    window.status.remark("notes.pdf isn’t a video and was left out.")


def empty(window: MainWindow, folder: Path) -> None:
    del folder
    window.page.tell(Limits(), stays=True)


def question(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    asked = CancelQuestion(window.page.list.selected(), window)
    asked.show()


def menu(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    window.menu.popup(window.top.menu_button.mapToGlobal(QPoint(-200, 40)))


def row_menu(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    window.page.list._menu(QPoint(300, 150))


def sign_in(window: MainWindow, folder: Path) -> None:
    del folder
    SignInDialog(window._parts.desk.sign_in, window._parts.desk.later, window).begin("", "")


Scene = Callable[[MainWindow, Path], None]


def picture(folder: Path, name: str, appearance: str, size: tuple[int, int], scene: Scene) -> None:
    with parts(folder, appearance) as made:
        window = MainWindow(made)
        window.resize(*size)
        window.show()
        scene(window, folder)
        for _ in range(20):
            QApplication.processEvents()
        window.grab().save(str(folder / f"{name}-{appearance}.png"))
        _others(window, folder / f"{name}-{appearance}")
        window.close()
        window.deleteLater()


def _others(window: MainWindow, name: Path) -> None:
    """Dialogs and menus are windows of their own."""
    for number, other in enumerate(it for it in QApplication.topLevelWidgets() if it.isVisible()):
        if other is not window:
            other.grab().save(f"{name}-{number}.png")
            other.close()


def main(folder: Path) -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    folder.mkdir(parents=True, exist_ok=True)
    for appearance in ("light", "dark"):
        picture(folder, "states", appearance, TALL, rows)
        picture(folder, "narrow", appearance, NARROW, rows)
        for scene in (empty, rows, dragging, nothing_found, removed, question, menu, row_menu, sign_in):
            picture(folder, scene.__name__, appearance, WIDE, scene)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture(folder, "right-to-left", "light", WIDE, rows)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    application.setFont(scaled(application.font(), 2.0))
    for scene in (rows, empty, dragging):
        picture(folder, f"large-{scene.__name__}", "light", WIDE, scene)
    picture(folder, "large-narrow", "light", NARROW, rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
