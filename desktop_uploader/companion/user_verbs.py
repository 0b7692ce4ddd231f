"""`companion user …`: people, and the passwords with which they sign in through a browser."""

import argparse
import asyncio
import sys
from pathlib import Path

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.clock import utc_now
from desktop_uploader.companion.database import people
from desktop_uploader.companion.database.database import Database
from desktop_uploader.companion.database.schema import NewerDatabase
from desktop_uploader.companion.process import opened
from desktop_uploader.companion.settings import CompanionSettings
from desktop_uploader.companion.sign_in.doorman import Doorman
from desktop_uploader.companion.sign_in.passwords import Cost, flaw_of

_LONGEST = 4096
"""Bytes of a password file: more is another file, named by mistake."""


class _RefusedError(Exception):
    """What an operator reads."""


def add_user_verbs(parser: argparse.ArgumentParser, data: Path) -> None:
    """`data`: the usual folder."""
    verbs = parser.add_subparsers(metavar="COMMAND", required=True)
    add = verbs.add_parser("add", help="somebody new")
    add.add_argument("--name", help="what others read; default: the e-mail address")
    change = verbs.add_parser("password", help="another password; tokens stay valid")
    for verb, needed in ((add, False), (change, True)):
        verb.add_argument("email", metavar="EMAIL")
        told = "its first line; - reads standard input"
        verb.add_argument("--password-file", metavar="FILE", required=needed, help=told)
        verb.add_argument("--data", type=Path, default=data)
    add.set_defaults(run=_run, change=_add)
    change.set_defaults(run=_run, change=_change)


def _run(arguments: argparse.Namespace) -> int:
    try:
        sys.stdout.write(asyncio.run(_with_database(arguments)) + "\n")
    except (_RefusedError, NewerDatabase) as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"Can't read {error.filename}: {error.strerror}. Nothing was changed.\n")
        return 1
    return 0


async def _with_database(arguments: argparse.Namespace) -> str:
    email = arguments.email.strip()
    if "@" not in email or len(email) > 320 or not email.isprintable() or " " in email:
        raise _RefusedError("That is no e-mail address. Nothing was changed.")
    password = await asyncio.to_thread(_password, arguments.password_file)
    settings = CompanionSettings(data=arguments.data)
    async with opened(settings) as database:
        async with database.reading() as connection:
            known = await people.user_like(connection, email)
        user, said = await arguments.change(database, known, email, arguments)
        if password is not None:
            await Doorman(database, utc_now, Cost(settings.scrypt_n)).set_password(user, password)
        return str(said)


async def _add(
    database: Database, known: User | None, email: str, arguments: argparse.Namespace
) -> tuple[User, str]:
    if known is not None:
        raise _RefusedError(f"There is a user {known.email} already. Nothing was changed.")
    user = await Accounts(database, utc_now).add_user(email, (arguments.name or email)[:200])
    return user, f"{email} was added."


async def _change(_: Database, known: User | None, email: str, __: argparse.Namespace) -> tuple[User, str]:
    if known is None:
        raise _RefusedError(f"There is no user {email}. Nothing was changed.")
    return known, f"{known.email} has the new password."


def _password(file: str | None) -> str | None:
    """The first line, without its end. Raises OSError."""
    if file is None:
        return None
    content = sys.stdin.buffer.read(_LONGEST + 1) if file == "-" else _beginning(Path(file))
    lines = content.decode("utf-8", "replace").splitlines()
    password = lines[0] if lines else ""
    if len(content) > _LONGEST or "\ufffd" in password:
        raise _RefusedError("The password file has to be a line of text. Nothing was changed.")
    if flaw := flaw_of(password):
        raise _RefusedError(f"{flaw} Nothing was changed.")
    return password


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LONGEST + 1)
