"""An engine that starts while the window is already there: what it is asked meanwhile waits its turn."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, wait
from contextlib import AbstractAsyncContextManager, suppress
from typing import Any, TypeVar

from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.thread import EngineThread

T = TypeVar("T")
Begun = Callable[[BaseException | None], None]
Work = tuple[asyncio.AbstractEventLoop, asyncio.Task[None] | None]
Running = tuple[asyncio.AbstractEventLoop, asyncio.Event, Engine]

_LAST_WORDS = 1.0
"""Seconds that questions still under way have before the engine is closed: a drop must reach the journal."""


class LateEngine(EngineThread):
    """`begin` and `end`, never both at once, in place of `with`; then it may begin again.

    `on_begun` is called on the engine's thread: with None, or with what `open_engine` raised. `greet` is
    called there with each engine that has started, before it does anything else.
    """

    def __init__(
        self,
        open_engine: Callable[[], AbstractAsyncContextManager[Engine]],
        on_begun: Begun = lambda _: None,
        greet: Callable[[Engine], None] = lambda _: None,
    ) -> None:
        super().__init__(open_engine)
        self._on_begun, self._greet, self._ending = on_begun, greet, False
        self._work: Future[Work] = Future()
        self._asked: set[Future[Any]] = set()
        self._waiting: list[Callable[[], None]] = []

    @property
    def is_there(self) -> bool:
        """Whether what is asked is done at once."""
        return not self._ending and super().is_there

    def begin(self) -> None:
        """Returns at once."""
        if self._ending:
            super().__init__(self._open)
            self._work, self._ending = Future(), False
        self._started.add_done_callback(self._greeted)
        waiting, self._waiting = self._waiting, []
        for put in waiting:
            put()
        self._started.add_done_callback(lambda started: self._on_begun(started.exception()))
        self._thread.start()

    def retire(self) -> None:
        """What is asked from now on is for the next one; `end` is to follow."""
        self._ending = self._thread.ident is not None

    def end(self) -> None:
        """Let what was asked be done, close the engine or give up starting it, and wait for the thread."""
        if self._thread.ident is None:
            return
        if not self._started.done() or self._started.exception() is None:
            wait(set(self._asked), timeout=_LAST_WORDS)
        self._ending = True
        loop, _ = self._work.result()
        with suppress(RuntimeError):  # it has just ended by itself
            loop.call_soon_threadsafe(self._stop)
        self._thread.join()

    def ask(self, question: Callable[[Engine], Coroutine[Any, Any, T]]) -> "Future[T]":
        """As `EngineThread.ask`, at any time; what no engine was there for waits for the next `begin`."""
        answer: Future[T] = Future()
        if not self._ending:
            self._asked.add(answer)
            answer.add_done_callback(self._asked.discard)
        self._put(question, answer)
        return answer

    def tell(self, order: Callable[[Engine], None]) -> None:
        """As `EngineThread.tell`, at any time."""

        async def question(engine: Engine) -> None:
            order(engine)

        self.ask(question)

    def _greeted(self, start: "Future[Running]") -> None:
        if start.exception() is None:
            self._greet(start.result()[2])

    def _put(self, question: Callable[[Engine], Coroutine[Any, Any, T]], answer: "Future[T]") -> None:
        def started(start: "Future[Running]") -> None:
            if self._ending or start.exception() is not None:
                self._waiting.append(lambda: self._put(question, answer))
                return
            loop, _, engine = start.result()
            asked = asyncio.run_coroutine_threadsafe(question(engine), loop)
            asked.add_done_callback(lambda done: _pass_on(done, answer))

        self._started.add_done_callback(started)

    async def _main(self) -> None:
        self._work.set_result((asyncio.get_running_loop(), asyncio.current_task()))
        await super()._main()

    def _stop(self) -> None:
        """On the engine's loop."""
        _, work = self._work.result()
        if self._started.done() and self._started.exception() is None:
            self._started.result()[1].set()
        elif work is not None:
            work.cancel()


def _pass_on(done: "Future[T]", answer: "Future[T]") -> None:
    if done.cancelled():
        answer.cancel()
    elif not answer.set_running_or_notify_cancel():
        return
    elif (error := done.exception()) is not None:
        answer.set_exception(error)
    else:
        answer.set_result(done.result())
