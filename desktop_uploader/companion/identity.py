"""Who this server is, for life, and what a new one starts with: a user, a token in a file, sample courses."""

import asyncio
import contextlib
import os
from pathlib import Path

from desktop_uploader.companion.accounts import Accounts
from desktop_uploader.companion.database import courses, people
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.grants import Grants
from desktop_uploader.contract.server import Course, Lesson

OWNER_EMAIL = "owner@localhost"
SAMPLES = (
    Course(
        id="first-steps",
        title="First steps",
        lessons=(
            Lesson(id="first-steps-welcome", title="Welcome"),
            Lesson(id="first-steps-tour", title="A short tour"),
            Lesson(id="first-steps-practice", title="Practice"),
        ),
    ),
    Course(
        id="lecture-series",
        title="Lecture series",
        lessons=(
            Lesson(id="lecture-series-1", title="Lecture 1"),
            Lesson(id="lecture-series-2", title="Lecture 2"),
        ),
    ),
)


class Identity:
    """Call `establish` once the database is open."""

    def __init__(self, database: Database, accounts: Accounts, grants: Grants, token_file: Path) -> None:
        self._database = database
        self._accounts = accounts
        self._grants = grants
        self._token_file = token_file
        self.server_id = ""

    async def establish(self) -> None:
        """Everything that is missing is made; everything that is there stays."""
        async with self._database.writing() as connection:
            identity = await people.server_identity(connection)
            if identity is None:
                identity = await people.make_identity(connection)
                for position, course in enumerate(SAMPLES):
                    await courses.add(connection, course, position)
        self.server_id, self._grants.key = identity
        await self._keep_a_token()

    async def _keep_a_token(self) -> None:
        """The file of an embedded companion's own token: a lost or spent one is made anew."""
        kept = await asyncio.to_thread(_read, self._token_file)
        if await self._accounts.user_of(kept) is not None:
            return
        owner = await self._accounts.find_user(OWNER_EMAIL)
        owner = owner or await self._accounts.add_user(OWNER_EMAIL, "Owner")
        token = await self._accounts.create_token(owner)
        await asyncio.to_thread(_write, self._token_file, token)


def _read(path: Path) -> str:
    with contextlib.suppress(FileNotFoundError):
        return path.read_text("utf-8", "replace").strip()
    return ""


def _write(path: Path, token: str) -> None:
    """For its owner only from the first byte on, and never half written."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(token + "\n")
        file.flush()
        os.fsync(handle)
    fresh.replace(path)
