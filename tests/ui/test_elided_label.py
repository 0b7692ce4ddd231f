"""A line of words in less room than it wants."""

import pytest
from PySide6.QtGui import QFont, QImage
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.look.elided_label import ElidedLabel

WORDS = "4.1 MB/s · about 11 min left"


@pytest.fixture
def label(qtbot: QtBot) -> ElidedLabel:
    label = ElidedLabel(None)
    qtbot.addWidget(label)
    label.say(WORDS)
    label.resize(label.sizeHint())
    label.show()
    return label


def test_with_room_for_all_of_it_there_is_no_more_to_say(label: ElidedLabel) -> None:
    assert label.toolTip() == ""
    label.say("")
    assert label.sizeHint().width() == 0


def test_with_less_the_pointer_gets_the_rest(label: ElidedLabel) -> None:
    label.resize(label.width() // 2, label.height())
    assert label.toolTip() == WORDS
    assert label.text() == WORDS
    label.say(WORDS * 2)
    assert label.toolTip() == WORDS * 2
    label.say(WORDS)
    label.resize(label.sizeHint())
    assert label.toolTip() == ""


def test_larger_letters_want_more_room(label: ElidedLabel) -> None:
    before, font = label.sizeHint(), QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    label.setFont(font)
    assert label.sizeHint().width() > 1.5 * before.width()
    assert label.toolTip() == WORDS


def test_names_in_tags_are_names(label: ElidedLabel) -> None:
    """A file may be called anything."""
    label.say("<b>x</b>")
    plain = label.grab().toImage()
    label.say("x")
    assert label.grab().toImage() != plain


def test_a_shorter_wording_is_better_than_half_of_a_long_one(label: ElidedLabel) -> None:
    def picture() -> QImage:
        return label.grab().toImage()

    label.say(WORDS, "about 11 min left", "4.1 MB/s")
    for shorter in ("about 11 min left", "4.1 MB/s"):
        label.resize(label.fontMetrics().horizontalAdvance(shorter) + 1, label.height())
        assert label.toolTip() == WORDS
        abridged = picture()
        label.say(shorter)
        assert picture() == abridged
        label.say(WORDS, "about 11 min left", "4.1 MB/s")
