"""`desktop-uploader upload`: adds files, shows their way, ends when each has come as far as it can."""

import queue
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractAsyncContextManager
from enum import IntEnum

from desktop_uploader.cli.reporter import Reporter
from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import SETTLED, Phase, Upload, UploadId, VideoDetails
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Notice, Progressed, Remarked, RowChanged, RowRemoved
from desktop_uploader.engine.thread import EngineThread

OpenEngine = Callable[[Listener], AbstractAsyncContextManager[Engine]]


class Exit(IntEnum):
    ALL_READY = 0
    SOME_FAILED = 1
    USAGE = 2
    SIGN_IN = 3
    INTERRUPTED = 130


class UploadCommand:
    """`wait`: until videos can be watched; otherwise until all bytes are stored and verified."""

    def __init__(self, reporter: Reporter, *, wait: bool = True) -> None:
        self._reporter = reporter
        self._enough = SETTLED if wait else SETTLED | {Phase.PROCESSING}
        self._files: dict[UploadId, list[str]] = {}
        self._rows: dict[UploadId, Upload] = {}
        self._notices: queue.SimpleQueue[Notice] = queue.SimpleQueue()

    @property
    def uploads(self) -> list[Upload]:
        return list(self._rows.values())

    def run(
        self,
        open_engine: OpenEngine,
        files: Iterable[tuple[str, VideoDetails | None]],
        on_end: Callable[[], None] = lambda: None,
    ) -> Exit:
        """Interrupted or killed, everything is kept, and the same command goes on.

        `on_end` is called while an embedded companion still runs.
        """
        try:
            with EngineThread(lambda: open_engine(self._notices.put)) as engine:
                for file, details in files:
                    self._add(engine, file, details)
                while not self._done():
                    self._show(self._notices.get())
                self._reporter.close()
                on_end()
        except KeyboardInterrupt:
            return Exit.INTERRUPTED
        finally:
            self._reporter.close()
        return self._exit()

    def _add(self, engine: EngineThread, file: str, details: VideoDetails | None) -> None:
        upload = engine.ask(lambda it: it.add(file, details, anyway=True)).result()
        self._files.setdefault(upload.id, []).append(file)

    def _done(self) -> bool:
        """Every file's row was seen (the engine tells each at least once) and has come far enough."""
        seen = [self._rows.get(upload_id) for upload_id in self._files]
        refused = any(row is not None and row.lacks_a_sign_in for row in seen)  # nothing else is begun then
        enough = self._enough | {Phase.WAITING} if refused else self._enough
        return all(row is not None and row.phase in enough for row in seen)

    def _show(self, notice: Notice) -> None:
        match notice:
            case RowChanged(upload=upload, mine=mine) if upload.id in self._files:
                self._changed(self._rows.get(upload.id), upload, mine)
            case Progressed(upload_id=upload_id) if upload_id in self._rows:
                for file in self._files[upload_id]:
                    self._reporter.progress(file, self._rows[upload_id], notice)
            case RowRemoved(upload_id=upload_id):
                self._files.pop(upload_id, None)
            case Remarked(words=words):
                sys.stderr.write(f"{words}\n")

    def _changed(self, before: Upload | None, now: Upload, mine: bool) -> None:
        self._rows[now.id] = now
        for file in self._files[now.id]:
            if before is None or _visible(now) != _visible(before):
                self._reporter.state(file, now)
            elif not mine and now.acknowledged != before.acknowledged:  # the journal is all we see of it
                marks = Progressed(now.id, now.acknowledged, now.acknowledged, now.source.size)
                self._reporter.progress(file, now, marks)

    def _exit(self) -> Exit:
        rows = self.uploads
        if any(row.failure and row.failure.kind is Kind.SIGN_IN for row in rows):
            return Exit.SIGN_IN
        good = {Phase.READY} | (self._enough - SETTLED)
        return Exit.ALL_READY if all(row.phase in good for row in rows) else Exit.SOME_FAILED


def _visible(row: Upload) -> tuple[object, ...]:
    """What a state line shows: a change of anything else is no news."""
    progress = row.remote and (row.remote.stage, row.remote.progress, row.remote.place_in_line)
    return (row.shown_phase, row.reason, row.failure, progress if row.phase is Phase.PROCESSING else None)
