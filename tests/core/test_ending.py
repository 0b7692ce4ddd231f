"""At the end of a loop nothing is left of its tasks, however young they are."""

import asyncio
import gc
import warnings

import anyio
import pytest

from desktop_uploader.core.ending import end_others


async def test_a_connection_in_its_first_moment_is_not_left_unawaited() -> None:
    listening = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    listening.close()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        asking = asyncio.create_task(anyio.connect_tcp("127.0.0.1", port))
        await asyncio.sleep(0)  # it has begun, and what it began has not
        await end_others()
        gc.collect()
    assert asking.cancelled()
    assert [str(it.message) for it in told] == []


async def test_who_takes_time_to_end_is_cancelled_once_and_waited_for() -> None:
    heard: list[str] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            child = asyncio.create_task(asyncio.sleep(60))
            with pytest.raises(asyncio.CancelledError):
                await child
            heard.append("ended")

    tasks = [asyncio.create_task(slow()) for _ in range(2)]
    await asyncio.sleep(0)
    async with asyncio.timeout(5):
        await end_others()
    assert heard == ["ended", "ended"]
    assert all(task.done() for task in tasks)
    await end_others()
