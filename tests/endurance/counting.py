"""A link to a companion that counts what goes over it: which bytes of which upload, and which of them again.

    with CountingLink() as link:
        link.port = companion.port          # may change: the next connection goes there
        ...
        link.sent_again                     # bytes that had gone over it before

A companion that is killed can't log its last request, so the count is taken outside of it.
"""

import asyncio
import re
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

_PIECE = 64 * 1024
_PATCH = re.compile(r"PATCH (\S+) ")
_FIELD = r"(?im)^{}: *(\d+)\r$"


class CountingLink:
    """Runs in a thread with a loop of its own. `address`: what clients are told."""

    def __init__(self) -> None:
        self.port = 0
        self.address = ""
        self.sent = 0
        self.sent_again = 0
        self._reached: dict[str, int] = {}
        self._listening = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), name="counting link")

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._listening.wait(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._ended.set)
        self._thread.join(10)
        assert not self._thread.is_alive()

    async def _run(self) -> None:
        self._loop, self._ended = asyncio.get_running_loop(), asyncio.Event()
        talks: set[asyncio.Task[None]] = set()

        def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            talk = asyncio.create_task(self._talk(reader, writer))
            talks.add(talk)
            talk.add_done_callback(talks.discard)

        listener = await asyncio.start_server(accept, "127.0.0.1", 0)
        self.address = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}"
        self._listening.set()
        await self._ended.wait()
        # asyncio (3.11) leaks a connection whose listener closes while it is being accepted.
        self._loop.remove_reader(listener.sockets[0].fileno())
        await asyncio.sleep(0.01)
        listener.close()
        for talk in list(talks):
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Until either side goes; what was already taken from it still arrives at the other."""
        try:
            there, onward = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            writer.transport.abort()
            return
        ways = [
            asyncio.create_task(self._requests(reader, onward)),
            asyncio.create_task(_answers(there, writer)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            for end in (onward, writer):
                end.close()
            for end in (onward, writer):
                with suppress(OSError):
                    await end.wait_closed()

    async def _requests(self, reader: asyncio.StreamReader, onward: asyncio.StreamWriter) -> None:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            onward.write(head)
            text = head.decode("latin-1")
            patch, at, left = (
                _PATCH.match(text),
                _field("Upload-Offset", text),
                _field("Content-Length", text),
            )
            while left:
                piece = await reader.read(min(_PIECE, left))
                if not piece:
                    raise EOFError
                if patch:
                    self._count(patch[1], at, len(piece))
                at, left = at + len(piece), left - len(piece)
                onward.write(piece)
                await onward.drain()

    def _count(self, upload: str, at: int, length: int) -> None:
        reached, end = self._reached.get(upload, 0), at + length
        self.sent += length
        self.sent_again += max(0, min(reached, end) - at)
        self._reached[upload] = max(reached, end)


async def _answers(there: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await there.read(_PIECE):
        writer.write(piece)
        await writer.drain()


def _field(name: str, head: str) -> int:
    """The value of a header that is a number, 0 if there is none."""
    found = re.search(_FIELD.format(name), head)
    return int(found[1]) if found else 0
