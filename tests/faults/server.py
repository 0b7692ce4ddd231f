"""A tus server on loopback that does wrong on demand, notes every request, and can be killed and come back.

    async with FaultServer() as server:
        path = server.uploads.create(length)
        server.script.plan("PATCH", Cut(after=1000), Answer(503))   # the next two; then it behaves
        ...
        assert server.uploads[path].content() == content

Only one request at a time is at work on an upload: a new one ends the one before, as @tus/server does.
"""

import asyncio
from contextlib import suppress
from itertools import count

from tests.faults.answers import Fault
from tests.faults.behaviour import Tus
from tests.faults.listening import AtPort, Listener
from tests.faults.script import Script
from tests.faults.uploads import Uploads
from tests.faults.wire import Call, Exchange


class FaultServer(AtPort):
    """Runs within its context, on the loop it is entered in. `log`: every request, in the order it came.

    `most_requests`: after so many it hangs up on everyone, so that who asks without end comes to one.
    """

    def __init__(
        self,
        tus: Tus | None = None,
        *,
        port: int = 0,
        receive_buffer: int | None = None,
        most_requests: int | None = None,
    ) -> None:
        self.tus = tus or Tus(Uploads())
        self.script: Script[Fault] = Script()
        self.log: list[Exchange] = []
        super().__init__(Listener(self._converse, port, receive_buffer))
        self._most_requests = most_requests
        self._numbers = count(1)
        self._at_work: dict[str, tuple[asyncio.Task[None], asyncio.Event]] = {}

    @property
    def uploads(self) -> Uploads:
        return self.tus.uploads

    async def die(self) -> None:
        """Like kill -9: every connection is reset, and new ones are refused. What is stored stays stored."""
        await self._listener.close()

    async def come_back(self) -> None:
        """On the same port."""
        await self._listener.open()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = next(self._numbers)
        with suppress(OSError, EOFError):  # the client went away, which is what many tests are about
            while True:
                call = await Call.read(reader, writer, connection)
                await self._take(call)
                if call.left or call.closing:
                    break

    async def _take(self, call: Call) -> None:
        if len(self.log) == self._most_requests:
            raise EOFError
        self.log.append(call.note)
        path, mine = call.request.path, (self._me(), asyncio.Event())
        while before := self._at_work.get(path):
            before[0].cancel()
            await before[1].wait()
        self._at_work[path] = mine
        call.note.before = self._offset(path)
        try:
            await self._play(call)
        finally:
            call.note.after = self._offset(path)
            del self._at_work[path]
            mine[1].set()

    def _me(self) -> asyncio.Task[None]:
        task = asyncio.current_task()
        if task is None:
            raise AssertionError("a connection is a task")
        return task

    async def _play(self, call: Call) -> None:
        fault = self.script.next(call.request.method)
        if fault is None:
            await self.tus.behave(call)
        else:
            call.note.fault = type(fault).__name__.lower()
            await fault.play(call, self.tus)

    def _offset(self, path: str) -> int | None:
        stored = self.uploads.get(path)
        return stored.offset if stored else None
