"""What lies in a Vercel Blob store: blobs, and multipart uploads that nobody has completed.

Follows "Using the SDK", multipart uploads: parts of at least 5 MB, all of one size but the last; a pathname
of up to 950 characters without `//`; no overwriting unless asked for. There is no way to abort a multipart
upload or to list its parts. Chosen here: 5 MB are 5 * 1024 * 1024 bytes, the rules for parts are checked at
completion, and an upload that is completed is gone (404 `not_found`).
"""

import hashlib
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.emulators.blob_tokens import Refused, bad_request, not_found

LEAST_PART = 5 * 1024**2
MOST_PARTS = 10_000
LONGEST_PATHNAME = 950


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    pathname: str
    content: Path
    content_type: str
    etag: str
    uploaded: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def size(self) -> int:
        return self.content.stat().st_size


@dataclass(frozen=True, slots=True)
class Part:
    content: Path
    etag: str

    @property
    def size(self) -> int:
        return self.content.stat().st_size


@dataclass(slots=True, kw_only=True)
class Upload:
    """A multipart upload; `key` has what a header can't carry as it is."""

    id: str
    key: str
    pathname: str
    content_type: str
    overwrite: bool = False
    parts: dict[int, Part] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return sum(part.size for part in self.parts.values())


class Files:
    """`blobs` by pathname, `unfinished` by upload id; their bytes are files in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.blobs: dict[str, Blob] = {}
        self.unfinished: dict[str, Upload] = {}

    def new(self) -> Path:
        return self._folder / secrets.token_hex(8)

    def name(self, pathname: str, *, suffix: bool, overwrite: bool) -> str:
        """The pathname it will have."""
        if not 0 < len(pathname) <= LONGEST_PATHNAME or "//" in pathname:
            raise bad_request("pathname is missing, too long, or has disallowed characters")
        if suffix:
            stem, dot, ending = pathname.rpartition(".")
            return f"{stem or ending}-{secrets.token_hex(15)}{dot}{ending if stem else ''}"
        if pathname in self.blobs and not overwrite:
            raise bad_request("This blob already exists, use `allowOverwrite: true` to overwrite it.")
        return pathname

    def begin(self, pathname: str, content_type: str, *, overwrite: bool) -> Upload:
        upload = Upload(
            id=secrets.token_urlsafe(24),
            key=f"stores/é/{pathname}",
            pathname=pathname,
            content_type=content_type,
            overwrite=overwrite,
        )
        self.unfinished[upload.id] = upload
        return upload

    def upload(self, upload_id: str, key: str, pathname: str) -> Upload:
        upload = self.unfinished.get(upload_id)
        if upload is None:
            raise Refused(404, "not_found", "The upload does not exist")
        if (upload.key, upload.pathname) != (key, pathname):
            raise bad_request("key or pathname does not belong to this upload")
        return upload

    def add(self, upload: Upload, number: int, content: Path) -> str:
        """The part's etag; the same number again takes the place of the one before."""
        if not 1 <= number <= MOST_PARTS:
            raise bad_request("part number is out of range")
        before = upload.parts.pop(number, None)
        if before is not None:
            before.content.unlink()
        upload.parts[number] = Part(content, etag_of(content))
        return upload.parts[number].etag

    def complete(self, upload: Upload, told: Sequence[tuple[int, str]]) -> Blob:
        parts = [upload.parts.get(number) for number, _ in told]
        if not told or [number for number, _ in told] != list(range(1, len(told) + 1)):
            raise bad_request("parts have to be consecutive, starting with 1")
        known = [part for part, (_, etag) in zip(parts, told, strict=True) if part and part.etag == etag]
        if len(known) < len(told):
            raise bad_request("a part is missing or has another etag")
        if any(part.size < LEAST_PART or part.size != known[0].size for part in known[:-1]):
            raise bad_request("all parts but the last must have the same size, of at least 5 MB")
        self.name(upload.pathname, suffix=False, overwrite=upload.overwrite)
        blob = self.keep(upload.pathname, self._joined(known), upload.content_type)
        self._forget(upload)
        return blob

    def keep(self, pathname: str, content: Path, content_type: str) -> Blob:
        self.remove(pathname)
        blob = Blob(pathname=pathname, content=content, content_type=content_type, etag=etag_of(content))
        self.blobs[pathname] = blob
        return blob

    def find(self, pathname: str) -> Blob:
        if pathname not in self.blobs:
            raise not_found()
        return self.blobs[pathname]

    def remove(self, pathname: str) -> None:
        blob = self.blobs.pop(pathname, None)
        if blob is not None:
            blob.content.unlink()

    def lose(self, pathname: str) -> None:
        self.remove(pathname)
        for upload in [it for it in self.unfinished.values() if it.pathname == pathname]:
            self._forget(upload)

    def _joined(self, parts: Sequence[Part]) -> Path:
        path = self.new()
        with path.open("wb") as whole:
            for part in parts:
                with part.content.open("rb") as file:
                    shutil.copyfileobj(file, whole)
        return path

    def _forget(self, upload: Upload) -> None:
        del self.unfinished[upload.id]
        for part in upload.parts.values():
            part.content.unlink()


def etag_of(content: Path) -> str:
    """As it stands in a header, with its quotes."""
    with content.open("rb") as file:
        return f'"{hashlib.file_digest(file, "md5").hexdigest()}"'
