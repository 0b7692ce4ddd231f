"""The HTTP face of a companion: every route there is, and the app that has them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.routing import BaseRoute, Route

from desktop_uploader.companion.api.courses import course_routes
from desktop_uploader.companion.api.device import device_routes
from desktop_uploader.companion.api.forms import Peer
from desktop_uploader.companion.api.media import media_routes, process_routes, upload_routes
from desktop_uploader.companion.api.oauth import oauth_routes
from desktop_uploader.companion.api.operations import operation_routes
from desktop_uploader.companion.api.parts import part_routes
from desktop_uploader.companion.api.problems import BodyLimit, answer_with_problems
from desktop_uploader.companion.api.server import server_routes
from desktop_uploader.companion.api.status import status_routes
from desktop_uploader.companion.api.tus import tus_routes
from desktop_uploader.companion.api.viewing import Statuses, Viewing
from desktop_uploader.companion.api.watch import watch_routes
from desktop_uploader.companion.api.webhooks import doors_of, webhook_routes
from desktop_uploader.companion.assembly import Companion
from desktop_uploader.companion.compat.admin import AdminDoor, admin_routes
from desktop_uploader.companion.compat.answers import Doors
from desktop_uploader.companion.compat.lessons import LessonUploads, lesson_routes
from desktop_uploader.companion.compat.sessions import Sessions
from desktop_uploader.companion.compat.storage import storage_routes
from desktop_uploader.companion.compat.timelapse import timelapse_routes
from desktop_uploader.companion.compat.timelapses import Timelapses
from desktop_uploader.companion.compat.video_keys import VideoKeys
from desktop_uploader.companion.library.parts import Parts
from desktop_uploader.companion.library.verifying import Verifier
from desktop_uploader.companion.settings import VERSION
from desktop_uploader.companion.status_feed import StatusFeed
from desktop_uploader.companion.tus.chunks import ChunkStore
from desktop_uploader.companion.tus.limits import TusLimits


def app_of(it: Companion) -> FastAPI:
    """The HTTP face; its lifespan is `running`."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with it.running():
            yield

    app = FastAPI(
        title=it.settings.name,
        version=VERSION,
        lifespan=lifespan,
        routes=routes_of(it),
        redirect_slashes=False,
        docs_url=None,
        redoc_url=None,
    )
    app.add_middleware(BodyLimit, path="/api/v1/")
    answer_with_problems(app)
    return app


def routes_of(it: Companion) -> list[BaseRoute]:
    """In the order in which they are tried."""
    statuses = Statuses(it.videos, it.grants, it.address, it.providers)
    feed = StatusFeed(it.videos, it.readers, statuses.line, it.settings.heartbeat.total_seconds())
    verifier = Verifier(it.videos, it.providers, it.verify_pauses)
    accounts = it.accounts
    return [
        *server_routes(it.settings, it.identity, accounts, it.videos, by_device=it.doorman.is_open).routes,
        *_sign_in(it),
        *course_routes(it.database, accounts).routes,
        *status_routes(statuses, feed, accounts).routes,
        *upload_routes(it.intake, verifier, accounts, it.address).routes,
        *media_routes(it.videos, it.editor, it.removal, statuses, accounts).routes,
        *process_routes(it.preparations, it.processor.cancel, statuses, accounts).routes,
        *part_routes(Parts(it.videos, it.providers), statuses, accounts).routes,
        *operation_routes(it.database).routes,
        *_older_programs(it, statuses),
        *_doors(it),
    ]


def _sign_in(it: Companion) -> list[Route]:
    """For a program through a browser, and for the person in front of it."""
    peer = Peer(behind_proxy=it.settings.public_url is not None)
    return [
        *oauth_routes(it.device_sign_in, it.accounts, it.address, peer, it.clock),
        *device_routes(it.device_sign_in, it.doorman, it.settings.name, peer, it.clock, address=it.address),
    ]


def _older_programs(it: Companion, statuses: Statuses) -> list[Route]:
    """Doors for clients written for older documents: `docs/compat.md`."""
    doors = Doors(it.accounts)
    uploads = LessonUploads(
        it.videos,
        it.providers,
        it.editor,
        lifetime=it.settings.upload_lifetime,
        catch_up=it.inbox.apply_kept,
    )
    keys = VideoKeys(it.videos, it.providers, statuses, it.address)
    timelapses = Timelapses(it.videos, it.preparations, it.processor.cancel)
    return [
        *lesson_routes(doors, uploads),
        *timelapse_routes(doors, timelapses, keys),
        *_older_uploads(it, doors),
    ]


def _older_uploads(it: Companion, doors: Doors) -> list[Route]:
    limits = it.older_limits
    return [
        *admin_routes(doors, AdminDoor(it.intake_by_tus, it.videos, it.address, limits)),
        *storage_routes(
            doors,
            Sessions(it.videos, it.intake, it.store, limits),
            it.address,
            uploads=it.uploads,
            store=it.store,
            chunks=ChunkStore(it.store, it.settings.uploads / "incoming"),
            leases=it.leases,
            limits=limits,
            put_limits=TusLimits(max_size=it.settings.limits.max_file_size),
        ),
    ]


def _doors(it: Companion) -> list[Route]:
    """What streams bytes, in and out."""
    limits = TusLimits(max_size=it.settings.limits.max_file_size)
    viewing = Viewing(it.videos, it.grants, it.settings.media, it.providers)
    return [
        *tus_routes(
            it.store,
            it.uploads,
            it.accounts.authenticate,
            limits=limits,
            base_url=it.address.base,
            leases=it.leases,
            now=it.clock,
        ),
        *watch_routes(viewing, identify=it.accounts.identify),
        *_webhooks(it),
    ]


def _webhooks(it: Companion) -> list[Route]:
    return webhook_routes(
        it.inbox,
        it.clock,
        doors_of(it.settings),
        accept_unsigned=it.settings.accept_unsigned_webhooks,
    )
