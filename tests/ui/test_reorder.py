"""Where moved rows go."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.upload import UploadId
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.reorder import Move, moves, placed

A, B, C, D = (UploadId(it) for it in "abcd")


def after(order: list[UploadId], made: list[Move]) -> list[UploadId]:
    """As the engine puts them."""
    for uploads, before in made:
        order = [it for it in order if it not in uploads]
        at = order.index(before) if before is not None else len(order)
        order[at:at] = uploads
    return order


def test_one_step_up_and_down() -> None:
    assert moves([A, B, C], {C}, Action.MOVE_UP) == [([C], B)]
    assert moves([A, B, C], {A}, Action.MOVE_DOWN) == [([A], C)]
    assert moves([A, B, C], {B}, Action.MOVE_DOWN) == [([B], None)]


def test_at_the_end_nothing_moves() -> None:
    assert moves([A, B, C], {A}, Action.MOVE_UP) == []
    assert moves([A, B, C], {B, C}, Action.MOVE_DOWN) == []


def test_several_keep_their_order() -> None:
    assert after([A, B, C, D], moves([A, B, C, D], {C, D}, Action.MOVE_UP)) == [A, C, D, B]
    assert after([A, B, C, D], moves([A, B, C, D], {A, B}, Action.MOVE_DOWN)) == [C, A, B, D]


def test_next_is_before_all_that_waits() -> None:
    made = moves([A, B, C, D], {D}, Action.UPLOAD_NEXT, waiting={B, C, D})
    assert after([A, B, C, D], made) == [A, D, B, C]


@given(st.sets(st.sampled_from([A, B, C, D])), st.sampled_from([Action.MOVE_UP, Action.MOVE_DOWN]))
def test_nothing_is_lost_and_each_goes_one_step_at_most(chosen: set[UploadId], action: Action) -> None:
    order = [A, B, C, D]
    made = after(order, moves(order, chosen, action))
    assert sorted(made) == order
    assert all(abs(made.index(it) - order.index(it)) <= 1 for it in chosen)
    assert [it for it in made if it in chosen] == [it for it in order if it in chosen]


def test_to_the_top_at_once_in_their_order() -> None:
    assert moves([A, B, C, D], {C, D}, Action.MOVE_TOP) == [([C, D], A)]
    assert moves([A, B, C, D], {A}, Action.MOVE_TOP) == []


@given(st.sets(st.sampled_from([A, B, C, D])), st.integers(0, 4))
def test_dragged_rows_lie_in_the_gap_they_were_dropped_into(chosen: set[UploadId], gap: int) -> None:
    order = [A, B, C, D]
    made = after(order, placed(order, chosen, gap))
    above = [it for it in order[:gap] if it not in chosen]
    below = [it for it in order[gap:] if it not in chosen]
    assert made == [*above, *(it for it in order if it in chosen), *below]


def test_a_gap_beside_the_row_itself_is_no_move() -> None:
    assert placed([A, B, C], {B}, 1) == placed([A, B, C], {B}, 2) == []
