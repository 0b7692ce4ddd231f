"""What `Upload-Metadata` of a creation says to Cloudflare Stream.

Follows "Resumable uploads with tus", supported metadata: `key SP base64(value)` joined by commas, keys
without value allowed; `name`, `requiresignedurls` (its presence), `maxDurationSeconds` (whatever its case),
`expiry`; others land in `meta`.
"""

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

_NOT_META = {"requiresignedurls", "allowedorigins", "thumbnailtimestamppct", "watermark", "scheduleddeletion"}
_LONGEST = 36_000
_LONGEST_CREATOR = 64


@dataclass(frozen=True, slots=True)
class Wish:
    meta: Mapping[str, str]
    signed: bool
    longest: int | None
    expires: datetime | None
    creator: str | None


def wish_of(headers: Mapping[str, str]) -> Wish:
    """Raises ValueError that says what is wrong."""
    given = _decoded(headers.get("Upload-Metadata", ""))
    special = {key.lower(): value for key, value in given.items()}
    seconds, expiry = special.pop("maxdurationseconds", None), special.pop("expiry", None)
    creator = headers.get("Upload-Creator")
    if creator is not None and len(creator) > _LONGEST_CREATOR:
        raise ValueError("Upload-Creator is too long")
    return Wish(
        meta={
            key: value
            for key, value in given.items()
            if key.lower() in special and key.lower() not in _NOT_META
        },
        signed="requiresignedurls" in special,
        longest=None if seconds is None else _duration(seconds),
        expires=None if expiry is None else _moment(expiry),
        creator=creator,
    )


def _decoded(header: str) -> dict[str, str]:
    pairs = (part.strip().partition(" ") for part in header.split(",") if part.strip())
    return {key: b64decode(value, validate=True).decode() for key, _, value in pairs}


def _duration(text: str) -> int:
    seconds = int(text)
    if not 1 <= seconds <= _LONGEST:
        raise ValueError("maxDurationSeconds must be 1 to 36000")
    return seconds


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("expiry must be RFC 3339")
    return at
