"""A bucket at R2: multipart uploads and what becomes of them. Everything is kept in memory.

Follows R2's "Upload objects" (5 MiB at least, all parts but the last equal, up to 10,000) and "Error codes".
Chosen here: a completion that comes again finds no upload (404), as the upload is no more.
"""

import hashlib
import secrets
from dataclasses import dataclass, field
from itertools import pairwise

LEAST, MOST_PARTS = 5 * 1024**2, 10_000


class R2Error(Exception):
    """`code` as in the XML; `number` as in R2's list."""

    def __init__(self, status: int, code: str, number: int) -> None:
        super().__init__(code)
        self.status, self.code, self.number = status, code, number


def no_such_upload() -> R2Error:
    return R2Error(404, "NoSuchUpload", 10024)


@dataclass(frozen=True, slots=True)
class Part:
    content: bytes
    etag: str


@dataclass(slots=True)
class Upload:
    key: str
    content_type: str
    parts: dict[int, Part] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Object:
    content: bytes
    content_type: str
    etag: str


class R2Bucket:
    """`uploads` by their ids, `objects` by their keys: both empty means that nothing is left."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.uploads: dict[str, Upload] = {}
        self.objects: dict[str, Object] = {}

    def create(self, key: str, content_type: str) -> str:
        upload_id = secrets.token_urlsafe(96)
        self.uploads[upload_id] = Upload(key, content_type)
        return upload_id

    def upload(self, key: str, upload_id: str) -> Upload:
        found = self.uploads.get(upload_id)
        if found is None or found.key != key:
            raise no_such_upload()
        return found

    def put(self, upload: Upload, number: int, content: bytes) -> Part:
        if not 1 <= number <= MOST_PARTS:
            raise R2Error(400, "InvalidArgument", 10022)
        part = Part(content, f'"{hashlib.md5(content).hexdigest()}"')  # noqa: S324  # an ETag is an MD5
        upload.parts[number] = part
        return part

    def complete(self, upload_id: str, receipts: list[tuple[int, str]]) -> Object:
        upload = self.uploads[upload_id]
        parts = [self._received(upload, number, etag) for number, etag in receipts]
        if any(after[0] <= before[0] for before, after in pairwise(receipts)):
            raise R2Error(400, "InvalidPartOrder", 10026)
        *others, last = [len(part.content) for part in parts]
        if any(size < LEAST for size in others):
            raise R2Error(400, "EntityTooSmall", 10011)
        if len({*others}) > 1 or (others and last > others[0]):
            raise R2Error(400, "InvalidPart", 10048)
        del self.uploads[upload_id]
        content = b"".join(part.content for part in parts)
        made = Object(content, upload.content_type, f'"{secrets.token_hex(16)}-{len(parts)}"')
        self.objects[upload.key] = made
        return made

    def _received(self, upload: Upload, number: int, etag: str) -> Part:
        part = upload.parts.get(number)
        if part is None or part.etag != etag:
            raise R2Error(400, "InvalidPart", 10025)
        return part

    def abort(self, upload_id: str) -> None:
        del self.uploads[upload_id]
