"""What an engine is made of: the way to a server, and all that checks, sends and watches.

Slow to import, with its HTTP client: `app` does it off the window's thread, once people see their rows.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass

from desktop_uploader.contract.running import read_running
from desktop_uploader.core.account import Account, Connection
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.computer import Clock, Secrets
from desktop_uploader.core.settings import Settings
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.engine.dropped import Drop
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.journalled import shelve
from desktop_uploader.engine.notices import Listener
from desktop_uploader.engine.watching import Watching
from desktop_uploader.media.aside import Aside
from desktop_uploader.media.checker import FileChecker
from desktop_uploader.media.folders import WatchedFolders
from desktop_uploader.media.probe import ProbeChild
from desktop_uploader.media.stillness import Stillness
from desktop_uploader.net.address import FixedOrigin, Origin
from desktop_uploader.net.client import Client, make_client
from desktop_uploader.service.companion import CompanionService
from desktop_uploader.service.embedded import EmbeddedCompanion, RunningOrigin
from desktop_uploader.service.visit import Visit
from desktop_uploader.store.accounts import KnownAccounts
from desktop_uploader.store.folder_memory import FolderMemory
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.known_servers import KnownServers
from desktop_uploader.store.paths import Paths
from desktop_uploader.transfers.chunks import ChunksTransfer
from desktop_uploader.transfers.multipart import MultipartTransfer
from desktop_uploader.transfers.put import PutTransfer
from desktop_uploader.transfers.resumable_put import ResumablePutTransfer
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer

_HASTE = 2.0
"""Seconds that a drive has to say how large a file is, while nothing else runs yet."""

_PATIENCE = 5.0
"""Seconds that an address nobody has seen before has to answer."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A server and the way to it. `server_id` is empty while it hasn't answered yet."""

    client: Client
    origin: Origin
    service: CompanionService
    server_id: str
    account: str = ""


@dataclass(frozen=True, slots=True)
class Assembly:
    """Each as `app.Program` has it."""

    paths: Paths
    embedded: Sequence[str]
    secrets: Callable[[], Secrets]
    accounts: KnownAccounts
    servers: KnownServers

    @asynccontextmanager
    async def engine(
        self,
        journal: SqliteJournal,
        reach: Reach,
        listener: Listener,
        *,
        settings: Settings,
        limit: int | None,
        watches: bool,
        asks_who: bool,
    ) -> AsyncIterator[Engine]:
        """One that is yet to start. `watches`: folders, too."""
        async with AsyncExitStack() as stack:
            clock = SystemClock()
            probe = FileChecker(self.paths.thumbnails, Stillness(clock), ProbeChild())
            stack.push_async_callback(probe.aclose)
            throttle = Throttle(clock, limit)
            way = (reach.client, reach.origin, throttle, clock)
            engine = Engine(
                journal=journal,
                service=reach.service,
                transfers={
                    "tus": TusTransfer(*way),
                    "resumable-put": ResumablePutTransfer(*way),
                    "chunks": ChunksTransfer(*way),
                    "multipart": MultipartTransfer(*way, reach.service),
                    "put": PutTransfer(*way),
                },
                probe=probe,
                clock=clock,
                listener=listener,
                server_id=reach.server_id,
                account=reach.account,
                asks_who=asks_who,
                settings=settings,
                limit=lambda chosen: throttle.set_limit(limit or chosen),
                drop_idle=reach.client.drop_idle,
                watches_clocks=True,
                watching=self._watching(clock, listener) if watches else None,
            )
            stack.push_async_callback(engine.aclose)
            yield engine

    @asynccontextmanager
    async def reach(
        self, connection: Connection, proxy: str = "", known: str | None = None, *, needs_token: bool = True
    ) -> AsyncIterator[Reach]:
        """The server's API, over one client through this `proxy` (see `net.client`).

        `known`: who answered there before, if that was looked up just now. `needs_token`: raise WorldError if
        the keyring refuses it.

        A server that can't be reached yet is no reason to fail.
        A remembered address needs no answer now; who answers there is looked up meanwhile, for the next time.
        """
        async with make_client(proxy=proxy) as client, self._origin(connection) as origin:
            known = self.servers.id_of(connection.server or "") if known is None else known
            asking = asyncio.create_task(self._ask(CompanionService(client, origin), connection.server or ""))
            try:
                server_id = (known if connection.server else "") or await asyncio.shield(asking)
                account = self.accounts.whose(connection)
                signed_in = origin
                with suppress(*(() if needs_token else (WorldError,))):
                    signed_in = await self._signed_in(origin, Account(server_id=server_id, id=account))
                service = CompanionService(client, signed_in)
                account = account or (await _whose(service) if connection.token else "")
                yield Reach(client, signed_in, service, server_id, account)
            finally:
                asking.cancel()
                await asyncio.wait([asking])

    @asynccontextmanager
    async def visit(self, connection: Connection, proxy: str) -> AsyncIterator[Visit]:
        async with self.reach(connection, proxy, needs_token=False) as reach:
            yield Visit(reach.client, reach.origin)

    def shelve(self, journal: SqliteJournal, paths: Sequence[str], drop: Drop, listener: Listener) -> None:
        """As `engine.journalled` has it. Blocks."""
        stillness = Stillness(SystemClock(), aside=Aside(_HASTE))
        probe = FileChecker(self.paths.thumbnails, stillness, ProbeChild())
        asyncio.run(shelve(journal, probe, paths, drop, listener))

    def _watching(self, clock: Clock, listener: Listener) -> Watching:
        return Watching(WatchedFolders(), FolderMemory(self.paths.watched), clock, listener)

    async def _ask(self, service: CompanionService, address: str) -> str:
        """Who answers at the address: it is remembered. Empty if nobody does in a few seconds."""
        with suppress(WorldError, TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                server_id = (await service.server()).server_id
            await asyncio.to_thread(self.servers.remember, address, server_id)
            return server_id
        return ""

    async def _signed_in(self, origin: Origin, account: Account) -> Origin:
        """With the token from the keyring, which may ask the user and take its time, unless we have one."""
        if not isinstance(origin, FixedOrigin) or origin.token() is not None or not account.server_id:
            return origin
        secrets = await asyncio.to_thread(self.secrets)
        return FixedOrigin(origin.address, await asyncio.to_thread(secrets.token, account.key))

    @asynccontextmanager
    async def _origin(self, connection: Connection) -> AsyncIterator[Origin]:
        if connection.server is None:
            log = self.paths.logs / "companion.log"
            companion = EmbeddedCompanion(self.paths.companion, log, self.embedded)
            async with companion.running() as origin:
                yield origin
            return
        running = read_running(self.paths.companion)
        if running is not None and connection.token is None and running.address == connection.server:
            yield RunningOrigin(self.paths.companion)  # this computer's own: its port may change under us
        else:
            yield FixedOrigin(connection.server, connection.token)


async def _whose(service: CompanionService) -> str:
    """To whom the server says the token belongs; empty if it doesn't in a few seconds."""
    with suppress(WorldError, TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            return (await service.me()).id
    return ""
