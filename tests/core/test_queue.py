"""Who goes next: list order, and never more at a time than the settings say."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.core.events import Started
from desktop_uploader.core.lifecycle import step
from desktop_uploader.core.queue import in_order, moved, positions_between, to_start
from desktop_uploader.core.upload import SENDING, Phase, SourceFile, Upload, UploadId, VideoDetails


def row(name: str, phase: Phase, position: float = 0.0, added_at: float = 0.0) -> Upload:
    source = SourceFile(f"/{name}.mp4", size=1, fingerprint=name)
    return Upload(UploadId(name), source, VideoDetails(name), added_at, position, phase=phase)


@st.composite
def lists(draw: st.DrawFn) -> list[Upload]:
    """Any rows; positions and times often tie."""
    kinds = draw(
        st.lists(st.tuples(st.sampled_from(Phase), st.integers(0, 3), st.integers(0, 1)), max_size=9)
    )
    return [row(f"u{i}", phase, position, added) for i, (phase, position, added) in enumerate(kinds)]


def in_use(rows: list[Upload]) -> int:
    return sum(each.phase in SENDING for each in rows)


def test_the_first_in_the_list_go_first() -> None:
    rows = [row("c", Phase.WAITING, 3), row("a", Phase.WAITING, 1), row("b", Phase.WAITING, 2)]
    assert to_start(rows, 2) == ["a", "b"]


def test_of_rows_at_one_position_the_one_added_first_goes_first() -> None:
    rows = [row("late", Phase.WAITING, 1, added_at=9), row("early", Phase.WAITING, 1, added_at=2)]
    assert to_start(rows, 1) == ["early"]


@pytest.mark.parametrize("phase", [each for each in Phase if each is not Phase.WAITING])
def test_only_creating_uploading_and_reconnecting_hold_a_place(phase: Phase) -> None:
    holds = phase in {Phase.CREATING, Phase.UPLOADING, Phase.RECONNECTING}
    assert to_start([row("x", phase), row("next", Phase.WAITING)], 1) == ([] if holds else ["next"])


def test_lowering_the_setting_starts_none_and_breaks_nothing() -> None:
    rows = [row("a", Phase.UPLOADING), row("b", Phase.UPLOADING), row("c", Phase.WAITING)]
    assert to_start(rows, 1) == to_start(rows, 0) == []


@given(lists(), st.integers(0, 5))
def test_starting_fills_the_places_and_never_more(rows: list[Upload], at_a_time: int) -> None:
    chosen = to_start(rows, at_a_time)
    after = [step(each, Started())[0] if each.id in chosen else each for each in rows]
    waiting = sum(each.phase is Phase.WAITING for each in rows)
    assert in_use(after) == in_use(rows) + len(chosen)
    assert len(chosen) == min(waiting, max(0, at_a_time - in_use(rows)))
    assert to_start(after, at_a_time) == []


@given(lists(), st.integers(0, 5), st.sets(st.integers(0, 8)))
def test_who_had_a_place_is_overtaken_by_nobody_even_while_it_is_looked_at(
    rows: list[Upload], at_a_time: int, kept: set[int]
) -> None:
    first = {UploadId(f"u{number}") for number in kept}
    line = [it for it in sorted(rows, key=in_order) if it.phase is Phase.WAITING]
    looked_at = [it.id for it in rows if it.phase is Phase.CHECKING and it.id in first]
    back = [it.id for it in line if it.id in first]
    chosen = to_start(rows, at_a_time, first)
    free = max(0, at_a_time - in_use(rows))
    assert chosen[: len(back)] == back[: len(chosen)], "who had a place goes first, in the list's order"
    assert chosen[len(back) :] == [it.id for it in line if it.id not in first][: len(chosen[len(back) :])]
    assert len(chosen) <= free
    if set(chosen) - first:
        assert len(chosen) <= free - len(looked_at), "the places of those that are looked at are kept"
    if len(chosen) < min(free, len(line)):
        assert len(chosen) + len(looked_at) >= free, "no other place is left empty"


@given(lists(), st.integers(0, 5))
def test_nobody_is_overtaken(rows: list[Upload], at_a_time: int) -> None:
    waiting = [each.id for each in sorted(rows, key=in_order) if each.phase is Phase.WAITING]
    chosen = to_start(rows, at_a_time)
    assert chosen == waiting[: len(chosen)]


@given(lists(), st.integers(0, 5))
def test_the_order_in_which_rows_are_told_does_not_matter(rows: list[Upload], at_a_time: int) -> None:
    assert to_start(reversed(rows), at_a_time) == to_start(rows, at_a_time)


def test_a_position_for_each_end_and_for_an_empty_list() -> None:
    assert positions_between(None, None, 2) == [0.0, 1.0]
    before, after = positions_between(None, 5.0, 2), positions_between(5.0, None, 2)
    assert before == sorted(before)
    assert before[-1] < 5.0 < after[0] < after[1]


@given(st.lists(st.integers(0, 40), max_size=40))
def test_a_row_dropped_anywhere_stands_there(drops: list[int]) -> None:
    placed: list[float] = []
    for drop in drops:
        at = drop % (len(placed) + 1)
        before, after = (placed[at - 1] if at else None), (placed[at] if at < len(placed) else None)
        placed[at:at] = positions_between(before, after, 1)
    assert all(one < next_one for one, next_one in pairwise(placed))


def test_moving_a_row_up_sends_it_first() -> None:
    rows = [row("a", Phase.WAITING, 0), row("b", Phase.WAITING, 1), row("c", Phase.WAITING, 2)]
    moved = replace(rows[2], position=positions_between(None, rows[0].position, 1)[0])
    assert to_start([rows[0], rows[1], moved], 1) == ["c"]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=150), st.booleans())
def test_wherever_a_row_is_moved_it_stands_there_and_the_others_keep_their_order(
    moves: list[tuple[int, int]], ties: bool
) -> None:
    rows = {f"u{i}": row(f"u{i}", Phase.WAITING, 0.0 if ties else i, added_at=i) for i in range(8)}
    order = list(rows)
    for who, where in moves:
        upload_id = order[who % len(order)]
        order.remove(upload_id)
        at = where % (len(order) + 1)
        before = UploadId(order[at]) if at < len(order) else None
        order.insert(at, upload_id)
        for each, position in moved(rows.values(), [UploadId(upload_id)], before).items():
            rows[each] = replace(rows[each], position=position)
        assert [each.id for each in sorted(rows.values(), key=in_order)] == order


def test_a_thousand_drops_into_one_gap_renumber_now_and_then() -> None:
    rows = {name: row(name, Phase.WAITING, float(at)) for at, name in enumerate("abcd")}
    written = 0
    for count in range(1000):
        mover, before = UploadId("bc"[count % 2]), UploadId("cb"[count % 2])
        positions = moved(rows.values(), [mover], before)
        rows.update({name: replace(rows[name], position=place) for name, place in positions.items()})
        written += len(positions)
        assert [each.id for each in sorted(rows.values(), key=in_order)] == ["a", mover, before, "d"]
    assert written < 1200


def test_what_comes_before_a_row_nobody_knows_goes_to_the_end() -> None:
    rows = [row("a", Phase.WAITING, 1.0), row("b", Phase.WAITING, 2.0)]
    assert moved(rows, [UploadId("a")], UploadId("gone")) == {"a": 3.0}
    assert moved(rows, [UploadId("a")], None) == {"a": 3.0}


@given(st.permutations([f"u{n}" for n in range(8)]), st.integers(0, 8), st.integers(0, 8), st.booleans())
def test_several_stand_there_in_the_order_they_are_given(
    names: list[str], count: int, where: int, ties: bool
) -> None:
    rows = {f"u{i}": row(f"u{i}", Phase.WAITING, 0.0 if ties else i, added_at=i) for i in range(8)}
    chosen = [UploadId(name) for name in names[:count]]
    others = [name for name in rows if name not in chosen]
    before = UploadId(others[where]) if where < len(others) else None
    for each, position in moved(rows.values(), chosen, before).items():
        rows[each] = replace(rows[each], position=position)
    at = min(where, len(others))
    assert [it.id for it in sorted(rows.values(), key=in_order)] == [*others[:at], *chosen, *others[at:]]


def test_several_are_written_alone_while_there_is_room() -> None:
    rows = [row(name, Phase.WAITING, float(at)) for at, name in enumerate("abcdef")]
    assert set(moved(rows, [UploadId("e"), UploadId("d")], UploadId("b"))) == {"e", "d"}
