"""Requests that no well-behaved client makes."""

import asyncio
from urllib.parse import urlsplit


async def broken_off(method: str, url: str, length: int, body: bytes, **headers: str) -> None:
    """Promises `length` bytes, sends `body` and goes away; back once the server has seen it."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    given = {"Host": "x", "Content-Length": str(length)} | headers
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in given.items()), "", ""]
    writer.write("\r\n".join(lines).encode() + body)
    writer.write_eof()
    await reader.read()
    writer.close()
    await writer.wait_closed()
