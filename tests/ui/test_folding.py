"""Words in one line, two or three: the longest that fit as a whole, and cut only where nothing does."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout
from pytestqt.qtbot import QtBot

from desktop_uploader.ui.rows.folding import Folding, Room

WIDE = 10_000
LONG, SHORT = "The tape is torn. Mend it with care 📼 and love. All is kept.", "The tape is torn."


@pytest.fixture
def folding(qtbot: QtBot) -> Folding:
    return Folding(QFont())


def width(text: str) -> int:
    """With a pixel to spare."""
    return QFontMetrics(QFont()).horizontalAdvance(text) + 1


def lines(layout: QTextLayout) -> list[str]:
    return layout.text().split("\u2028")


def test_what_fits_in_a_line_stays_in_it(folding: Folding) -> None:
    assert lines(folding.folded(((LONG, SHORT),), Room(width(LONG), WIDE, WIDE, 2))) == [LONG]


def test_what_doesnt_goes_on_at_a_word(folding: Folding) -> None:
    made = folding.folded(((LONG, SHORT),), Room(width("The tape is torn. Mend it"), WIDE, WIDE, 2))
    assert lines(made) == ["The tape is torn. Mend it", "with care 📼 and love. All is kept."]
    beyond = folding.folded(((LONG,),), Room(width("The tape is torn. Mend it with care 📼 "), WIDE, WIDE, 2))
    assert lines(beyond)[1] == "and love. All is kept."


def test_where_no_word_fits_beside_the_state_all_of_it_is_below(folding: Folding) -> None:
    for first in (width("T"), 0, -20):
        assert lines(folding.folded(((SHORT,),), Room(first, WIDE, WIDE, 2))) == ["", SHORT]


def test_a_third_line_comes_before_what_matters_less(folding: Folding) -> None:
    """And not before a longer way to say the same."""
    room = Room(width("The tape is"), width("torn. Mend it"), width(LONG[26:]), 2)
    assert lines(folding.folded(((LONG, SHORT),), room)) == ["The tape is", "torn."]
    assert lines(folding.folded(((LONG,), (SHORT,)), room)) == ["The tape is", "torn. Mend it", LONG[26:]]


def test_who_takes_one_line_readily_says_less_first(folding: Folding) -> None:
    assert lines(folding.folded(((LONG, SHORT),), Room(width(SHORT), WIDE, WIDE, 1))) == [SHORT]
    assert lines(folding.folded(((LONG, SHORT),), Room(width("The"), WIDE, WIDE, 1))) == ["The", LONG[4:]]


def test_only_the_last_line_of_the_last_words_is_cut(folding: Folding) -> None:
    room = Room(width("The"), width("tape"), width("is to…"), 2)
    assert lines(folding.folded(((LONG,), (SHORT,)), room)) == ["The", "tape", "is to…"]


def test_from_right_to_left_lines_begin_at_the_same_place(folding: Folding) -> None:
    """A space at a line's end counts for nothing, on whichever side it lies."""
    text = "\u0627\u0644\u0645\u0644\u0641 \u2068Week 3 and 4\u2069 \u0647\u0646\u0627"
    made = folding.folded(((text,),), Room(width(text[:9]), WIDE, WIDE, 2))
    assert made.lineCount() == 2
    assert not any(line.endswith(" ") for line in lines(made))


@pytest.mark.parametrize("name", ["x\udcff.mp4", "bad \ud83d name"], ids=["not text", "half a letter"])
def test_a_name_that_is_no_text_is_laid_out_all_the_same(folding: Folding, name: str) -> None:
    told = f"“{name}” isn’t where it was. Put it back."
    made = folding.folded(((told,),), Room(width("“bad"), width("isn’t where"), WIDE, 2))
    assert "".join(lines(made)).endswith("Put it back.")


def test_line_breaks_of_a_name_are_none_of_ours(folding: Folding) -> None:
    made = folding.folded((("first\u2028second\u2028third\u2028fourth",),), Room(WIDE, WIDE, WIDE, 2))
    assert lines(made) == ["first second third fourth"]


def test_a_line_that_has_no_room_takes_none_from_the_others(folding: Folding) -> None:
    room = Room(-40, WIDE, width(SHORT), 2)
    assert lines(folding.folded(((SHORT,),), room)) == ["", SHORT]
    assert lines(folding.folded((("",),), room)) == [""]


def test_a_reason_of_one_long_word_leaves_no_line_empty(folding: Folding) -> None:
    told = "The server didn’t take it: " + "W" * 80
    room = Room(width("The server didn’t take it:"), width("W" * 20), width("W" * 20), 2)
    made = lines(folding.folded(((told,),), room))
    assert made[0] == "The server didn’t take it:"
    assert len(made[1]) >= 15
    assert made[2].endswith("…")
