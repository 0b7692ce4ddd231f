"""The end of a loop's tasks: each is cancelled once it has begun, and waited for."""

import asyncio
from inspect import CORO_CREATED, getcoroutinestate
from typing import Any


async def end_others() -> None:
    """Cancels all tasks of this loop but the one that asks; returns when they have ended.

    A task that hasn't begun is let begin first: libraries wrap what their tasks are to do, and what is
    cancelled before that is never awaited.
    """
    told: set[asyncio.Task[Any]] = set()
    while others := {it for it in asyncio.all_tasks() if it is not asyncio.current_task()}:
        begun = {it for it in others - told if _has_begun(it)}
        for task in begun:
            task.cancel()
        told |= begun
        moment = None if others <= told and not begun else 0
        await asyncio.wait(others, timeout=moment, return_when=asyncio.FIRST_COMPLETED)
    await asyncio.gather(*told, return_exceptions=True)


def _has_begun(task: asyncio.Task[Any]) -> bool:
    work = task.get_coro()
    return not asyncio.iscoroutine(work) or getcoroutinestate(work) != CORO_CREATED
