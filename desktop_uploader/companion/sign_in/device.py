"""A program that has no browser signs in: it shows a code, a person says yes, it gets a token (RFC 8628)."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.database import people
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.sign_in import codes, records
from desktop_uploader.companion.sign_in.grant import INTERVAL, LIFETIME, Answer, Decision, Grant, polled

_REMEMBERED = timedelta(hours=1)
"""For so long a slow program still reads that its code has expired."""

_MOST_WAITING = 5000


@dataclass(frozen=True, slots=True)
class Begun:
    """`device_code` is the program's secret, `user_code` what people read; `interval` in seconds."""

    device_code: str = field(repr=False)
    user_code: str
    lifetime: timedelta = LIFETIME
    interval: int = INTERVAL


class DeviceSignIn:
    """The database has a SHA-256 of the device code only."""

    def __init__(self, database: Database, accounts: Accounts, clock: Clock) -> None:
        self._database, self._accounts, self._now = database, accounts, clock

    async def begin(self, hint: str) -> Begun | None:
        """`hint`: what the computer calls itself. None: too many wait already."""
        begun = Begun(codes.new_device_code(), "")
        async with self._database.writing() as connection:
            now = self._now()
            waiting = await records.forget(connection, now - _REMEMBERED, now)
            if waiting >= _MOST_WAITING:
                return None
            begun = replace(begun, user_code=await _free_code(connection))
            grant = Grant(
                user_code=begun.user_code,
                computer=codes.computer_of(hint),
                expires_at=self._now() + begun.lifetime,
            )
            await records.add(connection, codes.digest_of(begun.device_code), grant)
        return begun

    async def poll(self, device_code: str) -> Answer | str | None:
        """A token, once; or how it stands. None: there is no such code, or it was used."""
        device = codes.digest_of(device_code)
        async with self._database.reading() as connection:
            if await records.by_device(connection, device) is None:
                return None
        async with self._database.writing() as connection:
            return await self._poll(connection, device)

    async def give_up(self, device_code: str) -> None:
        """Its program wants it no more: nobody can allow it from now on, and a token that came of it ends."""
        device = codes.digest_of(device_code)
        key_id = codes.key_id_of(device)
        async with self._database.reading() as connection:
            grant, token = await records.by_device(connection, device), await people.token(connection, key_id)
        if grant is None and token is None:
            return
        async with self._database.writing() as connection:
            await records.give_up(connection, device)
            await people.revoke(connection, key_id, self._now())

    async def _poll(self, connection: AsyncConnection, device: str) -> Answer | str | None:
        grant = await records.by_device(connection, device)
        if grant is None:
            return None
        after, answer = polled(grant, self._now())
        if answer is not Answer.GRANTED:
            await records.save(connection, after)
            return answer
        await records.spend(connection, grant)
        user = await people.user_by_id(connection, grant.user_id or "")
        if user is None:
            return None
        key_id = codes.key_id_of(device)
        return await self._accounts.issue(connection, user, name=grant.computer, key_id=key_id)

    async def find(self, user_code: str) -> Grant | None:
        """The sign-in that somebody may still decide, or that its program has given up."""
        async with self._database.reading() as connection:
            grant = await records.by_user_code(connection, user_code)
        now = self._now()
        return grant if grant is not None and (grant.is_open(now) or grant.is_given_up(now)) else None

    async def allow(self, user_code: str, user: User) -> bool:
        """False: it was decided, or it expired, meanwhile."""
        return await self._decide(user_code, Decision.ALLOWED, user.id)

    async def refuse(self, user_code: str) -> bool:
        return await self._decide(user_code, Decision.REFUSED, None)

    async def _decide(self, user_code: str, decision: Decision, user_id: str | None) -> bool:
        async with self._database.writing() as connection:
            grant = await records.by_user_code(connection, user_code)
            if grant is None or not grant.is_open(self._now()):
                return False
            await records.save(connection, replace(grant, decision=decision, user_id=user_id))
        return True


async def _free_code(connection: AsyncConnection) -> str:
    while True:
        code = codes.new_user_code()
        if await records.by_user_code(connection, code) is None:
            return code
