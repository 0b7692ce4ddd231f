"""The composition root of the desktop program: the only module that knows everything."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, closing, suppress
from dataclasses import astuple, dataclass, field, replace
from functools import cache

from desktop_uploader.contract.running import read_running
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports import Secrets
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Upload
from desktop_uploader.engine.clock import SystemClock
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Remarked, RowChanged, RowRemoved
from desktop_uploader.media.checker import FileChecker
from desktop_uploader.media.probe import ProbeChild
from desktop_uploader.media.stillness import Stillness
from desktop_uploader.net.address import FixedOrigin, Origin
from desktop_uploader.net.client import Client, make_client
from desktop_uploader.service.companion import CompanionService
from desktop_uploader.service.embedded import EmbeddedCompanion, RunningOrigin
from desktop_uploader.store.claims import Claims
from desktop_uploader.store.journal import SqliteJournal
from desktop_uploader.store.known_servers import KnownServers
from desktop_uploader.store.paths import Paths
from desktop_uploader.store.preferences import KeptSettings
from desktop_uploader.store.secrets import open_secrets
from desktop_uploader.transfers.chunks import ChunksTransfer
from desktop_uploader.transfers.multipart import MultipartTransfer
from desktop_uploader.transfers.put import PutTransfer
from desktop_uploader.transfers.resumable_put import ResumablePutTransfer
from desktop_uploader.transfers.throttle import Throttle
from desktop_uploader.transfers.tus import TusTransfer
from desktop_uploader.words.remarks import journal_recovered

EMBEDDED = (sys.executable, "-m", "desktop_uploader", "companion", "serve", "--port", "0", "--embedded")

_USUAL = Settings()

_PATIENCE = 5.0
"""Seconds that an address nobody has seen before has to answer."""


@dataclass(frozen=True, slots=True)
class Connection:
    """Which server to work with: an address and a token given at start, or this computer's companion."""

    server: str | None = None
    token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Program:
    """Everything that outlives a connection. `embedded` is the command that starts a companion."""

    paths: Paths
    embedded: Sequence[str] = EMBEDDED
    secrets: Callable[[], Secrets] = field(default_factory=lambda: cache(open_secrets))
    """One for the whole process: without a keyring, tokens last as long as it does. Blocks; off the loop."""

    @asynccontextmanager
    async def engine(
        self,
        connection: Connection,
        listener: Listener,
        *,
        settings: Settings = _USUAL,
        limit: int | None = None,
        adopt: bool = True,
    ) -> AsyncIterator[Engine]:
        """A started engine; leaving it ends all it does, and an embedded companion of ours.

        `limit`, in bytes a second, stands whatever the settings say or will say.
        """
        self.paths.make()
        async with AsyncExitStack() as stack:
            claims = Claims(self.paths.claims)
            journal = stack.enter_context(closing(SqliteJournal(self.paths.journal, claims)))
            if journal.recovered:
                listener(Remarked(journal_recovered(*astuple(journal.recovered))))
            server_id = self.servers.id_of(connection.server or "") if adopt else ""
            changes, shown = journal.changes(), _show(journal, server_id, listener)
            reach = await stack.enter_async_context(self.reach(connection))
            for row in shown if reach.server_id not in {"", server_id} else ():
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
                settings=settings,
                limit=lambda chosen: throttle.set_limit(limit or chosen),
                drop_idle=reach.client.drop_idle,
                watches_clocks=True,
            )
            stack.push_async_callback(engine.aclose)
            is_fresh = reach.server_id == server_id != "" and journal.changes() == changes
            await engine.start(adopt=adopt, known=shown if is_fresh else None)
            yield engine

    @asynccontextmanager
    async def reach(self, connection: Connection) -> "AsyncIterator[Reach]":
        """The server's API, over one client. A server that can't be reached yet is no reason to fail.

        A remembered address needs no answer now; who answers there is looked up meanwhile, for the next time.
        """
        async with make_client() as client, self._origin(connection) as origin:
            known = self.servers.id_of(connection.server) if connection.server else ""
            asking = asyncio.create_task(self._ask(CompanionService(client, origin), connection.server or ""))
            try:
                server_id = known or await asyncio.shield(asking)
                signed_in = await self._signed_in(origin, server_id)
                yield Reach(client, signed_in, CompanionService(client, signed_in), server_id)
            finally:
                asking.cancel()
                await asyncio.wait([asking])

    @property
    def servers(self) -> KnownServers:
        return KnownServers(self.paths.servers)

    async def _ask(self, service: CompanionService, address: str) -> str:
        """Who answers at the address: it is remembered. Empty if nobody does in a few seconds."""
        with suppress(WorldError, TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                server_id = (await service.server()).server_id
            await asyncio.to_thread(self.servers.remember, address, server_id)
            return server_id
        return ""

    async def _signed_in(self, origin: Origin, server_id: str) -> Origin:
        """With the token from the keyring, which may ask the user and take its time, unless we have one."""
        if not isinstance(origin, FixedOrigin) or origin.token() is not None or not server_id:
            return origin
        secrets = await asyncio.to_thread(self.secrets)
        return FixedOrigin(origin.address, await asyncio.to_thread(secrets.token, server_id))

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


def _show(journal: SqliteJournal, server_id: str, listener: Listener) -> list[Upload]:
    """A server's rows as the journal has them, before it, or the companion that is yet to start, answers."""
    rows = [row for row in journal.load() if row.server_id in {"", server_id}] if server_id else []
    for row in rows:
        listener(RowChanged(row, mine=False))
    return rows


@dataclass(frozen=True, slots=True)
class Reach:
    """A server and the way to it. `server_id` is empty while it hasn't answered yet."""

    client: Client
    origin: Origin
    service: CompanionService
    server_id: str


class Choice:
    """Which server the window works with; asked anew whenever the engine is opened."""

    def __init__(
        self, program: Program, connection: Connection, settings: KeptSettings, limit: int | None = None
    ) -> None:
        """Without a server in `connection`, the one that was chosen last. `limit`: bytes a second for all."""
        self._program, self._settings, self._limit = program, settings, limit
        self.connection = replace(connection, server=connection.server or settings.now().server or None)

    def keep(self, address: str, server_id: str, token: str) -> None:
        """A sign-in that worked. Blocks; raises WorldError when the keyring refuses."""
        self._program.secrets().keep(server_id, token)
        self._program.servers.remember(address, server_id)
        self._choose(Connection(address))

    def stay_here(self) -> None:
        """This computer's own companion."""
        self._choose(Connection())

    def _choose(self, connection: Connection) -> None:
        self.connection = connection
        self._settings.change(replace(self._settings.now(), server=connection.server or ""))

    def open_engine(self, listener: Listener) -> AbstractAsyncContextManager[Engine]:
        settings = self._settings.now()
        return self._program.engine(self.connection, listener, settings=settings, limit=self._limit)
