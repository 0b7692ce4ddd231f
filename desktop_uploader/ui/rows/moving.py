"""Rows in another order: by key, by menu, or dragged; asked of the engine, which has the queue."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_uploader.core.queue import in_order
from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.engine import Engine
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.reorder import Move, moves, placed
from desktop_uploader.ui.rows.sorting import Sort
from desktop_uploader.ui.rows.upload_model import UploadModel

_IN_ALL = frozenset({Action.UPLOAD_NEXT, Action.MOVE_TOP})
Tell = Callable[[Callable[[Engine], None]], object]


class Moving(QObject):
    """`tell` has the engine do something. `remarked` carries why nothing moves, in a sentence."""

    remarked = Signal(str)

    def __init__(self, model: UploadModel, tell: Tell, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._tell = model, tell

    def move(self, action: Action, uploads: Sequence[Upload]) -> None:
        """A step goes past the next row that is shown; the top is that of all rows."""
        if self._can():
            waiting = {it.id for it in self._model.uploads() if it.phase is Phase.WAITING}
            order = self._queue() if action in _IN_ALL else self._model.order()
            self._do(moves(order, {it.id for it in uploads}, action, waiting))

    def drop(self, chosen: Collection[UploadId], gap: int) -> None:
        """They were dragged into the gap before row number `gap` of those that are shown."""
        if self._can():
            self._do(placed(self._model.order(), chosen, gap))

    def _can(self) -> bool:
        if self._model.sorting is not Sort.UPLOAD:
            self.remarked.emit(self.tr("To move videos, sort them by upload order."))
        return self._model.sorting is Sort.UPLOAD

    def _do(self, made: Sequence[Move]) -> None:
        for uploads, before in made:
            self._tell(partial(_put, uploads=uploads, before=before or self._behind_the_shown(uploads)))

    def _behind_the_shown(self, moved: Sequence[UploadId]) -> UploadId | None:
        """What follows the last row that is shown: a search or a filter may hide more of the queue."""
        movers = set(moved)
        last = next((it for it in reversed(self._model.order()) if it not in movers), None)
        left = [it for it in self._queue() if it not in movers]
        return next(iter(left[left.index(last) + 1 :]), None) if last is not None else None

    def _queue(self) -> list[UploadId]:
        """All rows, shown or not."""
        return [it.id for it in sorted(self._model.uploads(), key=in_order)]


def _put(engine: Engine, *, uploads: Sequence[UploadId], before: UploadId | None) -> None:
    engine.move(*uploads, before=before)
