"""Who is signed in where, and who was chosen last: names and addresses, never a token."""

import json
import logging
import threading
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from desktop_uploader.core.account import HERE, Account, Connection
from desktop_uploader.store.files import replace_file
from desktop_uploader.store.paths import private_folder

_MOST = 50
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Book:
    """`chosen` None: nobody is, after a sign-out; this computer's companion is never listed."""

    accounts: tuple[Account, ...] = ()
    chosen: Account | None = None


class KnownAccounts:
    """One small JSON file, read once; a broken one is forgotten. For any thread.

    A disk that is in the way costs the choice at the next start, nothing else.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._lock = path, threading.Lock()
        self._read: _Book | None = None
        self.ever = path.exists()
        """Whether somebody has chosen before this program began."""

    def all(self) -> tuple[Account, ...]:
        """In the order in which they first signed in."""
        return self._book().accounts

    def chosen(self) -> Account | None:
        return self._book().chosen

    def at(self, address: str) -> Account | None:
        """Who is signed in at that address: the one that was chosen last, or the only one."""
        book = self._book()
        here = [it for it in book.accounts if it.address == address]
        return book.chosen if book.chosen in here else here[0] if len(here) == 1 else None

    def whose(self, connection: Connection) -> str:
        """The server's name for who is signed in there; empty while nobody knows, and on this computer."""
        known = self.at(connection.server) if connection.server and not connection.token else None
        return connection.account or (known.id if known else "")

    def heir(self, server_id: str) -> str:
        """The first at that server, whose are the rows from before there were accounts. Empty: nobody."""
        return next((it.id for it in self._book().accounts if it.server_id == server_id), "")

    def choose(self, account: Account) -> None:
        """Work with this one from now on; one that is known keeps its place."""
        with self._lock:
            book = self._load()
            others = [it for it in book.accounts if it != HERE]
            if not account.is_here:
                others = _with(others, account)
            self._save(_Book(tuple(others[-_MOST:]), account))

    def forget(self, account: Account) -> None:
        with self._lock:
            book = self._load()
            others = tuple(it for it in book.accounts if it.key != account.key)
            gone = book.chosen is not None and book.chosen.key == account.key
            self._save(_Book(others, None if gone else book.chosen))

    def _book(self) -> _Book:
        with self._lock:
            return self._load()

    def _load(self) -> _Book:
        if self._read is None:
            try:
                self._read = _read(json.loads(self._path.read_bytes()))
            except (OSError, ValueError, RecursionError):
                self._read = _Book()
        return self._read

    def _save(self, book: _Book) -> None:
        if book == self._read:
            return
        self._read = book
        try:
            private_folder(self._path.parent)
            replace_file(self._path, json.dumps(asdict(book), indent=2).encode() + b"\n")
        except OSError as error:
            _log.warning("Who is signed in couldn't be kept: %s", error)


def _read(content: object) -> _Book:
    """By hand: the window waits for it, and what would check it takes 60 ms to import. Raises ValueError."""
    kept = _members(content)
    listed, chosen = kept.get("accounts", []), kept.get("chosen")
    if not isinstance(listed, list):
        raise ValueError  # noqa: TRY004  # as for all that is broken
    return _Book(tuple(map(_account, listed)), None if chosen is None else _account(chosen))


def _account(content: object) -> Account:
    """What a later program knows besides is passed over."""
    kept = _members(content)
    texts = {it.name: kept[it.name] for it in fields(Account) if it.name in kept}
    if not all(isinstance(it, str) for it in texts.values()):
        raise ValueError
    return Account(**texts)


def _members(content: object) -> dict[str, Any]:
    if not isinstance(content, dict):
        raise ValueError  # noqa: TRY004  # as for all that is broken
    return content


def _with(known: Sequence[Account], account: Account) -> list[Account]:
    """In its own place; one whose person was not known yet makes room for the person."""
    same = [it for it in known if it.key == account.key or (not it.id and it.server_id == account.server_id)]
    if not same:
        return [*known, account]
    return [account if it is same[0] else it for it in known if it is same[0] or it not in same]
