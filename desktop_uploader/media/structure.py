"""Whether a file ends before what it announces: told by its outermost boxes alone, in milliseconds. Pure."""

from collections.abc import Iterator

from desktop_uploader.media.ebml import ReadAt, elements

_ISO_FILM = {b"moov", b"mdat", b"moof"}
_EBML_SEGMENT = 0x18538067
_RIFF_UNKNOWN = 0xFFFFFFF0
"""Sizes from here up are the placeholders of a recorder that could not go back to fill them in."""


def cut_short(container: str, size: int, read_at: ReadAt) -> str | None:
    """What is missing from a file of `size` bytes, in plain words; None: nothing, as far as that shows.

    `container` as `sniff` names it. FLV announces no sizes. A live recording may announce none either.
    """
    if container in ("mp4", "mov"):
        return _iso(size, read_at)
    if container == "flv":
        return None
    ends = _riff(size, read_at) if container == "avi" else _ebml(size, read_at)
    return _missing(max(ends, default=0), size)


def _missing(end: int, size: int) -> str | None:
    return f"its last {end - size:,} bytes are missing" if end > size else None


def _iso(size: int, read_at: ReadAt) -> str | None:
    """Boxes of ISO 14496-12, section 4.2. Only film boxes count: players forgive what trails after them."""
    found, end = set[bytes](), 0
    for kind, ends in _boxes(size, read_at):
        found.add(kind)
        end = ends if kind in _ISO_FILM else end
    return _missing(end, size) or (None if b"moov" in found else "its table of contents is missing")


def _boxes(size: int, read_at: ReadAt) -> Iterator[tuple[bytes, int]]:
    """(kind, where it says it ends); stops where no box begins, so at padding."""
    at = 0
    while at + 8 <= size:
        head = read_at(at, 16)
        length, kind = int.from_bytes(head[:4], "big"), head[4:8]
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        elif length == 0:
            length = size - at
        if length < 8:
            return
        yield kind, at + length
        at += length


def _riff(size: int, read_at: ReadAt) -> Iterator[int]:
    """Where each RIFF chunk says it ends; OpenDML strings several together, of about 1 GB each."""
    at = 0
    while (head := read_at(at, 8))[:4] == b"RIFF" and len(head) == 8 and at < size:
        length = int.from_bytes(head[4:], "little")
        if not 0 < length < _RIFF_UNKNOWN:
            return
        at += 8 + length
        yield at
        at += length % 2


def _ebml(size: int, read_at: ReadAt) -> Iterator[int]:
    for kind, content, length in elements(read_at, 0, size):
        if kind == _EBML_SEGMENT and length is not None:
            yield content + length
