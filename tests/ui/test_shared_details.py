"""What several uploads have in common, and what an edit makes of them."""

from dataclasses import replace

from desktop_uploader.contract.media import Metadata
from desktop_uploader.core.merging import Edit
from desktop_uploader.core.upload import UploadId, VideoDetails
from desktop_uploader.ui.details.shared_details import LONGEST, Field, Unconfirmed, edited, edits, shared

BOTH = VideoDetails("One", "Words", "PUBLIC", "phys", "w3")


ONE, TWO = UploadId("one"), UploadId("two")


def test_what_is_the_same_is_shared_and_none_means_different() -> None:
    several = [BOTH, replace(BOTH, title="Two", lesson_id=None)]
    assert [shared(several, field) for field in Field] == [None, "phys", None, "Words", "PUBLIC"]
    assert shared([replace(BOTH, course_id=None)], Field.COURSE) == ""


def test_an_edit_lists_those_alone_that_change() -> None:
    details = {ONE: replace(BOTH, visibility="PRIVATE"), TWO: BOTH}
    assert edits(details, Field.VISIBILITY, "PUBLIC") == [Edit(ONE, details[ONE], BOTH)]


def test_an_empty_title_is_not_kept_and_others_are_trimmed() -> None:
    assert edited(BOTH, Field.TITLE, "  ") == BOTH
    assert edited(BOTH, Field.TITLE, " Two ").title == "Two"


def test_another_course_has_other_lessons() -> None:
    assert edited(BOTH, Field.COURSE, "sem") == replace(BOTH, course_id="sem", lesson_id=None)
    assert edited(BOTH, Field.COURSE, "phys") == BOTH
    assert edited(BOTH, Field.COURSE, "") == replace(BOTH, course_id=None, lesson_id=None)


def test_the_limits_are_the_contracts() -> None:
    for field, longest in LONGEST.items():
        (limit,) = Metadata.model_fields[field.value].metadata
        assert limit.max_length == longest


def test_edits_stand_until_the_row_has_arrived_there() -> None:
    unconfirmed = Unconfirmed()
    first, second = replace(BOTH, title="Two"), replace(BOTH, title="Two", description="New")
    unconfirmed.note([Edit(ONE, BOTH, first)])
    unconfirmed.note([Edit(ONE, first, second)])
    for arrived in (BOTH, first, second):
        assert unconfirmed.over(ONE, arrived) == second
    assert unconfirmed.over(ONE, BOTH) == BOTH


def test_somebody_elses_change_wins_over_an_edit() -> None:
    unconfirmed, other = Unconfirmed(), replace(BOTH, title="Theirs")
    unconfirmed.note([Edit(ONE, BOTH, replace(BOTH, title="Two"))])
    assert unconfirmed.over(ONE, other) == other
