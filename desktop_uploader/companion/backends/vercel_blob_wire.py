"""What Vercel Blob is sent, as far as it can be made without asking it: names, tokens, signatures. Pure.

- Client tokens as `generateClientTokenFromReadWriteToken` of @vercel/blob makes them: S is the hex
  HMAC-SHA256 of P, base64 of JSON, with the whole read-write token as key; the token holds base64 of `S.P`.
- Signed URLs as in "Vercel Signed URLs": HMAC-SHA256, in base64url, of `operation=…` and `pathname=…`.
"""

import hmac
import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote, urlencode

from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.containers import media_type_of
from desktop_uploader.contract.media import PartReceipt

API_VERSION: Final = "12"
PATHNAME: Final = re.compile(r"videos/[A-Za-z0-9_-]{1,64}/[A-Za-z0-9_-]{1,64}(\.[a-z0-9]{1,8})?")
"""Of every video; see `new_pathname`."""

_READ_WRITE: Final = re.compile(r"vercel_blob_rw_([A-Za-z0-9]{1,64})_[!-~]{1,512}")
_ENDING: Final = re.compile(r"\.[a-z0-9]{1,8}")


class Access(StrEnum):
    """Of a whole store, for good: who may read what is in it."""

    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Session:
    """A multipart upload there, as the row keeps it. Who knows it still needs a token."""

    upload_id: str = field(repr=False)
    key: str = field(repr=False)
    access: Access

    def dump(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def load(cls, text: str) -> "Session":
        kept = json.loads(text)
        return cls(kept["upload_id"], kept["key"], Access(kept["access"]))

    def headers(self, action: str) -> dict[str, str]:
        """The key may have any character, a header not."""
        return {
            "x-vercel-blob-access": self.access,
            "x-mpu-action": action,
            "x-mpu-upload-id": self.upload_id,
            "x-mpu-key": quote(self.key, safe=""),
        }


def store_of(read_write: str) -> str:
    """The store's id. Raises `ValueError` for what is no read-write token."""
    known = _READ_WRITE.fullmatch(read_write)
    if known is None:
        raise ValueError("The token of Vercel Blob has to be a read-write token, vercel_blob_rw_…")
    return known[1]


def client_token(read_write: str, pathname: str, video: Video, until: datetime, callback: str | None) -> str:
    """Opens this one place, for the video's size and type, `until` then.

    `callback`: whom the store tells when somebody completes the upload with this token.
    """
    scope: dict[str, object] = {
        "pathname": pathname,
        "maximumSizeInBytes": video.size,
        "allowedContentTypes": [media_type_of(video.file_name)],
        "validUntil": milliseconds(until),
    }
    if callback is not None:
        scope["onUploadCompleted"] = {"callbackUrl": callback}
    payload = b64encode(json.dumps(scope).encode())
    signed = hmac.digest(read_write.encode(), payload, "sha256").hex().encode()
    both = b64encode(signed + b"." + payload).decode()
    return f"vercel_blob_client_{store_of(read_write)}_{both}"


def signed_query(pathname: str, delegation: str, key: str) -> str:
    """What makes a blob's URL open, once, for `GET`; as long as the `delegation` is good."""
    canonical = f"operation=get\npathname={pathname}".encode()
    signature = urlsafe_b64encode(hmac.digest(key.encode(), canonical, "sha256")).decode().rstrip("=")
    return urlencode({"vercel-blob-delegation": delegation, "vercel-blob-signature": signature})


def new_pathname(video: Video) -> str:
    """Nobody's to guess, and nothing of a file's name but its ending."""
    ending = PurePosixPath(video.file_name).suffix.lower()
    known = ending if _ENDING.fullmatch(ending) else ""
    return f"videos/{video.playback_id}/{video.upload_id}{known}"


def milliseconds(moment: datetime) -> int:
    """Since 1970."""
    return int(moment.timestamp() * 1000)


def receipts_as_json(receipts: Sequence[PartReceipt]) -> bytes:
    """As the request to complete has them."""
    return json.dumps([{"partNumber": it.part_number, "etag": it.etag} for it in receipts]).encode()
