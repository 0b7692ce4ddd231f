"""Finished videos that are being deleted from the server: which they are, and what became of them."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.thread import EngineThread
from desktop_uploader.words.deleting import deleted, under_way

_TOGETHER = 8.0
"""Seconds from one end to the next in which both are told in one sentence: so long people read it."""

Became = dict[UploadId, Failure | None]


class Deletions(QObject):
    """Asks for each video once at a time. A silent server takes its time: meanwhile `under_way` tells."""

    said = Signal(str, str)
    """What became of them, and what was said before that this now includes."""

    under_way = Signal(str)
    """What is being deleted, in words; empty: nothing any more."""

    made_room = Signal()
    """There is more of it on the server."""

    _ended = Signal(object, object)

    def __init__(
        self, engine: EngineThread, parent: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._engine, self._clock = engine, clock
        self._asked: dict[UploadId, Upload] = {}
        self._uploads: dict[UploadId, Upload] = {}
        self._became: Became = {}
        self._words, self._told_at = "", 0.0
        self._ended.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def fresh(self, uploads: Sequence[Upload]) -> list[Upload]:
        """Those that aren't being deleted already."""
        return [upload for upload in uploads if upload.id not in self._asked]

    def begin(self, uploads: Sequence[Upload]) -> None:
        """Now or not at all: who asks an engine that has yet to start would be heard at any time later."""
        fresh = {upload.id: upload for upload in self.fresh(uploads)}
        if not self._engine.is_there:
            self.forget()
            self._tell(fresh, dict.fromkeys(fresh, Failure(Kind.NETWORK)))
        elif fresh:
            self._asked |= fresh
            self._tell_of_those_under_way()
            asked = self._engine.ask(partial(Engine.delete, upload_ids=[*fresh]))
            asked.add_done_callback(lambda answer: self._ended.emit(fresh, answer))

    @Slot()
    def forget(self) -> None:
        """What was told so far: with another engine, it may be somebody else who reads on."""
        self._uploads, self._became, self._words = {}, {}, ""

    @Slot(object, object)
    def _hear(self, uploads: dict[UploadId, Upload], answer: "Future[Became]") -> None:
        """An engine that ends was another person's, maybe: nobody else reads of their videos."""
        for upload_id in uploads:
            self._asked.pop(upload_id, None)
        self._tell_of_those_under_way()
        if answer.cancelled() or answer.exception() is not None or not self._engine.is_there:
            return
        became = answer.result()
        if None in became.values():
            self.made_room.emit()
        self._tell(uploads, became)

    def _tell(self, uploads: dict[UploadId, Upload], became: Became) -> None:
        if self._clock() - self._told_at > _TOGETHER:
            self.forget()
        self._uploads |= uploads
        self._became |= became
        before, self._words = self._words, deleted([*self._uploads.values()], self._became)
        self._told_at = self._clock()
        if self._words:
            self.said.emit(self._words, before)

    def _tell_of_those_under_way(self) -> None:
        self.under_way.emit(under_way([*self._asked.values()]))
