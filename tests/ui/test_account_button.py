"""The account at the head of the window, where there is room and where there is little."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.frame.account_button import AccountButton
from desktop_uploader.ui.look.theme import LIGHT


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[AccountButton]:
    parent = QWidget()
    qtbot.addWidget(parent)
    button = AccountButton(LIGHT, parent)
    button.name("Example University")
    parent.show()
    yield button
    parent.close()


def test_little_room_leaves_the_disc_alone(button: AccountButton) -> None:
    button.show_initials("AL", "Ada Lovelace at Example University")
    button.fold(True)
    assert (button.text(), button.isVisible(), button.icon().isNull()) == ("", True, False)
    assert button.accessibleName() == "Account: Example University"
    button.fold(False)
    assert button.text() == "Example University"


def test_nobodys_account_gives_way(button: AccountButton) -> None:
    button.fold(True)
    assert not button.isVisible()
    button.fold(False)
    assert button.isVisible()


def test_a_long_name_is_cut_and_read_whole(button: AccountButton) -> None:
    button.name("University of " + "very " * 30 + "far away")
    assert button.text().endswith("…")
    assert "far away" in button.accessibleName()
