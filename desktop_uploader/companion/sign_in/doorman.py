"""Whose e-mail and password these are. Guessing costs time, an account's tries, and an address's."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from desktop_uploader.companion.clock import Clock
from desktop_uploader.companion.database import people
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.database.people import User
from desktop_uploader.companion.sign_in.attempts import Attempts
from desktop_uploader.companion.sign_in.passwords import LONGEST, Cost, hashed, matches

_WITHIN = timedelta(minutes=15)
_OF_AN_ACCOUNT, _OF_AN_ADDRESS = 10, 30
"""Tries within that time. A school's whole building may have one address."""

_AT_ONCE, _IN_LINE = 2, 20
"""Hashes that are computed at a time, 32 MiB each; and how many more may wait for it."""

_SOON = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Unknown:
    """No such e-mail, no password, or another one: nobody is told which. `wait`: too many tries."""

    wait: timedelta | None = None


class Doorman:
    """`cost`: of new passwords, and of the one that stands in for those that aren't there."""

    def __init__(self, database: Database, clock: Clock, cost: Cost) -> None:
        self._database, self._cost = database, cost
        self._accounts = Attempts(clock, _OF_AN_ACCOUNT, _WITHIN)
        self._addresses = Attempts(clock, _OF_AN_ADDRESS, _WITHIN)
        self._turn, self._in_line = asyncio.Semaphore(_AT_ONCE), 0
        self._nobodys = ""

    async def is_open(self) -> bool:
        """Whether anybody has a password."""
        async with self._database.reading() as connection:
            return await people.has_passwords(connection)

    async def set_password(self, user: User, password: str) -> None:
        kept = await asyncio.to_thread(hashed, password, self._cost)
        async with self._database.writing() as connection:
            await people.set_password(connection, user, kept)

    async def who(self, email: str, password: str, address: str) -> User | Unknown:
        """Takes as long for an e-mail that nobody has; tries count before they are judged."""
        email = email.strip()[:320]
        account = email.lower()
        waits = (self._accounts.wait(account), self._addresses.wait(address))
        if wait := max((it for it in waits if it is not None), default=None):
            return Unknown(wait)
        if self._in_line >= _AT_ONCE + _IN_LINE:
            return Unknown(_SOON)
        self._accounts.count(account)
        self._addresses.count(address)
        self._in_line += 1
        try:
            user = await self._known(email, password)
        finally:
            self._in_line -= 1
        if user is None:
            return Unknown()
        self._accounts.forgive(account)
        return user

    async def _known(self, email: str, password: str) -> User | None:
        async with self._database.reading() as connection:
            user = await people.user_like(connection, email)
            kept = None if user is None else await people.password_of(connection, user)
        async with self._turn:
            right = await asyncio.to_thread(self._is_right, password, kept)
        return user if right else None

    def _is_right(self, password: str, kept: str | None) -> bool:
        self._nobodys = self._nobodys or hashed("", self._cost)
        return matches(password[: LONGEST + 1], kept or self._nobodys) and kept is not None
