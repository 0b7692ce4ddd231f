"""The settings: each has a control and words, holds at once, and a bad value is only spoken of."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.settings import Group, Settings, rules
from desktop_uploader.store.preferences import KeptSettings, Preferences
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import DARK, LIGHT
from desktop_uploader.ui.settings.controls import Folders, Number, OneOf, Speed, Switch, Words
from desktop_uploader.ui.settings.dialog import SettingsDialog
from desktop_uploader.ui.settings.row import SettingRow
from desktop_uploader.ui.settings.words import choices, refusal
from tests.ui.living import living

LOCKED = frozenset({"at_a_time", "proxy"})


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(window: QWidget) -> Iterator[SettingsDialog]:
    dialog = SettingsDialog(Icons(resources() / "icons"), LIGHT, LOCKED, window)
    dialog.show_settings(Settings())
    dialog.show()
    yield dialog
    dialog.close()


def row(dialog: SettingsDialog, name: str) -> SettingRow:
    group = rules()[name].group
    assert group is not None
    dialog.turn_to(group)
    return dialog.pages[group].rows[name]


def changes(dialog: SettingsDialog) -> list[Settings]:
    told: list[Settings] = []
    dialog.changed.connect(told.append)
    return told


def test_every_declared_setting_has_a_row(dialog: SettingsDialog) -> None:
    shown = [name for page in dialog.pages.values() for name in page.rows]
    assert sorted(shown) == sorted(name for name, rule in rules().items() if rule.group)
    for name in shown:
        said = row(dialog, name).control.focusProxy()
        assert said is not None
        assert said.accessibleName()
        assert said.accessibleDescription()


def test_every_choice_has_words_and_every_bound_a_refusal() -> None:
    for name, rule in rules().items():
        assert set(choices(rule)) == set(rule.choices)
        assert all(choices(rule).values())
        assert refusal(name, rule).endswith("still holds.")


def test_a_switch_holds_at_once(dialog: SettingsDialog) -> None:
    told, control = changes(dialog), row(dialog, "limited_data").control
    assert isinstance(control, Switch)
    QTest.keyClick(control.box, Qt.Key.Key_Space)
    assert told == [Settings(limited_data=True)]


def test_the_words_of_a_switch_are_part_of_it(qtbot: QtBot, dialog: SettingsDialog) -> None:
    told, line = changes(dialog), row(dialog, "limited_data")
    qtbot.mouseClick(line._title, Qt.MouseButton.LeftButton)
    assert told == [Settings(limited_data=True)]


def test_numbers_and_speeds(dialog: SettingsDialog) -> None:
    told, speed = changes(dialog), row(dialog, "limit").control
    assert isinstance(speed, Speed)
    assert speed.spin.text() == "No limit"
    speed.spin.setValue(2.5)
    speed.spin.setValue(0.0)
    assert [it.limit for it in told] == [2_500_000, None]
    number = row(dialog, "at_a_time").control
    assert isinstance(number, Number)
    assert (number.spin.minimum(), number.spin.maximum()) == (1, 10)


def test_a_bad_value_says_why_and_is_not_kept(dialog: SettingsDialog) -> None:
    told, line = changes(dialog), row(dialog, "hours")
    assert isinstance(line.control, Words)
    QTest.keyClicks(line.control.line, "mon-fry")
    assert "mon-fri 18:00" in line.problem.text()
    QTest.keyClick(line.control.line, Qt.Key.Key_Return)
    assert told == []
    assert line.problem.isVisible()
    line.control.line.selectAll()
    QTest.keyClicks(line.control.line, "mon-fri 18:00-07:00")
    assert not line.problem.isVisible()
    assert told == []
    QTest.keyClick(line.control.line, Qt.Key.Key_Return)
    assert told == [Settings(hours="mon-fri 18:00-07:00")]


def test_what_is_typed_is_kept_when_it_closes(dialog: SettingsDialog) -> None:
    told, line = changes(dialog), row(dialog, "hours")
    assert isinstance(line.control, Words)
    QTest.keyClicks(line.control.line, "sat-sun 00:00-24:00")
    dialog.reject()
    assert told == [Settings(hours="sat-sun 00:00-24:00")]


def test_news_leave_what_is_being_typed(dialog: SettingsDialog) -> None:
    line = row(dialog, "hours").control
    assert isinstance(line, Words)
    QTest.keyClicks(line.line, "mon")
    dialog.show_settings(Settings(hours="sat-sun 00:00-24:00", appearance="dark"))
    assert line.line.text() == "mon"


def test_choices_and_courses(dialog: SettingsDialog) -> None:
    from desktop_uploader.core.ports.service import Course

    told, line = changes(dialog), row(dialog, "course_id").control
    assert isinstance(line, OneOf)
    dialog.set_courses([Course("phys", "PHYS 101")])
    line.choice.setCurrentIndex(1)
    line.choice.activated.emit(1)
    line.choice.activated.emit(0)
    assert [it.course_id for it in told] == ["phys", None]
    dialog.show_settings(Settings(course_id="gone"))
    assert line.choice.currentText() == "gone"


def test_folders_come_and_go(dialog: SettingsDialog) -> None:
    told, folders = changes(dialog), row(dialog, "watch_folders").control
    assert isinstance(folders, Folders)
    folders.take("/films")
    folders.take("/films")
    folders.take("/more")
    assert not folders.remove.isEnabled()
    folders.list.setCurrentRow(0)
    folders.remove.click()
    assert [it.watch_folders for it in told] == [("/films",), ("/films", "/more"), ("/more",)]


def test_a_page_is_reset_but_for_what_is_locked(dialog: SettingsDialog) -> None:
    told = changes(dialog)
    dialog.show_settings(Settings(at_a_time=4, limit=10**6, keep_awake=False, appearance="dark"))
    dialog.turn_to(Group.UPLOADS)
    dialog.reset.click()
    assert told == [Settings(at_a_time=4, appearance="dark")]


def test_what_the_school_has_set_is_locked(dialog: SettingsDialog) -> None:
    for name in rules().keys() - {"lesson_id", "rests_until", "server"}:
        line = row(dialog, name)
        assert line.control.isEnabled() == (name not in LOCKED)
        assert line.lock.isVisible() == (name in LOCKED)
        said = line.control.focusProxy()
        assert said is not None
        assert ("Your school has set this." in said.accessibleDescription()) == (name in LOCKED)


def test_it_changes_its_colours(dialog: SettingsDialog) -> None:
    before = dialog.grab().toImage()
    dialog.wear(DARK)
    assert dialog.grab().toImage() != before


def test_it_fits_a_small_window(qtbot: QtBot, dialog: SettingsDialog) -> None:
    dialog.resize(480, 320)
    for group, page in dialog.pages.items():
        dialog.turn_to(group)
        inside = page.widget()
        assert inside is not None
        qtbot.waitUntil(lambda it=inside, page=page: 0 < it.width() <= page.viewport().width())  # type: ignore[misc]  # bound now


def test_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with living(qtbot, tmp_path) as alive:
        alive.window.menu.settings.emit()
        dialog = alive.window.settings.dialog
        assert dialog is not None
        assert dialog.isVisible()
        look = row(dialog, "appearance").control
        assert isinstance(look, OneOf)
        look.choice.setCurrentIndex(2)
        look.choice.activated.emit(2)
        qtbot.waitUntil(lambda: alive.kept[-1].appearance == "dark")
        assert alive.window._appearance.theme is DARK
        slow = row(dialog, "limit").control
        assert isinstance(slow, Speed)
        slow.spin.setValue(1.0)
        qtbot.waitUntil(lambda: alive.kept[-1] == Settings(appearance="dark", limit=1_000_000))
        dialog.close()


def test_what_is_chosen_is_on_disk(tmp_path: Path, dialog: SettingsDialog) -> None:
    file = tmp_path / "preferences.json"
    kept = KeptSettings(Preferences(file))
    dialog.changed.connect(kept.change)
    switch = row(dialog, "notifications").control
    assert isinstance(switch, Switch)
    switch.box.click()
    assert json.loads(file.read_bytes()) == {"notifications": False}


def test_a_speed_is_typed(dialog: SettingsDialog) -> None:
    told, speed = changes(dialog), row(dialog, "limit").control
    assert isinstance(speed, Speed)
    speed.spin.lineEdit().selectAll()
    QTest.keyClicks(speed.spin, "12.5")
    assert told == []
    QTest.keyClick(speed.spin, Qt.Key.Key_Return)
    assert [it.limit for it in told] == [12_500_000]


def test_a_number_that_is_still_typed_is_kept_when_it_closes(dialog: SettingsDialog) -> None:
    told, speed = changes(dialog), row(dialog, "limit").control
    assert isinstance(speed, Speed)
    speed.spin.lineEdit().selectAll()
    QTest.keyClicks(speed.spin, "0.5")
    dialog.reject()
    assert [it.limit for it in told] == [500_000]


def test_a_small_limit_is_shown(dialog: SettingsDialog) -> None:
    speed = row(dialog, "limit").control
    assert isinstance(speed, Speed)
    dialog.show_settings(Settings(limit=20_000))
    assert speed.spin.text() == "0.02 MB/s"
    dialog.show_settings(Settings(limit=2_500_000))
    assert speed.spin.text() == "2.5 MB/s"
