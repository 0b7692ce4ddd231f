"""The composition root of the companion: the only module that knows everything in it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager

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
from desktop_uploader.companion.clock import Clock, utc_now
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.grants import Grants
from desktop_uploader.companion.identity import Identity
from desktop_uploader.companion.library.editing import Editor
from desktop_uploader.companion.library.intake import Intake
from desktop_uploader.companion.library.preparations import Preparations
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
        self.store = UploadStore(settings.uploads)
        self.leases = Leases()
        self.preparations = Preparations(self.videos, self.store)
        self.processor = Processor(self.preparations, settings.media, settings.workers, maker)
        self.removal = Removal(self.videos, self.store, self.leases, settings.media, self.processor.cancel)
        lifetime = settings.upload_lifetime
        self.intake = Intake(self.videos, self.store, settings.limits, lifetime)
        self.uploads = Uploads(
            self.videos,
            self.intake,
            self.store,
            self.removal,
            sniff=sniff,
            lifetime=lifetime,
            prepares=settings.processing,
        )
        self.upkeep = Upkeep(
            self.videos,
            self.store,
            self.leases,
            self.removal,
            verify_grace=settings.verify_grace,
            every=settings.upkeep_every,
        )
        self.clock = clock

    @property
    def routes(self) -> list[BaseRoute]:
        """In the order in which they are tried."""
        statuses = Statuses(self.videos, self.grants, self.address)
        feed = StatusFeed(self.videos, self.readers, statuses.line, self.settings.heartbeat.total_seconds())
        verifier, editor = Verifier(self.videos, self.store), Editor(self.videos)
        accounts = self.accounts
        return [
            *server_routes(self.settings, self.identity, accounts, self.videos).routes,
            *course_routes(self.database, accounts).routes,
            *status_routes(statuses, feed, accounts).routes,
            *upload_routes(self.intake, verifier, accounts, self.address).routes,
            *media_routes(self.videos, editor, self.removal, statuses, accounts).routes,
            *process_routes(self.preparations, self.removal, statuses, accounts).routes,
            *operation_routes(self.database).routes,
            *self._doors(),
        ]

    def _doors(self) -> list[Route]:
        """What streams bytes, in and out."""
        limits = TusLimits(max_size=self.settings.limits.max_file_size)
        viewing = Viewing(self.videos, self.grants, self.settings.media)
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
        ]

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
            await self.database.open()
            await self.identity.establish()
            await self.upkeep.sweep_orphans()
            await finish_interrupted(self.store, self.uploads)
            await stack.enter_async_context(_task(self.upkeep.run(), "upkeep"))
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
