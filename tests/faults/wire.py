"""HTTP/1.1 just deep enough to misbehave below it: one request, its body as it comes, its answer or none."""

import asyncio
import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

PIECE = 64 * 1024
LONGEST_HEAD = 64 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    """As it came, header names in lower case. `method`: after `X-HTTP-Method-Override`, if there is one."""

    method: str
    path: str
    headers: Mapping[str, str]

    @property
    def length(self) -> int:
        """Bytes of its body."""
        return self.number("content-length") or 0

    def number(self, header: str) -> int | None:
        text = self.headers.get(header, "")
        return int(text) if text.isascii() and text.isdigit() else None


@dataclass(slots=True)
class Exchange:
    """What a server notes of one request. Times are the loop's; `fault`: the name of what was played.

    `connection`: its number, from 1; `start`: the request's Upload-Offset; `before` and `after`: what the
    upload durably had; `took`: bytes of the body that were read; `status`, `told` (Upload-Offset) and
    `headers`: of the answer that was written.
    """

    at: float
    method: str
    path: str
    connection: int = 0
    start: int | None = None
    length: int = 0
    before: int | None = None
    fault: str = ""
    took: int = 0
    after: int | None = None
    status: int | None = None
    told: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    answered_at: float | None = None

    @property
    def lied(self) -> bool:
        return self.told is not None and self.told != self.after


class Call:
    """One request being answered. `left`: bytes of its body not read yet; `closing`: no other follows."""

    def __init__(
        self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, note: Exchange
    ) -> None:
        self.request = request
        self.note = note
        self.left = request.length
        self.closing = request.headers.get("connection", "").lower() == "close"
        self._reader = reader
        self._writer = writer

    @classmethod
    async def read(cls, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: int) -> Self:
        """The next request of a connection. Raises EOFError and OSError when there is none any more."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        except asyncio.LimitOverrunError as error:
            raise EOFError from error
        method, _, rest = head[0].partition(" ")
        pairs = (line.partition(":") for line in head[1:] if line)
        headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        method = headers.get("x-http-method-override", method)
        request = Request(method, rest.rpartition(" ")[0], headers)
        if "expect" in headers:
            writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        now, start = asyncio.get_running_loop().time(), request.number("upload-offset")
        return cls(
            request, reader, writer, Exchange(now, method, request.path, connection, start, request.length)
        )

    async def piece(self, most: int = PIECE) -> bytes:
        """The next bytes of the body. Raises EOFError when the peer is gone."""
        piece = await self._reader.read(min(PIECE, most, self.left))
        if not piece:
            raise EOFError
        self.left -= len(piece)
        self.note.took += len(piece)
        return piece

    async def drain(self) -> None:
        """Read the rest of the body and forget it."""
        while self.left:
            await self.piece()

    async def answer(
        self,
        status: int,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        *,
        early: bool = False,
        seconds_a_byte: float = 0.0,
    ) -> None:
        """After what is left of the body was read; `early`: without, then it hangs up."""
        if early:
            self.left, self.closing = 0, True
        await self.drain()
        given = {"Tus-Resumable": "1.0.0", **(headers or {})}
        if status not in {204, 304} and status >= 200:
            given.setdefault("Content-Length", str(len(body)))
        lines = [f"HTTP/1.1 {status} -", *(f"{name}: {value}" for name, value in given.items()), "", ""]
        message = "\r\n".join(lines).encode("latin-1") + (b"" if self.request.method == "HEAD" else body)
        self._note(status, given)  # before it can be read: the client may act on it at once
        await self._write(message, seconds_a_byte)

    async def write(self, raw: bytes) -> None:
        """Bytes that needn't be HTTP."""
        await self._write(raw, 0.0)

    def hang_up(self) -> None:
        """An end (FIN) without a word."""
        self.left, self.closing = 0, True
        self._writer.close()

    def reset(self) -> None:
        """RST: what is under way in both directions is lost."""
        self.left, self.closing = 0, True
        reset(self._writer)

    def _note(self, status: int, headers: Mapping[str, str]) -> None:
        offset = headers.get("Upload-Offset", "")
        self.note.status, self.note.headers = status, headers
        self.note.told = int(offset) if offset.isascii() and offset.isdigit() else None
        self.note.answered_at = asyncio.get_running_loop().time()

    async def _write(self, message: bytes, seconds_a_byte: float) -> None:
        if not seconds_a_byte:
            self._writer.write(message)
        for i in range(len(message) if seconds_a_byte else 0):
            self._writer.write(message[i : i + 1])
            await self._writer.drain()
            await asyncio.sleep(seconds_a_byte)
        await self._writer.drain()


def reset(writer: asyncio.StreamWriter) -> None:
    """Close with RST (SO_LINGER of no time), whatever is still to be read or written."""
    sock = writer.get_extra_info("socket")
    if sock is not None and sock.fileno() >= 0:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
