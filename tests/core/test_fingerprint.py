"""The sampled fingerprint: tells files apart, reads little, and is the same tomorrow."""

import hashlib
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.fingerprint import PREFIX, SAMPLE, SAMPLES, fingerprint, sample_offsets

SMALL = SAMPLE * SAMPLES
"""Up to this size a file is read whole."""


def of(content: bytes) -> str:
    return fingerprint(len(content), lambda at, length: content[at : at + length])


def content_of(size: int) -> bytes:
    return hashlib.shake_128(size.to_bytes(8, "big")).digest(size)


@settings(deadline=None)
@given(st.integers(0, 10**13))
def test_samples_are_few_ascending_and_span_the_file(size: int) -> None:
    offsets = sample_offsets(size)
    assert offsets == sorted(set(offsets))
    assert (offsets[0], offsets[-1]) == (0, max(0, size - SAMPLE))
    assert len(offsets) <= SAMPLES


@settings(deadline=None)
@given(st.integers(1, SMALL))
def test_small_files_are_read_whole(size: int) -> None:
    offsets = sample_offsets(size)
    assert all(after - before <= SAMPLE for before, after in pairwise(offsets))


@settings(deadline=None)
@given(st.integers(SMALL, 10**13))
def test_samples_of_large_files_are_evenly_apart(size: int) -> None:
    offsets = sample_offsets(size)
    gaps = {after - before for before, after in pairwise(offsets)}
    assert len(offsets) == SAMPLES
    assert max(gaps) - min(gaps) <= 1


@settings(deadline=None)
@given(st.integers(1, 300_000), st.data())
def test_any_changed_byte_of_a_small_file_shows(size: int, data: st.DataObject) -> None:
    content = bytearray(content_of(size))
    before = of(bytes(content))
    content[data.draw(st.integers(0, size - 1))] ^= data.draw(st.integers(1, 255))
    assert of(bytes(content)) != before


@settings(deadline=None)
@given(st.integers(0, 10**13), st.integers(0, 10**13))
def test_another_size_is_another_file(one: int, other: int) -> None:
    def zeros(at: int, length: int) -> bytes:
        return b""

    assert (fingerprint(one, zeros) == fingerprint(other, zeros)) == (one == other)


def test_recordings_of_one_camera_differ_by_their_middle() -> None:
    size = 50 * SAMPLE
    one = content_of(size)
    other = one[: size // 2] + content_of(size + 1)[: size // 2]
    assert other[:SAMPLE] == one[:SAMPLE]
    assert of(one) != of(other)


def test_a_terabyte_costs_a_megabyte() -> None:
    asked: list[int] = []

    def read_at(at: int, length: int) -> bytes:
        asked.append(length)
        return bytes(length)

    fingerprint(10**12, read_at)
    assert sum(asked) == SMALL == 1024**2


def test_the_value_is_for_keeps() -> None:
    """The journals of released versions hold such values: a changed recipe would disown every upload."""
    assert of(b"lecture") == PREFIX + hashlib.sha256(b"7lecture").hexdigest()
    assert of(content_of(10**6)).startswith("sampled-sha256:e62c44a9bdf4222d")
