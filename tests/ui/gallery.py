"""Pictures of the window: python -m tests.ui.gallery FOLDER."""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from math import sin
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from desktop_uploader.core.account import Quota
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.ports.service import Course, Lesson
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.settings import Group, Settings, rules
from desktop_uploader.core.upload import Phase
from desktop_uploader.diagnostics.checkup import Finding
from desktop_uploader.engine.notices import Progressed, RowChanged
from desktop_uploader.ui.adding.survey import Survey
from desktop_uploader.ui.diagnostics.connection_dialog import ConnectionDialog
from desktop_uploader.ui.diagnostics.report_dialog import ReportDialog
from desktop_uploader.ui.frame.totals import Totals
from desktop_uploader.ui.look.fonts import scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import with_contrast
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.outside.farewell import Farewell
from desktop_uploader.ui.outside.standing import Sign, Standing
from desktop_uploader.ui.outside.tray import TrayMenu, sign_icon
from desktop_uploader.ui.rows.cancel_question import CancelQuestion
from desktop_uploader.ui.rows.delete_question import DeleteQuestion
from desktop_uploader.ui.rows.sorting import Sort
from desktop_uploader.ui.settings.controls import Words
from desktop_uploader.ui.settings.dialog import SettingsDialog
from desktop_uploader.ui.sign_in.sign_in_card import SignInCard
from desktop_uploader.words.sign_in import explain_sign_in
from tests.ui.asked import ADA, CODE, SCHOOL, Asked, asking_card
from tests.ui.parts import parts
from tests.ui.rows import TARGET, every_state, upload

COURSES = [Course("phys", "PHYS 101", (Lesson("w3", "Week 3"),))]
WIDE, TALL, NARROW = (1160, 760), (1160, 1240), (800, 560)
FINDINGS = (
    Finding("address", good=True, words="Physics answers at video.example.edu, version 1.0."),
    Finding("tls", good=True, words="The connection is encrypted, and the server’s identity is confirmed."),
    Finding("proxy", good=True, words="None is used."),
    Finding("sign-in", good=False, words="video.example.edu doesn’t know this sign-in; sign in again."),
)
DROP = Survey(tuple(f"/films/{n}.mp4" for n in range(6)), 8_200_000_000, ("notes.pdf",))


def rows(window: MainWindow, folder: Path) -> None:
    window.page.tell(Limits(), stays=True)
    window.page.name_courses(COURSES)
    window.details.set_courses(COURSES)
    window.top.name_server("physics.example.edu")
    window.top.server.show_initials("DM", "Dana Meyer")
    window.apply(every_state(folder))
    window.page.list.setCurrentIndex(window.page.model.index(0))


def trouble(window: MainWindow, folder: Path) -> None:
    """What a row has no room for, beside it."""
    rows(window, folder)
    window.page.list.setCurrentIndex(window.page.model.index(2))


def broken_lines(window: MainWindow, folder: Path) -> None:
    """A server that is silent, gone, full, and one that was never there: in the wait and in the try."""
    rows(window, folder)
    for number, kind in enumerate((Kind.NETWORK, Kind.SERVER_FULL, Kind.TIMEOUT), 80):
        tried = upload(number, f"Week {number}", phase=Phase.UPLOADING, failure=Failure(kind))
        tried = replace(tried, target=TARGET, acknowledged=740_000_000, position=number - 100.0)
        window.apply([RowChanged(tried)])
    never = upload(83, "Week 83", phase=Phase.CREATING, failure=Failure(Kind.NETWORK), position=-17.0)
    silent = upload(84, "Week 84", phase=Phase.UPLOADING, acknowledged=740_000_000, position=-30.0)
    silence = Progressed(silent.id, 748_000_000, 740_000_000, silent.source.size, silent=True)
    window.apply([RowChanged(never), RowChanged(silent), silence])


def before_sign_in(window: MainWindow, folder: Path) -> None:
    """What was added before anybody had signed in."""
    del folder
    window.page.model.tell_whether_signed_in(signed_in=False)
    added = (upload(number, f"Lecture {number}", phase=Phase.CHECKING) for number in (1, 2))
    window.apply([RowChanged(row, mine=False) for row in added])
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


def duplicates(window: MainWindow, folder: Path) -> None:
    """Three videos that are here already."""
    rows(window, folder)
    failures = (
        Failure(Kind.DUPLICATE, "Week 2 – Heat engines", since=1.8e9),
        Failure(Kind.DUPLICATE, "Week 4"),
    )
    for number, failure in enumerate((*failures, failures[1]), 70):
        held = upload(number, f"Week {number}", phase=Phase.NEEDS_YOU, failure=failure)
        window.apply([RowChanged(held)])
        window.duplicates.apply([RowChanged(held)])
    window.page.list.scrollToBottom()


def empty(window: MainWindow, folder: Path) -> None:
    del folder
    window.page.tell(Limits(), stays=True)


def question(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    asked = CancelQuestion(window.page.list.selected(), window)
    asked.show()


def delete_question(window: MainWindow, folder: Path) -> None:
    """Of a video that is ready."""
    rows(window, folder)
    ready = [it for it in window.page.model.uploads() if it.phase is Phase.READY]
    DeleteQuestion(ready[:1], window).show()


def menu(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    window.menu.popup(window.top.menu_button.mapToGlobal(QPoint(-200, 40)))


def row_menu(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    window.page.list._menu(QPoint(300, 150))


def sign_in(window: MainWindow, folder: Path) -> None:
    del folder
    _card(window, Asked()).begin()


def sign_in_found(window: MainWindow, folder: Path) -> None:
    del folder
    asked = Asked()
    _card(window, asked).begin("https://video.example.edu")
    asked.finds[-1].set_result(SCHOOL)


def sign_in_not_found(window: MainWindow, folder: Path) -> None:
    del folder
    asked = Asked()
    card = _card(window, asked)
    card.begin("https://video.example.edu")
    card.where.go()
    asked.finds[-1].set_exception(WorldError(Failure(Kind.NETWORK)))


def sign_in_browser(window: MainWindow, folder: Path) -> None:
    del folder
    asked = Asked()
    card = _card(window, asked)
    card.appear()
    card._go_on("https://video.example.edu", SCHOOL)
    card.tell_lasting(False)
    asked.codes[-1].set_result(CODE)


def sign_in_ended(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    _card(window, Asked(), 2).begin(
        "https://video.example.edu", "The sign-in of Ada at Example University ended. Nothing is lost."
    )


def sign_in_token(window: MainWindow, folder: Path) -> None:
    del folder
    card = _card(window, Asked())
    card.appear()
    card._prepare("https://video.example.edu", SCHOOL)
    card._turn_to(card.token)
    card.token.say(explain_sign_in(Failure(Kind.SIGN_IN), "https://video.example.edu"))


def sign_in_defaults(window: MainWindow, folder: Path) -> None:
    del folder
    card = _card(window, Asked())
    card.defaults.show_settings(Settings(course_id="phys"))
    card.defaults.set_courses(COURSES)
    card.ask_defaults()


def _card(window: MainWindow, asked: Asked, steps: int = 3) -> SignInCard:
    return asking_card(asked, window, window._appearance.theme, steps)


def account_menu(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    window._parts.desk.people.account = ADA
    window._parts.desk.account_changed.emit()
    window.account._open()


SIGN_IN = (
    account_menu,
    *(sign_in, sign_in_found, sign_in_not_found, sign_in_browser, sign_in_ended, sign_in_token),
    sign_in_defaults,
)


def connection(window: MainWindow, folder: Path) -> None:
    """In the middle of a check that finds something."""
    rows(window, folder)
    dialog = ConnectionDialog(window)
    dialog.begin()
    for finding in FINDINGS:
        dialog.tell(finding)


def connection_checked(window: MainWindow, folder: Path) -> None:
    connection(window, folder)
    for dialog in window.findChildren(ConnectionDialog):
        for check in ("clock", "speed", "disk", "keyring"):
            dialog.tell(Finding(check, good=True, words="2 seconds from the server’s."))
        dialog.end(bad=1)


def report(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    dialog = ReportDialog(window)
    dialog.begin()
    dialog.tell_saved(folder / "desktop-uploader-report.zip")


def sorted_rows(window: MainWindow, folder: Path) -> None:
    """In another order than they are sent, with the orders there are."""
    rows(window, folder)
    window.filters.sort.show_sort(Sort.TITLE)
    window.page.sort_by(Sort.TITLE)
    button = window.filters.sort
    button.menu().popup(button.mapToGlobal(QPoint(0, button.height())))


def rows_dragged(window: MainWindow, folder: Path) -> None:
    """Two of them in the hand, and the line where they would go."""
    rows(window, folder)
    window.page.list._drag.gap = 2


def busy_foot(window: MainWindow, folder: Path) -> None:
    """All that the foot has to say."""
    rows(window, folder)
    window.status.tell(Totals(Counter({Phase.UPLOADING: 2, Phase.WAITING: 3}), 4.1e6, 10**9, 660.0))
    window.status.tell_quota(Quota(4_200_000_000, 20_000_000_000))
    window.status.limit.show_limit(5_000_000)
    window.status.keep_awake(True)
    window.status.graph._samples.extend(4e6 + 1e6 * sin(n / 5) + 4e5 * sin(n) for n in range(48))


def limit_menu(window: MainWindow, folder: Path) -> None:
    busy_foot(window, folder)
    button = window.status.limit
    button.menu().popup(button.mapToGlobal(QPoint(0, -170)))


def course_search(window: MainWindow, folder: Path) -> None:
    """Among a thousand courses."""
    rows(window, folder)
    window.details.set_courses([*COURSES, *(Course(f"c{n}", f"CHEM {n:03} – Kinetics") for n in range(999))])
    window.details.show()
    window.details.form.course.showPopup()


def several(window: MainWindow, folder: Path) -> None:
    """Three rows at once in the details."""
    rows(window, folder)
    flags = window.page.list.selectionModel().SelectionFlag
    for row in (1, 2):
        window.page.list.selectionModel().select(window.page.model.index(row), flags.Select)


def facts(window: MainWindow, folder: Path) -> None:
    """The technical details, unfolded."""
    rows(window, folder)
    window.details.facts.button.click()


def high_contrast(window: MainWindow, folder: Path) -> None:
    """As the system may ask for it, light or dark."""
    busy_foot(window, folder)
    window.wear(with_contrast(window._appearance.theme))


ROWS = (sorted_rows, rows_dragged, busy_foot, limit_menu, course_search, several, facts, high_contrast)


def settings_uploads(window: MainWindow, folder: Path) -> None:
    """While somebody writes hours that aren't understood yet."""
    _settings(window, folder, Group.UPLOADS, frozenset())
    for dialog in window.findChildren(SettingsDialog):
        hours = dialog.pages[Group.UPLOADS].rows["hours"].control
        if isinstance(hours, Words):
            hours.line.setText("mon-fry")
            hours.line.textEdited.emit("mon-fry")


def settings_new_videos(window: MainWindow, folder: Path) -> None:
    _settings(window, folder, Group.NEW_VIDEOS, frozenset())


def settings_help(window: MainWindow, folder: Path) -> None:
    _settings(window, folder, Group.HELP, frozenset())


def settings_window(window: MainWindow, folder: Path) -> None:
    _settings(window, folder, Group.WINDOW, frozenset())


def settings_locked(window: MainWindow, folder: Path) -> None:
    _settings(window, folder, Group.UPLOADS, frozenset(rules()) - {"hours"})


def _settings(window: MainWindow, folder: Path, group: Group, locked: frozenset[str]) -> None:
    rows(window, folder)
    appearance = window._appearance
    dialog = SettingsDialog(Icons(resources() / "icons"), appearance.theme, locked, window)
    watched = ("/home/ada/Recordings", "/media/ada/CAMERA/DCIM/100CANON/of a long name/and another one")
    dialog.show_settings(Settings(appearance=appearance.choice, limit=2_000_000, watch_folders=watched))
    dialog.turn_to(group)
    dialog.show()


def leaving(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    farewell = Farewell(window, lambda: False, lambda: False)
    farewell.tell(Standing(Counter({Phase.UPLOADING: 2})))
    window.close()
    window.removeEventFilter(farewell)
    QApplication.setQuitOnLastWindowClosed(True)


def tray_menu(window: MainWindow, folder: Path) -> None:
    rows(window, folder)
    menu = TrayMenu(window)
    menu.tell(Standing(Counter({Phase.UPLOADING: 2})), "")
    menu.show_limit(2_000_000, locked=False)
    menu.popup(window.mapToGlobal(QPoint(400, 200)))


def tray_icons(window: MainWindow, folder: Path) -> None:
    """On a light panel, a dark one, and as macOS's templates."""
    del folder
    sheet, icons = QLabel(window), Icons(resources() / "icons")
    picture = QPixmap(620, 330)
    picture.fill(QColor("#888888"))
    painter = QPainter(picture)
    for row, (panel, template) in enumerate((("#F2F2F2", False), ("#202124", False), ("#D8E2F5", True))):
        painter.fillRect(10, 10 + row * 105, 600, 95, QColor(panel))
        for column, sign in enumerate(Sign):
            left = 24 + column * 148
            for side in (16, 24, 64):
                icon = sign_icon(icons, sign, template=template)
                painter.drawPixmap(left, 20 + row * 105, icon.pixmap(side, side))
                left += side + 8
    painter.end()
    sheet.setPixmap(picture)
    sheet.setGeometry(40, 120, 620, 330)
    sheet.show()


OUTSIDE = (
    *(settings_uploads, settings_new_videos, settings_window, settings_locked),
    *(leaving, tray_menu, tray_icons),
)

Scene = Callable[[MainWindow, Path], None]


def picture(folder: Path, name: str, appearance: str, size: tuple[int, int], scene: Scene) -> None:
    with parts(Path(mkdtemp(dir=folder)), appearance) as made:
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
        for scene in (
            empty,
            rows,
            dragging,
            duplicates,
            broken_lines,
            before_sign_in,
            nothing_found,
            removed,
            question,
            delete_question,
            menu,
            row_menu,
            *OUTSIDE,
            *ROWS,
            *SIGN_IN,
        ):
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
