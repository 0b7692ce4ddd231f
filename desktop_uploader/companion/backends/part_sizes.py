"""How a file is cut into parts. Pure.

S3: up to 10,000 parts of 5 MiB at least, of which the last may be smaller; R2 and Vercel Blob want all others
equal.
"""

from collections.abc import Sequence
from typing import Final

from desktop_uploader.contract.media import ChunkRules, PartReceipt

MOST_PARTS: Final = 10_000
_UNIT: Final = 8 * 1024**2
"""Digests are made of pieces as large."""
_SMALLEST: Final = 2 * _UNIT
_LARGEST: Final = 12 * _UNIT
_WANTED: Final = 200
"""Parts of a usual file: each is sent anew when it fails, and each costs a round trip."""


def part_size(size: int) -> int:
    """Bytes of each part but the last; 16 to 96 MiB, and more only where 10,000 would not do."""
    if size <= _SMALLEST:
        return size
    return max(_SMALLEST, min(_LARGEST, _rounded(size / _WANTED)), _rounded(size / MOST_PARTS))


def _rounded(size: float) -> int:
    return -int(-size // _UNIT) * _UNIT


def chunk(size: int) -> ChunkRules:
    part = part_size(size)
    return ChunkRules(min=part, max=part, multiple=1 if part == size else _UNIT, recommended=part)


def count(size: int) -> int:
    return -(-size // part_size(size))


def bytes_of(number: int, size: int) -> int:
    """Bytes of a part, counted from 1; 0 beyond the last."""
    part = part_size(size)
    return max(0, min(part, size - (number - 1) * part))


def are_all(receipts: Sequence[PartReceipt], size: int) -> bool:
    """Each part once, from the first to the last."""
    return [it.part_number for it in receipts] == list(range(1, count(size) + 1))
