"""Who may come in: `du_<key id>_<43 random characters>`, of which the database has a SHA-256 only."""

import hashlib
import hmac
import re
import secrets
import uuid
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.requests import Request

from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.database import people
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.database.people import User
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.problem import Code

__all__ = ["Accounts", "User"]

_TOKEN = re.compile(r"du_([0-9a-f]{16})_[A-Za-z0-9_-]{43}")


def _refused(detail: str) -> Refusal:
    return Refusal(401, Code.SIGN_IN_NEEDED, detail, headers={"WWW-Authenticate": "Bearer"})


class Accounts:
    """Users and tokens. `authenticate` is the one door."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def authenticate(self, request: Request) -> User:
        """The user whose token the request shows. Raises a 401 `Refusal`."""
        shown = request.headers.getlist("authorization")
        scheme, _, token = shown[0].partition(" ") if len(shown) == 1 else ("", "", "")
        if scheme.lower() != "bearer":
            raise _refused("Sign in to use this server.")
        user = await self.user_of(token.strip())
        if user is None:
            raise _refused("This sign-in isn't valid any more. Sign in again; nothing is lost.")
        return user

    async def identify(self, request: Request) -> str | None:
        """The id of whoever asks, for pages that also show something to visitors."""
        try:
            return (await self.authenticate(request)).id
        except Refusal:
            return None

    async def user_of(self, token: str) -> User | None:
        """None for a token that is unknown, altered, expired or revoked."""
        form = _TOKEN.fullmatch(token)
        if form is None:
            return None
        async with self._database.reading() as connection:
            known = await people.token(connection, form[1])
        if known is None or not hmac.compare_digest(known.sha256, _digest(token)):
            return None
        expired = known.expires_at is not None and known.expires_at <= self._clock()
        return None if expired or known.revoked_at is not None else known.user

    async def add_user(self, email: str, name: str) -> User:
        user = User(str(uuid.uuid4()), email, name)
        async with self._database.writing() as connection:
            await people.add_user(connection, user)
        return user

    async def find_user(self, email: str) -> User | None:
        async with self._database.reading() as connection:
            return await people.user_by_email(connection, email)

    async def create_token(self, user: User, lifetime: timedelta | None = None) -> str:
        """The only time that anybody sees this token."""
        async with self._database.writing() as connection:
            return await self.issue(connection, user, lifetime)

    async def issue(
        self,
        connection: AsyncConnection,
        user: User,
        lifetime: timedelta | None = None,
        *,
        name: str = "",
        key_id: str = "",
    ) -> str:
        """`create_token` within somebody else's transaction; `name`: of the computer it is for.

        `key_id`: 16 hexadecimal digits that no other token has, for whoever wants to find it again.
        """
        key_id = key_id or secrets.token_hex(8)
        token = f"du_{key_id}_{secrets.token_urlsafe(32)}"
        expires_at = None if lifetime is None else self._clock() + lifetime
        await people.add_token(connection, key_id, _digest(token), user, expires_at, name=name)
        return token

    async def revoke_token(self, key_id: str) -> None:
        async with self._database.writing() as connection:
            await people.revoke(connection, key_id, self._clock())

    async def revoke(self, token: str) -> None:
        """Whoever shows a token may end it; one that isn't valid has ended already."""
        form = _TOKEN.fullmatch(token)
        if form is not None and await self.user_of(token) is not None:
            await self.revoke_token(form[1])


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
