"""What a good tus 1.0.0 server does: creation, HEAD, PATCH, checksum, expiration, termination."""

import base64
import hashlib
from dataclasses import dataclass
from email.utils import formatdate
from time import time

from tests.faults.uploads import Stored, Uploads
from tests.faults.wire import Call

EXTENSIONS = "creation,creation-with-upload,creation-defer-length,expiration,checksum,termination"
CHECKSUMS = ("sha1", "sha256", "md5")


@dataclass(slots=True)
class Tus:
    """`token`: what Authorization must carry; `max_request`: more bytes at once are a 413; `lifetime`:
    seconds that `Upload-Expires` promises after each request (nothing expires by itself).
    """

    uploads: Uploads
    token: str | None = None
    max_request: int | None = None
    lifetime: float | None = None
    extensions: str = EXTENSIONS

    async def behave(self, call: Call) -> None:
        """Answer as tus 1.0.0 says, with the truth."""
        request = call.request
        if self.token and request.headers.get("authorization") != f"Bearer {self.token}":
            await call.answer(401)
        elif request.method == "OPTIONS":
            await call.answer(204, self._features())
        elif request.method == "POST":
            await self._create(call)
        elif (stored := self.uploads.get(request.path)) is None:
            await call.answer(410 if request.path in self.uploads.expired else 404)
        else:
            await self._about(call, stored)

    async def store(self, call: Call, stored: Stored, most: int | None = None) -> None:
        """Read so many bytes of the body into the upload, all of them by default."""
        left = call.left if most is None else min(most, call.left)
        while left:
            piece = await call.piece(left)
            stored.append(piece)
            left -= len(piece)

    async def _about(self, call: Call, stored: Stored) -> None:
        request, method = call.request, call.request.method
        if method == "HEAD":
            await call.answer(200, {"Cache-Control": "no-store", **self._where(stored)})
        elif method == "DELETE":
            self.uploads.discard(request.path)
            await call.answer(204)
        elif method != "PATCH":
            await call.answer(405)
        elif request.headers.get("content-type") != "application/offset+octet-stream":
            await call.answer(415)
        elif self.max_request is not None and request.length > self.max_request:
            await call.answer(413)
        elif request.number("upload-offset") != stored.offset:
            await call.answer(409)
        else:
            await self._append(call, stored)

    async def _append(self, call: Call, stored: Stored) -> None:
        stored.length = stored.length or call.request.number("upload-length")
        if stored.length is not None and stored.offset + call.request.length > stored.length:
            await call.answer(413)
        elif "upload-checksum" in call.request.headers:
            await self._append_checked(call, stored)
        else:
            await self.store(call, stored)
            await call.answer(204, self._offset(stored))

    async def _append_checked(self, call: Call, stored: Stored) -> None:
        """Nothing of it is stored unless all of it is right (tus 1.0.0, "Checksum")."""
        name, _, expected = call.request.headers["upload-checksum"].partition(" ")
        body = bytearray()
        while call.left:
            body += await call.piece()
        if name not in CHECKSUMS:
            await call.answer(400)
            return
        if base64.b64encode(hashlib.new(name, body, usedforsecurity=False).digest()).decode() != expected:
            await call.answer(460)
            return
        stored.append(bytes(body))
        await call.answer(204, self._offset(stored))

    async def _create(self, call: Call) -> None:
        length = call.request.number("upload-length")
        if length is None and call.request.headers.get("upload-defer-length") != "1":
            await call.answer(400)
            return
        path = self.uploads.create(length, call.request.headers.get("upload-metadata", ""))
        stored = self.uploads[path]
        if call.request.headers.get("content-type") == "application/offset+octet-stream":
            await self.store(call, stored)
        await call.answer(201, {"Location": path, **self._offset(stored)})

    def _where(self, stored: Stored) -> dict[str, str]:
        length = {"Upload-Length": str(stored.length)} if stored.length is not None else {}
        metadata = {"Upload-Metadata": stored.metadata} if stored.metadata else {}
        return {**self._offset(stored), **length, **metadata}

    def _offset(self, stored: Stored) -> dict[str, str]:
        return {"Upload-Offset": str(stored.offset), **self._expiry()}

    def _expiry(self) -> dict[str, str]:
        if self.lifetime is None:
            return {}
        return {"Upload-Expires": formatdate(time() + self.lifetime, usegmt=True)}

    def _features(self) -> dict[str, str]:
        return {
            "Tus-Version": "1.0.0",
            "Tus-Extension": self.extensions,
            "Tus-Checksum-Algorithm": ",".join(CHECKSUMS),
        }
