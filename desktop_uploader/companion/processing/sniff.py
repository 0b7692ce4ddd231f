"""Which container a file is, by its first bytes; its name and what a client said do not count.

Text formats that point at other files (ffconcat, m3u8, MPD, SVG) are not containers: None.
"""

from pathlib import Path

_HEAD = 4096
_MOV_ATOMS = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
_STILL_BRANDS = frozenset({b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis", b"crx "})
_EBML = b"\x1a\x45\xdf\xa3"
_DOCTYPE = b"\x42\x82"


def sniff(path: Path) -> str | None:
    """mp4, mov, webm, matroska, avi, flv, or None for anything else. Raises OSError."""
    with path.open("rb") as file:
        return container_of(file.read(_HEAD))


def container_of(head: bytes) -> str | None:
    """The same from the first bytes (ISO 14496-12 4.2, RFC 8794 8.1, RFC 9559, Adobe FLV 10.1)."""
    if head[:4] == _EBML:
        return _doctype(head)
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return "avi"
    if head[:4] == b"FLV\x01" and head[5:9] == b"\x00\x00\x00\x09":
        return "flv"
    return _atom(head)


def _atom(head: bytes) -> str | None:
    size, kind = int.from_bytes(head[:4], "big"), head[4:8]
    if kind == b"ftyp" and 16 <= size <= _HEAD:
        brand = head[8:12]
        return None if brand in _STILL_BRANDS else "mov" if brand == b"qt  " else "mp4"
    # Size 0 runs to the end of the file, size 1 announces a 64-bit size.
    return "mov" if kind in _MOV_ATOMS and (size >= 8 or size <= 1) else None


def _doctype(head: bytes) -> str | None:
    at = head.find(_DOCTYPE, 4, 256) + len(_DOCTYPE)
    if at < len(_DOCTYPE) or at >= len(head):
        return None
    length = head[at] & 0x7F
    name = head[at + 1 : at + 1 + length].rstrip(b"\0")
    return {b"webm": "webm", b"matroska": "matroska"}.get(name)
