"""The details panel: nothing typed is lost, nothing typed is disturbed, and it fits."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.merging import Edit
from desktop_uploader.core.ports.service import Course, Lesson
from desktop_uploader.core.upload import Phase, RemoteStatus, Upload, UploadId, VideoDetails
from desktop_uploader.ui.details.fields import Choice
from desktop_uploader.ui.details.panel import DetailsPanel
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.style import style_sheet
from desktop_uploader.ui.look.theme import DARK, LIGHT, Theme
from desktop_uploader.ui.rows.offers import Action
from tests.ui.rows import TARGET, upload

COURSES = (
    Course("phys", "PHYS 101", (Lesson("w3", "Week 3"), Lesson("w4", "Week 4"))),
    Course("sem", "Seminar"),
)
REMOTE = RemoteStatus("video", "ready", "ready", 9, watch_url="http://127.0.0.1/watch")
Key = Qt.Key


class Host(QWidget):
    """A window with the panel in it, that keeps what the panel told."""

    def __init__(self, theme: Theme = LIGHT) -> None:
        super().__init__()
        self.setObjectName("window")
        self.told: list[tuple[UploadId, VideoDetails]] = []
        self.closes = 0
        self.panel = DetailsPanel(Icons(resources() / "icons"), theme, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panel)
        self.panel.edited.connect(self._note)
        self.panel.closed.connect(self._count)
        self.wear(theme)
        self.resize(330, 760)

    def wear(self, theme: Theme) -> None:
        self.setPalette(theme.palette())
        self.setStyleSheet(style_sheet(theme))
        self.panel.wear(theme)

    def _note(self, edits: Sequence[Edit]) -> None:
        self.told += [(edit.upload_id, edit.after) for edit in edits]

    def _count(self) -> None:
        self.closes += 1


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    host = Host()
    qtbot.addWidget(host)
    host.panel.set_courses(COURSES)
    host.show()
    return host


@pytest.fixture
def panel(host: Host) -> DetailsPanel:
    return host.panel


def choose(choice: Choice, value: str) -> None:
    """As the popup does."""
    index = choice.findData(value)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


def words(choice: Choice) -> list[str]:
    return [choice.itemText(index) for index in range(choice.count())]


def test_a_title_is_told_when_enter_is_pressed(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    row = upload(1)
    panel.show_uploads([row])
    panel.form.title.selectAll()
    qtbot.keyClicks(panel.form.title, "Entropy ")
    assert host.told == []
    qtbot.keyClick(panel.form.title, Key.Key_Return)
    assert host.told == [(row.id, replace(row.details, title="Entropy"))]
    assert panel.form.title.text() == "Entropy"


def test_a_description_is_told_when_its_field_is_left(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    row = upload(1)
    panel.show_uploads([row])
    panel.form.description.setFocus()
    qtbot.keyClicks(panel.form.description, "Heat")
    qtbot.keyClick(panel.form.description, Key.Key_Tab)
    assert host.told == [(row.id, replace(row.details, description="Heat"))]
    assert QApplication.focusWidget() is panel.form.visibility


def test_progress_disturbs_neither_typing_nor_cursor(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    row = upload(1, phase=Phase.UPLOADING)
    panel.show_uploads([row])
    title, description = panel.form.title, panel.form.description
    description.setFocus()
    qtbot.keyClicks(description, "Half a sen")
    title.setFocus()
    title.setCursorPosition(4)
    qtbot.keyClicks(title, "!")
    for stored in (1, 2):
        panel.show_uploads([replace(row, acknowledged=stored, media=None)])
    assert title.text() == "Week! 3 – Entropy and the second law"
    assert title.cursorPosition() == 5
    assert description.toPlainText() == "Half a sen"
    assert [details.description for _, details in host.told] == ["Half a sen"]


def test_a_change_from_elsewhere_shows_and_keeps_the_cursor(panel: DetailsPanel) -> None:
    row = upload(1)
    panel.show_uploads([row])
    panel.form.title.setFocus()
    panel.form.title.setCursorPosition(3)
    panel.show_uploads([replace(row, details=VideoDetails("Theirs", "And these words"))])
    assert panel.form.title.text() == "Theirs"
    assert panel.form.title.cursorPosition() == 3
    assert panel.form.description.toPlainText() == "And these words"


def test_a_change_from_elsewhere_does_not_touch_what_is_being_typed(
    host: Host, panel: DetailsPanel, qtbot: QtBot
) -> None:
    row = upload(1)
    panel.show_uploads([row])
    panel.form.title.selectAll()
    qtbot.keyClicks(panel.form.title, "Mine")
    theirs = replace(row, details=replace(row.details, title="Theirs", visibility="PUBLIC"))
    panel.show_uploads([theirs])
    assert panel.form.title.text() == "Mine"
    qtbot.keyClick(panel.form.title, Key.Key_Return)
    assert host.told == [(row.id, replace(theirs.details, title="Mine"))]


def test_another_selection_keeps_what_was_typed_for_the_old_one(
    host: Host, panel: DetailsPanel, qtbot: QtBot
) -> None:
    old, new = upload(1), upload(2, "Other")
    panel.show_uploads([old])
    panel.form.title.selectAll()
    qtbot.keyClicks(panel.form.title, "Typed")
    panel.show_uploads([new])
    assert host.told == [(old.id, replace(old.details, title="Typed"))]
    assert panel.form.title.text() == "Other"
    panel.show_uploads([old])
    assert panel.form.title.text() == "Typed"  # though its row has not heard of it yet


def test_hiding_the_panel_keeps_what_was_typed(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_uploads([upload(1)])
    qtbot.keyClicks(panel.form.description, "Typed")
    panel.hide()
    assert [details.description for _, details in host.told] == ["Typed"]


def test_a_second_edit_does_not_undo_the_first(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    """Rows answer late: the second edit comes before the first one's has."""
    row = upload(1)
    panel.show_uploads([row])
    qtbot.keyClicks(panel.form.description, "First")
    panel.form.keep()
    panel.show_uploads([replace(row, acknowledged=7, digest="new")])
    choose(panel.form.visibility, "PUBLIC")
    assert host.told[-1][1] == replace(row.details, description="First", visibility="PUBLIC")
    assert panel.form.description.toPlainText() == "First"


def test_an_empty_title_falls_back_and_says_why(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_uploads([upload(1, "Kept")])
    panel.form.title.selectAll()
    qtbot.keyClick(panel.form.title, Key.Key_Space)
    qtbot.keyClick(panel.form.title, Key.Key_Return)
    assert host.told == []
    assert panel.form.title.text() == "Kept"
    assert panel.form.title_hint.isVisible()
    qtbot.keyClicks(panel.form.title, "x")
    assert not panel.form.title_hint.isVisible()


def test_no_more_is_taken_than_the_server_takes(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_uploads([upload(1)])
    panel.form.description.insertPlainText("𝄞" * 4_999)
    assert not panel.form.description_hint.isVisible()
    panel.form.description.insertPlainText("abc")
    assert panel.form.description.toPlainText() == "𝄞" * 4_999 + "a"
    assert "5" in panel.form.description_hint.text()
    panel.form.title.setText("t" * 200)
    qtbot.keyClicks(panel.form.title, "x")
    assert panel.form.title.text() == "t" * 200
    assert panel.form.title_hint.isVisible()


def test_lessons_belong_to_their_course(host: Host, panel: DetailsPanel) -> None:
    row = upload(1)
    panel.show_uploads([row])
    assert (panel.form.course.currentText(), panel.form.lesson.currentText()) == ("PHYS 101", "Week 3")
    assert words(panel.form.lesson) == ["No lesson", "Week 3", "Week 4"]
    choose(panel.form.lesson, "w4")
    choose(panel.form.course, "sem")
    assert [(it.course_id, it.lesson_id) for _, it in host.told] == [("phys", "w4"), ("sem", None)]
    assert not panel.form.lesson.isVisible()
    choose(panel.form.course, "")
    assert host.told[-1][1].course_id is None
    assert panel.form.course.currentText() == "No course"


def test_before_the_courses_arrive_ids_stand_for_them(qtbot: QtBot) -> None:
    host = Host()
    qtbot.addWidget(host)
    host.panel.show_uploads([upload(1)])
    assert words(host.panel.form.course) == ["No course", "phys"]
    assert host.panel.form.lesson.currentText() == "w3"
    host.panel.set_courses(COURSES)
    assert host.panel.form.course.currentText() == "PHYS 101"
    assert host.panel.form.lesson.currentText() == "Week 3"


def test_choosing_what_is_there_tells_nothing(host: Host, panel: DetailsPanel) -> None:
    panel.show_uploads([upload(1)])
    choose(panel.form.visibility, "PRIVATE")
    choose(panel.form.course, "phys")
    assert host.told == []


def test_neither_wheel_nor_keys_choose_in_passing(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_uploads([upload(1)])
    choice = panel.form.visibility
    choice.setFocus()
    none, press = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    turn = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(),
        QPoint(0, -120),
        press,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turn)
    assert not turn.isAccepted()
    qtbot.keyClick(choice, Key.Key_Down)
    assert host.told == []
    assert choice.view().isVisible()
    qtbot.keyClick(choice.view(), Key.Key_Down)
    qtbot.keyClick(choice.view(), Key.Key_Return)
    assert [details.visibility for _, details in host.told] == ["UNLISTED"]
    qtbot.keyClicks(choice, "e")
    assert len(host.told) == 1
    assert choice.view().currentIndex().data() == "Everyone"
    qtbot.keyClick(choice.view(), Key.Key_Escape)
    assert len(host.told) == 1


def test_several_rows_are_edited_field_by_field(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    one = upload(1, details=VideoDetails("One", "Words", "PUBLIC", "phys", "w3"))
    two = upload(2, details=VideoDetails("Two", "", "PRIVATE", "phys", "w4"))
    panel.show_uploads([one, two])
    assert not panel.form.title.isEnabled()
    assert panel.form.title.toolTip()
    assert panel.form.lesson.placeholderText() == "Different values"
    assert panel.form.visibility.currentIndex() == -1
    assert panel.form.description.placeholderText() == "Different values"
    assert panel.summary.text() == "2 videos · 2.38 GB"
    panel.form.description.setFocus()
    panel.form.visibility.setFocus()
    assert host.told == []
    choose(panel.form.visibility, "UNLISTED")
    assert host.told == [
        (one.id, replace(one.details, visibility="UNLISTED")),
        (two.id, replace(two.details, visibility="UNLISTED")),
    ]
    panel.form.description.setFocus()
    qtbot.keyClicks(panel.form.description, "Both")
    panel.show_uploads([one])
    assert [(it.title, it.description) for _, it in host.told[2:]] == [("One", "Both"), ("Two", "Both")]


def test_nothing_selected_says_what_to_do(panel: DetailsPanel) -> None:
    panel.show_uploads([upload(1)])
    panel.show_uploads([])
    assert panel.nothing.isVisible()
    assert not panel.form.isVisible()


class Watcher(QObject):
    """Counts what has to be laid out or painted again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.work = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        self.work += event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Paint}
        return False


def test_news_that_change_nothing_visible_cost_nothing(host: Host, panel: DetailsPanel) -> None:
    row = upload(1, phase=Phase.UPLOADING)
    panel.show_uploads([row])
    QApplication.processEvents()
    watcher = Watcher(host)
    for widget in (host, panel, panel.form, panel.form.title, panel.preview, panel.facts):
        widget.installEventFilter(watcher)
    for stored in range(50):
        panel.show_uploads([replace(row, acknowledged=stored)])
    QApplication.processEvents()
    assert watcher.work == 0
    panel.show_uploads([replace(row, details=VideoDetails("Other"))])
    QApplication.processEvents()
    assert watcher.work > 0


def test_escape_and_the_cross_close_it(host: Host, panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.show_uploads([upload(1)])
    for field in (panel.form.title, panel.form.course, panel.form.description, panel.facts.button):
        qtbot.keyClick(field, Key.Key_Escape)
    assert host.closes == 4
    panel.close_button.click()
    assert host.closes == 5


def test_links_of_one_ready_video(panel: DetailsPanel, qtbot: QtBot) -> None:
    row = upload(1)
    panel.show_uploads([row])
    assert not panel.links.isVisible()
    ready = replace(row, remote=REMOTE)
    panel.show_uploads([ready])
    assert panel.links.isVisible()
    asked: list[tuple[Action, Upload]] = []
    panel.asked.connect(lambda action, upload: asked.append((action, upload)))
    for button in panel.links.findChildren(QPushButton):
        button.click()
    assert asked == [(Action.WATCH, ready), (Action.COPY_LINK, ready)]
    panel.show_uploads([ready, upload(2)])
    assert not panel.links.isVisible()


def test_facts_are_folded_away(panel: DetailsPanel) -> None:
    panel.show_uploads([upload(1, target=TARGET, digest="sha256-8MiB:" + "ab" * 32)])
    assert not panel.facts.text.isVisible()
    panel.facts.button.click()
    text = panel.facts.text.toPlainText()
    for fact in ("entropy", "1,190,000,000 bytes", "h264, aac", "1920 × 1080", "52:08", "video", "abab"):
        assert fact in text.lower()


@pytest.mark.parametrize(("stored", "said"), [(True, "stored"), (False, "verified")])
def test_the_facts_say_how_the_copy_was_checked(panel: DetailsPanel, stored: bool, said: str) -> None:
    panel.facts.button.click()
    panel.show_uploads([upload(1)])
    assert "copy" not in panel.facts.text.toPlainText()
    panel.show_uploads([upload(1, verified=True, stored=stored)])
    assert panel.facts.text.toPlainText().endswith(f"The server’s copy\n{said}")


def test_labels_and_tab_order_follow_the_eye(panel: DetailsPanel) -> None:
    panel.show_uploads([upload(1, remote=REMOTE)])
    form = panel.form
    buddies: list[QWidget | None] = [label.buddy() for label in form.findChildren(QLabel)]
    names = {it.accessibleName() for it in buddies if it is not None}
    assert names == {"Title", "Course", "Description", "Who can watch"}
    order: list[QWidget] = []
    at = panel.nextInFocusChain()
    while at is not None and at is not panel:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisibleTo(panel):
            order.append(at)
        at = at.nextInFocusChain()
    watch, link = panel.links.findChildren(QPushButton)
    fields = [form.title, form.course, form.lesson, form.description, form.visibility]
    assert [it for it in order if it in {*fields, watch, link, panel.facts.button}] == [
        *fields,
        *(watch, link, panel.facts.button),
    ]


def test_the_theme_changes_while_it_is_open(host: Host, panel: DetailsPanel) -> None:
    panel.show_uploads([upload(1)])

    def corners() -> list[str]:
        image = panel.grab().toImage()
        return [image.pixelColor(x, image.height() - 5).name().upper() for x in (0, 100)]

    assert corners() == [LIGHT.line, LIGHT.background]
    host.wear(DARK)
    assert corners() == [DARK.line, DARK.background]
    picture = panel.form.course.grab().toImage()
    colours = {picture.pixelColor(x, y).name().upper() for x in range(picture.width()) for y in range(30)}
    assert {DARK.raised, DARK.muted} <= colours
    assert LIGHT.raised not in colours


def test_the_picture_is_the_videos_own(panel: DetailsPanel, tmp_path: Path) -> None:
    red, row = QPixmap(320, 180), upload(1)
    red.fill(QColor("#AA0000"))
    red.save(str(tmp_path / "red.png"))
    assert row.media
    panel.show_uploads([replace(row, media=replace(row.media, thumbnail=str(tmp_path / "red.png")))])
    QApplication.processEvents()
    preview = panel.preview
    assert preview.height() == round(preview.width() * 9 / 16)
    picture = preview.grab().toImage()
    assert picture.pixelColor(preview.rect().center()) == QColor("#AA0000")
    assert picture.pixelColor(0, 0) != QColor("#AA0000")  # its corners are round
    panel.show_uploads([row])
    assert preview.grab().toImage().pixelColor(20, 20) == QColor(LIGHT.line)


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Letters twice as large as usual, right to left."""
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(font)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setFont(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("large")
def test_large_letters_and_the_other_direction_fit(qtbot: QtBot) -> None:
    host = Host()
    qtbot.addWidget(host)
    host.panel.set_courses(COURSES)
    host.resize(260, 600)
    host.panel.show_uploads([upload(1, "Supercalifragilistic" * 5, remote=REMOTE, digest="ab" * 40)])
    host.show()
    host.panel.facts.button.click()
    QApplication.processEvents()
    form = host.panel.form
    inside = form.visibleRegion().boundingRect()
    assert inside.width() == form.width()  # nothing sideways
    for label in host.panel.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for field in (form.title, form.course, form.visibility):
        assert field.height() >= field.fontMetrics().height() + 2
    assert host.panel.close_button.x() < host.width() / 2
    watch, link = host.panel.links.findChildren(QPushButton)
    assert link.y() > watch.y()


def test_what_went_wrong_is_told_in_full(panel: DetailsPanel) -> None:
    broken = upload(1, phase=Phase.NEEDS_YOU, failure=Failure(Kind.FILE_MISSING), acknowledged=740_000_000)
    panel.show_uploads([broken])
    assert panel.trouble.isVisible()
    assert panel.trouble.text() == (
        "“Week 3 – Entropy and the second law.mp4” isn’t where it was. 740 MB is safely stored. "
        "Put it back, or show us where it is now."
    )
    panel.show_uploads([replace(broken, phase=Phase.WAITING, failure=None)])
    assert not panel.trouble.isVisible()
    panel.show_uploads([broken, upload(2)])
    assert not panel.trouble.isVisible()
