"""Users, their tokens, and who this server is."""

import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database.tables import passwords, server, tokens, users


@dataclass(frozen=True, slots=True)
class User:
    """`scopes`: what the token that was shown allows, words apart by spaces; `all` is everything."""

    id: str
    email: str
    name: str
    scopes: str = "all"


@dataclass(frozen=True, slots=True)
class KnownToken:
    sha256: str
    user: User
    expires_at: datetime | None
    revoked_at: datetime | None


async def server_identity(connection: AsyncConnection) -> tuple[str, bytes] | None:
    """The server's id, a UUID, and its key for signing watch links; None in a new database."""
    row = (await connection.execute(select(server))).first()
    return None if row is None else (row.server_id, row.grant_key)


async def make_identity(connection: AsyncConnection) -> tuple[str, bytes]:
    server_id, grant_key = str(uuid.uuid4()), secrets.token_bytes(32)
    await connection.execute(insert(server).values(server_id=server_id, grant_key=grant_key))
    return server_id, grant_key


async def add_user(connection: AsyncConnection, user: User) -> None:
    await connection.execute(insert(users).values(id=user.id, email=user.email, name=user.name))


async def user_by_email(connection: AsyncConnection, email: str) -> User | None:
    row = (await connection.execute(select(users).where(users.c.email == email))).first()
    return None if row is None else User(row.id, row.email, row.name)


async def add_token(
    connection: AsyncConnection,
    key_id: str,
    sha256: str,
    user: User,
    expires_at: datetime | None,
    *,
    name: str = "",
) -> None:
    """`name`: whose it is to be known by, a computer's."""
    row = {"key_id": key_id, "sha256": sha256, "user_id": user.id, "scopes": user.scopes, "name": name}
    await connection.execute(insert(tokens).values(**row, expires_at=expires_at))


async def token(connection: AsyncConnection, key_id: str) -> KnownToken | None:
    whose = (users.c.email, users.c.name.label("person"))
    query = select(tokens, *whose).join(users, users.c.id == tokens.c.user_id)
    row = (await connection.execute(query.where(tokens.c.key_id == key_id))).first()
    if row is None:
        return None
    user = User(row.user_id, row.email, row.person, row.scopes)
    return KnownToken(row.sha256, user, row.expires_at, row.revoked_at)


async def revoke(connection: AsyncConnection, key_id: str, at: datetime) -> None:
    await connection.execute(
        update(tokens).where(tokens.c.key_id == key_id, tokens.c.revoked_at.is_(None)).values(revoked_at=at)
    )


async def user_by_id(connection: AsyncConnection, user_id: str) -> User | None:
    row = (await connection.execute(select(users).where(users.c.id == user_id))).first()
    return None if row is None else User(row.id, row.email, row.name)


async def user_like(connection: AsyncConnection, email: str) -> User | None:
    """However its capitals are written: people don't know how the administrator wrote theirs."""
    written = func.lower(users.c.email) == email.lower()
    exact_first = (users.c.email != email, users.c.email)
    row = (await connection.execute(select(users).where(written).order_by(*exact_first))).first()
    return None if row is None else User(row.id, row.email, row.name)


async def password_of(connection: AsyncConnection, user: User) -> str | None:
    """Its hash."""
    return await connection.scalar(select(passwords.c.hash).where(passwords.c.user_id == user.id))


async def set_password(connection: AsyncConnection, user: User, hashed: str) -> None:
    await connection.execute(delete(passwords).where(passwords.c.user_id == user.id))
    await connection.execute(insert(passwords).values(user_id=user.id, hash=hashed))


async def has_passwords(connection: AsyncConnection) -> bool:
    return (await connection.execute(select(passwords.c.user_id).limit(1))).first() is not None
