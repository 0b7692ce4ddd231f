"""The bodies of a chunk session's requests: a form with one chunk in it (RFC 7578), streamed; and JSON."""

import json
import secrets
from collections.abc import Mapping
from contextlib import aclosing
from dataclasses import dataclass, field

from desktop_uploader.transfers.exchange import Blocks


@dataclass(frozen=True, slots=True)
class Form:
    """`fields`, and after them the chunk, whose length the one who streams it knows."""

    fields: Mapping[str, str]
    boundary: str = field(default_factory=lambda: secrets.token_hex(16))

    @property
    def content_type(self) -> str:
        return f"multipart/form-data; boundary={self.boundary}"

    def length(self, chunk: int) -> int:
        """Bytes of the whole body, with so many of the chunk."""
        return len(self._before()) + chunk + len(self._after())

    async def stream(self, chunk: Blocks) -> Blocks:
        yield self._before()
        async with aclosing(chunk):
            async for block in chunk:
                yield block
        yield self._after()

    def _before(self) -> bytes:
        parts = [self._part(f'name="{name}"') + value for name, value in self.fields.items()]
        file = self._part('name="chunk"; filename="chunk"', "Content-Type: application/octet-stream\r\n")
        return "\r\n".join([*parts, file]).encode()

    def _part(self, disposition: str, more: str = "") -> str:
        return f"--{self.boundary}\r\nContent-Disposition: form-data; {disposition}\r\n{more}\r\n"

    def _after(self) -> bytes:
        return f"\r\n--{self.boundary}--\r\n".encode()


async def bytes_of(content: bytes) -> Blocks:
    yield content


def as_json(said: Mapping[str, object]) -> bytes:
    return json.dumps(said).encode()
