"""Signing in, without a window: who answers at an address, and whose a pasted token is."""

import asyncio
import platform
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import Future, wait
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from desktop_uploader.core.account import Account
from desktop_uploader.core.ending import end_others
from desktop_uploader.core.ports.service import Server
from desktop_uploader.service.device_code import Code

if TYPE_CHECKING:
    from desktop_uploader.service.school import School

T = TypeVar("T")
_LONGEST_NAME = 100
_LAST_WORDS = 1.0
"""Seconds that whoever quits waits for servers to hear that a sign-in was given up."""

Keep = Callable[[Account, str], None]
"""Whose token, and the token: remembered by whoever made us. May block; raises WorldError."""


class SignIn(Protocol):
    """Each returns at once; its future may raise WorldError. Cancelled before that, it keeps nothing,
    unless it is about to.
    """

    def find(self, address: str) -> "Future[Server]": ...
    def begin(self, address: str) -> "Future[Code]":
        """A code for the browser."""

    def wait(self, address: str, code: Code) -> "Future[Account]":
        """Until somebody allowed it there. May raise CodeExpiredError, CodeRefusedError.

        If it ends in any other way than with an account, the server is told: nobody can allow it any more.
        Cancelled while its token is being kept, that stays good.
        """

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        """Checked first, then kept."""


class SchoolSignIn:
    """`SignIn` over HTTP, on a thread of its own that begins with the first question; `close` ends it."""

    def __init__(
        self,
        keep: Keep,
        proxy: Callable[[], str] = lambda: "",
        computer: Callable[[], str] = platform.node,
        last_words: float = _LAST_WORDS,
    ) -> None:
        """`proxy` is asked each time, as `net.client` has it; `computer`: its name, for the page."""
        self._keep, self._proxy, self._computer = keep, proxy, computer
        self._patience = last_words
        self._is_closed, self._lock = False, threading.Lock()
        self._running: tuple[asyncio.AbstractEventLoop, threading.Thread] | None = None
        self._waiting: set[Future[Account]] = set()
        self._last_words: set[Future[None]] = set()

    def find(self, address: str) -> "Future[Server]":
        return self._put(self._ask(address, lambda school: school.server()))

    def begin(self, address: str) -> "Future[Code]":
        computer = self._computer()[:_LONGEST_NAME]
        return self._put(self._ask(address, lambda school: school.code(computer)))

    def wait(self, address: str, code: Code) -> "Future[Account]":
        fate, give_up = threading.Lock(), partial(self._give_up, address, code)
        waiting = self._put(self._wait(address, code, partial(self._keep_or_give_up, fate, give_up)))
        self._waiting.add(waiting)
        waiting.add_done_callback(partial(self._waited, fate, give_up))
        return waiting

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        return self._put(self._sign_in(address, token.strip(), self._keep))

    def sign_out(self, account: Account, token: str) -> "Future[bool]":
        """It is forgotten here: whether the server dropped it, too."""
        return self._put(
            self._ask(account.address, lambda school: school.sign_out(account.server_name, token))
        )

    def close(self) -> None:
        """Whoever still waits for an answer gets it as cancelled; so does who asks after that."""
        for waiting in tuple(self._waiting):
            waiting.cancel()
        wait(tuple(self._last_words), self._patience)
        with self._lock:
            self._is_closed, running, self._running = True, self._running, None
        if running is None:
            return
        loop, thread = running
        asyncio.run_coroutine_threadsafe(_end_all(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()

    def _put(self, question: Coroutine[Any, Any, T]) -> "Future[T]":
        with self._lock:
            if self._is_closed:
                question.close()
                late: Future[T] = Future()
                late.cancel()
                return late
            if self._running is None:
                loop = asyncio.new_event_loop()
                self._running = loop, threading.Thread(target=loop.run_forever, name="sign-in")
                self._running[1].start()
            return asyncio.run_coroutine_threadsafe(question, self._running[0])

    async def _ask(self, address: str, question: Callable[["School"], Awaitable[T]]) -> T:
        from desktop_uploader.service.school import School  # noqa: PLC0415  # slow: no window waits on our loop

        return await question(School(address, self._proxy()))

    async def _wait(self, address: str, code: Code, keep: Keep) -> Account:
        return await self._sign_in(address, await self._ask(address, lambda school: school.token(code)), keep)

    def _waited(self, fate: threading.Lock, give_up: Callable[[], None], waiting: "Future[Account]") -> None:
        """On any thread. A token that was on its way all the same ends with its code."""
        self._waiting.discard(waiting)
        if (waiting.cancelled() or waiting.exception() is not None) and fate.acquire(blocking=False):
            give_up()

    def _keep_or_give_up(
        self, fate: threading.Lock, give_up: Callable[[], None], account: Account, token: str
    ) -> None:
        """Whoever is first at its fate decides: a token that is being kept is given up only if that fails."""
        if not fate.acquire(blocking=False):
            return
        try:
            self._keep(account, token)
        except BaseException:
            give_up()
            raise

    def _give_up(self, address: str, code: Code) -> None:
        telling = self._put(self._ask(address, lambda school: school.give_up(code)))
        self._last_words.add(telling)
        telling.add_done_callback(self._last_words.discard)

    async def _sign_in(self, address: str, token: str, keep: Keep) -> Account:
        account = await self._ask(address, lambda school: school.account(token))
        await asyncio.to_thread(keep, account, token)
        return account


async def _end_all() -> None:
    await end_others()
    await asyncio.get_running_loop().shutdown_default_executor()
