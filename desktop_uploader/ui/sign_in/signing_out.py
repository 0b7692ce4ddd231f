"""Signing out: the token is forgotten here whatever happens, and there if the server can be reached."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial

from desktop_uploader.core.account import Account
from desktop_uploader.core.failures import WorldError
from desktop_uploader.engine.notices import Listener, Remarked
from desktop_uploader.service.sign_in import SchoolSignIn
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.sign_in.people import People

_log = logging.getLogger(__name__)


class SigningOut:
    """In the chores, which the program's end waits for: who quits meanwhile is signed out all the same."""

    def __init__(
        self, people: People, sign_in: SchoolSignIn, chores: Executor, later: Later, tell: Listener
    ) -> None:
        self._people, self._sign_in, self._chores, self._later = people, sign_in, chores, later
        self._tell = tell

    def begin(self, account: Account, first: Callable[[], None]) -> None:
        """`first`: what has to end before, and may block."""
        gone = self._chores.submit(self._forget, account, first)
        self._later.call(partial(self._gone, account), gone)

    def _forget(self, account: Account, first: Callable[[], None]) -> str | None:
        first()
        return self._people.forget(account)

    def _gone(self, account: Account, gone: "Future[str | None]") -> None:
        self._people.changed.emit()
        match gone.exception():
            case WorldError(failure=failure):
                self._tell(Remarked(failure.detail))
            case None:
                if token := gone.result():
                    self._sign_in.sign_out(account, token)
            case error:
                _log.error("The sign-out failed", exc_info=error)
