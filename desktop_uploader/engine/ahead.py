"""Work in a row of steps, of which the next is under way while somebody looks at what came of the last."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")
Step = Callable[[], Coroutine[Any, Any, T]]


async def one_ahead(steps: AsyncIterable[Step[T]]) -> AsyncIterator[T]:
    """What comes of each, in their order. One runs at a time, and to its end, whoever asks for no more."""
    running: asyncio.Task[T] | None = None
    async for step in steps:
        if running is None:
            running = _begun(step)
        else:
            result = await asyncio.shield(running)
            running = _begun(step)
            yield result
    if running is not None:
        yield await asyncio.shield(running)


def _begun(step: Step[T]) -> asyncio.Task[T]:
    running = asyncio.create_task(step(), name="one ahead")
    running.add_done_callback(lambda it: it.cancelled() or it.exception())  # maybe nobody asks any more
    return running
