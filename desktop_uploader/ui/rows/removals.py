"""Rows that people took out of the list: out of sight at once, gone for good when Undo has passed."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop_uploader.core.upload import SETTLED, Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged, RowRemoved
from desktop_uploader.words.language import isolated, translate

UNDO_SECONDS = 10.0
_ASLEEP = SETTLED - {Phase.READY}
"""Phases in which a hidden row stays hidden. One that moves, or is told of anew, was added again."""


@dataclass(frozen=True, slots=True)
class _Removal:
    ids: frozenset[UploadId]
    words: str
    due: float


class Removals(QObject):
    """Each removal has its own 10 s. Rows are for the caller to bring to rest before they come here.

    `clock`: seconds that never go back.
    """

    hidden = Signal(object)
    """A frozenset of every upload's id that is out of sight now."""

    forget = Signal(object)
    """Ids of uploads that nobody wants back, a list."""

    offer = Signal(str)
    """What Undo would bring back, in words; empty: nothing."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        seconds: float = UNDO_SECONDS,
    ) -> None:
        super().__init__(parent)
        self._clock, self._seconds = clock, seconds
        self._pending: list[_Removal] = []
        self._left: frozenset[UploadId] = frozenset()
        self._awaited: set[UploadId] = set()
        self._hidden: frozenset[UploadId] = frozenset()
        self._offered: _Removal | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def remove(self, uploads: Sequence[Upload]) -> None:
        fresh = [upload for upload in uploads if upload.id not in self._hidden]
        if fresh:
            ids = frozenset(upload.id for upload in fresh)
            self._pending.append(_Removal(ids, self._words(fresh), self._clock() + self._seconds))
            self._tell()

    def undo(self) -> None:
        """The last removal; the one before it is then the last."""
        if self._pending:
            self._pending.pop()
            self._tell()

    def commit(self) -> None:
        """Without waiting: the window closes."""
        self._let_go(len(self._pending))

    @Slot()
    def look(self) -> None:
        """Let go of what is due."""
        now = self._clock()
        self._let_go(sum(removal.due <= now for removal in self._pending))

    @Slot(object)
    def apply(self, notices: Sequence[Notice]) -> None:
        """A row that is gone needs no hiding any more; one that was added again is shown."""
        if not self._hidden:
            return
        back: set[UploadId] = set()
        for notice in notices:
            match notice:
                case RowRemoved(upload_id=upload_id) if upload_id in self._awaited:
                    self._awaited.discard(upload_id)
                case RowRemoved(upload_id=upload_id):
                    back.add(upload_id)
                case RowChanged(upload=it) if it.id in self._hidden and it.phase not in _ASLEEP:
                    back.add(it.id)
        self._show(back & self._hidden)

    def _show(self, back: set[UploadId]) -> None:
        """What the engine lets go of row by row is told once, at the end: nobody sees a row that is gone."""
        self._awaited -= back
        if not back and (self._awaited or not self._left):
            return
        self._left = self._left - back if self._awaited else frozenset()
        kept = [_Removal(it.ids - back, it.words, it.due) if it.ids & back else it for it in self._pending]
        self._pending = [removal for removal in kept if removal.ids]
        self._tell()

    def _let_go(self, count: int) -> None:
        """Of the oldest ones. They stay out of sight until the engine says that they are gone."""
        due, self._pending = self._pending[:count], self._pending[count:]
        ids = [upload_id for removal in due for upload_id in removal.ids]
        self._left |= frozenset(ids)
        self._awaited.update(ids)
        self._tell()
        if ids:
            self.forget.emit(ids)

    def _tell(self) -> None:
        """Whoever shows rows and Undo, if it changed for them; and wait for the next that is due."""
        self._timer.stop()
        if self._pending:
            self._timer.start(max(0, round(1000 * (self._pending[0].due - self._clock()))))
        hidden = self._left.union(*(removal.ids for removal in self._pending))
        last = self._pending[-1] if self._pending else None
        (before, offered), (self._hidden, self._offered) = (self._hidden, self._offered), (hidden, last)
        if hidden != before:
            self.hidden.emit(hidden)
        if last != offered:
            self.offer.emit(last.words if last else "")

    def _words(self, uploads: Sequence[Upload]) -> str:
        stays = any(it.phase is Phase.READY and it.is_on_the_server for it in uploads)
        if len(uploads) == 1:
            words = self.tr("“{title}” removed from the list.")
            if stays:
                words = self.tr("“{title}” removed from the list; it stays on the server.")
            return words.format(title=isolated(uploads[0].details.title))
        if stays:
            return translate(
                "Removals",
                "%n video(s) removed from the list; finished ones stay on the server.",
                len(uploads),
            )
        return translate("Removals", "%n video(s) removed from the list.", len(uploads))
