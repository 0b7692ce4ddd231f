"""Waiting sign-ins in the database. Each function is one step inside a transaction that somebody opened."""

from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database.tables import device_grants as table
from desktop_uploader.companion.sign_in.grant import Decision, Grant


async def add(connection: AsyncConnection, device: str, grant: Grant) -> None:
    """`device`: the digest of its device code."""
    await connection.execute(insert(table).values(device_sha256=device, **_row(grant)))


async def by_device(connection: AsyncConnection, device: str) -> Grant | None:
    return await _one(connection, table.c.device_sha256 == device)


async def by_user_code(connection: AsyncConnection, user_code: str) -> Grant | None:
    return await _one(connection, table.c.user_code == user_code)


async def save(connection: AsyncConnection, grant: Grant) -> None:
    named = table.c.user_code == grant.user_code
    await connection.execute(update(table).where(named).values(**_row(grant)))


async def give_up(connection: AsyncConnection, device: str) -> None:
    """Whoever said yes is forgotten; a no stays a no."""
    named = (table.c.device_sha256 == device, table.c.decision != Decision.REFUSED.value)
    await connection.execute(
        update(table).where(*named).values(decision=Decision.GIVEN_UP.value, user_id=None)
    )


async def spend(connection: AsyncConnection, grant: Grant) -> None:
    """It has become a token, and is good for nothing else."""
    await connection.execute(delete(table).where(table.c.user_code == grant.user_code))


async def forget(connection: AsyncConnection, before: datetime, now: datetime) -> int:
    """Those that had expired `before`; how many wait `now`."""
    await connection.execute(delete(table).where(table.c.expires_at <= before))
    waiting = select(func.count()).select_from(table).where(table.c.expires_at > now)
    return int(await connection.scalar(waiting) or 0)


async def _one(connection: AsyncConnection, where: ColumnElement[bool]) -> Grant | None:
    row = (await connection.execute(select(table).where(where))).first()
    if row is None:
        return None
    return Grant(
        user_code=row.user_code,
        computer=row.computer,
        expires_at=row.expires_at,
        decision=Decision(row.decision),
        user_id=row.user_id,
        interval=row.interval,
        polled_at=row.polled_at,
    )


def _row(grant: Grant) -> dict[str, object]:
    return {
        "user_code": grant.user_code,
        "computer": grant.computer,
        "decision": grant.decision.value,
        "user_id": grant.user_id,
        "expires_at": grant.expires_at,
        "interval": grant.interval,
        "polled_at": grant.polled_at,
    }
