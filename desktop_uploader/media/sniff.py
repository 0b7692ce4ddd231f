"""Which container a file is, by its first bytes; its name has no say. Pure."""

from desktop_uploader.media.ebml import elements

HEAD = 4096
"""Bytes of a file's beginning that `sniff` wants to see."""

_QUICKTIME = b"qt  "
_FILM_BRANDS = {b"avc1", b"hvc1", b"hev1", b"av01", b"dash", b"msdh", b"msix", b"MSNV", b"f4v ", b"F4V "}
_FILM_FAMILIES = (b"iso", b"mp4", b"M4V", b"3g", b"mmp4", b"cmf", b"XAVC", b"ND", b"CAEP", b"pana", b"niko")
_OTHER_FAMILIES = (
    *(b"M4A", b"M4B", b"M4P", b"F4A", b"F4B"),
    *(b"hei", b"hevc", b"hevx", b"mif1", b"msf1", b"avi", b"crx", b"jp2", b"jpx", b"jpm"),
)
"""Sound, still pictures and camera raw share the box format, and often name a film brand further on."""

_ATOM_SIZES = {b"moov": 1 << 29, b"mdat": 1 << 32, b"wide": 1 << 24, b"free": 1 << 24, b"skip": 1 << 24}
"""What QuickTime from before `ftyp` begins with, and sizes no text can spell (its first byte is >= 0x20)."""


def sniff(head: bytes) -> str | None:
    """The container as `core.rules.CONTAINERS` names it, or None when it is no video we know."""
    if head[4:8] == b"ftyp":
        return _brand(head)
    if head[4:8] in _ATOM_SIZES:
        return _quicktime(head)
    if head[:4] == b"\x1aE\xdf\xa3":
        return _doctype(head)
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return "avi"
    return "flv" if head[:4] == b"FLV\x01" and len(head) > 4 and not head[4] & ~0b101 else None


def _brand(head: bytes) -> str | None:
    """The major brand decides; one we never heard of is judged by those it says it is compatible with."""
    end = min(int.from_bytes(head[:4], "big"), len(head))
    major, compatible = head[8:12], {head[i : i + 4] for i in range(16, end - 3, 4)}
    if end < 12 or major.startswith(_OTHER_FAMILIES):
        return None
    if major == _QUICKTIME:
        return "mov"
    if any(b in _FILM_BRANDS or b.startswith(_FILM_FAMILIES) for b in (major, *compatible)):
        return "mp4"
    return "mov" if _QUICKTIME in compatible else None


def _quicktime(head: bytes) -> str | None:
    """Steps over padding until film data begins; padding longer than what we see gets the benefit."""
    at = 0
    while at + 8 <= len(head):
        size, kind = int.from_bytes(head[at : at + 4], "big"), head[at + 4 : at + 8]
        if kind not in _ATOM_SIZES or not (size in (0, 1) or 8 <= size < _ATOM_SIZES[kind]):
            return None
        if kind in (b"moov", b"mdat"):
            return "mov"
        at += max(size, 8)
    return "mov"


def _doctype(head: bytes) -> str | None:
    """The DocType element of the EBML header (RFC 8794, section 11.2.6), nothing that looks like it."""

    def read_at(at: int, length: int) -> bytes:
        return head[at : at + length]

    _, start, size = next(elements(read_at, 0, len(head)), (0, 0, None))
    for kind, at, length in elements(read_at, start, min(start + (size or 0), len(head))):
        if kind == 0x4282:
            doctype = read_at(at, length or 0).rstrip(b"\0")
            return doctype.decode() if doctype in (b"webm", b"matroska") else None
    return None
