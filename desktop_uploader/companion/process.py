"""One companion process: from its first log line, through the line that says where it listens, to its end."""

import asyncio
import os
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from desktop_uploader.companion import log
from desktop_uploader.companion.accounts import Accounts
from desktop_uploader.companion.address import Address
from desktop_uploader.companion.app import app_of
from desktop_uploader.companion.assembly import Companion
from desktop_uploader.companion.clock import utc_now
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.folder import announce
from desktop_uploader.companion.identity import OWNER_EMAIL
from desktop_uploader.companion.serving.runner import run as run_in_loop
from desktop_uploader.companion.serving.runner import serve
from desktop_uploader.companion.settings import CompanionSettings
from desktop_uploader.contract.running import READY_LINE


def run(settings: CompanionSettings, *, until_stdin_closes: bool) -> None:
    """Serve until a signal, or until whoever started us is gone. Raises OSError for a taken port."""
    log.begin()
    run_in_loop(_serve(settings, until_stdin_closes=until_stdin_closes))


async def _serve(settings: CompanionSettings, *, until_stdin_closes: bool) -> None:
    address = Address(settings.public_url)
    companion = Companion(settings, address)
    stop = asyncio.Event()

    def listening(url: str) -> None:
        address.listening_at(url)
        announce(settings.data, url, companion.identity.server_id)
        print(READY_LINE.format(address=url, token_file=settings.token_file), flush=True)  # noqa: T201

    if until_stdin_closes:
        _set_at_end_of_input(stop)
    await serve(app_of(companion), settings.host, settings.port, listening, stop=stop)


def _set_at_end_of_input(stop: asyncio.Event) -> None:
    """The pipe closes when the process that holds its other end is gone, however it went."""
    loop = asyncio.get_running_loop()

    def wait() -> None:
        while os.read(sys.stdin.fileno(), 4096):
            pass
        loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=wait, name="end of input", daemon=True).start()


async def create_token(
    settings: CompanionSettings, email: str | None, lifetime: timedelta | None
) -> str | None:
    """A new token for the user, or None if there is no such user."""
    async with opened(settings) as database:
        accounts = Accounts(database, utc_now)
        user = await accounts.find_user(email or OWNER_EMAIL)
        return None if user is None else await accounts.create_token(user, lifetime)


@asynccontextmanager
async def opened(settings: CompanionSettings) -> AsyncIterator[Database]:
    """The database beside a companion that may run. Raises `NewerDatabase`."""
    settings.prepare_folders()
    database = Database(settings.database)
    try:
        await database.open()
        yield database
    finally:
        await database.close()
