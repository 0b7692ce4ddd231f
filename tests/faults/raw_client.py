"""The plainest client there is: raw bytes out, raw bytes in. What a fault does on the wire shows here."""

import asyncio
from dataclasses import dataclass

PATCH_TYPE = "application/offset+octet-stream"


@dataclass(frozen=True, slots=True)
class Heard:
    status: int
    headers: dict[str, str]
    body: bytes


class RawClient:
    """One connection. `async with RawClient(port) as client`."""

    def __init__(self, port: int) -> None:
        self._port = port

    async def __aenter__(self) -> "RawClient":
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.writer.transport.abort()

    async def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Heard:
        """A request and its answer; header names with `_` for `-`. Raises EOFError and OSError."""
        await self.say(method, path, body, **headers)
        return await self.hear(method)

    async def say(self, method: str, path: str, body: bytes = b"", **headers: str) -> None:
        lines = [f"{method} {path} HTTP/1.1", "Host: here", f"Content-Length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        await self.writer.drain()

    async def patch(self, path: str, offset: int, body: bytes) -> Heard:
        return await self.ask("PATCH", path, body, Content_Type=PATCH_TYPE, Upload_Offset=str(offset))

    async def hear(self, method: str = "") -> Heard:
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {
            name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:] if line)
        }
        length = 0 if method == "HEAD" else int(headers.get("content-length", "0"))
        return Heard(int(head[0].split()[1]), headers, await self.reader.readexactly(length))
