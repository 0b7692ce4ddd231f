"""The elements of an EBML document (RFC 8794), without reading what is in them. Pure."""

from collections.abc import Callable, Iterator

ReadAt = Callable[[int, int], bytes]
"""`read_at(offset, length)`: at most `length` bytes; fewer where the file ends."""


def elements(read_at: ReadAt, start: int, end: int) -> Iterator[tuple[int, int, int | None]]:
    """(id, where its content starts, size in bytes or None for unknown) of each element in start..end.

    Ends quietly at the first byte that begins no element, and after one of unknown size.
    """
    while start < end:
        head = read_at(start, 12)
        kind_length, size_length = _length(head[:1], 4), 0
        if kind_length:
            size_length = _length(head[kind_length : kind_length + 1], 8)
        if not size_length or len(head) < kind_length + size_length:
            return
        content = start + kind_length + size_length
        size = _size(head[kind_length : kind_length + size_length])
        yield int.from_bytes(head[:kind_length], "big"), content, size
        if size is None:
            return
        start = content + size


def _length(first: bytes, most: int) -> int:
    """Bytes of a variable-size integer by its first byte (section 4.1); 0: none begins here."""
    length = 9 - first[0].bit_length() if first else 0
    return length if length <= most else 0


def _size(field: bytes) -> int | None:
    """All value bits set means unknown (section 6.2): a live recording can't go back to fill it in."""
    mask = (1 << 7 * len(field)) - 1
    value = int.from_bytes(field, "big") & mask
    return None if value == mask else value
