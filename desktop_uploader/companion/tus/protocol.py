"""Reading tus 1.0.0 headers, every one of them hostile, and writing a few. Pure: no IO, no clock."""

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime

from starlette.datastructures import Headers

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.problem import Code

VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,expiration,checksum,termination"
ALGORITHMS = ("sha256", "sha1", "md5")
BODY_TYPE = "application/offset+octet-stream"
MAX_METADATA_BYTES = 4096
MAX_METADATA_KEYS = 32

_NUMBER = re.compile(r"[0-9]{1,19}")
_KEY = re.compile(r"[!-+\--~]{1,255}")


def invalid(detail: str) -> Refusal:
    return Refusal(400, Code.INVALID, detail)


def single(headers: Headers, name: str) -> str | None:
    """The header's only value; sent twice, it says nothing we could trust (Refusal 400)."""
    values = headers.getlist(name)
    if len(values) > 1:
        raise invalid(f"{name} was sent more than once.")
    return values[0] if values else None


def number(headers: Headers, name: str) -> int:
    """A count of bytes, 0 to 2^63-1, in ASCII digits only; `int()` alone would take `+5`, `1_0` and `٣`."""
    text = single(headers, name)
    if text is None or not _NUMBER.fullmatch(text) or int(text) >= 2**63:
        raise invalid(f"{name} must be a number of bytes in plain digits.")
    return int(text)


def check_version(headers: Headers) -> None:
    """tus 1.0.0, "Tus-Resumable"."""
    if single(headers, "Tus-Resumable") != VERSION:
        detail = f"This server speaks tus {VERSION}: send Tus-Resumable: {VERSION}."
        raise Refusal(412, Code.INVALID, detail, headers={"Tus-Version": VERSION})


def check_body_type(headers: Headers) -> None:
    if single(headers, "Content-Type") != BODY_TYPE:
        raise Refusal(415, Code.INVALID, f"Send the bytes with Content-Type: {BODY_TYPE}.")


def has_body(headers: Headers) -> bool:
    return "Transfer-Encoding" in headers or headers.get("Content-Length", "0") != "0"


def check_room(headers: Headers, room: int) -> None:
    """Refuses (413) a body that is announced as longer than `room` bytes, before any of it is taken."""
    if "Content-Length" in headers and number(headers, "Content-Length") > room:
        raise too_long(room)


def too_long(room: int) -> Refusal:
    detail = f"The request carries more than the {room} bytes that fit here. Nothing of the excess was kept."
    return Refusal(413, Code.FILE_TOO_LARGE, detail)


def metadata(headers: Headers) -> dict[str, str]:
    """`Upload-Metadata` decoded: `key base64, key base64`, a value may be absent (tus 1.0.0, creation)."""
    text = single(headers, "Upload-Metadata") or ""
    if len(text) > MAX_METADATA_BYTES:
        raise invalid(f"Upload-Metadata is longer than {MAX_METADATA_BYTES} bytes.")
    pairs = [pair.strip(" ") for pair in text.split(",")] if text.strip(" ") else []
    if len(pairs) > MAX_METADATA_KEYS:
        raise invalid(f"Upload-Metadata has more than {MAX_METADATA_KEYS} keys.")
    found: dict[str, str] = {}
    for pair in pairs:
        key, _, encoded = pair.partition(" ")
        if not _KEY.fullmatch(key) or key in found:
            raise invalid("Upload-Metadata has an empty, unreadable or repeated key.")
        found[key] = _plain_text(encoded)
    return found


def _plain_text(encoded: str) -> str:
    try:
        text = base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, ValueError):
        raise invalid("Upload-Metadata has a value that is not base64 of UTF-8 text.") from None
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise invalid("Upload-Metadata has a value with control characters.")
    return text


def encode_metadata(values: Mapping[str, str]) -> str:
    """The `Upload-Metadata` header that `metadata` reads."""
    pairs = ((key, base64.b64encode(value.encode()).decode()) for key, value in values.items())
    return ",".join(f"{key} {encoded}".rstrip() for key, encoded in pairs)


class Checksum:
    """The digest that a request promised of its body, and what came (tus 1.0.0, checksum)."""

    def __init__(self, algorithm: str, expected: bytes) -> None:
        self._expected = expected
        self._hash = hashlib.new(algorithm, usedforsecurity=False)

    def update(self, block: bytes | bytearray) -> None:
        self._hash.update(block)

    def matches(self) -> bool:
        return self._hash.digest() == self._expected


def checksum(headers: Headers) -> Checksum | None:
    """`Upload-Checksum: algorithm base64`; an algorithm we don't have is a Refusal 400."""
    text = single(headers, "Upload-Checksum")
    if text is None:
        return None
    algorithm, _, encoded = text.partition(" ")
    if algorithm not in ALGORITHMS:
        raise invalid(f"Upload-Checksum takes {', '.join(ALGORITHMS)}.")
    try:
        expected = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise invalid("Upload-Checksum is not base64.") from None
    if len(expected) != hashlib.new(algorithm, usedforsecurity=False).digest_size:
        raise invalid(f"Upload-Checksum is no {algorithm} digest.")
    return Checksum(algorithm, expected)


def http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)
