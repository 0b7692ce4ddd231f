"""The composition root of the companion: the only module that knows everything in it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager

import httpx
from fastapi import FastAPI
from starlette.routing import BaseRoute, Route

from desktop_uploader.companion.accounts import Accounts
from desktop_uploader.companion.address import Address
from desktop_uploader.companion.api.courses import course_routes
from desktop_uploader.companion.api.media import media_routes, process_routes, upload_routes
from desktop_uploader.companion.api.operations import operation_routes
from desktop_uploader.companion.api.problems import BodyLimit, answer_with_problems
from desktop_uploader.companion.api.server import server_routes
from desktop_uploader.companion.api.status import status_routes
from desktop_uploader.companion.api.tus import tus_routes
from desktop_uploader.companion.api.viewing import Statuses, Viewing
from desktop_uploader.companion.api.watch import watch_routes
from desktop_uploader.companion.api.webhooks import webhook_routes
from desktop_uploader.companion.backends.backend import Backend
from desktop_uploader.companion.backends.cloudflare import Cloudflare
from desktop_uploader.companion.backends.local import Local
from desktop_uploader.companion.clock import Clock, utc_now
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.grants import Grants
from desktop_uploader.companion.identity import Identity
from desktop_uploader.companion.library.choosing import by_rules
from desktop_uploader.companion.library.editing import Editor
from desktop_uploader.companion.library.intake import Intake
from desktop_uploader.companion.library.placing import Placing
from desktop_uploader.companion.library.preparations import Preparations
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.reconciling import Reconciler
from desktop_uploader.companion.library.removal import Removal
from desktop_uploader.companion.library.upkeep import Upkeep
from desktop_uploader.companion.library.uploads import Uploads
from desktop_uploader.companion.library.verifying import Verifier
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.processing.making import Maker
from desktop_uploader.companion.processing.processor import Processor
from desktop_uploader.companion.processing.sniff import sniff
from desktop_uploader.companion.settings import VERSION, CompanionSettings
from desktop_uploader.companion.status_feed import Readers, StatusFeed
from desktop_uploader.companion.tus.completion import finish_interrupted
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.tus.limits import TusLimits
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.webhooks import cloudflare
from desktop_uploader.companion.webhooks.inbox import Inbox

log = logging.getLogger(__name__)


class Companion:
    """Everything that makes up one companion.

    `maker`: how videos are prepared, where a program brings its own ffmpeg. Raises OSError if the data
    folder can't be made.
    """

    def __init__(
        self,
        settings: CompanionSettings,
        address: Address | None = None,
        clock: Clock = utc_now,
        *,
        maker: Maker | None = None,
    ) -> None:
        settings.prepare_folders()
        self.settings, self.address = settings, address or Address(settings.public_url)
        self.database = Database(settings.database)
        self.accounts = Accounts(self.database, clock)
        self.grants = Grants(clock, settings.grant_lifetime)
        self.identity = Identity(self.database, self.accounts, self.grants, settings.token_file)
        self.readers = Readers(settings.most_streams)
        self.videos = Videos(self.database, self.readers.announce, clock)
        self.http = None if settings.cloudflare is None else httpx.AsyncClient()
        self.inbox = Inbox(self.videos, {"cloudflare": cloudflare.read})
        self.store = UploadStore(settings.uploads)
        self.leases = Leases()
        self.preparations = Preparations(self.videos, self.store)
        self.processor = Processor(self.preparations, settings.media, settings.workers, maker)
        lifetime = settings.upload_lifetime
        local = Local(
            self.store,
            self.leases,
            settings.media,
            clock,
            lifetime=lifetime,
            stop_preparing=self.processor.cancel,
            in_chunks=settings.local_protocol == "chunks",
        )
        self.providers = Providers(self.videos, [local, *self._elsewhere(clock)])
        self.removal = Removal(self.videos, self.providers)
        placing = Placing(self.videos, self.providers, lifetime, self.inbox.apply_kept)
        self.editor = Editor(self.videos, self.providers, placing.turn)
        choose = by_rules(settings.rules, settings.backend)
        self.intake = Intake(self.videos, settings.limits, lifetime, placing=placing, choose=choose)
        self.uploads = Uploads(
            self.videos,
            self.intake,
            self.store,
            self.removal,
            remove_prepared=local.remove_prepared,
            sniff=sniff,
            lifetime=lifetime,
            prepares=settings.processing,
        )
        self.upkeep = Upkeep(
            self.videos,
            self.store,
            self.leases,
            self.removal,
            providers=self.providers,
            forget_webhooks=self.inbox.forget_old,
            verify_grace=settings.verify_grace,
            every=settings.upkeep_every,
        )
        self.reconciler = Reconciler(self.videos, self.providers, settings.polling)
        self.clock = clock

    def _elsewhere(self, clock: Clock) -> list[Backend]:
        account = self.settings.cloudflare
        if self.http is None or account is None:
            return []
        return [Cloudflare(self.http, account, clock)]

    @property
    def routes(self) -> list[BaseRoute]:
        """In the order in which they are tried."""
        statuses = Statuses(self.videos, self.grants, self.address, self.providers)
        feed = StatusFeed(self.videos, self.readers, statuses.line, self.settings.heartbeat.total_seconds())
        verifier = Verifier(self.videos, self.providers)
        accounts = self.accounts
        return [
            *server_routes(self.settings, self.identity, accounts, self.videos).routes,
            *course_routes(self.database, accounts).routes,
            *status_routes(statuses, feed, accounts).routes,
            *upload_routes(self.intake, verifier, accounts, self.address).routes,
            *media_routes(self.videos, self.editor, self.removal, statuses, accounts).routes,
            *process_routes(self.preparations, self.processor.cancel, statuses, accounts).routes,
            *operation_routes(self.database).routes,
            *self._doors(),
        ]

    def _doors(self) -> list[Route]:
        """What streams bytes, in and out."""
        limits = TusLimits(max_size=self.settings.limits.max_file_size)
        viewing = Viewing(self.videos, self.grants, self.settings.media, self.providers)
        return [
            *tus_routes(
                self.store,
                self.uploads,
                self.accounts.authenticate,
                limits=limits,
                base_url=self.address.base,
                leases=self.leases,
                now=self.clock,
            ),
            *watch_routes(viewing, identify=self.accounts.identify),
            *self._webhooks(),
        ]

    def _webhooks(self) -> list[Route]:
        account = self.settings.cloudflare
        return webhook_routes(
            self.inbox,
            self.clock,
            cloudflare_secrets=account.webhook_secrets if account else (),
            accept_unsigned=self.settings.accept_unsigned_webhooks,
        )

    def app(self) -> FastAPI:
        """The HTTP face; its lifespan is `running`."""

        @asynccontextmanager
        async def lifespan(_: FastAPI) -> AsyncIterator[None]:
            async with self.running():
                yield

        app = FastAPI(
            title=self.settings.name,
            version=VERSION,
            lifespan=lifespan,
            routes=self.routes,
            redirect_slashes=False,
            docs_url=None,
            redoc_url=None,
        )
        app.add_middleware(BodyLimit, path="/api/v1/")
        answer_with_problems(app)
        return app

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Open, whole and at work; ended in reverse order. Raises `NewerDatabase`."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self.database.close)
            if self.http is not None:
                await stack.enter_async_context(self.http)
            await self.database.open()
            await self.identity.establish()
            await self.upkeep.sweep_orphans()
            await finish_interrupted(self.store, self.uploads)
            await stack.enter_async_context(_task(self.upkeep.run(), "upkeep"))
            if self.providers.names:
                await stack.enter_async_context(_task(self.reconciler.run(), "reconciler"))
            if self.settings.processing:
                # Before anybody asks, so that nobody reads of work that a dead process did.
                await self.preparations.recover()
                await stack.enter_async_context(_task(self.processor.run(), "processor"))
            yield


def build(settings: CompanionSettings, address: Address | None = None) -> FastAPI:
    """The app. Give it an `Address`, and tell that where the server listens before it serves.

    Raises OSError if the data folder can't be made; its lifespan raises `NewerDatabase`.
    """
    return Companion(settings, address).app()


@asynccontextmanager
async def _task(work: Coroutine[None, None, None], name: str) -> AsyncIterator[None]:
    """Owned: it ends with the block, and if it ends before, the log says so."""
    task = asyncio.create_task(work, name=name)
    task.add_done_callback(_log_end)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def _log_end(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.critical("The %s ended by itself", task.get_name(), exc_info=error)
