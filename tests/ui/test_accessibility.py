"""The window without a mouse and without eyes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.main_window import MainWindow
from tests.gallery.pages import scenes
from tests.ui.gallery import Scene
from tests.ui.parts import parts
from tests.ui.rows import every_state

_CONTROLS = {
    QAccessible.Role.PushButton,
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.Slider,
    QAccessible.Role.MenuItem,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ListItem,
}
_INSIDE = {QAccessible.Role.ComboBox, QAccessible.Role.SpinBox}
"""What is in them is theirs: people meet it by the name of the whole."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.top.name_server("This computer")
        window.apply(every_state(tmp_path))
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        yield window
        window.close()


def walk(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
    """Where Tab leads, once around."""
    window.top.add_button.setFocus()
    seen = list[QWidget]()
    while (here := QApplication.focusWidget()) is not None and here not in seen:
        seen.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return seen


def controls(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What people can use of it, as a screen reader finds it."""
    for child in (top.child(number) for number in range(top.childCount())):
        if child.state().invisible:
            continue
        if child.role() in _CONTROLS:
            yield child
        if child.role() not in _INSIDE:
            yield from controls(child)


def described(control: QAccessibleInterface) -> str:
    shown = control.object()
    return f"{control.role().name} {type(shown).__name__} {shown.objectName()}"


def test_tab_goes_through_the_window_as_people_read_it(window: MainWindow, qtbot: QtBot) -> None:
    order, form = walk(window, qtbot), window.details.form
    expected = [
        *(window.top.add_button, window.top.pause_button, window.top.search),
        *(window.top.server, window.top.menu_button, window.page.list),
        *(form.title, form.course, form.lesson, form.description, form.visibility),
    ]
    assert [widget for widget in order if widget in expected] == expected


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.__name__)
def test_every_control_of_every_scene_has_a_name(qtbot: QtBot, tmp_path: Path, scene: Scene) -> None:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.show()
        scene(window, tmp_path)
        tops = [it for it in QApplication.topLevelWidgets() if it.isVisible()]
        found = [it for top in tops for it in controls(QAccessible.queryAccessibleInterface(top))]
        nameless = [described(it) for it in found if not it.text(QAccessible.Text.Name).strip()]
        for other in tops:
            other.close()
        assert nameless == []
        assert found or isinstance(tops[-1], QMenu)


def test_each_row_is_a_sentence(window: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(window.page.list)
    assert interface.childCount() == window.page.model.rowCount()
    names = [interface.child(row).text(QAccessible.Text.Name) for row in range(interface.childCount())]
    assert names[0].startswith("Week 3 – Entropy and the second law, Uploading 62%")
    assert all(", " in name and name[-1] not in ",·" for name in names), "title, state, what is known of it"


def test_a_row_is_selectable_and_says_whether_it_is_chosen(window: MainWindow) -> None:
    window.page.list.setCurrentIndex(window.page.model.index(0))
    interface = QAccessible.queryAccessibleInterface(window.page.list)
    first, second = interface.child(0), interface.child(1)
    assert first.role() is QAccessible.Role.ListItem
    assert first.state().selected
    assert not second.state().selected


def test_focus_can_be_seen_wherever_tab_leads(window: MainWindow, qtbot: QtBot) -> None:
    window.top.search.setFocus()
    unseen, seen = [], list[QWidget]()
    while (here := QApplication.focusWidget()) is not None and here not in seen:
        seen.append(here)
        focused = picture(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        if changed(focused, picture(here)) < _LEAST:
            unseen.append(f"{type(here).__name__} {here.objectName()}")
    assert unseen == []


_LEAST = 20
"""Pixels that a ring around the smallest control has at least."""


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(before: QImage, after: QImage) -> int:
    """Pixels."""
    left, right = bytes(before.constBits()), bytes(after.constBits())
    return sum(left[at : at + 4] != right[at : at + 4] for at in range(0, len(left), 4))
