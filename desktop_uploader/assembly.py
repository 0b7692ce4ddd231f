"""What an engine is made of: the only module that knows everything.

Slow to import, with an HTTP client and all that sends: `app` does it once it is needed, off the window's
thread.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from dataclasses import astuple, dataclass

from desktop_uploader.contract.running import read_running
from desktop_uploader.core.account import Account, Connection
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports import Clock, Secrets
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Upload
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.engine.dropped import Drop
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.journalled import shelve
from desktop_uploader.engine.notices import Listener, Remarked, RowChanged, RowRemoved
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
from desktop_uploader.store.claims import Claims
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
from desktop_uploader.words.remarks import journal_recovered

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
        connection: Connection,
        listener: Listener,
        *,
        settings: Settings,
        limit: int | None,
        adopt: bool,
    ) -> AsyncIterator[Engine]:
        self.paths.make()
        async with AsyncExitStack() as stack:
            claims = Claims(self.paths.claims)
            journal = stack.enter_context(closing(SqliteJournal(self.paths.journal, claims)))
            if journal.recovered:
                listener(Remarked(journal_recovered(*astuple(journal.recovered))))
            known, account = self.servers.id_of(connection.server or ""), self._account(connection)
            server_id = known if adopt else ""
            if heir := self.accounts.heir(known):
                journal.give(known, heir)
            changes, shown = journal.changes(), _show(journal, server_id, account, listener)
            reach = await stack.enter_async_context(self.reach(connection, settings.proxy, known))
            for row in shown if reach.server_id else ():
                if not row.belongs_to(reach.server_id, reach.account):
                    listener(RowRemoved(row.id))
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
                asks_who=bool(connection.token),
                settings=settings,
                limit=lambda chosen: throttle.set_limit(limit or chosen),
                drop_idle=reach.client.drop_idle,
                watches_clocks=True,
                watching=self._watching(clock, listener) if adopt else None,
            )
            stack.push_async_callback(engine.aclose)
            is_same = (reach.server_id, reach.account) == (server_id, account) and server_id != ""
            is_fresh = is_same and journal.changes() == changes
            await engine.start(adopt=adopt, known=shown if is_fresh else None)
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
                account = self._account(connection)
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

    def shelve(
        self, connection: Connection | None, paths: Sequence[str], settings: Settings, listener: Listener
    ) -> None:
        self.paths.make()
        clock = SystemClock()
        probe = FileChecker(self.paths.thumbnails, Stillness(clock, aside=Aside(_HASTE)), ProbeChild())
        whose = ("", "")
        if connection is not None:
            whose = (self.servers.id_of(connection.server or ""), self._account(connection))
        with closing(SqliteJournal(self.paths.journal, Claims(self.paths.claims))) as journal:
            if journal.recovered:
                listener(Remarked(journal_recovered(*astuple(journal.recovered))))
            last = journal.last_position()
            drop = Drop(clock.now(), last, whose[0], settings=settings, account=whose[1])
            asyncio.run(shelve(journal, probe, paths, drop, listener))

    def rows(self) -> list[Upload]:
        with closing(SqliteJournal(self.paths.journal, Claims(self.paths.claims))) as journal:
            return journal.load()

    def tokens(self, connection: Connection) -> list[str]:
        server_id = self.servers.id_of(connection.server or "")
        account = Account(server_id=server_id, id=self._account(connection))
        kept = self.secrets().token(account.key) if server_id else None
        return [it for it in (connection.token, kept) if it]

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

    def _account(self, connection: Connection) -> str:
        """The server's name for who is signed in there; empty while nobody knows, and on this computer."""
        known = self.accounts.at(connection.server) if connection.server and not connection.token else None
        return connection.account or (known.id if known else "")

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


def _show(journal: SqliteJournal, server_id: str, account: str, listener: Listener) -> list[Upload]:
    """A person's rows as the journal has them, before the server, or the companion that is yet to start,
    answers."""
    rows = [row for row in journal.load() if row.belongs_to(server_id, account)] if server_id else []
    for row in rows:
        listener(RowChanged(row, mine=False))
    return rows
