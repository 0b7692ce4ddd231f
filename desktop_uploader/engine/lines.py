"""Lines that may be dead without knowing it, as after a sleep or on another network."""

import asyncio
import math
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any

from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.progress import Progress
from desktop_uploader.engine.rows import Rows

_LOOKS = (0.4, 0.4, 0.7, 1.0, 2.0, 2.0)
"""Seconds between looks at a line once there is a hint: silent through one of them, it is begun anew, once.

A line that died looks alive for as long as the kernel still has room for what we send.
"""

_ONCE_IN = 3.0
"""Seconds that a line which was begun anew has for itself: hints come in swarms."""

_SENT = {Phase.CREATING, Phase.UPLOADING}
ON_THE_LINE = _SENT | {Phase.VERIFYING}


class Lines:
    """`anew`: ends an upload's request and begins another; `drop_idle`: closes what nobody uses now."""

    def __init__(
        self,
        rows: Rows,
        progress: Progress,
        anew: Callable[[UploadId], None],
        drop_idle: Callable[[], Awaitable[None]],
    ) -> None:
        self._rows, self._progress, self._anew, self._drop = rows, progress, anew, drop_idle
        self._begun: dict[UploadId, float] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def drop_idle(self) -> None:
        """Nothing that is asked from now on goes out on a connection from before."""
        self._keep(self._dropped())

    def doubt(self) -> None:
        """There was a hint: a line that shows no life from here on is begun anew, the others run on."""
        self._suspect(self._rows.of(*ON_THE_LINE))

    def doubt_try(self, upload_id: UploadId) -> None:
        """A person waits for the try that runs: if it shows no life, there is another."""
        row = self._rows.get(upload_id)
        if row is not None and row.is_trying_again:
            self._suspect([row])

    async def aclose(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    def _suspect(self, rows: Iterable[Upload]) -> None:
        suspects = {row.id for row in rows if _tells(row)}
        if suspects:
            self._keep(self._watch(suspects))

    async def _dropped(self) -> None:
        await self._drop()

    async def _watch(self, suspects: set[UploadId]) -> None:
        for seconds in _LOOKS:
            counts = {upload_id: self._progress.reports(upload_id) for upload_id in suspects}
            await asyncio.sleep(seconds)
            for upload_id in [it for it, count in counts.items() if self._progress.reports(it) == count]:
                suspects.discard(upload_id)
                self._begin_anew(upload_id)

    def _begin_anew(self, upload_id: UploadId) -> None:
        row, now = self._rows.get(upload_id), asyncio.get_running_loop().time()
        tells = row is not None and _tells(row)
        if tells and now - self._begun.get(upload_id, -math.inf) >= _ONCE_IN:
            self._begun[upload_id] = now
            self._anew(upload_id)

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work, name="lines")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _tells(row: Upload) -> bool:
    """Whether its line would be heard of if it were alive; who reads back what is stored says nothing."""
    return row.phase in _SENT or row.is_trying_again
