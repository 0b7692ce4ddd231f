"""Everything that makes up one companion, put together once, and at work while it is open."""

import asyncio
import logging
import ssl
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import httpx
import truststore

from desktop_uploader.companion.accounts import Accounts
from desktop_uploader.companion.address import Address
from desktop_uploader.companion.backends.local import Local
from desktop_uploader.companion.clock import Clock, utc_now
from desktop_uploader.companion.compat.admin import by_tus
from desktop_uploader.companion.compat.limits import CompatLimits
from desktop_uploader.companion.compat.sessions import lifetimes
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.elsewhere import READERS, providers
from desktop_uploader.companion.grants import Grants
from desktop_uploader.companion.identity import Identity
from desktop_uploader.companion.library.choosing import by_rules
from desktop_uploader.companion.library.editing import Editor
from desktop_uploader.companion.library.inspecting import Inspector
from desktop_uploader.companion.library.intake import Intake
from desktop_uploader.companion.library.placing import Placing
from desktop_uploader.companion.library.preparations import Preparations
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.reconciling import Reconciler
from desktop_uploader.companion.library.removal import Removal
from desktop_uploader.companion.library.upkeep import Upkeep
from desktop_uploader.companion.library.uploads import Uploads
from desktop_uploader.companion.library.user_quota import UserQuota
from desktop_uploader.companion.library.verifying import PAUSES
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.processing.children import Children
from desktop_uploader.companion.processing.making import Maker
from desktop_uploader.companion.processing.probing import Prober
from desktop_uploader.companion.processing.processor import Processor
from desktop_uploader.companion.processing.sniff import sniff
from desktop_uploader.companion.settings import CompanionSettings
from desktop_uploader.companion.sign_in.device import DeviceSignIn
from desktop_uploader.companion.sign_in.doorman import Doorman
from desktop_uploader.companion.sign_in.passwords import Cost
from desktop_uploader.companion.status_feed import Readers
from desktop_uploader.companion.tus.completion import finish_interrupted
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.tus.store import UploadStore
from desktop_uploader.companion.webhooks.inbox import Inbox

log = logging.getLogger(__name__)


class Companion:
    """Everything that makes up one companion.

    `maker`: how videos are prepared, where a program brings its own ffmpeg. `older_limits`: of the doors for
    older clients. `verify_pauses`: see `library.verifying`. Raises OSError if the data folder can't be made.
    """

    def __init__(
        self,
        settings: CompanionSettings,
        address: Address | None = None,
        clock: Clock = utc_now,
        *,
        maker: Maker | None = None,
        older_limits: CompatLimits | None = None,
        verify_pauses: Sequence[float] = PAUSES,
    ) -> None:
        settings.prepare_folders()
        self.older_limits = older_limits or CompatLimits()
        self.verify_pauses = verify_pauses
        self.settings, self.address = settings, address or Address(settings.public_url)
        self.database = Database(settings.database)
        self.accounts = Accounts(self.database, clock)
        self.doorman = Doorman(self.database, clock, Cost(settings.scrypt_n))
        self.device_sign_in = DeviceSignIn(self.database, self.accounts, clock)
        self.grants = Grants(clock, settings.grant_lifetime)
        self.identity = Identity(self.database, self.accounts, self.grants, settings.token_file)
        self.readers = Readers(settings.most_streams)
        self.videos = Videos(self.database, self.readers.announce, clock)
        self.http = httpx.AsyncClient(verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        self.inbox = Inbox(self.videos, READERS)
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
        inspector = Inspector(Prober(Children()), settings.limits)
        self.providers = Providers(
            self.videos, [local, *providers(settings, self.http, clock, self.address)], inspector.inspect
        )
        self.removal = Removal(self.videos, self.providers)
        placing = Placing(self.videos, self.providers, lifetime, self.inbox.apply_kept)
        self.editor = Editor(self.videos, self.providers, placing.turn)
        choose = by_rules(settings.rules, settings.backend)
        quota = UserQuota(settings.quota_bytes, settings.uploads_per_day)
        self.intake, self.intake_by_tus = (
            Intake(self.videos, settings.limits, lifetime, placing=placing, choose=chosen, quota=quota)
            for chosen in (choose, by_tus(choose))
        )
        self.uploads = Uploads(
            self.videos,
            self.intake,
            self.store,
            self.removal,
            remove_prepared=local.remove_prepared,
            sniff=sniff,
            lifetime=lifetime,
            lifetimes=lifetimes(self.older_limits),
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
        self.reconciler = Reconciler(self.videos, self.providers, settings.polling, self.inbox.unsettled)
        self.clock = clock

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Open, whole and at work; ended in reverse order. Raises `NewerDatabase`."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self.database.close)
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
