"""How much one person may keep on this server, and how many videos they may add in a day."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database import videos as rows
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.problem import Code

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class UserQuota:
    """`space` in bytes; `a_day`: new videos within 24 hours. None: no limit."""

    space: int | None = None
    a_day: int | None = None

    async def check(self, connection: AsyncConnection, owner: str, size: int, now: datetime) -> None:
        """Raises the `Refusal` of a video that is beyond it; within the transaction that would add it."""
        if self.space is None and self.a_day is None:
            return
        used, today = await rows.usage(connection, owner, now - DAY)
        if self.space is not None and used + size > self.space:
            raise _full(used, size, self.space)
        if self.a_day is not None and today >= self.a_day:
            raise _too_many(today, self.a_day)


UNLIMITED = UserQuota()


def _full(used: int, size: int, space: int) -> Refusal:
    detail = (
        f"Your space on this server is full: {_gigabytes(used)} of {_gigabytes(space)} GB used, "
        f"and this video has {_gigabytes(size)} GB."
    )
    return Refusal(403, Code.QUOTA_EXCEEDED, detail, used=used, limit=space)


def _too_many(today: int, a_day: int) -> Refusal:
    detail = f"You may add {a_day} videos in 24 hours, and {today} were added. Try again tomorrow."
    return Refusal(403, Code.TOO_MANY_TODAY, detail, used=today, limit=a_day)


def _gigabytes(count: int) -> str:
    return f"{count / 1000**3:.3g}"
