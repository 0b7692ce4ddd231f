"""A TCP proxy on loopback: the network between a client and a server, with its faults and its limits.

    async with FaultProxy(server.port) as proxy:
        proxy.shape = Shape(up=6.25e6, down=6.25e6, round_trip=0.04)
        proxy.script.plan("CONNECT", Vanish(after=100_000))       # the next connection

In its script every connection is a request of the method CONNECT.
"""

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self

from tests.faults.links import DOWN, UP, LinkFault
from tests.faults.listening import AtPort, Listener
from tests.faults.script import Script
from tests.faults.shape import PIECE, Lane, Shape, until
from tests.faults.wire import LONGEST_HEAD, reset

CONNECT = "CONNECT"


class FaultProxy(AtPort):
    """Runs within its context. `shape` holds for connections made after it is set."""

    def __init__(
        self, server_port: int, *, host: str = "127.0.0.1", port: int = 0, receive_buffer: int | None = None
    ) -> None:
        self.server_port = server_port
        self.script: Script[LinkFault] = Script()
        self._host = host
        super().__init__(Listener(self._relay, port, receive_buffer))
        self.shape = Shape()

    @property
    def shape(self) -> Shape:
        return self._shape

    @shape.setter
    def shape(self, shape: Shape) -> None:
        self._shape = shape
        half = shape.round_trip / 2
        self._lanes = {
            way: Lane(rate, half, shape.window) for way, rate in ((UP, shape.up), (DOWN, shape.down))
        }

    async def go_down(self) -> None:
        """The network is gone: what is open is reset, what is new is refused."""
        await self._listener.close()

    async def come_back(self) -> None:
        await self._listener.open()

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        fault = self.script.next(CONNECT)
        await asyncio.sleep(self._shape.round_trip)  # what connecting would have taken
        try:
            out_reader, out_writer = await asyncio.open_connection(
                self._host, self.server_port, limit=LONGEST_HEAD
            )
        except OSError:
            reset(writer)
            return
        relay = _Relay((reader, writer), (out_reader, out_writer), fault)
        await relay.run(self._lanes, plain=self._shape.plain)


Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class _Relay:
    """One connection: bytes go both ways until both ends have said their last, or a fault strikes."""

    def __init__(self, client: Stream, server: Stream, fault: LinkFault | None) -> None:
        self._client = client
        self._server = server
        self._fault = fault
        self._ended = asyncio.Event()
        self._gone = False

    async def run(self, lanes: dict[str, Lane], *, plain: bool) -> None:
        (from_client, to_client), (from_server, to_server) = self._client, self._server
        ways = [
            asyncio.create_task(self._carry(UP, from_client, to_server, None if plain else lanes[UP])),
            asyncio.create_task(self._carry(DOWN, from_server, to_client, None if plain else lanes[DOWN])),
        ]
        ending = asyncio.create_task(self._ended.wait())
        try:
            both = asyncio.create_task(asyncio.wait(ways))
            await asyncio.wait({both, ending}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (*ways, ending):
                task.cancel()
            await asyncio.gather(*ways, ending, return_exceptions=True)
            self.reset()
            with suppress(OSError):
                await to_server.wait_closed()

    def reset(self) -> None:
        for _, writer in (self._client, self._server):
            if not writer.transport.is_closing():
                reset(writer)
        self._ended.set()

    def hang_up(self) -> None:
        for _, writer in (self._client, self._server):
            writer.close()
        self._ended.set()

    async def vanish(self) -> None:
        self._gone = True
        await asyncio.Event().wait()

    async def say(self, raw: bytes) -> None:
        await self._client[0].read(1)
        self._client[1].write(raw)
        await self._client[1].drain()

    async def _carry(
        self, way: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, lane: Lane | None
    ) -> None:
        """One way. An end that breaks breaks the other; one that says its last lets the other go on."""
        passed = 0
        due = self._fault if self._fault and self._fault.way == way else None
        try:
            async with _Sender(writer, lane) as sender:
                while True:
                    if due and passed >= due.after:
                        await sender.flush()
                        await due.strike(self)
                        due = None
                    piece = await reader.read(
                        min(PIECE if lane else 4 * PIECE, due.after - passed if due else 2**31)
                    )
                    if not piece:
                        break
                    if self._gone:
                        await self.vanish()
                    passed += len(piece)
                    await sender.send(piece)
                await sender.flush()
                if writer.can_write_eof() and not writer.is_closing():
                    writer.write_eof()
        except OSError:
            self.reset()


class _Sender:
    """Hands pieces on: at once, or by a lane, behind the pieces that are still on their way."""

    def __init__(self, writer: asyncio.StreamWriter, lane: Lane | None) -> None:
        self._writer = writer
        self._lane = lane
        self._flying: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(lane.in_flight if lane else 0)
        self._landing: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        if self._lane is not None:
            self._landing = asyncio.create_task(self._land())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._landing is not None:
            self._landing.cancel()
            await asyncio.gather(self._landing, return_exceptions=True)

    async def send(self, piece: bytes) -> None:
        """Raises OSError when the other end is gone."""
        if self._lane is None:
            self._writer.write(piece)
            await self._writer.drain()
            return
        if self._landing is not None and self._landing.done():
            await self._landing
        await self._flying.put((await self._lane.carry(len(piece)), piece))

    async def flush(self) -> None:
        """Returns when everything has arrived, or nothing more can."""
        if self._landing is not None:
            all_there = asyncio.create_task(self._flying.join())
            try:
                await asyncio.wait([all_there, self._landing], return_when=asyncio.FIRST_COMPLETED)
            finally:
                all_there.cancel()

    async def _land(self) -> None:
        while True:
            due, piece = await self._flying.get()
            await until(due)
            self._writer.write(piece)
            await self._writer.drain()
            self._flying.task_done()
