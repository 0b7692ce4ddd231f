"""How files are cut, and which parts count: rules that need no server."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.backends.part_sizes import MOST_PARTS, are_all, bytes_of, chunk, count
from desktop_uploader.companion.backends.s3_parts import usable
from desktop_uploader.companion.backends.s3_xml import Listed
from desktop_uploader.contract.media import PartReceipt, StoredPart

MIB = 1024**2
GIB = 1024**3


@given(st.one_of(st.integers(1, 64 * MIB), st.integers(1, 5 * 1024**4)))
def test_any_size_is_cut_by_the_rules_of_all(size: int) -> None:
    rules, parts = chunk(size), count(size)
    part = rules.recommended
    assert rules.min == rules.max == part
    assert part % rules.multiple == 0
    assert 1 <= parts <= MOST_PARTS
    assert part == size <= 16 * MIB or (part >= 16 * MIB and part % (8 * MIB) == 0)
    assert (parts - 1) * part + bytes_of(parts, size) == size
    assert 0 < bytes_of(parts, size) <= bytes_of(1, size) == part
    assert bytes_of(parts + 1, size) == 0
    assert part <= 96 * MIB or size > 96 * MIB * MOST_PARTS


@pytest.mark.parametrize(
    ("size", "part"),
    [
        (1, 1),
        (16 * MIB, 16 * MIB),
        (16 * MIB + 1, 16 * MIB),
        (2 * GIB, 16 * MIB),
        (5 * GIB, 32 * MIB),
        (10 * GIB, 56 * MIB),
        (100 * GIB, 96 * MIB),
        (5 * 1024 * GIB, 528 * MIB),
    ],
)
def test_larger_files_have_larger_parts(size: int, part: int) -> None:
    assert chunk(size).recommended == part


def listed(number: int, etag: str, size: int, modified: str = "2026-01-01T00:00:00Z") -> Listed:
    return Listed(StoredPart(part_number=number, etag=etag, size=size), modified)


SIZE = 32 * MIB + 5


def test_the_latest_of_each_part_counts() -> None:
    new = "2026-01-01T00:00:01Z"
    parts = usable(
        [
            listed(2, "old", 16 * MIB),
            listed(2, "new", 16 * MIB, new),
            listed(1, "same", 16 * MIB),
            listed(1, "same", 16 * MIB),
            listed(3, "a", 5),
            listed(3, "b", 5),
        ],
        SIZE,
    )
    assert [(it.part_number, it.etag) for it in parts] == [(1, "same"), (2, "new")], "nobody knows which 3 is"


def test_parts_of_another_size_do_not_count() -> None:
    found = [listed(1, "a", 16 * MIB - 1), listed(2, "b", 0), listed(3, "c", 5), listed(4, "d", 5)]
    assert [it.part_number for it in usable(found, SIZE)] == [3]


@given(st.lists(st.integers(1, 5), max_size=5))
def test_only_all_of_them_in_order_make_a_file(numbers: list[int]) -> None:
    receipts = [PartReceipt(part_number=it, etag="e") for it in numbers]
    assert are_all(receipts, SIZE) == (numbers == [1, 2, 3])
