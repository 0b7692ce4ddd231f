"""The activities that run now: at most one an upload, and never two of one upload on the wire at once."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable

from desktop_uploader.core.upload import UploadId


class Running:
    """A new activity cancels the one before, and begins once that has really ended."""

    def __init__(self) -> None:
        self._tasks: dict[UploadId, asyncio.Task[None]] = {}
        self._ending: set[asyncio.Task[None]] = set()

    def start(self, upload_id: UploadId, name: str, work: Callable[[], Awaitable[None]]) -> None:
        before = self.cancel(upload_id)
        task = asyncio.create_task(_after(before, work), name=f"{name} {upload_id}")
        self._tasks[upload_id] = task

    def cancel(self, upload_id: UploadId) -> asyncio.Task[None] | None:
        """The task that is ending now; an activity that asks for its own successor just returns.

        Asked once: a second cancelling would cut short what the first one is tidying up. We keep count of
        that: a time-out within the activity cancels too, and goes on, so `cancelling` says nothing.
        """
        task = self._tasks.get(upload_id)
        if task is None or task is asyncio.current_task() or task in self._ending:
            return task
        if task.cancel():
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)
        return task

    def is_me(self, upload_id: UploadId) -> bool:
        """Whether the caller is the upload's activity, and wasn't replaced meanwhile."""
        return self._tasks.get(upload_id) is asyncio.current_task()

    def is_busy(self, upload_id: UploadId) -> bool:
        """Whether anything but the caller runs for the upload."""
        task = self._tasks.get(upload_id)
        return task is not None and not task.done() and task is not asyncio.current_task()

    async def end(self, upload_ids: Iterable[UploadId]) -> None:
        """Cancel them all at once, then wait until they have ended."""
        tasks = [task for upload_id in upload_ids if (task := self.cancel(upload_id))]
        if tasks:
            await asyncio.wait(tasks)


async def _after(before: asyncio.Task[None] | None, work: Callable[[], Awaitable[None]]) -> None:
    """Being cancelled meanwhile doesn't shorten the wait: whoever comes next waits for us alone."""
    cancelled = False
    while before is not None and not before.done():
        try:
            await asyncio.wait([before])
        except asyncio.CancelledError:
            cancelled = True
    if cancelled:
        raise asyncio.CancelledError
    await work()
